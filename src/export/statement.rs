//! Statements as rows of CSV: the names and values of the JSON, one line a statement.

use super::cell::Cell;
use super::work::{Places, Work, confidence};
use crate::catalogue::{Named, indicator};
use crate::report::Statement;
use crate::words::phrase;

/// The columns. Those that the JSON has too have its names and values; the others: `section` is
/// the path of headings, `name_en` the catalogue's English name, `said` the value in words of the
/// language, `value_start` and `value_end` the two of `value_at` (UTF-16 code units).
pub const STATEMENT_HEAD: [&str; 31] = [
    "source",
    "title",
    "region",
    "year",
    "id",
    "indicator",
    "name",
    "name_en",
    "category",
    "measure",
    "direction",
    "low",
    "high",
    "unit",
    "unit_inferred",
    "bound",
    "modality",
    "role",
    "period",
    "average",
    "reference",
    "constraint",
    "section",
    "headline",
    "confidence",
    "cautions",
    "said",
    "quote",
    "value_start",
    "value_end",
    "corrected",
];

/// The columns behind those where a coding is in use: `firmness` and `rule` by name, `converted` the
/// figure in another unit, `upper` the upper level's target, `raise` the distance to it in points.
pub(super) const CODED_HEAD: [&str; 5] = ["firmness", "rule", "converted", "upper", "raise"];

/// The cells of each statement, as [`STATEMENT_HEAD`] names them.
pub fn statement_rows<'a>(work: &Work<'a>) -> Vec<[Cell<'a>; 31]> {
    let places = Places::new(work.text);
    let statements = work.analysis.statements.iter();
    statements
        .map(|statement| row(work, &places, statement))
        .collect()
}

fn row<'a>(work: &Work<'a>, places: &Places<'_>, statement: &'a Statement) -> [Cell<'a>; 31] {
    let analysis = work.analysis;
    let [value_start, value_end] = places.of(statement.value_at);
    let known = statement.indicator.as_deref().and_then(indicator);
    [
        Cell::words(analysis.source.as_deref()),
        Cell::words(analysis.title.as_deref()),
        Cell::words(analysis.region.as_deref()),
        Cell::year(analysis.year),
        Cell::count(statement.id),
        Cell::words(statement.indicator.as_deref()),
        Cell::text(&*statement.name),
        Cell::words(known.map(|i| i.name_en)),
        name(statement.category),
        name(Some(statement.measure)),
        name(Some(statement.direction)),
        Cell::number(statement.low),
        Cell::number(statement.high),
        Cell::words(statement.unit.as_deref()),
        Cell::Flag(statement.unit_inferred),
        name(Some(statement.bound)),
        name(Some(statement.modality)),
        name(Some(statement.role)),
        Cell::text(statement.period.map(|p| p.to_string()).unwrap_or_default()),
        Cell::Flag(statement.average),
        Cell::words(statement.reference.as_deref()),
        name(statement.constraint),
        Cell::text(analysis.path_text(statement.section)),
        Cell::Flag(statement.headline),
        confidence(statement),
        names(&statement.cautions),
        Cell::text(phrase(work.lang, statement)),
        Cell::text(statement.quote_at().of(work.text)),
        value_start,
        value_end,
        names(&statement.corrected),
    ]
}

/// Names with a space between.
fn names<'a, T: Named>(values: &[T]) -> Cell<'a> {
    let names: Vec<&str> = values.iter().map(|value| value.name()).collect();
    Cell::text(names.join(" "))
}

fn name<'a, T: Named>(value: Option<T>) -> Cell<'a> {
    Cell::text(value.map_or("", Named::name))
}
