//! What the reader writes into the tables.

use std::rc::Rc;

use super::history::Past;
use super::{FillColumn, Fills, State};

/// Something is written into the table of commitments.
pub(super) fn fill(next: &mut State, task: usize, column: FillColumn, text: Rc<str>) {
    let Some(document) = &next.document else {
        return;
    };
    if next.fills.shown(document, task, column) == text.trim() {
        return;
    }
    // What the text itself says there is nothing that the reader wrote.
    let plain = Fills::default();
    let own = plain.shown(document, task, column) != text.trim();
    let text = own.then(|| Rc::from(text.trim()));
    let fills = next.fills.with(task, column, text);
    let before = std::mem::replace(&mut next.fills, fills);
    next.history.push(Past::Fills(before));
}

/// The upper level's target is typed.
pub(super) fn type_upper(next: &mut State, statement: usize, text: &str) {
    let uppers = next.uppers.with(statement, text);
    if uppers.typed(statement) != next.uppers.typed(statement) {
        let before = std::mem::replace(&mut next.uppers, uppers);
        next.history.push(Past::Uppers(before));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{OTHER, PLAN, answered, fresh, run, submitted, with_tasks};
    use super::*;
    use crate::state::{Action, Notice};

    fn filled(task: usize, text: &str) -> Action {
        Action::Filled {
            task,
            column: FillColumn::Lead,
            text: text.into(),
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
        };
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN)]);
        for (actions, value) in [
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
        assert!(!run(state, [typed("")]).can_undo());
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
}
