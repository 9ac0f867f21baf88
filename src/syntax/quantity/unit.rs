//! Units behind numbers.

use crate::base::{Decimal, begins, has};
use crate::catalogue::numeral::{SCALE_WORDS, narrow};
use crate::catalogue::set_term::CLAUSE_STARTS;
use crate::catalogue::unit::{
    BELOW_STROKE, BOUND_BEHIND, BRACKET_CLOSE, BRACKET_OPEN, PERCENT, PERMILLE, PERMILLE_RATES,
    PERMILLE_SPELLINGS, POINT, SMALL_COINS, STOP_IN_PERMILLE, STROKE, WHOLE_COIN,
};
use crate::catalogue::{Unit, UnitKind, units_from};

use super::number::{Number, read_number};
use super::source::Source;

/// A unit as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) end: usize,
    /// Without 万 or 亿.
    pub(super) shown: String,
    pub(super) kind: UnitKind,
}

/// Reads the unit at `at`, behind a number. `digits` says that the number has digits 0 to 9 or 万
/// or 亿: units that are also common words need one.
pub(super) fn read_unit(source: Source<'_>, at: usize, digits: bool) -> Option<Found> {
    let at = source.skip_blanks(at);
    let Some(unit) = find_unit(source, at, digits) else {
        return wide_percent(source, at);
    };
    if unit.kind == UnitKind::Count
        && let Some(found) = spaced_point(source, at)
    {
        return Some(found);
    }
    let end = at + unit.text.len();
    if unit.kind == UnitKind::Percent
        && let Some(end) = damaged_permille(source, at, end)
    {
        return Some(Found {
            end,
            shown: PERMILLE.to_owned(),
            kind: UnitKind::Permille,
        });
    }
    let found = Found {
        end,
        shown: unit.shown.to_owned(),
        kind: unit.kind,
    };
    Some(other_unit(source, per_unit(source, found)))
}

/// 头（只）, 套（间）: the count's other unit, in brackets.
fn other_unit(source: Source<'_>, own: Found) -> Found {
    let other = || {
        let open = source.take_any(own.end, BRACKET_OPEN)?;
        let unit = find_unit(source, open, true).filter(|unit| unit.kind == UnitKind::Count)?;
        let end = source.take_any(open + unit.text.len(), BRACKET_CLOSE)?;
        Some((end, unit.shown))
    };
    match other().filter(|_| own.kind == UnitKind::Count) {
        Some((end, shown)) => Found {
            end,
            shown: format!("{}({shown})", own.shown),
            kind: own.kind,
        },
        None => own,
    }
}

/// The longest unit of the catalogue at `at`.
fn find_unit(source: Source<'_>, at: usize, digits: bool) -> Option<&'static Unit> {
    let first = source.peek(at)?;
    let rest = source.rest(at);
    units_from(first).iter().find(|unit| {
        // A percent sign of full width is longer than the plain one that the catalogue has.
        let stands = begins(rest, unit.text);
        let behind = rest
            .get(unit.text.len()..)
            .and_then(|tail| tail.chars().next());
        let letters = unit.text.ends_with(|c: char| c.is_ascii_alphabetic());
        stands
            && (digits || !unit.digits_only)
            && behind.is_none_or(|c| !unit.not_before.contains(c))
            && !(letters && behind.is_some_and(|c| c.is_ascii_alphanumeric()))
    })
}

/// 个百分 点: blanks inside the longest of the common units.
fn spaced_point(source: Source<'_>, at: usize) -> Option<Found> {
    let mut end = at;
    for c in POINT.chars() {
        end = source.skip_blanks(end);
        if source.raw(end) != Some(c) {
            return None;
        }
        end = source.next(end);
    }
    Some(Found {
        end,
        shown: POINT.to_owned(),
        kind: UnitKind::Point,
    })
}

/// A percent sign of full width.
fn wide_percent(source: Source<'_>, at: usize) -> Option<Found> {
    if source.peek(at) == PERCENT.chars().next() && source.raw(at).map(narrow) != source.raw(at) {
        let end = source.next(at);
        return Some(match damaged_permille(source, at, end) {
            Some(end) => Found {
                end,
                shown: PERMILLE.to_owned(),
                kind: UnitKind::Permille,
            },
            None => Found {
                end,
                shown: PERCENT.to_owned(),
                kind: UnitKind::Percent,
            },
        });
    }
    None
}

/// `%。以内`, `%o`: what a damaged ‰ looks like.
fn damaged_permille(source: Source<'_>, at: usize, end: usize) -> Option<usize> {
    if let Some(end) = source.take_any(at, PERMILLE_SPELLINGS) {
        return Some(end);
    }
    let stop = source.take(end, STOP_IN_PERMILLE)?;
    let bounded = source.take_any(stop, BOUND_BEHIND).is_some();
    (bounded || is_vital_rate(source, at)).then_some(stop)
}

/// Whether the clause before `at` tells of births or growth of the population.
fn is_vital_rate(source: Source<'_>, at: usize) -> bool {
    const FAR: usize = 24;
    let near: Vec<char> = source
        .head(at)
        .chars()
        .rev()
        .take(FAR)
        .take_while(|c| !has(CLAUSE_STARTS, *c))
        .collect();
    let near: String = near.into_iter().rev().collect();
    PERMILLE_RATES.iter().any(|rate| near.contains(rate))
}

/// 微克/立方米, 元/人·年, 张/千人: what stands below the stroke.
fn per_unit(source: Source<'_>, above: Found) -> Found {
    let mut end = above.end;
    let mut shown = above.shown.clone();
    while let Some(below) = source.take_any(end, STROKE) {
        let number = read_number(source, below).filter(|n| n.at.end > below);
        let from = number.as_ref().map_or(below, |n| n.at.end);
        let Some(to) = below_stroke(source, from) else {
            break;
        };
        shown.push_str(source.slice(end..to));
        end = to;
    }
    if end == above.end {
        return above;
    }
    Found {
        end,
        shown,
        kind: UnitKind::PerUnit,
    }
}

fn below_stroke(source: Source<'_>, at: usize) -> Option<usize> {
    let unit = find_unit(source, at, true).map(|unit| at + unit.text.len());
    let word = BELOW_STROKE
        .iter()
        .filter_map(|word| source.take(at, word))
        .max();
    unit.max(word)
}

/// 元 of 123元1角1分: what the smaller coins add, and their end.
pub(super) fn small_coins(source: Source<'_>, unit: &Found) -> Option<(Decimal, usize)> {
    if unit.shown != WHOLE_COIN {
        return None;
    }
    let mut sum = Decimal::ZERO;
    let mut end = unit.end;
    while let Some(number) = read_number(source, end).filter(|n| n.scale == 0 && !n.bare) {
        let Some((coin, power)) = SMALL_COINS
            .iter()
            .filter_map(|(coin, power)| Some((source.take(number.at.end, coin)?, *power)))
            .max()
        else {
            break;
        };
        sum = sum.checked_add(number.low.shift(power)?)?;
        end = coin;
    }
    (end > unit.end).then_some((sum, end))
}

/// The unit in full, with the 万 or 亿 of the number; `None` when there is neither.
pub(super) fn full_unit(number: &Number, unit: Option<&Found>) -> Option<String> {
    let scale = scale_word(number.scale);
    match unit {
        Some(unit) => Some(format!("{scale}{}", unit.shown)),
        None if scale.is_empty() => None,
        None => Some(scale.to_owned()),
    }
}

fn scale_word(scale: u8) -> &'static str {
    SCALE_WORDS
        .iter()
        .find(|(power, _)| *power == scale)
        .map_or("", |(_, word)| word)
}
