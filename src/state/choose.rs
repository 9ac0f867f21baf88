//! What is chosen, and from where it is seen.

use super::{Light, Origin, Place, State, Step, View, hidden};

/// Chooses a place, or lets go.
pub(super) fn select(next: &mut State, light: Option<Light>) {
    next.selected = light;
    next.pointed = None;
    // A form is of what was chosen.
    next.form = None;
    unfold(next);
}

/// The section of the chosen commitment is folded out.
fn unfold(next: &mut State) {
    let (Some(document), Some(light)) = (&next.document, next.selected) else {
        return;
    };
    let task = hidden::task(document, light.place);
    if let Some(task) = task.and_then(|task| document.analysis.commitments.get(task)) {
        next.tasks.folded.retain(|section| *section != task.section);
    }
}

/// Chooses a place, and leads to it in the text.
pub(super) fn seek(next: &mut State, place: Place) {
    let from = Origin::Detail;
    select(next, Some(Light { place, from }));
    look(next, View::Text);
}

/// Of several places under the pointer the first is chosen, and once more the one behind.
pub(super) fn hit(next: &mut State, places: &[Place], from: Origin) {
    let chosen = next.selected.map(|l| l.place);
    let at = places.iter().position(|p| Some(*p) == chosen);
    let behind = at.and_then(|at| places.get(at + 1));
    // Where the commitments are listed, a clause is one of them before all.
    let listed = |place: &&Place| next.results == View::Tasks && matches!(place, Place::Task(_));
    let first = places.iter().find(listed).or(places.first());
    if let Some(place) = behind.or(first) {
        let light = Light {
            place: *place,
            from,
        };
        select(next, Some(light));
    }
}

/// To the statement before or behind.
pub(super) fn step(next: &mut State, step: Step) {
    let Some(document) = &next.document else {
        return;
    };
    let count = document.analysis.statements.len();
    let id = match (next.statement(), step) {
        (None, Step::On) => Some(0),
        (None, Step::Back) => count.checked_sub(1),
        (Some(id), Step::On) => Some(id + 1),
        (Some(id), Step::Back) => id.checked_sub(1),
    };
    if let Some(id) = id.filter(|id| *id < count) {
        let light = Light {
            place: Place::Statement(id),
            from: Origin::Detail,
        };
        select(next, Some(light));
    }
}

/// Another view.
pub(super) fn look(next: &mut State, view: View) {
    match view {
        View::Text if next.wide => return,
        View::Text => {}
        View::Overview
        | View::Indicators
        | View::Tasks
        | View::Progress
        | View::Compare
        | View::Outline
        | View::Brief => {
            next.results = view;
        }
    }
    next.view = view;
    next.pointed = None;
    // What was chosen is looked for in the new view too.
    if let Some(light) = &mut next.selected {
        light.from = Origin::Detail;
    }
    unfold(next);
}

/// Whether text and results stand side by side.
pub(super) fn widen(next: &mut State, wide: bool) {
    next.wide = wide;
    if wide && next.view == View::Text {
        next.view = next.results;
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{PLAN, answered, fresh, run, submitted, with_tasks};
    use super::*;
    use crate::state::Action;

    #[test]
    fn steps() {
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN)]);
        let after = |steps: &[Step]| {
            let steps = steps.iter().map(|step| Action::Stepped { step: *step });
            run(state.clone(), steps).statement()
        };
        use Step::{Back, On};
        for (steps, at) in [
            (&[On][..], Some(0)),
            (&[On, On], Some(1)),
            (&[On, On, On], Some(1)),
            (&[Back], Some(1)),
            (&[Back, Back, Back], Some(0)),
        ] {
            assert_eq!(after(steps), at, "{steps:?}");
        }
        assert_eq!(
            run(fresh(), [Action::Stepped { step: On }]).statement(),
            None
        );
    }

    #[test]
    fn hits() {
        let hit = || Action::Hit {
            places: vec![Place::Statement(1), Place::Statement(0)],
            from: Origin::Text,
        };
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN), hit()]);
        assert_eq!(state.statement(), Some(1));
        let state = run(state, [hit()]);
        assert_eq!(state.statement(), Some(0));
        let state = run(state, [hit()]);
        assert_eq!(state.statement(), Some(1));
    }

    #[test]
    fn views() {
        let text = Action::Viewed { view: View::Text };
        let narrow = Action::Widened { wide: false };
        let wide = Action::Widened { wide: true };
        let outline = Action::Viewed {
            view: View::Outline,
        };
        for (actions, view) in [
            (vec![text.clone()], View::Overview),
            (vec![narrow.clone(), text.clone()], View::Text),
            (vec![narrow, outline, text, wide], View::Outline),
        ] {
            assert_eq!(run(fresh(), actions).view, view);
        }
    }

    #[test]
    fn a_chosen_commitment_is_unfolded() {
        let folded = Action::Folded { section: Some(3) };
        let state = run(fresh(), [submitted(PLAN), with_tasks(PLAN), folded.clone()]);
        assert!(state.tasks.is_folded(Some(3)));
        let chosen = Action::Hit {
            places: vec![Place::Statement(0), Place::Task(1)],
            from: Origin::Text,
        };
        let tasks = Action::Viewed { view: View::Tasks };
        let state = run(state, [tasks, chosen.clone()]);
        assert!(!state.tasks.is_folded(Some(3)));
        assert_eq!(state.selected.map(|l| l.place), Some(Place::Task(1)));
        let overview = Action::Viewed {
            view: View::Overview,
        };
        let state = run(state, [Action::Selected { light: None }, overview, chosen]);
        assert_eq!(
            state.statement(),
            Some(0),
            "elsewhere the statement comes first"
        );
        let state = run(state, [folded.clone(), folded]);
        assert!(!state.tasks.is_folded(Some(3)));
    }

    #[test]
    fn sought_in_the_text() {
        let place = Place::Skipped(0);
        let narrow = Action::Widened { wide: false };
        let state = run(
            fresh(),
            [submitted(PLAN), answered(1, PLAN), Action::Sought { place }],
        );
        assert_eq!(state.view, View::Overview, "the text stands beside it");
        let state = run(state, [narrow, Action::Sought { place }]);
        assert_eq!(state.view, View::Text);
        assert_eq!(state.selected.map(|l| l.place), Some(place));
    }

    #[test]
    fn lit() {
        let light = |id, from| Light {
            place: Place::Statement(id),
            from,
        };
        let chosen = Action::Selected {
            light: Some(light(1, Origin::Text)),
        };
        let pointed = |light| Action::Pointed { light };
        let state = run(fresh(), [chosen, pointed(Some(light(0, Origin::Results)))]);
        assert_eq!(state.lit().map(|l| l.place), Some(Place::Statement(0)));
        let state = run(state, [pointed(None)]);
        assert_eq!(state.lit().map(|l| l.place), Some(Place::Statement(1)));
    }
}
