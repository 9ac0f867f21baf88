// Starts the thread of links: a classic script, for the reason that start-worker.js gives.
importScripts("links.js");
wasm_bindgen({ module_or_path: "links_bg.wasm" })
  .then(() => wasm_bindgen.serve())
  .catch((error) => {
    setTimeout(() => {
      throw error;
    });
  });
