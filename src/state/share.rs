//! What the reader shares: the three links of the document, and what one of them leads to.

use std::rc::Rc;

use super::{Ask, Code, Lead, State};
use crate::catalogue::Named as _;
use crate::link::{Mode, with_view};

/// The dialog of links.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// What goes along.
    pub mode: Mode,
    /// Where the link leads.
    pub lead: Lead,
    /// The fragments, one a mode; `None` while they are being made.
    pub fragments: Option<Rc<[Option<Rc<str>>]>>,
    /// The last QR code with what it says.
    pub code: Option<(Rc<str>, Code)>,
    /// Whether the link as it is shown was copied.
    pub copied: bool,
}

impl Share {
    /// The fragment of a mode, the view in it; `None` where there is none.
    pub fn fragment(&self, mode: Mode) -> Option<String> {
        let at = Mode::ALL.iter().position(|m| *m == mode)?;
        let fragment = self.fragments.as_ref()?.get(at)?.as_deref()?;
        Some(self.lead.on(fragment))
    }
}

impl Lead {
    /// A link that leads there: `fragment` has no view yet.
    pub fn on(self, fragment: &str) -> String {
        with_view(fragment, self.statement, self.view.map(|view| view.name()))
    }
}

/// Opens the dialog, and asks for the links.
pub(super) fn open(next: &mut State, lead: Lead) {
    let Some(document) = next.shown().cloned() else {
        return;
    };
    // What came without its text goes on as it came.
    let came = document.received.as_ref().filter(|r| r.is_bare());
    let link = came.map(|received| received.fragment.clone());
    next.notice = None;
    next.share = Some(Share {
        mode: Mode::Results,
        lead,
        fragments: None,
        code: None,
        copied: false,
    });
    next.ask(Ask::Links { document, link });
}

/// The dialog is gone, and what was asked for it is not waited for.
pub(super) fn close(next: &mut State) {
    next.share = None;
    next.asked
        .retain(|asked| !matches!(asked.ask, Ask::Links { .. } | Ask::Code { .. }));
}

/// Another link is chosen.
pub(super) fn choose(next: &mut State, mode: Mode, lead: Lead) {
    if let Some(share) = &mut next.share {
        share.copied = false;
        (share.mode, share.lead) = (mode, lead);
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
