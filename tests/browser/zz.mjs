import { chromium } from "playwright-core";
import { readFileSync, mkdirSync } from "node:fs";
import path from "node:path";
const [width, height, theme, lang, selector, ...files] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const file of files) {
  const context = await browser.newContext({ viewport: { width: +width, height: +height }, locale: lang, colorScheme: theme, serviceWorkers: "block", hasTouch: +width < 600, isMobile: +width < 600 });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log(m.text()));
  await page.goto("http://127.0.0.1:8123/");
  await page.waitForSelector("#box");
  await page.waitForFunction(() => document.documentElement.dataset.start === "ready");
  await page.fill("#box", readFileSync(file, "utf8"));
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
  await page.waitForTimeout(800);
  const all = await page.$$(selector);
  if (all.length) await all[all.length - 1].screenshot({ path: `/tmp/inv/${path.basename(file, ".txt")}-${width}-${theme}-${lang.slice(0,2)}.png` });
  console.log(file, all.length);
  await context.close();
}
await browser.close();
