use crate::catalogue::EditKind;
use crate::catalogue::chrome::{CONTINUED, DOCUMENT_NUMBER};
use crate::syntax::view::Change;

use super::behind;

/// The mark of a note (`[12]`) at byte `at`, or of a page (`[[p1]]`).
///
/// One at a line's beginning stays: it opens the note itself, or an item.
pub(super) fn mark(text: &str, at: usize) -> Option<Change> {
    let rest = text.get(at..)?;
    let len = rest.bytes().take(12).position(|b| b == b']')?;
    let inner = rest.get(1..len)?;
    let end = at + len + 1;
    if CONTINUED.contains(&inner) {
        return Some(Change {
            at: at..end,
            put: None,
            kind: Some(EditKind::PageMark),
        });
    }
    if let Some(page) = page_mark(inner) {
        let end = end + usize::from(page && behind(text, end) == Some(']'));
        return Some(Change {
            at: at..end,
            put: None,
            kind: Some(EditKind::PageMark),
        });
    }
    let number = (1..=3).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
    let left = text.get(..at).unwrap_or_default();
    let left = left.trim_end_matches('*');
    let inside = left.chars().next_back().is_some_and(|c| !c.is_whitespace());
    let (at, end) = in_bold(text, at, end).unwrap_or((at, end));
    (number && inside && behind(text, end) != Some(DOCUMENT_NUMBER)).then_some(Change {
        at: at..end,
        put: None,
        kind: Some(EditKind::NoteMark),
    })
}

/// Whether `inner` names a page (`p1`, `[p1`), and whether in doubled brackets.
fn page_mark(inner: &str) -> Option<bool> {
    let name = inner.trim_start_matches('[');
    let number = name
        .strip_prefix(['p', 'P'])?
        .trim_start_matches(['.', ' ']);
    (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        .then_some(name.len() < inner.len())
}

/// The longest line whose bold marks are counted, in bytes.
const LINE: usize = 4000;

/// The mark with the bold marks around it, where they hold it alone (`**[1]**`).
fn in_bold(text: &str, at: usize, end: usize) -> Option<(usize, usize)> {
    let left = text.get(..at)?.strip_suffix("**")?;
    text.get(end..)?.strip_prefix("**")?;
    let near = left.bytes().rev().take(LINE).position(|b| b == b'\n');
    if near.is_none() && left.len() > LINE {
        return None;
    }
    let line = left.get(near.map_or(0, |near| left.len() - near)..)?;
    (line.matches("**").count() % 2 == 0).then_some((at - 2, end + 2))
}
