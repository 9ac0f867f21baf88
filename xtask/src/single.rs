//! `planlens.html`: the whole page in one file, which runs from a disk, where module scripts, workers by
//! path and `fetch` do not.
//!
//! What it needs stands in it as base64: a browser that unpacks by itself (`DecompressionStream`) is
//! newer than the oldest Firefox that the page is made for.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::dist;

/// Its name in `dist`.
pub(crate) const NAME: &str = "planlens.html";

/// Scripts that only a page on the web asks for, or that stand in this file in another way.
const OF_THE_WEB: [&str; 4] = ["mend.js", "offline.js", "reset.js", "sw.js"];

/// The program in place of `start.js`.
const START: &str = include_str!("single.js");

/// Writes it beside the page that it is made from.
///
/// # Errors
/// When the page holds what cannot stand in one file.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let page = fs::read_to_string(dist.join("index.html")).context("no dist/index.html")?;
    let read = |name: &str| {
        let file = dist.join(name.trim_start_matches("./"));
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let text = single(&page, &dist::files(dist)?, &read)?;
    fs::write(dist.join(NAME), text).context("planlens.html cannot be written")
}

/// The file made of `page` and of what `read` finds of `files`.
fn single(page: &str, files: &[String], read: &dyn Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let text = |name: &str| -> Result<String> {
        String::from_utf8(read(name)?).with_context(|| format!("{name} is no text"))
    };
    let mut hashes = Hashes::default();
    let mut out = String::new();
    let mut rest = page;
    let mut wasm = None;
    while let Some((before, tag, behind)) = next_tag(rest) {
        out += before;
        rest = behind;
        match (attribute(tag, "rel"), attribute(tag, "data-wasm")) {
            (Some("stylesheet"), _) => {
                let name = attribute(tag, "href").context("a style sheet without a name")?;
                out += &hashes.style(&text(name)?)?;
            }
            (Some("icon"), _) if tag.contains("image/svg+xml") => {
                let name = attribute(tag, "href").context("an icon without a name")?;
                let icon = STANDARD.encode(read(name)?);
                out += &format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">");
            }
            // Other icons, the manifest, what would be loaded ahead, the address on the web.
            (Some(_), _) => {}
            (None, Some(program)) => {
                let script = attribute(tag, "data-js").context("the program has no script")?;
                wasm = Some((text(script)?, program.trim_start_matches("./").to_owned()));
            }
            (None, None) => {
                let name = attribute(tag, "src");
                let name = name.with_context(|| format!("{tag} has no place in a single file"))?;
                let kind = if tag.contains("nomodule") {
                    "nomodule"
                } else if attribute(tag, "type") == Some("module") {
                    "type=\"module\""
                } else {
                    ""
                };
                out += &hashes.script(kind, &text(name)?)?;
            }
        }
    }
    out += rest;
    let (program, wasm) = wasm.context("the page starts no program")?;

    let mut parts = on_demand(page, files, &text, &mut hashes)?;
    parts += &data(files, &text, read)?;
    let reset = text("reset.js")?;
    parts += &hashes.script("type=\"module\"", &module(&program, &wasm, &reset)?)?;

    let (head, body) = out.split_once("</body>").context("the page has no end")?;
    let old = crate::header::policy(page_head(page))
        .context("the page has no policy")?
        .to_owned();
    Ok(format!("{head}{parts}</body>{body}")
        .replacen(&old, &hashes.policy(), 1)
        .replacen("<html ", "<html data-single ", 1))
}

/// What the page on the web asks for when it needs it, and has here from the start. The page looks for a
/// script's tag before it asks: there is one, which loads nothing.
fn on_demand(
    page: &str,
    files: &[String],
    text: &dyn Fn(&str) -> Result<String>,
    hashes: &mut Hashes,
) -> Result<String> {
    let mut parts = String::new();
    let mut threads = String::new();
    for file in threads_of(files) {
        threads += &text(file)?;
    }
    for file in files.iter().filter(|file| !page.contains(*file)) {
        let of_a_thread = file.starts_with("start-") || threads.contains(&format!("\"{file}\""));
        if file.ends_with(".css") && file != "plain.css" {
            parts += &hashes.style(&text(file)?)?;
        } else if file.ends_with(".js") && !of_a_thread && !OF_THE_WEB.contains(&file.as_str()) {
            parts += &hashes.script("type=\"module\"", &text(file)?)?;
            parts += &format!("<script type=\"text/plain\" src=\"./{file}\"></script>\n");
        }
    }
    Ok(parts)
}

/// The files that `fetch` and `Worker` find, as base64.
fn data(
    files: &[String],
    text: &dyn Fn(&str) -> Result<String>,
    read: &dyn Fn(&str) -> Result<Vec<u8>>,
) -> Result<String> {
    let mut parts = String::new();
    let small: Vec<&str> = files
        .iter()
        .map(String::as_str)
        .filter(|f| is_data(f))
        .collect();
    let wasm: Vec<&str> = files
        .iter()
        .map(String::as_str)
        .filter(|f| f.ends_with(".wasm"))
        .collect();
    for file in small.iter().chain(&wasm) {
        parts += &block(file, None, &read(file)?);
    }
    for file in threads_of(files) {
        let script = text(file)?;
        let mut needs = small.clone();
        needs.extend(
            wasm.iter()
                .filter(|file| script.contains(&format!("\"{file}\""))),
        );
        let joined = joined(&script, text)?;
        parts += &block(file, Some(&needs.join(" ")), joined.as_bytes());
    }
    Ok(parts)
}

/// The scripts that threads start with.
fn threads_of(files: &[String]) -> impl Iterator<Item = &str> {
    let files = files.iter().map(String::as_str);
    files.filter(|file| file.starts_with("start-") && file.ends_with(".js"))
}

/// The head of the page.
fn page_head(page: &str) -> &str {
    page.split("</head>").next().unwrap_or_default()
}

/// Files that the page or a thread asks for by name.
fn is_data(file: &str) -> bool {
    file.starts_with("samples/") || file.ends_with(".bin")
}

/// A file as a tag that no browser runs; `needs` of a thread's script, which files it is to find.
fn block(file: &str, needs: Option<&str>, bytes: &[u8]) -> String {
    let needs = needs
        .map(|needs| format!(" data-needs=\"{needs}\""))
        .unwrap_or_default();
    let text = STANDARD.encode(bytes);
    format!(
        "<script type=\"application/octet-stream\" data-file=\"{file}\"{needs}>{text}</script>\n"
    )
}

/// The program's module with the start behind it, and the page that stands in its place at `?reset`.
fn module(program: &str, wasm: &str, reset: &str) -> Result<String> {
    ensure!(
        reset.matches("export ").count() == 1 && reset.contains("\nexport function show("),
        "reset.js is to export one function, `show`"
    );
    let reset = reset.replace("export function show(", "function show(");
    ensure!(
        !program.contains("\nimport ") && !program.starts_with("import "),
        "the program has a script in another file"
    );
    let start = program
        .split([',', '{', '}'])
        .find_map(|part| part.trim().strip_suffix(" as default"))
        .context("the program's script has no default export")?;
    Ok(format!(
        "{program}\n{}",
        START
            .replace("START", start)
            .replace("WASM", wasm)
            .replace("RESET", &reset)
    ))
}

/// A thread's script, with those in place that it imports.
fn joined(script: &str, text: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut out = String::new();
    let mut rest = script;
    while let Some((before, behind)) = rest.split_once("importScripts(\"") {
        let (name, behind) = behind
            .split_once("\");")
            .context("importScripts of what?")?;
        out += before;
        out += &text(name)?;
        rest = behind;
    }
    Ok(out + rest)
}

/// The next `link` or `script`: what stands before it, its opening tag, what stands behind it.
fn next_tag(page: &str) -> Option<(&str, &str, &str)> {
    let link = page.find("<link ").unwrap_or(usize::MAX);
    let script = page.find("<script ").unwrap_or(usize::MAX);
    let (before, from) = page.split_at_checked(link.min(script))?;
    let (tag, behind) = from.split_once('>')?;
    let behind = if script < link {
        behind.split_once("</script>")?.1
    } else {
        behind
    };
    Some((before, tag, behind))
}

/// The value of an attribute.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// What may run and what may colour the page, each by the hash of its text.
#[derive(Default)]
struct Hashes {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Hashes {
    fn script(&mut self, attributes: &str, text: &str) -> Result<String> {
        for end in ["</script", "<!--"] {
            ensure!(
                !text.contains(end),
                "a script that holds {end} cannot stand in a page"
            );
        }
        self.scripts.push(hash(text));
        Ok(format!("<script {attributes}>{text}</script>\n"))
    }

    fn style(&mut self, text: &str) -> Result<String> {
        ensure!(
            !text.contains("</style"),
            "a style sheet ends the tag that it stands in"
        );
        ensure!(
            !text.contains("url(") && !text.contains("@import"),
            "a style sheet names another file"
        );
        self.styles.push(hash(text));
        Ok(format!("<style>{text}</style>\n"))
    }

    /// Nothing is fetched at all, from nowhere.
    fn policy(&self) -> String {
        let (scripts, styles) = (self.scripts.join(" "), self.styles.join(" "));
        format!(
            "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; \
             img-src data: blob:; worker-src blob:; form-action 'none'; base-uri 'none'"
        )
    }
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    const PAGE: &str = "<!doctype html><html lang=\"zh-CN\"><head>\
        <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\
        <link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\
        <link rel=\"manifest\" href=\"./manifest.webmanifest\">\
        <script nomodule src=\"./old.js\"></script>\
        <link rel=\"stylesheet\" href=\"./page.css\"/>\
        <script type=\"module\" src=\"./start.js\" data-js=\"./app.js\" data-wasm=\"./app_bg.wasm\"></script>\
        </head><body><p>1</p></body></html>";

    fn file(name: &str) -> Result<Vec<u8>> {
        let text = match name.trim_start_matches("./") {
            "icon.svg" => "<svg/>",
            "old.js" => "old();",
            "page.css" => "p{}",
            "app.js" => "async function init() {}\nexport { other, init as default };",
            "app_bg.wasm" | "worker_bg.wasm" | "formats_bg.wasm" => "\0asm",
            "start-worker.js" => "importScripts(\"worker.js\");\nload(\"worker_bg.wasm\");",
            "worker.js" => "let load;",
            "later.js" => "globalThis.later = 1;",
            "reset.js" => "const a = 1;\nexport function show() {}",
            "phrases.bin" => "words",
            _ => bail!("no {name}"),
        };
        Ok(text.into())
    }

    fn made() -> String {
        let files = [
            "app.js",
            "app_bg.wasm",
            "formats_bg.wasm",
            "index.html",
            "later.js",
            "offline.js",
            "page.css",
            "phrases.bin",
            "start-worker.js",
            "worker.js",
            "worker_bg.wasm",
        ];
        single(PAGE, &files.map(str::to_owned), &file).unwrap()
    }

    #[test]
    fn nothing_is_left_outside() {
        let made = made();
        for outside in [
            "href=\"./",
            "manifest",
            "src=\"./start.js",
            "offline.js",
            "src=\"./app",
        ] {
            assert!(!made.contains(outside), "{outside}");
        }
        assert!(made.contains("<html data-single lang=\"zh-CN\">"));
        assert!(made.contains("<style>p{}</style>"));
        assert!(made.contains("<script nomodule>old();</script>"));
        assert!(made.contains("<script type=\"module\">globalThis.later = 1;</script>"));
        assert!(made.contains("<script type=\"text/plain\" src=\"./later.js\"></script>"));
        assert!(!made.contains("export function show"));
        assert!(made.contains("data:image/svg+xml;base64,PHN2Zy8+"));
    }

    #[test]
    fn the_policy_is_by_hashes() {
        let made = made();
        let policy = crate::header::policy(&made).unwrap();
        assert_eq!(policy.matches("'sha256-").count(), 4, "{policy}");
        assert!(
            policy.contains(&format!("style-src {};", hash("p{}"))),
            "{policy}"
        );
        assert!(
            !policy.contains("'self'") && !policy.contains("connect-src"),
            "{policy}"
        );
    }

    #[test]
    fn threads_have_what_they_load() {
        let made = made();
        let script = STANDARD.encode("let load;\nload(\"worker_bg.wasm\");");
        let tag = format!(
            "data-file=\"start-worker.js\" data-needs=\"phrases.bin worker_bg.wasm\">{script}<"
        );
        assert!(made.contains(&tag), "{made}");
        assert!(made.contains("init({ module_or_path: bytes(\"app_bg.wasm\") })"));
    }

    #[test]
    fn what_cannot_stand_in_a_page() {
        let mut hashes = Hashes::default();
        assert!(hashes.script("", "'</script>'").is_err());
        assert!(hashes.style("p { background: url(a.png) }").is_err());
        assert!(
            module(
                "import { a } from './b.js';\nexport { a as default };",
                "a.wasm",
                "\nexport function show() {}"
            )
            .is_err()
        );
        assert!(module("export { a };", "a.wasm", "\nexport function show() {}").is_err());
    }
}
