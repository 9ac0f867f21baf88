//! The rows of a link beside those that a reading of the text gives.

use std::collections::{BTreeMap, VecDeque};

use super::results::{Results, Row};
use super::{frozen, text_hash};
use crate::base::Sort as _;
use crate::report::{Analysis, uncorrected};

/// Longer stretches that differ are told row by row, in the order they stand in, in pairs of rows.
const MOST_PAIRS: usize = 1 << 20;

/// A row of a link by its number, and the statement that stands in its place in the text; one of the
/// two may be missing.
pub type Pair = (Option<usize>, Option<usize>);

impl Results {
    /// Whether the link was made of this text; spaces and line breaks apart.
    pub fn is_of(&self, text: &str) -> bool {
        self.hash == text_hash(text)
    }

    /// The rows that a reading of the text tells otherwise than the link: altered on the way, or read
    /// by another version, both before anything was corrected; in pairs of one thing, where both have it.
    /// Cautions are no part of what is said; names are, where the link has them.
    pub fn compare(&self, analysis: &Analysis) -> Vec<Pair> {
        let said = |row: Row| said(row, self.named);
        let sent: Vec<Row> = self.rows.iter().cloned().map(said).collect();
        let read = uncorrected(analysis).into_iter();
        let read: Vec<Row> = read.map(|s| said(s.into())).collect();
        let ends = sent.len().min(read.len());
        let same = |(a, b): (&Row, &Row)| a == b;
        let head = sent.iter().zip(&read).take_while(|p| same(*p)).count();
        let tails = sent.iter().rev().zip(read.iter().rev()).take(ends - head);
        let tail = tails.take_while(|p| same(*p)).count();
        let middle = |rows: &[Row]| head..rows.len() - tail;
        let (mut at, mut to) = (middle(&sent), middle(&read));
        let mut apart = Apart::default();
        for (s, r) in common(&sent, &read, at.clone(), to.clone()) {
            apart.add(at.start..s, to.start..r);
            (at.start, to.start) = (s + 1, r + 1);
        }
        apart.add(at, to);
        apart.pairs(&sent, &read)
    }

    /// Of each row of a part of what was read the number of the statement that it was, before anything
    /// was corrected; `None` where the reading has no such one, in that order.
    pub fn places(&self, analysis: &Analysis) -> Vec<Option<usize>> {
        let read = uncorrected(analysis).into_iter();
        let read: Vec<Row> = read.map(|s| said(s.into(), self.named)).collect();
        let mut from = 0;
        let mut left = MOST_PAIRS;
        let place = |row: &Row| {
            let row = said(row.clone(), self.named);
            let behind = read.iter().enumerate().skip(from);
            let mut near = behind.take(left);
            let found = near.find(|(_, other)| **other == row).map(|(at, _)| at);
            let steps = found.map_or(read.len() - from, |at| at + 1 - from);
            left = left.saturating_sub(steps);
            from = found.map_or(from, |at| at + 1);
            found
        };
        self.rows.iter().map(place).collect()
    }
}

fn said(mut row: Row, named: bool) -> Row {
    row.cautions.clear();
    if row.indicator.is_some() && !named {
        row.name.clear();
    }
    row
}

/// The rows that stand in no common order, by their numbers.
#[derive(Default)]
struct Apart {
    sent: Vec<usize>,
    read: Vec<usize>,
}

/// How alike two rows of one name are, the most alike first: what is told otherwise stands beside what it
/// was, and unlike things never beside each other.
const LIKENESS: [fn(&Row, &Row) -> bool; 4] = [
    |a, b| a == b,
    |a, b| a.role == b.role && a.period == b.period && a.average == b.average,
    |a, b| a.role == b.role,
    |_, _| true,
];

/// Rows of one name and measure that are looked at for one: a bound on hostile links.
const NEAREST: usize = 64;

impl Apart {
    fn add(&mut self, sent: Range, read: Range) {
        self.sent.extend(sent);
        self.read.extend(read);
    }

    /// Pairs of the same thing; what has none stands alone. What was only moved is told no otherwise.
    fn pairs(&self, sent: &[Row], read: &[Row]) -> Vec<Pair> {
        let mut of_name: BTreeMap<Thing<'_>, VecDeque<usize>> = BTreeMap::new();
        for at in &self.read {
            if let Some(row) = read.get(*at) {
                of_name.entry(thing(row)).or_default().push_back(*at);
            }
        }
        let mut found: BTreeMap<usize, usize> = BTreeMap::new();
        for alike in LIKENESS {
            for at in &self.sent {
                let Some(row) = sent.get(*at).filter(|_| !found.contains_key(at)) else {
                    continue;
                };
                let Some(others) = of_name.get_mut(&thing(row)) else {
                    continue;
                };
                let mut near = others.iter().take(NEAREST);
                let place = near.position(|r| read.get(*r).is_some_and(|other| alike(row, other)));
                if let Some(other) = place.and_then(|place| others.remove(place)) {
                    found.insert(*at, other);
                }
            }
        }
        let left = of_name.values().flatten().copied();
        let mut left: Vec<Pair> = left.map(|at| (None, Some(at))).collect();
        left.order();
        let pairs = self
            .sent
            .iter()
            .map(|at| (Some(*at), found.get(at).copied()));
        let told = |pair: &Pair| match *pair {
            (Some(s), Some(r)) => sent.get(s) != read.get(r),
            (None, _) | (_, None) => true,
        };
        pairs.filter(told).chain(left).collect()
    }
}

/// What a row is of: its indicator, or its name, and the kind of figure.
type Thing<'a> = (&'a str, usize);

fn thing(row: &Row) -> Thing<'_> {
    let name = row.indicator.as_deref().unwrap_or(&row.name);
    (name, frozen::number(frozen::MEASURES, &row.measure))
}

type Range = std::ops::Range<usize>;

/// The longest row of rows that both have, as pairs of numbers.
fn common(sent: &[Row], read: &[Row], at: Range, to: Range) -> Vec<(usize, usize)> {
    let (high, wide) = (at.len(), to.len());
    if high * wide > MOST_PAIRS {
        let pairs = at.zip(to);
        return pairs
            .filter(|(s, r)| sent.get(*s) == read.get(*r))
            .collect();
    }
    // `longest[s][r]` is how many rows are common behind s and r, in one vector.
    let mut longest = vec![0_u16; (high + 1) * (wide + 1)];
    let place = |s: usize, r: usize| s * (wide + 1) + r;
    let equal = |s: usize, r: usize| sent.get(at.start + s) == read.get(to.start + r);
    let value = |longest: &[u16], s, r| longest.get(place(s, r)).copied().unwrap_or_default();
    for s in (0..high).rev() {
        for r in (0..wide).rev() {
            let best = if equal(s, r) {
                value(&longest, s + 1, r + 1).saturating_add(1)
            } else {
                value(&longest, s + 1, r).max(value(&longest, s, r + 1))
            };
            if let Some(place) = longest.get_mut(place(s, r)) {
                *place = best;
            }
        }
    }
    let (mut s, mut r) = (0, 0);
    let mut pairs = Vec::new();
    while s < high && r < wide {
        if equal(s, r) {
            pairs.push((at.start + s, to.start + r));
            (s, r) = (s + 1, r + 1);
        } else if value(&longest, s + 1, r) >= value(&longest, s, r + 1) {
            s += 1;
        } else {
            r += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Caution;
    use crate::report::{Options, analyze};

    /// The pairs between the readings of two texts, `-` for one that is missing.
    #[track_caller]
    fn check(sent: &str, read: &str, expected: &str) {
        let analysis = |text: &str| analyze(text, &Options::default());
        let results = Results::new(&analysis(sent), sent);
        let number = |at: Option<usize>| at.map_or("-".to_owned(), |at| at.to_string());
        let pairs = results.compare(&analysis(read)).into_iter();
        let pairs: Vec<String> = pairs.map(|(s, r)| number(s) + &number(r)).collect();
        assert_eq!(pairs.join(" "), expected, "{sent} {read}");
        assert_eq!(results.is_of(read), sent == read);
    }

    #[test]
    fn rows_find_their_place() {
        let [a, b, c] = [
            "地区生产总值增长5%。",
            "固定资产投资增长6%。",
            "进出口增长7%。",
        ];
        let all = [a, b, c].concat();
        check(&all, &all, "");
        check(&all, &all.replace('6', "60"), "11");
        check(&all, &[a, c].concat(), "1-");
        check(&[b, c].concat(), &all, "-0");
        check(&[a, c].concat(), &all.replace('7', "8"), "12 -1");
        check(&[b, a].concat(), &[a, b].concat(), "");
        check("", &[a, b].concat(), "-0 -1");
    }

    #[test]
    fn unlike_things_are_no_pair() {
        check(
            "工业增加值增长2.9%。",
            "规模以上工业企业达到1832户。",
            "0- -0",
        );
        check("新建学校3所。", "新建医院3所。", "0- -0");
        check(
            "规模以上工业增加值增长2.9%。",
            "规模以上工业增加值达到90亿元。",
            "0- -0",
        );
        // Of two of one name the one of the same year.
        check(
            "2025年，地区生产总值增长5%。2026年，地区生产总值增长6%。",
            "2026年，地区生产总值增长7%。",
            "0- 10",
        );
        // A text of another year: the same indicators, wherever they stand.
        check(
            "地区生产总值增长5%，进出口增长7%。",
            "进出口增长3%，新建学校9所，地区生产总值增长4%。",
            "02 10 -1",
        );
    }

    #[test]
    fn another_name_is_said() {
        let (sent, read) = ("规模以上工业增加值增长7%。", "工业增加值增长7%。");
        check(sent, read, "00");
        let mut results = Results::new(&analyze(sent, &Options::default()), sent);
        results.named = false;
        assert_eq!(results.compare(&analyze(read, &Options::default())), []);
    }

    #[test]
    fn a_caution_is_not_said() {
        let text = "地区生产总值增长5%。";
        let mut analysis = analyze(text, &Options::default());
        let results = Results::new(&analysis, text);
        for statement in &mut analysis.statements {
            statement.cautions.push(Caution::ValueUnusual);
        }
        assert_eq!(results.compare(&analysis), []);
    }
}
