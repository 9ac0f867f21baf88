use crate::catalogue::EditKind;
use crate::syntax::view::Change;

use super::{before, behind, is_han};

const TONED: &str = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

/// The readings that a site glossed its characters with.
pub(super) fn changes(text: &str) -> Vec<Change> {
    if !is_glossed(text) {
        return Vec::new();
    }
    text.match_indices(['(', '\u{ff08}'])
        .filter_map(|(at, _)| gloss(text, at))
        .collect()
}

/// How many toned glosses make a glossed text, in which toneless ones count too.
const ENOUGH: usize = 2;

/// Whether the text glosses characters with their reading; looks no further than it must.
fn is_glossed(text: &str) -> bool {
    text.match_indices([')', '\u{ff09}'])
        .filter(|(at, _)| {
            before(text, *at).is_some_and(|c| c.is_ascii_lowercase() || TONED.contains(c))
        })
        .filter(|(at, _)| {
            let word = text.get(..*at).unwrap_or_default().chars().rev();
            let mut toned = false;
            for c in word.take(8) {
                match c {
                    '(' | '\u{ff08}' => return toned,
                    c if TONED.contains(c) => toned = true,
                    c if c.is_ascii_lowercase() || c == 'ü' => {}
                    _ => return false,
                }
            }
            false
        })
        .nth(ENOUGH - 1)
        .is_some()
}

/// The gloss at byte `at`: a bracket behind a Chinese character that holds one syllable of pinyin.
fn gloss(text: &str, at: usize) -> Option<Change> {
    let open = behind(text, at).filter(|c| matches!(c, '(' | '\u{ff08}'))?;
    before(text, at).filter(|c| is_han(*c))?;
    let mut end = at + open.len_utf8();
    let mut letters = 0;
    for c in text.get(end..)?.chars().take(8) {
        end += c.len_utf8();
        match c {
            ')' | '\u{ff09}' => {
                return (letters > 0).then_some(Change {
                    at: at..end,
                    put: None,
                    kind: Some(EditKind::Pinyin),
                });
            }
            'ü' => letters += 1,
            c if c.is_ascii_lowercase() || TONED.contains(c) => letters += 1,
            _ => return None,
        }
    }
    None
}
