use super::lists;
use super::said::{Said, holds};
use super::{Evidence, told};
use crate::base::Decimal;
use crate::catalogue::doubt::SHARE_OF;
use crate::catalogue::plausible::plausible;
use crate::catalogue::{Direction, FindingKind, Measure, Severity};
use crate::report::amount::base;
use crate::report::{Finding, Param, Statement};

/// Whether the statement's value lies within what its indicator can have; also where nothing is
/// known of it. `said` is the sentence up to the value: a growth over several years is not judged.
///
/// ```
/// use planlens::report::{Options, analyze, is_plausible};
/// let text = "居民消费价格上涨45%，城镇登记失业率4%。";
/// let analysis = analyze(text, &Options::default());
/// let judged: Vec<bool> = analysis.statements.iter().map(|s| is_plausible(s, text)).collect();
/// assert_eq!(judged, [false, true]);
/// ```
pub fn is_plausible(statement: &Statement, said: &str) -> bool {
    let (Some(id), Some(unit)) = (statement.indicator.as_deref(), statement.unit.as_deref()) else {
        return true;
    };
    let (unit, power) = base(unit);
    let Some(limits) = plausible(id, statement.measure, unit) else {
        return true;
    };
    let growth = statement.measure == Measure::Growth;
    if growth
        && (statement.period.is_some_and(|p| p.start != p.end)
            || (holds(said, &lists::OTHER_SPAN) || holds(said, &lists::OTHER_BASE)))
    {
        return true;
    }
    let falls = growth && statement.direction == Direction::Down;
    let integer = |n: i32| Decimal::new(n.into(), 0).unwrap_or_default();
    [statement.low, statement.high]
        .into_iter()
        .flatten()
        .filter_map(|value| value.shift(power))
        .map(|value| if falls { value.negate() } else { value })
        .all(|value| integer(limits.low) <= value && value <= integer(limits.high))
}

/// Values that the indicator cannot well have.
pub(super) fn findings(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for statement in evidence.statements {
        // Without its sentence nothing is excused: most statements need no look at it.
        if is_plausible(statement, "") {
            continue;
        }
        let said = Said::new(evidence.view, statement);
        let clear = is_plausible(statement, said.sentence());
        // 全市经济总量的75%: the share of a part, which takes the whole's name.
        let shared = SHARE_OF.iter().any(|word| said.between().ends_with(word))
            || holds(&statement.name, &lists::SHARE_OF)
            || SHARE_OF.iter().any(|word| said.behind().starts_with(word));
        let growth = statement.measure == Measure::Growth;
        let spans = growth
            && (holds(said.paragraph(), &lists::OTHER_SPAN)
                || said.headings(evidence.headings).any(|heading| {
                    let title = evidence.view.text().get(heading.title.clone());
                    holds(title.unwrap_or_default(), &lists::OTHER_SPAN)
                }));
        if clear || shared || spans {
            continue;
        }
        findings.push(told(
            FindingKind::Implausible,
            Severity::Caution,
            vec![
                ("name", Param::Text(statement.name.clone())),
                ("value", Param::Text(said.written().to_owned())),
            ],
            vec![statement.quote_at()],
        ));
    }
    findings
}
