//! Clauses put together to rows.

use std::ops::Range;
use std::sync::LazyLock;

use super::Targets;
use super::clause::{Clause, clauses};
use super::opening::{Kind, Opening, open};
use super::time::Times;
use crate::base::Words;
use crate::catalogue::action::{ANNOUNCES, Action, CHANGES, GENERAL};
use crate::catalogue::{Modality, Role};
use crate::extract::Stance;
use crate::report::Statement;
use crate::syntax::View;

use super::hindsight::Hindsight;
use super::lexicon::word_at;

/// The words of [`GENERAL`].
static GENERALLY: LazyLock<Words<'static>> = LazyLock::new(|| Words::new(GENERAL.iter().copied()));

/// The words of [`ANNOUNCES`].
static ANNOUNCING: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(ANNOUNCES.iter().copied()));

/// An action of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) at: Range<usize>,
    pub(super) verb: Range<usize>,
    pub(super) object: Range<usize>,
    /// The object where it is not a stretch of the text: what a figure is said of.
    pub(super) name: Option<String>,
}

impl Row {
    /// Where names are looked for: before the verb (lead-ins and subjects) and behind it.
    pub(super) fn names_at(&self) -> [Range<usize>; 2] {
        let before = self.verb.start.clamp(self.at.start, self.at.end);
        let behind = self.verb.end.clamp(before, self.at.end);
        [self.at.start..before, behind..self.at.end]
    }
}

/// Gathers the rows of a document, sentence by sentence.
pub(super) struct Rows<'a> {
    view: &'a View,
    times: &'a Times<'a>,
    targets: &'a Targets<'a>,
    rows: Vec<Row>,
    /// Where a lead-in began that waits for its action.
    pending: Option<usize>,
    /// Whether the last row may still take in a clause.
    open: bool,
    /// Whether the sentence tells of what is planned.
    planned: bool,
    hindsight: Hindsight,
}

impl<'a> Rows<'a> {
    pub(super) fn new(view: &'a View, times: &'a Times<'a>, targets: &'a Targets<'a>) -> Self {
        Self {
            view,
            times,
            targets,
            rows: Vec::new(),
            pending: None,
            open: false,
            planned: false,
            hindsight: Hindsight::default(),
        }
    }

    /// The rows, in the order of the text.
    pub(super) fn finish(self) -> Vec<Row> {
        self.rows
    }

    /// Reads the stretch of a sentence that is no heading.
    pub(super) fn sentence(&mut self, at: Range<usize>, stance: &Stance) {
        self.pending = None;
        self.open = false;
        let text = self.view.text().get(at.clone()).unwrap_or_default();
        if text.trim().is_empty() || stance.headline {
            return;
        }
        let back =
            stance.role == Role::Target && self.hindsight.looks_back(self.view.text(), at.start);
        self.planned = !back && stance.role == Role::Target && !GENERALLY.any(text);
        if !self.planned && self.targets.within(self.view.raw(at.clone())).is_empty() {
            return;
        }
        for clause in clauses(self.view.text(), at) {
            let opening = if self.planned {
                open(self.times, clause.at.clone())
            } else {
                Opening {
                    start: clause.at.start,
                    kind: Kind::Other,
                    timed: false,
                }
            };
            self.clause(&clause, opening);
            if clause.closes {
                self.pending = None;
                self.open = false;
            }
        }
    }

    fn clause(&mut self, clause: &Clause, opening: Opening) {
        let text = self.view.text().get(clause.at.clone()).unwrap_or_default();
        match opening.kind {
            Kind::Done { .. } if is_announced(text, clause) => {
                self.pending = None;
                self.open = false;
            }
            Kind::Done { verb, object } => {
                let start = self.pending.take().unwrap_or(opening.start);
                self.rows.push(Row {
                    at: start..clause.at.end,
                    verb,
                    object,
                    name: None,
                });
                self.open = true;
            }
            Kind::Lead => {
                self.pending.get_or_insert(opening.start);
                self.open = false;
            }
            Kind::Empty => {
                if opening.timed {
                    self.pending.get_or_insert(opening.start);
                }
            }
            Kind::Apart => {
                self.pending = None;
                self.open = false;
            }
            Kind::Finish => self.extend(clause),
            Kind::Other => {
                if !self.figures(clause, opening.start) {
                    self.extend(clause);
                }
            }
        }
    }

    /// The last row takes the clause in.
    fn extend(&mut self, clause: &Clause) {
        if self.open
            && let Some(last) = self.rows.last_mut()
        {
            last.at.end = clause.at.end;
        }
    }

    /// A target that stands in no action makes a row of its own; whether there was one.
    fn figures(&mut self, clause: &Clause, start: usize) -> bool {
        let targets = self.targets.within(self.view.raw(clause.at.clone()));
        // Among results only what is striven for.
        let first = targets
            .iter()
            .find(|target| self.planned || target.modality != Modality::Plain);
        let Some(first) = first else {
            return false;
        };
        let more = word_at(self.view.text(), start..clause.at.end)
            .is_some_and(|word| word.class == Action::Result);
        if more && self.open {
            return false;
        }
        let mut names: Vec<&str> = Vec::new();
        for target in targets {
            if !names.contains(&target.name.as_str()) {
                names.push(&target.name);
            }
        }
        let verb = self.change(first);
        let start = self.pending.take().unwrap_or(start);
        self.rows.push(Row {
            at: start..clause.at.end,
            object: verb.clone(),
            verb,
            name: Some(names.join("、")),
        });
        self.open = true;
        true
    }

    /// The verb of change between a figure's name and its value.
    fn change(&self, statement: &Statement) -> Range<usize> {
        let value = self.view.offset(statement.value_at.start);
        let from = statement
            .name_at
            .map_or(value, |name| self.view.offset(name.end))
            .min(value);
        let between = self.view.text().get(from..value).unwrap_or_default();
        CHANGES
            .iter()
            .find_map(|word| {
                between
                    .find(word)
                    .map(|at| from + at..from + at + word.len())
            })
            .unwrap_or(value..value)
    }
}

/// Whether the clause only announces what follows: 做好以下工作.
fn is_announced(text: &str, clause: &Clause) -> bool {
    let first = ANNOUNCING.first_of(text, 0);
    first.is_some_and(|index| index < 4 || clause.opens_list)
}
