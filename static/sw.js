// Keeps the page's own files, so that it works without a network.
//
// `cargo xtask build` writes here what the files are, each with the first half of the SHA-256 of its
// content; as Trunk alone leaves this script, it keeps nothing and answers nothing. FIRST is what the
// page cannot start without, LATER what it may ask for. The page itself has the name "".
const FIRST = {};
const LATER = {};

const FILES = { ...FIRST, ...LATER };
const { scope } = self.registration;
const PATH = new URL(scope).pathname;
// Several copies of the page may stand on one host, and share what is kept for the host.
const CACHE = `planlens ${PATH}`;
/** The name of the form in the manifest by which the system shares something with the page. */
const SHARE = "share";

/** What the system shared and the page has not taken yet. It stays in memory. */
let shared = null;

// A name in the cache tells the content. So two versions share what is the same in both, and the old
// one stays whole while the new one waits. It is never asked of the host.
const named = (file) => new URL(`./${file}?${FILES[file]}`, scope).href;

async function digest(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps `response` if it is the file of this version; whether it is. */
async function keep(cache, file, response) {
  if (!response.ok || (await digest(response.clone())) !== FILES[file]) return false;
  // A page cannot be opened with what was redirected (`privacy.html` to `privacy`, on some hosts).
  const { body, headers } = response;
  await cache.put(named(file), response.redirected ? new Response(body, { headers }) : response);
  return true;
}

/** Brings a file: what the page has just loaded is taken from there, and asked for no second time. */
async function bring(cache, file) {
  if (await cache.match(named(file))) return;
  for (const from of ["force-cache", "reload"]) {
    if (await keep(cache, file, await fetch(new URL(file, scope), { cache: from }))) return;
  }
  throw new Error(`${file || "the page"} is none of this version`);
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.keys(FIRST).map((file) => bring(cache, file)));
}

/** Away with what belongs to an older version. */
async function tidy() {
  const cache = await caches.open(CACHE);
  const names = new Set(Object.keys(FILES).map(named));
  const old = (await cache.keys()).filter(({ url }) => !names.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await self.clients.claim();
}

/** Brings the rest, one after the other. What fails is brought when it is asked for. */
async function rest() {
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  for (const file of Object.keys(LATER)) await bring(cache, file);
}

async function answer(event, file) {
  // Asked for without opening it: what `?reset` has removed does not come back by itself.
  const kept = await caches.match(named(file), { cacheName: CACHE }).catch(() => null);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(keepLater(file, response.clone()).catch(() => {}));
  return response;
}

async function keepLater(file, response) {
  if (await caches.has(CACHE)) await keep(await caches.open(CACHE), file, response);
}

/** The page with a query behind its address, as it is kept where the host cannot be reached. */
async function answerQueried({ request }) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(named(""), { cacheName: CACHE }).catch(() => null);
    if (kept) return kept;
    throw error;
  }
}

/** Takes what the system shares: it goes from here to the page, and not to the host. */
async function receive(request) {
  try {
    const form = await request.formData();
    const said = (name) => String(form.get(name) ?? "").trim();
    const files = form.getAll("file").filter((file) => file instanceof File);
    shared = { files, text: said("text") || [said("title"), said("url")].filter(Boolean).join("\n") };
  } catch {
    shared = null;
  }
  return Response.redirect(scope, 303);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));

self.addEventListener("message", (event) => {
  if (event.data === "renew") self.skipWaiting();
  if (event.data === "rest") event.waitUntil(rest().catch(() => {}));
  if (event.data === "shared") {
    event.ports[0]?.postMessage(shared);
    shared = null;
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || !pathname.startsWith(PATH)) return;
  const path = pathname.slice(PATH.length);
  if (request.method === "POST" && path === SHARE) {
    event.respondWith(receive(request));
    return;
  }
  const file = path === "index.html" ? "" : path;
  if (request.method !== "GET" || !Object.hasOwn(FILES, file)) return;
  // Whatever has a query (`?reset`, or what a chat program put before the `#`) passes by what is kept,
  // unless the page itself cannot be had otherwise.
  if (!request.url.includes("?")) event.respondWith(answer(event, file));
  else if (file === "" && request.mode === "navigate") event.respondWith(answerQueried(event));
});
