// What docs/hosting.md says, tried: `dist` on a plain server, on nginx and on Caddy with the settings that stand
// there, at the root and under a path: types, compression, times, the policy, "not modified", "not found", and the
// page itself, also after the server has gone. No test: `cargo xtask check hosting` runs it.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { browser, closeBrowser } from "./harness.mjs";
import { DIST, kept } from "./host.mjs";

const GUIDE = readFileSync(new URL("../../docs/hosting.md", import.meta.url), "utf8");
const SEED = readFileSync(new URL("../../static/samples/seed.txt", import.meta.url), "utf8");
const POLICY = readFileSync(new URL("index.html", DIST), "utf8").match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
/** The places that the guide names, which are others here. */
const PLACE = "/srv/planlens";
const PORT = 8080;
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const PACKED = /\.(html|js|css|wasm|txt|svg|bin)$/;

/** A block of the guide's settings. */
function settings(heading) {
  const [, text] = GUIDE.split(`\n## ${heading}\n`)[1].match(/```\w*\n([\s\S]*?)```/);
  return text;
}

const folder = mkdtempSync(join(tmpdir(), "planlens-hosting-"));
chmodSync(folder, 0o755);
const site = join(folder, "site");
cpSync(fileURLToPath(DIST), join(site, "sub/planlens"), { recursive: true });
const page = join(site, "sub/planlens");
const names = readdirSync(page, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath ?? file.path, file.name).slice(page.length + 1));
// The guide's own line, and what a brotli tool would make.
const line = GUIDE.match(/`(find \/srv\/planlens [^`]*)`/)[1];
execFileSync("sh", ["-c", line.replace(PLACE, page)]);
for (const name of names.filter((name) => PACKED.test(name))) {
  writeFileSync(join(page, `${name}.br`), brotliCompressSync(readFileSync(join(page, name))));
}

const has = (program, argument) => spawnSync(program, [argument]).status === 0;

function port() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Answers as they come over the wire: status, headers and bytes. */
function fetched(url, headers = {}) {
  return new Promise((done, failed) => {
    get(url, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", failed);
  });
}

/** Starts a server and waits until it answers; gives what ends it. */
async function started(url, program, ...args) {
  const server = spawn(program, args, { cwd: folder, env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  let said = "";
  server.stdout.on("data", (text) => (said += text));
  server.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => server.on("exit", done));
  for (let tries = 0; tries < 100; tries++) {
    if (await fetched(url).catch(() => null)) {
      return async () => {
        server.kill();
        await ended;
      };
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  server.kill();
  throw new Error(`${program} does not answer: ${said}`);
}

const SERVERS = {
  "python3 -m http.server": {
    is: () => has("python3", "--version"),
    // It can do nothing but the files and most of their types.
    plain: true,
    start: (root, port, url) => started(url, "python3", "-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", root),
  },
  nginx: {
    is: () => has("nginx", "-v"),
    brotli: existsSync(BROTLI),
    start(root, port, url) {
      const types = "/etc/nginx/mime.types";
      if (existsSync(types)) copyFileSync(types, join(folder, "mime.types"));
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
      let told = settings("nginx").replaceAll(PLACE, root).replace(`listen ${PORT}`, `listen 127.0.0.1:${port}`);
      if (this.brotli) told = told.replace("gzip_static on;", "gzip_static on;\n  brotli_static on;");
      const text = `${this.brotli ? `load_module ${BROTLI};\n` : ""}pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events {}
http {
access_log off;
${temporary.join("\n")}
${told}}
`;
      const file = join(folder, "nginx.conf");
      writeFileSync(file, text);
      return started(url, "nginx", "-e", `${folder}/nginx.log`, "-c", file, "-g", "daemon off;");
    },
  },
  Caddy: {
    is: () => has("caddy", "version"),
    brotli: true,
    start(root, port, url) {
      const told = settings("Caddy").replaceAll(PLACE, root).replace(`:${PORT} {`, `:${port} {\n\tbind 127.0.0.1`);
      const file = join(folder, "Caddyfile");
      writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${told}`);
      return started(url, "caddy", "run", "--adapter", "caddyfile", "--config", file);
    },
  },
};

const TYPES = {
  html: /^text\/html; ?charset=utf-8$/i,
  js: /^(text|application)\/javascript; ?charset=utf-8$/i,
  css: /^text\/css; ?charset=utf-8$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
  wasm: /^application\/wasm$/,
  webmanifest: /^application\/manifest\+json$/,
  svg: /^image\/svg\+xml$/,
  png: /^image\/png$/,
};

/** Every file, by its headers and its bytes, as a browser gets it that takes no other packing. */
async function files(server, url, packing) {
  let sent = 0;
  for (const name of names) {
    const ending = name.split(".").pop();
    const asked = await fetched(url + name, { "Accept-Encoding": packing });
    assert.equal(asked.status, 200, name);
    const { "content-encoding": packed, "content-type": type, "cache-control": time } = asked.headers;
    const body = packed === "br" ? brotliDecompressSync(asked.body) : packed === "gzip" ? gunzipSync(asked.body) : asked.body;
    assert.ok(body.equals(readFileSync(join(page, name))), `${name} came as another one`);
    sent += asked.body.length;
    if (ending === "wasm") assert.match(type, TYPES.wasm, name);
    if (server.plain) continue;
    if (TYPES[ending]) assert.match(type, TYPES[ending], name);
    if (PACKED.test(name)) assert.equal(packed, packing, name);
    const hashed = /-[0-9a-f]{12,16}(_bg)?\.(js|css|wasm)$/.test(name);
    assert.equal(time, hashed ? "public, max-age=31536000, immutable" : "no-cache", name);
    assert.equal(asked.headers["x-content-type-options"], "nosniff", name);
    assert.equal(asked.headers["referrer-policy"], "no-referrer", name);
    const policy = asked.headers["content-security-policy"];
    assert.equal(policy, name === "index.html" ? POLICY : undefined, name);
    const { etag } = asked.headers;
    const again = await fetched(url + name, { "Accept-Encoding": packing, "If-None-Match": etag });
    assert.equal(again.status, 304, `${name} is not asked for twice`);
  }
  const root = await fetched(url);
  assert.equal(root.status, 200);
  assert.match(root.headers["content-type"], /^text\/html/);
  if (!server.plain) assert.equal(root.headers["content-security-policy"], POLICY);
  return sent;
}

/** The page itself, and once more when the server has gone. */
async function works(url, end) {
  const context = await (await browser()).newContext({ locale: "zh-CN" });
  try {
    const opened = await context.newPage();
    const errors = [];
    opened.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    opened.on("pageerror", (error) => errors.push(error.message));
    const read = async () => {
      await opened.waitForSelector('html[data-start="ready"]', { state: "attached" });
      await opened.fill("#box", SEED);
      await opened.click(".button.is-main");
      await opened.waitForSelector(".filled .c-entry");
      assert.equal(await opened.locator(".c-entry").count(), 10, "seven targets and three figures of projects");
    };
    await opened.goto(url);
    await read();
    await kept(opened);
    assert.deepEqual(errors, []);
    await end();
    await opened.reload();
    await opened.waitForSelector('html[data-start="ready"]', { state: "attached" });
    await opened.waitForSelector(".filled, #box");
  } finally {
    await context.close();
  }
}

let tried = 0;
try {
  for (const [name, server] of Object.entries(SERVERS)) {
    if (!server.is()) {
      console.log(`SKIPPED: no ${name} on this machine`);
      continue;
    }
    for (const [root, path] of [[page, "/"], [site, "/sub/planlens/"]]) {
      const free = await port();
      const url = `http://127.0.0.1:${free}${path}`;
      const end = await server.start(root, free, url);
      try {
        const sent = [];
        for (const packing of server.brotli ? ["gzip", "br"] : ["gzip"]) sent.push(`${await files(server, url, packing)} bytes (${packing})`);
        const missing = await fetched(`${url}nothing-here`);
        assert.equal(missing.status, 404);
        if (!server.plain && path === "/") assert.ok(missing.body.equals(readFileSync(join(page, "404.html"))), "its own page for what is not there");
        await works(url, end);
        console.log(`${name}, ${path}: ${names.length} files, ${server.plain ? "as they are" : sent.join(", ")}; the page works, also without the server`);
        tried++;
      } finally {
        await end();
      }
    }
  }
  assert.ok(tried, "no server is on this machine: NOTHING WAS TRIED");
} finally {
  rmSync(folder, { recursive: true });
  await closeBrowser();
}
