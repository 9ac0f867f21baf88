// What a narrow pane does to the views: rows become cards, nothing is cut off, and the focus goes along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, read } from "./views.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.closest(".source, .panel, .tab, .detail")?.className ?? "nothing");

test("drawings of targets are as wide as they are drawn, at any width of the page", async (t) => {
  const { page } = await read(t, "progress");
  for (const width of [1280, 1160, 1000, 900, 899, 700, 640, 600, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(100);
    const sizes = await page.$$eval(".standing .row svg", (all) =>
      all.map((svg) => [svg.getBoundingClientRect().width, Number(svg.getAttribute("width"))]),
    );
    assert.ok(sizes.length > 0);
    for (const [shown, drawn] of sizes) assert.ok(Math.abs(shown - drawn) < 1, `${width} px: ${drawn} px are shown as ${shown}`);
    assert.ok(sizes[0][1] > 120, `${width} px leave ${sizes[0][1]} px for a drawing`);
  }
});

test("the way to the text is there wherever the text does not stand beside", async (t) => {
  const { page } = await read(t, "tasks");
  for (const [width, shown] of [[1280, false], [900, false], [899, true], [700, true], [360, true]]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await page.isVisible(".task .show >> nth=0"), shown, `${width} px`);
  }
});

test("the focus follows to the text and back", async (t) => {
  const { page } = await read(t, "tasks", phone(390));
  await page.focus(".task .show >> nth=1");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#tab-text[aria-selected='true']");
  assert.match(await focused(page), /source/);
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector(".detail");
  await page.focus(".detail-go .button >> nth=-1");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#tab-indicators[aria-selected='true']");
  assert.match(await focused(page), /panel/);
  assert.equal(await page.evaluate(() => document.activeElement.className), "row-name", "the chosen row has it");
  // By its own tab the focus stays there.
  await page.focus("#tab-indicators");
  await page.keyboard.press("End");
  assert.match(await focused(page), /tab/);
});

test("tabs and filters are whole at 390 and 360 px, in both languages", async (t) => {
  for (const width of [390, 360]) {
    for (const locale of ["zh-CN", "en-US"]) {
      const { page, context } = await read(t, "progress", { ...phone(width), locale });
      for (const selector of [".tab", ".filter"]) {
        const ends = await page.$$eval(selector, (all) => all.map((e) => e.getBoundingClientRect()).map(({ left, right }) => [left, right]));
        for (const [left, right] of ends) assert.ok(left >= 0 && right <= width, `${selector} ${left} to ${right} at ${width} px, ${locale}`);
      }
      await context.close();
    }
  }
});

test("long lists say how much they do not show, and show it", async (t) => {
  // Two spaces in each line, and as many targets as no table shows at once.
  const lines = Array.from({ length: 450 }, (_, at) => `项目${at}总投资 ${at + 1}00 万元。`);
  const text = `安平县2026年政府工作计划\n\n今年预期目标为：地区生产总值增长6.5%左右。\n${lines.join("\n")}`;
  const { page } = await read(t, "indicators", { text });
  const rows = () => page.$$eval(".panel .row", (all) => all.length);
  assert.equal(await rows(), 400);
  assert.match(await page.innerText(".panel > div > .more"), /还有 \d+/);
  await page.click(".panel > div > .more");
  assert.ok((await rows()) > 400);
  await page.click(".edits summary");
  const places = () => page.$$eval(".edit-kind .place:not(.more)", (all) => all.length);
  const before = await places();
  await page.click(".edit-kind .more >> nth=0");
  assert.ok((await places()) > before);
});

test("nothing is cut on a phone, in both languages", async (t) => {
  const text = `安平县2026年政府工作报告
一、2025年工作回顾
2025年，粮食产量达到1350万吨以上，城镇调查失业率5.1%，规模以上工业增加值增长7.2%。
二、2026年总体要求和全县经济社会发展的主要预期目标与重点工作安排
今年预期目标为：规模以上工业增加值增长8%左右；地区生产总值增长6%；城镇居民人均可支配收入增长5%；粮食产量1300万吨以上；城镇调查失业率控制在5.5%左右；生态环境指标完成省下达任务。
新建学校1200所，改造小区300个，建设农村公路工程100个。
`;
  for (const width of [390, 360]) {
    for (const locale of ["zh-CN", "en-US"]) {
      const { page, context, errors } = await read(t, "overview", { ...phone(width), locale, text });
      for (const tab of ["overview", "indicators", "progress", "outline"]) {
        await page.click(`#tab-${tab}`);
        await page.waitForTimeout(500);
        const cut = await page.evaluate(() => {
          const faults = [];
          for (const text of document.querySelectorAll(".panel svg text")) if (text.textContent.includes("…")) faults.push(text.textContent);
          // Heads that are only heard have one px.
          for (const head of document.querySelectorAll(".panel thead")) if (head.clientWidth > 1 && head.scrollWidth > head.clientWidth) faults.push(`heads: ${head.scrollWidth} px`);
          const search = document.querySelector(".panel .search");
          if (search) {
            const style = getComputedStyle(search);
            const measure = document.createElement("canvas").getContext("2d");
            measure.font = style.font;
            const room = search.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            if (measure.measureText(search.placeholder).width > room) faults.push(search.placeholder);
          }
          return faults;
        });
        assert.deepEqual(cut, [], `${tab} at ${width} px, ${locale}`);
      }
      assert.deepEqual(errors, []);
      await context.close();
    }
  }
});
