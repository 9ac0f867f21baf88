//! What an amount of money is for, where the words before it do not say: 总投资88亿元的道路交通项目,
//! 投资52亿元推进农村电网改造, 用好18亿元人才专项资金.

use std::ops::Range;

use super::atom::Atom;
use super::predicate::Predicate;
use super::sentence::Sentence;
use super::subject::{Naming, Phrase, Subject, resolve};
use crate::catalogue::{Cue, shared};
use crate::syntax::{Numeric, TokenKind};

/// A longer stretch is a clause and no name, in characters.
const LONGEST: usize = 16;

impl Sentence<'_> {
    /// The subjects of an amount of money, named by what stands right behind it where their own names
    /// say of nothing; `end` is the token behind the amount.
    pub(super) fn spent_on(
        &mut self,
        subjects: Vec<Subject>,
        predicate: &Predicate,
        end: usize,
        next: Option<&Atom>,
    ) -> Vec<Subject> {
        let [only] = subjects.as_slice() else {
            return subjects;
        };
        if only.indicator.is_some() || only.how == Naming::Progress {
            return subjects;
        }
        // 总投资25亿元的甲项目、23亿元的乙项目, 安排5000万元用于造林，安排800万元支持养殖.
        let carried = predicate.phrase.parts.is_empty();
        let phrase = self.last_item(&predicate.phrase);
        let own = if carried {
            let payer = self.payer.as_ref();
            let same =
                |(_, name): &&(String, String)| self.last.last().is_some_and(|s| s.name == *name);
            payer.filter(same).map(|(own, _)| own.clone())
        } else {
            Some(phrase.text(self.view))
        };
        let Some(own) = own else { return subjects };
        let dependent = |(cue, _): &(Option<Cue>, _)| *cue == Some(Cue::Dependent);
        let payer = shared::PAYERS.iter().any(|word| own.contains(word));
        let outlay = shared::OUTLAYS.iter().any(|word| own.ends_with(word));
        let short = own.chars().count() <= shared::BARE_OUTLAY;
        let verb = short && !outlay;
        let named = if phrase.parts.iter().all(dependent)
            && let Some((thing, at)) = self.thing_of(end, next)
        {
            let name = format!("{thing}{own}");
            Some((resolve(&name), name, at))
        } else if (verb || payer)
            && let Some(fund) = self.fund_behind(end)
        {
            let text = self.view.get(fund.clone()).unwrap_or_default();
            let name = if payer {
                format!("{own}{text}")
            } else {
                text.to_owned()
            };
            Some((resolve(&name), name, fund))
        } else if short
            && (payer || outlay)
            && let Some((object, at)) = self.purpose(end, next)
        {
            let name = if payer {
                format!("{own}{object}{}", shared::FUNDS_OF)
            } else {
                format!("{object}{own}")
            };
            // 投资3亿元支持工业 is not the investment in industry.
            Some((None, name, at))
        } else if carried && predicate.change.is_none() && !predicate.to && !predicate.reach {
            // 安排5000万元用于造林，安排800万元对困难户给予救助: not of what the last one is for.
            Some((None, own.clone(), only.at.clone()))
        } else {
            None
        };
        let Some((indicator, name, at)) = named else {
            return subjects;
        };
        self.payer = Some((own, name.clone()));
        vec![Subject {
            name,
            indicator,
            at,
            how: Naming::Behind,
        }]
    }

    /// 总投资88亿元的12个道路交通项目: the thing behind 的, whatever its number.
    fn thing_of(&self, end: usize, next: Option<&Atom>) -> Option<(String, Range<usize>)> {
        let of = self.line.get(end)?;
        if of.kind != TokenKind::Cue(Cue::Of) {
            return None;
        }
        let counted = next.filter(|next| next.tokens.start == end + 1);
        let noun = match counted {
            Some(next) => self.noun_behind(next.tokens.end, None, false),
            None => self.noun_behind(end + 1, next, false),
        };
        // 道路项目建设进展顺利, 随安高速开工建设: the thing, not what becomes of it.
        let all = noun.text(self.view);
        let ends = shared::COUNTED_PROJECTS.iter();
        let ends = ends.filter_map(|word| Some(all.find(word)? + word.len()));
        let text = match ends.min() {
            Some(end) => all.get(..end)?.to_owned(),
            None => self.until_done(&noun),
        };
        let text = text.split(shared::AND_SO_ON).next().unwrap_or_default();
        // 实现产值100亿元的目标: no thing.
        let thing = !shared::NO_THINGS.iter().any(|word| text.ends_with(word));
        let start = noun.at().start;
        let kept = start..start + text.len();
        let at = if self.view.get(kept.clone()) == Some(text) {
            kept
        } else {
            noun.at()
        };
        (thing && (2..=LONGEST).contains(&text.chars().count())).then(|| (text.to_owned(), at))
    }

    /// 随安高速开工建设: up to the verb of what becomes of it.
    fn until_done(&self, noun: &Phrase) -> String {
        /// A shorter noun goes on with its verb, in characters.
        const SHORTEST: usize = 3;
        let mut text = String::new();
        for (cue, at) in &noun.parts {
            let ends = matches!(cue, Some(Cue::Do | Cue::Adverb | Cue::All));
            if ends && text.chars().count() >= SHORTEST {
                break;
            }
            text += self.view.get(at.clone()).unwrap_or_default();
        }
        text
    }

    /// 18亿元人才专项资金: the money's own name right behind it, in bytes.
    fn fund_behind(&self, end: usize) -> Option<Range<usize>> {
        let behind = self.line.get(end..).unwrap_or_default();
        let noun = |kind: TokenKind| {
            matches!(
                kind,
                TokenKind::Text | TokenKind::Cue(Cue::Word | Cue::Dependent | Cue::Do)
            )
        };
        let length = behind.iter().take_while(|t| noun(t.kind)).count();
        let start = behind.first()?.at.start;
        let all = self
            .view
            .get(start..behind.get(length.checked_sub(1)?)?.at.end)?;
        let first = shared::FUNDS
            .iter()
            .filter_map(|fund| all.find(fund))
            .min()?;
        let mut length = first;
        // 专项债券, 贷款贴息资金: as long as one goes on with another.
        loop {
            let rest = all.get(length..)?;
            let funds = shared::FUNDS.iter().filter(|fund| rest.starts_with(**fund));
            let Some(fund) = funds.max_by_key(|fund| fund.len()) else {
                break;
            };
            length += fund.len();
        }
        // 专项债券项目, 基金小镇: the money is no thing of its own.
        let behind = all.get(length..)?;
        if shared::NO_FUNDS.iter().any(|word| behind.starts_with(word)) {
            return None;
        }
        let text = all.get(..length)?;
        let purpose = |verb: &&&str| {
            let object = text.strip_prefix(**verb);
            object.is_some_and(|object| !shared::FUNDS.contains(&object))
        };
        (text.chars().count() <= LONGEST && !shared::PURPOSES.iter().any(|verb| purpose(&verb)))
            .then_some(start..start + length)
    }

    /// 投资52亿元推进农村电网改造: what the money is for.
    fn purpose(&self, end: usize, next: Option<&Atom>) -> Option<(String, Range<usize>)> {
        let stop = next.map_or(self.line.len(), |next| next.tokens.start);
        let behind = self.line.get(end..stop)?;
        let told = behind.iter().take_while(|t| match t.kind {
            TokenKind::Mark(_) => false,
            TokenKind::Numeric(n) => {
                let lexeme = self.lexemes.get(n);
                lexeme.is_some_and(|l| !matches!(l.what, Numeric::Quantity(_)))
            }
            TokenKind::Cue(_) | TokenKind::Text => true,
        });
        let last = told.last()?;
        let start = behind.first()?.at.start;
        let text = self.view.get(start..last.at.end)?;
        let verb = shared::PURPOSES
            .iter()
            .filter(|verb| text.starts_with(**verb))
            .max_by_key(|verb| verb.len())?;
        let object = text.get(verb.len()..)?;
        ((2..=LONGEST).contains(&object.chars().count()) && !shared::FUNDS.contains(&object))
            .then(|| (object.to_owned(), start + verb.len()..last.at.end))
    }
}
