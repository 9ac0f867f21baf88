//! The rows of a link beside those that a reading of the text gives.

use super::results::{Results, Row};
use super::text_hash;
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
    /// by another version, both before anything was corrected. Cautions are no part of what is said;
    /// names are, where the link has them.
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
        let mut pairs = Vec::new();
        for (s, r) in common(&sent, &read, at.clone(), to.clone()) {
            gap(at.start..s, to.start..r, &mut pairs);
            (at.start, to.start) = (s + 1, r + 1);
        }
        gap(at, to, &mut pairs);
        pairs
    }
}

fn said(mut row: Row, named: bool) -> Row {
    row.cautions.clear();
    if row.indicator.is_some() && !named {
        row.name.clear();
    }
    row
}

/// What stands between two rows that are the same: pairs in their order, the rest alone.
fn gap(sent: Range, read: Range, to: &mut Vec<Pair>) {
    let most = sent.len().max(read.len());
    to.extend((0..most).map(|k| (sent.clone().nth(k), read.clone().nth(k))));
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
        check(&[a, c].concat(), &all.replace('7', "8"), "11 -2");
        check(&[b, a].concat(), &[a, b].concat(), "0- -1");
        check("", &[a, b].concat(), "-0 -1");
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
