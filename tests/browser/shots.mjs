// Pictures of the page for people to look at; no test. `cargo xtask shots [VIEW…] [--text FILE]`
// puts them into target/shots: each view at two widths, light and dark, in both languages.
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { closeBrowser, open } from "./harness.mjs";

const { values, positionals } = parseArgs({
  options: { text: { type: "string" }, out: { type: "string" } },
  allowPositionals: true,
});

/** What each view takes, from the fresh page. */
const VIEWS = {
  empty: async () => {},
  pasted: async (page) => {
    if (!values.text) throw new Error("the view `pasted` takes --text FILE");
    await page.locator("textarea").first().fill(readFileSync(values.text, "utf8"));
    await page.waitForLoadState("networkidle");
  },
};

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

const views = positionals.length ? positionals : Object.keys(VIEWS).filter((view) => view !== "pasted" || values.text);
mkdirSync(values.out, { recursive: true });
for (const view of views) {
  if (!VIEWS[view]) throw new Error(`no view ${view}; there are ${Object.keys(VIEWS).join(", ")}`);
  for (const { width, height } of SIZES) {
    for (const colorScheme of ["light", "dark"]) {
      for (const locale of ["zh-CN", "en-US"]) {
        const { page, context, errors } = await open(null, { width, height, colorScheme, locale });
        await VIEWS[view](page);
        const name = `${view}-${width}-${colorScheme}-${locale.slice(0, 2)}.png`;
        await page.screenshot({ path: `${values.out}/${name}`, fullPage: true });
        console.log(name, ...errors);
        await context.close();
      }
    }
  }
}
await closeBrowser();
