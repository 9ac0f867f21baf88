use crate::input::{Failure, InputError};

/// What the page has to say; it stays until it is dismissed or something new happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Something could not be done; what was there before is still there.
    Problem(Problem),
    /// The work was cleared, and can be brought back.
    Cleared,
    /// The work gave way to a new text, and can be brought back.
    Replaced,
    /// The work is back.
    Restored,
}

/// Why something could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// A text or file that cannot be read, or holds nothing.
    Input(InputError),
    /// The engine gave no analysis.
    Failure(Failure),
    /// More than one file was given at once.
    SeveralFiles,
    /// The sample could not be fetched.
    NoSample,
}
