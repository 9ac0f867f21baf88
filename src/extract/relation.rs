//! What a relation without a number is said of.

use std::ops::Range;

use super::atom::Atom;
use super::predicate::Predicate;
use super::sentence::Sentence;
use super::subject::{Naming, Phrase, Subject, carried, read_names, resolve};
use crate::catalogue::{Bound, Category, Cue, Indicator, shared};
use crate::syntax::{Token, TokenKind};

impl Sentence<'_> {
    /// What a relation is said of.
    pub(super) fn relation_subjects(
        &mut self,
        predicate: &Predicate,
        atom: &Atom,
        inner: Option<Range<usize>>,
    ) -> Vec<Subject> {
        let phrase = &predicate.phrase;
        if !phrase.parts.is_empty() {
            let names = read_names(self.view, phrase, predicate.each || predicate.all, 1, true);
            let known = names.iter().any(|n| n.indicator.is_some());
            return match atom.bound {
                Bound::Stable if !known || self.merely_steady(atom, &names) => Vec::new(),
                Bound::Assigned
                    if !(known || measurable(&names) || self.handed(atom) && phrase.names()) =>
                {
                    Vec::new()
                }
                // 全面小康目标如期实现: nothing that is measured.
                Bound::Assigned if !known && self.is_met(atom) => Vec::new(),
                // 各项工作达到国家要求: no figure, as that of 指标 is.
                Bound::Assigned if !known && self.demanded(atom) && !self.indicators(phrase) => {
                    Vec::new()
                }
                // 引导宗教与社会相适应: nothing that is measured.
                Bound::Above | Bound::Below | Bound::Sync
                    if !known && !measured(predicate, &names) =>
                {
                    Vec::new()
                }
                Bound::Exact
                | Bound::About
                | Bound::AtLeast
                | Bound::AtMost
                | Bound::Range
                | Bound::Sync
                | Bound::Above
                | Bound::Below
                | Bound::Stable
                | Bound::Assigned => names,
            };
        }
        if let Some(inner) = inner {
            let bare = self.is_bare_task(inner.clone());
            // 超额完成省下达复耕复种任务: what can be surpassed is measured.
            let surpassed = self
                .view
                .get(atom.at.clone())
                .is_some_and(|text| text.starts_with(shared::SURPASSING));
            let names = self.inner_subjects(inner, surpassed);
            if !names.is_empty() || !bare || !self.handed(atom) {
                return names;
            }
        }
        // 始终好于全省: which is better is said of the last, unless of all.
        let better = self
            .view
            .get(atom.at.clone())
            .is_some_and(|text| shared::BETTER.iter().any(|word| text.starts_with(word)));
        if matches!(atom.bound, Bound::Above | Bound::Below)
            && (predicate.all || !better)
            && self.group.len() > 1
            && !self.clause_valued
        {
            let mut all: Vec<Subject> = Vec::new();
            for subject in &self.group {
                if !all.iter().any(|s| s.name == subject.name) {
                    all.push(Subject {
                        how: Naming::Group,
                        ..subject.clone()
                    });
                }
            }
            return all;
        }
        if !self.topic.is_empty() {
            return carried(&self.topic);
        }
        match atom.bound {
            Bound::Above | Bound::Below | Bound::Sync => carried(&self.last),
            Bound::Assigned if self.handed(atom) => carried(&self.last),
            Bound::Exact
            | Bound::About
            | Bound::AtLeast
            | Bound::AtMost
            | Bound::Range
            | Bound::Stable
            | Bound::Assigned => Vec::new(),
        }
    }

    /// 物价稳定 is a figure's; 就业稳定 is not.
    pub(super) fn merely_steady(&self, atom: &Atom, names: &[Subject]) -> bool {
        self.view.get(atom.at.clone()) == Some(shared::STEADY)
            && !names
                .iter()
                .any(|n| n.indicator.and_then(Indicator::category) == Some(Category::Prices))
    }

    /// Whether an aim is told as met: 目标基本实现.
    fn is_met(&self, atom: &Atom) -> bool {
        let text = self.view.get(atom.at.clone());
        text.is_some_and(|text| shared::MET.iter().any(|word| text.ends_with(word)))
    }

    /// Whether all that is handed down is a demand: 达到国家要求.
    fn demanded(&self, atom: &Atom) -> bool {
        let last = self.line.get(atom.tokens.clone()).and_then(<[Token]>::last);
        last.is_some_and(|t| {
            t.kind == TokenKind::Cue(Cue::Handed)
                && self
                    .view
                    .get(t.at.clone())
                    .is_some_and(|text| text.ends_with(shared::DEMAND))
        })
    }

    /// Whether a phrase calls what it names indicators.
    fn indicators(&self, phrase: &Phrase) -> bool {
        self.view
            .get(phrase.at())
            .is_some_and(|text| text.contains(shared::INDICATORS))
    }

    pub(super) fn handed(&self, atom: &Atom) -> bool {
        self.line
            .get(atom.tokens.clone())
            .unwrap_or_default()
            .iter()
            .any(|t| matches!(t.kind, TokenKind::Cue(Cue::Handed | Cue::Binding)))
    }

    /// 超额完成省下达任务: nothing in the task says what it is of, so that it is of what was named.
    fn is_bare_task(&self, inner: Range<usize>) -> bool {
        let tokens = self.line.get(inner).unwrap_or_default();
        tokens.iter().all(|t| match t.kind {
            TokenKind::Cue(cue) => matches!(cue, Cue::Handed | Cue::Goal | Cue::Of | Cue::Now),
            TokenKind::Mark(_) => true,
            TokenKind::Numeric(_) | TokenKind::Text => false,
        }) && !tokens
            .iter()
            .any(|t| self.view.get(t.at.clone()) == Some(shared::PLANNED))
    }

    /// 完成省下达的节能减排任务: the names inside the task.
    fn inner_subjects(&self, inner: Range<usize>, measured: bool) -> Vec<Subject> {
        let tokens = self.line.get(inner).unwrap_or_default();
        let handed = tokens
            .iter()
            .rposition(|t| matches!(t.kind, TokenKind::Cue(Cue::Handed)));
        let named = |tokens: &[Token]| -> Vec<Token> {
            tokens
                .iter()
                .filter(|t| {
                    !matches!(
                        t.kind,
                        TokenKind::Cue(
                            Cue::Of
                                | Cue::Now
                                | Cue::Binding
                                | Cue::Goal
                                | Cue::Scope
                                | Cue::Adverb
                                | Cue::Handed
                        ) | TokenKind::Numeric(_)
                    )
                })
                .cloned()
                .collect()
        };
        let behind = named(
            tokens
                .get(handed.map_or(0, |i| i + 1)..)
                .unwrap_or_default(),
        );
        // 节能减排、安全生产等省定目标: the names stand before who hands the task down.
        let kept = if behind.iter().all(|t| matches!(t.kind, TokenKind::Mark(_))) {
            named(tokens.get(..handed.unwrap_or(0)).unwrap_or_default())
        } else {
            behind
        };
        if kept.is_empty() {
            return Vec::new();
        }
        let phrase = Phrase::new(&kept);
        let mut names = read_names(self.view, &phrase, false, 1, true);
        for name in &mut names {
            if name.indicator.is_none()
                && let Some(short) = shared::TASK_TAILS
                    .iter()
                    .find_map(|tail| name.name.strip_suffix(tail))
                && let Some(found) = resolve(short)
            {
                name.name = short.to_owned();
                name.indicator = Some(found);
            }
        }
        for name in &mut names {
            if name.indicator.is_none()
                && let Some(short) = name.name.strip_suffix(shared::AND_SO_ON)
            {
                name.name = short.to_owned();
                name.indicator = resolve(&name.name);
            }
        }
        names.retain(|n| n.indicator.is_some() || measured || measurable(std::slice::from_ref(n)));
        for name in &mut names {
            name.how = Naming::Task;
        }
        names
    }
}

/// Whether a task of an unknown name is one that is measured: 债务化解.
fn measurable(names: &[Subject]) -> bool {
    names
        .iter()
        .any(|n| shared::MEASURABLE.iter().any(|word| n.name.contains(word)))
}

/// Whether an unknown name can be measured at all: a rate, an amount, a set of indicators.
fn measured(predicate: &Predicate, names: &[Subject]) -> bool {
    predicate.rate.is_some()
        || predicate.change.is_some()
        || names.iter().any(|name| {
            name.name.contains(shared::INDICATORS)
                || shared::HEAD_NOUNS
                    .iter()
                    .any(|noun| name.name.ends_with(noun))
        })
}
