//! A text is asked for, read, or not read.

use std::rc::Rc;

use super::correct::is_edited;
use super::show::{show, show_again};
use super::{
    Carrier, Document, Engine, Kept, Lead, Notice, Pending, Problem, State, compare, link, shelf,
};
use crate::input::{Failure, InputError, PAGE_LIMIT, check_text};
use crate::link::looks_like_link;

/// The box holds this text now.
pub(super) fn type_text(next: &mut State, text: Rc<str>) {
    shelf::give_way(next);
    next.draft.text = text;
}

/// A text is to be read, or a link to be opened.
pub(super) fn submit(next: &mut State, text: Rc<str>, source: Option<Rc<str>>) {
    if source.is_none() && looks_like_link(&text) {
        link::come(next, text, Carrier::Box);
    } else {
        // What is corrected goes along into the same text, edited.
        let old = next.document.as_ref();
        let edited = old.is_some_and(|old| is_edited(&old.text, &text));
        let wished = next.wished().filter(|_| edited);
        if read(next, text, source, Vec::new())
            && let (Some(pending), Some((_, corrections))) = (&mut next.pending, wished)
        {
            pending.corrections = corrections;
        }
    }
}

/// The request under way comes to nothing.
pub(super) fn abandon(next: &mut State) {
    if let Some(history) = next.pending.take().and_then(|pending| pending.history) {
        next.history = history;
    }
}

/// Asks the engine for a text; what is kept is read as it stands. Tells whether it was asked.
pub(super) fn read(
    next: &mut State,
    text: Rc<str>,
    source: Option<Rc<str>>,
    kept: Vec<Kept>,
) -> bool {
    if next.engine == Engine::Down {
        // The notice that says so is still there, or comes back.
        next.notice
            .get_or_insert(Notice::Problem(Problem::Failure(Failure::Worker)));
        return false;
    }
    let bytes = text.len();
    let too_large = (bytes > PAGE_LIMIT).then_some(InputError::TooLarge { bytes });
    if let Some(error) = check_text(&text).or(too_large) {
        blame(next, source, Problem::Input(error));
        return false;
    }
    next.requests = next.requests.wrapping_add(1);
    shelf::hush(next);
    next.pending = Some(Pending {
        id: next.requests,
        text,
        source,
        percent: None,
        kept,
        corrections: Rc::default(),
        received: None,
        lead: Lead::default(),
        against: link::against(next),
        restored: None,
        over: shelf::is_over(next),
        before: next.snapshot(),
        history: None,
        focus: None,
    });
    true
}

/// A text cannot be read; what it is of, where that is a file, is told with it.
pub(super) fn blame(next: &mut State, file: Option<Rc<str>>, problem: Problem) {
    next.notice = Some(Notice::Problem(problem));
    next.blamed = file;
}

/// The request of that number has come so far; what is late, or of another one, changes nothing.
pub(super) fn advance(next: &mut State, id: u32, percent: u8) {
    if let Some(pending) = next.pending.as_mut().filter(|p| p.id == id) {
        pending.percent = pending.percent.max(Some(percent));
    }
}

/// What was asked for under that number is read.
pub(super) fn answer(next: &mut State, id: u32, document: Rc<Document>) {
    if compare::answered(next, id, Some(&document)) {
        return;
    }
    if let Some(pending) = next.pending.take_if(|p| p.id == id) {
        answered(next, pending, document);
    }
}

/// What was read is shown, or why it is not.
fn answered(next: &mut State, pending: Pending, mut document: Rc<Document>) {
    let Pending {
        received,
        lead,
        against,
        restored,
        over,
        before,
        history,
        focus,
        ..
    } = pending;
    // What is read again came by the link by which it came.
    let old = before.document.as_ref().filter(|d| d.text == document.text);
    let old = old.and_then(|d| d.received.clone());
    let received = received.or_else(|| old.filter(|r| !r.is_bare()));
    if received.is_some() {
        Rc::make_mut(&mut document).received = received;
    }
    if history.is_some() {
        show_again(next, document, focus);
        return;
    }
    if let Some(stored) = restored {
        shelf::show(next, &stored, before, document);
        link::verify(next, against);
    } else if show(next, before, document, over) {
        link::follow(next, lead);
        link::verify(next, against);
    }
}

/// What was asked for under that number cannot be read.
pub(super) fn refuse(next: &mut State, id: u32) {
    compare::answered(next, id, None);
    let looked = next.glance.take_if(|glance| glance.id == id).is_some();
    let read = next.pending.as_ref().is_some_and(|p| p.id == id);
    if read {
        shelf::let_go(next);
    }
    if looked || read {
        next.notice = Some(Notice::Problem(Problem::Failure(Failure::Request)));
    }
}

/// The engine cannot be used.
pub(super) fn go_down(next: &mut State, problem: Problem) {
    next.engine = Engine::Down;
    next.glance = None;
    shelf::let_go(next);
    next.notice = Some(Notice::Problem(problem));
}

/// The reader does not want to wait.
pub(super) fn cancel(next: &mut State) {
    shelf::let_go(next);
    link::give_up(next);
}

#[cfg(test)]
mod tests {
    use super::super::trial::{
        OTHER, PLAN, answered, check, document, fresh, problem, run, submitted, typed,
    };
    use super::*;
    use crate::state::Action;

    #[test]
    fn a_text_is_shown() {
        let state = check(
            vec![typed(PLAN), submitted(PLAN), answered(1, PLAN)],
            PLAN,
            PLAN,
            None,
        );
        assert!(state.pending.is_none() && !state.can_undo());
    }

    #[test]
    fn late_answers_are_dropped() {
        let state = check(
            vec![submitted(PLAN), submitted(OTHER), answered(1, PLAN)],
            "",
            "",
            None,
        );
        assert_eq!(state.pending.as_ref().map(|p| p.id), Some(2));
        let state = run(state, [answered(2, OTHER), answered(2, PLAN)]);
        assert_eq!(state.document.map(|d| d.text.clone()), Some(OTHER.into()));
        check(
            vec![submitted(PLAN), Action::Cancelled, answered(1, PLAN)],
            "",
            "",
            None,
        );
    }

    #[test]
    fn a_long_text_says_how_far_it_is() {
        let advanced = |id, percent| Action::Advanced { id, percent };
        let percent = |state: &State| state.pending.as_ref().and_then(|p| p.percent);
        let state = run(fresh(), [submitted(PLAN)]);
        assert_eq!(percent(&state), None);
        for (told, is) in [
            (vec![advanced(1, 4)], Some(4)),
            (vec![advanced(1, 40), advanced(1, 30)], Some(40)),
            (vec![advanced(2, 4)], None),
            (vec![advanced(1, 100), submitted(OTHER)], None),
            (vec![submitted(OTHER), advanced(1, 50)], None),
            (vec![answered(1, PLAN), advanced(1, 50)], None),
            (vec![Action::Cancelled, advanced(1, 50)], None),
        ] {
            assert_eq!(percent(&run(state.clone(), told.clone())), is, "{told:?}");
        }
    }

    #[test]
    fn bad_input_leaves_what_is_there() {
        let there = || vec![typed(PLAN), submitted(PLAN), answered(1, PLAN)];
        let with = |more: Vec<Action>| [there(), more].concat();
        check(
            with(vec![submitted("")]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::Empty)),
        );
        check(
            with(vec![submitted(" \n\u{3000}\u{200b}")]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::Blank)),
        );
        check(
            with(vec![submitted("各位代表"), answered(2, "各位代表")]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::NoStatement)),
        );
        check(
            with(vec![submitted(&"长".repeat(PAGE_LIMIT / 3 + 1))]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::TooLarge {
                bytes: (PAGE_LIMIT / 3 + 1) * 3,
            })),
        );
        check(
            with(vec![submitted(OTHER), Action::Refused { id: 2 }]),
            PLAN,
            PLAN,
            problem(Problem::Failure(Failure::Request)),
        );
        check(
            with(vec![Action::Rejected {
                problem: Problem::Input(InputError::UnknownEncoding),
            }]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::UnknownEncoding)),
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let file = |text: &str| Action::Submitted {
            text: text.into(),
            source: Some("甲.txt".into()),
        };
        let unread = || Action::FileUnread {
            name: "乙.doc".into(),
            error: InputError::UnknownEncoding,
        };
        let other = Action::Rejected {
            problem: Problem::Folder,
        };
        for (actions, blamed) in [
            (vec![typed(PLAN), file(" ")], Some("甲.txt")),
            (vec![unread()], Some("乙.doc")),
            (vec![unread(), submitted("")], None),
            (vec![unread(), Action::Dismissed], None),
            (vec![unread(), other], None),
        ] {
            let state = run(fresh(), actions.clone());
            assert_eq!(state.blamed().map(|name| &**name), blamed, "{actions:?}");
        }
        let named = "各位代表";
        let mut empty = document(named);
        Rc::make_mut(&mut empty).source = Some("甲.txt".into());
        let answered = Action::Answered {
            id: 1,
            document: empty,
        };
        let state = run(fresh(), [typed(PLAN), file(named), answered]);
        assert_eq!(state.blamed().map(|name| &**name), Some("甲.txt"));
    }

    #[test]
    fn the_engine_fails() {
        let failed = Action::EngineFailed {
            problem: Problem::Failure(Failure::OldWorker),
        };
        let state = check(
            vec![submitted(PLAN), failed, submitted(PLAN)],
            "",
            "",
            problem(Problem::Failure(Failure::OldWorker)),
        );
        assert!(state.pending.is_none());
    }
}
