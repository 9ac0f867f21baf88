use super::bare::{read_bare, read_each};
use super::code::{read_clock, read_code, read_tail_code};
use super::date::read_date;
use super::fraction::{
    read_digit_count, read_doubling, read_fraction, read_half, read_more_than_half, read_stroke,
    read_tenths,
};
use super::mark::{is_document_year, read_list_mark, read_ordinal, read_rank, read_roman};
use super::number::{Number, read_number};
use super::range::read_range;
use super::scan::next_opener;
use super::source::Source;
use super::unit::{Found, full_unit, read_unit, small_coins};
use super::{Approx, Lexeme, Numeric, Quantity, Reason};
use crate::base::Decimal;
use crate::catalogue::numeral::{
    ABOUT_TEN, BEFORE_MINUS, FEW_IN_WORDS, HYPHENS, MINUS, MORE, NOT_BEFORE_FEW, NOT_BEFORE_MINUS,
    ONE, is_list_digit, numeral,
};
use crate::catalogue::set_term::{
    CLASS_TAILS, DEMONSTRATIVES, JOINED_BEFORE_ONE, ORDINAL, QUOTES_CLOSE, QUOTES_OPEN, REACH,
};
use crate::catalogue::unit::{
    AGE, DOUBLE, HALF, LOOSE_CLASSIFIER, LOOSE_SCALES, MORE_SIGN, NOT_SCALED,
};
use crate::catalogue::{NumeralChar, TermKind, UnitKind, find_term};

/// What stands at an opener.
pub(super) enum Step {
    /// A numeral.
    Found(Lexeme),
    /// Nothing up to this offset.
    Skip(usize),
}

/// Finds every numeral of the view, in order and not overlapping, in time linear in its length.
///
/// ```
/// use planlens::syntax::{Numeric, find_quantities};
/// let found = find_quantities("到2030年建成20多个、投资30—50亿元");
/// let Some(Numeric::Quantity(money)) = found.last().map(|lexeme| &lexeme.what) else { panic!() };
/// assert_eq!((money.low, money.high, money.unit.as_deref()), (30.into(), 50.into(), Some("亿元")));
/// ```
pub fn find_quantities(view: &str) -> Vec<Lexeme> {
    let source = Source::new(view);
    let mut out: Vec<Lexeme> = Vec::with_capacity(view.len() / 64);
    let mut at = 0;
    while let Some(start) = next_opener(view, at) {
        let floor = out.last().map_or(0, |last: &Lexeme| last.at.end);
        match read_lexeme(source, start, floor) {
            Step::Found(lexeme) => {
                at = lexeme.at.end.max(source.next(start));
                out.push(lexeme);
            }
            Step::Skip(end) => at = end.max(source.next(start)),
        }
    }
    out
}

/// Reads what the opener at `at` begins. Nothing before `floor` may be taken.
fn read_lexeme(source: Source<'_>, at: usize, floor: usize) -> Step {
    let Some(c) = source.peek(at) else {
        return Step::Skip(at);
    };
    if c == ORDINAL {
        return found_or_skip(source, at, read_ordinal(source, at));
    }
    if c == DOUBLE {
        return found_or_skip(source, at, read_doubling(source, at));
    }
    if c == HALF {
        return found_or_skip(source, at, read_half(source, at, floor));
    }
    if let Some(lexeme) = read_more_than_half(source, at) {
        return Step::Found(lexeme);
    }
    if let Some(lexeme) = read_each(source, at) {
        return Step::Found(lexeme);
    }
    if is_list_digit(c) {
        return Step::Found(other(at..source.next(at), Reason::ListMark));
    }
    if let Some(lexeme) = read_roman(source, at) {
        return Step::Found(lexeme);
    }
    if let Some(lexeme) = read_digit_count(source, at, floor) {
        return Step::Found(lexeme);
    }
    if FEW_IN_WORDS.contains(c) && source.is_behind_one_of(at, NOT_BEFORE_FEW) {
        return Step::Skip(source.next(at));
    }
    read_numeral(source, at, floor)
}

fn found_or_skip(source: Source<'_>, at: usize, lexeme: Option<Lexeme>) -> Step {
    lexeme.map_or(Step::Skip(source.next(at)), Step::Found)
}

/// A lexeme that is no quantity.
pub(super) fn other(at: std::ops::Range<usize>, reason: Reason) -> Lexeme {
    Lexeme {
        at,
        what: Numeric::Other(reason),
    }
}

/// A quantity as a lexeme.
pub(super) fn lexeme(quantity: Quantity) -> Lexeme {
    Lexeme {
        at: quantity.at.clone(),
        what: Numeric::Quantity(quantity),
    }
}

/// Reads what begins with a digit or a numeral.
fn read_numeral(source: Source<'_>, at: usize, floor: usize) -> Step {
    let ascii = source.is_digit(at) || source.peek(at) == Some('.');
    if !ascii {
        if source.is_behind_one_of(at, JOINED_BEFORE_ONE) && source.is_one_of(at, ONE) {
            return Step::Skip(source.next(at));
        }
        if let Some(step) = read_term(source, at) {
            return step;
        }
    }
    if let Some(lexeme) = read_list_mark(source, at) {
        return Step::Found(lexeme);
    }
    if is_document_year(source, at) {
        let end = source.digits(at, 4).map_or(source.next(at), |d| d.1);
        return Step::Found(other(at..end, Reason::Label));
    }
    if let Some(lexeme) = read_date(source, at, floor) {
        return Step::Found(lexeme);
    }
    if ascii && let Some(lexeme) = read_code(source, at) {
        return Step::Found(lexeme);
    }
    let minus = read_minus(source, at, floor);
    let Some(first) = read_core(source, at) else {
        return unreadable(source, at);
    };
    if first.number.bare
        && let Some(step) = read_bare(source, &first)
    {
        return step;
    }
    if let Some(mut quantity) = read_fraction(source, &first)
        .or_else(|| read_stroke(source, &first))
        .or_else(|| read_tenths(source, &first))
    {
        if minus {
            negate(source, &mut quantity);
        }
        return Step::Found(lexeme(quantity));
    }
    if let Some(lexeme) = read_clock(source, &first) {
        return Step::Found(lexeme);
    }
    if ascii && let Some(lexeme) = read_tail_code(source, &first) {
        return Step::Found(lexeme);
    }
    if let Some(lexeme) = read_rank(source, &first) {
        return Step::Found(lexeme);
    }
    if let Some(end) = class_end(source, &first) {
        return Step::Found(other(at..end, Reason::Class));
    }
    if let Some(found) = read_range(source, &first, minus) {
        return Step::Found(found);
    }
    if let Some(found) = read_set(source, &first).or_else(|| read_age(source, &first)) {
        return Step::Found(found);
    }
    settle(source, first, minus)
}

/// “四个意识”, “1261”: what is counted or numbered in quotes is a name.
fn read_set(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    let start = core.number.at.start;
    if !source.is_behind_one_of(start, QUOTES_OPEN) || core.number.scale > 0 {
        return None;
    }
    let whole = core.unit.is_none() && source.is_one_of(core.end, QUOTES_CLOSE);
    let counted = core
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Count);
    let named = counted && core.number.plain.is_none() && core.number.chars == 1;
    (whole || named).then(|| other(start..core.end, Reason::Term))
}

/// 60岁以上老人: an age by which people are classed, unless a verb leads to it.
fn read_age(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    let aged = core.unit.as_ref().is_some_and(|unit| unit.shown == AGE);
    let start = core.number.at.start;
    let reached =
        source.is_behind_one_of(start, REACH) || source.is_behind_one_of(start, BEFORE_MINUS);
    let named = source.raw(core.end).is_some_and(char::is_alphanumeric);
    (aged && named && !reached).then(|| other(start..core.end, Reason::Class))
}

/// A number that stands for itself.
fn settle(source: Source<'_>, first: Core, minus: bool) -> Step {
    let text = source.slice(first.number.at.clone());
    let counted = first.unit.as_ref().map(|unit| unit.kind);
    let small = first.number.chars == 1 || first.number.plain.is_none() && is_row(text);
    let reason = match counted {
        Some(UnitKind::Count)
            if first.number.plain.is_none()
                && first.number.scale == 0
                && (text == ONE || points_back(source, first.number.at.start)) =>
        {
            Some(Reason::Article)
        }
        None if first.number.plain.is_none()
            && small
            && first.number.scale == 0
            && first.approx == Approx::Exact =>
        {
            Some(Reason::Bare)
        }
        _ => None,
    };
    if let Some(reason) = reason {
        let end = if reason == Reason::Article {
            first.end
        } else {
            first.number.at.end
        };
        return Step::Found(other(first.number.at.start..end, reason));
    }
    let range = first.low != first.high;
    let mut quantity = first.quantity(range);
    let start = quantity.at.start;
    let signed = source.is_behind_one_of(start, MINUS)
        || matches!(
            quantity.kind,
            UnitKind::Percent | UnitKind::Permille | UnitKind::Point
        )
        || quantity.kind == UnitKind::None && opens_minus(source, start);
    if minus && signed {
        negate(source, &mut quantity);
    }
    Step::Found(lexeme(quantity))
}

/// 这三项, 上述两类: what was told before.
fn points_back(source: Source<'_>, at: usize) -> bool {
    DEMONSTRATIVES
        .iter()
        .any(|word| source.head(at).ends_with(word))
}

/// Takes the minus before a quantity into it.
fn negate(source: Source<'_>, quantity: &mut Quantity) {
    let sign = source
        .head(quantity.at.start)
        .chars()
        .next_back()
        .map_or(0, char::len_utf8);
    (quantity.low, quantity.high) = (quantity.high.negate(), quantity.low.negate());
    quantity.at.start -= sign;
    quantity.number.start -= sign;
}

/// Whether a hyphen before a bare number at `at` can only be a minus: 增长-3.
fn opens_minus(source: Source<'_>, at: usize) -> bool {
    let mut before = source.head(at).chars().rev();
    before.next();
    before.next().is_none_or(|c| BEFORE_MINUS.contains(c))
}

/// A row of Chinese digits without a power: 二〇二五, 三六.
fn is_row(text: &str) -> bool {
    text.chars()
        .all(|c| matches!(numeral(c), Some(NumeralChar::Digit(_) | NumeralChar::Zero)))
}

/// A set term that begins here.
fn read_term(source: Source<'_>, at: usize) -> Option<Step> {
    let (word, kind) = find_term(source.rest(at))?;
    let end = at + word.len();
    Some(match kind {
        TermKind::Word => Step::Skip(end),
        TermKind::Term => Step::Found(other(at..end, Reason::Term)),
    })
}

/// Digits without end, or a character that only looked like a numeral.
fn unreadable(source: Source<'_>, at: usize) -> Step {
    let mut end = at;
    while source.is_digit(end) {
        end = source.next(end);
    }
    if end > at {
        Step::Found(other(at..end, Reason::TooLong))
    } else {
        Step::Skip(source.next(at))
    }
}

/// Whether a minus stands before the number and is no dash between two things.
fn read_minus(source: Source<'_>, at: usize, floor: usize) -> bool {
    let Some(sign) = source.head(at).chars().next_back() else {
        return false;
    };
    let start = at - sign.len_utf8();
    if start < floor {
        return false;
    }
    if MINUS.contains(sign) {
        return !source.is_behind_one_of(start, NOT_BEFORE_MINUS);
    }
    HYPHENS.contains(sign)
        && source.head(start).chars().next_back().is_none_or(|c| {
            !c.is_ascii_alphanumeric() && !HYPHENS.contains(c) && c != '\n' && c != '%' && c != '‰'
        })
}

/// A number with its unit and the words between, before it is known what it is part of.
#[derive(Debug, Clone)]
pub(super) struct Core {
    pub(super) number: Number,
    pub(super) unit: Option<Found>,
    pub(super) approx: Approx,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) end: usize,
}

impl Core {
    /// The quantity that it is by itself.
    pub(super) fn quantity(self, range: bool) -> Quantity {
        Quantity {
            at: self.number.at.start..self.end,
            number: self.number.at.clone(),
            low: self.low,
            high: self.high,
            range,
            unit: full_unit(&self.number, self.unit.as_ref()),
            kind: self.unit.as_ref().map_or(UnitKind::None, |unit| unit.kind),
            approx: self.approx,
            digits: false,
        }
    }

    /// The number's value, 万 and 亿 counted in.
    pub(super) fn whole(&self) -> Option<Decimal> {
        self.number.low.shift(i8::try_from(self.number.scale).ok()?)
    }
}

/// Reads a number, an approximator and a unit.
pub(super) fn read_core(source: Source<'_>, at: usize) -> Option<Core> {
    let mut number = read_number(source, at)?;
    let mut approx = number.approx;
    let mut end = number.at.end;
    // 两个亿.
    if number.scale == 0
        && let Some(behind) = source.take(end, LOOSE_CLASSIFIER)
        && let Some((scale, to)) = LOOSE_SCALES
            .iter()
            .find_map(|(word, scale)| Some((*scale, source.take(behind, word)?)))
        && read_unit(source, to, true).is_none()
    {
        number.scale = scale;
        number.at.end = to;
        end = to;
    }
    let digits = number.plain.is_some()
        || number.scale > 0
        || number.chars > 1 && !is_row(source.slice(number.at.clone()));
    let mut unit = None;
    if let Some(c) = source.raw(source.skip_blanks(end)) {
        let more = MORE.contains(c);
        let about = ABOUT_TEN.contains(c) && number.power == 1;
        if more || about {
            let behind = source.next(source.skip_blanks(end));
            unit = read_unit(source, behind, digits);
            if unit.is_some() || more && !number.bare {
                approx = Approx::More;
                end = behind;
            }
        } else if MORE_SIGN.contains(c) && !read_unit(source, source.next(end), true).is_none() {
            // 100+项.
            end = source.next(end);
            unit = read_unit(source, end, true);
            approx = Approx::More;
        } else {
            unit = read_unit(source, end, digits);
        }
    }
    if number.scale > 0
        && unit
            .as_ref()
            .is_some_and(|unit| NOT_SCALED.contains(&unit.shown.as_str()))
    {
        unit = None;
    }
    let mut low = number.low;
    let mut high = number.high;
    if let Some(found) = &unit {
        end = found.end;
        if let Some((coins, to)) = small_coins(source, found) {
            let shift = -i8::try_from(number.scale).ok()?;
            low = low.checked_add(coins.shift(shift)?)?;
            high = low;
            end = to;
        } else if number.scale == 0
            && let Some(to) = half_behind(source, found)
        {
            let half = Decimal::new(5, 1)?;
            low = low.checked_add(half)?;
            high = high.checked_add(half)?;
            end = to;
        }
    }
    Some(Core {
        number,
        unit,
        approx,
        low,
        high,
        end,
    })
}

/// 半 behind a unit that can be halved: 一年半, 一吨半.
fn half_behind(source: Source<'_>, unit: &Found) -> Option<usize> {
    use crate::catalogue::unit::NOT_BEHIND_HALF;
    if !matches!(
        unit.kind,
        UnitKind::Duration | UnitKind::Measure | UnitKind::Multiple
    ) || source.raw(unit.end) != Some(HALF)
    {
        return None;
    }
    let end = source.next(unit.end);
    (!source.is_one_of(end, NOT_BEHIND_HALF)).then_some(end)
}

/// The end of a class in a name: 20万吨级, 500强, 二期.
pub(super) fn class_end(source: Source<'_>, core: &Core) -> Option<usize> {
    use crate::catalogue::set_term::{CLASS_UNITS, GRADE, NOT_CLASSES};
    if source.take_any(core.number.at.end, NOT_CLASSES).is_some() {
        return None;
    }
    if core.unit.is_some()
        && let Some(end) = source.take(core.end, GRADE)
    {
        return Some(end);
    }
    let unit_end = core
        .unit
        .as_ref()
        .map_or(core.number.at.end, |unit| unit.end);
    if let Some(end) = source.take_any(core.number.at.end, CLASS_TAILS)
        && (core.unit.is_none() || end > unit_end)
    {
        return Some(end);
    }
    if core
        .unit
        .as_ref()
        .is_some_and(|unit| CLASS_UNITS.contains(&unit.shown.as_str()))
    {
        return Some(core.end);
    }
    // 30万吨级: 吨 is no unit before 级.
    let graded = source
        .rest(core.number.at.end)
        .char_indices()
        .take(4)
        .find(|(_, c)| GRADE.contains(*c))?;
    let unit = source.slice(core.number.at.end..core.number.at.end + graded.0);
    crate::catalogue::is_unit(unit).then_some(core.number.at.end + graded.0 + GRADE.len())
}
