use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::catalogue::{FindingKind, Severity, whole_terms};
use crate::report::{Finding, Param};
use crate::syntax::View;

/// A text shorter than this, in characters, may well lack a common character.
const SHORTEST: usize = 200;

/// A text as long as this, in characters, is believed for one place alone.
const LONG: usize = 800;

/// How far a text is searched, in bytes: what a filter takes out is missing early.
const REACH: usize = 200_000;

/// The fewest bytes of a place that is believed alone.
const ONE: usize = 9;

/// Characters that the site's filter seems to have taken out: one that the text does not hold at all,
/// and set terms that stand there without it (资共享 for 资源共享).
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let text = view.text();
    let present: BTreeSet<char> = text.chars().collect();
    if text.chars().take(SHORTEST).count() < SHORTEST {
        return Vec::new();
    }
    let mut reach = text.len().min(REACH);
    while !text.is_char_boundary(reach) {
        reach -= 1;
    }
    let read = text.get(..reach).unwrap_or_default();
    let mut lost: Vec<(char, Finding)> = Vec::new();
    for (term, places) in whole_terms() {
        for place in places {
            let Some(missing) = term.chars().nth(usize::from(*place)) else {
                continue;
            };
            if present.contains(&missing) {
                continue;
            }
            let rest: String = term
                .chars()
                .enumerate()
                .filter(|(i, _)| *i != usize::from(*place))
                .map(|(_, c)| c)
                .collect();
            let spans: Vec<_> = read
                .match_indices(&rest)
                .map(|(at, found)| view.raw(at..at + found.len()))
                .collect();
            if spans.is_empty() {
                continue;
            }
            match lost.iter_mut().find(|known| known.0 == missing) {
                Some((_, known)) => {
                    known.at.extend(spans);
                    known.at.sort_by_key(|span| (span.start, span.end));
                    known.at.dedup_by(|a, b| a.overlaps(*b));
                }
                None => lost.push((
                    missing,
                    Finding {
                        kind: FindingKind::DroppedCharacters,
                        severity: Severity::Caution,
                        params: vec![
                            (Cow::Borrowed("character"), Param::Text(missing.to_string())),
                            (Cow::Borrowed("found"), Param::Text(rest)),
                            (Cow::Borrowed("term"), Param::Text((*term).to_owned())),
                        ],
                        at: spans,
                    },
                )),
            }
        }
    }
    let long = text.chars().take(LONG).count() == LONG;
    lost.into_iter()
        .map(|known| known.1)
        .filter(|finding| {
            finding.at.len() > 1 || long && finding.at.iter().all(|at| at.len() >= ONE)
        })
        .collect()
}
