//! Pictures of black and white squares, as files and as addresses.

use std::fmt::Write as _;

use crate::link::{crc, deflated};

/// The white frame that readers of codes want, in squares.
const FRAME: usize = 4;

/// The side of a square in a picture of dots.
const SIDE: usize = 8;

/// The squares as PNG: a bit a dot.
pub(super) fn png(rows: &[Vec<bool>]) -> Vec<u8> {
    let side = (rows.len() + 2 * FRAME) * SIDE;
    let mut dots = Vec::new();
    for y in 0..side {
        // Each line opens with the number of its filter, none.
        dots.push(0);
        let row = (y / SIDE).checked_sub(FRAME).and_then(|y| rows.get(y));
        for x in (0..side).step_by(8) {
            let bit = |byte: u8, x: usize| {
                let at = (x / SIDE).checked_sub(FRAME);
                let dark = row
                    .zip(at)
                    .and_then(|(row, at)| row.get(at))
                    .is_some_and(|d| *d);
                byte << 1 | u8::from(!dark)
            };
            dots.push((x..x + 8).fold(0, bit));
        }
    }
    let size = u32::try_from(side).unwrap_or_default().to_be_bytes();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    // A bit a dot, grey, the only compression, filter and order that there are.
    chunk(
        b"IHDR",
        &[&size[..], &size, &[1, 0, 0, 0, 0]].concat(),
        &mut file,
    );
    chunk(b"IDAT", &zlib(&dots), &mut file);
    chunk(b"IEND", &[], &mut file);
    file
}

/// Deflate in the frame that pictures want: its kind before it, a sum of the bytes behind it (RFC 1950).
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let (low, high) = bytes.iter().fold((1_u32, 0), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    let sum = (high << 16 | low).to_be_bytes();
    [&[0x78, 0x9c][..], &deflated(bytes), &sum].concat()
}

fn chunk(kind: &[u8; 4], data: &[u8], to: &mut Vec<u8>) {
    let length = u32::try_from(data.len()).unwrap_or_default();
    to.extend(length.to_be_bytes());
    let checked = [&kind[..], data].concat();
    let sum = crc(&checked);
    to.extend(checked);
    to.extend(sum.to_be_bytes());
}

/// The squares as SVG: a path along each row's dark runs.
pub(super) fn svg(rows: &[Vec<bool>]) -> String {
    let side = rows.len() + 2 * FRAME;
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            let length = run.len();
            if run.first() == Some(&true) {
                let (x, y) = (x + FRAME, y + FRAME);
                let _infallible = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            x += length;
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path d=\"{path}\"/></svg>"
    )
}

/// The address (`data:`) that holds a whole file.
pub(super) fn data_address(mime: &str, file: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut address = format!("data:{mime};base64,");
    for three in file.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or_default())
        });
        for at in 0..4 {
            let letter = LETTERS.get(bits >> (18 - 6 * at) & 63).copied();
            let letter = letter.filter(|_| at <= three.len()).unwrap_or(b'=');
            address.push(char::from(letter));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    #[test]
    fn addresses() {
        let check = |file: &[u8], expected: &str| {
            assert_eq!(
                data_address("x/y", file),
                format!("data:x/y;base64,{expected}")
            );
        };
        check(b"", "");
        check(b"f", "Zg==");
        check(b"fo", "Zm8=");
        check(b"foo", "Zm9v");
        check(&[0xfb, 0xff, 0xfe, 0x00], "+//+AA==");
    }

    #[test]
    fn squares() {
        let rows = [
            vec![true, true, false],
            vec![false; 3],
            vec![false, true, true],
        ];
        let drawn = svg(&rows);
        assert!(drawn.contains("d=\"M4 4h2v1h-2zM5 6h2v1h-2z\""), "{drawn}");
        let file = png(&rows);
        assert_eq!(file.get(16..24), Some(&[0, 0, 0, 88, 0, 0, 0, 88][..]));
        // Behind the mark and the head.
        assert_eq!(&file[37..41], b"IDAT");
        let length = u32::from_be_bytes([file[33], file[34], file[35], file[36]]) as usize;
        let dots = decompress_to_vec_zlib(&file[41..41 + length]).unwrap();
        // 88 rows of eleven bytes, each behind its filter.
        assert_eq!(dots.len(), 88 * 12);
        assert_eq!(
            dots[32 * 12..33 * 12],
            [0, 255, 255, 255, 255, 0, 0, 255, 255, 255, 255, 255]
        );
    }
}
