//! What part of the whole a figure speaks of, and whether it sums up several years.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::base::{Sort as _, Words};
use crate::catalogue::caliber::{
    LEFT_BEHIND, NO_PARTS, OPENING, PART_ENDS, PART_REACH, PARTS, SAME_SCOPE, SPAN_CUES, STANDS_AT,
    WHOLE_YEAR, YEAR_BY_YEAR, YEAR_CUES, YEARS_LONG,
};
use crate::catalogue::chrome::YEAR;
use crate::catalogue::punctuation::{CLAUSE_MARKS, SENTENCE_ENDS};
use crate::catalogue::stance::{COMPARED, SUMMED};
use crate::catalogue::{Measure, aliases, shared};
use crate::extract::resolve;
use crate::report::Statement;
use crate::report::table::RULE;

/// Knows what is the whole of a thing.
pub(in crate::report) struct Scopes<'a> {
    /// The place that the text speaks for.
    region: Option<&'a str>,
    /// What a name says beyond the indicator's own.
    beyond: fn(&Statement) -> String,
}

/// The words of [`PARTS`].
static PART_WORDS: LazyLock<Words<'static>> = LazyLock::new(|| Words::new(PARTS.iter().copied()));

/// The words of [`YEARS_LONG`].
static YEAR_WORDS: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(YEARS_LONG.iter().copied()));

/// The aliases of each indicator, the longest first.
static NAMES: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut names: BTreeMap<&'static str, Vec<&'static str>> = BTreeMap::new();
    for (alias, indicator) in aliases() {
        names.entry(indicator.id).or_default().push(alias);
    }
    for list in names.values_mut() {
        list.order_by_key(|alias| std::cmp::Reverse(alias.len()));
    }
    names
});

impl<'a> Scopes<'a> {
    /// Names are told by the catalogue alone: where the engine is not at hand.
    pub(in crate::report) fn new(region: Option<&'a str>) -> Self {
        let beyond = Self::beyond_alias;
        Self { region, beyond }
    }

    /// Names are told by the engine, which found them.
    pub(super) fn read(region: Option<&'a str>) -> Self {
        let beyond = Self::beyond_name;
        Self { region, beyond }
    }

    /// What part of the whole a statement speaks of: empty for the whole.
    pub(super) fn of(&self, raw: &str, statement: &Statement) -> String {
        self.around(raw, statement, (self.beyond)(statement))
    }

    /// The same, where it is known what the name says beyond the indicator's own.
    pub(in crate::report) fn around(
        &self,
        raw: &str,
        statement: &Statement,
        own: String,
    ) -> String {
        if !own.is_empty() || statement.rule == RULE || statement.indicator.is_none() {
            return own;
        }
        let end = statement.quote_at().start;
        let before = raw.get(..end).unwrap_or_default();
        if statement.headline {
            return self.place_before(before).unwrap_or(own);
        }
        let near = before
            .char_indices()
            .rev()
            .take(PART_REACH)
            .take_while(|(_, c)| *c != '\n' && !CLAUSE_MARKS.contains(c))
            .last()
            .and_then(|(at, _)| before.get(at..))
            .unwrap_or_default();
        PART_WORDS
            .first_of(near, 0)
            .and_then(|index| PARTS.get(index))
            .map(|part| (*part).to_owned())
            .or_else(|| self.place_before(before))
            .unwrap_or(own)
    }

    /// 曹妃甸区固定资产投资: the place that stands right before a name and is not the whole.
    fn place_before(&self, before: &str) -> Option<String> {
        let mut back = before.chars().rev();
        let (last, second) = (back.next()?, back.next()?);
        let part = PART_ENDS.contains(&last) && second.is_alphabetic();
        let whole = NO_PARTS.iter().any(|word| before.ends_with(word))
            || self.region.is_some_and(|region| before.ends_with(region));
        (part && !whole).then(|| [second, last].iter().collect())
    }

    /// What the name says beyond the indicator's own: empty for the whole of it (全市地区生产总值),
    /// `新` for what is added to a stock (新增高新技术企业).
    fn beyond_name(statement: &Statement) -> String {
        let name = statement.name.as_str();
        let Some(id) = statement.indicator.as_deref() else {
            return String::new();
        };
        let own = NAMES.get(id).map_or(&[][..], Vec::as_slice);
        let adds = |text: &str| shared::ADDING.iter().any(|word| text.starts_with(word));
        if adds(name) && !own.iter().any(|alias| adds(alias)) {
            return name.chars().take(1).collect();
        }
        if resolve(name).is_some_and(|found| found.id == id) {
            return String::new();
        }
        let Some((before, behind)) = own.iter().find_map(|alias| name.split_once(alias)) else {
            return String::new();
        };
        format!("{}{}", strip(before), strip(behind))
    }

    /// What a name says beyond the indicator's own, told from the catalogue alone: where the engine
    /// is not at hand.
    pub(in crate::report) fn beyond_alias(statement: &Statement) -> String {
        let name = statement.name.as_str();
        let id = statement.indicator.as_deref();
        let own = id
            .and_then(|id| NAMES.get(id))
            .map_or(&[][..], Vec::as_slice);
        let adds = |text: &str| shared::ADDING.iter().any(|word| text.starts_with(word));
        if adds(name) && !own.iter().any(|alias| adds(alias)) {
            return name.chars().take(1).collect();
        }
        let Some((before, behind)) = own.iter().find_map(|alias| name.split_once(alias)) else {
            return String::new();
        };
        let tail = shared::TAILS.contains(&behind);
        [strip(before), strip(if tail { "" } else { behind })].concat()
    }
}

/// Without the words that name the whole.
fn strip(text: &str) -> String {
    SAME_SCOPE
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, ""))
}

/// Where the review speaks of several years: stretches of the text, in order.
pub(super) struct Spans {
    /// Where a stretch begins, and whether it is one of several years.
    from: Vec<(usize, bool)>,
}

impl Spans {
    /// Reads the cues of `raw`; `last` is the year before the one that it plans for. In a `running` text
    /// a line goes on with what the line before speaks of; stretches of one stand apart.
    pub(super) fn new(raw: &str, last: Option<u16>, running: bool) -> Self {
        let year = last.map(|year| format!("{year}{YEAR}"));
        let words = SPAN_CUES.iter().chain(YEAR_CUES).copied();
        let words = Words::new(words.chain(year.as_deref()));
        let mut cues: Vec<(usize, bool)> = words
            .all(raw)
            .map(|found| (found.at.start, found.index < SPAN_CUES.len()))
            .collect();
        cues.order();
        let mut from = Vec::new();
        let mut zone = false;
        let mut cues = cues.into_iter().peekable();
        let mut start = 0;
        // Where the sentence of the last cue ends: that of the next one as well, up to there.
        let mut stop = 0;
        for line in raw.split('\n') {
            zone &= running;
            let end = start + line.len();
            let opening = start + (line.len() - line.trim_start().len()) + OPENING;
            let mut first = true;
            from.push((start, zone));
            while let Some((at, several)) = cues.next_if(|cue| cue.0 < end) {
                if first && at < opening {
                    zone = several;
                    from.push((start, zone));
                } else {
                    from.push((at, several));
                    if stop < at {
                        let sentence = raw.get(at..end).unwrap_or_default();
                        let length = sentence.find(SENTENCE_ENDS);
                        stop = at + length.unwrap_or(sentence.len());
                    }
                    if stop < end {
                        from.push((stop, zone));
                    }
                }
                first = false;
            }
            start = end + 1;
        }
        from.order_by_key(|(at, _)| *at);
        Self { from }
    }

    /// Whether a result told of one year may be summed over several.
    pub(super) fn is_summed(&self, raw: &str, statement: &Statement) -> bool {
        let next = self
            .from
            .partition_point(|from| from.0 <= statement.value_at.start);
        let several = next
            .checked_sub(1)
            .and_then(|i| self.from.get(i))
            .is_some_and(|from| from.1);
        let clause = own_clause(raw, statement);
        // 2025年 and PM2.5年均 hold no 5年.
        let digit = |c: char| c.is_ascii_digit() || c == '.';
        let told = YEAR_WORDS.all(clause).any(|found| {
            let before = clause.get(..found.at.start);
            !before.unwrap_or_default().ends_with(digit)
        });
        let long = told && !YEAR_BY_YEAR.iter().any(|word| clause.contains(word));
        let rate = statement.unit.as_deref() == Some(shared::PERCENT);
        match statement.measure {
            Measure::Growth | Measure::Change | Measure::Multiple => {
                several || long || is_against_base(clause, statement)
            }
            Measure::Level if rate => false,
            Measure::Level => {
                let quote = statement.quote_at().of(raw);
                let added_up = clause.contains(SUMMED) && !clause.contains(WHOLE_YEAR);
                let stands = STANDS_AT.iter().any(|word| quote.contains(word));
                added_up || (several || long) && !stands
            }
        }
    }
}

/// Whether a target's change is asked for against a year that is not the one before (比2025年增长1倍).
pub(super) fn is_long_change(raw: &str, target: &Statement) -> bool {
    match target.measure {
        Measure::Growth | Measure::Change | Measure::Multiple => {
            is_against_base(own_clause(raw, target), target)
        }
        Measure::Level => false,
    }
}

/// 比2010年增长67.9%, 由2010年的2亿元增加到4亿元、增长1倍: a change against a year that is not the one
/// before.
fn is_against_base(clause: &str, statement: &Statement) -> bool {
    COMPARED.iter().chain(LEFT_BEHIND).any(|word| {
        clause.rsplit_once(word).is_some_and(|(_, behind)| {
            let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
            let year = behind
                .get(digits.len()..)
                .is_some_and(|b| b.starts_with(YEAR));
            let base = digits
                .parse::<u16>()
                .ok()
                .filter(|_| year && digits.len() == 4);
            base.zip(statement.period)
                .is_some_and(|(base, period)| base.saturating_add(1) != period.end)
        })
    })
}

/// From the mark before the name, or the value where it has none, to the value's end.
pub(super) fn own_clause<'t>(raw: &'t str, statement: &Statement) -> &'t str {
    let quote = statement.quote_at();
    let before = raw.get(..quote.start).unwrap_or_default();
    let reach: usize = before
        .chars()
        .rev()
        .take(PART_REACH * 2)
        .take_while(|c| *c != '\n' && !CLAUSE_MARKS.contains(c))
        .map(char::len_utf8)
        .sum();
    raw.get(quote.start - reach..quote.end).unwrap_or_default()
}
