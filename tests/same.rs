//! One text whose JSON is the same natively (here) and in a browser (`tests/wasm.rs`).
//! `PLANLENS_UPDATE=1 cargo test --test same` rewrites it after a change that is meant.
#![cfg(not(target_arch = "wasm32"))]

use planlens::report::{Options, analyze};
use planlens::wire::WireAnalysis;

#[test]
fn natively() {
    let text = include_str!("same/text.txt");
    let analysis = analyze(text, &Options::default());
    let json = serde_json::to_string_pretty(&WireAnalysis::new(&analysis, text)).unwrap() + "\n";
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/same/analysis.json");
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        std::fs::write(file, &json).unwrap();
    }
    let expected = std::fs::read_to_string(file).unwrap();
    assert!(
        json == expected,
        "the JSON of tests/same/text.txt differs; PLANLENS_UPDATE=1 rewrites it, then read the diff"
    );
}
