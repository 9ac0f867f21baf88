//! Texts and the commitments read from them: `tests/data/commitments.txt`.
//!
//! A case is a line that begins with `> ` and holds a text (`⏎` for a line break), and the lines
//! behind it, one a commitment; a case without such lines must yield none. `PLANLENS_UPDATE=1
//! cargo test` writes the file anew; the diff is then read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "all of this file is a test"
)]

use std::fmt::Write as _;

use planlens::base::Span;
use planlens::report::{Analysis, Commitment, Options, analyze};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/");

#[test]
fn texts_are_read_as_written_down() {
    let cases = read("commitments.txt");
    let mut found = String::new();
    for line in cases.lines() {
        if let Some(case) = line.strip_prefix("> ") {
            writeln!(found, "{line}").unwrap();
            rows(&case.replace('⏎', "\n"), &mut found);
        } else if line.starts_with('#') || line.is_empty() {
            writeln!(found, "{line}").unwrap();
        }
    }
    compare("commitments.txt", &cases, &found);
}

#[test]
fn the_seed() {
    let text = include_str!("../static/samples/seed.txt");
    let mut found = String::new();
    rows(text, &mut found);
    compare(
        "seed_commitments.txt",
        &read("seed_commitments.txt"),
        &found,
    );
}

fn read(name: &str) -> String {
    std::fs::read_to_string(format!("{FOLDER}{name}")).expect("the folder of the cases has it")
}

fn compare(name: &str, cases: &str, found: &str) {
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        std::fs::write(format!("{FOLDER}{name}"), found).expect("the cases can be written");
        return;
    }
    for (number, (want, got)) in cases.lines().zip(found.lines()).enumerate() {
        assert_eq!(got, want, "tests/data/{name}, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), cases.lines().count());
}

/// The commitments of a text, one a line; that what they point at lies where they say is checked.
fn rows(text: &str, out: &mut String) {
    let analysis = analyze(text, &Options::default());
    let mut last = 0;
    for commitment in &analysis.commitments {
        assert!(commitment.at.start >= last, "in the order of the text");
        last = commitment.at.end;
        let inside = |span: &Span| commitment.at.cover(*span) == commitment.at;
        assert!(commitment.places.iter().all(inside), "{commitment:?}");
        assert!(commitment.projects.iter().all(inside), "{commitment:?}");
        writeln!(out, "{}", shown(commitment, &analysis, text)).unwrap();
    }
}

/// `verb | object`, the clause where it holds more, and what else is not plain.
fn shown(c: &Commitment, analysis: &Analysis, text: &str) -> String {
    let mut out = format!("  {} | {}", c.verb, c.object);
    if !c
        .text
        .ends_with(&[c.verb.as_str(), c.object.as_str()].concat())
        || c.text.contains('，')
    {
        write!(out, " «{}»", c.text).unwrap();
    }
    for id in &c.statements {
        let s = &analysis.statements[*id];
        write!(out, " ={}", s.value_at.of(text)).unwrap();
    }
    if let Some(deadline) = &c.deadline {
        let number = |n: Option<u16>| n.map_or("·".to_owned(), |n| n.to_string());
        write!(
            out,
            " by {} {}-{}",
            deadline.text,
            number(deadline.year),
            number(deadline.month.map(u16::from))
        )
        .unwrap();
    }
    for place in &c.places {
        write!(out, " @{}", place.of(text).replace(['\n', '\r'], "")).unwrap();
    }
    for project in &c.projects {
        write!(out, " #{}", project.of(text).replace(['\n', '\r'], "")).unwrap();
    }
    for index in &c.programmes {
        write!(out, " *{}", analysis.programmes[*index].name).unwrap();
    }
    if let Some(section) = c.section.and_then(|index| analysis.outline.get(index)) {
        write!(out, " §{}", section.title).unwrap();
    }
    out
}
