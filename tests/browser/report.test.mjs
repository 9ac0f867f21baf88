// Every view with the sample and with a report of 26,000 characters: the two sides lead to each other
// by mouse, keyboard and finger; languages and colours change under them; all of it accessible.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { accessibility, holdThreads, letGo } from "./harness.mjs";
import { phone, read } from "./views.mjs";

const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
const CORPUS = new URL("../../../shared/bench/corpus/", import.meta.url);
const REPORT = new URL("p2026-hainan.txt", CORPUS);
const skip = existsSync(REPORT) ? false : "SKIPPED: ../shared/bench/corpus is absent beside this checkout; the long report was not tried";
if (skip) console.log(skip);

const TEXTS = [
  ["the sample", SEED, false],
  ["a report of 26,000 characters", skip ? "" : readFileSync(REPORT, "utf8"), skip],
];

/** In each view something that leads to the text: what is clicked, and what says so at its own side. */
const LEADS = {
  overview: [".c-hit[data-statement][aria-label]", ".c-entry"],
  indicators: [".row .row-name", ".row"],
  tasks: [".task .row-name", ".task"],
  progress: [".standing .row .row-name", ".standing .row"],
  outline: [".section-title", ".section"],
};

const chosen = (page) => page.$$eval(".source .run.is-chosen", (all) => all.map((e) => e.textContent).join(""));
const inSight = (page, selector) =>
  page.waitForFunction((selector) => {
    const found = document.querySelector(selector);
    const { top, bottom } = found?.getBoundingClientRect() ?? { top: -1 };
    return top >= 0 && top < innerHeight && bottom > 0;
  }, selector);

/** How a mark is chosen. */
const BY = {
  async mouse(page, mark) {
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
  },
  async keyboard(page, mark) {
    await mark.focus();
    await page.keyboard.press("Enter");
  },
  async touch(page, mark) {
    await mark.scrollIntoViewIfNeeded();
    await mark.tap();
  },
};

async function bothWays(page, how, view, wide) {
  const [lead, row] = LEADS[view];
  await page.click(`#tab-${view}`);
  const marks = await page.$$(lead);
  assert.ok(marks.length > 0, view);
  const mark = marks[Math.min(2, marks.length - 1)];
  await BY[how](page, mark);
  await page.waitForSelector(`${row}.is-chosen`);
  if (!wide) await page.click("#tab-text");
  await inSight(page, ".source .run.is-chosen");
  const said = await chosen(page);
  assert.ok(said.length > 0, `${view}: the sentence is lit`);
  // And back: another sentence of a statement leads to its row.
  if (!wide) await page.keyboard.press("Escape");
  const runs = await page.$$('.source .run.is-target[data-marks*="v"]');
  const run = runs[Math.min(5, runs.length - 1)];
  const id = (await run.getAttribute("data-marks")).match(/v(\d+)/)[1];
  if (how === "keyboard") {
    await page.focus(".source");
    await page.keyboard.press("ArrowRight");
  } else await BY[how](page, run);
  await page.waitForSelector(".detail");
  if (how !== "keyboard") assert.ok((await chosen(page)).length > 0, `${view}: ${id}`);
  if (!wide) await page.click("#tab-indicators");
  else await page.click("#tab-indicators");
  await inSight(page, ".panel .row.is-chosen");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".detail", { state: "detached" });
}

for (const [name, text, skip] of TEXTS) {
  for (const [how, options] of [["mouse", {}], ["keyboard", {}], ["touch", phone(390)]]) {
    test(`${name}: both sides lead to each other in every view by ${how}`, { skip }, async (t) => {
      const { page, errors } = await read(t, "overview", { text, ...options });
      for (const view of Object.keys(LEADS)) {
        // A text of a plan may have no result to compare with.
        await page.click(`#tab-${view}`);
        if (view === "progress" && !(await page.$(".standing .row"))) continue;
        await bothWays(page, how, view, !options.isMobile);
      }
      assert.deepEqual(errors, []);
    });
  }

  test(`${name}: languages and colours change in every view, and what is chosen stays`, { skip }, async (t) => {
    const { page, errors } = await read(t, "indicators", { text });
    await page.click(".row .row-name >> nth=1");
    for (const view of Object.keys(LEADS)) {
      await page.click(`#tab-${view}`);
      const before = await chosen(page);
      await page.click(".bar-look .button[lang]");
      await page.waitForSelector("html[lang=en]");
      const words = await page.$$eval(".results button, .results h2, .results th, .results summary", (all) => all.filter((e) => !e.closest("[lang=zh-CN]") && !e.querySelector("[lang=zh-CN]") && !e.matches(".row-name, .chip, .col-name, .detail h2") && /[\u4e00-\u9fff]/.test(e.textContent)).map((e) => e.outerHTML.slice(0, 120)));
      if (view !== "progress") assert.deepEqual(words.filter((w) => !w.includes("group")), [], `${view} in English`);
      await page.selectOption(".bar-look select", "dark");
      assert.equal(await page.$eval("body", (e) => getComputedStyle(e).backgroundColor), "rgb(21, 24, 28)");
      await page.selectOption(".bar-look select", "light");
      await page.click(".bar-look .button[lang]");
      await page.waitForSelector("html[lang=zh-CN]");
      assert.equal(await chosen(page), before, view);
    }
    assert.deepEqual(errors, []);
  });
}

test("a report of 26,000 characters is accessible and fits in every view", { skip }, async (t) => {
  const text = TEXTS[1][1];
  for (const options of [{ width: 1280 }, { ...phone(390), colorScheme: "dark", locale: "en-US" }]) {
    const { page, context } = await read(t, "overview", { text, ...options });
    for (const view of [...Object.keys(LEADS), ...(options.isMobile ? ["text"] : [])]) {
      await page.click(`#tab-${view}`);
      assert.deepEqual(await accessibility(page), [], `${view} ${JSON.stringify(options)}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= (options.width ?? 1280), view);
    }
    await context.close();
  }
});

test("a text of some megabytes says that it is being read, and can be left", async (t) => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `第${at}项工作扎实推进，地区生产总值增长${(at % 90) / 10}%左右。`);
  const buffer = Buffer.from(lines.join("\n"));
  assert.ok(buffer.length > 3_000_000);
  const { page, errors } = await read(t, "overview", { init: holdThreads });
  await page.setInputFiles('input[type="file"]', { name: "long.txt", mimeType: "text/plain", buffer });
  await page.waitForSelector(".notice-card.is-busy progress");
  assert.match(await page.innerText(".notice-card p"), /正在读取.*MB/);
  await page.click(".notice-card .button");
  await page.waitForSelector(".notice-card", { state: "detached" });
  await letGo(page);
  // What was there is still there, and the engine reads again.
  assert.match(await page.innerText(".heading h1"), /安平县/);
  await page.click(".bar-work .button >> nth=0");
  await page.fill("#box", SEED);
  await page.click(".button.is-main");
  await page.waitForSelector('.heading h1:has-text("区政府2021年工作计划")');
  assert.deepEqual(errors, []);
});
