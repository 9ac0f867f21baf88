use crate::base::Sort as _;
use crate::catalogue::Role;
use crate::report::Analysis;

/// The lengths of a text's parts and what they hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OutlineBar {
    /// The parts in the order of the text; empty where the text or its outline is not at hand.
    pub rows: Vec<OutlineRow>,
}

/// A part of a text: what an outermost heading opens, or what precedes the first.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineRow {
    /// The index in [`Analysis::outline`]; `None` for what precedes the first heading.
    pub section: Option<usize>,
    /// Mark and title as written; empty for what precedes the first heading.
    pub title: String,
    /// Its length in characters, white space left out.
    pub characters: usize,
    /// Where its statements stand, as parts of its length from 0 to 1, and whether each is a target.
    pub statements: Vec<(f64, bool)>,
}

impl OutlineRow {
    /// How many of its statements are targets.
    pub fn targets(&self) -> usize {
        self.statements.iter().filter(|(_, target)| *target).count()
    }
}

/// The outline of `text` by its outermost headings.
pub fn outline(analysis: &Analysis, text: &str) -> OutlineBar {
    let tops = analysis.outline.iter().enumerate();
    let mut starts: Vec<(Option<usize>, usize, String)> = tops
        .filter(|(_, section)| section.parent.is_none())
        .map(|(index, section)| {
            let title = [section.marker.as_str(), section.title.as_str()].concat();
            (Some(index), section.at.start.min(text.len()), title)
        })
        .collect();
    if starts.is_empty() || text.is_empty() {
        return OutlineBar::default();
    }
    starts.order_by_key(|(_, start, _)| *start);
    if starts.first().is_some_and(|(_, start, _)| *start > 0) {
        starts.insert(0, (None, 0, String::new()));
    }
    let ends = starts.iter().skip(1).map(|(_, start, _)| *start);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    let mut rows = Vec::new();
    for ((section, start, title), end) in starts.into_iter().zip(ends) {
        let part = text.get(start..end).unwrap_or_default();
        let characters = part.chars().filter(|c| !c.is_whitespace()).count();
        if section.is_none() && characters == 0 {
            continue;
        }
        let length = (end - start).max(1) as f64;
        let inside = analysis.statements.iter();
        let inside = inside.filter(|s| (start..end).contains(&s.value_at.start));
        let statements = inside.map(|s| {
            let at = (s.value_at.start - start) as f64 / length;
            (at, s.role == Role::Target)
        });
        rows.push(OutlineRow {
            section,
            title,
            characters,
            statements: statements.collect(),
        });
    }
    OutlineBar { rows }
}
