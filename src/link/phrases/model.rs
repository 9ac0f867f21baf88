//! What a text goes on with: the opinions, mixed.

use super::super::coder::Coder;
use super::history::History;
use super::logistic::{Stretch, squash};
use super::mixer::{INPUTS, Inputs, Mixer};
use super::slots::{Slot, Slots};
use super::table::{Opinion, Table};

/// The contexts of which the text itself is counted, by how many characters they have.
const ORDERS: [u32; 5] = [0, 1, 2, 3, 5];

/// The longest context of the table.
const DEEPEST: usize = 6;

/// The first weights: those at which texts of the field settle.
const FIRST: Inputs = [
    36_000, 6_000, 8_000, 12_000, 17_500, 18_000, 16_300, 15_300, 15_700, 1_800,
];

/// How many rounds of seeing are told apart.
const SEEN: usize = 16;
/// And how many steps of probability.
const STEPS: usize = 32;

/// The model of one text.
#[derive(Debug)]
pub(super) struct Model<'t> {
    table: &'t Table,
    stretch: Stretch,
    history: History,
    /// The phrases that end here, the shortest first.
    contexts: Vec<u32>,
    slots: Vec<Slots>,
    /// How often what was seen so often with such a probability came true.
    trust: Vec<u16>,
    /// How often what followed after so long a likeness followed again.
    again: [u16; 32],
    mixers: [Mixer; 2],
    bits: u32,
}

/// A fork with all that is known of it.
struct Fork {
    node: u32,
    /// What the table's contexts say, the shortest first, as (of the right branch, of both).
    masses: [(i64, i64); DEEPEST + 1],
    levels: usize,
    /// Which branch what was expected lies in.
    expected: Option<bool>,
    depth: usize,
}

impl<'t> Model<'t> {
    pub(super) fn new(table: &'t Table) -> Self {
        let mut trust = Vec::new();
        for _ in 0..ORDERS.len() * SEEN {
            trust.extend(
                (0..STEPS).map(|step| u16::try_from(step * 2048 + 1024).unwrap_or(1 << 15)),
            );
        }
        Self {
            table,
            stretch: Stretch::new(),
            history: History::new(),
            contexts: Vec::new(),
            slots: ORDERS.iter().map(|_| Slots::new()).collect(),
            trust,
            again: [52_000; 32],
            mixers: [Mixer::new(64, FIRST), Mixer::new(256, FIRST)],
            bits: 0,
        }
    }

    /// Codes the next character; `None` where what is read is none.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, told: char) -> Option<char> {
        let table = self.table;
        let rank = table.rank(told).unwrap_or(table.escape);
        let hashes = ORDERS.map(|order| self.history.context(order));
        let expected = self.history.expected();
        let expected_rank = expected.map(|c| table.rank(c).unwrap_or(table.escape));
        let mut opinions = [Opinion::default(); DEEPEST];
        let mut held = 0;
        let known = self
            .contexts
            .iter()
            .map_while(|context| table.opinion(*context));
        for (place, opinion) in opinions.iter_mut().zip(known) {
            *place = opinion;
            held += 1;
        }
        let (mut low, mut high) = (0_u16, u16::try_from(table.characters.len()).ok()?);
        let mut fork = table.root;
        let mut depth = 0;
        while high - low > 1 {
            let mut masses = [(0, 0); DEEPEST + 1];
            let whole = (
                table.mass(usize::from(fork), usize::from(high)),
                table.mass(usize::from(low), usize::from(high)),
            );
            let mut shorter = whole;
            let mut halves = [(Opinion::default(), Opinion::default()); DEEPEST];
            if let Some(level) = masses.first_mut() {
                *level = whole;
            }
            let places = opinions
                .iter()
                .zip(&mut halves)
                .zip(masses.iter_mut().skip(1));
            for ((opinion, half), level) in places.take(held) {
                *half = opinion.split(fork);
                shorter = (half.1.mass(shorter.0), opinion.mass(shorter.1));
                *level = shorter;
            }
            let likely = expected_rank.filter(|rank| (low..high).contains(rank));
            let bit = self.bit(
                coder,
                &hashes,
                &Fork {
                    node: u32::from(fork),
                    masses,
                    levels: held,
                    expected: likely.map(|rank| rank >= fork),
                    depth,
                },
                rank >= fork,
            );
            let middle = fork;
            fork = table.next_fork(fork, bit);
            if bit {
                low = middle;
            } else {
                high = middle;
            }
            // What a context says nothing of, longer ones do not speak of either.
            let mut speaking = 0;
            for (opinion, (left, right)) in opinions.iter_mut().zip(halves).take(held) {
                *opinion = if bit { right } else { left };
                if opinion.is_empty() {
                    break;
                }
                speaking += 1;
            }
            held = speaking;
            depth += 1;
        }
        let c = if low == table.escape {
            self.rare(coder, &hashes, told, expected)?
        } else {
            table.characters.get(usize::from(low)).copied()?
        };
        self.push(c, low);
        Some(c)
    }

    /// A character that is not in the table, by its number.
    fn rare(
        &mut self,
        coder: &mut dyn Coder,
        hashes: &[u32; ORDERS.len()],
        told: char,
        expected: Option<char>,
    ) -> Option<char> {
        let mut code = 1_u32;
        for place in (0..21).rev() {
            let likely = expected
                .map(|c| u32::from(c) | 1 << 21)
                .filter(|number| number >> (place + 1) == code)
                .map(|number| number >> place & 1 == 1);
            let fork = Fork {
                node: code << 13 | 0x1fff,
                masses: [(0, 0); DEEPEST + 1],
                levels: 0,
                expected: likely,
                depth: 15,
            };
            let bit = self.bit(coder, hashes, &fork, u32::from(told) >> place & 1 == 1);
            code = code << 1 | u32::from(bit);
        }
        char::from_u32(code & 0x1f_ffff)
    }

    fn bit(
        &mut self,
        coder: &mut dyn Coder,
        hashes: &[u32; ORDERS.len()],
        fork: &Fork,
        told: bool,
    ) -> bool {
        let mut inputs: Inputs = [0; INPUTS];
        let odds = |(right, both): (i64, i64)| {
            if both <= 0 {
                return 0;
            }
            let p = ((right.max(0) << 16) / both).clamp(16, 65_519);
            self.stretch.of(u16::try_from(p).unwrap_or(1 << 15))
        };
        let mass = |level: usize| fork.masses.get(level).copied().unwrap_or_default();
        let [top, second, single, ..] = &mut inputs;
        *top = odds(mass(fork.levels));
        *second = odds(mass(fork.levels.min(1)));
        *single = odds(mass(0));

        let mut places = [(0, 0); ORDERS.len()];
        let mut trusts = [None; ORDERS.len()];
        let mut longest = 0;
        let mut used = 0;
        let own = inputs.iter_mut().skip(4);
        let all = self
            .slots
            .iter()
            .zip(hashes)
            .zip(places.iter_mut().zip(&mut trusts));
        for ((order, ((slots, hash), (place, trust))), input) in (0..).zip(all).zip(own) {
            *place = Slots::place(*hash, fork.node);
            let slot = slots.read(*place);
            used = order + 1;
            if slot.seen == 0 && order > 1 {
                // A longer context is counted from when the shorter one was met before.
                break;
            }
            if slot.seen > 0 {
                longest = order + 1;
                let at = trust_place(order, slot);
                *trust = Some(at);
                let p = self.trust.get(at).copied().unwrap_or(1 << 15);
                *input = self.stretch.of(p);
            }
        }
        let length = match self.history.length {
            short @ 0..=15 => short,
            long => (16 + (long - 16) / 8).min(31),
        };
        if let Some(expected) = fork.expected {
            let p = self.again.get(length).copied().unwrap_or(1 << 15);
            let odds = self.stretch.of(p);
            if let Some(input) = inputs.get_mut(3) {
                *input = if expected { odds } else { -odds };
            }
        }
        if let Some(bias) = inputs.last_mut() {
            *bias = 256;
        }

        let matched = usize::from(fork.expected.is_some())
            + usize::from(fork.expected.is_some() && length > 6);
        let [by_order, by_depth] = &mut self.mixers;
        let first = by_order.mix(longest * 3 + matched, &inputs);
        let second = by_depth.mix(fork.depth.min(15) * 8 + fork.levels.min(7), &inputs);
        let p = squash((first + second) / 2).clamp(32, 65_503);
        let bit = coder.bit(p, told);

        let pace = if self.bits < 2000 { 14 } else { 7 };
        by_order.learn(&inputs, bit, pace);
        by_depth.learn(&inputs, bit, pace);
        self.bits = self.bits.saturating_add(1);
        for trust in trusts.into_iter().flatten() {
            if let Some(p) = self.trust.get_mut(trust) {
                *p = moved(*p, bit, 6);
            }
        }
        if let Some(expected) = fork.expected
            && let Some(p) = self.again.get_mut(length)
        {
            *p = moved(*p, bit == expected, 6);
        }
        for (slots, place) in self.slots.iter_mut().zip(places).take(used) {
            slots.learn(place, bit, 30);
        }
        bit
    }

    fn push(&mut self, c: char, rank: u16) {
        self.history.push(c);
        // Each phrase that ended one character ago may go on with this one.
        let mut contexts = vec![u32::from(rank)];
        contexts.extend(
            self.contexts
                .iter()
                .take(DEEPEST - 1)
                .map_while(|context| self.table.find(*context, rank)),
        );
        self.contexts = contexts;
    }
}

/// Where the trust in a slot stands.
fn trust_place(order: usize, slot: Slot) -> usize {
    let seen = usize::from(slot.seen).min(SEEN - 1);
    (order * SEEN + seen) * STEPS + usize::from(slot.p >> 11)
}

/// A probability a step nearer to what came.
fn moved(p: u16, bit: bool, pace: u32) -> u16 {
    let target: i32 = if bit { 65_535 } else { 0 };
    let p = i32::from(p);
    let step = (target - p) >> pace;
    u16::try_from((p + step).clamp(32, 65_503)).unwrap_or(1 << 15)
}
