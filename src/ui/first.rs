//! The first paint: a paste box in `index.html` that works before the program has arrived.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;

use super::renew;

/// What stood in the first paint's box.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct First {
    /// Its text.
    pub(super) text: String,
    /// Whether the text was pasted, and is to be read at once.
    pub(super) pasted: bool,
    /// The caret's place in UTF-16 units, where the box had the focus.
    pub(super) caret: Option<u32>,
}

/// Reads the first paint's box before it gives way. While it is empty, what an older version of the page
/// left for this one stands in for it.
pub(super) fn take_over() -> First {
    let first = typed();
    match renew::find_carried() {
        Some(carried) if first.text.is_empty() => First {
            text: carried.text.to_string(),
            pasted: carried.read,
            caret: None,
        },
        Some(_) | None => first,
    }
}

fn typed() -> First {
    let document = gloo_utils::document();
    let element = document.get_element_by_id("box");
    let Some(area) = element.and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return First::default();
    };
    let focused = document
        .active_element()
        .is_some_and(|e| e == *area.as_ref());
    let caret = area.selection_end().ok().flatten();
    First {
        text: area.value(),
        pasted: area.dataset().get("pasted").is_some(),
        caret: caret.filter(|_| focused),
    }
}
