//! Tables of a plan that were pasted with the text: every cell of figures is a statement.
//!
//! A grid is a table of figures when a row of it heads a column of names and columns of years,
//! targets or results, and at least two rows below say something in those columns. Its statements
//! stand in place of whatever the reader of sentences made of the same stretch.

mod figure;
mod heading;
mod row;
mod text;

use self::heading::{Column, Columns, Figures, is_name_heading};
use self::row::{Frame, Row};
use self::text::{cell_text, squeezed};
use super::{Period, Statement};
use crate::base::{Sort as _, Span};
use crate::catalogue::Role;
use crate::catalogue::table::{EMPTY, Heading};
use crate::extract::Era;
use crate::syntax::{Grid, GridRow, find_grids};

/// The rule that the statements of tables carry.
pub(super) const RULE: &str = "table";

/// Rows at the head of a grid that may be captions before the headings.
const CAPTIONS: usize = 4;

/// Puts the statements of the tables of `raw` in the place of those read from their stretches.
pub(super) fn with_tables(raw: &str, era: Era, statements: Vec<Statement>) -> Vec<Statement> {
    let tables: Vec<(Span, Vec<Statement>)> = find_grids(raw)
        .iter()
        .filter_map(|grid| Some((grid.at, read(raw, era, grid)?)))
        .collect();
    if tables.is_empty() {
        return statements;
    }
    let inside = |statement: &Statement| {
        let next = tables.partition_point(|(at, _)| at.end <= statement.value_at.start);
        tables
            .get(next)
            .is_some_and(|(at, _)| at.overlaps(statement.value_at))
    };
    let mut all: Vec<Statement> = statements.into_iter().filter(|s| !inside(s)).collect();
    all.extend(tables.into_iter().flat_map(|table| table.1));
    all.order_by_key(|s| s.value_at.start);
    for (id, statement) in all.iter_mut().enumerate() {
        statement.id = id;
    }
    all
}

/// The statements of a grid; `None` where it is no table of figures.
fn read(raw: &str, era: Era, grid: &Grid) -> Option<Vec<Statement>> {
    let mut frame: Option<Frame> = None;
    let mut out = Vec::new();
    let mut said = 0;
    let mut index = 0;
    while let Some(row) = grid.rows.get(index) {
        index += 1;
        let headed = frame.is_some();
        if (!headed && index > CAPTIONS) || row.cells.len() < 2 {
            if !headed && index > CAPTIONS {
                return None;
            }
            continue;
        }
        if let Some(columns) = head(raw, row, grid.rows.get(index), era, headed) {
            index += usize::from(columns.two_rows);
            frame = Some(Frame {
                times: times(&columns, era),
                columns,
            });
            continue;
        }
        if let Some(frame) = &frame {
            let found = best(raw, row, frame);
            said += usize::from(!found.is_empty());
            out.extend(found);
        }
    }
    (said >= 2).then_some(out)
}

/// The columns, where the row is one of headings; a second head of a grid has a word for its names.
fn head(
    raw: &str,
    row: &GridRow,
    below: Option<&GridRow>,
    era: Era,
    headed: bool,
) -> Option<Columns> {
    let texts =
        |row: &GridRow| -> Vec<String> { row.cells.iter().map(|c| cell_text(c.of(raw))).collect() };
    let upper = texts(row);
    if headed && !upper.iter().any(|text| is_name_heading(text)) {
        return None;
    }
    let lower = below.map(texts);
    let upper: Vec<&str> = upper.iter().map(String::as_str).collect();
    let lower: Option<Vec<&str>> = lower
        .as_ref()
        .map(|row| row.iter().map(String::as_str).collect());
    Columns::of(&upper, lower.as_deref(), era)
}

/// The row's statements, its cells laid along the columns as they fit best: a merged cell of the
/// rows above may leave this one short on the left.
fn best(raw: &str, row: &GridRow, frame: &Frame) -> Vec<Statement> {
    let width = frame.columns.all.len();
    let missing = width
        .saturating_sub(row.cells.len())
        .min(frame.columns.name);
    let mut best: Vec<Statement> = Vec::new();
    let mut most = 0;
    for shift in 0..=missing {
        let start = row.cells.first().map_or(row.at.start, |cell| cell.start);
        let mut cells = vec![Span::new(start, start); shift];
        cells.extend(&row.cells);
        let laid = Row {
            raw,
            at: row.at,
            cells: &cells,
        };
        let fit = laid.fit(frame);
        if fit > most {
            most = fit;
            best = laid.read(frame);
        }
    }
    best
}

impl Row<'_> {
    /// How well the cells fit their columns; 0 where nothing is named.
    fn fit(&self, frame: &Frame) -> usize {
        let mut fit = 1;
        for (index, column) in frame.columns.all.iter().enumerate() {
            let text = self
                .cells
                .get(index)
                .map(|cell| squeezed(cell.of(self.raw)));
            let text = text.unwrap_or_default();
            let figures = text.bytes().any(|b| b.is_ascii_digit());
            let words = text.chars().filter(|c| c.is_alphabetic()).count();
            let empty = EMPTY.contains(&text.as_str());
            if index == frame.columns.name && words < 2 {
                return 0;
            }
            fit += match column {
                Column::Named(Heading::Number) => usize::from(figures && words == 0) * 2,
                Column::Named(Heading::Unit) => usize::from(text::unit_of(&text).is_some()) * 2,
                Column::Named(Heading::Constraint) => usize::from(words >= 2 && !figures) * 2,
                Column::Named(Heading::Name) => usize::from(words >= 2),
                Column::Figures(_) => usize::from(figures || empty),
                Column::Named(Heading::Group) | Column::Other => 0,
            };
        }
        fit
    }
}

/// Role and years of each column of figures.
fn times(columns: &Columns, era: Era) -> Vec<Option<(Role, Option<Period>)>> {
    let figures: Vec<&Figures> = columns
        .all
        .iter()
        .filter_map(|column| match column {
            Column::Figures(figures) => Some(figures),
            Column::Named(_) | Column::Other => None,
        })
        .collect();
    let single: Vec<u16> = figures
        .iter()
        .filter_map(|f| f.years.filter(|(a, b)| a == b && !f.average).map(|y| y.0))
        .collect();
    let (first, last) = (single.iter().min().copied(), single.iter().max().copied());
    let plan = first
        .zip(last)
        .filter(|(first, last)| last > first)
        .map(|(first, last)| (last.saturating_sub(5).max(first) + 1, last))
        .or(era.horizon);
    // Without a word for its role, a year of the plan is a target, one before it a result; where
    // the text names no year, the last one is the target.
    let spans_plan = first.zip(last).is_some_and(|(a, b)| b - a >= 3);
    let from = if spans_plan {
        plan.map(|(start, _)| start)
    } else {
        era.year.or(last)
    };
    let worded = |wanted: Role| figures.iter().any(|f| f.role == Some(wanted));
    let role = |f: &Figures, end: Option<u16>| {
        f.role.unwrap_or_else(|| match (end, from) {
            (Some(end), Some(from)) if end < from => Role::Actual,
            (Some(_), Some(_)) => Role::Target,
            (None, _) | (_, None) => {
                if worded(Role::Target) && !worded(Role::Actual) {
                    Role::Actual
                } else {
                    Role::Target
                }
            }
        })
    };
    columns
        .all
        .iter()
        .map(|column| {
            let Column::Figures(f) = column else {
                return None;
            };
            let over = f.average || f.cumulative;
            let years = match f.years {
                Some(years) => Some(years),
                None if over => plan,
                None => {
                    let year = match f.role {
                        Some(Role::Actual) => era.year.map(|y| y.saturating_sub(1)),
                        Some(Role::Target) | None => era.year,
                    };
                    year.map(|y| (y, y))
                }
            };
            let role = role(f, years.map(|y| y.1));
            Some((role, years.map(|(start, end)| Period { start, end })))
        })
        .collect()
}
