use serde::{Deserialize, Serialize};

use super::WireAnalysis;

/// The protocol of these messages. A worker file is not hashed, so an old worker can meet a new
/// page: the page compares this with [`Answer::Ready`] and asks for a reload where they differ.
pub const PROTOCOL: u32 = 2;

/// What the page asks of the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Request {
    /// Read this text. Each request gets one answer with its `id`.
    Analyze {
        /// The page's number for the request.
        id: u32,
        /// The raw text.
        text: String,
        /// Where the text comes from.
        source: Option<String>,
        /// The places of edits that are switched off, in UTF-16 code units of the text.
        keep: Vec<[usize; 2]>,
    },
}

/// What the worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Answer {
    /// Sent once, when the worker listens: a message posted before that is lost.
    Ready {
        /// The worker's [`PROTOCOL`].
        protocol: u32,
    },
    /// The request `id` is done.
    Done {
        /// The request's number.
        id: u32,
        /// What was read.
        analysis: Box<WireAnalysis>,
        /// The English names of the indicators that occur, as (id, name).
        english: Vec<(String, String)>,
    },
    /// The request `id` could not be done.
    Failed {
        /// The request's number.
        id: u32,
        /// What went wrong, for the log; the page has its own words.
        reason: String,
    },
}
