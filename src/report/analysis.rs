use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::base::{Decimal, Span};
use crate::catalogue::{
    Bound, Category, Caution, Constraint, Direction, DocKind, FactKind, Field, FindingKind, Level,
    Measure, Mismatch, Modality, Polarity, Role, Severity, SkipReason, Verdict, shared,
};
use crate::syntax::Edit;

use super::Correction;

/// What the reader of a text may be told beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Where the text comes from (a file's name), passed through to [`Analysis::source`].
    pub source: Option<String>,
    /// Stretches of the raw text in which nothing is set aside or mended: the places of edits that
    /// the reader has switched off.
    pub keep: Vec<Span>,
    /// What the reader has corrected, in this text or in an earlier one.
    pub corrections: Vec<Correction>,
}

/// Everything read from one text. All spans are byte offsets of the raw text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Analysis {
    /// Where the text comes from, as given in [`Options`].
    pub source: Option<String>,
    /// The document's title, cleaned of page chrome.
    pub title: Option<String>,
    /// Who issues it (安徽省人民政府), where the text says for whom it speaks.
    pub issuer: Option<String>,
    /// The place that the text speaks for, as written (安徽省).
    pub region: Option<String>,
    /// The place's level.
    pub level: Option<Level>,
    /// The year that the document plans for.
    pub year: Option<u16>,
    /// The longer span that the document also plans for (五年规划).
    pub horizon: Option<Period>,
    /// What kind of document it is.
    pub doc_kind: Option<DocKind>,
    /// What tells the facts above, in their order: one entry for each that is known.
    pub facts: Vec<Fact>,
    /// What was set aside or mended, in the order of the text.
    pub cleaning: Vec<Edit>,
    /// The headings, in the order of the text.
    pub outline: Vec<Section>,
    /// The statements, in the order of their values.
    pub statements: Vec<Statement>,
    /// The named programmes.
    pub programmes: Vec<Programme>,
    /// What the document undertakes to do, in the order of the text: the rows of a 任务分解表.
    pub commitments: Vec<Commitment>,
    /// The targets beside the last results, in the order of the targets.
    pub progress: Vec<Progress>,
    /// What is noticed about the text itself, weightiest first.
    pub findings: Vec<Finding>,
    /// The numbers of the text that were not read as a statement.
    pub skipped: Vec<Skipped>,
    /// What the reader has corrected, each anchored in this text: first what changed or added a
    /// statement, in the order of the statements that say so in [`Statement::corrected`]; then what
    /// dropped one, in the order of [`Analysis::removed`]; then what dismissed a number, in the order
    /// of the text.
    pub corrections: Vec<Correction>,
    /// The corrections that found no place, as they were anchored last.
    pub unplaced: Vec<Correction>,
    /// The changed statements as they were read, in their order; their ids are those of the
    /// reading without corrections.
    pub originals: Vec<Statement>,
    /// The statements that the reader dropped; their ids are those of the reading without
    /// corrections.
    pub removed: Vec<Statement>,
    /// Counts.
    pub stats: Stats,
}

impl Analysis {
    /// The section of that index in the outline and those that hold it, the outermost first.
    pub fn path(&self, section: Option<usize>) -> Vec<&Section> {
        let mut path = Vec::new();
        let mut at = section;
        // A parent stands before its children, so this ends.
        while let Some((index, found)) = at.and_then(|at| Some((at, self.outline.get(at)?))) {
            path.push(found);
            at = found.parent.filter(|parent| *parent < index);
        }
        path.reverse();
        path
    }

    /// The same in one line, marks included: `二、重点任务 › （一）工业`; empty for no section.
    pub fn path_text(&self, section: Option<usize>) -> String {
        let mut text = String::new();
        for section in self.path(section) {
            if !text.is_empty() {
                text.push_str(" \u{203a} ");
            }
            text.push_str(&section.marker);
            text.push_str(&section.title);
        }
        text
    }

    /// How many numbers were not read though they could be figures, and that the reader has not worked off.
    pub fn unread(&self) -> usize {
        let all = self.skipped.iter();
        all.filter(|s| s.is_unread()).count()
    }
}

/// A year, or a span of years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first year.
    pub start: u16,
    /// The last year; the first one for a single year.
    pub end: u16,
}

impl Period {
    /// A single year.
    pub fn year(year: u16) -> Self {
        Self {
            start: year,
            end: year,
        }
    }
}

impl fmt::Display for Period {
    /// `2026`, or `2026/2030`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start == self.end {
            write!(f, "{}", self.start)
        } else {
            write!(f, "{}/{}", self.start, self.end)
        }
    }
}

impl FromStr for Period {
    type Err = ();

    /// Reads what [`fmt::Display`] writes; an error for anything else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (start, end) = text.split_once('/').unwrap_or((text, text));
        let year = |t: &str| t.parse::<u16>().map_err(|_| ());
        Ok(Self {
            start: year(start)?,
            end: year(end)?,
        })
    }
}

/// One amount, rate, count or named relation, said of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its number in the document, from 0, in the order of the text.
    pub id: usize,
    /// The catalogue's id; `None` where the catalogue has none.
    pub indicator: Option<String>,
    /// The full name, shared parts restored (城镇居民人均可支配收入).
    pub name: String,
    /// The catalogue's category of the indicator.
    pub category: Option<Category>,
    /// Which way is wanted of the indicator, where the catalogue knows.
    pub polarity: Option<Polarity>,
    /// The kind of figure.
    pub measure: Measure,
    /// The sign of a growth, change or multiple; flat for levels.
    pub direction: Direction,
    /// The lower end in `unit`, as written.
    pub low: Option<Decimal>,
    /// The upper end in `unit`, as written.
    pub high: Option<Decimal>,
    /// The unit as written, full width folded (`%`, `‰`, `亿元`).
    pub unit: Option<String>,
    /// Whether the text lost the unit.
    pub unit_inferred: bool,
    /// How firmly the figure stands.
    pub bound: Bound,
    /// With what resolve it is said.
    pub modality: Modality,
    /// Target or result.
    pub role: Role,
    /// The year or span that the figure speaks of.
    pub period: Option<Period>,
    /// Whether it is an annual average (年均).
    pub average: bool,
    /// What a relation points to (经济增长, 全国平均, 上年).
    pub reference: Option<String>,
    /// 约束性 or 预期性, where the text says so.
    pub constraint: Option<Constraint>,
    /// The index in [`Analysis::outline`] of the innermost section that holds it.
    pub section: Option<usize>,
    /// Whether it stands in the paragraph of expected targets.
    pub headline: bool,
    /// How likely every field is right, in thousandths.
    pub confidence: u16,
    /// What to look at before trusting it.
    pub cautions: Vec<Caution>,
    /// The rule that read it.
    pub rule: Cow<'static, str>,
    /// Where the name stands, or its last part for a shared one.
    pub name_at: Option<Span>,
    /// Where the value stands, with its unit and bound words.
    pub value_at: Span,
    /// The clause that holds both.
    pub clause_at: Span,
    /// The fields that the reader has set, each once; [`Field::Added`] alone for a statement that
    /// the reader has added.
    pub corrected: Vec<Field>,
}

/// The rule's name of a statement that came by a link.
pub const SENT: &str = "link";

impl Statement {
    /// Whether it came by a link without having been read here: no rule and no rate is known of it.
    pub fn is_sent(&self) -> bool {
        self.rule == SENT
    }

    /// The shortest stretch that holds name and value.
    pub fn quote_at(&self) -> Span {
        self.name_at
            .map_or(self.value_at, |name| name.cover(self.value_at))
    }

    /// Whether its sign alone is told: 正增长, a growth of at least nothing; 只增不减, an amount of at
    /// least nothing, without a unit.
    pub fn is_sign_alone(&self) -> bool {
        let open =
            self.bound == Bound::AtLeast && self.low == Some(Decimal::ZERO) && self.high.is_none();
        let grows = self.measure == Measure::Growth && self.direction == Direction::Up;
        let stands = self.measure == Measure::Level && self.unit.is_none();
        open && (grows || stands)
    }

    /// Whether it tells how many times its thing grows by (增长1.5倍), and not what comes of it
    /// (是上年的1.5倍).
    pub fn is_added_times(&self) -> bool {
        self.measure == Measure::Multiple && self.rule.starts_with(shared::ADDED_TIMES)
    }

    /// Whether `written`, the words at [`Statement::value_at`], tell the bound too: of 分别增长4%、7.5%左右
    /// the first value is 4% alone, and its 左右 stands behind the second.
    pub fn tells_bound(&self, written: &str) -> bool {
        match self.bound {
            Bound::About | Bound::AtLeast | Bound::AtMost => {}
            Bound::Exact
            | Bound::Range
            | Bound::Sync
            | Bound::Above
            | Bound::Below
            | Bound::Stable
            | Bound::Assigned => return true,
        }
        let mut figures = written.trim().rsplitn(2, |c: char| c.is_ascii_digit());
        let behind = figures.next().unwrap_or_default().trim();
        let Some(before) = figures.next() else {
            // Spelt out, or not at hand.
            return true;
        };
        let unit = self.unit.as_deref().unwrap_or_default();
        let bare = |c: char| c.is_ascii_digit() || ".,，．".contains(c);
        let is_unit = behind.is_empty() || unit.starts_with(behind) || "%％﹪‰".contains(behind);
        !before.chars().all(bare) || !is_unit
    }

    /// Whether it is to stay under a number: by its words, else by what the catalogue says of its
    /// indicator (prices, unemployment).
    pub fn is_lid(&self) -> bool {
        match self.bound {
            Bound::AtMost => true,
            Bound::AtLeast => false,
            Bound::Exact
            | Bound::About
            | Bound::Range
            | Bound::Sync
            | Bound::Above
            | Bound::Below
            | Bound::Stable
            | Bound::Assigned => {
                matches!(self.polarity, Some(Polarity::Ceiling | Polarity::Lower))
            }
        }
    }

    /// Whether there is more to look at before quoting it than a unit that is inferred: that has its own
    /// mark wherever the value stands.
    pub fn is_doubtful(&self) -> bool {
        let others = |caution: &Caution| *caution != Caution::UnitInferred;
        self.cautions.iter().any(others) || (!self.unit_inferred && !self.cautions.is_empty())
    }
}

/// What tells a fact of the document, and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which one.
    pub kind: FactKind,
    /// Where the text tells it, the weightiest first; empty where it follows from the others.
    pub at: Vec<Span>,
    /// How likely it is right, in thousandths, as found on labelled reports.
    pub confidence: u16,
}

/// A heading and what it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The mark as written (一、, （一）).
    pub marker: String,
    /// 1 for the outermost.
    pub depth: u8,
    /// The heading's text without its mark.
    pub title: String,
    /// Where mark and title stand.
    pub at: Span,
    /// The index of the section that holds it.
    pub parent: Option<usize>,
    /// The ids of the statements right under it that tell its money and its number of projects.
    pub totals: Vec<usize>,
}

/// A named 工程, 行动, 计划, 战役.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The name as written.
    pub name: String,
    /// Where the name stands.
    pub name_at: Span,
    /// The index of the section that holds it.
    pub section: Option<usize>,
}

/// One action that a document undertakes: the row of a 任务分解表.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The action clause as read, without marks of lists and of the page.
    pub text: String,
    /// The verb that opens it (实施, 新建).
    pub verb: String,
    /// What the verb is done to, quantities included.
    pub object: String,
    /// Where the clause stands.
    pub at: Span,
    /// The index in [`Analysis::outline`] of the innermost section that holds it.
    pub section: Option<usize>,
    /// The ids of the statements in it: its quantities.
    pub statements: Vec<usize>,
    /// The indexes in [`Analysis::programmes`] of the programmes named in it.
    pub programmes: Vec<usize>,
    /// By when, where the text says so.
    pub deadline: Option<Deadline>,
    /// Where the places stand that it names (市, 县, 园区).
    pub places: Vec<Span>,
    /// Where the projects and firms stand that it names.
    pub projects: Vec<Span>,
}

/// By when something is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// As written (年底前, 6月底前, 到2030年).
    pub text: String,
    /// Where it stands.
    pub at: Span,
    /// The year, where it can be settled.
    pub year: Option<u16>,
    /// The month from 1 to 12, where it is told.
    pub month: Option<u8>,
}

/// A target beside the last result of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The id of the target's statement.
    pub target: usize,
    /// The id of the result's statement, where there is one.
    pub result: Option<usize>,
    /// Target less result (its lower end, or its upper one for a ceiling), in `gap_unit`; `None`
    /// where the two cannot be subtracted.
    pub gap: Option<Decimal>,
    /// The unit of `gap` (个百分点 between two rates in %).
    pub gap_unit: Option<String>,
    /// How they stand to each other.
    pub verdict: Verdict,
    /// Why they are not comparable.
    pub reason: Option<Mismatch>,
}

/// A typed parameter of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// A count or a year.
    Number(usize),
    /// A piece of the text, or a term of the catalogue.
    Text(String),
}

/// Something noticed about the text itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// How much it weighs.
    pub severity: Severity,
    /// The kind's parameters, as [`FindingKind`] names them.
    pub params: Vec<(Cow<'static, str>, Param)>,
    /// Its places in the text, at least one; the whole text where it has no narrower place.
    pub at: Vec<Span>,
}

/// A number of the text that was not read as a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where the number stands.
    pub at: Span,
    /// Why.
    pub reason: SkipReason,
    /// Whether the reader has seen it and says that it is none of the plan's figures.
    pub dismissed: bool,
}

impl Skipped {
    /// Whether it could be a figure, and the reader has not worked it off.
    pub fn is_unread(&self) -> bool {
        self.reason.is_doubtful() && !self.dismissed
    }
}

/// Counts over one text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stats {
    /// Characters (Unicode scalar values) of the raw text.
    pub characters: usize,
    /// Statements.
    pub statements: usize,
    /// Statements in the paragraph of expected targets.
    pub headline: usize,
    /// Statements that are targets.
    pub targets: usize,
    /// Statements that are results.
    pub actuals: usize,
    /// Numbers not read as statements.
    pub skipped: usize,
}
