//! The lines at the page's foot: what a reader may want to know of the page itself.

use yew::prelude::*;

use crate::words::{Label, Lang};

/// Properties of [`Foot`].
#[derive(Properties, PartialEq)]
pub(super) struct FootProps {
    /// The language.
    pub(super) lang: Lang,
}

/// Links to the page about privacy and to the page as one file.
#[component]
pub(super) fn Foot(props: &FootProps) -> Html {
    let lang = props.lang;
    let privacy = lang.pick("./privacy.html", "./privacy.html#en");
    html! {
        <nav class="foot" aria-label={Label::Foot.text(lang)}>
            <a href={privacy} target="_blank">{ Label::Privacy.text(lang) }</a>
            <a href="./planlens.html" download="planlens.html">{ Label::SingleFile.text(lang) }</a>
        </nav>
    }
}
