//! The targets beside the last results of the same thing in the same text.
//!
//! A target is held against the result of the same indicator, measure, scope and kind of period
//! that is the latest before it or in its own year. Where there is none such, the nearest figure
//! is shown with the reason why the two are not comparable.

mod amount;
mod compare;
mod scope;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

pub(super) use self::amount::convert;
use self::compare::{Side, difference, gap_unit, magnitude, mismatch, verdict};
pub(super) use self::compare::{
    Side as Standing, difference as distance, gap_unit as unit_of_gap, verdict as outcome,
};
pub(super) use self::scope::Scopes;
use self::scope::{Spans, is_long_change, own_clause};
use super::{Analysis, Period, Progress, Statement, table};
use crate::base::{Decimal, Words};
use crate::catalogue::caliber::{LEFT_BEHIND, NEAR_CALIBERS, PART_YEARS, WAS_PLANNED, WAS_REACHED};
use crate::catalogue::chrome::YEAR;
use crate::catalogue::punctuation::CLAUSE_MARKS;
use crate::catalogue::shared::OF;
use crate::catalogue::stance::{MET, NEAR};
use crate::catalogue::{Measure, Mismatch, Role, Verdict};

/// The words of [`WAS_PLANNED`].
static PLANNED: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(WAS_PLANNED.iter().copied()));

/// The words of [`PART_YEARS`].
static PARTIAL: LazyLock<Words<'static>> = LazyLock::new(|| Words::new(PART_YEARS.iter().copied()));

/// Results of one thing that are looked at, the last told: a bound on hostile texts.
const MOST: usize = 64;

/// What differs least is shown: the same thing in another unit before another part of it.
const LADDER: [Mismatch; 5] = [
    Mismatch::NoNumber,
    Mismatch::Unit,
    Mismatch::Period,
    Mismatch::Measure,
    Mismatch::Scope,
];

/// A nameless thing needs a name of so many characters, or it is any 项目.
const SHORTEST: usize = 4;

/// Every target that is worth a row beside its result. `region` is the place that the text speaks
/// for, `year` the one that it plans for.
pub(super) fn progress(
    raw: &str,
    region: Option<&str>,
    year: Option<u16>,
    statements: &[Statement],
) -> Vec<Progress> {
    let spans = Spans::new(raw, last(year), true);
    paired(raw, &Scopes::read(region), &spans, year, statements)
}

/// Fills [`Analysis::progress`] of what came by a link, with its sentences or without any: the same
/// pairing over what is there, without the engine.
pub fn pair_sent(analysis: &mut Analysis, sentences: &str) {
    let scopes = Scopes::new(analysis.region.as_deref());
    let spans = Spans::new(sentences, last(analysis.year), false);
    analysis.progress = paired(
        sentences,
        &scopes,
        &spans,
        analysis.year,
        &analysis.statements,
    );
}

/// The year before the one that a text plans for.
fn last(year: Option<u16>) -> Option<u16> {
    year.map(|y| y.saturating_sub(1))
}

fn paired(
    raw: &str,
    scopes: &Scopes<'_>,
    spans: &Spans,
    year: Option<u16>,
    statements: &[Statement],
) -> Vec<Progress> {
    let results = Results::new(raw, year, statements, scopes, spans);
    let targets = || statements.iter().filter(|s| s.role == Role::Target);
    let shared = shared_names(targets());
    targets()
        .filter(|s| s.headline || !shared.contains(s.name.as_str()))
        .filter_map(|s| {
            let time = Time::of(raw, s, year);
            let side = Side {
                statement: s,
                scope: scopes.of(raw, s),
                period: s.period.filter(|_| time != Time::Unsettled),
                summed: !s.average && s.rule != table::RULE && is_long_change(raw, s),
            };
            (time != Time::Reached).then(|| row(&side, &results))?
        })
        .collect()
}

/// Names that the catalogue does not know and that targets of several values bear (产业规模): they
/// are no one thing's.
fn shared_names<'a>(targets: impl Iterator<Item = &'a Statement>) -> BTreeSet<&'a str> {
    /// A short name is no one thing's with two values already.
    const SHORT: usize = 4;
    let mut values: BTreeMap<(&str, Measure), BTreeSet<Option<Decimal>>> = BTreeMap::new();
    for s in targets.filter(|s| s.indicator.is_none()) {
        let told = values.entry((s.name.as_str(), s.measure)).or_default();
        told.insert(s.low.or(s.high));
    }
    values
        .into_iter()
        .filter(|((name, _), told)| {
            told.len() > 2 || told.len() == 2 && name.chars().count() <= SHORT
        })
        .map(|((name, _), _)| name)
        .collect()
}

/// What is known of the time that a target is set for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    /// The time that its statement gives.
    Told,
    /// Its time lies behind although no word calls it an old plan's: the year is that of a base.
    Unsettled,
    /// It was reached: no target.
    Reached,
}

impl Time {
    fn of(raw: &str, target: &Statement, year: Option<u16>) -> Self {
        let past = target
            .period
            .zip(year)
            .is_some_and(|(period, year)| period.end < year);
        if !past || target.rule == table::RULE {
            return Self::Told;
        }
        let before = raw
            .get(target.clause_at.start..target.value_at.start)
            .unwrap_or_default();
        if WAS_REACHED.iter().any(|word| before.ends_with(word)) {
            Self::Reached
        } else if PLANNED.any(before) {
            Self::Told
        } else if target.headline {
            Self::Unsettled
        } else {
            Self::Reached
        }
    }
}

/// The results of the text by indicator, or by name where the catalogue has none.
struct Results<'a> {
    by_key: BTreeMap<&'a str, Vec<Side<'a>>>,
}

impl<'a> Results<'a> {
    fn new(
        raw: &str,
        year: Option<u16>,
        statements: &'a [Statement],
        scopes: &Scopes<'_>,
        spans: &Spans,
    ) -> Self {
        let mut by_key: BTreeMap<&str, Vec<Side<'_>>> = BTreeMap::new();
        for (index, s) in statements.iter().enumerate() {
            if s.role != Role::Actual || s.low.or(s.high).is_none() {
                continue;
            }
            let next = statements.get(index + 1);
            let clause = own_clause(raw, s);
            if PARTIAL.any(clause) {
                continue;
            }
            let planned = s.rule != table::RULE && was_planned(raw, s);
            if planned || next.is_some_and(|next| is_left_behind(raw, s, next)) {
                continue;
            }
            let Some(period) = reached_in(s, year) else {
                continue;
            };
            let sides = by_key.entry(key(s)).or_default();
            if sides.len() < MOST {
                sides.push(Side {
                    statement: s,
                    scope: scopes.of(raw, s),
                    period,
                    summed: !s.average && s.rule != table::RULE && spans.is_summed(raw, s),
                });
            }
        }
        Self { by_key }
    }

    fn of(&self, key: &str) -> &[Side<'a>] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }
}

/// 从52.1%提高到60%: a figure that another result of the same clause replaced.
fn is_left_behind(raw: &str, result: &Statement, next: &Statement) -> bool {
    let before = raw.get(..result.value_at.start).unwrap_or_default();
    let plain = before
        .trim_end_matches(OF)
        .trim_end_matches(YEAR)
        .trim_end_matches(|c: char| c.is_ascii_digit());
    // 由1997年的4.59‰ is left behind even where the figure behind it was not read.
    LEFT_BEHIND.iter().any(|word| {
        before.ends_with(word) && next.role == Role::Actual && key(next) == key(result)
            || plain.len() < before.len() && plain.ends_with(word)
    })
}

/// 年初预期目标为6%: what was asked for, told in the review.
fn was_planned(raw: &str, result: &Statement) -> bool {
    let before = raw
        .get(result.clause_at.start..result.value_at.start)
        .unwrap_or_default();
    PLANNED.any(before)
        && WAS_PLANNED.iter().any(|word| {
            before.rsplit_once(word).is_some_and(|(earlier, between)| {
                between.chars().count() <= NEAR
                    && !between.contains(CLAUSE_MARKS)
                    && !MET
                        .iter()
                        .any(|met| earlier.contains(met) || between.contains(met))
            })
        })
}

/// What a statement is of: its indicator, or its name.
fn key(statement: &Statement) -> &str {
    statement
        .indicator
        .as_deref()
        .unwrap_or(statement.name.as_str())
}

/// The years that a result speaks of; the outer `None` where it is none of the past (the first
/// quarter of the planned year).
fn reached_in(result: &Statement, year: Option<u16>) -> Option<Option<Period>> {
    let (Some(period), Some(year)) = (result.period, year) else {
        return Some(result.period);
    };
    // A table says in its headings what is reached.
    if period.end < year || result.rule == table::RULE {
        return Some(Some(period));
    }
    // An average that was reached is of the years before, whatever plan the text names beside it.
    let span = period.end.saturating_sub(period.start);
    (result.average && span > 0).then(|| {
        Some(Period {
            start: year.saturating_sub(1 + span),
            end: year.saturating_sub(1),
        })
    })
}

/// The row of one target; `None` where no careful reader would list it.
fn row(target: &Side<'_>, results: &Results<'_>) -> Option<Progress> {
    let aim = target.statement;
    let named = aim.indicator.is_some();
    if !named && aim.name.chars().count() < SHORTEST && !aim.headline {
        return None;
    }
    let own: Vec<(Option<Mismatch>, &Side<'_>)> = results
        .of(key(aim))
        .iter()
        .filter(|result| is_before(target, result))
        .map(|result| (mismatch(target, result), result))
        .collect();
    let latest_of = |wanted: Option<Mismatch>| {
        let fitting = own.iter().filter(|(found, _)| *found == wanted);
        latest(target, fitting.map(|(_, result)| *result))
    };
    if let Some(found) = latest_of(None) {
        let gap = difference(aim, found.statement);
        return Some(Progress {
            target: aim.id,
            result: Some(found.statement.id),
            gap,
            gap_unit: gap_unit(aim),
            verdict: gap.map_or(Verdict::Incomparable, |gap| verdict(target, found, gap)),
            reason: None,
        });
    }
    if !(aim.headline || named && target.scope.is_empty()) {
        return None;
    }
    let unlike = LADDER
        .iter()
        .find_map(|reason| Some((latest_of(Some(*reason))?, *reason)))
        .or_else(|| near(target, results));
    Some(match unlike {
        Some((found, reason)) => Progress {
            target: aim.id,
            result: Some(found.statement.id),
            gap: None,
            gap_unit: None,
            verdict: Verdict::Incomparable,
            reason: Some(reason),
        },
        None => Progress {
            target: aim.id,
            result: None,
            gap: None,
            gap_unit: None,
            verdict: Verdict::NoResult,
            reason: None,
        },
    })
}

/// The last result of a near caliber, of the same measure.
fn near<'r, 'a>(target: &Side<'_>, results: &'r Results<'a>) -> Option<(&'r Side<'a>, Mismatch)> {
    let aim = target.statement;
    let id = aim.indicator.as_deref()?;
    NEAR_CALIBERS.iter().find_map(|near| {
        let other = if near.one == id {
            near.other
        } else if near.other == id {
            near.one
        } else {
            return None;
        };
        let fitting = results.of(other).iter().filter(|result| {
            result.statement.measure == aim.measure
                && result.scope.is_empty()
                && !result.summed
                && is_before(target, result)
        });
        Some((latest(target, fitting)?, near.mismatch))
    })
}

/// Whether the result's time comes before the target's or is its own.
fn is_before(target: &Side<'_>, result: &Side<'_>) -> bool {
    match (target.period, result.period) {
        (Some(aim), Some(reached)) => reached.end <= aim.end,
        (Some(_) | None, _) => true,
    }
}

/// How far an amount without a sentence lies from its target: of several of one time nothing else tells
/// which is of the whole. `None` where the text tells.
fn distance_of(target: &Side<'_>, result: &Side<'_>) -> Option<Decimal> {
    let it = result.statement;
    let untold = it.clause_at.is_empty() && it.measure == Measure::Level;
    let gap = difference(target.statement, it).filter(|_| untold)?;
    Some(magnitude(gap))
}

/// The result in the target's own row or clause, else the latest; of several the one that is told
/// first, which speaks of the whole.
fn latest<'r, 'a>(
    target: &Side<'_>,
    results: impl Iterator<Item = &'r Side<'a>>,
) -> Option<&'r Side<'a>>
where
    'a: 'r,
{
    let aim = target.statement;
    results.max_by_key(|result| {
        let it = result.statement;
        (
            it.clause_at == aim.clause_at,
            !result.summed,
            it.measure == aim.measure && it.average == aim.average,
            result.period.map(|p| p.end),
            distance_of(target, result).map(std::cmp::Reverse),
            std::cmp::Reverse(it.id),
        )
    })
}
