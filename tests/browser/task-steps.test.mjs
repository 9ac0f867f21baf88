// Five questions that people come with, on the county sample, from the page with the text read: what is
// pressed or typed until the answer is in sight. The README tells these counts.
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
      const names = (await reader.names()).join("|");
      for (const ceiling of ["失业率", "PM2.5"]) assert.ok(names.includes(ceiling), names);
    },
  },
  {
    question: "what is promised for housing",
    steps: 2,
    async find(reader) {
      await reader.press("#tab-tasks");
      await reader.type(".search", "住房");
      const names = (await reader.names(".task .row-name")).join("|");
      assert.match(names, /保障性租赁住房/);
    },
  },
  {
    question: "which sentence says so",
    steps: 1,
    async find(reader) {
      await reader.press('.c-hit[data-statement][aria-label*="城镇调查失业率"] >> nth=0');
      await reader.page.waitForSelector(".source .run.is-chosen");
      const chosen = await reader.page.$$eval(".source .run.is-chosen", (all) => all.map((e) => e.textContent).join(""));
      assert.match(chosen, /城镇调查失业率控制在5\.5%以内/);
    },
  },
  {
    question: "how the targets stand to last year's results",
    steps: 1,
    async find(reader) {
      await reader.press("#tab-progress");
      const row = await reader.page.innerText('.standing .row:has-text("地区生产总值") >> nth=0');
      assert.match(row.replace(/\s+/g, " "), /6%左右.*6\.1%/);
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
      assert.match(link, /#/);
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
