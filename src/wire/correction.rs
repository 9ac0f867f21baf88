use serde::{Deserialize, Serialize};

use super::WireError;
use super::json::{At, Name};
use crate::base::{Span, Utf16Map};
use crate::catalogue::{ChangeKind, Field, Named as _};
use crate::report::{Anchor, Change, Correction, Entry};

/// [`Correction`] as JSON: the same in an analysis, in the messages of the page, in what the page
/// keeps, and in exports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WireCorrection {
    /// What is said.
    pub kind: Name<ChangeKind>,
    /// Where the value stands, in UTF-16 code units of the text; for one without a place in this
    /// text, where it stood, as near as can be told.
    pub at: At,
    /// The value as written.
    pub value: String,
    /// Name and value as written, with what stands between.
    pub quote: String,
    /// Its clause as written.
    pub clause: String,
    /// Which of the statements with that value in that clause, from 0.
    pub nth: usize,
    /// Each field with what is written in it, as the JSON writes it; empty for nothing.
    pub entries: Vec<(String, String)>,
}

impl WireCorrection {
    /// The JSON form; `map` is that of the text.
    pub fn new(correction: &Correction, map: &Utf16Map<'_>) -> Self {
        let Correction { anchor, change } = correction;
        Self {
            kind: Name(change.kind()),
            at: [map.utf16(anchor.at.start), map.utf16(anchor.at.end)],
            value: anchor.value.clone(),
            quote: anchor.quote.clone(),
            clause: anchor.clause.clone(),
            nth: anchor.nth,
            entries: written(change.entries()),
        }
    }

    /// The correction again.
    ///
    /// # Errors
    /// [`WireError::Correction`] for a field, or a value of one, that is none of ours.
    pub fn correction(&self, map: &Utf16Map<'_>) -> Result<Correction, WireError> {
        Ok(Correction {
            anchor: Anchor {
                at: Span::new(map.byte(self.at[0]), map.byte(self.at[1])),
                value: self.value.clone(),
                quote: self.quote.clone(),
                clause: self.clause.clone(),
                nth: self.nth,
            },
            change: Change::new(self.kind.0, entries(&self.entries)?),
        })
    }
}

/// Each field with what is written in it; empty for nothing.
pub fn written(entries: &[Entry]) -> Vec<(String, String)> {
    let written = entries.iter().map(|entry| {
        let text = entry.text().unwrap_or_default();
        (entry.field().name().to_owned(), text)
    });
    written.collect()
}

/// The entries again.
///
/// # Errors
/// [`WireError::Correction`] for a field, or a value of one, that is none of ours.
pub fn entries(written: &[(String, String)]) -> Result<Vec<Entry>, WireError> {
    let entries = written.iter().map(|(field, text)| {
        let text = Some(text.as_str()).filter(|text| !text.is_empty());
        Entry::parse(Field::from_name(field)?, text)
    });
    let entries: Option<Vec<Entry>> = entries.collect();
    entries.ok_or(WireError::Correction)
}
