//! What the columns of a table hold, by their headings.

use super::text::{bracketed, squeezed, unit_of};
use crate::catalogue::Role;
use crate::catalogue::chrome::YEAR;
use crate::catalogue::table::{HEADING_MARKS, HEADINGS, Heading, LONGEST, WORDS, Word};
use crate::extract::Era;
use crate::syntax::{Numeric, find_quantities};

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    /// Something named by a word.
    Named(Heading),
    /// Figures.
    Figures(Figures),
    /// Anything else.
    Other,
}

/// A column of figures as its heading tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Figures {
    /// The year, or the span that it sums up or averages.
    pub(super) years: Option<(u16, u16)>,
    pub(super) role: Option<Role>,
    /// A rate of growth.
    pub(super) growth: bool,
    /// An annual average.
    pub(super) average: bool,
    /// A sum over the years.
    pub(super) cumulative: bool,
    /// The unit in the heading's brackets.
    pub(super) unit: Option<String>,
}

impl Figures {
    /// Whether the column says itself of what time its figures are.
    fn is_dated(&self) -> bool {
        self.years.is_some() || self.role.is_some() || self.average || self.cumulative
    }
}

/// A table's columns, and which of them holds the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    pub(super) name: usize,
    /// Whether the headings take a second row.
    pub(super) two_rows: bool,
}

impl Columns {
    /// The columns of a row of headings, with the row below it where the two make one head; `None`
    /// where it is no head of a table of figures.
    pub(super) fn of(cells: &[&str], below: Option<&[&str]>, era: Era) -> Option<Self> {
        if cells.len() < 3 {
            return None;
        }
        if let Some(below) = below
            && let Some(found) = Self::two_rows(cells, below, era)
        {
            return Some(found);
        }
        Self::one_row(cells.iter().map(|cell| column(cell, era)).collect())
    }

    fn one_row(mut all: Vec<Column>) -> Option<Self> {
        follow(&mut all);
        let named = |wanted: Heading| all.iter().position(|c| *c == Column::Named(wanted));
        let figures = all
            .iter()
            .filter(|c| matches!(c, Column::Figures(f) if f.is_dated()))
            .count();
        let dated = all
            .iter()
            .filter(|c| matches!(c, Column::Figures(f) if f.years.is_some()))
            .count();
        // A head without a word for its names must name two years.
        let name = match named(Heading::Name) {
            Some(name) if figures > 0 => name,
            Some(_) => return None,
            None if dated >= 2 => all.iter().position(|c| match c {
                Column::Other => true,
                Column::Named(Heading::Group) => !all.contains(&Column::Other),
                Column::Named(_) | Column::Figures(_) => false,
            })?,
            None => return None,
        };
        let first = all.iter().position(|c| matches!(c, Column::Figures(_)))?;
        (name < first).then_some(Self {
            all,
            name,
            two_rows: false,
        })
    }

    /// 2025年 over 计划 and 完成: the upper heading holds for the empty cells to its right.
    fn two_rows(upper: &[&str], lower: &[&str], era: Era) -> Option<Self> {
        let worded = |cell: &&str| !cell.is_empty() && figures(cell, era).is_some();
        let below = lower.iter().filter(|cell| worded(cell)).count();
        let other = lower
            .iter()
            .zip(upper)
            .filter(|(low, up)| !low.is_empty() && low != up && !worded(low));
        if below < 2 || other.count() > 0 {
            return None;
        }
        let mut last = "";
        let all = (0..upper.len().max(lower.len()))
            .map(|index| {
                let up = upper.get(index).copied().unwrap_or_default();
                let low = lower.get(index).copied().unwrap_or_default();
                if !up.is_empty() || low.is_empty() {
                    last = up;
                }
                if low.is_empty() || low == last {
                    column(last, era)
                } else {
                    column(&format!("{last}{low}"), era)
                }
            })
            .collect();
        Some(Self {
            two_rows: true,
            ..Self::one_row(all)?
        })
    }
}

/// A growth that names no time is of the column before it.
fn follow(all: &mut [Column]) {
    let mut before: Option<Figures> = None;
    for column in all {
        if let Column::Figures(figures) = column {
            if !figures.is_dated()
                && let Some(before) = &before
            {
                figures.years = before.years;
                figures.role = before.role;
            }
            before = Some(figures.clone());
        }
    }
}

/// What one heading says.
fn column(heading: &str, era: Era) -> Column {
    let text = squeezed(heading);
    if text.is_empty() || text.chars().count() > LONGEST {
        return Column::Other;
    }
    let plain = text.trim_matches(HEADING_MARKS);
    let plain = bracketed(plain).map_or(plain, |(before, _)| before);
    if let Some((_, found)) = HEADINGS.iter().find(|(word, _)| *word == plain) {
        return Column::Named(*found);
    }
    match figures(&text, era) {
        Some((figures, true)) => Column::Figures(figures),
        Some((_, false)) | None => Column::Other,
    }
}

/// Whether the squeezed text heads the column of names.
pub(super) fn is_name_heading(text: &str) -> bool {
    HEADINGS
        .iter()
        .any(|(word, what)| *what == Heading::Name && *word == text)
}

/// A heading that is made of years and words of [`WORDS`] alone, and whether it says more than
/// filling ones (绝对值).
fn figures(text: &str, era: Era) -> Option<(Figures, bool)> {
    let mut found = Figures::default();
    let mut text = text.to_owned();
    if let Some((before, inside)) = bracketed(&text)
        && let Some(unit) = unit_of(inside)
    {
        found.unit = Some(unit);
        text = before.to_owned();
    }
    let date = find_quantities(&text)
        .into_iter()
        .find_map(|lexeme| match &lexeme.what {
            Numeric::Date(date) => Some((date.years()?, lexeme.at)),
            Numeric::Quantity(_) | Numeric::Other(_) => None,
        });
    if let Some((years, at)) = date {
        found.years = Some(years);
        text.replace_range(at, "");
    } else if let Some((at, year)) = bare_year(&text) {
        found.years = Some((year, year));
        text.replace_range(at..at + 4, "");
    }
    let mut rest = text.as_str();
    let mut worded = false;
    while let Some(first) = rest.chars().next() {
        if HEADING_MARKS.contains(&first) {
            rest = rest.strip_prefix(first).unwrap_or_default();
            continue;
        }
        let (word, what) = WORDS.iter().find(|(word, _)| rest.starts_with(word))?;
        rest = rest.strip_prefix(word).unwrap_or_default();
        match what {
            Word::Role(role) => found.role = Some(*role),
            Word::Growth => found.growth = true,
            Word::Average => found.average = true,
            Word::Cumulative => found.cumulative = true,
            Word::Year(by) => {
                let year = era.year.and_then(|y| y.checked_add_signed(i16::from(*by)));
                found.years = found.years.or(year.map(|y| (y, y)));
            }
            Word::Filler => continue,
        }
        worded = true;
    }
    let says = worded || found.years.is_some();
    Some((found, says))
}

/// Four digits that are a year although no 年 stands behind them.
fn bare_year(text: &str) -> Option<(usize, u16)> {
    text.char_indices()
        .filter(|(at, _)| {
            let before = text.get(..*at).unwrap_or_default();
            !before.ends_with(|c: char| c.is_ascii_digit())
        })
        .find_map(|(at, _)| {
            let digits = text.get(at..at + 4)?;
            let behind = text.get(at + 4..)?;
            if behind.starts_with(|c: char| c.is_ascii_digit() && c != YEAR) {
                return None;
            }
            let year = digits.parse::<u16>().ok()?;
            ((1950..=2100).contains(&year)).then_some((at, year))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ERA: Era = Era {
        year: Some(2026),
        horizon: None,
        whole: false,
    };

    fn check(heading: &str, expected: &str) {
        let shown = match column(heading, ERA) {
            Column::Named(named) => format!("{named:?}"),
            Column::Other => "Other".to_owned(),
            Column::Figures(f) => format!(
                "{:?} {:?}{}{}{} {:?}",
                f.years,
                f.role,
                if f.growth { " growth" } else { "" },
                if f.average { " average" } else { "" },
                if f.cumulative { " cumulative" } else { "" },
                f.unit
            ),
        };
        assert_eq!(shown, expected, "{heading}");
    }

    #[test]
    fn headings_of_figures() {
        check("2025年", "Some((2025, 2025)) None None");
        check("2030", "Some((2030, 2030)) None None");
        check("2025年预计完成", "Some((2025, 2025)) Some(Actual) None");
        check("2026年预期目标", "Some((2026, 2026)) Some(Target) None");
        check(
            "2026年目标（%）",
            "Some((2026, 2026)) Some(Target) Some(\"%\")",
        );
        check("本年计划", "Some((2026, 2026)) Some(Target) None");
        check("上年实绩", "Some((2025, 2025)) Some(Actual) None");
        check("年均增长/累计", "None None growth average cumulative None");
        check("年均增长[累计]", "None None growth average cumulative None");
        check("增速", "None None growth None");
        check(
            "“十五五”年均增长",
            "Some((2026, 2030)) None growth average None",
        );
    }

    #[test]
    fn headings_of_other_columns() {
        check("指 标", "Name");
        check("属性", "Constraint");
        check("完成时限", "Other");
        check("责任单位", "Other");
        check("2026年计划投资", "Other");
        check("页码", "Other");
        check("时间", "Other");
    }
}
