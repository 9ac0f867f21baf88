//! Files: bytes to text, or the sentence that says why not.

use std::rc::Rc;

use gloo_file::File;
use wasm_bindgen_futures::spawn_local;
use web_sys::{FileList, TextDecoder, TextDecoderOptions};

use super::store::Dispatch;
use crate::input::{Encoding, InputError, PAGE_LIMIT, decode_utf8, find_encoding};
use crate::state::{Action, Problem};

/// The sample, one of the page's own files.
const SAMPLE: &str = "./samples/seed.txt";

/// Reads the one file of `files` and has it analysed.
pub(super) fn open(files: Option<FileList>, dispatch: &Dispatch) {
    let Some(files) = files else { return };
    if files.length() > 1 {
        dispatch.send(Action::Rejected {
            problem: Problem::SeveralFiles,
        });
        return;
    }
    let Some(file) = files.get(0).map(File::from) else {
        return;
    };
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let source = Some(Rc::from(file.name()));
        dispatch.send(match read(&file).await {
            Ok(text) => Action::Submitted {
                text: Rc::from(text),
                source,
            },
            Err(error) => Action::Rejected {
                problem: Problem::Input(error),
            },
        });
    });
}

async fn read(file: &File) -> Result<String, InputError> {
    let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
    // A text in UTF-8 is never shorter than in the other encodings by more than half.
    if size > PAGE_LIMIT * 2 {
        return Err(InputError::TooLarge { bytes: size });
    }
    let bytes = gloo_file::futures::read_as_bytes(file).await;
    let bytes = bytes.map_err(|_| InputError::Unreadable)?;
    let encoding = find_encoding(&bytes)?;
    match encoding {
        Encoding::Utf8 => Ok(decode_utf8(&bytes)),
        Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Gb18030 => {
            decode(&bytes, encoding.label()).ok_or(InputError::UnknownEncoding)
        }
    }
}

/// Decodes by the browser; what is broken becomes U+FFFD.
fn decode(bytes: &[u8], label: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
    let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Fetches the sample and has it analysed.
pub(super) fn open_sample(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        dispatch.send(match fetch(SAMPLE).await {
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

async fn fetch(path: &str) -> Option<String> {
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen_futures::JsFuture;

    let response = JsFuture::from(gloo_utils::window().fetch_with_str(path)).await;
    let response: web_sys::Response = response.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
