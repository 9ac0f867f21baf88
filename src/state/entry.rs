//! What the reader writes into the tables.

use super::choose::select;
use super::history::{Cell, Past, Work};
use super::waiting::Entries;
use super::{Coding, FillColumn, Fills, Light, Notice, Origin, Place, State, Waiting, correct};

/// Something is written into a cell of the table of commitments. Until the cell is left its spaces stand
/// as they are typed, and all that is typed is one step.
pub(super) fn fill(next: &mut State, cell: (usize, FillColumn), text: &str, left: bool) {
    let Some(document) = &next.document else {
        return;
    };
    let (task, column) = cell;
    let text = if left { text.trim() } else { text };
    if next.fills.shown(document, task, column) != text {
        // What the text itself says there is nothing that the reader wrote.
        let plain = Fills::default();
        let own = plain.shown(document, task, column) != text;
        let fills = next.fills.with(task, column, own.then(|| text.into()));
        type_into(next, Work::Fill, Cell::Fill(task, column));
        next.fills = fills;
    }
    if left {
        leave(next);
    }
}

/// The upper level's target is typed, in steps as those of [`fill`].
pub(super) fn type_upper(next: &mut State, statement: usize, text: &str, left: bool) {
    let text = if left { text.trim() } else { text };
    let uppers = next.uppers.with(statement, text);
    if uppers.typed(statement) != next.uppers.typed(statement) {
        type_into(next, Work::Upper, Cell::Upper(statement));
        next.uppers = uppers;
    }
    if left {
        leave(next);
    }
}

/// What stands in a cell is about to change: a new step, unless the last one is typed into that cell.
fn type_into(next: &mut State, work: Work, cell: Cell) {
    if next.history.typed() != Some(cell) {
        keep(next, work);
        next.history.type_into(cell);
    }
}

/// A cell was left; where it holds what it held before, nothing was typed.
fn leave(next: &mut State) {
    let entries = next.entries();
    next.history.leave(&entries);
}

/// What is written is about to change, as a step that can be undone.
fn keep(next: &mut State, work: Work) {
    let entries = next.entries();
    next.history.push(Past::Entries { work, entries });
}

/// A rule of the coding, or a conversion, is switched.
pub(super) fn code(next: &mut State, switch: impl FnOnce(&mut Coding)) {
    next.history.push(Past::Coding(next.coding));
    switch(&mut next.coding);
}

/// Something that waits for a place is given up.
pub(super) fn give_up(next: &mut State, waiting: Waiting) {
    let rest = next.entries().without(waiting);
    match (waiting, rest) {
        (Waiting::Correction(index), _) => correct::withdraw_unplaced(next, index),
        (Waiting::Row(_), Some(rest)) => change(next, Work::Fill, rest),
        (Waiting::Upper(_), Some(rest)) => change(next, Work::Upper, rest),
        (Waiting::Row(_) | Waiting::Upper(_), None) => {}
    }
}

/// Something that waits is put at the commitment of that index, or at the statement of that id.
pub(super) fn move_to(next: &mut State, waiting: Waiting, to: usize) {
    let document = next.document.as_ref();
    let moved = document.and_then(|d| next.entries().moved(waiting, to, d));
    let place = match (waiting, moved) {
        (Waiting::Correction(index), _) => return correct::move_to(next, index, to),
        (Waiting::Row(_), Some(moved)) => {
            change(next, Work::Fill, moved);
            Place::Task(to)
        }
        (Waiting::Upper(_), Some(moved)) => {
            change(next, Work::Upper, moved);
            Place::Statement(to)
        }
        (Waiting::Row(_) | Waiting::Upper(_), None) => {
            // It goes on waiting, and says so.
            let rows = next.entries().unplaced.count();
            next.notice = Some(Notice::Unplaced { rows });
            return;
        }
    };
    let from = Origin::Detail;
    select(next, Some(Light { place, from }));
}

fn change(next: &mut State, work: Work, entries: Entries) {
    keep(next, work);
    next.enter(entries);
}

#[cfg(test)]
mod tests {
    use super::super::trial::{OTHER, PLAN, answered, fresh, run, submitted, with_tasks};
    use std::rc::Rc;

    use super::*;
    use crate::state::{Action, Notice};

    fn filled(task: usize, text: &str) -> Action {
        Action::Filled {
            task,
            column: FillColumn::Lead,
            text: text.into(),
            left: true,
        }
    }

    fn lead(state: &State) -> [String; 2] {
        let document = state.document.clone().unwrap();
        let shown = |task| state.fills.shown(&document, task, FillColumn::Lead);
        [shown(0).to_owned(), shown(1).to_owned()]
    }

    #[test]
    fn what_is_written_can_be_taken_back() {
        let state = run(fresh(), [submitted(PLAN), with_tasks(PLAN)]);
        assert!(!state.can_undo());
        let state = run(state, [filled(0, "甲"), filled(1, " 乙 "), filled(1, "乙")]);
        assert_eq!(lead(&state), ["甲", "乙"]);
        let state = run(state, [Action::Undone]);
        assert_eq!(lead(&state), ["甲", ""]);
        let state = run(state, [Action::Undone, Action::Undone]);
        assert!(state.fills.is_empty() && !state.can_undo());
    }

    /// Typed into the column of leads, the cell not left yet.
    fn typing(task: usize, text: &str) -> Action {
        Action::Filled {
            task,
            column: FillColumn::Lead,
            text: text.into(),
            left: false,
        }
    }

    #[test]
    fn the_typing_in_a_cell_is_one_step() {
        use Action::{Redone, Undone};
        let start = run(fresh(), [submitted(PLAN), with_tasks(PLAN)]);
        for (actions, cells, undoable) in [
            (vec![typing(0, "甲"), typing(0, "甲 ")], ["甲 ", ""], true),
            (
                vec![typing(0, "甲"), typing(0, "甲 乙"), Undone],
                ["", ""],
                false,
            ),
            (vec![typing(0, "甲 "), filled(0, "甲 ")], ["甲", ""], true),
            (
                vec![typing(0, "甲 "), filled(0, "甲 "), Undone],
                ["", ""],
                false,
            ),
            (vec![typing(0, "甲"), Undone, Redone], ["甲", ""], true),
            // Another cell, or the same once more, is another step.
            (
                vec![typing(0, "甲"), typing(1, "乙"), Undone],
                ["甲", ""],
                true,
            ),
            (
                vec![filled(0, "甲"), typing(0, "丙"), Undone],
                ["甲", ""],
                true,
            ),
            (
                vec![typing(0, "甲"), Undone, typing(0, "丁"), Undone],
                ["", ""],
                false,
            ),
            // Taken back by hand, it is none.
            (
                vec![typing(0, "甲"), typing(0, ""), filled(0, "")],
                ["", ""],
                false,
            ),
        ] {
            let state = run(start.clone(), actions.clone());
            let cells = cells.map(str::to_owned);
            assert_eq!(
                (lead(&state), state.can_undo()),
                (cells, undoable),
                "{actions:?}"
            );
        }
    }

    #[test]
    fn what_is_written_comes_back_with_its_text() {
        let state = run(
            fresh(),
            [submitted(PLAN), with_tasks(PLAN), filled(1, "乙")],
        );
        // Read once more: the rows are found again.
        let again = run(state.clone(), [submitted(PLAN)]);
        let Action::Answered { document, .. } = with_tasks(PLAN) else {
            panic!("it is an answer");
        };
        let again = run(again, [Action::Answered { id: 2, document }]);
        assert_eq!(lead(&again), ["", "乙"]);
        assert_eq!(again.notice, None);
        // Another text: the rows go, and come back with the text.
        let other = run(state, [submitted(OTHER), answered(2, OTHER)]);
        assert!(other.fills.is_empty());
        let back = run(other, [Action::Undone]);
        assert_eq!(lead(&back), ["", "乙"]);
    }

    #[test]
    fn upper_values_are_steps_too() {
        let typed = |text: &str| Action::UpperTyped {
            statement: 0,
            text: text.into(),
            left: true,
        };
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN)]);
        for (actions, value) in [
            (vec![typed(" 5 ")], "5"),
            (vec![typed("6"), typed(" 6 "), typed("5")], "5"),
            (
                vec![typed("6"), typed(" 6 "), typed("5"), Action::Undone],
                "6",
            ),
            (vec![typed("6"), Action::Undone], ""),
            (vec![typed("6"), Action::Undone, Action::Redone], "6"),
        ] {
            let state = run(state.clone(), actions);
            assert_eq!(state.uppers.typed(0), value);
        }
        assert!(!run(state.clone(), [typed("")]).can_undo());
        let typing = |text: &str| Action::UpperTyped {
            statement: 0,
            text: text.into(),
            left: false,
        };
        let state = run(state, [typing("5"), typing("5."), typing("5.5")]);
        assert_eq!(state.uppers.typed(0), "5.5");
        let state = run(state, [Action::Undone]);
        assert_eq!((state.uppers.typed(0), state.can_undo()), ("", false));
    }

    #[test]
    fn rows_without_a_place_wait_for_one() {
        let state = run(
            fresh(),
            [submitted(PLAN), with_tasks(PLAN), filled(1, "乙")],
        );
        let waiting = |state: &State| state.unplaced().rows().len();
        // The same text, read without any commitment.
        let state = run(state, [submitted(PLAN), answered(2, PLAN)]);
        assert!(state.fills.is_empty());
        assert_eq!(waiting(&state), 1);
        assert_eq!(state.notice, Some(Notice::Unplaced { rows: 1 }));
        let Action::Answered { document, .. } = with_tasks(PLAN) else {
            panic!("it is an answer");
        };
        let state = run(
            state,
            [submitted(PLAN), Action::Answered { id: 3, document }],
        );
        assert_eq!(
            (lead(&state), waiting(&state)),
            (["".into(), "乙".into()], 0)
        );
    }

    /// A state in which the row of the second commitment waits: the text is read without it.
    fn row_waits() -> State {
        let state = run(
            fresh(),
            [submitted(PLAN), with_tasks(PLAN), filled(1, "乙")],
        );
        let state = run(state, [submitted(PLAN), answered(2, PLAN)]);
        let Action::Answered { mut document, .. } = with_tasks(PLAN) else {
            panic!("it is an answer");
        };
        let tasks = &mut Rc::make_mut(&mut document).analysis.commitments;
        tasks[1].text = "建另一座桥".into();
        run(
            state,
            [submitted(PLAN), Action::Answered { id: 3, document }],
        )
    }

    fn waits(state: &State) -> usize {
        state.unplaced().rows().len()
    }

    #[test]
    fn a_row_that_waits_is_moved_or_given_up() {
        use Action::{Redone, Undone};
        let waiting = Waiting::Row(0);
        let moved = |to| Action::Moved { waiting, to };
        let forgotten = || Action::Forgotten { waiting };
        for (actions, cells, left) in [
            (vec![], ["", ""], 1),
            (vec![moved(0)], ["乙", ""], 0),
            (vec![moved(1)], ["", "乙"], 0),
            (vec![moved(1), Undone], ["", ""], 1),
            (vec![moved(1), Undone, Redone], ["", "乙"], 0),
            (vec![moved(2)], ["", ""], 1),
            (vec![forgotten()], ["", ""], 0),
            (vec![forgotten(), forgotten(), Undone], ["", ""], 1),
            // What is written there already stays.
            (vec![filled(0, "甲"), moved(0)], ["甲", ""], 1),
            (vec![filled(0, "乙"), moved(0)], ["乙", ""], 0),
        ] {
            let state = run(row_waits(), actions.clone());
            let cells = cells.map(str::to_owned);
            assert_eq!((lead(&state), waits(&state)), (cells, left), "{actions:?}");
        }
        let state = run(row_waits(), [moved(1)]);
        assert_eq!(state.selected.map(|l| l.place), Some(Place::Task(1)));
        let document = state.document.clone().unwrap();
        assert_eq!(state.fills.shown(&document, 1, FillColumn::Support), "");
    }

    #[test]
    fn rules_are_steps_too() {
        use crate::state::Rule;
        let ruled = || Action::Ruled { rule: Rule::About };
        let shown = Action::CodingShown { shown: true };
        for (actions, on) in [
            (vec![ruled()], false),
            (vec![ruled(), ruled()], true),
            (vec![ruled(), Action::Undone], true),
            (vec![ruled(), Action::Undone, Action::Redone], false),
        ] {
            assert_eq!(run(fresh(), actions).coding.has(Rule::About), on);
        }
        let state = run(fresh(), [ruled(), shown, Action::Undone]);
        assert!(state.coding.shown, "what is shown is no step");
    }
}
