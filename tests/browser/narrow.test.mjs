// What a narrow pane does to the views: rows become cards, nothing is cut off, and the focus goes along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, read } from "./views.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.closest(".source, .panel, .tab, .detail")?.className ?? "nothing");

test("drawings of targets are as wide as they are drawn, at any width of the page", async (t) => {
  const { page } = await read(t, "progress");
  for (const width of [1280, 1160, 1000, 900, 899, 700, 640, 600, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(100);
    const sizes = await page.$$eval(".standing .row svg", (all) =>
      all.map((svg) => [svg.getBoundingClientRect().width, Number(svg.getAttribute("width"))]),
    );
    assert.ok(sizes.length > 0);
    for (const [shown, drawn] of sizes) assert.ok(Math.abs(shown - drawn) < 1, `${width} px: ${drawn} px are shown as ${shown}`);
    assert.ok(sizes[0][1] > 120, `${width} px leave ${sizes[0][1]} px for a drawing`);
  }
});

test("the way to the text is there wherever the text does not stand beside", async (t) => {
  const { page } = await read(t, "tasks");
  for (const [width, shown] of [[1280, false], [900, false], [899, true], [700, true], [360, true]]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await page.isVisible(".task .show >> nth=0"), shown, `${width} px`);
  }
});

test("the focus follows to the text and back", async (t) => {
  const { page } = await read(t, "tasks", phone(390));
  await page.focus(".task .show >> nth=1");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#tab-text[aria-selected='true']");
  assert.match(await focused(page), /source/);
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector(".detail");
  await page.focus(".detail-go .button >> nth=-1");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#tab-indicators[aria-selected='true']");
  assert.match(await focused(page), /panel/);
  assert.equal(await page.evaluate(() => document.activeElement.className), "row-name", "the chosen row has it");
  // By its own tab the focus stays there.
  await page.focus("#tab-indicators");
  await page.keyboard.press("End");
  assert.match(await focused(page), /tab/);
});

test("tabs and filters are whole at 390 and 360 px, in both languages", async (t) => {
  for (const width of [390, 360]) {
    for (const locale of ["zh-CN", "en-US"]) {
      const { page, context } = await read(t, "progress", { ...phone(width), locale });
      for (const selector of [".tab", ".filter"]) {
        const ends = await page.$$eval(selector, (all) => all.map((e) => e.getBoundingClientRect()).map(({ left, right }) => [left, right]));
        for (const [left, right] of ends) assert.ok(left >= 0 && right <= width, `${selector} ${left} to ${right} at ${width} px, ${locale}`);
      }
      await context.close();
    }
  }
});

test("long lists say how much they do not show, and show it", async (t) => {
  // Two spaces in each line, and as many targets as no table shows at once.
  const lines = Array.from({ length: 450 }, (_, at) => `项目${at}总投资 ${at + 1}00 万元。`);
  const text = `安平县2026年政府工作计划\n\n今年预期目标为：地区生产总值增长6.5%左右。\n${lines.join("\n")}`;
  const { page } = await read(t, "indicators", { text });
  const rows = () => page.$$eval(".panel .row", (all) => all.length);
  assert.equal(await rows(), 400);
  assert.match(await page.innerText(".panel > div > .more"), /还有 \d+/);
  await page.click(".panel > div > .more");
  assert.ok((await rows()) > 400);
  await page.click(".edits summary");
  const places = () => page.$$eval(".edit-kind .place:not(.more)", (all) => all.length);
  const before = await places();
  await page.click(".edit-kind .more >> nth=0");
  assert.ok((await places()) > before);
});
