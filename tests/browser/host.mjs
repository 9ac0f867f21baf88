// What is kept of the page, and a host of a test's own, which can bring a new version of the page, and go away.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

export const DIST = new URL("../../dist/", import.meta.url);

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};

/**
 * Serves `dist` under `/page/`, with the texts in `changed` in place of its own files, until the test `t` ends.
 * `log` has each request as `METHOD path`, relative to the page.
 */
export async function host(t, changed = {}) {
  const log = [];
  const server = createServer((request, response) => {
    const path = request.url.replace(/^\/page\//, "");
    log.push(`${request.method} ${path}`);
    const name = path.split("?")[0] || "index.html";
    try {
      const body = changed[name] ?? readFileSync(new URL(name, DIST));
      response.writeHead(200, { "Content-Type": TYPES[name.split(".").pop()] ?? "application/octet-stream", "Cache-Control": "no-cache", "Content-Encoding": "gzip" });
      // What is very large a browser without a profile does not keep.
      response.end(gzipSync(body));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  t.after(end);
  return { url: `http://127.0.0.1:${server.address().port}/page/`, log, changed, end };
}

/** Makes `name` hold `text` from now on, in a version of its own, as another build would. */
export function release(changed, name, text) {
  const script = String(changed["sw.js"] ?? readFileSync(new URL("sw.js", DIST)));
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 32);
  const line = new RegExp(`(\\n  "${name === "index.html" ? "" : name}": )"[0-9a-f]+"`);
  if (!line.test(script)) throw new Error(`sw.js does not know ${name}`);
  changed[name] = text;
  changed["sw.js"] = script.replace(line, `$1"${digest}"`);
}

/** Waits until `asked` says yes in the page, also where it has to wait for the answer. */
export async function until(page, asked, what) {
  for (let times = 0; times < 300; times++) {
    if (await page.evaluate(asked, what)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`not in 30 s: ${asked}`);
}

/** Until the page's files are kept for use without a network, those too that are not needed yet. */
export function kept(page) {
  const script = readFileSync(new URL("sw.js", DIST), "utf8");
  const files = script.match(/^ {2}".*": "[0-9a-f]{32}",$/gm).length;
  return until(
    page,
    async (files) => {
      const { active } = await navigator.serviceWorker.ready;
      const [name] = await caches.keys();
      return active.state === "activated" && name && (await (await caches.open(name)).keys()).length === files;
    },
    files,
  );
}
