/// Why a link cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// It is no link of ours.
    Foreign,
    /// A newer version of this program made it.
    Newer,
    /// It ends behind so many characters (counted behind the `#`), before its own length.
    Cut {
        /// The characters that came.
        at: usize,
    },
    /// Its check code does not fit: characters of it were changed.
    Damaged,
    /// The phrase table is needed to read it, and was not handed in.
    NoTable,
}

/// There is more than a link can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;
