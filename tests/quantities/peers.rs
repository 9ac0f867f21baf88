use std::collections::BTreeMap;

use planlens::base::Decimal;
use planlens::syntax::{Lexeme, Numeric, Quantity, UnitKind, find_quantities, read_numeral};
use serde_json::Value;

/// Where our convention is another one, by file and case, with the reason. Such a case counts as
/// failed all the same.
const DIFFERENT: &str = include_str!("../data/peers.txt");

/// One row of a case, with what it is in bytes of the text.
struct Row {
    kind: String,
    at: Option<(usize, usize)>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    negative: bool,
}

fn row(value: &Value, input: &str) -> Row {
    let bytes: Vec<usize> = input
        .char_indices()
        .map(|c| c.0)
        .chain([input.len()])
        .collect();
    let offset = |key: &str| {
        value[key]
            .as_u64()
            .and_then(|n| bytes.get(usize::try_from(n).unwrap()).copied())
    };
    let float = |key: &str| match &value[key] {
        Value::String(text) => text.parse().ok(),
        Value::Number(number) => number.as_f64(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    Row {
        kind: value["type"].as_str().unwrap_or_default().to_owned(),
        at: offset("start").zip(offset("end")),
        value: float("value"),
        low: float("lo"),
        high: float("hi"),
        negative: value["tags"]
            .as_array()
            .is_some_and(|tags| tags.iter().any(|tag| tag == "negative")),
    }
}

/// The values that a lexeme has for the number in it: as written, in full, or as a part of one.
fn values(lexeme: &Lexeme, text: &str) -> Vec<f64> {
    match &lexeme.what {
        Numeric::Quantity(q) => {
            let mut all = Vec::new();
            for value in [q.low, q.high] {
                let value = super::absolute(value, q.unit.as_deref());
                all.push(value);
                if matches!(q.kind, UnitKind::Percent | UnitKind::Share) {
                    all.push(value / 100.0);
                } else if q.kind == UnitKind::Permille {
                    all.push(value / 1000.0);
                }
            }
            all
        }
        // What is set aside has a value all the same; the digits of a date are not taken apart.
        Numeric::Other(_) => (0..=text.len())
            .filter_map(|from| read_numeral(text.get(from..)?))
            .map(Decimal::to_f64)
            .collect(),
        Numeric::Date(_) => Vec::new(),
    }
}

fn is_right(row: &Row, text: &str, lexemes: &[Lexeme]) -> bool {
    let quantities: Vec<&Quantity> = super::quantities(lexemes);
    let percent = |q: &&Quantity| {
        matches!(
            q.kind,
            UnitKind::Percent | UnitKind::Permille | UnitKind::Point | UnitKind::Share
        )
    };
    if row.negative {
        return match row.kind.as_str() {
            "percentage" => !quantities.iter().any(percent),
            "currency" => !quantities.iter().any(|q| q.kind == UnitKind::Money),
            "time" => !lexemes.iter().any(|l| matches!(l.what, Numeric::Date(_))),
            _ => quantities.is_empty(),
        };
    }
    let Some((start, end)) = row.at else {
        return false;
    };
    let inside: Vec<&Lexeme> = lexemes
        .iter()
        .filter(|l| l.at.start < end && start < l.at.end)
        .collect();
    let has = |wanted: f64| {
        inside.iter().any(|l| {
            matches!(l.what, Numeric::Date(_)) && row.kind == "number"
                || values(l, &text[l.at.clone()])
                    .iter()
                    .any(|v| super::near(*v, wanted))
        })
    };
    match row.kind.as_str() {
        "numberrange" | "currency_range" => {
            row.low.is_none_or(has)
                && row.high.is_none_or(has)
                && (row.low.is_some() || row.high.is_some())
        }
        "percentage" => {
            let wanted = row.value.unwrap();
            inside.iter().any(|l| match &l.what {
                Numeric::Quantity(q) => {
                    let value = super::absolute(q.low, q.unit.as_deref());
                    percent(&q)
                        && (super::near(value, wanted)
                            || q.kind == UnitKind::Permille && super::near(value / 10.0, wanted)
                            || q.kind == UnitKind::Point && super::near(q.low.to_f64(), wanted))
                }
                Numeric::Date(_) | Numeric::Other(_) => false,
            })
        }
        "number" | "currency" | "dimension" => match row.value {
            Some(value) => has(value),
            None => inside
                .iter()
                .any(|l| l.at.start <= start && end <= l.at.end),
        },
        // Times: a date or a span of time that overlaps.
        _ => inside.iter().any(|l| match &l.what {
            Numeric::Date(_) => true,
            Numeric::Quantity(q) => q.kind == UnitKind::Duration,
            Numeric::Other(_) => false,
        }),
    }
}

fn run(name: &str, least: usize) {
    let Some(cases) = super::shared(&format!("quantities/{name}.dev.jsonl")) else {
        return;
    };
    let mut rows: BTreeMap<String, Vec<(String, Row)>> = BTreeMap::new();
    for line in cases.lines() {
        let value: Value = serde_json::from_str(line).unwrap();
        let input = value["input"].as_str().unwrap().to_owned();
        let id = value["id"].as_str().unwrap().to_owned();
        let read = row(&value, &input);
        rows.entry(input).or_default().push((id, read));
    }
    let all = rows.len();
    let mut right = 0;
    let mut documented = 0;
    for (input, rows) in &rows {
        let simple: String = input
            .chars()
            .map(|c| {
                planlens::catalogue::simplified(c)
                    .filter(|s| s.len_utf8() == c.len_utf8())
                    .unwrap_or(c)
            })
            .collect();
        let lexemes = find_quantities(&simple);
        if rows.iter().all(|(_, row)| is_right(row, &simple, &lexemes)) {
            right += 1;
            continue;
        }
        let known = rows.iter().any(|(id, _)| {
            DIFFERENT
                .lines()
                .any(|line| line.split('\t').next() == Some(id.as_str()))
        });
        documented += usize::from(known);
        let (id, first) = &rows[0];
        println!(
            "  {} {id} {input}: wanted {:?} {:?} {:?}, read {}",
            if known { "other convention" } else { "wrong" },
            first.value,
            first.low,
            first.high,
            super::probes::short(&lexemes)
        );
    }
    println!("{name}: {right} of {all} right, {documented} by another convention");
    assert!(right >= least, "{name}: {right} of {all}");
}

#[test]
fn recognizers() {
    run("recognizers_zh", 310);
}

#[test]
fn recognizers_times() {
    run("recognizers_zh_datetime", 98);
}

#[test]
fn jionlp_money() {
    run("jionlp_zh", 34);
}

#[test]
fn jionlp_times() {
    run("jionlp_zh_time", 75);
}
