use std::collections::{BTreeMap, BTreeSet};

use crate::chart::{ChartOptions, Words as _, headline};
use crate::export::work::Work;
use crate::report::{Aim, Due, Period, Progress, Statement};
use crate::words::{
    BriefWord, Term as _, gap, in_period, name_joint, of_period, part_head, period, phrase, phrases,
};

/// The targets that stand in a brief, as a table.
pub(in crate::export) struct Headline {
    /// Whether others stand in for missing headline targets.
    pub(in crate::export) fallback: bool,
    /// How many more there are.
    pub(in crate::export) more: usize,
    /// The heads of the columns: name, target, result, gap, remarks.
    pub(in crate::export) heads: [String; 5],
    /// The rows: those of the planned year first, each part in the order of the text.
    pub(in crate::export) rows: Vec<TargetRow>,
}

/// A target, its stretch and its floor with it, beside the last result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct TargetRow {
    /// The head of the part that it opens (到2030年的目标), behind those of the planned year.
    pub(in crate::export) part: Option<String>,
    /// Name, target, result, gap, remarks; empty for what there is not.
    pub(in crate::export) cells: [String; 5],
}

/// The time that a figure is of, and whether it is the annual average over it.
type Time = (Option<Period>, bool);

impl Headline {
    pub(super) fn new(work: &Work<'_>, english: &[(String, String)]) -> Self {
        let Work { analysis, lang, .. } = *work;
        let spec = headline(analysis, work.text, &ChartOptions::default());
        let drawn: BTreeSet<usize> = spec.entries().map(|entry| entry.statement.id).collect();
        let aims = analysis.aims(|s| drawn.contains(&s.id));
        let standing: BTreeMap<usize, &Progress> = analysis
            .progress
            .iter()
            .map(|row| (row.target, row))
            .collect();
        let result = |aim: &Aim<'_>| {
            let row = *standing.get(&aim.head()?.id)?;
            Some((row, analysis.statements.get(row.result?)?))
        };
        let time =
            |s: &Statement| (s.period.is_some() || s.average).then_some((s.period, s.average));
        // The rows of the planned year stand first, and the head is theirs.
        let planned = aims.iter().any(|aim| aim.due == Due::Planned);
        let first = |aim: &&Aim<'_>| !planned || aim.due == Due::Planned;
        let timed = aims
            .iter()
            .all(|aim| aim.head().is_some_and(|s| s.period.is_some()));
        let heads = aims.iter().filter(|_| timed).filter(first);
        let aimed = usual(heads.filter_map(Aim::head).map(time));
        let reached = usual(aims.iter().filter_map(result).map(|(_, s)| time(s)));
        let head = |word: BriefWord, of: BriefWord, time: Option<Time>| match time {
            Some((years, average)) => of_period(lang, of, &period(lang, years, average)),
            None => word.text(lang).to_owned(),
        };
        let plain = |word: BriefWord| word.text(lang).to_owned();
        let timed = |said: &str, s: &Statement, usual: Option<Time>| {
            let own = time(s).filter(|own| usual != Some(*own));
            let own = own.map(|(years, average)| period(lang, years, average));
            in_period(lang, said, own.as_deref())
        };
        // The stretch has a distance of its own.
        let distances = |row: &Progress, aim: &Aim<'_>| {
            let beside = aim.statements.iter().skip(1);
            let beside = beside.filter_map(|s| gap(lang, standing.get(&s.id)?));
            let mut told = vec![distance(work, row)];
            for one in beside {
                if !told.contains(&one) {
                    told.push(one);
                }
            }
            told
        };
        let said = |aim: &Aim<'_>| phrases(lang, &aim.statements).join(name_joint(lang));
        let opens = |at: usize, due: Due| {
            let before = at.checked_sub(1).and_then(|at| aims.get(at));
            before.is_some_and(|before| before.due != due)
        };
        // The head of a part tells its year, where it has one.
        let ends = |due: Due| {
            let mut ends = aims.iter().filter(|aim| aim.due == due);
            let first = ends.next()?.head()?.period?.end;
            let same = |aim: &Aim<'_>| {
                let end = aim.head().and_then(|s| s.period).map(|p| p.end);
                end == Some(first)
            };
            ends.all(same).then_some((Some(Period::year(first)), false))
        };
        let row = |(at, aim): (usize, &Aim<'_>)| {
            let head = aim.head()?;
            let found = result(aim);
            let part = planned && aim.due != Due::Planned;
            let aimed = if part { ends(aim.due) } else { aimed };
            Some(TargetRow {
                part: opens(at, aim.due).then(|| part_head(lang, analysis, &aims, aim.due)),
                cells: [
                    work.words(english).name(head).into_owned(),
                    timed(&said(aim), head, aimed),
                    found
                        .map(|(_, s)| timed(&phrase(lang, s), s, reached))
                        .unwrap_or_default(),
                    found
                        .map(|(row, _)| distances(row, aim).join(name_joint(lang)))
                        .unwrap_or_default(),
                    remarks(work, aim),
                ],
            })
        };
        Self {
            fallback: spec.fallback,
            more: spec.more,
            heads: [
                plain(BriefWord::Indicator),
                head(BriefWord::Target, BriefWord::Target, aimed),
                head(BriefWord::Result, BriefWord::Reached, reached),
                plain(BriefWord::Gap),
                plain(BriefWord::Remarks),
            ],
            rows: aims.iter().enumerate().filter_map(row).collect(),
        }
    }

    /// Which columns hold anything.
    pub(in crate::export) fn columns(&self) -> Vec<usize> {
        let told = |column: &usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.cells.get(*column));
            cells.any(|cell| !cell.is_empty())
        };
        (0..self.heads.len()).filter(told).collect()
    }
}

/// The time of most of them, that of the upper row where two are told equally often; none where one
/// has none: what a head says holds for every row that says nothing else.
fn usual<T: Copy + PartialEq>(times: impl Iterator<Item = Option<T>>) -> Option<T> {
    let times = times.collect::<Option<Vec<T>>>()?;
    let count = |time: &T| times.iter().filter(|told| *told == time).count();
    // The last of the greatest counts, from behind.
    times.iter().rev().max_by_key(|time| count(time)).copied()
}

/// How far the target lies from its result, or why that is not told.
fn distance(work: &Work<'_>, row: &Progress) -> String {
    let told = gap(work.lang, row);
    let reason = || row.reason.map(|reason| reason.term(work.lang).to_owned());
    told.or_else(reason).unwrap_or_default()
}

fn remarks(work: &Work<'_>, aim: &Aim<'_>) -> String {
    let lang = work.lang;
    let any = |holds: fn(&Statement) -> bool| aim.statements.iter().any(|s| holds(s));
    let word = |told: bool, word: BriefWord| told.then(|| word.text(lang));
    let constraint = aim.statements.iter().find_map(|s| s.constraint);
    let remarks = [
        constraint.map(|constraint| constraint.term(lang)),
        word(any(|s| s.unit_inferred), BriefWord::Inferred),
        word(any(Statement::is_doubtful), BriefWord::ToCheck),
        word(
            any(|s| !s.corrected.is_empty() && !s.is_added()),
            BriefWord::Corrected,
        ),
        word(any(Statement::is_added), BriefWord::Added),
    ];
    let remarks: Vec<&str> = remarks.into_iter().flatten().collect();
    remarks.join(lang.pick("，", ", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_the_year_of_most_rows() {
        let check = |years: &[Option<u16>], expected: Option<u16>| {
            assert_eq!(usual(years.iter().copied()), expected, "{years:?}");
        };
        check(&[], None);
        check(&[Some(2026)], Some(2026));
        check(&[Some(2020), Some(2018), Some(2018)], Some(2018));
        check(&[Some(2020), Some(2018)], Some(2020));
        check(
            &[Some(2018), Some(2020), Some(2020), Some(2018)],
            Some(2018),
        );
        check(&[Some(2026), None], None);
    }
}
