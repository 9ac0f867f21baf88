//! Steps are undone and done again.

use super::history::{History, Past};
use super::show::put;
use super::{Notice, State, correct};

/// The last step is undone.
pub(super) fn undo(next: &mut State) {
    let mut history = next.history.clone();
    let past = history.undo(|past| now(next, past));
    turn(next, history, past);
}

/// The step that was undone last is done again.
pub(super) fn redo(next: &mut State) {
    let mut history = next.history.clone();
    let past = history.redo(|past| now(next, past));
    turn(next, history, past);
}

/// What is there, of the kind of what was there.
fn now(next: &State, past: &Past) -> Past {
    match past {
        Past::Document(_) => Past::Document(next.snapshot()),
        Past::Entries { work, .. } => Past::Entries {
            work: *work,
            entries: next.entries(),
        },
        Past::Coding(_) => Past::Coding(next.coding),
        Past::Reading { work, .. } => {
            let (kept, corrections) = next.wished().unwrap_or_default();
            Past::Reading {
                work: *work,
                kept,
                corrections,
            }
        }
    }
}

/// Brings back what was there; the steps are then those of `history`.
fn turn(next: &mut State, history: History, past: Option<Past>) {
    let Some(past) = past else { return };
    next.form = None;
    match past {
        Past::Document(work) => {
            next.pending = None;
            put(next, work.document, work.draft, work.entries);
            next.writing = work.writing && next.is_edited();
            next.work = work.work;
            next.name = work.name;
            next.coding = work.coding.with_shown(next.coding.shown);
            next.notice = Some(Notice::Restored);
            next.history = history;
        }
        // They are those of the reading that is there, and not of the one that comes.
        Past::Entries { .. } if next.is_read_again() => {}
        Past::Entries { entries, .. } => {
            next.enter(entries);
            next.history = history;
        }
        Past::Coding(coding) => {
            next.coding = coding.with_shown(next.coding.shown);
            next.history = history;
        }
        Past::Reading {
            kept, corrections, ..
        } => {
            if correct::read_again(next, kept, corrections) {
                next.history = history;
            }
        }
    }
}
