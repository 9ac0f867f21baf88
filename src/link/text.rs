//! A text by the codec that makes it shortest.

use super::{Codec, LinkError, Phrases, TooLarge, deflate};

/// Appends a text, and says by which codec.
pub(super) fn write(
    text: &str,
    phrases: Option<&Phrases>,
    to: &mut Vec<u8>,
) -> Result<Codec, TooLarge> {
    if text.len() > deflate::LONGEST {
        return Err(TooLarge);
    }
    let deflated = deflate::write(text);
    let modelled = phrases.and_then(|phrases| phrases.write(text));
    let (mut codec, mut best) = (Codec::Plain, text.as_bytes());
    if deflated.len() < best.len() {
        (codec, best) = (Codec::Deflate, &deflated);
    }
    if let Some(modelled) = &modelled
        && modelled.len() < best.len()
    {
        (codec, best) = (Codec::Phrases, modelled);
    }
    to.extend_from_slice(best);
    Ok(codec)
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
