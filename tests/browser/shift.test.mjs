// Nothing moves by itself: what Chromium measures as layout shift, at the first load, when a text is filled in,
// and from view to view.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { open } from "./harness.mjs";
import { phone } from "./views.mjs";

const COUNTY = readFileSync(new URL("../../static/samples/county.txt", import.meta.url), "utf8");

/** Of the window, by the distance; what is called good is 0.1. */
const LIMIT = 0.005;

/** Adds up the shifts from the first on. Those within half a second of a key or a press are counted too. */
function observe() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      globalThis.shifts.push([shift.value, shift.hadRecentInput, shift.sources.map(({ node }) => node?.className ?? node?.nodeName).join(" ")]);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** The shifts that nobody asked for since the last call: their sum and where they were. */
const unasked = async (page) => {
  // They are told after the frame that they happened in.
  await page.waitForTimeout(150);
  const shifts = await page.evaluate(() => globalThis.shifts.splice(0));
  const own = shifts.filter(([, asked]) => !asked);
  return { sum: own.reduce((sum, [value]) => sum + value, 0), own };
};

for (const size of [{ width: 1280 }, phone(390)]) {
  for (const locale of ["zh-CN", "en-US"]) {
    test(`nothing moves by itself: ${size.width} px, ${locale}`, async (t) => {
      const { page } = await open(t, { ...size, locale, init: observe });
      const holds = async (where) => {
        const { sum, own } = await unasked(page);
        t.diagnostic(`${where}: ${sum.toFixed(4)}`);
        assert.ok(sum < LIMIT, `${where}: ${sum} ${JSON.stringify(own)}`);
      };
      await page.waitForSelector(".specimen svg");
      await holds("first load");
      // By script, so that no press excuses what moves.
      await page.$eval("#box", (box, text) => {
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, COUNTY);
      await page.$eval(".button.is-main", (button) => button.click());
      await page.waitForSelector(".filled .c-entry", { state: "attached" });
      await holds("filled");
      const views = await page.$$eval(".tab", (all) => all.map(({ id }) => id));
      assert.ok(views.length >= 6);
      for (const view of views) {
        await page.$eval(`#${view}`, (tab) => tab.click());
        await page.waitForSelector(`#${view}[aria-selected="true"]`);
        if (view === "tab-brief") await page.waitForSelector(".b-sheet");
        await holds(view);
      }
    });
  }
}

test("the list of the latest documents moves nothing", async (t) => {
  for (const size of [{ width: 1280 }, phone(390)]) {
    const { page } = await open(t, { ...size, init: observe });
    for (const part of [COUNTY, COUNTY.slice(0, 600)]) {
      await page.fill("#box", part);
      await page.click(".button.is-main");
      await page.waitForSelector(".filled");
      await page.waitForTimeout(1000);
      await page.click('.bar .button:text-is("清空")');
      await page.waitForSelector("#box");
    }
    await page.waitForSelector(".latest .kept-open");
    await page.reload();
    await page.waitForSelector(".latest .kept-open");
    await page.waitForSelector(".specimen svg");
    const { sum, own } = await unasked(page);
    t.diagnostic(`${size.width} px: ${sum.toFixed(4)}`);
    assert.ok(sum < LIMIT, `${sum} ${JSON.stringify(own)}`);
  }
});
