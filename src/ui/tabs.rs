//! The views, as tabs: one stop of the Tab key, arrows between them.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::store::use_dispatch;
use crate::state::{Action, View};
use crate::words::{Label, Lang};

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub(super) struct TabsProps {
    /// The view that is shown.
    pub(super) view: View,
    /// Whether the text stands beside it, and needs no tab.
    pub(super) wide: bool,
    /// The language.
    pub(super) lang: Lang,
}

/// The tabs.
#[component]
pub(super) fn Tabs(props: &TabsProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let shown = View::ALL.len() - usize::from(props.wide);
    let onkeydown = {
        let (dispatch, current) = (dispatch.clone(), props.view);
        Callback::from(move |event: KeyboardEvent| {
            let at = View::ALL.iter().position(|v| *v == current).unwrap_or(0);
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1) % shown,
                "ArrowLeft" => (at + shown - 1) % shown,
                "Home" => 0,
                "End" => shown - 1,
                _ => return,
            };
            event.prevent_default();
            let Some(view) = View::ALL.get(to).copied() else {
                return;
            };
            dispatch.send(Action::Viewed { view });
            let tab = gloo_utils::document().get_element_by_id(id(view));
            if let Some(tab) = tab.and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
                let _focused = tab.focus();
            }
        })
    };
    html! {
        <div class="tabs" role="tablist" aria-label={Label::Views.text(lang)} {onkeydown}>
            { for View::ALL.iter().take(shown).map(|view| {
                let selected = *view == props.view;
                html! {
                    <button type="button" role="tab" class="tab" id={id(*view)}
                        aria-selected={selected.to_string()}
                        aria-controls={panel(*view)}
                        tabindex={if selected { "0" } else { "-1" }}
                        onclick={dispatch.on(Action::Viewed { view: *view })}>
                        { name(*view).text(lang) }
                    </button>
                }
            }) }
        </div>
    }
}

/// A view's name.
pub(super) fn name(view: View) -> Label {
    match view {
        View::Overview => Label::Overview,
        View::Indicators => Label::Indicators,
        View::Tasks => Label::Tasks,
        View::Progress => Label::Progress,
        View::Compare => Label::Compare,
        View::Outline => Label::Outline,
        View::Brief => Label::Brief,
        View::Text => Label::Text,
    }
}

/// The id of a view's tab.
pub(super) fn id(view: View) -> &'static str {
    match view {
        View::Overview => "tab-overview",
        View::Indicators => "tab-indicators",
        View::Tasks => "tab-tasks",
        View::Progress => "tab-progress",
        View::Compare => "tab-compare",
        View::Outline => "tab-outline",
        View::Brief => "tab-brief",
        View::Text => "tab-text",
    }
}

/// The id of what a tab shows; only what is shown now is there.
fn panel(view: View) -> Option<&'static str> {
    match view {
        View::Overview
        | View::Indicators
        | View::Tasks
        | View::Progress
        | View::Compare
        | View::Outline
        | View::Brief => Some("panel"),
        View::Text => None,
    }
}
