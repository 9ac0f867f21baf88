use crate::base::Decimal;
use crate::catalogue::Role;

use super::layout::{lid_word, sign_words};
use super::options::ChartOptions;
use super::outline::OutlineBar;
use super::scene::Target;
use super::spec::{Entry, Panel, Row, Spec};
use super::value::label;
use super::words::{Word, Words};

/// A chart as a table: the same statements, in the same order, in words and figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table is.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// What the row leads to.
    pub target: Option<Target>,
    /// The cells.
    pub cells: Vec<String>,
}

/// The table of a spec: every target of the chart, every result under its target.
pub fn table(spec: &Spec<'_>, options: &ChartOptions, words: &dyn Words) -> Table {
    let head = [
        Word::HeadPanel,
        Word::HeadName,
        Word::HeadRole,
        Word::HeadValue,
        Word::HeadLow,
        Word::HeadHigh,
        Word::HeadUnit,
        Word::HeadBound,
        Word::HeadModality,
        Word::HeadPeriod,
        Word::HeadSection,
        Word::HeadNote,
    ];
    let mut rows = Vec::new();
    for panel in &spec.panels {
        match panel {
            Panel::Axis { rows: own, .. } | Panel::Numbers { rows: own } => {
                for row in own {
                    let title = words.panel(row.kind, unit_of(panel, row));
                    let entries = row.entries.iter().chain(&row.result);
                    let within = row.within;
                    rows.extend(
                        entries.map(|entry| line(entry, &title, within, spec, options, words)),
                    );
                }
            }
            Panel::Relations { entries } => {
                let title = words.word(Word::Relations);
                let lines = entries.iter();
                rows.extend(lines.map(|entry| line(entry, title, "", spec, options, words)));
            }
        }
    }
    Table {
        caption: words.word(spec.title).to_owned(),
        head: head.map(|word| words.word(word).to_owned()).into(),
        rows,
    }
}

/// The unit in a panel's title: of rows of several panels that of each.
fn unit_of<'s>(panel: &'s Panel<'_>, row: &'s Row<'_>) -> &'s str {
    match panel {
        Panel::Axis { unit, .. } => unit,
        Panel::Numbers { .. } | Panel::Relations { .. } => {
            let own = row.head().and_then(|s| s.unit.as_deref());
            own.unwrap_or_default()
        }
    }
}

fn line(
    entry: &Entry<'_>,
    panel: &str,
    within: &str,
    spec: &Spec<'_>,
    options: &ChartOptions,
    words: &dyn Words,
) -> TableRow {
    let statement = entry.statement;
    let number = |d: Option<Decimal>| d.map_or(String::new(), |d| d.to_string());
    let role = match statement.role {
        Role::Target => Word::Target,
        Role::Actual => Word::Result,
    };
    let mut remarks: Vec<&str> = Vec::new();
    remarks.extend(entry.part.then(|| words.word(Word::Part)));
    remarks.extend(entry.lid.map(|lid| words.word(lid_word(lid))));
    remarks.extend(statement.unit_inferred.then(|| words.word(Word::Inferred)));
    remarks.extend(sign_words(statement).map(|word| words.word(word)));
    remarks.extend(statement.constraint.map(|c| words.constraint(c)));
    TableRow {
        target: Some(Target::Statement(statement.id)),
        cells: vec![
            panel.to_owned(),
            words.name(statement).into_owned(),
            words.word(role).to_owned(),
            label(statement, spec, options, words),
            number(statement.low),
            number(statement.high),
            words
                .unit(statement.unit.as_deref().unwrap_or_default())
                .into_owned(),
            words.bound(statement.bound).to_owned(),
            words.modality(statement.modality).to_owned(),
            words.period(statement.period, statement.average),
            within.to_owned(),
            remarks.join(" · "),
        ],
    }
}

/// The table of the bars of sections.
pub fn outline_table(bar: &OutlineBar, words: &dyn Words) -> Table {
    let head = [
        Word::HeadSection,
        Word::HeadLength,
        Word::HeadStatements,
        Word::HeadTargets,
    ];
    let row = |row: &super::outline::OutlineRow| TableRow {
        target: row.section.map(Target::Section),
        cells: vec![
            if row.section.is_none() {
                words.word(Word::Preamble).to_owned()
            } else {
                row.title.clone()
            },
            words.length(row.characters),
            row.statements.len().to_string(),
            row.targets().to_string(),
        ],
    };
    Table {
        caption: words.word(Word::Outline).to_owned(),
        head: head.map(|word| words.word(word).to_owned()).into(),
        rows: bar.rows.iter().map(row).collect(),
    }
}
