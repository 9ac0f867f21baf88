use std::borrow::Cow;
use std::collections::BTreeMap;

use super::lists;
use super::said::{Said, holds};
use super::{Evidence, told};
use crate::base::Span;
use crate::catalogue::doubt::{TOLD_ONCE, WHOLE_LEADS};
use crate::catalogue::{Bound, FindingKind, Measure, Modality, Role, Severity};
use crate::report::amount::Amount;
use crate::report::{Finding, Param, Period, Statement};

/// What two statements must share to tell one figure.
type Figure<'a> = (Cow<'a, str>, Measure, Role, Period, &'a str, Option<usize>);

/// One telling of a figure.
struct Telling<'a> {
    statement: &'a Statement,
    written: &'a str,
    amount: Amount<'a>,
}

/// Figures that are told twice with two values. Strict: only totals and rates of the whole place, of
/// one year, that their sentences qualify by nothing.
pub(super) fn findings(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut figures: BTreeMap<Figure<'_>, Vec<Telling<'_>>> = BTreeMap::new();
    // A sentence whose first figure is of a part speaks of that part to its end.
    let mut partial = None;
    for statement in evidence.statements {
        let known = statement.indicator.as_deref();
        if known.is_some_and(|id| TOLD_ONCE.contains(&id)) {
            let said = Said::new(evidence.view, statement);
            let start = said.sentence_start();
            if partial == Some(start) {
                continue;
            }
            if !is_of_the_whole(&said, &statement.name, evidence.facts.region.as_deref()) {
                partial = Some(start);
                continue;
            }
        }
        if let Some((figure, telling)) = telling(evidence, statement) {
            figures.entry(figure).or_default().push(telling);
        }
    }
    figures
        .into_iter()
        .filter_map(|(figure, tellings)| {
            let first = tellings.first()?;
            let other = tellings
                .iter()
                .find(|other| other.amount.differs(&first.amount))?;
            // A sum over years under the name of a year's figure is many times as much.
            if figure.1 == Measure::Level && is_multiple(&first.amount, &other.amount) {
                return None;
            }
            let at: Vec<Span> = tellings.iter().map(|t| t.statement.quote_at()).collect();
            Some(told(
                FindingKind::Contradictory,
                Severity::Problem,
                vec![
                    ("first", Param::Text(first.written.to_owned())),
                    ("name", Param::Text(first.statement.name.clone())),
                    ("period", Param::Text(figure.3.to_string())),
                    ("second", Param::Text(other.written.to_owned())),
                ],
                at,
            ))
        })
        .collect()
}

/// Whether one of two amounts is three times the other, or more.
fn is_multiple(one: &Amount<'_>, other: &Amount<'_>) -> bool {
    let thrice = |amount: &Amount<'_>| {
        let two = amount.value.checked_add(amount.value)?;
        two.checked_add(amount.value)
    };
    let over = |more: &Amount<'_>, less: &Amount<'_>| {
        thrice(less).is_none_or(|thrice| more.value >= thrice)
    };
    over(one, other) || over(other, one)
}

/// The figure that a statement tells, where nothing qualifies it.
fn telling<'a>(
    evidence: &Evidence<'a>,
    statement: &'a Statement,
) -> Option<(Figure<'a>, Telling<'a>)> {
    let id = statement.indicator.as_deref()?;
    let period = statement.period.filter(|p| p.start == p.end)?;
    let plain = statement.bound == Bound::Exact
        && statement.low == statement.high
        && statement.modality == Modality::Plain
        && matches!(statement.measure, Measure::Growth | Measure::Level)
        && !statement.average
        && !statement.unit_inferred
        && statement.cautions.is_empty();
    if !plain || !TOLD_ONCE.contains(&id) {
        return None;
    }
    let said = Said::new(evidence.view, statement);
    if !ends_clause(&said) {
        return None;
    }
    if holds(said.between(), &lists::OTHER_FIGURE)
        || holds(said.sentence(), &lists::OTHER_SENTENCE)
        || holds(said.paragraph(), &lists::SPAN_OPENERS)
    {
        return None;
    }
    let mut top = None;
    for heading in said.headings(evidence.headings) {
        let title = evidence.view.text().get(heading.title.clone())?;
        // 2025年工作和“十四五”时期回顾 speaks of the year as well.
        let year = title.contains(&period.to_string()) || holds(title, &lists::YEAR_PASSED);
        if holds(title, &lists::OTHER_SPAN) && !year {
            return None;
        }
        top = Some(heading.at.start);
    }
    let written = said.written();
    let amount = Amount::of(statement, written)?;
    // Results and targets stand in parts of their own; a target of the review is the last year's.
    let part = (statement.role == Role::Target).then_some(top.unwrap_or_default());
    let name = core(&statement.name);
    Some((
        (
            Cow::Borrowed(name),
            statement.measure,
            statement.role,
            period,
            amount.unit,
            part,
        ),
        Telling {
            statement,
            written,
            amount,
        },
    ))
}

/// The name without the word for the whole.
fn core(name: &str) -> &str {
    WHOLE_LEADS
        .iter()
        .find_map(|lead| name.strip_prefix(lead).filter(|rest| rest.len() > 6))
        .unwrap_or(name)
}

/// Whether nothing but words for the whole stands before the name in its clause.
fn is_of_the_whole(said: &Said<'_>, name: &str, region: Option<&str>) -> bool {
    let Some(mut lead) = said.lead() else {
        return false;
    };
    let region = region.unwrap_or_default();
    while !lead.is_empty() {
        let rest = WHOLE_LEADS
            .iter()
            .chain(std::iter::once(&region))
            .filter(|word| !word.is_empty())
            .find_map(|word| lead.strip_prefix(word));
        lead = match rest {
            Some(rest) => rest,
            None => match lead.chars().next() {
                Some(c) if c.is_ascii_digit() => lead.get(1..).unwrap_or_default(),
                // The shared part of a list (城镇、农村居民…).
                Some(c) if name.contains(c) => lead.get(c.len_utf8()..).unwrap_or_default(),
                Some(_) | None => return false,
            },
        };
    }
    true
}

/// Whether nothing goes on behind the value but another value.
fn ends_clause(said: &Said<'_>) -> bool {
    said.between().chars().count() <= BETWEEN
        && (said.behind().is_empty() || said.behind().starts_with('、'))
}

/// The longest stretch between name and value, in characters: a first value and a verb.
const BETWEEN: usize = 36;
