//! From readings to statements of the analysis.

use super::{Period, Statement};
use crate::base::Span;
use crate::catalogue::rate::{UNCAUTIONED, rate};
use crate::catalogue::{Caution, Modality};
use crate::extract::{Era, Place, Reading, Stance, place, read_statements};
use crate::syntax::{Lexeme, Token, View};

/// The statements of the view, their spans in the raw text, and the stance of its sentences.
pub(super) fn read(
    view: &View,
    tokens: &[Token],
    lexemes: &[Lexeme],
    era: Era,
    region: Option<&str>,
) -> (Vec<Statement>, Vec<Stance>) {
    let text = view.text();
    let readings = read_statements(text, tokens, lexemes, region);
    let (places, stances) = place(text, tokens, lexemes, &readings, era);
    let mut statements: Vec<Statement> = readings
        .into_iter()
        .zip(places)
        .map(|(reading, place)| statement(view, reading, place))
        .collect();
    statements.sort_by_key(|s| s.value_at.start);
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
            .unwrap_or(reading.modality),
        role: place.role,
        period: place.period.map(|(start, end)| Period { start, end }),
        average: reading.average,
        reference: reading.reference,
        constraint: reading.constraint,
        section: None,
        headline: place.headline,
        confidence: confidence(&reading.cautions),
        cautions: reading.cautions,
        rule: reading.rule,
        name_at: reading.name_at.map(raw),
        value_at: raw(reading.value_at),
        clause_at: raw(reading.clause_at),
    }
}

/// How likely every field is right, in thousandths: the lowest rate of what the reader is cautioned of.
fn confidence(cautions: &[Caution]) -> u16 {
    cautions
        .iter()
        .map(|caution| rate(*caution))
        .min()
        .unwrap_or(UNCAUTIONED)
}
