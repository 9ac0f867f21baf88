//! What a number is said of: the names before it, behind it, or carried over from the last value.

use std::ops::Range;

use super::atom::Atom;
use super::predicate::Predicate;
use super::sentence::Sentence;
use super::subject::{Naming, Phrase, Subject, carried, read_names, resolve};
use super::value::{kind_of, unit_of};
use crate::catalogue::{Cue, Mark, shared};
use crate::syntax::{Token, TokenKind, UnitKind};

impl Sentence<'_> {
    /// What a number is said of.
    pub(super) fn number_subjects(
        &mut self,
        predicate: &Predicate,
        atoms: &[Atom],
        end: usize,
        next: Option<&Atom>,
    ) -> Vec<Subject> {
        let kind = atoms.first().and_then(kind_of).unwrap_or(UnitKind::None);
        let scaled = kind == UnitKind::None && atoms.first().and_then(unit_of).is_some();
        let counted = scaled || matches!(kind, UnitKind::Count | UnitKind::Measure);
        let mut behind = self.noun_behind(end, next);
        if predicate.phrase.parts.is_empty()
            && !does(&predicate.opening)
            && !atoms
                .first()
                .is_some_and(|a| self.is_joined(a.tokens.start))
        {
            behind.parts.extend(self.shared_predicate(&behind, next));
        }
        if counted && self.announces(&behind) {
            return Vec::new();
        }
        let phrase = &predicate.phrase;
        let several = predicate.each || predicate.all || self.split;
        if phrase.parts.is_empty() || predicate.of && counted {
            if (counted || kind == UnitKind::Money && self.last.is_empty())
                && !behind.parts.is_empty()
            {
                return vec![self.told_of(predicate, &behind)];
            }
            if predicate.each && atoms.len() > 1 && self.topic.is_empty() {
                return self.last_of_group(atoms.len());
            }
            if self.carries_on(predicate, kind) || counted && self.follows_at_once(atoms) {
                return if self.topic.is_empty() {
                    carried(&self.last)
                } else {
                    carried(&self.topic)
                };
            }
            if matches!(kind, UnitKind::Percent | UnitKind::Money) && !behind.parts.is_empty() {
                return vec![self.named(&predicate.opening, &behind)];
            }
            return Vec::new();
        }
        if let Some(places) = self.shared_out(phrase) {
            return places;
        }
        if let Some(progress) = self.progress(predicate, kind) {
            return vec![progress];
        }
        if phrase
            .parts
            .iter()
            .all(|(cue, _)| matches!(cue, Some(Cue::UpRate | Cue::DownRate)))
            && !self.last.is_empty()
        {
            return carried(&self.last);
        }
        let mut names = read_names(self.view, phrase, several, atoms.len(), false);
        if let [only] = names.as_mut_slice()
            && let Some((cue, at)) = predicate.opening.parts.last()
            && at.end == only.at.start
            && let Some(word) = self.view.get(at.clone())
            && let found = resolve(&format!("{word}{}", only.name))
            && (found.is_some()
                || only.name.chars().count() == 1
                    && matches!(cue, Some(Cue::Finish | Cue::Reach | Cue::Keep)))
        {
            // 全部财政收入, 实际利用外资, 完成率: an opening word that is part of the name after all.
            only.name = format!("{word}{}", only.name);
            only.indicator = found;
            only.at.start = at.start;
        }
        if let [only] = names.as_mut_slice()
            && only.indicator.is_none()
            && let Some(verb) = self.verb_of_list(phrase)
            && let Some(found) = resolve(&format!("{verb}{}", only.name))
        {
            // 改造老旧小区25个、棚户区5个: the verb of the list belongs to each member.
            only.name = format!("{verb}{}", only.name);
            only.indicator = Some(found);
            only.how = Naming::Shared;
        }
        if predicate.each && names.len() == 2 {
            self.split = true;
        }
        if names.iter().any(|n| n.indicator.is_some()) {
            return names;
        }
        if let [only] = names.as_slice()
            && let Some(verb) = predicate.verb_at.clone().and_then(|at| self.view.get(at))
            && let Some(indicator) = resolve(&format!("{}{verb}", only.name))
        {
            return vec![Subject {
                name: format!("{}{verb}", only.name),
                indicator: Some(indicator),
                how: Naming::Verb,
                ..only.clone()
            }];
        }
        if let Some(composed) = self.composed(predicate) {
            return vec![composed];
        }
        if kind == UnitKind::Multiple && !self.last.is_empty() {
            return carried(&self.last);
        }
        if counted
            && !behind.parts.is_empty()
            && phrase.text(self.view).ends_with(shared::AND_SO_ON)
        {
            return vec![self.named(&Phrase::default(), &behind)];
        }
        let verbs = phrase.parts.iter().all(|(cue, _)| {
            matches!(
                cue,
                Some(Cue::Do | Cue::Lead | Cue::Scope | Cue::Adverb | Cue::All)
            )
        });
        if (verbs || counted) && !behind.parts.is_empty() {
            return vec![self.named(&self.last_item(phrase), &behind)];
        }
        if let Some(outlay) = self.outlay(&names) {
            return vec![outlay];
        }
        if verbs && self.carries_on(predicate, kind) && kind == UnitKind::Percent {
            return carried(&self.last);
        }
        names
    }

    /// 脱贫324户743人: a count right behind another.
    fn follows_at_once(&self, atoms: &[Atom]) -> bool {
        let last = self.out.last().map(|reading| reading.value_at.end);
        !self.last.is_empty() && last.is_some() && atoms.first().map(|a| a.at.start) == last
    }

    /// The verb that opened the list whose next member the phrase is.
    fn verb_of_list(&self, phrase: &Phrase) -> Option<&str> {
        let start = phrase.parts.first()?.1.start;
        let before = self.line.partition_point(|t| t.at.end <= start);
        let pause = before
            .checked_sub(1)
            .and_then(|i| self.line.get(i))
            .is_some_and(|t| t.kind == TokenKind::Mark(Mark::Pause));
        self.verb
            .clone()
            .filter(|_| pause)
            .and_then(|at| self.view.get(at))
    }

    /// 支持西藏的151个项目: the clause before 的 belongs to the thing behind the number.
    fn told_of(&self, predicate: &Predicate, behind: &Phrase) -> Subject {
        let subject = self.named(&predicate.opening, behind);
        if !predicate.of || predicate.phrase.parts.is_empty() {
            return subject;
        }
        let thing = behind.text(self.view);
        Subject {
            name: format!("{}{}{thing}", predicate.phrase.text(self.view), shared::OF),
            ..subject
        }
    }

    /// 多渠道、多层次开发: what stands behind the last pause.
    pub(super) fn last_item(&self, phrase: &Phrase) -> Phrase {
        let pause = phrase
            .parts
            .iter()
            .rposition(|(_, at)| self.view.get(at.clone()) == Some(shared::PAUSE));
        let parts = pause
            .and_then(|at| phrase.parts.get(at + 1..))
            .unwrap_or(&phrase.parts);
        Phrase {
            parts: parts.to_vec(),
        }
    }

    /// 一般预算收入完成7309万元，累计支出64338万元: the outlay of the same budget.
    pub(super) fn outlay(&self, names: &[Subject]) -> Option<Subject> {
        let [only] = names else { return None };
        if only.name != shared::OUTLAY {
            return None;
        }
        let before = self.last.last()?.name.strip_suffix(shared::REVENUE)?;
        let name = format!("{before}{}", shared::OUTLAY);
        Some(Subject {
            indicator: Some(resolve(&name)?),
            name,
            at: only.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 完成年计划的52%: how far a plan is carried out.
    pub(super) fn progress(&self, predicate: &Predicate, kind: UnitKind) -> Option<Subject> {
        let goal = predicate.phrase.parts.last()?.0 == Some(Cue::Goal);
        if !goal || kind != UnitKind::Percent || !predicate.of {
            return None;
        }
        let before = self
            .last
            .last()
            .map(|s| s.name.as_str())
            .unwrap_or_default();
        Some(Subject {
            name: format!(
                "{before}{}{}",
                predicate.phrase.text(self.view),
                shared::COMPLETION
            ),
            indicator: None,
            at: predicate.phrase.at(),
            how: Naming::Progress,
        })
    }

    /// 县城和建制镇分别完成投资: a name for each of those that share it out.
    pub(super) fn shared_out(&self, phrase: &Phrase) -> Option<Vec<Subject>> {
        let at = phrase
            .parts
            .iter()
            .position(|(cue, _)| *cue == Some(Cue::Each))?;
        let (left, right) = phrase.parts.split_at_checked(at)?;
        let what: Vec<_> = right
            .get(1..)?
            .iter()
            .filter(|(cue, _)| !matches!(cue, Some(Cue::Reach | Cue::Finish | Cue::Adverb)))
            .cloned()
            .collect();
        if left.is_empty() || what.is_empty() {
            return None;
        }
        let what = Phrase { parts: what };
        let owners = read_names(
            self.view,
            &Phrase {
                parts: left.to_vec(),
            },
            true,
            2,
            true,
        );
        Some(
            owners
                .into_iter()
                .map(|owner| Subject {
                    name: format!("{}{}", owner.name, what.text(self.view)),
                    indicator: None,
                    at: what.at(),
                    how: Naming::SharedOut,
                })
                .collect(),
        )
    }

    /// 七个方面: a count that only announces a list.
    pub(super) fn announces(&self, noun: &Phrase) -> bool {
        let text = noun.text(self.view);
        shared::TITLES.iter().any(|word| {
            text.starts_with(word) || text.ends_with(word) && text.len() <= 5 * word.len()
        }) || shared::ANNOUNCED.iter().any(|word| text == *word)
            || text.starts_with(shared::ANNOUNCED.first().unwrap_or(&""))
    }

    /// Whether a value without a name of its own goes on with the last one's.
    pub(super) fn carries_on(&self, predicate: &Predicate, kind: UnitKind) -> bool {
        if self.last.is_empty() && self.topic.is_empty() {
            return false;
        }
        match kind {
            UnitKind::Count | UnitKind::Measure => {
                predicate.reach
                    || predicate.to
                    || predicate.change.is_some()
                    || predicate.strive
                    || predicate.ensure
                    || !self.topic.is_empty()
            }
            UnitKind::Percent
            | UnitKind::Permille
            | UnitKind::Point
            | UnitKind::Money
            | UnitKind::PerUnit
            | UnitKind::Multiple
            | UnitKind::Score
            | UnitKind::Share
            | UnitKind::Duration
            | UnitKind::None => true,
        }
    }

    /// 分别增长12.5%和19%: the last names of the list before, as many as there are values.
    pub(super) fn last_of_group(&self, count: usize) -> Vec<Subject> {
        let mut all: Vec<Subject> = Vec::new();
        for subject in self.group.iter().rev() {
            if all.len() < count && !all.iter().any(|s| s.name == subject.name) {
                all.push(subject.clone());
            }
        }
        all.reverse();
        let all = carried(&all);
        if all.is_empty() {
            carried(&self.last)
        } else {
            all
        }
    }

    /// 总投资621亿元: of what was named before.
    pub(super) fn composed(&self, predicate: &Predicate) -> Option<Subject> {
        let (cue, at) = predicate.phrase.parts.first()?;
        let dependent = *cue == Some(Cue::Dependent) && predicate.phrase.parts.len() <= 2;
        let share = *cue == Some(Cue::Share);
        let part = predicate
            .opening
            .parts
            .iter()
            .any(|(_, at)| self.view.get(at.clone()) == Some(shared::OF_WHICH));
        if !dependent && !share && !part {
            return None;
        }
        let before = self.last.last()?;
        let own = predicate.phrase.text(self.view);
        let verb: String = predicate
            .opening
            .parts
            .iter()
            .filter(|(cue, _)| matches!(cue, Some(Cue::Reach | Cue::Finish)))
            .filter_map(|(_, at)| self.view.get(at.clone()))
            .collect();
        if part && !dependent && !share {
            return Some(Subject {
                name: format!("{own}{}", before.name),
                indicator: None,
                at: predicate.phrase.at(),
                how: Naming::Part,
            });
        }
        let full = format!("{}{verb}{own}", before.name);
        let plain = format!("{}{own}", before.name);
        let indicator = resolve(&full).or_else(|| resolve(&plain));
        Some(Subject {
            name: full,
            indicator,
            at: at.start..predicate.phrase.at().end,
            how: Naming::Composed,
        })
    }

    /// A thing counted, named by a verb before the number and a noun behind it.
    pub(super) fn named(&self, verb: &Phrase, noun: &Phrase) -> Subject {
        let doing = Phrase {
            parts: verb
                .parts
                .iter()
                .filter(|(cue, _)| {
                    !matches!(
                        cue,
                        Some(
                            Cue::Scope
                                | Cue::Now
                                | Cue::Past
                                | Cue::Lead
                                | Cue::Plan
                                | Cue::Strive
                                | Cue::Ensure
                                | Cue::Adverb
                                | Cue::With
                                | Cue::Of
                        )
                    )
                })
                .cloned()
                .collect(),
        };
        let thing = noun.text(self.view);
        let thing = thing.strip_prefix(shared::OF).unwrap_or(&thing);
        if let [first, (Some(Cue::Do), verb)] = noun.parts.as_slice()
            && doing.parts.is_empty()
        {
            // 161个项目竣工: what was done to what was counted.
            let verb = self.view.get(verb.clone()).unwrap_or_default();
            let first = self.view.get(first.1.clone()).unwrap_or_default();
            let first = first.strip_prefix(shared::OF).unwrap_or(first);
            let name = format!("{verb}{first}");
            return Subject {
                indicator: resolve(&name).or_else(|| resolve(first)),
                name,
                at: noun.at(),
                how: Naming::Behind,
            };
        }
        let doing = doing.text(self.view);
        let name = format!("{doing}{thing}");
        // What is added is not what stands: 新增5家高新技术企业 has no id.
        let added = shared::ADDING.iter().any(|word| doing.starts_with(word));
        let indicator = resolve(&name).or_else(|| if added { None } else { resolve(thing) });
        Subject {
            name,
            indicator,
            at: noun.at(),
            how: Naming::Behind,
        }
    }

    /// The noun right behind a value, up to the next mark, value or verb.
    pub(super) fn noun_behind(&self, end: usize, next: Option<&Atom>) -> Phrase {
        const LONGEST: usize = 8;
        /// A noun of one character goes on with its verb (8个镇争创…).
        const SHORTEST_NOUN: usize = 3;
        let stop = next.map_or(self.line.len(), |atom| atom.tokens.start);
        let mut kept: Vec<Token> = Vec::new();
        for token in self
            .line
            .get(end..stop)
            .unwrap_or_default()
            .iter()
            .take(LONGEST)
        {
            let ends = match token.kind {
                TokenKind::Mark(_) => true,
                TokenKind::Cue(Cue::Do) => {
                    let short = Phrase::new(&kept).at().len() <= SHORTEST_NOUN;
                    !short && stop < self.line.len()
                }
                TokenKind::Cue(cue) => matches!(
                    cue,
                    Cue::Reach
                        | Cue::To
                        | Cue::Finish
                        | Cue::Strive
                        | Cue::Ensure
                        | Cue::YearOnYear
                        | Cue::Compare
                        | Cue::Each
                ),
                TokenKind::Numeric(_) | TokenKind::Text => false,
            };
            if ends {
                break;
            }
            kept.push(token.clone());
        }
        while kept
            .last()
            .is_some_and(|t| matches!(t.kind, TokenKind::Cue(Cue::With | Cue::Adverb | Cue::All)))
        {
            kept.pop();
        }
        // 两位数的: 的 alone names nothing.
        if kept.iter().all(|t| t.kind == TokenKind::Cue(Cue::Of)) {
            kept.clear();
        }
        let noun = Phrase::new(&kept);
        if crate::base::begins(&noun.text(self.view), shared::LANDMARK) {
            return Phrase::default();
        }
        noun
    }

    /// Whether the token before joins what follows to a list.
    fn is_joined(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|i| self.line.get(i));
        before.is_some_and(|t| {
            matches!(
                t.kind,
                TokenKind::Cue(Cue::With) | TokenKind::Mark(Mark::Pause)
            )
        })
    }

    /// 5个地级市和5个县级市新获评…: what is told of the last member of a list is told of each.
    fn shared_predicate(
        &self,
        noun: &Phrase,
        next: Option<&Atom>,
    ) -> Vec<(Option<Cue>, Range<usize>)> {
        /// A longer noun says enough by itself, in bytes.
        const LONGEST_NOUN: usize = 21;
        const LONGEST: usize = 6;
        let Some(next) = next else { return Vec::new() };
        let joined = self.is_joined(next.tokens.start);
        let end = self.line.partition_point(|t| t.at.end <= noun.at().end);
        let between = self.line.get(end..next.tokens.start).unwrap_or_default();
        let done = between.iter().any(|t| t.kind == TokenKind::Cue(Cue::Do));
        if !joined || done || noun.parts.is_empty() || noun.at().len() > LONGEST_NOUN || does(noun)
        {
            return Vec::new();
        }
        let behind = self.line.get(next.tokens.end..).unwrap_or_default();
        let mut parts = Phrase::new(behind).parts;
        parts.truncate(
            behind
                .iter()
                .take(LONGEST)
                .take_while(|t| matches!(t.kind, TokenKind::Text | TokenKind::Cue(_)))
                .count(),
        );
        let told = parts.iter().position(|(cue, at)| {
            let text = self.view.get(at.clone()).unwrap_or_default();
            *cue == Some(Cue::Do) || awarded(text).is_some()
        });
        let mut parts = parts.split_off(told.unwrap_or(parts.len()));
        if let Some((_, at)) = parts.first_mut() {
            let text = self.view.get(at.clone()).unwrap_or_default();
            at.start += awarded(text).unwrap_or_default();
        }
        parts
    }
}

/// Whether a verb of doing stands in the phrase.
fn does(phrase: &Phrase) -> bool {
    phrase
        .parts
        .iter()
        .any(|(cue, _)| matches!(cue, Some(Cue::Do | Cue::Finish)))
}

/// Where in the text a word of award begins.
fn awarded(text: &str) -> Option<usize> {
    let found = shared::AWARDED.iter();
    found.filter_map(|word| text.find(word)).min()
}
