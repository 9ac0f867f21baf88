//! The words of documents side by side.

use super::value::{measured, years};
use super::{Lang, Term as _};
use crate::base::Decimal;
use crate::catalogue::Role;
use crate::report::{Apart, Held, Outcome, Period};

/// A head or a word of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareWord {
    /// The column of names.
    Indicator,
    /// The column of differences.
    Difference,
    /// A group of rows.
    Headline,
    /// Another one.
    Targets,
    /// The last one.
    Results,
    /// Nothing is said of it.
    Silent,
    /// No row is listed.
    NoRows,
    /// The column of sentences.
    Sentence,
    /// The column of times.
    Time,
    /// The column of the group of a row.
    Kind,
    /// What the file is called.
    File,
}

impl CompareWord {
    /// The word.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Indicator => lang.pick("指标", "Indicator"),
            Self::Difference => lang.pick("差异", "Difference"),
            Self::Headline => lang.pick("主要目标", "Headline targets"),
            Self::Targets => lang.pick("其他目标", "Other targets"),
            Self::Results => lang.pick("实绩", "Results"),
            Self::Silent => lang.pick("未提", "not told"),
            Self::NoRows => lang.pick("没有这样的行。", "There is no such row."),
            Self::Sentence => lang.pick("原句", "sentence"),
            Self::Time => lang.pick("时期", "period"),
            Self::Kind => lang.pick("类别", "Kind"),
            Self::File => lang.pick("对比", "compared"),
        }
    }
}

/// What a document is called in which no title was found.
pub fn untitled(lang: Lang) -> &'static str {
    lang.pick("未见标题的文字", "Text without a title")
}

/// What a document among several is called that has no name of its own: its title, and what of its place
/// and year the title does not tell: `政府工作报告（江西省 2008）`.
pub fn titled(lang: Lang, title: &str, region: Option<&str>, planned: Option<Period>) -> String {
    let title = if title.is_empty() {
        untitled(lang)
    } else {
        title
    };
    let untold = |part: &str| !title.contains(part);
    let planned = planned.filter(|own| [own.start, own.end].iter().any(|y| untold(&y.to_string())));
    let planned = planned.map(|own| years(lang, own));
    let region = region.filter(|region| untold(region));
    let told: Vec<&str> = region.into_iter().chain(planned.as_deref()).collect();
    if told.is_empty() {
        return title.to_owned();
    }
    let (open, close) = (lang.pick("（", " ("), lang.pick("）", ")"));
    [title, open, &told.join(" "), close].concat()
}

/// The names, those that are there already with a number behind them.
pub fn told_apart(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let mut own = name.clone();
        let mut number = 1_usize;
        while all.contains(&own) {
            number += 1;
            own = [&name, " ", &number.to_string()].concat();
        }
        all.push(own);
    }
    all
}

/// Says of a document that it came by a link without its text: `《安平县计划》由链接而来……`.
pub fn by_results(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => [
            "《",
            name,
            "》由链接收到，没有原文：只按链接里的结果比较，未经核对，也没有原句。",
        ]
        .concat(),
        Lang::En => [
            "“",
            name,
            "” came by a link without its text: it is compared by the results in the link, which were not checked, and has no sentences.",
        ]
        .concat(),
    }
}

/// How far a figure lies from what it is held against, or why that is not told: `比2025年下调0.5个百分点`,
/// `against 2025: lowered by 0.5 percentage points`. `base` names the other: a year, a report, a place.
pub fn held(lang: Lang, held: &Held, role: Role, base: &str) -> String {
    let gap = match (&held.told, lang) {
        (Ok(gap), _) => gap,
        (Err(reason), Lang::Zh) => return ["与", base, "不可比：", apart(lang, *reason)].concat(),
        (Err(reason), Lang::En) => {
            return ["not comparable with ", base, ": ", apart(lang, *reason)].concat();
        }
    };
    let unit = gap.unit.as_deref().unwrap_or_default();
    let by = |end: Decimal| by(lang, end, unit, role, held.earlier);
    let (with, said) = match (gap.low, gap.high) {
        (Some(low), Some(high)) if low == high && low == Decimal::ZERO => {
            let same = if gap.firmness {
                lang.pick("数值相同，松紧不同", "same number, other firmness")
            } else {
                lang.pick("相同", "the same")
            };
            ("与", same.to_owned())
        }
        (Some(low), Some(high)) if low == high => ("比", by(low)),
        (low, high) => {
            let named = [
                (low, lang.pick("下端", "lower end ")),
                (high, lang.pick("上端", "upper end ")),
            ];
            let named = named.into_iter();
            let ends = named.filter_map(|(end, name)| Some([name, &by(end?)].concat()));
            let ends: Vec<String> = ends.collect();
            ("比", ends.join(lang.pick("，", ", ")))
        }
    };
    match lang {
        Lang::Zh => [with, base, &said].concat(),
        Lang::En => ["against ", base, ": ", &said].concat(),
    }
}

/// A difference: of one place over the years raised or lowered, else higher or lower.
fn by(lang: Lang, gap: Decimal, unit: &str, role: Role, earlier: bool) -> String {
    if gap == Decimal::ZERO {
        return lang.pick("相同", "the same").to_owned();
    }
    let less = gap.is_negative();
    let size = if less { gap.negate() } else { gap };
    let verb = match (earlier, role, less) {
        (true, Role::Target, false) => lang.pick("上调", "raised by "),
        (true, Role::Target, true) => lang.pick("下调", "lowered by "),
        (true, Role::Actual, false) => lang.pick("上升", "up by "),
        (true, Role::Actual, true) => lang.pick("回落", "down by "),
        (false, _, false) => lang.pick("高", "higher by "),
        (false, _, true) => lang.pick("低", "lower by "),
    };
    [verb, &measured(lang, size, unit)].concat()
}

/// Why two figures are not held against each other.
fn apart(lang: Lang, apart: Apart) -> &'static str {
    match apart {
        Apart::Differs(mismatch) => mismatch.term(lang),
        Apart::Role => lang.pick("一为目标、一为实绩", "a target beside a result"),
        Apart::Bound => lang.pick("一为下限、一为上限", "a floor beside a ceiling"),
        Apart::Year => lang.pick("年份不同", "years differ"),
    }
}

/// The report of a year: `2025年报告`, `the 2025 report`.
pub fn of_report(lang: Lang, year: u16) -> String {
    match lang {
        Lang::Zh => format!("{year}年报告"),
        Lang::En => format!("the {year} report"),
    }
}

/// What became of a target by a later report: `2024年目标：2025年报告为增长6.05%，完成`.
pub fn outcome(lang: Lang, told: &Outcome, value: &str) -> String {
    let verdict = told.verdict.term(lang);
    let report = of_report(lang, told.reported);
    let year = told.year;
    match lang {
        Lang::Zh => format!("{year}年目标：{report}为{value}，{verdict}"),
        Lang::En => format!("{year} target: {value} by {report}, {verdict}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_its_place_and_year() {
        let check = |title: &str, region: Option<&str>, year: Option<u16>, expected: &str| {
            let planned = year.map(Period::year);
            assert_eq!(titled(Lang::Zh, title, region, planned), expected);
        };
        check(
            "政府工作报告",
            Some("云溪县"),
            Some(2008),
            "政府工作报告（云溪县 2008）",
        );
        check(
            "云溪县政府工作报告",
            Some("云溪县"),
            Some(2008),
            "云溪县政府工作报告（2008）",
        );
        check(
            "2008年云溪县政府工作报告",
            Some("云溪县"),
            Some(2008),
            "2008年云溪县政府工作报告",
        );
        check("政府工作报告", None, None, "政府工作报告");
        check("", Some("云溪县"), None, "未见标题的文字（云溪县）");
        assert_eq!(
            titled(Lang::En, "政府工作报告", None, Some(Period::year(2008))),
            "政府工作报告 (2008)"
        );
        let five = Some(Period {
            start: 2026,
            end: 2030,
        });
        for (title, expected) in [
            (
                "第十五个五年规划纲要",
                "第十五个五年规划纲要（云溪县 2026—2030）",
            ),
            ("云溪县2026年规划纲要", "云溪县2026年规划纲要（2026—2030）"),
            (
                "云溪县规划纲要（2026-2030年）",
                "云溪县规划纲要（2026-2030年）",
            ),
        ] {
            assert_eq!(titled(Lang::Zh, title, Some("云溪县"), five), expected);
        }
        let names = ["a", "b", "a", "a"].map(str::to_owned);
        assert_eq!(told_apart(names.into_iter()), ["a", "b", "a 2", "a 3"]);
    }
}
