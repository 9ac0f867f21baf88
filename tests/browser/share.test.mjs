// Links: made, opened, damaged on the way, held against the text; the page alone, without a server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import jsqr from "jsqr";
import { PNG } from "pngjs";
import { ROOT, SUBPATH, accessibility, open, requestLog } from "./harness.mjs";
import { bringThreads } from "./packed.mjs";
import { PLAN, misfits, phone, read } from "./views.mjs";

const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
// The golden links of tests/link.rs, and the text that they were made of.
const TEXT = "2026年，地区生产总值增长5%左右；一般公共预算收入增长3%以上，力争建成榴园项目12个。";
const [results, sentences, , text] = readFileSync(new URL("../same/golden.txt", import.meta.url), "utf8").split("\n");
const GOLDEN = { results, sentences, text };
const NAMES = ["地区生产总值", "一般公共预算收入", "建成榴园项目"];
const SHARE = ".bar [aria-keyshortcuts='Alt+L']";

const names = (page) => page.$$eval("table.rows .row-name", (all) => all.map((e) => e.textContent));
const SAID = ".notice-card:not(.is-busy) p";
const banner = (page) => page.innerText(".received");

/** The charts' tables, cell by cell; but sections, which a link without the text does not know. */
async function figures(page) {
  await page.click("#tab-overview");
  await page.click(".data summary >> nth=0");
  return page.$$eval(".data-table", (tables) =>
    tables.flatMap((table) => {
      const rows = Array.from(table.rows, (row) => Array.from(row.cells, (cell) => cell.textContent));
      const section = rows[0].indexOf("章节");
      return rows.map((row) => row.filter((_, at) => at !== section));
    }),
  );
}

/** Opens the dialog and waits for the links. */
async function share(page, mode = 0) {
  await page.click(SHARE);
  await page.waitForSelector(".share-link");
  await page.click(`.share-mode >> nth=${mode} >> label`);
  return page.inputValue(".share-link");
}

/** The same link as a version to come would make it: its check code is in order. */
function newer(link) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const body = `9${link.slice(2, -5)}`;
  let sum = ~0;
  for (const byte of Buffer.from(body)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  sum = ~sum >>> 0;
  const code = [26, 20, 14, 8].map((shift) => letters[(sum >>> shift) & 63]).join("");
  return `#${body}${code}${letters[(sum >>> 3) & 31]}`;
}

for (const [mode, link] of Object.entries(GOLDEN)) {
  test(`a link with the ${mode} opens, at the root and under a sub-path`, async (t) => {
    for (const url of [ROOT(), SUBPATH()]) {
      const requests = requestLog();
      const { page, errors, foreign } = await open(t, { url, hash: link });
      await page.waitForSelector(".received");
      await page.click("#tab-indicators");
      assert.deepEqual(await names(page), NAMES);
      assert.match(await banner(page), { results: /没有原文/, sentences: /所在的句子/, text: /原文由链接带来/ }[mode]);
      assert.deepEqual([errors, foreign], [[], []]);
      for (const { method, path, status } of requests()) {
        const plain = method === "GET" && status === 200 && /^[\w./-]+$/.test(path);
        assert.ok(plain && !path.includes(link.slice(1, 12)), `${method} ${path} ${status}`);
      }
    }
  });
}

test("what is shared opens elsewhere as it was, in each mode", async (t) => {
  const { page, errors } = await read(t, "overview", { text: SEED });
  const expected = await figures(page);
  assert.equal(expected.length, 12, "seven targets, three figures of projects, each with a head");
  for (const [mode, length] of [[0, 160], [1, 420], [2, 2500]]) {
    const link = await share(page, mode);
    const [shown] = (await page.innerText(`.share-mode >> nth=${mode} >> .share-length`)).match(/\d+/);
    assert.equal(Number(shown), link.length);
    assert.ok(new URL(link).hash.length - 1 <= length, `${mode}: ${new URL(link).hash.length - 1}`);
    const { page: other, errors: wrong, context } = await open(t, { url: link });
    await other.waitForSelector(".received");
    // Without the text a name is the catalogue's, and the value as written is said in the page's own words.
    const otherwise = [[1, 3], [1], []][mode];
    const told = (rows) => rows.map((row) => row.filter((_, at) => !otherwise.includes(at)));
    assert.deepEqual(told(await figures(other)), told(expected));
    assert.deepEqual(wrong, []);
    await context.close();
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog.share", { state: "detached" });
  }
  assert.deepEqual(errors, []);
});

test("the dialog opens by a key, says what each link gives away, and where it would be cut", async (t) => {
  const { page } = await read(t, "tasks", { text: SEED });
  await page.keyboard.press("Alt+L");
  await page.waitForSelector("dialog.share[open] .share-link");
  assert.equal(await page.$$eval(".share-mode .note", (all) => all.length), 3);
  assert.match(await page.innerText(".share-mode >> nth=0"), /没有一句原文/);
  assert.ok(await page.isChecked(".share-mode >> nth=0 >> input"), "results are the default");
  const warned = await page.$$eval(".share-mode", (all) => all.map((mode) => mode.querySelector("strong")?.textContent ?? ""));
  assert.deepEqual(warned.slice(0, 2), ["", ""]);
  assert.match(warned[2], /Discord（约 2000）/);
  await page.selectOption(".share-where select", { index: 1 });
  assert.match(await page.inputValue(".share-link"), /&view=tasks$/);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.share", { state: "detached" });
});

test("the address holds nothing until the link is copied", async (t) => {
  const { page, context, errors } = await read(t, "overview", { text: SEED });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  assert.equal(new URL(page.url()).hash, "");
  const link = await share(page);
  assert.equal(new URL(page.url()).hash, "", "the dialog alone writes nothing");
  const before = await page.evaluate(() => history.length);
  await page.click(".share-do .is-main");
  await page.waitForFunction(() => document.querySelector(".share [role=status]").textContent);
  assert.equal(page.url(), link);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  assert.equal(await page.evaluate(() => history.length), before, "no step back leads to the same page");
  assert.match(await page.innerText(".share [role=status]"), new RegExp(`已复制，共 ${link.length} 个字符`));
  assert.equal(await page.evaluate(() => document.querySelectorAll(".received").length), 0, "nothing is opened anew");
  assert.deepEqual(errors, []);
});

test("a link to one statement opens its detail, and leads to it", async (t) => {
  const { page } = await read(t, "indicators");
  await page.click("table.rows .row-name >> nth=5");
  const name = await page.innerText(".detail h2");
  await page.click('.detail-go .button:has-text("复制这一条的链接")');
  await page.waitForSelector(".share-link");
  for (const mode of [0, 1, 2]) {
    await page.click(`.share-mode >> nth=${mode} >> label`);
    const link = await page.inputValue(".share-link");
    assert.match(link, /&s=\d+$/);
    const { page: other, context } = await open(t, { url: link, height: 500 });
    await other.waitForSelector(".detail");
    assert.equal(await other.innerText(".detail h2"), name);
    if (mode > 0) {
      const seen = await other.waitForSelector(".source .run.is-chosen");
      await other.waitForTimeout(600);
      const { y, height } = await seen.boundingBox();
      assert.ok(y > 0 && y + height < 500, `the sentence is to be seen: ${y}`);
    }
    await context.close();
  }
});

test("what chat and mail programs do to a link is undone", async (t) => {
  const bare = GOLDEN.results.slice(1);
  for (const hash of [
    `${GOLDEN.results}&from=singlemessage&isappinstalled=0`,
    `#${bare.replace(/-/g, "%2D")}`,
    `${GOLDEN.results}。`,
  ]) {
    const { page, context } = await open(t, { hash });
    await page.waitForSelector(".received");
    await context.close();
  }
});

test("a link opens from the box as programs leave it, or says why it does not", async (t) => {
  const link = `https://example.org/planlens/${GOLDEN.sentences}`;
  const wide = (text) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const lines = link.match(/.{1,40}/g);
  const { page, errors } = await open(t);
  for (const pasted of [
    `请看${link}，谢谢`,
    lines.join("\n"),
    lines.map((line) => `> ${line}`).join("\r\n"),
    lines.join("=\n"),
    link.replace("#", "%23"),
    link.replace("#", "＃"),
    wide(GOLDEN.sentences),
    `${link}&from=singlemessage&isappinstalled=0`,
  ]) {
    await page.fill("#box", pasted);
    await page.click(".button.is-main");
    await page.waitForSelector(".received");
    assert.match(await banner(page), /所在的句子/, pasted);
    await page.click('.bar-work .button:has-text("编辑原文")');
  }
  for (const [pasted, said] of [
    [link.slice(0, 60), /在第 30 个字符处被截断.*几行一起复制/],
    [`${link.slice(0, 60)}…`, /在第 30 个字符处被截断/],
    [link.replace("CUK", "CVK"), /有字符被改动/],
  ]) {
    await page.fill("#box", pasted);
    await page.click(".button.is-main");
    await page.waitForFunction((said) => new RegExp(said).test(document.querySelector(".notice-card:not(.is-busy) p")?.textContent), said.source);
    assert.equal(await page.inputValue("#box"), pasted, "it stays to be mended");
  }
  assert.deepEqual(errors, []);
});

test("%23 is mended by the page for what is not found", async (t) => {
  for (const url of [ROOT(), SUBPATH()]) {
    for (const mark of ["%23", "%2523", "＃"]) {
      const { page, context } = await open(t, { url: `${url}${mark}${GOLDEN.results.slice(1)}&s=1` });
      await page.waitForSelector(".detail");
      assert.equal(page.url(), `${url}${GOLDEN.results}&s=1`);
      await context.close();
    }
  }
  const context = await (await (await import("./harness.mjs")).browser()).newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${SUBPATH()}nothing-of-this-name`);
  assert.match(await page.innerText("main"), /没有这一页/);
  assert.deepEqual(await accessibility(page), []);
  await page.click("main a >> nth=0");
  await page.waitForSelector("html[data-start=ready]", { state: "attached" });
});

test("a link that cannot be opened says why, and leaves address and box", async (t) => {
  const cases = [
    [GOLDEN.text.slice(0, 30), /在第 29 个字符处被截断/],
    ["#hello", /不是指标镜的链接/],
    [GOLDEN.results.replace("AArn", "AArm"), /有字符被改动/],
    [newer(GOLDEN.results), /更新的版本/],
  ];
  for (const [hash, said] of cases) {
    const { page, context, errors } = await open(t, { hash });
    await page.waitForSelector(SAID);
    assert.match(await page.innerText(SAID), said, hash);
    assert.equal(new URL(page.url()).hash, hash);
    await page.fill("#box", TEXT);
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test("a link opens from the box, and by another address; the work before it comes back", async (t) => {
  const { page } = await open(t);
  await page.fill("#box", `看看这个：${ROOT()}${GOLDEN.results}&from=x`);
  await page.click(".button.is-main");
  await page.waitForSelector(".received");
  await page.click('.bar-work .button:has-text("编辑原文")');
  await page.fill("#box", PLAN);
  await page.click(".button.is-main");
  await page.waitForSelector("#tab-tasks");
  await page.waitForFunction(() => document.querySelector(".heading h1")?.textContent.includes("安平县"));
  await page.evaluate((hash) => (location.hash = hash), GOLDEN.sentences);
  await page.waitForSelector(".received");
  await page.click('.notice .button:has-text("撤销")');
  await page.waitForFunction(() => document.querySelector(".heading h1")?.textContent.includes("安平县"));
  assert.equal(await page.$(".received"), null);
  // What looks like a link and is none is read as a text.
  await page.click('.bar-work .button:has-text("编辑原文")');
  await page.fill("#box", `${TEXT}\n#1ztopicabcdefgh`);
  await page.click(".button.is-main");
  await page.waitForFunction(() => document.querySelector(".source-text")?.textContent.includes("榴园"));
});

test("the views say what did not come along", async (t) => {
  for (const link of [GOLDEN.results, GOLDEN.sentences]) {
    const { page, context, errors } = await open(t, { hash: link });
    await page.waitForSelector(".received");
    for (const tab of ["tasks", "outline"]) {
      await page.click(`#tab-${tab}`);
      assert.match(await page.innerText("#panel"), /链接里没有这一部分/);
    }
    await page.click("#tab-indicators");
    const values = await page.$$eval(".row .col-value", (all) => all.map((e) => e.textContent));
    assert.deepEqual(values, ["5%左右", "3%以上", "12个"]);
    await page.click("table.rows .row-name >> nth=0");
    await page.waitForSelector(".detail");
    // Nobody here has read it.
    assert.doesNotMatch(await page.innerText(".detail"), /把握|规则/);
    assert.equal(await page.$$eval(".detail blockquote", (all) => all.length), link === GOLDEN.results ? 0 : 1);
    assert.match(await page.innerText(".source"), link === GOLDEN.results ? /没有原文/ : /不是全文/);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

// Two results of one year: which of them the target is read against is in the text alone.
const TWO = `安平县2026年政府工作报告

一、2025年工作回顾
2025年，地方财政收入增长3.1%（同口径增长4.2%），进出口总额增长6%。

二、2026年目标任务
今年预期目标为：地方财政收入增长5%左右；进出口总额增长7%以上；居民收入与经济增长同步。
`;

test("what a target is read against comes along, in chart and view", async (t) => {
  const { page, errors } = await read(t, "progress", { text: TWO });
  const gaps = (page) => page.$$eval(".standing .row", (all) => all.map((row) => row.innerText.replace(/\s+/g, "").match(/(\d[\d.]*%).*?(\d[\d.]*%).*?([+−][\d.]+个百分点)/)?.slice(1).join(" ")));
  const told = await gaps(page);
  assert.ok(told.some((row) => /^5%.* 3\.1%/.test(row ?? "")), `${told}`);
  await page.click("#tab-overview");
  const ticks = (page) => page.$$eval(".c-result", (all) => all.length);
  const drawn = await ticks(page);
  assert.ok(drawn >= 2);
  for (const mode of [0, 1]) {
    const link = await share(page, mode);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog.share", { state: "detached" });
    const { page: other, errors: wrong, context } = await open(t, { url: link });
    await other.waitForSelector(".c-result", { state: "attached" });
    assert.equal(await ticks(other), drawn, `mode ${mode}`);
    await other.click("#tab-progress");
    assert.deepEqual(await gaps(other), told, `mode ${mode}`);
    assert.deepEqual(wrong, []);
    await context.close();
  }
  assert.deepEqual(errors, []);
});

test("the pasted text confirms a link", async (t) => {
  const { page } = await open(t, { hash: GOLDEN.results });
  await page.click('.received .button:has-text("粘贴原文核对")');
  assert.match(await page.innerText(".lead"), /逐条/);
  await page.fill("#box", TEXT);
  await page.click(".button.is-main");
  await page.waitForFunction(() => /核对/.test(document.querySelector(".received p")?.textContent ?? ""));
  assert.match(await banner(page), /链接里的 3 条结果全部一致/);
  assert.match(await banner(page), /旧版做成，不带原文里的指标名称/, "a link of the first version");
  assert.match(await page.innerText(".source-text"), /榴园/);
});

test("a forged value is found and named, and another text is told", async (t) => {
  // Made by the page itself of a text that says otherwise, with the true text's hash put in.
  const { page: forger } = await open(t);
  await bringThreads(forger);
  const forged = await forger.evaluate(forge, [TEXT, TEXT.replace("3%以上", "30%以上")]);
  const { page } = await open(t, { hash: forged });
  await page.click('.received .button:has-text("粘贴原文核对")');
  await page.fill("#box", TEXT);
  await page.click(".button.is-main");
  await page.waitForSelector(".differences li");
  assert.match(await banner(page), /有 1 条与原文不符/);
  const items = await page.$$eval(".differences li", (all) => all.map((e) => e.textContent));
  assert.deepEqual(items, ["一般公共预算收入：链接里是“增长30%以上”，原文是“增长3%以上”。"]);
  await page.click("#tab-indicators");
  assert.deepEqual(await page.$$eval(".row:has(.differing) .row-name", (all) => all.map((e) => e.textContent)), ["一般公共预算收入"]);
  await page.click(".differences .row-name");
  await page.waitForSelector(".detail");
  assert.equal(await page.innerText(".detail h2"), "一般公共预算收入");

  const { page: other } = await open(t, { hash: GOLDEN.results });
  await other.click('.received .button:has-text("粘贴原文核对")');
  await other.fill("#box", PLAN);
  await other.click(".button.is-main");
  await other.waitForSelector(".received [role=status]");
  assert.match(await banner(other), /看来是另一份文件.*3 条结果里只有 0 条/);
});

test("names come along as they were read, and are held against the text", async (t) => {
  const called = "2026年，工业增加值增长7%，财政收入12.5亿元，城镇化率60.5%，农村居民收入增长5%。";
  const expected = ["工业增加值", "财政收入", "城镇化率", "农村居民收入"];
  const { page: forger } = await open(t);
  await bringThreads(forger);
  for (const [told, said] of [
    [called, []],
    [called.replace("工业增加值", "规模以上工业增加值"), ["工业增加值：链接里是“规模以上工业增加值 增长7%”，原文是“工业增加值 增长7%”。"]],
  ]) {
    const hash = await forger.evaluate(forge, [called, told]);
    const { page } = await open(t, { hash });
    await page.click("#tab-indicators");
    const shown = said.length === 0 ? expected : ["规模以上工业增加值", ...expected.slice(1)];
    assert.deepEqual(await names(page), shown);
    assert.doesNotMatch(await banner(page), /旧版/);
    await page.click('.received .button:has-text("粘贴原文核对")');
    await page.fill("#box", called);
    await page.click(".button.is-main");
    await page.waitForFunction(() => /已与原文核对/.test(document.querySelector(".received p")?.textContent ?? ""));
    assert.deepEqual(await page.$$eval(".differences li", (all) => all.map((e) => e.textContent)), said);
  }
});

/** Runs in the page: the link of a text whose results are told otherwise. */
async function forge([text, told]) {
  const [engine, links] = ["./start-worker.js", "./start-links.js"].map(globalThis.thread);
  // The thread of links takes the hash from the text, and the rows from the analysis.
  const [results] = await links.links(await engine.analysis(told), text);
  for (const { worker } of [engine, links]) worker.terminate();
  return results;
}

test("the QR code says the link, on screen and as a file", async (t) => {
  const { page } = await read(t, "overview", { text: SEED });
  for (const mode of [0, 1]) {
    const link = await share(page, mode);
    await page.waitForFunction((mode) => document.querySelector(".share-code img") && document.querySelectorAll(".share-mode input")[mode].checked, mode);
    const source = await page.getAttribute(".share-code img", "src");
    assert.match(source, /^data:image\/png;base64,/);
    const { data, width, height } = PNG.sync.read(Buffer.from(source.split(",")[1], "base64"));
    assert.equal(jsqr(new Uint8ClampedArray(data), width, height)?.data, link);
    const [png, svg] = await page.$$eval(".share-code a[download]", (all) => all.map((a) => a.href));
    assert.equal(png, source);
    // The drawing is the same picture.
    const drawn = await page.evaluate(
      ([svg, width]) =>
        new Promise((done) => {
          const image = new Image(width, width);
          image.onload = () => {
            const canvas = document.createElement("canvas");
            canvas.width = canvas.height = width;
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0, width, width);
            done(Array.from(context.getImageData(0, 0, width, width).data.filter((_, at) => at % 4 === 0), (v) => Number(v > 127)).join(""));
          };
          image.src = svg;
        }),
      [svg, width],
    );
    assert.equal(drawn, Array.from(data.filter((_, at) => at % 4 === 0), (v) => Number(v > 127)).join(""));
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog.share", { state: "detached" });
  }
  await share(page, 2);
  assert.equal(await page.$(".share-code"), null, "a long link has no code");
  assert.match(await page.innerText(".share"), /扫不清/);
});

test("a chart or the table stands alone in a frame", async (t) => {
  const { page, errors } = await read(t, "overview", { text: SEED });
  await page.click(SHARE);
  await page.waitForSelector(".share-link");
  for (const [label, shown, absent] of [["目标图", ".chart svg", ".embed > table"], ["指标表", ".embed > table", ".chart"]]) {
    const options = await page.$$eval(".share-where option", (all) => all.map((o) => o.textContent));
    await page.selectOption(".share-where select", { index: options.findIndex((o) => o.includes(label)) });
    const element = await page.inputValue(".share-link");
    assert.match(element, /^<iframe src="[^"]*" title="[^"]+" width="100%" height="480" loading="lazy"><\/iframe>$/);
    const { context, errors: wrong } = await open(t, { url: SUBPATH() });
    // A page of somebody else's.
    const other = await context.newPage();
    await other.setContent(`<!doctype html><html lang="zh-CN"><title>x</title><main><h1>x</h1>${element}</main></html>`);
    const frame = await (await other.waitForSelector("iframe")).contentFrame();
    await frame.waitForSelector(shown);
    assert.equal(await frame.$(absent), null);
    assert.equal(await frame.$(".bar"), null);
    assert.match(await frame.innerText(".embed > .note"), /由指标镜读出/);
    const [tab] = await Promise.all([context.waitForEvent("page"), frame.click(".embed > .note a")]);
    await tab.waitForSelector(".received");
    assert.equal(await tab.$(".embed"), null);
    assert.deepEqual(wrong, []);
    await context.close();
  }
  assert.deepEqual(errors, []);
});

test("all fits a narrow page", async (t) => {
  for (const options of [{}, phone(390), { ...phone(360), locale: "en-US" }]) {
    const { page, context } = await read(t, "overview", { text: SEED, ...options });
    await share(page);
    await page.waitForSelector(".share-code img");
    const wide = await page.$eval(".share", (share) => share.scrollWidth - share.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    await context.close();
    for (const hash of [GOLDEN.results, `${GOLDEN.results}&view=embed`, `${GOLDEN.sentences}&view=embed-table`]) {
      const { page, context } = await open(t, { hash, ...options });
      await page.waitForSelector(".received, .embed h1");
      assert.deepEqual(await misfits(page, options.hasTouch ? 44 : 24), [], `${hash} ${JSON.stringify(options)}`);
      await context.close();
    }
  }
});

test("what the sender has corrected comes along in each mode, marked, and as read where the text is there", async (t) => {
  const { page, errors } = await read(t, "indicators");
  const row = (written) => `.rows tr:has(.written:text-is("${written}")) .row-name`;
  await page.click(row("6.5%左右"));
  await page.click('.detail .button:text-is("修改")');
  await page.fill('.form [name="value"]', "7.5");
  await page.click('.form [type="submit"]');
  await page.waitForSelector(".rows .amended");
  await page.click(row("8%以上"));
  await page.click(`.detail .button:text-is("删除此条")`);
  await page.waitForFunction(() => ![...document.querySelectorAll(".rows .written")].some((e) => e.textContent === "8%以上"));
  const amended = (page) => page.$$eval(".rows tr:has(.amended) .row-name", (all) => all.map((e) => e.textContent));
  const shown = await names(page);
  for (const mode of [0, 1, 2]) {
    const link = await share(page, mode);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog.share", { state: "detached" });
    const { page: other, errors: wrong, context } = await open(t, { url: link });
    await other.waitForSelector(".received");
    await other.click("#tab-indicators");
    await other.waitForSelector(".rows .amended");
    assert.match(await banner(other), /其中经人工更正：更正 1 · 删除 1。/, `mode ${mode}`);
    assert.deepEqual(await amended(other), ["地区生产总值"], `mode ${mode}`);
    assert.equal((await names(other)).length, shown.length, "what was dropped is dropped");
    assert.match(await other.innerText(".rows tr:has(.amended)"), /7\.5%左右/);
    if (mode === 2) {
      await other.click(".rows tr:has(.amended) .row-name");
      assert.match(await other.innerText(".detail-before"), /原读 6\.5%左右/);
      await other.click('.detail .button:text-is("恢复原读数")');
      await other.waitForSelector(".rows .amended", { state: "detached" });
    }
    assert.deepEqual(wrong, []);
    await context.close();
  }
  assert.deepEqual(errors, []);
});
