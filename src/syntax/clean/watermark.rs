use std::collections::BTreeMap;

use crate::base::Sort as _;
use crate::catalogue::EditKind;
use crate::syntax::view::Change;

use super::before;
use super::line::{Line, lines};

/// How often a token must end a line to be taken for a watermark.
const OFTEN: usize = 3;

/// How many tokens one text has at most.
const MANY: usize = 4;

/// The longest token, in bytes.
const LONGEST: usize = 24;

/// Tokens that a site strews over its pages: the same short Latin word, stuck to the end of many
/// lines, behind full stops too, where no word of the language stands.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let lines = lines(text);
    let mut ends: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in &lines {
        if let Some((token, stray)) = last_token(text, line) {
            let count = ends.entry(token).or_default();
            count.0 += 1;
            count.1 += usize::from(stray);
        }
    }
    ends.retain(|_, (all, stray)| *all >= OFTEN && *stray * 3 >= *all);
    while ends.len() > MANY {
        ends.pop_last();
    }
    if ends.is_empty() {
        return Vec::new();
    }
    let mut changes = Vec::new();
    for token in ends.keys() {
        changes.extend(text.match_indices(token).map(|(at, _)| Change {
            at: at..at + token.len(),
            put: None,
            kind: Some(EditKind::Watermark),
        }));
    }
    changes.order_by_key(|change| change.at.start);
    changes
}

/// The Latin token that ends the line right behind another character, and whether that is no
/// letter of a word.
fn last_token<'t>(text: &'t str, line: &Line) -> Option<(&'t str, bool)> {
    let inner = line.of(text);
    let len = inner
        .bytes()
        .rev()
        .take(LONGEST + 1)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'.')
        .count();
    let token = inner.get(inner.len() - len..)?;
    let letters = token.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters < 2 || len > LONGEST || len == inner.len() {
        return None;
    }
    let stuck = before(text, line.inner.end - len)?;
    (!stuck.is_whitespace()).then_some((token, !stuck.is_alphanumeric()))
}
