//! The table's file, and what it says of the next character.
//!
//! `PLP1`, a CRC-32, then one stretch of arithmetic code: the characters, then the phrases by their
//! lengths. A phrase's own first and last part are phrases too, so that what may follow a context is
//! among what may follow its end.

use super::super::alphabet::crc;
use super::super::coder::{Coder as _, Reader};
use crate::base::Sort as _;
use std::collections::BTreeMap;

const MARK: &[u8] = b"PLP1";

/// More than these are in no table of ours.
const MOST_CHARACTERS: usize = 8192;
const MOST_ENTRIES: usize = 200_000;

/// The whole of a probability.
pub(super) const ONE: i64 = 1 << 32;

/// A phrase: what follows the one that it continues.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The rank of its last character.
    pub(super) rank: u16,
    /// The probability's class, in half bits.
    class: u8,
    /// What it adds to what the shorter context says, with that of the sisters before it.
    sum: i64,
    /// Where the entries stand that continue it.
    pub(super) first: u32,
    pub(super) last: u32,
    /// How much of the shorter context's opinion is left, in 1/65536.
    left: i64,
}

/// The phrase table in memory.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The characters, the commonest first.
    pub(super) characters: Vec<char>,
    /// Each character with its rank, sorted.
    ranks: Vec<(char, u16)>,
    /// The rank of the one that stands for all others.
    pub(super) escape: u16,
    /// The sum of the probabilities of the ranks before.
    sums: Vec<i64>,
    /// Where the ranks are halved, by where their own stretch was halved: the two next forks.
    forks: Vec<(u16, u16)>,
    pub(super) root: u16,
    entries: Vec<Entry>,
}

/// The probability of a class.
fn probability(class: u8) -> i64 {
    let whole = ONE >> (class / 2);
    if class % 2 == 1 {
        whole * 181 / 256
    } else {
        whole
    }
    .max(1)
}

/// Adaptive bits by context, for a long table.
#[derive(Default)]
struct Bits {
    models: BTreeMap<[u16; 4], (u16, u16)>,
}

impl Bits {
    fn bit(&mut self, reader: &mut Reader<'_>, context: [u16; 4]) -> bool {
        let (p, seen) = self.models.entry(context).or_insert((1 << 15, 0));
        let bit = reader.bit(*p, false);
        let target: i32 = if bit { 65_535 } else { 0 };
        let old = i32::from(*p);
        let step = (target - old) * 2 / (i32::from(*seen) * 2 + 3);
        *p = u16::try_from((old + step).clamp(32, 65_504)).unwrap_or(1 << 15);
        *seen = (*seen + 1).min(250);
        bit
    }

    fn number(&mut self, reader: &mut Reader<'_>, kind: u16, context: u16) -> usize {
        let mut size = 0_u16;
        while size < 24 && self.bit(reader, [kind, context, 0, size]) {
            size += 1;
        }
        let mut value = 1_usize;
        for place in (0..size).rev() {
            let high = u16::try_from(value).unwrap_or(u16::MAX);
            let bit = if place + 2 >= size {
                self.bit(reader, [kind, context, size, high])
            } else {
                reader.bit(1 << 15, false)
            };
            value = value << 1 | usize::from(bit);
        }
        value - 1
    }

    fn class(&mut self, reader: &mut Reader<'_>, kind: u16, a: u16, b: u16) -> u8 {
        let mut node = 1_u16;
        for _ in 0..6 {
            let bit = self.bit(reader, [kind, a, b, node]);
            node = node << 1 | u16::from(bit);
        }
        u8::try_from(node & 63).unwrap_or(63)
    }
}

/// The kinds of context of [`Bits`], as the script numbers them.
mod kind {
    pub(super) const COUNT: u16 = 0;
    pub(super) const CODE: u16 = 1;
    pub(super) const CLASS: u16 = 2;
    pub(super) const LENGTH: u16 = 3;
    pub(super) const FOLLOWING: u16 = 4;
    /// And the 16 behind it, by how many follow.
    pub(super) const GAP: u16 = 5;
    pub(super) const PAIR: u16 = 30;
    pub(super) const ANY: u16 = 31;
    /// And the two behind it.
    pub(super) const HAS: u16 = 32;
    pub(super) const LONGER: u16 = 40;
}

/// How many bits a count has, as a context.
fn size(count: usize) -> u16 {
    u16::try_from(usize::BITS - count.leading_zeros()).unwrap_or_default()
}

impl Table {
    pub(super) fn load(file: &[u8]) -> Option<Self> {
        let (sum, body) = file.strip_prefix(MARK)?.split_first_chunk::<4>()?;
        if u32::from_be_bytes(*sum) != crc(body) {
            return None;
        }
        let mut reader = Reader::new(body);
        let mut bits = Bits::default();
        let mut table = Self::characters(&mut reader, &mut bits)?;
        let longest = bits.number(&mut reader, kind::LENGTH, 0);
        table.pairs(&mut reader, &mut bits)?;
        let mut suffixes = table.pair_suffixes();
        let mut level = table.characters.len()..table.entries.len();
        for length in 3..=longest.min(12) {
            let short = u16::from(length > 3);
            let mut next = Vec::new();
            let from = table.entries.len();
            for (context, suffix) in level.clone().zip(&suffixes) {
                table.longer(&mut reader, &mut bits, (context, *suffix, short), &mut next)?;
            }
            level = from..table.entries.len();
            suffixes = next;
        }
        (!reader.over()).then_some(table)
    }

    fn characters(reader: &mut Reader<'_>, bits: &mut Bits) -> Option<Self> {
        let count = bits.number(reader, kind::COUNT, 0);
        if count == 0 || count > MOST_CHARACTERS {
            return None;
        }
        let mut known = Vec::new();
        let mut code = 0_u32;
        for _ in 0..count {
            code = code.checked_add(u32::try_from(bits.number(reader, kind::CODE, 0)).ok()?)?;
            let class = bits.class(reader, kind::CLASS, 0, 0);
            known.push((class, char::from_u32(code)?));
        }
        known.order();
        let characters: Vec<char> = known.iter().map(|(_, c)| *c).collect();
        let mut ranks: Vec<(char, u16)> = characters.iter().copied().zip(0..).collect();
        ranks.order();
        let mut sums = vec![0];
        let mut sum = 0;
        for (class, _) in &known {
            sum += probability(*class);
            sums.push(sum);
        }
        let entries = known
            .iter()
            .zip(0..)
            .map(|((class, _), rank)| Entry {
                rank,
                class: *class,
                sum: 0,
                first: 0,
                last: 0,
                left: 65_536,
            })
            .collect();
        let mut table = Self {
            escape: 0,
            forks: vec![(0, 0); count],
            root: 0,
            characters,
            ranks,
            sums,
            entries,
        };
        table.escape = table.rank('\0')?;
        table.root = table.fork(0, count)?;
        Some(table)
    }

    /// Halves the ranks from `low` to `high` by their probabilities; zero where there is but one.
    fn fork(&mut self, low: usize, high: usize) -> Option<u16> {
        if high - low < 2 {
            return Some(0);
        }
        let half = (self.sums.get(low)? + self.sums.get(high)?) / 2;
        let middle = self
            .sums
            .partition_point(|sum| *sum < half)
            .clamp(low + 1, high - 1);
        let next = (self.fork(low, middle)?, self.fork(middle, high)?);
        *self.forks.get_mut(middle)? = next;
        u16::try_from(middle).ok()
    }

    fn pairs(&mut self, reader: &mut Reader<'_>, bits: &mut Bits) -> Option<()> {
        let count = self.characters.len();
        for context in 0..count {
            let class = self.entries.get(context)?.class;
            let following = bits.number(reader, kind::FOLLOWING, u16::from(class / 2).min(15));
            let mut at = 0;
            let mut sisters = Vec::new();
            for _ in 0..following {
                if reader.over() || self.entries.len() + sisters.len() > MOST_ENTRIES {
                    return None;
                }
                let gap = kind::GAP + size(following).min(9);
                let rank = at + bits.number(reader, gap, size(at));
                at = rank + 1;
                let below = self.entries.get(rank).filter(|_| rank < count)?.class;
                let class = bits.class(reader, kind::PAIR, u16::from(below / 2).min(15), 0);
                sisters.push((u16::try_from(rank).ok()?, class, below));
            }
            self.append(context, &sisters)?;
        }
        Some(())
    }

    /// The shorter context of each pair: its last character.
    fn pair_suffixes(&self) -> Vec<usize> {
        let pairs = self
            .entries
            .get(self.characters.len()..)
            .unwrap_or_default();
        pairs.iter().map(|pair| usize::from(pair.rank)).collect()
    }

    /// What continues `context`, among what continues `suffix`, its end.
    fn longer(
        &mut self,
        reader: &mut Reader<'_>,
        bits: &mut Bits,
        (context, suffix, short): (usize, usize, u16),
        suffixes: &mut Vec<usize>,
    ) -> Option<()> {
        let class = u16::from(self.entries.get(context)?.class);
        let candidates = self.following(suffix);
        if candidates.is_empty() {
            return Some(());
        }
        let many = size(candidates.len());
        if !bits.bit(reader, [kind::ANY, short, many, class]) {
            return Some(());
        }
        let mut sisters = Vec::new();
        for at in candidates {
            if reader.over() || self.entries.len() + sisters.len() > MOST_ENTRIES {
                return None;
            }
            let candidate = self.entries.get(at)?;
            let below = u16::from(candidate.class);
            let some = u16::try_from(sisters.len().min(3)).ok()?;
            let known = [kind::HAS + short, many.min(7), below.min(20), some];
            if bits.bit(reader, known) {
                let class = bits.class(reader, kind::LONGER, short, below);
                sisters.push((candidate.rank, class, candidate.class));
                suffixes.push(at);
            }
        }
        self.append(context, &sisters)
    }

    /// Appends what continues `context`: rank, class, and the class that its end gives it.
    fn append(&mut self, context: usize, sisters: &[(u16, u8, u8)]) -> Option<()> {
        let own: i64 = sisters.iter().map(|s| probability(s.1)).sum();
        let below: i64 = sisters.iter().map(|s| probability(s.2)).sum();
        let rest = |sum: i64| (ONE - sum).max(ONE / 64);
        let left = (rest(own) << 16) / rest(below);
        let first = u32::try_from(self.entries.len()).ok()?;
        let mut sum = 0;
        for (rank, class, below) in sisters {
            sum += probability(*class) - ((probability(*below) * left) >> 16);
            self.entries.push(Entry {
                rank: *rank,
                class: *class,
                sum,
                first: 0,
                last: 0,
                left: 65_536,
            });
        }
        let entry = self.entries.get_mut(context)?;
        entry.first = first;
        entry.last = first + u32::try_from(sisters.len()).ok()?;
        entry.left = left;
        Some(())
    }

    /// The indexes of the entries that continue an entry.
    fn following(&self, entry: usize) -> std::ops::Range<usize> {
        self.entries.get(entry).map_or(0..0, |entry| {
            let at = |at: u32| usize::try_from(at).unwrap_or_default();
            at(entry.first)..at(entry.last)
        })
    }

    /// The rank of a character.
    pub(super) fn rank(&self, c: char) -> Option<u16> {
        let at = self
            .ranks
            .binary_search_by_key(&c, |(known, _)| *known)
            .ok()?;
        Some(self.ranks.get(at)?.1)
    }

    /// The two forks behind a fork.
    pub(super) fn next_fork(&self, fork: u16, right: bool) -> u16 {
        let (low, high) = self
            .forks
            .get(usize::from(fork))
            .copied()
            .unwrap_or_default();
        if right { high } else { low }
    }

    /// The entry that continues `context` with a character.
    pub(super) fn find(&self, context: u32, rank: u16) -> Option<u32> {
        let range = self.following(usize::try_from(context).ok()?);
        let sisters = self.entries.get(range.clone())?;
        let at = sisters
            .binary_search_by_key(&rank, |entry| entry.rank)
            .ok()?;
        u32::try_from(range.start + at).ok()
    }

    /// The probability of the ranks from `low` to `high` without any context.
    pub(super) fn mass(&self, low: usize, high: usize) -> i64 {
        let at = |at: usize| self.sums.get(at).copied().unwrap_or_default();
        at(high) - at(low)
    }

    /// What a context says of what follows; `None` where no phrase goes on from it.
    pub(super) fn opinion(&self, context: u32) -> Option<Opinion<'_>> {
        let context = usize::try_from(context).ok()?;
        let sisters = self.entries.get(self.following(context))?;
        let left = self.entries.get(context)?.left;
        (!sisters.is_empty()).then_some(Opinion {
            sisters,
            left,
            before: 0,
        })
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len() - self.characters.len()
    }

    pub(super) fn phrases(&self) -> Vec<String> {
        let mut texts: Vec<String> = self.characters.iter().map(char::to_string).collect();
        for context in 0..self.entries.len() {
            let before = texts.get(context).cloned().unwrap_or_default();
            for at in self.following(context) {
                let rank = self
                    .entries
                    .get(at)
                    .map_or(0, |entry| usize::from(entry.rank));
                let last = self.characters.get(rank).copied().unwrap_or_default();
                texts.push(format!("{before}{last}"));
            }
        }
        texts.split_off(self.characters.len().min(texts.len()))
    }
}

/// What a context says of a stretch of the ranks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opinion<'t> {
    sisters: &'t [Entry],
    /// How much of the shorter context's opinion is left.
    left: i64,
    /// The sum before the first of the sisters.
    before: i64,
}

impl<'t> Opinion<'t> {
    /// The probability of the stretch, of which the shorter context says `shorter`.
    pub(super) fn mass(&self, shorter: i64) -> i64 {
        let own = self.sisters.last().map_or(0, |last| last.sum - self.before);
        own + ((shorter * self.left) >> 16)
    }

    /// Whether it says no more than the shorter context.
    pub(super) fn is_empty(&self) -> bool {
        self.sisters.is_empty()
    }

    /// The same of the ranks before `middle`, and of those from it on.
    pub(super) fn split(self, middle: u16) -> (Self, Self) {
        let at = self.sisters.partition_point(|entry| entry.rank < middle);
        let (low, high) = self.sisters.split_at_checked(at).unwrap_or_default();
        let between = low.last().map_or(self.before, |last| last.sum);
        let part = |sisters: &'t [Entry], before| Self {
            sisters,
            before,
            left: self.left,
        };
        (part(low, self.before), part(high, between))
    }
}
