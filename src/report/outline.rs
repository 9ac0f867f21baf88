//! The outline of the analysis, from the headings of the view.

use super::Section;
use crate::syntax::{Heading, View};

/// The sections of the raw text.
pub(super) fn sections(view: &View, headings: &[Heading]) -> Vec<Section> {
    let text = view.text();
    headings
        .iter()
        .map(|heading| Section {
            marker: text
                .get(heading.at.start..heading.title.start)
                .unwrap_or_default()
                .to_owned(),
            depth: heading.depth,
            title: text
                .get(heading.title.clone())
                .unwrap_or_default()
                .replace('\n', ""),
            at: view.raw(heading.at.clone()),
            parent: heading.parent,
            totals: Vec::new(),
        })
        .collect()
}

/// The innermost section that holds raw offset `at`: the last heading at or before it.
pub(super) fn section_of(sections: &[Section], at: usize) -> Option<usize> {
    sections
        .partition_point(|section| section.at.start <= at)
        .checked_sub(1)
}
