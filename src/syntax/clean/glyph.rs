use crate::catalogue::punctuation::{KEPT_WIDE, ODD_FORMS, RATIO_FORMS};
use crate::catalogue::{EditKind, simplified, traditional_pages};
use crate::syntax::view::Change;

use super::tag::Tags;
use super::{before, behind, entity};

/// One character, one form: line ends, spaces, invisible characters, widths, traditional
/// characters, HTML entities and tags.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut tags = Tags::default();
    let mut done = 0;
    let pages = traditional_pages();
    for (at, c) in text.char_indices() {
        if is_plain(c, pages) || at < done {
            continue;
        }
        let end = at + c.len_utf8();
        let change = |end: usize, put: Option<char>, kind: Option<EditKind>| Change {
            at: at..end,
            put,
            kind,
        };
        let change = match c {
            '&' => {
                entity::read(text, at).map(|(put, end)| change(end, put, Some(EditKind::Markup)))
            }
            '<' => tags
                .read(text, at)
                .map(|(put, end)| change(end, put, Some(EditKind::Markup))),
            '\n' => tags.in_row().then(|| change(end, None, None)),
            '\r' if behind(text, end) == Some('\n') => Some(change(end, None, None)),
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                Some(change(end, Some('\n'), None))
            }
            _ => single(text, at, c).map(|(put, kind)| change(end, put, kind)),
        };
        if let Some(change) = change {
            done = change.at.end;
            changes.push(change);
        }
    }
    changes
}

/// Whether `c` needs no look; so are nearly all characters.
fn is_plain(c: char, pages: &[u64; 328]) -> bool {
    match c {
        '\u{4e00}'..='\u{9fff}' => {
            let code = u32::from(c) - 0x4e00;
            pages
                .get(code as usize / 64)
                .is_some_and(|page| page & (1 << (code % 64)) == 0)
        }
        '&' | '<' => false,
        ' '..='~' | '\t' | '\u{3001}' | '\u{3002}' => true,
        _ => false,
    }
}

/// What one character is read as.
fn single(text: &str, at: usize, c: char) -> Option<(Option<char>, Option<EditKind>)> {
    if is_invisible(c) {
        return Some((None, Some(EditKind::Invisible)));
    }
    if is_space(c) {
        return Some((Some(' '), None));
    }
    if RATIO_FORMS.contains(&c) && is_ratio(text, at, c) {
        return Some((Some(':'), None));
    }
    if let Some(form) = ODD_FORMS.iter().find(|form| form.0 == c) {
        return Some((Some(form.1), None));
    }
    if let '\u{ff01}'..='\u{ff5e}' = c {
        if KEPT_WIDE.contains(&c) {
            return None;
        }
        let plain = char::from_u32(u32::from(c) - 0xfee0)?;
        return Some((Some(plain), Some(EditKind::FullWidth)));
    }
    simplified(c).map(|plain| (Some(plain), Some(EditKind::Traditional)))
}

/// Between two digits, of either width, a colon of any form is a ratio's or a clock's.
fn is_ratio(text: &str, at: usize, c: char) -> bool {
    let digit = |c: char| c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c);
    before(text, at).is_some_and(digit) && behind(text, at + c.len_utf8()).is_some_and(digit)
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Zero-width spaces and joiners, direction marks, soft hyphens, variation selectors, controls.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffc}'
    )
}
