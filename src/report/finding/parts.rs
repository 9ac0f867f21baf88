use std::ops::Range;
use std::sync::LazyLock;

use super::lists;
use super::said::{Said, holds, is_clause_end};
use super::{Evidence, told};
use crate::base::{Decimal, Found, Sort as _, Words};
use crate::catalogue::doubt::{
    EACH, JOINS, PART, PAUSES, RATIO_NAMES, SHARE_VERBS, UNITS_WITH_BOUND,
};
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::catalogue::unit::PERCENT;
use crate::catalogue::{Bound, FindingKind, Measure, Severity, is_unit};
use crate::report::amount::{Amount, base};
use crate::report::{Finding, Param};

/// How far from its name a ratio stands, in bytes.
const NEAR: usize = 60;

/// How far from a hundred the parts of a ratio may lie, in tenths: each is rounded.
const ROUNDING: i64 = 5;

/// Ratios of the three sectors that are no hundred together.
pub(super) fn ratios(evidence: &Evidence<'_>) -> Vec<Finding> {
    let text = evidence.view.text();
    let mut findings = Vec::new();
    let mut done = 0;
    static NAMES: LazyLock<Words<'static>> =
        LazyLock::new(|| Words::new(RATIO_NAMES.iter().copied()));
    let mut named: Vec<Found> = NAMES.all(text).collect();
    named.order_by_key(|found| found.index);
    for found in named {
        let name = text.get(found.at.clone()).unwrap_or_default();
        let start = found.at.end;
        let rest = ahead(text, start);
        let stop = rest
            .find(|c: char| SENTENCE_ENDS.contains(&c) || c == '\n')
            .unwrap_or(rest.len());
        let clause = rest.get(..stop).unwrap_or_default();
        let mut from = 0;
        while let Some((ratio, sum)) = ratio(clause, from).or_else(|| shares(clause, from)) {
            from = ratio.end;
            if ratio.start > NEAR * 3 {
                break;
            }
            let off = sum.checked_sub(Decimal::from(100u32)).unwrap_or_default();
            let tolerance = Decimal::new(ROUNDING, 1).unwrap_or_default();
            let wrong = off > tolerance || off < tolerance.negate();
            let here = start + ratio.start..start + ratio.end;
            if wrong && here.start >= done {
                done = here.end;
                findings.push(told(
                    FindingKind::SharesNotWhole,
                    Severity::Problem,
                    vec![
                        ("name", Param::Text(name.to_owned())),
                        ("sum", Param::Text(sum.to_string())),
                    ],
                    vec![evidence.view.raw(here)],
                ));
            }
        }
    }
    findings.order_by_key(|finding| finding.at.first().copied());
    findings.dedup_by(|a, b| a.at == b.at);
    findings
}

/// How far a list or a ratio is read, in bytes; the reading stays linear so.
const REACH: usize = 600;

/// At most [`REACH`] bytes of `text` from `start` on.
fn ahead(text: &str, start: usize) -> &str {
    let end = text.floor_char_boundary(start + REACH);
    text.get(start..end).unwrap_or_default()
}

/// The next ratio of three numbers from byte `from` of `text` on, with its sum.
fn ratio(text: &str, from: usize) -> Option<(Range<usize>, Decimal)> {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let mut start = from;
    loop {
        let rest = text.get(start..)?;
        let at = start + rest.find(|c: char| c.is_ascii_digit())?;
        let rest = text.get(at..)?;
        let end = at
            + rest
                .find(|c: char| !number(c) && c != ':')
                .unwrap_or(rest.len());
        let run = text.get(at..end)?.trim_end_matches([':', '.']);
        let parts: Vec<&str> = run.split(':').collect();
        if parts.len() == 3 {
            let mut sum = Decimal::ZERO;
            for part in &parts {
                sum = sum.checked_add(part.parse().ok()?)?;
            }
            return Some((at..at + run.len(), sum));
        }
        start = end.max(at + 1);
    }
}

/// The three percentages behind 分别 from byte `from` of `text` on, with their sum.
fn shares(text: &str, from: usize) -> Option<(Range<usize>, Decimal)> {
    let rest = text.get(from..)?;
    let each = rest.find(EACH)?;
    if rest.get(..each)?.contains(is_clause_end) {
        return None;
    }
    let start = from + each + EACH.len();
    let list = text.get(start..)?;
    let stop = list.find(is_clause_end).unwrap_or(list.len());
    let list = list.get(..stop)?;
    let parts = members(list, JOINS);
    if parts.len() != 3 {
        return None;
    }
    let mut sum = Decimal::ZERO;
    for part in parts {
        let number = part.strip_suffix(PERCENT)?;
        let number = SHARE_VERBS
            .iter()
            .find_map(|verb| number.strip_prefix(verb))
            .unwrap_or(number);
        sum = sum.checked_add(number.parse().ok()?)?;
    }
    Some((start..start + list.len(), sum))
}

/// 分别 between two lists of which one is longer.
pub(super) fn uneven(evidence: &Evidence<'_>) -> Vec<Finding> {
    let text = evidence.view.text();
    let mut findings = Vec::new();
    for (at, word) in text.match_indices(EACH) {
        let stops = |c: char| is_clause_end(c) || SENTENCE_ENDS.contains(&c);
        let left = text.get(..at).unwrap_or_default();
        let start = left
            .char_indices()
            .rev()
            .take(90)
            .find(|(_, c)| stops(*c))
            .map(|(i, c)| i + c.len_utf8());
        let Some(start) = start.or_else(|| (at < 270).then_some(0)) else {
            continue;
        };
        let right = ahead(text, at + word.len());
        let Some(stop) = right.find(stops) else {
            continue;
        };
        let names = text.get(start..at).unwrap_or_default();
        let (all, by_pause) = (members(names, JOINS), members(names, PAUSES));
        let values = members(right.get(..stop).unwrap_or_default(), JOINS);
        let plain = |name: &&str| {
            name.chars().count() >= 2
                && !name.contains(|c: char| c.is_ascii_digit())
                && !holds(name, &lists::DOUBLE_NAMES)
        };
        // 和 may join two names or stand in one: only a count outside both readings tells.
        let between = (by_pause.len()..=all.len()).contains(&values.len());
        if all.len() < 2
            || values.len() < 2
            || between
            || !all.iter().all(plain)
            || !values.iter().all(|value| is_value(value))
        {
            continue;
        }
        findings.push(told(
            FindingKind::UnevenList,
            Severity::Problem,
            vec![
                ("names", Param::Number(all.len())),
                ("values", Param::Number(values.len())),
            ],
            vec![evidence.view.raw(start..at + word.len() + stop)],
        ));
    }
    findings
}

/// The members of a list.
fn members<'l>(list: &'l str, joins: &[&str]) -> Vec<&'l str> {
    let mut members = Vec::new();
    let mut rest = list.trim();
    loop {
        let next = joins
            .iter()
            .filter_map(|join| Some((rest.find(join)?, join.len())))
            .min_by_key(|(at, len)| (*at, std::cmp::Reverse(*len)));
        let Some((at, len)) = next else { break };
        members.push(rest.get(..at).unwrap_or_default());
        rest = rest.get(at + len..).unwrap_or_default();
    }
    members.push(rest);
    members
}

/// Whether a member of a list is one value: some words, one number, a unit.
fn is_value(member: &str) -> bool {
    let unit = member.trim_start_matches(|c: char| !c.is_ascii_digit());
    let unit = unit.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if !is_unit(base(unit).0) && !UNITS_WITH_BOUND.iter().any(|u| unit.starts_with(u)) {
        return false;
    }
    let mut numbers = 0;
    let mut inside = false;
    for c in member.chars() {
        let digit = c.is_ascii_digit() || c == '.';
        numbers += usize::from(digit && !inside);
        inside = digit;
    }
    numbers == 1
}

/// Parts (其中) that are more than their whole.
pub(super) fn over_whole(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let pairs = evidence.statements.windows(2).enumerate();
    for (i, pair) in pairs {
        let [whole, part] = pair else { continue };
        let sums = whole.measure == Measure::Level
            && part.measure == Measure::Level
            && whole.role == part.role
            && whole.period == part.period
            && matches!(whole.bound, Bound::Exact | Bound::About)
            && matches!(part.bound, Bound::Exact | Bound::AtLeast)
            && !whole.average
            && whole.name != part.name
            && !holds(&whole.name, &lists::MEANS)
            && !holds(&part.name, &lists::MEANS);
        if !sums {
            continue;
        }
        let (a, b) = (
            Said::new(evidence.view, whole),
            Said::new(evidence.view, part),
        );
        let text = evidence.view.text();
        let between = text.get(a.value.end..b.value.start).unwrap_or_default();
        let Some((joint, named)) = between.split_once(PART) else {
            continue;
        };
        let direct = joint.chars().all(is_clause_end)
            && !named.contains(|c: char| is_clause_end(c) || SENTENCE_ENDS.contains(&c))
            && !named.contains(|c: char| c.is_ascii_digit());
        let (Some(sum), Some(one)) = (
            Amount::of(whole, a.written()),
            Amount::of(part, b.written()),
        ) else {
            continue;
        };
        // 其中 behind a list of wholes leaves open whose part it is.
        let listed = i.checked_sub(1).and_then(|i| evidence.statements.get(i));
        let listed = listed.is_some_and(|before| {
            let there = Said::new(evidence.view, before);
            let (there, here) = (there.sentence_start(), a.sentence_start());
            there == here && before.unit == whole.unit
        });
        if listed {
            continue;
        }
        let percent = sum.unit == PERCENT;
        if direct && !percent && sum.unit == one.unit && one.exceeds(&sum) {
            findings.push(told(
                FindingKind::PartOverWhole,
                Severity::Problem,
                vec![
                    ("name", Param::Text(part.name.clone())),
                    ("part", Param::Text(b.written().to_owned())),
                    ("whole", Param::Text(a.written().to_owned())),
                ],
                vec![whole.quote_at(), part.quote_at()],
            ));
        }
    }
    findings
}
