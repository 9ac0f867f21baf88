//! The one lexer for everything that is written with numerals.

mod amount;
mod bare;
mod class;
mod code;
mod date;
mod digits;
mod fraction;
mod lexer;
mod mark;
mod month;
mod number;
mod powers;
mod range;
mod reader;
mod scan;
mod sign;
mod source;
mod unit;
mod vague;
mod year;

use std::ops::Range;

use crate::base::Decimal;
pub use crate::catalogue::UnitKind;
pub use date::Date;
pub use lexer::find_quantities;
pub use number::read_numeral;

/// How a number says that it is not the whole truth, by a word inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Approx {
    /// As it stands.
    Exact,
    /// 20多项, 百余家, 十几个: somewhat more than the number.
    More,
    /// 几个, 数百家, 个位数: only the order of magnitude is said.
    Few,
}

/// A number with its unit. Offsets are bytes of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Number and unit, words inside it included (20多项).
    pub at: Range<usize>,
    /// The number alone.
    pub number: Range<usize>,
    /// The value in `unit`, or the lower end of a range.
    pub low: Decimal,
    /// The value in `unit`, or the upper end of a range.
    pub high: Decimal,
    /// Whether the text gives a range: 6%-7%, 三五百.
    pub range: bool,
    /// The unit as written, full width folded, 万 and 亿 included; `None` where none stands.
    pub unit: Option<String>,
    /// The unit's family.
    pub kind: UnitKind,
    /// Whether a word inside says more or few.
    pub approx: Approx,
    /// 两位数, 个位数: only the count of digits is said. `at` holds 增长 where that follows, and
    /// `low` is the least number with so many digits; for 个位数 `low` is 0, `high` 10 and `approx`
    /// is [`Approx::Few`].
    pub digits: bool,
}

/// Why a numeral is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// 第三, 前三位.
    Ordinal,
    /// 一、 （一） 1. ① 一是.
    ListMark,
    /// The number of a page.
    PageMark,
    /// 〔2021〕12号, 3号线: a label.
    Label,
    /// A telephone number, a web address, PM2.5, any number grown together with letters.
    Code,
    /// 9:30, 九点.
    Clock,
    /// 3:1, 1+6, 7×24.
    Formula,
    /// A set term: 三农, 四好农村路, 八大工程.
    Term,
    /// A class in a name: 千亿级, 20万吨级, 500强, 二期.
    Class,
    /// 一个平台, 这三项: a classifier whose numeral counts nothing new.
    Article,
    /// 每万人: what the value is counted for.
    Each,
    /// A Chinese numeral with nothing counted behind it.
    Bare,
    /// More digits than an amount has.
    TooLong,
}

/// What a numeral is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numeric {
    /// A number with or without a unit.
    Quantity(Quantity),
    /// A year, a part of one, a span of them.
    Date(Date),
    /// Neither.
    Other(Reason),
}

/// A numeral of the text. `at` are bytes of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lexeme {
    /// Where it stands.
    pub at: Range<usize>,
    /// What it is.
    pub what: Numeric,
}
