/// What the page has to say; it stays until it is dismissed or something new happens.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no text.
    Empty,
    /// The text holds nothing that is read as a statement.
    NoStatement,
    /// The text is longer than the page takes.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// The file is not a text.
    Binary {
        /// What it is, as far as its first bytes tell.
        kind: FileKind,
    },
    /// The file's encoding is none that the page reads.
    Encoding,
    /// The browser could not read the file.
    Unreadable,
    /// More than one file was given at once.
    SeveralFiles,
    /// The sample could not be fetched.
    NoSample,
    /// The engine did not start.
    EngineFailed,
    /// The engine is of another version than the page: a reload brings both up to date.
    EngineOld,
    /// The engine could not read the text.
    Refused,
}

/// What a file is that holds no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// An office document of today (.docx, .xlsx, .pptx), or another ZIP.
    Zip,
    /// An office document of old (.doc, .wps, .xls).
    Office,
    /// A picture.
    Image,
    /// Something else.
    Other,
}
