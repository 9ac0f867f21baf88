//! What `dist/sw.js` keeps: the names and contents of the page's files, written into it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::{dist, single};

/// What only other programs ask for, or nobody who has the page: pictures for link previews and for
/// the system's home screen, what hosts read, what a browser takes that cannot run the page.
const NOT_KEPT: [&str; 10] = [
    "404.html",
    "_headers",
    "apple-touch-icon.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
    "mend.js",
    "og.png",
    "old.js",
    "sw.js",
];

/// Writes into `sw.js` of the folder which files there are. The same files give the same script, and
/// another content of any of them another script, by which browsers learn of the new version.
///
/// # Errors
/// When the script has no place for them, or a file has a name that would have to be escaped.
pub(crate) fn fill(dist: &Path) -> Result<()> {
    let needed = dist::first_visit(dist)?;
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for file in dist::files(dist)? {
        if NOT_KEPT.contains(&file.as_str()) || file == single::NAME {
            continue;
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
        ensure!(
            file.chars().all(plain),
            "{file} is no name for a file of the page"
        );
        let entry = format!(
            "  {:?}: \"{}\",\n",
            named(&file),
            digest(&fs::read(dist.join(&file))?)
        );
        let starts = needed.contains(&file) && !is_picture(&file);
        if starts { &mut first } else { &mut later }.push(entry);
    }
    let script = dist.join("sw.js");
    let mut text = fs::read_to_string(&script).context("the page has no sw.js")?;
    for (name, entries) in [("FIRST", first), ("LATER", later)] {
        text = filled(&text, name, &entries.concat())?;
    }
    fs::write(script, text).context("sw.js cannot be written")
}

/// `text` with `entries` in its empty table `name`.
fn filled(text: &str, name: &str, entries: &str) -> Result<String> {
    let empty = format!("const {name} = {{}};\n");
    ensure!(
        text.matches(&empty).count() == 1,
        "sw.js has no empty {name}"
    );
    Ok(text.replace(&empty, &format!("const {name} = {{\n{entries}}};\n")))
}

/// The page itself is asked for by its folder's name.
fn named(file: &str) -> &str {
    if file == "index.html" { "" } else { file }
}

/// Signs of the page in the browser's frame, which it can do without, and its manifest.
fn is_picture(file: &str) -> bool {
    [".svg", ".png", ".webmanifest"]
        .iter()
        .any(|end| file.ends_with(end))
}

/// The first half of the SHA-256 in hexadecimal digits, as `sw.js` makes it.
fn digest(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables() {
        let script = "// x\nconst FIRST = {};\nconst LATER = {};\n";
        let got = filled(script, "LATER", "  \"a.js\": \"00\",\n").unwrap();
        assert_eq!(
            got,
            "// x\nconst FIRST = {};\nconst LATER = {\n  \"a.js\": \"00\",\n};\n"
        );
        assert!(filled(&got, "LATER", "").is_err(), "it is full");
    }

    #[test]
    fn digests() {
        assert_eq!(digest(b""), "e3b0c44298fc1c149afbf4c8996fb924");
        assert_eq!(digest(b"abc"), "ba7816bf8f01cfea414140de5dae2223");
    }

    #[test]
    fn the_script_can_be_filled() {
        let script = include_str!("../../static/sw.js");
        for name in ["FIRST", "LATER"] {
            filled(script, name, "").unwrap();
        }
    }
}
