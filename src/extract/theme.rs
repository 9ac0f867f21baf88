//! What a clause without a value speaks of, for the figure behind it that has no name of its own:
//! 推动装备制造产业提质扩量，…，力争产值达到500亿元.

use std::ops::Range;

use super::naming::Figure;
use super::sentence::Sentence;
use super::subject::{Naming, Subject, resolve};
use crate::catalogue::action::{Action, actions};
use crate::catalogue::{Cue, Mark, find_cue, shared};
use crate::syntax::TokenKind;

/// What a clause speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Theme {
    /// Its noun, in bytes of the view.
    noun: Range<usize>,
    /// The noun with what is done to it right behind (交通建设, 粮食生产).
    work: Range<usize>,
    /// It is what somebody is paid, or gets: 提高养老金标准.
    standard: bool,
}

impl Sentence<'_> {
    /// What the clause of these tokens, without a value, speaks of.
    pub(super) fn theme_of(&self, tokens: Range<usize>) -> Option<Theme> {
        /// A longer noun is a clause, in characters.
        const LONGEST: usize = 16;
        const SHORTEST: usize = 2;
        let clause = self.line.get(tokens)?;
        let opens = |kind: TokenKind| {
            matches!(
                kind,
                TokenKind::Cue(
                    Cue::Lead
                        | Cue::Do
                        | Cue::Adverb
                        | Cue::Scope
                        | Cue::Now
                        | Cue::Plan
                        | Cue::Strive
                        | Cue::Ensure
                        | Cue::Finish
                        | Cue::Up
                        | Cue::All
                )
            )
        };
        let first = clause.iter().position(|t| !opens(t.kind))?;
        let behind = clause.get(first..)?;
        let noun = |kind: TokenKind| matches!(kind, TokenKind::Text | TokenKind::Cue(Cue::Word));
        let length = behind.iter().take_while(|t| noun(t.kind)).count();
        let start = behind.first()?.at.start;
        let end = behind.get(length.checked_sub(1)?)?.at.end;
        let text = without_verbs(self.view.get(start..end)?);
        let start = end - text.len();
        // “要素跟着项目走”: a part of a quotation is no thing.
        let quoted = |length: usize| {
            let text = text.get(..length).unwrap_or_default();
            text.matches(shared::QUOTE_OPEN).count() != text.matches(shared::QUOTE_CLOSE).count()
        };
        let told = |length: usize, work: usize, standard: bool| {
            let noun = text.get(..length)?.chars().count();
            ((SHORTEST..=LONGEST).contains(&noun) && !quoted(length)).then(|| Theme {
                noun: start..start + length,
                work: start..work,
                standard,
            })
        };
        // 完善养老保险、医疗保险制度: a list is no one thing.
        let listed = behind.get(length).map(|t| t.kind) == Some(TokenKind::Mark(Mark::Pause));
        if listed {
            return None;
        }
        if let Some(length) = standard_in(text) {
            return told(length, start + length, true);
        }
        if let Some(length) = class_in(text) {
            return told(length, start + length, false);
        }
        // 粮食生产实现“十连丰”, 促进交通建设提质提速.
        let next = behind.get(length)?;
        let word = self.view.get(next.at.clone())?;
        let works = next.kind == TokenKind::Cue(Cue::Do) && shared::WORKS.contains(&word);
        if works && next.at.start == end {
            told(text.len(), next.at.end, false)
        } else {
            None
        }
    }

    /// The figure of what the clause before speaks of, where the figure has no name of its own.
    pub(super) fn figure_of_theme(
        &self,
        figure: &Figure<'_>,
        names: &[Subject],
    ) -> Option<Subject> {
        let predicate = figure.predicate;
        let [only] = names else { return None };
        if only.indicator.is_some() {
            return None;
        }
        let Some(theme) = &self.theme else {
            return self.crop_of_last(only);
        };
        if !self.topic.is_empty() {
            return None;
        }
        if theme.standard {
            let head = shared::EACH_HEADS.contains(&only.name.as_str());
            return head.then(|| self.standard_of(theme, only.at.clone()));
        }
        let parts = &predicate.phrase.parts;
        let dependent = parts.iter().all(|(cue, _)| {
            matches!(
                cue,
                Some(Cue::Dependent | Cue::Finish | Cue::Reach | Cue::Adverb)
            )
        });
        let noun = self.view.get(theme.noun.clone())?;
        let verbs = find_cue(&only.name) == Some(Cue::Do);
        if verbs && figure.counted && figure.behind.parts.is_empty() {
            // 实施农村公路提升行动，新建600公里.
            let noun = shared::NEWEST
                .iter()
                .find_map(|word| noun.strip_prefix(word))
                .unwrap_or(noun);
            let name = format!("{}{noun}", only.name);
            return Some(Subject {
                indicator: Some(resolve(&name)?),
                name,
                at: only.at.clone(),
                how: Naming::Composed,
            });
        }
        let crop = only.name == shared::CROP && self.is_near(theme);
        if !dependent && !is_bare_rate(&only.name) && !crop {
            return None;
        }
        let opening = predicate.opening.parts.iter();
        let verb = opening.filter(|(cue, _)| matches!(cue, Some(Cue::Reach | Cue::Finish)));
        let verb: String = verb
            .filter_map(|(_, at)| self.view.get(at.clone()))
            .collect();
        let work = self.view.get(theme.work.clone())?;
        let own = &only.name;
        let outlay = shared::OUTLAYS.iter().any(|word| own.ends_with(word));
        let plain = if outlay { work } else { noun };
        let all = [
            format!("{plain}{verb}{own}"),
            format!("{plain}{own}"),
            format!("{noun}{own}"),
        ];
        let known = all
            .iter()
            .find_map(|name| Some((name.clone(), Some(resolve(name)?))));
        let (name, indicator) = known.unwrap_or_else(|| (format!("{plain}{own}"), None));
        Some(Subject {
            name,
            indicator,
            at: only.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 粮食播种面积稳定在5400万亩，总产达到395亿斤: the harvest of the same crop.
    fn crop_of_last(&self, only: &Subject) -> Option<Subject> {
        let near = only.name == shared::CROP && self.spoken.is_none();
        let before = self.last.last().filter(|_| near)?;
        let mut sown = shared::SOWN.iter();
        let crop = sown.find_map(|word| before.name.strip_suffix(word))?;
        let name = format!("{crop}{}", only.name);
        Some(Subject {
            indicator: resolve(&name),
            name,
            at: only.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 提高养老金标准，每月增加140元: what is paid, where the amount has no name.
    pub(super) fn standard_subject(&self) -> Option<Subject> {
        let theme = self.theme.as_ref();
        let theme = theme.filter(|theme| theme.standard && self.is_near(theme))?;
        let alone = self.topic.is_empty();
        alone.then(|| self.standard_of(theme, theme.noun.clone()))
    }

    /// Whether the clause that it stands in is the one right before.
    fn is_near(&self, theme: &Theme) -> bool {
        let spoken = self.spoken.as_ref();
        spoken.is_some_and(|clause| clause.start <= theme.noun.start)
    }

    fn standard_of(&self, theme: &Theme, at: Range<usize>) -> Subject {
        let name = self.view.get(theme.noun.clone()).unwrap_or_default();
        let bare = name.strip_suffix(shared::STANDARD).unwrap_or(name);
        Subject {
            indicator: resolve(name).or_else(|| resolve(bare)),
            name: name.to_owned(),
            at,
            how: Naming::Composed,
        }
    }
}

/// 完善项目, 加大技改投入: without the verbs that the noun is the object of.
fn without_verbs(text: &str) -> &str {
    /// A verb is no longer than this, in characters.
    const LONGEST: usize = 4;
    let all = actions();
    let verb = |text: &str| {
        let ends: Vec<usize> = text
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .collect();
        let mut heads = ends.into_iter().take(LONGEST).skip(1).rev();
        heads.find(|end| {
            let head = text.get(..*end).unwrap_or_default();
            let found = all.binary_search_by_key(&head, |(word, _)| word);
            let class = found.ok().and_then(|at| all.get(at));
            class.is_some_and(|(_, class)| {
                matches!(
                    class,
                    Action::Act
                        | Action::Make
                        | Action::Opener
                        | Action::Both
                        | Action::Cause
                        | Action::Lead
                        | Action::Appeal
                        | Action::Aim
                )
            })
        })
    };
    let mut rest = text;
    while let Some(behind) = verb(rest).and_then(|end| rest.get(end..)) {
        rest = behind;
    }
    rest
}

/// The length of the noun at the head of `text` that tells what is paid, where it closes the text.
fn standard_in(text: &str) -> Option<usize> {
    let ends = shared::STANDARDS.iter().any(|end| text.ends_with(end));
    ends.then_some(text.len())
}

/// The length of the noun at the head of `text` that ends in a class of things that have figures.
fn class_in(text: &str) -> Option<usize> {
    let first = shared::THEMES.iter().filter_map(|class| {
        let at = text.find(class)?;
        Some((at, std::cmp::Reverse(class.len())))
    });
    let (at, class) = first.min()?;
    let mut end = at + class.0;
    // 装备制造产业集群: as long as one class goes on with another.
    while let Some(class) = shared::THEMES.iter().find(|class| {
        let behind = text.get(end..).unwrap_or_default();
        behind.starts_with(**class)
    }) {
        end += class.len();
    }
    let own = text.get(..at)?.chars().count();
    let noun = text.get(..end)?;
    // 工业强县: a class that goes on with another word is part of that.
    let behind = text.get(end..)?;
    if !behind.is_empty() && !shared::GOING_ON.iter().any(|tail| behind.starts_with(tail)) {
        return None;
    }
    let sector = !shared::NO_SECTORS.iter().any(|word| noun.ends_with(word));
    (own > 1 && sector).then_some(end)
}

/// 覆盖率, 盘活率: a rate that says of nothing.
fn is_bare_rate(name: &str) -> bool {
    name.chars().count() == 3 && name.ends_with(shared::RATE)
}
