//! Sentences to readings.

use std::borrow::Cow;
use std::ops::Range;

use super::sentence::Sentence;
use crate::base::{Decimal, Pace};
use crate::catalogue::{Bound, Caution, Constraint, Direction, Indicator, Mark, Measure, Modality};
use crate::syntax::{Lexeme, Token, TokenKind};

/// One statement as read from its sentence, before role and period are settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The catalogue's row, where it has one.
    pub indicator: Option<&'static Indicator>,
    /// The full name, shared parts restored.
    pub name: String,
    /// The kind of figure.
    pub measure: Measure,
    /// The sign of a change.
    pub direction: Direction,
    /// The lower end, in `unit`.
    pub low: Option<Decimal>,
    /// The upper end, in `unit`.
    pub high: Option<Decimal>,
    /// The unit as written.
    pub unit: Option<String>,
    /// Whether the text lost the unit.
    pub unit_inferred: bool,
    /// How firmly it stands.
    pub bound: Bound,
    /// With what resolve.
    pub modality: Modality,
    /// Whether it is an annual average.
    pub average: bool,
    /// What a relation points to.
    pub reference: Option<String>,
    /// Binding or expected, where the text says so.
    pub constraint: Option<Constraint>,
    /// What to look at before trusting it.
    pub cautions: Vec<Caution>,
    /// The rule that read it.
    pub rule: Cow<'static, str>,
    /// Where the name stands in the view.
    pub name_at: Option<Range<usize>>,
    /// Where the value stands in the view.
    pub value_at: Range<usize>,
    /// The clause in the view.
    pub clause_at: Range<usize>,
    /// The sentence in the view.
    pub sentence_at: Range<usize>,
    /// The numerals that are dates and stand before the value in its sentence, the nearest last.
    pub dates: Vec<usize>,
    /// Whether the value says what was before the change (从67.6%).
    pub baseline: bool,
    /// Whether it is summed over the years (累计, 五年).
    pub summed: bool,
    /// Whether it is the progress of a plan (完成年计划的52%).
    pub progress: bool,
}

/// A sentence of more tokens than this is read in pieces, cut at a comma or a like mark, and at
/// [`LONGEST`] wherever that falls: each value looks at all of its sentence, and some texts have no
/// sentence end at all.
const LONG: usize = 1000;

/// See [`LONG`].
const LONGEST: usize = 2000;

/// Whether a sentence of so many tokens is cut behind this one.
fn is_cut(tokens: usize, kind: TokenKind) -> bool {
    let mark = match kind {
        TokenKind::Mark(mark) => match mark {
            Mark::Comma | Mark::Semicolon | Mark::Colon => true,
            Mark::Pause
            | Mark::Stop
            | Mark::Paragraph
            | Mark::Open
            | Mark::Close
            | Mark::QuoteOpen
            | Mark::QuoteClose
            | Mark::Other => false,
        },
        TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Text => false,
    };
    tokens >= LONGEST || tokens >= LONG && mark
}

/// Reads every statement of the view; `tokens` and `lexemes` are those of its text, `region` is the
/// place that the document speaks for, where it is known. `pace` hears of each sentence.
pub fn read_statements(
    view: &str,
    tokens: &[Token],
    lexemes: &[Lexeme],
    region: Option<&str>,
    pace: &mut Pace<'_>,
) -> Vec<Reading> {
    let mut out = Vec::new();
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        let ends = matches!(token.kind, TokenKind::Mark(Mark::Stop | Mark::Paragraph));
        if ends || index + 1 == tokens.len() || is_cut(index - start, token.kind) {
            let stop = if ends { index } else { index + 1 };
            if let Some(sentence) = tokens.get(start..stop)
                && sentence
                    .iter()
                    .any(|t| !matches!(t.kind, TokenKind::Text | TokenKind::Mark(_)))
            {
                let reader = Sentence::new(view, sentence, lexemes, region);
                out.extend(reader.read());
            }
            start = index + 1;
            pace.at(start, tokens.len());
        }
    }
    out
}
