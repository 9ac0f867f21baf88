use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use crate::catalogue::{ChangeKind, Named as _};
use crate::report::Options;
use crate::wire::{Name, WireCorrection, corrections, spans};
use crate::words::{Argument, Lang};

/// What JavaScript says beside the text; the one that is not of the kind that [`super::analyze`] names
/// where there is such. Read by hand: serde's way is five times as heavy, and everybody waits for the
/// download.
pub(super) fn options(told: &JsValue, text: &str) -> Result<(Options, Lang), Argument> {
    if is_absent(told) {
        return Ok((Options::default(), Lang::default()));
    }
    if !told.is_object() {
        return Err(Argument::Options);
    }
    let keep = maybe(told, "keep", |all| list(all, |at| two(at, number)));
    let said = maybe(told, "corrections", |all| list(all, correction));
    let said = said.and_then(|said| corrections(&said.unwrap_or_default(), text).ok());
    let source = maybe(told, "source", JsValue::as_string);
    let lang = maybe(told, "lang", |name| Lang::from_name(&name.as_string()?));
    let options = Options {
        source: source.ok_or(Argument::Source)?,
        keep: spans(&keep.ok_or(Argument::Keep)?.unwrap_or_default(), text),
        corrections: said.ok_or(Argument::Corrections)?,
    };
    let lang = lang.ok_or(Argument::Lang)?;
    Ok((options, lang.unwrap_or_default()))
}

/// One of `corrections` of the JSON.
fn correction(told: &JsValue) -> Option<WireCorrection> {
    let text = |name| field(told, name)?.as_string();
    Some(WireCorrection {
        kind: Name(ChangeKind::from_name(&text("kind")?)?),
        at: two(&field(told, "at")?, number)?,
        value: text("value")?,
        quote: text("quote")?,
        clause: text("clause")?,
        nth: number(&field(told, "nth")?)?,
        entries: list(&field(told, "entries")?, |entry| {
            Some(two(entry, JsValue::as_string)?.into())
        })?,
    })
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn field(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

/// A field that may be absent; `None` where it is there and of another kind.
fn maybe<T>(of: &JsValue, name: &str, read: impl Fn(&JsValue) -> Option<T>) -> Option<Option<T>> {
    let value = field(of, name)?;
    if is_absent(&value) {
        return Some(None);
    }
    read(&value).map(Some)
}

fn number(value: &JsValue) -> Option<usize> {
    let value = value.as_f64()?;
    let whole = value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value);
    // In range and whole, by the line before.
    whole.then_some(value as usize)
}

fn list<T>(value: &JsValue, read: impl Fn(&JsValue) -> Option<T>) -> Option<Vec<T>> {
    let all = value.dyn_ref::<Array>()?;
    all.iter().map(|one| read(&one)).collect()
}

fn two<T>(value: &JsValue, read: impl Fn(&JsValue) -> Option<T>) -> Option<[T; 2]> {
    list(value, read)?.try_into().ok()
}
