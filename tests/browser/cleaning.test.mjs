// What the reading set aside, mended or did not read is listed, shown, and can be read otherwise.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { misfits, phone, read } from "./views.mjs";

const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
const kinds = (page) => page.$$eval(".edit-kind", (all) => all.map((e) => [e.children[0].textContent, Number(e.children[1].textContent)]));

test("edits are listed by kind, and shown in the text when asked", async (t) => {
  const { page } = await read(t, "overview", { text: SEED });
  await page.click(".edits summary");
  const listed = Object.fromEntries(await kinds(page));
  assert.ok(listed["网站插入的页码"] >= 5, JSON.stringify(listed));
  assert.ok(listed["网页页眉页脚和按钮"] >= 2, JSON.stringify(listed));
  assert.equal(await page.$(".shows-edits"), null);
  await page.check(".edits-show input");
  await page.waitForSelector(".shows-edits .is-edit[title]");
  assert.equal(await page.$eval(".source article", (e) => e.textContent), SEED.replace(/[\r\n]/g, ""), "the text is as it was pasted");
  await page.uncheck(".edits-show input");
  await page.waitForSelector(".source:not(.shows-edits)");
});

test("an edit is switched off and on again", async (t) => {
  const text = "今年预期目标为：地区 生产总值增长7%左右；进出口增长 5%以上。";
  const { page, errors } = await read(t, "indicators", { text });
  await page.click(".edits summary");
  assert.deepEqual(await kinds(page), [["多余空格", 2]]);
  await page.click(".edit-kind .place >> nth=1");
  await page.waitForSelector(".source .run.is-chosen");
  assert.match(await page.innerText(".edit-one"), /␣/);
  await page.click('.edit-one .button');
  await page.waitForSelector(".edits-kept");
  assert.deepEqual(await kinds(page), [["多余空格", 1]]);
  assert.equal(await page.getAttribute("#tab-indicators", "aria-selected"), "true", "the view stays");
  await page.click('.edit-kind .place:has-text("全部按原样读")');
  await page.waitForFunction(() => !document.querySelector(".edit-kind"));
  await page.click(".edits-kept .place >> nth=0");
  await page.waitForSelector(".edit-kind");
  await page.click(".edits-kept .button");
  await page.waitForFunction(() => !document.querySelector(".edits-kept"));
  assert.deepEqual(await kinds(page), [["多余空格", 2]]);
  assert.deepEqual(errors, []);
});

test("numbers that were not read are listed by reason and lead to their place", async (t) => {
  const { page } = await read(t, "indicators", { text: SEED });
  await page.click('.filter:has-text("未读的数")');
  const reasons = () => page.$$eval(".unread .col-reason", (all) => all.slice(1).map((e) => e.textContent));
  const doubtful = await reasons();
  assert.ok(doubtful.length > 0 && !doubtful.includes("日期或时期"), doubtful.join());
  await page.selectOption(".tools .select", "date");
  assert.deepEqual([...new Set(await reasons())], ["日期或时期"]);
  await page.selectOption(".tools .select", "all");
  const all = await reasons();
  assert.ok(all.length > doubtful.length && new Set(all).size > 3, all.join());
  assert.match(await page.innerText(".count"), new RegExp(`^${all.length} 条$`));
  await page.fill(".search", "六个方面");
  const contexts = await page.$$eval(".unread td.col-context", (found) => found.map((e) => e.textContent));
  assert.ok(contexts.length > 0 && contexts.length < all.length, contexts.join());
  assert.ok(contexts.every((context) => context.includes("六个方面")), contexts.join());
  await page.fill(".search", "不会有");
  assert.deepEqual(await reasons(), []);
  assert.match(await page.innerText("#panel"), /没有这样的数/);
  await page.fill(".search", "");
  await page.click(".unread .place >> nth=0");
  await page.waitForSelector(".source .run.is-chosen");
  const number = await page.textContent(".unread .row.is-chosen strong");
  assert.ok((await page.textContent(".source .run.is-chosen")).includes(number));
  // A class in a name is no figure that was missed.
  await page.selectOption(".tools .select", "doubtful");
  assert.ok(doubtful.every((reason) => !["名称中的等级或门槛", "日期或时期", "列项序号"].includes(reason)), doubtful.join());
});

test("the overview tells it in three sentences", async (t) => {
  const { page } = await read(t, "overview", { text: SEED });
  const said = await page.innerText(".summary");
  assert.match(said, /主要预期目标 7 项：地区生产总值增长7\.5%左右（单位为推断）/);
  assert.match(said, /金额最大的是.*41\.63亿元/);
  assert.match(said, /引用前请核对：.*百分号丢失/);
  await page.click(".bar-look .button[lang]");
  assert.match(await page.innerText(".summary"), /7 headline targets.*Before quoting, check/s);
});

test("on a phone", async (t) => {
  for (const options of [phone(360), { ...phone(390), locale: "en-US" }]) {
    const { page, context } = await read(t, "indicators", { text: SEED, ...options });
    await page.click(".filters .filter >> nth=-1");
    await page.waitForSelector(".unread");
    assert.deepEqual(await misfits(page, 44), [], JSON.stringify(options));
    await page.tap(".unread .place >> nth=0");
    await page.waitForSelector("#tab-text[aria-selected='true']");
    await page.click(".edits summary");
    await page.click(".edit-kind .place >> nth=0");
    assert.deepEqual(await misfits(page, 44), [], `${JSON.stringify(options)} cleaning`);
    await context.close();
  }
});
