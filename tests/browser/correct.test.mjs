// What the reader corrects: fields, statements dropped and added, numbers worked off; undone, done
// again, and carried into an edited text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, misfits, phone, read } from "./views.mjs";

const TEXT = `${PLAN}共同推进100，办好一批实事。\n`;
const open = (t, options) => read(t, "indicators", { text: TEXT, ...options });

const row = (name) => `.rows tbody tr:has(.row-name:text-is("${name}"))`;
const names = (page) => page.$$eval(".rows .row-name", (all) => all.map((e) => e.textContent));
const marked = (page) => page.$$eval(".rows tr:has(.amended) .row-name", (all) => all.map((e) => e.textContent));
const amended = (page) => page.$$eval(".source .is-amended", (all) => all.map((e) => e.textContent).join("|"));
const bar = (word) => `.bar .button:text-is("${word}")`;

/** Chooses the target of that value by its row, and opens its form. */
async function form(page, written) {
  await page.click(`.rows tr:has(.written:text-is("${written}")) .row-name`);
  await page.click('.detail .button:text-is("修改")');
  await page.waitForSelector(".form");
}

/** Writes into the form and saves it. */
async function save(page, fields) {
  for (const [name, text] of Object.entries(fields)) {
    const field = `.form [name="${name}"]`;
    if (await page.$(`.form select[name="${name}"]`)) await page.selectOption(field, text);
    else await page.fill(field, text);
  }
  await page.click('.form [type="submit"]');
}

/** Selects the first place of `words` in the text, as a pointer does. */
const select = (page, words) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector(".source article"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const whole = nodes.map((node) => node.data).join("");
    const at = (offset) => {
      for (const node of nodes) {
        if (offset <= node.length) return [node, offset];
        offset -= node.length;
      }
    };
    const start = whole.indexOf(words);
    const [from, to] = [at(start), at(start + words.length)];
    getSelection().setBaseAndExtent(...from, ...to);
    from[0].parentElement.scrollIntoView({ block: "center" });
  }, words);

test("a corrected value stands in table, text, panel and chart", async (t) => {
  const { page, errors } = await open(t);
  await form(page, "6.5%左右");
  assert.equal(await page.inputValue('.form [name="name"]'), "地区生产总值");
  assert.equal(await page.evaluate(() => document.activeElement.name), "name");
  assert.ok((await page.$$eval("#indicator-names option", (all) => all.length)) > 200, "the catalogue's names are offered");
  await save(page, { value: "7.5" });
  await page.waitForSelector(".rows .amended");
  assert.deepEqual(await marked(page), ["地区生产总值"]);
  assert.match(await page.innerText(".rows tr:has(.amended)"), /7\.5%左右[\s\S]*6\.5%左右/);
  assert.match(await page.innerText(".detail-before"), /已更正[\s\S]*原读 6\.5%左右/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "修改", "the focus is back on its button");
  assert.equal(await amended(page), "6.5%左右");
  await page.click("#tab-overview");
  await page.click(".data summary");
  assert.match(await page.innerText(".data-table"), /7\.5%左右[\s\S]*读者更正/);
  // The chart says so too: a sign behind the value, its words to those who hear it, the sign in the legend.
  const drawn = await page.$$eval(".c-entry", (all) => all.map((e) => [e.textContent, e.querySelector("[aria-label]")?.getAttribute("aria-label")]));
  assert.deepEqual(drawn.filter(([text]) => text.includes("✎")).map(([, said]) => said), ["地区生产总值：7.5%左右，读者更正，2026年"]);
  assert.match(await page.textContent(".legend"), /✎读者更正/);
  // As it was read.
  await page.click('.detail .button:text-is("恢复原读数")');
  await page.waitForSelector(".source .is-amended", { state: "detached" });
  assert.deepEqual(errors, []);
});

test("what makes no sense is refused with a sentence", async (t) => {
  const { page } = await open(t);
  await form(page, "6.5%左右");
  await save(page, { value: "七" });
  assert.match(await page.innerText(".form-fault"), /只填数字/);
  await save(page, { bound: "range", value: "7", upper: "6" });
  assert.match(await page.innerText(".form-fault"), /下端大于上端/);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".form", { state: "detached" });
  assert.deepEqual(await marked(page), []);
});

test("dropped, brought back, undone and done again", async (t) => {
  const { page } = await open(t);
  const before = await names(page);
  await page.click(`.rows tr:has(.written:text-is("8%以上")) .row-name`);
  await page.click('.detail .button:text-is("删除此条")');
  await page.waitForSelector(".corrections");
  assert.equal((await names(page)).length, before.length - 1);
  assert.match(await page.innerText(".corrections summary"), /删除 1/);
  assert.match(await page.innerText(".notice-card"), /已删除此条[\s\S]*撤销/);
  await page.click(".corrections summary");
  await page.click('.dropped .button:text-is("恢复")');
  await page.waitForSelector(".corrections", { state: "detached" });
  assert.deepEqual(await names(page), before);
  // Three steps back by keys and buttons: bringing back, dropping, and on again.
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".corrections");
  await page.click(bar("撤销"));
  await page.waitForSelector(".corrections", { state: "detached" });
  assert.ok(await page.isDisabled(bar("撤销")));
  await page.keyboard.press("Control+Shift+z");
  await page.waitForSelector(".corrections");
  await page.keyboard.press("Control+y");
  await page.waitForSelector(".corrections", { state: "detached" });
  assert.ok(await page.isDisabled(bar("重做")));
  assert.deepEqual(await names(page), before);
});

test("one history for the table of commitments and corrections", async (t) => {
  const { page } = await open(t);
  await form(page, "6.5%左右");
  await save(page, { value: "7.5" });
  await page.waitForSelector(".rows .amended");
  await page.click("#tab-tasks");
  await page.fill('[data-fill="0 lead"]', "工信局");
  await page.click("#tab-indicators");
  await page.click(bar("撤销"));
  assert.deepEqual(await marked(page), ["地区生产总值"], "the entry goes first");
  await page.click(bar("撤销"));
  await page.waitForSelector(".rows .amended", { state: "detached" });
  await page.click(bar("重做"));
  await page.click(bar("重做"));
  await page.click("#tab-tasks");
  assert.equal(await page.inputValue('[data-fill="0 lead"]'), "工信局");
});

test("words of the text are read as a statement, by button and by key", async (t) => {
  const { page, errors } = await open(t);
  await select(page, "共同推进100");
  await page.click(".source .mark");
  await page.waitForSelector(".form");
  assert.equal(await page.inputValue('.form [name="value"]'), "100");
  assert.match(await page.innerText(".detail blockquote"), /共同推进100/);
  await save(page, { name: "改革事项", unit: "项" });
  await page.waitForSelector(row("改革事项"));
  assert.match(await page.innerText(row("改革事项")), /补充[\s\S]*100项/);
  assert.match(await page.innerText(".detail h2"), /改革事项/);
  assert.equal(await amended(page), "100");
  // It is edited and dropped like any other.
  await page.click('.detail .button:text-is("修改")');
  await save(page, { value: "120" });
  await page.waitForSelector('.rows .told:text-is("120项")');
  await page.click('.detail .button:text-is("删除此条")');
  await page.waitForSelector(row("改革事项"), { state: "detached" });
  // The same by the key.
  await select(page, "办好一批实事");
  await page.keyboard.press("Alt+a");
  await page.waitForSelector(".form");
  assert.equal(await page.inputValue('.form [name="name"]'), "办好一批实事");
  await page.selectOption('.form [name="bound"]', "assigned");
  await page.keyboard.press("Enter");
  await page.waitForSelector(row("办好一批实事"));
  assert.deepEqual(errors, []);
});

test("the unread numbers are worked off", async (t) => {
  const { page } = await open(t);
  const count = async () => Number(await page.innerText('.filter:has-text("未读的数") .filter-count'));
  await page.click('.filter:has-text("未读的数")');
  const before = await count();
  const number = '.unread tr:has(strong:text-is("100"))';
  await page.click(`${number} .tick`);
  await page.waitForSelector(number, { state: "detached" });
  assert.equal(await count(), before - 1);
  // Seen, and back again.
  await page.selectOption(".tools .select", "seen");
  assert.equal(await page.getAttribute(`${number} .tick`, "aria-pressed"), "true");
  await page.click(`${number} .tick`);
  await page.waitForSelector(number, { state: "detached" });
  await page.selectOption(".tools .select", "doubtful");
  await page.click(`${number} .place:text-is("读作指标")`);
  await page.waitForSelector(".form");
  await save(page, { name: "改革事项" });
  await page.waitForSelector('.detail h2:text-is("改革事项")');
  assert.equal(await count(), before - 1);
});

test("corrections follow their clause into the edited text, and those without a place are listed", async (t) => {
  const { page } = await open(t);
  await form(page, "6.5%左右");
  await save(page, { value: "7.5" });
  await page.waitForSelector(".rows .amended");
  await form(page, "8%以上");
  await save(page, { value: "9" });
  await page.waitForSelector(".rows tr:has(.amended) >> nth=1");
  await page.click(bar("编辑原文"));
  await page.fill("#box", `新的开头。\n${TEXT.replace("增长8%以上", "增长10%以上")}`);
  await page.click(".button.is-main");
  await page.click("#tab-indicators");
  await page.waitForSelector(".unplaced");
  assert.deepEqual(await marked(page), ["地区生产总值"]);
  assert.match(await page.innerText(".unplaced"), /8%以上[\s\S]*下端 9/);
  await page.click('.unplaced .button:text-is("放弃")');
  await page.waitForSelector(".unplaced", { state: "detached" });
  assert.deepEqual(await marked(page), ["地区生产总值"]);
});

test("on a phone, by touch", async (t) => {
  for (const width of [360, 390]) {
    const { page, context } = await open(t, phone(width));
    await page.tap('.filter:has-text("未读的数")');
    assert.deepEqual(await misfits(page, 44), [], `${width} px`);
    await page.tap('.unread tr:has(strong:text-is("100")) .place:text-is("读作指标")');
    await page.waitForSelector(".form");
    const small = await page.$$eval(".form input:not([type=checkbox]), .form select, .form button", (all) =>
      all.filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.name),
    );
    assert.deepEqual(small, [], `${width} px`);
    await page.fill('.form [name="name"]', "改革事项");
    await page.tap('.form [type="submit"]');
    await page.waitForSelector('.detail h2:text-is("改革事项")');
    await page.tap("#tab-text");
    await select(page, "推进县医院迁建");
    await page.tap(".source .mark");
    await page.waitForSelector(".form");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await context.close();
  }
});
