//! What this text has shown so far: a bit's probability for each fork in each context.

/// How many places a context's length has; a text of ours fills a fraction of them.
const BITS: u32 = 18;

/// One fork in one context.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot {
    pub(super) p: u16,
    /// How often it was seen; zero for a place that is free.
    pub(super) seen: u8,
    check: u8,
}

/// The forks of all contexts of one length.
#[derive(Debug)]
pub(super) struct Slots(Vec<Slot>);

impl Slots {
    pub(super) fn new() -> Self {
        Self(vec![Slot::default(); 1 << BITS])
    }

    /// The place of a fork in a context, and its check.
    pub(super) fn place(context: u32, node: u32) -> (usize, u8) {
        let hash = (context ^ node.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B);
        let hash = hash ^ hash >> 15;
        let place = usize::try_from(hash >> (32 - BITS)).unwrap_or_default();
        let [.., check] = hash.to_be_bytes();
        (place, check)
    }

    /// What is known there; a free slot where it is of another context.
    pub(super) fn read(&self, (place, check): (usize, u8)) -> Slot {
        let slot = self.0.get(place).copied().unwrap_or_default();
        if slot.check == check {
            slot
        } else {
            Slot::default()
        }
    }

    /// Learns what came.
    pub(super) fn learn(&mut self, (place, check): (usize, u8), bit: bool, most: u8) {
        let Some(slot) = self.0.get_mut(place) else {
            return;
        };
        if slot.check != check || slot.seen == 0 {
            *slot = Slot {
                p: 1 << 15,
                seen: 0,
                check,
            };
        }
        let target: i32 = if bit { 65_535 } else { 0 };
        let p = i32::from(slot.p);
        let step = (target - p) * 2 / (i32::from(slot.seen) * 2 + 3);
        slot.p = u16::try_from((p + step).clamp(16, 65_519)).unwrap_or(1 << 15);
        slot.seen = (slot.seen + 1).min(most);
    }
}
