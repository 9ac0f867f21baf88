//! Sentences and what is read from them: `tests/data/reading.txt`.
//!
//! A case is a line that begins with `> ` and holds a sentence, and the lines behind it, one a
//! statement; a case without such lines must yield nothing. `PLANLENS_UPDATE=1 cargo test` writes
//! the file anew; the diff is then read.
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

use std::collections::BTreeSet;
use std::fmt::Write as _;

use planlens::catalogue::{Modality, Named};
use planlens::report::{Options, Statement, analyze};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/reading.txt");

#[test]
fn sentences_are_read_as_written_down() {
    let cases = std::fs::read_to_string(FILE).expect("the cases are part of the repository");
    let mut found = String::new();
    for line in cases.lines() {
        if let Some(sentence) = line.strip_prefix("> ") {
            writeln!(found, "{line}").unwrap();
            for statement in analyze(sentence, &Options::default()).statements {
                writeln!(found, "{}", shown(&statement, sentence)).unwrap();
            }
        } else if line.starts_with('#') || line.is_empty() {
            writeln!(found, "{line}").unwrap();
        }
    }
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        std::fs::write(FILE, &found).expect("the cases can be written");
        return;
    }
    for (number, (want, got)) in cases.lines().zip(found.lines()).enumerate() {
        assert_eq!(got, want, "tests/data/reading.txt, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), cases.lines().count());
}

/// A statement's rule is how its value was read and how it got its name: `growth/known`. The names
/// stand in files that people keep, and `catalogue::rate` knows how often each is right; each has a
/// sentence above that it reads.
#[test]
fn each_rule_reads_a_sentence() {
    let measures = [
        "change",
        "continued",
        "gap",
        "growth",
        "level",
        "multiple",
        "points",
        "relation",
        "sign",
    ];
    let namings = [
        "behind",
        "carried",
        "composed",
        "examples",
        "group",
        "known",
        "pair",
        "part",
        "progress",
        "shared",
        "shared_out",
        "task",
        "unknown",
        "verb",
    ];
    let cases = std::fs::read_to_string(FILE).expect("the cases are part of the repository");
    let mut found = [BTreeSet::new(), BTreeSet::new()];
    for sentence in cases.lines().filter_map(|line| line.strip_prefix("> ")) {
        for statement in analyze(sentence, &Options::default()).statements {
            let (measure, naming) = statement.rule.split_once('/').expect("both are told");
            found[0].insert(measure.to_owned());
            found[1].insert(naming.to_owned());
        }
    }
    let names = |rules: &[&str]| rules.iter().map(|rule| (*rule).to_owned()).collect();
    assert_eq!(found, [names(&measures), names(&namings)]);
}

/// `gdp: growth up 7.5..7.5 % about «7.5%左右»`, with what is not plain behind it.
fn shown(s: &Statement, text: &str) -> String {
    let mut out = format!(
        "  {}: {}",
        s.indicator
            .clone()
            .unwrap_or_else(|| format!("({})", s.name)),
        s.measure.name()
    );
    if s.direction.name() != "flat" || s.measure.name() != "level" {
        write!(out, " {}", s.direction.name()).unwrap();
    }
    let end = |d: Option<planlens::base::Decimal>| d.map_or("·".to_owned(), |d| d.to_string());
    if s.low.is_some() || s.high.is_some() {
        write!(out, " {}..{}", end(s.low), end(s.high)).unwrap();
    }
    if let Some(unit) = &s.unit {
        write!(out, " {unit}{}", if s.unit_inferred { "?" } else { "" }).unwrap();
    }
    write!(out, " {}", s.bound.name()).unwrap();
    if s.modality != Modality::Plain {
        write!(out, " {}", s.modality.name()).unwrap();
    }
    if s.average {
        out.push_str(" average");
    }
    write!(out, " {}", s.role.name()).unwrap();
    if let Some(period) = s.period {
        write!(out, " {period}").unwrap();
    }
    if let Some(reference) = &s.reference {
        write!(out, " →{reference}").unwrap();
    }
    write!(out, " «{}»", s.value_at.of(text)).unwrap();
    out
}

/// The year that each statement of the text is of.
#[track_caller]
fn check_years(text: &str, expected: &[u16]) {
    let statements = analyze(text, &Options::default()).statements;
    let years = statements.iter().map(|s| s.period.map_or(0, |p| p.end));
    assert_eq!(years.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn a_plan_that_is_compared_with_is_no_time() {
    for review in [
        "过去五年，地区生产总值达到320亿元，较“十三五”末增长31%。",
        "五年来，地区生产总值达到320亿元，比“十三五”末增长31%。",
    ] {
        let plan = "二、2026年主要目标\n今年预期目标为：地区生产总值增长5.5%左右。";
        let text = format!("安平县2026年政府工作报告\n一、工作回顾\n{review}\n{plan}\n");
        check_years(&text, &[2025, 2025, 2026]);
    }
}
