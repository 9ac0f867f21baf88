use super::Binary;

/// The longest text that the page reads, in bytes of UTF-8. The command has no limit.
pub const PAGE_LIMIT: usize = 20_000_000;

/// Why an input cannot be read, or holds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputError {
    /// No character at all.
    Empty,
    /// Nothing but spaces and line breaks.
    Blank,
    /// A file that was exported from here, or printed by the command: it holds results, and no text to read.
    Exported,
    /// The same as JSON, of which the end is missing.
    CutShort,
    /// A text that holds no statement. Its analysis stands all the same.
    NoStatement,
    /// More than [`PAGE_LIMIT`] in the page.
    TooLarge {
        /// The size in bytes of UTF-8.
        bytes: usize,
    },
    /// A file that is not a text.
    Binary(Binary),
    /// A text in an encoding that is none of ours.
    UnknownEncoding,
    /// No file or folder of that name.
    Missing,
    /// The file or folder cannot be opened or read.
    Unreadable,
    /// A folder without a single text file.
    EmptyFolder,
}

/// Why the page got no analysis, although the text is fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The worker did not start, or stopped.
    Worker,
    /// The worker could not do this request.
    Request,
    /// The worker's file is of another version than the page.
    OldWorker,
}

/// What stands against reading `text` at all, whatever its size.
///
/// ```
/// use planlens::input::{InputError, check_text};
/// assert_eq!(check_text(" \n　"), Some(InputError::Blank));
/// assert_eq!(check_text("增长8%"), None);
/// assert_eq!(check_text("{\"version\":1,\"source\":null}"), Some(InputError::Exported));
/// assert_eq!(check_text("{\"version\":1,\"source\":\"}"), Some(InputError::CutShort));
/// ```
pub fn check_text(text: &str) -> Option<InputError> {
    if text.is_empty() {
        Some(InputError::Empty)
    } else if text
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
    {
        Some(InputError::Blank)
    } else if is_exported(text) {
        let cut = text.starts_with(JSON_HEAD) && !is_closed(text);
        Some(if cut {
            InputError::CutShort
        } else {
            InputError::Exported
        })
    } else {
        None
    }
}

/// How the JSON begins.
pub(crate) const JSON_HEAD: &str = "{\"version\":1,\"source\":";

/// How the files begin that hold results: the JSON, and the heads of the two tables.
const EXPORTS: [&str; 4] = [
    JSON_HEAD,
    "source,title,region,year,",
    "source,region,year,section,",
    "来源,地区,年份,章节,",
];

/// How the notes end.
const NOTES: [&str; 2] = ["，数值以原文为准。*", "; the text itself decides.*"];

/// How the brief's page begins, and what stands in it.
const BRIEF: (&str, &str) = ("<!doctype html>", "<body class=\"b-file\">");

/// Whether all that is opened in a text of JSON, brackets and strings, is closed again.
fn is_closed(json: &str) -> bool {
    let (mut depth, mut within, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = within,
            b'"' => within = !within,
            _ if within => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth == 0 && !within
}

fn is_exported(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let ends = || {
        let text = text.trim_end();
        NOTES.iter().any(|end| text.ends_with(end))
    };
    let (page, body) = BRIEF;
    EXPORTS.iter().any(|head| text.starts_with(head))
        || text.starts_with(page) && text.contains(body)
        || ends()
}
