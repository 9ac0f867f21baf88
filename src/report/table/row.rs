//! A row of a table to statements.

use std::borrow::Cow;

use super::RULE;
use super::figure::{Content, Figure};
use super::heading::{Column, Columns, Figures};
use super::text::{bracketed, cell_text, unit_of};
use crate::base::{Decimal, Pace, Span};
use crate::catalogue::shared::{PERCENT, POINT};
use crate::catalogue::table::{
    CONSTRAINTS, EMPTY, Heading, LONGEST, NAME_OPENINGS, NOTE_MARKS, ROUND_BRACKETS, SUM_BRACKETS,
};
use crate::catalogue::{Bound, Caution, Constraint, Direction, Indicator, Measure, Modality, Role};
use crate::extract::{Reading, read_statements, resolve};
use crate::report::{Period, Statement};
use crate::syntax::{find_head_mark, find_quantities, tokenize};

/// What a table settles for all its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) columns: Columns,
    /// Role and years of each column of figures, by the column's index.
    pub(super) times: Vec<Option<(Role, Option<Period>)>>,
}

/// A row's cells in the order of its columns.
pub(super) struct Row<'r> {
    pub(super) raw: &'r str,
    pub(super) at: Span,
    pub(super) cells: &'r [Span],
}

/// What a row's figures are said of.
struct Subject {
    name: String,
    indicator: Option<&'static Indicator>,
    unit: Option<String>,
    constraint: Option<Constraint>,
    at: Span,
}

impl Row<'_> {
    fn text(&self, index: usize) -> Option<String> {
        Some(cell_text(self.cells.get(index)?.of(self.raw)))
    }

    fn subject(&self, frame: &Frame) -> Option<Subject> {
        let columns = &frame.columns;
        let named = |wanted: Heading| {
            let at = columns
                .all
                .iter()
                .position(|c| *c == Column::Named(wanted))?;
            self.text(at).filter(|text| !EMPTY.contains(&text.as_str()))
        };
        let cell = self.text(columns.name)?;
        let (name, own) = name_of(&cell)?;
        let constraint = named(Heading::Constraint).and_then(|text| {
            CONSTRAINTS
                .iter()
                .find(|(word, _)| text.contains(word))
                .map(|found| found.1)
        });
        let unit = named(Heading::Unit).and_then(|text| unit_of(&text));
        Some(Subject {
            indicator: resolve(&name).or_else(|| resolve(&without_remarks(&name))),
            name,
            unit: own.or(unit),
            constraint,
            at: *self.cells.get(columns.name)?,
        })
    }

    /// The statements of the row; none where it names nothing.
    pub(super) fn read(&self, frame: &Frame) -> Vec<Statement> {
        let Some(subject) = self.subject(frame) else {
            return Vec::new();
        };
        let mut out: Vec<Statement> = Vec::new();
        for (index, column) in frame.columns.all.iter().enumerate() {
            let (Column::Figures(column), Some(Some((role, period))), Some(at)) =
                (column, frame.times.get(index), self.cells.get(index))
            else {
                continue;
            };
            // A cell that reaches over several columns says its word once.
            if at.is_empty() || out.last().is_some_and(|s| s.value_at == *at) {
                continue;
            }
            let text = self.text(index).unwrap_or_default();
            let said = match Content::of(&text) {
                Content::Empty => continue,
                Content::Figure(figure) => figured(&subject, column, &figure, &out),
                Content::Words => worded(&subject, column, &text),
            };
            let Some(said) = said else { continue };
            out.push(self.statement(&subject, said, *role, *period, *at));
        }
        out
    }

    fn statement(
        &self,
        subject: &Subject,
        said: Said,
        role: Role,
        period: Option<Period>,
        at: Span,
    ) -> Statement {
        let mut cautions = Vec::new();
        if said.unit_inferred {
            cautions.push(Caution::UnitInferred);
        }
        if period.is_none() {
            cautions.push(Caution::PeriodUnsettled);
        }
        Statement {
            id: 0,
            indicator: subject.indicator.map(|i| i.id.to_owned()),
            name: subject.name.clone(),
            category: subject.indicator.and_then(Indicator::category),
            polarity: subject.indicator.map(Indicator::polarity),
            measure: said.measure,
            direction: said.direction,
            low: said.low,
            high: said.high,
            unit: said.unit,
            unit_inferred: said.unit_inferred,
            bound: said.bound,
            modality: said.modality,
            role,
            period: if said.spanned {
                period.map(spanned)
            } else {
                period
            },
            average: said.average,
            reference: said.reference,
            constraint: subject.constraint.filter(|_| role == Role::Target),
            section: None,
            headline: role == Role::Target,
            confidence: 0,
            cautions,
            rule: Cow::Borrowed(RULE),
            name_at: Some(subject.at),
            value_at: at,
            clause_at: self.at,
            corrected: Vec::new(),
        }
    }
}

/// A sum told in the column of one year is of the five years to it.
fn spanned(period: Period) -> Period {
    if period.start == period.end {
        Period {
            start: period.end.saturating_sub(4),
            end: period.end,
        }
    } else {
        period
    }
}

/// The name in a cell without the marks around it, and the unit in its brackets.
fn name_of(cell: &str) -> Option<(String, Option<String>)> {
    let mut name = cell;
    for opening in NAME_OPENINGS {
        name = name.strip_prefix(opening).unwrap_or(name);
    }
    if let Some(mark) = find_head_mark(name) {
        name = name.get(mark.len..).unwrap_or(name);
    }
    let numbered = name.trim_start_matches(|c: char| c.is_ascii_digit());
    name = numbered.trim_start_matches(['.', '、', '．']);
    name = name.trim_end_matches(NOTE_MARKS);
    for (open, close) in SUM_BRACKETS {
        // 每千人口床位数[1]: a note.
        if let Some((before, note)) = name.strip_suffix(*close).and_then(|n| n.rsplit_once(*open))
            && note.bytes().all(|b| b.is_ascii_digit())
        {
            name = before;
        }
    }
    let mut unit = None;
    if let Some((before, inside)) = bracketed(name)
        && let Some(found) = unit_of(inside)
    {
        unit = Some(found);
        name = before;
    }
    name = name.trim_end_matches(NOTE_MARKS);
    let words = name.chars().filter(|c| c.is_alphabetic()).count();
    (words >= 2 && name.chars().count() <= LONGEST).then(|| (name.to_owned(), unit))
}

/// The name without what stands in round brackets inside it: 国内生产总值（GDP）增长.
fn without_remarks(name: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        let opens = ROUND_BRACKETS.iter().any(|(open, _)| *open == c);
        let closes = ROUND_BRACKETS.iter().any(|(_, close)| *close == c);
        depth += usize::from(opens);
        if depth == 0 {
            out.push(c);
        }
        depth = depth.saturating_sub(usize::from(closes));
    }
    out
}

/// What a cell says of the row's subject.
struct Said {
    measure: Measure,
    direction: Direction,
    low: Option<Decimal>,
    high: Option<Decimal>,
    unit: Option<String>,
    unit_inferred: bool,
    bound: Bound,
    modality: Modality,
    average: bool,
    /// Whether it is of several years although its column names one.
    spanned: bool,
    reference: Option<String>,
}

/// A number: its kind is that of the same words in a sentence, unless the column settles it.
fn figured(
    subject: &Subject,
    column: &Figures,
    figure: &Figure,
    before: &[Statement],
) -> Option<Said> {
    let unit = figure
        .unit
        .clone()
        .or_else(|| column.unit.clone())
        .or_else(|| subject.unit.clone());
    let sentence = format!(
        "{}{}{}",
        subject.name,
        figure.low,
        unit.as_deref().unwrap_or_default()
    );
    let read = sentences(&sentence)
        .into_iter()
        .find(|reading| reading.low == Some(figure.low));
    let (kind, sign) = read.as_ref().map_or_else(
        || unread(subject, unit.as_deref()),
        |reading| (reading.measure, reading.direction),
    );
    let summed = figure.cumulative || column.cumulative && !column.average;
    let average = column.average && !summed || figure.average;
    let percent = || Some(PERCENT.to_owned());
    let own = || (unit.clone(), false);
    let fallen = figure.change.unwrap_or(Direction::Up);
    let rate = unit.as_deref() == Some(PERCENT);
    let (measure, direction, (unit, unit_inferred)) = if figure.worded {
        let measure = if figure.unit.as_deref().is_none_or(|u| u == PERCENT) {
            Measure::Growth
        } else {
            Measure::Change
        };
        let told = figure.unit.clone().or_else(percent);
        (measure, fallen, (told, figure.unit.is_none()))
    } else if average && !(rate && kind == Measure::Level) {
        let falls = kind == Measure::Growth && sign == Direction::Down;
        let direction = if falls { sign } else { fallen };
        (Measure::Growth, direction, (percent(), false))
    } else if column.growth && !summed && !column.average {
        (Measure::Growth, fallen, (percent(), false))
    } else if summed && kind == Measure::Level && adds_to_stock(figure, before) {
        // 人均预期寿命 78.5, [1]: what is added to the stock over the years.
        let told = if rate { Some(POINT.to_owned()) } else { unit };
        (Measure::Change, fallen, (told, false))
    } else if let Some(reading) = read.as_ref().filter(|_| unit.is_none()) {
        let direction = figure.change.unwrap_or(sign);
        (
            kind,
            direction,
            (reading.unit.clone(), reading.unit_inferred),
        )
    } else {
        let direction = figure
            .change
            .filter(|_| kind != Measure::Level)
            .unwrap_or(sign);
        (kind, direction, own())
    };
    let signed = measure == Measure::Level && figure.change == Some(Direction::Down);
    let end = |value: Decimal| if signed { value.negate() } else { value };
    let (low, high) = figure
        .bound
        .ends(Some(end(figure.low)), Some(end(figure.high)));
    Some(Said {
        measure,
        direction,
        low,
        high,
        unit,
        unit_inferred,
        bound: figure.bound,
        modality: figure.modality,
        average,
        spanned: summed,
        reference: None,
    })
}

/// The kind of a number that no sentence is read from: 比率, 标准 and the like.
fn unread(subject: &Subject, unit: Option<&str>) -> (Measure, Direction) {
    let grows = unit == Some(PERCENT)
        && subject
            .indicator
            .is_some_and(|i| i.units.iter().any(|unit| *unit != PERCENT));
    if grows {
        (Measure::Growth, Direction::Up)
    } else {
        (Measure::Level, Direction::Flat)
    }
}

/// Whether the row told a stock before, which the sum is a part of.
fn adds_to_stock(figure: &Figure, before: &[Statement]) -> bool {
    before
        .first()
        .filter(|s| s.measure == Measure::Level && s.period.is_none_or(|p| p.start == p.end))
        .and_then(|s| s.low.or(s.high))
        .is_some_and(|stock| figure.low < stock)
}

/// Words: 完成国家下达任务, 与经济增长同步.
fn worded(subject: &Subject, column: &Figures, text: &str) -> Option<Said> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let plain = text.trim_matches(['（', '）', '(', ')']);
    let sentence = format!("{}{plain}", subject.name);
    let reading = sentences(&sentence).into_iter().find(|reading| {
        reading.low.or(reading.high).is_none() && reading.value_at.end > subject.name.len()
    })?;
    Some(Said {
        measure: reading.measure,
        direction: reading.direction,
        low: None,
        high: None,
        unit: None,
        unit_inferred: false,
        bound: reading.bound,
        modality: reading.modality,
        average: column.average && reading.measure == Measure::Growth || reading.average,
        spanned: false,
        reference: reading.reference,
    })
}

/// What the reader of sentences makes of `sentence`.
fn sentences(sentence: &str) -> Vec<Reading> {
    let lexemes = find_quantities(sentence);
    let tokens = tokenize(sentence, &lexemes);
    read_statements(
        sentence,
        &tokens,
        &lexemes,
        None,
        &mut Pace::new(&mut |_| {}),
    )
}
