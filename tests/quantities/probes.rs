use std::fmt::Write as _;

use planlens::syntax::{Approx, Lexeme, Numeric};

/// What is read in each probe, written short, by its line; bound words belong to the reader, not
/// to the lexer.
const READ: &str = include_str!("../data/probes.txt");

/// The numerals of a text in short: `41.63 亿元 · 68 个 · year 2025 · -`.
pub(crate) fn short(lexemes: &[Lexeme]) -> String {
    let mut out = String::new();
    for lexeme in lexemes {
        if !out.is_empty() {
            out.push_str(" · ");
        }
        match &lexeme.what {
            Numeric::Quantity(q) => {
                let sign = match q.approx {
                    Approx::Exact => "",
                    Approx::More => "+",
                    Approx::Few => "~",
                };
                if q.range {
                    write!(out, "{}..{}{sign}", q.low, q.high).unwrap();
                } else {
                    write!(out, "{}{sign}", q.low).unwrap();
                }
                write!(out, " {}", q.unit.as_deref().unwrap_or("?")).unwrap();
                if q.digits {
                    out.push_str(" digits");
                }
            }
            Numeric::Date(date) => {
                match date.years() {
                    Some((a, b)) if a == b => write!(out, "year {a}").unwrap(),
                    Some((a, b)) => write!(out, "years {a}-{b}").unwrap(),
                    None if date.is_masked() => out.push_str("masked"),
                    None => out.push_str("date"),
                }
                if let Some((a, b)) = date.months() {
                    write!(out, " months {a}-{b}").unwrap();
                }
            }
            Numeric::Other(reason) => write!(out, "{reason:?}").unwrap(),
        }
    }
    if out.is_empty() { "-".to_owned() } else { out }
}

/// The 85 probes with what is read in them, looked at one by one.
#[test]
fn probes() {
    let Some(probes) = super::shared("quantities/probes.tsv") else {
        return;
    };
    let expected: Vec<&str> = READ.lines().collect();
    let (mut right, mut all) = (0, 0);
    for line in probes.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let (name, text, meant) = (fields[0], fields[1], fields[2]);
        let wanted = expected.get(all).copied();
        all += 1;
        let read = short(&super::lex(text).1);
        if wanted == Some(read.as_str()) {
            right += 1;
        } else {
            println!("{read}\t\t{name}: {text} meant {meant}, expected {wanted:?}");
        }
    }
    println!("probes: {right} of {all} right");
    assert_eq!(right, all);
}
