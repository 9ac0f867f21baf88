//! Commitments as rows of a table that assigns tasks (任务分解表), one line a commitment.

use super::table::{headings, shown, text};
use crate::base::Span;
use crate::report::{Analysis, Commitment, Deadline};
use crate::wire::{WireAnalysis, WireCommitment};
use crate::words::{Lang, TASK_COLUMNS, list_joint, phrase};

/// The cells of one commitment, as [`crate::words::task_columns`] names them; `number` counts from
/// 1, `raw` is the text.
pub(super) fn row(
    lang: Lang,
    analysis: &Analysis,
    wire: &WireAnalysis,
    raw: &str,
    number: usize,
    (commitment, told): (&Commitment, &WireCommitment),
) -> [String; TASK_COLUMNS] {
    let own = |value: Option<&str>| text(value).into_owned();
    let list = |members: Vec<String>| own(Some(&members.join(list_joint(lang))));
    let names = |spans: &[Span]| {
        let written = |span: &Span| span.of(raw).split_whitespace().collect();
        list(spans.iter().map(written).collect())
    };
    let quantities = commitment
        .statements
        .iter()
        .filter_map(|id| analysis.statements.get(*id))
        .map(|statement| format!("{} {}", statement.name, phrase(lang, statement)))
        .collect();
    let programmes = commitment
        .programmes
        .iter()
        .filter_map(|index| analysis.programmes.get(*index))
        .map(|programme| programme.name.clone())
        .collect();
    let ids: Vec<String> = commitment
        .statements
        .iter()
        .map(ToString::to_string)
        .collect();
    let deadline = commitment.deadline.as_ref();
    let [start, end] = told.at;
    [
        own(wire.source.as_deref()),
        own(wire.region.as_deref()),
        shown(wire.year).into_owned(),
        own(Some(&headings(analysis, commitment.section))),
        number.to_string(),
        own(Some(&commitment.text)),
        own(Some(&commitment.verb)),
        own(Some(&commitment.object)),
        list(quantities),
        deadline.map(by).unwrap_or_default(),
        String::new(),
        String::new(),
        own(deadline.map(|deadline| deadline.text.as_str())),
        names(&commitment.places),
        names(&commitment.projects),
        list(programmes),
        ids.join(" "),
        shown(commitment.section).into_owned(),
        start.to_string(),
        end.to_string(),
    ]
}

/// `2026-06`, `2030`, empty where the year is not settled.
fn by(deadline: &Deadline) -> String {
    let Deadline { year, month, .. } = deadline;
    match (year, month) {
        (Some(year), Some(month)) => format!("{year}-{month:02}"),
        (Some(year), None) => year.to_string(),
        (None, _) => String::new(),
    }
}

/// The rows of one analysis.
pub(super) fn rows<'a>(
    lang: Lang,
    analysis: &'a Analysis,
    wire: &'a WireAnalysis,
    raw: &'a str,
) -> impl Iterator<Item = [String; TASK_COLUMNS]> + 'a {
    analysis
        .commitments
        .iter()
        .zip(&wire.commitments)
        .enumerate()
        .map(move |(index, pair)| row(lang, analysis, wire, raw, index + 1, pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_when() {
        let deadline = |year, month| {
            by(&Deadline {
                text: String::new(),
                at: Span::default(),
                year,
                month,
            })
        };
        assert_eq!(deadline(Some(2026), Some(6)), "2026-06");
        assert_eq!(deadline(Some(2030), None), "2030");
        assert_eq!(deadline(None, Some(6)), "");
    }
}
