//! What came by a link: said above the results, and held against the text.

use yew::prelude::*;

use super::corrections::told;
use super::store::{Dispatch, Shared, use_dispatch};
use crate::chart::Words as _;
use crate::link::is_nameless;
use crate::report::Statement;
use crate::state::{Action, Check, Difference};
use crate::words::{
    ChartWords, Label, Lang, came, came_corrected, checked, differences_left, differs, few,
    nameless, of_another,
};

/// Properties of [`Received`].
#[derive(Properties, PartialEq)]
pub(super) struct ReceivedProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// Whether all differences are listed.
    pub(super) all: bool,
}

/// The banner; nothing for a document that did not come by a link.
#[component]
pub(super) fn Received(props: &ReceivedProps) -> Html {
    let dispatch = use_dispatch();
    let ReceivedProps {
        document,
        lang,
        all,
    } = props;
    let lang = *lang;
    let Some(received) = &document.received else {
        return Html::default();
    };
    let count = document.analysis.statements.len();
    let nameless = is_nameless(&received.fragment).then(|| html! { <p>{ nameless(lang) }</p> });
    html! {
        <section class="received" aria-label={Label::FromLink.text(lang)}>
            if let Some(check) = &received.check {
                <p role="status">{ stands(lang, check) }</p>
                { nameless }
                <ul class="differences">
                    { for check.differences.iter().take(listed(check, *all)).map(|d| difference(props, d)) }
                </ul>
                { more(&dispatch, lang, check, listed(check, *all)) }
            } else {
                <p>
                    { came(lang, received.mode, count) }{ few(lang, received.left_out) }
                    if let Some(told) = told(lang, &document.analysis) { { came_corrected(lang, &told) } }
                </p>
                { nameless }
                if received.is_bare() {
                    <button type="button" class="button" onclick={dispatch.on(Action::Checked)}>
                        { Label::PasteToCheck.text(lang) }
                    </button>
                }
            }
        </section>
    }
}

/// How the link stands to the text.
fn stands(lang: Lang, check: &Check) -> String {
    let Check {
        same_text, rows, ..
    } = *check;
    if check.is_of_another() {
        of_another(lang, check.title.as_deref(), rows, check.agreeing())
    } else {
        checked(lang, rows, same_text, check.differences.len())
    }
}

/// How many differences are listed.
fn listed(check: &Check, all: bool) -> usize {
    if all {
        check.differences.len()
    } else {
        check.first()
    }
}

/// The button that lists the others; nothing where all are listed.
fn more(dispatch: &Dispatch, lang: Lang, check: &Check, listed: usize) -> Html {
    let waiting = check.differences.len().saturating_sub(listed);
    if waiting == 0 {
        return Html::default();
    }
    html! {
        <button type="button" class="button" onclick={dispatch.on(Action::AllDifferences)}>
            { differences_left(lang, waiting, listed == 0) }
        </button>
    }
}

/// What the link says, and what the text says.
fn difference(props: &ReceivedProps, difference: &Difference) -> Html {
    let ReceivedProps { document, lang, .. } = props;
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
