//! What the reader wrote into the tables, and what of it waits for a place: it follows into every new
//! reading, and nothing of it is lost.

use std::rc::Rc;

use super::{Document, Fills, State, Uppers};
use crate::base::Utf16Map;
use crate::catalogue::Role;
use crate::report::Statement;
use crate::wire::{WireFill, WireUpper};

/// In one and the same text, a statement whose value begins no farther than this from where it was, in
/// bytes, is the same one, read a little otherwise.
const NEAR: usize = 48;

/// What was once written into a document, and has no place in the present reading.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Unplaced {
    pub(super) fills: Vec<WireFill>,
    pub(super) uppers: Vec<WireUpper>,
}

/// Something that waits for a place: by its number in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Of [`Unplaced::rows`].
    Row(usize),
    /// Of [`Unplaced::uppers`].
    Upper(usize),
    /// Of the corrections without a place in the analysis.
    Correction(usize),
}

impl Unplaced {
    /// The rows of the table of commitments, each with its commitment's words.
    pub fn rows(&self) -> &[WireFill] {
        &self.fills
    }

    /// The targets of the level above, each with its statement's name.
    pub fn uppers(&self) -> &[WireUpper] {
        &self.uppers
    }

    pub(super) fn count(&self) -> usize {
        self.fills.len() + self.uppers.len()
    }
}

/// What the reader wrote into the tables of a reading. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Entries {
    pub(super) fills: Fills,
    pub(super) uppers: Uppers,
    pub(super) unplaced: Rc<Unplaced>,
}

impl State {
    /// What the reader wrote.
    pub(super) fn entries(&self) -> Entries {
        Entries {
            fills: self.fills.clone(),
            uppers: self.uppers.clone(),
            unplaced: self.unplaced.clone(),
        }
    }

    /// Puts this in place of what the reader wrote.
    pub(super) fn enter(&mut self, entries: Entries) {
        self.fills = entries.fills;
        self.uppers = entries.uppers;
        self.unplaced = entries.unplaced;
    }
}

impl Entries {
    /// Everything waits.
    pub(super) fn waiting(unplaced: Unplaced) -> Self {
        Self {
            unplaced: Rc::new(unplaced),
            ..Self::default()
        }
    }

    /// Whether nothing was written.
    pub(super) fn is_empty(&self) -> bool {
        self.fills.is_empty() && self.uppers.is_empty() && self.unplaced.count() == 0
    }

    /// The same for another reading. What waits gets another chance; what loses its place waits behind it.
    pub(super) fn follow(&self, old: &Document, new: &Document) -> Self {
        let (fills, lost_fills) = self.fills.follow(old, new);
        let (uppers, lost_uppers) = self.uppers.follow(old, new);
        let followed = Self {
            fills,
            uppers,
            unplaced: self.unplaced.clone(),
        };
        let mut placed = followed.placed(new, old.text != new.text);
        if !(lost_fills.is_empty() && lost_uppers.is_empty()) {
            let unplaced = Rc::make_mut(&mut placed.unplaced);
            unplaced.fills.extend(filled(old, &lost_fills));
            unplaced.uppers.extend(typed(old, &lost_uppers));
        }
        placed
    }

    /// The same with what waits put in its place: each row at the commitment of its words and each target
    /// at its statement, the nearest one where there are several. What is written there already stays, and
    /// what finds no room goes on waiting. `edited`: places may have moved.
    pub(super) fn placed(self, document: &Document, edited: bool) -> Self {
        if self.unplaced.count() == 0 {
            return self;
        }
        let map = Utf16Map::new(&document.text);
        let Self {
            mut fills,
            mut uppers,
            unplaced,
        } = self;
        let mut left = Unplaced::default();
        for row in &unplaced.fills {
            let at = map.byte(row.at);
            let tasks = document.analysis.commitments.iter().enumerate();
            let same = tasks.filter(|(_, task)| task.text == row.task);
            let near = same.min_by_key(|(_, task)| task.at.start.abs_diff(at));
            let rest = match near {
                Some((task, _)) => put_row(&mut fills, task, row),
                None => Some(row.clone()),
            };
            left.fills.extend(rest);
        }
        for upper in &unplaced.uppers {
            match find_statement(document, &uppers, upper, map.byte(upper.at), edited) {
                Some(s) => uppers = uppers.with(s.id, &upper.typed),
                None => left.uppers.push(upper.clone()),
            }
        }
        Self {
            fills,
            uppers,
            unplaced: Rc::new(left),
        }
    }

    /// Without one that waits; `None` where there is none of that number.
    pub(super) fn without(&self, waiting: Waiting) -> Option<Self> {
        let mut rest = self.clone();
        let unplaced = Rc::make_mut(&mut rest.unplaced);
        match waiting {
            Waiting::Row(index) if index < unplaced.fills.len() => {
                unplaced.fills.remove(index);
            }
            Waiting::Upper(index) if index < unplaced.uppers.len() => {
                unplaced.uppers.remove(index);
            }
            Waiting::Row(_) | Waiting::Upper(_) | Waiting::Correction(_) => return None,
        }
        Some(rest)
    }

    /// With one that waits put there: a row at the commitment of that index, a target at the statement of
    /// that id. Cells that are taken stay, and what was to be there goes on waiting. `None` where nothing
    /// changes.
    pub(super) fn moved(&self, waiting: Waiting, to: usize, document: &Document) -> Option<Self> {
        let mut moved = self.clone();
        match waiting {
            Waiting::Row(index) => {
                document.analysis.commitments.get(to)?;
                let row = self.unplaced.fills.get(index)?;
                let rest = put_row(&mut moved.fills, to, row);
                let rows = &mut Rc::make_mut(&mut moved.unplaced).fills;
                rows.splice(index..=index, rest);
            }
            Waiting::Upper(index) => {
                let fits = |s: &&Statement| s.role == Role::Target;
                document.statement(to).filter(fits)?;
                let upper = self.unplaced.uppers.get(index)?;
                if self.uppers.typed(to).is_empty() {
                    moved.uppers = self.uppers.with(to, &upper.typed);
                    Rc::make_mut(&mut moved.unplaced).uppers.remove(index);
                }
            }
            Waiting::Correction(_) => return None,
        }
        (moved != *self).then_some(moved)
    }
}

/// Puts a row into the cells of a commitment that are empty; what finds its cell taken comes back.
fn put_row(fills: &mut Fills, task: usize, row: &WireFill) -> Option<WireFill> {
    let mut cells = fills.row(task).cloned().unwrap_or_default();
    let mut rest = row.clone();
    for (cell, text) in cells.iter_mut().zip(&mut rest.cells) {
        let same = cell.as_deref() == text.as_deref();
        if cell.is_none() || same {
            *cell = text.take().map(Rc::from).or(cell.take());
        }
    }
    *fills = fills.with_row(task, cells);
    rest.cells.iter().any(Option::is_some).then_some(rest)
}

/// The target that a value of the level above was typed for: of its name, and nothing typed there.
fn find_statement<'d>(
    document: &'d Document,
    uppers: &Uppers,
    upper: &WireUpper,
    at: usize,
    edited: bool,
) -> Option<&'d Statement> {
    let all = document.analysis.statements.iter();
    let same = all.filter(|s| s.name == upper.name && s.role == Role::Target);
    let free = same.filter(|s| uppers.typed(s.id).is_empty());
    let near = free.min_by_key(|s| s.value_at.start.abs_diff(at))?;
    (edited || near.value_at.start.abs_diff(at) <= NEAR).then_some(near)
}

/// What was written into the table of commitments, a row a commitment.
pub(super) fn filled(document: &Document, fills: &Fills) -> Vec<WireFill> {
    if fills.is_empty() {
        return Vec::new();
    }
    let map = Utf16Map::new(&document.text);
    let commitments = document.analysis.commitments.iter().enumerate();
    let rows = commitments.filter_map(|(index, task)| {
        let cells = fills.row(index)?;
        Some(WireFill {
            task: task.text.clone(),
            at: map.utf16(task.at.start),
            cells: cells.clone().map(|cell| cell.as_deref().map(str::to_owned)),
        })
    });
    rows.collect()
}

/// What was typed as targets of the level above, one a statement.
pub(super) fn typed(document: &Document, uppers: &Uppers) -> Vec<WireUpper> {
    if uppers.is_empty() {
        return Vec::new();
    }
    let map = Utf16Map::new(&document.text);
    let statements = document.analysis.statements.iter();
    let typed = statements.map(|s| (s, uppers.typed(s.id)));
    let typed = typed.filter(|(_, typed)| !typed.is_empty());
    let typed = typed.map(|(statement, typed)| WireUpper {
        name: statement.name.clone(),
        at: map.utf16(statement.value_at.start),
        typed: typed.to_owned(),
    });
    typed.collect()
}
