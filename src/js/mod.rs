//! Row 7: the engine for JavaScript. The worker's artefact exports these (`src/bin/worker.rs`);
//! here they are plain functions, so that the page's artefact, which links this library too, does
//! not carry the engine. `docs/javascript.md` shows their use.

mod options;

use js_sys::Uint8Array;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::report::analyze as read;
use crate::wire::{Bytes, Packed, WireAnalysis, pack, unpack, write};
use crate::words::{Argument, bad_argument, fill_messages};

/// Reads `text` and returns version 1 of the JSON as an object; its offsets are what
/// `String.prototype.slice` takes. `options` may be absent, or `{ source?: string, lang?: "zh" |
/// "en", keep?: [number, number][], corrections?: Correction[] }`: where the text comes from, the
/// language of the findings' messages (Chinese), the places of edits that are switched off, in UTF-16
/// code units, and what a reader has corrected, as `corrections` of the JSON has it.
///
/// # Errors
/// A `TypeError` for a text that is no string, and for options that are not such an object: its
/// message names the one that is wrong.
pub fn analyze(text: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let wrong = |argument| js_sys::TypeError::new(bad_argument(argument));
    let text = text.as_string().ok_or_else(|| wrong(Argument::Text))?;
    let (options, lang) = options::options(options, &text).map_err(wrong)?;
    let analysis = read(&text, &options);
    let mut wire = WireAnalysis::new(&analysis, &text);
    fill_messages(lang, &analysis, &mut wire);
    Ok(write(&wire, &Serializer::json_compatible())?)
}

/// A message as it goes between the page and its threads.
pub(crate) fn packed(message: &impl Packed) -> JsValue {
    Uint8Array::from(pack(message).0.as_slice()).into()
}

/// A message that came; `None` for what another version has sent.
pub(crate) fn unpacked<T: Packed>(message: JsValue) -> Option<T> {
    let block: Uint8Array = message.dyn_into().ok()?;
    unpack(&Bytes(block.to_vec())).ok()
}

/// The version of the package.
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
