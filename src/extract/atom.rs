//! The values of a sentence: numbers with their bound words, and relations without a number.

use std::ops::Range;

use crate::base::Decimal;
use crate::catalogue::{Bound, Cue, Mark, Measure, find_indicator, shared};
use crate::syntax::{Approx, Lexeme, Numeric, Quantity, Token, TokenKind, UnitKind};

/// A value in the tokens of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    /// The tokens that it covers.
    pub(super) tokens: Range<usize>,
    /// Where it stands in the view, bound words included.
    pub(super) at: Range<usize>,
    pub(super) bound: Bound,
    pub(super) what: What,
}

/// What kind of value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A number.
    Number {
        low: Decimal,
        high: Decimal,
        unit: Option<String>,
        kind: UnitKind,
    },
    /// A relation; `reference` is what it points to, `inner` the tokens in which a task's name stands.
    Relation {
        measure: Option<Measure>,
        reference: Option<Range<usize>>,
        inner: Option<Range<usize>>,
    },
    /// A difference to another figure (高于全省2个百分点).
    Gap {
        value: Decimal,
        high: Decimal,
        unit: String,
        reference: Range<usize>,
    },
    /// 正增长, 零增长, 只增不减: the sign alone.
    Sign { zero: bool, percent: bool },
}

/// Finds the values of a sentence, in order, not overlapping.
pub(super) fn find_atoms(view: &str, line: &[Token], lexemes: &[Lexeme]) -> Vec<Atom> {
    let finder = Finder {
        view,
        line,
        lexemes,
    };
    let mut atoms: Vec<Atom> = Vec::new();
    let mut index = 0;
    while index < line.len() {
        let floor = atoms.last().map_or(0, |atom| atom.tokens.end);
        match finder.at(index, floor) {
            Some(mut atom) => {
                if let Some(last) = atoms.last() {
                    finder.go_on_with_gap(last, &mut atom);
                    finder.go_on_with_bound(last, &mut atom);
                }
                index = atom.tokens.end.max(index + 1);
                while atoms
                    .last()
                    .is_some_and(|last| last.tokens.end > atom.tokens.start)
                {
                    atoms.pop();
                }
                atoms.push(atom);
            }
            None => index += 1,
        }
    }
    atoms
}

struct Finder<'a> {
    view: &'a str,
    line: &'a [Token],
    lexemes: &'a [Lexeme],
}

impl Finder<'_> {
    fn kind(&self, index: usize) -> Option<TokenKind> {
        self.line.get(index).map(|token| token.kind)
    }

    fn cue(&self, index: usize) -> Option<Cue> {
        match self.kind(index)? {
            TokenKind::Cue(cue) => Some(cue),
            TokenKind::Numeric(_) | TokenKind::Mark(_) | TokenKind::Text => None,
        }
    }

    fn before(&self, index: usize) -> Option<Cue> {
        self.cue(index.checked_sub(1)?)
    }

    fn text(&self, index: usize) -> &str {
        self.line
            .get(index)
            .and_then(|token| self.view.get(token.at.clone()))
            .unwrap_or_default()
    }

    fn quantity(&self, index: usize) -> Option<&Quantity> {
        match self.kind(index)? {
            TokenKind::Numeric(at) => match &self.lexemes.get(at)?.what {
                Numeric::Quantity(quantity) => Some(quantity),
                Numeric::Date(_) | Numeric::Other(_) => None,
            },
            TokenKind::Cue(_) | TokenKind::Mark(_) | TokenKind::Text => None,
        }
    }

    fn at(&self, index: usize, floor: usize) -> Option<Atom> {
        if let Some(quantity) = self.quantity(index) {
            return self
                .gap_behind(index, floor)
                .or_else(|| self.number(index, floor, quantity));
        }
        match self.cue(index)? {
            Cue::Sync => self.sync(index, floor),
            Cue::Above => self.compared(index, Bound::Above),
            Cue::Below => self.compared(index, Bound::Below),
            Cue::AtLeast => self.compared_yardstick(index, Bound::Above),
            Cue::AtMost => self
                .assigned_limit(index)
                .or_else(|| self.compared_yardstick(index, Bound::Below)),
            Cue::Stable => self.stable(index, floor),
            Cue::Positive => self.sign(index, false),
            Cue::Zero => self.sign(index, true),
            Cue::AtLeastBehind => self.upward(index, floor),
            Cue::Finish => self.assigned(index).or_else(|| self.finished(index, floor)),
            Cue::Limit => self.assigned_limit(index),
            Cue::Reach => self
                .reached_task(index)
                .or_else(|| self.finished(index, floor).filter(|_| self.is_met(index))),
            Cue::Up
            | Cue::Down
            | Cue::UpRate
            | Cue::DownRate
            | Cue::To
            | Cue::Keep
            | Cue::About
            | Cue::Near
            | Cue::AboutBehind
            | Cue::AtMostBehind
            | Cue::Strive
            | Cue::Ensure
            | Cue::Average
            | Cue::Each
            | Cue::All
            | Cue::With
            | Cue::Handed
            | Cue::Goal
            | Cue::Binding
            | Cue::Expected
            | Cue::Compare
            | Cue::YearOnYear
            | Cue::Adverb
            | Cue::Scope
            | Cue::Now
            | Cue::Past
            | Cue::Plan
            | Cue::Estimate
            | Cue::Lead
            | Cue::Do
            | Cue::From
            | Cue::Share
            | Cue::Yardstick
            | Cue::Of
            | Cue::Basis
            | Cue::Dependent => None,
            // 目标基本实现: one word.
            Cue::Word if self.is_met(index) => self.finished(index, floor),
            Cue::Word => None,
        }
    }

    fn span(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.line.get(tokens.start).map_or(0, |t| t.at.start);
        let end = tokens
            .end
            .checked_sub(1)
            .and_then(|last| self.line.get(last))
            .map_or(start, |t| t.at.end);
        start..end.max(start)
    }

    /// Where the clause that `index` stands in ends: the next mark that parts clauses.
    fn clause_end(&self, index: usize) -> usize {
        (index..self.line.len())
            .find(|i| {
                matches!(
                    self.kind(*i),
                    Some(TokenKind::Mark(
                        Mark::Comma | Mark::Semicolon | Mark::Stop | Mark::Colon | Mark::Paragraph
                    ))
                )
            })
            .unwrap_or(self.line.len())
    }

    fn clause_start(&self, index: usize, floor: usize) -> usize {
        (floor..index)
            .rev()
            .find(|i| {
                matches!(
                    self.kind(*i),
                    Some(TokenKind::Mark(
                        Mark::Comma | Mark::Semicolon | Mark::Stop | Mark::Colon | Mark::Paragraph
                    ))
                )
            })
            .map_or(floor, |i| i + 1)
    }

    fn number(&self, index: usize, floor: usize, quantity: &Quantity) -> Option<Atom> {
        let duration = quantity.kind == UnitKind::Duration && !self.is_counted_span(index, floor);
        if duration || quantity.approx == Approx::Few {
            return None;
        }
        let mut tokens = index..index + 1;
        let mut bound = if quantity.range {
            Bound::Range
        } else if quantity.approx == Approx::More {
            Bound::AtLeast
        } else {
            Bound::Exact
        };
        let free = |bound: Bound| bound == Bound::Exact || bound == Bound::Range;
        if self.is_threshold(index, floor, quantity)
            || self.is_set(index, quantity)
            || self.is_told_otherwise(index, quantity)
        {
            return None;
        }
        match self.cue(index + 1) {
            Some(Cue::AboutBehind) => {
                if free(bound) && !quantity.range {
                    bound = Bound::About;
                }
                tokens.end += 1;
            }
            Some(Cue::AtLeastBehind) => {
                if self.is_class(index, quantity) {
                    return None;
                }
                if !quantity.range {
                    bound = Bound::AtLeast;
                }
                tokens.end += 1;
            }
            Some(Cue::AtMostBehind) => {
                if self.is_class(index, quantity) {
                    return None;
                }
                if !quantity.range {
                    bound = Bound::AtMost;
                }
                tokens.end += 1;
            }
            _ => {
                if self.is_bare_class(index, quantity) {
                    return None;
                }
                if let Some(cut) = self.cut_bound(index + 1) {
                    tokens.end += 1;
                    bound = if quantity.range { bound } else { cut };
                }
            }
        }
        // 至少建设1个公园.
        let least = self.before(index) == Some(Cue::Do)
            && index
                .checked_sub(2)
                .is_some_and(|i| i >= floor && self.text(i) == shared::AT_LEAST);
        if least && bound == Bound::Exact {
            bound = Bound::AtLeast;
        }
        if index > floor {
            let pre = match self.before(index) {
                // 比上年高出20元: by how much, which the words before tell.
                Some(Cue::Above | Cue::Below) if self.is_difference(index, floor, quantity) => None,
                Some(Cue::AtLeast | Cue::Above) => Some(Bound::AtLeast),
                Some(Cue::AtMost | Cue::Below) => Some(Bound::AtMost),
                Some(Cue::About | Cue::Near) => Some(Bound::About),
                _ => None,
            };
            if let Some(pre) = pre {
                if free(bound) && !quantity.range {
                    bound = pre;
                }
                tokens.start -= 1;
            }
        }
        // 安装标牌45块: no money.
        let pieces = quantity.kind == UnitKind::Money
            && self.text(index).ends_with(shared::PIECES)
            && !self.is_paid(index);
        let (unit, kind) = if pieces {
            let unit = quantity.unit.as_deref().unwrap_or_default();
            let scale = unit.strip_suffix(shared::YUAN).unwrap_or_default();
            (Some(format!("{scale}{}", shared::PIECES)), UnitKind::Count)
        } else {
            (None, quantity.kind)
        };
        Some(Atom {
            at: self.span(tokens.clone()),
            tokens,
            bound,
            what: What::Number {
                low: quantity.low,
                high: quantity.high,
                unit: unit.or_else(|| quantity.unit.clone()),
                kind,
            },
        })
    }

    /// Whether 比 stands in the clause before the number, and 高出 or 低 right before it.
    fn is_difference(&self, index: usize, floor: usize, quantity: &Quantity) -> bool {
        let start = self.clause_start(index, floor);
        let compared =
            (start..index).any(|i| matches!(self.cue(i), Some(Cue::Compare | Cue::YearOnYear)));
        let word = index.checked_sub(1).map_or("", |i| self.text(i));
        let amount = matches!(quantity.kind, UnitKind::Money | UnitKind::Measure);
        amount && compared && shared::DIFFERING.contains(&word)
    }

    /// 空气质量优良天数达到300天, 平均受教育年限10年: days and years that are the figure itself.
    fn is_counted_span(&self, index: usize, floor: usize) -> bool {
        // 天数由260天增加到305天: of both.
        let from = self.before(index) == Some(Cue::To) || self.before(index) == Some(Cue::Of);
        // 优良天数315天、同比增加12天: of the same.
        let start = self.clause_start(index, floor);
        let goes_on = (start..index).all(|i| self.kind(i) != Some(TokenKind::Text))
            && (start..index).any(|i| {
                matches!(
                    self.cue(i),
                    Some(Cue::Up | Cue::Down | Cue::Reach | Cue::To)
                )
            });
        let floor = if from || goes_on { 0 } else { floor };
        let start = match self.clause_start(index, floor) {
            // 优良天数315天，比上年增加12天.
            start if goes_on && start > 1 => self.clause_start(start - 1, 0),
            start => start,
        };
        let before: String = (start..index).map(|i| self.text(i)).collect();
        shared::COUNTED_SPANS
            .iter()
            .any(|word| before.contains(word))
    }

    /// 奖励200块: whether the clause speaks of what is paid.
    fn is_paid(&self, index: usize) -> bool {
        let start = self.clause_start(index, 0);
        let before: String = (start..index).map(|i| self.text(i)).collect();
        shared::PAID.iter().any(|word| before.contains(word))
    }

    /// The first half of a bound word at the very end of a text that was cut off there.
    fn cut_bound(&self, index: usize) -> Option<Bound> {
        let token = self.line.get(index)?;
        let rest = self.view.get(token.at.end..).unwrap_or_default();
        if index + 1 < self.line.len() || !rest.trim().is_empty() {
            return None;
        }
        let word = self.text(index);
        let start = self.clause_start(index, 0);
        let limited = (start..index).any(|i| self.cue(i) == Some(Cue::Limit));
        if word == shared::CUT_OFF_BOUND {
            Some(if limited {
                Bound::AtMost
            } else {
                Bound::AtLeast
            })
        } else {
            (word == shared::CUT_OFF_ABOUT).then_some(Bound::About)
        }
    }

    /// 12个投资50亿元以上的项目, 一批过1亿元、10亿元的企业: amounts that tell which things are counted.
    fn is_threshold(&self, index: usize, floor: usize, quantity: &Quantity) -> bool {
        const LONGEST: usize = 12;
        if !is_amount(quantity) {
            return false;
        }
        let end = self.clause_end(index).min(index + LONGEST);
        let amounts = (index + 1..end)
            .take_while(|i| {
                matches!(self.kind(*i), Some(TokenKind::Mark(Mark::Pause)))
                    || matches!(
                        self.cue(*i),
                        Some(Cue::AtLeastBehind | Cue::AtMostBehind | Cue::AtLeast | Cue::With)
                    )
                    || self
                        .quantity(*i)
                        .is_some_and(|q| matches!(q.kind, UnitKind::Money | UnitKind::Measure))
            })
            .count();
        let of = index + 1 + amounts;
        // 收入过3000元的11个, 产值上5000万元的有41户: the class of what is counted.
        let count = |i: usize| self.quantity(i).is_some_and(|q| q.kind == UnitKind::Count);
        let told = self.cue(of) == Some(Cue::Of)
            && (count(of + 1)
                || count(of + 2)
                    && (self.cue(of + 1) == Some(Cue::Reach)
                        || shared::THERE_ARE.contains(&self.text(of + 1))));
        // 50万元以上的强村达到100个.
        let ahead = amounts > 0 && self.cue(of) == Some(Cue::Of) && self.is_counted_behind(of + 1);
        if ahead || told && (amounts > 0 || self.before(index) == Some(Cue::AtLeast)) {
            return true;
        }
        if self.cue(of) != Some(Cue::Of) || !matches!(self.kind(of + 1), Some(TokenKind::Text)) {
            return false;
        }
        let passed = matches!(self.before(index), Some(Cue::AtLeast));
        let bounded = amounts > 0 || passed;
        // 第二个产值过千亿元的产业: which kind is told, not how much.
        let classed = passed
            && shared::CLASSED.iter().any(|noun| {
                self.text(of + 1).starts_with(noun) || self.text(of + 1).ends_with(noun)
            });
        let start = self
            .clause_start(index, 0)
            .max(floor.saturating_sub(LONGEST));
        let counted = (start..index).any(|i| {
            self.quantity(i).is_some_and(|q| q.kind == UnitKind::Count)
                || shared::BATCHES.contains(&self.text(i))
                || shared::BATCHES
                    .iter()
                    .any(|word| self.text(i).ends_with(word))
        });
        bounded && counted || classed
    }

    /// 全国18个示范区之一, 在全省31个县中率先: the set that something is one of.
    fn is_set(&self, index: usize, quantity: &Quantity) -> bool {
        const LONGEST: usize = 6;
        if quantity.kind != UnitKind::Count {
            return false;
        }
        let end = self.clause_end(index).min(index + 1 + LONGEST);
        let behind: String = (index + 1..end).map(|i| self.text(i)).collect();
        shared::ONE_OF.iter().any(|word| behind.ends_with(word))
            || shared::AMONG.iter().any(|word| behind.contains(word))
    }

    /// 进入全球前1%, 劣Ⅴ类, 此两项: a rank, a class that is left, a count of what was just told.
    fn is_told_otherwise(&self, index: usize, quantity: &Quantity) -> bool {
        let start = self.line.get(index).map_or(0, |token| token.at.start);
        let before = self.view.get(..start).unwrap_or_default();
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        match quantity.kind {
            UnitKind::Percent => ends(shared::RANKED_BEFORE) && !ends(shared::TIMES_BEFORE),
            UnitKind::Count => ends(shared::POINTED_BACK) || self.is_limit_of_days(index),
            UnitKind::Money
            | UnitKind::Measure
            | UnitKind::Permille
            | UnitKind::Point
            | UnitKind::Share
            | UnitKind::PerUnit
            | UnitKind::Multiple
            | UnitKind::Score
            | UnitKind::Duration
            | UnitKind::None => false,
        }
    }

    /// 3个和5个工作日: the first of two spans of time.
    fn is_limit_of_days(&self, index: usize) -> bool {
        let mut next = index;
        while matches!(
            self.kind(next + 1),
            Some(TokenKind::Mark(Mark::Pause) | TokenKind::Cue(Cue::With))
        ) && self.quantity(next + 2).is_some()
        {
            next += 2;
        }
        let days = self
            .quantity(next)
            .is_some_and(|q| q.kind == UnitKind::Duration);
        next > index && days && self.text(next).ends_with(shared::WORKDAY)
    }

    /// Whether what stands right behind is counted before its clause ends: 企业10家.
    fn is_counted_behind(&self, index: usize) -> bool {
        const LONGEST: usize = 5;
        let end = self.clause_end(index).min(index + LONGEST);
        let number = (index..end).find(|i| {
            !matches!(
                self.kind(*i),
                Some(
                    TokenKind::Text
                        | TokenKind::Cue(
                            Cue::Word
                                | Cue::Do
                                | Cue::Dependent
                                | Cue::Reach
                                | Cue::To
                                | Cue::AtLeast
                                | Cue::Strive
                        )
                )
            )
        });
        number
            .filter(|at| *at > index)
            .and_then(|at| self.quantity(at))
            .is_some_and(|q| q.kind == UnitKind::Count)
    }

    /// 500万元以上项目: a threshold within a name.
    fn is_class(&self, index: usize, quantity: &Quantity) -> bool {
        let behind = match self.kind(index + 2) {
            Some(TokenKind::Text) => true,
            Some(TokenKind::Cue(cue)) => matches!(cue, Cue::Dependent | Cue::Word | Cue::Do),
            // 其中50亿元以上19个: the class of what is counted.
            Some(TokenKind::Numeric(_)) => self
                .quantity(index + 2)
                .is_some_and(|q| q.kind == UnitKind::Count),
            Some(TokenKind::Mark(_)) | None => false,
        };
        // 完成168平方公里以上水土流失治理: how much is to be done.
        let done = matches!(self.before(index), Some(Cue::Do | Cue::Finish))
            && quantity
                .unit
                .as_deref()
                .is_some_and(|unit| shared::LAND_UNITS.contains(&unit))
            && !self.is_counted_behind(index + 2);
        if done {
            return false;
        }
        let counted = match quantity.kind {
            UnitKind::Count => quantity
                .unit
                .as_deref()
                .is_some_and(|unit| shared::CLASS_UNITS.contains(&unit)),
            UnitKind::Percent | UnitKind::Permille | UnitKind::Point | UnitKind::Share => false,
            UnitKind::Money
            | UnitKind::Measure
            | UnitKind::PerUnit
            | UnitKind::Multiple
            | UnitKind::Score
            | UnitKind::Duration
            | UnitKind::None => true,
        };
        behind && counted
    }

    /// 5个百亿元企业: an amount right behind a count classes what is counted.
    fn is_bare_class(&self, index: usize, quantity: &Quantity) -> bool {
        let noun = matches!(self.kind(index + 1), Some(TokenKind::Text));
        let classes = quantity
            .unit
            .as_deref()
            .is_some_and(|unit| shared::CLASS_UNITS.contains(&unit));
        if noun && quantity.range && classes {
            return true;
        }
        // 某集团30万吨铟锌加工项目: the capacity stands in the project's name.
        let named = matches!(
            index.checked_sub(1).and_then(|i| self.kind(i)),
            Some(TokenKind::Text | TokenKind::Mark(Mark::Pause))
        );
        let capacity = quantity
            .unit
            .as_deref()
            .is_some_and(|unit| shared::CAPACITY_UNITS.contains(&unit));
        if noun && named && capacity && self.is_project(index + 1) {
            return true;
        }
        let counted = index
            .checked_sub(1)
            .and_then(|i| self.quantity(i))
            .is_some_and(|q| q.kind == UnitKind::Count);
        let amount = is_amount(quantity);
        // 9家产值超百亿元企业: so is one that a word and its bound part from the count.
        let parted = self.before(index) == Some(Cue::AtLeast)
            && index
                .checked_sub(3)
                .and_then(|i| self.quantity(i))
                .is_some_and(|q| q.kind == UnitKind::Count);
        // 营业收入过5亿元企业6家: or one whose things are counted behind it.
        let passed = self.before(index) == Some(Cue::AtLeast);
        let thing = noun
            || matches!(
                self.cue(index + 1),
                Some(Cue::Do | Cue::Word | Cue::Dependent)
            );
        let ahead = passed && thing && self.is_counted_behind(index + 1);
        // 4个过千亿、3个过百亿的产业.
        let each = passed
            && index
                .checked_sub(2)
                .and_then(|i| self.quantity(i))
                .is_some_and(|q| q.kind == UnitKind::Count);
        // 新增产值20亿元企业1家.
        let bare = quantity.kind == UnitKind::Money
            && shared::CLASSED.contains(&self.text(index + 1))
            && self
                .quantity(index + 2)
                .is_some_and(|q| q.kind == UnitKind::Count);
        let kind = bare || passed && noun && self.is_kind(index + 1);
        amount && (noun && (counted || parted) || ahead || each || kind)
    }

    /// 第二家收入过百亿元龙头企业: whether the words behind end with a kind of thing and the clause with
    /// them.
    fn is_kind(&self, index: usize) -> bool {
        let end = self.clause_end(index).min(index + 5);
        let text: String = (index..end)
            .take_while(|i| {
                matches!(
                    self.kind(*i),
                    Some(TokenKind::Text | TokenKind::Cue(Cue::Word | Cue::Do | Cue::Dependent))
                )
            })
            .map(|i| self.text(i))
            .collect();
        shared::CLASSED.iter().any(|noun| text.ends_with(noun))
    }

    /// Whether the words behind lead to a project or a plant before the clause ends.
    fn is_project(&self, index: usize) -> bool {
        let end = self.clause_end(index).min(index + 8);
        let text: String = (index..end).map(|i| self.text(i)).collect();
        shared::PROJECTS.iter().any(|word| text.contains(word))
    }

    /// 比全省高2个百分点: the number behind 高, with what it is compared with.
    fn gap_behind(&self, index: usize, floor: usize) -> Option<Atom> {
        let quantity = self.quantity(index)?;
        let above = index.checked_sub(1).filter(|i| *i >= floor)?;
        let cue = self.cue(above)?;
        let bound = if cue == Cue::Above {
            Bound::Above
        } else {
            Bound::Below
        };
        if !matches!(cue, Cue::Above | Cue::Below) {
            return None;
        }
        let start = self.clause_start(index, floor);
        let compare = (start..above)
            .rev()
            .find(|i| self.cue(*i) == Some(Cue::Compare))?;
        let reference = compare + 1..above;
        if reference.is_empty() || !self.is_reference(reference.clone()) {
            return None;
        }
        self.gap(compare..index + 1, quantity, reference, bound)
    }

    fn gap(
        &self,
        mut tokens: Range<usize>,
        quantity: &Quantity,
        reference: Range<usize>,
        bound: Bound,
    ) -> Option<Atom> {
        let unit = self.gap_unit(tokens.end.checked_sub(1)?, quantity)?;
        if matches!(
            self.cue(tokens.end),
            Some(Cue::AboutBehind | Cue::AtLeastBehind)
        ) {
            tokens.end += 1;
        }
        Some(Atom {
            at: self.span(tokens.clone()),
            tokens,
            bound,
            what: What::Gap {
                value: quantity.low,
                high: quantity.high,
                unit,
                reference: self.span(reference),
            },
        })
    }

    /// 突破5万元和2万元: a bound word before the first number covers the second, where nothing but
    /// the word that joins them stands between.
    fn go_on_with_bound(&self, last: &Atom, atom: &mut Atom) {
        let kind = |atom: &Atom| match atom.what {
            What::Number { kind, .. } => Some(kind),
            What::Relation { .. } | What::Gap { .. } | What::Sign { .. } => None,
        };
        // 超500亿元和30家: another kind of number begins something of its own.
        let alike = kind(last).is_some_and(|own| {
            kind(atom) == Some(own) || own == UnitKind::None && kind(atom).is_some()
        });
        let leads = matches!(
            self.cue(last.tokens.start),
            Some(Cue::AtLeast | Cue::AtMost)
        );
        let joined = last.tokens.end + 1 == atom.tokens.start
            && self.cue(last.tokens.end) == Some(Cue::With);
        if leads && joined && alike && atom.bound == Bound::Exact {
            atom.bound = last.bound;
        }
    }

    /// 高于全省8.3和10.4个百分点: the second of two differences to one figure.
    fn go_on_with_gap(&self, last: &Atom, atom: &mut Atom) {
        let What::Gap { reference, .. } = &last.what else {
            return;
        };
        let What::Number {
            low,
            high,
            unit: Some(unit),
            kind: UnitKind::Point,
        } = &atom.what
        else {
            return;
        };
        let between = self
            .line
            .get(last.tokens.end..atom.tokens.start)
            .unwrap_or_default();
        if joins(between) {
            atom.bound = last.bound;
            atom.what = What::Gap {
                value: *low,
                high: *high,
                unit: unit.clone(),
                reference: reference.clone(),
            };
        }
    }

    /// The unit of a difference: its own, or that of the next one in a list (8.3和10.4个百分点).
    fn gap_unit(&self, index: usize, quantity: &Quantity) -> Option<String> {
        if matches!(quantity.kind, UnitKind::Point | UnitKind::Percent) {
            return quantity.unit.clone();
        }
        let joined = matches!(
            self.kind(index + 1),
            Some(TokenKind::Mark(Mark::Pause) | TokenKind::Cue(Cue::With))
        );
        self.quantity(index + 2)
            .filter(|next| joined && quantity.unit.is_none() && next.kind == UnitKind::Point)
            .and_then(|next| next.unit.clone())
    }

    /// Whether the tokens name another figure, a region or a year to compare with.
    fn is_reference(&self, tokens: Range<usize>) -> bool {
        let known = tokens.clone().any(|i| {
            matches!(
                self.cue(i),
                Some(
                    Cue::All
                        | Cue::Scope
                        | Cue::Yardstick
                        | Cue::UpRate
                        | Cue::DownRate
                        | Cue::Past
                        | Cue::Now
                        | Cue::YearOnYear
                        | Cue::Handed
                )
            ) || matches!(self.kind(i), Some(TokenKind::Numeric(n)) if self
                .lexemes
                .get(n)
                .is_some_and(|l| matches!(l.what, Numeric::Date(_))))
        });
        let text: String = tokens.map(|i| self.text(i)).collect();
        known
            || shared::REFERENCES.iter().any(|word| text.contains(word))
            || find_indicator(&text).is_some()
    }

    /// 高于全国平均水平, 高于全省2个百分点.
    fn compared(&self, index: usize, bound: Bound) -> Option<Atom> {
        if self.quantity(index + 1).is_some() || self.text(index).chars().count() < 2 {
            return None;
        }
        if let Some(assigned) = self.assigned_limit(index) {
            return Some(assigned);
        }
        let end = self.relation_end(index + 1);
        let number = (index + 1..end).find(|i| self.quantity(*i).is_some());
        if let Some(number) = number {
            let reference = index + 1..number;
            let quantity = self.quantity(number)?;
            if self.gap_unit(number, quantity).is_some()
                && self.is_reference(reference.clone())
                && !reference.clone().any(|i| {
                    matches!(
                        self.cue(i),
                        Some(Cue::Share | Cue::Reach | Cue::Up | Cue::Down)
                    )
                })
            {
                return self.gap(index..number + 1, quantity, reference, bound);
            }
            return None;
        }
        self.compared_to(index, end, bound)
    }

    fn compared_yardstick(&self, index: usize, bound: Bound) -> Option<Atom> {
        if !shared::OVERTAKING.contains(&self.text(index)) {
            return None;
        }
        let points = (index + 1..self.clause_end(index).min(index + 6))
            .any(|i| self.quantity(i).is_some_and(|q| q.kind == UnitKind::Point));
        let opens = points
            || matches!(
                self.cue(index + 1),
                Some(Cue::Scope | Cue::Yardstick | Cue::Past)
            )
            || shared::REFERENCES
                .iter()
                .any(|word| self.text(index + 1).starts_with(word));
        if !opens {
            return None;
        }
        let end = self.relation_end(index + 1);
        if let Some(number) = (index + 1..end).find(|i| self.quantity(*i).is_some()) {
            // 超过全省1.6个百分点.
            let quantity = self.quantity(number)?;
            let reference = index + 1..number;
            let points = quantity.kind == UnitKind::Point && !reference.is_empty();
            return (points && self.is_reference(reference.clone()))
                .then(|| self.gap(index..number + 1, quantity, reference, bound))
                .flatten();
        }
        self.compared_to(index, end, bound)
    }

    fn compared_to(&self, index: usize, end: usize, bound: Bound) -> Option<Atom> {
        let reference = index + 1..end;
        if reference.is_empty() || reference.len() > 8 || !self.is_reference(reference.clone()) {
            return None;
        }
        Some(Atom {
            at: self.span(index..end),
            tokens: index..end,
            bound,
            what: What::Relation {
                measure: None,
                reference: Some(self.span(reference)),
                inner: None,
            },
        })
    }

    /// The end of a relation: the clause's, or a 、 before the next one.
    fn relation_end(&self, index: usize) -> usize {
        let end = self.clause_end(index);
        (index..end)
            .find(|i| {
                self.kind(*i) == Some(TokenKind::Mark(Mark::Pause))
                    && matches!(
                        self.cue(*i + 1),
                        Some(
                            Cue::Above
                                | Cue::Below
                                | Cue::AtLeast
                                | Cue::Strive
                                | Cue::Ensure
                                | Cue::Reach
                        )
                    )
            })
            .unwrap_or(end)
    }

    /// 与经济增长基本同步.
    fn sync(&self, index: usize, floor: usize) -> Option<Atom> {
        let start = self.clause_start(index, floor);
        let with = |strong: bool| {
            (start..index).rev().find(|i| {
                self.cue(*i) == Some(Cue::With)
                    && (!strong
                        || shared::STRONG_WITH
                            .iter()
                            .any(|word| self.text(*i) == *word))
            })
        };
        let with = with(true).or_else(|| with(false))?;
        if with + 1 >= index || (with..index).any(|i| self.quantity(i).is_some()) {
            return None;
        }
        let mut end = index + 1;
        if self.cue(end) == Some(Cue::Up) {
            end += 1;
        }
        // 与全国同步全面建成小康社会: how something is done, not a figure.
        if matches!(self.kind(end), Some(TokenKind::Text))
            || matches!(self.cue(end), Some(Cue::Do | Cue::Adverb | Cue::Finish))
        {
            return None;
        }
        let mut behind = index;
        while behind > with + 2
            && matches!(
                self.cue(behind - 1),
                Some(Cue::Adverb | Cue::Keep | Cue::Reach)
            )
        {
            behind -= 1;
        }
        Some(Atom {
            at: self.span(with..end),
            tokens: with..end,
            bound: Bound::Sync,
            what: What::Relation {
                measure: Some(Measure::Growth),
                reference: Some(self.span(with + 1..behind)),
                inner: None,
            },
        })
    }

    /// 保持在全国平均水平以上.
    fn upward(&self, index: usize, floor: usize) -> Option<Atom> {
        let start = (floor..index)
            .rev()
            .take_while(|i| {
                matches!(
                    self.cue(*i),
                    Some(Cue::Scope | Cue::Yardstick | Cue::Past | Cue::UpRate | Cue::Of)
                )
            })
            .last()?;
        if !matches!(
            self.before(start),
            Some(Cue::Keep | Cue::Reach | Cue::Limit)
        ) {
            return None;
        }
        Some(Atom {
            at: self.span(start..index + 1),
            tokens: start..index + 1,
            bound: Bound::Above,
            what: What::Relation {
                measure: None,
                reference: Some(self.span(start..index)),
                inner: None,
            },
        })
    }

    fn stable(&self, index: usize, floor: usize) -> Option<Atom> {
        // 保持平稳增长 says nothing that is measured.
        // 稳定和新增就业: a verb, with another.
        let grows = matches!(self.cue(index + 1), Some(Cue::Up | Cue::Do | Cue::With));
        if grows || self.quantity(index + 1).is_some() {
            return None;
        }
        let mut start = index;
        while start > floor && matches!(self.before(start), Some(Cue::Adverb | Cue::Keep)) {
            start -= 1;
        }
        Some(Atom {
            at: self.span(start..index + 1),
            tokens: start..index + 1,
            bound: Bound::Stable,
            what: What::Relation {
                measure: None,
                reference: None,
                inner: None,
            },
        })
    }

    fn sign(&self, index: usize, zero: bool) -> Option<Atom> {
        let percent = self.text(index) != shared::NOT_FALLING;
        Some(Atom {
            at: self.span(index..index + 1),
            tokens: index..index + 1,
            bound: if zero { Bound::Exact } else { Bound::AtLeast },
            what: What::Sign { zero, percent },
        })
    }

    /// 完成国家下达的节能减排任务.
    fn assigned(&self, index: usize) -> Option<Atom> {
        let end = self.clause_end(index);
        if (index + 1..end).any(|i| self.quantity(i).is_some()) {
            return None;
        }
        let goal = (index + 1..end)
            .rev()
            .find(|i| matches!(self.cue(*i), Some(Cue::Goal | Cue::Binding)))?;
        if goal > index + 12 {
            return None;
        }
        self.task(index, goal + 1, index + 1..goal)
    }

    /// 节能减排任务全面完成.
    fn finished(&self, index: usize, floor: usize) -> Option<Atom> {
        let ends = matches!(self.kind(index + 1), Some(TokenKind::Mark(_)) | None);
        // 目标基本完成.
        let steps = 1 + usize::from(self.before(index) == Some(Cue::Adverb));
        let goal = index.checked_sub(steps).filter(|i| *i > floor)?;
        let set = steps == 1 && self.cue(index) == Some(Cue::Finish)
            || shared::AIMED_AT
                .iter()
                .any(|word| self.text(goal).ends_with(word));
        (ends && set && self.cue(goal) == Some(Cue::Goal)).then(|| Atom {
            at: self.span(goal..index + 1),
            tokens: goal..index + 1,
            bound: Bound::Assigned,
            what: What::Relation {
                measure: None,
                reference: None,
                inner: None,
            },
        })
    }

    /// Whether an aim is met: 目标基本实现.
    fn is_met(&self, index: usize) -> bool {
        shared::MET
            .iter()
            .any(|word| self.text(index).ends_with(word))
    }

    /// 达到省控目标, 达到国家约束性要求, 达到国家要求.
    fn reached_task(&self, index: usize) -> Option<Atom> {
        const LONGEST: usize = 6;
        let end = self.clause_end(index);
        let demanded = |i: &usize| {
            self.cue(*i) == Some(Cue::Handed) && self.text(*i).ends_with(shared::DEMAND)
        };
        let goal = (index + 1..end.min(index + LONGEST))
            .find(|i| self.cue(*i) == Some(Cue::Goal) || demanded(i))
            .filter(|goal| goal + 1 == end)?;
        let set =
            (index + 1..=goal).any(|i| matches!(self.cue(i), Some(Cue::Handed | Cue::Binding)));
        let counted = (index + 1..goal).any(|i| self.quantity(i).is_some());
        (set && !counted)
            .then(|| self.task(index, goal + 1, index + 1..goal))
            .flatten()
    }

    /// 控制在国家下达目标内, 不高于省控线.
    fn assigned_limit(&self, index: usize) -> Option<Atom> {
        if self.cue(index) == Some(Cue::Limit) && self.text(index + 1) == shared::WITHIN_PLAN {
            return self.task(index, index + 2, index + 1..index + 1);
        }
        let end = self.clause_end(index);
        if (index + 1..end).any(|i| self.quantity(i).is_some()) {
            return None;
        }
        let named = (index + 1..end)
            .rev()
            .find(|i| matches!(self.cue(*i), Some(Cue::Goal | Cue::Handed)))?;
        let handed = (index + 1..=named).any(|i| self.cue(i) == Some(Cue::Handed));
        // 控制在计划内.
        let within = self.cue(index) == Some(Cue::Limit)
            && named == index + 1
            && self.cue(named + 1) == Some(Cue::AtMostBehind)
            && shared::SET_GOALS.contains(&self.text(named));
        if !(handed || within) || named > index + 8 {
            return None;
        }
        // 高于省定标准: a standard is compared with, not a task.
        let compared = matches!(self.cue(index), Some(Cue::Above | Cue::Below));
        if compared && self.text(named + 1).starts_with(shared::STANDARD) {
            return None;
        }
        let mut stop = named + 1;
        if self.cue(stop) == Some(Cue::AtMostBehind) {
            stop += 1;
        }
        self.task(index, stop, index + 1..named)
    }

    fn task(&self, start: usize, end: usize, inside: Range<usize>) -> Option<Atom> {
        let mut from = start;
        if let Some(before) = start.checked_sub(1)
            && self.text(before) == shared::SURPASSING
        {
            from = before;
        }
        Some(Atom {
            at: self.span(from..end),
            tokens: from..end,
            bound: Bound::Assigned,
            what: What::Relation {
                measure: None,
                reference: None,
                inner: Some(inside),
            },
        })
    }
}

/// Money, a measure, or so many 亿 of which the text says no more.
fn is_amount(quantity: &Quantity) -> bool {
    let scale = quantity
        .unit
        .as_deref()
        .is_some_and(|unit| shared::MONEY_SCALES.contains(&unit));
    scale || matches!(quantity.kind, UnitKind::Money | UnitKind::Measure)
}

/// Whether nothing but a 、 or 和 stands between two numbers: `between` are the tokens there.
pub(super) fn joins(between: &[Token]) -> bool {
    let join = |t: &Token| {
        matches!(
            t.kind,
            TokenKind::Mark(Mark::Pause) | TokenKind::Cue(Cue::With)
        )
    };
    !between.is_empty() && between.iter().all(join)
}
