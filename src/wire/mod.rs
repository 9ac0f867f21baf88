//! Row 6: the JSON (version 1) and the messages between page and worker; the only serde.

mod json;
mod message;

pub use json::{
    VERSION, WireAnalysis, WireEdit, WireError, WireFinding, WireProgramme, WireSection,
    WireSkipped, WireStatement, WireStats,
};
pub use message::{Answer, PROTOCOL, Request};
