//! What is set aside or mended in the text is read as it stands, and cleaned again.

use super::history::Work;
use super::{Kept, State, correct};

/// These edits are switched off.
pub(super) fn keep_edits(next: &mut State, edits: &[usize]) {
    let (Some(document), Some((mut kept, corrections))) = (next.document.clone(), next.wished())
    else {
        return;
    };
    let edits = edits
        .iter()
        .filter_map(|index| document.analysis.cleaning.get(*index));
    kept.extend(edits.map(|edit| Kept {
        kind: edit.kind,
        at: edit.at,
    }));
    correct::again(next, Work::Cleaning, kept, corrections.to_vec(), None);
}

/// The edit of that index is made again; without one, all are.
pub(super) fn mend(next: &mut State, index: Option<usize>) {
    let (Some(document), Some((_, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let kept = document.kept.iter().enumerate();
    let kept = kept.filter(|(at, _)| index.is_some_and(|index| index != *at));
    let kept = kept.map(|(_, kept)| *kept).collect();
    correct::again(next, Work::Cleaning, kept, corrections.to_vec(), None);
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fresh, run, submitted};
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{Action, Document, Light, Origin, Place, View};
    use std::rc::Rc;

    #[test]
    fn what_was_cleaned_is_read_as_it_stands_and_back() {
        let text = "今年预期目标为：地区 生产总值增长7%左右；进出口增长 5%以上。";
        let read = |state: State| {
            let pending = state.pending.clone().unwrap();
            let options = Options {
                keep: pending.kept.iter().map(|kept| kept.at).collect(),
                ..Options::default()
            };
            let analysis = analyze(&pending.text, &options);
            let mut document = Document::new(pending.text, None, analysis, Vec::new());
            document.kept = pending.kept;
            run(
                state,
                [Action::Answered {
                    id: pending.id,
                    document: Rc::new(document),
                }],
            )
        };
        let counts = |state: &State| {
            let document = state.document.as_ref().unwrap();
            (document.analysis.cleaning.len(), document.kept.len())
        };
        let state = read(run(fresh(), [submitted(text)]));
        assert_eq!(counts(&state), (2, 0));
        let tasks = Action::Viewed { view: View::Tasks };
        let state = read(run(state, [tasks, Action::Kept { edits: vec![1] }]));
        assert_eq!(counts(&state), (1, 1));
        assert_eq!((state.view, state.notice), (View::Tasks, None));
        let state = read(run(state, [Action::Kept { edits: vec![0] }]));
        assert_eq!(counts(&state), (0, 2));
        let state = read(run(state, [Action::Mended { kept: Some(0) }]));
        assert_eq!(counts(&state), (1, 1));
        let state = read(run(state, [Action::Mended { kept: None }]));
        assert_eq!(counts(&state), (2, 0));
        // What was chosen stays chosen by its place, not by its number.
        let chosen = |state: &State| state.selected.map(|light| light.place);
        let choose = |place| Action::Selected {
            light: Some(Light {
                place,
                from: Origin::Text,
            }),
        };
        let first = Action::Kept { edits: vec![0] };
        let behind = read(run(state.clone(), [choose(Place::Edit(1)), first.clone()]));
        assert_eq!(chosen(&behind), Some(Place::Edit(0)));
        let gone = read(run(state, [choose(Place::Edit(0)), first]));
        assert_eq!(chosen(&gone), None);
    }
}
