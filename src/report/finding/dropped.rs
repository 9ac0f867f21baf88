use std::borrow::Cow;
use std::sync::LazyLock;

use crate::base::{Found, Sort as _, Words};
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

/// A set term with one of its characters taken out.
struct Torn {
    term: &'static str,
    missing: char,
    /// What is left of it.
    rest: String,
}

/// Every set term torn at each of its places, in the order of the table.
static TORN: LazyLock<Vec<Torn>> = LazyLock::new(|| {
    let torn = |term: &'static str, place: u8| {
        let missing = term.chars().nth(usize::from(place))?;
        let all = term.chars().enumerate();
        let left = all.filter(|(i, _)| *i != usize::from(place));
        let rest = left.map(|(_, c)| c).collect();
        Some(Torn {
            term,
            missing,
            rest,
        })
    };
    let places = whole_terms().iter();
    places
        .flat_map(|(term, places)| places.iter().filter_map(move |place| torn(term, *place)))
        .collect()
});

/// Which characters of the basic plane a text holds: a bit for each.
struct Held(Vec<u64>);

impl Held {
    fn of(text: &str) -> Self {
        let mut bits = vec![0; 1024];
        for c in text.chars() {
            let code = c as usize;
            if let Some(word) = bits.get_mut(code / 64) {
                *word |= 1 << (code % 64);
            }
        }
        Self(bits)
    }

    fn has(&self, c: char) -> bool {
        let code = c as usize;
        let word = self.0.get(code / 64).copied().unwrap_or(0);
        word >> (code % 64) & 1 == 1
    }
}

/// Characters that the site's filter seems to have taken out: one that the text does not hold at all,
/// and set terms that stand there without it (资共享 for 资源共享).
pub(super) fn findings(view: &View) -> Vec<Finding> {
    let text = view.text();
    if text.chars().take(SHORTEST).count() < SHORTEST {
        return Vec::new();
    }
    let read = text
        .get(..text.floor_char_boundary(REACH))
        .unwrap_or_default();
    let held = Held::of(text);
    let lacking = TORN.iter().filter(|torn| !held.has(torn.missing));
    let lacking: Vec<&Torn> = lacking.collect();
    let rests = Words::new(lacking.iter().map(|torn| torn.rest.as_str()));
    let mut found: Vec<Found> = rests.all(read).collect();
    found.order_by_key(|found| found.index);
    found.dedup_by(|next, last| next.index == last.index && next.at.start < last.at.end);
    let mut lost: Vec<(char, Finding)> = Vec::new();
    for same in found.chunk_by(|a, b| a.index == b.index) {
        let Some(torn) = same.first().and_then(|found| lacking.get(found.index)) else {
            continue;
        };
        let spans: Vec<_> = same
            .iter()
            .map(|found| view.raw(found.at.clone()))
            .collect();
        match lost.iter_mut().find(|known| known.0 == torn.missing) {
            Some((_, known)) => {
                known.at.extend(spans);
                known.at.order_by_key(|span| (span.start, span.end));
                known.at.dedup_by(|a, b| a.overlaps(*b));
            }
            None => lost.push((
                torn.missing,
                Finding {
                    kind: FindingKind::DroppedCharacters,
                    severity: Severity::Caution,
                    params: vec![
                        (
                            Cow::Borrowed("character"),
                            Param::Text(torn.missing.to_string()),
                        ),
                        (Cow::Borrowed("found"), Param::Text(torn.rest.clone())),
                        (Cow::Borrowed("term"), Param::Text(torn.term.to_owned())),
                    ],
                    at: spans,
                },
            )),
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
