//! The sentences that the results stand in.

use super::coder::{Bit, Coder, Number};
use crate::base::{Sort as _, Span};
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::report::{Analysis, Statement, uncorrected};

/// Further than this from its clause a sentence does not go along, in characters: then it is a list.
const FARTHEST: usize = 120;

/// Sentences of a text, and where the statements stand in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpts {
    /// The sentences, a line for each stretch of the text.
    pub text: String,
    /// The places of the statements, one for each.
    pub places: Vec<Quoted>,
}

/// Where a statement stands in [`Excerpts::text`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quoted {
    /// The name, where it stands in the text.
    pub name_at: Option<Span>,
    /// The value.
    pub value_at: Span,
}

impl Excerpts {
    /// The sentences of an analysis of `text`, for the statements as they were read.
    pub fn new(analysis: &Analysis, text: &str) -> Self {
        let read = uncorrected(analysis);
        let stretches = read.iter().map(|statement| sentence(text, statement));
        let mut stretches: Vec<Span> = stretches.collect();
        stretches.order();
        let mut merged: Vec<Span> = Vec::new();
        for stretch in stretches {
            match merged.last_mut().filter(|last| stretch.start <= last.end) {
                Some(last) => *last = last.cover(stretch),
                None => merged.push(stretch),
            }
        }
        let mut excerpts = Self::default();
        let mut starts = Vec::new();
        for stretch in &merged {
            if !excerpts.text.is_empty() {
                excerpts.text.push('\n');
            }
            starts.push(excerpts.text.len());
            excerpts.text += stretch.of(text);
        }
        let moved = |span: Span| {
            let at = merged.partition_point(|stretch| stretch.start <= span.start);
            let stretch = merged.get(at.saturating_sub(1))?;
            let start =
                starts.get(at.saturating_sub(1))? + span.start.checked_sub(stretch.start)?;
            Some(Span::new(start, start + span.len()))
        };
        excerpts.places = read
            .iter()
            .map(|statement| Quoted {
                name_at: statement.name_at.and_then(moved),
                value_at: moved(statement.value_at).unwrap_or_default(),
            })
            .collect();
        excerpts
    }

    /// Puts the places into statements of the results, the stretch's line as their clause.
    pub fn place(&self, statements: &mut [Statement]) {
        for (statement, place) in statements.iter_mut().zip(&self.places) {
            statement.name_at = place.name_at;
            statement.value_at = place.value_at;
            let quote = statement.quote_at();
            let before = self.text.get(..quote.start).unwrap_or_default();
            let behind = self.text.get(quote.end..).unwrap_or_default();
            statement.clause_at = Span::new(
                before.rfind('\n').map_or(0, |at| at + 1),
                quote.end + behind.find('\n').unwrap_or(behind.len()),
            );
        }
    }

    /// Codes the places of `count` statements in `text`; `None` where they lie outside.
    pub(super) fn code(
        coder: &mut dyn Coder,
        text: &str,
        told: &[Quoted],
        count: usize,
    ) -> Option<Vec<Quoted>> {
        let mut offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        offsets.push(text.len());
        let place = |byte: usize| offsets.binary_search(&byte).ok();
        let mut model = Model::default();
        let mut coded = Vec::new();
        let mut from = 0;
        for at in 0..count {
            if coder.over() {
                return None;
            }
            let told = told.get(at).copied().unwrap_or_default();
            let mut span = |coder: &mut dyn Coder, kind: usize, from: usize, told: Span| {
                let (start, end) = (place(told.start)?, place(told.end)?);
                let [shift, length] = model.spans.get_mut(kind)?;
                let delta = i64::try_from(start).ok()? - i64::try_from(from).ok()?;
                let delta = shift.signed(coder, delta);
                let start = i64::try_from(from).ok()?.checked_add(delta)?;
                let start = usize::try_from(start).ok()?;
                let end =
                    start.checked_add(length.index(coder, end.checked_sub(place(told.start)?)?))?;
                let bytes = Span::new(*offsets.get(start)?, *offsets.get(end)?);
                Some((bytes, end))
            };
            let mut name_at = None;
            if model.named.code(coder, told.name_at.is_some()) {
                let (name, end) = span(coder, 0, from, told.name_at.unwrap_or_default())?;
                name_at = Some(name);
                from = end;
            }
            let (value_at, end) = span(coder, 1, from, told.value_at)?;
            from = end;
            coded.push(Quoted { name_at, value_at });
        }
        Some(coded)
    }
}

#[derive(Default)]
struct Model {
    named: Bit,
    spans: [[Number; 2]; 2],
}

/// The sentence of a statement, or its clause where the sentence is long.
fn sentence(text: &str, statement: &Statement) -> Span {
    let clause = statement.clause_at;
    let before = text.get(..clause.start).unwrap_or_default();
    let behind = text.get(clause.end..).unwrap_or_default();
    let ends = |c: char| SENTENCE_ENDS.contains(&c) || c == '\n' || c == '\r';
    let start = before
        .char_indices()
        .rev()
        .take(FARTHEST)
        .find(|(_, c)| ends(*c))
        .map(|(at, c)| at + c.len_utf8());
    let end = behind
        .char_indices()
        .take(FARTHEST)
        .find(|(_, c)| ends(*c))
        .map(|(at, c)| {
            clause.end
                + at
                + if c == '\n' || c == '\r' {
                    0
                } else {
                    c.len_utf8()
                }
        });
    let closed = clause.of(text).ends_with(ends);
    let is_near = |text: &str| text.chars().nth(FARTHEST).is_none();
    let start = start.unwrap_or(if is_near(before) { 0 } else { clause.start });
    let end = end.or(is_near(behind).then_some(text.len()));
    let blank = text.get(start..clause.start).unwrap_or_default();
    let start = start + blank.len() - blank.trim_start().len();
    Span::new(start, end.filter(|_| !closed).unwrap_or(clause.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let analysis = analyze(text, &Options::default());
        let excerpts = Excerpts::new(&analysis, text);
        assert_eq!(excerpts.text, expected);
        for (statement, place) in analysis.statements.iter().zip(&excerpts.places) {
            let name = statement.name_at.map(|at| at.of(text));
            assert_eq!(place.name_at.map(|at| at.of(&excerpts.text)), name);
            assert_eq!(
                place.value_at.of(&excerpts.text),
                statement.value_at.of(text)
            );
        }
    }

    #[test]
    fn sentences_with_figures_go_along() {
        check("今年，地区生产总值增长5%", "今年，地区生产总值增长5%");
        check(
            "过去一年很不平凡。今年地区生产总值增长5%。\n我们要努力。新建学校3所！再接再厉。",
            "今年地区生产总值增长5%。\n新建学校3所！",
        );
        check("各位代表：感谢大家。", "");
    }

    #[test]
    fn a_long_list_does_not() {
        let long = "推进各项重点工作，".repeat(20);
        let text = format!("{long}新建学校3所，{long}");
        check(&text, "新建学校3所");
    }
}
