// Pictures of the page for people to look at; no test. `cargo xtask shots` takes everything that
// `tour.mjs` names into target/shots, each at two widths, light and dark, in both languages;
// `cargo xtask shots VIEW…` takes those views. With --text NAME or FILE, --width N, --lang zh-CN,
// --theme dark, --zoom 2 (the reader's type) there are fewer or others; --whole makes each as tall as
// what it holds. Names sort by text, view, width, language and colours.
import { mkdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, browser, closeBrowser, open } from "./harness.mjs";
import { TEXTS, VIEWS } from "./tour.mjs";

const several = { type: "string", multiple: true };
const { values, positionals } = parseArgs({
  options: { text: several, out: { type: "string" }, width: several, lang: several, theme: several, zoom: { type: "string" }, whole: { type: "boolean" } },
  allowPositionals: true,
});
const WIDTHS = (values.width ?? ["1280", "390"]).map(Number);
const LANGS = values.lang ?? ["zh-CN", "en-US"];
const THEMES = values.theme ?? ["light", "dark"];

/** A text by its name in the tour, else a file's. */
const text = (name) => (name in TEXTS ? [name, TEXTS[name]] : [basename(name).split(".")[0], readFileSync(name, "utf8")]);
const asked = values.text?.map(text);
const all = Object.entries(TEXTS);

/** No picture is taller, in px. */
const TALLEST = 6000;

/** A page as the browser has it before its program is there, or without. */
async function bare(options, program) {
  const context = await (await browser()).newContext(options);
  const page = await context.newPage();
  await page.route(/\.wasm$/, (route) => (program === "none" ? route.abort() : new Promise(() => {})));
  await page.goto(ROOT(), { waitUntil: "domcontentloaded" });
  await page.waitForTimeout(600);
  return { page, context, errors: [] };
}

/** All of a pane that scrolls for itself. */
async function unroll(page, width) {
  const hidden = await page.evaluate(() => {
    const panes = [...document.querySelectorAll(".panel, .empty, .embed")];
    return Math.max(0, ...panes.map((pane) => pane.scrollHeight - pane.clientHeight));
  });
  const { height } = page.viewportSize();
  await page.setViewportSize({ width, height: Math.min(TALLEST, height + hidden) });
  await page.waitForTimeout(150);
}

async function take({ view, name, body, width, locale }) {
  const { go, program, sheet } = VIEWS[view];
  const finger = width < 600 ? { hasTouch: true, isMobile: true } : {};
  const options = { viewport: { width, height: width < 600 ? 844 : 900 }, locale, colorScheme: THEMES[0], serviceWorkers: "block", ...finger };
  const init = values.zoom && `document.documentElement.style.fontSize = "${16 * values.zoom}px"`;
  const { page, context, errors } = await (program ? bare(options, program) : open(null, { ...options, init, height: options.viewport.height, width }));
  const told = [];
  try {
    await go(page, body);
    // The last notice is what a view is not about, unless it is.
    for (const theme of sheet ? ["light"] : THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(350);
      if (values.whole) await unroll(page, width);
      const at = String(Object.keys(VIEWS).indexOf(view)).padStart(2, "0");
      const path = [name, at, view, String(width).padStart(4, "0"), locale.slice(0, 2), theme, ...(values.zoom ? [`x${values.zoom}`] : [])].join("-");
      await page.screenshot({ path: `${values.out}/${path}.png`, fullPage: Boolean(values.whole || sheet) });
      told.push(`${path}.png`);
    }
  } catch (error) {
    told.push(`FAILED ${name} ${view} ${width} ${locale}: ${error.message.split("\n")[0]}`);
    process.exitCode = 1;
  }
  console.log(told.join(" "), ...errors);
  await context.close();
}

const jobs = [];
for (const view of positionals.length ? positionals : Object.keys(VIEWS)) {
  if (!VIEWS[view]) throw new Error(`no view ${view}; there are ${Object.keys(VIEWS).join(", ")}`);
  const { once, texts } = VIEWS[view];
  const own = once ? [text(once)] : all.filter(([name]) => !texts || texts.includes(name));
  for (const [name, body] of asked ?? own) {
    for (const width of WIDTHS) for (const locale of LANGS) jobs.push({ view, name, body, width, locale });
  }
}
mkdirSync(values.out, { recursive: true });
// A few at a time: most of a picture is waiting.
await Promise.all(
  Array.from({ length: 3 }, async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await take(job);
  }),
);
await closeBrowser();
