//! The sentences of findings about what the figures say, and about what the text is. A parameter
//! that is missing is left out of its sentence, or a word stands for it.

use super::Lang;

/// The parameters of a finding, by name.
pub(super) type Params<'p> = &'p dyn Fn(&str) -> Option<String>;

/// A parameter, or the word that stands for it.
fn or(lang: Lang, param: Params<'_>, key: &str, zh: &str, en: &str) -> String {
    param(key).unwrap_or_else(|| lang.pick(zh, en).to_owned())
}

/// A value, and the one that it is held against.
fn values(lang: Lang, param: Params<'_>, one: &str, other: &str) -> (String, String) {
    (
        or(lang, param, one, "一个数值", "one value"),
        or(lang, param, other, "另一个数值", "another value"),
    )
}

/// The figure's name in quotation marks.
fn name(lang: Lang, param: Params<'_>) -> String {
    match param("name") {
        Some(name) => format!("“{name}”"),
        None => lang.pick("某一指标", "a figure").to_owned(),
    }
}

pub(super) fn contradictory(lang: Lang, param: Params<'_>) -> String {
    let (first, second) = values(lang, param, "first", "second");
    let name = name(lang, param);
    let period = param("period");
    match lang {
        Lang::Zh => format!(
            "{name}{}前后给出两个数值（{first}和{second}）：其中一个可能有误，引用前请核对原件。",
            period.map(|p| format!("{p}年")).unwrap_or_default()
        ),
        Lang::En => format!(
            "The text gives two values for {name}{}, {first} and {second}: one may be wrong, so check the original before quoting.",
            period.map(|p| format!(" in {p}")).unwrap_or_default()
        ),
    }
}

pub(super) fn shares_not_whole(lang: Lang, param: Params<'_>) -> String {
    let name = name(lang, param);
    let sum = or(lang, param, "sum", "另一个数", "another number");
    match lang {
        Lang::Zh => {
            format!("{name}各部分之和是 {sum}，不是 100：至少有一个数有误，引用前请核对原件。")
        }
        Lang::En => format!(
            "The parts of {name} make {sum}, not 100: at least one is wrong, so check the original before quoting."
        ),
    }
}

pub(super) fn part_over_whole(lang: Lang, param: Params<'_>) -> String {
    let (part, whole) = values(lang, param, "part", "whole");
    let name = name(lang, param);
    match lang {
        Lang::Zh => format!(
            "“其中”的{name}（{part}）大于总数（{whole}）：两个数至少有一个有误，请核对原件。"
        ),
        Lang::En => format!(
            "As a part (其中), {name} has {part}, more than its whole of {whole}: one of the two is wrong, so check the original."
        ),
    }
}

pub(super) fn uneven_list(lang: Lang, param: Params<'_>) -> String {
    let names = or(lang, param, "names", "若干", "some");
    let values = or(lang, param, "values", "若干", "some");
    match lang {
        Lang::Zh => format!(
            "“分别”前有 {names} 个名称、后有 {values} 个数值：对应关系无法确定，请逐项核对。"
        ),
        Lang::En => format!(
            "A list with 分别 has {names} names and {values} values: which value is whose is open, so check each."
        ),
    }
}

pub(super) fn target_below_floor(lang: Lang, param: Params<'_>) -> String {
    let (target, floor) = values(lang, param, "target", "floor");
    let name = name(lang, param);
    match lang {
        Lang::Zh => format!(
            "{name}的目标（{target}）反而不及其底线（{floor}）：可能写反或有误，请先确认哪个是目标。"
        ),
        Lang::En => format!(
            "The target of {name} ({target}) falls short of its own floor ({floor}): they may be swapped, so settle which is the target before use."
        ),
    }
}

pub(super) fn range_reversed(lang: Lang, param: Params<'_>) -> String {
    let name = name(lang, param);
    let value = or(lang, param, "value", "区间", "a range");
    match lang {
        Lang::Zh => format!("{name}的区间两端颠倒（{value}）：可能写反或漏字，上下限请自行确认。"),
        Lang::En => format!(
            "The range of {name} has its ends reversed ({value}): settle its limits before use."
        ),
    }
}

pub(super) fn target_below_present(lang: Lang, param: Params<'_>) -> String {
    let (target, present) = values(lang, param, "target", "present");
    let name = name(lang, param);
    match lang {
        Lang::Zh => format!(
            "{name}的远期目标（{target}）低于文中的现值（{present}）：可能口径不同或有误，不宜直接相比。"
        ),
        Lang::En => format!(
            "The later target of {name} ({target}) is below its present value ({present}): calibers may differ or one is wrong, so do not compare them as they are."
        ),
    }
}

pub(super) fn implausible(lang: Lang, param: Params<'_>) -> String {
    let name = name(lang, param);
    let value = or(lang, param, "value", "数值", "a value");
    match lang {
        Lang::Zh => format!(
            "{name}的数值（{value}）超出这一指标的常理：可能丢了小数点或有错字，请核对原件。"
        ),
        Lang::En => format!(
            "The value of {name} ({value}) is outside what it can well be: a digit or point may be wrong, so check the original."
        ),
    }
}

pub(super) fn several_places(lang: Lang, param: Params<'_>) -> String {
    let first = or(lang, param, "first", "一地", "one place");
    let second = or(lang, param, "second", "另一地", "another");
    match lang {
        Lang::Zh => {
            format!("文中似有两份文件（{first}和{second}）：两地的数值会混在一起，请分开粘贴再用。")
        }
        Lang::En => format!(
            "The text seems to hold two documents, of {first} and of {second}: their figures would be mixed, so paste each by itself."
        ),
    }
}

pub(super) fn two_horizons(lang: Lang, param: Params<'_>) -> String {
    let annual = or(lang, param, "annual", "若干", "some");
    let long = or(lang, param, "long", "若干", "some");
    match lang {
        Lang::Zh => format!(
            "文中既有年度目标（{annual} 条）也有更长时期的目标（{long} 条）：比较时请按时期分开。"
        ),
        Lang::En => format!(
            "The text has targets of its year ({annual}) and of a longer span ({long}): keep them apart by period when comparing."
        ),
    }
}

pub(super) fn no_plan(lang: Lang, param: Params<'_>) -> String {
    match (lang, param("figures").filter(|n| n != "0")) {
        (Lang::Zh, Some(figures)) => format!(
            "读到的 {figures} 个数值都是实绩，没有目标：这可能只是回顾、总结或新闻，不能当作计划引用。"
        ),
        (Lang::En, Some(figures)) => format!(
            "None of the figures read ({figures}) is a target: this may be a review or news, so do not quote it as a plan."
        ),
        (Lang::Zh, None) => {
            "这段文字既没有数值也没有计划的措辞：它可能不是计划或报告，请确认粘贴的内容。".to_owned()
        }
        (Lang::En, None) => {
            "The text has neither figures nor the wording of a plan: it may be none, so check what was pasted."
                .to_owned()
        }
    }
}
