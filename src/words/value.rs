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

/// One number with its unit, as [`amount`] has it.
pub(super) fn measured(lang: Lang, value: Decimal, unit: &str) -> String {
    match lang {
        Lang::Zh => format!("{value}{unit}"),
        Lang::En => english(value, None, unit),
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
    let years = years(lang, Period { start, end }) + lang.pick("年", "");
    match (lang, average) {
        (Lang::Zh, _) | (_, "") => years + average,
        (Lang::En, _) => format!("{years}, {average}"),
    }
}

/// A year or span in figures alone: `2026`, `2026—2030`.
pub fn years(lang: Lang, Period { start, end }: Period) -> String {
    if start == end {
        return start.to_string();
    }
    let (start, end) = (start.to_string(), end.to_string());
    [start.as_str(), lang.pick("—", "–"), &end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    /// The first statement of `text`, in words of both languages.
    #[track_caller]
    fn check(text: &str, zh: &str, en: &str) {
        let analysis = analyze(text, &Options::default());
        let statement = analysis.statements.first().unwrap();
        assert_eq!(phrase(Lang::Zh, statement), zh, "{text}");
        assert_eq!(phrase(Lang::En, statement), en, "{text}");
    }

    #[test]
    fn bounds() {
        let gdp = |said: &str| format!("今年地区生产总值{said}。");
        check(&gdp("增长7.5%左右"), "增长7.5%左右", "growth of about 7.5%");
        check(&gdp("增长不低于6%"), "增长6%以上", "growth of at least 6%");
        check(&gdp("增长5%—6%"), "增长5–6%", "growth of 5–6%");
        check(
            &gdp("力争增长6.5%"),
            "力争增长6.5%",
            "strive for growth of 6.5%",
        );
        check(&gdp("达到500亿元"), "达到500亿元", "50 billion yuan");
        check(
            "单位生产总值能耗下降3%以上。",
            "下降3%以上",
            "down at least 3%",
        );
    }

    #[test]
    fn relations() {
        check(
            "居民收入增长与经济增长同步。",
            "与经济增长同步",
            "in step with economic growth",
        );
        check(
            "固定资产投资增速高于全省2个百分点。",
            "高于全省2个百分点",
            "2 percentage points above the province",
        );
    }

    #[test]
    fn amounts() {
        check("总投资41.63亿元。", "达到41.63亿元", "4.163 billion yuan");
        check(
            "城镇新增就业68万人以上。",
            "达到68万人以上",
            "at least 680,000 people",
        );
        check("城镇新增就业120万人。", "达到120万人", "1.2 million people");
        check("新建公路30公里。", "达到30公里", "30 km");
        check(
            "城镇化率提高1个百分点。",
            "增加1个百分点",
            "a rise of 1 percentage point",
        );
        check("粮食产量150亿斤。", "达到150亿斤", "15 billion jin");
    }

    #[test]
    fn thousands_and_sizes() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(english(d("12345.678"), None, "家"), "12,345.678");
        assert_eq!(english(d("0.5"), None, "万人"), "5,000 people");
        assert_eq!(
            english(d("0.5"), Some(d("200")), "万人"),
            "0.005–2 million people"
        );
        assert_eq!(english(d("1.2"), None, "万亿元"), "1.2 trillion yuan");
        assert_eq!(english(d("-3"), None, "%"), "-3%");
        assert_eq!(
            english(d("999999999999999"), None, "万亿元"),
            "999,999,999,999,999 trillion yuan"
        );
        assert_eq!(english(d("3"), None, "节(次)"), "3 节(次)");
    }

    #[test]
    fn periods() {
        let span = Period {
            start: 2026,
            end: 2030,
        };
        assert_eq!(period(Lang::Zh, Some(span), true), "2026—2030年年均");
        assert_eq!(
            period(Lang::En, Some(span), true),
            "2026–2030, annual average"
        );
        assert_eq!(period(Lang::En, Some(Period::year(2026)), false), "2026");
        assert_eq!(period(Lang::Zh, None, false), "");
    }
}
