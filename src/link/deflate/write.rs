//! Bytes as raw deflate: blocks with codes of their own.

use super::huffman::{Code, codes, lengths};
use super::repeat::{Piece, Pieces};

/// How many pieces share their codes.
const BLOCK: usize = 24_000;
/// Symbols for a byte, the end, and lengths; and for distances.
const SYMBOLS: [usize; 2] = [286, 30];
const END: usize = 256;
/// The order in which the lengths of the codes of lengths stand.
const ORDER: [usize; 19] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];
/// What stands for eleven zeros or more among the lengths, and how many it stands for at most.
const ZEROS: usize = 18;
const MOST_ZEROS: usize = 138;
const LEAST_ZEROS: usize = 11;

/// The bytes as raw deflate.
pub(crate) fn write(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut pieces = Pieces::new(bytes);
    let mut left = bytes.len();
    loop {
        let block: Vec<Piece> = pieces.by_ref().take(BLOCK).collect();
        left -= block
            .iter()
            .map(|piece| piece.len())
            .sum::<usize>()
            .min(left);
        bits.put(u32::from(left == 0), 1);
        bits.block(&block);
        if left == 0 {
            return bits.finish();
        }
    }
}

/// A symbol with the bits behind it, and how many.
type Symbol = (usize, u32, u32);

/// What a piece is written as: a byte or a length, and a distance.
fn symbols(piece: Piece) -> (Symbol, Option<Symbol>) {
    match piece {
        Piece::Byte(byte) => ((usize::from(byte), 0, 0), None),
        Piece::Again { length, distance } => {
            let length = match length {
                258 => (285, 0, 0),
                length => ranged(length - 3, 2, 257),
            };
            (length, Some(ranged(distance - 1, 1, 0)))
        }
    }
}

/// Numbers in ranges that double after each `1 << fine` of them: the range's symbol, and the place in it.
fn ranged(number: usize, fine: u32, first: usize) -> Symbol {
    let extra = (usize::BITS - number.leading_zeros()).saturating_sub(fine + 1);
    let range = (number >> extra) + (usize::try_from(extra).unwrap_or_default() << fine);
    let place = u32::try_from(number & ((1 << extra) - 1)).unwrap_or_default();
    (first + range, place, extra)
}

/// Bits on their way into bytes, the lowest first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    waiting: u64,
    count: u32,
}

impl Bits {
    fn put(&mut self, bits: u32, count: u32) {
        self.waiting |= u64::from(bits) << self.count;
        self.count += count;
        while self.count >= 8 {
            let [byte, ..] = self.waiting.to_le_bytes();
            self.bytes.push(byte);
            self.waiting >>= 8;
            self.count -= 8;
        }
    }

    fn code(&mut self, codes: &[Code], (symbol, more, extra): Symbol) {
        let (bits, count) = codes.get(symbol).copied().unwrap_or_default();
        self.put(bits, count);
        self.put(more, extra);
    }

    fn block(&mut self, block: &[Piece]) {
        let mut counts = SYMBOLS.map(|count| vec![0; count]);
        let [first, second] = &mut counts;
        let end = (END, 0, 0);
        for (symbol, distance) in block.iter().map(|piece| symbols(*piece)) {
            count(first, symbol);
            if let Some(distance) = distance {
                count(second, distance);
            }
        }
        count(first, end);
        let told = counts.map(|counts| lengths(&counts, 15));
        self.put(2, 2);
        self.put(29, 5);
        self.put(29, 5);
        self.put(15, 4);
        self.lengths(&told.concat());
        let [first, second] = told.map(|lengths| codes(&lengths));
        for (symbol, distance) in block.iter().map(|piece| symbols(*piece)) {
            self.code(&first, symbol);
            if let Some(distance) = distance {
                self.code(&second, distance);
            }
        }
        self.code(&first, end);
    }

    /// The lengths of the block's codes, by codes of their own.
    fn lengths(&mut self, told: &[u32]) {
        let mut all: Vec<Symbol> = Vec::new();
        for run in told.chunk_by(|a, b| a == b) {
            let length = run.first().copied().unwrap_or_default();
            for piece in run.chunks(MOST_ZEROS) {
                if length == 0 && piece.len() >= LEAST_ZEROS {
                    let more = u32::try_from(piece.len() - LEAST_ZEROS).unwrap_or_default();
                    all.push((ZEROS, more, 7));
                } else {
                    let symbol = usize::try_from(length).unwrap_or_default();
                    all.extend(piece.iter().map(|_| (symbol, 0, 0)));
                }
            }
        }
        let mut counts = vec![0; ORDER.len()];
        for symbol in &all {
            count(&mut counts, *symbol);
        }
        let lengths = lengths(&counts, 7);
        for symbol in ORDER {
            self.put(lengths.get(symbol).copied().unwrap_or_default(), 3);
        }
        let codes = codes(&lengths);
        for symbol in all {
            self.code(&codes, symbol);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        // Zeros up to the next whole byte.
        self.put(0, (8 - self.count) % 8);
        self.bytes
    }
}

fn count(counts: &mut [u32], (symbol, _, _): Symbol) {
    if let Some(count) = counts.get_mut(symbol) {
        *count += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::inflate::decompress_to_vec;

    #[track_caller]
    fn check(bytes: &[u8]) -> usize {
        let written = write(bytes);
        let read = decompress_to_vec(&written).unwrap();
        assert!(read == bytes, "{} bytes", bytes.len());
        written.len()
    }

    #[test]
    fn ranges() {
        let check = |length, distance, expected| {
            assert_eq!(symbols(Piece::Again { length, distance }), expected);
        };
        check(3, 1, ((257, 0, 0), Some((0, 0, 0))));
        check(10, 4, ((264, 0, 0), Some((3, 0, 0))));
        check(12, 6, ((265, 1, 1), Some((4, 1, 1))));
        check(257, 32_768, ((284, 30, 5), Some((29, 8191, 13))));
        check(258, 24_577, ((285, 0, 0), Some((29, 0, 13))));
    }

    #[test]
    fn there_and_back() {
        for bytes in [
            &b""[..],
            b"a",
            b"ab",
            b"aaaa",
            b"abcabcabcabcd",
            &[0; 70_000],
        ] {
            check(bytes);
        }
        let every: Vec<u8> = (0..=255).collect();
        check(&every);
        check(&every.repeat(300));
        assert!(check("增长8%，".repeat(5000).as_bytes()) < 400);
        // More than a block, and hardly anything twice; then few letters, of which much is.
        let mut number = 1_u32;
        let mut roll = |sides: u32| {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u8::try_from((number >> 16) % sides).unwrap()
        };
        check(&(0..60_000).map(|_| roll(256)).collect::<Vec<_>>());
        for (length, letters) in [(40, 2), (400, 3), (3000, 5), (50_000, 2)] {
            let said: Vec<u8> = (0..length).map(|_| roll(letters)).collect();
            check(&said);
            check(&said.repeat(3));
        }
    }
}
