//! The lists of words that figures are doubted by, ordered for the search when they are first asked
//! for.

use std::sync::LazyLock;

use crate::base::Words;
use crate::catalogue::{document, doubt};

/// A list of words.
pub(super) type List = LazyLock<Words<'static>>;

fn list(words: &'static [&'static str]) -> Words<'static> {
    Words::new(words.iter().copied())
}

pub(super) static ANNOUNCES_TARGETS: List = List::new(|| list(doubt::ANNOUNCES_TARGETS));
pub(super) static DOUBLE_NAMES: List = List::new(|| list(doubt::DOUBLE_NAMES));
pub(super) static MEANS: List = List::new(|| list(doubt::MEANS));
pub(super) static OTHER_BASE: List = List::new(|| list(doubt::OTHER_BASE));
pub(super) static OTHER_FIGURE: List = List::new(|| list(doubt::OTHER_FIGURE));
pub(super) static OTHER_SENTENCE: List = List::new(|| list(doubt::OTHER_SENTENCE));
pub(super) static OTHER_SPAN: List = List::new(|| list(doubt::OTHER_SPAN));
pub(super) static SHARE_OF: List = List::new(|| list(doubt::SHARE_OF));
pub(super) static SPAN_OPENERS: List = List::new(|| list(doubt::SPAN_OPENERS));
pub(super) static YEAR_PASSED: List = List::new(|| list(doubt::YEAR_PASSED));
pub(super) static NO_TITLE: List = List::new(|| list(document::NO_TITLE));
pub(super) static PLANS: List = List::new(|| list(document::PLANS));
