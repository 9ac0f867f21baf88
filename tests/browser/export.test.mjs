// Taking away: the files of the menu, the brief on one sheet, pictures that open again.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { open } from "./harness.mjs";
import { misfits, phone, read } from "./views.mjs";

const sample = (name) => readFileSync(new URL(`../../static/samples/${name}.txt`, import.meta.url), "utf8");
const LINK = "#1rfrBAArnNj-HELTpO_yvOSH-RQ3-p7FIcwqeZ84sLePT0ck7iC-U";

/** The file that an entry of the menu gives, as { name, bytes }. */
async function exported(page, at) {
  await page.click(".menu > .button");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`.menu-item >> nth=${at}`)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A file of a zip archive, by its name. */
function unzipped(bytes, name) {
  // By the directory at the end: the heads before the files need not tell their sizes.
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [length, extra, comment] = [28, 30, 32].map((of) => bytes.readUInt16LE(at + of));
    if (bytes.toString("utf8", at + 46, at + 46 + length) === name) {
      const [method, size, head] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
      const body = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
      const packed = bytes.subarray(body, body + size);
      return (method ? inflateRawSync(packed) : packed).toString();
    }
    at += 46 + length + extra + comment;
  }
  return assert.fail(`no ${name}`);
}

test("each form is saved under place, year and view", async (t) => {
  const { page, errors, foreign } = await read(t, "overview");
  const files = [];
  for (let at = 0; at < 6; at++) files.push(await exported(page, at));
  assert.deepEqual(
    files.map((file) => file.name),
    [
      "安平县-2026-指标.xlsx",
      "安平县-2026-任务分解表.csv",
      "安平县-2026-一页纸.html",
      "安平县-2026-摘要.md",
      "安平县-2026-指标.csv",
      "安平县-2026-数据.json",
    ],
  );
  const [book, tasks, brief, notes, rows, data] = files.map((file) => file.bytes);
  assert.match(unzipped(book, "xl/workbook.xml"), /name="任务分解表"/);
  assert.match(unzipped(book, "xl/sharedStrings.xml"), /城镇调查失业率/);
  assert.match(tasks.toString(), /^\ufeff来源,地区,年份/);
  assert.match(brief.toString(), /^<!doctype html>/);
  assert.match(notes.toString(), /^# 安平县2026年政府工作/);
  assert.match(rows.toString(), /^\ufeffsource,title/);
  assert.equal(JSON.parse(data).year, 2026);
  assert.match(await page.textContent(".notice"), /下载/);
  assert.deepEqual([errors, foreign], [[], []]);
});

test("in English the names are English, and what was filled in goes along", async (t) => {
  const { page, errors } = await read(t, "tasks", { locale: "en-US" });
  await page.fill('[data-fill="0 lead"]', "县工信局");
  await page.locator('[data-fill="0 lead"]').blur();
  const { name, bytes } = await exported(page, 1);
  assert.equal(name, "安平县-2026-tasks.csv");
  assert.match(bytes.toString(), /县工信局/);
  assert.deepEqual(errors, []);
});

test("the menu opens and closes by the keyboard", async (t) => {
  const { page } = await read(t, "overview");
  const button = page.locator(".menu > .button");
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".menu") !== null), true);
  await page.keyboard.press("Escape");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.equal(await button.evaluate((e) => e === document.activeElement), true);
  await page.keyboard.press("Enter");
  await page.locator("#tab-overview").focus();
  assert.equal(await button.getAttribute("aria-expanded"), "false");
});

const pages = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
const A4 = /\/MediaBox\s*\[\s*0\s+0\s+59[45](\.\d+)?\s+84[12](\.\d+)?\s*\]/;

/** The texts whose briefs are printed: those beside the checkout too, where they are there. */
function* texts() {
  yield ["the sample copied from the web", sample("seed")];
  yield ["the county's report", sample("county")];
  yield ["the five-year plan", sample("five-year")];
  const corpus = new URL("../../../shared/bench/corpus/", import.meta.url);
  if (!existsSync(corpus)) {
    console.log("SKIPPED: ../shared/bench/corpus is absent beside this checkout: no long report was printed");
    return;
  }
  const reports = readdirSync(corpus).map((name) => [name, readFileSync(new URL(name, corpus), "utf8")]);
  const long = reports.filter(([, text]) => text.length >= 26000).sort((a, b) => a[1].length - b[1].length);
  if (long.length) yield [`a report of ${long[0][1].length} characters`, long[0][1]];
}

for (const [name, text] of texts()) {
  test(`the brief is one sheet: ${name}`, async (t) => {
    for (const locale of ["zh-CN", "en-US"]) {
      const { page, errors } = await read(t, "brief", { text, locale });
      await page.waitForSelector(".b-sheet");
      const sheet = await page.evaluate(() => {
        const { scrollHeight, clientHeight } = document.querySelector(".b-sheet");
        const foot = document.querySelector(".b-foot").getBoundingClientRect();
        const before = document.querySelector(".b-foot").previousElementSibling.getBoundingClientRect();
        return { over: scrollHeight - clientHeight, overlap: before.bottom - foot.top };
      });
      assert.ok(sheet.over <= 1 && sheet.overlap <= 1, JSON.stringify(sheet));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      assert.equal(pages(pdf), 1, locale);
      assert.match(pdf.toString("latin1"), A4);
      assert.deepEqual(errors, []);
    }
  });
}

test("other views print on pages with margins, and the sheet's rules are gone", async (t) => {
  const { page } = await read(t, "brief", { text: sample("county") });
  await page.waitForSelector(".b-sheet");
  await page.click("#tab-indicators");
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() =>
    [".tabs", ".bar-work", ".menu"].filter((s) => document.querySelector(s)?.checkVisibility?.() ?? false),
  );
  assert.deepEqual(shown, []);
  assert.ok(pages(await page.pdf({ format: "A4" })) >= 2);
});

test("the brief follows language and text", async (t) => {
  const { page } = await read(t, "brief");
  await page.waitForSelector(".b-sheet[lang=zh-CN]");
  await page.click(".bar-look .button[lang]");
  await page.waitForSelector(".b-sheet[lang=en]");
  assert.match(await page.textContent(".b-head"), /Headline targets/);
});

/** A picture that is dropped on the page. */
const drop = (page, name, type, bytes) =>
  page.evaluate(
    ([name, type, bytes]) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(bytes)], name, { type }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
    },
    [name, type, [...bytes]],
  );

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata id="planlens-link">${LINK}&amp;s=1</metadata></svg>`;

/** A picture of one pixel that carries the link. */
function png() {
  const chunk = (kind, data) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(kind, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk("tEXt", Buffer.from(`planlens-link\0${LINK}`)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const [name, type, bytes] of [
  ["chart.svg", "image/svg+xml", Buffer.from(SVG)],
  ["chart.png", "image/png", png()],
]) {
  test(`${name} opens what it carries`, async (t) => {
    const { page, errors } = await open(t);
    await drop(page, name, type, bytes);
    await page.waitForSelector(".filled");
    await page.click("#tab-indicators");
    const names = await page.$$eval(".row-name", (all) => all.map((e) => e.textContent));
    assert.deepEqual(names, ["地区生产总值", "一般公共预算收入", "建成榴园项目"]);
    assert.deepEqual(errors, []);
  });
}

for (const [ending, at, type] of [
  ["svg", 2, "image/svg+xml"],
  ["png", 0, "image/png"],
]) {
  test(`a chart saved as ${ending} opens again when it is dropped`, async (t) => {
    const { page, errors } = await read(t, "overview");
    await page.click(".save > summary");
    let bytes;
    // The link is made while the menu is open.
    for (let tries = 0; tries < 40 && !bytes?.includes("planlens-link"); tries++) {
      await page.waitForTimeout(250);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`.save-do .button >> nth=${at}`),
      ]);
      bytes = readFileSync(await download.path());
    }
    assert.ok(bytes.includes("planlens-link"));
    const other = await open(t);
    await drop(other.page, `chart.${ending}`, type, bytes);
    await other.page.waitForSelector(".filled");
    await other.page.click("#tab-indicators");
    // Results travel under the catalogue's names.
    const values = (page) => page.$$eval(".rows tbody .col-bound", (all) => all.map((e) => e.textContent));
    await page.click("#tab-indicators");
    assert.ok((await values(page)).length > 5);
    assert.deepEqual(await values(other.page), await values(page));
    assert.deepEqual([errors, other.errors], [[], []]);
  });
}

test("a picture that carries nothing is told apart", async (t) => {
  const { page } = await open(t);
  await drop(page, "other.png", "image/png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\0IEND\xae\x42\x60\x82", "latin1"));
  await page.waitForSelector(".notice.is-problem");
});

/** The rows of the table of statements: which were corrected. Names are the catalogue's where the text is not there. */
const told = (page) =>
  page.$$eval("table.rows tr:has(.row-name)", (rows) => rows.map((row) => row.querySelector(".amended") !== null));

test("what was exported opens again with its corrections, or says what to do", async (t) => {
  const { page, errors } = await read(t, "indicators");
  await page.click('.rows tr:has(.written:text-is("6.5%左右")) .row-name');
  await page.click('.detail .button:text-is("修改")');
  await page.fill('.form [name="value"]', "7.5");
  await page.click('.form [type="submit"]');
  await page.waitForSelector(".rows .amended");
  const shown = await told(page);
  const files = [];
  for (let at = 0; at < 6; at++) files.push(await exported(page, at));
  const [book, tasks, brief, notes, rows, data] = files;
  assert.match(JSON.parse(data.bytes).link, /^#2s/, "the sentences that the JSON quotes");
  await page.click("#tab-overview");
  await page.click(".save > summary");
  await page.waitForFunction(() => globalThis.planlensPicture);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.click(".save-do .button >> nth=0")]);
  const picture = { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  for (const [file, said] of [[data, /所在的句子/], [brief, /没有原文/], [picture, /没有原文/]]) {
    const { page: other, errors: wrong, foreign, context } = await open(t);
    await drop(other, file.name, "", file.bytes);
    await other.waitForSelector(".received");
    assert.match(await other.innerText(".received"), said);
    await other.click("#tab-indicators");
    await other.waitForSelector(".rows .amended");
    assert.deepEqual(await told(other), shown, file.name);
    assert.match(await other.innerText(".rows tr:has(.amended)"), /7\.5%左右/);
    assert.deepEqual([wrong, foreign], [[], []]);
    await context.close();
  }
  // The JSON as a text, out of a chat.
  const { page: chat } = await open(t);
  await chat.fill("#box", data.bytes.toString());
  await chat.click(".button.is-main");
  await chat.waitForSelector(".received");
  const { page: other } = await open(t);
  for (const [file, said] of [
    [book, /Excel/],
    [tasks, /指标镜导出.*请打开原文.*分享链接/],
    [rows, /指标镜导出/],
    [notes, /指标镜导出/],
  ]) {
    await drop(other, file.name, "", file.bytes);
    await other.waitForFunction((said) => new RegExp(said).test(document.querySelector(".notice-card:not(.is-busy) p")?.textContent), said.source);
    assert.equal(await other.$(".filled"), null, file.name);
    await other.click(".notice-card .is-quiet");
  }
  assert.deepEqual(errors, []);
});

for (const locale of ["zh-CN", "en-US"]) {
  for (const size of [{ width: 1280 }, phone(390), phone(360)]) {
    test(`menu and brief fit: ${locale} ${size.width}`, async (t) => {
      const { page, errors } = await read(t, "brief", { locale, ...size });
      await page.waitForSelector(".b-sheet");
      assert.deepEqual(await misfits(page, size.hasTouch ? 44 : 24), []);
      await page.click(".menu > .button");
      const box = await page.locator(".menu-sheet").boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= size.width, JSON.stringify(box));
      const heights = await page.$$eval(".menu-item", (all) => all.map((e) => e.getBoundingClientRect().height));
      assert.ok(Math.min(...heights) >= (size.hasTouch ? 44 : 24), `${heights}`);
      assert.deepEqual(errors, []);
    });
  }
}

for (const name of ["MicroMessenger/8.0.50", "DingTalk/7.6", "Lark/7.2 Feishu"]) {
  test(`in a chat program's browser the words of a file can be copied: ${name}`, async (t) => {
    const userAgent = `Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 ${name}`;
    const { page, context, errors } = await read(t, "overview", { ...phone(390), userAgent });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    for (const [at, begins] of [[3, /^# 安平县2026年/], [4, /^source,title/], [5, /^\{"version":1/]]) {
      const { bytes } = await exported(page, at);
      await page.click('.notice .button:text-is("复制内容")');
      assert.match(await page.textContent(".notice"), /内容已复制/);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, begins);
      assert.equal(copied.trim(), bytes.toString().replace(/^\ufeff/, "").replaceAll("\r\n", "\n").trim());
    }
    // A workbook is no text.
    await exported(page, 0);
    await page.waitForSelector(".notice-card");
    assert.equal(await page.locator('.notice .button:text-is("复制内容")').count(), 0);
    assert.match(await page.textContent(".notice"), /系统浏览器/);
    assert.deepEqual(errors, []);
  });
}

test("elsewhere a saved file is not offered once more", async (t) => {
  const { page } = await read(t, "overview");
  await exported(page, 3);
  await page.waitForSelector(".notice-card");
  assert.equal(await page.locator('.notice .button:text-is("复制内容")').count(), 0);
});
