// Makes files of a chart: the page fetches this when a chart's menu is opened, and calls what it
// leaves as `planlensPicture`.

/** So many pixels wide or high browsers still draw. */
const MOST = 16384;

/** The drawing as an address that an `<img>` takes; without a host, so that a canvas may be read. */
const address = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

async function canvas(svg, scale) {
  const image = new Image();
  image.src = address(svg);
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const by = Math.min(scale, MOST / width, MOST / height);
  const drawn = document.createElement("canvas");
  drawn.width = Math.round(width * by);
  drawn.height = Math.round(height * by);
  const context = drawn.getContext("2d");
  context.scale(by, by);
  context.drawImage(image, 0, 0, width, height);
  return drawn;
}

async function png(svg, scale) {
  const drawn = await canvas(svg, scale);
  const blob = await new Promise((done) => drawn.toBlob(done, "image/png"));
  if (!blob) throw new Error("no picture");
  return carrying(blob, svg);
}

/** The key of the link in the drawing, and in a chunk of the picture: src/export/picture.rs reads both. */
const KEY = "planlens-link";

/** The picture with the link that the drawing carries, in a chunk behind its head of 33 bytes. */
function carrying(blob, svg) {
  const [, link] = svg.match(new RegExp(`<metadata id="${KEY}">([^<]*)<`)) ?? [];
  if (!link) return blob;
  const text = `tEXt${KEY}\0${link.replaceAll("&amp;", "&")}`;
  const body = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const number = (value) => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
  let code = -1;
  for (const byte of body) {
    code ^= byte;
    for (let bit = 0; bit < 8; bit++) code = (code >>> 1) ^ (code & 1 ? 0xedb88320 : 0);
  }
  const chunk = [number(body.length - 4), body, number(~code)];
  return new Blob([blob.slice(0, 33), ...chunk, blob.slice(33)], { type: blob.type });
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The picture as an address; a `blob:` one cannot be kept by pressing it long in a chat program. */
const shown = async (blob) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });

/** Puts a picture into the clipboard; false where none may be. */
async function copy(blob) {
  if (!navigator.clipboard?.write || !globalThis.ClipboardItem) return false;
  // The promise goes in, not the blob: Safari wants the call while the click is under way.
  return navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]).then(
    () => true,
    () => false,
  );
}

/**
 * Saves, copies or shows a drawing: `kind` is "save-svg", "save-png", "copy-png" or "show-png", `scale`
 * the pixels of a picture to each of the drawing, `name` the file's name without its ending.
 *
 * Gives "saved", "copied", or the address of a picture that is to be shown: where that is asked for,
 * and where the clipboard takes none.
 */
globalThis.planlensPicture = async (kind, svg, name, scale) => {
  if (kind === "save-svg") {
    save(new Blob([svg], { type: "image/svg+xml" }), `${name}.svg`);
    return "saved";
  }
  const picture = png(svg, scale);
  if (kind === "save-png") {
    save(await picture, `${name}.png`);
    return "saved";
  }
  if (kind === "copy-png" && (await copy(picture))) return "copied";
  return shown(await picture);
};
