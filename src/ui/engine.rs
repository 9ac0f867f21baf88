//! The engine's thread. A worker file is not hashed, so an old one may meet a new page: it greets
//! with its protocol, and a message posted before that greeting would be lost.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Worker;
use yew::prelude::*;

use super::store::Dispatch;
use super::thread::{Hear, Thread, post};
use crate::base::Utf16Map;
use crate::input::Failure;
use crate::js::{packed, unpacked};
use crate::state::{Action, Document, Glance, Kept, Pending, Problem};
use crate::wire::{Answer, LONG, Request, WireCorrection, entries, spans, unpack};

/// The script that starts it, relative to the page.
const SCRIPT: &str = "./start-worker.js";

/// A message of no more bytes is taken in before anybody would see it, or only tells how far it is.
const SHORT: u32 = 100_000;

/// How long the page gets to paint that a long text is read, in ms: showing it then takes all of its time.
const PAINT: u32 = 40;

/// The running engine; dropping it ends its thread.
struct Engine {
    thread: Thread,
    line: Rc<RefCell<Line>>,
}

/// What is under way between page and thread.
#[derive(Default)]
struct Line {
    listens: bool,
    /// The request that waits for the greeting, or for its answer.
    asked: Option<Pending>,
    /// The same of a guess.
    guess: Option<Glance>,
    /// Shows what was read of a long text, once the page has said that it is read.
    shows: Option<Timeout>,
}

impl Drop for Engine {
    fn drop(&mut self) {
        // What is still to be shown holds the line.
        self.line.borrow_mut().shows = None;
    }
}

impl Engine {
    fn start(dispatch: &Dispatch) -> Result<Self, JsValue> {
        let line = Rc::new(RefCell::new(Line::default()));
        let (to, own) = (dispatch.clone(), line.clone());
        let hear: Hear = Box::new(move |data, worker| match find_long(&data, &own) {
            Some(id) => show_later(data, id, &to, &own, worker),
            None => hear(data, &to, &own, worker),
        });
        let to = dispatch.clone();
        let failed = Box::new(move || fail(&to, Failure::Worker));
        let thread = Thread::start(SCRIPT, hear, failed)?;
        Ok(Self { thread, line })
    }

    fn ask(&self, pending: Pending, dispatch: &Dispatch) {
        let listens = self.line.borrow().listens;
        self.line.borrow_mut().asked = Some(pending.clone());
        if listens {
            ask(self.thread.worker(), &pending, dispatch);
        }
    }

    fn guess(&self, asked: Glance, dispatch: &Dispatch) {
        let document = &asked.document;
        let map = Utf16Map::new(&document.text);
        let request = Request::Guess {
            id: asked.id,
            text: document.text.to_string(),
            keep: kept(&document.kept, &map),
            at: [map.utf16(asked.at.start), map.utf16(asked.at.end)],
        };
        let id = asked.id;
        self.line.borrow_mut().guess = Some(asked);
        send(self.thread.worker(), &request, id, dispatch);
    }

    fn is_busy(&self) -> bool {
        self.line.borrow().asked.is_some()
    }
}

fn fail(dispatch: &Dispatch, failure: Failure) {
    dispatch.send(Action::EngineFailed {
        problem: Problem::Failure(failure),
    });
}

fn ask(worker: &Worker, pending: &Pending, dispatch: &Dispatch) {
    let plain = pending.kept.is_empty() && pending.corrections.is_empty();
    // Most texts are read without either, and need no map.
    let map = Utf16Map::new(if plain { "" } else { &pending.text });
    let corrections = pending.corrections.iter();
    let request = Request::Analyze {
        id: pending.id,
        text: pending.text.to_string(),
        source: pending.source.as_deref().map(str::to_owned),
        keep: kept(&pending.kept, &map),
        corrections: corrections.map(|c| WireCorrection::new(c, &map)).collect(),
    };
    send(worker, &request, pending.id, dispatch);
}

fn kept(kept: &[Kept], map: &Utf16Map<'_>) -> Vec<[usize; 2]> {
    let places = kept.iter().map(|kept| kept.at);
    places
        .map(|at| [map.utf16(at.start), map.utf16(at.end)])
        .collect()
}

fn send(worker: &Worker, request: &Request, id: u32, dispatch: &Dispatch) {
    if !post(worker, &packed(request)) {
        dispatch.send(Action::Refused { id });
    }
}

/// The number of the request for a long text, where this message is the end of it.
fn find_long(data: &JsValue, line: &RefCell<Line>) -> Option<u32> {
    let block: &Uint8Array = data.dyn_ref()?;
    let line = line.borrow();
    let pending = line.asked.as_ref().filter(|p| p.text.len() >= LONG)?;
    (block.length() > SHORT).then_some(pending.id)
}

/// Says that a long text is read, and then takes it in and shows it: that needs all of the page's time.
fn show_later(
    data: JsValue,
    id: u32,
    dispatch: &Dispatch,
    line: &Rc<RefCell<Line>>,
    worker: &Worker,
) {
    let percent = 100;
    dispatch.send(Action::Advanced { id, percent });
    let (dispatch, own, worker) = (dispatch.clone(), line.clone(), worker.clone());
    let show = move || hear(data, &dispatch, &own, &worker);
    line.borrow_mut().shows = Some(Timeout::new(PAINT, show));
}

fn hear(data: JsValue, dispatch: &Dispatch, line: &RefCell<Line>, worker: &Worker) {
    let Some(answer) = unpacked(data) else {
        // What cannot be read was written by another version.
        fail(dispatch, Failure::OldWorker);
        return;
    };
    match answer {
        Answer::Ready { names } => {
            let names = Rc::new(names);
            dispatch.send(Action::EngineReady { names });
            line.borrow_mut().listens = true;
            if let Some(pending) = &line.borrow().asked {
                ask(worker, pending, dispatch);
            }
        }
        Answer::Advanced { id, percent } => dispatch.send(Action::Advanced { id, percent }),
        Answer::Done {
            id,
            analysis,
            english,
        } => {
            let asked = line.borrow_mut().asked.take_if(|p| p.id == id);
            let Some(pending) = asked else { return };
            match unpack(&analysis) {
                Ok(analysis) => {
                    let mut document =
                        Document::new(pending.text, pending.source, analysis, english);
                    document.kept = pending.kept;
                    let document = Rc::new(document);
                    dispatch.send(Action::Answered { id, document });
                }
                Err(_) => fail(dispatch, Failure::OldWorker),
            }
        }
        Answer::Guessed {
            id,
            at,
            entries: told,
        } => {
            let asked = line.borrow_mut().guess.take_if(|asked| asked.id == id);
            let Some(asked) = asked else { return };
            let at = spans(&[at], &asked.document.text).first().copied();
            match (at, entries(&told)) {
                (Some(at), Ok(entries)) => {
                    let entries = entries.into();
                    dispatch.send(Action::Guessed { id, at, entries });
                }
                (None, _) | (_, Err(_)) => fail(dispatch, Failure::OldWorker),
            }
        }
        Answer::Failed { id, reason: _ } => {
            line.borrow_mut().asked.take_if(|p| p.id == id);
            dispatch.send(Action::Refused { id });
        }
    }
}

/// Starts the engine with the page, and asks it for what is pending. A request that the reader
/// does not wait for any more ends with its thread; another one is started.
#[hook]
pub(super) fn use_engine(pending: Option<Pending>, glance: Option<Glance>, dispatch: &Dispatch) {
    use_thread(pending, glance, dispatch, true);
}

/// The same in a thread of its own, which begins and ends with what is pending: what the engine
/// knows of the document that is shown stays with it.
#[hook]
pub(super) fn use_second_engine(pending: Option<Pending>, dispatch: &Dispatch) {
    use_thread(pending, None, dispatch, false);
}

#[hook]
fn use_thread(pending: Option<Pending>, glance: Option<Glance>, dispatch: &Dispatch, stays: bool) {
    let engine = use_mut_ref(|| None::<Engine>);
    {
        let (engine, dispatch) = (engine.clone(), dispatch.clone());
        let guess = glance.as_ref().map(|glance| glance.id);
        use_effect_with(guess, move |_| {
            if let (Some(glance), Some(engine)) = (glance, engine.borrow().as_ref()) {
                engine.guess(glance, &dispatch);
            }
        });
    }
    let dispatch = dispatch.clone();
    let id = pending.as_ref().map(|p| p.id);
    use_effect_with(id, move |_| {
        let mut engine = engine.borrow_mut();
        let cancelled = pending.is_none() && engine.as_ref().is_some_and(Engine::is_busy);
        if cancelled || !stays {
            *engine = None;
        }
        if engine.is_none() && (stays || pending.is_some()) {
            match Engine::start(&dispatch) {
                Ok(started) => *engine = Some(started),
                Err(_) => fail(&dispatch, Failure::Worker),
            }
        }
        if let (Some(pending), Some(engine)) = (pending, engine.as_ref()) {
            engine.ask(pending, &dispatch);
        }
    });
}
