//! The threads of links and of files: each is started when something is asked of it for the first time, and
//! kept.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Worker;
use yew::prelude::*;

use super::download::{is_embedded, save};
use super::store::Dispatch;
use super::thread::{Hear, Thread, post};
use crate::catalogue::Named as _;
use crate::export::ExportFormat;
use crate::input::Failure;
use crate::js::{packed, unpacked};
use crate::state::{
    Action, Ask, Asked, Check, Code, Difference, Document, FillColumn, Fills, Lead, LinkView,
    Outcome, Problem, Received, coded_rows,
};
use crate::wire::{
    FormatsAnswer, FormatsRequest, WireDifference, WireDocument, WireOpened, unpack,
};

/// The scripts that start them, relative to the page.
const LINKS: &str = "./start-links.js";
const FILES: &str = "./start-formats.js";

/// A running thread; dropping it ends it.
struct Formats {
    thread: Thread,
    line: Rc<RefCell<Line>>,
}

/// What is under way between page and thread.
#[derive(Default)]
struct Line {
    listens: bool,
    /// Those that wait for the greeting.
    waiting: Vec<Asked>,
    /// The highest number that was asked.
    last: u32,
}

/// The thread, where it runs.
type Slot = Rc<RefCell<Option<Formats>>>;

impl Formats {
    fn start(script: &str, slot: &Slot, dispatch: &Dispatch) -> Result<Self, JsValue> {
        let line = Rc::new(RefCell::new(Line::default()));
        let (to, own) = (dispatch.clone(), line.clone());
        let hear: Hear = Box::new(move |data, worker| hear(data, &to, &own, worker));
        let (to, slot) = (dispatch.clone(), Rc::downgrade(slot));
        let failed = Box::new(move || {
            // Another one is started when it is needed again.
            if let Some(slot) = slot.upgrade() {
                spawn_end(slot);
            }
            fail(&to, Problem::NoFormats);
        });
        let thread = Thread::start(script, hear, failed)?;
        Ok(Self { thread, line })
    }

    fn ask(&self, asked: &[Asked], dispatch: &Dispatch) {
        let mut line = self.line.borrow_mut();
        for asked in asked {
            if asked.id <= line.last {
                continue;
            }
            line.last = asked.id;
            if line.listens {
                hand(self.thread.worker(), asked, dispatch);
            } else {
                line.waiting.push(asked.clone());
            }
        }
    }
}

/// Ends the thread after the event in which it failed: a listener cannot drop itself.
fn spawn_end(slot: Slot) {
    wasm_bindgen_futures::spawn_local(async move {
        let ended = slot.borrow_mut().take();
        drop(ended);
    });
}

fn fail(dispatch: &Dispatch, problem: Problem) {
    dispatch.send(Action::FormatsFailed { problem });
}

fn hand(worker: &Worker, asked: &Asked, dispatch: &Dispatch) {
    if !post(worker, &packed(&request(asked))) {
        let (id, outcome) = (asked.id, Outcome::Failed);
        dispatch.send(Action::Formatted { id, outcome });
    }
}

fn request(asked: &Asked) -> FormatsRequest {
    let id = asked.id;
    match &asked.ask {
        Ask::Links { document, link } => FormatsRequest::Links {
            id,
            document: wire(document),
            link: link.as_deref().map(str::to_owned),
        },
        Ask::Open { link, by: _ } | Ask::Beside { id: _, link } => FormatsRequest::Open {
            id,
            link: link.to_string(),
        },
        Ask::Verify {
            link,
            document,
            wanted: _,
        } => FormatsRequest::Verify {
            id,
            link: link.to_string(),
            document: wire(document),
        },
        Ask::Code { text } => FormatsRequest::Code {
            id,
            text: text.to_string(),
        },
        Ask::Export {
            document,
            format,
            lang,
            fills,
            coding,
            uppers,
            link,
        } => FormatsRequest::Export {
            id,
            document: wire(document),
            format: format.name().to_owned(),
            lang: lang.name().to_owned(),
            filled: filled(document, fills),
            coded: match format {
                ExportFormat::Xlsx | ExportFormat::Csv => {
                    coded_rows(document, coding, uppers, *lang)
                }
                ExportFormat::Tasks
                | ExportFormat::Markdown
                | ExportFormat::Brief
                | ExportFormat::Json => Vec::new(),
            },
            link: link.as_deref().map(str::to_owned),
        },
        Ask::Compare {
            documents,
            names,
            filter,
            lang,
            file,
        } => FormatsRequest::Compare {
            id,
            documents: documents.iter().map(|document| wire(document)).collect(),
            names: names.clone(),
            filter: filter.name().to_owned(),
            lang: lang.name().to_owned(),
            file: *file,
        },
        Ask::Sheet { document, lang } => FormatsRequest::Sheet {
            id,
            document: wire(document),
            lang: lang.name().to_owned(),
        },
    }
}

/// What was written into the table of tasks, row by row.
fn filled(document: &Document, fills: &Fills) -> Vec<[Option<String>; 3]> {
    let written = |task, column| fills.written(task, column).map(|text| text.to_string());
    if fills.is_empty() {
        return Vec::new();
    }
    let tasks = 0..document.analysis.commitments.len();
    tasks
        .map(|task| FillColumn::ALL.map(|column| written(task, column)))
        .collect()
}

fn wire(document: &Document) -> WireDocument {
    WireDocument::new(&document.analysis, document.text.to_string())
}

fn hear(data: JsValue, dispatch: &Dispatch, line: &RefCell<Line>, worker: &Worker) {
    let Some(answer) = unpacked(data) else {
        // What cannot be read was written by another version.
        fail(dispatch, Problem::Failure(Failure::OldWorker));
        return;
    };
    let (id, outcome) = match answer {
        FormatsAnswer::Ready => {
            let mut line = line.borrow_mut();
            line.listens = true;
            for asked in std::mem::take(&mut line.waiting) {
                hand(worker, &asked, dispatch);
            }
            return;
        }
        FormatsAnswer::Links { id, fragments } => {
            let fragments = fragments.into_iter();
            let fragments = fragments.map(|f| f.map(Rc::from)).collect();
            (id, Outcome::Links { fragments })
        }
        FormatsAnswer::Opened { id, opened } => (id, open(*opened).unwrap_or(Outcome::Failed)),
        FormatsAnswer::Unopened { id, error } => (id, Outcome::Unopened { error }),
        FormatsAnswer::Verified {
            id,
            same_text,
            title,
            rows,
            differences,
            corrections,
        } => {
            let differences = differences.into_iter().filter_map(differ).collect();
            let check = Check {
                same_text,
                title,
                rows,
                differences,
            };
            (id, Outcome::Verified { check, corrections })
        }
        FormatsAnswer::Code { id, code } => {
            let code = code.map(|code| Code {
                png: code.png.into(),
                svg: code.svg.into(),
            });
            (id, Outcome::Code { code })
        }
        FormatsAnswer::File {
            id,
            name,
            mime,
            bytes,
        } => {
            let outcome = match save(&name, &mime, &bytes.0) {
                Ok(()) => Outcome::Saved {
                    words: words(&mime, bytes.0),
                    name: name.into(),
                },
                Err(_) => Outcome::Failed,
            };
            (id, outcome)
        }
        FormatsAnswer::Sheet { id, html, css } => {
            let (html, css) = (html.into(), css.into());
            (id, Outcome::Sheet { html, css })
        }
        FormatsAnswer::Compared {
            id,
            html,
            css,
            rows,
        } => {
            let (html, css, rows) = (html.into(), css.into(), rows.into());
            (id, Outcome::Compared { html, css, rows })
        }
        FormatsAnswer::Failed { id, reason: _ } => (id, Outcome::Failed),
    };
    dispatch.send(Action::Formatted { id, outcome });
}

/// The words of a file that this browser may not have kept. A page copied as its source is of use to nobody.
fn words(mime: &str, bytes: Vec<u8>) -> Option<Rc<str>> {
    if !is_embedded() || mime.starts_with("text/html") {
        return None;
    }
    let text = String::from_utf8(bytes).ok()?;
    Some(text.trim_start_matches('\u{feff}').into())
}

/// What a link held; `None` where it is of another version.
fn open(opened: WireOpened) -> Option<Outcome> {
    let lead = Lead {
        statement: opened.statement,
        view: opened.view.as_deref().and_then(LinkView::from_name),
    };
    let received = Rc::new(Received {
        mode: opened.mode,
        fragment: opened.fragment.into(),
        left_out: opened.left_out,
        check: None,
    });
    let text: Rc<str> = opened.text.into();
    let Some(analysis) = opened.analysis else {
        return Some(Outcome::Text {
            text,
            received,
            corrected: opened.corrected,
            lead,
        });
    };
    let analysis = unpack(&analysis).ok()?;
    let mut document = Document::new(text, None, analysis, opened.english);
    document.received = Some(received);
    let document = Rc::new(document);
    Some(Outcome::Opened { document, lead })
}

/// A row that differs; `None` where it is of another version.
fn differ(difference: WireDifference) -> Option<Difference> {
    let sent = match difference.sent {
        Some(sent) => Some(unpack(&sent).ok()?),
        None => None,
    };
    Some(Difference {
        sent,
        read: difference.read,
    })
}

/// Asks the thread for what is under way and was not asked yet, and starts it before the first time.
#[hook]
pub(super) fn use_formats(asked: &[Asked], dispatch: &Dispatch) {
    let (files, links): (Vec<Asked>, Vec<Asked>) =
        asked.iter().cloned().partition(|asked| asked.ask.is_file());
    use_thread(LINKS, links, dispatch);
    use_thread(FILES, files, dispatch);
}

/// Hands over what is asked of the thread that the script starts.
#[hook]
fn use_thread(script: &'static str, asked: Vec<Asked>, dispatch: &Dispatch) {
    let slot = use_state(Slot::default);
    let dispatch = dispatch.clone();
    let last = asked.iter().map(|asked| asked.id).max();
    use_effect_with(last, move |last| {
        if last.is_none() {
            return;
        }
        if slot.borrow().is_none() {
            match Formats::start(script, &slot, &dispatch) {
                Ok(started) => {
                    slot.replace(Some(started));
                }
                Err(_) => fail(&dispatch, Problem::NoFormats),
            }
        }
        if let Some(formats) = slot.borrow().as_ref() {
            formats.ask(&asked, &dispatch);
        }
    });
}
