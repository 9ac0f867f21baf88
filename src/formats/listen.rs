use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Response};

use super::{answer_file, answer_link, needs_table};
use crate::js::{packed, unpacked};
use crate::link::Phrases;
use crate::wire::{FormatsAnswer, FormatsRequest};

/// The phrase table's file, beside the thread's script.
const TABLE: &str = "phrases.bin";

thread_local! {
    /// The listener lives as long as the thread: ending the thread ends both.
    static LISTENER: RefCell<Option<EventListener>> = const { RefCell::new(None) };
    /// The phrase table, once it was needed.
    static PHRASES: RefCell<Option<Phrases>> = const { RefCell::new(None) };
}

/// What a thread does of what it is asked.
type Answer = fn(FormatsRequest, Option<&Phrases>) -> FormatsAnswer;

/// Listens as the thread of links: [`serve`].
///
/// # Errors
/// As [`serve`].
pub fn serve_links() -> Result<(), JsValue> {
    serve(answer_link)
}

/// Listens as the thread of files: [`serve`].
///
/// # Errors
/// As [`serve`].
pub fn serve_files() -> Result<(), JsValue> {
    serve(answer_file)
}

/// Listens to the page and greets it with [`FormatsAnswer::Ready`]; a second call greets again and
/// changes nothing else.
///
/// What is no [`FormatsRequest`] of this version gets no answer: a page of another one has been told so by
/// the greeting.
///
/// # Errors
/// The browser's own error where this is no thread of a page, or where it takes no message.
fn serve(answer: Answer) -> Result<(), JsValue> {
    let thread: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    LISTENER.with_borrow_mut(|listener| {
        let to = thread.clone();
        listener.get_or_insert_with(|| {
            EventListener::new(&thread, "message", move |event| {
                if let Some(event) = event.dyn_ref::<MessageEvent>() {
                    spawn_local(receive(to.clone(), event.data(), answer));
                }
            })
        });
    });
    post(&thread, &FormatsAnswer::Ready)
}

async fn receive(thread: DedicatedWorkerGlobalScope, message: JsValue, answer: Answer) {
    let Some(request) = unpacked(message) else {
        return;
    };
    if needs_table(&request) && PHRASES.with_borrow(Option::is_none) {
        let loaded = load(&thread).await;
        PHRASES.with_borrow_mut(|phrases| *phrases = loaded);
    }
    let done = PHRASES.with_borrow(|phrases| answer(request, phrases.as_ref()));
    if let (Err(error), Some(id)) = (post(&thread, &done), done.id()) {
        let reason = format!("{error:?}");
        // Nothing is left to try where even this cannot be said.
        let _unsaid = post(&thread, &FormatsAnswer::Failed { id, reason });
    }
}

/// The phrase table; `None` where it cannot be fetched, so that the next request tries again.
async fn load(thread: &DedicatedWorkerGlobalScope) -> Option<Phrases> {
    let response = JsFuture::from(thread.fetch_with_str(TABLE)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let file = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Phrases::load(&Uint8Array::new(&file).to_vec())
}

fn post(thread: &DedicatedWorkerGlobalScope, answer: &FormatsAnswer) -> Result<(), JsValue> {
    thread.post_message(&packed(answer))
}
