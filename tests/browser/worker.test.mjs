// The engine in a thread, and for other people's scripts: the finished files, under the page's policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT, SUBPATH, open } from "./harness.mjs";

const TEXT = "😀全年地区生产总值增长7.5%左右，城镇新增就业1.2万人以上。";

/** Posts `messages` to a new thread once it is ready, and returns its first `count` answers. */
function ask(page, messages, count) {
  return page.evaluate(
    ([messages, count]) =>
      new Promise((done, failed) => {
        const worker = new Worker("./start-worker.js");
        const answers = [];
        worker.onerror = (event) => failed(new Error(event.message));
        worker.onmessage = ({ data }) => {
          // Packed for the page, which reads it by the same build.
          answers.push({ ...data, analysis: data.analysis instanceof Uint8Array && data.analysis.length });
          if (answers.length === 1) for (const message of messages) worker.postMessage(message);
          if (answers.length === count) {
            worker.terminate();
            done(answers);
          }
        };
      }),
    [messages, count],
  );
}

test("a thread greets, answers each request by its number, and outlives bad messages", async (t) => {
  for (const url of [ROOT(), SUBPATH()]) {
    const { page, errors } = await open(t, { url });
    const request = (id, text) => ({ kind: "analyze", id, text, source: null, keep: [], corrections: [] });
    const bad = [null, 7, "analyze", {}, { id: -1 }, { id: 1.5, kind: "analyze" }, [], { kind: "analyze", id: "x" }];
    const numbered = [{ id: 8 }, { kind: "sing", id: 9 }, { kind: "analyze", id: 10, text: 3 }];
    const [ready, first, ...rest] = await ask(page, [request(1, TEXT), ...bad, ...numbered, request(2, "")], 6);
    const { names, analysis: _, ...greeting } = ready;
    assert.deepEqual(greeting, { kind: "ready", protocol: 4 });
    assert.deepEqual(names[0], ["地区生产总值", "Gross regional product"]);
    assert.equal(first.kind, "done");
    assert.equal(first.id, 1);
    assert.ok(first.analysis > 100);
    assert.equal(new Map(first.english).get("gdp"), "Gross regional product");
    assert.deepEqual(
      rest.map(({ kind, id }) => [kind, id]),
      [["failed", 8], ["failed", 9], ["failed", 10], ["done", 2]],
    );
    assert.ok(rest[0].reason);
    assert.deepEqual(errors, []);
  }
});

test("a page of its own uses the engine as docs/javascript.md has it", async (t) => {
  const { page, errors } = await open(t);
  await page.addScriptTag({ url: "worker.js" });
  const said = await page.evaluate(async (text) => {
    await wasm_bindgen({ module_or_path: "worker_bg.wasm" });
    const read = wasm_bindgen.analyze(text, { source: "example.txt", lang: "en" });
    let wrong;
    try {
      wasm_bindgen.analyze(text, { lang: "fr" });
    } catch (error) {
      wrong = error.name;
    }
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
  assert.equal(said.wrong, "TypeError");
  assert.match(said.version, /^\d+\.\d+\.\d+/);
  assert.equal(said.alone, 5);
  assert.deepEqual(errors, []);
});
