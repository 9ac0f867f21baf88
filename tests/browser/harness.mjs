// What every test of the page stands on: Chromium, a page with its errors collected, and the
// static server's own log of requests.
import { readFileSync, statSync } from "node:fs";
import axe from "axe-core";
import { chromium } from "playwright-core";

function named(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run the tests by \`cargo xtask test browser\``);
  return value;
}

/** The page at the root of a host. */
export const ROOT = () => named("PLANLENS_URL");
/** The same page under a sub-path of another host. */
export const SUBPATH = () => named("PLANLENS_SUBPATH_URL");

/** How Chromium is started. */
export const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // No other host can be reached.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

let running;

/** One browser for the file's tests, closed after them. */
export function browser() {
  running ??= chromium.launch({ executablePath: named("PLANLENS_CHROMIUM"), args: ARGS });
  return running;
}

/** Ends it. Test files need not call this. */
export async function closeBrowser() {
  // One that could not start has failed its tests already.
  await (await running?.catch(() => null))?.close();
}

// Only where there are tests: the import alone makes a script one.
if (process.argv[1].endsWith(".test.mjs")) {
  const { after } = await import("node:test");
  after(closeBrowser);
}

/**
 * Opens the page in a fresh profile and waits until its program runs.
 *
 * `init` runs in it before anything else.
 * `errors` collects console errors, page errors, failed requests and violations of the policy,
 * `foreign` the requests to other hosts, `console` all that is said on the console.
 * The context is closed when the test `t` ends.
 */
export async function open(t, { url = ROOT(), hash = "", init, width = 1280, height = 900, ...options } = {}) {
  const context = await (await browser()).newContext({
    viewport: { width, height },
    locale: "zh-CN",
    colorScheme: "light",
    // Else it asks for files when it likes, which is in the way of tests that count requests or cut them off.
    serviceWorkers: "block",
    ...options,
  });
  t?.after(() => context.close());
  const page = await context.newPage();
  const [errors, foreign, said] = [[], [], []];
  page.on("console", (message) => {
    said.push(`${message.type()}: ${message.text()}`);
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => errors.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => errors.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && origin !== new URL(url).origin) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  if (init) await context.addInitScript(init);
  await page.goto(url + hash);
  await page.waitForSelector("html[data-start]", { state: "attached" });
  return { page, context, errors, foreign, console: said };
}

/**
 * An `init` of `open`: keeps back what threads say from the first percentage on, so that no machine is too quick
 * for a look at a text that is being read.
 */
export const holdThreads = () => {
  globalThis.held = [];
  globalThis.Worker = class extends Worker {
    constructor(...from) {
      super(...from);
      // The first of its listeners, so that it comes before the page's.
      this.addEventListener("message", (event) => {
        if (!globalThis.held || !document.querySelector(".under-way progress")) return;
        event.stopImmediatePropagation();
        globalThis.held.push(() => this.dispatchEvent(new MessageEvent("message", { data: event.data })));
        // A percentage is some bytes, a reading many.
        globalThis.held.read ||= event.data.byteLength > 1000;
      });
    }
  };
};

/** Hands on what was kept back, and keeps nothing more; returns when it was dealt with. */
export async function letGo(page) {
  await page.evaluate(() => {
    const late = globalThis.held;
    globalThis.held = null;
    for (const say of late) say();
  });
  // A long text is shown a moment after it is read.
  await page.waitForTimeout(200);
}

/** A bookmark in the server's log; call it for the requests since, as `{ method, path, status }`. */
export function requestLog() {
  const log = named("PLANLENS_REQUEST_LOG");
  const from = statSync(log).size;
  return () =>
    readFileSync(log)
      .subarray(from)
      .toString()
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [method, path, status] = line.split(" ");
        return { method, path, status: Number(status) };
      });
}

/** What axe finds against WCAG 2.2 AA, one line a rule with the first places. Runs beside the policy, not under it. */
export async function accessibility(page) {
  // Once a page: it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  // From the top: what is scrolled under the sticky tabs would count as a small target.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}) ${nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | ")}`,
  );
}
