// Starts the thread of files: a classic script, for the reason that start-worker.js gives.
importScripts("formats.js");
wasm_bindgen({ module_or_path: "formats_bg.wasm" })
  .then(() => wasm_bindgen.serve())
  .catch((error) => {
    setTimeout(() => {
      throw error;
    });
  });
