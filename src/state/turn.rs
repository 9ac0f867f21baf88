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
        Past::Fills(_) => Past::Fills(next.fills.clone()),
        Past::Uppers(_) => Past::Uppers(next.uppers.clone()),
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
            put(next, work.document, work.draft, work.fills);
            next.uppers = work.uppers;
            next.work = work.work;
            next.name = work.name;
            next.unplaced = work.unplaced;
            next.notice = Some(Notice::Restored);
            next.history = history;
        }
        Past::Fills(fills) => {
            next.fills = fills;
            next.history = history;
        }
        Past::Uppers(uppers) => {
            next.uppers = uppers;
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
