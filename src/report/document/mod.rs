//! What document a text is: title, place, year, horizon, kind, each with the place that tells it.

mod horizon;
mod kind;
mod mention;
mod place;
mod span;
mod title;
mod vote;
mod year;

use std::ops::Range;

pub(super) use place::{place_of, short};

use super::Period;
use crate::base::Span;
use crate::catalogue::{DocKind, Level};
use crate::syntax::{Heading, View};

/// What the text tells of itself as a document. Spans are of the raw text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFacts {
    /// The title, without the page's additions.
    pub title: Option<String>,
    /// Where the title stands; a title of the page's card stands there.
    pub title_at: Option<Span>,
    /// The place that the text speaks for, in full (安徽省).
    pub region: Option<String>,
    /// What tells the place.
    pub region_at: Option<Span>,
    /// Whether the title or the line of delivery tells it; else only the body does.
    pub region_told: bool,
    /// The place's level, also where its name is masked.
    pub level: Option<Level>,
    /// The year that the document plans for; none where the text masks it or contradicts itself.
    pub year: Option<u16>,
    /// What tells the year, the weightiest first.
    pub year_at: Vec<Span>,
    /// The longer span that the document also plans for.
    pub horizon: Option<Period>,
    /// What tells the horizon.
    pub horizon_at: Option<Span>,
    /// What kind of document it is.
    pub doc_kind: Option<DocKind>,
    /// The title's year where the body speaks of others.
    pub year_conflict: Option<YearConflict>,
    /// Where years are masked (20_年).
    pub masked_years: Vec<Span>,
}

/// A title and a body that speak of different years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearConflict {
    /// The title's year.
    pub title_year: u16,
    /// Where the title tells it.
    pub title_at: Span,
    /// The last year of the span that the body speaks of.
    pub body_year: u16,
    /// Where the body tells it.
    pub body_at: Span,
}

/// The view with its parts, as the readers of this module need them.
pub(super) struct Pages<'v> {
    pub(super) raw: &'v str,
    pub(super) view: &'v View,
    pub(super) text: &'v str,
    pub(super) outline: &'v [Heading],
    /// The lines before the text's own beginning.
    pub(super) head: Vec<Range<usize>>,
}

impl Pages<'_> {
    fn slice(&self, at: Range<usize>) -> &str {
        self.text.get(at).unwrap_or_default()
    }
}

/// How many lines stand before a text at most.
const HEAD: usize = 14;

/// How far a text without a salutation is read for its title, in bytes.
const TOP: usize = 1500;

/// Reads what document the view is. `raw` is the raw text that the view was read from.
pub fn read_document(raw: &str, view: &View, outline: &[Heading]) -> DocumentFacts {
    let text = view.text();
    let mut head = Vec::new();
    let mut start = 0;
    for line in text.split('\n').take(HEAD) {
        let at = start..start + line.len();
        start = at.end + 1;
        let salutes = crate::catalogue::heading::SALUTATIONS
            .iter()
            .any(|word| line.starts_with(word));
        let opens = outline
            .first()
            .is_some_and(|heading| heading.at.start == at.start && heading.kind.is_some());
        if salutes || opens || at.start > TOP {
            break;
        }
        head.push(at);
    }
    let pages = Pages {
        raw,
        view,
        text,
        outline,
        head,
    };
    let title = title::read(&pages);
    let place = place::read(&pages, title.as_ref());
    let time = year::read(&pages, title.as_ref());
    let doc_kind = kind::read(&pages, title.as_ref());
    DocumentFacts {
        title_at: title.as_ref().map(|t| t.at),
        title: title.map(|t| t.text),
        region: place.region,
        region_at: place.at,
        region_told: place.told,
        level: place.level,
        year: time.year,
        year_at: time.at,
        horizon: time.horizon.map(|h| h.0),
        horizon_at: time.horizon.map(|h| h.1),
        doc_kind,
        year_conflict: time.conflict,
        masked_years: time.masked,
    }
}
