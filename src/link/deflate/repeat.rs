//! What of the bytes is said again: found by the last places of each three bytes.

/// How far back what is said again may stand, in bytes.
const WINDOW: usize = 32_768;
/// What is shorter is written out.
const LEAST: usize = 3;
/// What is longer is said in pieces.
const MOST: usize = 258;
/// How many earlier places are looked at, the nearest first.
const TRIES: usize = 96;
/// The bits of a hash of three bytes.
const BITS: u32 = 14;

/// A byte, or what stood so many bytes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Byte(u8),
    Again { length: usize, distance: usize },
}

impl Piece {
    /// How many bytes it stands for.
    pub(super) fn len(self) -> usize {
        match self {
            Self::Byte(_) => 1,
            Self::Again { length, .. } => length,
        }
    }
}

/// The pieces that the bytes are made of, in their order.
pub(super) struct Pieces<'b> {
    bytes: &'b [u8],
    at: usize,
    /// By hash: behind the last place of such bytes; 0 for none.
    last: Vec<usize>,
    /// By place within the window: behind the place before it with such bytes.
    before: Vec<usize>,
}

impl<'b> Pieces<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            last: vec![0; 1 << BITS],
            before: vec![0; WINDOW.min(bytes.len())],
        }
    }

    fn slot(&self, at: usize) -> Option<usize> {
        let three = self.bytes.get(at..at + LEAST)?;
        let number = three
            .iter()
            .fold(0_u32, |n, byte| n << 8 | u32::from(*byte));
        usize::try_from(number.wrapping_mul(0x9E37_79B1) >> (32 - BITS)).ok()
    }

    /// Remembers the place.
    fn pass(&mut self, at: usize) {
        let Some(slot) = self.slot(at) else { return };
        let Some(last) = self.last.get_mut(slot) else {
            return;
        };
        if let Some(before) = self.before.get_mut(at % WINDOW) {
            *before = *last;
            *last = at + 1;
        }
    }

    /// The longest that the bytes there have in common with earlier ones: length and distance.
    fn longest(&self, at: usize) -> (usize, usize) {
        let mut best = (0, 0);
        let slot = self.slot(at).and_then(|slot| self.last.get(slot));
        let mut next = slot.copied().unwrap_or_default();
        let here = self.bytes.get(at..).unwrap_or_default();
        for _ in 0..TRIES {
            let Some(place) = next.checked_sub(1) else {
                break;
            };
            if place >= at || at - place > WINDOW {
                break;
            }
            let there = self.bytes.get(place..).unwrap_or_default();
            let same = here.iter().zip(there).take(MOST);
            let length = same.take_while(|(a, b)| a == b).count();
            if length > best.0 {
                best = (length, at - place);
            }
            if length == MOST {
                break;
            }
            next = self.before.get(place % WINDOW).copied().unwrap_or_default();
        }
        best
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let byte = *self.bytes.get(self.at)?;
        let (length, distance) = self.longest(self.at);
        self.pass(self.at);
        // One byte further on more may be the same.
        let again = length >= LEAST && self.longest(self.at + 1).0 <= length;
        let piece = if again {
            Piece::Again { length, distance }
        } else {
            Piece::Byte(byte)
        };
        for at in self.at + 1..self.at + piece.len() {
            self.pass(at);
        }
        self.at += piece.len();
        Some(piece)
    }
}
