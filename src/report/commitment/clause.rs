//! A sentence cut into its clauses.

use std::ops::Range;

use crate::catalogue::action::{CLAUSE_ENDS, GROUP_END, LEADING, LIST_OPENS, PAIRS};

/// A clause of the view, without the mark that ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) at: Range<usize>,
    /// What stands behind it has nothing to do with it (；).
    pub(super) closes: bool,
    /// A list stands behind it (：).
    pub(super) opens_list: bool,
}

/// A pair of signs holds no more than this, in bytes; an open one without its close holds nothing.
const LONGEST_PAIR: usize = 180;

/// The clauses of the sentence at `at`. Signs within brackets and quotes end none.
pub(super) fn clauses(view: &str, at: Range<usize>) -> Vec<Clause> {
    let text = view.get(at.clone()).unwrap_or_default();
    let mut out = Vec::new();
    let mut start = 0;
    let mut inside = 0;
    for (offset, c) in text.char_indices() {
        if offset < inside || !c.is_ascii() && c.len_utf8() != 3 {
            continue;
        }
        if let Some((_, close)) = PAIRS.iter().find(|pair| pair.0 == c) {
            let near = text.get(offset..).unwrap_or_default();
            inside = near
                .char_indices()
                .take_while(|(far, _)| *far < LONGEST_PAIR)
                .find(|(_, c)| c == close)
                .map_or(inside, |(far, _)| offset + far);
            continue;
        }
        if !is_end(c) {
            continue;
        }
        push(text, start..offset, c, at.start, &mut out);
        start = offset + c.len_utf8();
    }
    push(text, start..text.len(), '\n', at.start, &mut out);
    out
}

fn is_end(c: char) -> bool {
    c == '\n' || !c.is_ascii() && crate::base::has(CLAUSE_ENDS, c)
}

fn push(text: &str, range: Range<usize>, end: char, base: usize, out: &mut Vec<Clause>) {
    let piece = text.get(range.clone()).unwrap_or_default();
    let trimmed =
        piece.trim_matches(|c: char| crate::base::has(LEADING, c) && c != '”' && c != '）');
    if trimmed.is_empty() {
        if let Some(last) = out.last_mut() {
            last.closes |= end == GROUP_END;
        }
        return;
    }
    let start = base + range.start + (trimmed.as_ptr() as usize - piece.as_ptr() as usize);
    out.push(Clause {
        at: start..start + trimmed.len(),
        closes: end == GROUP_END,
        opens_list: end == LIST_OPENS,
    });
}
