//! Sentences to readings: values, their predicates, their subjects.

use std::borrow::Cow;
use std::ops::Range;

use super::atom::{Atom, What, find_atoms};
use super::predicate::Predicate;
use super::subject::{Phrase, Subject, read_names, resolve};
use crate::base::Decimal;
use crate::catalogue::{
    Bound, Category, Caution, Constraint, Cue, Direction, Indicator, Mark, Measure, Modality,
    shared,
};
use crate::syntax::{Lexeme, Numeric, Token, TokenKind, UnitKind};

/// One statement as read from its sentence, before role and period are settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The catalogue's row, where it has one.
    pub indicator: Option<&'static Indicator>,
    /// The full name, shared parts restored.
    pub name: String,
    /// The kind of figure.
    pub measure: Measure,
    /// The sign of a change.
    pub direction: Direction,
    /// The lower end, in `unit`.
    pub low: Option<Decimal>,
    /// The upper end, in `unit`.
    pub high: Option<Decimal>,
    /// The unit as written.
    pub unit: Option<String>,
    /// Whether the text lost the unit.
    pub unit_inferred: bool,
    /// How firmly it stands.
    pub bound: Bound,
    /// With what resolve.
    pub modality: Modality,
    /// Whether it is an annual average.
    pub average: bool,
    /// What a relation points to.
    pub reference: Option<String>,
    /// Binding or expected, where the text says so.
    pub constraint: Option<Constraint>,
    /// What to look at before trusting it.
    pub cautions: Vec<Caution>,
    /// The rule that read it.
    pub rule: Cow<'static, str>,
    /// Where the name stands in the view.
    pub name_at: Option<Range<usize>>,
    /// Where the value stands in the view.
    pub value_at: Range<usize>,
    /// The clause in the view.
    pub clause_at: Range<usize>,
    /// The sentence in the view.
    pub sentence_at: Range<usize>,
    /// The numerals that are dates and stand before the value in its sentence, the nearest last.
    pub dates: Vec<usize>,
    /// Whether the value says what was before the change (从67.6%).
    pub baseline: bool,
    /// Whether it is the progress of a plan (完成年计划的52%).
    pub progress: bool,
}

/// Reads every statement of the view; `tokens` and `lexemes` are those of its text.
pub fn read_statements(view: &str, tokens: &[Token], lexemes: &[Lexeme]) -> Vec<Reading> {
    let mut out = Vec::new();
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        let ends = matches!(token.kind, TokenKind::Mark(Mark::Stop | Mark::Paragraph));
        if ends || index + 1 == tokens.len() {
            let stop = if ends { index } else { index + 1 };
            if let Some(sentence) = tokens.get(start..stop)
                && sentence
                    .iter()
                    .any(|t| !matches!(t.kind, TokenKind::Text | TokenKind::Mark(_)))
            {
                let reader = Sentence::new(view, sentence, lexemes);
                out.extend(reader.read());
            }
            start = index + 1;
        }
    }
    out
}

struct Sentence<'a> {
    view: &'a str,
    lexemes: &'a [Lexeme],
    line: Vec<Token>,
    atoms: Vec<Atom>,
    at: Range<usize>,
    out: Vec<Reading>,
    /// The subjects of the last value.
    last: Vec<Subject>,
    last_measure: Option<(Measure, Direction)>,
    last_average: bool,
    last_limit: bool,
    /// A name that stands alone in a clause, for the clause behind it.
    topic: Vec<Subject>,
    /// Every subject since the last semicolon, with its place among the readings.
    group: Vec<Subject>,
    /// 分别 split a pair of names earlier in the sentence.
    split: bool,
    strive: bool,
    ensure: bool,
    /// The mood stands in a clause of its own at the head of the sentence.
    governs: bool,
    clause_strive: bool,
    clause_ensure: bool,
    clause_from: usize,
    /// Whether the clause holds a value already.
    clause_valued: bool,
}

impl<'a> Sentence<'a> {
    fn new(view: &'a str, sentence: &[Token], lexemes: &'a [Lexeme]) -> Self {
        let line = without_brackets(sentence, lexemes);
        let atoms = find_atoms(view, &line, lexemes);
        let start = line.first().map_or(0, |t| t.at.start);
        let end = line.last().map_or(start, |t| t.at.end);
        Self {
            view,
            lexemes,
            atoms,
            at: start..end.max(start),
            line,
            out: Vec::new(),
            last: Vec::new(),
            last_measure: None,
            last_average: false,
            last_limit: false,
            topic: Vec::new(),
            group: Vec::new(),
            split: false,
            strive: false,
            ensure: false,
            governs: false,
            clause_strive: false,
            clause_ensure: false,
            clause_from: start,
            clause_valued: false,
        }
    }

    fn read(mut self) -> Vec<Reading> {
        let atoms = std::mem::take(&mut self.atoms);
        let mut from = 0;
        let mut index = 0;
        while index < atoms.len() {
            let list = self.list_end(&atoms, index);
            let Some(group) = atoms.get(index..list) else {
                break;
            };
            let (Some(first), Some(last)) = (group.first(), group.last()) else {
                break;
            };
            let before = self.open_clauses(from..first.tokens.start);
            self.statement(before, group, last.tokens.end, atoms.get(list));
            from = self.past_noun(last.tokens.end, atoms.get(list));
            index = list;
        }
        self.out
    }

    /// 19个市和2个县: the noun behind a count belongs to it when a list goes on behind it.
    fn past_noun(&self, end: usize, next: Option<&Atom>) -> usize {
        let Some(next) = next else { return end };
        let between = self.line.get(end..next.tokens.start).unwrap_or_default();
        let plain = between.iter().all(|t| match t.kind {
            TokenKind::Mark(mark) => mark == Mark::Pause,
            TokenKind::Cue(cue) => !matches!(
                cue,
                Cue::Up | Cue::Down | Cue::Reach | Cue::To | Cue::Dependent
            ),
            TokenKind::Numeric(_) | TokenKind::Text => true,
        });
        let joined = between.last().is_some_and(|t| {
            matches!(
                t.kind,
                TokenKind::Mark(Mark::Pause) | TokenKind::Cue(Cue::With)
            )
        });
        if plain && joined && between.len() > 1 {
            next.tokens.start
        } else {
            end
        }
    }

    /// Walks over the clauses that hold no value and returns the tokens of the one that leads to it.
    fn open_clauses(&mut self, tokens: Range<usize>) -> Range<usize> {
        let mut start = tokens.start;
        for index in tokens.clone() {
            let Some(token) = self.line.get(index) else {
                break;
            };
            let TokenKind::Mark(mark) = token.kind else {
                continue;
            };
            match mark {
                Mark::Comma | Mark::Semicolon | Mark::Colon => {
                    self.close_clause(
                        start..index,
                        index > tokens.start && start > tokens.start || start == 0,
                    );
                    if mark == Mark::Semicolon {
                        if !self.out.is_empty() && !self.governs {
                            self.strive = false;
                            self.ensure = false;
                        }
                        self.group.clear();
                        self.topic.clear();
                        self.split = self.split && self.last.len() == 2;
                    }
                    start = index + 1;
                    self.clause_strive = false;
                    self.clause_ensure = false;
                    self.clause_valued = false;
                    self.clause_from = self
                        .line
                        .get(start)
                        .map_or(self.clause_from, |t| t.at.start);
                }
                Mark::Pause
                | Mark::Stop
                | Mark::Paragraph
                | Mark::Open
                | Mark::Close
                | Mark::QuoteOpen
                | Mark::QuoteClose
                | Mark::Other => {}
            }
        }
        start..tokens.end
    }

    /// A clause without a value can name what the next one speaks of, or set the modality.
    fn close_clause(&mut self, tokens: Range<usize>, whole: bool) {
        let Some(clause) = self.line.get(tokens) else {
            return;
        };
        if clause.is_empty() || !whole {
            return;
        }
        let predicate = Predicate::read(clause, self.lexemes);
        if predicate.phrase.parts.is_empty() {
            // 力争到2010年, …: governs what follows.
            if self.out.is_empty() && (predicate.strive || predicate.ensure) {
                self.strive = predicate.strive;
                self.ensure = predicate.ensure;
                self.governs = true;
            }
            return;
        }
        let names = read_names(self.view, &predicate.phrase, false, 1, false);
        if names.iter().all(|n| n.indicator.is_some()) {
            self.topic = names;
        }
    }

    /// The end of the list of values that begins with atom `index`.
    fn list_end(&self, atoms: &[Atom], index: usize) -> usize {
        let mut end = index + 1;
        while let (Some(a), Some(b)) = (atoms.get(end - 1), atoms.get(end)) {
            let numbers =
                matches!(a.what, What::Number { .. }) && matches!(b.what, What::Number { .. });
            let between = self
                .line
                .get(a.tokens.end..b.tokens.start)
                .unwrap_or_default();
            let joined = !between.is_empty()
                && between.iter().all(|t| {
                    matches!(
                        t.kind,
                        TokenKind::Mark(Mark::Pause) | TokenKind::Cue(Cue::With)
                    )
                });
            if !numbers || !joined {
                break;
            }
            end += 1;
        }
        end
    }

    fn statement(&mut self, before: Range<usize>, atoms: &[Atom], end: usize, next: Option<&Atom>) {
        let tokens = self.line.get(before.clone()).unwrap_or_default();
        let predicate = Predicate::read(tokens, self.lexemes);
        self.clause_strive |= predicate.strive;
        self.clause_ensure |= predicate.ensure;
        let strive = tokens.iter().any(|t| t.kind == TokenKind::Cue(Cue::Strive));
        let ensure = tokens.iter().any(|t| t.kind == TokenKind::Cue(Cue::Ensure));
        // 力争 behind 确保 in the same clause, and the other way round, turns the mood.
        if strive != ensure {
            self.clause_strive = strive;
            self.clause_ensure = ensure;
            // Before the name it governs the clauses that follow as well.
            let leads = predicate
                .opening
                .parts
                .iter()
                .any(|(cue, _)| matches!(cue, Some(Cue::Strive | Cue::Ensure)));
            if leads && !predicate.phrase.parts.is_empty() {
                self.strive = strive;
                self.ensure = ensure;
            }
        }
        let Some(first) = atoms.first() else { return };
        let subjects = match &first.what {
            What::Relation { inner, .. } => {
                self.relation_subjects(&predicate, first, inner.clone())
            }
            What::Number { .. } | What::Gap { .. } | What::Sign { .. } => {
                self.number_subjects(&predicate, atoms, end, next)
            }
        };
        if subjects.is_empty() {
            return;
        }
        let cover = subjects.len() > 1 || predicate.each;
        let shared_bound = if predicate.each && atoms.len() > 1 {
            atoms.last().map(|a| a.bound).filter(|b| *b != Bound::Range)
        } else {
            None
        };
        let unit = atoms.iter().rev().find_map(unit_of);
        if atoms.len() > 1 && subjects.len() == atoms.len() {
            for (subject, atom) in subjects.iter().zip(atoms) {
                self.emit(subject, atom, &predicate, unit.clone(), shared_bound, true);
            }
        } else if atoms.len() > 1 && cover {
            // Unequal lists: each value to the name in its place, the rest to the last.
            for (index, atom) in atoms.iter().enumerate() {
                if let Some(subject) = subjects.get(index.min(subjects.len() - 1)) {
                    self.emit(subject, atom, &predicate, unit.clone(), shared_bound, true);
                }
            }
        } else {
            for atom in atoms {
                for subject in &subjects {
                    self.emit(subject, atom, &predicate, unit.clone(), shared_bound, false);
                }
            }
        }
        self.group.extend(subjects.iter().cloned());
        self.last = subjects;
        self.clause_valued = true;
        self.topic.clear();
    }

    /// What a number is said of.
    fn number_subjects(
        &mut self,
        predicate: &Predicate,
        atoms: &[Atom],
        end: usize,
        next: Option<&Atom>,
    ) -> Vec<Subject> {
        let kind = atoms.first().and_then(kind_of).unwrap_or(UnitKind::None);
        let scaled = kind == UnitKind::None && atoms.first().and_then(unit_of).is_some();
        let counted = scaled || matches!(kind, UnitKind::Count | UnitKind::Measure);
        let behind = self.noun_behind(end, next);
        if counted && self.announces(&behind) {
            return Vec::new();
        }
        let phrase = &predicate.phrase;
        let several = predicate.each || predicate.all || self.split;
        if phrase.parts.is_empty() || predicate.of && counted {
            if (counted || kind == UnitKind::Money && self.last.is_empty())
                && !behind.parts.is_empty()
            {
                return vec![self.named(&predicate.opening, &behind)];
            }
            if predicate.each && atoms.len() > 1 && self.topic.is_empty() {
                return self.last_of_group(atoms.len());
            }
            if self.carries_on(predicate, kind) {
                return if self.topic.is_empty() {
                    self.last.clone()
                } else {
                    self.topic.clone()
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
        let names = read_names(self.view, phrase, several, atoms.len(), false);
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
                ..only.clone()
            }];
        }
        if let Some(composed) = self.composed(predicate) {
            return vec![composed];
        }
        if kind == UnitKind::Multiple && !self.last.is_empty() {
            return self.last.clone();
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
            return vec![self.named(phrase, &behind)];
        }
        if verbs && self.carries_on(predicate, kind) && kind == UnitKind::Percent {
            return self.last.clone();
        }
        names
    }

    /// 县城和建制镇分别完成投资: a name for each of those that share it out.
    fn shared_out(&self, phrase: &Phrase) -> Option<Vec<Subject>> {
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
                    restored: true,
                })
                .collect(),
        )
    }

    /// 七个方面: a count that only announces a list.
    fn announces(&self, noun: &Phrase) -> bool {
        let text = noun.text(self.view);
        shared::ANNOUNCED.iter().any(|word| text == *word)
            || text.starts_with(shared::ANNOUNCED.first().unwrap_or(&""))
    }

    /// Whether a value without a name of its own goes on with the last one's.
    fn carries_on(&self, predicate: &Predicate, kind: UnitKind) -> bool {
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
    fn last_of_group(&self, count: usize) -> Vec<Subject> {
        let mut all: Vec<Subject> = Vec::new();
        for subject in self.group.iter().rev() {
            if all.len() < count && !all.iter().any(|s| s.name == subject.name) {
                all.push(subject.clone());
            }
        }
        all.reverse();
        if all.is_empty() {
            self.last.clone()
        } else {
            all
        }
    }

    /// 总投资621亿元: of what was named before.
    fn composed(&self, predicate: &Predicate) -> Option<Subject> {
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
                restored: true,
            });
        }
        let full = format!("{}{verb}{own}", before.name);
        let plain = format!("{}{own}", before.name);
        let indicator = resolve(&full).or_else(|| resolve(&plain));
        Some(Subject {
            name: full,
            indicator,
            at: at.start..predicate.phrase.at().end,
            restored: true,
        })
    }

    /// A thing counted, named by a verb before the number and a noun behind it.
    fn named(&self, verb: &Phrase, noun: &Phrase) -> Subject {
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
                restored: false,
            };
        }
        let doing = doing.text(self.view);
        let name = format!("{doing}{thing}");
        let indicator = resolve(&name).or_else(|| resolve(thing));
        Subject {
            name,
            indicator,
            at: noun.at(),
            restored: false,
        }
    }

    /// The noun right behind a value, up to the next mark, value or verb.
    fn noun_behind(&self, end: usize, next: Option<&Atom>) -> Phrase {
        const LONGEST: usize = 8;
        let stop = next.map_or(self.line.len(), |atom| atom.tokens.start);
        let mut kept = Vec::new();
        for token in self
            .line
            .get(end..stop)
            .unwrap_or_default()
            .iter()
            .take(LONGEST)
        {
            let ends = match token.kind {
                TokenKind::Mark(_) => true,
                TokenKind::Cue(Cue::Do) => !kept.is_empty() && stop < self.line.len(),
                TokenKind::Cue(cue) => matches!(
                    cue,
                    Cue::Reach
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
        Phrase::new(&kept)
    }

    /// What a relation is said of.
    fn relation_subjects(
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
                Bound::Assigned if !known && !self.handed(atom) => Vec::new(),
                Bound::Above | Bound::Below if !known && !measured(predicate, &names) => Vec::new(),
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
            return self.inner_subjects(inner);
        }
        if matches!(atom.bound, Bound::Above | Bound::Below)
            && self.group.len() > 1
            && !self.clause_valued
        {
            let mut all: Vec<Subject> = Vec::new();
            for subject in &self.group {
                if !all.iter().any(|s| s.name == subject.name) {
                    all.push(subject.clone());
                }
            }
            return all;
        }
        if !self.topic.is_empty() {
            return self.topic.clone();
        }
        match atom.bound {
            Bound::Above | Bound::Below | Bound::Sync => self.last.clone(),
            Bound::Assigned if self.handed(atom) => self.last.clone(),
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
    fn merely_steady(&self, atom: &Atom, names: &[Subject]) -> bool {
        self.view.get(atom.at.clone()) == Some(shared::STEADY)
            && !names
                .iter()
                .any(|n| n.indicator.and_then(Indicator::category) == Some(Category::Prices))
    }

    fn handed(&self, atom: &Atom) -> bool {
        self.line
            .get(atom.tokens.clone())
            .unwrap_or_default()
            .iter()
            .any(|t| matches!(t.kind, TokenKind::Cue(Cue::Handed | Cue::Binding)))
    }

    /// 完成省下达的节能减排任务: the names inside the task.
    fn inner_subjects(&self, inner: Range<usize>) -> Vec<Subject> {
        let tokens = self.line.get(inner).unwrap_or_default();
        let from = tokens
            .iter()
            .rposition(|t| matches!(t.kind, TokenKind::Cue(Cue::Handed)))
            .map_or(0, |i| i + 1);
        let kept: Vec<Token> = tokens
            .get(from..)
            .unwrap_or_default()
            .iter()
            .filter(|t| {
                !matches!(
                    t.kind,
                    TokenKind::Cue(
                        Cue::Of | Cue::Now | Cue::Binding | Cue::Goal | Cue::Scope | Cue::Adverb
                    )
                )
            })
            .cloned()
            .collect();
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
        names.retain(|n| n.indicator.is_some());
        names
    }

    fn emit(
        &mut self,
        subject: &Subject,
        atom: &Atom,
        predicate: &Predicate,
        list_unit: Option<String>,
        shared_bound: Option<Bound>,
        by_order: bool,
    ) {
        let Some(value) = self.value(subject, atom, predicate, list_unit) else {
            return;
        };
        let mut bound = atom.bound;
        if let Some(shared) = shared_bound
            && bound == Bound::Exact
        {
            bound = shared;
        }
        let limit = predicate.limit
            || self.last_limit
                && predicate.phrase.parts.is_empty()
                && !predicate.reach
                && predicate.change.is_none();
        if limit && bound == Bound::Exact && value.measure != Measure::Multiple {
            bound = Bound::AtMost;
        }
        let (low, high) = match bound {
            Bound::AtLeast => (value.low, None),
            Bound::AtMost => (None, value.high),
            Bound::Exact
            | Bound::About
            | Bound::Range
            | Bound::Sync
            | Bound::Above
            | Bound::Below
            | Bound::Stable
            | Bound::Assigned => (value.low, value.high),
        };
        let binding = self
            .line
            .get(atom.tokens.clone())
            .unwrap_or_default()
            .iter()
            .any(|t| t.kind == TokenKind::Cue(Cue::Binding))
            || subject.name.contains(shared::BINDING);
        let modality = if self.clause_ensure || binding {
            Modality::Ensure
        } else if self.clause_strive {
            Modality::Strive
        } else if self.ensure {
            Modality::Ensure
        } else if self.strive {
            Modality::Strive
        } else {
            Modality::Plain
        };
        let average = predicate.average
            || predicate.phrase.parts.is_empty()
                && self.last_average
                && value.measure == Measure::Growth;
        let mut cautions = Vec::new();
        if value.inferred {
            cautions.push(Caution::UnitInferred);
        }
        if by_order {
            cautions.push(Caution::ListByOrder);
        }
        if subject.indicator.is_none() {
            cautions.push(Caution::NameUncertain);
        }
        let reference = match &atom.what {
            What::Relation { reference, .. } => reference.clone(),
            What::Gap { reference, .. } => Some(reference.clone()),
            What::Number { .. } | What::Sign { .. } => None,
        };
        self.last_measure = Some((value.measure, value.direction));
        self.last_average = average;
        self.last_limit = limit;
        let start = self.clause_from.min(atom.at.start);
        self.out.push(Reading {
            indicator: subject.indicator,
            name: subject.name.clone(),
            measure: value.measure,
            direction: value.direction,
            low,
            high,
            unit: value.unit,
            unit_inferred: value.inferred,
            bound,
            modality,
            average,
            reference: reference
                .and_then(|at| self.view.get(at))
                .map(str::to_owned),
            constraint: binding.then_some(Constraint::Binding),
            cautions,
            rule: Cow::Borrowed(value.rule),
            name_at: Some(subject.at.clone()),
            value_at: atom.at.clone(),
            clause_at: start..atom.at.end,
            sentence_at: self.at.clone(),
            dates: self.dates_before(atom.at.start),
            baseline: predicate.from,
            progress: false,
        });
    }

    fn dates_before(&self, at: usize) -> Vec<usize> {
        self.line
            .iter()
            .take_while(|t| t.at.start < at)
            .filter_map(|t| match t.kind {
                TokenKind::Numeric(n) => Some(n),
                TokenKind::Cue(_) | TokenKind::Mark(_) | TokenKind::Text => None,
            })
            .filter(|n| {
                self.lexemes
                    .get(*n)
                    .is_some_and(|l| matches!(l.what, Numeric::Date(_)))
            })
            .collect()
    }

    /// The value's fields, as the words around it and the indicator settle them.
    fn value(
        &self,
        subject: &Subject,
        atom: &Atom,
        predicate: &Predicate,
        list_unit: Option<String>,
    ) -> Option<Value> {
        match &atom.what {
            What::Number {
                low,
                high,
                unit,
                kind,
            } => self.number_value(
                subject,
                predicate,
                (*low, *high),
                unit.clone().or(list_unit),
                *kind,
            ),
            What::Gap {
                value, high, unit, ..
            } => Some(Value {
                measure: Measure::Change,
                direction: if atom.bound == Bound::Below {
                    Direction::Down
                } else {
                    Direction::Up
                },
                low: Some(*value),
                high: Some(*high),
                unit: Some(unit.clone()),
                inferred: false,
                rule: "gap",
            }),
            What::Sign { zero, percent } => Some(Value {
                measure: if *percent {
                    Measure::Growth
                } else {
                    Measure::Level
                },
                direction: if *zero || !*percent {
                    Direction::Flat
                } else {
                    Direction::Up
                },
                low: Some(Decimal::ZERO),
                high: Some(Decimal::ZERO),
                unit: percent.then(|| shared::PERCENT.to_owned()),
                inferred: false,
                rule: "sign",
            }),
            What::Relation { measure, .. } => {
                let change = predicate
                    .change
                    .or(predicate.rate)
                    .or(name_direction(&subject.name));
                let (measure, direction) = match (atom.bound, *measure) {
                    (Bound::Sync, _) => (Measure::Growth, Direction::Up),
                    (Bound::Above | Bound::Below, _) => self.compared_measure(subject, change),
                    (Bound::Stable, _) => stable_measure(subject),
                    (_, Some(measure)) => (measure, change.unwrap_or(Direction::Flat)),
                    (_, None) => match change {
                        Some(direction) => (Measure::Growth, direction),
                        None => (Measure::Level, Direction::Flat),
                    },
                };
                Some(Value {
                    measure,
                    direction,
                    low: None,
                    high: None,
                    unit: None,
                    inferred: false,
                    rule: "relation",
                })
            }
        }
    }

    fn compared_measure(
        &self,
        subject: &Subject,
        change: Option<Direction>,
    ) -> (Measure, Direction) {
        if let Some(direction) = change {
            return (Measure::Growth, direction);
        }
        let level = subject.indicator.is_some_and(|i| {
            i.units.first() == Some(&shared::PERCENT)
                && i.units.len() == 1
                && i.category() != Some(Category::Prices)
        });
        if level {
            (Measure::Level, Direction::Flat)
        } else {
            (Measure::Growth, Direction::Up)
        }
    }

    fn number_value(
        &self,
        subject: &Subject,
        predicate: &Predicate,
        (low, high): (Decimal, Decimal),
        unit: Option<String>,
        kind: UnitKind,
    ) -> Option<Value> {
        let mut unit = unit;
        let mut kind = kind;
        let mut inferred = false;
        if kind == UnitKind::None {
            match &unit {
                Some(list) => kind = unit_kind(list),
                None => {
                    unit = Some(infer_unit(subject, predicate, self.last_measure)?);
                    inferred = true;
                    kind = UnitKind::Percent;
                }
            }
        }
        if let Some(bare) = unit.as_deref()
            && shared::BARE_SCALES.contains(&bare)
            && subject.indicator.is_some_and(is_money)
        {
            unit = Some(format!("{bare}{}", shared::YUAN));
            inferred = true;
            kind = UnitKind::Money;
        }
        let (measure, direction, rule) = self.measure(subject, predicate, kind, low);
        Some(Value {
            measure,
            direction,
            low: Some(low),
            high: Some(high),
            unit,
            inferred,
            rule,
        })
    }

    fn measure(
        &self,
        subject: &Subject,
        predicate: &Predicate,
        kind: UnitKind,
        low: Decimal,
    ) -> (Measure, Direction, &'static str) {
        const LEVEL: (Measure, Direction, &str) = (Measure::Level, Direction::Flat, "level");
        match kind {
            UnitKind::Multiple => (Measure::Multiple, Direction::Up, "multiple"),
            UnitKind::Point => (
                Measure::Change,
                predicate
                    .change
                    .or(name_direction(&subject.name))
                    .unwrap_or(Direction::Up),
                "points",
            ),
            UnitKind::Percent | UnitKind::Permille | UnitKind::Share => {
                if predicate.to || predicate.share && predicate.change.is_none() {
                    return LEVEL;
                }
                if let Some(direction) = predicate.change.or(predicate.rate) {
                    return (Measure::Growth, direction, "growth");
                }
                if kind == UnitKind::Permille {
                    return LEVEL;
                }
                if let Some(direction) = name_direction(&subject.name) {
                    return (Measure::Growth, direction, "growth");
                }
                if let Some(indicator) = subject.indicator {
                    if indicator.category() == Some(Category::Prices) {
                        return if is_index(low) {
                            LEVEL
                        } else {
                            (Measure::Growth, Direction::Up, "growth")
                        };
                    }
                    if !predicate.phrase.parts.is_empty() && !is_rate(indicator) {
                        return (Measure::Growth, Direction::Up, "growth");
                    }
                }
                if predicate.phrase.parts.is_empty()
                    && !predicate.reach
                    && let Some((Measure::Growth, direction)) = self.last_measure
                {
                    return (Measure::Growth, direction, "continued");
                }
                LEVEL
            }
            UnitKind::Money
            | UnitKind::Count
            | UnitKind::Measure
            | UnitKind::PerUnit
            | UnitKind::Score
            | UnitKind::Duration
            | UnitKind::None => match predicate.change.or(predicate.cuts) {
                Some(direction) if !predicate.to && !predicate.reach => {
                    (Measure::Change, direction, "change")
                }
                Some(_) | None => LEVEL,
            },
        }
    }
}

struct Value {
    measure: Measure,
    direction: Direction,
    low: Option<Decimal>,
    high: Option<Decimal>,
    unit: Option<String>,
    inferred: bool,
    rule: &'static str,
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

/// Whether the indicator itself is a rate or a share, so that a percentage is its level.
fn is_rate(indicator: &Indicator) -> bool {
    indicator
        .units
        .iter()
        .all(|unit| *unit == shared::PERCENT || unit.contains(shared::POINT))
        || shared::RATE_ENDS
            .iter()
            .any(|end| indicator.name_zh.ends_with(end))
}

/// A price level told as an index (103.5, 101%) is near 100.
fn is_index(value: Decimal) -> bool {
    value > Decimal::from(80) && value < Decimal::from(130)
}

fn stable_measure(subject: &Subject) -> (Measure, Direction) {
    match subject.indicator.and_then(Indicator::category) {
        Some(Category::Prices) => (Measure::Growth, Direction::Flat),
        Some(_) | None => (Measure::Level, Direction::Flat),
    }
}

fn is_money(indicator: &Indicator) -> bool {
    indicator
        .units
        .iter()
        .any(|unit| unit.contains(shared::YUAN))
}

/// The direction that a name's own end gives: 降幅, 涨幅.
fn name_direction(name: &str) -> Option<Direction> {
    if shared::FALLING_ENDS.iter().any(|end| name.ends_with(end)) {
        Some(Direction::Down)
    } else if shared::RISING_ENDS.iter().any(|end| name.ends_with(end)) {
        Some(Direction::Up)
    } else {
        None
    }
}

/// The unit of a number that the text left bare: a percent, where a rate is said.
fn infer_unit(
    subject: &Subject,
    predicate: &Predicate,
    last: Option<(Measure, Direction)>,
) -> Option<String> {
    let rate = predicate.change.is_some()
        || predicate.rate.is_some()
        || name_direction(&subject.name).is_some()
        || predicate.phrase.parts.is_empty() && matches!(last, Some((Measure::Growth, _)));
    let percent = subject
        .indicator
        .is_some_and(|i| i.units.first() == Some(&shared::PERCENT));
    (rate && !predicate.to || percent && (predicate.limit || predicate.reach || predicate.to))
        .then(|| shared::PERCENT.to_owned())
}

fn unit_of(atom: &Atom) -> Option<String> {
    match &atom.what {
        What::Number { unit, .. } => unit.clone(),
        What::Gap { unit, .. } => Some(unit.clone()),
        What::Relation { .. } | What::Sign { .. } => None,
    }
}

fn kind_of(atom: &Atom) -> Option<UnitKind> {
    match &atom.what {
        What::Number { kind, .. } => Some(*kind),
        What::Gap { .. } => Some(UnitKind::Point),
        What::Sign { .. } => Some(UnitKind::Percent),
        What::Relation { .. } => None,
    }
}

fn unit_kind(unit: &str) -> UnitKind {
    if unit == shared::PERCENT {
        UnitKind::Percent
    } else if unit.contains(shared::POINT) {
        UnitKind::Point
    } else if unit.contains(shared::YUAN) {
        UnitKind::Money
    } else {
        UnitKind::Count
    }
}

/// Drops bracketed remarks without a value; those with one become clauses.
fn without_brackets(sentence: &[Token], lexemes: &[Lexeme]) -> Vec<Token> {
    let mut line = Vec::with_capacity(sentence.len());
    let mut index = 0;
    while let Some(token) = sentence.get(index) {
        if token.kind == TokenKind::Mark(Mark::Open) {
            let close = sentence
                .get(index..)
                .unwrap_or_default()
                .iter()
                .position(|t| t.kind == TokenKind::Mark(Mark::Close))
                .map(|offset| index + offset);
            let Some(close) = close else {
                index += 1;
                continue;
            };
            let inside = sentence.get(index + 1..close).unwrap_or_default();
            let valued = inside.iter().any(|t| match t.kind {
                TokenKind::Numeric(n) => lexemes.get(n).is_some_and(|l| {
                    matches!(&l.what, Numeric::Quantity(q) if q.kind != UnitKind::None && q.kind != UnitKind::Duration)
                }),
                TokenKind::Cue(_) | TokenKind::Mark(_) | TokenKind::Text => false,
            });
            if valued {
                let comma = |token: &Token| Token {
                    kind: TokenKind::Mark(Mark::Comma),
                    at: token.at.clone(),
                };
                line.push(comma(token));
                line.extend(inside.iter().cloned());
                if let Some(last) = sentence.get(close) {
                    line.push(comma(last));
                }
            }
            index = close + 1;
            continue;
        }
        if !matches!(
            token.kind,
            TokenKind::Mark(Mark::Close | Mark::QuoteOpen | Mark::QuoteClose)
        ) {
            line.push(token.clone());
        }
        index += 1;
    }
    line
}
