use crate::base::Span;
use crate::catalogue::{Bound, Direction, Measure};
use crate::report::Statement;

use super::options::{ChartOptions, Labels};
use super::spec::Spec;
use super::words::Words;

/// The ends of a value on its axis, the sign applied; an open or missing end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ends {
    /// The left end.
    pub low: Option<f64>,
    /// The right end.
    pub high: Option<f64>,
}

impl Ends {
    /// Both ends that there are.
    pub fn values(self) -> impl Iterator<Item = f64> {
        [self.low, self.high].into_iter().flatten()
    }
}

/// Whether the statement's figure is drawn below zero.
pub(super) fn falls(statement: &Statement) -> bool {
    match (statement.bound, statement.measure, statement.direction) {
        (Bound::Below, _, _) => true,
        (_, Measure::Level, _) => false,
        (_, Measure::Growth | Measure::Change | Measure::Multiple, direction) => {
            direction == Direction::Down
        }
    }
}

/// The ends of a statement: a fall of at least 3 % reaches from −3 to the left.
pub(super) fn ends(statement: &Statement) -> Ends {
    let number = |d: Option<crate::base::Decimal>| d.map(|d| d.to_f64());
    let (low, high) = (number(statement.low), number(statement.high));
    if falls(statement) {
        let turn = |v: f64| 0.0 - v;
        Ends {
            low: high.map(turn),
            high: low.map(turn),
        }
    } else {
        Ends { low, high }
    }
}

/// The value's label: as the text says, or composed where that does not tell it whole.
pub(super) fn label(
    statement: &Statement,
    spec: &Spec<'_>,
    options: &ChartOptions,
    words: &dyn Words,
) -> String {
    let Some(written) = as_written(statement, spec, options) else {
        return words.value(statement);
    };
    let numberless = statement.low.is_none() && statement.high.is_none();
    if falls(statement) && !numberless && statement.bound != Bound::Below {
        words.falling(statement.measure, &written)
    } else {
        written
    }
}

/// The words of the text, where they are wanted, at hand, and tell the value's bound.
fn as_written(statement: &Statement, spec: &Spec<'_>, options: &ChartOptions) -> Option<String> {
    let wanted = match options.labels {
        // 1.5倍 alone does not tell whether it is what is added.
        Labels::Written => statement.corrected.is_empty() && !statement.is_added_times(),
        Labels::Composed => false,
    };
    let written = wanted.then(|| written(statement.value_at, spec));
    written.filter(|written| !written.is_empty() && statement.tells_bound(written))
}

/// The text at `span` without what cleaning set aside, white space brought to single spaces.
fn written(span: Span, spec: &Spec<'_>) -> String {
    let mut pieces = String::new();
    let mut at = span.start;
    let inside = spec.analysis.cleaning.iter();
    for edit in inside.filter(|edit| edit.at.overlaps(span)) {
        pieces.push_str(Span::new(at, edit.at.start.max(at)).of(spec.text));
        pieces.push_str(&edit.replacement);
        at = at.max(edit.at.end);
    }
    pieces.push_str(Span::new(at, span.end).of(spec.text));
    let mut out = String::new();
    for word in pieces.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The sign before a number: ↓ for a fall, ≥ ≤ ≈ for its bound.
pub(super) fn glyph(statement: &Statement) -> String {
    let bound = match statement.bound {
        Bound::About => "≈",
        Bound::AtLeast => "≥",
        Bound::AtMost => "≤",
        Bound::Exact
        | Bound::Range
        | Bound::Sync
        | Bound::Above
        | Bound::Below
        | Bound::Stable
        | Bound::Assigned => "",
    };
    [if falls(statement) { "↓" } else { "" }, bound].concat()
}

/// The question mark of a unit that is inferred; behind the words of the text, which do not say it, with
/// the unit.
pub(super) fn guess(
    statement: &Statement,
    spec: &Spec<'_>,
    options: &ChartOptions,
    words: &dyn Words,
) -> Option<String> {
    if !statement.unit_inferred {
        return None;
    }
    let unit = as_written(statement, spec, options).map(|_| {
        let unit = statement.unit.as_deref();
        words.unit(unit.unwrap_or_default())
    });
    Some([unit.as_deref().unwrap_or_default(), "?"].concat())
}
