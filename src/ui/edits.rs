//! What was set aside or mended in the text: how many of each kind, where they stand, and whether the
//! text shows them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::places::Places;
use super::store::{Dispatch, Shared, use_dispatch};
use crate::catalogue::{EditKind, Named as _};
use crate::state::{Action, Place};
use crate::words::{Label, Lang, Term as _, left};

/// So many of what is read as it stands are listed at first, and more at each wish.
const STEP: usize = 12;

/// More characters of one stretch than this are not quoted.
const LENGTH: usize = 32;

/// Properties of [`EditList`].
#[derive(Properties, PartialEq)]
pub(super) struct EditProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// Whether the text shows them.
    pub(super) shown: bool,
    /// The index of the one that is chosen.
    pub(super) chosen: Option<usize>,
}

/// The list, folded away until it is asked for.
#[component]
pub(super) fn EditList(props: &EditProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let all = &props.document.analysis.cleaning;
    if all.is_empty() && props.document.kept.is_empty() {
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
        let own: Vec<usize> = own.map(|(index, _)| index).collect();
        if own.is_empty() {
            return Html::default();
        }
        let places: Vec<Place> = own.iter().map(|index| Place::Edit(*index)).collect();
        let chosen = props.chosen.filter(|index| own.contains(index));
        html! {
            <li class="edit-kind">
                <span class="edit-name">{ kind.term(lang) }</span>
                <span class="edit-count">{ own.len() }</span>
                <Places {places} of={kind.term(lang)} {lang} />
                <button type="button" class="place" onclick={dispatch.on(Action::Kept { edits: own.clone() })}>
                    { Label::AllAsWritten.text(lang) }
                </button>
                if let Some(index) = chosen {
                    { one(&dispatch, props, index) }
                }
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
            if !props.document.kept.is_empty() {
                <AsWritten document={props.document.clone()} {lang} />
            }
        </details>
    }
}

/// The chosen edit: the stretch, how it was read, and the way to read it as it stands.
fn one(dispatch: &Dispatch, props: &EditProps, index: usize) -> Html {
    let lang = props.lang;
    let Some(edit) = props.document.analysis.cleaning.get(index) else {
        return Html::default();
    };
    let read = if edit.replacement.is_empty() {
        html! { { Label::EditDropped.text(lang) } }
    } else {
        html! { <>{ Label::EditRead.text(lang) }{ " " }<q lang="zh-CN">{ visible(&edit.replacement) }</q></> }
    };
    html! {
        <p class="edit-one">
            <q lang="zh-CN">{ visible(edit.at.of(&props.document.text)) }</q>{ read }
            <button type="button" class="button" onclick={dispatch.on(Action::Kept { edits: vec![index] })}>
                { Label::ReadAsWritten.text(lang) }
            </button>
        </p>
    }
}

/// Properties of [`AsWritten`].
#[derive(Properties, PartialEq)]
struct AsWrittenProps {
    document: Shared,
    lang: Lang,
}

/// What is read as it stands, and the way back.
#[component]
fn AsWritten(props: &AsWrittenProps) -> Html {
    let dispatch = use_dispatch();
    let limit = use_state(|| STEP);
    let AsWrittenProps { document, lang } = props;
    let lang = *lang;
    let all = document.kept.iter().enumerate().take(*limit);
    let waiting = document.kept.len().saturating_sub(*limit);
    let onmore = Callback::from(move |_: MouseEvent| limit.set(*limit + 4 * STEP));
    html! {
        <div class="edits-kept">
            <h2>{ Label::AsWritten.text(lang) }<span class="edit-count">{ document.kept.len() }</span></h2>
            <ul>
                { for all.map(|(index, kept)| html! {
                    <li class="edit-one">
                        <span>{ kept.kind.term(lang) }</span>
                        <q lang="zh-CN">{ visible(kept.at.of(&document.text)) }</q>
                        <button type="button" class="place" onclick={dispatch.on(Action::Mended { kept: Some(index) })}>
                            { Label::MendAgain.text(lang) }
                        </button>
                    </li>
                }) }
            </ul>
            if waiting > 0 {
                <button type="button" class="place more" onclick={onmore}>{ left(lang, waiting) }</button>
            }
            <button type="button" class="button" onclick={dispatch.on(Action::Mended { kept: None })}>
                { Label::MendAll.text(lang) }
            </button>
        </div>
    }
}

/// The beginning of a stretch, white space made visible.
fn visible(text: &str) -> String {
    let sign = |c: char| match c {
        ' ' | '\u{3000}' | '\u{a0}' => '␣',
        '\n' | '\r' => '↵',
        '\t' => '⇥',
        other => other,
    };
    let mut shown: String = text.chars().take(LENGTH).map(sign).collect();
    if text.chars().nth(LENGTH).is_some() {
        shown.push('…');
    }
    shown
}
