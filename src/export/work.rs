use crate::base::{Decimal, Span, Utf16Map};
use crate::report::{Analysis, Statement};
use crate::words::{ChartWords, Lang};

use super::cell::Cell;

/// A document as it is taken away.
#[derive(Debug, Clone, Copy)]
pub struct Work<'a> {
    /// What was read.
    pub analysis: &'a Analysis,
    /// The raw text; empty where only results are known.
    pub text: &'a str,
    /// The language of heads and sentences. What the text says stays as written.
    pub lang: Lang,
    /// What was written into the table of tasks, by the index of the commitment; may be shorter.
    pub filled: &'a [Filled],
    /// How a study codes the targets, by the statement's id; empty where no coding is in use.
    pub coded: &'a [Coded],
}

/// How a study codes a statement, as the page shows it; all empty for a result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coded {
    /// `hard`, `soft` or `neutral`, and its word.
    pub firmness: [String; 2],
    /// The name of the rule that says so, and what it says; empty for a bare number.
    pub rule: [String; 2],
    /// The figure in the unit that other reports write.
    pub converted: String,
    /// The upper level's target, a number, or as it was typed.
    pub upper: String,
    /// The target less the upper level's, in percentage points.
    pub raise: String,
}

impl Coded {
    /// Its cells behind those of the statement: in names for CSV, else in words.
    pub(super) fn cells(&self, words: bool) -> [Cell<'_>; 5] {
        let said = |[name, word]: &'_ [String; 2]| if words { word.clone() } else { name.clone() };
        let number = |said: &'_ str| match said.parse() {
            Ok(number) => Cell::Number(number),
            Err(_) => Cell::text(said.to_owned()),
        };
        [
            Cell::text(said(&self.firmness)),
            Cell::text(said(&self.rule)),
            Cell::text(&*self.converted),
            number(&self.upper),
            number(&self.raise),
        ]
    }
}

/// What an office wrote into a row of the table of tasks; `None` where nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// 牵头单位
    pub lead: Option<String>,
    /// 配合单位
    pub support: Option<String>,
    /// 完成时限; else the deadline as the text has it.
    pub deadline: Option<String>,
}

impl<'a> Work<'a> {
    /// The cells that tell of the document, before its rows.
    pub(super) fn source_cells(&self) -> [Cell<'a>; 3] {
        [
            Cell::words(self.analysis.source.as_deref()),
            Cell::words(self.analysis.region.as_deref()),
            Cell::year(self.analysis.year),
        ]
    }

    /// The words of charts and sentences; `english` the names of the indicators.
    pub(super) fn words<'n>(&self, english: &'n [(String, String)]) -> ChartWords<'n> {
        ChartWords {
            lang: self.lang,
            english,
        }
    }
}

/// Thousandths as a number from 0 to 1; three decimals always fit.
pub(super) fn share(thousandths: u16) -> Decimal {
    Decimal::new(thousandths.into(), 3).unwrap_or_default()
}

/// How sure a statement is, from 0 to 1; nothing for one that was not read here.
pub(super) fn confidence(statement: &Statement) -> Cell<'static> {
    if statement.is_sent() {
        Cell::Empty
    } else {
        Cell::Number(share(statement.confidence))
    }
}

/// Where things stand in a text, in UTF-16 code units.
pub(super) struct Places<'t>(Utf16Map<'t>);

impl<'t> Places<'t> {
    /// The places of `text`.
    pub(super) fn new(text: &'t str) -> Self {
        Self(Utf16Map::new(text))
    }

    /// Start and end.
    pub(super) fn of(&self, at: Span) -> [Cell<'static>; 2] {
        [at.start, at.end].map(|byte| Cell::count(self.0.utf16(byte)))
    }
}
