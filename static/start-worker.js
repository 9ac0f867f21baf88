// Starts the engine in a worker thread. A classic script: Firefox 102 has no module workers.
// A failed start reaches the page as the worker's `error` event.
importScripts("worker.js");
wasm_bindgen({ module_or_path: "worker_bg.wasm" })
  .then(() => wasm_bindgen.serve())
  .catch((error) => {
    setTimeout(() => {
      throw error;
    });
  });
