//! Documents side by side: what each says of the same thing, and by how much they differ.
//!
//! A row is one indicator (or one name that the catalogue does not know), one part of the whole, one
//! kind of figure, target or result, and one time as seen from the document's own year: the targets
//! of 2025 and of 2026 share a row. Within a row each document is held against the report of its own
//! place before it, and those of other places against the first document's place in the same year, pair
//! by pair: what stands beside a pair does not change what is said of it. Two figures that cannot be held
//! against each other stand in one row with the reason why, and without a difference.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::progress::{Scopes, Standing, convert, distance, outcome, unit_of_gap};
use super::{Analysis, Statement};
use crate::base::{Decimal, Sort as _};
use crate::catalogue::caliber::NEAR_CALIBERS;
use crate::catalogue::{Bound, Direction, Measure, Mismatch, Modality, Role, Verdict};

/// A document that is compared.
#[derive(Debug, Clone, Copy)]
pub struct Party<'a> {
    /// The raw text; empty where only results are known.
    pub text: &'a str,
    /// What was read.
    pub analysis: &'a Analysis,
}

/// Documents side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Headline targets first, then other targets, then results; within those in the order of the
    /// first document, then what only the others have, in theirs.
    pub rows: Vec<CompareRow>,
}

/// What the documents say of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareRow {
    /// The index of the document by which the row is named, and its statement's id there.
    pub head: (usize, usize),
    /// Whether it is a headline target in any of them.
    pub headline: bool,
    /// Target or result.
    pub role: Role,
    /// What part of the whole it is of: empty for the whole.
    pub scope: String,
    /// The unit of every `low` and `high` in it that is `alike`.
    pub unit: Option<String>,
    /// One a document, in their order; `None` where it says nothing of this.
    pub cells: Vec<Option<CompareCell>>,
}

/// What one document says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareCell {
    /// The ids of its statements, the plain one before what is striven for; at least one.
    pub statements: Vec<usize>,
    /// The first statement's lower end in the row's unit, a fall below zero; in its own unit where it
    /// is not `alike`.
    pub low: Option<Decimal>,
    /// Its upper end, likewise.
    pub high: Option<Decimal>,
    /// Whether it lies a known distance from another one of the row, in the row's unit: they may stand
    /// on one axis.
    pub alike: bool,
    /// What it is held against: the report of its place before it, then the first document's place.
    pub held: Vec<Held>,
    /// What became of this target by a later report of the same place.
    pub outcome: Option<Outcome>,
}

/// One document held against another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The index of the other document.
    pub base: usize,
    /// Whether that is an earlier report of the same place: what differs was raised or lowered.
    pub earlier: bool,
    /// How far it lies from the other, or why that is not told.
    pub told: Result<Gap, Apart>,
}

/// Why two figures cannot be held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// They are not of one caliber, part, kind, time or unit, or one has no number.
    Differs(Mismatch),
    /// One is a target, the other a result.
    Role,
    /// One is open upwards, the other downwards.
    Bound,
    /// They are of two places and of two years.
    Year,
}

/// A figure less the base's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Of the lower ends; `None` where one is open downwards.
    pub low: Option<Decimal>,
    /// Of the upper ends, likewise; that of the one end that both have where neither is a range.
    pub high: Option<Decimal>,
    /// The unit (个百分点 between rates in %).
    pub unit: Option<String>,
    /// Whether bound or modality differ too (左右, 以上).
    pub firmness: bool,
}

impl Gap {
    /// Whether nothing differs, not even how firmly it is said.
    pub fn is_none(&self) -> bool {
        let none = |end: Option<Decimal>| end.is_none_or(|end| end == Decimal::ZERO);
        none(self.low) && none(self.high) && !self.firmness
    }
}

/// A target beside the result that the report of a later year tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The index of the later document.
    pub document: usize,
    /// The id of the result there.
    pub statement: usize,
    /// The year that the target is for.
    pub year: u16,
    /// The year of the later report.
    pub reported: u16,
    /// Met or missed.
    pub verdict: Verdict,
    /// Target less result, in `gap_unit`.
    pub gap: Decimal,
    /// The unit of `gap`.
    pub gap_unit: Option<String>,
}

impl CompareRow {
    /// How many documents say something of it.
    pub fn told(&self) -> usize {
        self.cells.iter().flatten().count()
    }

    /// Whether the documents differ in it: in number or firmness, by not being comparable, or
    /// because one of them has it not.
    pub fn differs(&self) -> bool {
        self.cells.iter().any(|cell| match cell {
            None => true,
            Some(cell) => cell.held.iter().any(|held| match &held.told {
                Ok(gap) => !gap.is_none(),
                Err(_) => true,
            }),
        })
    }
}

/// A time as seen from the document's own year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// So many years after it; nothing told counts as the year itself.
    After(i32),
    /// So many years.
    Span(u16),
}

/// What two statements of one row have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    role: Role,
    /// The indicator's id, or a name.
    what: &'a str,
    /// Whether `what` is a name only.
    nameless: bool,
    scope: String,
    when: When,
    measure: Measure,
    /// Whether it tells how many times is added.
    added: bool,
    average: bool,
}

/// A row under way: of each document the statements.
struct Draft<'a> {
    key: Key<'a>,
    sides: Vec<Vec<&'a Statement>>,
    /// Of each document why it is not of the key.
    apart: Vec<Option<Apart>>,
}

/// Two or more documents side by side.
pub fn compare(parties: &[Party<'_>]) -> Comparison {
    let mut drafts = drafts(parties);
    join(&mut drafts, parties.len());
    drafts.retain(is_worth);
    let headline = |draft: &Draft<'_>| draft.all().any(|s| s.headline);
    // The sort is stable: within one kind the order stays.
    drafts.order_by_key(|draft| {
        let target = draft.key.role == Role::Target;
        (Reverse(target && headline(draft)), Reverse(target))
    });
    let rows = drafts.iter();
    let rows = rows.filter_map(|draft| {
        let first = (0..parties.len()).find(|document| draft.is_own(*document))?;
        let line = Line {
            draft,
            parties,
            first,
        };
        line.row()
    });
    Comparison {
        rows: rows.collect(),
    }
}

/// The statements of all documents by what they are of, in the order of the first document.
fn drafts<'a>(parties: &[Party<'a>]) -> Vec<Draft<'a>> {
    let mut index: BTreeMap<Key<'a>, usize> = BTreeMap::new();
    let mut drafts: Vec<Draft<'a>> = Vec::new();
    for (at, party) in parties.iter().enumerate() {
        let scopes = Scopes::new(party.analysis.region.as_deref());
        for statement in &party.analysis.statements {
            let key = key(party, &scopes, statement);
            let place = *index.entry(key.clone()).or_insert(drafts.len());
            if place == drafts.len() {
                drafts.push(Draft {
                    key,
                    sides: vec![Vec::new(); parties.len()],
                    apart: vec![None; parties.len()],
                });
            }
            let side = drafts.get_mut(place).and_then(|d| d.sides.get_mut(at));
            if let Some(side) = side {
                side.push(statement);
            }
        }
    }
    drafts
}

fn key<'a>(party: &Party<'a>, scopes: &Scopes<'_>, statement: &'a Statement) -> Key<'a> {
    let when = match (statement.period, party.analysis.year) {
        (Some(period), _) if period.end > period.start => When::Span(period.end - period.start),
        (Some(period), Some(year)) => When::After(i32::from(period.end) - i32::from(year)),
        (None, _) | (_, None) => When::After(match statement.role {
            Role::Target => 0,
            Role::Actual => -1,
        }),
    };
    let indicator = statement.indicator.as_deref();
    Key {
        role: statement.role,
        what: indicator.unwrap_or(&statement.name),
        nameless: indicator.is_none(),
        scope: scopes.around(party.text, statement, Scopes::beyond_alias(statement)),
        when,
        measure: statement.measure,
        added: statement.is_added_times(),
        average: statement.average,
    }
}

impl<'a> Draft<'a> {
    fn all(&self) -> impl Iterator<Item = &&'a Statement> {
        self.sides.iter().flatten()
    }

    fn has(&self, document: usize) -> bool {
        self.sides
            .get(document)
            .is_some_and(|side| !side.is_empty())
    }

    /// Whether a document says something of just that.
    fn is_own(&self, document: usize) -> bool {
        self.has(document) && self.apart.get(document).is_some_and(Option::is_none)
    }
}

/// What the catalogue does not know is any 项目: it is listed as a headline, or where several
/// documents name it.
fn is_worth(draft: &Draft<'_>) -> bool {
    let told = draft.sides.iter().filter(|side| !side.is_empty()).count();
    told > 1 || told == 1 && (!draft.key.nameless || draft.all().any(|s| s.headline))
}

/// Brings rows of which neither has what the other has into one, where they are of almost the same
/// thing: with the reason why the two are not comparable.
fn join(drafts: &mut [Draft<'_>], documents: usize) {
    let mut by_what: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        by_what.entry(draft.key.what).or_default().push(index);
    }
    for at in 0..drafts.len() {
        for document in 0..documents {
            let Some(own) = drafts.get(at) else { continue };
            let wants = own.key.role == Role::Target && !own.key.nameless;
            if !wants || own.has(document) || own.sides.iter().all(Vec::is_empty) {
                continue;
            }
            let alike = almost(own.key.what).filter_map(|what| by_what.get(what));
            let found = alike
                .flatten()
                .filter_map(|index| Some((*index, drafts.get(*index)?)))
                .filter(|(index, other)| *index != at && other.has(document))
                .filter(|(_, other)| is_free(own, other, documents))
                .filter_map(|(index, other)| Some((reason(&own.key, &other.key)?, index)))
                .min_by_key(|((rank, _), index)| (*rank, *index));
            let Some(((_, apart), index)) = found else {
                continue;
            };
            let side = drafts
                .get_mut(index)
                .and_then(|other| other.sides.get_mut(document))
                .map(std::mem::take);
            if let (Some(side), Some(own)) = (side, drafts.get_mut(at)) {
                if let Some(place) = own.sides.get_mut(document) {
                    *place = side;
                }
                if let Some(place) = own.apart.get_mut(document) {
                    *place = Some(apart);
                }
            }
        }
    }
}

/// The indicator itself, and those that are told apart from it by their caliber alone.
fn almost(what: &str) -> impl Iterator<Item = &str> {
    let near = NEAR_CALIBERS.iter().filter_map(move |near| {
        if near.one == what {
            Some(near.other)
        } else {
            (near.other == what).then_some(near.one)
        }
    });
    std::iter::once(what).chain(near)
}

/// Whether no document has both.
fn is_free(one: &Draft<'_>, other: &Draft<'_>, documents: usize) -> bool {
    (0..documents).all(|document| !(one.has(document) && other.has(document)))
}

/// Why statements of two keys share a row but no difference, what differs least first.
fn reason(one: &Key<'_>, other: &Key<'_>) -> Option<(u8, Apart)> {
    let differs = |rank, mismatch| Some((rank, Apart::Differs(mismatch)));
    if one.what != other.what {
        let near = NEAR_CALIBERS.iter().find(|near| {
            let pair = (near.one, near.other);
            pair == (one.what, other.what) || pair == (other.what, one.what)
        })?;
        let fits =
            one.role == other.role && one.measure == other.measure && one.added == other.added;
        let fits = fits && one.scope == other.scope && one.when == other.when;
        return fits.then_some((5, Apart::Differs(near.mismatch)));
    }
    let time = one.when == other.when && one.average == other.average;
    // What is asked of a year is not shown beside what several years brought.
    let span = |key: &Key<'_>| matches!(key.when, When::Span(_)).then_some(key.when);
    match (one.role == other.role, one.scope == other.scope) {
        (true, true) if time => differs(1, Mismatch::Measure),
        (true, true) => differs(2, Mismatch::Period),
        (true, false) if time => differs(3, Mismatch::Scope),
        (false, true) if one.measure == other.measure && span(one) == span(other) => {
            Some((4, Apart::Role))
        }
        (true, false) | (false, _) => None,
    }
}

/// A row that is filled in.
struct Line<'r, 'a> {
    draft: &'r Draft<'a>,
    parties: &'r [Party<'a>],
    /// The first document that says something of it.
    first: usize,
}

impl<'a> Line<'_, 'a> {
    fn row(&self) -> Option<CompareRow> {
        let Self {
            draft,
            parties,
            first,
        } = *self;
        let main = self.main(first)?;
        let mut own = self.own().filter_map(|document| self.main(document));
        let unit = own.find(|s| is_number(s)).unwrap_or(main).unit.clone();
        let held: Vec<Vec<Held>> = (0..parties.len()).map(|at| self.held(at)).collect();
        let is_linked = |document: usize| {
            let mut all = held.iter().enumerate();
            all.any(|(at, held)| {
                let mut told = held.iter().filter(|held| held.told.is_ok());
                told.any(|held| at == document || held.base == document)
            })
        };
        let cells = held.iter().enumerate().map(|(document, held)| {
            let statement = self.main(document)?;
            let side = draft.sides.get(document).map_or(&[][..], Vec::as_slice);
            let shared = ends(statement, unit.as_deref()).filter(|_| is_linked(document));
            let (low, high) = shared
                .or_else(|| ends(statement, statement.unit.as_deref()))
                .unwrap_or_default();
            Some(CompareCell {
                statements: listed(statement, side),
                low,
                high,
                alike: shared.is_some(),
                held: held.clone(),
                outcome: self.outcome(document, statement),
            })
        });
        let cells = cells.collect();
        Some(CompareRow {
            head: (first, main.id),
            headline: draft.key.role == Role::Target && draft.all().any(|s| s.headline),
            role: draft.key.role,
            scope: draft.key.scope.clone(),
            unit,
            cells,
        })
    }

    /// The documents that say something of just that.
    fn own(&self) -> impl Iterator<Item = usize> {
        (0..self.parties.len()).filter(|document| self.draft.is_own(*document))
    }

    /// The statement that stands for a document.
    fn main(&self, document: usize) -> Option<&'a Statement> {
        chosen(self.draft.sides.get(document)?)
    }

    fn year(&self, document: usize) -> Option<u16> {
        self.parties.get(document)?.analysis.year
    }

    /// Whether two documents speak for one place that is known.
    fn is_one_place(&self, one: usize, other: usize) -> bool {
        let place = |at: usize| self.parties.get(at)?.analysis.region.as_deref();
        place(one).is_some() && place(one) == place(other)
    }

    /// What a document is held against.
    fn held(&self, document: usize) -> Vec<Held> {
        let Some(statement) = self.main(document) else {
            return Vec::new();
        };
        let set = self.draft.apart.get(document).copied().flatten();
        let against = |base: usize| match (set, self.main(base)) {
            (Some(apart), _) => Err(apart),
            (None, Some(main)) => gap(main, statement),
            (None, None) => Err(Apart::Differs(Mismatch::NoNumber)),
        };
        let mut all = Vec::new();
        let earlier = self.earlier(document);
        let mut told = earlier.iter().map(|base| (*base, against(*base)));
        let nearest = told.clone().next();
        if let Some((base, told)) = told.find(|(_, told)| told.is_ok()).or(nearest) {
            all.push(Held {
                base,
                earlier: true,
                told,
            });
        }
        if let Some(base) = self.beside(document, statement) {
            let other = !self.is_one_place(base, document);
            let other = other
                && self
                    .main(base)
                    .is_some_and(|main| is_other_time(main, statement));
            let told = if other && set.is_none() {
                Err(Apart::Year)
            } else {
                against(base)
            };
            all.push(Held {
                base,
                earlier: false,
                told,
            });
        }
        if let (true, Some(apart)) = (all.is_empty(), set) {
            all.push(Held {
                base: self.first,
                earlier: false,
                told: Err(apart),
            });
        }
        all
    }

    /// The reports of the same place before it, the nearest first.
    fn earlier(&self, document: usize) -> Vec<usize> {
        let Some(year) = self.year(document) else {
            return Vec::new();
        };
        let all = self.own();
        let all = all.filter(|other| self.is_one_place(*other, document));
        let mut all: Vec<usize> = all
            .filter(|other| self.year(*other).is_some_and(|other| other < year))
            .collect();
        all.order_by_key(|other| Reverse(self.year(*other)));
        all
    }

    /// The text of the first document's place beside which it stands: of another place that of the same
    /// time, of the same place one of the same year.
    fn beside(&self, document: usize, statement: &Statement) -> Option<usize> {
        let is_first = |at: usize| at == self.first || self.is_one_place(at, self.first);
        let mut all = self.own().filter(|other| is_first(*other));
        if is_first(document) {
            let year = self.year(document);
            return all.find(|other| {
                let own = self.year(*other);
                *other < document && (own == year || own.is_none() || year.is_none())
            });
        }
        let same = |other: &usize| {
            let main = self.main(*other);
            main.is_some_and(|main| !is_other_time(main, statement))
        };
        all.find(same).or_else(|| {
            // What another year of its own place is held against tells enough.
            let mut own = self.own().filter(|other| *other != document);
            let alone = !own.any(|other| self.is_one_place(other, document));
            alone.then_some(self.first)
        })
    }

    /// What a later report of the same place says was reached of a target for its own year.
    fn outcome(&self, document: usize, target: &Statement) -> Option<Outcome> {
        let year = self.year(document)?;
        let mut later: Vec<usize> = (0..self.parties.len())
            .filter(|other| self.is_one_place(*other, document))
            .filter(|other| self.year(*other).is_some_and(|other| other > year))
            .collect();
        later.order_by_key(|other| self.year(*other));
        let mut found = later.into_iter().filter_map(|other| {
            let party = self.parties.get(other)?;
            reached(self.draft, target, year, (other, party))
        });
        found.next()
    }
}

/// The statement that stands for a document: a headline before others, a plain one before what is
/// striven for, one with a number before one without, else the first of the text.
fn chosen<'a>(side: &[&'a Statement]) -> Option<&'a Statement> {
    side.iter().copied().min_by_key(|s| {
        let number = s.low.or(s.high).is_some();
        (!s.headline, !number, s.modality == Modality::Strive, s.id)
    })
}

/// The ids of a cell: the one that stands for it, and what its clause strives for beyond.
fn listed(main: &Statement, side: &[&Statement]) -> Vec<usize> {
    let beside = side.iter();
    let beside = beside.filter(|s| {
        s.id != main.id && (s.clause_at == main.clause_at || s.modality == Modality::Strive)
    });
    std::iter::once(main.id)
        .chain(beside.map(|s| s.id))
        .collect()
}

/// Whether two documents of two places speak of two years.
fn is_other_time(one: &Statement, other: &Statement) -> bool {
    one.period
        .zip(other.period)
        .is_some_and(|(one, other)| one != other)
}

/// Both ends in `unit`, a fall below zero; `None` where the unit is another one.
fn ends(statement: &Statement, unit: Option<&str>) -> Option<(Option<Decimal>, Option<Decimal>)> {
    let own = statement.unit.as_deref();
    let end = |value: Option<Decimal>| match value {
        None => Some(None),
        Some(value) => convert(value, own, unit).map(Some),
    };
    let (low, high) = (end(statement.low)?, end(statement.high)?);
    let falls = statement.direction == Direction::Down && statement.measure != Measure::Level;
    Some(if falls {
        let turn = |end: Option<Decimal>| end.map(Decimal::negate);
        (turn(high), turn(low))
    } else {
        (low, high)
    })
}

/// `other` less `base`.
fn gap(base: &Statement, other: &Statement) -> Result<Gap, Apart> {
    let unit = base.unit.as_deref();
    let lost = |s: &Statement| s.unit.is_none() && s.measure != Measure::Level;
    let differs = Apart::Differs;
    let (own, told) = (ends(base, unit), ends(other, unit));
    let (Some((a_low, a_high)), Some((b_low, b_high))) = (own, told) else {
        return Err(differs(Mismatch::Unit));
    };
    if !is_number(base) || !is_number(other) {
        return Err(differs(Mismatch::NoNumber));
    }
    if lost(base) != lost(other) {
        return Err(differs(Mismatch::Unit));
    }
    let less = |a: Option<Decimal>, b: Option<Decimal>| b?.checked_sub(a?);
    let (mut low, mut high) = (less(a_low, b_low), less(a_high, b_high));
    if low.or(high).is_none() {
        return Err(Apart::Bound);
    }
    let range = |low: Option<Decimal>, high: Option<Decimal>| {
        low.zip(high).is_some_and(|(low, high)| low != high)
    };
    // 6% beside 5.5%以上 differ by their one number; of a range the end is told.
    if !range(a_low, a_high) && !range(b_low, b_high) {
        (low, high) = (low.or(high), high.or(low));
    }
    Ok(Gap {
        low,
        high,
        unit: unit_of_gap(base),
        firmness: base.bound != other.bound || base.modality != other.modality,
    })
}

/// Whether it tells a number that is no distance to something else.
fn is_number(statement: &Statement) -> bool {
    statement.low.or(statement.high).is_some() && !is_relation(statement.bound)
}

/// Whether the number is a distance to something else (高于全省2个百分点).
fn is_relation(bound: Bound) -> bool {
    match bound {
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => true,
        Bound::Exact | Bound::About | Bound::AtLeast | Bound::AtMost | Bound::Range => false,
    }
}

/// What a later report says was reached of a target for `year`, the one of its own report.
fn reached(
    draft: &Draft<'_>,
    target: &Statement,
    year: u16,
    (document, party): (usize, &Party<'_>),
) -> Option<Outcome> {
    let aim = target
        .period
        .filter(|p| p.start == p.end && p.end == year)
        .filter(|_| target.role == Role::Target && !draft.key.nameless)?;
    let scopes = Scopes::new(party.analysis.region.as_deref());
    let results = party.analysis.statements.iter().filter(|s| {
        s.role == Role::Actual
            && s.indicator == target.indicator
            && s.measure == target.measure
            && s.average == target.average
            && s.period == Some(aim)
    });
    let result = results
        .filter(|s| scopes.around(party.text, s, Scopes::beyond_alias(s)) == draft.key.scope)
        .find(|s| distance(target, s).is_some())?;
    let side = |statement| Standing {
        statement,
        scope: draft.key.scope.clone(),
        period: Some(aim),
        summed: false,
    };
    let gap = distance(target, result)?;
    Some(Outcome {
        document,
        statement: result.id,
        year,
        reported: party.analysis.year?,
        verdict: outcome(&side(target), &side(result), gap),
        gap,
        gap_unit: unit_of_gap(target),
    })
}

#[cfg(test)]
mod tests;
