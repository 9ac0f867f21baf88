//! What the reader wrote or corrected that has no place in this reading: it waits, is put where it
//! belongs by the number of the row, or is given up.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::focus::lead;
use super::store::{Dispatch, Shared};
use crate::base::{Span, Utf16Map};
use crate::catalogue::Role;
use crate::report::Statement;
use crate::state::{Action, Unplaced, Waiting};
use crate::words::{Label, Lang, list_joint};

/// What had the focus goes: the keyboard goes on from the pane that it stood in.
const PANE: &str = "#panel";

/// The rows of the table of commitments that wait for theirs; nothing where none does.
pub(super) fn waiting_rows(
    dispatch: &Dispatch,
    lang: Lang,
    document: &Shared,
    unplaced: &Unplaced,
) -> Html {
    let rows = unplaced.rows();
    if rows.is_empty() {
        return Html::default();
    }
    let map = Utf16Map::new(&document.text);
    let tasks = &document.analysis.commitments;
    let lines = rows.iter().enumerate().map(|(index, row)| {
        let cells: Vec<&str> = row.cells.iter().flatten().map(String::as_str).collect();
        let near = nearest(
            (0..).zip(tasks.iter().map(|task| task.at)),
            map.byte(row.at),
        );
        let (quote, note) = (row.task.as_str(), cells.join(list_joint(lang)));
        line(
            dispatch,
            lang,
            Waiting::Row(index),
            (quote, note),
            (near, tasks.len()),
        )
    });
    list(lang, Label::WaitingRows, lines.collect())
}

/// The same of the values of the level above, which wait for their target.
pub(super) fn waiting_uppers(
    dispatch: &Dispatch,
    lang: Lang,
    document: &Shared,
    unplaced: &Unplaced,
) -> Html {
    let uppers = unplaced.uppers();
    if uppers.is_empty() {
        return Html::default();
    }
    let map = Utf16Map::new(&document.text);
    let lines = uppers.iter().enumerate().map(|(index, upper)| {
        let told = (upper.name.as_str(), upper.typed.clone());
        let at = map.byte(upper.at);
        line(
            dispatch,
            lang,
            Waiting::Upper(index),
            told,
            target_rows(document, at),
        )
    });
    list(lang, Label::WaitingUppers, lines.collect())
}

fn list(lang: Lang, head: Label, lines: Html) -> Html {
    html! {
        <section class="corrections waiting">
            <h2>{ head.text(lang) }</h2>
            <ul class="unplaced">{ lines }</ul>
        </section>
    }
}

/// The row of the statement nearest to an offset of the text, and how many rows there are.
pub(super) fn statement_rows(document: &Shared, at: usize) -> (usize, usize) {
    rows_of(document, at, |_| true)
}

/// The same of the targets, the only ones that have a level above.
fn target_rows(document: &Shared, at: usize) -> (usize, usize) {
    rows_of(document, at, |s| s.role == Role::Target)
}

fn rows_of(document: &Shared, at: usize, takes: fn(&Statement) -> bool) -> (usize, usize) {
    let all = &document.analysis.statements;
    let own = all.iter().enumerate().filter(|(_, s)| takes(s));
    (
        nearest(own.map(|(row, s)| (row, s.value_at)), at),
        all.len(),
    )
}

/// Of rows with their places the one nearest to an offset; the first where there is none.
fn nearest(rows: impl Iterator<Item = (usize, Span)>, at: usize) -> usize {
    let near = rows.min_by_key(|(_, place)| place.start.abs_diff(at));
    near.map_or(0, |(row, _)| row)
}

/// One that waits: its words, what was said of them, and what can be done with it. `rows` are the index
/// of the row that is offered, and how many there are: 0 where it can go to none.
pub(super) fn line(
    dispatch: &Dispatch,
    lang: Lang,
    waiting: Waiting,
    (quote, note): (&str, String),
    (near, rows): (usize, usize),
) -> Html {
    let named = |label: Label| [label.text(lang), " · ", quote].concat();
    let give_up = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.send(Action::Forgotten { waiting });
            lead(PANE);
        })
    };
    html! {
        <li>
            <q lang="zh-CN">{ quote.to_owned() }</q>
            <span class="note">{ note }</span>
            if rows > 0 {
                <form class="move" onsubmit={on_move(dispatch, waiting)}>
                    <label>{ Label::MoveNo.text(lang) }{ " " }
                        <input type="number" class="fill" min="1" max={rows.to_string()} required=true
                            aria-label={named(Label::MoveNo)} value={(near + 1).to_string()} />
                    </label>
                    <button type="submit" class="button" aria-label={named(Label::MoveIt)}>{ Label::MoveIt.text(lang) }</button>
                </form>
            }
            <button type="button" class="button" aria-label={named(Label::Forget)} onclick={give_up}>
                { Label::Forget.text(lang) }
            </button>
        </li>
    }
}

/// Puts it into the row of the number that stands in its form.
fn on_move(dispatch: &Dispatch, waiting: Waiting) -> Callback<SubmitEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<Element>();
        let input = form.and_then(|form| form.query_selector("input").ok().flatten());
        let input = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        let number = input.and_then(|input| input.value().parse::<usize>().ok());
        if let Some(to) = number.and_then(|number| number.checked_sub(1)) {
            dispatch.send(Action::Moved { waiting, to });
            lead(PANE);
        }
    })
}
