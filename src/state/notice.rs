use super::ShelfError;
use crate::input::{Failure, InputError};
use crate::link::LinkError;

/// What the page has to say; it stays until it is dismissed or something new happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Something could not be done; what was there before is still there.
    Problem(Problem),
    /// The work was cleared, and can be brought back.
    Cleared,
    /// The work was put away, and is kept.
    PutAway,
    /// A kept document was deleted, and can be brought back.
    Removed,
    /// Everything that was kept is deleted.
    Wiped,
    /// Another window has changed the document too: this one is a second one now.
    Parted,
    /// So many rows that were filled in have no place in this reading; they are kept.
    Unplaced {
        /// How many.
        rows: usize,
    },
    /// A statement was dropped, and can be brought back.
    Dropped,
    /// A new text is shown, and there is something to say of it.
    Taken {
        /// Whether work gave way to it, and can be brought back.
        replaced: bool,
        /// How many characters of its file were broken.
        broken: usize,
    },
    /// The box holds an edit that was not read, and keeps it.
    Waiting,
    /// Such an edit was given up, and can be brought back.
    Reverted,
    /// The work is back.
    Restored,
    /// A chart's picture is in the clipboard.
    Pictured,
    /// A table is in the clipboard.
    Copied {
        /// How many rows it has, the head left out.
        rows: usize,
    },
    /// A file was handed to the browser.
    Saved,
    /// The words of such a file are in the clipboard.
    WordsCopied,
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
    /// The browser lets nothing into the clipboard.
    NoClipboard,
    /// The work is not kept.
    Shelf(ShelfError),
    /// A link cannot be opened.
    Link(LinkError),
    /// A file of ours cannot be opened by the link that it carries.
    Carried(LinkError),
    /// A folder was given in place of a file.
    Folder,
    /// A thread of links or of files cannot be used.
    NoFormats,
    /// The browser cannot hold the text while the page gives way to its new version.
    NoRenewal,
    /// The browser lets no picture into the clipboard.
    NoPictureClipboard,
    /// A chart's picture could not be made.
    NoPicture,
}
