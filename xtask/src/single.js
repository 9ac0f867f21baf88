{
  // In place of `start.js`: the page in one file, opened from a disk. Its other files stand in the tags
  // with `data-file`, as base64; nothing can be fetched, and a thread starts from a Blob.

  /** Lets `fetch` find `files` (base64 by name), here or in a thread. */
  const carry = (files) => {
    const types = { wasm: "application/wasm", txt: "text/plain;charset=utf-8", css: "text/css" };
    const find = (address) => {
      const asked = String(address?.url ?? address);
      return Object.keys(files).find((name) => asked === name || asked.endsWith(`/${name}`));
    };
    const bytes = (name) => {
      const text = atob(files[name]);
      const all = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at++) all[at] = text.charCodeAt(at);
      return all;
    };
    globalThis.fetch = async (address) => {
      const name = find(address);
      if (!name) throw new TypeError("this file is not in planlens.html");
      const type = types[name.split(".").pop()] ?? "application/octet-stream";
      return new Response(bytes(name), { headers: { "Content-Type": type } });
    };
    return { find, bytes };
  };

  const tags = Array.from(document.querySelectorAll("script[data-file]"));
  const files = Object.fromEntries(tags.map((tag) => [tag.dataset.file, tag.textContent]));
  const needs = Object.fromEntries(tags.map((tag) => [tag.dataset.file, tag.dataset.needs?.split(" ")]));
  const { find, bytes } = carry(files);

  const addresses = {};
  const address = (name) => {
    const own = Object.fromEntries(needs[name].map((need) => [need, files[need]]));
    const parts = [`(${carry})(${JSON.stringify(own)});\n`, bytes(name)];
    return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  };
  globalThis.Worker = class extends Worker {
    constructor(script) {
      const name = find(script);
      super((addresses[name] ??= address(name)));
    }
  };

  const root = document.documentElement;
  root.classList.add("is-starting");
  const box = document.getElementById("box");
  box?.addEventListener("paste", () => {
    box.dataset.pasted = "";
  });
  const start = () => START({ module_or_path: bytes("WASM") });
  const ask = async () => {
RESET
    show();
  };
  (new URLSearchParams(location.search).has("reset") ? ask : start)()
    .then(() => {
      root.dataset.start = "ready";
    })
    .catch((error) => {
      root.dataset.start = "failed";
      throw error;
    });
}
