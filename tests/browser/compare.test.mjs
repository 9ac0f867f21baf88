// 对比: a kept document beside the one that is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, open } from "./harness.mjs";
import { PLAN, misfits, phone, read } from "./views.mjs";

const BEFORE = `安平县2025年政府工作计划

今年预期目标为：地区生产总值增长7%左右；规模以上工业增加值增长8%以上；城镇登记失业率4%以内；进出口总额增长3%。
`;

/** Last year's plan is kept, this year's is shown, and the one stands beside the other. */
async function beside(t, options = {}) {
  const { page, errors, ...more } = await open(t, options);
  for (const text of [BEFORE, PLAN]) {
    if (!(await page.$("#box"))) await page.click(".bar-work .button:last-child");
    await page.fill("#box", text);
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    await page.waitForTimeout(700);
  }
  await page.click("#tab-compare");
  await page.click(".side-by-side .filter >> nth=0");
  await page.waitForSelector(".rows.compare");
  return { page, errors, ...more };
}

const rows = (page) => page.$$eval(".compare .row", (all) => all.map((row) => row.innerText.replace(/\s+/g, " ").trim()));

test("what was raised, lowered, met, and what is only here", async (t) => {
  const { page, errors } = await beside(t);
  const all = await rows(page);
  assert.match(all[0], /^地区生产总值 增长6\.5%左右 2026年 增长7%左右 2025年 下调0\.5个百分点 后来的报告：增长6\.2%，未完成$/);
  assert.match(all[1], /^规模以上工业增加值 .*相同/);
  assert.match(all.find((row) => row.startsWith("城镇调查失业率")), /不可比：口径不同/);
  assert.match(all.find((row) => row.startsWith("进出口总额")), /未提 增长3%/);
  await page.click('.side-by-side .filter:has-text("有差异")');
  await page.waitForFunction(() => ![...document.querySelectorAll(".compare .row")].some((row) => row.innerText.includes("相同")));
  assert.deepEqual(errors, []);
});

test("a cell leads to its sentence", async (t) => {
  const { page } = await beside(t);
  await page.click(".compare .row-name >> nth=0");
  await page.waitForSelector('.source .run.is-chosen:has-text("6.5%")');
  await page.click(".compare summary >> nth=0");
  assert.match(await page.textContent(".compare details[open] blockquote"), /地区生产总值增长7%左右/);
});

test("with nothing kept it says what to do", async (t) => {
  const { page } = await read(t, "compare");
  await page.waitForTimeout(700);
  assert.match(await page.textContent(".panel .note"), /第二份文本/);
  await page.click(".panel .button");
  await page.waitForSelector("dialog.shelf");
});

test("on a phone, and for everyone", async (t) => {
  for (const options of [{ width: 1280 }, { colorScheme: "dark" }, phone(390), { ...phone(360), colorScheme: "dark" }]) {
    const { page, context } = await beside(t, options);
    assert.deepEqual(await accessibility(page), [], JSON.stringify(options));
    if (options.isMobile) assert.deepEqual(await misfits(page, 44), []);
    await context.close();
  }
});
