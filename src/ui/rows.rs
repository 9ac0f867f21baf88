//! The frame of a table of rows, the same in every view: roles that survive a layout as cards, the
//! count over it, the wish for more under it.

use yew::prelude::*;

use super::store::Dispatch;
use crate::state::Action;
use crate::words::{Label, Lang, left, shown};

/// How many rows are listed of all.
pub(super) fn count(lang: Lang, listed: usize, all: usize) -> Html {
    html! { <p class="count" role="status">{ shown(lang, listed, all) }</p> }
}

/// The heads of columns that do not sort, each with the class of its column.
pub(super) fn heads(lang: Lang, columns: &[(Label, &'static str)]) -> Html {
    let head = |(label, class): &(Label, &'static str)| {
        html! { <th scope="col" role="columnheader" class={*class}>{ label.text(lang) }</th> }
    };
    columns.iter().map(head).collect()
}

/// The table of that class, with `<th>` cells for its head and `<tbody>` elements.
pub(super) fn rows(class: &'static str, heads: Html, bodies: Html) -> Html {
    html! {
        <table class={classes!("rows", class)} role="table">
            <thead role="rowgroup"><tr role="row">{ heads }</tr></thead>
            { bodies }
        </table>
    }
}

/// What hears the cells that the reader types into: `read` makes an action of what stands in one, which
/// was left or not. What is typed is kept from the first letter on, for a page may be closed over it.
pub(super) fn typing(
    dispatch: &Dispatch,
    read: fn(&Event, bool) -> Option<Action>,
) -> (Callback<InputEvent>, Callback<Event>) {
    let send = |dispatch: &Dispatch, action: Option<Action>| {
        if let Some(action) = action {
            dispatch.send(action);
        }
    };
    let (typed, left) = (dispatch.clone(), dispatch.clone());
    (
        Callback::from(move |event: InputEvent| send(&typed, read(&event, false))),
        Callback::from(move |event: Event| send(&left, read(&event, true))),
    )
}

/// The button that shows more, which says how many wait; nothing where none does.
pub(super) fn more(dispatch: &Dispatch, lang: Lang, waiting: usize, action: Action) -> Html {
    if waiting == 0 {
        return Html::default();
    }
    html! {
        <button type="button" class="button more" onclick={dispatch.on(action)}>
            { left(lang, waiting) }
        </button>
    }
}
