// How long the page of `dist` takes from a paste, and from a correction, to what is drawn; texts of 1 MB and
// 20 MB; and its memory. No test: `cargo xtask check speed` runs it and prints the medians beside the goals.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { cpus } from "node:os";
import { browser, closeBrowser, open } from "./harness.mjs";

const CORPUS = new URL("../../../shared/bench/corpus/", import.meta.url);
/** Of each: the machine does other things too, the middle one counts. */
const RUNS = 9;
/** Of texts that take seconds. */
const LONG_RUNS = 3;

const names = readdirSync(CORPUS).filter((name) => name.endsWith(".txt")).sort();
const texts = names.map((name) => readFileSync(new URL(name, CORPUS), "utf8"));
const distance = (text) => Math.abs([...text].length - 26_000);
const report = texts.reduce((best, text) => (distance(text) < distance(best) ? text : best));
/** So many bytes of reports one behind the other. */
function repeated(bytes) {
  let [out, size] = ["", 0];
  for (let at = 0; size < bytes; at++) {
    const text = `${texts[at % texts.length]}\n\n`;
    out += text;
    size += Buffer.byteLength(text);
  }
  // Chinese has three bytes a character: a little less than asked, never more than the page reads.
  while (size > bytes) {
    const cut = Math.ceil((size - bytes) / 3) + 1;
    out = out.slice(0, -cut);
    size = Buffer.byteLength(out);
  }
  return out;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

/** Runs in the page: what a text or a press takes until what is wanted stands in the document, and until it is painted. */
function instrument() {
  const until = (wanted) =>
    new Promise((resolve) => {
      const began = performance.now();
      const look = () => {
        if (!wanted()) return false;
        const stood = performance.now() - began;
        // After the frame that shows it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ stood, painted: performance.now() - began });
          port2.postMessage(0);
        });
        return true;
      };
      const observer = new MutationObserver(() => look() && observer.disconnect());
      observer.observe(document.getElementById("app"), { subtree: true, childList: true, characterData: true, attributes: true });
    });
  globalThis.paste = (text) => {
    const box = document.getElementById("box");
    box.value = text;
    const drawn = until(() => document.querySelector(".filled .c-entry, .filled .chart .note"));
    box.dispatchEvent(new ClipboardEvent("paste", { bubbles: true }));
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return drawn;
  };
  globalThis.amend = (value) => {
    const field = document.querySelector('.form [name="value"]');
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    const before = document.querySelector(".panel .c-entry .c-value, .panel .row.is-chosen .col-value").textContent;
    const drawn = until(() => document.querySelector(".panel .c-entry .c-value, .panel .row.is-chosen .col-value")?.textContent !== before);
    document.querySelector('.form [type="submit"]').click();
    return drawn;
  };
}

/** The memory of all of the browser's processes that run a page, now and at most, in MB; nothing where the system does not say. */
async function memory() {
  const session = await (await browser()).newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const of = (pid, field) => Number(readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`${field}:\\s+(\\d+)`))?.[1] ?? 0) / 1000;
  try {
    const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => ({ now: of(id, "VmRSS"), most: of(id, "VmHWM") }));
    return pages.reduce((largest, page) => (page.most > largest.most ? page : largest));
  } catch {
    return null;
  }
}

/** A page that has started its threads, as one that somebody has just opened. */
async function fresh() {
  const opened = await open(null, { init: instrument });
  await opened.page.waitForTimeout(400);
  return opened;
}

const rows = [];
const tell = (what, times, goal = null) => rows.push({ what, ms: median(times), least: Math.min(...times), most: Math.max(...times), goal });

const [first, firstPaint, again, edit, editPaint, rowEdit] = [[], [], [], [], [], []];
for (let run = 0; run < RUNS; run++) {
  const { page, context } = await fresh();
  const cold = await page.evaluate((text) => globalThis.paste(text), report);
  first.push(cold.stood);
  firstPaint.push(cold.painted);
  // The same once more, when the browser has compiled what it runs.
  await page.click('.bar-work .button:text-is("清空")');
  await page.waitForSelector("#box");
  again.push((await page.evaluate((text) => globalThis.paste(text), report)).stood);
  await page.waitForTimeout(300);
  for (const [view, mark, list] of [["overview", ".c-hit[data-statement][aria-label]", edit], ["indicators", ".row.is-target .row-name", rowEdit]]) {
    await page.click(`#tab-${view}`);
    await page.click(`.panel ${mark} >> nth=0`);
    for (const value of ["8.25", "8.75"]) {
      await page.click('.detail .button:text-is("修改")');
      await page.waitForSelector(".form");
      const amended = await page.evaluate((value) => globalThis.amend(value), value);
      list.push(amended.stood);
      if (view === "overview") editPaint.push(amended.painted);
    }
  }
  await context.close();
}
const characters = [...report].length;
tell(`paste of ${characters} characters, chart drawn`, first, 50);
tell("  and painted", firstPaint);
tell("  the second time", again, 50);
tell("edit of one statement, chart drawn", edit, 16);
tell("  and painted", editPaint);
tell("edit of one statement, table drawn", rowEdit, 16);

const held = [];
for (const [name, bytes] of [["1 MB", 1_000_000], ["20 MB", 20_000_000]]) {
  const text = repeated(bytes);
  const times = [];
  for (let run = 0; run < LONG_RUNS; run++) {
    const { page, context } = await fresh();
    await page.evaluate((text) => (globalThis.long = text), text);
    const { stood } = await page.evaluate(() => globalThis.paste(globalThis.long));
    times.push(stood);
    const used = await memory();
    if (used && run === 0) held.push([name, used]);
    await context.close();
  }
  tell(`text of ${name}, chart drawn`, times, name === "1 MB" ? 1_000 / 12 : 20_000 / 12);
}

console.log(`\n${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores; medians of ${RUNS} runs (${LONG_RUNS} of long texts), ms`);
console.log(`${"".padEnd(44)}${"median".padStart(9)}${"least".padStart(9)}${"most".padStart(9)}${"goal".padStart(9)}`);
const number = (value) => value.toFixed(value < 100 ? 1 : 0).padStart(9);
for (const { what, ms, least, most, goal } of rows) {
  const said = goal === null ? "" : `${number(goal)}${ms > goal ? "  over" : ""}`;
  console.log(`${what.padEnd(44)}${number(ms)}${number(least)}${number(most)}${said}`);
}
for (const [name, { now, most }] of held) console.log(`memory with a text of ${name}: ${now.toFixed(0)} MB, at most ${most.toFixed(0)} MB`);
await closeBrowser();
assert.ok(rows.every(({ ms }) => ms > 0), "NOTHING WAS MEASURED");
