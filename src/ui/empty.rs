//! The paste box: what a stranger sees first.

use std::rc::Rc;

use web_sys::{HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use super::bar::OpenFile;
use super::chart::Specimen;
use super::file;
use super::first::First;
use super::foot::Foot;
use super::store::use_dispatch;
use crate::state::{Action, Draft};
use crate::words::{Label, Lang};

/// Properties of [`Empty`].
#[derive(Properties, PartialEq)]
pub(super) struct EmptyProps {
    /// The language.
    pub(super) lang: Lang,
    /// What the box holds.
    pub(super) draft: Draft,
    /// Whether a document waits behind the box.
    pub(super) covers: bool,
    /// Whether the box holds an edit of it.
    pub(super) edited: bool,
    /// Whether there is work to bring back.
    pub(super) can_undo: bool,
    /// What the first paint's box held.
    pub(super) first: First,
    /// What stands below the samples: the latest documents.
    pub(super) children: Html,
    /// Whether they are known. What stands below them waits, so that nothing moves for them.
    pub(super) listed: bool,
    /// Whether it waits for the text of a link's results.
    pub(super) checking: bool,
}

/// The box with its buttons.
#[component]
pub(super) fn Empty(props: &EmptyProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let node = use_node_ref();
    use_draft(&node, &props.draft, &props.first, props.covers);
    let submit = {
        let (dispatch, node) = (dispatch.clone(), node.clone());
        move || {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                let text = Rc::from(area.value());
                dispatch.send(Action::Submitted { text, source: None });
            }
        }
    };
    let sample = |path: &'static str| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| file::open_sample(&dispatch, path))
    };
    let read = {
        let submit = submit.clone();
        Callback::from(move |_: MouseEvent| submit())
    };
    html! {
        <main class="empty" tabindex="-1">
            <div class="empty-head">
                <h1>{ Label::Claim.text(lang) }</h1>
                <p class="lead">{ if props.checking { Label::CheckHint } else { Label::Promise }.text(lang) }</p>
            </div>
            <Area {lang} {node} submit={Callback::from(move |()| submit())} />
            <div class="empty-do">
                <button type="button" class="button is-main" onclick={read}>{ Label::Read.text(lang) }</button>
                if props.covers {
                    <button type="button" class="button" onclick={dispatch.on(Action::Returned)}>
                        { Label::Back.text(lang) }
                    </button>
                }
                if props.edited {
                    <button type="button" class="button" onclick={dispatch.on(Action::Reverted)}>
                        { Label::GiveUpEdit.text(lang) }
                    </button>
                }
                <OpenFile {lang} />
                if props.can_undo && !props.covers {
                    <button type="button" class="button" onclick={dispatch.on(Action::Undone)}>
                        { Label::Restore.text(lang) }
                    </button>
                }
                <p class="note empty-drop">{ Label::OpenHint.text(lang) }</p>
            </div>
            <div class="samples" role="group" aria-labelledby="samples">
                <span id="samples" class="note">{ Label::Sample.text(lang) }</span>
                { for file::SAMPLES.iter().map(|(label, path)| html! {
                    <button type="button" class="sample" onclick={sample(path)}>{ label.text(lang) }</button>
                }) }
            </div>
            if props.listed {
                { props.children.clone() }
                <section class="specimen" aria-labelledby="signs">
                    <h2 id="signs">{ Label::Signs.text(lang) }</h2>
                    <Specimen {lang} />
                </section>
                <Foot {lang} />
            }
        </main>
    }
}

/// Puts the draft into the box whenever it was set by something else than typing, and the caret
/// where it was in the first paint's box.
#[hook]
fn use_draft(node: &NodeRef, draft: &Draft, first: &First, covers: bool) {
    let (node, text, caret) = (node.clone(), draft.text.clone(), first.caret);
    use_effect_with(draft.revision, move |revision| {
        let Some(area) = node.cast::<HtmlTextAreaElement>() else {
            return;
        };
        area.set_value(&text);
        let caret = caret.filter(|_| *revision == 0);
        if caret.is_some() || covers {
            let _focused = area.focus();
            let _set = area.set_selection_range(caret.unwrap_or(0), caret.unwrap_or(0));
        }
    });
}

/// Properties of [`Area`].
#[derive(Properties, PartialEq)]
struct AreaProps {
    lang: Lang,
    node: NodeRef,
    submit: Callback<()>,
}

/// The box itself. A paste is read at once; typing waits for the button or Ctrl+Enter.
#[component]
fn Area(props: &AreaProps) -> Html {
    let dispatch = use_dispatch();
    let pasted = use_mut_ref(|| false);
    let onpaste = {
        let pasted = pasted.clone();
        Callback::from(move |_: Event| *pasted.borrow_mut() = true)
    };
    let oninput = {
        let submit = props.submit.clone();
        Callback::from(move |event: InputEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else {
                return;
            };
            let text = Rc::from(area.value());
            dispatch.send(Action::Typed { text });
            if pasted.replace(false) {
                submit.emit(());
            }
        })
    };
    let onkeydown = {
        let submit = props.submit.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                submit.emit(());
            }
        })
    };
    html! {
        <textarea id="box" class="box" ref={props.node.clone()} {onpaste} {oninput} {onkeydown}
            aria-label={Label::Box.text(props.lang)} placeholder={Label::BoxHint.text(props.lang)}
            spellcheck="false" autocomplete="off" />
    }
}
