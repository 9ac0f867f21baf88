//! Files: bytes to text, or the sentence that says why not.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, Response, TextDecoder};

use super::store::Dispatch;
use crate::export::{png_state, text_state};
use crate::input::{InputError, PAGE_LIMIT, find_encoding};
use crate::state::{Action, Carrier, Problem};
use crate::words::Label;

/// The samples by their names, with the page's own files that hold them: the plan as it is found on
/// the web, a clean yearly report, a plan of five years with a table.
pub(super) const SAMPLES: [(Label, &str); 3] = [
    (Label::SamplePasted, "./samples/seed.txt"),
    (Label::SampleYear, "./samples/county.txt"),
    (Label::SampleFiveYears, "./samples/five-year.txt"),
];

/// Reads the one file of `files` and has it analysed.
pub(super) fn open(files: Option<FileList>, dispatch: &Dispatch) {
    let Some(files) = files else { return };
    if files.length() > 1 {
        dispatch.send(Action::Rejected {
            problem: Problem::SeveralFiles,
        });
        return;
    }
    let Some(file) = files.get(0) else {
        return;
    };
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let name: Rc<str> = Rc::from(file.name());
        dispatch.send(match read(&file).await {
            Ok(Given::Link(link)) => Action::Linked {
                link: Rc::from(link),
                by: Carrier::File(name),
            },
            Ok(Given::Text(text)) => Action::Submitted {
                text: Rc::from(text),
                source: Some(name),
            },
            Err(error) => Action::FileUnread { name, error },
        });
    });
}

/// What a file holds.
enum Given {
    Text(String),
    /// A file of ours, and the link that it carries.
    Link(String),
}

async fn read(file: &File) -> Result<Given, InputError> {
    // Saturating; a file that is too long is not read at all.
    let size = file.size() as usize;
    if size > PAGE_LIMIT {
        return Err(InputError::TooLarge { bytes: size });
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| InputError::Unreadable)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    if let Some(link) = png_state(&bytes) {
        return Ok(Given::Link(link));
    }
    let encoding = find_encoding(&bytes)?;
    let text = decode(&bytes, encoding.label()).ok_or(InputError::UnknownEncoding)?;
    Ok(match text_state(&text) {
        Some(link) => Given::Link(link),
        None => Given::Text(text),
    })
}

/// Decodes by the browser; what is broken becomes U+FFFD, a byte order mark is no part of the text.
fn decode(bytes: &[u8], label: &str) -> Option<String> {
    let decoder = TextDecoder::new_with_label(label).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Fetches the sample of that path and has it analysed.
pub(super) fn open_sample(dispatch: &Dispatch, path: &'static str) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        dispatch.send(match fetch(path).await {
            Some(text) => Action::Submitted {
                text: Rc::from(text),
                source: None,
            },
            None => Action::Rejected {
                problem: Problem::NoSample,
            },
        });
    });
}

/// The same place's reports of two years, the later one first.
const PAIR: [&str; 2] = ["./samples/county.txt", "./samples/county-2025.txt"];

/// Fetches two samples and puts them side by side.
pub(super) fn open_pair(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let [shown, beside] = PAIR;
        let texts = fetch(shown).await.zip(fetch(beside).await);
        dispatch.send(match texts {
            Some((shown, beside)) => Action::SamplesPaired {
                texts: [Rc::from(shown), Rc::from(beside)],
            },
            None => Action::Rejected {
                problem: Problem::NoSample,
            },
        });
    });
}

async fn fetch(path: &str) -> Option<String> {
    let response = JsFuture::from(gloo_utils::window().fetch_with_str(path)).await;
    let response: Response = response.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
