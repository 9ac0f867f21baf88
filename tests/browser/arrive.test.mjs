// What came by a link beside what its sender sees, held against another text; links that are too long to send.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, open } from "./harness.mjs";
import { PLAN, misfits, phone, read } from "./views.mjs";

const SHARE = ".bar [aria-keyshortcuts='Alt+L']";
const banner = (page) => page.innerText(".received");
const standing = (page) => page.$$eval(".standing .row", (all) => all.map((row) => row.textContent.replace(/\s+/g, "")));
const ticks = (page) => page.$$eval(".data-table tr", (all) => all.map((row) => row.cells[4]?.textContent ?? ""));

/** Opens the dialog, and gives the link of the choice with that name. */
async function share(page, name) {
  await page.click(SHARE);
  await page.waitForSelector(".share-link");
  await page.click(`.share-mode label:has-text("${name}")`);
  return page.inputValue(".share-link");
}

/** A plan of so many schools, told of `year`, the first `changed` of them otherwise. */
function long(count, year, changed = 0) {
  const places = "东西南北中上下左右前后山水林田湖草沙石金木火土云雨风雪江河海".split("");
  const lines = Array.from({ length: count }, (_, n) => {
    const [a, b] = [places[n % places.length], places[Math.floor(n / places.length) % places.length]];
    return `新建${a}${b}学校${n + (n < changed ? 1000 : 2)}所。`;
  });
  return PLAN.replaceAll("2025", year - 1).replaceAll("2026", year) + lines.join("\n");
}

/** Opens a link, and holds a text against it. */
async function against(t, url, text) {
  const { page } = await open(t, { url });
  await page.click('.received .button:has-text("粘贴原文核对")');
  await page.fill("#box", text);
  await page.click(".button.is-main");
  await page.waitForFunction(() => /核对|贴的/.test(document.querySelector(".received [role=status]")?.textContent ?? ""));
  return page;
}

const items = (page) => page.$$eval(".differences li", (all) => all.map((e) => e.textContent));

test("a link's targets stand beside its results as at the sender's", async (t) => {
  const text = `${PLAN.replace("粮食产量", "五年来，粮食产量累计达到700亿斤，地区生产总值增长33.6%。全年粮食产量")}粮食产量稳定在150亿斤。`;
  const { page } = await read(t, "progress", { text });
  const expected = await standing(page);
  assert.ok(expected.length > 3, expected.join("\n"));
  await page.click("#tab-overview");
  await page.click(".data summary >> nth=0");
  const drawn = await ticks(page);
  for (const name of ["只有结果", "结果和所在的句子"]) {
    const link = await share(page, name);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog.share", { state: "detached" });
    const { page: other, errors, context } = await open(t, { url: link });
    await other.waitForSelector(".received");
    await other.click(".data summary >> nth=0");
    assert.deepEqual(await ticks(other), drawn, name);
    await other.click("#tab-progress");
    assert.deepEqual(await standing(other), expected, name);
    const untold = await other.locator(".note", { hasText: "链接里没有句子" }).count();
    assert.equal(untold, name === "只有结果" ? 1 : 0);
    await other.click("#tab-brief");
    await other.waitForFunction(() => /6\.2%/.test(document.getElementById("panel").textContent));
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test("all that differs can be listed, and another document is told", async (t) => {
  const { page } = await read(t, "overview", { text: long(60, 2026) });
  const link = await share(page, "只有结果");
  const other = await against(t, link, long(60, 2026, 33));
  assert.match(await banner(other), /不是同一份；有 33 条结果不同/);
  assert.equal((await items(other)).length, 20);
  assert.match((await items(other))[0], /^新建东东学校：链接里是“达到2所”，原文是“达到1000所”。$/);
  await other.click('.received .button:text-is("其余 13 条")');
  assert.equal((await items(other)).length, 33);
  assert.deepEqual(await accessibility(other), []);

  const foreign = await against(t, link, "清河县2024年政府工作计划\n2024年，规模以上工业企业达到1832户，进出口增长9%，新建医院8所。");
  assert.match(await banner(foreign), /看来是另一份文件：链接来自《安平县2026年政府工作计划》，\d+ 条结果里只有 0 条/);
  assert.equal((await items(foreign)).length, 0);
  await foreign.click('.received .button:has-text("逐条列出不同的")');
  const all = await items(foreign);
  assert.ok(all.length > 20);
  // Nothing is said of one thing that the link says of another.
  assert.deepEqual(all.filter((item) => /链接里是.*原文是/.test(item)), []);
});

test("a whole report that is too long to send has a way out", async (t) => {
  for (const options of [{}, { ...phone(390), locale: "en-US" }]) {
    const { page, errors } = await read(t, "overview", { text: long(900, 2026), ...options });
    const english = options.locale === "en-US";
    const entries = await page.locator(".chart >> nth=0").locator(".c-entry").count();
    await page.click(SHARE);
    await page.waitForSelector(".share-ways");
    assert.match(await page.innerText("dialog.share"), english ? /Send a file/ : /发文件/);
    assert.doesNotMatch(await page.innerText("dialog.share"), /直接发链接|send the link itself/);
    assert.deepEqual(await accessibility(page), []);
    assert.deepEqual(await misfits(page, options.hasTouch ? 44 : 24), []);
    await page.click(`.share-mode label:has-text("${english ? "Headline targets only" : "只带主要目标"}")`);
    await page.waitForSelector(".share-code img");
    assert.equal(await page.locator(".share-ways").count(), 0, "it is short");
    const link = await page.inputValue(".share-link");
    assert.ok(link.length < 400, link);
    const { page: other, context } = await open(t, { url: link, ...options });
    await other.waitForSelector(".received");
    assert.match(await banner(other), english ? /\d+ more stayed behind/ : /另有 \d+ 条没有带来/);
    assert.equal(await other.locator(".chart >> nth=0").locator(".c-entry").count(), entries, "the chart is the sender's");
    await context.close();
    // A file that opens again.
    await page.click(`.share-mode label:has-text("${english ? "Results only" : "只有结果"}")`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(".share-ways .button >> nth=1")]);
    assert.match(download.suggestedFilename(), /\.json$/);
    await page.waitForSelector("dialog.share", { state: "detached" });
    assert.deepEqual(errors, []);
  }
});
