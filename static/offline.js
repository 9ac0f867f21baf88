// The page without a network, a new version of it, and what the system shares or opens with it.
// `start.js` asks for this script when the page stands.
const workers = navigator.serviceWorker;
/** How long an open page waits before it looks for a new version again, in ms. */
const AGAIN = 6 * 60 * 60 * 1000;

/** Ends what keeps the page's files, and removes them. */
export async function forget() {
  if (!workers) return;
  const home = new URL("./", document.baseURI);
  const registration = await workers.getRegistration(home);
  if (registration?.scope === home.href) await registration.unregister();
  if (globalThis.caches) await caches.delete(`planlens ${home.pathname}`);
}

/** Starts what keeps the page's files, unless the page is a part of another one. */
export async function start() {
  take();
  if (!workers || window.top !== window) return;
  const registration = await workers.register("./sw.js", { scope: "./", updateViaCache: "none" });
  renew(registration);
  fetchRest(await workers.ready);
}

/** What is shared or opened comes to the page as if it had been pasted or dropped. */
function take() {
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    if (files?.length) give({ files: await Promise.all(files.map((file) => file.getFile())), text: "" });
  });
  if (!workers?.controller) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    port1.close();
    if (data) give(data);
  };
  workers.controller.postMessage("shared", [port2]);
}

function give({ files, text }) {
  const data = new DataTransfer();
  const init = { bubbles: true, cancelable: true };
  if (files.length) {
    for (const file of files) data.items.add(file);
    document.dispatchEvent(new DragEvent("drop", { ...init, dataTransfer: data }));
  } else if (text) {
    data.setData("text/plain", text);
    document.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData: data }));
  }
}

/** Tells the page of a version that waits, and lets it in when the page says so. */
function renew(registration) {
  const tell = () => {
    // The first version of all does not wait: there is no page that it could disturb.
    if (registration.active) document.dispatchEvent(new Event("planlens-renewable"));
  };
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") tell();
    });
  if (registration.waiting) tell();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));

  document.addEventListener("planlens-renew", () => {
    const { waiting } = registration;
    // Another page has let it in already.
    if (!waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("renew");
  });

  let looked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - looked < AGAIN) return;
    looked = performance.now();
    registration.update().catch(() => {});
  });
}

/** The files that are not needed yet come when nothing else is to be done, and where data is cheap. */
function fetchRest({ active }) {
  const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
  if (saveData || effectiveType !== "4g") return;
  const idle = globalThis.requestIdleCallback ?? ((done) => setTimeout(done, 2000));
  idle(() => active?.postMessage("rest"));
}
