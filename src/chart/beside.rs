//! The headline targets of several documents on common axes.

use crate::report::{Analysis, CompareRow, Comparison, Statement};

use super::spec::{By, Entry, Panel, PanelKind, Row, Spec};
use super::value::Ends;
use super::words::Word;

/// The signs of the documents, in their order; those behind the last have none.
const SIGNS: [&str; 9] = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"];

/// The sign of that document; empty behind the last that has one.
pub fn sign(document: usize) -> &'static str {
    SIGNS.get(document).copied().unwrap_or_default()
}

/// Panels for the headline targets of which at least two of `documents` tell a number that can be held
/// against the other: a row an indicator, the marks of each document under its sign, each axis of one unit
/// and kind; what has an axis to itself goes to the number list. The marks lead nowhere, for the ids of
/// several texts are alike. The first document gives what the spec has of its own; labels are to be
/// composed ([`super::Labels::Composed`]), for the words stand in several texts.
pub fn beside<'a>(
    comparison: &Comparison,
    documents: &[(&'a Analysis, &'a str)],
    analysis: &'a Analysis,
) -> Spec<'a> {
    let mut axes: Vec<(PanelKind, &'a str, Vec<Row<'a>>)> = Vec::new();
    for row in comparison.rows.iter().filter(|row| row.headline) {
        let entries = entries(row, documents);
        // All are told in the base's unit.
        let mut all = entries.iter().map(|entry| entry.statement);
        let sign = |entry: &Entry<'_>| entry.by.map(|by| by.sign);
        let several = entries.first().map(sign) != entries.last().map(sign);
        let Some(base) = all.find(|s| s.unit == row.unit).filter(|_| several) else {
            continue;
        };
        let kind = PanelKind::of(base);
        let unit = base.unit.as_deref().unwrap_or_default();
        let row = Row {
            kind,
            entries,
            result: None,
            of: None,
            within: "",
        };
        match axes.iter_mut().find(|(k, u, _)| (*k, *u) == (kind, unit)) {
            Some((_, _, rows)) => rows.push(row),
            None => axes.push((kind, unit, vec![row])),
        }
    }
    let mut panels = Vec::new();
    let mut numbers = Vec::new();
    for (kind, unit, mut rows) in axes {
        if rows.len() > 1 {
            panels.push(Panel::Axis { kind, unit, rows });
        } else {
            numbers.append(&mut rows);
        }
    }
    if !numbers.is_empty() {
        panels.push(Panel::Numbers { rows: numbers });
    }
    Spec {
        analysis,
        text: "",
        title: Word::Beside,
        panels,
        fallback: false,
        more: 0,
    }
}

/// What the documents say in a row, each in the row's unit.
fn entries<'a>(row: &CompareRow, documents: &[(&'a Analysis, &'a str)]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let cells = row.cells.iter().zip(documents).zip(SIGNS);
    for ((cell, (analysis, name)), sign) in cells {
        let Some(cell) = cell.as_ref().filter(|cell| cell.alike) else {
            continue;
        };
        let id = cell.statements.first();
        let statement: Option<&'a Statement> = id.and_then(|id| analysis.statements.get(*id));
        let Some(statement) = statement else { continue };
        let number = |end: Option<crate::base::Decimal>| end.map(|end| end.to_f64());
        let ends = Ends {
            low: number(cell.low),
            high: number(cell.high),
        };
        if ends.values().next().is_some() {
            let by = Some(By { sign, name });
            entries.push(Entry {
                ends,
                by,
                ..Entry::new(statement)
            });
            // What is striven for beyond it, where it is told in the same unit.
            let more = cell.statements.iter().skip(1);
            let more = more.filter_map(|id| analysis.statements.get(*id));
            let more = more.filter(|s| s.unit == row.unit && s.low.or(s.high).is_some());
            entries.extend(more.map(|s| Entry {
                by,
                ..Entry::new(s)
            }));
        }
    }
    entries
}
