// The page at `?reset`: saves what is kept as a file, and deletes it. It stands in place of the
// program, and has its words itself: it has to work when the program, or what it would load, does not.
const NAME = "planlens";
const PATIENCE = 5000;
const WORDS = {
  zh: {
    title: "重置指标镜",
    lead: "页面打不开，或不想在这个浏览器里留下任何东西时，可以在这里清除。现在什么都还没有读取，也没有删去。",
    what: "将清除：保存的文档、草稿和填写的内容，语言和配色的选择，离线使用的文件。清除后不能恢复，请先把文字存为文件。",
    save: "先把文字存为文件",
    clear: "全部清除",
    back: "不清除，打开页面",
    saved: (count) => (count ? `已存为文件：${count} 份。` : "没有保存的文字。"),
    unread: "保存的文字读不出来：浏览器没有回应。请关闭本页的其他窗口后再试。",
    cleared: "已全部清除。",
    partly: "有一部分没有清除：请关闭本页的其他窗口后再试，或在浏览器的设置里清除本站的数据。",
    open: "打开页面",
    untitled: "无题",
    draft: "草稿",
  },
  en: {
    title: "Reset PlanLens",
    lead: "Where the page does not come up, or nothing is to stay in this browser, it can be cleared here. Nothing has been loaded or deleted yet.",
    what: "This deletes the kept documents, drafts and entries, the choice of language and colours, and the files for use without a network. It cannot be undone: save the texts as a file first.",
    save: "Save the texts as a file first",
    clear: "Delete all of it",
    back: "Delete nothing, open the page",
    saved: (count) => (count ? `Saved as a file: ${count} in all.` : "No texts are kept."),
    unread: "The kept texts cannot be read: the browser does not answer. Close other windows of this page and try again.",
    cleared: "All of it is deleted.",
    partly: "Some of it is still there: close other windows of this page and try again, or delete this site's data in the browser's settings.",
    open: "Open the page",
    untitled: "untitled",
    draft: "draft",
  },
};

const tries = (work, otherwise) => {
  try {
    return work() ?? otherwise;
  } catch {
    return otherwise;
  }
};
const chosen = tries(() => localStorage.getItem("planlens.lang"), navigator.language.startsWith("zh") ? "zh" : "en");
const lang = chosen === "en" ? "en" : "zh";
const words = WORDS[lang];

/** The outcome of a request of the database, or a failure where it does not answer. */
const answer = (request, blocked) =>
  new Promise((done, failed) => {
    setTimeout(failed, PATIENCE, new Error("no answer"));
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = blocked;
    // Nothing was kept yet: leave no empty database behind.
    request.onupgradeneeded = () => request.transaction.abort();
  });

/** All kept texts in one, and how many they are. */
async function texts() {
  let base;
  try {
    base = await answer(indexedDB.open(NAME));
  } catch (error) {
    if (error?.name === "AbortError") return ["", 0];
    throw error;
  }
  try {
    const transaction = base.transaction(["documents", "texts"]);
    const [documents, keys, values] = await Promise.all([
      answer(transaction.objectStore("documents").getAll()),
      answer(transaction.objectStore("texts").getAllKeys()),
      answer(transaction.objectStore("texts").getAll()),
    ]);
    const name = (id) => {
      const found = documents.find((document) => document.id === id);
      return found?.name || found?.title || words.untitled;
    };
    const parts = keys.map(([id, part], index) => {
      const head = part === "draft" ? `${name(id)} (${words.draft})` : name(id);
      return `==== ${head} ====\n\n${values[index]}\n`;
    });
    return [parts.join("\n"), parts.length];
  } finally {
    base.close();
  }
}

async function save() {
  const [text, count] = await texts();
  if (count > 0) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = "planlens.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
  }
  return words.saved(count);
}

/** Deletes what belongs to the page, whatever of it there is; other pages of the host keep theirs. */
async function clear() {
  const settings = () => {
    for (const area of [localStorage, sessionStorage]) {
      for (const key of Object.keys(area).filter((key) => key.startsWith("planlens."))) area.removeItem(key);
    }
  };
  // A page on a disk keeps no files.
  const files = () => location.protocol !== "file:" && import("./offline.js").then(({ forget }) => forget());
  const base = () => globalThis.indexedDB && answer(indexedDB.deleteDatabase(NAME));
  const done = await Promise.allSettled([settings, files, base].map(async (work) => work()));
  if (done.some(({ status }) => status === "rejected")) throw new Error("partly");
  return words.cleared;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The page instead of the program's. */
export function show() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = words.title;
  const main = element("main", "empty", "");
  const said = element("p", "lead", "");
  said.setAttribute("role", "status");
  const button = (text, kind, work, failed) => {
    const made = element("button", `button ${kind}`, text);
    made.type = "button";
    made.onclick = async () => {
      made.disabled = true;
      said.textContent = await work().catch(() => failed);
      made.disabled = false;
    };
    return made;
  };
  const back = element("button", "button", words.back);
  back.type = "button";
  back.onclick = () => location.assign(location.pathname);
  const cleared = async () => {
    const text = await clear();
    back.textContent = words.open;
    return text;
  };
  const row = element("div", "empty-do", "");
  row.append(
    button(words.save, "is-main", save, words.unread),
    button(words.clear, "", cleared, words.partly),
    back,
  );
  main.append(element("h1", "", words.title), element("p", "lead", words.lead), element("p", "lead", words.what), row, said);
  document.querySelector("main").replaceWith(main);
}
