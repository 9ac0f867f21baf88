//! What the tests of the state share.

use std::rc::Rc;

use super::{Action, Document, Notice, Problem, State, Theme, reduce};
use crate::base::Span;
use crate::report::{Commitment, Options, analyze};
use crate::words::Lang;

pub(super) const PLAN: &str = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。";
pub(super) const OTHER: &str = "固定资产投资增长10%。";

pub(super) fn document(text: &str) -> Rc<Document> {
    let analysis = analyze(text, &Options::default());
    Rc::new(Document::new(Rc::from(text), None, analysis, Vec::new()))
}

pub(super) fn fresh() -> State {
    State::new(Lang::Zh, Theme::System, true)
}

pub(super) fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |s, a| reduce(&s, a))
}

pub(super) fn typed(text: &str) -> Action {
    Action::Typed { text: text.into() }
}

pub(super) fn submitted(text: &str) -> Action {
    Action::Submitted {
        text: text.into(),
        source: None,
    }
}

pub(super) fn answered(id: u32, text: &str) -> Action {
    Action::Answered {
        id,
        document: document(text),
    }
}

/// What is there after the actions: the document's text, the box's text, the notice.
pub(super) fn check(
    actions: Vec<Action>,
    shown: &str,
    draft: &str,
    notice: Option<Notice>,
) -> State {
    let state = run(fresh(), actions);
    let text = state.document.as_ref().map_or("", |d| &d.text);
    assert_eq!(text, shown);
    assert_eq!(&*state.draft.text, draft);
    assert_eq!(state.notice, notice);
    state
}

pub(super) fn problem(problem: Problem) -> Option<Notice> {
    Some(Notice::Problem(problem))
}

/// A document with two commitments, the second in the section of index 3.
pub(super) fn with_tasks(text: &str) -> Action {
    let mut document = Document::clone(&document(text));
    let task = |text: &str, section| Commitment {
        text: text.to_owned(),
        verb: String::new(),
        object: String::new(),
        at: Span::new(0, 3),
        section,
        statements: Vec::new(),
        programmes: Vec::new(),
        deadline: None,
        places: Vec::new(),
        projects: Vec::new(),
    };
    document.analysis.commitments = vec![task("修路", None), task("建桥", Some(3))];
    Action::Answered {
        id: 1,
        document: Rc::new(document),
    }
}
