use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{Clerk, greeting, rehearsal};
use crate::js::{packed, unpacked};
use crate::wire::Answer;

thread_local! {
    /// The listener lives as long as the thread: ending the thread ends both.
    static LISTENER: RefCell<Option<EventListener>> = const { RefCell::new(None) };
    /// What it read last lives as long.
    static CLERK: RefCell<Clerk> = RefCell::new(Clerk::default());
    /// The rehearsal that is still to come; dropping it calls it off.
    static REHEARSAL: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// How long nobody asks for anything until the engine rehearses, in ms.
const QUIET: u32 = 100;

/// Listens to the page and greets it with [`Answer::Ready`]; a second call greets again and
/// changes nothing else.
///
/// What is no [`Request`](crate::wire::Request) of this version gets no answer: a page of another one has
/// been told so by the greeting.
///
/// # Errors
/// The browser's own error where this is no thread of a page, or where it takes no message.
pub fn serve() -> Result<(), JsValue> {
    let thread: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    LISTENER.with_borrow_mut(|listener| {
        let to = thread.clone();
        listener.get_or_insert_with(|| {
            EventListener::new(&thread, "message", move |event| {
                if let Some(event) = event.dyn_ref::<MessageEvent>() {
                    receive(&to, event.data());
                }
            })
        });
    });
    post(&thread, &greeting())?;
    let rehearse = || drop(packed(&Clerk::default().answer(rehearsal(), &mut |_| {})));
    REHEARSAL.set(Some(Timeout::new(QUIET, rehearse)));
    Ok(())
}

fn receive(thread: &DedicatedWorkerGlobalScope, message: JsValue) {
    // Whoever asks already does not wait for a rehearsal.
    drop(REHEARSAL.take());
    let Some(request) = unpacked(message) else {
        return;
    };
    // Whoever waits does so without it, should it not arrive.
    let mut tell = |answer: Answer| drop(post(thread, &answer));
    let done = CLERK.with_borrow_mut(|clerk| clerk.answer(request, &mut tell));
    let id = number(&done);
    if let (Err(error), Some(id)) = (post(thread, &done), id) {
        let reason = format!("{error:?}");
        // Nothing is left to try where even this cannot be said.
        let _unsaid = post(thread, &Answer::Failed { id, reason });
    }
}

fn number(answer: &Answer) -> Option<u32> {
    match answer {
        Answer::Ready { .. } => None,
        Answer::Advanced { id, .. }
        | Answer::Done { id, .. }
        | Answer::Guessed { id, .. }
        | Answer::Failed { id, .. } => Some(*id),
    }
}

fn post(thread: &DedicatedWorkerGlobalScope, answer: &Answer) -> Result<(), JsValue> {
    thread.post_message(&packed(answer))
}
