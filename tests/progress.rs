//! Targets beside the last results of the same thing.
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

use planlens::catalogue::Named;
use planlens::report::{Options, analyze};

/// A report of an invented city with what it says of the last year and of this one.
fn report(review: &str, plan: &str) -> String {
    format!(
        "青禾市2026年政府工作报告\n一、2025年工作回顾\n{review}\n二、2026年工作安排\n今年经济社会发展的主要预期目标是：{plan}\n"
    )
}

/// Each row as `target ← result: verdict gap reason`.
#[track_caller]
fn check_text(text: &str, expected: &[&str]) {
    let analysis = analyze(text, &Options::default());
    let rows: Vec<String> = analysis
        .progress
        .iter()
        .map(|p| {
            let target = &analysis.statements[p.target];
            let result = p
                .result
                .map_or("-", |r| analysis.statements[r].value_at.of(text));
            let gap = p.gap.map_or(String::new(), |gap| {
                format!(" {gap}{}", p.gap_unit.clone().unwrap_or_default())
            });
            let reason = p.reason.map_or(String::new(), |r| format!(" {}", r.name()));
            format!(
                "{} {} ← {result}: {}{gap}{reason}",
                target.indicator.as_deref().unwrap_or(&target.name),
                target.value_at.of(text),
                p.verdict.name()
            )
        })
        .collect();
    assert_eq!(rows, expected, "{text}");
}

#[track_caller]
fn check(review: &str, plan: &str, expected: &[&str]) {
    check_text(&report(review, plan), expected);
}

#[test]
fn rate_beside_rate_and_level_beside_level() {
    check(
        "全市地区生产总值820亿元、增长5.3%，城镇新增就业3.2万人，粮食产量12亿斤。",
        "地区生产总值增长5.5%左右，城镇新增就业30000人以上，粮食产量稳定在60万吨以上。",
        &[
            "gdp 5.5%左右 ← 5.3%: ahead 0.2个百分点",
            "new_jobs 30000人以上 ← 3.2万人: ahead -2000人",
            "grain 60万吨以上 ← 12亿斤: ahead 0万吨",
        ],
    );
}

#[test]
fn times_of_growth_and_times_of_what_was() {
    // What is added is not what comes of it, nor is either a rate in percent.
    check(
        "高新技术企业数量是上年的1.8倍，专利授权量增长1.5倍，快递业务量增长20%。",
        "高新技术企业数量增长1倍，专利授权量增长1.2倍，快递业务量增长1倍。",
        &[
            "hitech_firms 1倍 ← 1.8倍: incomparable measure",
            "patent_grant 1.2倍 ← 1.5倍: ahead -0.3倍",
            "parcels 1倍 ← 20%: incomparable measure",
        ],
    );
    // What is added since a base year is no growth of one year.
    check(
        "进出口总额由2020年的20亿元增加到2025年的60亿元，增长2倍。",
        "进出口总额增长1倍。",
        &["trade 1倍 ← 2倍: incomparable period"],
    );
    check(
        "全市地区生产总值增长5%。",
        "到2030年地区生产总值比2025年增长35%。",
        &["gdp 35% ← 5%: incomparable period"],
    );
}

#[test]
fn floors_by_the_lower_end_and_lids_by_the_upper() {
    check(
        "地区生产总值增长5%，居民消费价格上涨0.3%，城镇调查失业率5.4%，单位地区生产总值能耗下降3.5%。",
        "地区生产总值增长5.5%—6%，居民消费价格涨幅2%左右，城镇调查失业率控制在5.5%以内，单位地区生产总值能耗下降3%。",
        &[
            "gdp 5.5%—6% ← 5%: ahead 0.5个百分点",
            "cpi 2%左右 ← 0.3%: ahead 1.7个百分点",
            "surveyed_unemp 5.5%以内 ← 5.4%: ahead 0.1个百分点",
            "energy_int 3% ← 3.5%: ahead 0.5个百分点",
        ],
    );
}

#[test]
fn a_fall_is_below_zero() {
    check(
        "固定资产投资下降2.1%。",
        "固定资产投资增长3%。",
        &["fai 3% ← 2.1%: ahead 5.1个百分点"],
    );
}

#[test]
fn calibers_are_kept_apart() {
    check(
        "城镇登记失业率3.1%，单位地区生产总值能耗下降3.2%，财政总收入增长6%，全社会固定资产投资增长7%。",
        "城镇调查失业率5.5%左右，单位地区生产总值二氧化碳排放下降3.9%，一般公共预算收入增长4%，固定资产投资增长6%。",
        &[
            "surveyed_unemp 5.5%左右 ← 3.1%: incomparable caliber",
            "co2_int 3.9% ← 3.2%: incomparable caliber",
            "gen_budget_rev 4% ← 6%: incomparable caliber",
            "fai 6% ← 7%: incomparable scope",
        ],
    );
}

#[test]
fn what_differs_in_kind_is_shown_and_not_subtracted() {
    check(
        "进出口总额达到80亿元，居民人均可支配收入增长5.6%，高新技术企业达到300家。",
        "进出口总额增长6%，居民人均可支配收入与经济增长同步，新增高新技术企业20家，旅游总收入增长10%。",
        &[
            "trade 6% ← 80亿元: incomparable measure",
            "income_all 与经济增长同步 ← 5.6%: incomparable no_number",
            "新增高新技术企业 20家 ← -: no_result",
            "tourism_rev 10% ← -: no_result",
        ],
    );
}

#[test]
fn several_years_are_not_one() {
    check(
        "五年来，一般公共预算收入年均增长8%，城镇新增就业累计15万人。\n过去一年，地区生产总值增长6%。",
        "一般公共预算收入增长5%，城镇新增就业3万人，地区生产总值增长6%。",
        &[
            "gen_budget_rev 5% ← 8%: incomparable period",
            "new_jobs 3万人 ← 15万人: incomparable period",
            "gdp 6% ← 6%: ahead 0个百分点",
        ],
    );
}

#[test]
fn a_part_of_a_year_and_an_old_base_are_no_last_year() {
    check(
        "上半年地区生产总值增长4%，全年地区生产总值增长5%。一般公共预算收入比2020年增长31%。PM2.5年均浓度29微克/立方米。",
        "地区生产总值增长5%，一般公共预算收入增长4%，PM2.5年均浓度降至28微克/立方米。",
        &[
            "gdp 5% ← 5%: ahead 0个百分点",
            "gen_budget_rev 4% ← 31%: incomparable period",
            "pm25 28微克/立方米 ← 29微克/立方米: ahead -1微克/立方米",
        ],
    );
}

#[test]
fn the_last_result_of_the_whole_place() {
    check(
        "常住人口城镇化率由61.2%提高到63%。地区生产总值增长5.2%，高新区地区生产总值增长9%。",
        "常住人口城镇化率达到64%，地区生产总值增长5%。",
        &[
            "urban_rate 64% ← 63%: ahead 1个百分点",
            "gdp 5% ← 5.2%: ahead -0.2个百分点",
        ],
    );
}

#[test]
fn a_target_of_the_year_that_was() {
    check(
        "2025年，地区生产总值增长5.2%，高于年初预期目标0.2个百分点；社会消费品零售总额增长4.1%（年初预期6%左右）。",
        "地区生产总值增长5%左右，社会消费品零售总额增长5%。",
        &[
            "gdp 5%左右 ← 5.2%: ahead -0.2个百分点",
            "retail 5% ← 4.1%: ahead 0.9个百分点",
        ],
    );
    check_text(
        "指标\t2025年目标\t2025年完成\n地区生产总值（%）\t6\t5.2\n城镇登记失业率（%）\t4.5以内\t3.8\n旅游总收入（亿元）\t80以上\t80\n",
        &[
            "gdp 6 ← 5.2: missed 0.8个百分点",
            "reg_unemp 4.5以内 ← 3.8: met 0.7个百分点",
            "tourism_rev 80以上 ← 80: met 0亿元",
        ],
    );
}

#[test]
fn the_worked_example_has_no_results() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/bench/texts/seed.txt"
    );
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no texts beside the project");
        return;
    };
    let analysis = analyze(&text, &Options::default());
    let headline: Vec<&str> = analysis
        .progress
        .iter()
        .filter(|p| analysis.statements[p.target].headline)
        .map(|p| p.verdict.name())
        .collect();
    assert_eq!(headline, ["no_result"; 7]);
}
