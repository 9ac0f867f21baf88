//! By when: 年底前, 6月底前, 到2030年, 三年内, “十四五”期间.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::Words;
use crate::catalogue::action::{
    BEFORE, NOT_BEFORE_DATES, NOT_DATES, NameWord, PLAN_ENDS, UNTIL, WHEN_MONTHS, WITHIN, WORKING,
    YEARS, name_words,
};
use crate::catalogue::calendar::{MONTH, PLAN_QUOTES};
use crate::syntax::{Date, Lexeme, Numeric, UnitKind};

/// A time phrase of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) at: Range<usize>,
    /// Whether it is a limit, and not only when it happens.
    pub(super) limit: bool,
    pub(super) year: Option<u16>,
    pub(super) month: Option<u8>,
}

/// The words of times without a number.
static WORDS: LazyLock<Words<'static>> = LazyLock::new(|| {
    let words = name_words().iter();
    Words::new(
        words
            .filter(|word| word.1 == NameWord::When)
            .map(|word| word.0),
    )
});

/// Reads times of the view; `year` is the document's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times<'a> {
    pub(super) view: &'a str,
    pub(super) lexemes: &'a [Lexeme],
    pub(super) year: Option<u16>,
}

impl Times<'_> {
    /// The time phrase that begins at `at`.
    pub(super) fn at(&self, at: usize, end: usize) -> Option<Time> {
        let rest = self.view.get(at..end)?;
        let until = UNTIL
            .iter()
            .find(|word| crate::base::begins(rest, word))
            .map_or(0, |word| word.len());
        let rest = rest.get(until..)?;
        let quotes = rest.len() - rest.trim_start_matches(|c| PLAN_QUOTES.contains(c)).len();
        let from = at + until;
        if let Some(time) = self
            .lexeme(from)
            .or_else(|| self.lexeme(from + quotes))
            .and_then(|lexeme| self.numeric(lexeme, end))
        {
            return Some(Time {
                at: at..time.at.end,
                ..time
            });
        }
        self.word(from, end).map(|time| Time {
            at: at..time.at.end,
            ..time
        })
    }

    /// The first limit within `range`.
    pub(super) fn limit_in(&self, range: Range<usize>) -> Option<Time> {
        let first = self.lexemes.partition_point(|l| l.at.start < range.start);
        let numeric = self
            .lexemes
            .get(first..)?
            .iter()
            .take_while(|l| l.at.start < range.end)
            .filter_map(|lexeme| self.numeric(lexeme, range.end))
            .find(|time| time.limit && time.at.end <= range.end)
            .map(|time| self.with_until(time, range.start));
        let word = self.first_word(range);
        match (numeric, word) {
            (Some(a), Some(b)) => Some(if a.at.start <= b.at.start { a } else { b }),
            (a, b) => a.or(b),
        }
    }

    /// 到 before a date belongs to it.
    fn with_until(&self, time: Time, floor: usize) -> Time {
        let before = self.view.get(floor..time.at.start).unwrap_or_default();
        let bare = before.trim_end_matches(|c| PLAN_QUOTES.contains(c));
        let to = UNTIL
            .first()
            .filter(|to| bare.ends_with(**to))
            .map_or(bare.len(), |to| bare.len() - to.len());
        let start = if to < bare.len() || bare.len() < before.len() {
            floor + to
        } else {
            time.at.start
        };
        Time {
            at: start..time.at.end,
            ..time
        }
    }

    fn lexeme(&self, at: usize) -> Option<&Lexeme> {
        let index = self
            .lexemes
            .binary_search_by(|l| l.at.start.cmp(&at))
            .ok()?;
        self.lexemes.get(index)
    }

    fn numeric(&self, lexeme: &Lexeme, end: usize) -> Option<Time> {
        match &lexeme.what {
            Numeric::Date(date) => self.date(lexeme, *date, end),
            Numeric::Quantity(quantity) => {
                let behind = self.view.get(lexeme.at.end..end)?;
                let within = BEFORE
                    .iter()
                    .find(|word| word.ends_with(WITHIN) && crate::base::begins(behind, word))?;
                let unit = quantity.unit.as_deref().unwrap_or_default();
                // 5个工作日内办结 tells how fast, not by when.
                if quantity.kind != UnitKind::Duration || unit.contains(WORKING) {
                    return None;
                }
                let years = unit.ends_with(YEARS) || unit.starts_with(YEARS);
                let year = quantity
                    .high
                    .integer()
                    .and_then(|count| u16::try_from(count).ok())
                    .filter(|count| years && *count > 0)
                    .and_then(|count| self.year?.checked_add(count - 1));
                Some(Time {
                    at: lexeme.at.start..lexeme.at.end + within.len(),
                    limit: true,
                    year,
                    month: None,
                })
            }
            Numeric::Other(_) => None,
        }
    }

    fn date(&self, lexeme: &Lexeme, date: Date, end: usize) -> Option<Time> {
        let own = self.view.get(lexeme.at.clone())?;
        let mut stop = lexeme.at.end;
        let mut behind = self.view.get(stop..end)?;
        let quotes = behind.len() - behind.trim_start_matches(|c| PLAN_QUOTES.contains(c)).len();
        if date.is_plan() {
            behind = behind.get(quotes..)?;
            stop += quotes;
        }
        let before = self.view.get(..lexeme.at.start)?;
        let before = before.trim_end_matches(|c| PLAN_QUOTES.contains(c));
        if NOT_BEFORE_DATES.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let tail = BEFORE.iter().find(|word| crate::base::begins(behind, word));
        let plan_end = PLAN_ENDS
            .iter()
            .find(|word| crate::base::begins(behind, word))
            .filter(|_| date.is_plan());
        let tail = plan_end.or(tail);
        if tail.is_none()
            && NOT_DATES
                .iter()
                .any(|word| crate::base::begins(behind, word))
        {
            return None;
        }
        let until = UNTIL.first().is_some_and(|to| before.ends_with(to));
        // “一月一通报” is no month: only one in digits stands alone.
        let part = date.months().is_some()
            && (date.years().is_some()
                || own.contains(|c: char| c.is_ascii_digit())
                || !own.ends_with(MONTH));
        let ended = PLAN_ENDS.iter().any(|word| own.ends_with(word));
        let limit = tail.is_some() || part || until && !date.is_plan() || date.is_plan() && ended;
        if date.is_plan() && !limit {
            return None;
        }
        let year = date.years().map(|years| years.1).or(self
            .year
            .filter(|_| !date.is_masked() && date.years().is_none()));
        // 2005年前的黄标车: what is past is no limit.
        if date
            .years()
            .is_some_and(|years| self.year.is_some_and(|year| years.1 < year))
        {
            return None;
        }
        Some(Time {
            at: lexeme.at.start..stop + tail.map_or(0, |word| word.len()),
            limit,
            year,
            month: date.months().map(|months| months.1),
        })
    }

    fn word(&self, at: usize, end: usize) -> Option<Time> {
        let found = WORDS.at(self.view, at..end.max(at))?;
        Some(self.of_word(found.at))
    }

    fn first_word(&self, range: Range<usize>) -> Option<Time> {
        let found = WORDS.find_iter(self.view, range).next()?;
        Some(self.of_word(found.at))
    }

    fn of_word(&self, at: Range<usize>) -> Time {
        let word = self.view.get(at.clone()).unwrap_or_default();
        let month = WHEN_MONTHS
            .iter()
            .find(|(part, _)| word.contains(part))
            .map(|(_, month)| *month);
        Time {
            at,
            limit: true,
            year: self.year,
            month,
        }
    }
}
