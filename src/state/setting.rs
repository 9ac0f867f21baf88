//! What the reader has set in the lists and in the coding, and its way into the record that is kept:
//! each by its name, and only what is not as it is at first.

use std::rc::Rc;

use super::{
    Coding, Column, Filter, Listing, ProgressFilter, ProgressList, State, TaskFilter, TaskList,
    Unread,
};
use crate::catalogue::{Bound, Named as _, Verdict};

/// What is set. Cheap to make and to compare.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Settings {
    coding: Coding,
    listing: Listing,
    tasks: (TaskFilter, Rc<str>),
    progress: ProgressFilter,
}

impl Settings {
    pub(super) fn of(state: &State) -> Self {
        let limit = Listing::default().limit;
        Self {
            coding: state.coding,
            listing: Listing {
                limit,
                ..state.listing.clone()
            },
            tasks: (state.tasks.filter, state.tasks.search.clone()),
            progress: state.progress.filter,
        }
    }

    /// What the coding says, shown or not: work, not only a way to look.
    pub(super) fn coded(&self) -> Coding {
        self.coding.with_shown(false)
    }

    /// As they are kept.
    pub(super) fn written(&self) -> Vec<(String, String)> {
        let Self {
            coding,
            listing,
            tasks,
            progress,
        } = self;
        let first = Listing::default();
        let plain = Coding::default().with_shown(coding.shown);
        let all = [
            ("coding", (*coding != plain).then(|| coding.names())),
            ("coded", coding.shown.then(String::new)),
            (
                "column",
                differs(listing.column, first.column, Column::name),
            ),
            ("turned", listing.turned.then(String::new)),
            (
                "filter",
                differs(listing.filter, first.filter, Filter::name),
            ),
            ("bound", listing.bound.map(|bound| bound.name().to_owned())),
            (
                "unread",
                differs(listing.unread, first.unread, Unread::name),
            ),
            ("search", written(&listing.search)),
            ("tasks", differs(tasks.0, TaskFilter::All, TaskFilter::name)),
            ("sought", written(&tasks.1)),
            (
                "progress",
                differs(*progress, ProgressFilter::All, ProgressFilter::name),
            ),
        ];
        let all = all.into_iter();
        all.filter_map(|(name, value)| Some((name.to_owned(), value?)))
            .collect()
    }

    /// Sets what was kept; what is not named there, or not known here, is as it is at first.
    pub(super) fn set(next: &mut State, kept: &[(String, String)]) {
        next.coding = Coding::default();
        next.listing = Listing::default();
        next.tasks = TaskList::default();
        next.progress = ProgressList::default();
        for (name, value) in kept {
            let value = value.as_str();
            let (listing, tasks) = (&mut next.listing, &mut next.tasks);
            match name.as_str() {
                "coding" => next.coding.set_names(value),
                "coded" => next.coding.shown = true,
                "column" => put(&mut listing.column, named(Column::ALL, Column::name, value)),
                "turned" => listing.turned = true,
                "filter" => put(&mut listing.filter, named(Filter::ALL, Filter::name, value)),
                "bound" => listing.bound = Bound::from_name(value),
                "unread" => put(&mut listing.unread, Unread::from_name(value)),
                "search" => listing.search = value.into(),
                "tasks" => put(
                    &mut tasks.filter,
                    named(TaskFilter::ALL, TaskFilter::name, value),
                ),
                "sought" => tasks.search = value.into(),
                "progress" => put(
                    &mut next.progress.filter,
                    named(ProgressFilter::ALL, ProgressFilter::name, value),
                ),
                _ => {}
            }
        }
    }
}

fn written(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn differs<T: PartialEq + Copy>(one: T, first: T, name: fn(T) -> &'static str) -> Option<String> {
    (one != first).then(|| name(one).to_owned())
}

fn put<T>(place: &mut T, found: Option<T>) {
    if let Some(found) = found {
        *place = found;
    }
}

fn named<T: Copy, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
    wanted: &str,
) -> Option<T> {
    all.into_iter().find(|one| name(*one) == wanted)
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::Value => "value",
            Self::Bound => "bound",
            Self::Modality => "modality",
            Self::Role => "role",
            Self::Period => "period",
        }
    }

    const ALL: [Self; 7] = [
        Self::Text,
        Self::Name,
        Self::Value,
        Self::Bound,
        Self::Modality,
        Self::Role,
        Self::Period,
    ];
}

impl Filter {
    fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Headline => "headline",
            Self::Targets => "targets",
            Self::Actuals => "actuals",
            Self::Cautioned => "cautioned",
            Self::Unread => "unread",
        }
    }
}

impl TaskFilter {
    fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Counted => "counted",
            Self::Dated => "dated",
        }
    }
}

impl ProgressFilter {
    fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Headline => "headline",
            Self::Verdict(verdict) => Verdict::name(verdict),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fresh, run};
    use super::*;
    use crate::catalogue::SkipReason;
    use crate::catalogue::conversion::ConversionKind;
    use crate::state::{Action, Rule};

    #[track_caller]
    fn check(actions: Vec<Action>, expected: &[(&str, &str)]) {
        let state = run(fresh(), actions);
        let kept = Settings::of(&state).written();
        let told: Vec<(&str, &str)> = kept.iter().map(|(n, v)| (&**n, &**v)).collect();
        assert_eq!(told, expected);
        let mut back = fresh();
        Settings::set(&mut back, &kept);
        assert_eq!(Settings::of(&back), Settings::of(&state));
    }

    #[test]
    fn what_is_set_comes_back() {
        check(vec![], &[]);
        let by = |column| Action::Sorted { column };
        let bound = Some(Bound::AtLeast);
        let sought = |text: &str| text.into();
        check(
            vec![
                by(Column::Value),
                by(Column::Value),
                Action::Filtered {
                    filter: Filter::Headline,
                },
                Action::Bounded { bound },
                Action::Searched {
                    text: sought("粮食"),
                },
            ],
            &[
                ("column", "value"),
                ("turned", ""),
                ("filter", "headline"),
                ("bound", "at_least"),
                ("search", "粮食"),
            ],
        );
        check(
            vec![
                Action::UnreadShown {
                    unread: Unread::Reason(SkipReason::ALL[0]),
                },
                Action::TasksFiltered {
                    filter: TaskFilter::Dated,
                },
                Action::TasksSearched {
                    text: sought("路")
                },
                Action::ProgressFiltered {
                    filter: ProgressFilter::Verdict(Verdict::Missed),
                },
            ],
            &[
                ("unread", SkipReason::ALL[0].name()),
                ("tasks", "dated"),
                ("sought", "路"),
                ("progress", "missed"),
            ],
        );
        check(
            vec![
                Action::CodingShown { shown: true },
                Action::Ruled { rule: Rule::Strive },
                Action::Converted {
                    kind: ConversionKind::Money,
                },
            ],
            &[
                (
                    "coding",
                    "ensure at_least at_most about range midpoint weight people area money",
                ),
                ("coded", ""),
            ],
        );
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let kept = [
            ("later", "x"),
            ("filter", "newer"),
            ("coding", "about newer"),
        ];
        let kept = kept.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut state = run(fresh(), [Action::CodingShown { shown: true }]);
        Settings::set(&mut state, &kept);
        assert_eq!(state.listing, Listing::default());
        assert!(state.coding.has(Rule::About) && !state.coding.has(Rule::Range));
        assert!(!state.coding.shown);
    }
}
