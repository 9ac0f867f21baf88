// A long text says how far it is read, in percent, and can be left; a short one says nothing of the kind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, holdThreads, letGo, open } from "./harness.mjs";

/** Some megabytes of sentences of our own: many words, and a figure here and there. */
const long = (megabytes) => {
  const parts = ["云山市2026年政府工作报告\n\n一、2026年工作\n\n"];
  for (let bytes = 0, part = 1; bytes < megabytes * 1e6; part += 1) {
    const words = "广大干部群众凝心聚力，营商环境不断优化，城乡面貌持续改善，人民生活更加殷实，社会大局和谐稳定。".repeat(12);
    parts.push(`第${part}片区地区生产总值增长${(part % 9) + 1}%左右，新建学校${(part % 40) + 3}所。${words}\n\n`);
    bytes += Buffer.byteLength(parts.at(-1));
  }
  return parts.join("");
};

/** Has a text read by script, and notes each state of the card from then on. */
const submit = (page, text) =>
  page.evaluate((text) => {
    globalThis.told = [];
    new MutationObserver(() => {
      const bar = document.querySelector(".under-way progress");
      if (!bar) return;
      globalThis.leave ??= document.querySelector(".is-busy .button")?.textContent;
      const label = document.getElementById(bar.getAttribute("aria-labelledby")).textContent;
      const now = [bar.value / bar.max, bar.parentElement.querySelector("span").textContent, label];
      if (String(now) !== String(globalThis.told.at(-1))) globalThis.told.push(now);
    }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    const box = document.querySelector("#box");
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    document.querySelector(".button.is-main").click();
  }, text);

test("a long text says how far it is read", { timeout: 240_000 }, async (t) => {
  const { page, errors } = await open(t);
  await submit(page, long(2.5));
  await page.waitForSelector(".filled", { timeout: 200_000 });
  assert.equal(await page.evaluate(() => globalThis.leave), "取消");
  const told = await page.evaluate(() => globalThis.told);
  const parts = told.map(([part]) => part);
  assert.ok(parts.length > 10, `${parts}`);
  assert.deepEqual(parts, parts.toSorted((a, b) => a - b), "it only rises");
  assert.equal(parts.at(-1), 1);
  const [part, words, label] = told[3];
  assert.equal(words, `已读 ${Math.round(part * 100)}%`);
  assert.match(label, /^正在读取 2\.[5-9] MB/);
  assert.match(told.at(-1)[2], /^已读完/);
  assert.equal(await page.$(".under-way"), null);
  assert.deepEqual(errors, []);
});

test("it can be left, and the text stays in the box", { timeout: 120_000 }, async (t) => {
  for (const options of [{ locale: "en-US" }, { colorScheme: "dark", width: 360 }]) {
    const { page } = await open(t, { init: holdThreads, ...options });
    const text = long(6);
    await submit(page, text);
    await page.waitForSelector(".under-way progress");
    assert.deepEqual(await accessibility(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.waitForFunction(() => globalThis.held.read, null, { timeout: 60_000 });
    await page.focus(".is-busy .button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".under-way", { state: "detached" });
    assert.equal((await page.inputValue("#box")).length, text.length);
    // What comes of it late does nothing, and the next one is read.
    await letGo(page);
    assert.equal(await page.$(".filled"), null);
    await page.fill("#box", "地区生产总值增长7%。");
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    assert.match(await page.innerText(".source-text"), /^地区生产总值增长7%。$/);
  }
});

test("a short text says nothing of the kind", async (t) => {
  const { page } = await open(t);
  await submit(page, long(0.2));
  await page.waitForSelector(".filled");
  assert.deepEqual(await page.evaluate(() => globalThis.told), []);
});
