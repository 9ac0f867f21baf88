// Links: opened, shared, damaged on the way; the page alone, without a server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

// The golden links of tests/link.rs.
const TEXT = "2026年，地区生产总值增长5%左右；一般公共预算收入增长3%以上，力争建成榴园项目12个。";
const GOLDEN = {
  results: "#1rfrBAArnNj-HELTpO_yvOSH-RQ3-p7FIcwqeZ84sLePT0ck7iC-U",
  sentences: "#1spwCACUK5zY_hxC06Tv8rzkh_kUN_qexSHMKnmfOLC3j09HK6AQ4O_BqBhiybt7zaQXsI1bZIiNAMJxbM0tZuiqoF",
  text: "#1tpeAAYYsm7e82kF7CNW2SIjQDCcWzNLWQCI1gN",
};

const names = (page) => page.$$eval(".row-name", (all) => all.map((e) => e.textContent));

for (const [mode, link] of Object.entries(GOLDEN)) {
  test(`a link with the ${mode} opens`, async (t) => {
    const { page, errors } = await open(t, { hash: link });
    await page.waitForSelector(".filled");
    await page.click("#tab-indicators");
    assert.deepEqual(await names(page), ["地区生产总值", "一般公共预算收入", "建成榴园项目"]);
    assert.deepEqual(errors, []);
  });
}
