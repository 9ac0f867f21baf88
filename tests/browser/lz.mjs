// How long links to the same texts would be by lz-string, which other pages use: characters behind the #, beside
// what `cargo xtask check links` prints of ours. No test.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import lz from "lz-string";

const BENCH = new URL("../../../shared/bench/", import.meta.url);

function say(folder, file) {
  const text = readFileSync(new URL(`${folder}/${file}`, BENCH), "utf8");
  console.log([...text].length, lz.compressToEncodedURIComponent(text).length, file.replace(/\.txt$/, ""));
}

if (!existsSync(BENCH)) {
  console.log("SKIPPED: ../shared/bench is absent beside this checkout");
} else {
  console.log("characters lz-string");
  say("texts", "seed.txt");
  say("corpus", "p2026-shanghai.txt");
  // In the order of bytes, as the other list.
  const reports = readdirSync(new URL("corpus/", BENCH)).filter((file) => file.endsWith(".txt"));
  reports.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const [at, file] of reports.entries()) if (at % 27 === 0) say("corpus", file);
}
