//! Files and texts that are dropped on the page, or pasted where no box is.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event};
use yew::prelude::*;

use super::file;
use super::store::Dispatch;
use crate::state::{Action, Problem};

/// Takes what is dropped anywhere on the page, or pasted outside of a box.
#[hook]
pub(super) fn use_drop(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let target = gloo_utils::document();
        let listen = |name: &'static str, heard: Box<dyn FnMut(&Event)>| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&target, name, options, heard)
        };
        let dropped = dispatch.clone();
        let listeners = [
            listen("dragover", Box::new(drag_over)),
            listen("dragleave", Box::new(|_| show(false))),
            listen("drop", Box::new(move |event| drop_on(event, &dropped))),
            listen("paste", Box::new(move |event| paste(event, &dispatch))),
        ];
        move || drop(listeners)
    });
}

/// Tells the style sheet that something hovers over the page.
fn show(over: bool) {
    let root = gloo_utils::document().document_element();
    if let Some(root) = root {
        let _changed = root.class_list().toggle_with_force("is-dropping", over);
    }
}

fn drag_over(event: &Event) {
    let Some(event) = event.dyn_ref::<DragEvent>() else {
        return;
    };
    let types = event.data_transfer().map(|data| data.types());
    if types.is_some_and(|types| types.includes(&"Files".into(), 0)) {
        event.prevent_default();
        show(true);
    }
}

fn drop_on(event: &Event, dispatch: &Dispatch) {
    show(false);
    let data = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    let files = data.as_ref().and_then(|data| data.files());
    if files.as_ref().is_some_and(|files| files.length() > 0) {
        event.prevent_default();
        // It looks like a file that cannot be read.
        if data.is_some_and(|data| is_folder(&data)) {
            let problem = Problem::Folder;
            dispatch.send(Action::Rejected { problem });
        } else {
            file::open(files, dispatch);
        }
    }
}

/// Whether a folder is dropped, and nothing else.
fn is_folder(data: &DataTransfer) -> bool {
    let items = data.items();
    let first = items.get(0).filter(|_| items.length() == 1);
    let entry = first.and_then(|item| item.webkit_get_as_entry().ok().flatten());
    entry.is_some_and(|entry| entry.is_directory())
}

fn paste(event: &Event, dispatch: &Dispatch) {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let in_box = target.is_some_and(|t| t.matches("textarea,input,select").unwrap_or(false));
    let data = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data);
    if in_box || data.is_none() {
        return;
    }
    let Some(data) = data else { return };
    let files = data.files();
    if files.as_ref().is_some_and(|files| files.length() > 0) {
        event.prevent_default();
        file::open(files, dispatch);
        return;
    }
    if let Ok(text) = data.get_data("text/plain")
        && !text.is_empty()
    {
        event.prevent_default();
        let text = Rc::from(text);
        dispatch.send(Action::Submitted { text, source: None });
    }
}
