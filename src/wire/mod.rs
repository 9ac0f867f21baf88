//! Row 6: the JSON (version 1) and the records of kept work, the only serde; and the messages between
//! the page and its threads, which are packed.

mod bytes;
mod correction;
mod english;
mod formats;
mod json;
mod message;
mod packed;
mod place;
mod record;

pub use bytes::Bytes;
pub use correction::{WireCorrection, entries, written};
pub use english::english;
pub use formats::{
    FormatsAnswer, FormatsRequest, WireCode, WireDifference, WireDocument, WireOpened,
};
pub use json::{
    Name, VERSION, WireAnalysis, WireCommitment, WireDeadline, WireEdit, WireError, WireFact,
    WireFinding, WireProgramme, WireProgress, WireSection, WireSkipped, WireStatement, WireStats,
};
pub use message::{Answer, LONG, Request};
pub use packed::{Packed, Packet, pack, unpack};
pub use place::{corrections, spans};
pub use record::{RECORD_VERSION, WireFill, WireKept, WireLink, WirePlace, WireRecord, WireUpper};

/// Writes one of these types in whatever form `to` makes; so that the edges need no serde.
///
/// # Errors
/// Those of `to`.
pub fn write<T: serde::Serialize, S: serde::Serializer>(
    value: &T,
    to: S,
) -> Result<S::Ok, S::Error> {
    value.serialize(to)
}
