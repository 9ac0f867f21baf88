//! What a document undertakes to do: the action clauses of its planning part.
//!
//! Each sentence is cut into clauses ([`clause`]); how a clause opens ([`opening`]) says whether it
//! is an action of its own, leads in the next one, or tells more of the last one. Deadlines
//! ([`time`]) and names ([`name`]) are then read within each action.

mod clause;
mod hindsight;
mod lexicon;
mod name;
mod opening;
mod row;
mod time;

use std::collections::BTreeSet;
use std::ops::Range;

use super::outline::section_of;
use super::{Commitment, Deadline, Programme, Section, Statement};
use crate::base::{Sort as _, Span, Words};
use crate::catalogue::Role;
use crate::catalogue::heading::{APPENDICES, APPENDIX_PARTS};
use crate::extract::Stance;
use crate::syntax::{Heading, Lexeme, View};
use row::{Row, Rows};
use time::Times;

/// What commitments are read from.
pub(super) struct Ground<'a> {
    pub(super) view: &'a View,
    pub(super) lexemes: &'a [Lexeme],
    pub(super) stances: &'a [Stance],
    pub(super) headings: &'a [Heading],
    pub(super) outline: &'a [Section],
    pub(super) programmes: &'a [Programme],
    pub(super) statements: &'a [Statement],
    /// The year that the document plans for.
    pub(super) year: Option<u16>,
}

/// The commitments, in the order of the text.
pub(super) fn commitments(ground: &Ground<'_>) -> Vec<Commitment> {
    let text = ground.view.text();
    let times = Times {
        view: text,
        lexemes: ground.lexemes,
        year: ground.year,
    };
    let targets = Targets::new(ground.statements);
    let mut rows = Rows::new(ground.view, &times, &targets);
    let mut heading = 0;
    let appendix = ground
        .headings
        .iter()
        .find(|heading| is_appendix(text.get(heading.title.clone()).unwrap_or_default()))
        .map_or(text.len(), |heading| heading.at.start);
    for stance in ground.stances {
        if stance.at.start >= appendix {
            break;
        }
        // Headings are the path to a row, and no row.
        let mut at = stance.at.start;
        while let Some(next) = ground.headings.get(heading) {
            if next.at.start >= stance.at.end {
                break;
            }
            rows.sentence(at..next.at.start.max(at), stance);
            if is_item(text, ground.headings, heading) {
                rows.sentence(next.title.start..next.at.end, stance);
            }
            at = at.max(next.at.end);
            if next.at.end > stance.at.end {
                break;
            }
            heading += 1;
        }
        rows.sentence(at.min(stance.at.end)..stance.at.end, stance);
    }
    let programmes = Named::new(ground.programmes);
    rows.finish()
        .into_iter()
        .map(|row| commitment(ground, &times, &programmes, row))
        .collect()
}

/// Whether the title opens what is appended to a document (附件, 名词解释).
fn is_appendix(title: &str) -> bool {
    APPENDICES.contains(&title) || APPENDIX_PARTS.iter().any(|part| title.contains(part))
}

/// Whether a heading is the item of a list: it holds nothing, and reads as a sentence.
fn is_item(text: &str, headings: &[Heading], index: usize) -> bool {
    /// The shortest such item, in characters.
    const SHORTEST: usize = 16;
    let Some(heading) = headings.get(index) else {
        return false;
    };
    let next = headings.get(index + 1);
    let until = next.map_or(text.len(), |next| next.at.start);
    let behind = text.get(heading.at.end..until).unwrap_or_default();
    let title = text.get(heading.title.clone()).unwrap_or_default();
    behind
        .trim_matches(|c: char| !c.is_alphanumeric())
        .is_empty()
        && next.is_some_and(|next| next.depth <= heading.depth)
        && title.chars().nth(SHORTEST).is_some()
}

fn commitment(
    ground: &Ground<'_>,
    times: &Times<'_>,
    programmes: &Named<'_>,
    row: Row,
) -> Commitment {
    let view = ground.view;
    let text = view.text();
    let words = |at: Range<usize>| text.get(at).unwrap_or_default().replace('\n', "");
    let at = view.raw(row.at.clone());
    let deadline = times.limit_in(row.at.clone()).map(|time| Deadline {
        text: words(time.at.clone()),
        at: view.raw(time.at),
        year: time.year,
        month: time.month,
    });
    let named = programmes.within(text, row.at.clone());
    let mut names = name::names(text, &row.names_at());
    // A programme is told as one.
    names.projects.retain(|project| {
        let own = |at: &Range<usize>| at.start < project.end && project.start < at.end;
        !named.iter().any(|(_, at)| own(at))
    });
    let spans = |mut names: Vec<Range<usize>>| {
        // What is named again is told once.
        let mut told = BTreeSet::new();
        names.retain(|at| told.insert(text.get(at.clone()).unwrap_or_default()));
        names.into_iter().map(|at| view.raw(at)).collect()
    };
    let name = row.name.clone();
    Commitment {
        text: words(row.at.clone()),
        verb: words(row.verb.clone()),
        object: name.unwrap_or_else(|| words(row.object.clone())),
        at,
        section: section_of(ground.outline, at.start),
        statements: ids_in(ground.statements, at),
        programmes: numbers(named),
        deadline,
        places: spans(names.places),
        projects: spans(names.projects),
    }
}

/// The statements whose values lie in `at`.
fn ids_in(statements: &[Statement], at: Span) -> Vec<usize> {
    let first = statements.partition_point(|s| s.value_at.start < at.start);
    statements
        .iter()
        .skip(first)
        .take_while(|s| s.value_at.start < at.end)
        .map(|s| s.id)
        .collect()
}

/// The targets outside the headline paragraph, in the order of their values.
struct Targets<'a> {
    all: Vec<&'a Statement>,
}

impl<'a> Targets<'a> {
    fn new(statements: &'a [Statement]) -> Self {
        Self {
            all: statements
                .iter()
                .filter(|s| s.role == Role::Target && !s.headline)
                .collect(),
        }
    }

    /// Those whose values begin in `at`.
    fn within(&self, at: Span) -> &[&'a Statement] {
        let first = self.all.partition_point(|s| s.value_at.start < at.start);
        let last = self.all.partition_point(|s| s.value_at.start < at.end);
        self.all.get(first..last).unwrap_or_default()
    }
}

/// The programmes by their names, wherever they are named again.
struct Named<'a> {
    words: Words<'a>,
}

impl<'a> Named<'a> {
    fn new(programmes: &'a [Programme]) -> Self {
        let names = programmes.iter().map(|programme| programme.name.as_str());
        Self {
            words: Words::new(names),
        }
    }

    /// The programmes named in `at`, each with its place.
    fn within(&self, text: &str, at: Range<usize>) -> Vec<(usize, Range<usize>)> {
        self.words
            .find_iter(text, at)
            .map(|found| (found.index, found.at))
            .collect()
    }
}

fn numbers(named: Vec<(usize, Range<usize>)>) -> Vec<usize> {
    let mut numbers: Vec<usize> = named.into_iter().map(|(index, _)| index).collect();
    numbers.order();
    numbers.dedup();
    numbers
}
