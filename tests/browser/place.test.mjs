// Where a view stands when it comes into sight: where it was left, at its head, or at what is chosen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, phone, read } from "./views.mjs";

const LONG = PLAN.repeat(8);
const OTHER = Array.from({ length: 40 }, (_, at) => `今年第${at + 1}个园区总投资 ${at + 1}00 万元，增长${at + 2}%。`).join("\n");
const desk = { width: 1280, height: 800 };

const go = async (page, tab) => {
  await page.click(`#tab-${tab}`);
  await page.waitForSelector(`#tab-${tab}[aria-selected="true"]`);
  await page.waitForTimeout(700);
};
const stand = (page) => page.evaluate(() => (innerWidth < 900 ? scrollY : document.querySelector("#panel").scrollTop));
const scroll = async (page, by) => {
  await page.evaluate((by) => (innerWidth < 900 ? window : document.querySelector("#panel")).scrollTo(0, by), by);
  await page.waitForTimeout(100);
};
/** Whether an element stands between the tabs and what lies over the lower part of the page. */
const seen = (page, selector) =>
  page.$eval(selector, (element) => {
    const at = element.getBoundingClientRect();
    const tabs = document.querySelector(".tabs").getBoundingClientRect();
    const sheet = innerWidth < 900 ? document.querySelector(".detail")?.getBoundingClientRect() : null;
    const pane = document.querySelector(".panel").getBoundingClientRect();
    const end = Math.min(sheet ? sheet.top : innerHeight, pane.bottom);
    return at.top >= tabs.bottom - 1 && at.bottom <= end + 1;
  });

for (const [size, options] of [["a phone", phone(390)], ["a desk", desk]]) {
  test(`on ${size} each view keeps its place`, async (t) => {
    const { page, errors } = await read(t, "overview", { ...options, text: LONG });
    const places = { overview: 600, indicators: 2100, tasks: 1300, progress: 400 };
    for (const [tab, at] of Object.entries(places)) {
      await go(page, tab);
      const opened = await stand(page);
      assert.ok(opened < 300, `${tab} opens at ${opened}`);
      await scroll(page, at);
    }
    for (const [tab, at] of [...Object.entries(places)].reverse()) {
      await go(page, tab);
      assert.ok(Math.abs((await stand(page)) - at) <= 2, `${tab} at ${await stand(page)} instead of ${at}`);
    }
    // From the box it comes back to where it was; another text begins at its head.
    // Pressed without a scroll to the bar.
    await page.$eval(".bar-work .button", (button) => button.click());
    await page.waitForSelector("#box");
    await page.evaluate(() => history.back());
    await page.waitForSelector(".filled");
    await page.waitForTimeout(700);
    assert.ok(Math.abs((await stand(page)) - places.overview) <= 2, `back at ${await stand(page)}`);
    await page.click(".bar-work .button >> nth=0");
    await page.fill("#box", OTHER);
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    await page.waitForTimeout(700);
    assert.equal(await stand(page), 0);
    assert.deepEqual(errors, []);
  });

  test(`on ${size} the table shows the chosen row, or says what hides it`, async (t) => {
    const { page, errors } = await read(t, "indicators", { ...options, text: LONG });
    const row = '.statements tr[data-statement="40"]';
    await page.locator(`${row} .row-name`).scrollIntoViewIfNeeded();
    await page.click(`${row} .row-name`);
    await page.waitForSelector(".detail");
    if (options.isMobile) {
      await page.click('.detail-go .button:has-text("原文")');
      await page.waitForSelector('#tab-text[aria-selected="true"]');
      await page.waitForTimeout(500);
    } else {
      await go(page, "overview");
      await scroll(page, 300);
    }
    await page.click('.detail-go .button:has-text("在表中看")');
    await page.waitForTimeout(900);
    assert.ok(await seen(page, row), "the row is in sight");
    assert.equal(await page.$(".detail-hidden"), null);
    // A search that leaves the row out.
    await page.fill(".panel .search", "粮食产量");
    await page.waitForSelector(".detail-hidden");
    await go(page, "overview");
    assert.equal(await page.$(".detail-hidden"), null);
    await page.click('.detail-go .button:has-text("在表中看")');
    await page.waitForSelector(".detail-hidden");
    assert.equal(await page.$(row), null);
    await page.click('.detail-hidden .button:has-text("清除筛选")');
    await page.waitForSelector(row);
    await page.waitForTimeout(900);
    assert.equal(await page.inputValue(".panel .search"), "");
    assert.equal(await page.$(".detail-hidden"), null);
    assert.ok(await seen(page, row), "the row is in sight again");
    assert.deepEqual(errors, []);
  });
}

test("on a phone a view not seen yet opens below the tabs, and the text is found again where it was left", async (t) => {
  const { page, errors } = await read(t, "text", { ...phone(390), text: PLAN.repeat(30) });
  await page.waitForTimeout(800);
  await scroll(page, 9000);
  await go(page, "overview");
  const gap = await page.evaluate(() => document.querySelector(".panel").getBoundingClientRect().top - document.querySelector(".tabs").getBoundingClientRect().bottom);
  assert.ok(Math.abs(gap) <= 2, `the head is ${gap} px below the tabs`);
  await go(page, "text");
  assert.ok(Math.abs((await stand(page)) - 9000) <= 2, `${await stand(page)}`);
  assert.deepEqual(errors, []);
});
