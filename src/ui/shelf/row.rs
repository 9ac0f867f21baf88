//! A kept document in a list.

use yew::prelude::*;

use super::base::when;
use super::keeper::Shelf;
use crate::state::{ShelfEntry, Unreadable};
use crate::words::{Label, Lang, kept_facts, untitled};

/// The name of a kept document: the reader's, else its title.
pub(super) fn name(entry: &ShelfEntry, lang: Lang) -> String {
    let name = entry.record.as_ref().ok().map(|record| {
        let name = record.own_name().unwrap_or(&record.title);
        name.to_owned()
    });
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| {
        let name = match entry.record {
            Ok(_) => untitled(lang),
            Err(_) => Label::ShelfUnreadable.text(lang),
        };
        name.to_owned()
    })
}

/// Its name, which opens it, with what it is.
pub(super) fn opener(entry: &ShelfEntry, lang: Lang, shelf: &Shelf, current: bool) -> Html {
    let told = match &entry.record {
        Ok(record) => kept_facts(
            lang,
            record,
            &when(record.changed, lang.pick("zh-CN", "en")),
        ),
        Err(Unreadable::Newer) => Label::ShelfIsNewer.text(lang).to_owned(),
        Err(Unreadable::Damaged) => Label::ShelfIsDamaged.text(lang).to_owned(),
    };
    let told = html! {
        <span class="kept-facts">
            { told }
            if current { <b>{ Label::ShelfCurrent.text(lang) }</b> }
        </span>
    };
    let name = html! { <span class="kept-name">{ name(entry, lang) }</span> };
    if entry.record.is_err() {
        return html! { <p class="kept-open">{ name }{ told }</p> };
    }
    let onclick = {
        let (shelf, id) = (shelf.clone(), entry.id.clone());
        Callback::from(move |_: MouseEvent| shelf.open(id.clone(), true))
    };
    html! {
        <button type="button" class="kept-open" {onclick}>{ name }{ told }</button>
    }
}
