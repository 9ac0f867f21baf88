//! What the analysis holds beside its statements: the document's facts, its outline, its programmes,
//! and the findings about the text.

use super::document::{DocumentFacts, read_document};
use super::finding::{Evidence, findings};
use super::outline::sections;
use super::programme::programmes;
use super::{Finding, Programme, Section, Statement};
use crate::syntax::{Heading, View, read_outline};

/// A document before its statements are read.
#[derive(Debug, Clone)]
pub(super) struct Document {
    /// The headings of the view.
    pub(super) headings: Vec<Heading>,
    /// Title, place, year, horizon and kind.
    pub(super) facts: DocumentFacts,
    /// The outline of the raw text.
    pub(super) outline: Vec<Section>,
    /// The named programmes.
    pub(super) programmes: Vec<Programme>,
}

/// Reads all of the document that needs no statement. `raw` is what `view` was read from.
pub(super) fn analyze_document(raw: &str, view: &View) -> Document {
    let headings = read_outline(view);
    let facts = read_document(raw, view, &headings);
    let outline = sections(view, &headings);
    let programmes = programmes(view, &outline);
    Document {
        headings,
        facts,
        outline,
        programmes,
    }
}

/// What is noticed about the text itself, when its statements are read.
pub(super) fn find_findings(
    raw: &str,
    view: &View,
    document: &Document,
    statements: &[Statement],
) -> Vec<Finding> {
    findings(&Evidence {
        raw,
        view,
        headings: &document.headings,
        facts: &document.facts,
        statements,
    })
}
