//! What is chosen and not to be seen: search or filter of the shown list leave its row out.

use super::{Document, Listing, Origin, ProgressList, Sought, State, TaskList, View, choose};
use crate::chart::Words as _;
use crate::words::ChartWords;

impl State {
    /// Whether the list that is shown has a row for the chosen statement, and search or filter hide it.
    pub fn hides_chosen(&self) -> bool {
        let (Some(document), Some(id)) = (&self.document, self.statement()) else {
            return false;
        };
        match self.view {
            View::Indicators => self.hides_statement(document, id),
            View::Tasks => {
                let sought = Sought::new(&self.tasks.search);
                let mut tasks = document.analysis.commitments.iter();
                let task = tasks.find(|task| task.statements.contains(&id));
                task.is_some_and(|task| !self.tasks.takes(document, task, &sought))
            }
            View::Progress => {
                let analysis = &document.analysis;
                let mut rows = analysis.progress.iter();
                let row = rows.find(|row| row.target == id || row.result == Some(id));
                row.is_some_and(|row| !self.progress.filter.takes(analysis, row))
            }
            View::Overview | View::Compare | View::Outline | View::Brief | View::Text => false,
        }
    }

    fn hides_statement(&self, document: &Document, id: usize) -> bool {
        let words = ChartWords {
            lang: self.lang,
            english: &document.english,
        };
        let sought = Sought::new(&self.listing.search);
        let takes = |s| {
            let name = || words.name(s).into_owned();
            self.listing.takes(s, &document.text, name, &sought)
        };
        document.statement(id).is_some_and(|s| !takes(s))
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
    use super::super::trial::{PLAN, answered, fresh, run, submitted};
    use super::*;
    use crate::catalogue::Bound;
    use crate::state::{Action, Filter, Light, Place, ProgressFilter, TaskFilter};

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
        assert!(!table.hides_chosen());
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
            assert!(cut.hides_chosen(), "{:?}", cut.listing);
            let overview = Action::Viewed {
                view: View::Overview,
            };
            assert!(!run(cut.clone(), [overview]).hides_chosen());
            let let_go = Action::Selected { light: None };
            assert!(!run(cut.clone(), [let_go]).hides_chosen());
            let whole = run(cut, [Action::Uncut]);
            assert!(!whole.hides_chosen());
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
        assert!(!run(state.clone(), tasks).hides_chosen());
        let progress = [
            Action::Viewed {
                view: View::Progress,
            },
            Action::ProgressFiltered {
                filter: ProgressFilter::Headline,
            },
        ];
        assert!(!run(state, progress).hides_chosen());
    }
}
