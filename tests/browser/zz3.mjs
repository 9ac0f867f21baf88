import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
const files = process.argv.slice(3);
await page.setContent(`<body style="margin:0;display:flex;flex-wrap:wrap;align-items:flex-start;gap:8px">${files.map((f) => readFileSync(`tests/chart/${f}.svg`, "utf8")).join("")}</body>`);
await page.screenshot({ path: process.argv[2], fullPage: true });
await browser.close();
