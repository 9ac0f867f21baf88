// A chart's picture: saved and copied as SVG and PNG, shown for a long press where nothing can be
// saved; the order of its rows; the note beside a mark.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accessibility, requestLog } from "./harness.mjs";
import { phone, read } from "./views.mjs";

const offer = (page, name) => page.click(`.save-do .button:text-is("${name}")`);
const opened = async (page) => {
  await page.click(".save summary >> nth=0");
  await page.waitForFunction(() => globalThis.planlensPicture);
};
/** Width and height in the head of a PNG. */
const size = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), offer(page, name)]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test("saved as PNG in two sizes and as SVG, named by place, year and chart", async (t) => {
  const requests = requestLog();
  const { page, errors } = await read(t, "overview");
  assert.ok(!requests().some(({ path }) => path.endsWith("picture.js")), "fetched only when the menu opens");
  await opened(page);
  const [name, double] = await saved(page, "PNG 2×");
  assert.equal(name, "安平县_2026_主要预期目标.png");
  const [width, height] = size(double);
  assert.equal(width, 2 * 760);
  const [, triple] = await saved(page, "PNG 3×");
  assert.deepEqual(size(triple), [(width / 2) * 3, (height / 2) * 3]);
  const [file, svg] = await saved(page, "SVG");
  assert.equal(file, "安平县_2026_主要预期目标.svg");
  const text = svg.toString();
  assert.match(text, /^<svg xmlns/);
  assert.doesNotMatch(text, /var\(--/, "no property is left to a page");
  assert.match(text, /安平县2026年政府工作计划 · 主要预期目标/);
  for (const word of ["地区生产总值", "6.5%左右", "左右", "实绩"]) assert.ok(text.includes(word), word);
  assert.deepEqual(errors, []);
});

test("copied as a picture and as SVG, in the colours of paper on a dark page too", async (t) => {
  const { page, context } = await read(t, "overview", { colorScheme: "dark" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(page);
  await offer(page, "复制图片");
  await page.waitForSelector(".notice-card:has-text('图片已复制')");
  const corner = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item.getType("image/png"));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    return [...canvas.getContext("2d").getImageData(2, 2, 1, 1).data];
  });
  assert.deepEqual(corner, [253, 252, 249, 255]);
  await offer(page, "复制 SVG");
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("<svg"));
});

test("in a chat program's browser the picture is shown, to be pressed long, and carries its link", async (t) => {
  const userAgent = "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0";
  const { page, errors } = await read(t, "overview", { ...phone(390), userAgent });
  await opened(page);
  await offer(page, "PNG 2×");
  await page.waitForSelector(".save-press img");
  assert.match(await page.innerText(".save-press"), /长按图片.*保存/);
  assert.match(await page.getAttribute(".save-press img", "src"), /^data:image\/png/);
  assert.ok(await page.$eval(".save-press img", (e) => e.decode().then(() => e.naturalWidth >= 1000 && e.getBoundingClientRect().right <= 390)));
  assert.deepEqual(await accessibility(page), []);
  // The link is made while the menu is open.
  const carries = async () => Buffer.from((await page.getAttribute(".save-press img", "src")).split(",")[1], "base64").includes("planlens-link");
  for (let tries = 0; tries < 40 && !(await carries()); tries++) {
    await page.waitForTimeout(250);
    await offer(page, "PNG 2×");
  }
  assert.ok(await carries());
  await page.click(".save-press .button");
  assert.equal(await page.$(".save-press"), null);
  assert.deepEqual(errors, []);
});

test("where the clipboard takes no picture it is shown, and its drawing is copied all the same", async (t) => {
  // As in WeChat, and in Firefox before 127.
  const init = () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    delete globalThis.ClipboardItem;
  };
  const { page, errors } = await read(t, "overview", { ...phone(390), init });
  await opened(page);
  await offer(page, "复制图片");
  await page.waitForSelector(".save-press img");
  assert.match(await page.innerText(".save-press"), /长按图片.*复制/);
  await page.click(".save-press .button");
  await offer(page, "复制 SVG");
  await page.waitForSelector(".notice-card:has-text('图片已复制')");
  assert.deepEqual(errors, []);
});

test("the outline is saved too", async (t) => {
  const { page } = await read(t, "outline");
  await opened(page);
  const [name, svg] = await saved(page, "SVG");
  assert.equal(name, "安平县_2026_篇章结构.svg");
  assert.match(svg.toString(), /2025年工作回顾/);
});

test("rows by the text or by value, in the picture as well", async (t) => {
  const { page } = await read(t, "overview");
  const names = () => page.$$eval(".chart .c-hit[aria-label]", (all) => all.map((e) => e.getAttribute("aria-label").slice(0, 3)));
  const text = await names();
  await page.click('.chart .filter:has-text("按数值")');
  const value = await names();
  assert.notDeepEqual(value, text);
  assert.deepEqual(value.toSorted(), text.toSorted());
  assert.equal(value[0], "规模以", "8 stands before 6.5");
  await opened(page);
  const [, svg] = await saved(page, "SVG");
  assert.ok(svg.toString().indexOf("规模以上工业增加值") < svg.toString().indexOf("地区生产总值</text>"));
});

test("a mark says beside it what it is: by pointer, by the focus, by a tap", async (t) => {
  const { page } = await read(t, "overview");
  const tip = () => page.$eval(".tip", (e) => (e.hidden ? null : e.textContent));
  assert.equal(await tip(), null);
  await page.hover('.c-hit[data-statement][aria-label^="地区生产总值"]');
  assert.match(await tip(), /^地区生产总值：6\.5%左右/);
  await page.keyboard.press("Escape");
  assert.equal(await tip(), null);
  await page.focus('.c-hit[aria-label^="规模以上"]');
  assert.match(await tip(), /^规模以上工业增加值：8%以上/);
  const finger = await read(t, "overview", phone(390));
  await finger.page.tap('.c-hit[aria-label^="地区生产总值"]');
  assert.match(await finger.page.$eval(".tip", (e) => (e.hidden ? "" : e.textContent)), /^地区生产总值/);
});
