//! A statement's value in words, told from its fields.

use super::unit::parts;
use super::{Lang, Term as _, reference};
use crate::base::Decimal;
use crate::catalogue::{Bound, Direction, Measure, Modality};
use crate::report::{Period, Statement};

/// The number with its unit: `41.63亿元` is `4.163 billion yuan`. Empty without a number.
pub fn amount(lang: Lang, statement: &Statement) -> String {
    let (number, unit) = figure(lang, statement);
    match lang {
        Lang::Zh => number + &unit,
        Lang::En => joined((number, unit)),
    }
}

/// The number and the unit that it then has: `4.163` and `billion yuan`. Both empty without a number.
pub(super) fn figure(lang: Lang, statement: &Statement) -> (String, String) {
    let unit = statement.unit.as_deref().unwrap_or_default();
    let (low, high) = match (statement.low, statement.high) {
        (Some(low), Some(high)) if low != high => (low, Some(high)),
        (Some(one), _) | (None, Some(one)) => (one, None),
        (None, None) => return (String::new(), String::new()),
    };
    match lang {
        Lang::Zh => {
            let number = match high {
                Some(high) => format!("{low}–{high}"),
                None => low.to_string(),
            };
            (number, unit.to_owned())
        }
        Lang::En => english(low, high, unit),
    }
}

/// One number with its unit, as [`amount`] has it.
pub(super) fn measured(lang: Lang, value: Decimal, unit: &str) -> String {
    match lang {
        Lang::Zh => format!("{value}{unit}"),
        Lang::En => joined(english(value, None, unit)),
    }
}

/// Number and unit in one; only a sign stands close behind its number.
fn joined((mut number, unit): (String, String)) -> String {
    if !unit.is_empty() && !matches!(unit.as_str(), "%" | "‰") {
        number.push(' ');
    }
    number + &unit
}

fn english(low: Decimal, high: Option<Decimal>, unit: &str) -> (String, String) {
    let written = |low: Decimal, high: Option<Decimal>| match high {
        Some(high) => format!("{}–{}", grouped(low), grouped(high)),
        None => grouped(low),
    };
    let Some((power, base)) = parts(unit) else {
        return (written(low, high), unit.to_owned());
    };
    let base = match base {
        "percentage points" if high.is_none() && low == Decimal::from(1) => "percentage point",
        "times" if high.is_none() && low == Decimal::from(1) => "time",
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
        return (written(least, most), sized(word, base));
    }
    (written(low, high), unit.to_owned())
}

/// A power's word and a base: `million tonnes`.
fn sized(word: &str, base: &str) -> String {
    let between = if word.is_empty() || base.is_empty() {
        ""
    } else {
        " "
    };
    [word, between, base].concat()
}

/// The power of ten from `unit` to the one that heads an axis which reaches to `most`, and that one's
/// name: from `万吨` to `million tonnes` the power is -2.
pub(super) fn axis_unit(unit: &str, most: f64) -> Option<(i8, String)> {
    let (power, base) = parts(unit).filter(|(power, _)| *power > 0)?;
    let fits = |of: i8| of == 0 || most * 10f64.powi(i32::from(power - of)) >= 1.0;
    let (of, word) = SIZES.iter().find(|(of, _)| fits(*of))?;
    let unit = if *of == 0 && base.is_empty() {
        "count"
    } else {
        base
    };
    Some((power - of, sized(word, unit)))
}

/// Powers of ten with a word of their own, the greatest first; the last one fits all.
const SIZES: &[(i8, &str)] = &[(12, "trillion"), (9, "billion"), (6, "million"), (0, "")];

/// A number with commas between thousands.
pub(super) fn grouped(value: Decimal) -> String {
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
/// `in step with economic growth`. A fall says so, and so does what grows by times, which is not what
/// it comes to; the modality is not told.
pub fn value(lang: Lang, statement: &Statement) -> String {
    if let Some(said) = sign(lang, statement) {
        return said.to_owned();
    }
    let fall = match statement.direction {
        Direction::Down => falls(lang, statement.measure),
        Direction::Up if statement.is_added_times() => lang.pick("增长", "growth of "),
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

/// What is said of a value of which the sign alone is told.
fn sign(lang: Lang, statement: &Statement) -> Option<&'static str> {
    let said = match statement.measure {
        Measure::Growth => lang.pick("正增长", "positive growth"),
        Measure::Level | Measure::Change | Measure::Multiple => {
            lang.pick("只增不减", "not to decrease")
        }
    };
    statement.is_sign_alone().then_some(said)
}

/// What a falling value is said with, before the number.
pub(super) fn falls(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::Growth | Measure::Level | Measure::Multiple => lang.pick("下降", "down "),
        Measure::Change => lang.pick("降低", "down "),
    }
}

/// What a value of some number is to be said with where its own words do not tell whether it rises or falls: a
/// fall, and a difference that is added. As the text has it where the verb ends `before`, the text in front
/// of the value; empty for what tells itself, for a rate that grows, and for an addition whose name ends in its verb.
pub fn turn(lang: Lang, before: &str, statement: &Statement) -> &'static str {
    let said = match statement.bound {
        Bound::Exact | Bound::About | Bound::AtLeast | Bound::AtMost | Bound::Range => {
            match (statement.direction, statement.measure) {
                (Direction::Down, measure) => falls(lang, measure),
                (Direction::Up, Measure::Change) => lang.pick("提高", "up "),
                (Direction::Up, Measure::Growth | Measure::Level | Measure::Multiple)
                | (Direction::Flat, _) => "",
            }
        }
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => "",
    };
    let named = TURNS.iter().any(|verb| statement.name.ends_with(verb));
    if said.is_empty() || named && statement.direction == Direction::Up {
        return "";
    }
    match lang {
        Lang::Zh => TURNS.iter().find(|verb| before.ends_with(*verb)),
        Lang::En => None,
    }
    .unwrap_or(&said)
}

/// The verbs of a rise or a fall that stand before a number.
const TURNS: [&str; 16] = [
    "下降", "降低", "减少", "回落", "缩小", "收窄", "压减", "下调", "提高", "增加", "上升", "提升",
    "扩大", "增长", "回升", "新增",
];

/// The value as a sentence would say it of its indicator, with the modality:
/// `力争增长6.5%`, `strive for growth of 6.5%`.
pub fn phrase(lang: Lang, statement: &Statement) -> String {
    let said = value(lang, statement);
    let with = match statement.bound {
        _ if statement.is_added_times() || statement.is_sign_alone() => "",
        // A link does not tell whether they are what is added.
        _ if statement.measure == Measure::Multiple && statement.is_sent() => "",
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

/// A target, and behind it its stretch and its floor; what says the same is said once.
pub fn phrases(lang: Lang, statements: &[&Statement]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for statement in statements {
        let one = phrase(lang, statement);
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said
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
    fn times() {
        check("粮食产量增长1倍。", "增长1倍", "growth of 1 time");
        check(
            "专利授权量力争增长1.5倍以上。",
            "力争增长1.5倍以上",
            "strive for growth of at least 1.5 times",
        );
        check("专利授权量翻一番。", "达到2倍", "2 times");
        check("专利授权量是上年的3倍。", "达到3倍", "3 times");
    }

    #[test]
    fn the_sign_alone() {
        check(
            "今年进出口总额力争实现正增长。",
            "力争正增长",
            "strive for positive growth",
        );
        check("粮食产量只增不减。", "只增不减", "not to decrease");
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
        let check = |low: &str, high: Option<&str>, unit: &str, told: &str| {
            assert_eq!(joined(english(d(low), high.map(d), unit)), told);
        };
        check("12345.678", None, "家", "12,345.678");
        check("0.5", None, "万人", "5,000 people");
        check("0.5", Some("200"), "万人", "0.005–2 million people");
        check("1.2", None, "万亿元", "1.2 trillion yuan");
        check("-3", None, "%", "-3%");
        let most = "999999999999999";
        check(most, None, "万亿元", "999,999,999,999,999 trillion yuan");
        check("3", None, "节(次)", "3 节(次)");
    }

    #[test]
    fn axes() {
        let check = |unit: &str, most: f64, power: i8, named: &str| {
            assert_eq!(axis_unit(unit, most), Some((power, named.into())), "{unit}");
        };
        check("万吨", 1300.0, -2, "million tonnes");
        check("万亩", 12.0, 4, "mu");
        check("亿元", 41.63, -1, "billion yuan");
        check("亿元", 0.5, 2, "million yuan");
        check("万个", 3.0, 4, "count");
        check("万亿元", 1.2, 0, "trillion yuan");
        for unit in ["%", "元", "微克/立方米", "节(次)", ""] {
            assert_eq!(axis_unit(unit, 5e7), None, "{unit}");
        }
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
