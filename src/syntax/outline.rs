use std::ops::Range;

use crate::base::{Sort as _, Span};
use crate::catalogue::EditKind;
use crate::catalogue::heading::{
    APPENDICES, APPENDIX_PARTS, APPENDIX_TAILS, GLOSSARY_MENTIONS, NOTES, SALUTATIONS,
};
use crate::catalogue::punctuation::SENTENCE_ENDS;

use super::head_mark::{HeadMark, HeadMarkKind, find_head_mark};
use super::view::View;
use super::{inline_heading, unmarked_heading};

/// A heading of the view; all ranges are bytes of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The form of its mark; `None` for one without.
    pub kind: Option<HeadMarkKind>,
    /// The number of its mark.
    pub number: Option<usize>,
    /// 1 for the outermost.
    pub depth: u8,
    /// Mark and title.
    pub at: Range<usize>,
    /// The title without its mark.
    pub title: Range<usize>,
    /// The index of the heading that it stands under.
    pub parent: Option<usize>,
}

/// The longest title of a heading with a strong mark, in characters; of one with a weak mark; of one
/// without.
pub(super) const LONGEST: [usize; 3] = [70, 46, 30];

/// What a paragraph may open.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) kind: Option<HeadMarkKind>,
    pub(super) number: Option<usize>,
    pub(super) rank: u8,
    pub(super) at: Range<usize>,
    pub(super) title: Range<usize>,
    /// Whether text of its own follows in the same paragraph.
    pub(super) body: bool,
    /// The index of its paragraph.
    pub(super) paragraph: usize,
}

/// Reads the headings of the view, at every depth, in the order of the text.
pub fn read_outline(view: &View) -> Vec<Heading> {
    let text = view.text();
    let paragraphs = paragraphs(text);
    let body = body_start(text, &paragraphs);
    let end = appendix_start(text, &paragraphs, body);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (i, at) in paragraphs.iter().enumerate().take(end).skip(body) {
        candidates.extend(inline_heading::find(text, i, at.clone()));
    }
    // A copy that lost line ends before its headings lost those behind them too.
    let lost = !candidates.is_empty();
    for (i, at) in paragraphs.iter().enumerate().take(end).skip(body) {
        candidates.extend(marked(text, view, i, at.clone(), lost));
    }
    candidates.order_by_key(|c| c.at.start);
    drop_items(&mut candidates, &paragraphs);
    unmarked_heading::add(text, &paragraphs, body..end, &mut candidates);
    if let Some(at) = paragraphs.get(end) {
        candidates.push(Candidate {
            kind: None,
            number: None,
            rank: 0,
            at: at.clone(),
            title: at.clone(),
            body: false,
            paragraph: end,
        });
    }
    candidates.order_by_key(|c| c.at.start);
    nest(&candidates)
}

/// The paragraphs of the view, as ranges.
pub(super) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for line in text.split('\n') {
        if !line.is_empty() {
            paragraphs.push(start..start + line.len());
        }
        start += line.len() + 1;
    }
    paragraphs
}

pub(super) fn slice(text: &str, at: Range<usize>) -> &str {
    text.get(at).unwrap_or_default()
}

/// The first paragraph behind the title's lines: the salutation, where there is one soon.
pub(super) fn body_start(text: &str, paragraphs: &[Range<usize>]) -> usize {
    let salutes = |at: &Range<usize>| {
        let line = slice(text, at.clone());
        SALUTATIONS.iter().any(|word| line.starts_with(word))
    };
    let opens = |at: &Range<usize>| {
        let mark = find_head_mark(slice(text, at.clone()));
        mark.is_some_and(|m| m.kind == HeadMarkKind::Numeral && m.number == Some(1))
    };
    paragraphs
        .iter()
        .take(40)
        .position(|at| salutes(at) || opens(at))
        .unwrap_or(0)
}

/// The first paragraph of what is appended, or their count.
fn appendix_start(text: &str, paragraphs: &[Range<usize>], body: usize) -> usize {
    let appended = |at: &Range<usize>| {
        let line = slice(text, at.clone());
        at.start >= text.len() / 3 && (is_appendix(line) || is_glossary(line))
    };
    paragraphs
        .iter()
        .skip(body)
        .position(appended)
        .map_or(paragraphs.len(), |i| body + i)
}

fn is_appendix(line: &str) -> bool {
    APPENDICES.contains(&line.trim_end_matches(APPENDIX_TAILS))
}

/// Whether a line is the heading of what explains the words of a document; not one that only speaks of it
/// (名词解释附后), nor the entry of a list (1.名词解释).
fn is_glossary(line: &str) -> bool {
    /// The longest such heading, in characters.
    const LONGEST: usize = 30;
    let entry = find_head_mark(line).is_some_and(|mark| {
        matches!(
            mark.kind,
            HeadMarkKind::Digit | HeadMarkKind::DigitInBrackets
        )
    });
    let spoken_of = GLOSSARY_MENTIONS.iter().any(|word| line.contains(word));
    let short = line.chars().count() <= LONGEST && !entry && !spoken_of;
    NOTES.contains(&line.trim_end_matches(APPENDIX_TAILS))
        || short && APPENDIX_PARTS.iter().any(|part| line.contains(part))
}

/// What explains the words of a document (名词解释), in bytes of the view: up to what else is appended to it.
pub fn find_glossary(text: &str) -> Option<Range<usize>> {
    let paragraphs = paragraphs(text);
    let start = appendix_start(text, &paragraphs, body_start(text, &paragraphs));
    let mut lines = paragraphs.get(start..)?.iter();
    let head = lines.find(|at| is_glossary(slice(text, (*at).clone())))?;
    let another = |line: &str| {
        APPENDICES.iter().any(|word| {
            let behind = line.strip_prefix(word).filter(|_| !NOTES.contains(word));
            behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(APPENDIX_TAILS))
        })
    };
    let end = lines.find(|at| another(slice(text, (*at).clone())));
    Some(head.start..end.map_or(text.len(), |at| at.start))
}

/// How high a mark stands, 1 for the highest.
pub(super) fn rank(kind: HeadMarkKind) -> u8 {
    match kind {
        HeadMarkKind::Chapter => 1,
        HeadMarkKind::Numeral => 2,
        HeadMarkKind::NumeralInBrackets => 3,
        HeadMarkKind::Digit => 4,
        HeadMarkKind::DigitInBrackets => 5,
        HeadMarkKind::Circled => 6,
        HeadMarkKind::Ordinal => 7,
        HeadMarkKind::Spoken => 8,
        HeadMarkKind::Dash => 9,
        HeadMarkKind::Bullet => 10,
    }
}

/// Marks that number the parts of a text, not the items of a list.
fn is_strong(kind: HeadMarkKind) -> bool {
    rank(kind) <= 3
}

/// The rank of bold run-in titles.
const BOLD: u8 = 11;

/// The heading that the paragraph `at` opens with a mark, or in bold.
fn marked(
    text: &str,
    view: &View,
    paragraph: usize,
    at: Range<usize>,
    lost: bool,
) -> Option<Candidate> {
    let line = slice(text, at.clone());
    if line.contains(['\t', '|']) {
        return None;
    }
    let (kind, number, len) = match find_head_mark(line) {
        Some(HeadMark { kind, number, len }) => (Some(kind), number, len),
        None => (None, None, 0),
    };
    let rest = slice(line, len..line.len());
    let first = rest.find(SENTENCE_ENDS).unwrap_or(rest.len());
    let end = rest
        .get(first..)
        .and_then(|r| r.chars().next())
        .map_or(first, |c| first + c.len_utf8());
    let bold = bold_end(view, &at).map(|end| end.saturating_sub(at.start + len));
    let title = match (kind, bold) {
        (None, None) => return None,
        (None, Some(bold)) if bold >= rest.len() => return None,
        (_, Some(bold)) if bold > 6 && bold < end => bold.min(first),
        (Some(kind), _) if is_strong(kind) && (lost || first > 3 * 70) => {
            inline_heading::title_len(rest)
        }
        _ => first,
    };
    let longest = match kind {
        Some(kind) if is_strong(kind) => LONGEST.first(),
        Some(_) | None => LONGEST.get(1),
    };
    let chars = slice(rest, 0..title).chars().count();
    if chars < 2 || chars > *longest? {
        return None;
    }
    let start = at.start + len;
    Some(Candidate {
        kind,
        number,
        rank: kind.map_or(BOLD, rank),
        at: at.start..start + title,
        title: start..start + title,
        body: slice(rest, title..rest.len()).chars().count() >= 12,
        paragraph,
    })
}

/// Where the bold type ends that the paragraph `at` begins with.
fn bold_end(view: &View, at: &Range<usize>) -> Option<usize> {
    let raw = view.raw(at.clone());
    let edits = view.edits();
    let next = edits.partition_point(|edit| edit.at.end < raw.start);
    let is_bold =
        |span: Span, kind: EditKind| kind == EditKind::Markup && (2..=3).contains(&span.len());
    let open = edits
        .get(next)
        .filter(|e| e.at.end == raw.start && is_bold(e.at, e.kind))?;
    let close = edits
        .iter()
        .skip(next + 1)
        .take_while(|edit| edit.at.start <= raw.end)
        .find(|e| is_bold(e.at, e.kind) && e.at.start >= open.at.end)?;
    Some(view.offset(close.at.start).min(at.end))
}

/// Drops the marked items of lists: those of weak marks that hold nothing but their own sentence.
fn drop_items(candidates: &mut Vec<Candidate>, paragraphs: &[Range<usize>]) {
    let holds: Vec<bool> = candidates
        .iter()
        .enumerate()
        .map(|(i, c)| {
            let next = candidates.get(i + 1);
            let own = c.paragraph + 1 < paragraphs.len()
                && next.is_none_or(|next| next.paragraph > c.paragraph + 1 || next.rank > c.rank);
            c.body || own
        })
        .collect();
    // A run of siblings is one: it stays when most of them hold something.
    let mut keep = vec![true; candidates.len()];
    let mut i = 0;
    while let Some(first) = candidates.get(i) {
        let run = candidates
            .iter()
            .skip(i)
            .take_while(|c| c.rank == first.rank)
            .count();
        let weak = first.kind.is_none_or(|kind| !is_strong(kind));
        let held = holds.iter().skip(i).take(run).filter(|h| **h).count();
        if weak && held * 2 <= run {
            keep.iter_mut().skip(i).take(run).for_each(|k| *k = false);
        }
        i += run;
    }
    let mut kept = keep.into_iter();
    candidates.retain(|_| kept.next().unwrap_or(true));
}

/// Gives each heading its depth and the one it stands under.
fn nest(candidates: &[Candidate]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::with_capacity(candidates.len());
    let mut stack: Vec<(u8, usize)> = Vec::new();
    for (i, candidate) in candidates.iter().enumerate() {
        while stack.last().is_some_and(|top| top.0 >= candidate.rank) {
            stack.pop();
        }
        if opens_group(candidates, i, &stack) {
            stack.pop();
        }
        let depth = u8::try_from(stack.len() + 1).unwrap_or(u8::MAX);
        headings.push(Heading {
            kind: candidate.kind,
            number: candidate.number,
            depth,
            at: candidate.at.clone(),
            title: candidate.title.clone(),
            parent: stack.last().map(|top| top.1),
        });
        stack.push((candidate.rank, i));
    }
    headings
}

/// Whether the weak mark at `i` opens a group of its own beside the numbered headings before it: a
/// paragraph without a mark lies between, and none of those headings held such marks.
fn opens_group(candidates: &[Candidate], i: usize, stack: &[(u8, usize)]) -> bool {
    let Some(candidate) = candidates.get(i) else {
        return false;
    };
    let (Some(top), true) = (stack.last(), stack.len() > 1) else {
        return false;
    };
    let Some(last) = i.checked_sub(1).and_then(|i| candidates.get(i)) else {
        return false;
    };
    let held = candidates
        .iter()
        .take(i)
        .skip(stack.iter().rev().nth(1).map_or(0, |under| under.1 + 1));
    candidate.rank >= 7
        && (2..=5).contains(&top.0)
        && last.rank == top.0
        && last.body
        && candidate.paragraph > last.paragraph + 1
        && held.clone().nth(2).is_some()
        && held.clone().all(|c| c.rank == top.0)
}
