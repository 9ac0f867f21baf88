//! The kind, sign and unit of a value, as the words around it and the indicator settle them.

use super::atom::{Atom, What};
use super::predicate::Predicate;
use super::sentence::Sentence;
use super::subject::Subject;
use crate::base::Decimal;
use crate::catalogue::unit::{MULTIPLE, TO_ONE};
use crate::catalogue::{Bound, Category, Direction, Indicator, Measure, shared};
use crate::syntax::UnitKind;

/// What a value says.
pub(super) struct Value {
    pub(super) measure: Measure,
    pub(super) direction: Direction,
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
    pub(super) unit: Option<String>,
    pub(super) inferred: bool,
    pub(super) rule: &'static str,
}

impl Sentence<'_> {
    /// The value's fields, as the words around it and the indicator settle them.
    pub(super) fn value(
        &self,
        subject: &Subject,
        atom: &Atom,
        predicate: &Predicate,
        list_unit: Option<String>,
    ) -> Option<Value> {
        match &atom.what {
            What::Number {
                low,
                high,
                unit,
                kind,
            } => self.number_value(
                subject,
                predicate,
                (*low, *high),
                unit.clone().or(list_unit),
                *kind,
            ),
            What::Gap {
                value, high, unit, ..
            } => Some(Value {
                measure: Measure::Change,
                direction: if atom.bound == Bound::Below {
                    Direction::Down
                } else {
                    Direction::Up
                },
                low: Some(*value),
                high: Some(*high),
                unit: Some(unit.clone()),
                inferred: false,
                rule: "gap",
            }),
            What::Sign { zero, percent } => Some(Value {
                measure: if *percent {
                    Measure::Growth
                } else {
                    Measure::Level
                },
                direction: if *zero || !*percent {
                    Direction::Flat
                } else {
                    Direction::Up
                },
                low: Some(Decimal::ZERO),
                high: Some(Decimal::ZERO),
                unit: percent.then(|| shared::PERCENT.to_owned()),
                inferred: false,
                rule: "sign",
            }),
            What::Relation { measure, .. } => {
                // In a list the verb is the last one's: 节能减排和碳排放强度下降完成任务.
                let last = subject.at.end >= predicate.phrase.at().end;
                let own = name_direction(&subject.name).filter(|_| {
                    subject
                        .indicator
                        .is_none_or(|i| i.units.first() != Some(&shared::PERMILLE))
                });
                let change = predicate
                    .change
                    .or(predicate.rate)
                    .filter(|_| last)
                    .or(own)
                    .or(predicate.list_change.filter(|_| is_emission(subject)));
                let (measure, direction) = match (atom.bound, *measure) {
                    (Bound::Sync, _) => (Measure::Growth, Direction::Up),
                    (Bound::Above | Bound::Below, _) => self.compared_measure(subject, change),
                    (Bound::Stable, _) => stable_measure(subject),
                    (_, Some(measure)) => (measure, change.unwrap_or(Direction::Flat)),
                    (_, None) => match change {
                        Some(direction) => (Measure::Growth, direction),
                        None => (Measure::Level, Direction::Flat),
                    },
                };
                Some(Value {
                    measure,
                    direction,
                    low: None,
                    high: None,
                    unit: None,
                    inferred: false,
                    rule: "relation",
                })
            }
        }
    }

    pub(super) fn compared_measure(
        &self,
        subject: &Subject,
        change: Option<Direction>,
    ) -> (Measure, Direction) {
        if let Some(direction) = change {
            return (Measure::Growth, direction);
        }
        let level = match subject.indicator {
            Some(i) => {
                i.units.first() == Some(&shared::PERCENT)
                    && i.units.len() == 1
                    && i.category() != Some(Category::Prices)
            }
            None => ends_in_rate(&subject.name),
        };
        if level {
            (Measure::Level, Direction::Flat)
        } else {
            (Measure::Growth, Direction::Up)
        }
    }

    pub(super) fn number_value(
        &self,
        subject: &Subject,
        predicate: &Predicate,
        (low, high): (Decimal, Decimal),
        unit: Option<String>,
        kind: UnitKind,
    ) -> Option<Value> {
        let mut unit = unit;
        let mut kind = kind;
        let mut inferred = false;
        if unit.as_deref() == Some(TO_ONE) && !is_to_one(subject) {
            return None;
        }
        if kind == UnitKind::None {
            match &unit {
                Some(list) => kind = unit_kind(list),
                None if is_price_index(subject, low) || is_ratio(subject, predicate) => {
                    kind = UnitKind::Score;
                }
                // 三次产业结构为9.2:43.3:47.5: shares, by their form.
                None if shared::SECTOR_SHARES.contains(&subject.name.as_str()) => {
                    unit = Some(shared::PERCENT.to_owned());
                    kind = UnitKind::Percent;
                }
                None => {
                    unit = Some(infer_unit(subject, predicate, self.last_measure)?);
                    inferred = true;
                    kind = UnitKind::Percent;
                }
            }
        }
        if let Some(bare) = unit.as_deref()
            && shared::BARE_SCALES.contains(&bare)
            && (subject.indicator.is_some_and(is_money)
                || subject.indicator.is_none()
                    && shared::MONEY_ENDS
                        .iter()
                        .any(|end| subject.name.ends_with(end)))
        {
            unit = Some(format!("{bare}{}", shared::YUAN));
            inferred = true;
            kind = UnitKind::Money;
        }
        let (measure, direction, rule) = self.measure(subject, predicate, kind, low);
        Some(Value {
            measure,
            direction,
            low: Some(low),
            high: Some(high),
            unit,
            inferred,
            rule,
        })
    }

    pub(super) fn measure(
        &self,
        subject: &Subject,
        predicate: &Predicate,
        kind: UnitKind,
        low: Decimal,
    ) -> (Measure, Direction, &'static str) {
        const LEVEL: (Measure, Direction, &str) = (Measure::Level, Direction::Flat, "level");
        match kind {
            UnitKind::Score if is_to_one(subject) => LEVEL,
            // 增长1.5倍 tells what is added, 增加到3倍 and 是上年的2倍 what comes of it.
            UnitKind::Multiple => match predicate.change {
                Some(_) if !predicate.to && !predicate.of => {
                    (Measure::Multiple, Direction::Up, shared::ADDED_TIMES)
                }
                Some(_) | None => (Measure::Multiple, Direction::Up, "multiple"),
            },
            UnitKind::Point => (
                Measure::Change,
                predicate
                    .change
                    .or(predicate.opening_change)
                    .or(name_direction(&subject.name))
                    .unwrap_or(Direction::Up),
                "points",
            ),
            UnitKind::Percent | UnitKind::Permille | UnitKind::Share => {
                if predicate.to || predicate.share && predicate.change.is_none() {
                    return LEVEL;
                }
                if let Some(direction) = predicate
                    .change
                    .or(predicate.rate)
                    .or(predicate.opening_change)
                    .or(predicate.list_change.filter(|_| is_emission(subject)))
                {
                    return (Measure::Growth, direction, "growth");
                }
                if kind == UnitKind::Permille {
                    return LEVEL;
                }
                if let Some(direction) = name_direction(&subject.name) {
                    return (Measure::Growth, direction, "growth");
                }
                if let Some(indicator) = subject.indicator {
                    if indicator.category() == Some(Category::Prices) {
                        return if is_index(low) {
                            LEVEL
                        } else {
                            (Measure::Growth, Direction::Up, "growth")
                        };
                    }
                    if !predicate.phrase.parts.is_empty() && !is_rate(indicator) {
                        return (Measure::Growth, Direction::Up, "growth");
                    }
                }
                // 增长5%、力争达到6%: a percentage of what is no rate goes on telling its growth.
                let grows = !predicate.reach || subject.indicator.is_some_and(|i| !is_rate(i));
                if predicate.phrase.parts.is_empty()
                    && grows
                    && let Some((Measure::Growth, direction)) = self.last_measure
                {
                    return (Measure::Growth, direction, "continued");
                }
                LEVEL
            }
            UnitKind::Money
            | UnitKind::Count
            | UnitKind::Measure
            | UnitKind::PerUnit
            | UnitKind::Score
            | UnitKind::Duration
            | UnitKind::None => match predicate
                .change
                .filter(|_| !predicate.compound || kind == UnitKind::Money)
                .or(predicate
                    .opening_change
                    .filter(|_| !is_relief(subject) && !is_addition(subject)))
            {
                Some(direction) if !predicate.to && !predicate.reach => {
                    (Measure::Change, direction, "change")
                }
                None if is_closed(subject, kind) => (Measure::Change, Direction::Down, "change"),
                Some(_) | None => LEVEL,
            },
        }
    }
}

/// Whether the name is of something that is emitted.
fn is_emission(subject: &Subject) -> bool {
    subject.indicator.and_then(Indicator::category) == Some(Category::Environment)
}

/// 城乡居民收入比缩小到2.1: a ratio has no unit.
fn is_ratio(subject: &Subject, predicate: &Predicate) -> bool {
    (predicate.to || predicate.reach || predicate.limit)
        && shared::RATIO_ENDS
            .iter()
            .any(|end| subject.name.ends_with(end))
}

/// Whether its values are told as so many to one.
fn is_to_one(subject: &Subject) -> bool {
    let known = subject.indicator.is_some_and(|i| i.units.contains(&TO_ONE));
    known
        || shared::TO_ONE_ENDS
            .iter()
            .any(|end| subject.name.ends_with(end))
}

/// 关停落后煤电机组48.8万千瓦: what can be counted is fewer by so many.
fn is_closed(subject: &Subject, kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Count | UnitKind::Measure)
        && shared::CLOSING
            .iter()
            .any(|verb| subject.name.starts_with(verb))
}

/// 净增规模以上工业企业1000家: the addition is what is counted.
fn is_addition(subject: &Subject) -> bool {
    let known = subject
        .indicator
        .is_some_and(|i| shared::FLOWS.iter().any(|flow| i.name_zh.starts_with(flow)));
    known
        || shared::ADDED
            .iter()
            .any(|word| subject.name.starts_with(word))
}

/// 降低企业成本107亿元: the relief is what is counted.
fn is_relief(subject: &Subject) -> bool {
    shared::BURDENS
        .iter()
        .any(|word| subject.name.contains(word))
}

/// 103左右 of consumer prices is an index, which has no unit.
fn is_price_index(subject: &Subject, value: Decimal) -> bool {
    is_index(value) && subject.indicator.and_then(Indicator::category) == Some(Category::Prices)
}

/// Whether the indicator itself is a rate or a share, so that a percentage is its level.
fn is_rate(indicator: &Indicator) -> bool {
    indicator
        .units
        .iter()
        .all(|unit| *unit == shared::PERCENT || unit.contains(shared::POINT))
        || ends_in_rate(indicator.name_zh)
}

fn ends_in_rate(name: &str) -> bool {
    shared::RATE_ENDS.iter().any(|end| name.ends_with(end))
}

/// A price level told as an index (103.5, 101%) is near 100.
fn is_index(value: Decimal) -> bool {
    value > Decimal::from(80) && value < Decimal::from(130)
}

fn stable_measure(subject: &Subject) -> (Measure, Direction) {
    match subject.indicator.and_then(Indicator::category) {
        Some(Category::Prices) => (Measure::Growth, Direction::Flat),
        // 实际利用外资持平: an amount does not grow; a rate stays where it is.
        Some(_) | None if has_amounts(subject) => (Measure::Growth, Direction::Flat),
        Some(_) | None => (Measure::Level, Direction::Flat),
    }
}

/// Whether the catalogue has it in amounts, and not in shares or grades.
fn has_amounts(subject: &Subject) -> bool {
    let told = |unit: &&str| unit.chars().all(char::is_alphanumeric);
    let amounts = |i: &Indicator| !is_rate(i) && i.units.iter().any(told);
    subject.indicator.is_some_and(amounts)
}

fn is_money(indicator: &Indicator) -> bool {
    indicator
        .units
        .iter()
        .any(|unit| unit.contains(shared::YUAN))
}

/// The direction that a name's own end gives: 降幅, 涨幅.
pub(super) fn name_direction(name: &str) -> Option<Direction> {
    let name = shared::AIMED
        .iter()
        .find_map(|tail| name.strip_suffix(tail))
        .unwrap_or(name);
    let cut = name.ends_with(shared::CUT) && !name.ends_with(shared::SAVING);
    if cut || shared::FALLING_ENDS.iter().any(|end| name.ends_with(end)) {
        Some(Direction::Down)
    } else if shared::RISING_ENDS.iter().any(|end| name.ends_with(end)) {
        Some(Direction::Up)
    } else {
        None
    }
}

/// The unit of a number that the text left bare: a percent, where a rate is said.
fn infer_unit(
    subject: &Subject,
    predicate: &Predicate,
    last: Option<(Measure, Direction)>,
) -> Option<String> {
    let rate = predicate.change.is_some()
        || predicate.rate.is_some()
        || name_direction(&subject.name).is_some()
        || predicate.phrase.parts.is_empty() && matches!(last, Some((Measure::Growth, _)));
    let percent = subject
        .indicator
        .is_some_and(|i| i.units.first() == Some(&shared::PERCENT));
    (rate && !predicate.to || percent && (predicate.limit || predicate.reach || predicate.to))
        .then(|| shared::PERCENT.to_owned())
}
pub(super) fn unit_of(atom: &Atom) -> Option<String> {
    match &atom.what {
        What::Number { unit, .. } => unit.clone(),
        What::Gap { unit, .. } => Some(unit.clone()),
        What::Relation { .. } | What::Sign { .. } => None,
    }
}

pub(super) fn kind_of(atom: &Atom) -> Option<UnitKind> {
    match &atom.what {
        What::Number { kind, .. } => Some(*kind),
        What::Gap { .. } => Some(UnitKind::Point),
        What::Sign { .. } => Some(UnitKind::Percent),
        What::Relation { .. } => None,
    }
}

fn unit_kind(unit: &str) -> UnitKind {
    if unit == shared::PERCENT {
        UnitKind::Percent
    } else if unit.contains(shared::POINT) {
        UnitKind::Point
    } else if unit.contains(shared::YUAN) {
        UnitKind::Money
    } else if unit == MULTIPLE {
        UnitKind::Multiple
    } else {
        UnitKind::Count
    }
}
