use std::rc::Rc;

use super::{Paragraph, Place, segment};
use crate::base::Span;
use crate::report::{Analysis, Statement};

/// A text with what was read from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The raw text.
    pub text: Rc<str>,
    /// Where it comes from (a file's name).
    pub source: Option<Rc<str>>,
    /// What was read from it.
    pub analysis: Analysis,
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
            english,
            paragraphs,
        }
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
        }
    }
}
