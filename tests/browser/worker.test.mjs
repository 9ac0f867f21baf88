// The engine in a thread, and for other people's scripts: the finished files, under the page's policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT, SUBPATH, open } from "./harness.mjs";
import { bringThreads } from "./packed.mjs";

const TEXT = "😀全年地区生产总值增长7.5%左右，城镇新增就业1.2万人以上。";

test("a thread greets, answers each request by its number, and outlives bad messages", async (t) => {
  for (const url of [ROOT(), SUBPATH()]) {
    const { page, errors } = await open(t, { url });
    await bringThreads(page);
    const said = await page.evaluate(async (text) => {
      const { worker, greeting, ask } = globalThis.thread("./start-worker.js");
      const ready = await greeting;
      const names = [ready.number(), ready.list(() => [ready.text(), ready.text()])[0]];
      const read = async (id, text) => {
        const answer = await ask(0, id, text, 0, 0, 0);
        const [kind, number, block] = [answer.number(), answer.number(), answer.block()];
        return { kind, number, length: block.length, english: answer.list(() => [answer.text(), answer.text()]) };
      };
      const first = await read(1, text);
      const shape = ready.bytes.slice(0, 4);
      for (const bad of [null, 7, "analyze", {}, [], shape, [...shape, 0, 3], [0, 0, 0, 0, 0, 1, 0, 0, 0, 0], [...shape, 9]])
        worker.postMessage(Array.isArray(bad) ? new Uint8Array(bad) : bad);
      const rest = [await read(2, ""), await read(300, text)];
      worker.terminate();
      return { names, first, rest };
    }, TEXT);
    assert.deepEqual(said.names, [0, ["地区生产总值", "Gross regional product"]]);
    assert.deepEqual([said.first.kind, said.first.number], [2, 1]);
    assert.equal(new Map(said.first.english).get("gdp"), "Gross regional product");
    assert.deepEqual(
      said.rest.map(({ kind, number }) => [kind, number]),
      [[2, 2], [2, 300]],
    );
    assert.equal(said.rest[1].length, said.first.length);
    assert.deepEqual(errors, []);
  }
});

test("a page of its own uses the engine as docs/javascript.md has it", async (t) => {
  const { page, errors } = await open(t);
  await page.addScriptTag({ url: "worker.js" });
  const said = await page.evaluate(async (text) => {
    await wasm_bindgen({ module_or_path: "worker_bg.wasm" });
    const read = wasm_bindgen.analyze(text, { source: "example.txt", lang: "en" });
    const wrong = [[5], [{}], [true], [text, 5], [text, { lang: "fr" }], [text, { keep: [1] }], [text, { corrections: 1 }]].map((told) => {
      try {
        return wasm_bindgen.analyze(...told);
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
    });
    return {
      read,
      wrong,
      names: read.statements.map(({ name, value_at }) => `${name} ${text.slice(...value_at)}`),
      version: wasm_bindgen.version(),
      alone: wasm_bindgen.analyze("\ud800增长8%").stats.characters,
    };
  }, TEXT);
  assert.equal(said.read.version, 1);
  assert.equal(said.read.source, "example.txt");
  assert.equal(said.read.title, null);
  const [gdp] = said.read.statements;
  assert.deepEqual([gdp.indicator, gdp.low, gdp.unit, gdp.bound], ["gdp", 7.5, "%", "about"]);
  assert.deepEqual(said.names, ["地区生产总值 7.5%左右", "城镇新增就业 1.2万人以上"]);
  assert.deepEqual(
    said.wrong.map((told) => told.replace(/ must be .*/, "")),
    ["text", "text", "text", "options", "options.lang", "options.keep", "options.corrections"].map((name) => `TypeError: ${name}`),
  );
  assert.match(said.version, /^\d+\.\d+\.\d+/);
  assert.equal(said.alone, 5);
  assert.deepEqual(errors, []);
});
