//! What a mark says, beside it: under a pointer, at the focus, after a tap.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

/// Properties of [`Tipped`].
#[derive(Properties, PartialEq)]
pub(super) struct TippedProps {
    /// The drawing.
    pub(super) children: Html,
}

/// A note on one mark.
#[derive(Clone, PartialEq)]
struct Note {
    text: String,
    /// Its left and upper edge in px of the drawing.
    at: (f64, f64),
}

/// The least room that a note finds to its right, in px.
const ROOM: f64 = 280.0;

/// A drawing whose marks say beside them what they are; Escape takes the note away.
#[component]
pub(super) fn Tipped(props: &TippedProps) -> Html {
    let node = use_node_ref();
    let tip = use_node_ref();
    let note = use_state_eq(|| None::<Note>);
    let show = {
        let (node, set) = (node.clone(), note.setter());
        move |event: &Event| {
            if let Some(found) = find(event, &node) {
                set.set(found);
            }
        }
    };
    let hide = |set: UseStateSetter<Option<Note>>| move || set.set(None);
    let onpointerover = {
        let show = show.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that scrolls asks nothing; its tap is a click.
            if event.pointer_type() != "touch" {
                show(&event);
            }
        })
    };
    let onpointerleave = {
        let hide = hide(note.setter());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                hide();
            }
        })
    };
    let onclick = {
        let show = show.clone();
        Callback::from(move |event: MouseEvent| show(&event))
    };
    let onfocusin = Callback::from(move |event: FocusEvent| show(&event));
    let onfocusout = {
        let hide = hide(note.setter());
        Callback::from(move |_: FocusEvent| hide())
    };
    use_place(&tip, (*note).clone());
    use_escape(note.is_some(), hide(note.setter()));
    html! {
        <div class="tipped" ref={node} {onpointerover} {onpointerleave} {onclick} {onfocusin} {onfocusout}>
            { props.children.clone() }
            // Its mark says the same to who hears it.
            <p class="tip" ref={tip} aria-hidden="true" hidden={note.is_none()}>
                { (*note).as_ref().map(|note| note.text.clone()) }
            </p>
        </div>
    }
}

/// The note of the event's mark, or none beside the marks; nothing where the note itself was hit.
fn find(event: &Event, node: &NodeRef) -> Option<Option<Note>> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let root = node.cast::<Element>()?;
    if target.closest(".tip").ok()?.is_some() {
        return None;
    }
    Some(note(&target, &root))
}

fn note(target: &Element, root: &Element) -> Option<Note> {
    let mark = target.closest("[data-statement],[data-section]").ok()??;
    let own = |name: &str| Some([name, "=\"", &mark.get_attribute(name)?, "\""].concat());
    let own = own("data-statement").or_else(|| own("data-section"))?;
    let named = ["[aria-label][", &own, "]"].concat();
    let text = root.query_selector(&named).ok()??;
    let (at, pane) = (
        target.get_bounding_client_rect(),
        root.get_bounding_client_rect(),
    );
    let left = (at.left() - pane.left()).min(pane.width() - ROOM).max(0.0);
    Some(Note {
        text: text.get_attribute("aria-label")?,
        at: (left, at.bottom() - pane.top()),
    })
}

/// Puts the note to its place.
#[hook]
fn use_place(tip: &NodeRef, note: Option<Note>) {
    let tip = tip.clone();
    use_effect_with(note, move |note| {
        let (Some(tip), Some(note)) = (tip.cast::<HtmlElement>(), note) else {
            return;
        };
        let px = |value: f64| [crate::chart::scene::number(value).as_str(), "px"].concat();
        let _set = tip.style().set_property("left", &px(note.at.0));
        let _set = tip.style().set_property("top", &px(note.at.1));
    });
}

/// Listens for Escape while a note is shown.
#[hook]
fn use_escape(shown: bool, hide: impl Fn() + 'static) {
    use_effect_with(shown, move |shown| {
        let listener = shown.then(|| {
            EventListener::new(&gloo_utils::document(), "keydown", move |event: &Event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if key.as_deref() == Some("Escape") {
                    hide();
                }
            })
        });
        move || drop(listener)
    });
}
