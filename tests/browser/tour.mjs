// Everything that the page can show, and the way to each: what `shots.mjs` takes pictures of.
import { existsSync, readFileSync } from "node:fs";

const file = (path) => new URL(path, import.meta.url);
const sample = (name) => file(`../../static/samples/${name}.txt`);
const bench = (path) => file(`../../../shared/bench/${path}.txt`);

/** The texts that every view is taken with, by name. Those of ../shared/bench where it stands beside the checkout. */
const FILES = {
  seed: sample("seed"),
  county: sample("county"),
  "five-year": sample("five-year"),
  long: bench("corpus/p2026-gansu"),
  short: bench("texts/s0022"),
};
export const TEXTS = Object.fromEntries(
  Object.entries(FILES)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, readFileSync(path, "utf8")]),
);

// The golden links of tests/link.rs.
const [RESULTS, SENTENCES, , WHOLE] = readFileSync(file("../same/golden.txt"), "utf8").split("\n");

/** A button, by its words in either language. */
const words = (scope, zh, en) => `${scope}:text-is("${zh}"), ${scope}:text-is("${en}")`;
const CLEAR = words(".bar-work .button", "清空", "Clear");

const paste = async (page, text) => {
  await page.fill("#box", text);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
};
/** From the fresh page to the view of that tab, and on. */
const read = (tab, on = async () => {}) => async (page, text) => {
  await paste(page, text);
  // A wide page has no tab for the text: it stands beside the others.
  await (await page.$(`#tab-${tab}`))?.click();
  await on(page);
};
const follow = (link, on = async () => {}) => async (page) => {
  await page.evaluate((link) => location.assign(link), link);
  await page.waitForSelector(".filled, .embed h1, .notice-card:not(.is-busy)");
  await on(page);
};
const first = (selector) => async (page) => (await page.$(selector))?.click();
const choose = (file) => (page) => page.setInputFiles("input[type=file]", file);

const shared = (mode) => async (page) => {
  await page.click(".bar [aria-keyshortcuts]");
  await page.waitForSelector(".share-link");
  await page.click(`.share-mode >> nth=${mode} >> label`);
  await page.waitForTimeout(500);
};
const unread = (page) => page.click('.panel .filter:has-text("未读的数"), .panel .filter:has-text("Not read")');
const cleaned = async (page) => {
  await page.click(".edits summary");
  await page.check(".edits-show input");
};
const coded = async (page) => {
  await page.click(".tools > .filter");
  const fill = await page.$(".is-coded .fill >> nth=0");
  await fill?.fill("5");
  await page.keyboard.press("Enter");
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
const fault = async (page) => {
  await amend(page, false);
  await page.fill('.form [name="value"]', "七");
  await page.click('.form [type="submit"]');
  await page.waitForSelector(".form-fault");
};
const select = (page) => page.$eval(".source article p .run", (run) => getSelection().selectAllChildren(run));
const marked = async (page) => {
  await select(page);
  await page.waitForSelector(".mark");
};
const added = async (page) => {
  await marked(page);
  await page.click(".mark");
  await page.waitForSelector(".form");
};
// A row of 任务分解表 is filled, and the text edited so that its commitment is gone.
const waiting = async (page, text) => {
  await paste(page, text);
  await page.click("#tab-tasks");
  await page.fill(".task .fill >> nth=0", "县发展改革局");
  await page.keyboard.press("Enter");
  const task = await page.innerText(".task .row-name >> nth=0");
  await page.click(".bar-work .button >> nth=0");
  await paste(page, text.replace(task.trim(), "").replace(task.trim().slice(0, 8), ""));
  await page.click("#tab-tasks");
};
/** Two documents that are kept, the second one shown. */
const keep = async (page, text) => {
  await read("overview")(page, text);
  await page.waitForTimeout(600);
  await page.click(CLEAR);
  await page.click(".sample >> nth=1");
  await page.waitForSelector(".filled");
  await page.waitForTimeout(600);
};
const latest = async (page, text) => {
  await keep(page, text);
  await page.click(CLEAR);
  await page.waitForSelector(".latest");
  await page.click(".notice .is-quiet");
};
const shelf = (on = async () => {}) => async (page, text) => {
  await keep(page, text);
  await page.click(".bar-shelf");
  await page.waitForSelector("dialog .kept");
  await on(page);
};
const beside = async (page, text) => {
  await keep(page, text);
  await page.click("#tab-compare");
  await page.click(".side-by-side .filter >> nth=0");
  await page.waitForSelector(".side-by-side table", { timeout: 15000 });
};
/** The text of a link's results, held against them. */
const checked = async (page) => {
  await follow(RESULTS)(page);
  await page.click(".received .button");
  await page.fill("#box", "2026年，地区生产总值增长6%左右；一般公共预算收入增长3%以上，力争建成榴园项目12个。");
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
};
const visit = (path) => async (page) => {
  await page.goto(new URL(path, page.url()).href);
};
const reset = async (page) => {
  await page.goto(`${page.url().split("#")[0]}?reset`);
  await page.waitForSelector("html[data-start=ready]");
};
const print = (view) => async (page, text) => {
  await read(view)(page, text);
  if (view === "brief") await page.waitForSelector(".b-sheet");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
};

/** Of a text, from the fresh page. `once` is taken with one text only, that named. */
export const VIEWS = {
  overview: { go: read("overview") },
  indicators: { go: read("indicators") },
  tasks: { go: read("tasks") },
  progress: { go: read("progress") },
  outline: { go: read("outline") },
  compare: { go: read("compare") },
  brief: { go: read("brief", (page) => page.waitForSelector(".b-sheet")) },
  text: { go: read("text") },
  unread: { go: read("indicators", unread), texts: ["seed", "long"] },
  coding: { go: read("indicators", coded), texts: ["seed", "five-year"] },

  empty: { go: async () => {}, once: "seed" },
  latest: { go: latest, once: "seed" },
  statement: { go: read("overview", (page) => page.click(".c-hit[data-statement] >> nth=0")), once: "county" },
  tip: { go: read("overview", (page) => page.focus(".c-hit[aria-label]")), once: "county" },
  saved: { go: read("overview", first(".save summary")), once: "county" },
  data: { go: read("overview", first(".data summary")), once: "county" },
  task: { go: read("tasks", first(".task:nth-of-type(4) .row-name")), once: "county" },
  standing: { go: read("progress", first(".standing .row-name")), once: "county" },
  row: { go: read("indicators", first(".rows .row.is-target .row-name")), once: "county" },
  beside: { go: beside, once: "seed" },
  cleaned: { go: read("text", cleaned), once: "seed" },
  form: { go: read("indicators", (page) => amend(page, false)), once: "county" },
  fault: { go: read("indicators", fault), once: "county" },
  corrected: { go: read("indicators", (page) => amend(page, true)), once: "county" },
  marked: { go: read("text", marked), once: "county" },
  added: { go: read("text", added), once: "county" },
  waiting: { go: waiting, once: "county" },
  export: { go: read("overview", (page) => page.click(".menu > .button")), once: "county" },
  keys: { go: read("overview", first(".bar-look .is-sign")), once: "county" },
  shelf: { go: shelf(), once: "seed" },
  "shelf-name": { go: shelf((page) => page.click(".kept-do .button >> nth=0")), once: "seed" },
  "shelf-clear": { go: shelf((page) => page.click(".shelf-foot .button")), once: "seed" },
  share: { go: read("overview", shared(0)), once: "county" },
  "share-text": { go: read("overview", shared(2)), once: "county" },
  cleared: { go: read("overview", (page) => page.click(CLEAR)), once: "county" },
  received: { go: follow(RESULTS), once: "seed" },
  sentences: { go: follow(`${SENTENCES}&s=1`), once: "seed" },
  whole: { go: follow(WHOLE), once: "seed" },
  checked: { go: checked, once: "seed" },
  embed: { go: follow(`${RESULTS}&view=embed`), once: "seed" },
  embedded: { go: follow(`${RESULTS}&view=embed-table`), once: "seed" },
  "link-cut": { go: follow(RESULTS.slice(0, 30)), once: "seed" },
  "link-foreign": { go: follow("#nothing-of-ours-0000000000000000000000000"), once: "seed" },
  "file-binary": { go: choose({ name: "报告.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%âãÏÓ\n") }), once: "seed" },
  "file-large": { go: choose({ name: "大.txt", mimeType: "text/plain", buffer: Buffer.alloc(21e6, "计划") }), once: "seed" },
  loading: { go: async () => {}, once: "seed", program: "late" },
  failed: { go: async () => {}, once: "seed", program: "none" },
  reset: { go: reset, once: "seed" },
  missing: { go: visit("nowhere"), once: "seed" },
  privacy: { go: visit("privacy.html"), once: "seed" },
  "print-overview": { go: print("overview"), once: "county", sheet: true },
  "print-tasks": { go: print("tasks"), once: "county", sheet: true },
  "print-brief": { go: print("brief"), once: "county", sheet: true },
};
