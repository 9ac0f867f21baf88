use std::collections::BTreeMap;

use planlens::syntax::{Numeric, View, clean, find_quantities};

/// The share of labelled values whose number and unit the lexer reads as the label has them.
#[test]
fn labelled_values() {
    let Some(labels) = super::shared("dev.jsonl") else {
        return;
    };
    let mut views: BTreeMap<String, (Vec<usize>, View)> = BTreeMap::new();
    let (mut right, mut all) = (0, 0);
    let mut wrong = Vec::new();
    for line in labels.lines() {
        let window: serde_json::Value = serde_json::from_str(line).unwrap();
        let doc = window["doc"].as_str().unwrap().to_owned();
        let (bytes, view) = views.entry(doc.clone()).or_insert_with(|| {
            let raw = super::shared(&format!("texts/{doc}.txt")).unwrap();
            let mut bytes: Vec<usize> = raw.char_indices().map(|c| c.0).collect();
            bytes.push(raw.len());
            (bytes, clean(&raw))
        });
        let lexemes = find_quantities(view.text());
        for statement in window["statements"].as_array().unwrap() {
            let low = statement["low"].as_f64();
            let high = statement["high"].as_f64();
            let at = &statement["value_at"];
            let inferred = statement["unit_inferred"].as_bool().unwrap();
            let unit = statement["unit"].as_str();
            let start = view.offset(bytes[usize::try_from(at[0].as_u64().unwrap()).unwrap()]);
            let end = view.offset(bytes[usize::try_from(at[1].as_u64().unwrap()).unwrap()]);
            // 正增长, 零增长 have no numeral.
            if low.is_none() && high.is_none() || low == Some(0.0) && end - start < 12 {
                continue;
            }
            all += 1;
            let found = lexemes.iter().any(|l| match &l.what {
                Numeric::Quantity(q) => {
                    l.at.start < end
                        && start < l.at.end
                        && low.is_none_or(|low| super::near(q.low.to_f64(), low))
                        && high.is_none_or(|high| super::near(q.high.to_f64(), high))
                        && (inferred || q.unit.as_deref() == unit)
                }
                Numeric::Date(_) | Numeric::Other(_) => false,
            });
            if found {
                right += 1;
            } else {
                let near: Vec<_> = lexemes
                    .iter()
                    .filter(|l| l.at.start < end && start < l.at.end)
                    .collect();
                wrong.push(format!(
                    "{doc} {} {low:?} {high:?} {unit:?}: {near:?}",
                    &view.text()[start..end]
                ));
            }
        }
    }
    println!("labelled values: {right} of {all} right");
    for line in &wrong {
        println!("  {line}");
    }
    assert!(
        f64::from(right) >= 0.99 * f64::from(all),
        "{right} of {all}"
    );
}
