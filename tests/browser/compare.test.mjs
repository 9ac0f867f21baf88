// 对比: a kept document beside the one that is shown.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accessibility, open } from "./harness.mjs";
import { PLAN, misfits, phone, read } from "./views.mjs";

const BEFORE = `安平县2025年政府工作计划

今年预期目标为：地区生产总值增长7%左右；规模以上工业增加值增长8%以上；城镇登记失业率4%以内；进出口总额增长3%。
`;

// The golden links of tests/link.rs.
const [RESULTS] = readFileSync(new URL("../same/golden.txt", import.meta.url), "utf8").split("\n");

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
  assert.match(all[0], /^地区生产总值 增长6\.5%左右 2026年 增长7%左右 2025年 比2025年下调0\.5个百分点 2025年目标：2026年报告为增长6\.2%，未完成$/);
  assert.match(all[1], /^规模以上工业增加值 .*与2025年相同/);
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
  await page.click('.panel .button:text-is("我的文档")');
  await page.waitForSelector("dialog.shelf");
});

test("with nothing kept one press puts two samples side by side", async (t) => {
  const { page, errors } = await read(t, "compare");
  await page.click(".panel .button.is-main");
  await page.waitForSelector(".rows.compare");
  assert.equal(await page.getAttribute("#tab-compare", "aria-selected"), "true");
  assert.match(await page.textContent(".k-key"), /① 云浦县2026年政府工作报告② 云浦县2025年政府工作报告/);
  const all = await rows(page);
  assert.match(all[0], /^地区生产总值 增长6%左右 2026年 增长6\.5%左右 2025年 比2025年下调0\.5个百分点 2025年目标：2026年报告为增长6\.1%，未完成$/);
  const both = all.filter((row) => /2026年.*2025年/.test(row)).length;
  assert.ok(both > all.length / 3, `many rows are told by both: ${both} of ${all.length}`);
  // The sample can be put away again.
  await page.click('.side-by-side .filter[aria-pressed="true"]:has-text("2025年政府工作报告")');
  await page.waitForFunction(() => !document.querySelector(".rows.compare"));
  assert.deepEqual(errors, []);
});

test("headline targets are drawn, a mark a document, each under its sign", async (t) => {
  const { page } = await beside(t);
  const chart = page.locator(".k-wide");
  assert.ok(await chart.isVisible());
  const told = await chart.locator("svg desc").first().textContent();
  assert.match(told, /地区生产总值：6\.5%左右，安平县2026年政府工作计划/);
  assert.match(told, /地区生产总值：7%左右，安平县2025年政府工作计划/);
  assert.ok(!told.includes("失业率"), "what is not comparable has no common axis");
  // The one for a phone is not heard twice.
  assert.ok(!(await page.locator(".k-slim").isVisible()));
});

test("the table as CSV, named by what is compared", async (t) => {
  const { page, errors } = await beside(t);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('.panel .button:text-is("存为 CSV")')]);
  assert.equal(download.suggestedFilename(), "安平县-2026-对比-安平县2025年政府工作计划.csv");
  const csv = readFileSync(await download.path(), "utf8");
  assert.ok(csv.startsWith("\ufeff类别,指标,安平县2026年政府工作计划,"), "with the mark by which Excel knows UTF-8");
  assert.match(csv, /主要目标,地区生产总值,增长6\.5%左右,2026年,地区生产总值增长6\.5%左右,增长7%左右,2025年,/);
  assert.deepEqual(errors, []);
});

test("documents of one title are told apart by place and year, everywhere", async (t) => {
  const { page, errors } = await open(t);
  for (const [place, year, gdp] of [["安平县", 2025, 7], ["安平县", 2026, 6]]) {
    if (!(await page.$("#box"))) await page.click(".bar-work .button:last-child");
    await page.fill("#box", `政府工作报告\n——${year}年1月8日在${place}第十届人民代表大会第三次会议上\n各位代表：\n今年预期目标为：地区生产总值增长${gdp}%左右；进出口总额增长3%。\n`);
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    await page.waitForTimeout(700);
  }
  await page.click("#tab-compare");
  const before = "政府工作报告（安平县 2025）";
  assert.equal(await page.innerText(".side-by-side .filter >> nth=0"), before);
  await page.click(".side-by-side .filter >> nth=0");
  await page.waitForSelector(".rows.compare");
  const heads = await page.$$eval(".rows.compare th[scope=col]", (all) => all.map((e) => e.textContent));
  assert.ok(heads.some((head) => head.includes(before)) && heads.some((head) => head.includes("政府工作报告（安平县 2026）")), heads.join("|"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('.panel .button:text-is("存为 CSV")')]);
  assert.equal(download.suggestedFilename(), "安平县-2026-对比-政府工作报告-安平县-2025.csv");
  assert.match(readFileSync(await download.path(), "utf8"), /^\ufeff类别,指标,政府工作报告（安平县 2026）,/);
  assert.deepEqual(errors, []);
});

test("what came by a link without its text is compared by its results, and says so", async (t) => {
  const { page, errors } = await open(t);
  await page.evaluate((link) => location.assign(link), RESULTS);
  await page.waitForSelector(".filled");
  await page.waitForTimeout(900);
  await page.click(".bar-work .button:last-child");
  await page.fill("#box", PLAN);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled .c-entry", { state: "attached" });
  await page.waitForTimeout(700);
  await page.click("#tab-compare");
  await page.click(".side-by-side .filter >> nth=0");
  await page.waitForSelector(".rows.compare");
  assert.match(await page.textContent(".k-all > .note"), /由链接收到，没有原文：只按链接里的结果比较/);
  assert.deepEqual(errors, []);
});

test("on a phone, and for everyone", async (t) => {
  for (const options of [
    { width: 1280 },
    { colorScheme: "dark", locale: "en-US" },
    { ...phone(390), locale: "en-US" },
    { ...phone(360), colorScheme: "dark" },
  ]) {
    const { page, context } = await beside(t, options);
    assert.deepEqual(await accessibility(page), [], JSON.stringify(options));
    if (options.isMobile) assert.deepEqual(await misfits(page, 44), []);
    await context.close();
  }
});
