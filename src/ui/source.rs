//! The text with every statement marked. Rendered once for a document and a language; what is lit
//! changes classes only.
//!
//! Each run says in `data-marks` what it is of: `v3` the value of statement 3, `n3` its name, `c3`
//! its clause, `t4` a commitment, `h1` a heading, `p0` a programme, `f2.0` the first place of finding 2,
//! `s5` an unread number, `e6` an edit.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::edits::EditList;
use super::focus::use_focus;
use super::light::{Lights, use_lights};
use super::linked::Linked;
use super::mark::Marker;
use super::store::{Shared, use_dispatch};
use crate::catalogue::{EditKind, Role};
use crate::state::{Action, Cover, Covered, Origin, Paragraph, Place, Run, Step};
use crate::words::{Label, Lang, Term as _};

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
        edits,
    } = props;
    let key = (document.clone(), *lang);
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
                <Body document={document.clone()} lang={*lang} article={article.clone()} />
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

/// Properties of [`Body`].
#[derive(Properties, PartialEq)]
struct BodyProps {
    document: Shared,
    lang: Lang,
    article: NodeRef,
}

/// The paragraphs.
#[component]
fn Body(props: &BodyProps) -> Html {
    let BodyProps {
        document,
        lang,
        article,
    } = props;
    html! {
        <article lang="zh-CN" ref={article.clone()}>
            { for document.paragraphs.iter().map(|p| paragraph(document, *lang, p)) }
        </article>
    }
}

fn paragraph(document: &Shared, lang: Lang, paragraph: &Paragraph) -> Html {
    // A heading that has a paragraph to itself is set as one; lines set aside stand close together.
    let all = |cover: fn(Cover) -> bool| {
        let is = |run: &Run| run.covers.iter().any(|c| cover(c.cover));
        !paragraph.runs.is_empty() && paragraph.runs.iter().all(is)
    };
    let class = if all(|cover| cover == Cover::Heading) {
        Some("is-heading")
    } else if all(|cover| matches!(cover, Cover::Edit(kind) if is_aside(kind))) {
        Some("is-only-aside")
    } else {
        None
    };
    html! {
        <p {class}>{ for paragraph.runs.iter().map(|r| run(document, lang, r)) }</p>
    }
}

fn run(document: &Shared, lang: Lang, run: &Run) -> Html {
    let text = run.at.of(&document.text).to_owned();
    if run.covers.is_empty() {
        return html! { {text} };
    }
    let mut class = classes!("run");
    let mut marks = Vec::new();
    let mut title = None;
    for covered in &run.covers {
        class.extend(look(document, covered));
        if is_corrected(document, covered) {
            class.push("is-amended");
            title = Some(Label::Amended.text(lang));
        }
        marks.push(token(covered));
        if let Cover::Edit(kind) = covered.cover {
            title = Some(kind.term(lang));
        }
    }
    let marks = (!marks.is_empty()).then(|| marks.join(" "));
    html! { <span {class} data-marks={marks} {title}>{ text }</span> }
}

/// The classes by which a cover is seen.
fn look(document: &Shared, covered: &Covered) -> Option<&'static str> {
    let role = match covered.place {
        Place::Statement(id) => document.statement(id).map(|s| s.role),
        Place::Section(_)
        | Place::Programme(_)
        | Place::Finding { .. }
        | Place::Task(_)
        | Place::Skipped(_)
        | Place::Edit(_) => None,
    };
    match (covered.cover, role) {
        (Cover::Value, Some(Role::Target)) => Some("is-target"),
        (Cover::Value, _) => Some("is-actual"),
        (Cover::Name, _) => Some("is-name"),
        (Cover::Heading, _) => Some("is-title"),
        (Cover::Programme, _) => Some("is-programme"),
        (Cover::Edit(kind), _) if is_aside(kind) => Some("is-edit is-aside"),
        (Cover::Edit(_), _) => Some("is-edit"),
        (Cover::Finding | Cover::Clause | Cover::Task | Cover::Skipped, _) => None,
    }
}

/// Whether it is the value of a statement that the reader has changed or added.
fn is_corrected(document: &Shared, covered: &Covered) -> bool {
    match (covered.cover, covered.place) {
        (Cover::Value, Place::Statement(id)) => {
            let statement = document.statement(id);
            statement.is_some_and(|s| !s.corrected.is_empty())
        }
        (_, _) => false,
    }
}

/// Whether what was edited is no part of what the author wrote.
fn is_aside(kind: EditKind) -> bool {
    match kind {
        EditKind::PageChrome
        | EditKind::PageMark
        | EditKind::Watermark
        | EditKind::Pinyin
        | EditKind::Markup
        | EditKind::NoteMark => true,
        EditKind::LineBreak
        | EditKind::Space
        | EditKind::Invisible
        | EditKind::Repeated
        | EditKind::FullWidth
        | EditKind::Traditional => false,
    }
}

fn token(covered: &Covered) -> String {
    let letter = match covered.cover {
        Cover::Clause => 'c',
        Cover::Name => 'n',
        Cover::Value => 'v',
        Cover::Heading => 'h',
        Cover::Programme => 'p',
        Cover::Finding => 'f',
        Cover::Task => 't',
        Cover::Skipped => 's',
        Cover::Edit(_) => 'e',
    };
    match covered.place {
        Place::Statement(index)
        | Place::Section(index)
        | Place::Programme(index)
        | Place::Task(index)
        | Place::Skipped(index)
        | Place::Edit(index) => format!("{letter}{index}"),
        Place::Finding { index, part } => format!("{letter}{index}.{part}"),
    }
}
