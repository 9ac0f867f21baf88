//! One chart or the table alone, for a frame in another page.

use yew::prelude::*;

use super::address;
use super::chart::Headline;
use super::store::Shared;
use super::table::Indicators;
use crate::state::{Coding, Embed, Listing, Uppers};
use crate::words::{Label, Lang};

/// Properties of [`Embedded`].
#[derive(Properties, PartialEq)]
pub(super) struct EmbeddedProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// What stands alone.
    pub(super) embed: Embed,
    /// How the table is sorted and cut.
    pub(super) listing: Listing,
    /// How targets are coded.
    pub(super) coding: Coding,
    /// The upper level's targets as typed.
    pub(super) uppers: Uppers,
}

/// The frame's page.
#[component]
pub(super) fn Embedded(props: &EmbeddedProps) -> Html {
    let EmbeddedProps {
        document,
        lang,
        embed,
        listing,
        coding,
        uppers,
    } = props;
    let lang = *lang;
    let title = document.analysis.title.clone();
    let title = title.unwrap_or_else(|| Label::Untitled.text(lang).to_owned());
    let link = document.received.as_ref();
    let whole = link.map(|received| address::page() + &received.fragment);
    html! {
        <main class="embed">
            <h1>{ title }</h1>
            { match embed {
                Embed::Chart => html! { <Headline document={document.clone()} {lang} /> },
                Embed::Table => html! { <Indicators document={document.clone()} {lang} listing={listing.clone()} coding={*coding} uppers={uppers.clone()} /> },
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
