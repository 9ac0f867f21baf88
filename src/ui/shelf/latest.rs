//! The latest documents, in the empty page.

use std::rc::Rc;

use yew::prelude::*;

use super::keeper::use_keeper;
use super::row;
use crate::state::{Action, ShelfEntry};
use crate::ui::store::use_dispatch;
use crate::words::{Label, Lang};

/// How many of them are listed.
const LATEST: usize = 4;

/// Properties of [`Latest`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct LatestProps {
    /// The language.
    pub(in crate::ui) lang: Lang,
    /// Every document, the latest first.
    pub(in crate::ui) entries: Rc<Vec<ShelfEntry>>,
    /// The id of what the box holds, which is not listed.
    pub(in crate::ui) current: Rc<str>,
}

/// The list; nothing where nothing is kept.
#[component]
pub(in crate::ui) fn Latest(props: &LatestProps) -> Html {
    let (dispatch, keeper) = (use_dispatch(), use_keeper());
    let LatestProps {
        lang,
        entries,
        current,
    } = props;
    let lang = *lang;
    let others = || entries.iter().filter(|entry| entry.id != *current);
    if others().next().is_none() {
        return Html::default();
    }
    html! {
        <section class="latest" aria-labelledby="latest">
            <h2 id="latest">{ Label::ShelfLatest.text(lang) }</h2>
            <ul>
                { for others().take(LATEST).map(|entry| html! {
                    <li key={&*entry.id}>{ row::opener(entry, lang, &keeper, false) }</li>
                }) }
            </ul>
            <button type="button" class="sample" onclick={dispatch.on(Action::ShelfShown { shown: true })}>
                { Label::ShelfAll.text(lang) }
            </button>
        </section>
    }
}
