//! Corrections without the text that they were made in: by the numbers of the statements.

use super::apply::{Headlines, add, set};
use super::{Anchor, Change, Correction};
use crate::base::{Sort as _, Span};
use crate::catalogue::Role;
use crate::report::{Analysis, Statement};

/// The statements as they were read, before the reader corrected them, in their order; the numbers
/// of those that were left as they were are those of the corrected reading.
pub fn uncorrected(analysis: &Analysis) -> Vec<&Statement> {
    let Analysis {
        statements,
        originals,
        removed,
        ..
    } = analysis;
    let mut read: Vec<&Statement> = originals.iter().chain(removed).collect();
    read.order_by_key(|statement| statement.id);
    let mut apart = read.into_iter().peekable();
    let mut all = Vec::with_capacity(statements.len() + removed.len());
    let mut kept = statements.iter().filter(|s| s.corrected.is_empty());
    // Those whose numbers are told go to their places, the others fill what is left.
    loop {
        let next = match apart.next_if(|statement| statement.id <= all.len()) {
            Some(statement) => Some(statement),
            None => kept.next().or_else(|| apart.next()),
        };
        match next {
            Some(statement) => all.push(statement),
            None => return all,
        }
    }
}

/// Corrects what came without its text: `analysis` holds the statements as they were read, each
/// change is said of the one of its number. What was added stands behind the others.
pub fn correct_numbered(analysis: &mut Analysis, said: &[(usize, Change)]) {
    let read = std::mem::take(&mut analysis.statements);
    let headlines = Headlines::new("", &read);
    let placed = |change: &Change| Correction {
        anchor: Anchor::default(),
        change: change.clone(),
    };
    let mut dropped = Vec::new();
    for (number, statement) in read.into_iter().enumerate() {
        let change = said.iter().find(|(of, change)| {
            *of == number && matches!(change, Change::Set(_) | Change::Removed)
        });
        let change = change.map(|(_, change)| change);
        let changed = match change {
            Some(Change::Set(entries)) => set(&statement, entries, &headlines),
            Some(Change::Removed | Change::Added(_) | Change::Dismissed) | None => None,
        };
        match (change, changed) {
            (Some(Change::Removed), _) => {
                analysis.removed.push(statement);
                dropped.push(placed(&Change::Removed));
            }
            (Some(change), Some(changed)) => {
                analysis.statements.push(changed);
                analysis.originals.push(statement);
                analysis.corrections.push(placed(change));
            }
            (_, None) | (None, _) => analysis.statements.push(statement),
        }
    }
    for (_, change) in said {
        let added = match change {
            Change::Added(entries) => add("", Span::default(), entries, &[], &headlines),
            Change::Set(_) | Change::Removed | Change::Dismissed => None,
        };
        if let Some(added) = added {
            analysis.statements.push(added);
            analysis.corrections.push(placed(change));
        }
    }
    analysis.corrections.append(&mut dropped);
    for (id, statement) in analysis.statements.iter_mut().enumerate() {
        statement.id = id;
    }
    count(analysis);
}

/// The counts of statements again.
fn count(analysis: &mut Analysis) {
    let statements = &analysis.statements;
    let of = |role: Role| statements.iter().filter(|s| s.role == role).count();
    analysis.stats.statements = statements.len();
    analysis.stats.headline = statements.iter().filter(|s| s.headline).count();
    analysis.stats.targets = of(Role::Target);
    analysis.stats.actuals = of(Role::Actual);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Entry, Options, analyze, anchor_of_number};

    const TEXT: &str = "地区生产总值增长5%，进出口增长6%，新建学校3所，另有住房9套。";

    #[test]
    fn what_was_read_is_told_again() {
        let read = analyze(TEXT, &Options::default());
        assert_eq!(read.statements.len(), 4);
        let order: Vec<&Statement> = read.statements.iter().collect();
        let on = |number: usize, change: Change| {
            let at = order.get(number).map_or(Span::default(), |s| s.value_at);
            let clause = order.get(number).map_or("", |s| s.clause_at.of(TEXT));
            let anchor = Anchor {
                at,
                value: at.of(TEXT).to_owned(),
                clause: clause.to_owned(),
                ..Anchor::default()
            };
            Correction { anchor, change }
        };
        let low = || {
            Change::Set(vec![
                Entry::Low("7".parse().ok()),
                Entry::High("7".parse().ok()),
            ])
        };
        let five = TEXT.find("5%").map(|at| Span::new(at, at + 1)).unwrap();
        let added = Correction {
            anchor: anchor_of_number(TEXT, five),
            change: Change::Added(vec![
                Entry::Name("增速".to_owned()),
                Entry::Low("5".parse().ok()),
                Entry::High("5".parse().ok()),
            ]),
        };
        for corrections in [
            vec![],
            vec![on(0, Change::Removed)],
            vec![on(3, Change::Removed), on(0, low())],
            vec![on(1, low()), on(2, Change::Removed), added.clone()],
            vec![
                on(0, Change::Removed),
                on(1, Change::Removed),
                on(3, low()),
                added,
            ],
        ] {
            let options = Options {
                corrections,
                ..Options::default()
            };
            let analysis = analyze(TEXT, &options);
            assert!(analysis.unplaced.is_empty());
            let told = uncorrected(&analysis).into_iter();
            let told: Vec<Statement> = told
                .zip(0..)
                .map(|(s, id)| Statement { id, ..s.clone() })
                .collect();
            assert_eq!(told, read.statements, "{:?}", options.corrections);
        }
    }

    #[test]
    fn numbers_suffice() {
        let mut analysis = analyze(TEXT, &Options::default());
        let entries = vec![Entry::Low("7".parse().ok()), Entry::High("7".parse().ok())];
        let added = vec![
            Entry::Name("住房".to_owned()),
            Entry::Low("9".parse().ok()),
            Entry::High("9".parse().ok()),
        ];
        let said = [
            (1, Change::Set(entries)),
            (2, Change::Removed),
            (0, Change::Added(added)),
            (9, Change::Removed),
        ];
        correct_numbered(&mut analysis, &said);
        let told: Vec<String> = analysis
            .statements
            .iter()
            .map(|s| format!("{}{}{}", s.id, s.name, s.low.unwrap_or_default()))
            .collect();
        assert_eq!(told, ["0地区生产总值5", "1进出口7", "2另有住房9", "3住房9"]);
        assert_eq!(analysis.stats.statements, 4);
        assert_eq!((analysis.originals.len(), analysis.removed.len()), (1, 1));
    }
}
