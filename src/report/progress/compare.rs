//! One target held against one result.

use super::amount::convert;
use crate::base::Decimal;
use crate::catalogue::caliber::{PERMILLE_POINT, TOO_FAR, UNTOLD_AMOUNT, UNTOLD_CHANGE};
use crate::catalogue::{Direction, Measure, Mismatch, Verdict, shared};
use crate::report::{Period, Statement};

/// A statement with what is known of its scope and span beyond its own fields.
#[derive(Debug, Clone)]
pub(in crate::report) struct Side<'a> {
    pub(in crate::report) statement: &'a Statement,
    /// What its name says beyond the indicator's.
    pub(in crate::report) scope: String,
    /// The years that it speaks of; those that have passed for an average that was reached.
    pub(in crate::report) period: Option<Period>,
    /// Whether it may be summed over several years although it is told of one.
    pub(in crate::report) summed: bool,
}

/// Why the two cannot be held against each other; `None` where they can.
pub(super) fn mismatch(target: &Side<'_>, result: &Side<'_>) -> Option<Mismatch> {
    if target.scope != result.scope {
        return Some(Mismatch::Scope);
    }
    let (aim, reached) = (target.statement, result.statement);
    if required(aim).is_none() {
        return Some(Mismatch::NoNumber);
    }
    // A link does not tell whether times are what is added, or what comes of it.
    let untold = aim.measure == Measure::Multiple && (aim.is_sent() || reached.is_sent());
    if aim.measure != reached.measure || untold || aim.is_added_times() != reached.is_added_times()
    {
        return Some(Mismatch::Measure);
    }
    if result.summed
        || target.summed && !both_spans(target.period, result.period)
        || aim.average != reached.average
        || !same_kind(target.period, result.period)
    {
        return Some(Mismatch::Period);
    }
    match difference(aim, reached) {
        None => Some(Mismatch::Unit),
        Some(gap) if is_untold_sum(aim, reached, gap) => Some(Mismatch::Period),
        Some(gap) => is_too_far(aim, gap).then_some(Mismatch::Scope),
    }
}

/// Whether what came without its sentence is so far from the target that it is of several years
/// (五年增长33.6%, 五年新增就业54万人), which only the sentence would tell.
fn is_untold_sum(target: &Statement, result: &Statement, gap: Decimal) -> bool {
    let most = match target.measure {
        Measure::Level if is_rate(target) => return false,
        Measure::Level => UNTOLD_AMOUNT,
        Measure::Growth | Measure::Change | Measure::Multiple => UNTOLD_CHANGE,
    };
    let untold = result.clause_at.is_empty();
    let asked = required(target).filter(|_| untold).map(magnitude);
    let most = asked.and_then(|asked| asked.checked_mul(most));
    most.is_some_and(|most| magnitude(gap) > most)
}

/// Whether its unit is that of a share.
fn is_rate(statement: &Statement) -> bool {
    let unit = statement.unit.as_deref();
    unit == Some(shared::PERCENT) || unit == Some(shared::PERMILLE)
}

/// Without its sign.
pub(super) fn magnitude(value: Decimal) -> Decimal {
    if value.is_negative() {
        value.negate()
    } else {
        value
    }
}

/// Whether two amounts are so far apart that they cannot be of one thing.
fn is_too_far(target: &Statement, gap: Decimal) -> bool {
    let amount = target.measure == Measure::Level
        && target
            .unit
            .as_deref()
            .is_some_and(|unit| unit != shared::PERCENT && unit != shared::PERMILLE);
    let Some(asked) = required(target).filter(|_| amount) else {
        return false;
    };
    let far = |one: Decimal, other: Decimal| one.checked_mul(TOO_FAR).is_some_and(|o| o < other);
    asked
        .checked_sub(gap)
        .is_some_and(|reached| far(asked, reached) || far(reached, asked))
}

/// A year is held against a year, a span against a span.
fn same_kind(target: Option<Period>, result: Option<Period>) -> bool {
    let (Some(target), Some(result)) = (target, result) else {
        return true;
    };
    let years = |p: Period| p.end.saturating_sub(p.start);
    years(target) == years(result) || (years(target) > 1 && years(result) > 1)
}

/// Whether both are told of several years, so that a base year is no more than their beginning.
fn both_spans(target: Option<Period>, result: Option<Period>) -> bool {
    let span = |period: Option<Period>| period.is_some_and(|p| p.start < p.end);
    span(target) && span(result)
}

/// Target less result, in the target's unit.
pub(in crate::report) fn difference(target: &Statement, result: &Statement) -> Option<Decimal> {
    let reached = convert(
        reached(result)?,
        result.unit.as_deref(),
        target.unit.as_deref(),
    )?;
    required(target)?.checked_sub(reached)
}

/// The unit in which a difference to `target` is told.
pub(in crate::report) fn gap_unit(target: &Statement) -> Option<String> {
    match target.unit.as_deref() {
        Some(shared::PERCENT) => Some(shared::POINT.to_owned()),
        Some(shared::PERMILLE) => Some(PERMILLE_POINT.to_owned()),
        Some(unit) => Some(unit.to_owned()),
        None => None,
    }
}

/// What is required, signed: 下降3% is -3. The lower end, for a lid the upper one.
fn required(target: &Statement) -> Option<Decimal> {
    let unit_lost = target.unit.is_none() && target.measure != Measure::Level;
    let lid = target.is_lid() && target.direction != Direction::Down;
    let (first, second) = if lid {
        (target.high, target.low)
    } else {
        (target.low, target.high)
    };
    let value = first.or(second).filter(|_| !unit_lost)?;
    // 只增不减 is told as at least 0 of no unit: nothing to subtract from.
    let nothing = value == Decimal::ZERO && target.unit.is_none();
    (!nothing).then(|| signed(value, target.direction))
}

fn reached(result: &Statement) -> Option<Decimal> {
    Some(signed(result.low.or(result.high)?, result.direction))
}

fn signed(value: Decimal, direction: Direction) -> Decimal {
    match direction {
        Direction::Down => value.negate(),
        Direction::Up | Direction::Flat => value,
    }
}

/// The verdict over two that can be held against each other; `gap` is target less result.
pub(in crate::report) fn verdict(target: &Side<'_>, result: &Side<'_>, gap: Decimal) -> Verdict {
    let own = target.period.is_some() && target.period == result.period;
    if !own {
        return Verdict::Ahead;
    }
    // A cut is reached by what falls at least as far, a lid by what stays at or below it.
    let below = target.statement.is_lid() || target.statement.direction == Direction::Down;
    let met = if below {
        gap >= Decimal::ZERO
    } else {
        gap <= Decimal::ZERO
    };
    if met { Verdict::Met } else { Verdict::Missed }
}
