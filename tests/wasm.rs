//! The library in a real browser: what must be the same there as natively.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "all of this file is a test")]

use js_sys::{JSON, JsString, Object, Reflect};
use planlens::js;
use planlens::report::{Options, analyze};
use planlens::wire::{Request, WireAnalysis, pack, unpack, write};
use planlens::worker::Clerk;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// `{ key: value }`
fn object(key: &str, value: &str) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &key.into(), &value.into()).unwrap();
    object.into()
}

fn at(value: &JsValue, keys: &[&str]) -> JsValue {
    keys.iter().fold(value.clone(), |value, key| {
        Reflect::get(&value, &JsValue::from_str(key)).unwrap()
    })
}

/// The text and the JSON of `tests/same.rs`.
#[wasm_bindgen_test]
fn the_json_is_the_native_one() {
    let text = include_str!("same/text.txt");
    let analysis = analyze(text, &Options::default());
    let json = serde_json::to_string_pretty(&WireAnalysis::new(&analysis, text)).unwrap() + "\n";
    assert!(json == include_str!("same/analysis.json"));
}

/// Null for what is absent, plain objects, plain numbers: as if it had been JSON.
#[wasm_bindgen_test]
fn the_object_is_the_json() {
    let text = include_str!("same/text.txt");
    let wire = WireAnalysis::new(&analyze(text, &Options::default()), text);
    let object = write(&wire, &Serializer::json_compatible()).unwrap();
    let said = String::from(JSON::stringify(&object).unwrap());
    let native: WireAnalysis = serde_json::from_str(include_str!("same/analysis.json")).unwrap();
    assert_eq!(said, serde_json::to_string(&native).unwrap());
}

#[wasm_bindgen_test]
fn offsets_are_those_of_slice() {
    let text = "😀𠮷：地区生产总值增长7.5%左右。";
    let read = js::analyze(&text.into(), &object("source", "a.txt")).unwrap();
    let end = |key| {
        at(&read, &["statements", "0", "value_at", key])
            .as_f64()
            .unwrap() as u32
    };
    let value = JsString::from(text).slice(end("0"), end("1"));
    assert_eq!(String::from(value), "7.5%左右");
    assert_eq!(at(&read, &["source"]), "a.txt");
    assert_eq!(at(&read, &["version"]), 1);
    assert!(at(&read, &["statements", "0", "section"]).is_null());
}

#[wasm_bindgen_test]
fn any_text_and_options() {
    let empty = JsValue::from("");
    for options in [JsValue::UNDEFINED, JsValue::NULL, Object::new().into()] {
        assert!(js::analyze(&empty, &options).is_ok());
    }
    assert!(js::analyze(&empty, &object("lang", "en")).is_ok());
    let check = |text: &JsValue, options: &JsValue, expected: &str| {
        let error = js::analyze(text, options).unwrap_err();
        let error: js_sys::TypeError = error.dyn_into().unwrap();
        assert!(
            String::from(error.message()).starts_with(expected),
            "{expected}"
        );
    };
    for text in [
        JsValue::from(5),
        JsValue::TRUE,
        JsValue::NULL,
        JsValue::UNDEFINED,
        Object::new().into(),
    ] {
        check(&text, &JsValue::UNDEFINED, "text must be a string");
    }
    check(&empty, &JsValue::from(7), "options must be");
    for (name, value) in [
        ("source", JsValue::from(7)),
        ("lang", JsValue::from("fr")),
        ("keep", JsValue::from("0, 2")),
        ("corrections", Object::new().into()),
    ] {
        let options = Object::new();
        Reflect::set(&options, &name.into(), &value).unwrap();
        check(&empty, &options, &["options.", name, " must be"].concat());
    }
    assert!(!js::version().is_empty());
}

/// As between page and worker.
#[wasm_bindgen_test]
fn messages_go_and_come() {
    let request = Request::Analyze {
        id: 3,
        text: include_str!("same/text.txt").to_owned(),
        source: None,
        keep: vec![[0, 2]],
        corrections: Vec::new(),
    };
    let sent: Request = unpack(&pack(&request)).unwrap();
    assert_eq!(sent, request);
    let done = Clerk::default().answer(sent, &mut |_| {});
    assert_eq!(unpack(&pack(&done)), Ok(done));
}

#[wasm_bindgen_test]
fn an_empty_text_has_no_statements() {
    assert!(analyze("", &Options::default()).statements.is_empty());
}
