//! Statements as rows of a table: the names and values of the JSON, one line a statement.

use std::borrow::Cow;

use crate::catalogue::{Named, indicator};
use crate::report::{Analysis, Statement};
use crate::wire::{WireAnalysis, WireStatement};
use crate::words::{Lang, phrase};

/// The columns. Those that the JSON has too have its names and values; the others: `section` is
/// the path of headings, `name_en` the catalogue's English name, `said` the value in words of
/// `--lang`, `value_start` and `value_end` the two of `value_at` (UTF-16 code units).
pub(super) const HEAD: [&str; 31] = [
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

/// The cells of one statement, as [`HEAD`] names them; empty for what is absent.
pub(super) fn row<'a>(
    lang: Lang,
    analysis: &'a Analysis,
    wire: &'a WireAnalysis,
    statement: &'a Statement,
    told: &'a WireStatement,
) -> [Cow<'a, str>; 31] {
    let [value_start, value_end] = told.value_at;
    let english = statement.indicator.as_deref().and_then(indicator);
    [
        text(wire.source.as_deref()),
        text(wire.title.as_deref()),
        text(wire.region.as_deref()),
        shown(wire.year),
        told.id.to_string().into(),
        plain(statement.indicator.as_deref()),
        text(Some(&statement.name)),
        plain(english.map(|i| i.name_en)),
        name(statement.category),
        name(Some(statement.measure)),
        name(Some(statement.direction)),
        shown(statement.low),
        shown(statement.high),
        text(statement.unit.as_deref()),
        flag(statement.unit_inferred),
        name(Some(statement.bound)),
        name(Some(statement.modality)),
        name(Some(statement.role)),
        plain(told.period.as_deref()),
        flag(statement.average),
        text(statement.reference.as_deref()),
        name(statement.constraint),
        text(Some(&headings(analysis, statement.section)))
            .into_owned()
            .into(),
        flag(statement.headline),
        told.confidence.0.to_string().into(),
        cautions(statement).into(),
        phrase(lang, statement).into(),
        text(Some(&told.quote)),
        value_start.to_string().into(),
        value_end.to_string().into(),
        corrected(statement).into(),
    ]
}

/// The titles of a section and of those that hold it, the outermost first.
pub(super) fn headings(analysis: &Analysis, section: Option<usize>) -> String {
    let mut titles = Vec::new();
    let mut at = section;
    // A parent stands before its child, so the walk ends.
    while let Some((index, found)) = at.and_then(|i| Some((i, analysis.outline.get(i)?))) {
        titles.push(found.title.as_str());
        at = found.parent.filter(|parent| *parent < index);
    }
    titles.reverse();
    titles.join(" > ")
}

fn cautions(statement: &Statement) -> String {
    let names: Vec<&str> = statement.cautions.iter().map(|c| c.name()).collect();
    names.join(" ")
}

fn corrected(statement: &Statement) -> String {
    let names: Vec<&str> = statement.corrected.iter().map(|f| f.name()).collect();
    names.join(" ")
}

/// A cell of the text's own words. A spreadsheet takes one that opens with `=`, `+`, `-`, `@` or a
/// control character for a formula: an apostrophe before it keeps it a text.
pub(super) fn text(value: Option<&str>) -> Cow<'_, str> {
    match value {
        Some(value) if value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) => {
            format!("'{value}").into()
        }
        other => plain(other),
    }
}

fn plain(value: Option<&str>) -> Cow<'_, str> {
    Cow::Borrowed(value.unwrap_or_default())
}

fn name<T: Named>(value: Option<T>) -> Cow<'static, str> {
    Cow::Borrowed(value.map_or("", Named::name))
}

pub(super) fn shown<T: ToString>(value: Option<T>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| value.to_string().into())
}

fn flag(value: bool) -> Cow<'static, str> {
    Cow::Borrowed(if value { "true" } else { "false" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(text(Some("=1+1")), "'=1+1");
        assert_eq!(text(Some("-3.2%")), "'-3.2%");
        assert_eq!(text(Some("增长-3%")), "增长-3%");
        assert_eq!(text(None), "");
    }
}
