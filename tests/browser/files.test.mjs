// Files that are none, or not whole: what is said of them is said of the file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, ROOT } from "./harness.mjs";
import { read } from "./views.mjs";

const LINK = "#1rfrBAArnNj-HELTpO_yvOSH-RQ3-p7FIcwqeZ84sLePT0ck7iC-U";
const HEAD = '{"version":1,"source":null';
const give = (page, name, text) => page.setInputFiles('input[type="file"]', { name, mimeType: "text/plain", buffer: Buffer.from(text) });
const told = (page) => page.waitForSelector(".notice-card:not(.is-busy) p").then((p) => p.innerText());

for (const [what, name, text, expected] of [
  ["our JSON without its end", "甲.json", `${HEAD},"statements":[{"id":0}`, /^甲\.json 这个 JSON 不完整/],
  ["our JSON, whole, without a link", "甲.json", `${HEAD},"statements":[]}\n`, /^甲\.json 这是指标镜导出的文件/],
  ["our JSON with a link that was changed", "甲.json", `${HEAD},"link":"${LINK.replace("Arn", "Brn")}"}\n`, /^甲\.json 文件里的内容被改动/],
  ["our JSON with a link that was cut", "甲.json", `${HEAD},"link":"${LINK.slice(0, 30)}"}\n`, /^甲\.json 文件里的内容被改动/],
  ["a text that says nothing", "乙.txt", "各位代表", /^乙\.txt 没有读到/],
  ["no text", "丙.txt", "", /^丙\.txt 没有文字/],
  ["another kind of file", "丁.pdf", "%PDF-1.4\n\0", /^丁\.pdf 这是 PDF 文件/],
]) {
  test(`${what}: the file is named, and the draft stays`, async (t) => {
    const { page } = await open(t);
    await page.fill("#box", "只写了开头");
    await give(page, name, text);
    assert.match(await told(page), expected);
    assert.equal(await page.inputValue("#box"), "只写了开头");
    // What was typed itself is not the file's.
    await page.click(".button.is-main");
    await page.waitForFunction(() => /^没有读到/.test(document.querySelector(".notice-card p")?.innerText ?? ""));
  });
}

test("a folder is no file that is locked", async (t) => {
  const { page } = await read(t, "overview", {
    init: () => {
      // No script can drop a folder.
      DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true });
    },
  });
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([], "计划"));
    document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  assert.match(await told(page), /^文件夹打不开/);
});

test("where the program's first script does not come the page says so, and keeps the text", async (t) => {
  const { context } = await open(t);
  const page = await context.newPage();
  await page.route(/\/start\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto(ROOT());
  await page.waitForSelector("html[data-start=failed]", { state: "attached" });
  assert.ok(await page.isVisible(".first-failed"));
  await page.fill("#box", "留着");
  assert.equal(await page.inputValue("#box"), "留着");
});
