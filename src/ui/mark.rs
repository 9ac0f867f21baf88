//! Words of the text that the reader selects: a button, and a key, that read them as a statement.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node, Range};
use yew::prelude::*;

use super::store::{Shared, use_dispatch};
use crate::base::{Span, Utf16Map};
use crate::state::{Action, Document};
use crate::words::{Label, Lang};

/// A selection is looked at when it has rested so long, in ms: handles are dragged.
const REST: u32 = 180;

/// How far the button stands below the selection, and from the edges, in px.
const GAP: f64 = 8.0;

/// Properties of [`Marker`].
#[derive(Properties, PartialEq)]
pub(super) struct MarkerProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// The article whose paragraphs are the document's.
    pub(super) article: NodeRef,
}

/// The button; nothing while nothing is selected.
#[component]
pub(super) fn Marker(props: &MarkerProps) -> Html {
    let dispatch = use_dispatch();
    let MarkerProps {
        document,
        lang,
        article,
    } = props;
    let there = use_state_eq(|| None::<Place>);
    {
        let (article, document, there) = (article.clone(), document.clone(), there.setter());
        use_effect_with(props.document.clone(), move |_| {
            let page = gloo_utils::document();
            let mut rest: Option<Timeout> = None;
            let listener = EventListener::new(&page, "selectionchange", move |_: &Event| {
                let (article, document) = (article.clone(), document.clone());
                let there = there.clone();
                // The one before is given up with its timer.
                let _before = rest.replace(Timeout::new(REST, move || {
                    let article = article.cast::<Element>();
                    there.set(article.and_then(|article| selected(&document, &article)));
                }));
            });
            move || drop(listener)
        });
    }
    let button = use_node_ref();
    {
        let button = button.clone();
        use_effect_with(*there, move |there| {
            if let (Some(there), Some(button)) = (there, button.cast::<HtmlElement>()) {
                put(&button, *there);
            }
        });
    }
    {
        let (article, document, dispatch) = (article.clone(), document.clone(), dispatch.clone());
        use_effect_with(props.document.clone(), move |_| {
            let page = gloo_utils::document();
            let listener = EventListener::new(&page, "keydown", move |event: &Event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                // By its place: with Alt a Mac writes another letter.
                if !event.alt_key() || event.ctrl_key() || event.code() != "KeyA" {
                    return;
                }
                let place = article
                    .cast::<Element>()
                    .and_then(|article| selected(&document, &article));
                if let Some(place) = place {
                    dispatch.send(Action::Marked { at: place.at });
                }
            });
            move || drop(listener)
        });
    }
    let Some(place) = *there else {
        return Html::default();
    };
    let onclick = {
        let (dispatch, there) = (dispatch.clone(), there.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.send(Action::Marked { at: place.at });
            there.set(None);
        })
    };
    // The selection stays while the button is pressed.
    let onpointerdown = Callback::from(|event: PointerEvent| event.prevent_default());
    html! {
        <button ref={button} type="button" class="button is-main mark" aria-keyshortcuts="Alt+A"
            title={Label::ReadAsKey.text(*lang)} {onclick} {onpointerdown}>
            { Label::ReadAsThis.text(*lang) }
        </button>
    }
}

/// What is selected, and where its end is on the screen, in px of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    at: Span,
    left: f64,
    bottom: f64,
}

/// The selection, where both its ends are in the article.
fn selected(document: &Document, article: &Element) -> Option<Place> {
    let selection = gloo_utils::window().get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = offset(
        document,
        article,
        &range.start_container().ok()?,
        range.start_offset().ok()?,
    )?;
    let end = offset(
        document,
        article,
        &range.end_container().ok()?,
        range.end_offset().ok()?,
    )?;
    let at = trimmed(&document.text, Span::new(start, end));
    let seen = range.get_bounding_client_rect();
    (!at.is_empty()).then(|| Place {
        at,
        left: seen.left(),
        bottom: seen.bottom(),
    })
}

/// The byte of the text at a place of the article: a paragraph of it is one of the document's.
fn offset(document: &Document, article: &Element, node: &Node, into: u32) -> Option<usize> {
    if !article.contains(Some(node)) {
        return None;
    }
    let own = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    // A long text is not drawn from its first paragraph on.
    let from = article.get_attribute("data-from");
    let mut index: usize = from.and_then(|from| from.parse().ok()).unwrap_or(0);
    let Some(paragraph) = own.closest("p").ok().flatten() else {
        // The article itself: before a paragraph, or behind the last one.
        let paragraph = document.paragraphs.get(index + usize::try_from(into).ok()?);
        return Some(paragraph.map_or(document.text.len(), |p| p.at.start));
    };
    let mut before = paragraph.previous_element_sibling();
    while let Some(element) = before {
        index += 1;
        before = element.previous_element_sibling();
    }
    let at = document.paragraphs.get(index)?.at;
    let range = Range::new().ok()?;
    range.set_start(&paragraph, 0).ok()?;
    range.set_end(node, into).ok()?;
    let units = String::from(range.to_string()).encode_utf16().count();
    Some(at.start + Utf16Map::new(at.of(&document.text)).byte(units))
}

/// The stretch without white space at its ends.
fn trimmed(text: &str, at: Span) -> Span {
    let whole = at.of(text);
    let start = at.start + (whole.len() - whole.trim_start().len());
    Span::new(start, start + whole.trim().len())
}

/// Puts the button under the end of the selection, inside of the pane: it scrolls with the text.
fn put(button: &HtmlElement, place: Place) {
    let Some(pane) = button.parent_element() else {
        return;
    };
    let (edge, own) = (
        pane.get_bounding_client_rect(),
        button.get_bounding_client_rect(),
    );
    let widest = edge.width() - own.width() - GAP;
    let left = (place.left - edge.left()).min(widest).max(GAP);
    let top = place.bottom - edge.top() + f64::from(pane.scroll_top()) + GAP;
    for (name, px) in [("left", left), ("top", top)] {
        let px = [px.round().to_string().as_str(), "px"].concat();
        let _set = button.style().set_property(name, &px);
    }
}
