//! A document is shown in place of what is there, and gives way again.

use std::rc::Rc;

use super::choose::select;
use super::history::Past;
use super::waiting::Entries;
use super::{
    Document, Draft, Light, Listing, Notice, Place, Problem, ProgressList, Snapshot, State,
    TaskList, View, correct, reading, share, shelf,
};
use crate::base::Span;
use crate::input::InputError;

/// Shows a document in place of what is there; tells whether there is something to show. `over`: it
/// was asked for from a box that was open over the document before.
pub(super) fn show(next: &mut State, before: Snapshot, document: Rc<Document>, over: bool) -> bool {
    if document.analysis.statements.is_empty() {
        next.notice = Some(Notice::Problem(Problem::Input(InputError::NoStatement)));
        return false;
    }
    let text = document.text.clone();
    let lost = |kept: &str| !kept.trim().is_empty() && kept != &*text;
    let replaced = |d: &Rc<Document>| lost(&d.text) || (d.text.is_empty() && !d.is_same(&document));
    let replaced = before.document.as_ref().is_some_and(replaced);
    let keeps = shelf::keeps(&before, over, &document);
    let waited = before.entries.unplaced.count();
    let entries = match (&before.document, keeps) {
        (Some(old), true) => before.entries.follow(old, &document),
        (None, true) => {
            let edited = before.draft != document.text;
            before.entries.clone().placed(&document, edited)
        }
        (Some(_) | None, false) => Entries::default(),
    };
    let dropped = !keeps && !before.entries.is_empty();
    let replaced = replaced || dropped || lost(&before.draft);
    if replaced {
        next.history.push(Past::Document(before));
    }
    let broken = text.matches('\u{fffd}').count();
    if replaced || broken > 0 {
        next.notice = Some(Notice::Taken { replaced, broken });
    } else {
        shelf::hush(next);
    }
    put(next, Some(document), text, entries);
    if keeps {
        say_waiting(next, waited);
    } else {
        shelf::begin(next);
    }
    true
}

/// More waits for a place than before: that is told.
fn say_waiting(next: &mut State, before: usize) {
    let rows = next.unplaced.count();
    if rows > before {
        next.notice.get_or_insert(Notice::Unplaced { rows });
    }
}

/// The same text, read otherwise: the step that led to it is in the history already.
pub(super) fn show_again(next: &mut State, document: Rc<Document>, focus: Option<Span>) {
    let Some(old) = next.document.clone() else {
        return;
    };
    let waited = next.unplaced.count();
    let entries = next.entries().follow(&old, &document);
    let focus = focus.and_then(|at| correct::at(&document, at));
    let text = document.text.clone();
    put(next, Some(document), text, entries);
    say_waiting(next, waited);
    if focus.is_some() {
        select(next, focus);
    }
}

/// Puts this work in place of what is there.
pub(super) fn put(
    next: &mut State,
    document: Option<Rc<Document>>,
    draft: Rc<str>,
    entries: Entries,
) {
    // A file that waits for its link is still one of what is shown.
    share::close(next);
    let same = match (&next.document, &document) {
        (Some(old), Some(new)) if old.is_same(new) => Some((old.clone(), new.clone())),
        (Some(_), Some(_)) | (None, _) | (_, None) => None,
    };
    next.document = document;
    next.enter(entries);
    next.form = None;
    next.glance = None;
    next.draft = Draft {
        text: draft,
        revision: next.draft.revision.wrapping_add(1),
    };
    next.writing = false;
    next.checking = false;
    next.embed = None;
    next.pointed = None;
    if let Some((old, new)) = same {
        follow(next, &old, &new);
    } else {
        look_anew(next);
    }
}

/// Another reading counts anew: what was chosen, or folded away, may bear another number.
fn follow(next: &mut State, old: &Document, new: &Document) {
    next.selected = next.selected.and_then(|light| {
        let place = new.follow(old, light.place)?;
        Some(Light { place, ..light })
    });
    let section = |index: usize| {
        let at = old.at(Place::Section(index))?;
        new.analysis.outline.iter().position(|s| s.at == at)
    };
    let folded = next.tasks.folded.iter();
    let folded = folded.filter_map(|own| match own {
        None => Some(None),
        Some(index) => section(*index).map(Some),
    });
    next.tasks.folded = folded.collect();
}

/// Nothing is chosen or cut.
fn look_anew(next: &mut State) {
    next.selected = None;
    next.listing = Listing::default();
    next.tasks = TaskList::default();
    next.progress = ProgressList::default();
    next.view = View::Overview;
    next.results = View::Overview;
}

/// The box opens over the document, with its text in it.
pub(super) fn edit(next: &mut State) {
    next.writing = true;
    next.checking = false;
    shelf::hush(next);
    if let Some(document) = &next.document
        && next.draft.text != document.text
    {
        next.draft = Draft {
            text: document.text.clone(),
            revision: next.draft.revision.wrapping_add(1),
        };
    }
}

/// From the box back to the document.
pub(super) fn go_back(next: &mut State) {
    next.writing = false;
    next.checking = false;
    next.notice = None;
}

/// Away with text and results.
pub(super) fn clear(next: &mut State) {
    let work = next.snapshot();
    reading::abandon(next);
    if work.document.is_none() && work.draft.trim().is_empty() {
        return;
    }
    next.history.push(Past::Document(work));
    put(next, None, Rc::from(""), Entries::default());
    shelf::begin(next);
    next.notice = Some(if next.shelf.holds() {
        Notice::PutAway
    } else {
        Notice::Cleared
    });
}

#[cfg(test)]
mod tests {
    use super::super::trial::{OTHER, PLAN, answered, check, run, submitted, typed};
    use super::*;
    use crate::state::Action;

    #[test]
    fn what_is_cleared_comes_back() {
        let there = || vec![typed(PLAN), submitted(PLAN), answered(1, PLAN)];
        let with = |more: Vec<Action>| [there(), more].concat();
        check(with(vec![Action::Cleared]), "", "", Some(Notice::Cleared));
        check(
            with(vec![Action::Cleared, Action::Undone]),
            PLAN,
            PLAN,
            Some(Notice::Restored),
        );
        // A draft that was never read counts as work too.
        check(
            vec![typed("草稿"), Action::Cleared, Action::Undone],
            "",
            "草稿",
            Some(Notice::Restored),
        );
        let state = check(vec![Action::Cleared], "", "", None);
        assert!(!state.can_undo());
    }

    #[test]
    fn what_is_replaced_comes_back() {
        let replaced = vec![
            typed(PLAN),
            submitted(PLAN),
            answered(1, PLAN),
            submitted(OTHER),
            answered(2, OTHER),
        ];
        let taken = Notice::Taken {
            replaced: true,
            broken: 0,
        };
        check(replaced.clone(), OTHER, OTHER, Some(taken));
        let broken = "增长\u{fffd}，进出口增长5%。";
        let taken = Notice::Taken {
            replaced: false,
            broken: 1,
        };
        check(
            vec![submitted(broken), answered(1, broken)],
            broken,
            broken,
            Some(taken),
        );
        check(
            [replaced, vec![Action::Undone]].concat(),
            PLAN,
            PLAN,
            Some(Notice::Restored),
        );
        // A draft that gives way to a file.
        check(
            vec![
                typed("草稿"),
                submitted(PLAN),
                answered(1, PLAN),
                Action::Undone,
            ],
            "",
            "草稿",
            Some(Notice::Restored),
        );
    }

    #[test]
    fn the_box_opens_over_the_document() {
        let state = check(
            vec![submitted(PLAN), answered(1, PLAN), Action::Edited],
            PLAN,
            PLAN,
            None,
        );
        assert!(state.shown().is_none());
        let state = run(state, [typed("别的"), Action::Returned]);
        assert!(state.shown().is_some());
        let state = run(state, [Action::Edited]);
        assert_eq!(&*state.draft.text, PLAN);
    }
}
