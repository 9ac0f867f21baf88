//! `shelf.js` as Rust sees it: the browser's database. Where the script did not come, every call
//! fails like a database that is not there.

use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::base::Sort as _;
use crate::state::{ShelfEntry, ShelfError, Stored, Unreadable};
use crate::wire::{RECORD_VERSION, WireRecord};

#[wasm_bindgen(js_namespace = planlensShelf)]
extern "C" {
    // Not `async`: that would catch what a promise says, and not that the script is not there.
    #[wasm_bindgen(catch)]
    fn list() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch)]
    fn read(id: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch)]
    fn save(record: JsValue, text: JsValue, draft: JsValue, mere: bool)
    -> Result<Promise, JsValue>;
    /// Takes a document away; gives what [`bring_back`] takes.
    #[wasm_bindgen(catch)]
    pub(super) fn remove(id: &str) -> Result<Promise, JsValue>;
    /// Puts back what [`remove`] took away.
    #[wasm_bindgen(catch)]
    pub(super) fn bring_back(removed: JsValue) -> Result<Promise, JsValue>;
    /// Names a document; an empty name takes its name away.
    #[wasm_bindgen(catch)]
    pub(super) fn rename(id: &str, name: &str) -> Result<Promise, JsValue>;
    /// Takes everything away.
    #[wasm_bindgen(catch)]
    pub(super) fn wipe() -> Result<Promise, JsValue>;
    /// Gives a document's text as a file of that name.
    #[wasm_bindgen(catch)]
    pub(super) fn download(id: &str, name: &str) -> Result<Promise, JsValue>;
    /// The id of the document that was open last, as a string; "" for none.
    #[wasm_bindgen(catch)]
    pub(super) fn last() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = settled)]
    fn settle() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = at)]
    fn stand(id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = when)]
    fn tell_time(time: f64, lang: &str) -> Result<JsValue, JsValue>;
}

/// What became of a record that was to be written.
pub(super) enum Saved {
    /// It is kept.
    Kept,
    /// Another window has changed the document; nothing was written.
    Apart,
    /// Another window has deleted it, and not all of it was given; nothing was written.
    Gone,
}

/// What the script answers, or why it does not.
pub(super) async fn answer(asked: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(asked?).await
}

/// The document that was open last came up, or need not.
pub(super) fn settled() {
    let _told = settle();
}

/// This document is open now; "" for none.
pub(super) fn at(id: &str) {
    let _told = stand(id);
}

/// A time in ms since 1970 in the words of that language.
pub(super) fn when(time: f64, lang: &str) -> String {
    let told = tell_time(time, lang).ok();
    told.and_then(|told| told.as_string()).unwrap_or_default()
}

/// What went wrong, by the script's word for it.
pub(super) fn error(word: &JsValue) -> ShelfError {
    match word.as_string().as_deref() {
        Some("newer") => ShelfError::Newer,
        Some("blocked") => ShelfError::Blocked,
        Some("full") => ShelfError::Full,
        Some("failed") => ShelfError::Failed,
        Some("gone") => ShelfError::Gone,
        Some("damaged") => ShelfError::Damaged,
        // An error instead of a word: the script is not there.
        Some(_) | None => ShelfError::None,
    }
}

/// Every document, the latest first, and how many bytes are kept.
pub(super) async fn entries() -> Result<(Vec<ShelfEntry>, f64), JsValue> {
    let told: Array = answer(list()).await?.unchecked_into();
    let records: Array = told.get(0).unchecked_into();
    let mut entries: Vec<ShelfEntry> = records.iter().map(entry).collect();
    let time = |entry: &ShelfEntry| entry.record.as_ref().map_or(0.0, |record| record.changed);
    entries.order_by(|a, b| time(b).total_cmp(&time(a)));
    Ok((entries, told.get(1).as_f64().unwrap_or_default()))
}

fn field(record: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(record, &name.into()).unwrap_or_default()
}

fn entry(record: JsValue) -> ShelfEntry {
    let id = field(&record, "id").as_string().unwrap_or_default();
    let version = field(&record, "version").as_f64().unwrap_or_default();
    let newer = version > f64::from(RECORD_VERSION);
    ShelfEntry {
        id: Rc::from(id),
        record: if newer {
            Err(Unreadable::Newer)
        } else {
            readable(record)
        },
    }
}

fn readable(record: JsValue) -> Result<WireRecord, Unreadable> {
    let read = serde_wasm_bindgen::from_value::<WireRecord>(record).ok();
    let read = read.filter(|record| record.version == RECORD_VERSION);
    read.ok_or(Unreadable::Damaged)
}

/// What is kept of that document.
pub(super) async fn stored(id: &str) -> Result<Stored, JsValue> {
    let told = answer(read(id)).await?;
    if told.is_undefined() {
        return Err("gone".into());
    }
    let told: Array = told.unchecked_into();
    let text = |index| told.get(index).as_string().map(Rc::from);
    let record = entry(told.get(0)).record;
    let stored = Stored {
        record: record.map_err(|_| JsValue::from("failed"))?,
        text: text(1),
        draft: text(2),
    };
    if stored.is_damaged() {
        return Err("damaged".into());
    }
    Ok(stored)
}

/// Writes a record. Text and draft are written where they are given, and taken away where that is
/// `Some(None)`. `mere` is a change of the view only.
pub(super) async fn write(
    record: &WireRecord,
    text: Option<Option<&str>>,
    draft: Option<Option<&str>>,
    mere: bool,
) -> Result<Saved, JsValue> {
    let to = serde_wasm_bindgen::Serializer::json_compatible();
    let record = crate::wire::write(record, &to)?;
    let part = |given: Option<Option<&str>>| {
        given.map_or(JsValue::UNDEFINED, |part| {
            part.map_or(JsValue::NULL, JsValue::from)
        })
    };
    let said = answer(save(record, part(text), part(draft), mere)).await?;
    Ok(if said == "apart" {
        Saved::Apart
    } else if said == "again" {
        Saved::Gone
    } else {
        Saved::Kept
    })
}
