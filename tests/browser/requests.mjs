// What is asked of the network while the page is used, by Chromium's own log, which has the service worker's
// requests too, and by the server's: plain GETs of the page's own files, and nothing else. No test:
// `cargo xtask check requests` runs it. Whatever can be pressed is pressed.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ARGS, requestLog, ROOT } from "./harness.mjs";
import { DIST, kept } from "./host.mjs";

const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
/** What stands in no file of the page, and must stand in no request. */
const MARK = "甲乙丙丁7429";
const TEXT = `${SEED}\n${MARK}`;
/** What takes things away is pressed last. */
const AWAY = /关闭|取消|清空|编辑|删除|撤销|恢复|返回|Close|Cancel|Clear|Edit|Delete|Undo|Back/;
/** How many of one kind in one view are pressed. */
const ALIKE = 5;
const PRESSABLE = 'button, summary, [role="tab"], [role="button"], select, input[type="checkbox"], input[type="radio"], a[download]';

const folder = mkdtempSync(join(tmpdir(), "planlens-requests-"));
const netLog = join(folder, "net.json");
const asked = requestLog();
const pressed = new Set();

const context = await chromium.launchPersistentContext(join(folder, "profile"), {
  executablePath: process.env.PLANLENS_CHROMIUM,
  args: [...ARGS, `--log-net-log=${netLog}`, "--net-log-capture-mode=IncludeSensitive"],
  viewport: { width: 1280, height: 900 },
  locale: "zh-CN",
});
try {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  await page.goto(ROOT());
  await page.waitForSelector('html[data-start="ready"]');
  await kept(page);
  await page.reload();
  await page.waitForSelector('html[data-start="ready"]');

  // As a person pastes.
  await page.evaluate((text) => navigator.clipboard.writeText(text), TEXT);
  await page.focus("#box");
  await page.keyboard.press("ControlOrMeta+V");
  await page.waitForSelector(".filled");
  await press(page, "filled");
  await page.reload();
  await page.waitForSelector('html[data-start="ready"]');
  await press(page, "empty");

  // As the system shares.
  await page.evaluate(async (text) => {
    const form = new FormData();
    form.set("text", text);
    await fetch("./share", { method: "POST", body: form });
  }, TEXT);
  await page.reload();
  await page.waitForSelector(".filled");
} finally {
  await context.close();
}

/**
 * Presses everything, each thing once by its name, what came up last first, until nothing new comes up. Of many
 * things of one kind in one view, as the marks of a chart, some stand for all.
 */
async function press(page, where) {
  const [seen, failed] = [new Map(), new Map()];
  for (let round = 0; round < 600; round++) {
    const all = await page.$$eval(PRESSABLE, (elements) =>
      elements.map((element, index) => {
        const view = element.closest("[role=tabpanel]")?.getAttribute("aria-labelledby") ?? "";
        const kind = `${view} ${element.closest("[id]")?.id ?? ""} ${element.getAttribute("class") ?? element.localName}`;
        const name = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
        const shown = element.checkVisibility() && !element.disabled;
        return { index, kind, name, shown, select: element.localName === "select" };
      }),
    );
    const open = all.filter(({ shown }) => shown).map((thing) => ({ ...thing, full: `${where}: ${thing.kind}: ${thing.name}` }));
    for (const { full } of open) if (!seen.has(full)) seen.set(full, round);
    const alike = ({ kind }) => [...pressed].filter((name) => name.startsWith(`${where}: ${kind}: `)).length;
    const failures = ({ full }) => failed.get(full) ?? 0;
    const rank = (thing) => seen.get(thing.full) - (AWAY.test(thing.name) ? 1000 : 0) - 2000 * failures(thing);
    const [next] = open
      .filter((thing) => !pressed.has(thing.full) && failures(thing) < 3 && (alike(thing) < ALIKE || !thing.kind.startsWith("tab-")))
      .sort((a, b) => rank(b) - rank(a));
    if (!next) break;
    const target = page.locator(PRESSABLE).nth(next.index);
    const done = next.select ? target.selectOption({ index: 1 }) : target.click({ timeout: 700 });
    // What is covered is pressed when the rest is done, or when Escape has taken away what covers it.
    await done.then(
      () => pressed.add(next.full),
      () => {
        failed.set(next.full, failures(next) + 1);
        return page.keyboard.press("Escape");
      },
    );
    for (const other of context.pages()) if (other !== page) await other.close();
    if (where === "filled" && !(await page.isVisible(".filled"))) {
      await page.fill("#box", TEXT);
      await page.click(".button.is-main");
      await page.waitForSelector(".filled").catch(() => {});
    }
  }
}

const home = new URL(ROOT());
const files = new Set(readdirSync(DIST, { recursive: true }).map((name) => name.replaceAll("\\", "/")));
const fault = (method, address) => {
  const url = new URL(address);
  const name = url.pathname.slice(home.pathname.length) || "index.html";
  if (method !== "GET") return "no GET";
  if (url.search || address.includes("?")) return "a query";
  if (!files.has(name)) return "no file of the page";
  return null;
};

const byServer = asked();
const { constants, events } = JSON.parse(readFileSync(netLog, "utf8").replace(/,\s*$/, "]}"));
const type = constants.logEventTypes;
const started = events.filter((event) => event.type === type.URL_REQUEST_START_JOB && event.params?.url);
const byChromium = started
  .map(({ params: { method, url, initiator = "", upload_id = "-1" } }) => ({ method, url, initiator, body: upload_id !== "-1" }))
  .filter(({ url }) => /^https?:/.test(url));
const own = byChromium.filter(({ url, initiator }) => url.startsWith(home.origin) || initiator.startsWith(home.origin));
const bodies = own.filter(({ body }) => body);
const others = byChromium.filter((request) => !own.includes(request));
const raw = readFileSync(netLog, "latin1");
rmSync(folder, { recursive: true, force: true });

if (process.argv.includes("--list")) console.log([...pressed].join("\n"));
console.log(`${pressed.size} things pressed`);
console.log(`server: ${byServer.length} requests, of ${new Set(byServer.map(({ path }) => path)).size} addresses`);
console.log(`Chromium: ${own.length} requests of the page and its service worker, ${bodies.length} of them with a body`);
const hosts = [...new Set(others.map(({ url }) => new URL(url).host))];
console.log(`Chromium itself, in vain, for its accounts, updates and forms: ${others.length} requests to ${hosts.join(", ") || "nobody"}`);

assert.ok(byServer.length > 10 && own.length > 10 && pressed.size > 20, "something was measured");
const faults = [
  ...own.map(({ method, url }) => [method, url]),
  ...byServer.map(({ method, path }) => [method, new URL(path, home).href + (path.includes("?") ? "?" : "")]),
].flatMap(([method, url]) => {
  const found = url.startsWith(home.origin) ? fault(method, url) : "another host";
  return found ? [`${method} ${url}: ${found}`] : [];
});
assert.deepEqual(faults, []);
assert.deepEqual(bodies, []);
const encodings = [encodeURIComponent(MARK), Buffer.from(MARK).toString("latin1"), Buffer.from(MARK).toString("base64").slice(0, 12)];
assert.deepEqual(encodings.filter((text) => raw.includes(text)), [], "nothing of the text stands in Chromium's log");
console.log("nothing but plain GETs of the page's own files");
