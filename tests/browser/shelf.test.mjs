// Work stays in the browser: documents, drafts, what was written into them; and what happens where it cannot.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT, accessibility, open, requestLog } from "./harness.mjs";
import { PLAN, phone } from "./views.mjs";

const OTHER = "云溪县2026年政府工作报告\n\n今年预期目标为：地区生产总值增长5%左右；进出口总额增长3%以上。\n";

/** Has `text` read from the box. */
async function read(page, text) {
  if (!(await page.$("#box"))) await page.click(".bar-work .button:last-child");
  await page.fill("#box", text);
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
}

/** What the database holds; nothing of it is made by looking. */
const held = (page) =>
  page.evaluate(async () => {
    const base = await new Promise((done, failed) => {
      const request = indexedDB.open("planlens");
      request.onsuccess = () => done(request.result);
      request.onerror = failed;
      request.onupgradeneeded = () => request.transaction.abort();
    }).catch(() => null);
    if (!base) return { records: [], texts: [] };
    const all = (store) =>
      new Promise((done) => {
        const request = base.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
    const found = { records: await all("documents"), texts: await all("texts") };
    base.close();
    return found;
  });

const HOLDS = {
  documents: ({ records }, count) => records.length === count,
  lead: ({ records }, lead) => records.some(({ fills }) => fills.some(({ cells }) => cells[0] === lead)),
  view: ({ records }, view) => records.some((record) => record.view === view),
  chosen: ({ records }) => records.some(({ place }) => place),
  name: ({ records }, name) => records.some((record) => record.name === name),
  corrections: ({ records }, count) => records.some(({ corrections }) => corrections.length === count),
  text: ({ texts }, text) => texts.includes(text),
};

/** Waits until the database holds that. */
async function kept(page, what, expected) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (HOLDS[what](await held(page), expected)) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${what} ${expected}: ${JSON.stringify(await held(page))}`);
}

/** Writes a record into the database as no page would. */
const forge = (page, record) =>
  page.evaluate(
    (record) =>
      new Promise((done, failed) => {
        const request = indexedDB.open("planlens");
        request.onerror = failed;
        request.onsuccess = () => {
          const base = request.result;
          const transaction = base.transaction(["documents", "texts"], "readwrite");
          transaction.objectStore("documents").put(record);
          transaction.objectStore("texts").put("保住的文字", [record.id, "text"]);
          transaction.oncomplete = () => {
            base.close();
            done();
          };
        };
      }),
    record,
  );

const names = (page, within) => page.$$eval(`${within} .kept-name`, (all) => all.map((e) => e.textContent));
const notice = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".notice")?.textContent), pattern.source);
/** Opens the list and waits for so many documents in it. */
const shelf = async (page, count) => {
  await page.click(".bar-shelf");
  await page.waitForSelector("dialog.shelf[open]");
  const listed = (count) => document.querySelectorAll("dialog.shelf .kept").length === count;
  await page.waitForFunction(listed, count, { timeout: 5000 }).catch(() => {});
  assert.equal((await page.$$("dialog.shelf .kept")).length, count);
};

test("two documents are kept, named, deleted and brought back", async (t) => {
  const { page, errors } = await open(t);
  await read(page, PLAN);
  await kept(page, "documents", 1);
  await page.click(".bar-work >> text=清空");
  await notice(page, /我的文档/);
  assert.deepEqual(await names(page, ".latest"), ["安平县2026年政府工作计划"]);
  await read(page, OTHER);
  await kept(page, "documents", 2);

  await shelf(page, 2);
  assert.deepEqual(await names(page, "dialog.shelf"), ["云溪县2026年政府工作报告", "安平县2026年政府工作计划"]);
  assert.match(await page.innerText("dialog.shelf .kept >> nth=1"), /安平县 · 2026 · \d+ 条 · /);
  await page.click("dialog.shelf .kept >> nth=1 >> .kept-do button >> nth=0");
  // By keyboard: the old name is chosen, Escape keeps it, Enter changes it.
  await page.keyboard.press("Escape");
  assert.ok(await page.$("dialog.shelf[open]"));
  await page.click("dialog.shelf .kept >> nth=1 >> .kept-do button >> nth=0");
  await page.keyboard.type("去年那份");
  await page.keyboard.press("Enter");
  await kept(page, "name", "去年那份");
  await page.waitForFunction(() => document.querySelector("dialog.shelf").textContent.includes("去年那份"));

  await page.click("dialog.shelf .kept >> nth=1 >> .kept-do button >> nth=2");
  await kept(page, "documents", 1);
  await page.click("dialog.shelf .notice .button:not(.is-quiet)");
  await kept(page, "documents", 2);
  await page.waitForFunction(() => document.querySelectorAll("dialog.shelf .kept").length === 2);
  await page.click("dialog.shelf .kept-open >> text=去年那份");
  await page.waitForFunction(() => document.querySelector(".heading h1").textContent.includes("安平县"));
  assert.ok(!(await page.$("dialog.shelf[open]")));

  // The one that is shown: it goes from the page too, and comes back.
  await shelf(page, 2);
  await page.click("dialog.shelf .kept:has(b) .kept-do button >> nth=2");
  await page.waitForSelector(".empty");
  await kept(page, "documents", 1);
  await page.click("dialog.shelf .notice .button:not(.is-quiet)");
  await kept(page, "documents", 2);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.shelf", { state: "detached" });
  assert.deepEqual(errors, []);
});

test("after a reload everything is as it was left", async (t) => {
  const { page, errors } = await open(t);
  await read(page, PLAN);
  await page.click("#tab-tasks");
  await page.fill(".task .fill >> nth=0", "工信局");
  await page.keyboard.press("Tab");
  await kept(page, "lead", "工信局");
  await page.click(".task .row-name >> nth=1");
  await kept(page, "chosen");
  const chosen = await page.innerText(".task.is-chosen .row-name");
  const requests = requestLog();
  await page.reload();
  await page.waitForSelector(".filled .task.is-chosen");
  assert.equal(await page.getAttribute("#tab-tasks", "aria-selected"), "true");
  assert.equal(await page.inputValue(".task .fill >> nth=0"), "工信局");
  assert.equal(await page.innerText(".task.is-chosen .row-name"), chosen);
  assert.deepEqual(requests().filter(({ path }) => path.includes("?")), []);
  // Nothing is kept twice for having been opened.
  await kept(page, "documents", 1);

  // The box over it, with what was typed.
  await page.click(".bar-work .button >> nth=0");
  await page.fill("#box", `${PLAN}还没读。`);
  await kept(page, "text", `${PLAN}还没读。`);
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#box")?.value.endsWith("还没读。"));
  await page.click(".button.is-main");
  await page.waitForSelector(".filled");
  await page.click("#tab-tasks");
  assert.equal(await page.inputValue(".task .fill >> nth=0"), "工信局", "what was written follows its task");
  await kept(page, "text", `${PLAN}还没读。`);
  await kept(page, "documents", 1);

  // What was put away does not come up again by itself.
  await page.click(".bar-work >> text=清空");
  await page.waitForSelector(".empty");
  await page.reload();
  await page.waitForSelector(".latest .kept-open");
  assert.equal(await page.inputValue("#box"), "");
  assert.deepEqual(errors, []);
});

test("corrected, reloaded, undone", async (t) => {
  const { page, errors } = await open(t);
  await read(page, PLAN);
  await page.click("#tab-indicators");
  await page.click('.rows tr:has(.written:text-is("6.5%左右")) .row-name');
  await page.click('.detail .button:text-is("修改")');
  await page.fill('.form [name="value"]', "7.5");
  await page.click('.form [type="submit"]');
  await page.waitForSelector(".rows .amended");
  await kept(page, "corrections", 1);
  await page.reload();
  await page.waitForSelector(".rows .amended");
  assert.match(await page.innerText(".rows tr:has(.amended)"), /7\.5%左右[\s\S]*6\.5%左右/);
  await page.keyboard.press("ControlOrMeta+z");
  await page.waitForSelector(".rows .amended", { state: "detached" });
  await kept(page, "corrections", 0);
  await page.reload();
  await page.waitForSelector(".filled .rows");
  assert.equal(await page.$(".rows .amended"), null);
  await kept(page, "documents", 1);
  assert.deepEqual(errors, []);
});

// The golden links of tests/link.rs.
for (const [mode, hash] of [
  ["results", "#1rfrBAArnNj-HELTpO_yvOSH-RQ3-p7FIcwqeZ84sLePT0ck7iC-U"],
  ["text", "#1tpeAAYYsm7e82kF7CNW2SIjQDCcWzNLWQCI1gN"],
]) {
  test(`what came by a link with the ${mode} is kept as one document`, async (t) => {
    const { page } = await open(t, { hash });
    await page.waitForSelector(".filled .received");
    await kept(page, "documents", 1);
    await page.click("#tab-indicators");
    await kept(page, "view", "indicators");
    await page.reload();
    await page.waitForSelector("#tab-indicators[aria-selected=true]");
    assert.equal((await page.$$(".rows .row-name")).length, 3);
    assert.ok(await page.$(".received"));
    await kept(page, "documents", 1);
    await page.click(".bar-work >> text=清空");
    await page.click(".latest .kept-open");
    await page.waitForSelector(".filled .received");
    await kept(page, "documents", 1);
  });
}

test("a draft that was never read is kept, and goes when the box is emptied", async (t) => {
  const { page } = await open(t);
  await page.fill("#box", "只写了一半");
  await kept(page, "text", "只写了一半");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#box").value === "只写了一半");
  // A file that is opened over it leaves it alone.
  await page.setInputFiles('input[type="file"]', { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(OTHER) });
  await page.waitForSelector(".filled");
  await kept(page, "documents", 2);
  await page.click(".bar-work >> text=清空");
  assert.deepEqual(await names(page, ".latest"), ["云溪县2026年政府工作报告", "只写了一半"]);
  await page.click(".latest .kept-open >> nth=1");
  await page.waitForFunction(() => document.querySelector("#box").value === "只写了一半");
  await page.fill("#box", "");
  await kept(page, "documents", 1);
});

test("what was typed just before the page is left is kept", async (t) => {
  const { page } = await open(t);
  await page.fill("#box", "前");
  await kept(page, "text", "前");
  await page.fill("#box", "刚写的");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#box").value === "刚写的");
});

test("a sample that nobody worked on is kept once", async (t) => {
  const { page } = await open(t);
  for (let times = 0; times < 2; times += 1) {
    await page.click(".sample >> nth=0");
    await page.waitForSelector(".filled");
    await kept(page, "documents", 1);
    await page.click(".bar-work >> text=清空");
    await page.waitForSelector(".empty");
  }
  await page.click(".sample >> nth=0");
  await page.waitForSelector(".filled");
  await page.click("#tab-tasks");
  await page.fill(".task .fill >> nth=0", "工信局");
  await page.keyboard.press("Tab");
  await kept(page, "lead", "工信局");
  await page.click(".bar-work >> text=清空");
  await page.click(".sample >> nth=0");
  await kept(page, "documents", 2);
});

test("two windows: nothing is written over in silence", async (t) => {
  const { page, context } = await open(t);
  await read(page, PLAN);
  await page.click("#tab-tasks");
  await kept(page, "view", "tasks");
  const other = await context.newPage();
  await other.goto(ROOT());
  await other.waitForSelector(".filled .task");
  await other.fill(".task .fill >> nth=0", "工信局");
  await other.keyboard.press("Tab");
  await kept(other, "lead", "工信局");
  // To look around here writes nothing.
  await page.click("#tab-outline");
  await page.waitForTimeout(600);
  await kept(page, "documents", 1);
  await page.click("#tab-tasks");
  await page.fill(".task .fill >> nth=0", "发改委");
  await page.keyboard.press("Tab");
  await notice(page, /另一个窗口/);
  await kept(page, "documents", 2);
  await kept(page, "lead", "工信局");
  await kept(page, "lead", "发改委");
  // And it goes on as that second one.
  await page.fill(".task .fill >> nth=0", "商务局");
  await page.keyboard.press("Tab");
  await kept(page, "lead", "商务局");
  await kept(page, "documents", 2);
  // The other one's list follows.
  await shelf(other, 2);
});

for (const [how, away] of [
  [
    "alone",
    async (page) => {
      await shelf(page, 1);
      await page.click("dialog.shelf .kept-do button >> nth=2");
    },
  ],
  [
    "with all others",
    async (page) => {
      await shelf(page, 1);
      await page.click(".shelf-foot .button");
      await page.click(".shelf-ask .button.is-main");
    },
  ],
  [
    "by ?reset",
    async (page) => {
      await page.goto(`${ROOT()}?reset`);
      await page.click("main button >> nth=1");
      await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("已全部清除"));
    },
  ],
]) {
  test(`what another window deletes ${how} is whole again at the next change here`, async (t) => {
    const { page, context, errors } = await open(t);
    await read(page, PLAN);
    await page.click("#tab-tasks");
    await kept(page, "view", "tasks");
    const other = await context.newPage();
    await other.goto(ROOT());
    await other.waitForSelector(".filled");
    await away(other);
    await kept(other, "documents", 0);
    // To look around is no change.
    await page.click("#tab-outline");
    await page.click("#tab-tasks");
    await page.waitForTimeout(600);
    await kept(page, "documents", 0);
    await page.fill(".task .fill >> nth=0", "工信局");
    await page.keyboard.press("Tab");
    await kept(page, "lead", "工信局");
    await kept(page, "text", PLAN);
    await page.reload();
    await page.waitForSelector(".filled .task");
    assert.equal(await page.inputValue(".task .fill >> nth=0"), "工信局");
    assert.deepEqual(errors, []);
  });
}

test("a document whose text is lost says so, and is not an empty page", async (t) => {
  const { page, errors } = await open(t);
  await read(page, PLAN);
  await page.click("#tab-tasks");
  await kept(page, "view", "tasks");
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open("planlens").onsuccess = ({ target }) => {
          const transaction = target.result.transaction("texts", "readwrite");
          transaction.objectStore("texts").clear();
          transaction.oncomplete = () => {
            target.result.close();
            done();
          };
        };
      }),
  );
  await page.reload();
  await notice(page, /原文已经不在，打不开/);
  await page.click(".notice .button.is-quiet");
  await page.click(".latest .kept-open");
  await notice(page, /原文已经不在，打不开/);
  assert.equal(await page.inputValue("#box"), "");
  assert.deepEqual(errors, []);
});

test("without its script the page works as without a database", async (t) => {
  const { page, errors } = await open(t);
  await page.route(/shelf-[^/]*\.js/, (route) => route.abort());
  await page.reload();
  await page.waitForSelector("html[data-start=ready]", { state: "attached" });
  await read(page, PLAN);
  await notice(page, /不让网页保存/);
  await page.click(".notice .button.is-quiet");
  await page.click("#tab-tasks");
  await page.fill(".task .fill >> nth=0", "工信局");
  await page.keyboard.press("Tab");
  await page.click(".bar-work >> text=清空");
  await page.click(".notice .button:not(.is-quiet)");
  await page.waitForSelector(".filled");
  await page.click(".bar-shelf");
  assert.match(await page.innerText("dialog.shelf"), /不让网页保存/);
  assert.doesNotMatch(await page.innerText("dialog.shelf"), /还没有保存的文档/);
  assert.deepEqual(errors.filter((error) => !/shelf-|ERR_FAILED|ERR_ABORTED/.test(error)), []);
});

test("a list that cannot be read says why, and not that there is nothing", async (t) => {
  const { page } = await open(t, {
    init: () => {
      IDBFactory.prototype.open = () => {
        const request = {};
        setTimeout(() => {
          request.error = new DOMException("newer", "VersionError");
          request.onerror();
        });
        return request;
      };
    },
  });
  await page.click(".bar-shelf");
  await page.waitForFunction(() => /更新的版本/.test(document.querySelector("dialog.shelf").textContent));
  assert.doesNotMatch(await page.innerText("dialog.shelf"), /还没有保存的文档/);
});

test("everything can be deleted, once asked", async (t) => {
  const { page } = await open(t);
  await read(page, PLAN);
  await kept(page, "documents", 1);
  await read(page, OTHER);
  await kept(page, "documents", 2);
  await shelf(page, 2);
  await page.click(".shelf-foot .button");
  assert.match(await page.innerText(".shelf-ask"), /全部 2 份.*更正/);
  await kept(page, "documents", 2);
  await page.click(".shelf-ask .button.is-main");
  await kept(page, "documents", 0);
  await notice(page, /全部删除/);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".empty");
  assert.ok(!(await page.$(".empty-do >> text=恢复上一份")), "it cannot come back");
  await page.reload();
  await page.waitForTimeout(600);
  assert.ok(!(await page.$(".latest")));
  await kept(page, "documents", 0);
});

test("records that cannot be read are listed, and hold nothing up", async (t) => {
  const { page, errors } = await open(t);
  await read(page, PLAN);
  await kept(page, "documents", 1);
  await forge(page, { id: "damaged", version: 1, kept: "x", title: 3 });
  await forge(page, { id: "newer", version: 99, title: { zh: "新" } });
  await page.evaluate(() => {
    for (const area of [localStorage, sessionStorage]) area.setItem("planlens.at", "damaged");
  });
  await page.reload();
  // What could not come up does not hold up the next time either.
  await page.waitForSelector(".latest");
  await shelf(page, 3);
  const list = await page.innerText("dialog.shelf");
  assert.match(list, /记录损坏/);
  assert.match(list, /更新的版本/);
  const loading = page.waitForEvent("download");
  await page.click("dialog.shelf .kept:has-text('损坏') .kept-do button >> nth=0");
  assert.equal(readFileSync(await (await loading).path(), "utf8"), "保住的文字");
  await page.click("dialog.shelf .kept:has-text('损坏') .kept-do button >> nth=1");
  await kept(page, "documents", 2);
  assert.deepEqual(errors, []);
});

test("a document that did not come up is not tried again by itself", async (t) => {
  const { page } = await open(t);
  await read(page, PLAN);
  await kept(page, "documents", 1);
  await page.evaluate(() => {
    // As a page that hung left it.
    addEventListener("pagehide", () => localStorage.setItem("planlens.opening", localStorage.getItem("planlens.at")));
  });
  await page.reload();
  await page.waitForSelector(".latest .kept-open");
  assert.ok(!(await page.$(".filled")));
  await page.click(".latest .kept-open");
  await page.waitForSelector(".filled");
});

for (const [what, init, told] of [
  ["no database at all", () => delete Object.getPrototypeOf(globalThis).indexedDB && Object.defineProperty(globalThis, "indexedDB", { value: undefined }), /不让网页保存/],
  [
    "a database that is refused",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("no", "SecurityError");
      };
    },
    /不让网页保存/,
  ],
  [
    "a newer database",
    () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name) {
        const request = open.call(this, name, 99);
        request.addEventListener("success", () => request.result.close());
        return open.call(this, name, 1);
      };
    },
    /更新的版本/,
  ],
  [
    "no room",
    () => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args) {
        if (globalThis.roomy) return put.apply(this, args);
        throw new DOMException("full", "QuotaExceededError");
      };
    },
    /空间已满/,
  ],
  [
    "no storage of any kind",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("no", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        });
      }
    },
    /不让网页保存/,
  ],
]) {
  test(`the page works with ${what}, and says so once`, async (t) => {
    const { page, errors } = await open(t, { init });
    await read(page, PLAN);
    await notice(page, told);
    await page.click(".notice .button.is-quiet");
    await page.click("#tab-tasks");
    await page.fill(".task .fill >> nth=0", "工信局");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(700);
    assert.ok(!(await page.$(".notice-card")), "once");
    assert.equal(await page.inputValue(".task .fill >> nth=0"), "工信局");
    // What is put away can be brought back in the page.
    await page.click(".bar-work >> text=清空");
    await page.click(".notice .button:not(.is-quiet)");
    await page.waitForSelector(".filled");
    if (what === "no room") {
      await page.evaluate(() => {
        globalThis.roomy = true;
      });
      await page.click("#tab-tasks");
      await page.fill(".task .fill >> nth=1", "园区");
      await page.keyboard.press("Tab");
      await kept(page, "lead", "工信局");
    }
    assert.deepEqual(errors, []);
  });
}

test("a database that does not answer is told of", async (t) => {
  const { page } = await open(t, {
    init: () => {
      IDBFactory.prototype.open = () => ({});
    },
  });
  await read(page, PLAN);
  await notice(page, /没有回应/);
});

test("?reset saves the texts, clears everything, and loads nothing before", async (t) => {
  const { page, errors } = await open(t);
  await read(page, PLAN);
  await kept(page, "documents", 1);
  await page.evaluate(() => caches.open(`planlens ${location.pathname}`));
  const requests = requestLog();
  await page.goto(`${ROOT()}?reset`);
  await page.waitForSelector("html[data-start=ready]");
  assert.match(await page.innerText("main"), /现在什么都还没有读取/);
  assert.deepEqual(await accessibility(page), []);
  const asked = requests().map(({ path }) => path);
  assert.deepEqual(asked.filter((path) => path.includes("?")).length, 1, "the page's own address only");
  const loading = page.waitForEvent("download");
  await page.click("main button >> nth=0");
  const text = readFileSync(await (await loading).path(), "utf8");
  assert.ok(text.includes(PLAN) && text.startsWith("==== 安平县"));
  await page.click("main button >> nth=1");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("已全部清除"));
  const left = await page.evaluate(async () => [
    (await indexedDB.databases()).length,
    Object.keys(localStorage).length + Object.keys(sessionStorage).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(left, [0, 0, 0]);
  await page.click("main button >> nth=2");
  await page.waitForSelector("#box");
  await page.waitForTimeout(600);
  assert.ok(!(await page.$(".latest")));
  // Where nothing is kept, that is said, and no empty database is left.
  await page.goto(`${ROOT()}?reset`);
  await page.click("main button >> nth=0");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("没有保存"));
  // What the page loads ahead is given up when the next address is opened at once.
  assert.deepEqual(errors.filter((error) => !error.includes("ERR_ABORTED")), []);
});

test("?reset speaks English", async (t) => {
  const { page } = await open(t, { url: `${ROOT()}?reset`, locale: "en-US" });
  assert.match(await page.innerText("main"), /Delete all of it/);
  assert.equal(await page.getAttribute("html", "lang"), "en");
});

test("the list fits a phone", async (t) => {
  for (const options of [{ width: 1280 }, phone(390), phone(360)]) {
    for (const locale of ["zh-CN", "en-US"]) {
      const { page } = await open(t, { ...options, locale });
      await read(page, PLAN);
      await kept(page, "documents", 1);
      await read(page, OTHER);
      await kept(page, "documents", 2);
      await shelf(page, 2);
      await page.click("dialog.shelf .kept >> nth=0 >> .kept-do button >> nth=0");
      await page.click(".shelf-foot .button");
      const where = `${options.width} ${locale}`;
      const small = await page.$$eval(
        "dialog.shelf button, dialog.shelf input",
        (all, least) => all.filter((e) => e.getBoundingClientRect().height < least).map((e) => e.textContent),
        options.hasTouch ? 44 : 24,
      );
      assert.deepEqual(small, [], where);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where);
      assert.ok(await page.$eval("dialog.shelf", (e) => e.scrollWidth <= e.clientWidth), where);
      await page.context().close();
    }
  }
});
