use crate::base::Sort as _;
use crate::catalogue::EditKind;
use crate::catalogue::chrome::YEAR;
use crate::catalogue::heading::{GOES_ON, TITLE_GOES_ON};
use crate::catalogue::punctuation::{CLAUSE_MARKS, NO_START, OPEN_MARKS, UNIT_STARTS};
use crate::syntax::head_mark::{HeadMarkKind, find_head_mark};
use crate::syntax::view::Change;

use super::line::{Line, is_closed, lines};
use super::{before, behind, is_han, torn};

/// The widest line of a wrapped copy, in characters.
const WIDEST: usize = 90;

/// The longest line of a title, in characters.
const TITLE: usize = 40;

/// One line end between paragraphs, none inside a sentence, none around the text.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let all = lines(text);
    let lines: Vec<&Line> = all.iter().filter(|line| !line.is_blank()).collect();
    let wrap = Wrap::of(text, &lines);
    let mut changes = Vec::new();
    let mut drop = |start: usize, end: usize| {
        if start < end {
            changes.push(Change {
                at: start..end,
                put: None,
                kind: None,
            });
        }
    };
    drop(0, lines.first().map_or(text.len(), |line| line.inner.start));
    let mut joins = Vec::new();
    let mut carried = 0;
    let mut prose = false;
    for pair in lines.windows(2) {
        let [left, right] = pair else { continue };
        let (start, end) = (left.inner.end, right.inner.start);
        if wrap.joins(text, left, right, carried) || tears_number(text, left, right, prose) {
            joins.push((start, end));
            carried = 0;
            prose = true;
        } else {
            carried += left.chars + newlines(text, start, end);
            prose = false;
            drop(start, left.at.end);
            drop(left.at.end + 1, end);
        }
    }
    if let Some(last) = lines.last() {
        drop(last.inner.end, text.len());
    }
    changes.extend(joins.into_iter().map(|(start, end)| join(text, start, end)));
    changes.order_by_key(|change| change.at.start);
    changes
}

fn newlines(text: &str, start: usize, end: usize) -> usize {
    let gap = text.get(start..end).unwrap_or_default();
    gap.bytes().filter(|b| *b == b'\n').count()
}

/// The break from `start` to `end` goes; between two Latin words a space stays.
fn join(text: &str, start: usize, end: usize) -> Change {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let upper = |c: Option<char>| c.is_some_and(|c| c.is_ascii_uppercase());
    let (left, right) = (before(text, start), behind(text, end));
    let words = latin(left) && latin(right) && !(upper(left) && upper(right));
    Change {
        at: start..end,
        put: words.then_some(' '),
        kind: Some(EditKind::LineBreak),
    }
}

/// How a copy was wrapped.
#[derive(Debug, Clone, Copy)]
struct Wrap {
    /// The width of a full line; none where the copy is not wrapped.
    full: Option<Width>,
    /// Whether lines were counted off through the ends of paragraphs.
    counted: bool,
    /// Whether blank lines stand between the paragraphs.
    blanks: bool,
    /// Whether paragraphs begin with spaces.
    indents: bool,
}

impl Wrap {
    fn of(text: &str, lines: &[&Line]) -> Self {
        let spaced = lines
            .windows(2)
            .filter(|pair| matches!(pair, [a, b] if is_spaced(a, b)))
            .count();
        let indented = lines.iter().filter(|line| is_indented(line)).count();
        let full = Width::of(text, lines);
        Self {
            full,
            counted: full.is_some_and(|width| is_counted(text, lines, width)),
            blanks: spaced >= 3 && spaced * 20 >= lines.len(),
            indents: indented > 0 && indented * 10 <= lines.len() * 6,
        }
    }

    fn joins(&self, text: &str, left: &Line, right: &Line, carried: usize) -> bool {
        let (l, r) = (left.core(text), right.core(text));
        if is_row(l) || is_row(r) {
            return false;
        }
        let spaced = is_spaced(left, right);
        let open = is_open(l);
        let full = self.full.is_some_and(|full| full.holds(left));
        if spaced {
            return self.full.is_some() && !self.blanks && full && open && !is_marked(r);
        }
        if self.indents && is_indented(right) && !is_indented(left) {
            return false;
        }
        let unit = l.ends_with(|c: char| c.is_ascii_digit()) && r.starts_with(UNIT_STARTS);
        if open && (r.starts_with(NO_START) || unit && l.chars().any(is_han)) {
            return true;
        }
        match mark_strength(r) {
            2 => return false,
            1 => return full && open,
            _ => {}
        }
        let title = left.chars <= TITLE
            && open
            && !is_marked(l)
            && (TITLE_GOES_ON.iter().any(|start| r.starts_with(start)) || l.ends_with(GOES_ON));
        if l.ends_with(OPEN_MARKS) && open || title {
            return true;
        }
        let Some(width) = self.full else {
            return false;
        };
        let counted = self.counted && carried > 0 && width.ends(carried + left.chars);
        if self.blanks {
            return open || full || counted;
        }
        open && (full || counted)
    }
}

/// How wide a full line is, by two measures: a copy is broken by either.
#[derive(Debug, Clone, Copy)]
struct Width {
    chars: usize,
    cells: usize,
}

impl Width {
    /// The width of the lines that were broken for it; none where lines are not broken at a width.
    fn of(text: &str, lines: &[&Line]) -> Option<Self> {
        let prose = || {
            lines
                .iter()
                .filter(|line| line.chars >= 8 && !is_row(line.of(text)))
        };
        let width = Self {
            chars: high(prose().map(|line| line.chars).collect())?,
            cells: high(prose().map(|line| line.cells).collect())?,
        };
        let over = prose().filter(|line| line.chars * 10 > width.chars * 13);
        if !(12..=WIDEST).contains(&width.chars) || over.count() * 20 > prose().count() {
            return None;
        }
        // The lines before the first clause are the title's.
        let body = lines
            .iter()
            .position(|line| line.of(text).contains(CLAUSE_MARKS))
            .unwrap_or(0);
        let (mut open, mut full) = (0, 0);
        for pair in lines.get(body..).unwrap_or_default().windows(2) {
            let [left, right] = pair else { continue };
            let l = left.core(text);
            let goes_on = is_open(l) && !is_spaced(left, right) && !is_row(l);
            if goes_on && mark_strength(right.core(text)) == 0 {
                open += 1;
                full += usize::from(width.holds(left));
            }
        }
        (full >= 2 && full * 10 >= open * 6).then_some(width)
    }

    /// Whether the line is full.
    fn holds(self, line: &Line) -> bool {
        self.counts(line.chars) || line.cells * 100 >= self.cells * 82
    }

    /// Whether a line that is counted off ends at so many characters.
    fn ends(self, chars: usize) -> bool {
        chars * 100 >= self.chars * 76 && chars <= self.chars + 2
    }

    /// Whether that many characters fill a line.
    fn counts(self, chars: usize) -> bool {
        chars * 100 >= self.chars * 76 && chars * 10 <= self.chars * 13
    }
}

/// Whether the lines were counted off through the ends of paragraphs: then the first line of a
/// paragraph is as short as the last of the one before is long.
fn is_counted(text: &str, lines: &[&Line], width: Width) -> bool {
    let (mut own, mut sum) = (0, 0);
    for three in lines.windows(3) {
        let [tail, first, next] = three else { continue };
        let starts = is_closed(tail.core(text)) && !width.holds(tail);
        if !starts || !is_open(first.core(text)) || is_spaced(first, next) {
            continue;
        }
        if width.holds(first) {
            own += 1;
        } else if width.ends(tail.chars + first.chars + 1) {
            sum += 1;
        }
    }
    sum > own
}

/// The width that nine of ten stay below.
fn high(mut widths: Vec<usize>) -> Option<usize> {
    widths.order();
    widths.get(widths.len() * 9 / 10).copied()
}

/// Whether a line's sentence goes on behind it.
fn is_open(line: &str) -> bool {
    !is_closed(line) && !line.ends_with(['\u{ff1a}', ':'])
}

/// Whether a blank line lies between the two.
fn is_spaced(left: &Line, right: &Line) -> bool {
    right.at.start > left.at.end + 1
}

fn is_indented(line: &Line) -> bool {
    line.inner.start >= line.at.start + 2
}

/// A row of a table.
pub(super) fn is_row(line: &str) -> bool {
    line.contains('\t') || line.bytes().filter(|b| *b == b'|').count() >= 2
}

fn is_marked(line: &str) -> bool {
    mark_strength(line) > 0
}

/// 2 where a line begins with a mark that begins paragraphs only, 1 where one that also stands in
/// mid-sentence, 0 where none.
fn mark_strength(line: &str) -> u8 {
    if line.starts_with("- ") || line.starts_with("* ") {
        return 2;
    }
    match find_head_mark(line).map(|mark| mark.kind) {
        Some(
            HeadMarkKind::Chapter
            | HeadMarkKind::Numeral
            | HeadMarkKind::NumeralInBrackets
            | HeadMarkKind::Dash
            | HeadMarkKind::Bullet,
        ) => 2,
        Some(
            HeadMarkKind::Digit
            | HeadMarkKind::DigitInBrackets
            | HeadMarkKind::Circled
            | HeadMarkKind::Ordinal
            | HeadMarkKind::Spoken,
        ) => 1,
        None => 0,
    }
}

/// Whether the break between the lines tears a number; a line of figures alone is a cell, unless a
/// sentence was joined to it (`joined`).
fn tears_number(text: &str, left: &Line, right: &Line, joined: bool) -> bool {
    let prose = |line: &Line| line.of(text).chars().take(200).any(is_han);
    !is_spaced(left, right)
        && torn::is_torn(text, left.inner.end, right.inner.start, joined)
        && find_head_mark(right.of(text)).is_none_or(|mark| mark.len == right.of(text).len())
        && (joined || prose(left) || is_torn_year(left.of(text), right.of(text)))
        && (prose(right) || right.chars <= 6)
}

/// 201⏎9年: the year that a sentence begins with.
fn is_torn_year(left: &str, right: &str) -> bool {
    let digits = right.bytes().take_while(u8::is_ascii_digit).count();
    left.bytes().all(|b| b.is_ascii_digit())
        && left.len() + digits == 4
        && right
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(YEAR))
}
