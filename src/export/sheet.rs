//! The rows of each sheet of the workbook.

use super::cell::Cell;
use super::task::numbered_rows;
use super::work::{Places, Work, confidence};
use crate::catalogue::{Named as _, indicator};
use crate::report::{Finding, Progress, Statement};
use crate::words::{
    CODED_COLUMNS, COLUMN_COLUMNS, Column, FINDING_COLUMNS, Lang, NOTE_COLUMNS, Noted,
    PROGRESS_COLUMNS, SOURCE_COLUMNS, STATEMENT_COLUMNS, Sheet, TASK_SHEET_COLUMNS, Term, caution,
    finding, gap_unit, notes, period, phrase,
};

/// What a cell is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing.
    Plain,
    /// Inferred, not written.
    Inferred,
    /// Corrected by a reader.
    Corrected,
}

/// A row below the head.
pub(super) struct Row<'a> {
    pub(super) cells: Vec<(Cell<'a>, Look)>,
}

impl<'a> FromIterator<Cell<'a>> for Row<'a> {
    fn from_iter<I: IntoIterator<Item = Cell<'a>>>(cells: I) -> Self {
        let cells = cells.into_iter().map(|cell| (cell, Look::Plain));
        Self {
            cells: cells.collect(),
        }
    }
}

/// The columns of a sheet; of `many` documents each row tells its own first, and what is `coded` tells
/// how.
pub(super) fn columns(sheet: Sheet, many: bool, coded: bool) -> impl Iterator<Item = Column> {
    let (own, columns) = match sheet {
        Sheet::Statements => (SOURCE_COLUMNS, STATEMENT_COLUMNS),
        Sheet::Tasks => (SOURCE_COLUMNS, TASK_SHEET_COLUMNS),
        Sheet::Progress => (SOURCE_COLUMNS, PROGRESS_COLUMNS),
        Sheet::Findings => (SOURCE_COLUMNS, FINDING_COLUMNS),
        Sheet::Notes => (SOURCE_COLUMNS, NOTE_COLUMNS),
        Sheet::Columns => (&[][..], COLUMN_COLUMNS),
    };
    let own = if many { own } else { &[] };
    let coded = coded && sheet == Sheet::Statements;
    let more = if coded { CODED_COLUMNS } else { &[] };
    own.iter().chain(columns).chain(more).copied()
}

/// The rows that a document gives a sheet.
pub(super) fn rows<'a>(sheet: Sheet, work: &Work<'a>) -> Vec<Row<'a>> {
    let places = Places::new(work.text);
    let Work { analysis, lang, .. } = *work;
    match sheet {
        Sheet::Statements => {
            let all = analysis.statements.iter();
            all.map(|s| statement(work, &places, s)).collect()
        }
        Sheet::Tasks => tasks(work),
        Sheet::Progress => {
            let all = analysis.progress.iter();
            all.filter_map(|row| progress(work, row)).collect()
        }
        Sheet::Findings => {
            let all = analysis.findings.iter();
            all.map(|f| found(work, &places, f)).collect()
        }
        Sheet::Notes => {
            let all = notes(lang, analysis).into_iter();
            all.map(|(item, said)| {
                let said = match said {
                    Noted::Words(words) => Cell::text(words),
                    Noted::Number(number) => Cell::count(number),
                };
                Row::from_iter([Cell::text(item), said])
            })
            .collect()
        }
        Sheet::Columns => Vec::new(),
    }
}

/// The rows that tell of every column of the other sheets.
pub(super) fn column_rows(lang: Lang, many: bool, coded: bool) -> Vec<Row<'static>> {
    let sheets = Sheet::ALL.into_iter().filter(|s| *s != Sheet::Columns);
    sheets
        .flat_map(|sheet| columns(sheet, many, coded).map(move |column| (sheet, column)))
        .map(|(sheet, column)| {
            Row::from_iter([
                Cell::text(sheet.name(lang)),
                Cell::text(lang.pick(column.head.0, column.head.1)),
                Cell::text(column.field),
                Cell::text(lang.pick(column.meaning.0, column.meaning.1)),
            ])
        })
        .collect()
}

fn statement<'a>(work: &Work<'a>, places: &Places<'_>, s: &'a Statement) -> Row<'a> {
    let lang = work.lang;
    let known = s.indicator.as_deref().and_then(indicator);
    let standard = known.map(|i| lang.pick(i.name_zh, i.name_en));
    let cautions = s.cautions.iter().map(|c| caution(lang, *c));
    let cautions = cautions.collect::<Vec<_>>().join(lang.pick("", " "));
    let [start, end] = places.of(s.value_at);
    let corrected: Vec<&str> = s.corrected.iter().map(|field| field.term(lang)).collect();
    let mut row = Row::from_iter([
        numbered(s.id),
        Cell::text(&*s.name),
        Cell::words(standard),
        Cell::words(s.indicator.as_deref()),
        term(lang, s.category),
        term(lang, Some(s.role)),
        Cell::Flag(s.headline),
        Cell::text(phrase(lang, s)),
        Cell::number(s.low),
        Cell::number(s.high),
        Cell::words(s.unit.as_deref()),
        Cell::Flag(s.unit_inferred),
        term(lang, Some(s.direction)),
        term(lang, Some(s.measure)),
        term(lang, Some(s.bound)),
        term(lang, Some(s.modality)),
        term(lang, s.constraint),
        Cell::year(s.period.map(|p| p.start)),
        Cell::year(s.period.map(|p| p.end)),
        Cell::Flag(s.average),
        Cell::words(s.reference.as_deref()),
        Cell::text(work.analysis.path_text(s.section)),
        confidence(s),
        Cell::text(cautions),
        Cell::text(corrected.join(lang.pick("、", ", "))),
        Cell::text(s.quote_at().of(work.text)),
        start,
        end,
    ]);
    for ((_, look), column) in row.cells.iter_mut().zip(STATEMENT_COLUMNS) {
        let changed = s.corrected.iter().any(|field| field.name() == column.field);
        *look = match column.field {
            _ if changed => Look::Corrected,
            "unit" | "unit_inferred" if s.unit_inferred => Look::Inferred,
            "corrected" if !s.corrected.is_empty() => Look::Corrected,
            _ => Look::Plain,
        };
    }
    if let Some(coded) = work.coded.get(s.id) {
        let cells = coded.cells(true).into_iter();
        row.cells.extend(cells.map(|cell| (cell, Look::Plain)));
    }
    row
}

/// The columns of the table of tasks but those that tell of the document.
fn tasks<'a>(work: &Work<'a>) -> Vec<Row<'a>> {
    let rows = numbered_rows(work, 1).into_iter();
    rows.map(|cells| cells.into_iter().skip(SOURCE_COLUMNS.len()).collect())
        .collect()
}

fn progress<'a>(work: &Work<'a>, row: &'a Progress) -> Option<Row<'a>> {
    let Work { analysis, lang, .. } = *work;
    let target = analysis.statements.get(row.target)?;
    let result = row.result.and_then(|id| analysis.statements.get(id));
    let year = |s: &Statement| Cell::year(s.period.map(|p| p.end));
    let time = |s: &Statement| Cell::text(period(lang, s.period, s.average));
    Some(Row::from_iter([
        Cell::text(&*target.name),
        Cell::text(phrase(lang, target)),
        year(target),
        time(target),
        Cell::text(result.map(|s| phrase(lang, s)).unwrap_or_default()),
        result.map_or(Cell::Empty, year),
        result.map_or(Cell::Empty, time),
        Cell::number(row.gap),
        row.gap_unit
            .as_deref()
            .filter(|_| row.gap.is_some())
            .map_or(Cell::Empty, |unit| Cell::text(gap_unit(lang, unit))),
        term(lang, Some(row.verdict)),
        term(lang, row.reason),
        Cell::Flag(target.headline),
        numbered(row.target),
        row.result.map_or(Cell::Empty, numbered),
    ]))
}

fn found<'a>(work: &Work<'a>, places: &Places<'_>, f: &'a Finding) -> Row<'a> {
    let lang = work.lang;
    let first = f.at.first().copied().unwrap_or_default();
    let [start, end] = places.of(first);
    Row::from_iter([
        term(lang, Some(f.severity)),
        term(lang, Some(f.kind)),
        Cell::text(finding(lang, f)),
        Cell::count(f.at.len()),
        Cell::text(first.of(work.text)),
        start,
        end,
    ])
}

/// A statement's number as people count: from 1, as the page does.
fn numbered<'a>(id: usize) -> Cell<'a> {
    Cell::count(id + 1)
}

fn term<'a, T: Term>(lang: Lang, value: Option<T>) -> Cell<'a> {
    Cell::text(value.map_or("", |value| value.term(lang)))
}
