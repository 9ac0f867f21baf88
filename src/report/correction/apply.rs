use std::borrow::Cow;

use super::place::{
    anchor_of, anchor_of_number, clause, find_numbers, find_statements, find_stretch,
};
use super::{Change, Correction, Entry, find_fault};
use crate::base::{Sort as _, Span};
use crate::catalogue::{
    Bound, Caution, ChangeKind, Direction, Field, Measure, Modality, Role, find_indicator,
    indicator,
};
use crate::report::outline::section_of;
use crate::report::read::confidence;
use crate::report::{Section, Skipped, Statement};

/// The rule of a statement that the reader has added.
const RULE: &str = "reader";

/// How sure a reader is, in thousandths.
const SURE: u16 = 1000;

/// Statements as they are corrected.
#[derive(Debug, Default)]
pub(in crate::report) struct Applied {
    /// The statements, in the order of the text.
    pub(in crate::report) statements: Vec<Statement>,
    /// What found its place, in the order of [`crate::report::Analysis::corrections`].
    pub(in crate::report) corrections: Vec<Correction>,
    /// What found none, or makes no sense there.
    pub(in crate::report) unplaced: Vec<Correction>,
    /// What was changed, as it was read.
    pub(in crate::report) originals: Vec<Statement>,
    /// What was dropped.
    pub(in crate::report) removed: Vec<Statement>,
}

/// Corrects what was read of `text`; dismissed numbers are left to [`dismiss`].
pub(in crate::report) fn apply(
    text: &str,
    outline: &[Section],
    read: Vec<Statement>,
    corrections: &[Correction],
) -> Applied {
    let mut applied = Applied::default();
    let headlines = Headlines::new(text, &read);
    let said = place(text, &read, corrections, &mut applied.unplaced);
    let mut kept = Vec::new();
    let mut dropped = Vec::new();
    for (statement, correction) in read.into_iter().zip(said) {
        match correction.as_ref().map(|c| &c.change) {
            Some(Change::Set(entries)) => match set(&statement, entries, &headlines) {
                Some(changed) => kept.push(Kept {
                    statement: changed,
                    correction,
                    original: Some(statement),
                }),
                None => {
                    applied.unplaced.extend(correction);
                    kept.push(Kept::plain(statement));
                }
            },
            Some(Change::Removed) => {
                applied.removed.push(statement);
                dropped.extend(correction);
            }
            Some(Change::Added(_) | Change::Dismissed) | None => {
                kept.push(Kept::plain(statement));
            }
        }
    }
    for correction in of(corrections, &[ChangeKind::Added]) {
        let at = find_stretch(text, &correction.anchor);
        let entries = correction.change.entries();
        match at.and_then(|at| add(text, at, entries, outline, &headlines)) {
            Some(statement) => kept.push(Kept {
                correction: Some(Correction {
                    anchor: anchor_of_number(text, statement.value_at),
                    change: correction.change.clone(),
                }),
                statement,
                original: None,
            }),
            None => applied.unplaced.push(correction.clone()),
        }
    }
    kept.order_by_key(|kept| kept.statement.value_at.start);
    for (id, mut kept) in kept.into_iter().enumerate() {
        kept.statement.id = id;
        applied.statements.push(kept.statement);
        applied.corrections.extend(kept.correction);
        applied.originals.extend(kept.original);
    }
    applied.corrections.append(&mut dropped);
    applied
}

/// A statement that stays, with what the reader said of it, until all have their order.
struct Kept {
    statement: Statement,
    correction: Option<Correction>,
    original: Option<Statement>,
}

impl Kept {
    fn plain(statement: Statement) -> Self {
        Self {
            statement,
            correction: None,
            original: None,
        }
    }
}

/// The corrections of those kinds.
fn of<'c>(corrections: &'c [Correction], kinds: &[ChangeKind]) -> Vec<&'c Correction> {
    let all = corrections.iter();
    all.filter(|c| kinds.contains(&c.change.kind())).collect()
}

/// What the reader said of each statement that was read, anchored in this text.
fn place(
    text: &str,
    read: &[Statement],
    corrections: &[Correction],
    unplaced: &mut Vec<Correction>,
) -> Vec<Option<Correction>> {
    let order: Vec<&Statement> = read.iter().collect();
    let mut on: Vec<Option<Correction>> = read.iter().map(|_| None).collect();
    let said = of(corrections, &[ChangeKind::Set, ChangeKind::Removed]);
    for (correction, index) in said.iter().zip(find_statements(text, &said, read)) {
        let anchor = index.and_then(|index| anchor_of(text, &order, index));
        match (index.and_then(|index| on.get_mut(index)), anchor) {
            (Some(place), Some(anchor)) => {
                let change = correction.change.clone();
                *place = Some(Correction { anchor, change });
            }
            (_, _) => unplaced.push((*correction).clone()),
        }
    }
    on
}

/// Marks the numbers that the reader has dismissed.
pub(in crate::report) fn dismiss(
    text: &str,
    skipped: &mut [Skipped],
    corrections: &[Correction],
    applied: &mut Applied,
) {
    let said = of(corrections, &[ChangeKind::Dismissed]);
    let numbers: Vec<Span> = if said.is_empty() {
        Vec::new()
    } else {
        skipped.iter().map(|s| s.at).collect()
    };
    let mut placed = Vec::new();
    for (correction, index) in said.iter().zip(find_numbers(text, &said, &numbers)) {
        match index.and_then(|index| skipped.get_mut(index)) {
            Some(number) => {
                number.dismissed = true;
                placed.push(Correction {
                    anchor: anchor_of_number(text, number.at),
                    change: Change::Dismissed,
                });
            }
            None => applied.unplaced.push((*correction).clone()),
        }
    }
    placed.order_by_key(|c| c.anchor.at);
    applied.corrections.append(&mut placed);
}

/// The lines in which headline targets stand.
pub(super) struct Headlines<'t> {
    text: &'t str,
    /// Where such targets stand, in order.
    at: Vec<usize>,
}

impl<'t> Headlines<'t> {
    pub(super) fn new(text: &'t str, read: &[Statement]) -> Self {
        let headline = read.iter().filter(|s| s.headline);
        let at = headline.map(|s| s.value_at.start).collect();
        Self { text, at }
    }

    /// Whether a headline target stands in the same line.
    fn hold(&self, at: Span) -> bool {
        let next = self.at.partition_point(|start| *start < at.start);
        let near = [next.checked_sub(1), Some(next)];
        near.iter().flatten().any(|index| {
            let other = self.at.get(*index);
            other.is_some_and(|other| {
                let between = Span::new(at.start.min(*other), at.start.max(*other));
                !between.of(self.text).contains('\n')
            })
        })
    }
}

/// The statement with those entries; `None` where it makes no sense with them.
pub(super) fn set(
    read: &Statement,
    entries: &[Entry],
    headlines: &Headlines<'_>,
) -> Option<Statement> {
    let mut statement = read.clone();
    enter(&mut statement, entries);
    let fields = entries.iter().map(Entry::field);
    for field in fields {
        if !statement.corrected.contains(&field) {
            statement.corrected.push(field);
        }
    }
    statement.corrected.order();
    let corrected = &statement.corrected;
    statement.cautions.retain(|caution| {
        !answers(*caution)
            .iter()
            .any(|field| corrected.contains(field))
    });
    if corrected.contains(&Field::Unit) {
        statement.unit_inferred = false;
    }
    if corrected.contains(&Field::Role) && statement.role != read.role {
        statement.headline = statement.role == Role::Target && headlines.hold(read.value_at);
    }
    if is_relation(read.bound) && !is_relation(statement.bound) {
        statement.reference = None;
    }
    statement.confidence = confidence(&statement);
    makes_sense(&statement).then_some(statement)
}

/// The statement that a reader has added at that place.
pub(super) fn add(
    text: &str,
    at: Span,
    entries: &[Entry],
    outline: &[Section],
    headlines: &Headlines<'_>,
) -> Option<Statement> {
    let mut statement = plain(at, clause(text, at));
    enter(&mut statement, entries);
    let name = statement.clause_at.of(text).find(&statement.name);
    statement.name_at = name.map(|start| {
        let start = statement.clause_at.start + start;
        Span::new(start, start + statement.name.len())
    });
    statement.section = section_of(outline, at.start);
    statement.headline = statement.role == Role::Target && headlines.hold(at);
    makes_sense(&statement).then_some(statement)
}

/// A statement of which nothing is said yet.
fn plain(value_at: Span, clause_at: Span) -> Statement {
    Statement {
        id: 0,
        indicator: None,
        name: String::new(),
        category: None,
        polarity: None,
        measure: Measure::Level,
        direction: Direction::Flat,
        low: None,
        high: None,
        unit: None,
        unit_inferred: false,
        bound: Bound::Exact,
        modality: Modality::Plain,
        role: Role::Target,
        period: None,
        average: false,
        reference: None,
        constraint: None,
        section: None,
        headline: false,
        confidence: SURE,
        cautions: Vec::new(),
        rule: Cow::Borrowed(RULE),
        name_at: None,
        value_at,
        clause_at,
        corrected: vec![Field::Added],
    }
}

/// Writes the entries into the statement.
fn enter(statement: &mut Statement, entries: &[Entry]) {
    let mut known = None;
    for entry in entries {
        match entry {
            Entry::Indicator(id) => known = Some(id.as_deref().and_then(indicator)),
            Entry::Name(name) => name.trim().clone_into(&mut statement.name),
            Entry::Measure(value) => statement.measure = *value,
            Entry::Direction(value) => statement.direction = *value,
            Entry::Low(value) => statement.low = *value,
            Entry::High(value) => statement.high = *value,
            Entry::Unit(value) => statement.unit.clone_from(value),
            Entry::Bound(value) => statement.bound = *value,
            Entry::Modality(value) => statement.modality = *value,
            Entry::Role(value) => statement.role = *value,
            Entry::Period(value) => statement.period = *value,
            Entry::Average(value) => statement.average = *value,
        }
    }
    let renamed = entries.iter().any(|entry| entry.field() == Field::Name);
    let by_name = || renamed.then(|| find_indicator(&statement.name));
    if let Some(known) = known.or_else(by_name) {
        statement.indicator = known.map(|i| i.id.to_owned());
        statement.category = known.and_then(|i| i.category());
        statement.polarity = known.map(|i| i.polarity());
    }
}

fn makes_sense(s: &Statement) -> bool {
    find_fault(&s.name, s.bound, s.low, s.high).is_none()
}

/// The fields that a reader who sets them has settled a caution by.
fn answers(caution: Caution) -> &'static [Field] {
    match caution {
        Caution::UnitInferred => &[Field::Unit],
        Caution::NameUncertain => &[Field::Name, Field::Indicator],
        Caution::ListByOrder => &[Field::Name, Field::Indicator, Field::Low, Field::High],
        Caution::PeriodUnsettled => &[Field::Period],
        Caution::RoleUncertain => &[Field::Role],
        Caution::ValueUnusual => &[
            Field::Low,
            Field::High,
            Field::Unit,
            Field::Bound,
            Field::Measure,
            Field::Name,
            Field::Indicator,
        ],
    }
}

/// Whether a bound is a relation to another figure.
fn is_relation(bound: Bound) -> bool {
    match bound {
        Bound::Exact | Bound::About | Bound::AtLeast | Bound::AtMost | Bound::Range => false,
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => true,
    }
}
