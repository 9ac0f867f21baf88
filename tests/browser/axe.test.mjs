// Nothing is against WCAG 2.2 AA: every view, dialog and received link, in both themes, both languages
// and at both widths. One page a combination walks them all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT, accessibility, open } from "./harness.mjs";
import { PLAN, phone } from "./views.mjs";

// The golden links of tests/link.rs.
const [RESULTS, SENTENCES] = readFileSync(new URL("../same/golden.txt", import.meta.url), "utf8").split("\n");
const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
/** With a number that is not read, and a space that is mended. */
const TEXT = `${PLAN}共同推进100，办好一批实事。\n`;

const filter = (zh, en) => `.panel .filter:has-text("${zh}"), .panel .filter:has-text("${en}")`;
const tab = (name, wanted) => async (page) => {
  await page.click(`#tab-${name}`);
  await page.waitForSelector(wanted);
};
const button = (zh, en) => `.detail .button:text-is("${zh}"), .detail .button:text-is("${en}")`;

/** What is looked at, in the order of the walk: how it is come to from the one before. */
const WALK = [
  ["empty", async () => {}],
  ["总览", async (page) => {
    await page.fill("#box", TEXT);
    await page.click(".button.is-main");
    await page.waitForSelector(".filled .c-entry", { state: "attached" });
  }],
  ["总览, a mark chosen", (page) => page.click('.c-hit[data-statement][aria-label] >> nth=0')],
  ["指标", tab("indicators", ".panel .row")],
  ["编码", async (page) => {
    await page.keyboard.press("Escape");
    await page.click('.tools .filter:text-is("编码"), .tools .filter:text-is("Coding")');
    await page.waitForSelector(".is-coded");
  }],
  ["更正", async (page) => {
    await page.click(".tools > .filter");
    await page.click('.rows tr:has(.written:text-is("8%以上")) .row-name');
    await page.click(button("删除此条", "Drop"));
    await page.click(".corrections summary");
    await page.click('.rows tr:has(.written:text-is("6.5%左右")) .row-name');
    await page.click(button("修改", "Correct"));
    await page.waitForSelector(".form");
  }],
  ["更正 that is refused", async (page) => {
    await page.fill('.form [name="value"]', "七");
    await page.click('.form [type="submit"]');
    await page.waitForSelector(".form-fault");
  }],
  ["指标, corrected", async (page) => {
    await page.fill('.form [name="value"]', "7");
    await page.click('.form [type="submit"]');
    await page.waitForSelector(".rows .amended");
  }],
  ["未读的数", async (page) => {
    await page.keyboard.press("Escape");
    await page.click(filter("未读的数", "Not read"));
    await page.waitForSelector(".unread");
  }],
  ["任务", async (page) => {
    await tab("tasks", ".task")(page);
    await page.click(".task .row-name >> nth=1");
  }],
  ["完成", async (page) => {
    await tab("progress", ".standing .row")(page);
    await page.click(".standing .row-name >> nth=0");
  }],
  ["结构", tab("outline", ".section")],
  ["一页纸", tab("brief", ".b-sheet")],
  ["导出", (page) => page.click(".menu > .button")],
  ["原文", async (page) => {
    await page.click(".menu > .button");
    // A wide page has no tab for the text: it stands beside the others.
    if (await page.isVisible("#tab-text")) await page.click("#tab-text");
    await page.waitForSelector(".source article");
  }],
  ["清理", async (page) => {
    await page.click(".edits summary");
    await page.check(".edits-show input");
  }],
  ["分享", async (page) => {
    await page.keyboard.press("Escape");
    await page.click(".bar [aria-keyshortcuts]");
    await page.waitForSelector(".share-code img");
  }],
  ["键", async (page) => {
    await page.keyboard.press("Escape");
    await page.click(".bar-look .is-sign");
    await page.waitForSelector(".keys-list[open]");
  }],
  ["对比, nothing beside", async (page) => {
    await page.keyboard.press("Escape");
    await tab("compare", ".panel .button.is-main")(page);
  }],
  ["对比", async (page) => {
    await page.click(".panel .button.is-main");
    await page.waitForSelector(".rows.compare");
  }],
  ["我的文档", async (page) => {
    await page.keyboard.press("Escape");
    await page.click(".bar-shelf");
    await page.waitForSelector("dialog.shelf .kept");
  }],
  ["我的文档, with what it asks", async (page) => {
    await page.click("dialog.shelf .kept >> nth=0 >> .kept-do button >> nth=0");
    await page.click(".shelf-foot .button");
  }],
];

/** What came by a link: each in a page of its own. */
const LINKS = [
  ["received results", RESULTS],
  ["received sentences", `${SENTENCES}&s=1`],
  ["framed chart", `${RESULTS}&view=embed`],
  ["framed table", `${SENTENCES}&view=embed-table`],
];

for (const size of [{ width: 1280 }, phone(390)]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const locale of ["zh-CN", "en-US"]) {
      test(`WCAG 2.2 AA: ${size.width} px, ${colorScheme}, ${locale}`, async (t) => {
        const { page, context } = await open(t, { ...size, colorScheme, locale });
        for (const [name, go] of WALK) {
          try {
            await go(page);
          } catch (error) {
            throw new Error(`on the way to ${name}`, { cause: error });
          }
          // What tabs that stick lie over is scrolled to, not too small.
          await page.evaluate(() => scrollTo(0, 0));
          assert.deepEqual((await accessibility(page)).map((fault) => `${name}: ${fault}`), []);
        }
        // What is damaged, inferred and to be checked.
        const { page: damaged, context: apart } = await open(t, { ...size, colorScheme, locale });
        await damaged.fill("#box", SEED);
        await damaged.click(".button.is-main");
        await damaged.waitForSelector(".filled .c-entry", { state: "attached" });
        for (const id of await damaged.$$eval("[role=tab]", (tabs) => tabs.map((tab) => tab.id))) {
          await damaged.click(`#${id}`);
          await damaged.evaluate(() => scrollTo(0, 0));
          assert.deepEqual(await accessibility(damaged), [], `seed, ${id}`);
        }
        await apart.close();
        for (const [name, hash] of LINKS) {
          const received = await context.newPage();
          await received.goto(ROOT() + hash);
          await received.waitForSelector(".received, .embed h1");
          assert.deepEqual(await accessibility(received), [], name);
          await received.close();
        }
      });
    }
  }
}
