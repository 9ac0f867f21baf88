//! Undo and redo: their keys and their buttons.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

use super::store::{Dispatch, use_dispatch};
use crate::state::{Action, Work};
use crate::words::{Label, Lang};

/// Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do again; in a field of text they are the field's own.
#[hook]
pub(super) fn use_history_keys(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let document = gloo_utils::document();
        let options = EventListenerOptions::enable_prevent_default();
        let heard = move |event: &Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if let Some(action) = action(event).filter(|_| !is_writing(event)) {
                event.prevent_default();
                dispatch.send(action);
            }
        };
        let listener = EventListener::new_with_options(&document, "keydown", options, heard);
        move || drop(listener)
    });
}

fn action(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.code().as_str(), event.shift_key()) {
        ("KeyZ", false) => Some(Action::Undone),
        ("KeyZ", true) | ("KeyY", false) => Some(Action::Redone),
        _ => None,
    }
}

/// What has an undoing of its own, or lies over the page.
const OWN: &str = "textarea, input:not([type=\"checkbox\"]), form, dialog";

fn is_writing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|e| e.closest(OWN).ok().flatten().is_some())
}

/// Properties of [`Steps`].
#[derive(Properties, PartialEq)]
pub(super) struct StepsProps {
    /// The language.
    pub(super) lang: Lang,
    /// What the next undoing undoes.
    pub(super) undo: Option<Work>,
    /// What the next redoing does again.
    pub(super) redo: Option<Work>,
}

/// The two buttons; nothing before there is a step.
#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let dispatch = use_dispatch();
    let StepsProps { lang, undo, redo } = props;
    if undo.is_none() && redo.is_none() {
        return Html::default();
    }
    let button = |label: Label, of: Option<Work>, keys: &'static str, action: Action| {
        let label = label.text(*lang);
        let what = of.map_or("", |work| named(work).text(*lang));
        let title = [label, lang.pick("", " "), what].concat();
        html! {
            <button type="button" class="button" disabled={of.is_none()} aria-keyshortcuts={keys}
                {title} onclick={dispatch.on(action)}>{ label }</button>
        }
    };
    html! {
        <>
            { button(Label::Undo, *undo, "Control+Z", Action::Undone) }
            { button(Label::RedoStep, *redo, "Control+Shift+Z", Action::Redone) }
        </>
    }
}

fn named(work: Work) -> Label {
    match work {
        Work::Document => Label::WorkDocument,
        Work::Fill => Label::WorkFill,
        Work::Upper => Label::WorkUpper,
        Work::Correction => Label::WorkCorrection,
        Work::Coding => Label::CodingRules,
        Work::Cleaning => Label::WorkCleaning,
    }
}
