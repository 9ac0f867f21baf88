// Starts the page's program. Trunk writes the hashed names of its two files into the tag of this script.
// No top-level await: a browser too old for the program must still reach the sentence that says so.
const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;
const root = document.documentElement;
root.classList.add("is-starting");

// A text that is pasted before the program has arrived is read as soon as it has.
const box = document.getElementById("box");
if (box && root.lang === "en") {
  box.placeholder = box.dataset.hint;
  box.setAttribute("aria-label", box.dataset.label);
}
box?.addEventListener("paste", () => {
  box.dataset.pasted = "";
});

// `?reset` comes before the program, and before everything that is stored.
const reset = new URLSearchParams(location.search).has("reset");
const start = () =>
  import(new URL(js, document.baseURI).href).then((program) =>
    program.default({ module_or_path: new URL(wasm, document.baseURI) }),
  );
const ask = () => import("./reset.js").then((page) => page.show());

(reset ? ask : start)()
  .then(() => {
    root.dataset.start = "ready";
    afterwards();
  })
  .catch((error) => {
    // The style sheet shows the sentence by this word; the text in the box stays.
    root.dataset.start = "failed";
    throw error;
  });

// A browser that keeps nothing is no reason to stop.
const offline = (use) => import("./offline.js").then(use).catch(() => {});

/** What can wait until the page stands: to be there without a network, and to take what the system shares. */
function afterwards() {
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  if (!reset) idle(() => offline(({ start }) => start()));
}
