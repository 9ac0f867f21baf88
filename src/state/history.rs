use std::rc::Rc;

use super::waiting::Entries;
use super::{Coding, FillColumn, Kept, Snapshot};
use crate::report::Correction;

/// How many steps can be undone.
const STEPS: usize = 100;

/// How many of them hold a document of their own.
const DOCUMENTS: usize = 8;

/// What a step changed, as a reader calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// One text was put in place of another, or of nothing.
    Document,
    /// Something was written into the table of commitments.
    Fill,
    /// An upper level's target was typed.
    Upper,
    /// A statement was changed, dropped or added, or a number dismissed.
    Correction,
    /// A rule of the coding was switched.
    Coding,
    /// Something was read as it stands, or cleaned again.
    Cleaning,
}

/// A cell that the reader types into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// That of a commitment, by its index.
    Fill(usize, FillColumn),
    /// The upper level's target of a statement, by its id.
    Upper(usize),
}

/// What was there before a step, or behind one that was undone.
#[derive(Debug, Clone)]
pub(super) enum Past {
    /// Another document.
    Document(Snapshot),
    /// What was written into the tables.
    Entries { work: Work, entries: Entries },
    /// How targets are coded.
    Coding(Coding),
    /// The same text, read otherwise.
    Reading {
        work: Work,
        kept: Vec<Kept>,
        corrections: Rc<[Correction]>,
    },
}

impl Past {
    fn work(&self) -> Work {
        match self {
            Self::Document(_) => Work::Document,
            Self::Coding(_) => Work::Coding,
            Self::Entries { work, .. } | Self::Reading { work, .. } => *work,
        }
    }
}

/// The steps that can be undone, and those that were. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    past: Rc<Vec<Past>>,
    future: Rc<Vec<Past>>,
    /// The cell that the last step is typed into, until it is left.
    typed: Option<Cell>,
}

impl History {
    /// A new step: what was there before it. What was undone is given up.
    pub(super) fn push(&mut self, before: Past) {
        self.future = Rc::default();
        self.keep(before);
    }

    /// The cell that the last step is typed into, until it is left.
    pub(super) fn typed(&self) -> Option<Cell> {
        self.typed
    }

    /// The last step is typed into that cell, and goes on.
    pub(super) fn type_into(&mut self, cell: Cell) {
        self.typed = Some(cell);
    }

    /// The cell was left, with `entries` as they are now: where they are as before, there was no step.
    pub(super) fn leave(&mut self, entries: &Entries) {
        let typed = self.typed.take().is_some();
        let same = |past: &Past| matches!(past, Past::Entries { entries: before, .. } if before == entries);
        if typed && self.past.last().is_some_and(same) {
            Rc::make_mut(&mut self.past).pop();
        }
    }

    fn keep(&mut self, before: Past) {
        self.typed = None;
        let past = Rc::make_mut(&mut self.past);
        past.push(before);
        if past.len() > STEPS {
            past.remove(0);
        }
        let document = |past: &Past| matches!(past, Past::Document(_));
        if past.iter().filter(|past| document(past)).count() > DOCUMENTS
            && let Some(first) = past.iter().position(document)
        {
            past.drain(..=first);
        }
    }

    /// What the next undoing undoes.
    pub(super) fn undoable(&self) -> Option<Work> {
        self.past.last().map(Past::work)
    }

    /// What the next redoing does.
    pub(super) fn redoable(&self) -> Option<Work> {
        self.future.last().map(Past::work)
    }

    /// Undoes a step: `now` gives what is there for what was there.
    pub(super) fn undo(&mut self, now: impl FnOnce(&Past) -> Past) -> Option<Past> {
        let before = Rc::make_mut(&mut self.past).pop()?;
        self.typed = None;
        Rc::make_mut(&mut self.future).push(now(&before));
        Some(before)
    }

    /// Does a step again.
    pub(super) fn redo(&mut self, now: impl FnOnce(&Past) -> Past) -> Option<Past> {
        let behind = Rc::make_mut(&mut self.future).pop()?;
        self.keep(now(&behind));
        Some(behind)
    }
}
