//! The lexer on hand-made labels, probes and other libraries' cases, where `../shared` is present,
//! and on its own tables.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs,
    reason = "a test"
)]

#[path = "quantities/gold.rs"]
mod gold;
#[path = "quantities/peers.rs"]
mod peers;
#[path = "quantities/probes.rs"]
mod probes;
#[path = "quantities/property.rs"]
mod property;
#[path = "quantities/table.rs"]
mod table;

use planlens::base::Decimal;
use planlens::syntax::{Lexeme, Numeric, Quantity, clean, find_quantities};

/// A file of the shared folder, or nothing, said aloud.
pub fn shared(name: &str) -> Option<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/bench")
        .join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {name} is not here");
    }
    text
}

/// The lexemes of a text as it is read, with the view.
pub fn lex(raw: &str) -> (String, Vec<Lexeme>) {
    let view = clean(raw);
    let lexemes = find_quantities(view.text());
    (view.text().to_owned(), lexemes)
}

pub fn quantities(lexemes: &[Lexeme]) -> Vec<&Quantity> {
    lexemes
        .iter()
        .filter_map(|l| match &l.what {
            Numeric::Quantity(q) => Some(q),
            Numeric::Date(_) | Numeric::Other(_) => None,
        })
        .collect()
}

/// The value times its 万 or 亿.
pub fn absolute(value: Decimal, unit: Option<&str>) -> f64 {
    let unit = unit.unwrap_or_default();
    let factor = if unit.starts_with("万亿") {
        1e12
    } else if unit.starts_with('亿') {
        1e8
    } else if unit.starts_with('万') {
        1e4
    } else {
        1.0
    };
    value.to_f64() * factor
}

pub fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 5e-4 * b.abs().max(1e-12)
}
