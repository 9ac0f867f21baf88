//! Turns the reviewed tables under `src/catalogue` into Rust: static arrays, and for the long lists of
//! words compact texts that are sorted when they are first asked for.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a build script that finds a table unreadable stops the build, and that is its error"
)]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let out = Path::new(&out);
    for (table, make) in [
        ("indicators.csv", indicators as fn(&str) -> String),
        ("traditional.txt", traditional),
        ("cues.txt", cues),
        ("actions.txt", actions),
        ("names.txt", names),
        ("units.txt", units),
        ("terms.txt", terms),
        ("whole_terms.txt", whole_terms),
    ] {
        let path = Path::new("src/catalogue").join(table);
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
        let name = path.with_extension("rs");
        let name = name.file_name().expect("the tables have names");
        fs::write(out.join(name), make(&text)).expect("OUT_DIR can be written");
    }
}

/// `INDICATORS`: one row an indicator, in the order of the file; `ALIASES`: (alias, row), sorted when
/// first asked for.
fn indicators(text: &str) -> String {
    let mut rows = String::new();
    let mut aliases = Vec::new();
    for (row, line) in text.lines().skip(1).enumerate() {
        let fields: Vec<String> = csv_fields(line);
        let [id, zh, en, names, units, direction, category] = fields.as_slice() else {
            panic!("indicators.csv, line {}: not seven fields", row + 2);
        };
        aliases.push(names.to_owned());
        let units: Vec<&str> = units.split('|').filter(|u| *u != "—").collect();
        writeln!(
            rows,
            "    Indicator {{ id: {id:?}, name_zh: {zh:?}, name_en: {en:?}, units: &{units:?}, \
             polarity: {direction:?}, category: {category:?} }},"
        )
        .expect("a string takes all");
    }
    let aliases = aliases.join("\n");
    format!(
        "static INDICATORS: &[Indicator] = &[\n{rows}];\n\
         static ALIASES: LazyLock<Vec<(&'static str, u16)>> =\n    \
         LazyLock::new(|| sorted_rows({aliases:?}));\n"
    )
}

/// `TRADITIONAL`: the characters in pairs, the traditional one first.
fn traditional(text: &str) -> String {
    let all: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    format!("static TRADITIONAL: &str = {all:?};\n")
}

/// `CUES`: (word, class), sorted by word.
fn cues(text: &str) -> String {
    classes(text, "CUES", "Cue")
}

/// `ACTIONS`: (word, class), sorted by word.
fn actions(text: &str) -> String {
    classes(text, "ACTIONS", "Action")
}

/// `NAME_WORDS`: (word, class), sorted by word.
fn names(text: &str) -> String {
    classes(text, "NAME_WORDS", "NameWord")
}

/// A table of words in classes (`Class: word word …`), sorted by word when it is first asked for:
/// one text a class is a third of the download of a table of places in it.
fn classes(text: &str, table: &str, kind: &str) -> String {
    let mut all: Vec<(String, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line;
        if let Some((name, behind)) = line.split_once(':') {
            all.push((name.to_owned(), Vec::new()));
            rest = behind;
        }
        if let Some((_, words)) = all.last_mut() {
            words.extend(rest.split_whitespace());
        }
    }
    let mut rows = String::new();
    for (class, words) in all {
        writeln!(rows, "        ({kind}::{class}, {:?}),", words.join(" "))
            .expect("a string takes all");
    }
    format!(
        "static {table}: LazyLock<Vec<(&'static str, {kind})>> =\n    \
         LazyLock::new(|| sorted_words(&[\n{rows}    ]));\n"
    )
}

/// `UNITS`, sorted by first character, the longest first (`units.txt` tells its own format).
fn units(text: &str) -> String {
    let mut units = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (kind, words) = line.split_once(": ").expect("units.txt: `kind: unit …`");
        let mut kind = kind.to_owned();
        if let Some(first) = kind.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        for word in words.split_whitespace() {
            let digits_only = word.starts_with('~');
            let word = word.trim_start_matches('~');
            let (word, not_before) = word.split_once('!').unwrap_or((word, ""));
            let (text, shown) = word.split_once('=').unwrap_or((word, word));
            units.push((text, shown, kind.clone(), not_before, digits_only));
        }
    }
    units.sort_by_key(|unit| {
        (
            unit.0.chars().next(),
            std::cmp::Reverse(unit.0.len()),
            unit.0,
        )
    });
    let mut rows = String::new();
    for (text, shown, kind, not_before, digits_only) in units {
        writeln!(
            rows,
            "    Unit {{ text: {text:?}, shown: {shown:?}, kind: UnitKind::{kind}, \
             not_before: {not_before:?}, digits_only: {digits_only} }},"
        )
        .expect("a string takes all");
    }
    format!("static UNITS: &[Unit] = &[\n{rows}];\n")
}

/// `TERMS`, sorted by first character, the longest first (`terms.txt` tells its own format).
fn terms(text: &str) -> String {
    let mut terms = std::collections::BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (kind, words) = line.split_once(": ").expect("terms.txt: `kind: word …`");
        let kind = if kind == "term" { "Term" } else { "Word" };
        for word in words.split_whitespace() {
            let (word, not_before) = word.split_once('!').unwrap_or((word, ""));
            terms.insert(word, (kind, not_before));
        }
    }
    let mut terms: Vec<_> = terms.into_iter().collect();
    terms.sort_by_key(|term| (term.0.chars().next(), std::cmp::Reverse(term.0.len())));
    let mut rows = String::new();
    for (word, (kind, not_before)) in terms {
        writeln!(rows, "    ({word:?}, TermKind::{kind}, {not_before:?}),")
            .expect("a string takes all");
    }
    format!("static TERMS: &[(&str, TermKind, &str)] = &[\n{rows}];\n")
}

/// `WHOLE_TERMS`: (term, places of the characters whose loss shows), in the order of the file, cut when
/// first asked for.
fn whole_terms(text: &str) -> String {
    format!(
        "static WHOLE_TERMS: LazyLock<Vec<(&'static str, Vec<u8>)>> =\n    \
         LazyLock::new(|| numbered({:?}));\n",
        text.trim_end()
    )
}

/// The fields of one line of CSV; quoted fields hold no line break in this table.
fn csv_fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                fields.last_mut().expect("never empty").push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            _ => fields.last_mut().expect("never empty").push(c),
        }
    }
    fields
}
