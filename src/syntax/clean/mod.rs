//! Raw text to cleaned view, in passes; each is a pure function from the text before it to the
//! changes that it makes, and none of them looks at what another noted.

mod bold;
mod chrome;
mod entity;
mod footnote;
mod glyph;
mod line;
mod markdown;
mod page_mark;
mod page_number;
mod pinyin;
mod punctuation;
mod script;
mod space;
mod strewn;
mod tag;
mod torn;
mod watermark;
mod wrap;

use super::view::{Change, View};
use crate::base::{Sort as _, Span};

/// Reads the raw text into its cleaned view. Linear in the text's length; never panics.
///
/// ```
/// use planlens::syntax::clean;
/// let view = clean("地区生产总值 增长７．５ %左右,");
/// assert_eq!(view.text(), "地区生产总值增长7.5%左右，");
/// ```
pub fn clean(raw: &str) -> View {
    clean_but(raw, &[])
}

/// The same, but nothing is changed that shares a byte with one of the stretches `keep` of the raw
/// text: no edit lies there, and the view holds them as they are.
///
/// ```
/// use planlens::base::Span;
/// use planlens::syntax::clean_but;
/// let view = clean_but("增长 8 %左右", &[Span::new(6, 7)]);
/// assert_eq!(view.text(), "增长 8%左右");
/// ```
pub fn clean_but(raw: &str, keep: &[Span]) -> View {
    let keep = Kept::new(keep);
    let passes: [fn(&str) -> Vec<Change>; 9] = [
        glyph::changes,
        script::changes,
        line::changes,
        watermark::changes,
        strewn::changes,
        wrap::changes,
        bold::changes,
        pinyin::changes,
        space::changes,
    ];
    let mut view = View::plain(raw);
    for pass in passes {
        let mut changes = pass(view.text());
        if !keep.is_empty() {
            changes.retain(|change| !keep.meets(view.raw(change.at.clone())));
        }
        view = view.apply(&changes);
    }
    view.settle()
}

/// The stretches of raw text that stay as they are, in order, none beside another.
struct Kept(Vec<Span>);

impl Kept {
    fn new(keep: &[Span]) -> Self {
        let mut spans: Vec<Span> = keep.iter().copied().filter(|at| !at.is_empty()).collect();
        spans.order();
        let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match kept.last_mut() {
                Some(last) if span.start <= last.end => *last = last.cover(span),
                Some(_) | None => kept.push(span),
            }
        }
        Self(kept)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether `at` shares a byte with one of them.
    fn meets(&self, at: Span) -> bool {
        let next = self.0.partition_point(|kept| kept.end <= at.start);
        self.0.get(next).is_some_and(|kept| kept.overlaps(at))
    }
}

/// Whether `c` is a Chinese character.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The character before byte `at`.
fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character at byte `at`.
fn behind(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}
