use crate::base::Sort as _;
use crate::catalogue::{Bound, Measure, Modality, Polarity};
use crate::report::{Analysis, Statement};

use super::options::{ChartOptions, Order};
use super::scale::typical;
use super::scene::Target;
use super::value::{Ends, ends};
use super::words::Word;

/// What a chart of targets shows, before any place or size is known.
#[derive(Debug, Clone)]
pub struct Spec<'a> {
    /// The analysis that it was made from.
    pub analysis: &'a Analysis,
    /// The raw text; empty where only results are known.
    pub text: &'a str,
    /// The chart's name.
    pub title: Word,
    /// Axes in the order of the text, then the number list, then the relations.
    pub panels: Vec<Panel<'a>>,
    /// Whether the text has no headline target, and all targets of known indicators stand in.
    pub fallback: bool,
    /// How many targets the cap left out.
    pub more: usize,
}

/// The kind of figure that one axis carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelKind {
    /// Rates of change.
    Growth,
    /// Amounts, counts, rates and shares.
    Level,
    /// Differences in points or in amount against the time before.
    Change,
    /// Multiples of what was.
    Multiple,
    /// Distances from another figure or region (高于全省2个百分点).
    Gap,
    /// Planned investment, in one unit.
    Investment,
    /// Planned numbers of projects, whatever they are counted by (个, 项).
    Projects,
}

/// A part of the chart with its own title.
#[derive(Debug, Clone)]
pub enum Panel<'a> {
    /// Rows of marks on one axis.
    Axis {
        /// The kind of figure.
        kind: PanelKind,
        /// The unit; empty where the text gives none.
        unit: &'a str,
        /// At least two rows.
        rows: Vec<Row<'a>>,
    },
    /// Figures that share an axis with no other.
    Numbers {
        /// At least one row.
        rows: Vec<Row<'a>>,
    },
    /// Relations without a number.
    Relations {
        /// At least one statement.
        entries: Vec<Entry<'a>>,
    },
}

/// What is said of one thing.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The kind of figure.
    pub kind: PanelKind,
    /// The targets, at least one, in the order of the text.
    pub entries: Vec<Entry<'a>>,
    /// The result that it is read against.
    pub result: Option<Entry<'a>>,
    /// What it is told of in the same sentence, where its own name does not tell (年度计划投资 of 68 projects).
    pub of: Option<&'a Statement>,
    /// The title of its section, where the chart tells it.
    pub within: &'a str,
}

/// One statement with what the drawing needs of it.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// Its ends on the axis, the sign applied.
    pub ends: Ends,
    /// Whether it is a lid.
    pub lid: Option<Lid>,
    /// Whether it is a part of the last one that is none.
    pub part: bool,
    /// Who says it, where several documents stand on one axis.
    pub by: Option<By<'a>>,
}

/// A document among several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By<'a> {
    /// The sign that stands beside its marks (①).
    pub sign: &'static str,
    /// Its name.
    pub name: &'a str,
}

/// Why a target counts as a ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lid {
    /// The text says so (以内, 不超过).
    Stated,
    /// The indicator is one that is kept under a lid (CPI), whatever the text's bound.
    Kind,
}

/// Chooses panels for the headline targets; for all targets of known indicators, up to the cap,
/// where the text has no headline paragraph. Those of the planned year come first.
pub fn headline<'a>(analysis: &'a Analysis, text: &'a str, options: &ChartOptions) -> Spec<'a> {
    let mut aims = analysis.headline_aims();
    let fallback = aims.is_empty();
    let mut more = 0;
    if fallback {
        aims = analysis.aims(|s| s.indicator.is_some());
        more = aims.len().saturating_sub(options.cap);
        aims.truncate(options.cap);
    }
    let chosen: Vec<&Statement> = aims
        .iter()
        .flat_map(|aim| aim.statements.iter().copied())
        .collect();
    Spec {
        analysis,
        text,
        title: Word::Chart,
        fallback: fallback && !chosen.is_empty(),
        more,
        panels: panels(&chosen, analysis, options.order),
    }
}

impl<'a> Spec<'a> {
    /// Every entry, in the order of the panels.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.panels.iter().flat_map(Panel::entries)
    }
}

impl<'a> Panel<'a> {
    /// Every target's entry, in the order of the rows.
    pub fn entries(&self) -> Box<dyn Iterator<Item = &Entry<'a>> + '_> {
        match self {
            Self::Axis { rows, .. } | Self::Numbers { rows } => {
                Box::new(rows.iter().flat_map(|row| &row.entries))
            }
            Self::Relations { entries } => Box::new(entries.iter()),
        }
    }
}

impl<'a> Row<'a> {
    /// The statement that names the row.
    pub fn head(&self) -> Option<&'a Statement> {
        self.entries.first().map(|entry| entry.statement)
    }

    /// Whether it is a part of the last row that is none.
    pub fn is_part(&self) -> bool {
        self.entries.iter().any(|entry| entry.part)
    }

    /// The value by which rows are ordered.
    pub(super) fn weight(&self) -> f64 {
        self.entries
            .iter()
            .map(Entry::most)
            .fold(f64::NEG_INFINITY, f64::max)
    }
}

impl<'a> Entry<'a> {
    pub(super) fn new(statement: &'a Statement) -> Self {
        let lid = if statement.bound == Bound::AtMost {
            Some(Lid::Stated)
        } else if statement.polarity == Some(Polarity::Ceiling) && statement.bound != Bound::AtLeast
        {
            Some(Lid::Kind)
        } else {
            None
        };
        Self {
            statement,
            ends: ends(statement),
            lid,
            part: false,
            by: None,
        }
    }

    /// With its ends multiplied by that power of ten, for an axis of another unit.
    pub(super) fn scaled(statement: &'a Statement, power: i32) -> Self {
        let mut entry = Self::new(statement);
        // Divided, and not multiplied by a fraction: 9600 万元 are 0.96 亿元.
        let size = 10f64.powi(power.abs());
        for end in [&mut entry.ends.low, &mut entry.ends.high] {
            *end = end.map(|value| {
                if power < 0 {
                    value / size
                } else {
                    value * size
                }
            });
        }
        entry
    }

    /// What its marks lead to: nothing where several documents stand together, whose ids are alike.
    pub(super) fn target(&self) -> Option<Target> {
        let leads = self.by.is_none();
        leads.then_some(Target::Statement(self.statement.id))
    }

    /// The greater end.
    pub(super) fn most(&self) -> f64 {
        self.ends.values().fold(f64::NEG_INFINITY, f64::max)
    }
}

/// The values for which the axis of a panel is made: a rate that lies far from all others is left beyond
/// it, an amount is not, for it is read by its length.
pub(super) fn axis_values<'r, 'a: 'r>(
    kind: PanelKind,
    rows: impl Iterator<Item = &'r Row<'a>>,
) -> Vec<f64> {
    let entries = rows.flat_map(|row| row.entries.iter().chain(&row.result));
    let values: Vec<f64> = entries.flat_map(|entry| entry.ends.values()).collect();
    match kind {
        PanelKind::Investment | PanelKind::Projects => values,
        PanelKind::Growth
        | PanelKind::Level
        | PanelKind::Change
        | PanelKind::Multiple
        | PanelKind::Gap => typical(&values),
    }
}

impl PanelKind {
    pub(super) fn of(statement: &Statement) -> Self {
        match (statement.bound, statement.measure) {
            (Bound::Above | Bound::Below, _) => Self::Gap,
            (_, Measure::Growth) => Self::Growth,
            (_, Measure::Level) => Self::Level,
            (_, Measure::Change) => Self::Change,
            (_, Measure::Multiple) => Self::Multiple,
        }
    }
}

fn panels<'a>(chosen: &[&'a Statement], analysis: &'a Analysis, order: Order) -> Vec<Panel<'a>> {
    let mut axes: Vec<(PanelKind, &'a str, Vec<Row<'a>>)> = Vec::new();
    let mut relations = Vec::new();
    for &statement in chosen {
        let entry = Entry::new(statement);
        if statement.low.is_none() && statement.high.is_none() {
            relations.push(entry);
            continue;
        }
        let kind = PanelKind::of(statement);
        let unit = statement.unit.as_deref().unwrap_or_default();
        let axis = axes.iter_mut().find(|(k, u, _)| (*k, *u) == (kind, unit));
        match axis {
            Some((_, _, rows)) => place(rows, kind, entry),
            None => {
                let mut rows = Vec::new();
                place(&mut rows, kind, entry);
                axes.push((kind, unit, rows));
            }
        }
    }
    let mut panels = Vec::new();
    let mut numbers: Vec<Row<'a>> = Vec::new();
    for (kind, unit, mut rows) in axes {
        for row in &mut rows {
            row.result = row.head().and_then(|head| result(head, analysis));
        }
        if rows.len() < 2 {
            numbers.append(&mut rows);
            continue;
        }
        match order {
            Order::Text => {}
            Order::Value => rows.order_by(|a, b| {
                let due = |row: &Row<'_>| row.head().map(|head| analysis.due(head));
                let dues = due(a).cmp(&due(b));
                dues.then(b.weight().total_cmp(&a.weight()))
            }),
        }
        panels.push(Panel::Axis { kind, unit, rows });
    }
    if !numbers.is_empty() {
        panels.push(Panel::Numbers { rows: numbers });
    }
    if !relations.is_empty() {
        panels.push(Panel::Relations { entries: relations });
    }
    panels
}

/// Puts an entry on the row of the same thing, or on a new one.
fn place<'a>(rows: &mut Vec<Row<'a>>, kind: PanelKind, entry: Entry<'a>) {
    let same = |row: &&mut Row<'a>| row.head().is_some_and(|head| joins(head, entry.statement));
    match rows.iter_mut().find(same) {
        Some(row) => row.entries.push(entry),
        None => rows.push(Row {
            kind,
            entries: vec![entry],
            result: None,
            of: None,
            within: "",
        }),
    }
}

/// Whether two statements of one kind and unit stand on one row: the same thing over the same time,
/// said in one clause (增长6%、力争6.5%) or once more with resolve.
pub(super) fn joins(head: &Statement, other: &Statement) -> bool {
    head.indicator == other.indicator
        && head.name == other.name
        && head.period == other.period
        && head.average == other.average
        && (head.clause_at == other.clause_at || other.modality != Modality::Plain)
}

/// The result that a target is read against, where one axis holds both: that of [`Analysis::progress`]
/// if the two can be subtracted.
pub(super) fn result<'a>(target: &Statement, analysis: &'a Analysis) -> Option<Entry<'a>> {
    let found = analysis.progress.iter().find(|p| p.target == target.id)?;
    found.gap?;
    let mut statements = analysis.statements.iter();
    let result = statements.find(|s| Some(s.id) == found.result);
    result.filter(|s| on_one_axis(s, target)).map(Entry::new)
}

fn on_one_axis(result: &Statement, target: &Statement) -> bool {
    result.unit == target.unit && PanelKind::of(result) == PanelKind::of(target)
}
