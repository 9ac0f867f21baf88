// Draws the pictures that static/ holds from their sources; no test. Run it after changing one:
//   PLANLENS_CHROMIUM=… node tests/browser/art.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const file = (path) => new URL(`../../${path}`, import.meta.url);
const icon = readFileSync(file("static/icon.svg"), "utf8");
// Systems cut these to their own shape: the ground goes to the edge.
const square = icon.replace('rx="6" ', "");

const ICONS = [
  // For browsers that take no SVG there: of the size that a tab shows on a fine screen.
  ["icon-32.png", 32, icon],
  ["icon-192.png", 192, icon],
  ["icon-512.png", 512, icon],
  ["icon-maskable-512.png", 512, square],
  ["apple-touch-icon.png", 180, square],
];

const browser = await chromium.launch({ executablePath: process.env.PLANLENS_CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.goto(file("art/og.html").href);
await page.screenshot({ path: fileURLToPath(file("static/og.png")) });
for (const [name, size, svg] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(file(`static/${name}`)), omitBackground: true });
}
await browser.close();
