// Without a network: after one visit, in a new version, in one file; what the system shares with the page or opens with it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { accessibility, browser, open as openPage } from "./harness.mjs";
import { DIST, host, kept, release, until } from "./host.mjs";

const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");

const COUNTY = readFileSync(new URL("../../static/samples/county.txt", import.meta.url), "utf8");
const open = (t, options) => openPage(t, { serviceWorkers: "allow", ...options });

async function read(page, text) {
  await page.fill("#box", text);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled .c-entry");
}

test("the page works without a network after one visit", async (t) => {
  const { url, log, end } = await host(t);
  const { page, errors } = await open(t, { url });
  await kept(page);
  const asked = log.filter((line) => !line.includes("?"));
  assert.deepEqual(log, asked, "no request has a query");
  assert.deepEqual(asked, [...new Set(asked)], "what the page has loaded is not loaded again");

  end();
  await page.context().setOffline(true);
  await page.reload();
  await page.waitForSelector('html[data-start="ready"]');
  await read(page, SEED);
  assert.equal(await page.locator(".c-entry").count(), 10);
  await page.click(".bar-work .button >> nth=0");
  await page.click(".sample >> nth=1");
  await page.waitForFunction(() => document.querySelector(".heading h1")?.textContent.includes("县"));
  // The entry of the box is left, which takes a moment: a way elsewhere would be cut off.
  await page.waitForTimeout(500);
  await page.goto(`${url}privacy.html`);
  assert.match(await page.innerText("h1"), /隐私/);
  assert.deepEqual(errors.filter((error) => !error.includes("sw.js")), []);
});

test("without a network an address with a query opens the page too", async (t) => {
  const { url, log, end } = await host(t);
  const { page, errors } = await open(t, { url });
  await kept(page);
  // With the host there the address goes to it as it is, once, and nothing else does.
  log.length = 0;
  await page.goto(`${url}?from=timeline`);
  await page.waitForSelector('html[data-start="ready"]');
  assert.deepEqual(log.filter((line) => line.includes("?")), ["GET ?from=timeline"]);
  await read(page, SEED);
  await page.click(".bar-work .button >> text=分享");
  await page.waitForSelector(".share-link");
  const link = await page.inputValue(".share-link");

  end();
  await page.context().setOffline(true);
  for (const query of ["?from=timeline&isappinstalled=0", "index.html?x=1"]) {
    await page.goto("about:blank");
    await page.goto(link.replace("#", `${query}#`));
    await page.waitForSelector(".received");
    assert.equal(await page.locator(".c-entry").count(), 10);
  }
  // What is no page is not answered by one.
  assert.equal(await page.evaluate(() => fetch("./?x=1").then(() => "there", () => "nothing")), "nothing");
  await page.goto(`${url}?reset`);
  await page.waitForFunction(() => document.querySelector("h1")?.textContent.includes("重置"));
  assert.deepEqual(errors.filter((error) => !/sw\.js|ERR_/.test(error)), []);
});

test("a new version waits, is offered, and comes in with the text", async (t) => {
  const { url, changed } = await host(t);
  const { page } = await open(t, { url });
  await kept(page);
  await page.reload();
  await page.waitForSelector('html[data-start="ready"]');
  const start = readFileSync(new URL("start.js", DIST), "utf8");
  release(changed, "start.js", `${start}\ndocument.documentElement.dataset.version = "next";\n`);
  await read(page, SEED);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForSelector(".notice-card");
  assert.equal(await page.getAttribute("html", "data-version"), null, "nothing has happened by itself");
  assert.deepEqual(await accessibility(page), []);

  // A page that is loaded anew is still the old one, and is offered the new one again.
  await page.reload();
  await page.waitForSelector(".notice-card");
  assert.equal(await page.getAttribute("html", "data-version"), null);
  await page.waitForSelector(".filled .c-entry");
  await page.waitForSelector(".notice-card .button");
  await page.click(".notice-card .button >> nth=0");
  await page.waitForSelector('html[data-version="next"]', { state: "attached" });
  await page.waitForSelector(".filled .c-entry");
  assert.equal(await page.locator(".c-entry").count(), 10, "the text is here, and read");
  assert.equal(await page.evaluate(() => sessionStorage.getItem("planlens.carried")), null);
  await until(page, async () => {
    const [name, more] = await caches.keys();
    const urls = (await (await caches.open(name)).keys()).map(({ url }) => url.split("?")[0]);
    return !more && urls.length === new Set(urls).size;
  });
});

test("a text that was only typed is not read by an update", async (t) => {
  const { url, changed } = await host(t);
  const { page } = await open(t, { url });
  await kept(page);
  const start = readFileSync(new URL("start.js", DIST), "utf8");
  release(changed, "start.js", `${start}\ndocument.documentElement.dataset.version = "next";\n`);
  await page.fill("#box", "地区生产总值");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.click(".notice-card .button >> nth=0");
  await page.waitForSelector('html[data-version="next"][data-start="ready"]', { state: "attached" });
  // What the browser has kept comes a moment after the program.
  await until(page, () => document.getElementById("box")?.value === "地区生产总值");
  assert.equal(await page.locator(".filled").count(), 0, "it waits to be read");
});

test("files of two versions are never mixed", async (t) => {
  const { url, changed, end } = await host(t);
  const { page } = await open(t, { url });
  await kept(page);
  // The host has a new script already, and an old one of the other files still.
  release(changed, "start.js", "// newer\n");
  delete changed["start.js"];
  const update = () => page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => "taken", () => "refused"));
  await update();
  await until(page, async () => !(await navigator.serviceWorker.ready).installing);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting), null);
  end();
  await page.reload();
  await page.waitForSelector('html[data-start="ready"]');
  await read(page, SEED);
});

test("what is shared with the page does not reach the network", async (t) => {
  const { url, log } = await host(t);
  const { page } = await open(t, { url });
  await kept(page);
  await page.reload();
  await page.waitForSelector('html[data-start="ready"]');
  const share = (parts) =>
    page.evaluate(async (parts) => {
      const form = new FormData();
      for (const [name, value, file] of parts) {
        if (file) form.set(name, new File([value], file, { type: "text/plain" }));
        else form.set(name, value);
      }
      await fetch("./share", { method: "POST", body: form });
    }, parts);
  const names = readFileSync(new URL("manifest.webmanifest", DIST), "utf8");
  assert.equal(JSON.parse(names).share_target.action, "./share");

  await share([["title", "计划"], ["text", SEED], ["url", ""]]);
  await page.reload();
  await page.waitForSelector(".filled .c-entry");
  assert.equal(await page.locator(".c-entry").count(), 10);
  const again = await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    navigator.serviceWorker.controller.postMessage("shared", [port2]);
    return new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
  });
  assert.equal(again, null, "it is given once");

  await share([["text", ""], ["file", COUNTY, "计划.txt"]]);
  await page.reload();
  await page.waitForFunction(() => document.querySelector(".heading h1")?.textContent.includes("云浦县"));
  assert.deepEqual(log.filter((line) => !line.startsWith("GET ") || line.includes("share")), []);
});

test("a file that the system opens with the page", async (t) => {
  const { page } = await open(t);
  await page.addInitScript((text) => {
    const handle = { getFile: async () => new File([text], "计划.txt", { type: "text/plain" }) };
    const launchQueue = { setConsumer: (take) => take({ files: [handle] }) };
    Object.defineProperty(window, "launchQueue", { value: launchQueue });
  }, SEED);
  await page.reload();
  await page.waitForSelector(".filled .c-entry");
  assert.equal(await page.locator(".c-entry").count(), 10);
});

test("?reset removes what is kept", async (t) => {
  const { url } = await host(t);
  const { page } = await open(t, { url });
  await kept(page);
  await page.goto(`${url}?reset`);
  await page.click("main button >> nth=1");
  await until(page, async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.length + (await caches.keys()).length === 0;
  });
});

test("a page within another one keeps nothing", async (t) => {
  const { url } = await host(t, { "frame.html": '<!doctype html><title>a</title><iframe src="./"></iframe>' });
  const context = await (await browser()).newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${url}frame.html`);
  const frame = page.frameLocator("iframe");
  await frame.locator('html[data-start="ready"]').waitFor({ state: "attached" });
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test("?reset of the one file", async (t) => {
  const { page, errors } = await open(t, { url: `${new URL("planlens.html", DIST).href}?reset`, offline: true });
  await page.click("main button >> nth=1");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("已全部清除"));
  assert.deepEqual(errors, []);
});

test("one file, opened from a disk without a network", async (t) => {
  const { page, errors, foreign } = await open(t, { url: new URL("planlens.html", DIST).href, offline: true });
  assert.equal(await page.getAttribute("html", "data-start"), "ready");
  await read(page, SEED);
  assert.equal(await page.locator(".c-entry").count(), 10);
  assert.equal(await page.isVisible(".foot"), false, "it links to nothing that is not there");
  await page.click(".save summary >> nth=0");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".save-do .button >> nth=0")]);
  assert.match(download.suggestedFilename(), /\.png$/);
  await page.click(".bar-work .button >> text=分享");
  await page.waitForFunction(() => document.querySelector("dialog[open]")?.textContent.includes("#"));
  await page.keyboard.press("Escape");
  await page.click(".bar-work .button >> nth=0");
  await page.click(".sample >> nth=2");
  await page.waitForFunction(() => document.querySelector(".heading h1")?.textContent.includes("规划"));
  assert.deepEqual(foreign, []);
  const refused = await page.evaluate(async () => {
    const request = new XMLHttpRequest();
    return new Promise((done) => {
      request.onerror = () => done("refused");
      request.onload = () => done("sent");
      request.open("GET", "https://example.org/");
      request.send();
    });
  });
  assert.equal(refused, "refused");
  assert.deepEqual(errors.filter((error) => !/example\.org|connect-src/.test(error)), []);
});

test("one file on a disk shares no address that is nobody's: that of the page on the web, or a bare link", async (t) => {
  const file = new URL("planlens.html", DIST);
  const page = readFileSync(file, "utf8").replace(/<meta property="og:url"[^>]*>/, "");
  const told = new URL("https://example.org/planlens/");
  const placed = page.replace('<meta property="og:type"', `<meta property="og:url" content="${told}">\n$&`);
  for (const [text, address] of [[page, ""], [placed, told.href]]) {
    const other = join(mkdtempSync(join(tmpdir(), "planlens-")), "planlens.html");
    writeFileSync(other, text);
    t.after(() => rmSync(dirname(other), { recursive: true }));
    const { page, errors } = await open(t, { url: pathToFileURL(other).href, offline: true });
    await read(page, SEED);
    await page.click(".bar-work .button >> text=分享");
    await page.waitForSelector(".share-link");
    const link = await page.inputValue(".share-link");
    assert.ok(link.startsWith(`${address}#2r`), link);
    assert.equal(/接在你们指标镜的网址后面/.test(await page.innerText(".share")), !address);
    await page.click(".share-do .is-main");
    await page.waitForFunction(() => /已复制/.test(document.querySelector(".share [role=status]").textContent));
    assert.equal(new URL(page.url()).hash, link.slice(link.indexOf("#")), "the file's own address has it too");
    assert.equal(await page.locator(".share-code img").count(), address ? 1 : 0);
    assert.deepEqual(errors, []);
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`the page about privacy, ${colorScheme}`, async (t) => {
    const { page, context } = await open(t, { colorScheme });
    const [privacy] = await Promise.all([context.waitForEvent("page"), page.click(".foot a >> nth=0")]);
    for (const width of [360, 1280]) {
      await privacy.setViewportSize({ width, height: 800 });
      const [inner, outer] = await privacy.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `it fits ${width} px`);
      assert.deepEqual(await accessibility(privacy), []);
    }
    for (const language of ["zh", "en"]) {
      const parts = await privacy.$$eval(`#${language} :is(h1, h2, li)`, (all) => all.map((part) => part.localName));
      assert.deepEqual(parts, await privacy.$$eval("#zh :is(h1, h2, li)", (all) => all.map((part) => part.localName)));
    }
  });
}
