use std::rc::Rc;

use super::Document;

/// A column of the 任务分解表 that the reader fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FillColumn {
    /// 牵头单位
    Lead,
    /// 配合单位
    Support,
    /// 完成时限; opens with the deadline as written.
    Deadline,
}

impl FillColumn {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Support, Self::Deadline];

    fn index(self) -> usize {
        match self {
            Self::Lead => 0,
            Self::Support => 1,
            Self::Deadline => 2,
        }
    }
}

/// What one row was filled with; `None` where the reader wrote nothing.
type Row = [Option<Rc<str>>; 3];

/// What the reader wrote into the table, by the index of the commitment. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fills(Rc<Vec<Row>>);

impl Fills {
    /// What the reader wrote there.
    pub fn written(&self, task: usize, column: FillColumn) -> Option<&Rc<str>> {
        self.0.get(task)?.get(column.index())?.as_ref()
    }

    /// What stands there: what the reader wrote, else the deadline as the text has it.
    pub fn shown<'a>(&'a self, document: &'a Document, task: usize, column: FillColumn) -> &'a str {
        if let Some(written) = self.written(task, column) {
            return written;
        }
        match column {
            FillColumn::Lead | FillColumn::Support => "",
            FillColumn::Deadline => document
                .analysis
                .commitments
                .get(task)
                .and_then(|c| c.deadline.as_ref())
                .map_or("", |d| &d.text),
        }
    }

    /// Whether the reader wrote nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().flatten().all(Option::is_none)
    }

    /// The same with `text` there; `None` for what the text itself says.
    pub(super) fn with(&self, task: usize, column: FillColumn, text: Option<Rc<str>>) -> Self {
        let mut row = self.0.get(task).cloned().unwrap_or_default();
        if let Some(cell) = row.get_mut(column.index()) {
            *cell = text;
        }
        self.with_row(task, row)
    }

    /// What the reader wrote into that row; `None` where that is nothing.
    pub(super) fn row(&self, task: usize) -> Option<&[Option<Rc<str>>; 3]> {
        let row = self.0.get(task)?;
        row.iter().any(Option::is_some).then_some(row)
    }

    /// The same with that row there.
    pub(super) fn with_row(&self, task: usize, row: [Option<Rc<str>>; 3]) -> Self {
        let mut rows = (*self.0).clone();
        if rows.len() <= task {
            rows.resize_with(task + 1, Row::default);
        }
        if let Some(own) = rows.get_mut(task) {
            *own = row;
        }
        // The same words are the same value, whatever was written and wiped below them.
        while rows.pop_if(|row| row.iter().all(Option::is_none)).is_some() {}
        Self(Rc::new(rows))
    }

    /// The same for another reading: each row goes to the commitment of the same words, the nearest
    /// one where there are several. Those that find none, or find it taken, come second, as they were.
    pub(super) fn follow(&self, old: &Document, new: &Document) -> (Self, Self) {
        let to = &new.analysis.commitments;
        let mut rows: Vec<Row> = Vec::new();
        rows.resize_with(to.len(), Row::default);
        let mut lost: Vec<Row> = Vec::new();
        for (index, row) in self.0.iter().enumerate() {
            if row.iter().all(Option::is_none) {
                continue;
            }
            let from = old.analysis.commitments.get(index);
            let near = from.and_then(|from| {
                let same = to.iter().enumerate().filter(|(_, c)| c.text == from.text);
                same.min_by_key(|(_, c)| c.at.start.abs_diff(from.at.start))
            });
            match near.and_then(|(at, _)| rows.get_mut(at)) {
                Some(place) if place.iter().all(Option::is_none) => place.clone_from(row),
                Some(_) | None => {
                    lost.resize_with(index, Row::default);
                    lost.push(row.clone());
                }
            }
        }
        (Self(Rc::new(rows)), Self(Rc::new(lost)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::report::{Analysis, Commitment, Deadline};

    fn document(tasks: &[&str]) -> Document {
        let commitment = |(index, text): (usize, &&str)| Commitment {
            text: (*text).to_owned(),
            verb: String::new(),
            object: String::new(),
            at: Span::new(index * 10, index * 10 + 5),
            section: None,
            statements: Vec::new(),
            programmes: Vec::new(),
            deadline: (index == 0).then(|| Deadline {
                text: "年底前".to_owned(),
                at: Span::new(0, 3),
                year: None,
                month: None,
            }),
            places: Vec::new(),
            projects: Vec::new(),
        };
        let analysis = Analysis {
            commitments: tasks.iter().enumerate().map(commitment).collect(),
            ..Analysis::default()
        };
        Document::new(Rc::from(""), None, analysis, Vec::new())
    }

    #[test]
    fn the_deadline_stands_there_until_it_is_written_over() {
        let document = document(&["修路", "建桥"]);
        let shown = |fills: &Fills| {
            FillColumn::ALL
                .map(|column| fills.shown(&document, 0, column).to_owned())
                .join("|")
        };
        let none = Fills::default();
        assert_eq!(shown(&none), "||年底前");
        let lead = none.with(0, FillColumn::Lead, Some("交通局".into()));
        assert_eq!(shown(&lead), "交通局||年底前");
        let empty = lead.with(0, FillColumn::Deadline, Some("".into()));
        assert_eq!(shown(&empty), "交通局||");
        assert!(none.is_empty() && !empty.is_empty());
    }

    #[test]
    fn rows_follow_their_words() {
        let old = document(&["修路", "建桥", "修路"]);
        let fills = Fills::default()
            .with(1, FillColumn::Lead, Some("甲".into()))
            .with(2, FillColumn::Lead, Some("乙".into()));
        let new = document(&["建桥", "种树", "修路"]);
        let (moved, lost) = fills.follow(&old, &new);
        assert_eq!(moved.shown(&new, 0, FillColumn::Lead), "甲");
        assert_eq!(moved.shown(&new, 2, FillColumn::Lead), "乙");
        assert!(lost.is_empty());
        let (moved, lost) = fills.follow(&old, &document(&["修路"]));
        assert_eq!(moved.written(0, FillColumn::Lead).map(|t| &**t), Some("乙"));
        let left = |lost: &Fills, row| lost.written(row, FillColumn::Lead).map(|t| t.to_string());
        assert_eq!(
            left(&lost, 1).as_deref(),
            Some("甲"),
            "it has no place any more"
        );
        assert_eq!(left(&lost, 2), None);
        let both = Fills::default()
            .with(0, FillColumn::Lead, Some("丙".into()))
            .with(2, FillColumn::Lead, Some("乙".into()));
        let (moved, lost) = both.follow(&old, &document(&["修路"]));
        assert_eq!(moved.written(0, FillColumn::Lead).map(|t| &**t), Some("丙"));
        assert_eq!(left(&lost, 2).as_deref(), Some("乙"), "the place is taken");
    }
}
