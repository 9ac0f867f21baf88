//! What was set aside or mended in the text: how many of each kind, where they stand, and whether the
//! text shows them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::store::{Shared, use_dispatch};
use crate::catalogue::{EditKind, Named as _};
use crate::state::{Action, Place};
use crate::words::{Label, Lang, Term as _, place};

/// More places of one kind than this are not numbered.
const PLACES: usize = 12;

/// Properties of [`EditList`].
#[derive(Properties, PartialEq)]
pub(super) struct EditProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// Whether the text shows them.
    pub(super) shown: bool,
}

/// The list, folded away until it is asked for.
#[component]
pub(super) fn EditList(props: &EditProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let all = &props.document.analysis.cleaning;
    if all.is_empty() {
        return Html::default();
    }
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let shown = input.checked();
                dispatch.send(Action::EditsShown { shown });
            }
        })
    };
    let kind = |kind: &EditKind| {
        let own = all
            .iter()
            .enumerate()
            .filter(|(_, edit)| edit.kind == *kind);
        let count = own.clone().count();
        if count == 0 {
            return Html::default();
        }
        let places = own.take(PLACES).enumerate().map(|(part, (index, _))| {
            let at = Place::Edit(index);
            html! {
                <button type="button" class="place" data-edit={index.to_string()}
                    aria-label={format!("{} {}", kind.term(lang), place(lang, part + 1))}
                    onclick={dispatch.on(Action::Sought { place: at })}>{ part + 1 }</button>
            }
        });
        html! {
            <li class="edit-kind">
                <span class="edit-name">{ kind.term(lang) }</span>
                <span class="edit-count">{ count }</span>
                <span class="places">{ for places }if count > PLACES { { "…" } }</span>
            </li>
        }
    };
    html! {
        <details class="edits">
            <summary>{ Label::Edits.text(lang) }<span class="edit-count">{ all.len() }</span></summary>
            <label class="edits-show">
                <input type="checkbox" checked={props.shown} {onchange} />{ Label::ShowEdits.text(lang) }
            </label>
            <ul>{ for EditKind::ALL.iter().map(kind) }</ul>
        </details>
    }
}
