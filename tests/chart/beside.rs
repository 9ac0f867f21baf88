//! The headline targets of several documents drawn.

use planlens::chart::{ChartOptions, Labels, Panel, Spec, Theme, beside, draw_spec, table};
use planlens::report::{Analysis, Options, Party, analyze, compare};

use super::{check, en, wide, zh};

const NOW: &str = "安平县2026年政府工作报告\n今年预期目标为：地区生产总值增长6%左右，力争增长6.5%；固定资产投资增长5%—6%；单位地区生产总值能耗下降3%左右；城镇调查失业率5.5%以内；粮食产量42万吨；进出口总额增长5%；居民收入与经济增长同步。";
const BEFORE: &str = "安平县2025年政府工作报告\n今年预期目标为：地区生产总值增长6.5%以上；固定资产投资增长300%；单位地区生产总值能耗下降2.5%左右；城镇调查失业率5%以内；粮食产量8亿斤；居民收入与经济增长同步。";
const EARLIER: &str =
    "安平县2024年政府工作报告\n今年预期目标为：地区生产总值增长7%；粮食产量0.000042万吨。";

/// The spec of those texts, the signs of its entries beside their names.
fn with(texts: &[&str], then: impl FnOnce(&Spec<'_>, &ChartOptions)) {
    let read: Vec<Analysis> = texts
        .iter()
        .map(|t| analyze(t, &Options::default()))
        .collect();
    let parties: Vec<Party<'_>> = texts
        .iter()
        .zip(&read)
        .map(|(text, analysis)| Party { text, analysis })
        .collect();
    let names = ["今年", "去年", "一份名字很长很长、说的是前年的报告"];
    let documents: Vec<_> = read.iter().zip(names).collect();
    let none = Analysis::default();
    let spec = beside(
        &compare(&parties),
        &documents,
        read.first().unwrap_or(&none),
    );
    let options = ChartOptions {
        labels: Labels::Composed,
        ..wide(600.0)
    };
    then(&spec, &options);
}

#[test]
fn two_and_three() {
    with(&[NOW, BEFORE], |spec, options| {
        check("beside", &draw_spec(spec, options, &zh()), Theme::Light);
        let narrow = ChartOptions {
            width: 320.0,
            ..options.clone()
        };
        check(
            "beside-narrow",
            &draw_spec(spec, &narrow, &en()),
            Theme::Dark,
        );
    });
    with(&[NOW, BEFORE, EARLIER], |spec, options| {
        check(
            "beside-three",
            &draw_spec(spec, options, &zh()),
            Theme::Light,
        );
    });
}

#[test]
fn none_and_one() {
    for texts in [&[][..], &[NOW], &[NOW, "青山县2026年计划\n新建厂房5个。"]] {
        with(texts, |spec, options| {
            assert!(spec.panels.is_empty(), "{texts:?}");
            assert!(draw_spec(spec, options, &zh()).marks.is_empty());
        });
    }
}

#[test]
fn only_what_can_be_held_against_the_other_shares_an_axis() {
    with(&[NOW, BEFORE], |spec, options| {
        let mut told = Vec::new();
        for entry in spec.entries() {
            let by = entry.by.unwrap();
            let ends = (entry.ends.low, entry.ends.high);
            told.push(format!("{}{} {ends:?}", by.sign, entry.statement.name));
        }
        assert_eq!(
            told,
            [
                "①地区生产总值 (Some(6.0), Some(6.0))",
                "①地区生产总值 (Some(6.5), Some(6.5))",
                "②地区生产总值 (Some(6.5), None)",
                "①固定资产投资 (Some(5.0), Some(6.0))",
                "②固定资产投资 (Some(300.0), Some(300.0))",
                "①单位地区生产总值能耗 (Some(-3.0), Some(-3.0))",
                "②单位地区生产总值能耗 (Some(-2.5), Some(-2.5))",
                "①城镇调查失业率 (None, Some(5.5))",
                "②城镇调查失业率 (None, Some(5.0))",
                "①粮食产量 (Some(42.0), Some(42.0))",
                "②粮食产量 (Some(40.0), Some(40.0))",
            ]
        );
        let table = table(spec, options, &zh());
        assert_eq!(table.caption, "主要目标并列");
        assert!(matches!(spec.panels.last(), Some(Panel::Numbers { rows }) if rows.len() == 2));
    });
}
