//! What the page asks of the threads of links and files, and what comes back.

use std::rc::Rc;

use super::{Check, Coding, Document, Fills, Lead, Received, State, Uppers};
use crate::export::{CompareFilter, ExportFormat};
use crate::link::LinkError;
use crate::wire::WireCorrection;
use crate::words::Lang;

/// How a link came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carrier {
    /// It stood in the address.
    Address,
    /// It stood where a text is pasted: what is no link is read as one.
    Box,
    /// In a file of ours, of that name.
    File(Rc<str>),
}

/// A request to the thread of links or to that of files.
#[derive(Debug, Clone)]
pub enum Ask {
    /// The links of a document.
    Links {
        /// The document.
        document: Rc<Document>,
        /// The link that it came by, where it came without its text.
        link: Option<Rc<str>>,
    },
    /// What a link holds.
    Open {
        /// The link as it came.
        link: Rc<str>,
        /// How it came.
        by: Carrier,
    },
    /// What the link of a kept document holds, to stand beside what is shown.
    Beside {
        /// The document's id.
        id: Rc<str>,
        /// The link.
        link: Rc<str>,
    },
    /// Hold a link's results against a reading of the text.
    Verify {
        /// The link.
        link: Rc<str>,
        /// The text with its reading.
        document: Rc<Document>,
        /// Whether the reader wants to know: else a text of which the link was not made is another one.
        wanted: bool,
    },
    /// A QR code.
    Code {
        /// What it says.
        text: Rc<str>,
    },
    /// A document as a file.
    Export {
        /// The document.
        document: Rc<Document>,
        /// The form.
        format: ExportFormat,
        /// The language.
        lang: Lang,
        /// What was written into the table of tasks.
        fills: Fills,
        /// The coding of the statements.
        coding: Coding,
        /// The upper level's targets as typed.
        uppers: Uppers,
        /// The link that the file carries.
        link: Option<Rc<str>>,
    },
    /// The brief of a document.
    Sheet {
        /// The document.
        document: Rc<Document>,
        /// The language.
        lang: Lang,
    },
    /// Documents side by side.
    Compare {
        /// The documents, the one that is shown first.
        documents: Vec<Rc<Document>>,
        /// The name of each one's column.
        names: Vec<String>,
        /// Which rows.
        filter: CompareFilter,
        /// The language.
        lang: Lang,
        /// Whether the table is wanted as a file.
        file: bool,
    },
}

impl Ask {
    /// Whether the thread of files does it: [`crate::wire::FormatsRequest::is_file`].
    pub fn is_file(&self) -> bool {
        match self {
            Self::Export { .. } | Self::Sheet { .. } | Self::Compare { .. } => true,
            Self::Links { .. }
            | Self::Open { .. }
            | Self::Beside { .. }
            | Self::Verify { .. }
            | Self::Code { .. } => false,
        }
    }
}

/// A request that is under way.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The number that the answer must bear.
    pub id: u32,
    /// What is asked.
    pub ask: Ask,
}

/// How a request ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The fragments of the links, one a mode and that of the headline targets; none for what is too much.
    Links {
        /// `#` included.
        fragments: Vec<Option<Rc<str>>>,
    },
    /// A link held results.
    Opened {
        /// The document that they make, its [`Document::received`] filled.
        document: Rc<Document>,
        /// Where the link leads.
        lead: Lead,
    },
    /// A link held a text, which is to be read.
    Text {
        /// The text.
        text: Rc<str>,
        /// What came.
        received: Rc<Received>,
        /// Whether the sender has corrected something: it is asked for once the text is read.
        corrected: bool,
        /// Where the link leads.
        lead: Lead,
    },
    /// A link cannot be opened.
    Unopened {
        /// Why.
        error: LinkError,
    },
    /// A link's rows were held against a text.
    Verified {
        /// How the link stands to the text.
        check: Check,
        /// What the sender has corrected.
        corrections: Vec<WireCorrection>,
    },
    /// A QR code, where the text fits into one.
    Code {
        /// The code.
        code: Option<Code>,
    },
    /// A file was handed to the browser.
    Saved {
        /// Its name.
        name: Rc<str>,
        /// Its words, where the browser may not have kept it and they can be copied instead.
        words: Option<Rc<str>>,
    },
    /// The brief is made.
    Sheet {
        /// Its element.
        html: Rc<str>,
        /// The rules for it.
        css: Rc<str>,
    },
    /// The documents stand side by side.
    Compared {
        /// The table.
        html: Rc<str>,
        /// The rules for it.
        css: Rc<str>,
        /// The same as lines with tabs.
        rows: Rc<str>,
    },
    /// It could not be done.
    Failed,
}

/// A QR code as addresses that hold the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// As PNG.
    pub png: Rc<str>,
    /// As SVG.
    pub svg: Rc<str>,
}

impl State {
    /// Asks the thread of links or of files.
    pub(super) fn ask(&mut self, ask: Ask) -> u32 {
        self.requests = self.requests.wrapping_add(1);
        let id = self.requests;
        self.asked.push(Asked { id, ask });
        id
    }

    /// What was asked under that number; it waits no longer.
    pub(super) fn take_asked(&mut self, id: u32) -> Option<Ask> {
        let at = self.asked.iter().position(|asked| asked.id == id)?;
        Some(self.asked.remove(at).ask)
    }

    /// Whether a link is being opened.
    pub fn is_opening(&self) -> bool {
        let opens = |asked: &Asked| matches!(asked.ask, Ask::Open { .. });
        self.asked.iter().any(opens)
    }
}
