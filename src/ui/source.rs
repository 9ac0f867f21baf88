//! The pane of the text: what the marks mean, what was set aside, the text itself.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::body::Body;
use super::edits::EditList;
use super::focus::use_focus;
use super::light::{Lights, use_lights};
use super::linked::Linked;
use super::mark::Marker;
use super::scroll::{Coming, use_coming};
use super::store::{Shared, use_dispatch};
use crate::state::{Action, Origin, Place, Step};
use crate::words::{Label, Lang};

/// Properties of [`Source`].
#[derive(Properties, PartialEq)]
pub(super) struct SourceProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// What is lit.
    pub(super) lights: Lights,
    /// Whether it is the view that is shown, where there is room for one only.
    pub(super) reading: bool,
    /// Where it stands then.
    pub(super) coming: Coming,
    /// Whether it shows what was set aside or mended.
    pub(super) edits: bool,
}

/// The pane of the text.
#[component]
pub(super) fn Source(props: &SourceProps) -> Html {
    let dispatch = use_dispatch();
    let (node, article) = (use_node_ref(), use_node_ref());
    let SourceProps {
        document,
        lang,
        lights,
        reading,
        coming,
        edits,
    } = props;
    let key = (document.clone(), *lang);
    use_coming(&node, *coming, *reading);
    use_lights(&node, *lights, Origin::Text, key, *reading);
    use_focus(&node, *reading);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let action = match event.key().as_str() {
            "ArrowRight" => Action::Stepped { step: Step::On },
            "ArrowLeft" => Action::Stepped { step: Step::Back },
            _ => return,
        };
        event.prevent_default();
        dispatch.send(action);
    });
    let chosen = match lights.selected.map(|light| light.place) {
        Some(Place::Edit(index)) => Some(index),
        Some(
            Place::Statement(_)
            | Place::Section(_)
            | Place::Programme(_)
            | Place::Finding { .. }
            | Place::Task(_)
            | Place::Skipped(_),
        )
        | None => None,
    };
    let wanted = lights.selected.and_then(|light| document.at(light.place));
    let wanted = wanted.map(|at| at.start);
    html! {
        <section class={classes!("source", edits.then_some("shows-edits"))} ref={node} tabindex="0" {onkeydown}
            aria-label={Label::Text.text(*lang)} aria-describedby="source-keys">
            <p id="source-keys" class="source-head">
                <span class="key-target">{ Label::MarkTarget.text(*lang) }</span>
                <span class="key-actual">{ Label::MarkActual.text(*lang) }</span>
                <span class="keys">{ Label::TextKeys.text(*lang) }</span>
            </p>
            { came(document, *lang) }
            <EditList document={document.clone()} lang={*lang} shown={*edits} {chosen} />
            <Linked from={Origin::Text} class="source-text">
                <Body document={document.clone()} lang={*lang} article={article.clone()} {wanted} />
            </Linked>
            if document.is_whole() {
                <Marker document={document.clone()} lang={*lang} {article} />
            }
        </section>
    }
}

/// What a link brought of the text, where it is not all of it.
fn came(document: &Shared, lang: Lang) -> Html {
    let label = match document.received.as_ref().filter(|r| r.is_bare()) {
        Some(_) if document.text.is_empty() => Label::NoTextCame,
        Some(_) => Label::SentencesCame,
        None => return Html::default(),
    };
    html! { <p class="source-came note">{ label.text(lang) }</p> }
}
