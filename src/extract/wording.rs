//! Which lists of words a sentence holds a word of, told in one pass over it.

use std::sync::LazyLock;

use crate::base::Words;
use crate::catalogue::stance;

/// A list of words that sentences are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    TargetHeads,
    Review,
    ReviewHeadings,
    Outlook,
    HeadlineEnd,
    Reached,
    CarriedOut,
    Grows,
    SeemsReached,
    LooksBack,
    Compares,
    ConstraintHeads,
    Progress,
}

/// The words of each list, by their bit.
static LISTS: &[(List, &[&str])] = &[
    (List::TargetHeads, stance::TARGET_HEADS),
    (List::Review, stance::REVIEW),
    (List::ReviewHeadings, stance::REVIEW_HEADINGS),
    (List::Outlook, stance::OUTLOOK),
    (List::HeadlineEnd, stance::HEADLINE_END),
    (List::Reached, stance::REACHED),
    (List::CarriedOut, stance::CARRIED_OUT),
    (List::Grows, stance::GROWS),
    (List::SeemsReached, stance::SEEMS_REACHED),
    (List::LooksBack, stance::LOOKS_BACK),
    (List::Compares, stance::COMPARES),
    (List::ConstraintHeads, stance::CONSTRAINT_HEADS),
    (List::Progress, stance::PROGRESS),
];

/// All words of all lists, and the list of each.
static WORDS: LazyLock<(Words<'static>, Vec<List>)> = LazyLock::new(|| {
    let all = || {
        LISTS
            .iter()
            .flat_map(|(list, words)| words.iter().map(|word| (*list, *word)))
    };
    (
        Words::new(all().map(|(_, word)| word)),
        all().map(|(list, _)| list).collect(),
    )
});

/// The lists that a text holds a word of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wording(u32);

impl Wording {
    pub(super) fn of(text: &str) -> Self {
        let (words, lists) = &*WORDS;
        let bits = words
            .all(text)
            .filter_map(|found| lists.get(found.index))
            .fold(0, |bits, list| bits | 1 << *list as u32);
        Self(bits)
    }

    pub(super) fn has(self, list: List) -> bool {
        self.0 & 1 << list as u32 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_each_list_says_by_itself() {
        for text in [
            "",
            "回顾过去一年，同比增长8%",
            "今年的主要预期目标是：年均增长6%左右",
            "去年同期，已完成计划的52%",
            "约束性指标是：单位能耗下降",
        ] {
            let wording = Wording::of(text);
            for (list, words) in LISTS {
                let expected = words.iter().any(|word| text.contains(word));
                assert_eq!(wording.has(*list), expected, "{list:?} in {text}");
            }
        }
    }
}
