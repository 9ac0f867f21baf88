//! Links that come: opened as a new document, held against the text.

use std::rc::Rc;

use super::reduce::{look, read, select, show};
use super::{
    Ask, Check, Document, Draft, Lead, Light, LinkView, Notice, Origin, Outcome, Place, Problem,
    Received, State, share, shelf,
};
use crate::link::{LinkError, Mode};

/// A link came by the address or in place of a text.
pub(super) fn come(next: &mut State, link: Rc<str>, pasted: bool) {
    next.notice = None;
    next.reopened = None;
    // A frame in another page shows nothing else meanwhile.
    let view = link.rsplit_once("&view=").map(|(_, name)| name);
    next.embed = match view.and_then(LinkView::from_name) {
        Some(LinkView::Embed(embed)) if !pasted => Some(embed),
        Some(LinkView::Embed(_) | LinkView::Page(_)) | None => None,
    };
    // The link before it is not waited for.
    next.asked.retain(|a| !matches!(a.ask, Ask::Open { .. }));
    next.ask(Ask::Open { link, pasted });
}

/// The box is shown, empty, for the text of the link's results.
pub(super) fn check(next: &mut State) {
    if against(next).is_none() {
        return;
    }
    next.checking = true;
    next.writing = true;
    next.notice = None;
    next.draft = Draft {
        text: Rc::from(""),
        revision: next.draft.revision.wrapping_add(1),
    };
}

/// A request to the thread of formats is done.
pub(super) fn formatted(next: &mut State, id: u32, outcome: Outcome) {
    let Some(ask) = next.take_asked(id) else {
        return;
    };
    match outcome {
        Outcome::Opened { document, lead } => {
            let before = next.snapshot();
            if let Some(stored) = next.reopened.take() {
                shelf::show(next, &stored, before, document);
            } else {
                show(next, before, document, false);
                follow(next, lead);
            }
        }
        Outcome::Text {
            text,
            received,
            lead,
        } => {
            read(next, text, None, Vec::new());
            if let Some(pending) = &mut next.pending {
                pending.received = Some(received);
                pending.lead = lead;
            }
        }
        Outcome::Unopened { error } => {
            next.embed = None;
            unopened(next, ask, error);
        }
        Outcome::Verified {
            same_text,
            differences,
        } => {
            let Ask::Verify {
                link,
                document,
                wanted,
            } = ask
            else {
                return;
            };
            if same_text || wanted {
                let check = Check {
                    same_text,
                    differences,
                };
                verified(next, link, &document, check);
            }
        }
        Outcome::Links { fragments } => share::made(next, fragments),
        Outcome::Code { code } => {
            if let Ask::Code { text } = ask {
                share::drawn(next, text, code);
            }
        }
        Outcome::Saved { name: _ } => {}
        Outcome::Failed => {
            share::close(next);
            next.notice = Some(Notice::Problem(Problem::NoFormats));
        }
    }
}

fn unopened(next: &mut State, ask: Ask, error: LinkError) {
    match ask {
        // A text that looks like a link, and is none.
        Ask::Open { link, pasted: true } if error == LinkError::Foreign => {
            read(next, link, None, Vec::new());
        }
        Ask::Open { .. } | Ask::Verify { .. } | Ask::Links { .. } | Ask::Code { .. } => {
            next.notice = Some(Notice::Problem(Problem::Link(error)));
        }
    }
}

/// Says of a document how a link stands to it, unless another one has come meanwhile.
fn verified(next: &mut State, fragment: Rc<str>, document: &Rc<Document>, check: Check) {
    let Some(shown) = next.document.as_mut().filter(|d| Rc::ptr_eq(d, document)) else {
        return;
    };
    let mut checked = (**shown).clone();
    checked.received = Some(Rc::new(Received {
        mode: Mode::Results,
        fragment,
        check: Some(check),
    }));
    *shown = Rc::new(checked);
}

/// The link that a text is to be held against, now that it is there.
pub(super) fn verify(next: &mut State, received: Option<(Rc<str>, bool)>) {
    let (Some((link, wanted)), Some(document)) = (received, next.document.clone()) else {
        return;
    };
    next.ask(Ask::Verify {
        link,
        document,
        wanted,
    });
}

/// The link whose results a pasted text can be held against, and whether the reader asked for it.
pub(super) fn against(state: &State) -> Option<(Rc<str>, bool)> {
    let received = state.document.as_ref()?.received.as_ref()?;
    let open = received.is_bare();
    open.then(|| (received.fragment.clone(), state.checking))
}

/// Goes where a link leads.
pub(super) fn follow(next: &mut State, lead: Lead) {
    let Some(document) = &next.document else {
        return;
    };
    let there = lead
        .statement
        .filter(|id| document.statement(*id).is_some());
    match lead.view {
        Some(LinkView::Page(view)) => look(next, view),
        Some(LinkView::Embed(embed)) => next.embed = Some(embed),
        None => {}
    }
    if let Some(id) = there {
        let light = Light {
            place: Place::Statement(id),
            from: Origin::Detail,
        };
        select(next, Some(light));
    }
}
