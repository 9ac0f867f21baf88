// A plan that holds something for every view, in sentences of our own, and the way to paste it.
import { open } from "./harness.mjs";

export const PLAN = `安平县2026年政府工作计划

一、2025年工作回顾
2025年，地区生产总值增长6.2%，规模以上工业增加值增长7%，城镇登记失业率3.1%，粮食产量达到150亿斤。

二、2026年目标任务
今年预期目标为：地区生产总值增长6.5%左右；规模以上工业增加值增长8%以上；城镇调查失业率5%以内；居民收入与经济增长同步。

（一）加快产业升级。实施技术改造项目12个，年底前建成高新产业园二期工程。培育规上企业20家以上。
（二）补齐民生短板。新建学校3所，改造老旧小区 45 个。推进县医院迁建，6月底前开工。
`;

/** Opens the page with `text` read, on the view whose tab is named. */
export async function read(t, view, { text = PLAN, ...options } = {}) {
  const opened = await open(t, options);
  const { page } = opened;
  await page.fill("#box", text);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
  await page.click(`#tab-${view}`);
  await page.waitForSelector(`#tab-${view}[aria-selected="true"]`);
  return opened;
}

/** A phone of that width, told from a desk by its finger. */
export const phone = (width) => ({ width, height: 800, hasTouch: true, isMobile: true });

/** What is wider than the window, or smaller than a finger, in the view that is shown. */
export const misfits = (page, finger) =>
  page.evaluate((finger) => {
    const faults = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll(".panel button, .panel input, .panel select, .panel summary, .source summary, .source button")) {
      // A box is hit by its label.
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      if (width && height && (height < finger || width < Math.min(finger, 24))) {
        // A button that fills a row of its own is hit by the row.
        const row = element.closest(".row")?.getBoundingClientRect();
        if (!element.matches(".row-name") || !row || row.height < finger) {
          faults.push(`${element.className} ${element.textContent.trim()}: ${Math.round(width)}×${Math.round(height)}`);
        }
      }
    }
    return faults;
  }, finger);
