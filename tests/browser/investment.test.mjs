// The planned investment and the number of projects, drawn under the headline targets.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accessibility } from "./harness.mjs";
import { PLAN, misfits, phone, read } from "./views.mjs";

const TEXT = `${PLAN}
（三）扩大有效投资。安排重点项目120个，其中续建项目45个、新开工项目75个。重点项目总投资460亿元，年度计划投资95亿元。
完成水利投资9600万元、交通投资12亿元。
${Array.from({ length: 9 }, (_, at) => `实施第${at + 1}产业园配套项目${at + 3}个。`).join("\n")}
`;
const CHART = ".chart:has(.c-title:text-matches('投资额|项目数|Investment|Projects'))";
const names = (page) => page.$$eval(`${CHART} .c-name`, (all) => all.map((name) => name.textContent));

test("each amount in one unit, each count, and parts behind their whole", async (t) => {
  const { page, errors } = await read(t, "overview", { text: TEXT });
  const titles = await page.$$eval(`${CHART} .c-title`, (all) => all.map((title) => title.textContent));
  assert.deepEqual(titles, ["投资额（亿元）", "项目数"]);
  assert.match(await page.textContent(`${CHART} svg`), /可能互相包含，不能相加/);
  const part = await page.getAttribute(`${CHART} .c-hit[aria-label*="续建"]`, "aria-label");
  assert.match(part, /45个，其中/);
  assert.deepEqual(errors, []);
});

test("a mark leads to its sentence and back, by pointer and by key", async (t) => {
  const { page } = await read(t, "overview", { text: TEXT });
  const hit = `${CHART} .c-hit[aria-label*="年度计划投资"]`;
  await page.click(hit);
  await page.waitForSelector('.source .run.is-chosen:has-text("95亿元")');
  await page.keyboard.press("Escape");
  await page.focus("#tab-overview");
  await page.focus(hit);
  await page.waitForSelector(`${CHART} .tip:not([hidden])`);
  await page.keyboard.press("Enter");
  await page.waitForSelector('.source .run.is-chosen:has-text("95亿元")');
  await page.keyboard.press("Escape");
  await page.click('.source .run:has-text("45个")');
  await page.waitForSelector(`${CHART} .c-entry.is-lit`, { state: "attached" });
});

test("the greatest first, all on request, by text or by value", async (t) => {
  const { page } = await read(t, "overview", { text: TEXT });
  const few = await names(page);
  await page.click(`${CHART} .filter:text-is("画出全部")`);
  await page.waitForFunction((few) => document.querySelectorAll(".chart:last-of-type .c-name").length > few, few.length);
  assert.ok((await names(page)).length > few.length);
  await page.click(`${CHART} .filter:text-is("按数值")`);
  // In the text 水利投资 stands before 交通投资.
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll(".c-name")].map((name) => name.textContent);
    const [greater, less] = ["交通投资", "水利投资"].map((name) => all.findIndex((one) => one.includes(name)));
    return greater >= 0 && greater < less;
  });
  const ordered = await names(page);
  assert.equal(ordered[0], "重点项目总投资");
  const [whole, first, second] = ["重点项目", "新开工", "续建"].map((name, at) => ordered.findIndex((one) => (at ? one.includes(name) : one === name)));
  assert.ok(whole >= 0 && whole < first && whole < second, `the whole before its parts: ${ordered}`);
});

test("a table beside it, and a picture of its own", async (t) => {
  const { page } = await read(t, "overview", { text: TEXT });
  await page.click(`${CHART} .data summary`);
  const rows = await page.$$eval(`${CHART} .data-table tr`, (all) => all.map((row) => row.innerText.replace(/\s+/g, " ")));
  assert.match(rows[0], /章节.*备注/);
  assert.ok(rows.some((row) => row.includes("水利投资") && row.includes("9600 万元")), rows.join("\n"));
  assert.ok(rows.some((row) => row.includes("续建") && row.includes("其中")));
  await page.click(`${CHART} .save summary`);
  await page.waitForFunction(() => globalThis.planlensPicture);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`${CHART} .save-do .button:text-is("SVG")`)]);
  assert.equal(download.suggestedFilename(), "安平县_2026_投资与项目.svg");
  const svg = readFileSync(await download.path(), "utf8");
  assert.match(svg, /安平县2026年政府工作计划 · 投资与项目/);
});

test("a text without investment has no such chart; one amount is a figure", async (t) => {
  const { page, context } = await read(t, "overview", { text: "今年预期目标为：地区生产总值增长7%左右。" });
  assert.equal(await page.locator(".chart").count(), 1);
  await context.close();
  const one = await read(t, "overview", { text: "今年预期目标为：地区生产总值增长7%左右。\n全年完成交通投资12亿元。" });
  assert.equal(await one.page.textContent(".chart >> nth=1 >> .c-figure"), "12");
});

test("on a phone, in English and in the dark", async (t) => {
  for (const options of [{ ...phone(390), locale: "en-US" }, { ...phone(360), colorScheme: "dark" }, { width: 1280, locale: "en-US" }]) {
    const { page, context } = await read(t, "overview", { text: TEXT, ...options });
    assert.deepEqual(await accessibility(page), [], JSON.stringify(options));
    if (options.isMobile) assert.deepEqual(await misfits(page, 44), []);
    await context.close();
  }
});
