//! The headers that a good host sends with each file: how long it may be kept, and the page's policy.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::dist;

/// For files whose name tells their content.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// For all others: kept, and asked for anew each time, which costs no second download.
const ANEW: &str = "no-cache";

/// Of every answer.
const ALWAYS: [(&str, &str); 2] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// A header's name and its value.
type Header = (&'static str, String);

/// The headers of every file, whichever it is.
pub(crate) fn always() -> Vec<Header> {
    ALWAYS.map(|(name, value)| (name, value.to_owned())).into()
}

/// The headers of one file of the page, beside its type: `name` is relative to the folder, `content`
/// is read where it is HTML.
pub(crate) fn of(name: &str, content: &[u8]) -> Vec<Header> {
    let cache = if is_hashed(name) { FOREVER } else { ANEW };
    let mut headers = vec![("Cache-Control", cache.to_owned())];
    if name.ends_with(".html")
        && let Some(policy) = policy(&String::from_utf8_lossy(content))
    {
        headers.push(("Content-Security-Policy", policy.to_owned()));
    }
    headers
}

/// Writes `_headers`, which some hosts read (Cloudflare Pages, Netlify).
///
/// # Errors
/// When `dist` cannot be read or written.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let mut text = String::from("/*\n");
    for (name, value) in ALWAYS {
        writeln!(text, "  {name}: {value}")?;
    }
    for file in dist::files(dist)? {
        let content = fs::read(dist.join(&file))?;
        let mut paths = vec![format!("/{file}")];
        if file == "index.html" {
            paths.push("/".to_owned());
        }
        for path in paths {
            writeln!(text, "{path}")?;
            for (name, value) in of(&file, &content) {
                writeln!(text, "  {name}: {value}")?;
            }
        }
    }
    fs::write(dist.join("_headers"), text).context("_headers cannot be written")
}

/// The policy that the page gives itself.
pub(crate) fn policy(page: &str) -> Option<&str> {
    let tag = page
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)?;
    tag.split('"').next()
}

/// Whether Trunk wrote a hash of the content into the name: up to sixteen digits behind a hyphen, as
/// zeros before them are not written.
fn is_hashed(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let digits = part.chars().take_while(|c| c.is_ascii_hexdigit()).count();
        let behind = part.chars().nth(digits);
        (12..=16).contains(&digits) && matches!(behind, Some('.' | '_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed() {
        for (name, hashed) in [
            ("app-0123456789abcdef.js", true),
            ("app-0123456789abcdef_bg.wasm", true),
            ("page-0123456789abcdef.css", true),
            ("page-81b12e5f35847df.css", true),
            ("start-worker.js", false),
            ("worker_bg.wasm", false),
            ("icon-192.png", false),
            ("app-0123456789abcdef0.js", false),
        ] {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }

    #[test]
    fn policies() {
        let page =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><p>";
        assert_eq!(policy(page), Some("default-src 'none'"));
        let headers = of("index.html", page.as_bytes());
        assert_eq!(headers.last().unwrap().1, "default-src 'none'");
        assert_eq!(of("start.js", b"").len(), 1);
    }
}
