// 任务: the commitments are rows that lead to their sentences, can be filled in, taken back and copied.
import assert from "node:assert/strict";
import { test } from "node:test";
import { misfits, phone, read } from "./views.mjs";

const tasks = (page) => page.$$eval(".task .row-name", (all) => all.map((e) => e.textContent));
const chosen = (page) => page.$$eval(".source .run.is-chosen", (all) => all.map((e) => e.textContent).join(""));

test("a row for each commitment, under its heading", async (t) => {
  const { page, errors } = await read(t, "tasks");
  const rows = await tasks(page);
  assert.ok(rows.includes("新建学校3所"), rows.join("|"));
  assert.ok(rows.some((row) => row.includes("高新产业园二期")), rows.join("|"));
  const groups = await page.$$eval(".group", (all) => all.map((e) => e.innerText.replace(/\s+/g, " ").trim()));
  assert.equal(groups.length, 2);
  assert.match(groups[0], /2026年目标任务 › .*加快产业升级.* 项/);
  assert.equal(await page.$eval(".task .verb", (e) => e.textContent), "实施");
  assert.deepEqual(await page.$$eval(".chip", (all) => all.map((e) => e.textContent)), ["12个", "20家以上", "3所", "45个"]);
  const deadline = await page.$$eval(".task", (all) => all.map((row) => row.querySelector('[data-fill$="deadline"]').value));
  assert.deepEqual(deadline.filter(Boolean), ["年底前", "6月底前"]);
  assert.deepEqual(errors, []);
});

test("row, chip and sentence lead to each other", async (t) => {
  const { page } = await read(t, "tasks");
  await page.click(".task .row-name >> nth=1");
  await page.waitForSelector(".task.is-chosen");
  assert.match(await chosen(page), /年底前建成高新产业园二期工程/);
  await page.click('.chip:has-text("3所")');
  await page.waitForSelector(".detail");
  assert.match(await page.innerText(".detail"), /3所/);
  // From the text: what is no figure leads to the row.
  await page.click('.source .run:has-text("推进县医院迁建")');
  await page.waitForSelector('.task.is-chosen:has-text("县医院")');
  // A folded section opens for it.
  await page.click(".fold >> nth=1");
  assert.equal(await page.getAttribute(".fold >> nth=1", "aria-expanded"), "false");
  assert.equal((await tasks(page)).length, 3);
  await page.click('.source .run:has-text("新建学校")');
  await page.waitForSelector('.task:has-text("新建学校")');
  await page.focus(".fold >> nth=0");
  await page.keyboard.press("Enter");
  assert.equal(await page.getAttribute(".fold >> nth=0", "aria-expanded"), "false");
});

test("filtered and sought", async (t) => {
  const { page } = await read(t, "tasks");
  await page.click('.filter:has-text("有数量")');
  assert.equal((await tasks(page)).length, 4);
  await page.click('.filter:has-text("有时限")');
  assert.equal((await tasks(page)).length, 2);
  await page.click(".filter >> nth=0");
  await page.fill(".search", "民生");
  assert.equal((await tasks(page)).length, 3);
  await page.fill(".search", "不会有");
  assert.match(await page.innerText("#panel"), /没有符合条件的任务/);
});

test("what is filled in stays, is taken back, and survives a change of view", async (t) => {
  const { page } = await read(t, "tasks");
  const cell = (name) => page.inputValue(`[data-fill="0 ${name}"]`);
  await page.fill('[data-fill="0 lead"]', "工信局");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.fill), "0 support", "Tab leads to the next column");
  await page.keyboard.type("财政局");
  await page.click("#tab-progress");
  await page.click("#tab-tasks");
  assert.deepEqual([await cell("lead"), await cell("support")], ["工信局", "财政局"]);
  await page.click('.bar .button:has-text("撤销")');
  assert.deepEqual([await cell("lead"), await cell("support")], ["工信局", ""]);
  await page.click('.bar .button:has-text("撤销")');
  assert.deepEqual([await cell("lead"), await cell("support")], ["", ""]);
  assert.ok(await page.isDisabled('.bar .button:has-text("撤销")'));
  await page.click('.bar .button:has-text("重做")');
  assert.deepEqual([await cell("lead"), await cell("support")], ["工信局", ""]);
});

test("the table goes to the clipboard as text and as HTML", async (t) => {
  const { page, context } = await read(t, "tasks");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.fill('[data-fill="0 lead"]', "工信局");
  await page.click('.tools .button:has-text("复制表格")');
  assert.match(await page.innerText(".notice-card p"), /已复制 6 行/);
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type) => (await item.getType(type)).text();
    return [await of("text/plain"), await of("text/html")];
  });
  const rows = text.trim().split("\r\n").map((row) => row.split("\t"));
  assert.equal(rows.length, 7);
  assert.ok(rows.every((row) => row.length === rows[0].length), "each row has every cell");
  assert.deepEqual(rows[0].slice(-3), ["牵头单位", "配合单位", "完成时限"]);
  assert.equal(rows[1].at(-3), "工信局");
  assert.equal(rows[2].at(-1), "年底前");
  assert.match(html, /<td[^>]*>工信局<\/td>/);
  assert.equal(await page.evaluate(() => String(getSelection())), "", "no selection is left behind");
});

test("on a phone a card for each commitment", async (t) => {
  for (const width of [360, 390]) {
    const { page, context } = await read(t, "tasks", phone(width));
    assert.deepEqual(await misfits(page, 44), [], `${width} px`);
    await page.tap('.task:has-text("新建学校") .show');
    await page.waitForSelector("#tab-text[aria-selected='true']");
    assert.match(await chosen(page), /新建学校3所/);
    await context.close();
  }
});

test("what is typed is kept though the cell was never left, and the caret stays", async (t) => {
  const { page, errors } = await read(t, "tasks");
  await page.click('[data-fill="0 lead"]');
  await page.keyboard.type("交通 局");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("运输");
  assert.equal(await page.inputValue('[data-fill="0 lead"]'), "交通 运输局");
  assert.deepEqual(
    await page.evaluate(() => [document.activeElement.dataset.fill, document.activeElement.selectionStart]),
    ["0 lead", 5],
  );
  // Left with the caret in the cell.
  await page.reload();
  await page.waitForSelector(".task");
  assert.equal(await page.inputValue('[data-fill="0 lead"]'), "交通 运输局");
  assert.deepEqual(errors, []);
});

test("the typing in a cell is one step", async (t) => {
  const { page } = await read(t, "tasks");
  await page.click('[data-fill="1 support"]');
  await page.keyboard.type("财政局");
  await page.keyboard.press("Tab");
  await page.click('.bar .button:has-text("撤销")');
  assert.equal(await page.inputValue('[data-fill="1 support"]'), "");
  assert.ok(await page.isDisabled('.bar .button:has-text("撤销")'));
});
