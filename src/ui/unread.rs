//! The numbers that were not read as statements, each with its reason and its place.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::rows::{count, heads, more, rows};
use super::store::{Dispatch, Shared, use_dispatch};
use crate::base::Span;
use crate::catalogue::{Named as _, SkipReason};
use crate::report::Skipped;
use crate::state::{Action, Listing, Place, Unread, around};
use crate::words::{Label, Lang, Term as _};

/// Properties of [`UnreadNumbers`].
#[derive(Properties, PartialEq)]
pub(super) struct UnreadProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// Which of them, and how many.
    pub(super) listing: Listing,
}

/// The list, in place of the table of statements.
#[component]
pub(super) fn UnreadNumbers(props: &UnreadProps) -> Html {
    let dispatch = use_dispatch();
    let UnreadProps {
        document,
        lang,
        listing,
    } = props;
    let lang = *lang;
    let ids = listing.unread.rows(document, &listing.search);
    let all = document.analysis.skipped.len();
    let listed = ids.iter().take(listing.limit);
    let listed = listed.filter_map(|at| Some((*at, document.analysis.skipped.get(*at)?)));
    let row = |(index, skipped): (usize, &Skipped)| {
        let place = Place::Skipped(index);
        html! {
            <tr key={index} role="row" class={classes!("row", skipped.dismissed.then_some("is-seen"))} data-skipped={index.to_string()}>
                <td role="cell" class="col-context">{ context(&document.text, skipped.at) }</td>
                <td role="cell" class="col-reason">{ skipped.reason.term(lang) }</td>
                <td role="cell" class="col-show">
                    <button type="button" class="place" onclick={dispatch.on(Action::Sought { place })}>
                        { Label::Look.text(lang) }
                    </button>
                    if document.is_whole() {
                        { work(&dispatch, lang, index, skipped) }
                    }
                </td>
            </tr>
        }
    };
    html! {
        <>
            <p class="note unread-note">{ Label::UnreadNote.text(lang) }</p>
            { count(lang, ids.len(), all) }
            if ids.is_empty() {
                <p class="note">{ Label::NoUnread.text(lang) }</p>
            } else {
                { rows("unread", heads(lang, &HEADS), html! {
                    <tbody role="rowgroup">{ for listed.map(row) }</tbody>
                }) }
                { more(&dispatch, lang, ids.len().saturating_sub(listing.limit), Action::More) }
            }
        </>
    }
}

/// What the reader can make of a number: a statement, or nothing.
fn work(dispatch: &Dispatch, lang: Lang, number: usize, skipped: &Skipped) -> Html {
    let marked = Action::Marked { at: skipped.at };
    let ticked = Action::TickedOff { number };
    html! {
        <>
            <button type="button" class="place" disabled={skipped.dismissed} onclick={dispatch.on(marked)}>
                { Label::ReadAsThis.text(lang) }
            </button>
            <button type="button" class="place tick" aria-pressed={skipped.dismissed.to_string()}
                onclick={dispatch.on(ticked)}>
                { Label::NotOne.text(lang) }
            </button>
        </>
    }
}

const HEADS: [(Label, &str); 3] = [
    (Label::ColumnContext, "col-context"),
    (Label::ColumnReason, "col-reason"),
    (Label::Place, "col-show"),
];

/// The number in its line.
fn context(text: &str, at: Span) -> Html {
    let whole = around(text, at);
    let before = Span::new(whole.start, at.start).of(text).to_owned();
    let behind = Span::new(at.end, whole.end).of(text).to_owned();
    html! { <span lang="zh-CN">{ before }<strong>{ at.of(text).to_owned() }</strong>{ behind }</span> }
}

/// Properties of [`UnreadChoice`].
#[derive(Properties, PartialEq)]
pub(super) struct ChoiceProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// Which of them are listed.
    pub(super) unread: Unread,
}

/// The choice of reasons.
#[component]
pub(super) fn UnreadChoice(props: &ChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(unread) = select.and_then(|s| Unread::from_name(&s.value())) {
            dispatch.send(Action::UnreadShown { unread });
        }
    });
    let skipped = &props.document.analysis.skipped;
    let option = |unread: Unread, label: &str| {
        let count = skipped.iter().filter(|s| unread.takes(s)).count();
        if count == 0 && unread != Unread::Doubtful && unread != props.unread {
            return Html::default();
        }
        html! {
            <option value={unread.name()} selected={unread == props.unread}>
                { format!("{label} · {count}") }
            </option>
        }
    };
    html! {
        <select class="select" aria-label={Label::UnreadWhich.text(lang)} {onchange}>
            { option(Unread::Doubtful, Label::UnreadDoubtful.text(lang)) }
            { option(Unread::Seen, Label::UnreadSeen.text(lang)) }
            { option(Unread::All, Label::UnreadAll.text(lang)) }
            { for SkipReason::ALL.iter().map(|r| option(Unread::Reason(*r), r.term(lang))) }
        </select>
    }
}
