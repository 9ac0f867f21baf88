//! The phrase table.

/// The phrase table, ready to write and read texts by.
#[derive(Debug, Clone)]
pub struct Phrases(());

impl Phrases {
    /// Loads.
    pub fn load(_table: &[u8]) -> Option<Self> {
        None
    }

    /// Bytes.
    pub(super) fn write(&self, _text: &str) -> Option<Vec<u8>> {
        None
    }
    /// Text.
    pub(super) fn read(&self, _bytes: &[u8]) -> Option<String> {
        None
    }
}
