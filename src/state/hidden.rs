//! Whether what is chosen has a row in the list that is shown: it is in sight, or search or filter hide it.

use std::rc::Rc;

use super::{Document, Listing, Origin, PAGE, Place, ProgressList, State, TaskList, View, choose};
use crate::chart::Words as _;
use crate::report::{Progress, Statement};
use crate::words::ChartWords;

/// After each step of the page: the list that is shown reaches as far as the chosen row, or leaves it
/// out, which [`State::hidden`] says.
pub(super) fn reach(next: &mut State, before: &State) {
    if is_listed_alike(next, before) {
        return;
    }
    let row = match (next.document.clone(), next.selected) {
        (Some(document), Some(light)) => row(next, &document, light.place),
        (None, _) | (_, None) => Row::None,
    };
    next.hidden = row == Row::Hidden;
    let Row::At(index) = row else { return };
    // A row that is far down a long table must be there to be led to.
    let far = index.saturating_add(PAGE) / PAGE * PAGE;
    let limit = match next.view {
        View::Indicators => &mut next.listing.limit,
        View::Tasks => &mut next.tasks.limit,
        View::Progress => &mut next.progress.limit,
        View::Overview | View::Compare | View::Outline | View::Brief | View::Text => return,
    };
    *limit = far.max(*limit);
}

/// Whether the same rows are listed, in the same order, and the same is chosen.
fn is_listed_alike(a: &State, b: &State) -> bool {
    let document = |state: &State| state.document.as_ref().map(Rc::as_ptr);
    document(a) == document(b)
        && (a.view, a.selected, a.lang, a.progress) == (b.view, b.selected, b.lang, b.progress)
        && a.listing == b.listing
        && a.tasks == b.tasks
}

/// Where the shown list has the row of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// It has none for such a place.
    None,
    /// Search or filter leave it out.
    Hidden,
    /// Behind so many others.
    At(usize),
}

/// The row of a place in the shown list; what is folded away counts for none.
fn row(state: &State, document: &Document, place: Place) -> Row {
    let analysis = &document.analysis;
    let at = match (state.view, place) {
        (View::Indicators, Place::Statement(id)) => {
            let words = ChartWords {
                lang: state.lang,
                english: &document.english,
            };
            let name = |s: &Statement| words.name(s).into_owned();
            let rows = state.listing.rows(analysis, &document.text, name);
            rows.iter().position(|row| *row == id)
        }
        (View::Tasks, _) => {
            let Some(task) = task(document, place) else {
                return Row::None;
            };
            let groups = state.tasks.groups(document);
            let open = groups.iter().filter(|group| {
                !state.tasks.is_folded(group.section) || group.tasks.contains(&task)
            });
            let mut rows = open.flat_map(|group| &group.tasks);
            rows.position(|row| *row == task)
        }
        (View::Progress, Place::Statement(id)) => {
            let is_own = |row: &Progress| row.target == id || row.result == Some(id);
            if !analysis.progress.iter().any(is_own) {
                return Row::None;
            }
            let rows = state.progress.filter.rows(analysis);
            let is_own = |row: &usize| analysis.progress.get(*row).is_some_and(is_own);
            rows.iter().position(is_own)
        }
        (
            View::Indicators
            | View::Progress
            | View::Overview
            | View::Compare
            | View::Outline
            | View::Brief
            | View::Text,
            _,
        ) => return Row::None,
    };
    at.map_or(Row::Hidden, Row::At)
}

/// The commitment that a place is, or that holds it.
pub(super) fn task(document: &Document, place: Place) -> Option<usize> {
    let mut tasks = document.analysis.commitments.iter();
    match place {
        Place::Task(index) => Some(index),
        Place::Statement(id) => tasks.position(|task| task.statements.contains(&id)),
        Place::Section(_)
        | Place::Programme(_)
        | Place::Finding { .. }
        | Place::Skipped(_)
        | Place::Edit(_) => None,
    }
}

/// All rows of the shown list are listed again, and the chosen one is led to.
pub(super) fn uncut(next: &mut State) {
    match next.view {
        View::Indicators => {
            let Listing { column, turned, .. } = next.listing;
            next.listing = Listing {
                column,
                turned,
                ..Listing::default()
            };
        }
        View::Tasks => {
            let folded = std::mem::take(&mut next.tasks.folded);
            next.tasks = TaskList {
                folded,
                ..TaskList::default()
            };
        }
        View::Progress => next.progress = ProgressList::default(),
        View::Overview | View::Compare | View::Outline | View::Brief | View::Text => return,
    }
    if let Some(light) = &mut next.selected {
        light.from = Origin::Detail;
    }
    choose::select(next, next.selected);
}

#[cfg(test)]
mod tests {
    use super::super::trial::{PLAN, answered, fresh, run, submitted, with_tasks};
    use super::*;
    use crate::catalogue::Bound;
    use crate::state::{Action, Column, Filter, Light, ProgressFilter, TaskFilter};

    #[test]
    fn hidden_and_shown_again() {
        let light = Light {
            place: Place::Statement(0),
            from: Origin::Results,
        };
        let chosen = Action::Selected { light: Some(light) };
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN), chosen]);
        let table = run(
            state.clone(),
            [Action::Viewed {
                view: View::Indicators,
            }],
        );
        assert!(!table.hidden);
        for cut in [
            Action::Searched {
                text: "没有这样的指标".into(),
            },
            Action::Filtered {
                filter: Filter::Unread,
            },
            Action::Bounded {
                bound: Some(Bound::Stable),
            },
        ] {
            let cut = run(table.clone(), [cut]);
            assert!(cut.hidden, "{:?}", cut.listing);
            let overview = Action::Viewed {
                view: View::Overview,
            };
            assert!(!run(cut.clone(), [overview]).hidden);
            let let_go = Action::Selected { light: None };
            assert!(!run(cut.clone(), [let_go]).hidden);
            let whole = run(cut, [Action::Uncut]);
            assert!(!whole.hidden);
            assert_eq!(whole.listing, table.listing);
            assert_eq!(whole.selected.map(|l| l.from), Some(Origin::Detail));
        }
        // What has no row in a list is not hidden there.
        let tasks = [
            Action::Viewed { view: View::Tasks },
            Action::TasksFiltered {
                filter: TaskFilter::Dated,
            },
        ];
        assert!(!run(state.clone(), tasks).hidden);
        let progress = [
            Action::Viewed {
                view: View::Progress,
            },
            Action::ProgressFiltered {
                filter: ProgressFilter::Headline,
            },
        ];
        assert!(!run(state, progress).hidden);
    }

    /// A statement or commitment, as it was chosen in the text.
    fn chosen(place: Place) -> Action {
        let from = Origin::Text;
        let light = Some(Light { place, from });
        Action::Selected { light }
    }

    #[test]
    fn the_row_is_listed_however_far_down_it_is() {
        let one = "新建学校3所，新建医院5所。";
        let text = one.repeat(PAGE);
        let table = Action::Viewed {
            view: View::Indicators,
        };
        let state = run(fresh(), [submitted(&text), answered(1, &text), table]);
        let check = |actions: &[Action], expected: (usize, bool)| {
            let state = run(state.clone(), actions.iter().cloned());
            assert_eq!((state.listing.limit, state.hidden), expected, "{actions:?}");
        };
        let seek = |text: &str| Action::Searched { text: text.into() };
        let number = Action::Sorted {
            column: Column::Text,
        };
        let last = 2 * PAGE - 1;
        let [first, last] = [0, last].map(|id| chosen(Place::Statement(id)));
        check(&[], (PAGE, false));
        check(std::slice::from_ref(&first), (PAGE, false));
        check(std::slice::from_ref(&last), (2 * PAGE, false));
        // Cut to the last row of the first page, to another thing, and again to all.
        check(&[last.clone(), seek("医院")], (PAGE, false));
        check(&[last.clone(), seek("学校")], (PAGE, true));
        check(&[seek("学校"), last.clone()], (PAGE, true));
        check(&[last.clone(), seek("学校"), seek("")], (2 * PAGE, false));
        // The first row becomes the last one.
        check(&[first, number], (2 * PAGE, false));
        // Chosen where the table is not shown.
        let [overview, table] =
            [View::Overview, View::Indicators].map(|view| Action::Viewed { view });
        check(&[overview, last, table], (2 * PAGE, false));
    }

    #[test]
    fn a_commitment_is_listed_or_said_to_be_hidden() {
        let tasks = |view| Action::Viewed { view };
        let state = run(fresh(), [submitted(PLAN), with_tasks(PLAN)]);
        let state = run(state, [tasks(View::Tasks), chosen(Place::Task(1))]);
        assert!(!state.hidden);
        let seek = |text: &str| Action::TasksSearched { text: text.into() };
        assert!(run(state.clone(), [seek("修路")]).hidden);
        assert!(!run(state.clone(), [seek("建桥")]).hidden);
        assert!(!run(state.clone(), [seek("修路"), Action::Uncut]).hidden);
        assert!(!run(state.clone(), [seek("修路"), tasks(View::Outline)]).hidden);
        // Folded by the reader, it is not hidden; it is folded out when the list comes into sight again.
        let folded = run(state, [Action::Folded { section: Some(3) }]);
        assert!(!folded.hidden && folded.tasks.is_folded(Some(3)));
        let again = run(folded, [tasks(View::Outline), tasks(View::Tasks)]);
        assert!(!again.hidden && !again.tasks.is_folded(Some(3)));
    }
}
