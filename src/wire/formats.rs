use super::{Bytes, WireCorrection, WireError, pack, unpack};
use crate::link::{LinkError, Mode};
use crate::report::Analysis;

/// A document as the page has it.
#[derive(Debug, Clone, PartialEq)]
pub struct WireDocument {
    /// What was read, its places in bytes of the text: an [`Analysis`], packed.
    pub analysis: Bytes,
    /// The raw text; empty for a document that came without.
    pub text: String,
}

impl WireDocument {
    /// The document with what was read of `text`.
    pub fn new(analysis: &Analysis, text: String) -> Self {
        Self {
            analysis: pack(analysis),
            text,
        }
    }

    /// What was read.
    ///
    /// # Errors
    /// [`WireError::Shape`] for a document of another version.
    pub fn analysis(&self) -> Result<Analysis, WireError> {
        unpack(&self.analysis)
    }
}

/// What the page asks of the threads of links and files. Each request gets one answer with its `id`.
#[derive(Debug, Clone, PartialEq)]
pub enum FormatsRequest {
    /// The links of a document, one a mode.
    Links {
        /// The page's number for the request.
        id: u32,
        /// The document.
        document: WireDocument,
        /// The link that it came by, where it came without its text.
        link: Option<String>,
    },
    /// What a link holds.
    Open {
        /// The page's number for the request.
        id: u32,
        /// The link as it came: a fragment, or a text around it.
        link: String,
    },
    /// Hold a link against a reading of the text, without corrections.
    Verify {
        /// The page's number for the request.
        id: u32,
        /// The link.
        link: String,
        /// The text that was pasted, and its analysis.
        document: WireDocument,
    },
    /// A QR code.
    Code {
        /// The page's number for the request.
        id: u32,
        /// What it says.
        text: String,
    },
    /// A document as a file.
    Export {
        /// The page's number for the request.
        id: u32,
        /// The document.
        document: WireDocument,
        /// The name of the form.
        format: String,
        /// The name of the language.
        lang: String,
        /// What was written into the table of tasks, by the index of the commitment: lead unit, other
        /// units, deadline.
        filled: Vec<[Option<String>; 3]>,
        /// How a study codes the targets, by the statement's id: name and word of the firmness, name and
        /// words of the rule, the figure in another unit, the upper level's target, the distance to it.
        coded: Vec<[String; 7]>,
        /// The link that the file carries, where it has a place for one.
        link: Option<String>,
    },
    /// The brief of a document, for the page to show.
    Sheet {
        /// The page's number for the request.
        id: u32,
        /// The document.
        document: WireDocument,
        /// The name of the language.
        lang: String,
    },
    /// Documents side by side, the one that is shown first.
    Compare {
        /// The page's number for the request.
        id: u32,
        /// The documents.
        documents: Vec<WireDocument>,
        /// The name of each one's column.
        names: Vec<String>,
        /// The name of the filter.
        filter: String,
        /// The name of the language.
        lang: String,
        /// Whether the table is wanted as a file.
        file: bool,
    },
}

impl FormatsRequest {
    /// The page's number for the request.
    pub fn id(&self) -> u32 {
        match self {
            Self::Links { id, .. }
            | Self::Open { id, .. }
            | Self::Verify { id, .. }
            | Self::Code { id, .. }
            | Self::Export { id, .. }
            | Self::Sheet { id, .. }
            | Self::Compare { id, .. } => *id,
        }
    }

    /// Whether the thread of files does it; else that of links does.
    pub fn is_file(&self) -> bool {
        match self {
            Self::Export { .. } | Self::Sheet { .. } | Self::Compare { .. } => true,
            Self::Links { .. } | Self::Open { .. } | Self::Verify { .. } | Self::Code { .. } => {
                false
            }
        }
    }
}

/// What the threads of links and files answer.
#[derive(Debug, Clone, PartialEq)]
pub enum FormatsAnswer {
    /// Sent once, when the thread listens: a message posted before that is lost.
    Ready,
    /// The links that were asked for.
    Links {
        /// The request's number.
        id: u32,
        /// The fragments in the order of [`Mode::ALL`] and behind them that of the headline targets alone,
        /// `#` included; none for what is too much.
        fragments: Vec<Option<String>>,
    },
    /// The link is open.
    Opened {
        /// The request's number.
        id: u32,
        /// What it holds.
        opened: Box<WireOpened>,
    },
    /// The link cannot be opened.
    Unopened {
        /// The request's number.
        id: u32,
        /// Why.
        error: LinkError,
    },
    /// The rows were held against the text.
    Verified {
        /// The request's number.
        id: u32,
        /// Whether the text is the one that the link was made of.
        same_text: bool,
        /// The title of the document that the link is of.
        title: Option<String>,
        /// How many rows the link has.
        rows: usize,
        /// The rows that differ.
        differences: Vec<WireDifference>,
        /// What the sender has corrected, its places in UTF-16 code units of the text; nothing
        /// for another text.
        corrections: Vec<WireCorrection>,
    },
    /// The QR code.
    Code {
        /// The request's number.
        id: u32,
        /// The code; none where the text is too long for one that is easily read.
        code: Option<WireCode>,
    },
    /// A file to be saved.
    File {
        /// The request's number.
        id: u32,
        /// Its name.
        name: String,
        /// Its media type.
        mime: String,
        /// What is in it.
        bytes: Bytes,
    },
    /// The brief that was asked for.
    Sheet {
        /// The request's number.
        id: u32,
        /// Its element, every word escaped, without style and script.
        html: String,
        /// The rules for it.
        css: String,
    },
    /// The documents stand side by side.
    Compared {
        /// The request's number.
        id: u32,
        /// The table, every word escaped, without style and script.
        html: String,
        /// The rules for it.
        css: String,
        /// The same as lines with tabs between the cells.
        rows: String,
    },
    /// The request could not be done.
    Failed {
        /// The request's number.
        id: u32,
        /// What went wrong, for the log; the page has its own words.
        reason: String,
    },
}

impl FormatsAnswer {
    /// The number of the request that it answers; `None` for the greeting.
    pub fn id(&self) -> Option<u32> {
        match self {
            Self::Ready => None,
            Self::Links { id, .. }
            | Self::Opened { id, .. }
            | Self::Unopened { id, .. }
            | Self::Verified { id, .. }
            | Self::Code { id, .. }
            | Self::File { id, .. }
            | Self::Sheet { id, .. }
            | Self::Compared { id, .. }
            | Self::Failed { id, .. } => Some(*id),
        }
    }
}

/// What a link holds.
#[derive(Debug, Clone, PartialEq)]
pub struct WireOpened {
    /// What came.
    pub mode: Mode,
    /// The link again, `#` included, without what other programs did to it and without its view.
    pub fragment: String,
    /// How many statements of the document its sender has left out.
    pub left_out: usize,
    /// The text, the sentences, or nothing.
    pub text: String,
    /// The results, an [`Analysis`], packed; `None` for a text, which is to be read.
    pub analysis: Option<Bytes>,
    /// The English names of the indicators that occur, as (id, name).
    pub english: Vec<(String, String)>,
    /// Whether the sender has corrected something. In the results it is done already.
    pub corrected: bool,
    /// The statement that it leads to.
    pub statement: Option<usize>,
    /// The name of the view that it leads to.
    pub view: Option<String>,
}

/// A row of a link that a reading of the text tells otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct WireDifference {
    /// As the link has it, a [`Statement`](crate::report::Statement), packed, its places those of an
    /// empty text; `None` for a statement that it does not have.
    pub sent: Option<Bytes>,
    /// The id of the statement that stands in its place in the text.
    pub read: Option<usize>,
}

/// A QR code as addresses that hold the whole picture (`data:`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WireCode {
    /// As PNG, which any program takes.
    pub png: String,
    /// As SVG, for print.
    pub svg: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    fn document(text: &str) -> WireDocument {
        WireDocument::new(&analyze(text, &Options::default()), text.to_owned())
    }

    #[test]
    fn requests_come_back_as_they_were_sent() {
        let document = document("地区生产总值增长7%左右。");
        for request in [
            FormatsRequest::Links {
                id: 1,
                document: document.clone(),
                link: Some("#1r".to_owned()),
            },
            FormatsRequest::Open {
                id: 2,
                link: "#1r".to_owned(),
            },
            FormatsRequest::Verify {
                id: 3,
                link: "#1r".to_owned(),
                document: document.clone(),
            },
            FormatsRequest::Export {
                id: 5,
                document: document.clone(),
                format: "tasks".to_owned(),
                lang: "en".to_owned(),
                filled: vec![[None, Some("甲".to_owned()), None]],
                coded: vec![Default::default()],
                link: Some("#1r".to_owned()),
            },
            FormatsRequest::Sheet {
                id: 6,
                document,
                lang: "zh".to_owned(),
            },
            FormatsRequest::Code {
                id: 4,
                text: "x".to_owned(),
            },
        ] {
            assert_eq!(unpack(&pack(&request)), Ok(request));
        }
    }

    #[test]
    fn answers_come_back_as_they_were_sent() {
        let WireDocument { analysis, text } = document("地区生产总值增长7%左右。");
        let sent = Some(analysis.clone());
        for answer in [
            FormatsAnswer::Ready,
            FormatsAnswer::Links {
                id: 1,
                fragments: vec![Some("#1r".to_owned()), None],
            },
            FormatsAnswer::Opened {
                id: 2,
                opened: Box::new(WireOpened {
                    mode: Mode::Results,
                    fragment: "#1r".to_owned(),
                    left_out: 0,
                    text,
                    analysis: Some(analysis),
                    english: vec![("gdp".to_owned(), "GDP".to_owned())],
                    corrected: true,
                    statement: Some(3),
                    view: Some("embed".to_owned()),
                }),
            },
            FormatsAnswer::Unopened {
                id: 3,
                error: LinkError::Cut { at: 9 },
            },
            FormatsAnswer::Unopened {
                id: 3,
                error: LinkError::Newer,
            },
            FormatsAnswer::Verified {
                id: 4,
                same_text: true,
                title: Some("计划".to_owned()),
                rows: 1,
                differences: vec![WireDifference {
                    sent,
                    read: Some(0),
                }],
                corrections: Vec::new(),
            },
            FormatsAnswer::Code {
                id: 5,
                code: Some(WireCode {
                    png: "data:".to_owned(),
                    svg: "data:".to_owned(),
                }),
            },
            FormatsAnswer::Code { id: 5, code: None },
            FormatsAnswer::File {
                id: 6,
                name: "a.csv".to_owned(),
                mime: "text/csv".to_owned(),
                bytes: Bytes(vec![0, 255]),
            },
            FormatsAnswer::Sheet {
                id: 8,
                html: "<p>".to_owned(),
                css: "p{}".to_owned(),
            },
            FormatsAnswer::Failed {
                id: 7,
                reason: "x".to_owned(),
            },
        ] {
            assert_eq!(unpack(&pack(&answer)), Ok(answer));
        }
    }
}
