use std::collections::BTreeMap;

use super::said::Said;
use super::{Evidence, told};
use crate::catalogue::doubt::STANDING;
use crate::catalogue::numeral::DASHES;
use crate::catalogue::{
    Bound, Direction, FindingKind, Measure, Modality, Polarity, Role, Severity,
};
use crate::report::amount::Amount;
use crate::report::{Finding, Param, Statement};

/// Targets that their own sentence puts on the wrong side of each other: 力争 on the near side of the
/// plain figure, 确保 beyond it.
pub(super) fn below_floor(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let targets: Vec<&Statement> = evidence
        .statements
        .iter()
        .filter(|s| s.role == Role::Target && s.low.or(s.high).is_some())
        .collect();
    for (i, statement) in targets.iter().enumerate() {
        let said = Said::new(evidence.view, statement);
        let start = said.sentence_start();
        let amount = Amount::of(statement, said.written());
        let (Some(amount), Some(more)) = (amount, wants_more(statement)) else {
            continue;
        };
        for other in targets.iter().skip(i + 1).take(3) {
            let there = Said::new(evidence.view, other);
            if there.sentence_start() != start {
                break;
            }
            let same = other.name == statement.name
                && other.measure == statement.measure
                && other.direction == statement.direction
                && other.period == statement.period
                && other.average == statement.average
                && other.reference == statement.reference
                && statement.name_at == other.name_at;
            let Some(second) =
                Amount::of(other, there.written()).filter(|a| same && a.unit == amount.unit)
            else {
                continue;
            };
            let (floor, aim, firm, high) = match (statement.modality, other.modality) {
                (Modality::Plain | Modality::Ensure, Modality::Strive) => {
                    (amount, second, statement, *other)
                }
                (Modality::Strive, Modality::Plain | Modality::Ensure) => {
                    (second, amount, other, *statement)
                }
                // 增长12%, 确保15%: what is ensured is the least, not more than the aim.
                (Modality::Plain, Modality::Ensure) => (second, amount, other, *statement),
                (Modality::Ensure, Modality::Plain) => (amount, second, statement, *other),
                (Modality::Plain, Modality::Plain)
                | (Modality::Strive, Modality::Strive)
                | (Modality::Ensure, Modality::Ensure) => continue,
            };
            let wrong = if more {
                floor.exceeds(&aim)
            } else {
                aim.exceeds(&floor)
            };
            if wrong {
                findings.push(told(
                    FindingKind::TargetBelowFloor,
                    Severity::Problem,
                    vec![
                        ("floor", value(evidence, firm)),
                        ("name", Param::Text(statement.name.clone())),
                        ("target", value(evidence, high)),
                    ],
                    vec![statement.quote_at(), other.value_at],
                ));
            }
        }
    }
    findings
}

/// Whether more is wanted of the figure; `None` where nothing tells.
fn wants_more(statement: &Statement) -> Option<bool> {
    let up = match statement.polarity {
        Some(Polarity::Higher) => true,
        Some(Polarity::Lower | Polarity::Ceiling) => false,
        Some(Polarity::Neutral) | None => return None,
    };
    match (statement.measure, statement.direction) {
        (Measure::Growth, Direction::Up) | (Measure::Level, Direction::Flat) => Some(up),
        // A fall is told as a negative amount: the deeper, the better where less is wanted.
        (Measure::Growth, Direction::Down) => Some(up),
        (Measure::Growth, Direction::Flat)
        | (Measure::Level, Direction::Up | Direction::Down)
        | (
            Measure::Change | Measure::Multiple,
            Direction::Up | Direction::Down | Direction::Flat,
        ) => None,
    }
}

/// Ranges whose ends stand in the wrong order.
pub(super) fn reversed(evidence: &Evidence<'_>) -> Vec<Finding> {
    // 7%—5% is read as two values, since a range rises.
    let text = evidence.view.text();
    let dash = |c: char| DASHES.contains(c);
    let mut findings = Vec::new();
    for pair in evidence.statements.windows(2) {
        let [first, second] = pair else { continue };
        let (one, other) = (
            Said::new(evidence.view, first),
            Said::new(evidence.view, second),
        );
        let whole = one.value.start..other.value.end;
        let between = text
            .get(one.value.end..other.value.start)
            .unwrap_or_default();
        let joined =
            between.chars().all(dash) && (!between.is_empty() || other.written().starts_with(dash));
        let (Some(high), Some(low)) = (
            Amount::of(first, one.written()),
            Amount::of(second, other.written()),
        ) else {
            continue;
        };
        let alike = first.measure == second.measure && high.unit == low.unit;
        if joined && alike && low.value < high.value {
            let written = text.get(whole).unwrap_or_default().to_owned();
            findings.push(told(
                FindingKind::RangeReversed,
                Severity::Caution,
                vec![
                    ("name", Param::Text(first.name.clone())),
                    ("value", Param::Text(written)),
                ],
                vec![first.quote_at().cover(second.value_at)],
            ));
        }
    }
    findings
}

/// Targets of a later year below what is there already, of things that should rise.
pub(super) fn below_present(evidence: &Evidence<'_>) -> Vec<Finding> {
    let standing = |s: &&Statement| {
        s.measure == Measure::Level
            && s.low.is_some()
            && !s.average
            && !s.unit_inferred
            && s.polarity == Some(Polarity::Higher)
            && s.indicator
                .as_deref()
                .is_some_and(|id| STANDING.contains(&id))
    };
    let mut present: BTreeMap<&str, Vec<&Statement>> = BTreeMap::new();
    for statement in evidence.statements.iter().filter(standing) {
        let exact = matches!(
            statement.bound,
            Bound::Exact | Bound::About | Bound::AtLeast
        );
        if statement.role == Role::Actual && exact && statement.period.is_some() {
            present.entry(&statement.name).or_default().push(statement);
        }
    }
    let mut findings = Vec::new();
    for target in evidence.statements.iter().filter(standing) {
        let Some(now) = present.get(target.name.as_str()) else {
            continue;
        };
        let far = target.role == Role::Target
            && matches!(target.bound, Bound::Exact | Bound::AtLeast | Bound::About);
        let Some(period) = target.period.filter(|_| far) else {
            continue;
        };
        let latest = now.iter().filter_map(|s| Some(s.period?.end)).max();
        let last: Vec<&&Statement> = now
            .iter()
            .filter(|s| s.period.is_some_and(|p| Some(p.end) == latest))
            .collect();
        // Two present values leave open which is of the target's caliber.
        let [last] = last.as_slice() else { continue };
        let (here, there) = (
            Said::new(evidence.view, target),
            Said::new(evidence.view, last),
        );
        let (Some(aim), Some(is)) = (
            Amount::of(target, here.written()),
            Amount::of(last, there.written()),
        ) else {
            continue;
        };
        if latest.is_some_and(|year| period.end > year) && aim.unit == is.unit && is.exceeds(&aim) {
            findings.push(told(
                FindingKind::TargetBelowPresent,
                Severity::Caution,
                vec![
                    ("name", Param::Text(target.name.clone())),
                    ("present", value(evidence, last)),
                    ("target", value(evidence, target)),
                ],
                vec![target.quote_at(), last.quote_at()],
            ));
        }
    }
    findings
}

/// The value as the view writes it.
fn value(evidence: &Evidence<'_>, statement: &Statement) -> Param {
    Param::Text(Said::new(evidence.view, statement).written().to_owned())
}
