use super::{Lang, doubt};
use crate::catalogue::FindingKind;
use crate::report::{Analysis, Finding, Param};
use crate::wire::WireAnalysis;

/// Puts the sentence of each finding of `analysis` into `wire`, which was made from it.
pub fn fill_messages(lang: Lang, analysis: &Analysis, wire: &mut WireAnalysis) {
    for (told, found) in wire.findings.iter_mut().zip(&analysis.findings) {
        told.message = Some(finding(lang, found));
    }
}

/// One sentence: what was noticed, where, and what it means for who uses the figures.
///
/// A parameter that is missing leaves its part of the sentence out.
pub fn finding(lang: Lang, finding: &Finding) -> String {
    let param = |key: &str| -> Option<String> {
        let (_, param) = finding.params.iter().find(|(name, _)| name == key)?;
        Some(match param {
            Param::Number(number) => number.to_string(),
            Param::Text(text) => text.clone(),
        })
    };
    let places = |key: &str, one: &str, many: &str| -> String {
        let count = param(key).unwrap_or_else(|| finding.at.len().to_string());
        match lang {
            Lang::Zh => format!("{count} 处"),
            Lang::En => format!("{count} {}", if count == "1" { one } else { many }),
        }
    };
    match finding.kind {
        FindingKind::PercentLost => {
            let count = places("count", "value is", "values are");
            match lang {
                Lang::Zh => format!("原文丢了百分号：{count}数值按“%”理解并标为推断，引用前请核对原件。"),
                Lang::En => format!(
                    "The percent signs are lost: {count} read as percent and marked as inferred; check the original before quoting."
                ),
            }
        }
        FindingKind::Masked => {
            let count = places("count", "place", "places");
            match lang {
                Lang::Zh => format!("年份或名称有 {count}被隐去（如“20_年”“_镇”）：涉及的时期和地方无法确定。"),
                Lang::En => format!(
                    "Years or names are masked in {count} (20_年, _镇): their periods and places cannot be settled."
                ),
            }
        }
        FindingKind::SetAside => {
            let count = places("count", "stretch", "stretches");
            match lang {
                Lang::Zh => format!("网站的页码、页眉、页脚等 {count}已略去，不参与读数；原文未作改动。"),
                Lang::En => format!(
                    "Page marks, headers and footers of the site were set aside ({count}) and not read; the text itself is unchanged."
                ),
            }
        }
        FindingKind::Truncated => truncated(lang, param("announced"), param("found")),
        FindingKind::EndsMidSentence => lang
            .pick(
                "文字在一句话中间结束：后面的内容可能没有复制到，目标和任务可能不全。",
                "The text stops in mid-sentence: what follows may not have been copied, so targets and tasks may be missing.",
            )
            .to_owned(),
        FindingKind::YearConflict => year_conflict(lang, &param),
        FindingKind::DroppedCharacters => dropped(
            lang,
            param("term"),
            param("found"),
            &places("places", "place", "places"),
        ),
        FindingKind::Contradictory => doubt::contradictory(lang, &param),
        FindingKind::SharesNotWhole => doubt::shares_not_whole(lang, &param),
        FindingKind::PartOverWhole => doubt::part_over_whole(lang, &param),
        FindingKind::UnevenList => doubt::uneven_list(lang, &param),
        FindingKind::TargetBelowFloor => doubt::target_below_floor(lang, &param),
        FindingKind::RangeReversed => doubt::range_reversed(lang, &param),
        FindingKind::TargetBelowPresent => doubt::target_below_present(lang, &param),
        FindingKind::Implausible => doubt::implausible(lang, &param),
        FindingKind::SeveralPlaces => doubt::several_places(lang, &param),
        FindingKind::TwoHorizons => doubt::two_horizons(lang, &param),
        FindingKind::NoPlan => doubt::no_plan(lang, &param),
        FindingKind::NoStatement => lang
            .pick(
                "这段文字里没有读到任何带数量的目标、任务或实绩。",
                "No target, task or result with a quantity was found in this text.",
            )
            .to_owned(),
        FindingKind::NoHeadline => match (lang, param("targets").filter(|n| n != "0")) {
            (Lang::Zh, Some(targets)) => format!(
                "没有找到集中提出主要预期目标的段落：图中改列全文的目标（共 {targets} 条）。"
            ),
            (Lang::En, Some(targets)) => format!(
                "No paragraph of expected targets was found: the chart shows the targets of the whole text ({targets}) instead."
            ),
            (Lang::Zh, None) => "没有找到集中提出主要预期目标的段落。".to_owned(),
            (Lang::En, None) => "No paragraph of expected targets was found.".to_owned(),
        },
    }
}

fn truncated(lang: Lang, announced: Option<String>, found: Option<String>) -> String {
    match (lang, announced, found) {
        (Lang::Zh, Some(announced), Some(found)) => format!(
            "文中说有 {announced} 个方面，只找到 {found} 个：后面的内容可能缺失，任务统计不完整。"
        ),
        (Lang::En, Some(announced), Some(found)) => format!(
            "The text announces {announced} parts and holds {found}: the rest may be missing, so tasks are not complete."
        ),
        (Lang::Zh, ..) => "文中宣布的部分没有全部出现：内容可能缺失，任务统计不完整。".to_owned(),
        (Lang::En, ..) => {
            "Not all announced parts are there: some may be missing, so tasks are not complete."
                .to_owned()
        }
    }
}

fn year_conflict(lang: Lang, param: &dyn Fn(&str) -> Option<String>) -> String {
    let title = param("title_year");
    let body = param("body_year").or_else(|| param("term"));
    match (lang, title, body) {
        (Lang::Zh, Some(title), Some(body)) => {
            let year = if is_year(&body) { " 年" } else { "" };
            format!(
                "标题写的是 {title} 年，正文指向 {body}{year}：两者不一致，各项目标的年份请自行确认。"
            )
        }
        (Lang::En, Some(title), Some(body)) => format!(
            "The title says {title} while the body points to {body}: settle the year of the targets before use."
        ),
        (Lang::Zh, Some(title), None) => {
            format!("标题写的是 {title} 年，与正文的年份不一致：各项目标的年份请自行确认。")
        }
        (Lang::En, Some(title), None) => format!(
            "The title says {title}, which is not the body's year: settle the year of the targets before use."
        ),
        (Lang::Zh, None, _) => "标题与正文的年份不一致：各项目标的年份请自行确认。".to_owned(),
        (Lang::En, None, _) => {
            "Title and body speak of different years: settle the year of the targets before use."
                .to_owned()
        }
    }
}

fn dropped(lang: Lang, term: Option<String>, found: Option<String>, places: &str) -> String {
    match (lang, term, found) {
        (Lang::Zh, Some(term), Some(found)) => format!(
            "疑有漏字（{places}）：“{found}”似应为“{term}”，别处也可能漏字，数值请核对原件。"
        ),
        (Lang::En, Some(term), Some(found)) => format!(
            "Characters seem to be dropped in {places}: “{found}” should perhaps read “{term}”; others may be missing too, so check figures against the original."
        ),
        (Lang::Zh, ..) => format!("疑有漏字（{places}），数值请核对原件。"),
        (Lang::En, ..) => format!(
            "Characters seem to be dropped in {places}; check figures against the original."
        ),
    }
}

/// A bare year, which wants its word behind it.
fn is_year(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::catalogue::{Named as _, Severity};

    fn say(lang: Lang, kind: FindingKind, params: Vec<(&'static str, Param)>) -> String {
        finding(
            lang,
            &Finding {
                kind,
                severity: Severity::Note,
                params: params.into_iter().map(|(k, p)| (k.into(), p)).collect(),
                at: vec![Span::default()],
            },
        )
    }

    #[test]
    fn every_kind_is_one_sentence_even_without_params() {
        for kind in FindingKind::ALL {
            let zh = say(Lang::Zh, *kind, Vec::new());
            assert!(zh.ends_with('。') && zh.matches('。').count() == 1, "{zh}");
            let en = say(Lang::En, *kind, Vec::new());
            assert!(en.ends_with('.') && en.matches(". ").count() == 0, "{en}");
        }
    }

    #[test]
    fn params_are_told() {
        let count = |n| vec![("count", Param::Number(n))];
        let zh = say(Lang::Zh, FindingKind::PercentLost, count(7));
        assert!(zh.contains("7 处数值按“%”理解"), "{zh}");
        let en = say(Lang::En, FindingKind::PercentLost, count(1));
        assert!(en.contains("1 value is read"), "{en}");
        let parts = vec![("announced", Param::Number(6)), ("found", Param::Number(3))];
        let en = say(Lang::En, FindingKind::Truncated, parts);
        assert!(en.contains("announces 6 parts and holds 3"), "{en}");
        let year = vec![
            ("title_year", Param::Number(2021)),
            ("term", Param::Text("“十三五”".to_owned())),
        ];
        let zh = say(Lang::Zh, FindingKind::YearConflict, year);
        assert!(zh.contains("2021 年，正文指向 “十三五”："), "{zh}");
        let chars = vec![
            ("term", Param::Text("资源型".to_owned())),
            ("found", Param::Text("资型".to_owned())),
        ];
        let zh = say(Lang::Zh, FindingKind::DroppedCharacters, chars);
        assert!(zh.contains("“资型”似应为“资源型”"), "{zh}");
    }
}
