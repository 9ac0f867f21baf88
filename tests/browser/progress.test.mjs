// 完成: the targets stand beside the last results, in words, figures and a drawing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { misfits, phone, read } from "./views.mjs";

const rows = (page) => page.$$eval(".standing .row", (all) => all.map((row) => row.innerText.replace(/\s+/g, " ").trim()));

test("target, result, gap and verdict, the headline targets first", async (t) => {
  const { page, errors } = await read(t, "progress");
  const all = await rows(page);
  assert.match(all[0], /^地区生产总值 6\.5%左右 2026年 6\.2% 2025年 \+0\.3个百分点 → ?待完成$/);
  assert.match(all[1], /^规模以上工业增加值 8%以上 2026年 7% 2025年 \+1个百分点 → ?待完成$/);
  const unemployment = all.find((row) => row.startsWith("城镇调查失业率"));
  assert.match(unemployment, /≠ ?不可比 口径不同$/);
  assert.match(all.find((row) => row.startsWith("居民收入")), /与经济增长同步.*– ?无实绩$/);
  const groups = await page.$$eval(".standing .group th", (heads) => heads.map((e) => e.textContent));
  assert.match(groups[0], /主要目标 · 增长（%）/);
  // Only what can be held against its result is drawn, on an axis with its ends told.
  const drawn = await page.$$eval(".standing .row", (all) => all.map((row) => Boolean(row.querySelector("svg"))));
  assert.deepEqual(drawn.slice(0, 3), [true, true, false]);
  assert.match(await page.textContent(".standing .group svg"), /^0.*\d$/);
  assert.deepEqual(errors, []);
});

test("rows lead to the target and to the result", async (t) => {
  const { page } = await read(t, "progress");
  const chosen = () => page.$$eval(".source .run.is-chosen", (all) => all.map((e) => e.textContent).join(""));
  await page.click(".standing .row .col-target >> nth=0");
  await page.waitForSelector(".source .run.is-chosen");
  assert.match(await chosen(), /6\.5%左右/);
  await page.click(".standing .col-result .row-name >> nth=0");
  await page.waitForFunction(() => [...document.querySelectorAll(".source .run.is-chosen")].some((run) => run.textContent.includes("6.2%")));
  await page.click('.source .run:has-text("8%以上")');
  await page.waitForSelector('.standing .row.is-chosen:has-text("规模以上工业增加值")');
});

test("filtered by verdict, by keyboard", async (t) => {
  const { page } = await read(t, "progress");
  await page.focus('.filter:has-text("不可比")');
  await page.keyboard.press("Enter");
  const all = await rows(page);
  assert.equal(all.length, 1);
  assert.match(all[0], /口径不同/);
});

test("on a phone a card for each target", async (t) => {
  for (const width of [360, 390]) {
    const { page, context } = await read(t, "progress", phone(width));
    assert.deepEqual(await misfits(page, 44), [], `${width} px`);
    const wide = await page.$eval(".standing .row svg", (e) => e.getBoundingClientRect().width);
    assert.ok(wide > width - 40, "the drawing takes the card's width");
    await context.close();
  }
});
