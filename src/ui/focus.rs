//! The focus, where what held it goes away, or out of sight with its view. A key would begin at the top of the
//! page otherwise, and a screen reader say nothing.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement};
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
        let Some(pane) = node.cast::<Element>() else {
            return;
        };
        let chosen = pane.query_selector(CHOSEN).ok().flatten();
        take(chosen.as_ref().unwrap_or(&pane));
    });
}

/// How many of the places are remembered at which the focus was.
const STEPS: usize = 8;

/// What takes the focus where none of them is there any more: what lies over the page, a pane, the box's page.
const LAST: [&str; 4] = ["dialog[open] button", ".panel", ".source", "main"];

/// When what holds the focus is taken off the page, it goes back to where it was before.
#[hook]
pub(super) fn use_way_back() {
    let way = use_mut_ref(Vec::<Element>::new);
    {
        let way = way.clone();
        use_effect_with((), move |()| {
            let heard = move |event: &Event| {
                if let Some(Ok(element)) = event.target().map(|t| t.dyn_into::<Element>()) {
                    let mut way = way.borrow_mut();
                    if way.len() >= STEPS {
                        way.remove(0);
                    }
                    way.push(element);
                }
            };
            let listener = EventListener::new(&gloo_utils::document(), "focusin", heard);
            move || drop(listener)
        });
    }
    // After every render: it is one look.
    use_effect(move || {
        let gone = way.borrow().last().is_some_and(|e| !e.is_connected());
        if gone && is_lost() {
            // Not borrowed while the focus moves: that is heard.
            let way = std::mem::take(&mut *way.borrow_mut());
            let _taken = way.iter().rev().any(take) || LAST.iter().any(|selector| lead(selector));
        }
    });
}

/// Gives the focus to the first element of the page that is meant; tells whether it has it.
pub(super) fn lead(selector: &str) -> bool {
    let page = gloo_utils::document().document_element();
    page.is_some_and(|page| lead_in(&page, selector))
}

/// The same of what stands in `place`.
pub(super) fn lead_in(place: &Element, selector: &str) -> bool {
    let found = place.query_selector(selector).ok().flatten();
    found.as_ref().is_some_and(take)
}

/// Gives the focus to `element`, and scrolls nothing; tells whether it has it.
fn take(element: &Element) -> bool {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // What is drawn as SVG can have it too.
    let element = element.unchecked_ref::<HtmlElement>();
    element.is_connected() && element.focus_with_options(&still).is_ok() && !is_lost()
}

/// The button of a chosen row, or a chosen button.
const CHOSEN: &str = ".is-chosen .row-name, button.is-chosen";

/// Whether a key would reach nothing that is to be seen. An element that was drawn has a size.
fn is_lost() -> bool {
    let active: Option<Element> = gloo_utils::document().active_element();
    active.is_none_or(|e| e.tag_name() == "BODY" || e.get_bounding_client_rect().height() <= 0.0)
}
