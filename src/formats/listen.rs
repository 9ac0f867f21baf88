use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::Uint8Array;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Response};

use super::{answer_file, answer_link, needs_table};
use crate::js::message_number;
use crate::link::Phrases;
use crate::wire::{FORMATS_PROTOCOL, FormatsAnswer, FormatsRequest, write};

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
/// A message that is no [`FormatsRequest`] gets [`FormatsAnswer::Failed`] if it has a number to answer
/// to, else nothing: nobody waits for it.
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
    let protocol = FORMATS_PROTOCOL;
    post(&thread, &FormatsAnswer::Ready { protocol })
}

async fn receive(thread: DedicatedWorkerGlobalScope, message: JsValue, answer: Answer) {
    let done = match read(&message) {
        Ok(request) => {
            if needs_table(&request) && PHRASES.with_borrow(Option::is_none) {
                let loaded = load(&thread).await;
                PHRASES.with_borrow_mut(|phrases| *phrases = loaded);
            }
            PHRASES.with_borrow(|phrases| answer(request, phrases.as_ref()))
        }
        Err(Some(failed)) => failed,
        Err(None) => return,
    };
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

/// The request, or the failure to say; none where the message has no number.
fn read(message: &JsValue) -> Result<FormatsRequest, Option<FormatsAnswer>> {
    serde_wasm_bindgen::from_value(message.clone()).map_err(|error| {
        let id = message_number(message)?;
        let reason = error.to_string();
        Some(FormatsAnswer::Failed { id, reason })
    })
}

fn post(thread: &DedicatedWorkerGlobalScope, answer: &FormatsAnswer) -> Result<(), JsValue> {
    let plain = Serializer::json_compatible().serialize_bytes_as_arrays(false);
    thread.post_message(&write(answer, &plain)?)
}
