//! The closed sets of the envelope.

use crate::catalogue::Named;

/// What a link carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The results alone: no text.
    Results,
    /// The results with their sentences.
    Sentences,
    /// The whole text.
    Text,
}

impl Named for Mode {
    /// The shortest link first.
    const ALL: &'static [Self] = &[Self::Results, Self::Sentences, Self::Text];

    fn name(self) -> &'static str {
        match self {
            Self::Results => "results",
            Self::Sentences => "sentences",
            Self::Text => "text",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mode| mode.name() == name)
    }
}

impl Mode {
    pub(super) fn letter(self) -> char {
        match self {
            Self::Results => 'r',
            Self::Sentences => 's',
            Self::Text => 't',
        }
    }

    pub(super) fn from_letter(letter: char) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|mode| mode.letter() == letter)
    }
}

/// The version of a link, which its first character tells. A text is written as in the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// Indicators by their numbers alone: they open under the catalogue's names.
    Numbered,
    /// Indicators with their names as they were read.
    Named,
}

impl Version {
    pub(super) const ALL: &'static [Self] = &[Self::Numbered, Self::Named];

    pub(super) fn letter(self) -> char {
        match self {
            Self::Numbered => '1',
            Self::Named => '2',
        }
    }

    pub(super) fn from_letter(letter: char) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|version| version.letter() == letter)
    }

    /// Whether links of that mode are made in this version.
    pub(super) fn has(self, mode: Mode) -> bool {
        match (self, mode) {
            (Self::Numbered, Mode::Results | Mode::Sentences | Mode::Text)
            | (Self::Named, Mode::Results | Mode::Sentences) => true,
            (Self::Named, Mode::Text) => false,
        }
    }
}

/// How the text of a link is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    /// There is no text but names and titles.
    Fields,
    /// UTF-8 as it is.
    Plain,
    /// Raw deflate.
    Deflate,
    /// The model of the phrase table, version 1.
    Phrases,
}

impl Codec {
    const ALL: &'static [Self] = &[Self::Fields, Self::Plain, Self::Deflate, Self::Phrases];

    pub(super) fn letter(self) -> char {
        match self {
            Self::Fields => 'f',
            Self::Plain => 'u',
            Self::Deflate => 'd',
            Self::Phrases => 'p',
        }
    }

    pub(super) fn from_letter(letter: char) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|codec| codec.letter() == letter)
    }
}

/// Where a link opens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// The number of a statement.
    pub statement: Option<usize>,
    /// The name of a view: small letters, digits, `-` and `_`, at most 24.
    pub view: Option<String>,
}
