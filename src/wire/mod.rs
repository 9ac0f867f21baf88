//! Row 6: the JSON (version 1), the messages between page and worker, and the records of kept work;
//! the only serde.

mod json;
mod message;
mod options;
mod record;

pub use json::{
    VERSION, WireAnalysis, WireCommitment, WireDeadline, WireEdit, WireError, WireFact,
    WireFinding, WireProgramme, WireProgress, WireSection, WireSkipped, WireStatement, WireStats,
};
pub use message::{Answer, PROTOCOL, Request};
pub use options::{JsOptions, spans};
pub use record::{RECORD_VERSION, WireFill, WireKept, WirePlace, WireRecord};

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
