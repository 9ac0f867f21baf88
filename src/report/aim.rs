//! What a document aims at: its targets, each with its stretch and its floor once, and for when.

use std::collections::BTreeMap;

use super::{Analysis, Statement};
use crate::catalogue::{DocKind, Modality, Role};

/// For when a target is set, by the year that its document plans for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// For that year; for any where the document plans for none, or for five.
    Planned,
    /// For a year beyond it (到2030年).
    Later,
    /// For a year before it.
    Earlier,
}

/// A target with what is said of the same thing beside it: a stretch (增长6%、力争6.5%), a floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Aim<'a> {
    /// For when.
    pub due: Due,
    /// The statements, at least one, in the order of the text.
    pub statements: Vec<&'a Statement>,
}

/// Targets of one thing that are looked at for another of it: a bound on hostile texts.
const MOST: usize = 64;

impl Analysis {
    /// The headline targets: those of the planned year first, then the later ones, each part in the
    /// order of the text.
    pub fn headline_aims(&self) -> Vec<Aim<'_>> {
        self.aims(|s| s.headline)
    }

    /// The targets that `wanted` takes, in the same order.
    pub fn aims(&self, wanted: impl Fn(&Statement) -> bool) -> Vec<Aim<'_>> {
        let mut parts = [const { Vec::new() }; 3];
        // Only what is of one thing can be of one target.
        let mut of_thing: BTreeMap<(Due, &str), Vec<usize>> = BTreeMap::new();
        for statement in self.statements.iter() {
            if statement.role != Role::Target || !wanted(statement) {
                continue;
            }
            let due = self.due(statement);
            let [planned, later, earlier] = &mut parts;
            let part: &mut Vec<Aim<'_>> = match due {
                Due::Planned => planned,
                Due::Later => later,
                Due::Earlier => earlier,
            };
            let things = of_thing.entry((due, key(statement))).or_default();
            let same = |at: &&usize| part.get(**at).is_some_and(|aim| aim.takes(statement));
            match things
                .iter()
                .take(MOST)
                .find(same)
                .and_then(|at| part.get_mut(*at))
            {
                Some(aim) => aim.statements.push(statement),
                None => {
                    things.push(part.len());
                    part.push(Aim {
                        due,
                        statements: vec![statement],
                    });
                }
            }
        }
        parts.into_iter().flatten().collect()
    }

    /// For when a target is set. A five-year plan is for its years alike.
    pub fn due(&self, target: &Statement) -> Due {
        let plan = self.doc_kind == Some(DocKind::FiveYearPlan);
        match self.year.zip(target.period).filter(|_| !plan) {
            Some((year, period)) if period.end > year => Due::Later,
            Some((year, period)) if period.end < year => Due::Earlier,
            Some(_) | None => Due::Planned,
        }
    }
}

impl<'a> Aim<'a> {
    /// The statement that is told first.
    pub fn head(&self) -> Option<&'a Statement> {
        self.statements.first().copied()
    }

    /// Whether nothing of it is a number.
    pub fn is_bare(&self) -> bool {
        !self.statements.iter().any(|s| is_number(s))
    }

    /// Whether `other` says no other target: the same of the same thing, its stretch or its floor. A link
    /// without its text must tell as many, so that neither places nor the words of a known name count.
    fn takes(&self, other: &Statement) -> bool {
        let same = |head: &Statement| {
            let named = head.indicator.is_some() || head.name == other.name;
            let of_one = named
                && head.indicator == other.indicator
                && head.period == other.period
                && head.average == other.average;
            let firm = other.modality != Modality::Plain;
            of_one
                && match (is_number(head), is_number(other)) {
                    (true, true) => {
                        let told = (head.low, head.high) == (other.low, other.high);
                        (head.measure, &head.unit) == (other.measure, &other.unit) && (firm || told)
                    }
                    (false, false) => true,
                    (true, false) | (false, true) => firm,
                }
        };
        self.head().is_some_and(same)
    }
}

fn key(statement: &Statement) -> &str {
    let indicator = statement.indicator.as_deref();
    indicator.unwrap_or(&statement.name)
}

fn is_number(statement: &Statement) -> bool {
    statement.low.or(statement.high).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    fn of_2026(text: &str) -> Analysis {
        Analysis {
            year: Some(2026),
            ..analyze(text, &Options::default())
        }
    }

    /// The headline targets by their values, those of one with `+` between.
    #[track_caller]
    fn check(text: &str, expected: &[(Due, &str)]) {
        let analysis = of_2026(text);
        let aims = analysis.headline_aims();
        let told = aims.iter().map(|aim| {
            let values = aim.statements.iter().map(|s| s.value_at.of(text));
            (aim.due, values.collect::<Vec<_>>().join("+"))
        });
        let expected = expected
            .iter()
            .map(|(due, told)| (*due, (*told).to_owned()));
        assert_eq!(
            told.collect::<Vec<_>>(),
            expected.collect::<Vec<_>>(),
            "{text}"
        );
    }

    #[test]
    fn a_stretch_and_a_floor_are_no_targets_of_their_own() {
        let said = |text: &str| format!("2026年的主要预期目标是：{text}");
        check(
            &said("地区生产总值增长6%，力争6.5%；进出口增长5%。"),
            &[(Due::Planned, "6%+6.5%"), (Due::Planned, "5%")],
        );
        check(
            &said("固定资产投资增长8%，粮食产量150亿斤；固定资产投资力争增长10%。"),
            &[(Due::Planned, "8%+10%"), (Due::Planned, "150亿斤")],
        );
        // Another kind of figure of the same thing is another target.
        check(
            &said("地区生产总值增长6%，达到500亿元。"),
            &[(Due::Planned, "6%"), (Due::Planned, "500亿元")],
        );
    }

    const LONG: &str =
        "到2030年的主要预期目标是：粮食产量达到200亿斤。2026年的主要预期目标是：进出口增长5%。";

    #[test]
    fn the_planned_year_comes_first() {
        check(LONG, &[(Due::Planned, "5%"), (Due::Later, "200亿斤")]);
    }

    #[test]
    fn a_five_year_plan_is_for_its_years_alike() {
        let analysis = Analysis {
            doc_kind: Some(DocKind::FiveYearPlan),
            ..of_2026(LONG)
        };
        let dues = analysis.headline_aims();
        let dues: Vec<Due> = dues.iter().map(|aim| aim.due).collect();
        assert_eq!(dues, [Due::Planned, Due::Planned]);
    }
}
