// The messages of the page's threads as far as tests write and read them: `src/wire/packed.rs` says how.

/** Gives a page `thread(script)`, which starts one and returns the way to ask it. */
export async function bringThreads(page) {
  await page.evaluate(() => {
    const joined = (parts) => new Uint8Array(parts.flatMap((part) => [...part]));
    const number = (value) => {
      const bytes = [];
      for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
      return [...bytes, value];
    };
    const packed = (value) => {
      if (typeof value === "number") return number(value);
      const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
      return joined([number(bytes.length), bytes]);
    };
    /** Reads an answer, its variant first. */
    class Answer {
      constructor(bytes) {
        this.bytes = bytes;
        this.at = 4;
      }
      number() {
        let [value, weight] = [0, 1];
        for (;;) {
          const byte = this.bytes[this.at++];
          value += (byte % 128) * weight;
          if (byte < 128) return value;
          weight *= 128;
        }
      }
      block() {
        const length = this.number();
        this.at += length;
        return this.bytes.slice(this.at - length, this.at);
      }
      text() {
        return new TextDecoder().decode(this.block());
      }
      option(read) {
        return this.number() ? read() : null;
      }
      list(read) {
        return Array.from({ length: this.number() }, read);
      }
    }
    globalThis.thread = (script) => {
      const worker = new Worker(script);
      let [done, failed] = [];
      const next = () => new Promise((...both) => ([done, failed] = both));
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ({ data }) => done(data);
      const ready = next();
      return {
        worker,
        greeting: ready.then((bytes) => new Answer(bytes)),
        /** Posts a variant and its fields: numbers, texts and blocks; 0 for an absent or empty one. */
        async ask(...fields) {
          const shape = (await ready).slice(0, 4);
          const answer = next();
          worker.postMessage(joined([shape, ...fields.map(packed)]));
          return new Answer(await answer);
        },
        /** The analysis of a text, packed. */
        async analysis(text) {
          const answer = await this.ask(0, 1, text, 0, 0, 0);
          if (answer.number() !== 2 || answer.number() !== 1) throw new Error("a text is always read");
          return answer.block();
        },
        /** The links of a document, one a mode. */
        async links(analysis, text) {
          const answer = await this.ask(0, 1, analysis, text, 0);
          if (answer.number() !== 1 || answer.number() !== 1) throw new Error("links are always made");
          return answer.list(() => answer.option(() => answer.text()));
        },
      };
    };
  });
}
