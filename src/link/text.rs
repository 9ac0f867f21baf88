//! A text by the codec that makes it shortest.

use super::{Codec, LinkError, Phrases, TooLarge, deflate};

/// Appends a text by the given codec, else by the one that makes it shortest, and says by which.
pub(super) fn write(
    text: &str,
    phrases: Option<&Phrases>,
    by: Option<Codec>,
    to: &mut Vec<u8>,
) -> Result<Codec, TooLarge> {
    if text.len() > deflate::LONGEST {
        return Err(TooLarge);
    }
    // In this order: of two that are as long the simpler one is taken.
    let all = [Codec::Plain, Codec::Deflate, Codec::Phrases];
    let wanted = all.iter().filter(|codec| by.is_none_or(|by| by == **codec));
    let written = wanted.filter_map(|codec| Some((*codec, encode(text, *codec, phrases)?)));
    let (codec, bytes) = written
        .min_by_key(|(_, bytes)| bytes.len())
        .ok_or(TooLarge)?;
    to.extend_from_slice(&bytes);
    Ok(codec)
}

fn encode(text: &str, codec: Codec, phrases: Option<&Phrases>) -> Option<Vec<u8>> {
    match codec {
        Codec::Fields => None,
        Codec::Plain => Some(text.as_bytes().to_vec()),
        Codec::Deflate => Some(deflate::write(text.as_bytes())),
        Codec::Phrases => phrases?.write(text),
    }
}

/// The text again.
pub(super) fn read(
    bytes: &[u8],
    codec: Codec,
    phrases: Option<&Phrases>,
) -> Result<String, LinkError> {
    match codec {
        Codec::Fields => Err(LinkError::Damaged),
        Codec::Plain => String::from_utf8(bytes.to_vec()).map_err(|_| LinkError::Damaged),
        Codec::Deflate => deflate::read(bytes).ok_or(LinkError::Damaged),
        Codec::Phrases => phrases
            .ok_or(LinkError::NoTable)?
            .read(bytes)
            .ok_or(LinkError::Damaged),
    }
}
