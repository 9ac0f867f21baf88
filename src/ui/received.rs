//! What came by a link: said above the results, and held against the text.

use yew::prelude::*;

use super::corrections::told;
use super::store::{Shared, use_dispatch};
use crate::chart::Words as _;
use crate::report::Statement;
use crate::state::{Action, Check, Difference};
use crate::words::{ChartWords, Label, Lang, came, came_corrected, checked, differs};

/// Longer lists are cut: then it is another text.
const MOST: usize = 20;

/// Properties of [`Received`].
#[derive(Properties, PartialEq)]
pub(super) struct ReceivedProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
}

/// The banner; nothing for a document that did not come by a link.
#[component]
pub(super) fn Received(props: &ReceivedProps) -> Html {
    let dispatch = use_dispatch();
    let ReceivedProps { document, lang } = props;
    let lang = *lang;
    let Some(received) = &document.received else {
        return Html::default();
    };
    let count = document.analysis.statements.len();
    html! {
        <section class="received" aria-label={Label::FromLink.text(lang)}>
            if let Some(check) = &received.check {
                <p role="status">{ checked(lang, count, check.same_text, check.differences.len()) }</p>
                <ul class="differences">
                    { for check.differences.iter().take(MOST).map(|d| difference(props, d)) }
                </ul>
            } else {
                <p>
                    { came(lang, received.mode, count) }
                    if let Some(told) = told(lang, &document.analysis) { { came_corrected(lang, &told) } }
                </p>
                if received.is_bare() {
                    <button type="button" class="button" onclick={dispatch.on(Action::Checked)}>
                        { Label::PasteToCheck.text(lang) }
                    </button>
                }
            }
        </section>
    }
}

/// What the link says, and what the text says.
fn difference(props: &ReceivedProps, difference: &Difference) -> Html {
    let ReceivedProps { document, lang } = props;
    let words = ChartWords {
        lang: *lang,
        english: &document.english,
    };
    let read = difference.read.and_then(|id| document.statement(id));
    let sent = difference.sent.as_ref();
    let Some(name) = read.or(sent).map(|s| words.name(s).into_owned()) else {
        return Html::default();
    };
    let said = differs(&words, sent, read);
    html! {
        <li data-statement={difference.read.map(|id| id.to_string())}>
            if difference.read.is_some() {
                <button type="button" class="row-name">{ name }</button>
            } else {
                <span>{ name }</span>
            }
            { said }
        </li>
    }
}

/// Whether a row is one that a link tells otherwise.
pub(super) fn is_differing(document: &Shared, statement: &Statement) -> bool {
    let check = document.received.as_ref().and_then(|r| r.check.as_ref());
    let is_read = |check: &Check| {
        let mut read = check.differences.iter().map(|d| d.read);
        read.any(|id| id == Some(statement.id))
    };
    check.is_some_and(is_read)
}
