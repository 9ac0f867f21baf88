//! The page's address: links that come in it, and the one that the reader shares.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::Event;
use yew::prelude::*;

use super::back;
use super::store::Dispatch;
use crate::state::{Action, Carrier};

/// The address without its fragment. On a disk, whose address is of use to nobody else: the one on the web
/// that the page was built for, or nothing where it was built for none.
pub(super) fn page() -> String {
    let protocol = gloo_utils::window().location().protocol();
    if protocol.is_ok_and(|protocol| protocol == "file:") {
        let told = gloo_utils::document().query_selector("meta[property='og:url']");
        let told = told.ok().flatten();
        return told
            .and_then(|meta| meta.get_attribute("content"))
            .unwrap_or_default();
    }
    let address = gloo_utils::window().location().href().unwrap_or_default();
    match address.split_once('#') {
        Some((page, _)) => page.to_owned(),
        None => address,
    }
}

/// Writes a link's fragment into the address, where a browser's own way to share takes it from; of a page
/// on a disk the address stays its own. Nothing comes of it: the page shows already what it leads to.
pub(super) fn write(link: &str) {
    let fragment = link.find('#').and_then(|at| link.get(at..));
    if let Ok(history) = gloo_utils::window().history() {
        let _written = history.replace_state_with_url(&back::kept(), "", fragment);
    }
}

/// Opens the link in the address, at the start (with `first`) and when another one comes.
#[hook]
pub(super) fn use_address(dispatch: &Dispatch, first: bool) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        if first {
            open(&dispatch);
        }
        let window = gloo_utils::window();
        let listener = EventListener::new(&window, "hashchange", move |_: &Event| {
            // What Back and Forward come to was opened already.
            if !back::is_kept() {
                open(&dispatch);
                back::keep();
            }
        });
        move || drop(listener)
    });
}

/// Opens the link in the address, if there is one.
pub(super) fn open(dispatch: &Dispatch) {
    let fragment = gloo_utils::window().location().hash().unwrap_or_default();
    if fragment.len() > 1 {
        let link = Rc::from(fragment);
        let by = Carrier::Address;
        dispatch.send(Action::Linked { link, by });
    }
}
