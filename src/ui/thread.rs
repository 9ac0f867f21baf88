//! A thread of the page: a worker with what listens to it.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, MessageEvent, Worker};

/// A running thread; dropping it ends the thread.
pub(super) struct Thread {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What hears a message, with the thread that it came from.
pub(super) type Hear = Box<dyn Fn(JsValue, &Worker)>;

impl Thread {
    /// Starts a script, named relative to the page. `hear` gets each message; `failed` is told when the
    /// script cannot be had, or stops.
    ///
    /// # Errors
    /// The browser's own, where it starts no worker at all.
    pub(super) fn start(script: &str, hear: Hear, failed: Box<dyn Fn()>) -> Result<Self, JsValue> {
        let worker = Worker::new(script)?;
        let from = worker.clone();
        let heard = EventListener::new(&worker, "message", move |event: &Event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                hear(event.data(), &from);
            }
        });
        let failed = EventListener::new(&worker, "error", move |_: &Event| failed());
        Ok(Self {
            worker,
            _listeners: [heard, failed],
        })
    }

    /// The worker, to post to.
    pub(super) fn worker(&self) -> &Worker {
        &self.worker
    }
}

/// Posts a message; tells whether it went.
pub(super) fn post(worker: &Worker, message: &JsValue) -> bool {
    worker.post_message(message).is_ok()
}
