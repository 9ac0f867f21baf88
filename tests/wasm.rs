//! The library in a real browser: what must be the same there as natively.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "all of this file is a test")]

use planlens::report::{Options, analyze};
use planlens::wire::WireAnalysis;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The text and the JSON of `tests/same.rs`.
#[wasm_bindgen_test]
fn the_json_is_the_native_one() {
    let text = include_str!("same/text.txt");
    let analysis = analyze(text, &Options::default());
    let json = serde_json::to_string_pretty(&WireAnalysis::new(&analysis, text)).unwrap() + "\n";
    assert!(json == include_str!("same/analysis.json"));
}

#[wasm_bindgen_test]
fn an_empty_text_has_no_statements() {
    assert!(analyze("", &Options::default()).statements.is_empty());
}
