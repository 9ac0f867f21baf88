// The empty page: three samples, each one of the page's own files, and the colours of the browser's frame.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, requestLog } from "./harness.mjs";

for (const [index, file, title, targets, facts] of [
  [1, "county.txt", "云浦县2026年政府工作报告", 14, /^云浦县 · 县级 · 2026 · /],
  // Whether a city of that name is a prefecture nobody can tell.
  [2, "five-year.txt", "澄湖市国民经济和社会发展第十五个五年规划纲要（2026—2030年）", 15, /^澄湖市 · 2026—2030 · /],
]) {
  test(`the sample ${file} is fetched when it is chosen, says what it is, and is read`, async (t) => {
    const requests = requestLog();
    const { page, errors } = await open(t);
    await page.waitForLoadState("networkidle");
    const before = requests().length;
    await page.click(`.sample >> nth=${index}`);
    await page.waitForSelector(".filled .c-entry", { state: "attached" });
    const asked = requests().slice(before);
    assert.deepEqual(asked.map(({ path }) => path.split("/").pop()), [file]);
    assert.match(await page.textContent(".source-text p"), /示例，虚构/);
    assert.equal(await page.textContent(".heading h1"), title);
    assert.match(await page.textContent(".facts"), facts);
    // Results stand beside the targets as ticks: the figures drawn are these at least.
    const drawn = await page.$$eval(".c-entry", (all) => new Set(all.map((e) => e.dataset.statement)).size);
    assert.ok(drawn >= targets, `${drawn} figures drawn`);
    assert.deepEqual(await page.$$eval(".finding", (all) => all.map((e) => e.textContent)), []);
    assert.deepEqual(errors, []);
  });
}

test("the empty page with its samples fits a phone", async (t) => {
  const { page } = await open(t, { width: 360, height: 800, hasTouch: true, isMobile: true });
  const sizes = await page.$$eval(".sample", (all) => all.map((e) => e.getBoundingClientRect().height));
  assert.equal(sizes.length, 3);
  assert.ok(sizes.every((height) => height >= 44), String(sizes));
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
});

test("the browser's frame follows the colours chosen by hand", async (t) => {
  const { page } = await open(t);
  const colours = () => page.$$eval("meta[name=theme-color]", (all) => all.map((e) => e.content));
  const own = await colours();
  await page.selectOption(".bar-look select", "dark");
  assert.deepEqual(await colours(), ["#15181c", "#15181c"]);
  await page.selectOption(".bar-look select", "light");
  assert.deepEqual(await colours(), ["#fdfcf9", "#fdfcf9"]);
  await page.selectOption(".bar-look select", "system");
  assert.deepEqual(await colours(), own);
});
