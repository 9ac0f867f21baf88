//! One text whose JSON and links are the same natively (here) and in a browser (`tests/wasm*.rs`).
//! `PLANLENS_UPDATE=1 cargo test --test same` rewrites them after a change that is meant.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this file is a test"
)]

use planlens::catalogue::Named as _;
use planlens::formats::answer;
use planlens::link::{Content, Link, Mode, Phrases};
use planlens::report::{Options, analyze};
use planlens::wire::{FormatsAnswer, FormatsRequest, WireAnalysis, WireDocument};

const TEXT: &str = include_str!("same/text.txt");

fn check(file: &str, made: &str) {
    let path = format!("{}/tests/same/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    assert!(
        made == expected,
        "{file} differs; PLANLENS_UPDATE=1 rewrites it, then read the diff"
    );
}

#[test]
fn natively() {
    let analysis = analyze(TEXT, &Options::default());
    let json = serde_json::to_string_pretty(&WireAnalysis::new(&analysis, TEXT)).unwrap() + "\n";
    check("analysis.json", &json);
}

/// The names that a link tells; none for a text.
fn named(link: &str, phrases: &Phrases) -> Option<Vec<String>> {
    match Link::read(link, Some(phrases)).unwrap().content {
        Content::Results(results) | Content::Sentences { results, .. } => {
            let told = results.analysis().statements;
            Some(told.into_iter().map(|s| s.name).collect())
        }
        Content::Text(_) => None,
    }
}

/// A link of each mode, as the page makes them.
#[test]
fn links_natively() {
    let phrases = Phrases::load(include_bytes!("../static/phrases.bin")).unwrap();
    let request = FormatsRequest::Links {
        id: 1,
        document: WireDocument::new(&analyze(TEXT, &Options::default()), TEXT.to_owned()),
        link: None,
    };
    let FormatsAnswer::Links { fragments, .. } = answer(request, Some(&phrases)) else {
        panic!("links are made");
    };
    let links: Vec<String> = fragments.into_iter().flatten().collect();
    assert_eq!(links.len(), Mode::ALL.len());
    let names = links.iter().map(|link| named(link, &phrases));
    let read = analyze(TEXT, &Options::default()).statements;
    let read: Vec<String> = read.into_iter().map(|s| s.name).collect();
    assert!(names.flatten().all(|names| names == read));
    check("links.txt", &(links.join("\n") + "\n"));
}
