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
/// against the other: a row an indicator, one mark a document under its name, each axis of one unit and
/// kind. The first document gives what the spec has of its own; labels are to be composed
/// ([`super::Labels::Composed`]), for the words stand in several texts.
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
        let Some(base) = all
            .find(|s| s.unit == row.unit)
            .filter(|_| entries.len() > 1)
        else {
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
    let panels = axes.into_iter();
    let panels = panels.map(|(kind, unit, rows)| Panel::Axis { kind, unit, rows });
    Spec {
        analysis,
        text: "",
        title: Word::Beside,
        panels: panels.collect(),
        fallback: false,
        more: 0,
    }
}

/// What the documents say in a row, each in the row's unit.
fn entries<'a>(row: &CompareRow, documents: &[(&'a Analysis, &'a str)]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let cells = row.cells.iter().zip(documents).zip(SIGNS);
    for ((cell, (analysis, name)), sign) in cells {
        let Some(cell) = cell.as_ref().filter(|cell| cell.apart.is_none()) else {
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
            entries.push(Entry {
                ends,
                by: Some(By { sign, name }),
                ..Entry::new(statement)
            });
        }
    }
    entries
}
