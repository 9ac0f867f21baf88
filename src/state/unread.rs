//! The numbers that were not read as statements: which of them are listed.

use super::{Document, Sought};
use crate::base::Span;
use crate::catalogue::{Named as _, SkipReason};
use crate::report::Skipped;

/// Which unread numbers are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unread {
    /// Those that could be taken for a figure: no date, no list mark.
    #[default]
    Doubtful,
    /// All of them.
    All,
    /// Those that the reader has seen, and says to be none of the plan's.
    Seen,
    /// Those of one reason.
    Reason(SkipReason),
}

impl Unread {
    /// The name by which a choice of the page knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Doubtful => "doubtful",
            Self::All => "all",
            Self::Seen => "seen",
            Self::Reason(reason) => reason.name(),
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "doubtful" => Some(Self::Doubtful),
            "all" => Some(Self::All),
            "seen" => Some(Self::Seen),
            other => SkipReason::from_name(other).map(Self::Reason),
        }
    }

    /// Whether it shows that number.
    pub fn takes(self, number: &Skipped) -> bool {
        let reason = number.reason;
        match self {
            Self::Seen => number.dismissed,
            Self::Doubtful => number.is_unread(),
            Self::All => true,
            Self::Reason(one) => one == reason,
        }
    }

    /// The indexes of the unread numbers that it shows and whose surroundings hold `sought`.
    pub fn rows(self, document: &Document, sought: &str) -> Vec<usize> {
        let sought = Sought::new(sought);
        let all = document.analysis.skipped.iter().enumerate();
        let shown = all.filter(|(_, s)| {
            let line = around(&document.text, s.at).of(&document.text);
            self.takes(s) && sought.in_any([line])
        });
        shown.map(|(index, _)| index).collect()
    }
}

/// How many bytes of the text stand on each side of an unread number.
const AROUND: usize = 48;

/// The number with what stands around it in its line.
pub fn around(text: &str, at: Span) -> Span {
    let mut start = at.start.saturating_sub(AROUND);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut end = at.end.saturating_add(AROUND).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = Span::new(start, at.start).of(text);
    let behind = Span::new(at.end, end).of(text);
    let start = before.rfind('\n').map_or(start, |line| start + line + 1);
    let end = behind.find(['\n', '\r']).map_or(end, |line| at.end + line);
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    fn check(unread: Unread, sought: &str, expected: &[&str]) {
        let text = "一、2025年，召开会议5次。\n第三，实施五大行动，共同推进100。";
        let analysis = analyze(text, &Options::default());
        let document = Document::new(text.into(), None, analysis, Vec::new());
        let rows = unread.rows(&document, sought);
        let found: Vec<&str> = rows
            .iter()
            .map(|index| document.analysis.skipped[*index].at.of(text))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn listed() {
        check(Unread::Doubtful, "", &["100"]);
        check(Unread::Reason(SkipReason::Class), "", &["五大"]);
        check(Unread::Reason(SkipReason::Date), "", &["2025年"]);
        check(Unread::Reason(SkipReason::Ordinal), "推进", &["第三"]);
    }

    #[test]
    fn surroundings_stay_in_their_line() {
        let text = "前一行\n共同推进100项\r\n后一行";
        let start = text.find("100").unwrap();
        assert_eq!(
            around(text, Span::new(start, start + 3)).of(text),
            "共同推进100项"
        );
        let long = "字".repeat(40);
        let all = [&long, "7", &long].concat();
        let cut = around(&all, Span::new(long.len(), long.len() + 1));
        assert_eq!(cut.len(), 2 * AROUND + 1);
    }

    #[test]
    fn names() {
        for unread in [
            Unread::Doubtful,
            Unread::All,
            Unread::Seen,
            Unread::Reason(SkipReason::NoName),
        ] {
            assert_eq!(Unread::from_name(unread.name()), Some(unread));
        }
    }
}
