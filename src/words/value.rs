//! A statement's value in words, told from its fields.

use super::unit::parts;
use super::{Lang, Term as _, reference};
use crate::base::Decimal;
use crate::catalogue::{Bound, Direction, Measure, Modality};
use crate::report::{Period, Statement};

/// The number with its unit: `41.63亿元` is `4.163 billion yuan`. Empty without a number.
pub fn amount(lang: Lang, statement: &Statement) -> String {
    let unit = statement.unit.as_deref().unwrap_or_default();
    let (low, high) = match (statement.low, statement.high) {
        (Some(low), Some(high)) if low != high => (low, Some(high)),
        (Some(one), _) | (None, Some(one)) => (one, None),
        (None, None) => return String::new(),
    };
    match lang {
        Lang::Zh => match high {
            Some(high) => format!("{low}–{high}{unit}"),
            None => format!("{low}{unit}"),
        },
        Lang::En => english(low, high, unit),
    }
}

fn english(low: Decimal, high: Option<Decimal>, unit: &str) -> String {
    let written = |low: Decimal, high: Option<Decimal>| match high {
        Some(high) => format!("{}–{}", grouped(low), grouped(high)),
        None => grouped(low),
    };
    let Some((power, base)) = parts(unit) else {
        let space = if matches!(unit, "%" | "‰") { "" } else { " " };
        return format!("{}{space}{unit}", written(low, high));
    };
    let base = match base {
        "percentage points" if high.is_none() && low == Decimal::from(1) => "percentage point",
        other => other,
    };
    for (of, word) in SIZES {
        let scaled = |value: Decimal| value.shift(power - of);
        let fits = *of == 0 || (power > 0 && scaled(high.unwrap_or(low)) >= Some(Decimal::from(1)));
        let (true, Some(least)) = (fits, scaled(low)) else {
            continue;
        };
        let most = high.and_then(scaled);
        if most.is_some() != high.is_some() {
            continue;
        }
        return [written(least, most).as_str(), *word, base]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
    }
    format!("{} {unit}", written(low, high))
}

/// Powers of ten with a word of their own, the greatest first; the last one fits all.
const SIZES: &[(i8, &str)] = &[(12, "trillion"), (9, "billion"), (6, "million"), (0, "")];

/// A number with commas between thousands.
fn grouped(value: Decimal) -> String {
    let plain = value.to_string();
    let (whole, fraction) = match plain.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain.as_str(), None),
    };
    let digits = whole.trim_start_matches('-').len();
    let mut out = String::with_capacity(plain.len() + digits / 3);
    let mut left = digits;
    for c in whole.chars() {
        out.push(c);
        if c.is_ascii_digit() {
            left -= 1;
            if left > 0 && left % 3 == 0 {
                out.push(',');
            }
        }
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The value with its bound: `7.5%左右`, `about 7.5%`; a relation in words: `与经济增长同步`,
/// `in step with economic growth`. A fall says so; the modality is not told.
pub fn value(lang: Lang, statement: &Statement) -> String {
    let fall = match statement.direction {
        Direction::Down => falls(lang, statement.measure),
        Direction::Up | Direction::Flat => "",
    };
    let amount = amount(lang, statement);
    let bound = statement.bound.term(lang);
    let other = match statement.reference.as_deref() {
        Some(written) => reference(lang, written),
        None => lang.pick("参照值", "the reference").into(),
    };
    let text = match (lang, statement.bound) {
        (Lang::Zh, Bound::Exact | Bound::Range) => format!("{fall}{amount}"),
        (Lang::Zh, Bound::About | Bound::AtLeast | Bound::AtMost) => {
            format!("{fall}{amount}{bound}")
        }
        (Lang::Zh, Bound::Sync) => format!("与{other}同步"),
        (Lang::Zh, Bound::Above | Bound::Below) => format!("{bound}{other}{amount}"),
        (Lang::Zh, Bound::Stable) => format!("保持稳定{amount}"),
        (Lang::Zh, Bound::Assigned) => format!("完成下达任务{amount}"),
        (Lang::En, Bound::Exact | Bound::Range) => format!("{fall}{amount}"),
        (Lang::En, Bound::About | Bound::AtLeast | Bound::AtMost) => {
            format!("{fall}{bound} {amount}")
        }
        (Lang::En, Bound::Sync) => format!("in step with {other}"),
        (Lang::En, Bound::Above | Bound::Below) => format!("{amount} {bound} {other}"),
        (Lang::En, Bound::Stable) if amount.is_empty() => "kept stable".to_owned(),
        (Lang::En, Bound::Stable) => format!("kept stable at {amount}"),
        (Lang::En, Bound::Assigned) => format!("{fall}as assigned {amount}"),
    };
    text.trim().to_owned()
}

/// What a falling value is said with, before the number.
pub(super) fn falls(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::Growth | Measure::Level | Measure::Multiple => lang.pick("下降", "down "),
        Measure::Change => lang.pick("降低", "down "),
    }
}

/// The value as a sentence would say it of its indicator, with the modality:
/// `力争增长6.5%`, `strive for growth of 6.5%`.
pub fn phrase(lang: Lang, statement: &Statement) -> String {
    let said = value(lang, statement);
    let with = match statement.bound {
        Bound::Exact | Bound::About | Bound::AtLeast | Bound::AtMost | Bound::Range => {
            verb(lang, statement.measure, statement.direction)
        }
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => "",
    };
    let modality = match statement.modality {
        Modality::Plain => "",
        Modality::Strive | Modality::Ensure => statement.modality.term(lang),
    };
    match lang {
        Lang::Zh => format!("{modality}{with}{said}"),
        Lang::En => [modality, with, said.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// The verb before a rising or standing value; a falling one has its own.
fn verb(lang: Lang, measure: Measure, direction: Direction) -> &'static str {
    match (measure, direction) {
        (_, Direction::Down) => "",
        (Measure::Growth, Direction::Up) => lang.pick("增长", "growth of"),
        (Measure::Change, Direction::Up) => lang.pick("增加", "a rise of"),
        (Measure::Level | Measure::Multiple, Direction::Up | Direction::Flat) => {
            lang.pick("达到", "")
        }
        (Measure::Growth | Measure::Change, Direction::Flat) => "",
    }
}

/// A period, and whether the figure is its annual average; empty where neither is known.
pub fn period(lang: Lang, period: Option<Period>, average: bool) -> String {
    let average = if average {
        lang.pick("年均", "annual average")
    } else {
        ""
    };
    let Some(Period { start, end }) = period else {
        return average.to_owned();
    };
    let years = match (lang, start == end) {
        (Lang::Zh, true) => format!("{start}年"),
        (Lang::Zh, false) => format!("{start}—{end}年"),
        (Lang::En, true) => start.to_string(),
        (Lang::En, false) => format!("{start}–{end}"),
    };
    match (lang, average) {
        (Lang::Zh, _) | (_, "") => years + average,
        (Lang::En, _) => format!("{years}, {average}"),
    }
}
