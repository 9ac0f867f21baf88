//! All kept documents, in a dialog: open, rename, save as text, delete, delete all.

use std::rc::Rc;

use web_sys::{Element, HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::keeper::{Shelf, use_keeper};
use super::row;
use crate::state::{Action, Shelf as Kept, ShelfEntry};
use crate::ui::focus::lead_in;
use crate::ui::notice::shelf_error;
use crate::ui::store::use_dispatch;
use crate::words::{Label, Lang, kept_sum, wipe_question};

/// Properties of [`ShelfDialog`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DialogProps {
    /// The language.
    pub(in crate::ui) lang: Lang,
    /// What is kept.
    pub(in crate::ui) shelf: Kept,
    /// The id of what is shown.
    pub(in crate::ui) current: Rc<str>,
    /// What else has to be in front of the page: the notice.
    pub(in crate::ui) children: Html,
}

/// What the dialog asks for.
#[derive(Clone, PartialEq)]
enum Asked {
    Nothing,
    /// A new name for that document.
    Name(Rc<str>),
    /// Whether everything may go.
    Wipe,
}

/// The dialog.
#[component]
pub(in crate::ui) fn ShelfDialog(props: &DialogProps) -> Html {
    let (dispatch, keeper) = (use_dispatch(), use_keeper());
    let asked = use_state_eq(|| Asked::Nothing);
    let node = use_node_ref();
    use_modal(&node);
    use_answer(&node, &asked, &props.shelf);
    let DialogProps {
        lang,
        shelf,
        current,
        children,
    } = props;
    let lang = *lang;
    let count = shelf.entries.len();
    let trouble = shelf.trouble.or(shelf.unlisted);
    // By the browser's own way, so that the focus goes back to where it was.
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let onclose = dispatch.on(Action::ShelfShown { shown: false });
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(what.clone()))
    };
    let foot = if *asked == Asked::Wipe {
        let (keeper, asked) = (keeper.clone(), asked.setter());
        let wipe = Callback::from(move |_: MouseEvent| {
            keeper.wipe();
            asked.set(Asked::Nothing);
        });
        html! {
            <div class="shelf-ask" role="group" aria-labelledby="wipe">
                <p id="wipe">{ wipe_question(lang, count) }</p>
                <button type="button" class="button is-main" onclick={wipe}>{ Label::ClearAllYes.text(lang) }</button>
                <button type="button" class="button" onclick={ask(Asked::Nothing)}>{ Label::Cancel.text(lang) }</button>
            </div>
        }
    } else {
        html! {
            <button type="button" class="button" onclick={ask(Asked::Wipe)}>{ Label::ClearAll.text(lang) }</button>
        }
    };
    let rows = shelf.entries.iter().map(|entry| {
        let naming = *asked == Asked::Name(entry.id.clone());
        html! {
            <li key={&*entry.id} class="kept">
                if naming {
                    <Naming {lang} id={entry.id.clone()} name={row::name(entry, lang)} done={ask_done(&asked)} />
                } else {
                    { row::opener(entry, lang, &keeper, entry.id == *current) }
                    { actions(entry, lang, &keeper, ask(Asked::Name(entry.id.clone()))) }
                }
            </li>
        }
    });
    html! {
        <dialog ref={node} class="shelf" aria-labelledby="shelf" {onclose}>
            <div class="shelf-head">
                <h2 id="shelf">{ Label::Shelf.text(lang) }</h2>
                <button type="button" class="button is-quiet" onclick={close}>{ Label::Dismiss.text(lang) }</button>
            </div>
            if let Some(error) = trouble {
                <p class="shelf-trouble">{ shelf_error(error).text(lang) }</p>
            }
            if count == 0 {
                if trouble.is_none() { <p>{ Label::ShelfEmpty.text(lang) }</p> }
            } else {
                <ul class="shelf-list">{ for rows }</ul>
                <p class="note">{ kept_sum(lang, count, shelf.bytes) }</p>
            }
            <p class="note">{ Label::ShelfWhere.text(lang) }</p>
            if count > 0 { <div class="shelf-foot">{ foot }</div> }
            { children.clone() }
        </dialog>
    }
}

fn ask_done(asked: &UseStateHandle<Asked>) -> Callback<()> {
    let asked = asked.setter();
    Callback::from(move |()| asked.set(Asked::Nothing))
}

/// The focus goes to the answer that changes nothing, and back to what was asked for.
#[hook]
fn use_answer(node: &NodeRef, asked: &Asked, shelf: &Kept) {
    let before = use_mut_ref(|| Asked::Nothing);
    let (node, entries) = (node.clone(), shelf.entries.clone());
    use_effect_with(asked.clone(), move |asked| {
        let selector = match (before.replace(asked.clone()), asked) {
            (_, Asked::Wipe) => ".shelf-ask .button:not(.is-main)".to_owned(),
            (Asked::Wipe, Asked::Nothing) => ".shelf-foot .button".to_owned(),
            (Asked::Name(id), Asked::Nothing) => {
                let at = entries.iter().position(|entry| entry.id == id);
                format!(
                    ".kept:nth-child({}) .kept-do button",
                    at.map_or(0, |at| at + 1)
                )
            }
            (Asked::Nothing, Asked::Nothing) | (_, Asked::Name(_)) => return,
        };
        if let Some(dialog) = node.cast::<Element>() {
            lead_in(&dialog, &selector);
        }
    });
}

/// Opens the dialog over the page; the browser keeps the focus in it, and gives it back.
#[hook]
fn use_modal(node: &NodeRef) {
    let node = node.clone();
    use_effect_with((), move |()| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            let _shown = dialog.show_modal();
        }
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
}

/// What can be done with a kept document beside opening it.
fn actions(entry: &ShelfEntry, lang: Lang, keeper: &Shelf, rename: Callback<MouseEvent>) -> Html {
    let name = row::name(entry, lang);
    let button = |label: Label, onclick: Callback<MouseEvent>| {
        let told = label.text(lang);
        html! {
            <button type="button" class="button is-quiet" aria-label={format!("{told}: {name}")} {onclick}>
                { told }
            </button>
        }
    };
    let download = {
        let (keeper, id, name) = (keeper.clone(), entry.id.clone(), name.clone());
        Callback::from(move |_: MouseEvent| keeper.download(id.clone(), name.clone()))
    };
    let remove = {
        let (keeper, id) = (keeper.clone(), entry.id.clone());
        Callback::from(move |event: MouseEvent| {
            // The row will be gone.
            let row = event.target_dyn_into::<Element>();
            if let Some(row) = row.and_then(|e| e.closest(".kept").ok().flatten()) {
                let next = row.next_element_sibling();
                let next = next.or_else(|| row.previous_element_sibling());
                let _led = next.is_some_and(|next| lead_in(&next, "button"));
            }
            keeper.remove(id.clone());
        })
    };
    html! {
        <div class="kept-do">
            if entry.record.is_ok() { { button(Label::Rename, rename) } }
            { button(Label::SaveText, download) }
            { button(Label::Delete, remove) }
        </div>
    }
}

/// Properties of [`Naming`].
#[derive(Properties, PartialEq)]
struct NamingProps {
    lang: Lang,
    id: Rc<str>,
    name: String,
    done: Callback<()>,
}

/// The box for a new name. Enter keeps it, Escape does not.
#[component]
fn Naming(props: &NamingProps) -> Html {
    let keeper = use_keeper();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                let _focused = input.focus();
                input.select();
            }
        });
    }
    let NamingProps {
        lang,
        id,
        name,
        done,
    } = props;
    let save = {
        let (node, id, done) = (node.clone(), id.clone(), done.clone());
        move || {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                keeper.rename(id.clone(), &input.value());
            }
            done.emit(());
        }
    };
    let onkeydown = {
        let (save, done) = (save.clone(), done.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                // Not the button's that the focus goes to.
                event.prevent_default();
                save();
            }
            "Escape" => {
                // Not the dialog's, which would close.
                event.prevent_default();
                done.emit(());
            }
            _ => {}
        })
    };
    html! {
        <div class="kept-naming">
            <input ref={node} class="search" value={name.clone()} aria-label={Label::NewName.text(*lang)} {onkeydown} />
            <button type="button" class="button" onclick={Callback::from(move |_: MouseEvent| save())}>
                { Label::Save.text(*lang) }
            </button>
        </div>
    }
}
