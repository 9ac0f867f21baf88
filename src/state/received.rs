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
    /// The rows that differ.
    pub differences: Vec<Difference>,
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

    #[test]
    fn names_lead_back() {
        for view in LinkView::ALL {
            assert_eq!(LinkView::from_name(view.name()), Some(view));
        }
        assert_eq!(LinkView::from_name("new"), None);
    }
}
