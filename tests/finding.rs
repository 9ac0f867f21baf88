//! What is noticed about figures and about what the text is: sentences that it must and must not
//! find.
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

use planlens::catalogue::{FindingKind, Named as _};
use planlens::report::{Finding, Options, Param, analyze};
use planlens::words::{Lang, finding as sentence};

/// The findings of `kind`, each as its parameters in the order of their names.
fn found(raw: &str, kind: FindingKind) -> Vec<Vec<String>> {
    let analysis = analyze(raw, &Options::default());
    let of_kind = |f: &&Finding| f.kind == kind;
    let told = |f: &Finding| {
        assert!(!f.at.is_empty() && f.at.iter().all(|at| !at.of(raw).is_empty()));
        let names: Vec<&str> = f.params.iter().map(|(name, _)| name.as_ref()).collect();
        assert!(names.is_sorted(), "{names:?}");
        for lang in Lang::ALL {
            let said = sentence(*lang, f);
            for (_, param) in &f.params {
                let value = match param {
                    Param::Number(n) => n.to_string(),
                    Param::Text(t) => t.clone(),
                };
                let told = said.contains(&value) || value == "0";
                assert!(told, "{said} leaves out {value}");
            }
        }
        f.params
            .iter()
            .map(|(_, param)| match param {
                Param::Number(n) => n.to_string(),
                Param::Text(t) => t.clone(),
            })
            .collect()
    };
    analysis.findings.iter().filter(of_kind).map(told).collect()
}

/// Each text with the parameters of its findings of `kind`.
fn check(kind: FindingKind, cases: &[(&str, &[&[&str]])]) {
    for (raw, expected) in cases {
        assert_eq!(&found(raw, kind), expected, "{}: {raw}", kind.name());
    }
}

const REPORT: &str = "某某市政府工作报告\n一、2024年工作回顾\n";

#[test]
fn a_figure_told_twice() {
    let check = |body: &str, expected: &[&[&str]]| {
        check(
            FindingKind::Contradictory,
            &[(&format!("{REPORT}{body}"), expected)],
        );
    };
    check(
        "2024年，全市地区生产总值增长6.5%，社会消费品零售总额增长7%。\n去年，地区生产总值增长6.8%，各项工作取得新进展。",
        &[&["6.5%", "地区生产总值", "2024", "6.8%"]],
    );
    check(
        "2024年，全市地区生产总值达到1280亿元，进出口总额增长8%。\n去年，地区生产总值达到1380亿元。",
        &[&["1280亿元", "地区生产总值", "2024", "1380亿元"]],
    );
    // Rounding, and another way to write the same.
    check(
        "2024年，地区生产总值达到12800亿元。\n去年，地区生产总值达到1.28万亿元。",
        &[],
    );
    check(
        "2024年，地区生产总值增长5.0%。\n去年，地区生产总值增长5.03%。",
        &[],
    );
    // From and to, a part, another place, a sum, an average, a month.
    check(
        "2024年，城镇化率由62%提高到64%，地区生产总值由900亿元增加到1000亿元。",
        &[],
    );
    check(
        "2024年，固定资产投资增长8%，其中：东区固定资产投资增长12%。",
        &[],
    );
    check(
        "2024年，地区生产总值增长6%。\n高新区地区生产总值增长9%。",
        &[],
    );
    check(
        "2024年，地区生产总值增长6%。\n五年来，地区生产总值年均增长7%。",
        &[],
    );
    check(
        "2024年，地区生产总值增长6%。\n一季度，地区生产总值增长5%。",
        &[],
    );
    check(
        "2024年，一般公共预算收入增长6%。\n地方一般公共预算收入增长5%。",
        &[],
    );
    // Two years, a target and its result, two tiers.
    check(
        "2024年，地区生产总值增长6%。\n2023年，地区生产总值增长5%。",
        &[],
    );
    check(
        "2024年，地区生产总值增长6%。\n二、2025年工作安排\n今年，地区生产总值增长7%。",
        &[],
    );
    check(
        "二、2025年工作安排\n今年主要预期目标是：地区生产总值增长7%，力争增长8%。",
        &[],
    );
}

#[test]
fn shares_of_one_whole() {
    check(
        FindingKind::SharesNotWhole,
        &[
            (
                "三次产业结构调整为8.5:48.3:53.2。",
                &[&["三次产业结构", "110"]],
            ),
            ("三次产业结构由10:50:40调整为8.5:48.3:43.2。", &[]),
            ("三次产业比为8.5：48.3：43.3。", &[]),
            ("比分为3:2:1。", &[]),
            (
                "三次产业占比分别为8.5%、48.3%和53.2%。",
                &[&["三次产业占比", "110"]],
            ),
            ("三次产业占比分别为8.5%、48.3%和43.2%。", &[]),
            ("三次产业占比分别提高1%、2%和3%。", &[]),
        ],
    );
}

#[test]
fn parts_of_a_whole() {
    check(
        FindingKind::PartOverWhole,
        &[
            (
                "完成固定资产投资80亿元，其中工业投资120亿元。",
                &[&["工业投资", "120亿元", "80亿元"]],
            ),
            ("完成固定资产投资80亿元，其中工业投资50亿元。", &[]),
            ("固定资产投资增长8%，其中工业投资增长12%。", &[]),
            (
                "居民人均可支配收入3万元，其中城镇居民人均可支配收入4万元。",
                &[],
            ),
            ("完成投资1.2万亿元，其中工业投资9000亿元。", &[]),
        ],
    );
}

#[test]
fn lists_of_unequal_length() {
    check(
        FindingKind::UnevenList,
        &[
            (
                "地区生产总值、固定资产投资、社会消费品零售总额分别增长7%、9%。",
                &[&["3", "2"]],
            ),
            ("工业投资、民间投资分别增长7%、9%、11%。", &[&["2", "3"]]),
            ("工业投资、民间投资分别增长7%、9%。", &[]),
            // Without 分别 nothing says that the lists belong together.
            ("工业投资、民间投资、技改投资增长7%、9%。", &[]),
            ("城乡居民收入分别增长7%、9%。", &[]),
            ("财政收入、城乡居民收入分别增长8%、7%、9%。", &[]),
            (
                "软件和信息技术服务业、互联网和相关服务业收入分别增长7%、9%。",
                &[],
            ),
            (
                "工业投资、民间投资分别完成30亿元、40亿元，分别增长7%、9%。",
                &[],
            ),
        ],
    );
}

#[test]
fn a_target_beside_its_floor() {
    check(
        FindingKind::TargetBelowFloor,
        &[
            (
                "今年主要预期目标是：地区生产总值增长8%，力争增长6%。",
                &[&["8%", "地区生产总值", "6%"]],
            ),
            (
                "今年主要预期目标是：地区生产总值增长12%，确保增长15%。",
                &[&["15%", "地区生产总值", "12%"]],
            ),
            ("今年主要预期目标是：地区生产总值增长6%，力争增长8%。", &[]),
            (
                "今年主要预期目标是：确保地区生产总值增长6%，力争增长8%。",
                &[],
            ),
            (
                "今年主要预期目标是：城镇登记失业率控制在4.5%以内，力争控制在4%以内。",
                &[],
            ),
        ],
    );
    check(
        FindingKind::RangeReversed,
        &[
            (
                "今年主要预期目标是：地区生产总值增长7%—5%。",
                &[&["地区生产总值", "7%—5%"]],
            ),
            ("今年主要预期目标是：地区生产总值增长5%—7%。", &[]),
        ],
    );
    check(
        FindingKind::TargetBelowPresent,
        &[
            (
                "某某市政府工作报告\n一、2025年工作回顾\n2025年，森林覆盖率达到46%。\n二、“十五五”时期主要目标\n到2030年，森林覆盖率达到42%。",
                &[&["森林覆盖率", "46%", "42%"]],
            ),
            (
                "某某市政府工作报告\n一、2025年工作回顾\n2025年，森林覆盖率达到46%。\n二、“十五五”时期主要目标\n到2030年，森林覆盖率达到48%。",
                &[],
            ),
        ],
    );
}

#[test]
fn values_that_cannot_be() {
    check(
        FindingKind::Implausible,
        &[
            (
                "城镇登记失业率控制在42%以内。",
                &[&["城镇登记失业率", "42%以内"]],
            ),
            ("居民消费价格上涨35%。", &[&["居民消费价格", "35%"]]),
            ("森林覆盖率达到145%。", &[&["森林覆盖率", "145%"]]),
            ("人均预期寿命达到187岁。", &[&["人均预期寿命", "187岁"]]),
            ("城镇登记失业率控制在4.2%以内。", &[]),
            ("全市地区生产总值增长65%。", &[&["地区生产总值", "65%"]]),
            ("五年来，全市地区生产总值增长65%。", &[]),
            ("全市地区生产总值比2015年增长65%。", &[]),
            ("高等教育毛入学率达到105%。", &[]),
            ("全市居民人均可支配收入是农村居民人均可支配收入的60%。", &[]),
        ],
    );
}

#[test]
fn what_the_text_is() {
    let long = "我们要扎实做好各项工作，不断推进事业发展。".repeat(20);
    let two = format!(
        "2025年合肥市政府工作报告\n各位代表：\n今年地区生产总值增长6%。{long}\n2025年芜湖市政府工作报告\n各位代表：\n今年地区生产总值增长7%。"
    );
    check(
        FindingKind::SeveralPlaces,
        &[(&two, &[&["合肥市", "芜湖市"]])],
    );
    let one = format!(
        "2025年合肥市政府工作报告\n各位代表：\n今年地区生产总值增长6%。{long}\n各县区要认真学习芜湖市的经验。\n二、落实合肥市政府工作报告"
    );
    check(FindingKind::SeveralPlaces, &[(&one, &[])]);
    check(
        FindingKind::TwoHorizons,
        &[
            (
                "2026年合肥市政府工作报告\n一、“十五五”时期目标任务\n到2030年，地区生产总值达到2万亿元。\n二、2026年工作安排\n今年主要预期目标是：地区生产总值增长6%，社会消费品零售总额增长5%。",
                &[&["2", "1"]],
            ),
            (
                "2026年合肥市政府工作报告\n一、2026年工作安排\n今年主要预期目标是：地区生产总值增长6%，社会消费品零售总额增长5%。",
                &[],
            ),
        ],
    );
    // How many targets a chart can show instead; of none it says nothing.
    let past = "据统计，去年全市地区生产总值增长6%，社会消费品零售总额增长5%。";
    let plan = "今年，地区生产总值增长6%以上。";
    check(
        FindingKind::NoHeadline,
        &[(past, &[&["0"]]), (plan, &[&["1"]])],
    );
    let said = |text: &str| {
        let findings = analyze(text, &Options::default()).findings;
        let found = findings
            .iter()
            .find(|found| found.kind == FindingKind::NoHeadline);
        sentence(Lang::Zh, found.unwrap())
    };
    assert!(!said(past).contains('图'), "{}", said(past));
    assert!(said(plan).contains('图'), "{}", said(plan));
    check(
        FindingKind::NoPlan,
        &[
            (
                "据统计，去年全市地区生产总值增长6%，社会消费品零售总额增长5%。",
                &[&["2"]],
            ),
            (
                "周末，市民在公园里散步，孩子们放风筝，天气晴好。",
                &[&["0"]],
            ),
            // A plan without figures, and a plan.
            (
                "各部门要按照年度计划和目标，加快推进重点任务，确保取得实效。",
                &[],
            ),
            ("今年主要预期目标是：地区生产总值增长6%。", &[]),
        ],
    );
}
