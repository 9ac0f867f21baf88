// The browser's Back and Forward lead through the page, and leave it only where it began.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, phone, read } from "./views.mjs";

const view = (page) => page.getAttribute('.tab[aria-selected="true"]', "id");
const back = (page) => page.evaluate(() => history.back());
const forward = (page) => page.evaluate(() => history.forward());
const at = (page, tab) => page.waitForSelector(`#tab-${tab}[aria-selected="true"]`);

test("Back and Forward go through the views", async (t) => {
  const { page, errors } = await read(t, "tasks");
  await page.click("#tab-outline");
  await back(page);
  await at(page, "tasks");
  await back(page);
  await at(page, "overview");
  await forward(page);
  await forward(page);
  await at(page, "outline");
  // Another way taken from the middle.
  await back(page);
  await at(page, "tasks");
  await page.click("#tab-indicators");
  await back(page);
  await at(page, "tasks");
  assert.equal(await page.evaluate(() => location.hash), "");
  assert.deepEqual(errors, []);
});

test("on a phone Back leads from the text to the row, and puts a statement away", async (t) => {
  const { page, errors } = await read(t, "indicators", { ...phone(390), text: PLAN.repeat(6) });
  const row = page.locator(".row-name >> nth=30");
  await row.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 500, `${before}`);
  await row.tap();
  await page.waitForSelector(".detail");
  await page.tap('.detail-go .button:has-text("原文")');
  await at(page, "text");
  await back(page);
  await at(page, "indicators");
  await page.waitForTimeout(400);
  const { y, height } = await row.boundingBox();
  assert.ok(y >= 0 && y + height <= 800, `the row stands at ${y}`);
  assert.ok(await page.$(".detail"));
  await back(page);
  await page.waitForSelector(".detail", { state: "detached" });
  assert.equal(await view(page), "tab-indicators");
  // Put away by its own button there is nothing to go back to but the view before.
  await row.tap();
  await page.waitForSelector(".detail");
  await page.tap(".detail-do .button >> nth=-1");
  await page.waitForSelector(".detail", { state: "detached" });
  await page.waitForTimeout(200);
  await back(page);
  await at(page, "overview");
  assert.deepEqual(errors, []);
});

test("Back from the box leads to the document, and first out of a form", async (t) => {
  const { page, errors } = await read(t, "tasks", phone(390));
  await page.click(".bar-work .button >> nth=0");
  await page.waitForSelector("#box");
  await back(page);
  await page.waitForSelector(".filled");
  assert.equal(await view(page), "tab-tasks");
  await page.click("#tab-indicators");
  await page.tap(".row-name >> nth=1");
  await page.click('.detail-go .button:has-text("修改")');
  await page.waitForSelector(".detail.is-form");
  await back(page);
  await page.waitForSelector(".detail:not(.is-form)");
  await back(page);
  await page.waitForSelector(".detail", { state: "detached" });
  assert.equal(await view(page), "tab-indicators");
  // A text that was read from the box over another takes its place.
  await page.click(".bar-work .button >> nth=0");
  await page.fill("#box", "粮食产量增长2%。");
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
  await at(page, "overview");
  await back(page);
  await at(page, "indicators");
  assert.deepEqual(errors, []);
});

test("Forward over a shared address opens no copy of it, and a new load keeps its place", async (t) => {
  const { page } = await read(t, "tasks");
  await page.keyboard.press("Alt+l");
  await page.waitForSelector(".share-code img");
  await page.click('dialog.share .button:has-text("复制链接")');
  await page.waitForFunction(() => location.hash);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.share", { state: "detached" });
  assert.match(await page.evaluate(() => location.hash), /^#2r/);
  await back(page);
  await at(page, "overview");
  assert.equal(await page.evaluate(() => location.hash), "");
  await forward(page);
  await at(page, "tasks");
  await page.waitForTimeout(300);
  assert.equal(await page.$(".received"), null);
  await page.click("#tab-progress");
  await page.waitForTimeout(600);
  await page.reload();
  await page.waitForSelector(".filled");
  await at(page, "progress");
  await back(page);
  await at(page, "tasks");
});
