//! The frozen numberings. A number, once published, means the same for ever: the lists only grow at
//! their ends.

use std::sync::LazyLock;

use crate::catalogue::{
    Bound, Caution, Constraint, Direction, DocKind, Level, Measure, Modality, Role,
};

const INDICATORS: &str = include_str!("indicators.txt");
const UNITS: &str = include_str!("units.txt");
/// Indicators by their ids, each with what plans call it: the catalogue's name first, then others, the
/// commonest first. What is added stands in a further line, behind all, and goes on with its numbers.
const NAMES: &str = include_str!("names.txt");
const CHARACTERS: &str = include_str!("characters.txt");

pub(super) const MEASURES: &[Measure] = &[
    Measure::Growth,
    Measure::Level,
    Measure::Change,
    Measure::Multiple,
];
pub(super) const DIRECTIONS: &[Direction] = &[Direction::Up, Direction::Flat, Direction::Down];
pub(super) const BOUNDS: &[Bound] = &[
    Bound::Exact,
    Bound::About,
    Bound::AtLeast,
    Bound::AtMost,
    Bound::Range,
    Bound::Sync,
    Bound::Above,
    Bound::Below,
    Bound::Stable,
    Bound::Assigned,
];
pub(super) const MODALITIES: &[Modality] = &[Modality::Plain, Modality::Strive, Modality::Ensure];
pub(super) const ROLES: &[Role] = &[Role::Target, Role::Actual];
pub(super) const CONSTRAINTS: &[Constraint] = &[Constraint::Binding, Constraint::Expected];
pub(super) const CAUTIONS: &[Caution] = &[
    Caution::UnitInferred,
    Caution::NameUncertain,
    Caution::ListByOrder,
    Caution::PeriodUnsettled,
    Caution::RoleUncertain,
    Caution::ValueUnusual,
];
pub(super) const LEVELS: &[Level] = &[
    Level::National,
    Level::Province,
    Level::Prefecture,
    Level::County,
    Level::Township,
];
pub(super) const KINDS: &[DocKind] = &[
    DocKind::WorkReport,
    DocKind::WorkPlan,
    DocKind::AnnualPlan,
    DocKind::FiveYearPlan,
    DocKind::Other,
];

/// The number of an indicator's id.
pub(super) fn indicator_number(id: &str) -> Option<usize> {
    INDICATORS.lines().position(|line| line == id)
}

/// The indicator's id of that number.
pub(super) fn numbered_indicator(number: usize) -> Option<&'static str> {
    INDICATORS.lines().nth(number)
}

/// The numbered names of the indicator of that number; a name that is not among them is spelled.
pub(super) fn names_of(indicator: usize) -> &'static [&'static str] {
    static ALL: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
        let mut all = vec![Vec::new(); INDICATORS.lines().count()];
        for line in NAMES.lines() {
            let mut words = line.split('|');
            let number = words.next().and_then(indicator_number);
            if let Some(names) = number.and_then(|number| all.get_mut(number)) {
                names.extend(words);
            }
        }
        all
    });
    ALL.get(indicator).map_or(&[], Vec::as_slice)
}

/// The number of a unit.
pub(super) fn unit_number(unit: &str) -> Option<usize> {
    UNITS.lines().position(|line| line == unit)
}

/// The unit of that number.
pub(super) fn numbered_unit(number: usize) -> Option<&'static str> {
    UNITS.lines().nth(number)
}

/// The number of a common character.
pub(super) fn character_number(c: char) -> Option<usize> {
    characters().position(|known| known == c)
}

/// The common character of that number.
pub(super) fn numbered_character(number: usize) -> Option<char> {
    characters().nth(number)
}

fn characters() -> impl Iterator<Item = char> {
    CHARACTERS.chars().filter(|c| *c != '\n')
}

/// The number of a value of a closed set; the first for one that is not in the frozen list, which
/// a test excludes.
pub(super) fn number<T: PartialEq>(list: &[T], value: &T) -> usize {
    list.iter().position(|known| known == value).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::alphabet::crc;
    use super::*;
    use crate::catalogue::{Named, indicator, indicators};

    fn holds_all<T: Named + PartialEq>(list: &[T]) {
        assert_eq!(list.len(), T::ALL.len());
        assert!(T::ALL.iter().all(|value| list.contains(value)));
    }

    #[test]
    fn every_value_has_a_number() {
        holds_all(MEASURES);
        holds_all(DIRECTIONS);
        holds_all(BOUNDS);
        holds_all(MODALITIES);
        holds_all(ROLES);
        holds_all(CONSTRAINTS);
        holds_all(CAUTIONS);
        holds_all(LEVELS);
        holds_all(KINDS);
    }

    #[test]
    fn every_indicator_has_a_number() {
        let numbered: BTreeSet<&str> = INDICATORS.lines().collect();
        assert_eq!(numbered.len(), INDICATORS.lines().count(), "one twice");
        for indicator in indicators() {
            assert!(
                numbered.contains(indicator.id),
                "{}: append it to src/link/indicators.txt",
                indicator.id
            );
        }
    }

    #[test]
    fn every_indicator_has_its_name_once() {
        for (number, id) in INDICATORS.lines().enumerate() {
            let names = names_of(number);
            let once: BTreeSet<&str> = names.iter().copied().collect();
            assert_eq!(once.len(), names.len(), "{id}");
            if let Some(known) = indicator(id) {
                assert!(
                    names.contains(&known.name_zh),
                    "{id}: append it to src/link/names.txt"
                );
            }
        }
        let known = |line: &str| line.split('|').next().and_then(indicator_number).is_some();
        assert!(NAMES.lines().all(known));
    }

    /// What was published once stays: only lines behind these may be added.
    #[test]
    fn numbers_are_frozen() {
        let first = |text: &str, count: usize| {
            let lines: Vec<&str> = text.lines().take(count).collect();
            crc(lines.join("\n").as_bytes())
        };
        assert_eq!(first(INDICATORS, 280), 1610784374);
        assert_eq!(first(UNITS, 138), 1179183397);
        assert_eq!(first(CHARACTERS, 8), 1966008997);
        assert_eq!(first(NAMES, 280), 728306600);
        assert_eq!(characters().count(), 512);
        let once: BTreeSet<char> = characters().collect();
        assert_eq!(once.len(), 512);
    }
}
