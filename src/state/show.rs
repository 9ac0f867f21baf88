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
pub(super) fn show(
    next: &mut State,
    mut before: Snapshot,
    document: Rc<Document>,
    over: bool,
) -> bool {
    if document.analysis.statements.is_empty() {
        let problem = Problem::Input(InputError::NoStatement);
        reading::blame(next, document.source.clone(), problem);
        return false;
    }
    let text = document.text.clone();
    before.take(&text);
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

impl Snapshot {
    /// `text` was read: where it is what the box held over a document, it is no edit that waits there.
    pub(super) fn take(&mut self, text: &str) {
        if let Some(document) = self.document.as_ref().filter(|_| *self.draft == *text) {
            self.draft = document.text.clone();
            self.writing = false;
        }
    }
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
    // An edit of it waits in the box as before.
    let (draft, writing) = (next.draft.text.clone(), next.writing);
    put(next, Some(document), draft, entries);
    next.writing = writing;
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
    fill(next, draft);
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
    next.looks = next.looks.wrapping_add(1);
    next.selected = None;
    next.listing = Listing::default();
    next.tasks = TaskList::default();
    next.progress = ProgressList::default();
    next.all_differences = false;
    next.view = View::Overview;
    next.results = View::Overview;
}

/// Puts this into the box.
pub(super) fn fill(next: &mut State, text: Rc<str>) {
    if next.draft.text != text {
        let revision = next.draft.revision.wrapping_add(1);
        next.draft = Draft { text, revision };
    }
}

/// The box opens over the document, with its text in it, or with the edit of it that waits there.
pub(super) fn edit(next: &mut State) {
    next.writing = true;
    next.checking = false;
    shelf::hush(next);
}

/// From the box back to the document. An edit that was not read waits in the box.
pub(super) fn go_back(next: &mut State) {
    next.writing = false;
    next.checking = false;
    next.notice = None;
    if next.is_edited() {
        next.notice = Some(Notice::Waiting);
    } else {
        fill_again(next);
    }
}

/// The edit that waits in the box is given up.
pub(super) fn revert(next: &mut State) {
    if next.is_edited() {
        next.history.push(Past::Document(next.snapshot()));
        fill_again(next);
        next.notice = Some(Notice::Reverted);
    }
}

/// The box holds the document's text.
fn fill_again(next: &mut State) {
    if let Some(document) = next.document.clone() {
        fill(next, document.text.clone());
    }
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
    use super::super::trial::{OTHER, PLAN, answered, check, fresh, run, submitted, typed};
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
        // What was emptied is no edit.
        let back = run(state.clone(), [typed(" "), Action::Returned]);
        assert!(back.shown().is_some() && back.notice.is_none());
        assert_eq!(&*run(back, [Action::Edited]).draft.text, PLAN);
        let unread = vec![typed("别的"), Action::Returned];
        let state = run(state, unread);
        assert!(state.shown().is_some());
        assert_eq!(state.notice, Some(Notice::Waiting));
        let dropped = Action::Dropped { id: 0 };
        // A correction leaves it where it is.
        let state = run(state, [dropped, answered(2, PLAN)]);
        let state = run(state, [Action::Edited]);
        assert_eq!(&*state.draft.text, "别的");
        let gone = run(state.clone(), [Action::Reverted]);
        assert!(gone.writing && !gone.is_edited());
        assert_eq!(gone.notice, Some(Notice::Reverted));
        let back = run(gone, [Action::Undone]);
        assert!(back.writing);
        assert_eq!(&*back.draft.text, "别的");
        // By the browser's own way too.
        let station = back.station().unwrap();
        let station = crate::state::Station {
            over: false,
            ..station
        };
        let went = run(back, [Action::Went { station }]);
        assert_eq!(went.notice, Some(Notice::Waiting));
        assert_eq!(&*went.draft.text, "别的");
    }

    #[test]
    fn an_edit_that_was_not_read_comes_back_with_its_text() {
        let edited = format!("{PLAN}粮食产量增长3%。");
        let there = || {
            let mut all = vec![submitted(PLAN), answered(1, PLAN), Action::Edited];
            all.push(typed(&edited));
            all
        };
        let link = Action::Submitted {
            text: OTHER.into(),
            source: Some("a.txt".into()),
        };
        let with = |more: Vec<Action>| [there(), more].concat();
        let file = || vec![link.clone(), answered(2, OTHER)];
        let undone = [file(), vec![Action::Undone]].concat();
        let state = check(with(undone.clone()), PLAN, &edited, Some(Notice::Restored));
        assert!(state.writing);
        let again = [undone, vec![Action::Redone, Action::Undone]].concat();
        assert!(run(fresh(), with(again)).writing);
        // Read, it waits no more: its results are what is done again.
        let read = vec![submitted(&edited), answered(2, &edited), Action::Undone];
        let state = check(with(read), PLAN, PLAN, Some(Notice::Restored));
        assert!(!state.writing);
        let state = run(state, [Action::Redone]);
        assert_eq!(
            state.document.map(|d| d.text.to_string()),
            Some(edited.clone())
        );
    }
}
