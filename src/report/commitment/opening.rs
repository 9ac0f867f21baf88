//! How a clause opens: with a verb of doing, a lead-in, a call, or none of them.

use std::ops::Range;

use super::lexicon::{Word, word_at, words_in};
use super::time::Times;
use crate::base::{begins, has};
use crate::catalogue::action::{
    ATTITUDES, Action, BUILT, CREEDS, DONE, DONE_BEFORE, FILLERS, IS, JOINED_BEFORE, JOINT,
    LEAD_ENDS, LEADING, NOT_DONE, NOT_FIRST, NOT_IS, OF, OF_OTHERS, OTHERS, SECOND, SHORT_VERBS,
    STATES, TOWARDS, TURNS, VERB_JOINTS, WEIGHS, WELL, WHOLE, WHOLE_ENDS, WHOLE_VERBS,
};
use crate::catalogue::chrome::YEAR;
use crate::catalogue::programme::QUOTES;
use crate::syntax::{Numeric, Reason};

/// What a clause is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something is done: the verb, and what it is done to.
    Done {
        verb: Range<usize>,
        object: Range<usize>,
    },
    /// A doing without an object (年底前建成通车).
    Finish,
    /// Leads in what follows.
    Lead,
    /// A call, or a thing that is done already.
    Apart,
    /// Nothing but time or a conjunction.
    Empty,
    /// Something else is said.
    Other,
}

/// A clause as opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    /// Where it begins, without marks of lists and conjunctions.
    pub(super) start: usize,
    pub(super) kind: Kind,
    /// Whether a time stands before the verb.
    pub(super) timed: bool,
}

/// A subject before its verb is no longer than this, in bytes.
const LONGEST_SUBJECT: usize = 36;

/// Reads the clause at `at`.
pub(super) fn open(times: &Times<'_>, at: Range<usize>) -> Opening {
    let mut opener = Opener {
        view: times.view,
        end: at.end,
        start: at.start,
        timed: false,
        opened: None,
        strong: false,
        asked: false,
        both: None,
        aim: None,
    };
    let kind = opener.read(times, at.start);
    Opening {
        start: opener.start,
        kind,
        timed: opener.timed,
    }
}

struct Opener<'a> {
    view: &'a str,
    end: usize,
    start: usize,
    timed: bool,
    /// Where the first adverb stands.
    opened: Option<usize>,
    /// Whether an adverb makes the next word a verb.
    strong: bool,
    /// Behind 要, 将.
    asked: bool,
    both: Option<Range<usize>>,
    aim: Option<Range<usize>>,
}

impl Opener<'_> {
    fn rest(&self, from: usize) -> &str {
        self.view.get(from..self.end).unwrap_or_default()
    }

    fn read(&mut self, times: &Times<'_>, from: usize) -> Kind {
        let mut at = from;
        loop {
            if at >= self.end {
                return if self.opened.is_some() || self.both.is_some() || self.aim.is_some() {
                    Kind::Other
                } else {
                    Kind::Empty
                };
            }
            if self.opened.is_none() {
                let rest = self.rest(at);
                let bare = rest.trim_start_matches(|c| has(LEADING, c));
                if bare.len() < rest.len() {
                    at += rest.len() - bare.len();
                    self.start = at;
                    continue;
                }
                if let Some(mark) = list_mark(times, at) {
                    at = mark;
                    self.start = at;
                    continue;
                }
            }
            if let Some(time) = times.at(at, self.end) {
                self.timed = true;
                at = time.at.end;
                continue;
            }
            let word = word_at(self.view, at..self.end);
            match self.step(at, word) {
                Step::Go(next) => at = next,
                Step::Is(kind) => return kind,
            }
        }
    }

    fn step(&mut self, at: usize, word: Option<Word>) -> Step {
        let Some(word) = word else {
            return Step::Is(self.unknown(at));
        };
        let end = word.at.end;
        match word.class {
            Action::Skip => {
                self.asked = true;
                if self.opened.is_none() && !self.timed && self.aim.is_none() {
                    self.start = end;
                }
            }
            Action::Opener => {
                self.opened.get_or_insert(at);
                self.strong = true;
                self.both = None;
            }
            Action::Weak => {
                self.strong = false;
            }
            Action::Both => {
                self.opened.get_or_insert(at);
                self.both = Some(word.at);
            }
            Action::Aim => self.aim = Some(word.at),
            Action::Act | Action::Make | Action::Do | Action::Cause => {
                return Step::Is(self.verb(word));
            }
            Action::Lead => return Step::Is(self.lead(word)),
            Action::Invest => return Step::Is(self.inner(at, end, Kind::Lead)),
            Action::Will if !self.takes(end) => self.asked = true,
            Action::Dispose | Action::Will => return Step::Is(self.turn(word)),
            Action::Appeal => return Step::Is(Kind::Apart),
            Action::Finish => {
                let rest = self.rest(end);
                return Step::Is(if rest.is_empty() || rest.starts_with(JOINT) {
                    Kind::Finish
                } else {
                    self.done(word.at.clone(), end)
                });
            }
            Action::Result if self.aim.is_none() => return Step::Is(Kind::Other),
            Action::Result | Action::Turn | Action::Idle => {
                return Step::Is(self.unknown(at));
            }
        }
        Step::Go(end)
    }

    /// Whether 将 takes a thing as 把 does: no verb and no adverb stands behind it.
    fn takes(&self, from: usize) -> bool {
        match word_at(self.view, from..self.end).map(|word| word.class) {
            None | Some(Action::Idle | Action::Result | Action::Weak | Action::Turn) => true,
            Some(
                Action::Act
                | Action::Make
                | Action::Do
                | Action::Cause
                | Action::Opener
                | Action::Both
                | Action::Aim
                | Action::Lead
                | Action::Appeal
                | Action::Skip
                | Action::Dispose
                | Action::Will
                | Action::Invest
                | Action::Finish,
            ) => false,
        }
    }

    /// No word of ours: a verb behind an adverb, or something else.
    fn unknown(&mut self, at: usize) -> Kind {
        let rest = self.rest(at);
        if let Some(aim) = self.aim.clone() {
            // 确保社会稳定: what is striven for is the object.
            return if rest.chars().count() >= 4 {
                self.done(aim.clone(), aim.end)
            } else {
                Kind::Other
            };
        }
        let first = self.opened.is_none() && self.both.is_none();
        let others = OTHERS.iter().filter(|_| first);
        let mut others = others.filter_map(|word| rest.strip_prefix(word));
        let others = others.any(|behind| !OF_OTHERS.iter().any(|word| begins(behind, word)));
        if others || DONE_BEFORE.iter().any(|word| begins(rest, word)) {
            return Kind::Apart;
        }
        if let Some(both) = self.both.clone() {
            return self.verb(Word {
                class: Action::Act,
                at: both,
            });
        }
        let known = word_at(self.view, at..self.end);
        let short = rest.starts_with(|c| has(SHORT_VERBS, c));
        let shortest = if short { 3 } else { 4 };
        if self.strong && known.is_none() && rest.chars().count() >= shortest {
            let len = rest
                .char_indices()
                .nth(if short { 1 } else { 2 })
                .map_or(rest.len(), |c| c.0);
            return self.done(at..at + len, at + len);
        }
        self.inner(self.start, at, Kind::Other)
    }

    fn done(&self, verb: Range<usize>, object: usize) -> Kind {
        let rest = self.rest(object);
        let creed = CREEDS.iter().any(|end| rest.ends_with(end));
        let told = tells(rest) || opens(rest, IS, NOT_IS.1);
        let done = opens(rest, DONE, NOT_DONE.1);
        let own = self.view.get(verb.clone()).unwrap_or_default();
        let whole = WHOLE_VERBS.iter().any(|end| own.ends_with(end)) && is_whole(rest);
        if creed || told || done || whole {
            return Kind::Apart;
        }
        Kind::Done {
            verb,
            object: object..self.end,
        }
    }

    /// A verb, with those that go together with it.
    fn verb(&mut self, word: Word) -> Kind {
        let mut end = word.at.end;
        let rest = self.rest(end);
        if opens(rest, DONE, NOT_DONE.1) {
            return Kind::Apart;
        }
        if rest.starts_with(OF) {
            // 确保下放的项目到位: the word tells of what kind its noun is.
            let before = self.aim.clone().or_else(|| self.both.clone());
            return match before {
                Some(before) => self.done(before.clone(), before.end),
                None => Kind::Other,
            };
        }
        if rest.is_empty() {
            // 统筹城乡发展: the verb stands before, and this is the end of its object.
            if let Some(both) = self.both.clone().filter(|both| both.end < word.at.start) {
                return self.done(both.clone(), both.end);
            }
            return if self.opened.is_some() || self.timed || self.aim.is_some() {
                Kind::Finish
            } else {
                Kind::Other
            };
        }
        let own = self.view.get(word.at.clone()).unwrap_or_default();
        let weighs = WEIGHS
            .iter()
            .any(|weight| self.rest(word.at.end).ends_with(weight));
        if weighs || word.class == Action::Do && STATES.iter().any(|state| begins(rest, state)) {
            return Kind::Other;
        }
        let mut class = word.class;
        let mut chains = !NOT_FIRST.contains(&own);
        loop {
            let next = match class {
                Action::Make | Action::Do if chains => {
                    word_at(self.view, end..self.end).filter(|next| {
                        let word = self.view.get(next.at.clone()).unwrap_or_default();
                        is_verb(next.class) && SECOND.contains(&word)
                    })
                }
                Action::Act
                | Action::Make
                | Action::Do
                | Action::Cause
                | Action::Opener
                | Action::Weak
                | Action::Both
                | Action::Aim
                | Action::Lead
                | Action::Appeal
                | Action::Skip
                | Action::Dispose
                | Action::Will
                | Action::Result
                | Action::Invest
                | Action::Finish
                | Action::Turn
                | Action::Idle => None,
            }
            .or_else(|| self.joined(end));
            let Some(next) = next else { break };
            let behind = self.rest(next.at.end);
            if behind.is_empty() || opens(behind, DONE, NOT_DONE.1) {
                break;
            }
            chains = true;
            class = next.class;
            end = next.at.end;
        }
        if self.rest(end).starts_with(WELL) {
            end += WELL.len_utf8();
        }
        if self.rest(end).starts_with(JOINT) {
            return Kind::Other;
        }
        self.done(word.at.start..end, end)
    }

    /// A second verb behind 、 or 和, adverbs between.
    fn joined(&self, at: usize) -> Option<Word> {
        let rest = self.rest(at);
        let joint = VERB_JOINTS.iter().rev().find(|joint| begins(rest, joint))?;
        let mut from = at + joint.len();
        while let Some(word) = word_at(self.view, from..self.end) {
            if is_verb(word.class) {
                return Some(word);
            }
            if word.class != Action::Opener {
                return None;
            }
            from = word.at.end;
        }
        None
    }

    fn lead(&mut self, word: Word) -> Kind {
        let ends = LEAD_ENDS
            .iter()
            .any(|end| self.rest(word.at.start).ends_with(end));
        // 围绕打造…: the doing right behind the word is what it leads in with.
        let from =
            word_at(self.view, word.at.end..self.end).map_or(word.at.end, |next| next.at.end);
        let own = self.view.get(word.at.clone()).unwrap_or_default();
        let towards = TOWARDS.contains(&own);
        let found = (!ends).then(|| self.inner(word.at.start, from, Kind::Lead));
        match found {
            Some(kind @ Kind::Done { .. }) => kind,
            Some(_) | None if self.strong && self.both.is_none() && !ends && towards => {
                Kind::Done {
                    verb: word.at.start..word.at.start,
                    object: word.at.start..self.end,
                }
            }
            Some(_) | None => Kind::Lead,
        }
    }

    /// 把A打造成B: what is taken is the object.
    fn turn(&mut self, word: Word) -> Kind {
        let from = word.at.end;
        if ATTITUDES.iter().any(|word| self.rest(from).contains(word)) {
            return Kind::Apart;
        }
        let found = words_in(self.view, from..self.end).find(|found| {
            let behind = self.rest(found.at.end);
            found.at.start > from
                && (found.class == Action::Turn
                    || is_verb(found.class) && TURNS.iter().any(|turn| behind.starts_with(turn)))
        });
        match found {
            Some(found) => Kind::Done {
                verb: found.at.clone(),
                object: from..found.at.start,
            },
            None => self.done(word.at, from),
        }
    }

    /// A verb within a clause that opens with something else: behind a subject or a lead-in.
    fn inner(&self, subject: usize, from: usize, otherwise: Kind) -> Kind {
        let words: Vec<Word> = words_in(self.view, from..self.end).collect();
        // 积极因素不断增多: the clause tells a state.
        if otherwise == Kind::Other
            && let [.., adverb, last] = words.as_slice()
            && adverb.class == Action::Opener
            && adverb.at.end == last.at.start
            && last.at.end == self.end
            && is_verb(last.class)
        {
            return otherwise;
        }
        let mut adverb: Option<Word> = None;
        for found in words {
            let led = adverb.as_ref().is_some_and(|a| a.at.end == found.at.start);
            let before = self.view.get(subject..found.at.start).unwrap_or_default();
            let behind = self.rest(found.at.end);
            match found.class {
                Action::Opener | Action::Both | Action::Skip | Action::Aim => {
                    adverb = Some(found);
                    continue;
                }
                Action::Make | Action::Do if behind.is_empty() => {
                    if let Some(kind) = self.finished(subject, &found, &otherwise) {
                        return kind;
                    }
                }
                Action::Act | Action::Make | Action::Do | Action::Cause => {
                    let sure = led || matches!(found.class, Action::Act | Action::Make);
                    if sure && self.fits(before, behind, led, &otherwise) {
                        return self.verb_at(subject, found);
                    }
                }
                Action::Finish if behind.is_empty() => {
                    if let Some(kind) = self.finished(subject, &found, &otherwise) {
                        return kind;
                    }
                }
                Action::Weak
                | Action::Lead
                | Action::Appeal
                | Action::Dispose
                | Action::Will
                | Action::Result
                | Action::Invest
                | Action::Finish
                | Action::Turn
                | Action::Idle => {}
            }
            adverb = None;
        }
        otherwise
    }

    /// 白石岭隧道等项目建成通车: what is built stands before the verb.
    fn finished(&self, subject: usize, verb: &Word, otherwise: &Kind) -> Option<Kind> {
        let before = self.view.get(subject..verb.at.start)?;
        let built = before.trim_end_matches(|c| has(FILLERS, c));
        let fits = *otherwise == Kind::Other && BUILT.iter().any(|thing| built.ends_with(thing));
        fits.then(|| Kind::Done {
            verb: verb.at.clone(),
            object: subject..verb.at.start,
        })
    }

    /// The verb of a clause behind its subject or lead-in; where nothing stands behind it, those
    /// are its object (对后进单位予以通报和约谈).
    fn verb_at(&self, subject: usize, word: Word) -> Kind {
        let mut end = word.at.end;
        while let Some(next) = self.joined(end) {
            end = next.at.end;
        }
        let verb = word.at.start..end;
        let object = if end < self.end {
            end..self.end
        } else {
            subject..word.at.start
        };
        Kind::Done { verb, object }
    }

    /// Whether a verb between these words is that of the clause.
    fn fits(&self, before: &str, behind: &str, led: bool, otherwise: &Kind) -> bool {
        let tied = JOINED_BEFORE.iter().any(|word| before.ends_with(word));
        // 涉企服务全力帮办: before an adverb it is a noun.
        let noun = !led
            && word_at(behind, 0..behind.len()).is_some_and(|word| word.class == Action::Opener);
        let open = !noun
            && behind.chars().nth(1).is_some()
            && !behind.starts_with(OF)
            && !behind.starts_with(JOINT);
        let short = *otherwise == Kind::Lead
            || before.len() <= LONGEST_SUBJECT
                && (led || !before.contains(JOINT))
                && !before.contains(OF);
        // 省委作出了…的部署: a verb that we do not know is done.
        let done = *otherwise == Kind::Other && is_done(before);
        !tied && open && short && !done
    }
}

enum Step {
    Go(usize),
    Is(Kind),
}

/// Whether the words tell what a thing is (扩大投资是…的措施).
fn tells(words: &str) -> bool {
    let mut quoted = false;
    let mut last = None;
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        quoted = match c {
            _ if QUOTES.0 == c => true,
            _ if QUOTES.1 == c => false,
            _ => quoted,
        };
        let joined = last.is_none_or(|last| has(NOT_IS.0, last))
            || chars.peek().is_some_and(|next| has(NOT_IS.1, *next));
        if c == IS && !quoted && !joined {
            return true;
        }
        last = Some(c);
    }
    false
}

/// Whether the words begin with `word`, unless one of `behind` makes another word of it.
fn opens(words: &str, word: char, behind: &str) -> bool {
    let rest = words.strip_prefix(word);
    rest.is_some_and(|rest| !rest.starts_with(|c| has(behind, c)))
}

/// Whether 了 shows in these words that something is done.
fn is_done(words: &str) -> bool {
    words.match_indices(DONE).any(|(at, _)| {
        let (before, from) = words.split_at(at);
        opens(from, DONE, NOT_DONE.1) && !before.ends_with(|c| has(NOT_DONE.0, c))
    })
}

/// Whether the words name the aims or the work of the whole, and nothing of it (2026年各项目标任务).
fn is_whole(words: &str) -> bool {
    let digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut rest = if digits.len() < words.len() {
        digits.trim_start_matches(YEAR)
    } else {
        words
    };
    while let Some(behind) = WHOLE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = behind;
    }
    rest.is_empty() && WHOLE_ENDS.iter().any(|end| words.ends_with(end))
}

fn is_verb(class: Action) -> bool {
    match class {
        Action::Act | Action::Make | Action::Do | Action::Cause => true,
        Action::Opener
        | Action::Weak
        | Action::Both
        | Action::Aim
        | Action::Lead
        | Action::Appeal
        | Action::Skip
        | Action::Dispose
        | Action::Will
        | Action::Result
        | Action::Invest
        | Action::Finish
        | Action::Turn
        | Action::Idle => false,
    }
}

/// The end of the mark of a list that begins at `at`.
fn list_mark(times: &Times<'_>, at: usize) -> Option<usize> {
    let index = times
        .lexemes
        .binary_search_by(|lexeme| lexeme.at.start.cmp(&at))
        .ok()?;
    let lexeme = times.lexemes.get(index)?;
    match &lexeme.what {
        Numeric::Other(Reason::ListMark | Reason::PageMark) => Some(lexeme.at.end),
        Numeric::Other(_) | Numeric::Quantity(_) | Numeric::Date(_) => None,
    }
}
