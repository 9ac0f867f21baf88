// Pictures of the page for people to look at; no test. `cargo xtask shots [VIEW…] [--text FILE]`
// puts them into target/shots: each view at two widths (or those of --width), light and dark, in both
// languages (or that of --lang).
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { closeBrowser, open } from "./harness.mjs";

const { values, positionals } = parseArgs({
  options: { text: { type: "string" }, out: { type: "string" }, width: { type: "string", multiple: true }, lang: { type: "string" } },
  allowPositionals: true,
});

/** The text of every view but the first: that of --text FILE, else the sample. */
const TEXT = readFileSync(values.text ?? new URL("../../static/samples/seed.txt", import.meta.url), "utf8");

/** From the fresh page to the view of that tab, and on. */
const read = (tab, on = async () => {}) => async (page) => {
  await page.fill("#box", TEXT);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
  // A wide page has no tab for the text: it stands beside the others.
  const there = await page.$(`#tab-${tab}`);
  await there?.click();
  await on(page);
  await page.waitForTimeout(400);
};

const shared = async (page) => {
  await page.click(".bar [aria-keyshortcuts]");
  await page.waitForSelector(".share-code, .share-do");
};
// The golden links of tests/link.rs.
const [RESULTS, SENTENCES] = readFileSync(new URL("../same/golden.txt", import.meta.url), "utf8").split("\n");
const follow = (link, on = async () => {}) => async (page) => {
  await page.evaluate((link) => location.assign(link), link);
  await page.waitForSelector(".filled, .embed h1");
  await on(page);
  await page.waitForTimeout(400);
};
const unread = (page) => page.click('.filter:has-text("未读的数"), .filter:has-text("Not read")');
const cleaned = async (page) => {
  await page.click(".edits summary");
  await page.check(".edits-show input");
};
const first = (selector) => async (page) => {
  const found = await page.$(selector);
  await found?.click();
};

const coded = async (page) => {
  await page.click(".tools > .filter");
  await page.fill(".is-coded .fill >> nth=0", "5");
  await page.keyboard.press("Enter");
};
const printed = async (page) => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
};
// A target corrected and another one dropped; the form; words that are selected.
const amend = async (page, save) => {
  await page.click(".rows .row.is-target .row-name >> nth=0");
  await page.click(".detail-go .button >> nth=1");
  await page.click(".rows .row.is-target .row-name >> nth=0");
  await page.click(".detail-go .button >> nth=0");
  await page.waitForSelector(".form");
  if (!save) return;
  await page.fill('.form [name="value"]', "8");
  await page.click('.form [type="submit"]');
  await page.waitForSelector(".rows .amended");
  await page.click(".corrections summary");
};
const marked = async (page) => {
  await page.$eval(".source article p .run", (run) => getSelection().selectAllChildren(run));
  await page.waitForSelector(".mark");
};

// Two documents that are kept.
const keep = async (page) => {
  await read("overview")(page);
  await page.waitForTimeout(600);
  await page.click(".bar-work .button >> text=/^(清空|Clear)$/");
  await page.click(".sample >> nth=1");
  await page.waitForSelector(".filled");
  await page.waitForTimeout(600);
};
const latest = async (page) => {
  await keep(page);
  await page.click(".bar-work .button >> text=/^(清空|Clear)$/");
  await page.waitForSelector(".latest");
  await page.click(".notice .is-quiet");
};
const shelf = async (page) => {
  await keep(page);
  await page.click(".bar-shelf");
  await page.waitForSelector("dialog .kept");
  await page.waitForTimeout(300);
};
// Two samples side by side, and what is offered before.
const sides = async (page) => {
  await read("compare")(page);
  await page.click(".panel .button.is-main");
  await page.waitForSelector(".rows.compare");
  await page.waitForTimeout(400);
};
const reset = async (page) => {
  await page.goto(`${page.url().split("#")[0]}?reset`);
  await page.waitForSelector("html[data-start=ready]");
};

/** What each view takes, from the fresh page. */
const VIEWS = {
  empty: async () => {},
  latest,
  shelf,
  reset,
  overview: read("overview"),
  indicators: read("indicators"),
  unread: read("indicators", unread),
  corrected: read("indicators", (page) => amend(page, true)),
  form: read("indicators", (page) => amend(page, false)),
  marked: read("text", marked),
  tasks: read("tasks"),
  task: read("tasks", first(".task:nth-of-type(4) .row-name")),
  progress: read("progress"),
  standing: read("progress", first(".standing .row-name")),
  "compare-empty": read("compare"),
  compare: sides,
  outline: read("outline"),
  brief: read("brief", (page) => page.waitForSelector(".b-sheet")),
  export: read("overview", (page) => page.click(".menu > .button")),
  text: read("text"),
  cleaned: read("text", cleaned),
  coding: read("indicators", coded),
  saved: read("overview", first(".save summary")),
  tip: read("overview", async (page) => page.focus(".c-hit[aria-label]")),
  keys: read("overview", first(".bar-look .is-sign")),
  printed: read("overview", printed),
  "printed-tasks": read("tasks", printed),
  share: read("overview", shared),
  received: follow(RESULTS),
  sentences: follow(SENTENCES + "&s=1"),
  embed: follow(RESULTS + "&view=embed"),
  embedded: follow(RESULTS + "&view=embed-table"),
};

/** The widths: two of them, or those of --width. */
const SIZES = (values.width ?? ["1280", "390"]).map((width) => ({ width: Number(width), height: Number(width) < 600 ? 844 : 900 }));
const LOCALES = values.lang ? [values.lang] : ["zh-CN", "en-US"];

const views = positionals.length ? positionals : Object.keys(VIEWS);
mkdirSync(values.out, { recursive: true });
for (const view of views) {
  if (!VIEWS[view]) throw new Error(`no view ${view}; there are ${Object.keys(VIEWS).join(", ")}`);
  for (const { width, height } of SIZES) {
    for (const colorScheme of ["light", "dark"]) {
      for (const locale of LOCALES) {
        const { page, context, errors } = await open(null, { width, height, colorScheme, locale });
        await VIEWS[view](page);
        const name = `${view}-${width}-${colorScheme}-${locale.slice(0, 2)}.png`;
        await page.screenshot({ path: `${values.out}/${name}`, fullPage: true });
        console.log(name, ...errors);
        await context.close();
      }
    }
  }
}
await closeBrowser();
