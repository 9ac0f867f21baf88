//! The figure in a cell: 5左右, >3.2, [13.5], 5%—6%, 1.28万亿元.

use super::text::{bracketed, unit_of};
use crate::base::Decimal;
use crate::catalogue::table::{
    BEFORE, BEHIND, Before, EMPTY, LONGEST, MINUS, NOTE_MARKS, RANGE_MARKS, REMARK_STARTS,
    SUM_BRACKETS,
};
use crate::catalogue::{Bound, Direction, Modality};

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing.
    Empty,
    /// A number.
    Figure(Figure),
    /// Words.
    Words,
}

/// A number with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) bound: Bound,
    pub(super) modality: Modality,
    pub(super) unit: Option<String>,
    /// Which way it changes, where the cell says so by a word or a minus.
    pub(super) change: Option<Direction>,
    /// Whether a word says so, not only the minus.
    pub(super) worded: bool,
    pub(super) average: bool,
    /// Whether it is set in the brackets of sums over the years, or called one.
    pub(super) cumulative: bool,
}

impl Content {
    /// Reads the squeezed text of a cell.
    pub(super) fn of(cell: &str) -> Self {
        let text = cell.trim_end_matches(NOTE_MARKS);
        if EMPTY.contains(&text) {
            return Self::Empty;
        }
        if text.chars().count() > LONGEST {
            return Self::Words;
        }
        // >7，力争更高; 5.2（预计）: what follows the figure is a remark.
        let head = text.split(REMARK_STARTS).next().unwrap_or_default();
        let plain = bracketed(text).map_or(text, |(before, _)| before);
        figure(text)
            .or_else(|| figure(plain))
            .or_else(|| figure(head))
            .map_or(Self::Words, Self::Figure)
    }
}

fn figure(text: &str) -> Option<Figure> {
    let (text, summed) = without_brackets(text);
    let mut bound = Bound::Exact;
    let mut found = Figure {
        low: Decimal::ZERO,
        high: Decimal::ZERO,
        bound,
        modality: Modality::Plain,
        unit: None,
        change: None,
        worded: false,
        average: false,
        cumulative: summed,
    };
    let mut rest = text.as_str();
    while let Some((word, what)) = BEFORE.iter().find(|(word, _)| rest.starts_with(word)) {
        rest = rest.strip_prefix(word).unwrap_or_default();
        match what {
            Before::Bound(it) => bound = *it,
            Before::Modality(it) => found.modality = *it,
            Before::Change(it) => {
                found.change = Some(*it);
                found.worded = true;
            }
            Before::Average => found.average = true,
            Before::Cumulative => found.cumulative = true,
            Before::Filler => {}
        }
    }
    let (inner, summed) = without_brackets(rest);
    found.cumulative |= summed;
    let mut rest = inner.as_str();
    if let Some(positive) = rest.strip_prefix(MINUS) {
        if found.change.is_some() {
            return None;
        }
        found.change = Some(Direction::Down);
        rest = positive;
    }
    let (low, behind) = number(rest)?;
    rest = behind;
    found.low = low;
    found.high = low;
    let (own, after) = unit(rest);
    if let Some(other) = after.strip_prefix(RANGE_MARKS)
        && let Some((high, behind)) = number(other.trim_start_matches(RANGE_MARKS))
    {
        found.high = high;
        bound = Bound::Range;
        rest = behind;
        found.unit = own;
    }
    let (own, after) = unit(rest);
    found.unit = own.or(found.unit);
    let behind = BEHIND.iter().find(|(word, _)| after == *word);
    if let Some((_, it)) = behind {
        bound = *it;
    } else if !after.is_empty() {
        return None;
    }
    found.bound = bound;
    Some(found)
}

/// The text without the brackets of a sum around its number, and whether there were any.
fn without_brackets(text: &str) -> (String, bool) {
    for (open, close) in SUM_BRACKETS {
        if let Some(rest) = text.strip_prefix(*open)
            && let Some((inner, behind)) = rest.split_once(*close)
        {
            return (format!("{inner}{behind}"), true);
        }
    }
    (text.to_owned(), false)
}

/// A number of ASCII digits with a point and with commas between thousands.
fn number(text: &str) -> Option<(Decimal, &str)> {
    let len = text
        .bytes()
        .take_while(|b| b.is_ascii_digit() || *b == b'.')
        .count();
    let mut len = len;
    let thousands = |rest: &str| {
        let rest = rest.strip_prefix([',', '，'])?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (digits == 3).then_some(text.len() - rest.len() + 3)
    };
    while let Some(end) = thousands(text.get(len..)?) {
        len = end;
        let fraction = text.get(len..)?;
        if let Some(digits) = fraction.strip_prefix('.') {
            len += 1 + digits.bytes().take_while(u8::is_ascii_digit).count();
        }
    }
    let digits: String = text
        .get(..len)?
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let value = digits.parse().ok()?;
    Some((value, text.get(len..)?))
}

/// The unit that opens the text, and what stands behind it.
fn unit(text: &str) -> (Option<String>, &str) {
    let ends = |rest: &str| {
        rest.is_empty()
            || BEHIND.iter().any(|(word, _)| rest == *word)
            || rest.starts_with(RANGE_MARKS)
    };
    text.char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .filter_map(|end| text.split_at_checked(end))
        .find_map(|(unit, rest)| ends(rest).then(|| Some((unit_of(unit)?, rest)))?)
        .map_or((None, text), |(unit, rest)| (Some(unit), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &str) {
        let shown = match Content::of(cell) {
            Content::Empty => "empty".to_owned(),
            Content::Words => "words".to_owned(),
            Content::Figure(f) => format!(
                "{}..{} {:?}{}{}{}{}",
                f.low,
                f.high,
                f.bound,
                f.unit.map(|u| format!(" {u}")).unwrap_or_default(),
                f.change.map(|c| format!(" {c:?}")).unwrap_or_default(),
                if f.average { " average" } else { "" },
                if f.cumulative { " cumulative" } else { "" },
            ),
        };
        assert_eq!(shown, expected, "{cell}");
    }

    #[test]
    fn figures() {
        check("5左右", "5..5 About");
        check("5%左右", "5..5 About %");
        check(">3.2", "3.2..3.2 AtLeast");
        check("≤5.5", "5.5..5.5 AtMost");
        check("5.5以内", "5.5..5.5 AtMost");
        check("[13.5]", "13.5..13.5 Exact cumulative");
        check("〔10.4〕", "10.4..10.4 Exact cumulative");
        check(">[300]", "300..300 AtLeast cumulative");
        check("[>300]", "300..300 AtLeast cumulative");
        check("5-6", "5..6 Range");
        check("5%—5.5%", "5..5.5 Range %");
        check("1,234.5", "1234.5..1234.5 Exact");
        check("12,345,678", "12345678..12345678 Exact");
        check("1.28万亿元", "1.28..1.28 Exact 万亿元");
        check("-3.2", "3.2..3.2 Exact Down");
        check("下降3.5%", "3.5..3.5 Exact % Down");
        check("年均增长6%以上", "6..6 AtLeast % Up average");
        check("60.6*", "60.6..60.6 Exact");
        check("控制在5.5左右", "5.5..5.5 About");
        check(">7、力争更高", "7..7 AtLeast");
        check("5.2（预计）", "5.2..5.2 Exact");
        check("+5.2", "5.2..5.2 Exact");
    }

    #[test]
    fn what_is_no_figure() {
        check("—", "empty");
        check("--", "empty");
        check("", "empty");
        check("完成国家下达任务", "words");
        check("新建学校3所", "words");
        check("2026年6月", "words");
        check("3月底前", "words");
        check("1.2.3", "words");
    }
}
