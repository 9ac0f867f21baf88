//! Into the clipboard, as text, or as text and as HTML at once.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Event, HtmlDocument};

use super::store::Dispatch;
use crate::state::{Action, Problem, marked_up, tabbed};

/// Puts a table into the clipboard, its first row the head, and tells the reader how it went. To be
/// called while the reader's click is under way.
pub(super) fn copy_table(dispatch: &Dispatch, rows: &[Vec<String>]) {
    dispatch.send(if copy(tabbed(rows), marked_up(rows)) {
        Action::Copied {
            rows: rows.len().saturating_sub(1),
        }
    } else {
        Action::Rejected {
            problem: Problem::NoClipboard,
        }
    });
}

/// Puts both into the clipboard; false where the browser lets nothing in. To be called while the
/// reader's click is under way.
///
/// By way of the `copy` event: the newer interface that takes HTML is missing in Firefox 102, and
/// wherever a page is not served securely.
fn copy(text: String, html: String) -> bool {
    put(vec![("text/plain", text), ("text/html", html)])
}

/// Puts a text into the clipboard, as [`copy`] does.
pub(super) fn copy_text(text: String) -> bool {
    put(vec![("text/plain", text)])
}

fn put(kinds: Vec<(&'static str, String)>) -> bool {
    let document = gloo_utils::document();
    let Some(commands) = document.dyn_ref::<HtmlDocument>() else {
        return false;
    };
    let done = Rc::new(Cell::new(false));
    let heard = done.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener =
        EventListener::new_with_options(&document, "copy", options, move |event: &Event| {
            let data = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data);
            let Some(data) = data else { return };
            let mut kinds = kinds.iter();
            let set = kinds.all(|(kind, said)| data.set_data(kind, said).is_ok());
            event.prevent_default();
            heard.set(set);
        });
    // Safari copies only where something is selected.
    let selection = gloo_utils::window().get_selection().ok().flatten();
    let mut lent = false;
    if let (Some(selection), Some(body)) = (&selection, document.body())
        && selection.is_collapsed()
    {
        lent = selection.select_all_children(&body).is_ok();
    }
    let _ran = commands.exec_command("copy");
    if let (true, Some(selection)) = (lent, selection) {
        let _cleared = selection.remove_all_ranges();
    }
    drop(listener);
    done.get()
}
