//! The engine's thread. A worker file is not hashed, so an old one may meet a new page: it greets
//! with the hash of its messages, and a message posted before that greeting would be lost.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::Worker;
use yew::prelude::*;

use super::store::Dispatch;
use super::thread::{Hear, Thread, post};
use crate::base::Utf16Map;
use crate::input::Failure;
use crate::js::{packed, unpacked};
use crate::state::{Action, Document, Glance, Kept, Pending, Problem};
use crate::wire::{Answer, Bytes, LONG, Request, WireCorrection, entries, spans, unpack};

/// The script that starts it, relative to the page.
const SCRIPT: &str = "./start-worker.js";

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
        let hear: Hear = Box::new(move |data, worker| hear(data, &to, &own, worker));
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

fn hear(data: JsValue, dispatch: &Dispatch, line: &Rc<RefCell<Line>>, worker: &Worker) {
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
            let is_long = |p: &Pending| p.id == id && p.text.len() >= LONG;
            let long = line.borrow().asked.as_ref().is_some_and(is_long);
            let (to, own) = (dispatch.clone(), line.clone());
            let show = move || show(id, &analysis, english, &to, &own);
            if long {
                // Taking a long text in and showing it needs all of the page's time.
                let percent = 100;
                dispatch.send(Action::Advanced { id, percent });
                line.borrow_mut().shows = Some(Timeout::new(PAINT, show));
            } else {
                show();
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

/// What was read is taken in, if it is still waited for.
fn show(
    id: u32,
    analysis: &Bytes,
    english: Vec<(String, String)>,
    dispatch: &Dispatch,
    line: &RefCell<Line>,
) {
    let asked = line.borrow_mut().asked.take_if(|p| p.id == id);
    let Some(pending) = asked else { return };
    match unpack(analysis) {
        Ok(analysis) => {
            let mut document = Document::new(pending.text, pending.source, analysis, english);
            document.kept = pending.kept;
            let document = Rc::new(document);
            dispatch.send(Action::Answered { id, document });
        }
        Err(_) => fail(dispatch, Failure::OldWorker),
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
