//! 导出: the forms in which the document is taken away, as a menu of the bar.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use super::store::use_dispatch;
use crate::export::ExportFormat;
use crate::state::Action;
use crate::words::{Label, Lang};

/// The forms, the most wanted first.
const FORMATS: [(ExportFormat, Label); 6] = [
    (ExportFormat::Xlsx, Label::ExportXlsx),
    (ExportFormat::Tasks, Label::ExportTasks),
    (ExportFormat::Brief, Label::ExportBrief),
    (ExportFormat::Markdown, Label::ExportMarkdown),
    (ExportFormat::Csv, Label::ExportCsv),
    (ExportFormat::Json, Label::ExportJson),
];

/// Properties of [`ExportMenu`].
#[derive(Properties, PartialEq)]
pub(super) struct ExportProps {
    /// The language.
    pub(super) lang: Lang,
}

/// A button, and the forms below it while it is open. Escape closes it, and so does leaving it.
#[component]
pub(super) fn ExportMenu(props: &ExportProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state(|| false);
    let (node, button) = (use_node_ref(), use_node_ref());
    let lang = props.lang;
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let (open, button) = (open.setter(), button.clone());
        Callback::from(move |()| {
            open.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                let _focused = button.focus();
            }
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    };
    let onfocusout = {
        let (open, node) = (open.setter(), node.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|t| t.dyn_into::<Node>().ok());
            let menu = node.cast::<Node>();
            if !menu.is_some_and(|menu| menu.contains(to.as_ref())) {
                open.set(false);
            }
        })
    };
    let entry = |(format, label): (ExportFormat, Label)| {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            close.emit(());
            dispatch.send(Action::Exported { format });
        });
        html! {
            <li><button type="button" class="menu-item" {onclick}>{ label.text(lang) }</button></li>
        }
    };
    html! {
        <div class="menu" ref={node} {onkeydown} {onfocusout}>
            <button type="button" class="button" ref={button} aria-expanded={open.to_string()}
                aria-controls="export" onclick={toggle}>{ Label::Export.text(lang) }</button>
            // Focus that a click takes away stays in the menu: Safari focuses no button.
            <div id="export" class="menu-sheet" hidden={!*open} tabindex="-1">
                <ul>{ for FORMATS.into_iter().map(entry) }</ul>
                <p class="note">{ Label::ExportNote.text(lang) }</p>
            </div>
        </div>
    }
}
