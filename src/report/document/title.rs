use std::ops::Range;

use super::Pages;
use crate::base::Span;
use crate::catalogue::EditKind;
use crate::catalogue::chrome::FILE_ENDINGS;
use crate::catalogue::document::{KINDS, NO_TITLE, TITLE_WORDS};
use crate::catalogue::heading::DASHES;

/// A title with its place in the raw text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) at: Span,
    /// Where it stands in the view; none where it stands in the page's additions.
    view: Option<Range<usize>>,
}

impl Title {
    /// The raw text from which a stretch of the title was read.
    pub(super) fn raw(&self, pages: &Pages<'_>, at: Range<usize>) -> Span {
        match &self.view {
            Some(view) => pages.view.raw(view.start + at.start..view.start + at.end),
            None => Span::new(self.at.start + at.start, self.at.start + at.end),
        }
    }
}

/// The longest title, in characters.
const LONGEST: usize = 60;

/// The title: a line before the text that names a document; else what the first paragraph begins
/// with; else what the page's card or the file's name says.
pub(super) fn read(pages: &Pages<'_>) -> Option<Title> {
    let line = pages
        .head
        .iter()
        .find(|at| is_title(pages.slice((*at).clone())));
    if let Some(at) = line {
        return Some(Title {
            text: pages.slice(at.clone()).to_owned(),
            at: pages.view.raw(at.clone()),
            view: Some(at.clone()),
        });
    }
    opening(pages).or_else(|| card(pages))
}

fn is_title(line: &str) -> bool {
    line.chars().count() <= LONGEST
        && !line.starts_with(DASHES)
        && TITLE_WORDS.iter().any(|word| line.contains(word))
        && !NO_TITLE.iter().any(|word| line.contains(word))
}

/// The title that the first paragraph begins with, where the copy has lost the line end.
fn opening(pages: &Pages<'_>) -> Option<Title> {
    let at = pages.head.first()?.clone();
    let line = pages.slice(at.clone());
    let end = KINDS
        .iter()
        .filter_map(|(word, _)| Some(line.find(word)? + word.len()))
        .min()?;
    let text = line.get(..end)?;
    (text.chars().count() <= LONGEST / 2 + 10
        && line.len() > end
        && !NO_TITLE.iter().any(|word| text.contains(word)))
    .then(|| Title {
        text: text.to_owned(),
        at: pages.view.raw(at.start..at.start + end),
        view: Some(at.start..at.start + end),
    })
}

/// The title in the page's own additions: `title:` of a card, or a file's name.
fn card(pages: &Pages<'_>) -> Option<Title> {
    let chrome = pages.view.edits().iter().take(4);
    for edit in chrome.filter(|edit| edit.kind == EditKind::PageChrome) {
        let mut start = edit.at.start;
        for line in edit.at.of(pages.raw).split('\n') {
            let key = line.strip_prefix("title:").map(str::trim);
            let file = FILE_ENDINGS
                .iter()
                .find_map(|end| line.trim().strip_suffix(end));
            if let Some(text) = key.or(file)
                && TITLE_WORDS.iter().any(|word| text.contains(word))
                && text.chars().count() <= LONGEST
            {
                let from = start + line.find(text).unwrap_or(0);
                return Some(Title {
                    text: text.to_owned(),
                    at: Span::new(from, from + text.len()),
                    view: None,
                });
            }
            start += line.len() + 1;
        }
    }
    None
}
