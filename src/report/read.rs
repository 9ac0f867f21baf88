//! From readings to statements of the analysis.

use super::{Period, Statement, is_plausible};
use crate::base::{Pace, Sort as _, Span};
use crate::catalogue::rate::{rate, rate_of_rule};
use crate::catalogue::{Bound, Caution, Modality, Role};
use crate::extract::{Era, Place, Reading, Stance, place, read_statements};
use crate::syntax::{Lexeme, Token, View, find_glossary};

/// The statements of the view, their spans in the raw text, and the stance of its sentences.
pub(super) fn read(
    view: &View,
    tokens: &[Token],
    lexemes: &[Lexeme],
    era: Era,
    region: Option<&str>,
    pace: &mut Pace<'_>,
) -> (Vec<Statement>, Vec<Stance>) {
    let text = view.text();
    let mut readings = read_statements(text, tokens, lexemes, region, pace);
    if let Some(glossary) = find_glossary(text) {
        // 名词解释 says what words mean, and neither plans nor tells.
        readings.retain(|reading| !glossary.contains(&reading.value_at.start));
    }
    let (places, stances) = place(text, tokens, lexemes, &readings, era);
    let mut statements: Vec<Statement> = readings
        .into_iter()
        .zip(places)
        .map(|(reading, place)| statement(view, reading, place))
        .collect();
    statements.order_by_key(|s| s.value_at.start);
    for (id, statement) in statements.iter_mut().enumerate() {
        statement.id = id;
    }
    (statements, stances)
}

fn statement(view: &View, reading: Reading, place: Place) -> Statement {
    let raw = |at: std::ops::Range<usize>| -> Span { view.raw(at) };
    Statement {
        id: 0,
        indicator: reading.indicator.map(|i| i.id.to_owned()),
        name: reading.name,
        category: reading.indicator.and_then(|i| i.category()),
        polarity: reading.indicator.map(|i| i.polarity()),
        measure: reading.measure,
        direction: reading.direction,
        low: reading.low,
        high: reading.high,
        unit: reading.unit,
        unit_inferred: reading.unit_inferred,
        bound: reading.bound,
        modality: place
            .modality
            .filter(|_| reading.modality == Modality::Plain)
            .unwrap_or(
                if place.role == Role::Actual && reading.bound == Bound::Exact {
                    // 争取资金9亿元, in a review: obtained.
                    Modality::Plain
                } else {
                    reading.modality
                },
            ),
        role: place.role,
        period: place.period.map(|(start, end)| Period { start, end }),
        average: reading.average,
        reference: reading.reference,
        constraint: place.constraint,
        section: None,
        headline: place.headline,
        confidence: 0,
        cautions: cautions(reading.cautions, place),
        rule: reading.rule,
        name_at: reading.name_at.map(raw),
        value_at: raw(reading.value_at),
        clause_at: raw(reading.clause_at),
        corrected: Vec::new(),
    }
}

/// The cautions of the reading, and of a role that its wording settled against its section.
fn cautions(mut cautions: Vec<Caution>, place: Place) -> Vec<Caution> {
    if place.doubtful {
        cautions.push(Caution::RoleUncertain);
    }
    cautions
}

/// Adds the cautions that need the whole statement, and how sure it then is.
pub(super) fn weigh(statement: &mut Statement, text: &str, conflict: bool) {
    let said = text
        .get(statement.clause_at.start..statement.value_at.start)
        .unwrap_or_default();
    if !is_plausible(statement, said) {
        statement.cautions.push(Caution::ValueUnusual);
    }
    if conflict && statement.period.is_some() {
        statement.cautions.push(Caution::PeriodUnsettled);
    }
    statement.confidence = confidence(statement);
}

/// How likely every field is right, in thousandths: the rate of the rule that named it, and no more
/// than that of each of its cautions.
pub(super) fn confidence(statement: &Statement) -> u16 {
    let naming = statement.rule.rsplit('/').next().unwrap_or_default();
    let own = rate_of_rule(naming, statement.indicator.is_some());
    let cautions = statement.cautions.iter().map(|caution| rate(*caution));
    cautions.fold(own, u16::min)
}
