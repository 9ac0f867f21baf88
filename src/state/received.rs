//! A document that came by a link.

use std::rc::Rc;

use super::View;
use crate::link::Mode;
use crate::report::Statement;

/// What came, and whether it was held against the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// What the link holds.
    pub mode: Mode,
    /// The link, `#` included, without the view that it leads to.
    pub fragment: Rc<str>,
    /// How many statements of the document its sender has left out.
    pub left_out: usize,
    /// How it stands to the text; `None` before the text was pasted.
    pub check: Option<Check>,
}

impl Received {
    /// Whether the text did not come along, nor was pasted.
    pub fn is_bare(&self) -> bool {
        match self.mode {
            Mode::Results | Mode::Sentences => self.check.is_none(),
            Mode::Text => false,
        }
    }
}

/// A link's results beside a reading of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Whether the link was made of this text.
    pub same_text: bool,
    /// The title of the document that the link is of.
    pub title: Option<String>,
    /// How many rows the link has.
    pub rows: usize,
    /// The rows that differ.
    pub differences: Vec<Difference>,
}

/// How many differences are listed before the reader asks for all; where the text is another document's,
/// none.
const FIRST: usize = 20;

impl Check {
    /// How many of the differences are listed at most before the reader asks for all.
    pub fn first(&self) -> usize {
        if self.is_of_another() { 0 } else { FIRST }
    }

    /// How many of the link's rows the text tells as the link does.
    pub fn agreeing(&self) -> usize {
        let sent = self.differences.iter().filter(|d| d.sent.is_some());
        self.rows.saturating_sub(sent.count())
    }

    /// Whether so little agrees that the text is another document's: less than a tenth.
    pub fn is_of_another(&self) -> bool {
        !self.same_text && self.agreeing() * 10 < self.rows
    }
}

/// A row of a link that the text tells otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// As the link has it; `None` for a statement that it does not have.
    pub sent: Option<Statement>,
    /// The id of the statement in its place in the text.
    pub read: Option<usize>,
}

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lead {
    /// To this statement.
    pub statement: Option<usize>,
    /// To this view.
    pub view: Option<LinkView>,
}

/// A view that a link can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkView {
    /// One of the page's own.
    Page(View),
    /// One thing alone, for a frame in another page.
    Embed(Embed),
}

/// What stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Embed {
    /// The chart of the headline targets.
    Chart,
    /// The table of all statements.
    Table,
}

impl LinkView {
    /// Every one of them.
    const ALL: [Self; 10] = [
        Self::Page(View::Overview),
        Self::Page(View::Indicators),
        Self::Page(View::Tasks),
        Self::Page(View::Progress),
        Self::Page(View::Outline),
        Self::Page(View::Text),
        Self::Page(View::Brief),
        Self::Page(View::Compare),
        Self::Embed(Embed::Chart),
        Self::Embed(Embed::Table),
    ];

    /// Its name in links: published, so it stays.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page(View::Overview) => "overview",
            Self::Page(View::Indicators) => "indicators",
            Self::Page(View::Tasks) => "tasks",
            Self::Page(View::Progress) => "progress",
            Self::Page(View::Outline) => "outline",
            Self::Page(View::Text) => "text",
            Self::Page(View::Brief) => "brief",
            Self::Page(View::Compare) => "compare",
            Self::Embed(Embed::Chart) => "embed",
            Self::Embed(Embed::Table) => "embed-table",
        }
    }

    /// The view of that name; `None` for one that this version does not have.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    #[test]
    fn a_check_tells_another_document() {
        let analysis = analyze("地区生产总值增长5%。", &Options::default());
        // Of ten rows of a link so many are told otherwise or not at all, and one row is new.
        let check = |same_text, missing| {
            let mut differences = vec![
                Difference {
                    sent: analysis.statements.first().cloned(),
                    read: None,
                };
                missing
            ];
            differences.push(Difference {
                sent: None,
                read: Some(0),
            });
            let check = Check {
                same_text,
                title: None,
                rows: 10,
                differences,
            };
            (check.agreeing(), check.is_of_another(), check.first())
        };
        assert_eq!(check(false, 9), (1, false, 20));
        assert_eq!(check(false, 10), (0, true, 0));
        assert_eq!(check(true, 10), (0, false, 20));
    }

    #[test]
    fn names_lead_back() {
        for view in LinkView::ALL {
            assert_eq!(LinkView::from_name(view.name()), Some(view));
        }
        assert_eq!(LinkView::from_name("new"), None);
    }
}
