//! The phrase table and the model on it: what a text of the field goes on with.
//!
//! A character is a walk down a tree of the table's characters, a bit at each fork. Each bit's
//! probability is mixed of what the table says of the last few characters, and of what this text has
//! shown so far. Integers only, so that both sides compute the same everywhere.

mod history;
mod logistic;
mod mixer;
mod model;
mod slots;
mod table;

use model::Model;
use table::Table;

use super::coder::{Coder as _, Number, Reader, Writer};

/// No text is longer by this codec, in characters: the model takes a microsecond or more for each, so
/// that this bounds how long a link takes to open (measured by `cargo xtask check links`).
const LONGEST: usize = 36_000;

/// The phrase table, ready to write and read texts by.
#[derive(Debug, Clone)]
pub struct Phrases {
    table: Table,
}

impl Phrases {
    /// Loads the table's file (`phrases.bin`); `None` where it is not whole.
    pub fn load(file: &[u8]) -> Option<Self> {
        Table::load(file).map(|table| Self { table })
    }

    /// How many words and phrases it holds, the single characters apart.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every word and phrase.
    pub fn phrases(&self) -> Vec<String> {
        self.table.phrases()
    }

    /// The text as bytes; `None` for one that is too long.
    pub(super) fn write(&self, text: &str) -> Option<Vec<u8>> {
        let told: Vec<char> = text.chars().take(LONGEST + 1).collect();
        if told.len() > LONGEST {
            return None;
        }
        let mut writer = Writer::new();
        Number::default().index(&mut writer, told.len());
        let mut model = Model::new(&self.table);
        for c in told {
            model.code(&mut writer, c)?;
        }
        Some(writer.finish())
    }

    /// The text again; `None` where the bytes are none of ours.
    pub(super) fn read(&self, bytes: &[u8]) -> Option<String> {
        let mut reader = Reader::new(bytes);
        let count = Number::default().index(&mut reader, 0);
        if count > LONGEST {
            return None;
        }
        let mut text = String::new();
        let mut model = Model::new(&self.table);
        for _ in 0..count {
            text.push(model.code(&mut reader, '\0')?);
            if reader.over() {
                return None;
            }
        }
        Some(text)
    }
}
