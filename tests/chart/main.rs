//! Every chart and edge case as a committed picture. `PLANLENS_UPDATE=1 cargo test --test chart`
//! rewrites them; the diff is to be read, the pictures to be looked at.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "tests state what must hold; a panic is how they say so"
)]

mod beside;
mod investment;
mod property;
mod sample;

use std::fs;
use std::path::Path;

use planlens::base::{Decimal, Span};
use planlens::catalogue::{Bound, Caution, Field, Modality, Role};
use planlens::chart::{
    ChartOptions, Labels, Order, Panel, Row, Scene, Theme, draw, draw_legend, draw_outline,
    headline, outline, outline_table, signs, table, to_svg,
};
use planlens::report::{Analysis, Options, Period, analyze, pair_sent};
use planlens::words::{ChartWords, Lang};
use sample::{Sample, outlined, province, seed};

/// Holds `scene` against `tests/chart/<name>.svg`, and the picture to XML.
fn check(name: &str, scene: &Scene, theme: Theme) {
    property::check_scene(scene);
    let svg = to_svg(scene, theme);
    if let Err(error) = roxmltree::Document::parse(&svg) {
        panic!("{name}: {error}");
    }
    let path = Path::new("tests/chart").join(format!("{name}.svg"));
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        fs::write(&path, &svg).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == svg,
        "{name}: the picture differs; PLANLENS_UPDATE=1 rewrites it"
    );
}

fn drawn(sample: &Sample, options: &ChartOptions) -> Scene {
    draw(&sample.analysis, &sample.text, options, &zh())
}

fn wide(width: f64) -> ChartOptions {
    ChartOptions {
        width,
        ..ChartOptions::default()
    }
}

#[test]
fn seed_wide() {
    check("seed", &drawn(&seed(), &wide(720.0)), Theme::Light);
}

#[test]
fn seed_narrow() {
    let options = ChartOptions {
        touch: true,
        ..wide(360.0)
    };
    check("seed-narrow", &drawn(&seed(), &options), Theme::Light);
}

#[test]
fn province_light() {
    check("province", &drawn(&province(), &wide(760.0)), Theme::Light);
}

#[test]
fn province_dark() {
    let scene = drawn(&province(), &wide(1100.0));
    check("province-dark", &scene, Theme::Dark);
}

#[test]
fn province_narrow() {
    check(
        "province-narrow",
        &drawn(&province(), &wide(360.0)),
        Theme::Light,
    );
}

#[test]
fn province_zoomed() {
    let options = ChartOptions {
        text_scale: 2.0,
        ..wide(900.0)
    };
    check(
        "province-zoomed",
        &drawn(&province(), &options),
        Theme::Light,
    );
}

#[test]
fn province_english() {
    let sample = province();
    let options = ChartOptions {
        labels: Labels::Composed,
        order: Order::Value,
        ..wide(860.0)
    };
    let scene = draw(&sample.analysis, &sample.text, &options, &en());
    check("province-en", &scene, Theme::Light);
    let scene = draw(
        &sample.analysis,
        &sample.text,
        &ChartOptions {
            width: 360.0,
            ..options
        },
        &en(),
    );
    check("province-en-narrow", &scene, Theme::Light);
}

#[test]
fn without_the_text() {
    let sample = province();
    let scene = draw(&sample.analysis, "", &wide(720.0), &zh());
    check("no-text", &scene, Theme::Light);
}

#[test]
fn nothing() {
    let scene = drawn(&Sample::new(), &wide(720.0));
    assert_eq!(scene.height, 0.0);
    check("nothing", &scene, Theme::Light);
}

#[test]
fn one() {
    let mut s = Sample::new();
    s.say("gdp", "地区生产总值", "增长", "6.5%左右");
    check("one", &drawn(&s, &wide(720.0)), Theme::Light);
}

#[test]
fn many() {
    let mut s = Sample::new();
    for n in 0..60 {
        let value = format!("{}.{}%", n * 7 % 19, n % 10);
        s.say("", &format!("第{}项事业增加值", n + 1), "增长", &value);
    }
    check("many", &drawn(&s, &wide(720.0)), Theme::Light);
}

#[test]
fn negative_and_zero() {
    let mut s = Sample::new();
    s.say("", "粗钢产量", "下降", "3%");
    s.say("", "煤炭消费量", "下降", "4.5%以上");
    s.say("", "单位产品能耗", "下降", "2%—3%");
    s.say("", "用水总量", "增长", "0%");
    s.say("", "新能源发电量", "增长", "12%");
    check("negative", &drawn(&s, &wide(640.0)), Theme::Light);
}

#[test]
fn huge_tiny_and_equal() {
    let mut s = Sample::new();
    s.say("", "甲", "达到", "999999999999999元");
    s.say("", "乙", "达到", "1元以上");
    s.say("", "丙", "达到", "0.0000000001克");
    s.say("", "丁", "达到", "0.0000000002克");
    s.say("", "戊", "达到", "7件");
    s.say("", "己", "达到", "7件");
    check("huge", &drawn(&s, &wide(640.0)), Theme::Light);
    check("huge-narrow", &drawn(&s, &wide(240.0)), Theme::Light);
}

#[test]
fn outlier() {
    let mut s = Sample::new();
    s.say("", "地区生产总值", "增长", "6%");
    s.say("", "工业增加值", "增长", "7%左右");
    s.say("", "财政收入", "增长", "4%");
    s.say("", "跨境电商进出口额", "增长", "300%");
    check("outlier", &drawn(&s, &wide(640.0)), Theme::Light);
}

#[test]
fn every_mark() {
    let mut s = Sample::new();
    for (modality, word) in [
        (Modality::Plain, "普通"),
        (Modality::Strive, "力争"),
        (Modality::Ensure, "确保"),
    ] {
        for value in ["6%", "6%左右", "6%以上", "6%以内", "5%—6.5%"] {
            s.say("", &format!("{word}{value}"), "增长", value).modality = modality;
        }
    }
    s.say("", "单位推断", "增长", "6%").unit_inferred = true;
    s.say("", "推断的下限", "增长", "6%以上").unit_inferred = true;
    check("marks", &drawn(&s, &wide(560.0)), Theme::Light);
    check("marks-dark", &drawn(&s, &wide(560.0)), Theme::Dark);
}

#[test]
fn strive_beside() {
    let mut s = Sample::new();
    s.say("gdp", "地区生产总值", "增长", "6%左右");
    s.also("力争增长", "6.5%");
    s.say("fai", "固定资产投资", "增长", "8%");
    s.also("力争增长", "8%");
    s.also("力争增长", "10%以上");
    check("strive", &drawn(&s, &wide(640.0)), Theme::Light);
    let options = ChartOptions {
        touch: true,
        ..wide(360.0)
    };
    check("strive-narrow", &drawn(&s, &options), Theme::Light);
}

#[test]
fn relations_only() {
    let mut s = Sample::new();
    s.say("income_all", "居民收入", "增长", "与经济增长同步");
    s.say("", "各项主要经济指标", "", "高于全省平均水平")
        .modality = Modality::Strive;
    s.say("cpi", "居民消费价格", "", "保持基本稳定");
    s.say(
        "energy_saving",
        "节能减排",
        "",
        "全面完成省委、省政府下达的年度节能减排降碳目标任务",
    );
    check("relations", &drawn(&s, &wide(640.0)), Theme::Light);
    check("relations-narrow", &drawn(&s, &wide(360.0)), Theme::Light);
}

#[test]
fn ceilings() {
    let mut s = Sample::new();
    s.say("cpi", "居民消费价格", "增长", "3%左右");
    s.say("", "政府性债务", "增长", "5%以内");
    s.say("gdp", "地区生产总值", "增长", "6%以上");
    check("ceilings", &drawn(&s, &wide(640.0)), Theme::Light);
}

#[test]
fn two_periods() {
    let mut s = Sample::new();
    s.say("gdp", "地区生产总值", "增长", "6%左右");
    let plan = s.say("gdp", "地区生产总值", "增长", "6.5%左右");
    plan.period = Some(Period {
        start: 2026,
        end: 2030,
    });
    plan.average = true;
    s.say("fai", "固定资产投资", "增长", "8%");
    check("periods", &drawn(&s, &wide(640.0)), Theme::Light);
}

#[test]
fn hostile_text() {
    let mut s = Sample::new();
    s.say("", "<script>&\u{0}\u{1f}\"名", "增长", "5%\n左右");
    s.say(
        "",
        "a very long English name without an end in sight, and longer",
        "增长",
        "6%",
    );
    check("hostile", &drawn(&s, &wide(480.0)), Theme::Light);
}

#[test]
fn legends() {
    let options = wide(640.0);
    let sample = province();
    let spec = headline(&sample.analysis, &sample.text, &options);
    check(
        "legend",
        &draw_legend(&signs(&spec), &options, &zh()),
        Theme::Light,
    );
    let sample = seed();
    let spec = headline(&sample.analysis, &sample.text, &options);
    check(
        "legend-seed",
        &draw_legend(&signs(&spec), &options, &en()),
        Theme::Light,
    );
    assert!(signs(&headline(&Sample::new().analysis, "", &options)).is_empty());
}

#[test]
fn outlines() {
    let sample = outlined();
    let bar = outline(&sample.analysis, &sample.text);
    assert_eq!(bar.rows.len(), 4);
    check(
        "outline",
        &draw_outline(&bar, &wide(720.0), &zh()),
        Theme::Light,
    );
    check(
        "outline-narrow",
        &draw_outline(&bar, &wide(360.0), &en()),
        Theme::Light,
    );
    let lengths = outline_table(&bar, &zh());
    assert!(
        lengths
            .rows
            .iter()
            .all(|row| row.cells.len() == lengths.head.len())
    );
    assert!(outline(&sample.analysis, "").rows.is_empty());
}

#[test]
fn table_holds_what_the_chart_holds() {
    let sample = province();
    let options = wide(720.0);
    let spec = headline(&sample.analysis, &sample.text, &options);
    let table = table(&spec, &options, &zh());
    let lines: Vec<String> = table.rows.iter().map(|row| row.cells.join(" | ")).collect();
    assert_eq!(lines.len(), 18 + 5);
    assert_eq!(
        lines[0],
        "增长（%） | 地区生产总值 | 目标 | 5.5%以上 | 5.5 |  | % | 以上 |  | 2026年 |  | "
    );
    assert_eq!(
        lines[1],
        "增长（%） | 地区生产总值 | 目标 | 6% | 6 | 6 | % |  | 力争 | 2026年 |  | "
    );
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.cells.len() == table.head.len())
    );
}

#[test]
fn what_is_to_be_checked_and_what_was_corrected() {
    let mut s = Sample::new();
    s.say("gdp", "地区生产总值", "增长", "6%左右").cautions = vec![Caution::ValueUnusual];
    s.also("力争增长", "6.5%").corrected = vec![Field::Low, Field::High];
    s.say("fai", "固定资产投资", "增长", "8%").corrected = vec![Field::Added];
    let budget = s.say("", "一般公共预算收入", "增长", "3%以上");
    budget.cautions = vec![Caution::NameUncertain];
    budget.corrected = vec![Field::Unit];
    let exports = s.say("exports", "出口总额", "增长", "4");
    // The unit's own mark says so.
    exports.cautions = vec![Caution::UnitInferred];
    exports.unit_inferred = true;
    exports.unit = Some("%".to_owned());
    s.say("", "新增就业", "", "52万人").cautions = vec![Caution::RoleUncertain];
    s.say("income_all", "居民收入", "增长", "与经济增长同步")
        .cautions = vec![Caution::NameUncertain];
    for (name, width) in [("cautioned", 640.0), ("cautioned-narrow", 360.0)] {
        check(name, &drawn(&s, &wide(width)), Theme::Light);
    }
    let options = wide(640.0);
    let spec = headline(&s.analysis, &s.text, &options);
    let legend = draw_legend(&signs(&spec), &options, &zh());
    check("legend-cautioned", &legend, Theme::Light);
    let remarks = |row: &planlens::chart::TableRow| row.cells.last().cloned().unwrap();
    let table = table(&spec, &options, &zh());
    assert_eq!(
        table.rows.iter().map(remarks).collect::<Vec<_>>(),
        [
            "待核",
            "读者更正",
            "读者补充",
            "读者更正 · 待核",
            "单位为推断",
            "待核",
            "待核",
        ]
    );
    let said = drawn(&s, &options).desc;
    for sentence in [
        "地区生产总值：6%左右，待核，2026年",
        "地区生产总值：6.5%，力争，读者更正，2026年",
        "出口总额：4，单位为推断，2026年",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
}

#[test]
fn no_unit_shares_an_axis_with_another() {
    let sample = province();
    let spec = headline(&sample.analysis, &sample.text, &wide(720.0));
    for panel in &spec.panels {
        let Panel::Axis { unit, rows, .. } = panel else {
            continue;
        };
        assert!(rows.len() > 1);
        for entry in rows
            .iter()
            .flat_map(|row| row.entries.iter().chain(&row.result))
        {
            assert_eq!(entry.statement.unit.as_deref(), Some(*unit));
            assert_eq!(
                entry.statement.measure,
                rows[0].entries[0].statement.measure
            );
        }
    }
    let drawn: usize = spec.entries().count();
    let headline = sample.analysis.statements.iter().filter(|s| s.headline);
    assert_eq!(drawn, headline.count(), "none dropped");
}

#[test]
fn without_headline_all_known_targets_stand_in() {
    let mut sample = province();
    for s in &mut sample.analysis.statements {
        s.headline = false;
    }
    let options = ChartOptions {
        cap: 5,
        ..wide(720.0)
    };
    let spec = headline(&sample.analysis, &sample.text, &options);
    let all = sample.analysis.aims(|s| s.indicator.is_some()).len();
    let drawn: Vec<usize> = spec.entries().map(|entry| entry.statement.id).collect();
    assert!(spec.fallback);
    // A target with its stretch is one.
    assert_eq!(sample.analysis.aims(|s| drawn.contains(&s.id)).len(), 5);
    assert_eq!(spec.more, all - 5);
}

#[test]
fn the_planned_year_comes_first_in_both_orders() {
    let text = "到2030年的主要预期目标是：进出口总额年均增长9%，固定资产投资年均增长8%。2026年主要预期目标是：地区生产总值增长5%，社会消费品零售总额增长6%。";
    let analysis = planlens::report::Analysis {
        year: Some(2026),
        ..planlens::report::analyze(text, &planlens::report::Options::default())
    };
    for (order, expected) in [
        (Order::Text, ["5%", "6%", "9%", "8%"]),
        (Order::Value, ["6%", "5%", "9%", "8%"]),
    ] {
        let options = ChartOptions {
            order,
            ..wide(720.0)
        };
        let spec = headline(&analysis, text, &options);
        let drawn = spec
            .entries()
            .map(|entry| entry.statement.value_at.of(text));
        assert_eq!(drawn.collect::<Vec<_>>(), expected);
    }
}

#[test]
fn a_corrected_value_is_composed() {
    let mut sample = seed();
    sample.analysis.statements[0].low = Some(Decimal::from(8));
    sample.analysis.statements[0].high = Some(Decimal::from(8));
    sample.analysis.statements[0].bound = Bound::AtLeast;
    sample.analysis.statements[0].corrected = vec![Field::Low, Field::High, Field::Bound];
    let svg = to_svg(&drawn(&sample, &wide(720.0)), Theme::Light);
    assert!(svg.contains("8%以上") && !svg.contains("7.5左右"));
}

/// What the labels of the headline targets say.
fn labels(text: &str, options: &ChartOptions, words: &ChartWords<'_>) -> Vec<String> {
    let analysis = analyze(text, &Options::default());
    let spec = headline(&analysis, text, options);
    let rows = table(&spec, options, words).rows;
    rows.into_iter().map(|row| row.cells[3].clone()).collect()
}

#[test]
fn a_shared_bound_is_told_with_each_value() {
    let check = |text: &str, expected: &[&str]| {
        let text = format!("2026年工作安排\n今年预期目标为：{text}。");
        assert_eq!(labels(&text, &wide(720.0), &zh()), expected, "{text}");
    };
    check(
        "城乡居民人均可支配收入分别增长4%、7.5%左右",
        &["4%左右", "7.5%左右"],
    );
    check(
        "粮食产量、油料产量分别达到1300万吨、20万吨以上",
        &["1300万吨以上", "20万吨以上"],
    );
    check(
        "第一产业、第二产业增加值分别增长不低于4%、5%",
        &["不低于4%", "5%以上"],
    );
    check(
        "单位生产总值能耗、用水量分别下降2%、3%左右",
        &["下降2%左右", "下降3%左右"],
    );
    // Told where it stands: nothing is composed.
    check(
        "地区生产总值增长6%左右，失业率控制在5％以内，进出口总额超过12亿元",
        &["6%左右", "5％以内", "超过12亿元"],
    );
}

#[test]
fn an_inferred_unit_is_told_once() {
    let text = "2026年工作安排\n今年预期目标为：工业增加值、固定资产投资分别增长5、6左右。";
    let analysis = analyze(text, &Options::default());
    let marks = |options: &ChartOptions, words: &ChartWords<'_>| {
        let svg = to_svg(&draw(&analysis, text, options, words), Theme::Light);
        let said = |class: &str| -> Vec<String> {
            let open = format!("<text class=\"{class}\"");
            let marks = svg.split(&open).skip(1);
            let told = marks.filter_map(|m| m.split(['<', '>']).nth(1));
            told.map(str::to_owned).collect()
        };
        (said("c-value"), said("c-guess"))
    };
    let (values, guesses) = marks(&wide(720.0), &zh());
    assert_eq!(values, ["5%左右", "6左右"]);
    assert_eq!(guesses, ["?", "%?"]);
    let english = ChartOptions {
        labels: Labels::Composed,
        ..wide(720.0)
    };
    let (values, guesses) = marks(&english, &en());
    assert_eq!(values, ["about 5%", "about 6%"]);
    assert_eq!(guesses, ["?", "?"]);
}

#[test]
fn number_and_unit_are_composed_in_english() {
    let text = "2026年工作安排\n今年预期目标为：粮食产量1300万吨以上，油料产量250万吨；\
        新增耕地12万亩；总投资41.63亿元；建成项目3万个。";
    let analysis = analyze(text, &Options::default());
    let english = ChartOptions {
        labels: Labels::Composed,
        ..wide(720.0)
    };
    let svg = to_svg(&draw(&analysis, text, &english, &en()), Theme::Light);
    let said: Vec<&str> = svg.split('<').filter_map(|m| m.split('>').nth(1)).collect();
    for told in [
        "Level (million tonnes)",
        "at least 13 million tonnes",
        "2.5 million tonnes",
        "120,000",
        "4.163",
        "billion yuan",
        "30,000",
    ] {
        assert!(said.contains(&told), "{told}: {said:?}");
    }
    let said = said.concat();
    for raw in ["100 million", "10,000 "] {
        assert!(!said.contains(raw), "{raw}: {said}");
    }
}

/// The charts' words in Chinese.
fn zh() -> ChartWords<'static> {
    ChartWords {
        lang: Lang::Zh,
        english: &[],
    }
}

/// The charts' words in English, with the catalogue's names.
fn en() -> ChartWords<'static> {
    static NAMES: std::sync::LazyLock<Vec<(String, String)>> = std::sync::LazyLock::new(|| {
        planlens::catalogue::indicators()
            .iter()
            .map(|i| (i.id.to_owned(), i.name_en.to_owned()))
            .collect()
    });
    ChartWords {
        lang: Lang::En,
        english: &NAMES,
    }
}

/// A report whose review tells the growth of five years before that of the last one.
const TWO_GROWTHS: &str = "安平县2026年政府工作报告\n一、工作回顾\n\
    过去五年，地区生产总值增长31%。2025年，地区生产总值增长5.8%，固定资产投资增长3%。\n\
    二、主要目标\n今年预期目标为：地区生产总值增长5.5%左右，固定资产投资增长4%。\n";

#[test]
fn the_result_is_the_one_of_the_progress() {
    let mut analysis = analyze(TWO_GROWTHS, &Options::default());
    let ticks = |analysis: &Analysis| -> Vec<Option<String>> {
        let spec = headline(analysis, TWO_GROWTHS, &wide(720.0));
        let rows = spec.panels.iter().filter_map(|panel| match panel {
            Panel::Axis { rows, .. } => Some(rows),
            Panel::Numbers { .. } | Panel::Relations { .. } => None,
        });
        let told = |row: &Row<'_>| Some(row.result.as_ref()?.statement.low?.to_string());
        rows.flatten().map(told).collect()
    };
    let shown = [Some("5.8".to_owned()), Some("3".to_owned())];
    assert_eq!(ticks(&analysis), shown);
    // By a link without its text the two are paired again, the growths both of one year.
    for statement in &mut analysis.statements {
        statement.clause_at = Span::default();
        if statement.role == Role::Actual {
            statement.period = Some(Period::year(2025));
        }
    }
    analysis.progress.clear();
    assert_eq!(ticks(&analysis), [None, None]);
    pair_sent(&mut analysis, "");
    assert_eq!(ticks(&analysis), shown);
}
