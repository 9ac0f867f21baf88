//! What the reader wrote into the table of commitments that has no row in this reading.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::Unplaced;
use crate::words::{Label, Lang, list_joint};

/// The rows that wait for their commitment, with its words; nothing where none does.
pub(super) fn waiting(lang: Lang, unplaced: &Rc<Unplaced>) -> Html {
    let rows = unplaced.rows();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="corrections waiting">
            <h2>{ Label::WaitingRows.text(lang) }</h2>
            <ul class="unplaced">
                { for rows.iter().map(|row| {
                    let cells: Vec<&str> = row.cells.iter().flatten().map(String::as_str).collect();
                    html! {
                        <li><q lang="zh-CN">{ row.task.clone() }</q><span class="note">{ cells.join(list_joint(lang)) }</span></li>
                    }
                }) }
            </ul>
        </section>
    }
}
