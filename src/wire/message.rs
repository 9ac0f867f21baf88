use super::{Bytes, WireCorrection};

/// From how many bytes on a text says how far it is read ([`Answer::Advanced`]): a shorter one is read
/// before anybody would see it.
pub const LONG: usize = 500_000;

/// What the page asks of the worker.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Sent once, when the worker listens: a message posted before that is lost.
    Ready {
        /// The names of the catalogue's indicators, in Chinese and English.
        names: Vec<(String, String)>,
    },
    /// The request `id` is under way: said of a long text only, and each percent once at most.
    Advanced {
        /// The request's number.
        id: u32,
        /// How much is done, 0 to 100.
        percent: u8,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::wire::{pack, unpack};

    #[test]
    fn answers_come_back_as_they_were_sent() {
        let text = "地区生产总值增长7%左右。";
        let analysis = pack(&analyze(text, &Options::default()));
        for answer in [
            Answer::Ready {
                names: vec![("地区生产总值".to_owned(), "GDP".to_owned())],
            },
            Answer::Advanced { id: 2, percent: 40 },
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
            assert_eq!(unpack(&pack(&answer)), Ok(answer));
        }
    }
}
