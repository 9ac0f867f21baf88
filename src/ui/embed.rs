//! One chart or the table alone, for a frame in another page.

use yew::prelude::*;

use super::address;
use super::chart::Targets;
use super::store::Shared;
use crate::chart::Words as _;
use crate::report::Statement;
use crate::state::{Embed, figure};
use crate::words::{ChartWords, Label, Lang, Term as _, period, untitled};

/// Properties of [`Embedded`].
#[derive(Properties, PartialEq)]
pub(super) struct EmbeddedProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// What stands alone.
    pub(super) embed: Embed,
}

/// The frame's page.
#[component]
pub(super) fn Embedded(props: &EmbeddedProps) -> Html {
    let EmbeddedProps {
        document,
        lang,
        embed,
    } = props;
    let lang = *lang;
    let title = document.analysis.title.clone();
    let title = title.unwrap_or_else(|| untitled(lang).to_owned());
    let link = document.received.as_ref();
    let whole = link.map(|received| address::page() + &received.fragment);
    html! {
        <main class="embed">
            <h1>{ title }</h1>
            { match embed {
                Embed::Chart => html! { <Targets document={document.clone()} {lang} /> },
                Embed::Table => table(document, lang),
            } }
            <p class="note">
                { Label::EmbedSource.text(lang) }
                if let Some(whole) = whole {
                    { " · " }<a href={whole} target="_blank" rel="noopener">{ Label::EmbedOpen.text(lang) }</a>
                }
            </p>
        </main>
    }
}

const HEAD: [Label; 4] = [
    Label::ColumnName,
    Label::ColumnValue,
    Label::ColumnRole,
    Label::ColumnPeriod,
];

/// Every statement in a row, to be read only.
fn table(document: &Shared, lang: Lang) -> Html {
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let row = |s: &Statement| {
        let kind = if s.headline {
            Label::Headline.text(lang)
        } else {
            s.role.term(lang)
        };
        html! {
            <tr>
                <th scope="row">{ words.name(s).into_owned() }</th>
                <td>{ figure(lang, "", s) }</td>
                <td>{ kind }</td>
                <td>{ period(lang, s.period, s.average) }</td>
            </tr>
        }
    };
    html! {
        <table class="data-table">
            <thead><tr>{ for HEAD.iter().map(|head| html! { <th scope="col">{ head.text(lang) }</th> }) }</tr></thead>
            <tbody>{ for document.analysis.statements.iter().map(row) }</tbody>
        </table>
    }
}
