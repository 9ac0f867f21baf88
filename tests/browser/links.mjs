// The links of all texts as the threads of `dist` make and open them, held against what the native library told
// (`cargo xtask check links`): analysis, fragments and what each link opens as, byte for byte. No test.
import { readFileSync } from "node:fs";
import { closeBrowser, open } from "./harness.mjs";
import { bringThreads } from "./packed.mjs";

const BENCH = new URL("../../../shared/bench/", import.meta.url);
const told = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Runs in the page: two threads, each asked one thing at a time. */
function start() {
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    for (let bit = 0; bit < 8; bit++) byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0);
    return byte;
  });
  const sum = (bytes) => {
    let code = -1;
    for (const byte of bytes) code = (code >>> 8) ^ table[(code ^ byte) & 255];
    return [bytes.length, ~code >>> 0];
  };
  const [engine, links] = ["./start-worker.js", "./start-links.js"].map(globalThis.thread);
  globalThis.all = async (text, fragments) => {
    const analysis = await engine.analysis(text);
    const made = await links.links(analysis, text);
    const opened = [];
    for (const link of fragments) opened.push(sum((await links.ask(1, 0, link)).bytes));
    return { analysis: sum(analysis), made, opened };
  };
}

/** A page whose threads have the phrase table, or cannot fetch it. */
async function page(withTable) {
  const { page, context } = await open(null);
  if (!withTable) await context.route("**/phrases.bin", (route) => route.abort());
  await bringThreads(page);
  await page.evaluate(start);
  return page;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const [whole, bare] = [await page(true), await page(false)];
let [links, faults] = [0, 0];
for (const { file, analysis, fragments, few, opened } of told) {
  const text = readFileSync(new URL(file, BENCH), "utf8");
  // By each codec, the shortest with the table and without.
  const all = fragments.flat();
  const expected = opened.flatMap((one) => [one, one, one]);
  const ask = (page, links) => page.evaluate(([text, links]) => globalThis.all(text, links), [text, links]);
  const by = fragments.map((of) => of.slice(0, 3)).flat();
  const [a, b] = [await ask(whole, by), await ask(bare, fragments.map((of) => of[4]))];
  links += all.length;
  for (const [what, found, wanted] of [
    ["analysis", a.analysis, analysis],
    // One a mode, and behind them that of the headline targets alone, where there is one.
    ["links", a.made, [...fragments.map((of) => of[3]), few[0]]],
    ["links without the table", b.made, [...fragments.map((of) => of[4]), few[1]]],
    ["opened", a.opened, expected],
    ["opened without the table", b.opened.map(([length]) => length > 0), opened.map(() => true)],
  ]) {
    if (same(found, wanted)) continue;
    faults += 1;
    console.log(`${file}: ${what} differ: ${JSON.stringify(found).slice(0, 200)}, natively ${JSON.stringify(wanted).slice(0, 200)}`);
  }
}
console.log(`${told.length} texts in the browser: ${links} links made natively, ${faults} differences`);
await closeBrowser();
if (!told.length || faults) process.exitCode = 1;
