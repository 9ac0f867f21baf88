use planlens::syntax::{Numeric, find_quantities};

const TABLE: &str = include_str!("../data/quantity.tsv");
const NONE: &str = include_str!("../data/no_quantity.txt");

/// One value, many spellings.
#[test]
fn spellings() {
    let mut wrong = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let value = fields.next().unwrap();
        for spelling in fields {
            // A word before and behind, so that nothing hangs on the ends of the text.
            for text in [
                spelling.to_owned(),
                format!("达到{spelling}，"),
                format!("为{spelling}。\n"),
            ] {
                let lexemes = find_quantities(&text);
                let read = super::probes::short(&lexemes)
                    .replace("years ", "")
                    .replace("year ", "")
                    .replace("months ", "");
                if read != value {
                    wrong.push(format!("{text:?}: {read}, not {value}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words with numerals that are no quantity.
#[test]
fn no_quantities() {
    let mut wrong = Vec::new();
    for phrase in NONE.split_whitespace() {
        for text in [
            phrase.to_owned(),
            format!("\n{phrase}的"),
            format!("{phrase}、"),
        ] {
            let quantities = find_quantities(&text)
                .into_iter()
                .filter(|l| matches!(l.what, Numeric::Quantity(_)))
                .collect::<Vec<_>>();
            if !quantities.is_empty() {
                wrong.push(format!("{text:?}: {}", super::probes::short(&quantities)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
