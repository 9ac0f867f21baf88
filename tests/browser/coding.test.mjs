// 指标 with its coding: rules that are switched, the upper level's target, figures in other units, the copied sheet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { misfits, phone, read } from "./views.mjs";

const coded = (page) => page.$$eval(".is-coded .row", (all) => Object.fromEntries(all.map((row) => [row.querySelector(".row-name").textContent, row.querySelector(".col-firmness").textContent])));
const show = async (page) => {
  await page.click('.tools .filter:text-is("编码"), .tools .filter:text-is("Coding")');
  await page.waitForSelector(".is-coded");
};

test("targets are coded by rules that are seen and switched", async (t) => {
  const { page, errors } = await read(t, "indicators");
  assert.equal(await page.$(".rules"), null, "off at first");
  await show(page);
  const all = await coded(page);
  assert.equal(all["规模以上工业增加值"], "硬");
  assert.equal(all["城镇调查失业率"], "硬");
  assert.equal(all["居民收入"], "中性");
  const gdp = await page.$$eval(".is-coded .row", (rows) => rows.filter((r) => r.innerText.startsWith("地区生产总值") || r.innerText.includes("\t地区生产总值")).map((r) => r.querySelector(".col-firmness").textContent));
  assert.deepEqual(gdp, ["", "软"], "a result is not coded");
  await page.uncheck('.rule:has-text("左右：软") input');
  assert.equal((await coded(page))["地区生产总值"], "中性");
  await page.click('.tools .filter:text-is("编码")');
  assert.equal(await page.$(".is-coded"), null);
  await show(page);
  assert.equal(await page.isChecked('.rule:has-text("左右：软") input'), false, "what was switched stays so");
  assert.deepEqual(errors, []);
});

test("the upper level's target is typed, and the distance told", async (t) => {
  const { page } = await read(t, "indicators");
  await show(page);
  const row = '.is-coded .row:has(.fill):has-text("地区生产总值")';
  await page.fill(`${row} .fill`, "5.5%");
  await page.keyboard.press("Enter");
  assert.match(await page.innerText(`${row} .col-raise`), /^\+1个百分点 加码$/);
  await page.click("#tab-overview");
  await page.click("#tab-indicators");
  assert.equal(await page.inputValue(`${row} .fill`), "5.5%");
  await page.fill(`${row} .fill`, "7");
  await page.keyboard.press("Tab");
  assert.match(await page.innerText(`${row} .col-raise`), /^−0\.5个百分点 低于上级$/);
  // While it is typed, and kept though the cell was never left.
  await page.click(`${row} .fill`);
  await page.keyboard.press("End");
  await page.keyboard.type(".5");
  assert.match(await page.innerText(`${row} .col-raise`), /^−1个百分点 低于上级$/);
  assert.equal(await page.evaluate(() => document.activeElement.value), "7.5");
  await page.reload();
  await page.waitForSelector(".is-coded");
  assert.equal(await page.inputValue(`${row} .fill`), "7.5");
});

test("figures stand in the unit that other reports write", async (t) => {
  const { page } = await read(t, "indicators");
  await show(page);
  assert.match(await page.innerText('.row:has-text("粮食产量") .col-value'), /150亿斤\s+750万吨/);
  await page.uncheck('.rule:has-text("斤 ↔ 吨") input');
  assert.doesNotMatch(await page.innerText('.row:has-text("粮食产量") .col-value'), /万吨/);
});

test("the copied sheet holds what is listed, with the coding where it is shown", async (t) => {
  const { page, context } = await read(t, "indicators");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = async () => {
    await page.click('.tools .button:has-text("复制表格")');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    return text.replace(/\r\n$/, "").split("\r\n").map((row) => row.split("\t"));
  };
  await page.click('.filter:has-text("主要目标")');
  const plain = await copied();
  assert.equal(plain.length, 5);
  assert.ok(!plain[0].includes("硬软"));
  await show(page);
  await page.fill('.is-coded .row:has-text("地区生产总值") .fill', "5");
  await page.keyboard.press("Enter");
  const all = await copied();
  assert.ok(all.every((row) => row.length === all[0].length));
  assert.deepEqual(all[0].slice(-5), ["硬软", "依据", "折算", "上级目标", "与上级之差"]);
  assert.deepEqual(all[1].slice(-5), ["软", "左右：软", "", "5", "+1.5个百分点 加码"]);
  assert.equal(all[1][1], "地区生产总值");
  // So does the CSV that is exported.
  await page.click(".menu > .button");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".menu-item >> nth=4")]);
  const rows = readFileSync(await download.path(), "utf8").split("\n");
  assert.match(rows[0], /,firmness,rule,converted,upper,raise$/);
  assert.match(rows.find((row) => /,gdp,.*,target,/.test(row)), /,soft,about,,5,1\.5$/);
});

test("on a phone", async (t) => {
  for (const options of [phone(360), { ...phone(390), locale: "en-US" }]) {
    const { page, context } = await read(t, "indicators", options);
    await show(page);
    assert.deepEqual(await misfits(page, 44), [], JSON.stringify(options));
    await context.close();
  }
});
