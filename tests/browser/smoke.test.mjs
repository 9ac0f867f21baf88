// The finished page comes up, at the root of a host and under a sub-path, and asks for nothing but its own files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT, SUBPATH, browser, open, requestLog } from "./harness.mjs";
import { kept } from "./host.mjs";

for (const [where, address] of [
  ["at the root of a host", ROOT],
  ["under a sub-path", SUBPATH],
]) {
  test(`the page comes up ${where}`, async (t) => {
    const url = address();
    const requests = requestLog();
    const { page, errors, foreign, console } = await open(t, { url, serviceWorkers: "allow" });
    assert.equal(await page.getAttribute("html", "data-start"), "ready");
    assert.ok((await page.innerText("body")).trim(), "the page shows something");
    await page.waitForLoadState("networkidle");
    // The log has the service worker's requests too: it takes what the page has loaded from the browser's cache.
    await kept(page);
    assert.deepEqual(errors, []);
    assert.deepEqual(foreign, []);
    // A preload that is not used, and the like.
    assert.deepEqual(console.filter((line) => line.startsWith("warning")), []);

    const base = new URL(url).pathname;
    const asked = requests();
    assert.deepEqual(
      asked.filter(({ method, path, status }) => method !== "GET" || !path.startsWith(base) || status !== 200),
      [],
    );
    const paths = asked.map(({ path }) => path);
    assert.deepEqual(paths, [...new Set(paths)], "each file is asked for once");
  });
}

for (const [locale, chosen, told] of [
  ["zh-CN", null, "读出计划里的每一个数"],
  ["en-GB", null, "Every number of a plan, read and drawn"],
  ["en-GB", "zh", "读出计划里的每一个数"],
  ["zh-CN", "en", "Every number of a plan, read and drawn"],
]) {
  test(`the first paint of ${locale}, ${chosen ?? "nothing"} chosen, is in the language that stays`, async (t) => {
    const context = await (await browser()).newContext({ locale });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.addInitScript((lang) => lang && localStorage.setItem("planlens.lang", lang), chosen);
    let deliver;
    const held = new Promise((done) => (deliver = done));
    await page.route("**/app-*.wasm", (route) => held.then(() => route.continue()));
    await page.goto(ROOT(), { waitUntil: "domcontentloaded" });
    const heading = page.locator("h1");
    await heading.waitFor();
    const first = await page.locator(".is-first .lead").innerText();
    assert.equal(await heading.innerText(), told);
    deliver();
    await page.waitForSelector('html[data-start="ready"]', { state: "attached" });
    assert.equal(await heading.innerText(), told);
    assert.equal(await page.locator(".lead").innerText(), first);
  });
}

test("the worker starts, at the root and under a sub-path", async (t) => {
  for (const url of [ROOT(), SUBPATH()]) {
    const { page, errors } = await open(t, { url });
    const first = await page.evaluate(
      () =>
        new Promise((done, failed) => {
          const worker = new Worker("./start-worker.js");
          worker.onmessage = (event) => done(new TextDecoder().decode(event.data));
          worker.onerror = (event) => failed(new Error(event.message));
        }),
    );
    assert.match(first, /Gross regional product/);
    assert.deepEqual(errors, []);
  }
});
