use std::cmp::Ordering;
use std::rc::Rc;

use crate::base::{Decimal, Sort as _};
use crate::catalogue::{Bound, Direction, Role};
use crate::report::{Analysis, Statement};

use super::{Sought, Unread};

/// How many rows a table shows at first, and more at each wish.
pub const PAGE: usize = 400;

/// A column by which the table of statements is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The order of the text.
    Text,
    /// The name.
    Name,
    /// The value, within its kind of figure and unit.
    Value,
    /// The bound.
    Bound,
    /// The modality.
    Modality,
    /// Target or result.
    Role,
    /// The period.
    Period,
}

/// Which rows the table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// All of them.
    All,
    /// The headline targets.
    Headline,
    /// The targets, the headline ones included.
    Targets,
    /// The results.
    Actuals,
    /// Those to look at before they are used.
    Cautioned,
    /// None of them: the numbers that were not read.
    Unread,
}

/// How the table of statements is sorted and cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The column that sorts.
    pub column: Column,
    /// Whether the order is turned.
    pub turned: bool,
    /// Which rows.
    pub filter: Filter,
    /// Which bound; `None` for every one.
    pub bound: Option<Bound>,
    /// Which of the unread numbers, where those are listed.
    pub unread: Unread,
    /// What is sought.
    pub search: Rc<str>,
    /// How many rows at most.
    pub limit: usize,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            column: Column::Text,
            turned: false,
            filter: Filter::All,
            bound: None,
            unread: Unread::default(),
            search: Rc::from(""),
            limit: PAGE,
        }
    }
}

impl Listing {
    /// Sorts by that column; once more turns the order.
    pub(super) fn sort(&mut self, column: Column) {
        self.turned = self.column == column && !self.turned;
        self.column = column;
    }

    /// Cuts otherwise: from the first page on.
    pub(super) fn cut(&mut self, set: impl FnOnce(&mut Self)) {
        set(self);
        self.limit = PAGE;
    }

    /// Whether a statement is listed; `sought` is what is searched for.
    fn takes(&self, s: &Statement, text: &str, name: impl Fn() -> String, sought: &Sought) -> bool {
        self.filter.takes(s)
            && self.bound.is_none_or(|bound| bound == s.bound)
            && sought.in_any([name().as_str(), &s.name, s.clause_at.of(text)])
    }

    /// The ids of the statements that are listed, in order, before the limit. `text` is the raw
    /// text; `name` is a statement's name as the reader sees it, sought and sorted by.
    pub fn rows(
        &self,
        analysis: &Analysis,
        text: &str,
        name: impl Fn(&Statement) -> String,
    ) -> Vec<usize> {
        let sought = Sought::new(&self.search);
        let rows: Vec<&Statement> = analysis
            .statements
            .iter()
            .filter(|s| self.takes(s, text, || name(s), &sought))
            .collect();
        let mut rows: Vec<(&Statement, String)> = match self.column {
            Column::Name => rows.into_iter().map(|s| (s, name(s))).collect(),
            Column::Text
            | Column::Value
            | Column::Bound
            | Column::Modality
            | Column::Role
            | Column::Period => rows.into_iter().map(|s| (s, String::new())).collect(),
        };
        // One sort for all columns: each kind of sort weighs on the download.
        rows.order_by(|(a, a_name), (b, b_name)| match self.column {
            Column::Text => a.id.cmp(&b.id),
            Column::Name => a_name.cmp(b_name),
            Column::Value => by_value(a, b),
            Column::Bound => a.bound.cmp(&b.bound),
            Column::Modality => a.modality.cmp(&b.modality),
            Column::Role => (a.role, !a.headline).cmp(&(b.role, !b.headline)),
            Column::Period => a.period.cmp(&b.period),
        });
        if self.turned {
            rows.reverse();
        }
        rows.into_iter().map(|(s, _)| s.id).collect()
    }
}

impl Filter {
    /// Every filter, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Headline,
        Self::Targets,
        Self::Actuals,
        Self::Cautioned,
        Self::Unread,
    ];

    /// Whether it shows that statement.
    pub fn takes(self, statement: &Statement) -> bool {
        match self {
            Self::All => true,
            Self::Headline => statement.headline,
            Self::Targets => statement.role == Role::Target,
            Self::Actuals => statement.role == Role::Actual,
            Self::Cautioned => !statement.cautions.is_empty(),
            Self::Unread => false,
        }
    }
}

/// By kind of figure, by unit, then by number; relations without one come last in their kind.
fn by_value(a: &Statement, b: &Statement) -> Ordering {
    let kind = a.measure.cmp(&b.measure).then_with(|| a.unit.cmp(&b.unit));
    kind.then_with(|| match (figure(a), figure(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    })
}

/// The lower end with its sign.
fn figure(statement: &Statement) -> Option<Decimal> {
    let value = statement.low.or(statement.high)?;
    Some(match statement.direction {
        Direction::Down => value.negate(),
        Direction::Up | Direction::Flat => value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    const TEXT: &str = "一、2025年工作回顾\n2025年，粮食产量达到500万吨，财政收入增长3%。\n二、2026年主要任务\n今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上；居民消费价格涨幅2%以内。";

    fn check(listing: Listing, expected: &[&str]) {
        let analysis = analyze(TEXT, &Options::default());
        let rows = listing.rows(&analysis, TEXT, |s| s.name.clone());
        let values: Vec<&str> = rows
            .iter()
            .map(|id| analysis.statements[*id].value_at.of(TEXT))
            .collect();
        assert_eq!(values, expected);
    }

    #[test]
    fn order_of_the_text() {
        check(
            Listing::default(),
            &["500万吨", "3%", "7%左右", "5%以上", "2%以内"],
        );
    }

    #[test]
    fn sorted() {
        let by = |column, turned| Listing {
            column,
            turned,
            ..Listing::default()
        };
        check(
            by(Column::Value, false),
            &["2%以内", "3%", "5%以上", "7%左右", "500万吨"],
        );
        check(
            by(Column::Text, true),
            &["2%以内", "5%以上", "7%左右", "3%", "500万吨"],
        );
    }

    #[test]
    fn cut() {
        let filter = |filter| Listing {
            filter,
            ..Listing::default()
        };
        check(filter(Filter::Actuals), &["500万吨", "3%"]);
        check(filter(Filter::Headline), &["7%左右", "5%以上", "2%以内"]);
        let search = |text: &str| Listing {
            search: Rc::from(text),
            ..Listing::default()
        };
        check(search(" 粮食 "), &["500万吨"]);
        check(search("没有"), &[]);
        let bound = Listing {
            bound: Some(Bound::About),
            ..Listing::default()
        };
        check(bound, &["7%左右"]);
    }
}
