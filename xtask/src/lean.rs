//! What the first visit need not load: one style sheet in place of several, and no comments.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::dist;

/// Writes the style sheets that `page` names into one file of `dist`, in their order, and returns the page
/// that names it. Its name tells its content, as those that Trunk writes do.
///
/// # Errors
/// When a style sheet cannot be read, or the page names none.
pub(crate) fn join_styles(page: &str, dist: &Path) -> Result<String> {
    let (mut joined, mut out) = (String::new(), String::new());
    let mut rest = page;
    let mut at = None;
    while let Some((before, from)) = rest.split_once("<link rel=\"stylesheet\" href=\"./") {
        let (name, behind) = from
            .split_once('"')
            .context("a style sheet without a name")?;
        let (_, behind) = behind.split_once('>').context("a tag without an end")?;
        let file = dist.join(name);
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {name}"))?;
        fs::remove_file(file)?;
        joined += &without_comments(&text)?;
        out += before;
        at.get_or_insert(out.len());
        rest = behind.trim_start_matches('\n');
    }
    out += rest;
    let at = at.context("the page names no style sheet")?;
    let hash = Sha256::digest(&joined);
    let hash: String = hash
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("page-{hash}.css");
    fs::write(dist.join(&name), joined)?;
    out.insert_str(
        at,
        &format!("<link rel=\"stylesheet\" href=\"./{name}\">\n"),
    );
    Ok(out)
}

/// Takes the comments out of those scripts of `dist` that come from `folder` as they are, and of those
/// that `page` names and Trunk has hashed.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn strip_scripts(folder: &Path, dist: &Path, page: &str) -> Result<()> {
    let mut files = dist::files(folder)?;
    let tags = page.split("<script src=\"./").skip(1);
    files.extend(tags.filter_map(|tag| Some(tag.split_once('"')?.0.to_owned())));
    for file in files.iter().filter(|file| file.ends_with(".js")) {
        let script = dist.join(file);
        let text = fs::read_to_string(&script).with_context(|| format!("dist has no {file}"))?;
        fs::write(script, without_comment_lines(&text))?;
    }
    Ok(())
}

/// A script without the lines that are comments and nothing else.
fn without_comment_lines(script: &str) -> String {
    let is_comment = |line: &str| {
        let line = line.trim();
        line.is_empty()
            || line.starts_with("//")
            || (line.starts_with("/*") && line.ends_with("*/"))
    };
    let lines = script.lines().filter(|line| !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A style sheet without comments, empty lines and indents.
fn without_comments(sheet: &str) -> Result<String> {
    let mut parts = sheet.split("/*");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, behind) = part.split_once("*/").context("a comment without an end")?;
        plain += behind;
    }
    ensure!(!plain.contains("*/"), "a comment in a string");
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets() {
        let sheet =
            "/* a\n b */\n:root {\n  --a: 1px; /* c */\n}\n\np::after { content: \"＋\"; }\n";
        let plain = without_comments(sheet).unwrap();
        assert_eq!(
            plain,
            ":root {\n--a: 1px;\n}\np::after { content: \"＋\"; }\n"
        );
        assert!(without_comments("p {} /* a").is_err());
    }

    #[test]
    fn scripts() {
        let script = "// a\n/** b */\nconst a = \"//\"; // c\n\n  // d\n  f(a);\n";
        assert_eq!(
            without_comment_lines(script),
            "const a = \"//\"; // c\n  f(a);\n"
        );
    }

    #[test]
    fn one_sheet_of_two() {
        let folder = std::env::temp_dir().join(format!("planlens-lean-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a-1.css"), "a {}").unwrap();
        fs::write(folder.join("b-2.css"), "b {}").unwrap();
        let tag =
            |name| format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"sha384-x\"/>\n");
        let page = format!("<meta>\n{}{}<script>", tag("a-1.css"), tag("b-2.css"));
        let joined = join_styles(&page, &folder).unwrap();
        let names = dist::files(&folder).unwrap();
        assert_eq!(names.len(), 1);
        assert_eq!(
            joined,
            format!(
                "<meta>\n<link rel=\"stylesheet\" href=\"./{}\">\n<script>",
                names[0]
            )
        );
        assert_eq!(
            fs::read_to_string(folder.join(&names[0])).unwrap(),
            "a {}\nb {}\n"
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
