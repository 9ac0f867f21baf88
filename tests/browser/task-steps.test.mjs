// Five questions that people come with, on the county sample, from the page with the text read: what is
// pressed or typed until the answer is in sight.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { read } from "./views.mjs";

const COUNTY = readFileSync(new URL("../../static/samples/county.txt", import.meta.url), "utf8");

/** The page of a reader whose steps are counted. */
class Reader {
  steps = 0;
  constructor(page) {
    this.page = page;
  }
  async press(selector) {
    this.steps++;
    await this.page.click(selector);
  }
  async type(selector, text) {
    this.steps++;
    await this.page.fill(selector, text);
  }
  async choose(selector, value) {
    this.steps++;
    await this.page.selectOption(selector, value);
  }
  names(selector = ".panel .row .row-name") {
    return this.page.$$eval(selector, (all) => all.map((e) => e.textContent));
  }
}

const TASKS = [
  {
    question: "which indicators are ceilings",
    steps: 2,
    async find(reader) {
      await reader.press("#tab-indicators");
      await reader.choose(".tools .select", "at_most");
      assert.deepEqual(await reader.names(), ["城镇调查失业率", "PM2.5平均浓度"]);
    },
  },
  {
    question: "what is promised for housing",
    steps: 2,
    async find(reader) {
      await reader.press("#tab-tasks");
      await reader.type(".search", "住房");
      const names = (await reader.names(".task .row-name")).join("|");
      assert.match(names, /^[^|]*建设保障性租赁住房450套$/);
    },
  },
  {
    question: "which sentence says so",
    steps: 1,
    async find(reader) {
      await reader.page.click("#tab-tasks");
      await reader.page.fill(".search", "住房");
      await reader.press(".task .row-name >> nth=0");
      await reader.page.waitForSelector(".source .is-chosen");
      const chosen = await reader.page.$$eval(".source .is-chosen", (all) => all.map((e) => e.textContent).join(""));
      assert.match(chosen, /保障性租赁住房450套/);
    },
  },
  {
    question: "how the targets stand to last year's results",
    steps: 1,
    async find(reader) {
      await reader.press("#tab-progress");
      const row = await reader.page.innerText('.standing .row:has-text("地区生产总值") >> nth=0');
      assert.match(row.replace(/\s+/g, " "), /6%左右 2026年 6\.1% 2025年 −0\.1个百分点 →\s?待完成/);
    },
  },
  {
    question: "send the result",
    steps: 2,
    async find(reader) {
      await reader.press(".bar [aria-keyshortcuts]");
      await reader.page.waitForSelector(".share-code img");
      await reader.press(".share-do .button >> nth=0");
      const link = await reader.page.evaluate(() => navigator.clipboard.readText());
      // The link has the indicator's own name for what the text calls otherwise, and 5% for 5.0%.
      const drawn = async (page) => {
        const labels = await page.$$eval(".panel .chart [data-statement]", (all) => all.map((e) => e.getAttribute("aria-label")));
        return labels.filter(Boolean).map((label) => label.replace(/^.*：/, "").replace(".0%", "%"));
      };
      const other = await reader.page.context().newPage();
      await other.goto(link);
      await other.waitForSelector(".received");
      const sent = await drawn(reader.page);
      assert.ok(sent.length > 12);
      assert.deepEqual(await drawn(other), sent);
    },
  },
];

for (const { question, steps, find } of TASKS) {
  test(`${question}: ${steps} steps`, async (t) => {
    const { page, context, errors } = await read(t, "overview", { text: COUNTY });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const reader = new Reader(page);
    await find(reader);
    assert.equal(reader.steps, steps);
    assert.deepEqual(errors, []);
  });
}
