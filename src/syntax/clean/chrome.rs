use crate::catalogue::EditKind;
use crate::catalogue::chrome::{
    ANYWHERE, AT_EDGE, CAPTION_END, CARD_STARTS, COUNTERS, FILE_ENDINGS, FOOT_STARTS, KEYS, MEDIA,
    NAMES, TITLE_WORDS, WORDS,
};
use crate::catalogue::punctuation::{CLAUSE_MARKS, SENTENCE_ENDS};

use crate::syntax::head_mark::find_head_mark;
use crate::syntax::view::Change;

use super::line::Line;

/// From this many characters on a line is the text's own, unless it holds the page's words; the
/// second where a text has none so long.
const BODY: [usize; 2] = [50, 24];

/// How many lines a page has at most before its text, and behind it.
const EDGE: usize = 60;

/// How many lines of a text of short lines may be the page's head.
const LINES: usize = 8;

/// The longest line that is looked at, in characters.
const LONGEST: usize = 160;

/// Marks the lines that belong to the page.
pub(super) fn mark(text: &str, lines: &[Line], fates: &mut [Option<EditKind>]) {
    let long = BODY
        .into_iter()
        .find(|long| lines.iter().any(|line| is_long(text, line, *long)))
        .unwrap_or(usize::MAX);
    let is_body = |line: &Line| {
        let inner = line.of(text);
        is_long(text, line, long) && !holds(inner, ANYWHERE) && !is_keyed(inner)
    };
    let head = lines.iter().position(is_body).unwrap_or(LINES).min(EDGE);
    let foot = lines
        .iter()
        .rposition(is_body)
        .map_or(0, |i| i + 1)
        .max(lines.len().saturating_sub(EDGE));
    for (i, line) in lines.iter().enumerate() {
        if line.is_blank() || line.chars > LONGEST || fates.get(i) != Some(&None) {
            continue;
        }
        let inner = line.of(text);
        let edge = i < head || i >= foot;
        let value = edge
            && line.chars <= 20
            && find_head_mark(inner).is_none()
            && !holds(inner, TITLE_WORDS)
            && i > 0
            && lines
                .get(i - 1)
                .is_some_and(|line| is_bare_key(line.of(text)));
        if (value
            || is_page_line(inner, line.chars, edge, i < head)
            || is_crumb(text, lines, i, head))
            && let Some(fate) = fates.get_mut(i)
        {
            *fate = Some(EditKind::PageChrome);
        }
        if i >= foot && FOOT_STARTS.iter().any(|start| inner.starts_with(start)) {
            for (line, fate) in lines.iter().zip(fates.iter_mut()).skip(i) {
                if !line.is_blank() {
                    *fate = Some(EditKind::PageChrome);
                }
            }
            return;
        }
    }
}

/// Whether a line has `long` characters; a shorter one must end a clause as well.
fn is_long(text: &str, line: &Line, long: usize) -> bool {
    let [whole, _] = BODY;
    line.chars >= long && (line.chars >= whole || line.of(text).ends_with(CLAUSE_MARKS))
}

/// The longest line that a site's name alone makes the page's, though it has a clause, in characters.
const SHORT: usize = 16;

fn holds(line: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| line.contains(part))
}

fn is_page_line(line: &str, chars: usize, edge: bool, head: bool) -> bool {
    let bare = chars <= SHORT || !line.contains(CLAUSE_MARKS);
    if holds(line, ANYWHERE) || bare && holds(line, NAMES) {
        return true;
    }
    if !edge {
        return chars <= 40 && is_words(line, 2);
    }
    let said = line.ends_with(SENTENCE_ENDS);
    is_words(line, 1)
        || !said && chars <= 100 && is_keyed(line)
        || chars <= 60 && holds(line, AT_EDGE)
        || head
            && (FILE_ENDINGS.iter().any(|end| line.ends_with(end))
                || line.ends_with(CAPTION_END)
                || is_clock(line)
                || is_dated(line, chars)
                || is_card(line))
}

/// A line of nothing but the page's words, dates and counts, at least `least` words.
fn is_words(line: &str, least: usize) -> bool {
    let mut words = 0;
    let separators = |c: char| {
        c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(
                c,
                '\u{3010}' | '\u{3011}' | '\u{ff1a}' | '\u{b7}' | '\u{300b}'
            )
    };
    for token in line.split(separators).filter(|t| !t.is_empty()) {
        if WORDS.contains(&token) {
            words += 1;
        } else if !token.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
    }
    words >= least || words == 0 && least == 1 && line.chars().all(separators)
}

/// A line that begins with a label of the page and a colon.
fn is_keyed(line: &str) -> bool {
    let line = line.trim_start_matches(['\u{3010}', '[', '\u{ff08}', '(', ' ']);
    let Some((key, _)) = line.split_once(['\u{ff1a}', ':']) else {
        return false;
    };
    let key: String = key.chars().filter(|c| !c.is_whitespace()).collect();
    KEYS.contains(&key.as_str())
}

/// A line of a public document's card.
fn is_card(line: &str) -> bool {
    let line: String = line
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(8)
        .collect();
    CARD_STARTS.iter().any(|start| line.starts_with(start))
}

/// A label without its value, which the next line holds.
fn is_bare_key(line: &str) -> bool {
    line.ends_with(['\u{ff1a}', ':']) && is_keyed(line)
}

/// A short line of a paper's or a site's name and a date, or of any words, a date and a clock.
fn is_dated(line: &str, chars: usize) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let dashes = line.bytes().filter(|b| *b == b'-').count();
    let clock = digits >= 12 && dashes >= 2 && line.contains(':');
    chars <= 44
        && (digits >= 6 && holds(line, MEDIA) || clock)
        && !holds(line, TITLE_WORDS)
        && !line.contains(CLAUSE_MARKS)
}

/// How far a page's counters are looked for, in bytes.
const HEAD_BYTES: usize = 4000;

/// The page's counters in mid-line: their words, the colon and the number.
pub(super) fn counters(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let head = text
        .get(..text.floor_char_boundary(HEAD_BYTES))
        .unwrap_or_default();
    for word in COUNTERS {
        for (at, _) in head.match_indices(word) {
            let rest = text.get(at + word.len()..).unwrap_or_default();
            let behind = rest.trim_start_matches(['\u{ff1a}', ':', ' ']);
            let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
            if behind.len() < rest.len() && digits > 0 {
                changes.push(Change {
                    at: at..at + word.len() + rest.len() - behind.len() + digits,
                    put: None,
                    kind: Some(EditKind::PageChrome),
                });
            }
        }
    }
    changes
}

/// A line of a date and a clock time only: `2026-02-09 09:45:30`.
fn is_clock(line: &str) -> bool {
    line.len() >= 8
        && line
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'/' | b'.' | b' '))
        && line.contains(['-', '/', ':', '.'])
}

/// A step of the path from the site's first page: a short line beside a lone `>`.
fn is_crumb(text: &str, lines: &[Line], i: usize, head: usize) -> bool {
    let lone = |i: usize| lines.get(i).is_some_and(|line| line.of(text) == ">");
    i < head
        && lines.get(i).is_some_and(|line| line.chars <= 12)
        && (lone(i + 1) || i > 0 && lone(i - 1))
}
