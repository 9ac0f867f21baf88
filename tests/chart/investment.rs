//! The planned investment and the number of projects drawn.

use planlens::catalogue::{Measure, Modality, Role};
use planlens::chart::{
    ChartOptions, Order, Panel, PanelKind, Scene, Theme, draw_spec, has_investment, investment,
    table,
};

use super::sample::Sample;
use super::{check, en, wide, zh};

/// A plan written for the purpose: wholes with parts, amounts in two units, projects by 个 and 项.
fn plan() -> Sample {
    let mut s = Sample::new();
    s.open("主要目标");
    s.say("fai", "固定资产投资", "完成", "180亿元左右");
    s.open("扩大有效投资");
    s.say("key_projects", "重点项目", "安排", "120个");
    s.then("，", "", "重点项目总投资", "460亿元");
    s.then("、", "annual_plan_inv", "年度计划投资", "95.5亿元以上");
    s.then("，其中", "", "续建项目", "45个");
    s.then("、", "new_start_projects", "新开工项目", "75个");
    s.say("ind_inv", "工业投资", "完成", "60亿元");
    s.then("（含", "tech_renovation_inv", "技改投资", "18亿元");
    s.open("补齐民生短板");
    s.say("", "水利工程", "实施", "8—10项");
    s.then("、", "", "完成投资", "9600万元");
    s.say("", "棚户区改造项目", "力争实施", "3个").modality = Modality::Strive;
    s
}

fn drawn(sample: &Sample, options: &ChartOptions) -> Scene {
    let spec = investment(&sample.analysis, &sample.text, options);
    draw_spec(&spec, options, &zh())
}

/// The rows: what each panel holds, a part behind a sign.
fn told(sample: &Sample, options: &ChartOptions) -> Vec<String> {
    let spec = investment(&sample.analysis, &sample.text, options);
    let mut lines = Vec::new();
    for panel in &spec.panels {
        let (head, rows) = match panel {
            Panel::Axis { kind, unit, rows } => (format!("{kind:?} {unit}"), rows),
            Panel::Numbers { rows } => ("Numbers".to_owned(), rows),
            Panel::Relations { .. } => panic!("there is none"),
        };
        lines.push(head);
        lines.extend(rows.iter().map(|row| {
            let ends = row.entries[0].ends;
            let sign = if row.is_part() { "└ " } else { "" };
            let of = row.of.map_or(String::new(), |s| format!(" of {}", s.name));
            let value = ends.low.or(ends.high).unwrap();
            format!("{sign}{} {value}{of}", row.head().unwrap().name)
        }));
    }
    lines
}

#[test]
fn whole_and_parts() {
    assert_eq!(
        told(&plan(), &wide(720.0)),
        [
            "Investment 亿元",
            "固定资产投资 180",
            "重点项目总投资 460",
            "└ 年度计划投资 95.5",
            "工业投资 60",
            "└ 技改投资 18",
            "完成投资 0.96 of 水利工程",
            "Projects ",
            "重点项目 120",
            "└ 续建项目 45",
            "└ 新开工项目 75",
            "水利工程 8",
            "棚户区改造项目 3",
        ]
    );
}

#[test]
fn pictures() {
    check("investment", &drawn(&plan(), &wide(720.0)), Theme::Light);
    check(
        "investment-dark",
        &drawn(&plan(), &wide(1100.0)),
        Theme::Dark,
    );
    let touch = ChartOptions {
        touch: true,
        ..wide(360.0)
    };
    check("investment-narrow", &drawn(&plan(), &touch), Theme::Light);
    let plan = plan();
    let ordered = ChartOptions {
        order: Order::Value,
        ..wide(720.0)
    };
    let spec = investment(&plan.analysis, &plan.text, &ordered);
    let scene = draw_spec(&spec, &ordered, &en());
    check("investment-en", &scene, Theme::Light);
}

#[test]
fn by_value_the_parts_stay_with_their_whole() {
    let ordered = ChartOptions {
        order: Order::Value,
        ..wide(720.0)
    };
    let told = told(&plan(), &ordered);
    assert_eq!(
        told[1..4],
        [
            "重点项目总投资 460",
            "└ 年度计划投资 95.5",
            "固定资产投资 180"
        ]
    );
    assert_eq!(
        told[8..11],
        ["重点项目 120", "└ 新开工项目 75", "└ 续建项目 45"]
    );
}

#[test]
fn none_one_many() {
    let none = Sample::new();
    assert!(!has_investment(&none.analysis));
    assert!(
        investment(&none.analysis, "", &wide(720.0))
            .panels
            .is_empty()
    );
    assert_eq!(drawn(&none, &wide(720.0)).marks, []);

    let mut one = Sample::new();
    one.say("annual_plan_inv", "年度计划投资", "", "41.63亿元");
    assert_eq!(told(&one, &wide(720.0)), ["Numbers", "年度计划投资 41.63"]);
    check("investment-one", &drawn(&one, &wide(720.0)), Theme::Light);

    let mut many = Sample::new();
    for size in 1..=30 {
        many.say(
            "",
            &format!("第{size}类项目"),
            "",
            &format!("{}个", size * 7),
        );
    }
    many.then("，其中", "", "新开工项目", "100个");
    let capped = ChartOptions {
        cap: 4,
        ..wide(720.0)
    };
    let spec = investment(&many.analysis, &many.text, &capped);
    assert_eq!(spec.more, 27);
    assert_eq!(
        told(&many, &capped)[1..],
        [
            "第28类项目 196",
            "第29类项目 203",
            "第30类项目 210",
            "└ 新开工项目 100"
        ]
    );
    check("investment-many", &drawn(&many, &wide(640.0)), Theme::Light);
}

#[test]
fn huge_and_small() {
    let mut s = Sample::new();
    s.say("", "项目总投资", "", "2.59万亿元左右");
    s.say("", "水库投资", "", "1元以上");
    s.say("", "学校投资", "", "3000万元—4000万元");
    s.say("", "桥梁投资", "", "3—4千万元");
    s.say("", "项目", "", "999999999999999个");
    s.say("", "路灯工程", "", "1个以内");
    check("investment-huge", &drawn(&s, &wide(640.0)), Theme::Light);
    check(
        "investment-huge-narrow",
        &drawn(&s, &wide(240.0)),
        Theme::Light,
    );
    // Where nothing reaches 亿元 the axis is in 万元.
    let mut small = Sample::new();
    small.say("", "水渠投资", "", "80万元");
    small.say("", "道路投资", "", "1200万元");
    assert_eq!(
        told(&small, &wide(720.0)),
        ["Investment 万元", "水渠投资 80", "道路投资 1200"]
    );
}

#[test]
fn what_is_neither() {
    let check = |id: &str, name: &str, verb: &str, value: &str, expected: bool| {
        let mut s = Sample::new();
        s.say(id, name, verb, value);
        assert_eq!(has_investment(&s.analysis), expected, "{name}{verb}{value}");
    };
    check("fai", "固定资产投资", "增长", "8%", false);
    check("fdi", "实际利用外商直接投资", "", "3亿美元", false);
    check("", "人均水利投资", "", "300元/人", false);
    check("gdp", "地区生产总值", "", "800亿元", false);
    check("", "行政审批项目", "取消", "39项", false);
    check("", "省级工程技术研究中心", "新增", "8个", false);
    check("", "技改项目", "", "12项", true);
    check("", "项目建成投产", "", "5个", true);
    check("", "污水处理工程", "", "2件", true);
    check("domestic_inv", "到位内资", "", "30亿元", true);
    let mut s = plan();
    for statement in &mut s.analysis.statements {
        statement.role = Role::Actual;
    }
    assert!(!has_investment(&s.analysis), "what was done is no plan");
    let mut s = Sample::new();
    s.say("", "水利投资", "提高", "3亿元").measure = Measure::Change;
    assert!(!has_investment(&s.analysis), "a change is no amount");
}

#[test]
fn what_a_bare_amount_is_of() {
    let of = |s: &Sample| {
        told(s, &wide(720.0))
            .into_iter()
            .find(|line| line.contains(" of "))
    };
    let mut s = Sample::new();
    s.say("annual_plan_inv", "年度计划投资", "", "41亿元");
    s.then("的", "", "项目", "68个");
    assert_eq!(of(&s).as_deref(), Some("年度计划投资 41 of 项目"));
    let mut s = Sample::new();
    s.say("", "实施总投资", "", "90亿元");
    s.then("的", "", "项目", "68个");
    s.then("，", "annual_plan_inv", "年度计划投资", "41亿元");
    assert_eq!(
        told(&s, &wide(720.0))[..3],
        [
            "Investment 亿元",
            "实施总投资 90 of 项目",
            "└ 年度计划投资 41"
        ],
        "the part has it from the whole"
    );
    let mut s = Sample::new();
    s.say("annual_plan_inv", "年度计划投资", "", "41亿元");
    s.then("，其中", "", "续建项目", "68个");
    assert_eq!(of(&s), None, "its part");
    let mut s = Sample::new();
    s.say("", "工业项目", "", "68个");
    s.then("，", "fai", "固定资产投资", "41亿元");
    assert_eq!(of(&s), None, "its name tells");
    s.say("", "完成投资", "", "41亿元");
    assert_eq!(of(&s), None, "another sentence");
}

#[test]
fn nothing_is_a_part_that_the_text_does_not_say() {
    let parts = |s: &Sample| {
        let told = told(s, &wide(720.0));
        told.iter().filter(|line| line.starts_with('└')).count()
    };
    let whole = || {
        let mut s = Sample::new();
        s.say("", "重点项目", "", "100个");
        s
    };
    let mut s = whole();
    s.then("，", "", "新开工项目", "40个");
    assert_eq!(parts(&s), 0, "a list");
    let mut s = whole();
    s.then("，其中", "", "新开工项目", "140个");
    assert_eq!(parts(&s), 0, "more than the whole");
    let mut s = whole();
    s.then("，其中", "", "新开工项目", "60个");
    s.then("、", "", "续建项目", "60个");
    assert_eq!(parts(&s), 1, "more than what is left of the whole");
    let mut s = whole();
    s.then("，其中", "", "新开工项目", "60个");
    s.then("，建成", "", "技改项目", "30个");
    assert_eq!(parts(&s), 1, "the sentence goes on");
    let mut s = whole();
    s.then("（不含水利）。其中", "", "新开工项目", "60个");
    assert_eq!(parts(&s), 0, "another sentence");
    // By a link without its text nothing tells a part.
    let s = plan();
    let spec = investment(&s.analysis, "", &wide(720.0));
    assert!(spec.entries().all(|entry| !entry.part));
}

#[test]
fn the_table_tells_unit_section_and_part() {
    let plan = plan();
    let options = wide(720.0);
    let spec = investment(&plan.analysis, &plan.text, &options);
    let table = table(&spec, &options, &zh());
    assert_eq!(table.caption, "投资与项目");
    let lines: Vec<String> = table.rows.iter().map(|row| row.cells.join(" | ")).collect();
    assert_eq!(
        lines[2],
        "投资额（亿元） | 年度计划投资 | 目标 | 95.5亿元以上 | 95.5 |  | 亿元 | 以上 |  | 2026年 | 扩大有效投资 | 其中"
    );
    assert_eq!(
        lines[5],
        "投资额（亿元） | 完成投资 | 目标 | 9600万元 | 9600 | 9600 | 万元 |  |  | 2026年 | 补齐民生短板 | "
    );
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.cells.len() == table.head.len())
    );
    let panel = |panel: &Panel<'_>| {
        matches!(
            panel,
            Panel::Axis {
                kind: PanelKind::Investment,
                ..
            }
        )
    };
    assert_eq!(spec.panels.iter().filter(|p| panel(p)).count(), 1);
}
