//! Sixty-four characters that every program leaves as they are, and what is written in them.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The character of the lowest six bits.
pub(super) fn letter(six: u32) -> char {
    let at = usize::try_from(six & 63).unwrap_or_default();
    LETTERS.get(at).map_or('A', |byte| char::from(*byte))
}

/// The six bits of a character; `None` for one that is none of ours.
pub(super) fn six(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    match letter {
        'A'..='Z' => Some(code - u32::from('A')),
        'a'..='z' => Some(code - u32::from('a') + 26),
        '0'..='9' => Some(code - u32::from('0') + 52),
        '-' => Some(62),
        '_' => Some(63),
        _ => None,
    }
}

/// Bytes as characters, six bits each, the last one filled with zeros.
pub(super) fn write_bytes(bytes: &[u8], to: &mut String) {
    let (mut held, mut count) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        count += 8;
        while count >= 6 {
            count -= 6;
            to.push(letter(held >> count));
        }
        held &= (1 << count) - 1;
    }
    if count > 0 {
        to.push(letter(held << (6 - count)));
    }
}

/// The bytes again; `None` where a character is none of ours, or where no bytes end so.
pub(super) fn read_bytes(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    let (mut held, mut count) = (0_u32, 0_u32);
    for letter in letters.chars() {
        held = (held << 6) | six(letter)?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((held >> count) & 255).ok()?);
        }
        held &= (1 << count) - 1;
    }
    (count < 6 && held == 0).then_some(bytes)
}

/// A number as characters of five bits each, the lowest first; the sixth bit says that one follows.
pub(super) fn write_number(mut number: usize, to: &mut String) {
    loop {
        let five = u32::try_from(number & 31).unwrap_or_default();
        number >>= 5;
        if number == 0 {
            to.push(letter(five));
            return;
        }
        to.push(letter(five | 32));
    }
}

/// CRC-32 (IEEE 802.3), a bit at a time: links are short.
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

/// How many characters the check code has.
pub(super) const CHECK: usize = 5;

/// The check code of what stands before it: 29 bits of its CRC. The last character has five of them,
/// so that it is a letter, and no program takes it for punctuation at the link's end.
pub(super) fn check(before: &str) -> String {
    let sum = crc(before.as_bytes());
    let mut code: String = [26, 20, 14, 8]
        .map(|shift| letter(sum >> shift))
        .iter()
        .collect();
    code.push(letter((sum >> 3) & 31));
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        for length in 0..40_usize {
            let bytes: Vec<u8> = (0..length).map(|at| (at * 73 + 11) as u8).collect();
            let mut text = String::new();
            write_bytes(&bytes, &mut text);
            assert_eq!(text.len(), (length * 8).div_ceil(6));
            assert_eq!(read_bytes(&text), Some(bytes));
        }
        assert_eq!(read_bytes("A"), None);
        assert_eq!(read_bytes("AB"), None, "bits that no byte has");
        assert_eq!(read_bytes("A*"), None);
    }

    #[test]
    fn each_letter_is_its_own() {
        for value in 0..64 {
            assert_eq!(six(letter(value)), Some(value));
        }
    }

    #[test]
    fn the_check_is_the_known_crc() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(check("123456789").len(), CHECK);
        for text in ["", "a", "1rf", "1tpAAAA"] {
            let last = check(text).chars().last();
            assert!(last.is_some_and(|c| c.is_ascii_alphanumeric()), "{text}");
        }
    }
}
