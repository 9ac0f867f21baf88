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

/// A script that the page fetches when a chart is to be saved.
const PICTURE: &str = "picture.js";

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
                } else {
                    "type=\"module\""
                };
                out += &hashes.script(kind, &text(name)?)?;
            }
        }
    }
    out += rest;
    let (program, wasm) = wasm.context("the page starts no program")?;

    // Style sheets that the page asks for when it needs them.
    let mut parts = String::new();
    for file in files
        .iter()
        .filter(|f| f.ends_with(".css") && !page.contains(*f) && *f != "plain.css")
    {
        parts += &hashes.style(&text(file)?)?;
    }
    // The script that makes pictures of charts, likewise.
    if files.iter().any(|file| file == PICTURE) {
        parts += &hashes.script("type=\"module\"", &text(PICTURE)?)?;
    }
    let data: Vec<&str> = files
        .iter()
        .map(String::as_str)
        .filter(|f| is_data(f))
        .collect();
    for file in files
        .iter()
        .filter(|file| is_data(file) || **file == wasm || file.ends_with(".wasm"))
    {
        parts += &block(file, None, &read(file)?);
    }
    for file in files
        .iter()
        .filter(|f| f.starts_with("start-") && f.ends_with(".js"))
    {
        let script = text(file)?;
        let mut needs = data.clone();
        needs.extend(files.iter().map(String::as_str).filter(|other| {
            other.ends_with(".wasm")
                && (script.contains(&format!("\"{other}\""))
                    || script.contains(&format!("\"./{other}\"")))
        }));
        parts += &block(
            file,
            Some(&needs.join(" ")),
            joined(&script, &text)?.as_bytes(),
        );
    }
    parts += &hashes.script("type=\"module\"", &module(&program, &wasm)?)?;

    let (head, body) = out.split_once("</body>").context("the page has no end")?;
    let old = crate::header::policy(page_head(page))
        .context("the page has no policy")?
        .to_owned();
    Ok(format!("{head}{parts}</body>{body}")
        .replacen(&old, &hashes.policy(), 1)
        .replacen("<html ", "<html data-single ", 1))
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

/// The program's module with the start behind it.
fn module(program: &str, wasm: &str) -> Result<String> {
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
        START.replace("START", start).replace("WASM", wasm)
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
        for outside in ["src=", "href=\"./", "manifest", "start.js"] {
            assert!(
                !made.contains(outside) || outside == "start.js",
                "{outside}"
            );
        }
        assert!(made.contains("<html data-single lang=\"zh-CN\">"));
        assert!(made.contains("<style>p{}</style>"));
        assert!(made.contains("<script nomodule>old();</script>"));
        assert!(made.contains("data:image/svg+xml;base64,PHN2Zy8+"));
    }

    #[test]
    fn the_policy_is_by_hashes() {
        let made = made();
        let policy = crate::header::policy(&made).unwrap();
        assert_eq!(policy.matches("'sha256-").count(), 3, "{policy}");
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
                "a.wasm"
            )
            .is_err()
        );
        assert!(module("export { a };", "a.wasm").is_err());
    }
}
