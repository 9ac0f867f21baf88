use serde::{Deserialize, Serialize};

use super::{Bytes, WireCorrection};

/// The protocol of these messages. A worker file is not hashed, so an old worker can meet a new
/// page: the page compares this with [`Answer::Ready`] and asks for a reload where they differ.
pub const PROTOCOL: u32 = 4;

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
        /// What the reader has corrected, its places in UTF-16 code units of the text.
        corrections: Vec<WireCorrection>,
    },
    /// Say what a stretch of this text may say. The same of numbers and answers.
    Guess {
        /// The page's number for the request.
        id: u32,
        /// The raw text.
        text: String,
        /// The places of edits that are switched off, in UTF-16 code units of the text.
        keep: Vec<[usize; 2]>,
        /// The stretch, in UTF-16 code units of the text.
        at: [usize; 2],
    },
}

/// What the worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "Fields")]
pub enum Answer {
    /// Sent once, when the worker listens: a message posted before that is lost.
    Ready {
        /// The worker's [`PROTOCOL`].
        protocol: u32,
        /// The names of the catalogue's indicators, in Chinese and English.
        names: Vec<(String, String)>,
    },
    /// The request `id`, for a guess, is done.
    Guessed {
        /// The request's number.
        id: u32,
        /// Where the value stands, in UTF-16 code units of the text.
        at: [usize; 2],
        /// Each field with what it may say, as [`WireCorrection::entries`].
        entries: Vec<(String, String)>,
    },
    /// The request `id` is done.
    Done {
        /// The request's number.
        id: u32,
        /// What was read, its places in bytes of the text: an [`Analysis`](crate::report::Analysis), packed.
        analysis: Bytes,
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

/// An [`Answer`] as it comes. Serde's own way with a tag among the fields first keeps the whole
/// message in a form of its own, and reads it from there by a second copy of every reader: a tenth of
/// the page's download.
#[derive(Deserialize)]
struct Fields {
    kind: String,
    protocol: Option<u32>,
    names: Option<Vec<(String, String)>>,
    at: Option<[usize; 2]>,
    entries: Option<Vec<(String, String)>>,
    id: Option<u32>,
    analysis: Option<Bytes>,
    english: Option<Vec<(String, String)>>,
    reason: Option<String>,
}

impl TryFrom<Fields> for Answer {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, Self::Error> {
        let missing = "a message of another version";
        Ok(match fields.kind.as_str() {
            "ready" => Self::Ready {
                protocol: fields.protocol.ok_or(missing)?,
                names: fields.names.unwrap_or_default(),
            },
            "guessed" => Self::Guessed {
                id: fields.id.ok_or(missing)?,
                at: fields.at.ok_or(missing)?,
                entries: fields.entries.ok_or(missing)?,
            },
            "done" => Self::Done {
                id: fields.id.ok_or(missing)?,
                analysis: fields.analysis.ok_or(missing)?,
                english: fields.english.ok_or(missing)?,
            },
            "failed" => Self::Failed {
                id: fields.id.ok_or(missing)?,
                reason: fields.reason.ok_or(missing)?,
            },
            _ => return Err(missing),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::wire::pack;

    #[test]
    fn answers_come_back_as_they_were_sent() {
        let text = "地区生产总值增长7%左右。";
        let analysis = pack(&analyze(text, &Options::default()));
        for answer in [
            Answer::Ready {
                protocol: PROTOCOL,
                names: vec![("地区生产总值".to_owned(), "GDP".to_owned())],
            },
            Answer::Guessed {
                id: 2,
                at: [3, 9],
                entries: vec![("low".to_owned(), "5".to_owned())],
            },
            Answer::Done {
                id: 3,
                analysis,
                english: vec![("gdp".to_owned(), "GDP".to_owned())],
            },
            Answer::Failed {
                id: 4,
                reason: "x".to_owned(),
            },
        ] {
            let sent = serde_json::to_string(&answer).unwrap();
            assert_eq!(
                serde_json::from_str::<Answer>(&sent).unwrap(),
                answer,
                "{sent}"
            );
        }
        for other in [
            "{}",
            "{\"kind\":\"done\",\"id\":1}",
            "{\"kind\":\"new\",\"id\":1}",
        ] {
            assert!(serde_json::from_str::<Answer>(other).is_err(), "{other}");
        }
    }
}
