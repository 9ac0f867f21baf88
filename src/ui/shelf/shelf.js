// Kept work in the browser's database, for `base.rs`. Script instead of `web_sys::Idb*`: the requests
// of a transaction follow each other by events, and each event costs a closure and its glue from
// Rust. Measured after wasm-opt and brotli with list, read, save, remove and wipe alone: 6.9 kB more
// than this script's calls, and this script with all that it does is 2.5 kB. It has a tag of its own
// in the page and a hashed name: so it is always that of its program, and runs before it.
//
// "documents" holds a small record for each document (`wire::WireRecord`), "texts" what is long, by
// [id, "text"] and [id, "draft"]: a list needs no text, and a choice in a view writes none.
// Every function rejects with one word: "none", "newer", "blocked", "full" or "failed".
(() => {
  const NAME = "planlens";
  const VERSION = 1;
  /** How long the database may take to open, in ms: some never answer. */
  const PATIENCE = 5000;

  /** The records as this page last read or wrote them: another revision was written by another page. */
  const known = new Map();
  /** What other pages said that they have written since. */
  const foreign = new Set();
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : undefined;
  /** Another page has changed that document, or, without a name, any of them. */
  const changed = (id) => {
    for (const one of id ? [id] : known.keys()) foreign.add(one);
  };
  channel?.addEventListener("message", ({ data }) => {
    changed(data);
    dispatchEvent(new Event("planlens-shelf"));
  });
  const tell = (id) => channel?.postMessage(id);

  /** Whether the page may end any moment: no answer of the database comes any more. */
  let leaving = false;
  for (const name of ["pagehide", "pageshow", "visibilitychange"]) {
    addEventListener(name, () => {
      leaving = name === "pagehide" || document.hidden;
    }, true);
  }

  const reason = (error) =>
    ({ QuotaExceededError: "full", VersionError: "newer", blocked: "blocked", none: "none" })[error?.name ?? error] ??
    "failed";

  let opened;
  /** The database, opened once; after a failure the next call tries again. */
  function database() {
    opened ??= new Promise((done, failed) => {
      // Where nothing is kept, even the name may throw.
      let request;
      try {
        request = indexedDB.open(NAME, VERSION);
      } catch {
        return failed("none");
      }
      const timer = setTimeout(failed, PATIENCE, "blocked");
      request.onblocked = () => failed("blocked");
      request.onupgradeneeded = () => {
        request.result.createObjectStore("documents", { keyPath: "id" });
        request.result.createObjectStore("texts");
      };
      request.onerror = () => {
        clearTimeout(timer);
        const { name } = request.error ?? {};
        failed(name === "VersionError" || name === "QuotaExceededError" ? request.error : "none");
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        const base = request.result;
        // A newer page may change the database; a browser may drop it.
        base.onversionchange = base.onclose = () => {
          base.close();
          opened = undefined;
          // What comes in its place may hold nothing of what was written.
          changed();
        };
        done(base);
      };
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  }

  /** Runs `work(documents, texts, finish)` in one transaction; resolves when all of it is written. */
  async function within(mode, work) {
    try {
      const base = await database();
      return await new Promise((done, failed) => {
        const transaction = base.transaction(["documents", "texts"], mode);
        let result;
        transaction.oncomplete = () => done(result);
        transaction.onabort = () => failed(faults.get(transaction) ?? transaction.error);
        work(transaction.objectStore("documents"), transaction.objectStore("texts"), (value) => {
          result = value;
        });
      });
    } catch (error) {
      throw reason(error);
    }
  }

  /** What was thrown while the answers of a transaction were worked on. */
  const faults = new WeakMap();
  const then = (request, on) => {
    request.onsuccess = () => {
      try {
        on(request.result);
      } catch (error) {
        faults.set(request.transaction, error);
        request.transaction.abort();
      }
    };
  };
  const own = (id) => IDBKeyRange.bound([id], [id, []]);
  const part = (text, store, id, name) => {
    if (text === null) store.delete([id, name]);
    else if (text !== undefined) store.put(text, [id, name]);
  };
  /** A record with its parts, as `[record, text, draft]`; undefined where there is none. */
  const whole = (documents, texts, id, on) =>
    then(documents.get(id), (record) =>
      then(texts.get([id, "text"]), (text) =>
        then(texts.get([id, "draft"]), (draft) => on(record && [record, text, draft])),
      ),
    );
  const drop = (documents, texts, id) => {
    documents.delete(id);
    texts.delete(own(id));
    known.delete(id);
  };

  const stored = (area, key, value) => {
    // Both areas throw where the browser keeps nothing.
    try {
      if (value === undefined) return globalThis[area].getItem(key);
      globalThis[area].setItem(key, value);
    } catch {}
  };
  const AT = "planlens.at";
  const OPENING = "planlens.opening";
  const HASH = "planlens.hash";
  const settled = () => stored("localStorage", OPENING, "");
  addEventListener("pagehide", () => {
    settled();
    stored("sessionStorage", HASH, location.hash);
  });

  globalThis.planlensShelf = {
    /** `[records, bytes]`: all records, and how much is kept (0 where the browser does not say). */
    async list() {
      const records = await within("readonly", (documents, _, finish) => then(documents.getAll(), finish));
      const used = await navigator.storage?.estimate?.().catch(() => undefined);
      return [records, used?.usage ?? 0];
    },

    /** `[record, text, draft]`; undefined where it is gone. */
    async read(id) {
      const found = await within("readonly", (documents, texts, finish) => whole(documents, texts, id, finish));
      if (found) {
        known.set(id, found[0]);
        foreign.delete(id);
      }
      return found;
    },

    /**
     * Writes a record: its text and draft too unless they are undefined, as they are kept already
     * (null: there is none). `mere` is a change of view only. Says "kept"; and where nothing is
     * written, "apart" if another page has changed the document since, "again" if it has deleted
     * what is not given, "left" if a mere change is not worth either.
     */
    save(record, text, draft, mere) {
      const { id } = record;
      const seen = known.get(id);
      const written = within("readwrite", (documents, texts, finish) => {
        const write = (before) => {
          const now = Date.now();
          record.made = before?.made ?? now;
          record.changed = mere && before ? before.changed : now;
          record.revision = (before?.revision ?? 0) + 1;
          documents.put(record);
          part(text, texts, id, "text");
          part(draft, texts, id, "draft");
          known.set(id, record);
          finish("kept");
        };
        if (leaving && !foreign.has(id)) {
          write(seen);
          documents.transaction.commit?.();
          return;
        }
        then(documents.get(id), (before) => {
          const other = before && before.revision !== known.get(id)?.revision;
          const gone = !before && (text === undefined || draft === undefined);
          if (other || gone) return finish(mere ? "left" : gone ? "again" : "apart");
          write(before);
          foreign.delete(id);
          // The same text opened once more, a sample say, takes the place of one that nobody worked on.
          if (!before && record.hash) {
            then(documents.getAll(), (all) => {
              const same = (other) => other.id !== id && other.plain && other.hash === record.hash;
              for (const other of all.filter(same)) drop(documents, texts, other.id);
            });
          }
        });
      });
      return written.then(
        (said) => {
          if (said === "kept" && !mere) tell(id);
          return said;
        },
        (error) => {
          // What was not written does not count as seen.
          if (seen) known.set(id, seen);
          else known.delete(id);
          throw error;
        },
      );
    },

    /** Takes a document away, and gives what `bring_back` takes. */
    remove: (id) =>
      within("readwrite", (documents, texts, finish) =>
        whole(documents, texts, id, (found) => {
          drop(documents, texts, id);
          finish(found);
        }),
      ).finally(() => tell(id)),

    bring_back: ([record, text, draft]) =>
      within("readwrite", (documents, texts) => {
        documents.put(record);
        part(text, texts, record.id, "text");
        part(draft, texts, record.id, "draft");
      }).finally(() => tell(record.id)),

    /** Names a document; an empty name takes its name away. */
    rename: (id, name) =>
      within("readwrite", (documents) =>
        then(documents.get(id), (record) => {
          if (!record) return;
          const seen = known.get(id)?.revision === record.revision;
          record.name = name || null;
          record.plain = false;
          record.revision += 1;
          documents.put(record);
          if (seen) known.set(id, record);
        }),
      ).finally(() => tell(id)),

    /** Takes everything away. */
    wipe: () =>
      within("readwrite", (documents, texts) => {
        documents.clear();
        texts.clear();
        known.clear();
      }).finally(() => tell("")),

    /** Gives the text as a file to keep: what is read, else what was typed, else the bare record. */
    async download(id, name) {
      const [record, text, draft] = (await this.read(id)) ?? [];
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text ?? draft ?? JSON.stringify(record, null, 1)], { type: "text/plain" }));
      link.download = `${name.replace(/[\\/:*?"<>|\s]+/gu, "_").slice(0, 60)}.txt`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
    },

    /**
     * The document that was open last, in this tab or else at all; "" for none. One that did not come
     * up is not tried again; a link in the address goes before, unless it stood there already.
     */
    last() {
      const { hash } = location;
      const mine = stored("sessionStorage", AT);
      if (hash.length > 1 && (!mine || stored("sessionStorage", HASH) !== hash)) return "";
      const id = mine ?? stored("localStorage", AT) ?? "";
      if (id && stored("localStorage", OPENING) === id) return "";
      if (id) stored("localStorage", OPENING, id);
      return id;
    },

    /** That document came up, or did not have to. */
    settled,

    /** This document is open now; "" for none. */
    at(id) {
      stored("sessionStorage", AT, id);
      stored("localStorage", AT, id);
    },

    /** A time in ms in the reader's words. */
    when(time, lang) {
      const [date, now] = [new Date(time), new Date()];
      const today = date.toDateString() === now.toDateString();
      const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
      const day = today ? {} : { year, month: "numeric", day: "numeric" };
      return date.toLocaleString(lang, { ...day, hour: "2-digit", minute: "2-digit", hour12: false });
    },
  };
})();
