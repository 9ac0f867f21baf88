//! A sentence read front to back: its clauses, the values in them, and what each value states.

use std::ops::Range;

use super::atom::{Atom, What, find_atoms, joins};
use super::emit::List;
use super::predicate::Predicate;
use super::reading::Reading;
use super::subject::{Naming, Phrase, Subject, read_names, resolve};
use super::theme::Theme;
use super::value::{kind_of, name_direction, unit_of};
use crate::catalogue::set_term::{COLONS, ENDS_IN_UP};
use crate::catalogue::{Bound, Cue, Direction, Mark, Measure, shared};
use crate::syntax::{Lexeme, Numeric, Token, TokenKind, UnitKind};

/// A clause that only names what the next one speaks of is no longer than this, in bytes.
const LONGEST_TOPIC: usize = 90;

/// A name of so many Latin letters is of another language.
const FOREIGN: usize = 12;

/// The state of reading one sentence.
pub(super) struct Sentence<'a> {
    pub(super) view: &'a str,
    pub(super) lexemes: &'a [Lexeme],
    /// The place that the document speaks for, where it is known.
    pub(super) region: Option<&'a str>,
    /// The part of the place that opens the sentence.
    pub(super) owner: Option<Range<usize>>,
    /// The verb of doing that opened the last name.
    pub(super) verb: Option<Range<usize>>,
    pub(super) line: Vec<Token>,
    pub(super) atoms: Vec<Atom>,
    pub(super) at: Range<usize>,
    pub(super) out: Vec<Reading>,
    /// The last clause that held no value.
    pub(super) spoken: Option<Range<usize>>,
    /// What the last clause since the last value speaks of that has a thing of its own.
    pub(super) theme: Option<Theme>,
    /// The own words of the last amount that was named by what it is for, and that name.
    pub(super) payer: Option<(String, String)>,
    /// The subjects of the last value.
    pub(super) last: Vec<Subject>,
    pub(super) last_measure: Option<(Measure, Direction)>,
    pub(super) last_average: bool,
    pub(super) last_limit: bool,
    /// A name that stands alone in a clause, for the clause behind it.
    pub(super) topic: Vec<Subject>,
    /// The change that stands behind that name (生产总值增长：5.5%).
    pub(super) topic_change: Option<Direction>,
    /// Every subject since the last semicolon, with its place among the readings.
    pub(super) group: Vec<Subject>,
    /// 分别 split a pair of names earlier in the sentence.
    pub(super) split: bool,
    pub(super) strive: bool,
    pub(super) ensure: bool,
    /// The mood stands in a clause of its own at the head of the sentence.
    pub(super) governs: bool,
    pub(super) clause_strive: bool,
    pub(super) clause_ensure: bool,
    pub(super) clause_from: usize,
    /// Whether the clause holds a value already.
    pub(super) clause_valued: bool,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(
        view: &'a str,
        sentence: &[Token],
        lexemes: &'a [Lexeme],
        region: Option<&'a str>,
    ) -> Self {
        let line = without_brackets(sentence, lexemes);
        let line = with_shares(view, with_passed(view, line, lexemes));
        let atoms = find_atoms(view, &line, lexemes);
        let start = line.first().map_or(0, |t| t.at.start);
        let end = line.last().map_or(start, |t| t.at.end);
        Self {
            view,
            lexemes,
            region,
            owner: None,
            spoken: None,
            theme: None,
            payer: None,
            verb: None,
            atoms,
            at: start..end.max(start),
            line,
            out: Vec::new(),
            last: Vec::new(),
            last_measure: None,
            last_average: false,
            last_limit: false,
            topic: Vec::new(),
            topic_change: None,
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

    pub(super) fn read(mut self) -> Vec<Reading> {
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
                        self.theme = None;
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
        let Some(clause) = self.line.get(tokens.clone()) else {
            return;
        };
        if clause.is_empty() || !whole {
            return;
        }
        self.theme = self.theme_of(tokens).or(self.theme.take());
        if let (Some(first), Some(last)) = (clause.first(), clause.last()) {
            self.spoken = Some(first.at.start..last.at.end);
        }
        let predicate = Predicate::read(self.view, clause, self.lexemes);
        if predicate.phrase.parts.is_empty() {
            // 力争到2010年, …: governs what follows.
            if self.out.is_empty() && (predicate.strive || predicate.ensure) {
                self.strive = predicate.strive;
                self.ensure = predicate.ensure;
                self.governs = true;
            }
            return;
        }
        if predicate.phrase.at().len() > LONGEST_TOPIC {
            return;
        }
        let mut names = read_names(self.view, &predicate.phrase, false, 1, false);
        if let [only] = names.as_mut_slice()
            && only.indicator.is_none()
            && let Some(last) = clause.last()
            && let Some(own) = self.view.get(only.at.start..last.at.end)
        {
            // 今年的经济增长目标，比全省高1个百分点.
            let own = shared::AIMS
                .iter()
                .find_map(|aim| own.strip_suffix(aim))
                .unwrap_or(own);
            if let Some(found) = resolve(own) {
                only.indicator = Some(found);
                only.name = own.to_owned();
            }
        }
        if names.iter().all(|n| n.indicator.is_some()) {
            self.topic = names;
            self.topic_change = predicate.change.or(predicate.rate);
        }
    }

    /// The end of the list of values that begins with atom `index`.
    fn list_end(&self, atoms: &[Atom], index: usize) -> usize {
        let mut end = index + 1;
        while let (Some(a), Some(b)) = (atoms.get(end - 1), atoms.get(end)) {
            let numbers = match (&a.what, &b.what) {
                (What::Number { .. }, What::Number { .. })
                | (What::Gap { .. }, What::Gap { .. }) => true,
                (
                    What::Number { .. }
                    | What::Gap { .. }
                    | What::Relation { .. }
                    | What::Sign { .. },
                    _,
                ) => false,
            };
            let between = self
                .line
                .get(a.tokens.end..b.tokens.start)
                .unwrap_or_default();
            // 每人每月600元和每人每年5000元.
            let each = between.last().is_some_and(|t| {
                t.kind == TokenKind::Cue(Cue::Adverb)
                    && self
                        .view
                        .get(t.at.clone())
                        .is_some_and(|word| shared::PER_HEAD.contains(&word))
            });
            let between = between
                .get(..between.len() - usize::from(each))
                .unwrap_or_default();
            if !numbers || !joins(between) {
                break;
            }
            end += 1;
        }
        end
    }

    fn statement(&mut self, before: Range<usize>, atoms: &[Atom], end: usize, next: Option<&Atom>) {
        let mut predicate = self.predicate(before.clone(), atoms, end);
        self.set_mood(before, &predicate);
        let Some(first) = atoms.first() else { return };
        let subjects = self.subjects(&predicate, atoms, end, next);
        if subjects.is_empty() {
            return;
        }
        if self.is_step(first, end) || self.is_lots(first) {
            self.last = subjects;
            return;
        }
        predicate.list_change = match subjects.as_slice() {
            [_, .., last] if last.name.ends_with(shared::CUT) => name_direction(&last.name),
            [_, .., _] => None,
            [] | [_] => None,
        };
        self.emit_all(&subjects, atoms, &predicate);
        self.remember(subjects, &predicate);
    }

    /// The predicate of the tokens `before`, with the change that the value itself or the name before
    /// it tells.
    fn predicate(&self, before: Range<usize>, atoms: &[Atom], end: usize) -> Predicate {
        // 152项提升举措和24项…: what stands behind a number opens no clause.
        let behind_number = before.start.checked_sub(1).and_then(|i| self.line.get(i));
        let tokens = self.line.get(before).unwrap_or_default();
        let mut predicate = Predicate::read(self.view, tokens, self.lexemes);
        if behind_number.is_some_and(|t| matches!(t.kind, TokenKind::Numeric(_))) {
            predicate.opening_change = None;
        }
        if !predicate.phrase.parts.is_empty() {
            return predicate;
        }
        if let [only] = atoms {
            predicate.change = predicate.change.or(self.change_behind(end)).or_else(|| {
                let value = self.view.get(only.at.clone());
                value
                    .is_some_and(|v| v.ends_with(shared::GROWTH))
                    .then_some(Direction::Up)
            });
        }
        if !predicate.reach && !predicate.to && !self.topic.is_empty() {
            predicate.change = predicate.change.or(self.topic_change);
        }
        predicate
    }

    /// Notes with what resolve the value stands, and those behind it.
    fn set_mood(&mut self, before: Range<usize>, predicate: &Predicate) {
        self.clause_strive |= predicate.strive;
        self.clause_ensure |= predicate.ensure;
        let tokens = self.line.get(before).unwrap_or_default();
        let strive = tokens.iter().any(|t| t.kind == TokenKind::Cue(Cue::Strive));
        let ensure = tokens.iter().any(|t| t.kind == TokenKind::Cue(Cue::Ensure));
        // 力争 behind 确保 in the same clause, and the other way round, turns the mood.
        if strive == ensure {
            return;
        }
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

    /// What the values are said of.
    fn subjects(
        &mut self,
        predicate: &Predicate,
        atoms: &[Atom],
        end: usize,
        next: Option<&Atom>,
    ) -> Vec<Subject> {
        let Some(first) = atoms.first() else {
            return Vec::new();
        };
        let mut subjects = match &first.what {
            What::Relation { inner, .. } => self.relation_subjects(predicate, first, inner.clone()),
            What::Number { .. } | What::Gap { .. } | What::Sign { .. } => {
                self.number_subjects(predicate, atoms, end, next)
            }
        };
        // A name without a Chinese character in a text of another language says nothing here.
        subjects.retain(|subject| {
            let foreign = subject.indicator.is_none()
                && subject.name.len() >= FOREIGN
                && subject.name.is_ascii();
            !subject.name.is_empty() && !foreign
        });
        self.own(&mut subjects);
        subjects
    }

    /// Pairs names and values, and says each.
    fn emit_all(&mut self, subjects: &[Subject], atoms: &[Atom], predicate: &Predicate) {
        let mut list = List {
            unit: atoms.iter().rev().find_map(unit_of),
            bound: None,
            by_order: false,
        };
        if predicate.each && atoms.len() > 1 {
            // A bound word behind the list covers it, and so does one before it.
            let last = atoms.last().map(|a| a.bound);
            list.bound = last
                .filter(|b| *b != Bound::Exact)
                .or(atoms.first().map(|a| a.bound))
                .filter(|b| *b != Bound::Range);
        }
        let cover = subjects.len() > 1 || predicate.each;
        if atoms.len() > 1 && subjects.len() == atoms.len() {
            // As many names as values and 分别 between them: the order is said, not guessed.
            let sectors = subjects
                .iter()
                .all(|s| shared::SECTOR_SHARES.contains(&s.name.as_str()));
            list.by_order = !predicate.each && !sectors;
            for (subject, atom) in subjects.iter().zip(atoms) {
                self.emit(subject, atom, predicate, &list);
            }
        } else if atoms.len() > 1 && cover {
            // Unequal lists: each value to the name in its place, the rest to the last.
            list.by_order = true;
            for (index, atom) in atoms.iter().enumerate() {
                if let Some(subject) = subjects.get(index.min(subjects.len() - 1)) {
                    self.emit(subject, atom, predicate, &list);
                }
            }
        } else {
            for atom in atoms {
                for subject in subjects {
                    self.emit(subject, atom, predicate, &list);
                }
            }
        }
    }

    /// Keeps what the next values may be said of.
    fn remember(&mut self, subjects: Vec<Subject>, predicate: &Predicate) {
        // How far a plan is carried out is said of what goes on: 占年度计划的23%，同比增长41%.
        if subjects.iter().any(|s| s.how == Naming::Progress) && !self.last.is_empty() {
            return;
        }
        let closes = subjects.iter().any(|s| s.how == Naming::Group);
        if closes {
            // The list that the relation closes is done.
            self.group.clear();
        } else {
            let own = subjects.iter().filter(|s| s.how != Naming::Carried);
            self.group.extend(own.cloned());
        }
        self.last = subjects;
        self.spoken = None;
        self.theme = None;
        self.clause_valued = true;
        if let Some(start) = predicate.phrase.parts.first().map(|(_, at)| at.start) {
            let verb = self.governing(&predicate.phrase);
            if verb.is_some() || !self.is_listed(start) {
                self.verb = verb;
            }
        }
        self.topic.clear();
    }

    /// 迈过两个百亿台阶, 超越两个地市: how far something came among others is no figure of its own.
    fn is_step(&self, atom: &Atom, end: usize) -> bool {
        const LONGEST: usize = 24;
        if kind_of(atom) != Some(UnitKind::Count) {
            return false;
        }
        let behind = self.view.get(atom.at.end..).unwrap_or_default();
        let starts = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
        let passed = self
            .line
            .get(atom.tokens.start)
            .is_some_and(|t| matches!(t.kind, TokenKind::Cue(Cue::Above)));
        if passed && starts(shared::RIVALS) {
            return true;
        }
        let near = self.line.get(end..).unwrap_or_default().iter();
        let mut near = near.take_while(|t| t.at.end <= atom.at.end + LONGEST);
        starts(shared::ROUND_SUMS)
            && near.any(|t| {
                let text = self.view.get(t.at.clone()).unwrap_or_default();
                shared::STEPS.iter().any(|word| text.contains(word))
            })
    }

    /// The verb of doing that opens the phrase, or stands behind who does it and how (市政府累计办理议案):
    /// it governs the list that goes on behind.
    fn governing(&self, phrase: &Phrase) -> Option<Range<usize>> {
        let mut before = None;
        for (index, (cue, at)) in phrase.parts.iter().enumerate() {
            let word = self.view.get(at.clone()).unwrap_or_default();
            let does =
                *cue == Some(Cue::Do) || *cue == Some(Cue::Up) && shared::FLOWS.contains(&word);
            let led = index == 0
                || matches!(
                    before,
                    Some(
                        Cue::Reach | Cue::Adverb | Cue::Now | Cue::Past | Cue::All | Cue::Estimate
                    )
                );
            if does && led {
                let noun = index > 0 && index + 1 == phrase.parts.len();
                return (!noun).then(|| at.clone());
            }
            before = *cue;
        }
        None
    }

    /// 保持两位数增长: the change that a rate is one of stands behind it, at the end of the clause.
    fn change_behind(&self, end: usize) -> Option<Direction> {
        let of = |i: usize| self.line.get(i).map(|t| t.kind);
        let at = end + usize::from(of(end) == Some(TokenKind::Cue(Cue::Of)));
        let direction = match of(at)? {
            TokenKind::Cue(Cue::Up | Cue::UpRate) => Direction::Up,
            TokenKind::Cue(Cue::Down | Cue::DownRate) => Direction::Down,
            TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Mark(_) | TokenKind::Text => {
                return None;
            }
        };
        matches!(of(at + 1), None | Some(TokenKind::Mark(_))).then_some(direction)
    }
}

/// 三次产业结构为9.2:43.3:47.5: the colons between shares part a list, and no clauses.
fn with_shares(view: &str, mut line: Vec<Token>) -> Vec<Token> {
    let numeric = |t: &Token| matches!(t.kind, TokenKind::Numeric(_));
    let mut index = 1;
    while let Some([before, sign, behind]) = line.get_mut(index - 1..=index + 1) {
        let text = view.get(sign.at.clone()).unwrap_or_default();
        let beside = before.at.end == sign.at.start && sign.at.end == behind.at.start;
        if numeric(before) && numeric(behind) && beside && text.chars().all(|c| COLONS.contains(c))
        {
            sign.kind = TokenKind::Mark(Mark::Pause);
        }
        index += 1;
    }
    line
}

/// 产值过千亿元: 过 right before an amount is a bound.
fn with_passed(view: &str, mut line: Vec<Token>, lexemes: &[Lexeme]) -> Vec<Token> {
    let mut index = 1;
    while index < line.len() {
        // 产值上5000万元的有41户.
        let of = line.get(index + 1).map(|t| t.kind) == Some(TokenKind::Cue(Cue::Of));
        let Some([word, amount]) = line.get_mut(index - 1..=index) else {
            break;
        };
        index += 1;
        if word.kind != TokenKind::Text || word.at.end != amount.at.start {
            continue;
        }
        let text = view.get(word.at.clone()).unwrap_or_default();
        let mut last = text.chars().rev();
        let up = last.next() == Some(shared::UP_TO)
            && !last.next().is_some_and(|c| ENDS_IN_UP.contains(c));
        let passed = text.ends_with(shared::PASSED) || of && up;
        if !passed || !is_amount(amount, lexemes) {
            continue;
        }
        if shared::NOT_PASSED.iter().any(|other| text.ends_with(other)) {
            continue;
        }
        let cut = word.at.end - shared::PASSED.len_utf8();
        let passed = Token {
            kind: TokenKind::Cue(Cue::AtLeast),
            at: cut..word.at.end,
        };
        if word.at.start == cut {
            *word = passed;
        } else {
            word.at.end = cut;
            line.insert(index - 1, passed);
            index += 1;
        }
    }
    line
}

/// Whether the token is money, a share, a measure or a bare number.
fn is_amount(token: &Token, lexemes: &[Lexeme]) -> bool {
    let TokenKind::Numeric(n) = token.kind else {
        return false;
    };
    lexemes.get(n).is_some_and(|lexeme| match &lexeme.what {
        Numeric::Quantity(quantity) => matches!(
            quantity.kind,
            UnitKind::Money | UnitKind::Measure | UnitKind::Percent | UnitKind::None
        ),
        Numeric::Date(_) | Numeric::Other(_) => false,
    })
}

/// Drops bracketed remarks without a value; those with one become clauses.
fn without_brackets(sentence: &[Token], lexemes: &[Lexeme]) -> Vec<Token> {
    let mut line = Vec::with_capacity(sentence.len());
    let mut index = 0;
    // Behind the last closing bracket no opening one is closed: it need not be sought.
    let last = sentence
        .iter()
        .rposition(|t| t.kind == TokenKind::Mark(Mark::Close))
        .unwrap_or(0);
    while let Some(token) = sentence.get(index) {
        if token.kind == TokenKind::Mark(Mark::Open) {
            let close = sentence
                .get(index..=last)
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
