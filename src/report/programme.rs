//! Named programmes: 工程, 行动, 计划, 战役 with a name of their own.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::outline::section_of;
use super::{Programme, Section};
use crate::base::{Sort as _, Words, begins};
use crate::catalogue::document::FIVE_YEAR_PLANS;
use crate::catalogue::heading::NUMERALS;
use crate::catalogue::programme::{
    AND, BETWEEN, BREAKS, COUNTS, GENERIC, NOT_BEHIND, NOUNS, QUOTES, VERBS,
};
use crate::syntax::View;

/// The longest name, in characters.
const LONGEST: usize = 22;

/// The named programmes of the view, each where it is named first.
///
/// Reads 实施创新引领工程 and “四督四保”计划; not 重点工程, 五大工程, 工程建设.
pub(super) fn programmes(view: &View, sections: &[Section]) -> Vec<Programme> {
    let text = view.text();
    let mut names: Vec<Range<usize>> = verbs(text)
        .into_iter()
        .flat_map(|at| after_verb(text, at))
        .chain(quoted(text))
        .collect();
    names.order_by_key(|at| (at.start, std::cmp::Reverse(at.end)));
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut end = 0;
    let mut programmes = Vec::new();
    for at in names {
        let name = text.get(at.clone()).unwrap_or_default();
        let plan = FIVE_YEAR_PLANS.iter().any(|(plan, _)| name.contains(plan));
        if at.start < end || plan || !known.insert(name) {
            continue;
        }
        end = at.end;
        let name_at = view.raw(at);
        programmes.push(Programme {
            name: name.to_owned(),
            name_at,
            section: section_of(sections, name_at.start),
        });
    }
    programmes
}

/// Where a verb of carrying out ends, the longest at each place.
fn verbs(text: &str) -> Vec<usize> {
    static WORDS: LazyLock<Words<'static>> = LazyLock::new(|| Words::new(VERBS.iter().copied()));
    let mut ends: Vec<usize> = WORDS.all(text).map(|found| found.at.end).collect();
    ends.order();
    ends.dedup();
    ends
}

/// The names that follow a verb, one or a list of them.
fn after_verb(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = start;
    while let Some(name) = one(text, at) {
        at = name.end;
        if let Some(name) = own(text, name.clone()) {
            names.push(name);
        }
        let rest = text.get(at..).unwrap_or_default();
        let Some(and) = AND.iter().find(|and| rest.starts_with(**and)) else {
            break;
        };
        at += and.len();
        let next = text.get(at..).unwrap_or_default();
        if VERBS.iter().any(|verb| next.starts_with(verb)) {
            break;
        }
    }
    names
}

/// The name that begins at byte `start`: up to its noun, without a break outside quotations.
fn one(text: &str, start: usize) -> Option<Range<usize>> {
    let mut from = start;
    for word in BETWEEN {
        let rest = text.get(from..)?;
        if rest.starts_with(word) {
            from += word.len();
        }
    }
    let rest = text.get(from..)?;
    let mut quoted = false;
    for (chars, (at, c)) in rest.char_indices().enumerate() {
        if chars > LONGEST {
            return None;
        }
        if !quoted
            && let Some(noun) = NOUNS
                .iter()
                .find(|noun| rest.get(at..).is_some_and(|rest| begins(rest, noun)))
        {
            let end = from + at + noun.len();
            let behind = text.get(end..).unwrap_or_default();
            // 攻坚行动计划: the noun that ends the name is the last.
            if let Some(more) = NOUNS.iter().find(|noun| behind.starts_with(**noun)) {
                return Some(from..end + more.len());
            }
            return (!NOT_BEHIND.iter().any(|word| behind.starts_with(word))).then_some(from..end);
        }
        if c == QUOTES.0 {
            quoted = true;
        } else if c == QUOTES.1 {
            quoted = false;
        } else if c == '\n' || !quoted && BREAKS.contains(&c) {
            return None;
        }
    }
    None
}

/// Names whose own word stands in quotation marks, wherever they stand: “四督四保”计划.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices(QUOTES.1) {
        let end = at + QUOTES.1.len_utf8();
        let behind = text.get(end..).unwrap_or_default();
        let left = text.get(..at).unwrap_or_default();
        let open = left
            .char_indices()
            .rev()
            .take(LONGEST)
            .find(|(_, c)| *c == QUOTES.0 || *c == '\n');
        let Some((open, QUOTES_OPEN)) = open else {
            continue;
        };
        let inner = text.get(open + QUOTES.0.len_utf8()..at).unwrap_or_default();
        if let Some(noun) = NOUNS.iter().find(|noun| behind.starts_with(**noun)) {
            let rest = behind.get(noun.len()..).unwrap_or_default();
            if !NOT_BEHIND.iter().any(|word| rest.starts_with(word)) && inner.chars().count() >= 2 {
                names.push(open..end + noun.len());
            }
        } else if NOUNS.iter().any(|noun| inner.ends_with(noun)) && is_name(inner) {
            names.push(open + QUOTES.0.len_utf8()..at);
        }
    }
    names
}

/// The name in a phrase that ends in a noun of programmes: its quotation where the noun stands right
/// behind that (重点项目“四督四保”计划), else the phrase; none where it names nothing.
fn own(text: &str, phrase: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(phrase.clone())?;
    if let (Some(open), Some(close)) = (words.find(QUOTES.0), words.rfind(QUOTES.1)) {
        let behind = words.get(close + QUOTES.1.len_utf8()..)?;
        if NOUNS.contains(&behind)
            && open > 0
            && words.get(..open).is_some_and(|w| !w.ends_with(QUOTES.1))
        {
            return Some(phrase.start + open..phrase.end);
        }
        return Some(phrase);
    }
    is_name(words).then_some(phrase)
}

/// The opening mark of a quotation, as a pattern.
const QUOTES_OPEN: char = QUOTES.0;

/// Whether a phrase that ends in a noun of programmes names one.
fn is_name(phrase: &str) -> bool {
    if phrase.contains(QUOTES.0) {
        return true;
    }
    let Some(own) = NOUNS.iter().find_map(|noun| phrase.strip_suffix(noun)) else {
        return false;
    };
    let counted = own
        .trim_start_matches(|c: char| NUMERALS.contains(&c) || c.is_ascii_digit())
        .starts_with(COUNTS)
        && own.starts_with(|c: char| NUMERALS.contains(&c) || c.is_ascii_digit());
    own.chars().count() >= 3 && !counted && !GENERIC.contains(&own)
}
