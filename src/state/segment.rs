//! The text cut flat. Marks overlap (several values share a clause and parts of a name), elements of
//! a page cannot: so the text is cut at every edge of a mark, and each run knows all that cover it.

use super::Place;
use crate::base::{Sort as _, Span};
use crate::catalogue::EditKind;
use crate::report::Analysis;

/// In what way a run belongs to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cover {
    /// It is part of a statement's clause.
    Clause,
    /// It is part of a statement's name.
    Name,
    /// It is part of a statement's value.
    Value,
    /// It is part of a heading.
    Heading,
    /// It is part of a programme's name.
    Programme,
    /// It is part of a finding's place.
    Finding,
    /// It is part of a commitment.
    Task,
    /// It is part of a number that was not read.
    Skipped,
    /// It was set aside or mended by the reading.
    Edit(EditKind),
}

/// One of the things that cover a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Covered {
    /// In what way.
    pub cover: Cover,
    /// What it is.
    pub place: Place,
}

/// A stretch without an edge inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Where it stands, never empty.
    pub at: Span,
    /// All that cover it, in order; empty for plain text.
    pub covers: Vec<Covered>,
}

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands, the line break left out.
    pub at: Span,
    /// Its runs, in order, without gaps; none for an empty line.
    pub runs: Vec<Run>,
}

/// More covers than this on one run are not kept: a text of one endless clause stays linear.
const MOST: usize = 64;

/// A finding about the whole text has no place to tint.
const WIDEST: usize = 6_000;

/// `text` in paragraphs and runs, with what `analysis` says of them.
pub fn segment(text: &str, analysis: &Analysis) -> Vec<Paragraph> {
    let mut marks = marks(analysis);
    marks.retain(|(span, _)| !span.is_empty() && span.end <= text.len());
    marks.order_by_key(|(span, covered)| (span.start, span.end, *covered));
    let mut edges: Vec<usize> = marks.iter().flat_map(|(s, _)| [s.start, s.end]).collect();
    edges.order();
    edges.dedup();

    let mut sweep = Sweep {
        marks: &marks,
        edges: &edges,
        active: Vec::new(),
    };
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end_matches(['\n', '\r']).len();
        let at = Span::new(start, end);
        paragraphs.push(Paragraph {
            at,
            runs: sweep.runs(at),
        });
        start += line.len();
    }
    paragraphs
}

/// Walks marks and edges once, from left to right.
struct Sweep<'a> {
    marks: &'a [(Span, Covered)],
    edges: &'a [usize],
    active: Vec<(usize, Covered)>,
}

impl Sweep<'_> {
    /// The runs of the next paragraph.
    fn runs(&mut self, paragraph: Span) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut start = paragraph.start;
        while start < paragraph.end {
            while let Some((edge, rest)) = self.edges.split_first()
                && *edge <= start
            {
                self.edges = rest;
            }
            let end = self.edges.first().map_or(paragraph.end, |edge| *edge);
            let end = end.min(paragraph.end);
            runs.push(Run {
                at: Span::new(start, end),
                covers: self.covers(start),
            });
            start = end;
        }
        runs
    }

    /// All that cover the byte at `offset`.
    fn covers(&mut self, offset: usize) -> Vec<Covered> {
        self.active.retain(|(end, _)| *end > offset);
        while let Some(((span, covered), rest)) = self.marks.split_first()
            && span.start <= offset
        {
            self.marks = rest;
            if span.end > offset && self.active.len() < MOST {
                self.active.push((span.end, *covered));
            }
        }
        let mut covers: Vec<Covered> = self.active.iter().map(|(_, c)| *c).collect();
        covers.order();
        covers.dedup();
        covers
    }
}

fn marks(analysis: &Analysis) -> Vec<(Span, Covered)> {
    let mut marks = Vec::new();
    let mut push = |span: Span, cover: Cover, place: Place| {
        marks.push((span, Covered { cover, place }));
    };
    for statement in &analysis.statements {
        let place = Place::Statement(statement.id);
        push(statement.clause_at, Cover::Clause, place);
        push(statement.value_at, Cover::Value, place);
        if let Some(name_at) = statement.name_at {
            push(name_at, Cover::Name, place);
        }
    }
    for (index, section) in analysis.outline.iter().enumerate() {
        push(section.at, Cover::Heading, Place::Section(index));
    }
    for (index, programme) in analysis.programmes.iter().enumerate() {
        let place = Place::Programme(index);
        push(programme.name_at, Cover::Programme, place);
    }
    for (index, finding) in analysis.findings.iter().enumerate() {
        for (part, at) in finding.at.iter().enumerate() {
            if at.len() <= WIDEST {
                let place = Place::Finding { index, part };
                push(*at, Cover::Finding, place);
            }
        }
    }
    for (index, task) in analysis.commitments.iter().enumerate() {
        push(task.at, Cover::Task, Place::Task(index));
    }
    for (index, skipped) in analysis.skipped.iter().enumerate() {
        push(skipped.at, Cover::Skipped, Place::Skipped(index));
    }
    for (index, edit) in analysis.cleaning.iter().enumerate() {
        push(edit.at, Cover::Edit(edit.kind), Place::Edit(index));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    /// The runs as `text[marks]`, one letter a cover with its number.
    fn check(text: &str, expected: &str) {
        let analysis = analyze(text, &Options::default());
        let mut found = String::new();
        for paragraph in segment(text, &analysis) {
            for run in &paragraph.runs {
                found.push_str(run.at.of(text));
                let marks: Vec<String> = run
                    .covers
                    .iter()
                    .filter_map(|covered| {
                        let letter = match covered.cover {
                            Cover::Clause | Cover::Edit(_) => return None,
                            Cover::Name => 'n',
                            Cover::Value => 'v',
                            Cover::Heading => 'h',
                            Cover::Programme => 'p',
                            Cover::Finding | Cover::Task | Cover::Skipped => return None,
                        };
                        let Place::Statement(id) = covered.place else {
                            return Some(letter.to_string());
                        };
                        Some(format!("{letter}{id}"))
                    })
                    .collect();
                if !marks.is_empty() {
                    found.push_str(&format!("[{}]", marks.join(" ")));
                }
            }
            found.push('|');
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn plain() {
        check("", "");
        check("各位代表：\n\n请予审议。\n", "各位代表：||请予审议。|");
        check("一\r\n二", "一|二|");
    }

    #[test]
    fn names_and_values() {
        check(
            "地区生产总值增长7%左右，居民消费价格涨幅3%以内。",
            "地区生产总值[n0]增长7%左右[v0]，居民消费价格涨幅[n1]3%以内[v1]。|",
        );
    }

    #[test]
    fn invariants() {
        let text = "今年预期目标为：城镇、农村居民人均可支配收入分别增长4.5%、5.5%左右。\n一、稳增长\n进出口增长6%、力争6.5%。";
        let analysis = analyze(text, &Options::default());
        let mut last = 0;
        for paragraph in segment(text, &analysis) {
            let mut at = paragraph.at.start;
            assert!(at >= last);
            for run in &paragraph.runs {
                assert_eq!(run.at.start, at, "no gap");
                assert!(!run.at.is_empty());
                at = run.at.end;
            }
            assert_eq!(at, paragraph.at.end);
            last = at;
        }
        // Every statement's value is covered whole, by runs that say so.
        for statement in &analysis.statements {
            let place = Place::Statement(statement.id);
            let covered: String = segment(text, &analysis)
                .iter()
                .flat_map(|p| &p.runs)
                .filter(|r| {
                    r.covers
                        .iter()
                        .any(|c| c.place == place && c.cover == Cover::Value)
                })
                .map(|r| r.at.of(text))
                .collect();
            assert_eq!(covered, statement.value_at.of(text));
        }
    }
}
