// What the page is for: a plan is pasted, its targets are drawn, and every mark leads to its sentence and back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT, open, requestLog } from "./harness.mjs";

const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
/** 今年预期目标为：地区生产总值增长7%左右；进出口总额增长5%以上。 in GB18030. */
const GB18030 = Buffer.from(
  "bdf1c4ead4a4c6dac4bfb1eaceaaa3bab5d8c7f8c9fab2fad7dcd6b5d4f6b3a43725d7f3d3d2a3bbbdf8b3f6bfdad7dcb6eed4f6b3a43525d2d4c9cfa1a3",
  "hex",
);
const HEADLINE = [
  ["地区生产总值", "7.5左右"],
  ["固定资产投资", "10左右"],
  ["规模以上工业增加值", "10"],
  ["地方财政收入", "3"],
  ["社会消费品零售总额", "10.7"],
  ["城镇居民可支配收入", "7.4"],
  ["农村居民可支配收入", "7.7"],
];

/** Pastes as a person does: the text in the clipboard, the caret in the box, Ctrl+V. */
async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.focus("#box");
  await page.keyboard.press("ControlOrMeta+V");
}

/** Opens the page with the seed in it. */
async function filled(t, options) {
  const opened = await open(t, options);
  await paste(opened.page, SEED);
  await opened.page.waitForSelector(".filled .c-entry");
  return opened;
}

async function upload(page, name, buffer, mimeType = "text/plain") {
  await page.setInputFiles('input[type="file"]', { name, mimeType, buffer });
}

const said = (page) => page.waitForSelector(".notice-card").then(() => page.innerText(".notice-card p"));
const lit = (page, selector, word = "is-chosen") => page.$$eval(`${selector}.${word}`, (all) => all.map((e) => e.textContent));
const inSight = (page, selector) =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test("the seed: pasted, drawn, listed, marked", async (t) => {
  const { page, errors, foreign } = await filled(t);
  const entries = await page.$$eval(".c-entry", (all) => all.map((e) => e.textContent));
  assert.equal(entries.length, HEADLINE.length + 3, "and what it says of investment and projects");
  const drawn = await page.textContent(".c-chart");
  for (const [index, [name, value]] of HEADLINE.entries()) {
    assert.ok(drawn.includes(name), name);
    assert.ok(entries[index].includes(value), `${entries[index]}: ${value}`);
    assert.ok(entries[index].includes("?"), `${entries[index]} is inferred`);
  }

  await page.click("#tab-indicators");
  const rows = await page.$$eval(".row", (all) => all.map((row) => row.innerText.split(/\s+/)));
  assert.equal(rows.length, 10);
  assert.deepEqual(
    rows.filter((row) => row.join().includes("主要目标")).map((row) => row.slice(1, 3)),
    HEADLINE.map(([name, value]) => [name, `${value}%?`]),
  );

  const marked = await page.$$eval(".source .run.is-target", (all) => all.map((run) => run.textContent));
  for (const [, value] of HEADLINE) assert.ok(marked.join("|").includes(value), value);
  const shown = await page.$eval(".source article", (e) => e.textContent);
  assert.equal(shown, SEED.replace(/[\r\n]/g, ""), "the text is all there, and nothing else");
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign, []);
});

test("mark, row and sentence lead to each other by pointer", async (t) => {
  const { page } = await filled(t);
  await page.hover(".c-entry:nth-of-type(1) .c-hit");
  await page.waitForSelector(".source .run.is-lit");
  assert.match((await lit(page, ".source .run", "is-lit")).join(""), /地区生产总值增长7\.5左右/);
  assert.deepEqual(await lit(page, ".source .run"), [], "pointing does not choose");

  await page.click('.c-hit[data-statement="4"]');
  assert.match((await lit(page, ".source .run")).join(""), /社会消费品零售总额增长10\.7/);
  assert.match(await page.innerText(".detail"), /社会消费品零售总额/);

  await page.click("#tab-indicators");
  await page.waitForSelector('.row.is-chosen[data-statement="4"]');
  await page.click('.row[data-statement="9"] .col-value');
  await page.waitForFunction(() => document.querySelector(".source .run.is-chosen")?.textContent);
  await page.waitForTimeout(600);
  assert.ok(await inSight(page, '.source .run[data-marks~="v9"]'), "the sentence is scrolled to");

  await page.$eval(".source", (pane) => pane.scrollTo(0, 0));
  await page.click('.source .run[data-marks~="v0"]');
  await page.waitForSelector('.row.is-chosen[data-statement="0"]');
  await page.click("#tab-overview");
  await page.waitForSelector('.c-entry.is-chosen[data-statement="0"]');
});

test("and by keyboard", async (t) => {
  const { page } = await filled(t);
  await page.focus('.c-hit[data-statement="2"][tabindex="0"]');
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.waitForSelector(".source .run.is-lit");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".source .run.is-chosen");
  assert.match((await lit(page, ".source .run")).join(""), /规模以上工业增加值/);

  await page.focus(".source");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector('.c-entry.is-chosen[data-statement="3"]');
  await page.keyboard.press("ArrowLeft");
  await page.waitForSelector('.c-entry.is-chosen[data-statement="2"]');
  await page.keyboard.press("Escape");
  await page.waitForSelector(".detail", { state: "detached" });

  await page.focus("#tab-overview");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getAttribute("#tab-indicators", "aria-selected"), "true");
  await page.focus('.row[data-statement="1"] .row-name');
  await page.keyboard.press("Enter");
  await page.waitForSelector('.row.is-chosen[data-statement="1"]');
});

test("on a phone the text is a view of its own", async (t) => {
  const { page } = await filled(t, { width: 390, height: 844, hasTouch: true, isMobile: true });
  assert.equal(await page.isVisible(".source"), false);
  await page.tap('.c-hit[data-statement="6"]');
  await page.tap('.detail-go .button:has-text("看原文")');
  await page.waitForTimeout(600);
  assert.ok(await page.isVisible(".source"));
  const [mark, sheet] = await page.evaluate(() =>
    ['.source .run[data-marks~="v6"]', ".detail"].map((s) => document.querySelector(s).getBoundingClientRect().top),
  );
  assert.ok(mark > 0 && mark < sheet, "the sentence is not under the panel");
  for (const width of [360, 390, 800]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["overview", "indicators", "tasks", "progress", "outline", "text"]) {
      await page.click(`#tab-${view}`);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `${view} fits ${width} px`);
    }
  }
});

test("sorted, filtered, searched", async (t) => {
  const { page } = await filled(t);
  await page.click("#tab-indicators");
  const names = () => page.$$eval(".row .row-name", (all) => all.map((e) => e.textContent));
  const before = await names();
  await page.click(".col-text .sort");
  assert.deepEqual(await names(), before.toReversed());
  assert.equal(await page.getAttribute("th.col-text", "aria-sort"), "descending");
  await page.fill(".search", "居民");
  assert.equal((await names()).length, 2);
  await page.fill(".search", "不会有");
  assert.deepEqual(await names(), []);
  await page.fill(".search", "");
  await page.click(".filter:nth-of-type(2)");
  assert.equal((await names()).length, 7);
  await page.selectOption(".tools .select", "about");
  assert.equal((await names()).length, 2);
});

test("language and colours change, and are kept", async (t) => {
  const { page, context } = await filled(t);
  await page.click(".bar-look .button[lang]");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match(await page.innerText("#tab-overview"), /Overview/);
  assert.match(await page.textContent(".c-entry"), /about 7\.5%/);
  const paper = () => page.$eval("body", (e) => getComputedStyle(e).backgroundColor);
  const light = await paper();
  await page.selectOption(".bar-look .select", "dark");
  assert.notEqual(await paper(), light);
  const again = await context.newPage();
  await again.goto(ROOT());
  await again.waitForSelector(".specimen");
  assert.equal(await again.getAttribute("html", "lang"), "en");
  assert.equal(await again.getAttribute("html", "data-theme"), "dark");
});

test("a file in GB18030, in UTF-8 with a mark, in UTF-16", async (t) => {
  const { page, errors } = await open(t);
  const value = () => page.$$eval(".c-entry", (all) => all.map((e) => e.textContent).join());
  await upload(page, "plan.txt", GB18030);
  await page.waitForSelector(".filled .c-entry");
  assert.match(await value(), /7%左右.*5%以上/);
  assert.match(await page.textContent(".c-chart"), /进出口总额/);
  const text = "今年预期目标为：社会消费品零售总额增长8%左右；居民消费价格涨幅3%以内。";
  for (const buffer of [Buffer.from("\ufeff" + text), Buffer.from("\ufeff" + text, "utf16le")]) {
    await page.click('.bar-work .button:has-text("清空")');
    await upload(page, "plan.txt", buffer);
    await page.waitForSelector(".filled .c-entry");
    assert.match(await value(), /8%左右.*3%以内/);
    assert.equal(await page.$eval(".source article", (e) => e.textContent), text);
  }
  assert.deepEqual(errors, []);
});

test("bad input gets one sentence, and what was there stays", async (t) => {
  const { page, errors } = await filled(t);
  const stays = async (what, pattern) => {
    assert.match(await said(page), pattern, what);
    assert.equal((await page.$$(".c-entry")).length, 10, `${what}: what was there stays`);
    await page.click(".notice .is-quiet");
  };
  await upload(page, "empty.txt", Buffer.from(""));
  await stays("an empty file", /没有文字/);
  await upload(page, "blank.txt", Buffer.from(" \n\u3000\n"));
  await stays("spaces only", /空格/);
  await upload(page, "poem.txt", Buffer.from("床前明月光，疑是地上霜。"));
  await stays("no targets", /没有读到/);
  await upload(page, "plan.pdf", Buffer.from("%PDF-1.7\n%\0\0"), "application/pdf");
  await stays("a PDF", /PDF/);
  await upload(page, "plan.docx", Buffer.from("PK\x03\x04......word/document.xml"), "application/zip");
  await stays("a Word file", /Word/);
  await upload(page, "plan.bin", Buffer.from([1, 2, 0, 0, 3, 0, 0, 0, 9, 1]));
  await stays("bytes", /二进制/);
  await upload(page, "plan.txt", Buffer.from([0x80, 0x81, 0xff, 0xfe, 0xff]));
  await stays("an unknown encoding", /编码/);
  await upload(page, "long.txt", Buffer.alloc(21_000_000, "8"));
  await stays("a text that is too long", /21\.0 MB.*planlens extract/);
  assert.deepEqual(errors, []);
});

test("a text without targets in the box stays in the box", async (t) => {
  const { page } = await open(t);
  await page.click(".button.is-main");
  assert.match(await said(page), /没有文字/);
  await page.fill("#box", "床前明月光");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.waitForFunction(() => /没有读到/.test(document.querySelector(".notice")?.textContent));
  assert.equal(await page.inputValue("#box"), "床前明月光");
});

test("what is cleared or replaced comes back", async (t) => {
  const { page } = await filled(t);
  await page.click('.bar-work .button:has-text("清空")');
  await page.waitForSelector(".empty");
  assert.match(await said(page), /清空/);
  assert.equal(await page.inputValue("#box"), "");
  await page.click(".notice .button");
  await page.waitForSelector(".filled");
  assert.equal((await page.$$(".c-entry")).length, 10);

  await upload(page, "plan.txt", GB18030);
  await page.waitForFunction(() => document.querySelectorAll(".c-entry").length === 2);
  await page.click(".notice .button:not(.is-quiet)");
  await page.waitForFunction(() => document.querySelectorAll(".c-entry").length === 10);

  await page.click(".bar-work .button >> nth=0");
  assert.equal(await page.inputValue("#box"), SEED);
  await page.click(".sample >> nth=0");
  await page.waitForSelector(".filled .c-entry");
});

test("the sample is one of the page's own files, and nothing else is asked for", async (t) => {
  const requests = requestLog();
  const { page, foreign, errors } = await open(t);
  await page.waitForLoadState("networkidle");
  const before = requests().length;
  await page.click(".sample >> nth=0");
  await page.waitForSelector(".filled .c-entry");
  await page.click('.c-hit[data-statement="1"]');
  await page.click("#tab-indicators");
  await page.click("#tab-outline");
  await page.waitForTimeout(300);
  const asked = requests().slice(before);
  assert.deepEqual(asked.map(({ method, path }) => `${method} ${path.split("/").pop()}`), ["GET seed.txt"]);
  assert.deepEqual(foreign, []);
  assert.deepEqual(errors, []);
});

test("a text pasted before the program has arrived is read as soon as it has", async (t) => {
  const { context } = await open(t);
  const page = await context.newPage();
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/*_bg.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(ROOT());
  await page.waitForSelector(".is-starting");
  await paste(page, SEED);
  assert.equal(await page.inputValue("#box"), SEED);
  go();
  await page.waitForSelector(".filled .c-entry");
});

test("a text typed before the program has arrived is taken over with its caret", async (t) => {
  const { context } = await open(t);
  const page = await context.newPage();
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/*_bg.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(ROOT());
  await page.focus("#box");
  await page.keyboard.type("增长8%");
  await page.keyboard.press("ArrowLeft");
  go();
  await page.waitForSelector(".specimen");
  assert.equal(await page.inputValue("#box"), "增长8%");
  assert.deepEqual(
    await page.$eval("#box", (box) => [document.activeElement === box, box.selectionStart]),
    [true, 3],
  );
});

test("an engine of another version is told of, and the text stays", async (t) => {
  const { context } = await open(t);
  const page = await context.newPage();
  const body = "postMessage(new Uint8Array(9));";
  await page.route("**/start-worker.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  await page.goto(ROOT());
  assert.match(await said(page), /旧的分析程序.*刷新/);
  await page.fill("#box", SEED);
  assert.equal(await page.inputValue("#box"), SEED);
});

test("an engine that does not start is told of, and the text stays", async (t) => {
  const { context } = await open(t);
  const page = await context.newPage();
  await page.route("**/worker_bg.wasm", (route) => route.abort());
  await page.goto(ROOT());
  await page.waitForSelector(".notice-card");
  assert.match(await said(page), /刷新/);
  await page.fill("#box", SEED);
  assert.equal(await page.inputValue("#box"), SEED);
});
