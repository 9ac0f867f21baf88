//! A figure of a part of the place: 园区规上工业增加值 is not the place's own.

use std::ops::Range;

use super::sentence::Sentence;
use super::subject::{Naming, Subject, resolve};
use crate::catalogue::{Category, Cue, Indicator, Mark, shared};
use crate::syntax::{Token, TokenKind};

/// An owner is at most so many tokens.
const LONGEST: usize = 3;

/// And so many characters.
const LONGEST_NAME: usize = 14;

impl Sentence<'_> {
    /// Puts the owner that stands right before a known name into it; the catalogue's figure is the
    /// whole place's, so that such a name has no id unless the catalogue names that very thing.
    ///
    /// Reads 高新区规上工业增加值; not 城市空气质量, nor 绵阳市地区生产总值 in the report of 绵阳市.
    /// An owner that opens a sentence owns the known names behind it as well.
    pub(super) fn own(&mut self, subjects: &mut Vec<Subject>) {
        let first = self.out.is_empty();
        if first {
            self.owner = self.owner_ahead();
        }
        let mut fellows: Vec<(usize, Range<usize>, String)> = Vec::new();
        for (index, subject) in subjects.iter_mut().enumerate() {
            let plain = match subject.how {
                Naming::Known | Naming::Verb => true,
                Naming::Unknown
                | Naming::Shared
                | Naming::Examples
                | Naming::Pair
                | Naming::Carried
                | Naming::Composed
                | Naming::Part
                | Naming::SharedOut
                | Naming::Behind
                | Naming::Progress
                | Naming::Task
                | Naming::Group => false,
            };
            let Some(indicator) = subject.indicator.filter(|_| plain) else {
                continue;
            };
            let adjacent = self.owner_before(subject.at.start);
            if first && adjacent.is_some() {
                self.owner.clone_from(&adjacent);
            }
            let carried = self
                .owner
                .clone()
                .filter(|_| !self.is_scoped(subject.at.start));
            let Some(at) = adjacent.clone().or(carried) else {
                continue;
            };
            let owner = self.view.get(at.clone()).unwrap_or_default();
            // 市区居民收入增长10%，农村居民收入增长12%: the country is no part of the town.
            let country = shared::RURAL.iter().any(|word| subject.name.contains(word));
            if is_urban(owner) && (is_urban_figure(indicator) || country) {
                continue;
            }
            if adjacent.is_some() {
                let list = self.fellows(at.start).into_iter();
                fellows.extend(list.map(|fellow| (index, fellow, subject.name.clone())));
            }
            let name = format!("{owner}{}", subject.name);
            subject.indicator = resolve(&name);
            subject.name = name;
            if adjacent.is_some() {
                subject.at.start = at.start;
            }
        }
        for (index, at, name) in fellows.into_iter().rev() {
            let owner = self.view.get(at.clone()).unwrap_or_default();
            let name = format!("{owner}{name}");
            let fellow = Subject {
                indicator: resolve(&name),
                name,
                at,
                how: Naming::Shared,
            };
            // What named only the place becomes its figure.
            match subjects.iter_mut().find(|s| s.name == owner) {
                Some(bare) => *bare = fellow,
                None => subjects.insert(index, fellow),
            }
        }
    }

    /// 南昌县、西湖区财政收入: the owners that stand before another in a list, in order.
    fn fellows(&self, start: usize) -> Vec<Range<usize>> {
        let mut all = Vec::new();
        let mut start = start;
        loop {
            let at = self.line.partition_point(|t| t.at.end <= start);
            let mark = at.checked_sub(1).and_then(|i| self.line.get(i));
            let joined = mark.filter(|t| {
                t.at.end == start
                    && matches!(
                        t.kind,
                        TokenKind::Mark(Mark::Pause) | TokenKind::Cue(Cue::With)
                    )
            });
            let Some(owner) = joined.and_then(|t| self.owner_before(t.at.start)) else {
                break;
            };
            start = owner.start;
            all.push(owner);
        }
        all.reverse();
        all
    }

    /// The owner whose last word ends at `end`.
    fn owner_before(&self, end: usize) -> Option<Range<usize>> {
        let last = self.line.partition_point(|t| t.at.start < end);
        let last = last.checked_sub(1)?;
        let mut start = end;
        for (tokens, token) in self.line.get(..=last)?.iter().rev().enumerate() {
            // The last word may hold the name that it owns as well.
            let adjacent = token.at.end == start || tokens == 0 && token.at.end > start;
            if !adjacent || tokens == LONGEST || !names(token) {
                break;
            }
            start = token.at.start;
        }
        let text = self.view.get(start..end)?;
        let long = text.chars().count() > LONGEST_NAME;
        let owner = !long && (is_area(text) || self.is_other_place(text));
        owner.then_some(start..end)
    }

    /// The owner that opens the sentence, a verb behind it: 市中心城区计划安排…, 涉农区县预计实现….
    fn owner_ahead(&self) -> Option<Range<usize>> {
        let line = self.line.iter();
        let tokens = line.take_while(|t| names(t)).take(LONGEST + 1).count();
        let estimate = self.line.get(tokens)?.kind == TokenKind::Cue(Cue::Estimate);
        let verb = self.line.get(tokens + usize::from(estimate))?;
        let verb = match verb.kind {
            TokenKind::Cue(Cue::Plan | Cue::Finish | Cue::Goal) => true,
            TokenKind::Cue(Cue::Reach) => self
                .view
                .get(verb.at.clone())
                .is_some_and(|text| text.starts_with(shared::REALISE)),
            TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Mark(_) | TokenKind::Text => {
                false
            }
        };
        let end = self.line.get(tokens.checked_sub(1)?)?.at.end;
        self.owner_before(end)
            .filter(|at| verb && at.start == self.at.start)
    }

    /// Whether 全市 or its like stands right before a name.
    fn is_scoped(&self, start: usize) -> bool {
        let last = self.line.partition_point(|t| t.at.end <= start);
        last.checked_sub(1)
            .and_then(|i| self.line.get(i))
            .is_some_and(|t| t.kind == TokenKind::Cue(Cue::Scope))
    }

    /// Whether the text is the name of a county, town or city that is not the document's own.
    fn is_other_place(&self, text: &str) -> bool {
        let Some(own) = self.region else { return false };
        let ends = text.ends_with(shared::LOCAL_ENDS);
        let named = ends
            && !shared::NO_PLACES.iter().any(|word| text.ends_with(word))
            && (2..=7).contains(&text.chars().count());
        named && !own.contains(text) && !text.contains(own)
    }
}

/// Whether a token can be part of an owner's name.
fn names(token: &Token) -> bool {
    match token.kind {
        TokenKind::Text => true,
        // 某经济技术开发区.
        TokenKind::Cue(cue) => matches!(cue, Cue::Word | Cue::Scope | Cue::Yardstick),
        TokenKind::Numeric(_) | TokenKind::Mark(_) => false,
    }
}

/// Whether the text ends in a word for a part of a place.
fn is_area(text: &str) -> bool {
    is_urban(text) || shared::AREAS.iter().any(|word| text.ends_with(word))
}

fn is_urban(text: &str) -> bool {
    shared::URBAN_AREAS.iter().any(|word| text.ends_with(word))
}

/// Air, water, refuse, housing and streets of a place are measured in its built-up area.
fn is_urban_figure(indicator: &Indicator) -> bool {
    matches!(
        indicator.category(),
        Some(
            Category::Environment
                | Category::Transport
                | Category::Livelihood
                | Category::Population
                | Category::Prices
        )
    )
}
