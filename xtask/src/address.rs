//! Where the page is going to stand. Programs that show a preview of a link want whole addresses.

use anyhow::{Result, ensure};

/// `page` with its own address and that of its picture written out.
///
/// # Errors
/// When `url` is no address that a page can have, or the page has no place for it.
pub(crate) fn place(page: &str, url: &str) -> Result<String> {
    let host = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%".contains(c);
    ensure!(
        host.is_some_and(|host| !host.is_empty() && host.chars().all(plain)),
        "{url} is no address of a page: https://example.org/planlens/"
    );
    let url = format!("{}/", url.trim_end_matches('/'));
    ensure!(
        page.contains("content=\"./og.png\""),
        "the page names no picture"
    );
    let own = format!(
        "<link rel=\"canonical\" href=\"{url}\">\n<meta property=\"og:url\" content=\"{url}\">\n"
    );
    let first = "<meta property=\"og:type\"";
    ensure!(page.contains(first), "the page has no tags for previews");
    Ok(page
        .replace("content=\"./og.png\"", &format!("content=\"{url}og.png\""))
        .replacen(first, &format!("{own}{first}"), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta property=\"og:type\" content=\"website\"><meta property=\"og:image\" content=\"./og.png\">";

    #[test]
    fn addresses() {
        for url in ["https://a.example/b", "https://a.example/b/"] {
            let placed = place(PAGE, url).unwrap();
            for part in [
                "<link rel=\"canonical\" href=\"https://a.example/b/\">",
                "<meta property=\"og:url\" content=\"https://a.example/b/\">",
                "content=\"https://a.example/b/og.png\"",
            ] {
                assert!(placed.contains(part), "{placed}");
            }
        }
        for url in [
            "",
            "a.example",
            "https://",
            "ftp://a.example/",
            "https://a.example/\"><script>",
            "https://a.example/?b",
        ] {
            assert!(place(PAGE, url).is_err(), "{url}");
        }
        assert!(place("<p>", "https://a.example/").is_err());
    }
}
