// For everyone: the list of keys, the order of the focus, type at twice its size, the system's own colours, no motion.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, open } from "./harness.mjs";
import { PLAN, phone, read } from "./views.mjs";

const listed = (page) => page.$eval(".keys-list", (e) => e.open);
const VIEWS = ["overview", "indicators", "tasks", "progress", "outline"];

test("the list of keys opens on ? and from the bar, and closes", async (t) => {
  const { page, errors } = await read(t, "overview");
  await page.focus("#tab-overview");
  await page.keyboard.press("?");
  assert.ok(await listed(page));
  assert.match(await page.innerText(".keys-list"), /键盘操作.*打开本表/s);
  await page.keyboard.press("Escape");
  assert.equal(await listed(page), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-overview", "the focus is back");
  await page.click(".bar-look .is-sign");
  assert.ok(await listed(page));
  await page.click(".keys-list .button");
  assert.equal(await listed(page), false);
  // Where one writes it is a sign like any other.
  await page.click("#tab-indicators");
  await page.focus(".search");
  await page.keyboard.press("?");
  assert.equal(await page.inputValue(".search"), "?");
  assert.equal(await listed(page), false);
  assert.deepEqual(errors, []);
});

test("the key can be switched off, and stays so", async (t) => {
  const { page } = await open(t, { locale: "en-US" });
  await page.click(".bar-look .is-sign");
  await page.uncheck(".keys-list input");
  await page.click(".keys-list .button");
  await page.focus(".sample");
  await page.keyboard.press("?");
  assert.equal(await listed(page), false);
  await page.reload();
  await page.waitForSelector(".specimen");
  await page.focus(".sample");
  await page.keyboard.press("?");
  assert.equal(await listed(page), false);
});

test("Escape lets go of what is chosen, wherever the focus is", async (t) => {
  const { page } = await read(t, "indicators");
  await page.click(".row-name >> nth=0");
  await page.waitForSelector(".detail");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".detail", { state: "detached" });
});

test("the focus goes through the page in the order of the eye, and each stop has a name", async (t) => {
  const { page } = await read(t, "overview");
  await page.evaluate(() => document.activeElement.blur());
  const stops = [];
  for (let at = 0; at < 40; at++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      if (e === document.body) return null;
      const { left, top, width, height } = e.getBoundingClientRect();
      return {
        name: (e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent).trim().slice(0, 20),
        part: ["bar", "source", "tabs", "panel"].findIndex((part) => e.closest(`.${part}`)),
        seen: width > 0 && height > 0 && left < innerWidth && top < innerHeight,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  assert.ok(stops.length > 10);
  for (const { name, seen } of stops) assert.ok(name && seen, JSON.stringify({ name, seen }));
  const parts = stops.map(({ part }) => part);
  assert.deepEqual(parts, parts.toSorted(), parts.join());
});

test("type at twice its size cuts nothing off", async (t) => {
  for (const width of [1280, 390]) {
    const { page, context } = await read(t, "overview", { width });
    // What a browser does whose type is set to 32 px.
    const session = await context.newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    await page.setViewportSize({ width: width - 1, height: 900 });
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "32px");
    for (const view of VIEWS) {
      await page.click(`#tab-${view}`);
      const faults = await page.evaluate(() => {
        const cut = [];
        if (document.documentElement.scrollWidth > innerWidth) cut.push(`the page is ${document.documentElement.scrollWidth} px wide`);
        for (const e of document.querySelectorAll(".panel .button, .panel .filter, .panel th, .panel td, .panel h2, .panel p, .heading h1")) {
          if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== "visible") cut.push(`${e.className} ${e.textContent}`);
        }
        for (const e of document.querySelectorAll(".panel :is(button, th, td, p, span, input, select), .detail *")) {
          const { fontSize, lineHeight, display } = getComputedStyle(e);
          // Lines of one cell would be printed over each other.
          if (display !== "none" && parseFloat(lineHeight) < parseFloat(fontSize) * 1.2) cut.push(`${e.className} ${lineHeight}: ${e.textContent}`);
        }
        const cards = document.querySelector(".panel.is-narrow");
        for (const cell of document.querySelectorAll(".panel .row > *")) {
          const [own, next] = [cell, cell.nextElementSibling].map((e) => e?.getBoundingClientRect());
          const range = document.createRange();
          range.selectNodeContents(cell);
          const { right } = range.getBoundingClientRect();
          if (!cards && next?.width && Math.abs(own.top - next.top) < 1 && right > next.left + 1) cut.push(`${cell.className} ${cell.textContent} runs into the next`);
        }
        for (const text of document.querySelectorAll(".panel svg text")) {
          const svg = text.closest("svg").getBoundingClientRect();
          const { left, right } = text.getBoundingClientRect();
          if (left < svg.left - 1 || right > svg.right + 1) cut.push(`${text.textContent} leaves its drawing`);
        }
        return cut;
      });
      assert.deepEqual(faults, [], `${view} at ${width} px`);
    }
    const size = await page.$eval(".panel", () => Number(document.querySelector(".c-chart text")?.getAttribute("font-size") ?? 24));
    assert.ok(size >= 24, `charts grow too: ${size}`);
    await context.close();
  }
});

test("in the system's own colours what is chosen and pressed is told apart", async (t) => {
  const { page } = await read(t, "indicators", { forcedColors: "active" });
  await page.click(".row-name >> nth=0");
  const look = (selector) => page.$eval(selector, (e) => {
    const { outlineStyle, backgroundColor, borderTopStyle } = getComputedStyle(e);
    return { outlineStyle, backgroundColor, borderTopStyle };
  });
  assert.equal((await look(".row.is-chosen > *")).outlineStyle, "solid");
  const [pressed, other] = [await look('.filter[aria-pressed="true"]'), await look('.filter[aria-pressed="false"]')];
  assert.notEqual(pressed.backgroundColor, other.backgroundColor);
  assert.equal((await look(".source .run.is-chosen")).outlineStyle, "solid");
  for (const view of VIEWS) {
    await page.click(`#tab-${view}`);
    assert.deepEqual(await accessibility(page), [], view);
  }
});

test("where no motion is wanted nothing slides", async (t) => {
  const { page } = await read(t, "indicators", { reducedMotion: "reduce", ...phone(390) });
  await page.tap(".row-name >> nth=-1");
  await page.tap('.detail-go .button:has-text("看原文")');
  await page.waitForSelector("#tab-text[aria-selected='true']");
  // At once, not after a while.
  const [first, later] = [await page.evaluate(() => scrollY), await page.waitForTimeout(500).then(() => page.evaluate(() => scrollY))];
  assert.equal(first, later);
  const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running").length);
  assert.equal(moving, 0);
});

// 640 px are what a window of 1280 px has at twice its size.
test("in every width a name has room", async (t) => {
  for (const locale of ["zh-CN", "en-US"]) {
    const { page } = await read(t, "indicators", { locale });
    for (const coded of [false, true]) {
      if (coded) await page.click('.tools > .filter');
      for (const width of [360, 639, 640, 700, 740, 768, 860, 899, 900, 1024, 1280, 1439, 1440, 1679, 1680]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(150);
        const least = await page.$$eval(".rows .row-name", (all) => Math.min(...all.map((e) => e.closest("th").clientWidth)));
        assert.ok(least >= 110, `${locale} ${width} px, coded ${coded}: ${least}`);
      }
    }
    await page.context().close();
  }
});

test("the focus is never lost", async (t) => {
  const { page, errors } = await open(t);
  const at = (selector) => page.waitForFunction((selector) => document.activeElement?.matches(selector), selector, { timeout: 5000 });
  const counted = (pattern) => page.waitForFunction((source) => [...document.querySelectorAll("p.is-away[role=status]")].some((e) => new RegExp(source).test(e.textContent)), pattern.source);
  // Read, and read again from the box.
  await page.focus("#box");
  await page.keyboard.insertText(PLAN);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".filled");
  await at(".panel");
  await counted(/读出 12 条/);
  await page.focus(".bar-work .button");
  await page.keyboard.press("Enter");
  await at("#box");
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("今年粮食产量增长3%。");
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".filled");
  await at(".panel");
  await counted(/读出 13 条/);
  // Back from the box.
  await page.focus(".bar-work .button");
  await page.keyboard.press("Enter");
  await page.focus('.empty-do .button:text-is("返回结果")');
  await page.keyboard.press("Enter");
  await at(".panel");
  // A form that is left, and a statement that is put away.
  await page.focus("#tab-indicators");
  await page.keyboard.press("Enter");
  await page.focus(".row-name >> nth=2");
  await page.keyboard.press("Enter");
  await page.focus('.detail-go .button:text-is("修改")');
  await page.keyboard.press("Enter");
  await at('.form [name="name"]');
  await page.keyboard.press("Escape");
  await at(".detail-go .button");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "修改");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".detail", { state: "detached" });
  await at(".row-name");
  // Dropped: the next one. Brought back.
  await page.focus(".row-name >> nth=2");
  const next = await page.innerText(".row-name >> nth=3");
  await page.keyboard.press("Enter");
  await page.focus('.detail-go .button:text-is("删除此条")');
  await page.keyboard.press("Enter");
  await counted(/读出 12 条/);
  await at(".row-name");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), next);
  await page.focus('.notice .button:text-is("撤销")');
  await page.keyboard.press("Enter");
  await counted(/读出 13 条/);
  await at(".row-name, .notice .button");
  // Cleared, and brought back.
  await page.focus('.bar-work .button:text-is("清空")');
  await page.keyboard.press("Enter");
  await at("main");
  await page.focus('.notice .button:text-is("撤销")');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".filled");
  await at(".panel, .notice .button");
  // What is said is closed.
  await page.focus(".notice .button.is-quiet");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notice-card", { state: "detached" });
  await at(".panel");
  assert.deepEqual(errors, []);
});

test("the focus stays in the list of documents", async (t) => {
  const { page, errors } = await open(t);
  const at = (selector) => page.waitForFunction((selector) => document.activeElement?.matches(selector), selector, { timeout: 5000 });
  const press = async (selector) => {
    await page.focus(selector);
    await page.keyboard.press("Enter");
  };
  for (const word of ["甲", "乙", "丙"]) {
    await page.fill("#box", PLAN.replaceAll("安平", `${word}平`));
    await page.click(".button.is-main");
    await page.waitForSelector(".filled");
    await page.click('.bar-work .button:text-is("清空")');
    await page.waitForSelector(".empty");
  }
  await page.waitForTimeout(600);
  await press(".bar-shelf");
  await page.waitForFunction(() => document.querySelectorAll("dialog.shelf .kept").length === 3);
  for (const key of ["Enter", "Escape"]) {
    await press(".kept:nth-child(2) .kept-do button");
    await at(".kept-naming input");
    await page.keyboard.press(key);
    await at(".kept:nth-child(2) .kept-do button:first-child");
  }
  await press(".kept:nth-child(2) .kept-do button:last-child");
  await page.waitForFunction(() => document.querySelectorAll("dialog.shelf .kept").length === 2);
  await at(".kept:nth-child(2) .kept-open");
  await press(".shelf-foot .button");
  await at(".shelf-ask .button:not(.is-main)");
  await page.keyboard.press("Enter");
  await at(".shelf-foot .button");
  await page.keyboard.press("Enter");
  await press(".shelf-ask .button.is-main");
  await page.waitForFunction(() => document.querySelectorAll("dialog.shelf .kept").length === 0);
  await at("dialog.shelf button");
  await page.keyboard.press("Escape");
  await at(".bar-shelf");
  assert.deepEqual(errors, []);
});
