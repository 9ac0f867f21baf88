//! The focus, where what held it goes out of sight with its view.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

/// Takes the focus for what is chosen below `node`, else for `node` itself, when it comes into sight
/// again (`seen`) and the focus would be lost: it rests on nothing, or on what went out of sight.
#[hook]
pub(super) fn use_focus(node: &NodeRef, seen: bool) {
    let node = node.clone();
    let before = use_mut_ref(|| seen);
    use_effect_with(seen, move |seen| {
        let came = !before.replace(*seen) && *seen;
        if !came || !is_lost() {
            return;
        }
        let Some(pane) = node.cast::<HtmlElement>() else {
            return;
        };
        let chosen = pane.query_selector(CHOSEN).ok().flatten();
        let chosen = chosen.and_then(|e| e.dyn_into::<HtmlElement>().ok());
        // The light has scrolled to its place already.
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _focused = chosen.unwrap_or(pane).focus_with_options(&still);
    });
}

/// The button of a chosen row, or a chosen button.
const CHOSEN: &str = ".is-chosen .row-name, button.is-chosen";

/// Whether a key would reach nothing that is to be seen. An element that was drawn has a size.
fn is_lost() -> bool {
    let active: Option<Element> = gloo_utils::document().active_element();
    active.is_none_or(|e| e.tag_name() == "BODY" || e.get_bounding_client_rect().height() <= 0.0)
}
