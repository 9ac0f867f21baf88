//! Bytes, lengths and what travels along before a body.

use super::correction::{self, Correction};
use super::{LinkError, TooLarge};

/// The kind of the section of corrections, and the version of its content.
const CORRECTIONS: (u8, u8) = (1, 1);

/// The same of the section that says how many statements were left out.
const LEFT_OUT: (u8, u8) = (2, 1);

/// What the sections tell.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sections {
    /// What the sender has corrected.
    pub(super) corrections: Vec<Correction>,
    /// How many statements the sender has left out.
    pub(super) left_out: usize,
}

/// Seven bits a byte, the lowest first; the eighth says that one follows.
pub(super) fn write_length(mut length: usize, to: &mut Vec<u8>) {
    while length > 127 {
        to.push(u8::try_from(length & 127).unwrap_or_default() | 128);
        length >>= 7;
    }
    to.push(u8::try_from(length).unwrap_or_default());
}

/// The length at the start of the bytes, and what stands behind it.
pub(super) fn read_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut length = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(4) {
        length |= usize::from(byte & 127) << (7 * at);
        if byte & 128 == 0 {
            return Some((length, bytes.get(at + 1..)?));
        }
    }
    None
}

/// The stretch of a told length at the start of the bytes, and what stands behind it.
pub(super) fn read_part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = read_length(bytes)?;
    rest.split_at_checked(length)
}

/// A stretch with its length before it.
pub(super) fn write_part(part: &[u8], to: &mut Vec<u8>) {
    write_length(part.len(), to);
    to.extend_from_slice(part);
}

/// What stands before a body.
pub(super) fn write_sections(
    corrections: &[Correction],
    left_out: usize,
    to: &mut Vec<u8>,
) -> Result<(), TooLarge> {
    let mut sections = Vec::new();
    if !corrections.is_empty() {
        sections.extend([CORRECTIONS.0, CORRECTIONS.1]);
        write_part(&correction::write(corrections)?, &mut sections);
    }
    if left_out > 0 {
        sections.extend([LEFT_OUT.0, LEFT_OUT.1]);
        let mut count = Vec::new();
        write_length(left_out, &mut count);
        write_part(&count, &mut sections);
    }
    write_part(&sections, to);
    Ok(())
}

/// What the sections tell, and the body. Sections of a kind or version that is not known are passed over.
pub(super) fn read_sections(payload: &[u8]) -> Result<(Sections, &[u8]), LinkError> {
    let (mut sections, body) = read_part(payload).ok_or(LinkError::Damaged)?;
    let mut told = Sections::default();
    while let [kind, version, rest @ ..] = sections {
        let (content, behind) = read_part(rest).ok_or(LinkError::Damaged)?;
        if (*kind, *version) == CORRECTIONS {
            told.corrections = correction::read(content)?;
        }
        if (*kind, *version) == LEFT_OUT {
            told.left_out = read_length(content).ok_or(LinkError::Damaged)?.0;
        }
        sections = behind;
    }
    Ok((told, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_sections_are_passed_over() {
        let mut sections = Vec::new();
        sections.extend([9, 1]);
        write_part(b"of a later version", &mut sections);
        let mut payload = Vec::new();
        write_part(&sections, &mut payload);
        payload.extend(b"body");
        assert_eq!(
            read_sections(&payload),
            Ok((Sections::default(), &b"body"[..]))
        );
    }

    #[test]
    fn what_was_left_out_is_counted() {
        for left_out in [0, 1, 169, 70_000] {
            let mut payload = Vec::new();
            write_sections(&[], left_out, &mut payload).unwrap();
            assert_eq!(payload.len() == 1, left_out == 0);
            let corrections = Vec::new();
            let told = Sections {
                corrections,
                left_out,
            };
            assert_eq!(read_sections(&payload), Ok((told, &[][..])));
        }
        assert_eq!(read_sections(&[3, 2, 1, 0]), Err(LinkError::Damaged));
    }

    #[test]
    fn lengths_that_lie() {
        assert_eq!(read_sections(&[]), Err(LinkError::Damaged));
        assert_eq!(read_sections(&[5, 1, 1]), Err(LinkError::Damaged));
        assert_eq!(
            read_sections(&[255, 255, 255, 255, 255]),
            Err(LinkError::Damaged)
        );
        assert_eq!(read_sections(&[3, 1, 1, 9]), Err(LinkError::Damaged));
    }

    #[test]
    fn lengths_come_back() {
        for length in [0, 1, 127, 128, 300, 70_000, (1 << 28) - 1] {
            let mut bytes = Vec::new();
            write_length(length, &mut bytes);
            assert_eq!(read_length(&bytes), Some((length, &[][..])));
        }
    }
}
