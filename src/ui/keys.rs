//! The list of keys: on `?`, and from the bar.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::page::{keep, kept};
use crate::words::{Label, Lang};

/// Where the choice stands that `?` opens nothing: who speaks to the page may say it by chance.
const OFF: &str = "planlens.keys";

/// Each key, or keys, with what it does.
const KEYS: [(&str, Label); 8] = [
    ("Ctrl Enter", Label::KeyRead),
    ("Tab", Label::KeyTab),
    ("← → Home End", Label::KeyTabs),
    ("Enter", Label::KeyChoose),
    ("← →", Label::KeyStep),
    ("Esc", Label::KeyLeave),
    ("Space", Label::KeyFold),
    ("?", Label::KeyList),
];

/// Properties of [`Keys`].
#[derive(Properties, PartialEq)]
pub(super) struct KeysProps {
    /// The language.
    pub(super) lang: Lang,
}

/// The button with its list.
#[component]
pub(super) fn Keys(props: &KeysProps) -> Html {
    let lang = props.lang;
    let node = use_node_ref();
    let on = use_state_eq(|| kept(OFF).is_none());
    use_question(&node, *on);
    let onopen = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| open(&node))
    };
    let onclose = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let onchange = {
        let set = on.setter();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                keep(OFF, (!input.checked()).then_some("off"));
                set.set(input.checked());
            }
        })
    };
    let title = Label::Keys.text(lang);
    html! {
        <>
            <button type="button" class="button is-quiet is-sign" aria-label={title} {title}
                aria-haspopup="dialog" onclick={onopen}>{ "?" }</button>
            <dialog class="keys-list" ref={node} aria-labelledby="keys">
                <h2 id="keys">{ title }</h2>
                <dl>
                    { for KEYS.iter().map(|(keys, label)| html! {
                        <div>
                            <dt>{ for keys.split(' ').map(|key| html! { <kbd>{ key }</kbd> }) }</dt>
                            <dd>{ label.text(lang) }</dd>
                        </div>
                    }) }
                </dl>
                <label class="rule">
                    <input type="checkbox" checked={*on} {onchange} />{ Label::KeyQuestion.text(lang) }
                </label>
                <button type="button" class="button" onclick={onclose}>{ Label::Dismiss.text(lang) }</button>
            </dialog>
        </>
    }
}

fn open(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>()
        && !dialog.open()
    {
        let _shown = dialog.show_modal();
    }
}

/// Opens the list on `?`, but for where the sign is written.
#[hook]
fn use_question(node: &NodeRef, on: bool) {
    let node = node.clone();
    use_effect_with(on, move |on| {
        let listener = on.then(|| {
            EventListener::new(&gloo_utils::document(), "keydown", move |event: &Event| {
                let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
                let writes =
                    target.is_some_and(|t| t.matches("input,textarea,select").unwrap_or(false));
                let key = event.dyn_ref::<KeyboardEvent>();
                let asked = key.is_some_and(|k| {
                    matches!(k.key().as_str(), "?" | "？") && !k.ctrl_key() && !k.meta_key()
                });
                if asked && !writes {
                    open(&node);
                }
            })
        });
        move || drop(listener)
    });
}
