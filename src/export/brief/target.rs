use std::collections::BTreeMap;

use crate::base::Sort as _;
use crate::chart::{ChartOptions, Words as _, headline};
use crate::export::work::Work;
use crate::report::{Progress, Statement};
use crate::words::{BriefWord, Term as _, gap, in_year, of_year, phrase};

/// The targets that stand in a brief, as a table.
pub(in crate::export) struct Headline {
    /// Whether others stand in for missing headline targets.
    pub(in crate::export) fallback: bool,
    /// How many more there are.
    pub(in crate::export) more: usize,
    /// The heads of the columns: name, target, result, gap, remarks.
    pub(in crate::export) heads: [String; 5],
    /// The rows, in the order of the text.
    pub(in crate::export) rows: Vec<TargetRow>,
}

/// A target beside the last result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct TargetRow {
    /// Name, target, result, gap, remarks; empty for what there is not.
    pub(in crate::export) cells: [String; 5],
}

impl Headline {
    pub(super) fn new(work: &Work<'_>, english: &[(String, String)]) -> Self {
        let Work { analysis, lang, .. } = *work;
        let spec = headline(analysis, work.text, &ChartOptions::default());
        let mut targets: Vec<&Statement> = spec.entries().map(|entry| entry.statement).collect();
        targets.order_by_key(|target| target.id);
        let standing: BTreeMap<usize, &Progress> = analysis
            .progress
            .iter()
            .map(|row| (row.target, row))
            .collect();
        let result = |target: &Statement| {
            let row = *standing.get(&target.id)?;
            Some((row, analysis.statements.get(row.result?)?))
        };
        let year = |s: &Statement| s.period.map(|p| p.end);
        let aimed = usual(targets.iter().map(|target| year(target)));
        let reached = usual(
            targets
                .iter()
                .filter_map(|t| result(t))
                .map(|(_, s)| year(s)),
        );
        let head = |word: BriefWord, of: BriefWord, year: Option<u16>| match year {
            Some(year) => of_year(lang, of, year),
            None => word.text(lang).to_owned(),
        };
        let plain = |word: BriefWord| word.text(lang).to_owned();
        let row = |target: &&Statement| {
            let found = result(target);
            let told = |s: &Statement, usual: Option<u16>| {
                let year = year(s).filter(|year| usual != Some(*year));
                in_year(lang, &phrase(lang, s), year)
            };
            TargetRow {
                cells: [
                    work.words(english).name(target).into_owned(),
                    told(target, aimed),
                    found.map(|(_, s)| told(s, reached)).unwrap_or_default(),
                    found
                        .map(|(row, _)| distance(work, row))
                        .unwrap_or_default(),
                    remarks(work, target),
                ],
            }
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
            rows: targets.iter().map(row).collect(),
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

/// The year of most of them, that of the upper row where two are told equally often; none where one
/// has none: what a head says holds for every row that says nothing else.
fn usual(years: impl Iterator<Item = Option<u16>>) -> Option<u16> {
    let years = years.collect::<Option<Vec<u16>>>()?;
    let count = |year: &u16| years.iter().filter(|told| *told == year).count();
    // The last of the greatest counts, from behind.
    years.iter().rev().max_by_key(|year| count(year)).copied()
}

/// How far the target lies from its result, or why that is not told.
fn distance(work: &Work<'_>, row: &Progress) -> String {
    let told = gap(work.lang, row);
    let reason = || row.reason.map(|reason| reason.term(work.lang).to_owned());
    told.or_else(reason).unwrap_or_default()
}

fn remarks(work: &Work<'_>, target: &Statement) -> String {
    let lang = work.lang;
    let word = |told: bool, word: BriefWord| told.then(|| word.text(lang));
    let remarks = [
        target.constraint.map(|constraint| constraint.term(lang)),
        word(target.unit_inferred, BriefWord::Inferred),
        word(target.is_doubtful(), BriefWord::ToCheck),
        word(!target.corrected.is_empty(), BriefWord::Corrected),
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
