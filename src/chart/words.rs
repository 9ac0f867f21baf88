use std::borrow::Cow;

use crate::base::Decimal;
use crate::catalogue::{Bound, Constraint, Measure, Modality};
use crate::report::{Period, Statement};

use super::spec::PanelKind;

/// A fixed word of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// The name of the whole chart of targets.
    Chart,
    /// The name of the chart of investment and projects.
    Investment,
    /// The name of the chart of several documents.
    Beside,
    /// Its figures may hold each other: they are not to be added up.
    NotSummed,
    /// A row that is a part of the one before (其中).
    Part,
    /// The title of the list of single numbers.
    Numbers,
    /// The title of the panel of relations without a number.
    Relations,
    /// The title of the bar of sections.
    Outline,
    /// The name of the legend.
    Legend,
    /// An upper limit that the text states (上限).
    Ceiling,
    /// An indicator that is kept under a lid, whatever the bound says (控制类).
    CeilingKind,
    /// The unit is inferred.
    Inferred,
    /// The reader has corrected it.
    Corrected,
    /// The reader has added it.
    Added,
    /// There is something to look at before quoting it.
    Doubtful,
    /// The sign behind a value that the reader has corrected.
    CorrectedSign,
    /// The sign behind a value that the reader has added.
    AddedSign,
    /// The sign behind a value that is to be looked at.
    DoubtfulSign,
    /// A bare number, for the legend.
    Exact,
    /// What was reached (实绩).
    Result,
    /// What is planned (目标).
    Target,
    /// The mark lies beyond the axis.
    OffScale,
    /// The text before the first heading.
    Preamble,
    /// Table head: the panel.
    HeadPanel,
    /// Table head: the indicator's name.
    HeadName,
    /// Table head: target or result.
    HeadRole,
    /// Table head: the value as written.
    HeadValue,
    /// Table head: the lower end.
    HeadLow,
    /// Table head: the upper end.
    HeadHigh,
    /// Table head: the unit.
    HeadUnit,
    /// Table head: the bound.
    HeadBound,
    /// Table head: the modality.
    HeadModality,
    /// Table head: the period.
    HeadPeriod,
    /// Table head: remarks (inferred, ceiling, constraint).
    HeadNote,
    /// Table head: the section.
    HeadSection,
    /// Table head: the length of a section.
    HeadLength,
    /// Table head: the statements of a section.
    HeadStatements,
    /// Table head: the targets of a section.
    HeadTargets,
}

/// What the charts say, in one language. Implemented by row 6.
pub trait Words {
    /// A fixed word.
    fn word(&self, word: Word) -> &str;

    /// The word for a bound (`左右`, `about`); empty for an exact one.
    fn bound(&self, bound: Bound) -> &str;

    /// The word for a modality; empty for a plain one.
    fn modality(&self, modality: Modality) -> &str;

    /// The word for a constraint.
    fn constraint(&self, constraint: Constraint) -> &str;

    /// The name of a statement's indicator in the reader's language.
    fn name<'a>(&self, statement: &'a Statement) -> Cow<'a, str> {
        Cow::Borrowed(&statement.name)
    }

    /// The title of a panel; the unit is empty where the text gives none, or only the kind is asked.
    fn panel(&self, kind: PanelKind, unit: &str) -> String;

    /// A unit in the reader's language; by default as written.
    fn unit<'a>(&self, unit: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(unit)
    }

    /// The number of a value and its unit, as they stand apart in a list of numbers (`6–7` and `%`); the
    /// unit's power may have gone into the number (`41.63` and `亿元`, `4.163` and `billion yuan`).
    fn figure(&self, statement: &Statement) -> (String, String);

    /// A number on an axis, a minus before what is below zero.
    fn number(&self, number: Decimal) -> String {
        number.to_string()
    }

    /// The power of ten that takes the figures of an axis which reaches to `most` from `unit` to the unit
    /// that its title names, and that unit.
    fn axis_unit<'a>(&self, unit: &'a str, _most: f64) -> (i8, Cow<'a, str>) {
        (0, self.unit(unit))
    }

    /// A period, and whether the figure is its annual average; empty where neither is known.
    fn period(&self, period: Option<Period>, average: bool) -> String;

    /// A value or relation told from the fields alone: number, unit, bound, reference.
    fn value(&self, statement: &Statement) -> String;

    /// A written value that falls (`3%` → `下降3%`).
    fn falling(&self, measure: Measure, written: &str) -> String;

    /// The length of a section.
    fn length(&self, characters: usize) -> String;

    /// The statements and targets that a section holds.
    fn held(&self, statements: usize, targets: usize) -> String;

    /// One sentence for a reader who hears the chart: the name, then what is said of it.
    fn sentence(&self, name: &str, parts: &[&str]) -> String;
}
