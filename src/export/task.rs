//! Commitments as rows of a table that assigns tasks (任务分解表), one line a commitment.

use super::cell::Cell;
use super::work::{Filled, Places, Work};
use crate::base::Span;
use crate::report::{Commitment, Deadline};
use crate::words::{TASK_COLUMNS, list_joint, phrase};

/// The cells of each commitment, as [`crate::words::task_columns`] names them.
///
/// Statements are named by their ids, which count from 0, as in the CSV of statements.
pub fn task_rows<'a>(work: &Work<'a>) -> Vec<[Cell<'a>; TASK_COLUMNS]> {
    numbered_rows(work, 0)
}

/// The same with statements numbered from `first`.
pub(super) fn numbered_rows<'a>(work: &Work<'a>, first: usize) -> Vec<[Cell<'a>; TASK_COLUMNS]> {
    let places = Places::new(work.text);
    let tasks = work.analysis.commitments.iter().enumerate();
    tasks
        .map(|(index, task)| row(work, &places, (index, first), task))
        .collect()
}

fn row<'a>(
    work: &Work<'a>,
    places: &Places<'_>,
    (index, first): (usize, usize),
    task: &'a Commitment,
) -> [Cell<'a>; TASK_COLUMNS] {
    let Work {
        analysis,
        text,
        lang,
        filled,
        coded: _,
    } = *work;
    let list = |members: Vec<String>| Cell::text(members.join(list_joint(lang)));
    let names = |spans: &[Span]| {
        let written = |span: &Span| span.of(text).split_whitespace().collect();
        list(spans.iter().map(written).collect())
    };
    let quantities = task.statements.iter();
    let quantities = quantities.filter_map(|id| analysis.statements.get(*id));
    let quantities = quantities.map(|s| format!("{} {}", s.name, phrase(lang, s)));
    let programmes = task.programmes.iter();
    let programmes = programmes.filter_map(|index| analysis.programmes.get(*index));
    let ids = task.statements.iter().map(|id| (first + id).to_string());
    let ids: Vec<String> = ids.collect();
    let deadline = task.deadline.as_ref();
    let told = deadline.map(|deadline| deadline.text.as_str());
    let written = filled.get(index);
    let own = |column: fn(&Filled) -> &Option<String>| written.and_then(|w| column(w).as_deref());
    let [start, end] = places.of(task.at);
    [
        Cell::words(analysis.source.as_deref()),
        Cell::words(analysis.region.as_deref()),
        Cell::year(analysis.year),
        Cell::text(analysis.path_text(task.section)),
        Cell::count(index + 1),
        Cell::text(&*task.text),
        Cell::text(&*task.verb),
        Cell::text(&*task.object),
        list(quantities.collect()),
        Cell::text(deadline.map(by).unwrap_or_default()),
        Cell::words(own(|w| &w.lead)),
        Cell::words(own(|w| &w.support)),
        Cell::words(own(|w| &w.deadline).or(told)),
        names(&task.places),
        names(&task.projects),
        list(programmes.map(|p| p.name.clone()).collect()),
        Cell::text(ids.join(" ")),
        task.section.map_or(Cell::Empty, Cell::count),
        start,
        end,
    ]
}

/// `2026-06`, `2030`, empty where the year is not settled.
fn by(deadline: &Deadline) -> String {
    let Deadline { year, month, .. } = deadline;
    match (year, month) {
        (Some(year), Some(month)) => format!("{year}-{month:02}"),
        (Some(year), None) => year.to_string(),
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_when() {
        let deadline = |year, month| {
            by(&Deadline {
                text: String::new(),
                at: Span::default(),
                year,
                month,
            })
        };
        assert_eq!(deadline(Some(2026), Some(6)), "2026-06");
        assert_eq!(deadline(Some(2030), None), "2030");
        assert_eq!(deadline(None, Some(6)), "");
    }
}
