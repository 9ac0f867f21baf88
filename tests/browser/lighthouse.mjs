// Lighthouse over the page as on a phone: accessibility and best practices must be 100, performance at
// least 95. No test: `cargo xtask check lighthouse` runs it, with the folder of the package.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { ARGS, ROOT } from "./harness.mjs";

const WANTED = { performance: 95, accessibility: 100, "best-practices": 100 };
/** Timed on a machine that does other things too: the middle of so many runs counts. */
const RUNS = 5;

const { default: lighthouse } = await import(pathToFileURL(join(process.argv[2], "core/index.js")));
const port = 9300 + (process.pid % 600);

/** One visit in a fresh profile. */
async function measure(url) {
  const profile = mkdtempSync(join(tmpdir(), "planlens-lighthouse-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.PLANLENS_CHROMIUM,
    args: [...ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    return (await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: Object.keys(WANTED) })).lhr;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const low = [];
for (const url of [ROOT(), `${ROOT()}privacy.html`]) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(url));
  runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const { categories, audits } = runs[Math.floor(runs.length / 2)];
  const line = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round(score * 100)}`);
  const spread = runs.map((run) => Math.round(run.categories.performance.score * 100)).join(" ");
  console.log(`\n${new URL(url).pathname}: ${line.join(", ")} (performance in all runs: ${spread})`);
  for (const name of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]) {
    console.log(`  ${audits[name].title}: ${audits[name].displayValue}`);
  }
  for (const { score, title, displayValue, details } of Object.values(audits)) {
    if (score === null || score >= 0.9) continue;
    const places = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.url ?? item.source ?? item.description ?? "");
    console.log(`  below: ${title} ${displayValue ?? ""} ${places.join(" | ")}`);
  }
  for (const [name, { score }] of Object.entries(categories)) {
    if (score * 100 < WANTED[name]) low.push(`${url} ${name} ${score * 100}`);
  }
}
assert.deepEqual(low, []);
