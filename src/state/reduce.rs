use std::rc::Rc;

use crate::input::{Failure, InputError, PAGE_LIMIT, check_text};

use super::{
    Action, Document, Draft, Engine, Light, Listing, Notice, Origin, PAGE, Pending, Place, Problem,
    Snapshot, State, Step, View,
};

/// How many works are kept to be brought back.
const KEPT: usize = 8;

/// The page after `action`.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Typed { text } => next.draft.text = text,
        Action::Submitted { text, source } => submit(&mut next, text, source),
        Action::EngineReady => next.engine = Engine::Ready,
        Action::EngineFailed { problem } => {
            next.engine = Engine::Down;
            next.pending = None;
            next.notice = Some(Notice::Problem(problem));
        }
        Action::Answered { id, document } => {
            if let Some(pending) = next.pending.take_if(|p| p.id == id) {
                show(&mut next, pending, document);
            }
        }
        Action::Refused { id } => {
            if next.pending.take_if(|p| p.id == id).is_some() {
                next.notice = Some(Notice::Problem(Problem::Failure(Failure::Request)));
            }
        }
        Action::Cancelled => next.pending = None,
        Action::Rejected { problem } => next.notice = Some(Notice::Problem(problem)),
        Action::Edited => edit(&mut next),
        Action::Returned => {
            next.writing = false;
            next.notice = None;
        }
        Action::Cleared => clear(&mut next),
        Action::Undone => undo(&mut next),
        Action::Dismissed => next.notice = None,
        Action::Pointed { light } => next.pointed = light,
        Action::Selected { light } => select(&mut next, light),
        Action::Hit { places, from } => hit(&mut next, &places, from),
        Action::Stepped { step } => self::step(&mut next, step),
        Action::Viewed { view } => look(&mut next, view),
        Action::Widened { wide } => {
            next.wide = wide;
            if wide && next.view == View::Text {
                next.view = next.results;
            }
        }
        Action::Sorted { column } => {
            let again = next.listing.column == column;
            next.listing.turned = again && !next.listing.turned;
            next.listing.column = column;
        }
        Action::Filtered { filter } => {
            next.listing.filter = filter;
            next.listing.limit = PAGE;
        }
        Action::Bounded { bound } => {
            next.listing.bound = bound;
            next.listing.limit = PAGE;
        }
        Action::Searched { text } => {
            next.listing.search = text;
            next.listing.limit = PAGE;
        }
        Action::More => next.listing.limit += PAGE,
        Action::Themed { theme } => next.theme = theme,
        Action::Spoken { lang } => next.lang = lang,
    }
    next
}

fn submit(next: &mut State, text: Rc<str>, source: Option<Rc<str>>) {
    if next.engine == Engine::Down {
        // The notice that says so is still there, or comes back.
        next.notice
            .get_or_insert(Notice::Problem(Problem::Failure(Failure::Worker)));
        return;
    }
    let bytes = text.len();
    let too_large = (bytes > PAGE_LIMIT).then_some(InputError::TooLarge { bytes });
    if let Some(error) = check_text(&text).or(too_large) {
        next.notice = Some(Notice::Problem(Problem::Input(error)));
        return;
    }
    next.requests = next.requests.wrapping_add(1);
    next.notice = None;
    next.pending = Some(Pending {
        id: next.requests,
        text,
        source,
        before: next.snapshot(),
    });
}

fn show(next: &mut State, pending: Pending, document: Rc<Document>) {
    if document.analysis.statements.is_empty() {
        next.notice = Some(Notice::Problem(Problem::Input(InputError::NoStatement)));
        return;
    }
    let text = document.text.clone();
    let lost = |kept: &str| !kept.trim().is_empty() && kept != &*text;
    let before = pending.before;
    let replaced = before.document.as_ref().is_some_and(|d| lost(&d.text));
    let replaced = replaced || lost(&before.draft);
    if replaced {
        keep(next, before);
    }
    let broken = text.matches('\u{fffd}').count();
    next.notice = (replaced || broken > 0).then_some(Notice::Taken { replaced, broken });
    put(next, Some(document), text);
}

/// Puts this work in place of what is there.
fn put(next: &mut State, document: Option<Rc<Document>>, draft: Rc<str>) {
    let same = match (&next.document, &document) {
        (Some(old), Some(new)) => old.text == new.text,
        (None, _) | (_, None) => false,
    };
    next.document = document;
    next.draft = Draft {
        text: draft,
        revision: next.draft.revision.wrapping_add(1),
    };
    next.writing = false;
    next.pointed = None;
    if !same {
        next.selected = None;
        next.listing = Listing::default();
        next.view = View::Overview;
        next.results = View::Overview;
    }
}

fn keep(next: &mut State, work: Snapshot) {
    next.undo.push(work);
    if next.undo.len() > KEPT {
        next.undo.remove(0);
    }
}

fn edit(next: &mut State) {
    next.writing = true;
    next.notice = None;
    if let Some(document) = &next.document
        && next.draft.text != document.text
    {
        next.draft = Draft {
            text: document.text.clone(),
            revision: next.draft.revision.wrapping_add(1),
        };
    }
}

fn clear(next: &mut State) {
    let work = next.snapshot();
    next.pending = None;
    if work.document.is_none() && work.draft.trim().is_empty() {
        return;
    }
    keep(next, work);
    put(next, None, Rc::from(""));
    next.notice = Some(Notice::Cleared);
}

fn undo(next: &mut State) {
    if let Some(work) = next.undo.pop() {
        next.pending = None;
        put(next, work.document, work.draft);
        next.notice = Some(Notice::Restored);
    }
}

fn select(next: &mut State, light: Option<Light>) {
    next.selected = light;
    next.pointed = None;
    let Some(Place::Statement(id)) = light.map(|l| l.place) else {
        return;
    };
    // A row that is far down a long table must be there to be led to.
    next.listing.limit = next
        .listing
        .limit
        .max(id.saturating_add(PAGE) / PAGE * PAGE);
}

fn hit(next: &mut State, places: &[Place], from: Origin) {
    let chosen = next.selected.map(|l| l.place);
    let at = places.iter().position(|p| Some(*p) == chosen);
    let behind = at.and_then(|at| places.get(at + 1));
    if let Some(place) = behind.or(places.first()) {
        let light = Light {
            place: *place,
            from,
        };
        select(next, Some(light));
    }
}

fn step(next: &mut State, step: Step) {
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

fn look(next: &mut State, view: View) {
    match view {
        View::Text if next.wide => return,
        View::Text => {}
        View::Overview | View::Indicators | View::Outline => next.results = view,
    }
    next.view = view;
    next.pointed = None;
    // What was chosen is looked for in the new view too.
    if let Some(light) = &mut next.selected {
        light.from = Origin::Detail;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{Column, Filter, Theme};
    use crate::words::Lang;

    const PLAN: &str = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。";
    const OTHER: &str = "固定资产投资增长10%。";

    fn document(text: &str) -> Rc<Document> {
        let analysis = analyze(text, &Options::default());
        Rc::new(Document::new(Rc::from(text), None, analysis, Vec::new()))
    }

    fn fresh() -> State {
        State::new(Lang::Zh, Theme::System, true)
    }

    fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state, |s, a| reduce(&s, a))
    }

    fn typed(text: &str) -> Action {
        Action::Typed { text: text.into() }
    }

    fn submitted(text: &str) -> Action {
        Action::Submitted {
            text: text.into(),
            source: None,
        }
    }

    fn answered(id: u32, text: &str) -> Action {
        Action::Answered {
            id,
            document: document(text),
        }
    }

    /// What is there after the actions: the document's text, the box's text, the notice.
    fn check(actions: Vec<Action>, shown: &str, draft: &str, notice: Option<Notice>) -> State {
        let state = run(fresh(), actions);
        let text = state.document.as_ref().map_or("", |d| &d.text);
        assert_eq!(text, shown);
        assert_eq!(&*state.draft.text, draft);
        assert_eq!(state.notice, notice);
        state
    }

    fn problem(problem: Problem) -> Option<Notice> {
        Some(Notice::Problem(problem))
    }

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

    #[test]
    fn the_box_opens_over_the_document() {
        let state = check(
            vec![submitted(PLAN), answered(1, PLAN), Action::Edited],
            PLAN,
            PLAN,
            None,
        );
        assert!(state.shown().is_none());
        let state = run(state, [typed("别的"), Action::Returned]);
        assert!(state.shown().is_some());
        let state = run(state, [Action::Edited]);
        assert_eq!(&*state.draft.text, PLAN);
    }

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
    fn sorted_and_cut() {
        let by = |column| Action::Sorted { column };
        let state = run(fresh(), [by(Column::Name), by(Column::Name)]);
        assert!(state.listing.turned);
        let state = run(state, [by(Column::Value)]);
        assert!(!state.listing.turned);
        let state = run(
            state,
            [
                Action::More,
                Action::Filtered {
                    filter: Filter::Headline,
                },
            ],
        );
        assert_eq!(state.listing.limit, PAGE);
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
