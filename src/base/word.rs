//! A set of words looked up at a place of a text, or searched for in it in one pass.

use std::ops::Range;

use super::Sort as _;

/// Words by their first character. A text is searched character by character: most of them begin no
/// word, and that is told by two reads; Chinese words are short, so that an automaton would spend its
/// time on bytes that decide nothing.
#[derive(Debug, Clone, Default)]
pub struct Words<'w> {
    /// By the upper bits of a character: the number of its block, from 1; 0 for none.
    pages: Vec<u16>,
    /// Blocks of [`BLOCK`]: by the lower bits, the number of the character's slot, from 1; 0 for none.
    blocks: Vec<u16>,
    slots: Vec<Slot>,
    /// Sorted by first and second character, the longest first, single characters last.
    entries: Vec<Entry<'w>>,
}

/// The words that begin with one character.
#[derive(Debug, Clone)]
struct Slot {
    /// Their stretch of the entries.
    entries: Range<u32>,
    /// A bit for the lower bits of each second character, all of them where a word has none: most
    /// words that are not there are told so by one look.
    seconds: u64,
}

impl Slot {
    fn may_hold(&self, second: u32) -> bool {
        self.seconds & bit(second) != 0
    }
}

/// The bit of a second character; all of them for none.
fn bit(second: u32) -> u64 {
    if second == SINGLE {
        u64::MAX
    } else {
        1 << (second % 64)
    }
}

#[derive(Debug, Clone, Copy)]
struct Entry<'w> {
    /// The second character, [`SINGLE`] for a word of one.
    second: u32,
    word: &'w str,
    index: usize,
}

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its number in the order in which the words were given; the first of equal ones.
    pub index: usize,
    /// Where it stands, in bytes of the text.
    pub at: Range<usize>,
}

/// Characters to a block.
const BLOCK: usize = 64;

/// No character: behind all of them, so that words of one come last.
const SINGLE: u32 = u32::MAX;

/// In a slot of more words than this the second character is sought by halves.
const FEW: usize = 8;

impl<'w> Words<'w> {
    /// The set of `words`; empty ones are left out.
    pub fn new(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut all: Vec<(u32, Entry<'w>)> = words
            .into_iter()
            .enumerate()
            .filter_map(|(index, word)| {
                let mut chars = word.chars();
                let first = u32::from(chars.next()?);
                let second = chars.next().map_or(SINGLE, u32::from);
                Some((
                    first,
                    Entry {
                        second,
                        word,
                        index,
                    },
                ))
            })
            .collect();
        all.order_by_key(|(first, entry)| {
            let long = std::cmp::Reverse(entry.word.len());
            (*first, entry.second, long, entry.word, entry.index)
        });
        let mut set = Self::default();
        let mut last = None;
        for (first, entry) in all {
            if last != Some(first) {
                let next = u32::try_from(set.entries.len()).unwrap_or(u32::MAX);
                set.slots.push(Slot {
                    entries: next..next,
                    seconds: 0,
                });
                set.put(first as usize);
                last = Some(first);
            }
            set.entries.push(entry);
            if let Some(slot) = set.slots.last_mut() {
                slot.entries.end += 1;
                slot.seconds |= bit(entry.second);
            }
        }
        set
    }

    /// Notes that the last slot is that of the character `code`.
    fn put(&mut self, code: usize) {
        let page = code / BLOCK;
        if self.pages.len() <= page {
            self.pages.resize(page + 1, 0);
        }
        let Some(number) = self.pages.get_mut(page) else {
            return;
        };
        if *number == 0 {
            self.blocks.resize(self.blocks.len() + BLOCK, 0);
            *number = u16::try_from(self.blocks.len() / BLOCK).unwrap_or(0);
        }
        let at = (usize::from(*number) - 1) * BLOCK + code % BLOCK;
        if let Some(slot) = self.blocks.get_mut(at) {
            *slot = u16::try_from(self.slots.len()).unwrap_or(0);
        }
    }

    /// The words that begin with `first`.
    #[inline]
    fn slot(&self, first: char) -> Option<&Slot> {
        let code = first as usize;
        let page = self.pages.get(code / BLOCK).copied()?;
        let block = usize::from(page).checked_sub(1)?;
        let slot = self.blocks.get(block * BLOCK + code % BLOCK)?;
        self.slots.get(usize::from(*slot).checked_sub(1)?)
    }

    fn entries(&self, slot: &Slot) -> &[Entry<'w>] {
        self.entries
            .get(slot.entries.start as usize..slot.entries.end as usize)
            .unwrap_or_default()
    }

    /// The words that `text` begins with, the longest first.
    fn heads<'s>(&'s self, text: &'s str) -> impl Iterator<Item = &'s Entry<'w>> {
        let mut chars = text.chars();
        let slot = chars.next().and_then(|first| self.slot(first));
        let entries = slot.map_or(&[][..], |slot| self.entries(slot));
        let (few, single) = if entries.is_empty() {
            (entries, entries)
        } else {
            let second = chars.next().map_or(SINGLE, u32::from);
            let from = if entries.len() > FEW {
                entries.partition_point(|entry| entry.second < second)
            } else {
                entries
                    .iter()
                    .position(|entry| entry.second >= second)
                    .unwrap_or(entries.len())
            };
            let fit = entries.get(from..).unwrap_or_default();
            let same = fit.iter().take_while(|entry| entry.second == second);
            let same = same.count();
            let single = match entries.last() {
                Some(last) if last.second == SINGLE && second != SINGLE => {
                    let first = entries.partition_point(|entry| entry.second < SINGLE);
                    entries.get(first..).unwrap_or_default()
                }
                Some(_) | None => &[],
            };
            (fit.get(..same).unwrap_or_default(), single)
        };
        few.iter()
            .chain(single)
            .filter(move |entry| text.starts_with(entry.word))
    }

    /// The longest word that `text` begins with, whose first character is told.
    #[inline]
    fn longest(&self, first: char, text: &str) -> Option<&Entry<'w>> {
        let slot = self.slot(first)?;
        let behind = text.get(first.len_utf8()..)?.chars().next();
        let second = behind.map_or(SINGLE, u32::from);
        if !slot.may_hold(second) {
            return None;
        }
        Self::longest_of(self.entries(slot), first, behind, text)
    }

    /// The same, among the entries of the first character.
    fn longest_of<'s>(
        entries: &'s [Entry<'w>],
        first: char,
        behind: Option<char>,
        text: &str,
    ) -> Option<&'s Entry<'w>> {
        let second = behind.map_or(SINGLE, u32::from);
        let pair = first.len_utf8() + behind.map_or(0, char::len_utf8);
        let from = if entries.len() > FEW {
            entries.partition_point(|entry| entry.second < second)
        } else {
            0
        };
        // What two characters tell needs no look at the bytes.
        let found = entries.get(from..)?.iter().find(|entry| {
            entry.second == second && (entry.word.len() <= pair || text.starts_with(entry.word))
        });
        found.or_else(|| {
            // Equal words stand in the order in which they were given.
            let single = entries.iter().rev();
            single.take_while(|entry| entry.second == SINGLE).last()
        })
    }

    /// The words that `text` begins with, in the order in which they were given.
    pub fn opening(&self, text: &str) -> Vec<Found> {
        let heads = self.heads(text).map(|entry| Found {
            index: entry.index,
            at: 0..entry.word.len(),
        });
        let mut all: Vec<Found> = heads.collect();
        all.order_by_key(|found| found.index);
        all
    }

    /// The longest word that stands at `range.start` and ends within the range.
    pub fn at(&self, text: &str, range: Range<usize>) -> Option<Found> {
        let text = text.get(range.clone())?;
        let entry = self.longest(text.chars().next()?, text)?;
        Some(Found {
            index: entry.index,
            at: range.start..range.start + entry.word.len(),
        })
    }

    /// The words within the range, front to back, the longest at each place, none overlapping.
    pub fn find_iter<'s>(
        &'s self,
        text: &'s str,
        range: Range<usize>,
    ) -> impl Iterator<Item = Found> {
        let mut rest = text.get(range.clone()).unwrap_or_default();
        let end = range.start + rest.len();
        std::iter::from_fn(move || {
            while let Some(first) = rest.chars().next() {
                let start = end - rest.len();
                if let Some(entry) = self.longest(first, rest) {
                    rest = rest.get(entry.word.len()..).unwrap_or_default();
                    return Some(Found {
                        index: entry.index,
                        at: start..start + entry.word.len(),
                    });
                }
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
            None
        })
    }

    /// Every word at every place of the text, those within others too.
    pub fn all<'s>(&'s self, text: &'s str) -> impl Iterator<Item = Found> {
        text.char_indices()
            .filter_map(|(start, first)| {
                let slot = self.slot(first)?;
                let rest = text.get(start..)?;
                let second = rest.get(first.len_utf8()..)?.chars().next();
                slot.may_hold(second.map_or(SINGLE, u32::from))
                    .then_some((start, rest))
            })
            .flat_map(move |(start, rest)| {
                self.heads(rest).map(move |entry| Found {
                    index: entry.index,
                    at: start..start + entry.word.len(),
                })
            })
    }

    /// Of the words that stand anywhere in the text, the one that was given first among those from
    /// number `from` on.
    pub fn first_of(&self, text: &str, from: usize) -> Option<usize> {
        let all = self.all(text).map(|found| found.index);
        all.filter(|index| *index >= from).min()
    }

    /// Whether a word stands anywhere in the text.
    pub fn any(&self, text: &str) -> bool {
        self.find_iter(text, 0..text.len()).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str], text: &str) -> Vec<(usize, usize)> {
        Words::new(words.iter().copied())
            .find_iter(text, 0..text.len())
            .map(|found| (found.index, found.at.start))
            .collect()
    }

    #[test]
    fn the_longest_at_each_place() {
        for (words, text, expected) in [
            (&["ab", "abc", "c"][..], "abcab", &[(1, 0), (0, 3)][..]),
            (&["a", "ba"], "aba", &[(0, 0), (1, 1)]),
            (&["增", "增长", "长"], "增长长增", &[(1, 0), (2, 6), (0, 9)]),
            (&["x", "x"], "x", &[(0, 0)]),
            (&["", "é"], "e\u{1f600}é", &[(1, 5)]),
            (&["\u{1f600}b"], "\u{1f600}b", &[(0, 0)]),
            (&["a"], "", &[]),
            (&[], "a", &[]),
        ] {
            assert_eq!(found(words, text), expected, "{words:?} in {text}");
        }
    }

    #[test]
    fn within_the_range_only() {
        let words = Words::new(["ab", "b"]);
        assert_eq!(words.at("abab", 0..1), None);
        assert_eq!(words.at("abab", 1..4).map(|f| f.at), Some(1..2));
        assert_eq!(words.find_iter("abab", 1..3).count(), 1);
    }

    #[test]
    fn all_of_them() {
        let words = Words::new(["目标", "预期目标", "标", "期"]);
        let all: Vec<_> = words.all("预期目标").map(|f| (f.index, f.at)).collect();
        assert_eq!(all, [(1, 0..12), (3, 3..6), (0, 6..12), (2, 9..12)]);
        assert!(words.any("标") && !words.any("预"));
    }

    #[test]
    fn many_under_one_character() {
        let texts: Vec<String> = (0..40)
            .map(|n| format!("a{}", char::from(b'A' + n)))
            .collect();
        let words = Words::new(texts.iter().map(String::as_str).chain(["a"]));
        for (index, text) in texts.iter().enumerate() {
            assert_eq!(words.at(text, 0..2).map(|f| f.index), Some(index));
        }
        assert_eq!(words.at("a?", 0..2).map(|f| f.index), Some(40));
        assert_eq!(words.at("a", 0..1).map(|f| f.index), Some(40));
    }
}
