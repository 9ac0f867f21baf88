// What has no place in a reading waits: it is listed, put where the reader says, or given up; by pointer and by keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, open } from "./harness.mjs";
import { PLAN, misfits, phone, read } from "./views.mjs";

const bar = (label) => `.bar .button:text-is("${label}")`;
const rowOf = (words) => `.rows .task:has-text("${words}")`;

/** Has the text read once more, edited. */
const edit = async (page, text) => {
  await page.click(bar("编辑原文"));
  await page.fill("#box", text);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
};

test("a row that lost its commitment is moved by its number, and given up", async (t) => {
  const { page, errors } = await read(t, "tasks");
  await page.fill(`${rowOf("新建学校3所")} [data-fill$="lead"]`, "教育局");
  await page.keyboard.press("Enter");
  await edit(page, PLAN.replace("新建学校3所", "新建小学4所"));
  await page.click("#tab-tasks");
  assert.match(await page.innerText(".waiting"), /新建学校3所[\s\S]*教育局/);
  // The row that is offered is the one that stands in its place.
  const row = rowOf("新建小学4所");
  const number = await page.innerText(`${row} .col-text`);
  assert.equal(await page.inputValue(".waiting input"), number);
  assert.deepEqual(await accessibility(page), []);
  await page.focus(".waiting input");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".waiting", { state: "detached" });
  assert.equal(await page.inputValue(`${row} [data-fill$="lead"]`), "教育局");
  assert.equal(await page.evaluate(() => document.activeElement.id), "panel");
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".waiting");
  assert.equal(await page.inputValue(`${row} [data-fill$="lead"]`), "");
  await page.focus('.waiting .button:text-is("放弃")');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".waiting", { state: "detached" });
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".waiting");
  assert.deepEqual(errors, []);
});

test("an upper-level value waits for its target, and a correction for its statement", async (t) => {
  const { page } = await read(t, "indicators");
  await page.click('.tools .filter:text-is("编码")');
  const gdp = '.is-coded .row:has(.fill):has-text("地区生产总值")';
  await page.fill(`${gdp} .fill`, "5.5");
  await page.keyboard.press("Enter");
  await page.click(`${gdp} .row-name`);
  await page.click('.detail .button:text-is("删除此条")');
  await page.waitForSelector(".waiting");
  assert.match(await page.innerText(".waiting"), /地区生产总值[\s\S]*5\.5/);
  const industry = '.is-coded .row:has(.fill):has-text("规模以上工业增加值")';
  await page.fill(".waiting input", await page.innerText(`${industry} .col-text`));
  await page.click('.waiting .button:text-is("移动")');
  await page.waitForSelector(".waiting", { state: "detached" });
  assert.equal(await page.inputValue(`${industry} .fill`), "5.5");
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".waiting");
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".waiting", { state: "detached" });
  assert.equal(await page.inputValue(`${gdp} .fill`), "5.5", "it came back with its target");
});

test("rules and filters are there again after a reload, and a rule is a step", async (t) => {
  const { page } = await read(t, "indicators");
  await page.click('.tools .filter:text-is("编码")');
  const about = '.rule:has-text("左右：软") input';
  await page.uncheck(about);
  await page.keyboard.press("Control+z");
  assert.equal(await page.isChecked(about), true);
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await page.isChecked(about), false);
  await page.click('.filter:has-text("主要目标")');
  await page.fill(".panel .search", "生产");
  await page.click("#tab-tasks");
  await page.click('.filter:has-text("有时限")');
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForSelector(".filled");
  assert.equal(await page.getAttribute('.filter:has-text("有时限")', "aria-pressed"), "true");
  await page.click("#tab-indicators");
  assert.equal(await page.isChecked(about), false);
  assert.equal(await page.getAttribute('.filter:has-text("主要目标")', "aria-pressed"), "true");
  assert.equal(await page.inputValue(".panel .search"), "生产");
  assert.equal(await page.locator(".is-coded .row").count(), 1);
});

test("on a phone", async (t) => {
  for (const width of [360, 390]) {
    const { page } = await open(t, phone(width));
    await page.fill("#box", PLAN);
    await page.tap(".button.is-main");
    await page.tap("#tab-tasks");
    await page.fill(`${rowOf("新建学校3所")} [data-fill$="lead"]`, "教育局");
    await page.keyboard.press("Enter");
    await edit(page, PLAN.replace("新建学校3所", "新建小学4所"));
    await page.tap("#tab-tasks");
    await page.waitForSelector(".waiting");
    assert.deepEqual(await misfits(page, 44), []);
    assert.ok(await page.isVisible(`${rowOf("新建小学4所")} .col-text`), "cards show their number");
    await page.tap('.waiting .button:text-is("移动")');
    await page.waitForSelector(".waiting", { state: "detached" });
  }
});
