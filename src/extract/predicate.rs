//! The words between a value and what stands before it: verbs, adverbs, and the phrase that names.

use super::subject::Phrase;
use crate::catalogue::{Cue, Direction, Mark, shared, stance};
use crate::syntax::{Lexeme, Numeric, Token, TokenKind, UnitKind};

/// What the words before a value say.
#[derive(Debug, Clone, Default)]
pub(super) struct Predicate {
    /// The phrase that names, verbs and openings cut off; empty when the value continues.
    pub(super) phrase: Phrase,
    /// What was cut off right behind the phrase's beginning, for names like 完成投资.
    pub(super) opening: Phrase,
    /// A verb or noun of change, the nearest to the value.
    pub(super) change: Option<Direction>,
    /// Where that verb stands.
    pub(super) verb_at: Option<std::ops::Range<usize>>,
    /// The phrase's end is a rate (增速, 涨幅).
    pub(super) rate: Option<Direction>,
    /// 提高到, or 达到 and its kin behind a verb of change.
    pub(super) to: bool,
    /// A verb that leads to an amount.
    pub(super) reach: bool,
    /// 控制在.
    pub(super) limit: bool,
    pub(super) average: bool,
    pub(super) each: bool,
    pub(super) all: bool,
    /// A verb of doing stands right before the one of change (改造提升39条): they are one.
    pub(super) compound: bool,
    /// What the last name of a list says of all: 化学需氧量、二氧化硫减排.
    pub(super) list_change: Option<Direction>,
    /// 均: of each of those before.
    pub(super) both: bool,
    pub(super) strive: bool,
    pub(super) ensure: bool,
    /// 占: a share.
    pub(super) share: bool,
    /// 累计, or a span of years right before the verb: summed over it.
    pub(super) summed: bool,
    /// 累计达到: the value is what there is now.
    pub(super) stock: bool,
    /// 从, 由: the value that was.
    pub(super) from: bool,
    /// 较2020年的: the value that another is compared with.
    pub(super) base: bool,
    /// 同比, 比上年, 比2020年.
    pub(super) compared: bool,
    /// The phrase opens with a verb of change: 精减事业单位154个, 调高低保85元.
    pub(super) opening_change: Option<Direction>,
    /// 的 stands right before the value: it is told of what follows.
    pub(super) of: bool,
}

/// A verb of one character opens many names (增发国债), in bytes.
const SHORT: usize = 3;

impl Predicate {
    /// Reads the tokens of `view` before a value; `lexemes` are its numerals.
    pub(super) fn read(view: &str, before: &[Token], lexemes: &[Lexeme]) -> Self {
        let mut out = Self::default();
        let mut tokens = before;
        while let Some((last, rest)) = tokens.split_last() {
            if !out.take_behind(last, lexemes) {
                break;
            }
            tokens = rest;
        }
        tokens = cut_basis(out.cut_comparison(tokens, lexemes));
        while let Some((last, rest)) = tokens.split_last() {
            if !out.take_behind(last, lexemes) {
                break;
            }
            tokens = rest;
        }
        tokens = cut_scope(view, tokens);
        out.compound = tokens
            .last()
            .is_some_and(|t| t.kind == TokenKind::Cue(Cue::Do));
        out.note_rate(tokens);
        out.both = before
            .iter()
            .any(|t| view.get(t.at.clone()) == Some(shared::BOTH));
        let mut from = 0;
        for (index, token) in tokens.iter().enumerate() {
            match token.kind {
                // 占到财政支出的八成: a share.
                TokenKind::Cue(Cue::Reach)
                    if view.get(token.at.clone()) == Some(shared::TAKES_UP) =>
                {
                    break;
                }
                TokenKind::Cue(cue) if opens(cue) => {
                    out.note(cue);
                    from = index + 1;
                }
                TokenKind::Numeric(n) if is_date(lexemes, n) => from = index + 1,
                TokenKind::Mark(_) => from = index + 1,
                TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Text => break,
            }
        }
        out.summed = before.iter().any(|t| {
            view.get(t.at.clone()) == Some(stance::SUMMED)
                || match t.kind {
                    TokenKind::Numeric(n) => is_span(lexemes, n),
                    TokenKind::Cue(_) | TokenKind::Mark(_) | TokenKind::Text => false,
                }
        });
        let led = |t: &Token| {
            view.get(t.at.clone())
                .is_some_and(|word| word.starts_with(stance::SUMMED))
        };
        let whole = |t: &Token| view.get(t.at.clone()) == Some(stance::SUMMED);
        out.stock = before
            .iter()
            .any(|t| led(t) && matches!(t.kind, TokenKind::Cue(Cue::Reach | Cue::To)) && !whole(t))
            || (out.reach || out.to) && before.iter().any(whole);
        let (opening, phrase) = tokens.split_at_checked(from).unwrap_or((&[], tokens));
        // A phrase holds its own separators; brackets and dashes are not part of a name.
        let kept: Vec<Token> = phrase
            .iter()
            .filter(|t| match t.kind {
                TokenKind::Mark(mark) => mark == Mark::Pause,
                TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Text => true,
            })
            .cloned()
            .collect();
        out.opening_change = opening_change(&kept);
        out.opening = Phrase::new(opening);
        out.phrase = Phrase::new(&kept);
        // 由人均120元增加到200元: what it was, a head.
        let from = opening.iter().any(|t| t.kind == TokenKind::Cue(Cue::From));
        out.from |= from && shared::EACH_HEADS.contains(&out.phrase.text(view).as_str());
        out
    }

    /// Takes a token right before the value, if it belongs to the predicate and not to the name.
    fn take_behind(&mut self, token: &Token, lexemes: &[Lexeme]) -> bool {
        match token.kind {
            TokenKind::Cue(cue) => self.take_cue(cue, token),
            TokenKind::Numeric(n) => is_date(lexemes, n),
            TokenKind::Mark(mark) => matches!(mark, Mark::Pause | Mark::Other),
            TokenKind::Text => false,
        }
    }

    fn take_cue(&mut self, cue: Cue, token: &Token) -> bool {
        match cue {
            Cue::Up | Cue::Down => {
                let direction = if cue == Cue::Up {
                    Direction::Up
                } else {
                    Direction::Down
                };
                if self.change.is_none() {
                    self.verb_at = Some(token.at.clone());
                }
                self.change = self.change.or(Some(direction));
            }
            Cue::To => self.to = true,
            Cue::Reach | Cue::Keep | Cue::Finish => self.reach = true,
            Cue::Limit => self.limit = true,
            Cue::Average => self.average = true,
            Cue::Each => self.each = true,
            Cue::All => self.all = true,
            Cue::Strive => self.strive = true,
            Cue::Ensure => self.ensure = true,
            Cue::From => self.from = true,
            Cue::YearOnYear => self.compared = true,
            Cue::Of => self.of = true,
            // 比上年高出20元: no bound, since its figure is not compared with another.
            Cue::Above => self.change = self.change.or(Some(Direction::Up)),
            Cue::Below => self.change = self.change.or(Some(Direction::Down)),
            Cue::Adverb
            | Cue::Now
            | Cue::Past
            | Cue::Plan
            | Cue::Estimate
            | Cue::Lead
            | Cue::AtLeast
            | Cue::AtMost
            | Cue::About => {}
            Cue::UpRate
            | Cue::DownRate
            | Cue::Near
            | Cue::AboutBehind
            | Cue::AtLeastBehind
            | Cue::AtMostBehind
            | Cue::With
            | Cue::Sync
            | Cue::Stable
            | Cue::Positive
            | Cue::Zero
            | Cue::Handed
            | Cue::Goal
            | Cue::Binding
            | Cue::Expected
            | Cue::Compare
            | Cue::Scope
            | Cue::Do
            | Cue::Share
            | Cue::Yardstick
            | Cue::Basis
            | Cue::Dependent
            | Cue::Word => return false,
        }
        true
    }

    /// Notes what an opening word says of the clause.
    fn note(&mut self, cue: Cue) {
        self.strive |= cue == Cue::Strive;
        self.ensure |= cue == Cue::Ensure;
        self.average |= cue == Cue::Average;
    }

    /// Cuts 比2010年底, 较“十五”期末, 比全省平均水平 off the end.
    fn cut_comparison<'t>(&mut self, tokens: &'t [Token], lexemes: &[Lexeme]) -> &'t [Token] {
        const LONGEST: usize = 5;
        let compare = tokens
            .iter()
            .rposition(|t| t.kind == TokenKind::Cue(Cue::Compare))
            .filter(|at| tokens.len() - at <= LONGEST + 1);
        let Some(at) = compare else { return tokens };
        let (head, tail) = tokens.split_at(at);
        let dated = tail.iter().any(|t| match t.kind {
            TokenKind::Numeric(n) => is_date(lexemes, n),
            TokenKind::Cue(cue) => {
                matches!(cue, Cue::Past | Cue::Now | Cue::Scope | Cue::Yardstick)
            }
            TokenKind::Mark(_) | TokenKind::Text => false,
        });
        if !dated && tail.len() > 1 {
            return tokens;
        }
        self.compared = true;
        self.base |= self.of && dated;
        head
    }

    /// Notes a rate at the end of the phrase, which stays part of the name.
    fn note_rate(&mut self, tokens: &[Token]) {
        self.rate = tokens.last().and_then(|t| match t.kind {
            TokenKind::Cue(Cue::UpRate) => Some(Direction::Up),
            TokenKind::Cue(Cue::DownRate) => Some(Direction::Down),
            TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Mark(_) | TokenKind::Text => {
                None
            }
        });
        self.share |= tokens.iter().any(|t| t.kind == TokenKind::Cue(Cue::Share));
    }
}

/// The change of a verb that opens a phrase and has a thing of its own behind it: 调高低保85元; not
/// 提升改造管网104公里, nor a list.
fn opening_change(phrase: &[Token]) -> Option<Direction> {
    let [first, second, ..] = phrase else {
        return None;
    };
    let listed = phrase
        .iter()
        .any(|t| t.kind == TokenKind::Mark(Mark::Pause));
    if listed || first.at.len() <= SHORT || second.kind == TokenKind::Cue(Cue::Do) {
        return None;
    }
    match first.kind {
        TokenKind::Cue(Cue::Down) => Some(Direction::Down),
        TokenKind::Cue(Cue::Up) => Some(Direction::Up),
        TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Mark(_) | TokenKind::Text => None,
    }
}

/// Cuts 在2010年的基础上 off the end.
fn cut_basis(tokens: &[Token]) -> &[Token] {
    const LONGEST: usize = 6;
    let based = tokens
        .last()
        .is_some_and(|t| t.kind == TokenKind::Cue(Cue::Basis));
    let from = tokens
        .iter()
        .rposition(|t| t.kind == TokenKind::Cue(Cue::Lead))
        .filter(|at| based && tokens.len() - at <= LONGEST);
    from.and_then(|at| tokens.get(..at)).unwrap_or(tokens)
}

/// Cuts 在全国 off the end.
fn cut_scope<'t>(view: &str, tokens: &'t [Token]) -> &'t [Token] {
    match tokens {
        [rest @ .., within, scope]
            if scope.kind == TokenKind::Cue(Cue::Scope)
                && view.get(within.at.clone()) == Some(shared::WITHIN) =>
        {
            rest
        }
        _ => tokens,
    }
}

/// Whether a word of this class at the head of a phrase is not part of the name.
fn opens(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Lead
            | Cue::Now
            | Cue::Past
            | Cue::Scope
            | Cue::Strive
            | Cue::Ensure
            | Cue::Plan
            | Cue::Estimate
            | Cue::Reach
            | Cue::Finish
            | Cue::Adverb
            | Cue::All
            | Cue::Each
            | Cue::YearOnYear
            | Cue::Of
            | Cue::With
            | Cue::Average
            | Cue::Keep
            | Cue::From
            | Cue::AboutBehind
            | Cue::AtLeastBehind
            | Cue::AtMostBehind
    )
}

/// A span of years (五年) without a year of its own.
fn is_span(lexemes: &[Lexeme], index: usize) -> bool {
    lexemes.get(index).is_some_and(|l| match &l.what {
        Numeric::Date(date) => date.years().is_none() && date.months().is_none(),
        Numeric::Quantity(quantity) => quantity.kind == UnitKind::Duration,
        Numeric::Other(_) => false,
    })
}

/// A date or a span of time.
fn is_date(lexemes: &[Lexeme], index: usize) -> bool {
    lexemes.get(index).is_some_and(|l| match &l.what {
        Numeric::Date(_) => true,
        Numeric::Quantity(quantity) => quantity.kind == UnitKind::Duration,
        Numeric::Other(_) => false,
    })
}
