use std::ops::Range;

use crate::base::Sort as _;
use crate::catalogue::EditKind;
use crate::catalogue::punctuation::{CLOSERS, SENTENCE_ENDS};
use crate::syntax::view::Change;

use super::{chrome, page_mark, page_number};

/// A line of the text between two line ends.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The whole line, without its line end.
    pub(super) at: Range<usize>,
    /// The line without the spaces around it.
    pub(super) inner: Range<usize>,
    /// Characters of the inner line.
    pub(super) chars: usize,
    /// How wide the inner line is set, in halves of a Chinese character.
    pub(super) cells: usize,
}

impl Line {
    /// The line's text without the spaces around it.
    pub(super) fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.inner.clone()).unwrap_or_default()
    }

    /// The same without bold marks around it.
    pub(super) fn core<'t>(&self, text: &'t str) -> &'t str {
        self.of(text).trim_matches('*')
    }

    pub(super) fn is_blank(&self) -> bool {
        self.inner.is_empty()
    }
}

/// The lines of `text`, blank ones too.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let left = line.trim_start_matches([' ', '\t']);
        let inner = left.trim_end_matches([' ', '\t']);
        let from = start + line.len() - left.len();
        let (chars, narrow) = inner.bytes().fold((0, 0), |(chars, narrow), b| {
            (
                chars + usize::from(b & 0xc0 != 0x80),
                narrow + usize::from(b < 0x80),
            )
        });
        lines.push(Line {
            at: start..start + line.len(),
            inner: from..from + inner.len(),
            chars,
            cells: chars * 2 - narrow,
        });
        start += line.len() + 1;
    }
    lines
}

/// Whether a sentence ends at the end of `line`.
pub(super) fn is_closed(line: &str) -> bool {
    line.trim_end_matches(CLOSERS).ends_with(SENTENCE_ENDS)
}

/// What of the page that the text was copied from stands among the lines.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let lines = lines(text);
    let mut fates: Vec<Option<EditKind>> = vec![None; lines.len()];
    front_matter(text, &lines, &mut fates);
    rules(text, &lines, &mut fates);
    page_number::mark(text, &lines, &mut fates);
    chrome::mark(text, &lines, &mut fates);
    let mut changes = page_mark::changes(text, &lines, &fates);
    changes.extend(page_number::inline(text));
    changes.extend(chrome::counters(text));
    changes.extend(whole_lines(&lines, &fates));
    changes.order_by_key(|change| (change.at.start, std::cmp::Reverse(change.at.end)));
    changes
}

/// Neighbouring lines with one fate go as one; their line ends go with them, except the last.
fn whole_lines(lines: &[Line], fates: &[Option<EditKind>]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut gap = false;
    for (line, fate) in lines.iter().zip(fates) {
        let Some(kind) = fate else {
            gap |= !line.is_blank();
            continue;
        };
        match changes.last_mut() {
            Some(last) if !gap && last.kind == Some(*kind) => last.at.end = line.inner.end,
            Some(_) | None => changes.push(Change {
                at: line.inner.clone(),
                put: None,
                kind: Some(*kind),
            }),
        }
        gap = false;
    }
    changes
}

/// The `---` block that files of a corpus begin with.
fn front_matter(text: &str, lines: &[Line], fates: &mut [Option<EditKind>]) {
    let is_rule = |line: &Line| line.of(text) == "---";
    let Some(first) = lines.iter().position(|line| !line.is_blank()) else {
        return;
    };
    let body = lines.iter().skip(first + 1).take(30);
    if !lines.get(first).is_some_and(is_rule) {
        return;
    }
    let Some(len) = body.clone().position(is_rule) else {
        return;
    };
    let keyed = body
        .take(len)
        .filter(|line| line.of(text).contains(':'))
        .count();
    if keyed > 0 {
        for fate in fates.iter_mut().skip(first).take(len + 2) {
            *fate = Some(EditKind::PageChrome);
        }
    }
}

/// Lines that hold nothing but strokes, and the ruling row of a Markdown table.
fn rules(text: &str, lines: &[Line], fates: &mut [Option<EditKind>]) {
    for (line, fate) in lines.iter().zip(fates) {
        let inner = line.of(text);
        if inner.len() >= 3
            && fate.is_none()
            && inner
                .bytes()
                .all(|b| matches!(b, b'-' | b'=' | b'_' | b'*' | b'|' | b':' | b' ' | b'\t'))
            && inner
                .bytes()
                .filter(|b| matches!(b, b'-' | b'=' | b'*'))
                .count()
                >= 3
        {
            *fate = Some(EditKind::Markup);
        }
    }
}
