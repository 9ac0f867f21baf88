use crate::catalogue::EditKind;
use crate::syntax::view::Change;

use super::behind;

/// The longest link that is taken for one, in bytes.
const LONGEST: usize = 600;

fn mark(at: std::ops::Range<usize>) -> Change {
    Change {
        at,
        put: None,
        kind: Some(EditKind::Markup),
    }
}

/// A link or an image at byte `at`: its text stays, its marks and address go.
pub(super) fn link(text: &str, at: usize, changes: &mut Vec<Change>) {
    if let Some((image, start, close, end)) = find_link(text, at) {
        if image {
            changes.push(mark(at..end));
        } else {
            changes.push(mark(at..start));
            changes.push(mark(close..end));
        }
    }
}

/// Whether it is an image; where its text begins and ends; where the link ends.
fn find_link(text: &str, at: usize) -> Option<(bool, usize, usize, usize)> {
    let image = behind(text, at) == Some('!');
    let start = at + 1 + usize::from(image);
    if image && behind(text, at + 1) != Some('[') {
        return None;
    }
    let rest = text.get(start..)?;
    let close = rest
        .bytes()
        .take(LONGEST)
        .position(|b| matches!(b, b']' | b'[' | b'\n'))?;
    let address = rest.get(close..)?.strip_prefix("](")?;
    let end = address
        .bytes()
        .take(LONGEST)
        .position(|b| matches!(b, b')' | b'\n'))?;
    (address.as_bytes().get(end) == Some(&b')')).then_some((
        image,
        start,
        start + close,
        start + close + 2 + end + 1,
    ))
}

/// `#` of a heading or `>` of a quotation at the beginning of a line, with the space behind it.
pub(super) fn line_mark(text: &str, at: usize) -> Option<Change> {
    let line = text.get(..at)?;
    let indent = line.trim_end_matches([' ', '*']);
    if !(indent.is_empty() || indent.ends_with('\n')) {
        return None;
    }
    let rest = text.get(at..)?;
    let marks = rest
        .bytes()
        .take(6)
        .take_while(|b| matches!(b, b'#' | b'>'))
        .count();
    let spaces = rest.bytes().skip(marks).take_while(|b| *b == b' ').count();
    let next = behind(text, at + marks + spaces)?;
    (spaces > 0 && next != '\n').then(|| mark(at..at + marks + spaces))
}

/// A backslash before a mark that it protects.
pub(super) fn escape(text: &str, at: usize) -> Option<Change> {
    behind(text, at + 1)
        .filter(char::is_ascii_punctuation)
        .map(|_| mark(at..at + 1))
}
