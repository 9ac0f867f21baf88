//! Title, place, year, horizon, kind, programmes and findings: small texts of our own, and the year
//! and place of the reports of the shared bench by their files' names.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "all of this file is a test"
)]

use std::fs;
use std::path::Path;

use planlens::catalogue::{DocKind, FindingKind, Level, Role, SkipReason};
use planlens::report::{Analysis, DocumentFacts, Options, Param, Period, analyze, read_document};
use planlens::syntax::{clean, read_outline};

fn facts(raw: &str) -> DocumentFacts {
    let view = clean(raw);
    read_document(raw, &view, &read_outline(&view))
}

fn read(raw: &str) -> Analysis {
    analyze(raw, &Options::default())
}

const BODY: &str = "全市上下齐心协力，克服了不少困难，各项工作取得了新的进展，群众得到了实惠。";

#[test]
fn a_report_tells_what_it_is() {
    let raw = format!(
        "下载\n打印\n2026年晴川市政府工作报告\n——2026年1月12日在晴川市第九届人民代表大会第五次会议上\n市长 某某\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n一、2025年工作回顾\n{BODY}\n二、“十五五”时期主要目标任务\n{BODY}\n三、2026年重点工作\n{BODY}"
    );
    let facts = facts(&raw);
    assert_eq!(facts.title.as_deref(), Some("2026年晴川市政府工作报告"));
    assert_eq!(
        facts.title_at.map(|at| at.of(&raw)),
        Some("2026年晴川市政府工作报告")
    );
    assert_eq!(facts.region.as_deref(), Some("晴川市"));
    assert_eq!(facts.year, Some(2026));
    assert_eq!(
        facts.horizon,
        Some(Period {
            start: 2026,
            end: 2030
        })
    );
    assert_eq!(facts.doc_kind, Some(DocKind::WorkReport));
    assert_eq!(facts.year_conflict, None);
    assert!(facts.year_at.iter().all(|at| at.of(&raw).ends_with('年')));
}

/// Years told in ways of their own.
#[test]
fn years() {
    for (raw, year) in [
        (
            "政府工作报告\n——二〇二四年一月九日在晴川市第九届人民代表大会第三次会议上\n各位代表：\n我们要努力工作。",
            Some(2024),
        ),
        (
            "2022年12月28日在晴川市第九届人民代表大会第二次会议上\n各位代表：\n我们要努力工作。",
            Some(2023),
        ),
        (
            "各位代表：\n刚刚过去的2020年，我们克服了困难。\n今年是“十四五”开局之年。",
            Some(2021),
        ),
        (
            "2021年全市经济社会发展的主要预期目标是：地区生产总值增长7%。",
            Some(2021),
        ),
        (
            "20_年是关键的一年。20_年的主要预期目标为：地区生产总值增长7%。",
            None,
        ),
        ("我们要努力工作。", None),
        (
            "清河县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告\n各位代表：\n我们要努力工作。",
            Some(2026),
        ),
        (
            "清河县国民经济和社会发展第十五个五年规划和2035年远景目标纲要\n各位代表：\n我们要努力工作。",
            Some(2026),
        ),
    ] {
        assert_eq!(facts(raw).year, year, "{raw}");
    }
}

#[test]
fn places_and_levels() {
    for (raw, region, level) in [
        (
            "安徽省2021年政府工作报告\n各位代表：\n",
            Some("安徽省"),
            Some(Level::Province),
        ),
        (
            "怒江州政府工作报告\n各位代表：\n",
            Some("怒江傈僳族自治州"),
            Some(Level::Prefecture),
        ),
        (
            "——2021年1月5日在青阳县第十八届人民代表大会第一次会议上\n各位代表：\n",
            Some("青阳县"),
            Some(Level::County),
        ),
        (
            "各位代表：\n现在，我代表镇人民政府向大会报告工作。",
            None,
            Some(Level::Township),
        ),
        (
            "区政府2021年工作计划\n我们要努力工作。",
            None,
            Some(Level::County),
        ),
    ] {
        let facts = facts(raw);
        assert_eq!(
            (facts.region.as_deref(), facts.level),
            (region, level),
            "{raw}"
        );
    }
}

#[test]
fn horizons() {
    let head = "安平县2026年政府工作报告\n各位代表：\n";
    for (text, years) in [
        (
            "今后5年，全县发展的主要预期目标是：税收年均增长6%。",
            Some("2026/2030"),
        ),
        ("要为“十五五”发展和实现奋斗目标打好基础。", None),
    ] {
        let horizon = facts(&format!("{head}{text}")).horizon;
        assert_eq!(horizon.map(|h| h.to_string()).as_deref(), years, "{text}");
    }
}

#[test]
fn a_plan_of_five_years_is_of_all_of_them() {
    for title in [
        "清河县国民经济和社会发展第十五个五年规划和2035年远景目标纲要",
        "清河县“十五五”规划纲要",
        "清河县国民经济和社会发展五年规划（2026—2030年）",
    ] {
        let analysis = read(&format!(
            "{title}\n第一章 发展环境\n“十四五”时期，地区生产总值年均增长6.2%。\n第二章 主要目标\n地区生产总值年均增长6%左右，城镇化率达到65%。"
        ));
        let years = Period {
            start: 2026,
            end: 2030,
        };
        assert_eq!(
            (analysis.year, analysis.horizon),
            (Some(2026), Some(years)),
            "{title}"
        );
        let read = |s: &planlens::report::Statement| (s.role, s.period.unwrap().to_string());
        let read: Vec<_> = analysis.statements.iter().map(read).collect();
        let expected = [
            (Role::Actual, "2021/2025"),
            (Role::Target, "2026/2030"),
            (Role::Target, "2030"),
        ];
        assert_eq!(
            read,
            expected.map(|(role, years)| (role, years.to_owned())),
            "{title}"
        );
    }
}

#[test]
fn a_paragraph_of_one_year_in_such_a_plan() {
    let analysis = read(
        "清河县“十五五”规划纲要\n第二章 主要目标\n城镇化率达到65%。\n2026年起，每年新建公园3个。\n税收年均增长6%。",
    );
    let years = |s: &planlens::report::Statement| s.period.unwrap().to_string();
    let years: Vec<String> = analysis.statements.iter().map(years).collect();
    assert_eq!(years, ["2030", "2026", "2026/2030"]);
}

#[test]
fn a_budget_is_of_the_year_it_plans_for() {
    for title in [
        "关于安平县2026年预算草案和2025年预算执行情况的报告",
        "关于安平县2025年预算执行情况和2026年预算草案的报告",
    ] {
        assert_eq!(read(title).year, Some(2026), "{title}");
    }
}

#[test]
fn a_glossary_neither_plans_nor_tells() {
    let body = "发展现代农业，改善人居环境，加快补齐短板，提升服务水平。".repeat(8);
    let analysis = read(&format!(
        "安平县2026年政府工作报告\n一、2026年工作\n{body}\n新建学校3所。\n名词解释\n1.四好学校：在校学生600人以上的学校。\n附件：民生实事\n新建公园5个。"
    ));
    let names: Vec<&str> = analysis
        .statements
        .iter()
        .map(|s| s.name.as_str())
        .collect();
    assert_eq!(names, ["新建学校", "新建公园"]);
    for head in [
        "2026年政府工作报告名词解释",
        "《政府工作报告（征求意见稿）》名词解释",
        "常见名词解释",
    ] {
        let text = format!(
            "安平县2026年政府工作报告\n一、2026年工作\n{body}\n新建学校3所。\n{head}\n1.强县：财政收入增长5%。"
        );
        assert_eq!(read(&text).statements.len(), 1, "{head}");
    }
    let glossary = |s: &&planlens::report::Skipped| s.reason == SkipReason::Glossary;
    assert_eq!(analysis.skipped.iter().filter(glossary).count(), 3);
}

fn programmes(raw: &str) -> Vec<String> {
    read(raw).programmes.into_iter().map(|p| p.name).collect()
}

#[test]
fn programmes_have_names_of_their_own() {
    for (raw, names) in [
        ("实施创新引领工程。", &["创新引领工程"][..]),
        (
            "深入实施高新技术企业培育行动和“专精特新”企业培育计划，",
            &["高新技术企业培育行动", "“专精特新”企业培育计划"],
        ),
        (
            "落实重点项目“四督四保”计划，按照“四督四保”要求。",
            &["“四督四保”计划"],
        ),
        (
            "打好污染防治攻坚战，打赢蓝天保卫战役。",
            &["污染防治攻坚战", "蓝天保卫战役"],
        ),
        (
            "实施重点工程、五大工程，推进重点工程建设，落实年度计划。",
            &[],
        ),
        ("落实“十五”计划，开展专项行动。", &[]),
    ] {
        assert_eq!(programmes(raw), names, "{raw}");
    }
}

fn found(raw: &str, kind: FindingKind) -> Option<Vec<(String, Param)>> {
    let analysis = read(raw);
    let finding = analysis.findings.iter().find(|f| f.kind == kind)?;
    assert!(
        finding.at.iter().all(|at| !at.of(raw).is_empty()),
        "{finding:?}"
    );
    Some(
        finding
            .params
            .iter()
            .map(|(k, v)| (k.to_string(), v.clone()))
            .collect(),
    )
}

#[test]
fn announced_parts_are_counted() {
    let body = BODY.repeat(3);
    let announced = |tail: &str| {
        format!(
            "各位代表：\n我们将重点做好以下五个方面的工作：\n（一）抓产业。{body}\n（二）抓项目。{body}{tail}"
        )
    };
    assert_eq!(
        found(&announced(""), FindingKind::Truncated),
        Some(vec![
            ("announced".to_owned(), Param::Number(5)),
            ("found".to_owned(), Param::Number(2)),
        ])
    );
    let whole = format!("\n（三）抓民生。{body}\n（四）抓安全。{body}\n（五）抓作风。{body}");
    assert_eq!(found(&announced(&whole), FindingKind::Truncated), None);
}

#[test]
fn ends() {
    let ends = |raw: &str| found(raw, FindingKind::EndsMidSentence).is_some();
    assert!(ends(
        "全市地区生产总值增长7%，固定资产投资增长10%，社会消费品零售总额增"
    ));
    assert!(!ends(
        "全市地区生产总值增长7%，固定资产投资增长10%，社会消费品零售总额增长9%。"
    ));
    assert!(!ends(
        "全市地区生产总值增长7%，固定资产投资增长10%。\n市统计局"
    ));
}

#[test]
fn a_title_against_its_text() {
    let raw =
        "区政府2021年工作计划\n做好工作对实施好“十三五”规划至关重要。我们要扎实做好各项工作。";
    assert!(found(raw, FindingKind::YearConflict).is_some());
    assert_eq!(facts(raw).year, None);
    let raw =
        "区政府2021年工作计划\n做好工作对实施好“十四五”规划至关重要。我们要扎实做好各项工作。";
    assert_eq!(found(raw, FindingKind::YearConflict), None);
    assert_eq!(facts(raw).year, Some(2021));
}

#[test]
fn a_review_under_its_own_title() {
    let none = |raw: &str| assert_eq!(found(raw, FindingKind::YearConflict), None, "{raw}");
    none(
        "2026年晴川市政府工作报告\n一、工作回顾\n过去一年，“十四五”圆满收官，全市地区生产总值增长6%。",
    );
    none("2026年晴川市政府工作报告\n2025年，我们较好完成了“十四五”规划目标任务。");
    none(
        "2010年晴川市政府工作报告\n一、2009年的主要工作\n全市地区生产总值增长12%，“十一五”规划执行良好。",
    );
    none("2017年晴川市政府工作报告\n深入开展“七五”普法，加强基层治理。");
    // The year's own targets are another's.
    let raw = "2027年晴川市政府工作报告\n一、2025年工作回顾\n全市地区生产总值增长6%。\n二、2026年工作安排\n2026年全市经济社会发展主要预期目标是：地区生产总值增长5%。";
    assert!(found(raw, FindingKind::YearConflict).is_some());
}

#[test]
fn masks() {
    let masks = |raw: &str| match found(raw, FindingKind::Masked).as_deref() {
        Some([(_, Param::Number(count))]) => *count,
        _ => 0,
    };
    assert_eq!(masks("20_年，_镇完成X亿元，增长XX%，某市的*府。"), 6);
    assert_eq!(
        masks("推进“人工智能+”和“数据要素×”行动，X光机7×24小时，1+5+X体系，某些问题。"),
        0
    );
}

#[test]
fn lost_characters() {
    let body = "推动各项事业发展，提高群众生活水平，加强城乡建设管理。".repeat(10);
    let raw = format!("{body}促进信息资共享，完善公共资交易平台，建设资型城市。{body}");
    let params = found(&raw, FindingKind::DroppedCharacters).unwrap();
    assert_eq!(params[0].1, Param::Text("源".to_owned()));
    let whole = format!("{body}促进信息资源共享，完善公共资源交易平台，建设资源型城市。{body}");
    assert_eq!(found(&whole, FindingKind::DroppedCharacters), None);
}

/// The text without its front matter, and, if `title` is set, without its first line on the report.
fn stripped(raw: &str, title: bool) -> String {
    let mut text = raw;
    if let Some(rest) = raw.strip_prefix("---")
        && let Some(end) = rest.find("\n---")
    {
        text = rest[end + 4..].trim_start();
    }
    let mut lines: Vec<&str> = text.lines().collect();
    let told = |line: &&str| line.contains("报告") || line.contains("会议上");
    if title && let Some(at) = lines.iter().take(20).position(told) {
        lines.remove(at);
    }
    lines.join("\n")
}

#[test]
fn years_and_places_of_the_reports() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/corpus");
    let Ok(files) = fs::read_dir(&corpus) else {
        println!("skipped: the shared bench is not beside this repository");
        return;
    };
    let mut names: Vec<String> = files
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    // These are of another year than their names say: given in February 2014.
    names.retain(|name| !name.starts_with("p2026-") && !name.starts_with("潮州市-2015"));
    for (title, least) in [(false, 0.98), (true, 0.95)] {
        let (mut year, mut place) = (0, 0);
        for name in &names {
            let raw = stripped(&fs::read_to_string(corpus.join(name)).unwrap(), title);
            let facts = facts(&raw);
            let (region, of) = name.trim_end_matches(".txt").rsplit_once('-').unwrap();
            year += usize::from(facts.year.is_some_and(|y| y.to_string() == of));
            place += usize::from(facts.region.as_deref() == Some(region));
            if facts.year.is_none_or(|y| y.to_string() != of)
                || facts.region.as_deref() != Some(region)
            {
                println!("{name}: {:?} {:?}", facts.year, facts.region);
            }
        }
        let share = |right: usize| right as f64 / names.len() as f64;
        println!(
            "{} reports, title line removed: {title}: year {:.3}, place {:.3}",
            names.len(),
            share(year),
            share(place)
        );
        assert!(share(year) >= least && share(place) >= least);
    }
}

/// The seed is the worked example of PRODUCT.md.
#[test]
fn the_seed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/texts/seed.txt");
    let Ok(raw) = fs::read_to_string(path) else {
        println!("skipped: the shared bench is not beside this repository");
        return;
    };
    let analysis = read(&raw);
    assert_eq!(analysis.title.as_deref(), Some("区政府2021年工作计划"));
    assert_eq!(analysis.year, None);
    let markers: Vec<&str> = analysis.outline.iter().map(|s| s.marker.as_str()).collect();
    assert_eq!(markers, ["（一）", "（二）", "（三）"]);
    for name in [
        "创新引领工程",
        "工业提升工程",
        "农业品牌工程",
        "服务业突破工程",
    ] {
        let programme = analysis.programmes.iter().find(|p| p.name == name).unwrap();
        assert_eq!(programme.section, Some(0), "{name}");
    }
    let kinds: Vec<FindingKind> = analysis.findings.iter().map(|f| f.kind).collect();
    assert_eq!(
        kinds,
        [
            FindingKind::PercentLost,
            FindingKind::Truncated,
            FindingKind::EndsMidSentence,
            FindingKind::YearConflict,
            FindingKind::Masked,
            FindingKind::DroppedCharacters,
            FindingKind::SetAside,
        ]
    );
    let at = |kind: FindingKind| {
        let finding = analysis.findings.iter().find(|f| f.kind == kind).unwrap();
        finding.at.iter().map(|at| at.of(&raw)).collect::<Vec<_>>()
    };
    assert!(at(FindingKind::Truncated)[0].contains("六个方面"));
    assert_eq!(at(FindingKind::PercentLost).len(), 7);
    assert!(at(FindingKind::DroppedCharacters).contains(&"资型"));
    let aside = at(FindingKind::SetAside);
    for mark in ["2、", "3、", "4、", "5、", "6、"] {
        assert!(aside.iter().any(|at| at.trim() == mark), "{mark}");
    }
    assert!(aside[0].contains("由会员分享") && aside[aside.len() - 1].contains("限制150内"));
}
