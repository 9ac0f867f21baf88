// An edit in the box that was not read is work: it waits there, and what takes its place can be undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, PLAN, read } from "./views.mjs";

const EDITED = `${PLAN}今年粮食产量增长3%。\n`;

const said = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".notice")?.textContent), pattern.source);
const editing = async (page) => {
  await page.click(".bar-work .button >> nth=0");
  await page.waitForSelector("#box");
};
const undo = '.notice .button:text-is("撤销")';

for (const [way, go] of [
  ["its button", (page) => page.click('.empty-do .button:text-is("返回结果")')],
  ["the browser's Back", (page) => page.evaluate(() => history.back())],
]) {
  test(`back to the results by ${way} loses no edit`, async (t) => {
    const { page, errors } = await read(t, "tasks");
    await editing(page);
    assert.ok(!(await page.$('.empty-do .button:text-is("放弃改动")')), "there is none yet");
    await page.fill("#box", EDITED);
    await go(page);
    await page.waitForSelector(".filled");
    await said(page, /留在框里/);
    // A correction reads the old text again, and leaves the edit alone.
    await page.click("#tab-indicators");
    await page.click(".rows .row-name >> nth=0");
    await page.click('.detail .button:text-is("删除此条")');
    await page.waitForSelector(".corrections");
    await editing(page);
    assert.equal(await page.inputValue("#box"), EDITED);
    // It is kept over a reload too.
    await page.click('.empty-do .button:text-is("返回结果")');
    await page.waitForSelector(".filled");
    await page.waitForTimeout(600);
    await page.reload();
    await page.waitForSelector(".filled");
    await editing(page);
    assert.equal(await page.inputValue("#box"), EDITED);
    // Given up, and brought back.
    await page.click('.empty-do .button:text-is("放弃改动")');
    assert.equal(await page.inputValue("#box"), PLAN);
    await page.click(undo);
    assert.equal(await page.inputValue("#box"), EDITED);
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    await page.waitForFunction(() => document.querySelector(".source").textContent.includes("粮食产量增长3%"));
    assert.deepEqual(errors, []);
  });
}

test("what takes the place of an edit gives it back", async (t) => {
  const { page, errors } = await read(t, "overview");
  await editing(page);
  await page.fill("#box", EDITED);
  await page.click(".sample >> nth=0");
  await page.waitForSelector(".filled");
  await page.click(undo);
  await page.waitForSelector("#box");
  assert.equal(await page.inputValue("#box"), EDITED);
  await page.waitForTimeout(600);
  await page.reload();
  await page.waitForFunction((text) => document.querySelector("#box")?.value === text, EDITED);
  await page.click('.empty-do .button:text-is("返回结果")');
  await page.waitForFunction(() => document.querySelector(".heading h1").textContent.includes("安平县"));
  assert.deepEqual(errors, []);
});

test("the box with an edit fits a phone", async (t) => {
  for (const locale of ["zh-CN", "en-US"]) {
    const { page } = await read(t, "overview", { ...phone(360), locale });
    await editing(page);
    await page.fill("#box", EDITED);
    await page.waitForFunction(() => document.querySelectorAll(".empty-do .button").length === 4);
    const small = await page.$$eval(".empty-do .button", (all) => all.filter((e) => e.getBoundingClientRect().height < 44).length);
    assert.equal(small, 0);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.context().close();
  }
});
