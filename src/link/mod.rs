//! Row 6: links that hold what they show, so that no server has to.
//!
//! `#<version><mode><codec><length><payload><check>`: a character each for the version, the mode and
//! the codec; the payload's length in characters (five bits a character); the payload in base64url;
//! five characters of check code over all before. Behind it may stand `&s=` (a statement) and
//! `&view=`; everything else there is of other programs. The payload is `<sections><body>`: what
//! travels along (corrections), each with its kind, version and length, so that a kind that this
//! version does not know is passed over; then the body of the mode. Version 2 is that of results and
//! sentences whose indicators have the names that they were read by: the number of a frozen list
//! (`names.txt`), the place in the sentence, or spelled. Texts are made in version 1.
//!
//! Integers only, no clock, no world: the same link natively and in wasm. Once published a format is
//! read for ever (`tests/link.rs` holds golden links).

mod alphabet;
mod coder;
mod compare;
mod correction;
mod deflate;
mod envelope;
mod error;
mod excerpt;
mod fields;
mod frozen;
mod hash;
mod headline;
mod kind;
mod limit;
mod phrases;
mod results;
mod section;
mod text;

pub(crate) use alphabet::crc;
pub use compare::Pair;
pub use correction::{Correction, received, sent};
pub(crate) use deflate::write as deflated;
pub use envelope::{is_nameless, looks_like_link, with_view};
pub use error::{LinkError, TooLarge};
pub use excerpt::{Excerpts, Quoted};
pub use hash::{TextHash, text_hash};
pub use kind::{Codec, Mode, View};
pub use limit::{CODE_LIMIT, LIMITS, Program};
pub use phrases::Phrases;
pub use results::{Results, Row};

use envelope::Envelope;
use kind::Version;

/// What a link says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The results alone.
    Results(Results),
    /// The results, and the sentences that they stand in.
    Sentences {
        /// The results.
        results: Results,
        /// Their sentences, a place for each of the rows.
        excerpts: Excerpts,
    },
    /// The whole text.
    Text(String),
}

impl Content {
    /// The mode that carries it.
    pub fn mode(&self) -> Mode {
        match self {
            Self::Results(_) => Mode::Results,
            Self::Sentences { .. } => Mode::Sentences,
            Self::Text(_) => Mode::Text,
        }
    }

    /// What came in the first version goes on in it: the names are not there.
    fn version(&self) -> Version {
        match self {
            Self::Results(results) | Self::Sentences { results, .. } if results.named => {
                Version::Named
            }
            Self::Results(_) | Self::Sentences { .. } | Self::Text(_) => Version::Numbered,
        }
    }
}

/// All that a link carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub content: Content,
    /// What the sender has corrected.
    pub corrections: Vec<Correction>,
    /// How many statements of the document its sender has left out; 0 where all came along.
    pub left_out: usize,
    /// Where it opens.
    pub view: View,
}

impl Link {
    /// The fragment of a link, `#` included, as short as this version makes it. Without the phrase
    /// table its texts are longer.
    ///
    /// # Errors
    /// [`TooLarge`] for more rows, or a longer text, than a link carries.
    pub fn write(&self, phrases: Option<&Phrases>) -> Result<String, TooLarge> {
        self.encode(phrases, None)
    }

    /// The same with its text by the given codec; for results, which hold no text, as [`Self::write`].
    ///
    /// # Errors
    /// As [`Self::write`]; and for a text that the codec cannot write: any text by [`Codec::Fields`], and
    /// by [`Codec::Phrases`] without the table.
    pub fn write_by(&self, codec: Codec, phrases: Option<&Phrases>) -> Result<String, TooLarge> {
        self.encode(phrases, Some(codec))
    }

    fn encode(&self, phrases: Option<&Phrases>, by: Option<Codec>) -> Result<String, TooLarge> {
        let mut payload = Vec::new();
        section::write_sections(&self.corrections, self.left_out, &mut payload)?;
        let codec = match &self.content {
            Content::Results(results) => {
                payload.extend(results.write(None)?);
                Codec::Fields
            }
            Content::Sentences { results, excerpts } => {
                section::write_part(&results.write(Some(excerpts))?, &mut payload);
                text::write(&excerpts.text, phrases, by, &mut payload)?
            }
            Content::Text(text) => text::write(text, phrases, by, &mut payload)?,
        };
        let envelope = Envelope {
            version: self.content.version(),
            mode: self.content.mode(),
            codec,
            payload,
            view: self.view.clone(),
        };
        Ok(envelope.write())
    }

    /// Reads a link from what was pasted: a fragment, or an address with one, damaged as chat and
    /// mail programs do.
    ///
    /// # Errors
    /// [`LinkError`], which says what is wrong with it.
    pub fn read(pasted: &str, phrases: Option<&Phrases>) -> Result<Self, LinkError> {
        let envelope = Envelope::read(pasted)?;
        let (told, body) = section::read_sections(&envelope.payload)?;
        let named = envelope.version == Version::Named;
        let content = match envelope.mode {
            Mode::Results => Content::Results(Results::read(body, None, named)?.0),
            Mode::Sentences => {
                let (rows, rest) = section::read_part(body).ok_or(LinkError::Damaged)?;
                let text = text::read(rest, envelope.codec, phrases)?;
                let (results, places) = Results::read(rows, Some(&text), named)?;
                let excerpts = Excerpts { text, places };
                Content::Sentences { results, excerpts }
            }
            Mode::Text => Content::Text(text::read(body, envelope.codec, phrases)?),
        };
        Ok(Self {
            content,
            corrections: told.corrections,
            left_out: told.left_out,
            view: envelope.view,
        })
    }
}

/// Whether the phrase table is needed to read a link.
///
/// # Errors
/// [`LinkError`] where it cannot be read even with the table.
pub fn needs_phrases(pasted: &str) -> Result<bool, LinkError> {
    Ok(Envelope::read(pasted)?.codec == Codec::Phrases)
}
