//! Links in a real browser: the same as natively, made and opened.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this file is a test"
)]

use planlens::formats::answer;
use planlens::link::{Link, Phrases};
use planlens::report::{Options, analyze};
use planlens::wire::{Bytes, FormatsAnswer, FormatsRequest, WireDocument, pack, unpack};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const TEXT: &str = include_str!("same/text.txt");

fn table() -> Phrases {
    Phrases::load(include_bytes!("../static/phrases.bin")).unwrap()
}

fn document() -> WireDocument {
    WireDocument::new(&analyze(TEXT, &Options::default()), TEXT.to_owned())
}

/// The links of `tests/same.rs`.
#[wasm_bindgen_test]
fn links_are_the_native_ones() {
    let request = FormatsRequest::Links {
        id: 1,
        document: document(),
        link: None,
    };
    let FormatsAnswer::Links { fragments, .. } = answer(request, Some(&table())) else {
        panic!("links are made");
    };
    let links: Vec<String> = fragments.into_iter().flatten().collect();
    assert!(links.join("\n") + "\n" == include_str!("same/links.txt"));
}

/// The links of `tests/link.rs`, read and written again.
#[wasm_bindgen_test]
fn golden_links_come_back() {
    let phrases = table();
    for (at, golden) in include_str!("same/golden.txt").lines().enumerate() {
        let link = Link::read(golden, Some(&phrases)).unwrap();
        let again = link.write((at != 2).then_some(&phrases)).unwrap();
        assert_eq!(again, golden);
    }
    for golden in [
        include_str!("same/first.txt"),
        include_str!("same/named.txt"),
        include_str!("same/links.txt"),
    ] {
        for golden in golden.lines() {
            let link = Link::read(golden, Some(&phrases)).unwrap();
            assert_eq!(link.write(Some(&phrases)).unwrap(), golden);
        }
    }
}

/// As between page and thread.
#[wasm_bindgen_test]
fn messages_go_and_come() {
    let request = FormatsRequest::Links {
        id: 1,
        document: document(),
        link: None,
    };
    assert_eq!(unpack(&pack(&request)).as_ref(), Ok(&request));
    let file = FormatsAnswer::File {
        id: 2,
        name: "a.csv".to_owned(),
        mime: "text/csv".to_owned(),
        bytes: Bytes(vec![0, 1, 255]),
    };
    for answer in [answer(request, None), file] {
        assert_eq!(unpack(&pack(&answer)), Ok(answer));
    }
}
