//! 任务: which commitments are listed, under which headings.

use std::rc::Rc;

use super::{Document, PAGE, Sought};
use crate::report::Commitment;

/// Which commitments are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskFilter {
    /// All of them.
    All,
    /// Those with a quantity.
    Counted,
    /// Those with a deadline.
    Dated,
}

impl TaskFilter {
    /// Every filter, in the order of the page.
    pub const ALL: [Self; 3] = [Self::All, Self::Counted, Self::Dated];

    /// Whether it shows that commitment.
    pub fn takes(self, commitment: &Commitment) -> bool {
        match self {
            Self::All => true,
            Self::Counted => !commitment.statements.is_empty(),
            Self::Dated => commitment.deadline.is_some(),
        }
    }
}

/// How the table of commitments is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskList {
    /// Which rows.
    pub filter: TaskFilter,
    /// What is sought.
    pub search: Rc<str>,
    /// The sections whose rows are folded away.
    pub folded: Vec<Option<usize>>,
    /// How many rows at most.
    pub limit: usize,
}

impl Default for TaskList {
    fn default() -> Self {
        Self {
            filter: TaskFilter::All,
            search: Rc::from(""),
            folded: Vec::new(),
            limit: PAGE,
        }
    }
}

/// The commitments of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskGroup {
    /// The index of the section; `None` for what stands before any heading.
    pub section: Option<usize>,
    /// The indexes of the commitments, in the order of the text.
    pub tasks: Vec<usize>,
}

impl TaskList {
    /// Cuts otherwise: from the first page on.
    pub(super) fn cut(&mut self, set: impl FnOnce(&mut Self)) {
        set(self);
        self.limit = PAGE;
    }

    /// Folds the rows of a section away, or out again.
    pub(super) fn fold(&mut self, section: Option<usize>) {
        let at = self.folded.iter().position(|own| *own == section);
        match at {
            Some(at) => drop(self.folded.remove(at)),
            None => self.folded.push(section),
        }
    }

    /// Whether a commitment is listed; `sought` is what is searched for.
    fn takes(&self, document: &Document, task: &Commitment, sought: &Sought) -> bool {
        self.filter.takes(task) && holds(document, task, sought)
    }

    /// The listed commitments, section by section, before the limit and whatever is folded.
    pub fn groups(&self, document: &Document) -> Vec<TaskGroup> {
        let sought = Sought::new(&self.search);
        let mut groups: Vec<TaskGroup> = Vec::new();
        for (index, commitment) in document.analysis.commitments.iter().enumerate() {
            if !self.takes(document, commitment, &sought) {
                continue;
            }
            match groups.last_mut() {
                Some(last) if last.section == commitment.section => last.tasks.push(index),
                Some(_) | None => groups.push(TaskGroup {
                    section: commitment.section,
                    tasks: vec![index],
                }),
            }
        }
        groups
    }

    /// Whether the section's rows are folded away.
    pub fn is_folded(&self, section: Option<usize>) -> bool {
        self.folded.contains(&section)
    }
}

/// Whether the commitment or a heading over it holds what is sought.
fn holds(document: &Document, commitment: &Commitment, sought: &Sought) -> bool {
    let path = document.path(commitment.section);
    let over = path.iter().map(|section| section.title.as_str());
    sought.in_any(over.chain([commitment.text.as_str()]))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::Span;
    use crate::report::{Analysis, Deadline, Section};

    /// Two sections, the second below the first; four commitments, the first before any heading.
    pub(crate) fn document() -> Document {
        let text = "全面推进。一、工业新建厂房5个。（一）数字年底前实施行动。推广应用。";
        let at = |part: &str| {
            let start = text.find(part).unwrap();
            Span::new(start, start + part.len())
        };
        let section = |marker: &str, title: &str, depth, parent| Section {
            marker: marker.to_owned(),
            depth,
            title: title.to_owned(),
            at: at(&[marker, title].concat()),
            parent,
            totals: Vec::new(),
        };
        let task = |part: &str, verb: &str, section| Commitment {
            text: part.to_owned(),
            verb: verb.to_owned(),
            object: part.replace(verb, ""),
            at: at(part),
            section,
            statements: Vec::new(),
            programmes: Vec::new(),
            deadline: None,
            places: Vec::new(),
            projects: Vec::new(),
        };
        let mut commitments = vec![
            task("全面推进", "推进", None),
            task("新建厂房5个", "新建", Some(0)),
            task("年底前实施行动", "实施", Some(1)),
            task("推广应用", "推广", Some(1)),
        ];
        commitments[1].statements = vec![0];
        commitments[2].deadline = Some(Deadline {
            text: "年底前".to_owned(),
            at: at("年底前"),
            year: None,
            month: Some(12),
        });
        let analysis = Analysis {
            outline: vec![
                section("一、", "工业", 1, None),
                section("（一）", "数字", 2, Some(0)),
            ],
            commitments,
            ..Analysis::default()
        };
        Document::new(Rc::from(text), None, analysis, Vec::new())
    }

    /// The groups as `section: tasks`.
    fn check(list: TaskList, expected: &str) {
        let groups = list.groups(&document());
        let told = groups.iter().map(|g| {
            let section = g.section.map_or("-".to_owned(), |s| s.to_string());
            let tasks: Vec<String> = g.tasks.iter().map(usize::to_string).collect();
            format!("{section}: {}", tasks.join(" "))
        });
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected);
    }

    #[test]
    fn grouped_by_section() {
        check(TaskList::default(), "-: 0; 0: 1; 1: 2 3");
    }

    #[test]
    fn filtered_and_sought() {
        let filter = |filter| TaskList {
            filter,
            ..TaskList::default()
        };
        check(filter(TaskFilter::Counted), "0: 1");
        check(filter(TaskFilter::Dated), "1: 2");
        let search = |text: &str| TaskList {
            search: Rc::from(text),
            ..TaskList::default()
        };
        check(search(" 行动 "), "1: 2");
        check(search("工业"), "0: 1; 1: 2 3");
        check(search("没有"), "");
    }
}
