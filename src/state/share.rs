//! What the reader shares: the links of the document, and what one of them leads to.

use std::rc::Rc;

use super::{Ask, Code, Lead, State, export};
use crate::catalogue::Named as _;
use crate::link::{Mode, with_view};

/// The fragments of a document's links, one a mode and that of the headline targets alone; none for what is
/// too much.
pub type Fragments = Rc<[Option<Rc<str>>]>;

/// The dialog of links.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// What goes along.
    pub mode: Mode,
    /// Whether of the results the headline targets go along alone.
    pub few: bool,
    /// Where the link leads.
    pub lead: Lead,
    /// The fragments, one a mode and that of the headline targets; `None` while they are being made.
    pub fragments: Option<Fragments>,
    /// The last QR code with what it says.
    pub code: Option<(Rc<str>, Code)>,
    /// Whether the link as it is shown was copied; `None` where nobody tried.
    pub copied: Option<bool>,
}

impl Share {
    /// The fragment of a mode, or of the headline targets alone where `few`, the view in it; `None`
    /// where there is none.
    pub fn fragment(&self, mode: Mode, few: bool) -> Option<String> {
        let at = if few {
            Mode::ALL.len()
        } else {
            Mode::ALL.iter().position(|m| *m == mode)?
        };
        let fragment = self.fragments.as_ref()?.get(at)?.as_deref()?;
        // A statement has another number among a few.
        let statement = self.lead.statement.filter(|_| !few);
        let lead = Lead {
            statement,
            ..self.lead
        };
        Some(lead.on(fragment))
    }
}

impl Lead {
    /// A link that leads there: `fragment` has no view yet.
    pub fn on(self, fragment: &str) -> String {
        with_view(fragment, self.statement, self.view.map(|view| view.name()))
    }
}

/// The link went to the clipboard, or could not.
pub(super) fn copied(next: &mut State, done: bool) {
    if let Some(share) = &mut next.share {
        share.copied = Some(done);
    }
}

/// Opens the dialog, and asks for the links.
pub(super) fn open(next: &mut State, lead: Lead) {
    if next.shown().is_none() {
        return;
    }
    next.notice = None;
    next.share = Some(Share {
        mode: Mode::Results,
        few: false,
        lead,
        fragments: next.fragments().map(Rc::from),
        code: None,
        copied: None,
    });
    export::want_link(next);
}

/// The dialog is gone, and what was asked for it is not waited for.
pub(super) fn close(next: &mut State) {
    next.share = None;
    next.asked
        .retain(|asked| !matches!(asked.ask, Ask::Links { .. } | Ask::Code { .. }));
    export::release(next);
}

/// Another link is chosen.
pub(super) fn choose(next: &mut State, mode: Mode, few: bool, lead: Lead) {
    if let Some(share) = &mut next.share {
        share.copied = None;
        (share.mode, share.few, share.lead) = (mode, few, lead);
    }
}

/// The links are made.
pub(super) fn made(next: &mut State, fragments: Vec<Option<Rc<str>>>) {
    if let Some(share) = &mut next.share {
        share.fragments = Some(fragments.into());
    }
}

/// A QR code is drawn, or the text did not fit into one.
pub(super) fn drawn(next: &mut State, text: Rc<str>, code: Option<Code>) {
    if let Some(share) = &mut next.share {
        share.code = code.map(|code| (text, code));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{Action, Document, LinkView, Outcome, Theme, View, reduce};
    use crate::words::Lang;

    fn shown() -> State {
        let text = "地区生产总值增长7%左右。";
        let analysis = analyze(text, &Options::default());
        let document = Document::new(text.into(), None, analysis, Vec::new());
        let mut state = State::new(Lang::Zh, Theme::System, true);
        state.document = Some(Rc::new(document));
        state
    }

    fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state, |s, a| reduce(&s, a))
    }

    fn shared() -> Action {
        Action::Shared {
            lead: Lead::default(),
        }
    }

    #[test]
    fn the_chosen_link_is_told() {
        let state = run(shown(), [shared()]);
        let id = state.asked.last().map(|asked| asked.id).unwrap();
        let few = Some("#2r".into());
        let fragments = vec![Some("#1r".into()), Some("#1s".into()), None, few];
        let outcome = Outcome::Links { fragments };
        let lead = Lead {
            statement: Some(3),
            view: Some(LinkView::Page(View::Tasks)),
        };
        let mode = Mode::Sentences;
        let few = false;
        let chosen = Action::LinkChosen { mode, few, lead };
        let done = Action::LinkCopied { done: true };
        let state = run(state, [Action::Formatted { id, outcome }, done, chosen]);
        let share = state.share.clone().unwrap();
        assert_eq!(share.copied, None, "another link is not copied yet");
        let told = |mode, few| share.fragment(mode, few);
        assert_eq!(told(mode, false).as_deref(), Some("#1s&s=3&view=tasks"));
        assert_eq!(told(Mode::Text, false), None);
        // Statements of a part have other numbers.
        assert_eq!(told(Mode::Results, true).as_deref(), Some("#2r&view=tasks"));
        let closed = run(state, [Action::Unshared]);
        assert!(closed.share.is_none());
    }

    #[test]
    fn a_closed_dialog_waits_for_nothing() {
        let text: Rc<str> = "x".into();
        let state = run(shown(), [shared(), Action::CodeWanted { text }]);
        assert_eq!(state.asked.len(), 2);
        let id = state.asked.last().map(|asked| asked.id).unwrap();
        let state = run(state, [Action::Unshared]);
        assert!(state.asked.is_empty());
        let outcome = Outcome::Code { code: None };
        let state = run(state, [Action::Formatted { id, outcome }]);
        assert!(state.share.is_none() && state.notice.is_none());
    }

    #[test]
    fn without_a_document_there_is_nothing_to_share() {
        let state = State::new(Lang::Zh, Theme::System, true);
        let state = run(state, [shared()]);
        assert!(state.share.is_none() && state.asked.is_empty());
        let state = run(shown(), [Action::Edited, shared()]);
        assert!(state.share.is_none());
    }
}
