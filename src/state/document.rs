use std::rc::Rc;

use super::{Paragraph, Place, Received, segment};
use crate::base::Span;
use crate::catalogue::EditKind;
use crate::report::{Analysis, Finding, Section, Statement};

/// A stretch that the reader wants read as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// How it would be set aside or mended.
    pub kind: EditKind,
    /// Where it stands.
    pub at: Span,
}

/// A text with what was read from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The raw text.
    pub text: Rc<str>,
    /// Where it comes from (a file's name).
    pub source: Option<Rc<str>>,
    /// What was read from it.
    pub analysis: Analysis,
    /// What was read as it stands, in the order in which the reader said so.
    pub kept: Vec<Kept>,
    /// The link that it came by, or was held against.
    pub received: Option<Rc<Received>>,
    /// The English names of its indicators as (id, name).
    pub english: Vec<(String, String)>,
    /// The text cut into paragraphs and runs.
    pub paragraphs: Vec<Paragraph>,
}

impl Document {
    /// A text with what was read from it.
    pub fn new(
        text: Rc<str>,
        source: Option<Rc<str>>,
        analysis: Analysis,
        english: Vec<(String, String)>,
    ) -> Self {
        let paragraphs = segment(&text, &analysis);
        Self {
            text,
            source,
            analysis,
            kept: Vec::new(),
            received: None,
            english,
            paragraphs,
        }
    }

    /// Whether the other one is a reading of the same text; without a text, of the same link.
    pub fn is_same(&self, other: &Self) -> bool {
        let link = |document: &Self| document.received.as_ref().map(|r| r.fragment.clone());
        self.text == other.text && (!self.text.is_empty() || link(self) == link(other))
    }

    /// Whether all of its text is there, so that it can be read again and corrected.
    pub fn is_whole(&self) -> bool {
        let received = self.received.as_ref();
        received.is_none_or(|received| !received.is_bare())
    }

    /// The statement of that id.
    pub fn statement(&self, id: usize) -> Option<&Statement> {
        self.analysis.statements.get(id)
    }

    /// Where a place stands in the text.
    pub fn at(&self, place: Place) -> Option<Span> {
        match place {
            Place::Statement(id) => self.statement(id).map(|s| s.value_at),
            Place::Section(index) => self.analysis.outline.get(index).map(|s| s.at),
            Place::Programme(index) => self.analysis.programmes.get(index).map(|p| p.name_at),
            Place::Finding { index, part } => {
                let finding = self.analysis.findings.get(index)?;
                finding.at.get(part).copied()
            }
            Place::Task(index) => self.analysis.commitments.get(index).map(|c| c.at),
            Place::Skipped(index) => self.analysis.skipped.get(index).map(|s| s.at),
            Place::Edit(index) => self.analysis.cleaning.get(index).map(|e| e.at),
        }
    }

    /// Where a place of another reading of the same text is in this one: what is of its sort and
    /// stands where it stood.
    pub fn follow(&self, other: &Self, place: Place) -> Option<Place> {
        let Analysis {
            statements,
            outline,
            programmes,
            findings,
            commitments,
            skipped,
            cleaning,
            ..
        } = &self.analysis;
        let at = other.at(place)?;
        let find = |count: usize, as_place: fn(usize) -> Place| {
            let mut places = (0..count).map(as_place);
            places.find(|place| self.at(*place) == Some(at))
        };
        match place {
            // Several things may share one value.
            Place::Statement(id) => {
                let old = other.statement(id)?;
                let mut there = statements.iter().filter(|s| s.value_at == at);
                let same = there.clone().find(|s| s.name == old.name);
                // One that stands alone may have another name now.
                let alone = there.next().filter(|_| there.next().is_none());
                let found = same.or(alone)?;
                Some(Place::Statement(found.id))
            }
            Place::Section(_) => find(outline.len(), Place::Section),
            Place::Programme(_) => find(programmes.len(), Place::Programme),
            Place::Task(_) => find(commitments.len(), Place::Task),
            Place::Skipped(_) => find(skipped.len(), Place::Skipped),
            Place::Edit(_) => find(cleaning.len(), Place::Edit),
            Place::Finding { index, part } => {
                let old = other.analysis.findings.get(index)?;
                let same = |f: &Finding| f.kind == old.kind && f.at.get(part) == Some(&at);
                let index = findings.iter().position(same)?;
                Some(Place::Finding { index, part })
            }
        }
    }

    /// The section and those that hold it, the outermost first.
    pub fn path(&self, section: Option<usize>) -> Vec<&Section> {
        self.analysis.path(section)
    }

    /// The same in one line: [`crate::report::Analysis::path_text`].
    pub fn path_text(&self, section: Option<usize>) -> String {
        self.analysis.path_text(section)
    }
}
