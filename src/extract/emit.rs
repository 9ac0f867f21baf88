//! A value that is said of a name: the statement with its fields.

use std::borrow::Cow;

use super::atom::{Atom, What};
use super::naming::does;
use super::predicate::Predicate;
use super::reading::Reading;
use super::sentence::Sentence;
use super::subject::{Naming, Subject};
use super::value::Value;
use crate::base::Decimal;
use crate::catalogue::{
    Bound, Caution, Constraint, Cue, Direction, Indicator, Mark, Measure, Modality, Polarity, mark,
    shared,
};
use crate::syntax::{Numeric, Token, TokenKind};

/// What the values of a list share.
pub(super) struct List {
    /// The unit that a value takes which has none.
    pub(super) unit: Option<String>,
    /// The bound that covers all.
    pub(super) bound: Option<Bound>,
    /// Whether names and values go together by their order alone.
    pub(super) by_order: bool,
}

impl Sentence<'_> {
    /// Says the value of `atom` of `subject`.
    pub(super) fn emit(
        &mut self,
        subject: &Subject,
        atom: &Atom,
        predicate: &Predicate,
        list: &List,
    ) {
        let Some(value) = self.value(subject, atom, predicate, list.unit.clone()) else {
            return;
        };
        let goes_on = predicate.phrase.parts.is_empty();
        let limit = predicate.limit
            || self.last_limit && goes_on && !predicate.reach && predicate.change.is_none();
        let average =
            predicate.average || goes_on && self.last_average && value.measure == Measure::Growth;
        let binding = self.is_binding(subject, atom);
        let bound = self.bound(subject, atom, &value, limit, list);
        let (low, high) = bound.ends(value.low, value.high);
        let reference = match &atom.what {
            What::Relation { reference, .. } => reference.clone(),
            What::Gap { reference, .. } => Some(reference.clone()),
            What::Number { .. } | What::Sign { .. } => None,
        };
        let cautions = self.cautions(subject, predicate, &value, list);
        self.last_measure = Some((value.measure, value.direction));
        self.last_average = average;
        self.last_limit = limit;
        let (direction, low, high) = signed(&value, low, high);
        self.out.push(Reading {
            indicator: subject.indicator.filter(|i| takes(i, &value)),
            name: subject.name.clone(),
            measure: value.measure,
            direction,
            low,
            high,
            unit: value.unit,
            unit_inferred: value.inferred,
            bound,
            modality: self.modality(binding),
            average,
            reference: reference
                .and_then(|at| self.view.get(at))
                .map(str::to_owned),
            constraint: binding.then_some(Constraint::Binding),
            cautions,
            rule: Cow::Owned(format!("{}/{}", value.rule, subject.how.name())),
            name_at: Some(subject.at.clone()),
            value_at: atom.at.clone(),
            clause_at: self.clause_from.min(atom.at.start)..atom.at.end,
            sentence_at: self.at.clone(),
            dates: self.dates_before(atom.at.start),
            summed: predicate.summed,
            baseline: predicate.from || predicate.base,
            progress: subject.name.ends_with(shared::COMPLETION) && predicate.of,
        });
    }

    /// How firmly the value stands: its own bound, else that of its list, else 控制在.
    fn bound(
        &self,
        subject: &Subject,
        atom: &Atom,
        value: &Value,
        limit: bool,
        list: &List,
    ) -> Bound {
        let mut bound = atom.bound;
        if bound == Bound::Exact {
            bound = list.bound.unwrap_or(bound);
        }
        if limit && bound == Bound::Exact && value.measure != Measure::Multiple {
            bound = Bound::AtMost;
        }
        // 失业率好于全省平均水平: what is to be low is better below.
        let better = self
            .view
            .get(atom.at.clone())
            .is_some_and(|text| shared::BETTER.iter().any(|word| text.starts_with(word)));
        let falls = subject.indicator.is_some_and(|i| match i.polarity() {
            Polarity::Lower | Polarity::Ceiling => true,
            Polarity::Higher | Polarity::Neutral => false,
        });
        if bound == Bound::Above && better && falls {
            bound = Bound::Below;
        }
        bound
    }

    fn is_binding(&self, subject: &Subject, atom: &Atom) -> bool {
        let tokens = self.line.get(atom.tokens.clone()).unwrap_or_default();
        tokens
            .iter()
            .any(|t| t.kind == TokenKind::Cue(Cue::Binding))
            || subject.name.contains(shared::BINDING)
    }

    fn modality(&self, binding: bool) -> Modality {
        if self.clause_ensure || binding {
            Modality::Ensure
        } else if self.clause_strive {
            Modality::Strive
        } else if self.ensure {
            Modality::Ensure
        } else if self.strive {
            Modality::Strive
        } else {
            Modality::Plain
        }
    }

    fn cautions(
        &self,
        subject: &Subject,
        predicate: &Predicate,
        value: &Value,
        list: &List,
    ) -> Vec<Caution> {
        let mut cautions = Vec::new();
        if value.inferred {
            cautions.push(Caution::UnitInferred);
        }
        if list.by_order {
            cautions.push(Caution::ListByOrder);
        }
        let uncertain = match subject.indicator {
            Some(_) => self.is_cut(subject),
            None => !subject.is_plain(does(&predicate.opening) || does(&predicate.phrase)),
        };
        if uncertain {
            cautions.push(Caution::NameUncertain);
        }
        cautions
    }

    /// 国家和省重大项目: a known name that begins within a word, which may make another thing of it;
    /// not behind the place's own name.
    fn is_cut(&self, subject: &Subject) -> bool {
        let start = subject.at.start;
        let at = self.line.partition_point(|t| t.at.end <= start);
        let Some(token) = self.line.get(at) else {
            return false;
        };
        let before = self.view.get(token.at.start..start).unwrap_or_default();
        let own = self.region.is_some_and(|region| region.contains(before));
        subject.how == Naming::Known
            && token.kind == TokenKind::Text
            && token.at.start < start
            && !own
    }

    /// The dates before the value that may be its own: those since the last semicolon, the one that opens
    /// the sentence, and one that is a clause of its own (到2030年，).
    fn dates_before(&self, at: usize) -> Vec<usize> {
        /// Between the date and the mark behind it, in tokens.
        const NEAR: usize = 3;
        let end = self.line.partition_point(|t| t.at.start < at);
        let before = self.line.get(..end).unwrap_or_default();
        let dated = before.iter().enumerate();
        let dated: Vec<(usize, usize)> = dated
            .filter_map(|(index, t)| match t.kind {
                TokenKind::Numeric(n) => {
                    let lexeme = self.lexemes.get(n)?;
                    matches!(lexeme.what, Numeric::Date(_)).then_some((index, n))
                }
                TokenKind::Cue(_) | TokenKind::Mark(_) | TokenKind::Text => None,
            })
            .collect();
        if dated.is_empty() {
            return Vec::new();
        }
        let parts = |t: &Token, marks: &[Mark]| match t.kind {
            TokenKind::Mark(mark) => marks.contains(&mark),
            TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Text => false,
        };
        let own = before.iter().rposition(|t| parts(t, &[Mark::Semicolon]));
        let opening = before
            .iter()
            .position(|t| parts(t, &[Mark::Comma, Mark::Semicolon, Mark::Colon]));
        let governs = |index: usize| {
            let near = before.get(index + 1..end.min(index + 1 + NEAR));
            let near = near.unwrap_or_default();
            let mark = near
                .iter()
                .position(|t| parts(t, &[Mark::Comma, Mark::Colon]));
            // 创2015年以来新高: how long it was.
            let since = |t: &Token| t.kind == TokenKind::Cue(Cue::Past);
            mark.and_then(|mark| near.get(..mark))
                .is_some_and(|near| !near.iter().any(since))
        };
        // 达到300亿元（2024年增长6.5%），税收…: the year of what the bracket tells.
        let bracket = |t: &Token, side: Mark| {
            let sign = self.view.get(t.at.clone()).unwrap_or_default();
            matches!(t.kind, TokenKind::Mark(_)) && sign.chars().next().and_then(mark) == Some(side)
        };
        let mut open = None;
        let mut closed: Vec<(usize, usize)> = Vec::new();
        for (index, token) in before.iter().enumerate() {
            if bracket(token, Mark::Open) {
                open = Some(index);
            } else if bracket(token, Mark::Close)
                && let Some(start) = open.take()
            {
                closed.push((start, index));
            }
        }
        let bracketed = |index: usize| {
            let next = closed.partition_point(|(_, end)| *end < index);
            closed.get(next).is_some_and(|(start, _)| *start < index)
        };
        dated
            .into_iter()
            .filter(|(index, _)| !bracketed(*index))
            .filter(|(index, _)| {
                own.is_none_or(|own| *index > own)
                    || opening.is_none_or(|opening| *index < opening)
                    || governs(*index)
            })
            .map(|(_, n)| n)
            .collect()
    }
}

/// 增长-3.8% is a fall of 3.8: a sign is told by the direction.
fn signed(
    value: &Value,
    low: Option<Decimal>,
    high: Option<Decimal>,
) -> (Direction, Option<Decimal>, Option<Decimal>) {
    let negative = |end: Option<Decimal>| end.is_some_and(|end| end < Decimal::ZERO);
    let changes = matches!(value.measure, Measure::Growth | Measure::Change);
    // 下降-3% says its fall twice.
    if changes && value.direction != Direction::Flat && negative(low) && negative(high) {
        return (
            Direction::Down,
            high.map(Decimal::negate),
            low.map(Decimal::negate),
        );
    }
    (value.direction, low, high)
}

/// Whether what the indicator measures can have the value: 5条高速公路 is not their length, and what is
/// told in money is not counted (战略性新兴产业5个).
fn takes(indicator: &Indicator, value: &Value) -> bool {
    let unit = value.unit.as_deref().unwrap_or_default();
    let length = |unit: &&str| shared::LENGTH_UNITS.contains(unit);
    let line = shared::COUNTED_LINES.contains(&unit) && indicator.units.iter().all(length);
    let thing =
        shared::THINGS.contains(&unit) && indicator.units.iter().all(|unit| is_measured(unit));
    !line && !thing
}

/// Whether a unit of an indicator is of money, of a share or of a measure: nothing is counted in it.
fn is_measured(unit: &str) -> bool {
    shared::MEASURES.iter().any(|word| unit.contains(word))
}
