use super::*;
use crate::report::{Options, analyze};

const HEAD: &str = "今年预期目标为：";

/// The report of a county for a year, its targets, and what it tells of the year before.
fn report(place: &str, year: u16, reached: &str, targets: &str) -> String {
    let last = year - 1;
    format!(
        "{place}{year}年政府工作报告\n一、{last}年工作回顾\n{last}年，{reached}。\n二、{year}年工作安排\n{HEAD}{targets}。\n"
    )
}

/// Each row in one line: name, cells, what sets them apart or how far they are from each other.
fn told(texts: &[String]) -> Vec<String> {
    let read: Vec<Analysis> = texts
        .iter()
        .map(|text| analyze(text, &Options::default()))
        .collect();
    let parties: Vec<Party<'_>> = texts
        .iter()
        .zip(&read)
        .map(|(text, analysis)| Party { text, analysis })
        .collect();
    let number = |end: Option<Decimal>| end.map_or("-".to_owned(), |end| end.to_string());
    let line = |row: &CompareRow| {
        let mut line = read[row.head.0].statements[row.head.1].name.clone();
        if row.role == Role::Actual {
            line.insert(0, '*');
        }
        for cell in &row.cells {
            line.push_str(" | ");
            let Some(cell) = cell else { continue };
            let (low, high) = (number(cell.low), number(cell.high));
            line.push_str(&if low == high {
                low
            } else {
                format!("{low}~{high}")
            });
            if cell.statements.len() > 1 {
                line.push('+');
            }
            if let Some(apart) = cell.apart {
                line.push_str(&format!(" {apart:?}"));
            }
            if let Some(gap) = &cell.gap {
                let unit = gap.unit.as_deref().unwrap_or_default();
                let ends = if gap.low == gap.high {
                    gap.low.to_string()
                } else {
                    format!("{}/{}", gap.low, gap.high)
                };
                let firm = if gap.firmness { "!" } else { "" };
                line.push_str(&format!(" ({ends}{unit}{firm})"));
            }
            if let Some(outcome) = &cell.outcome {
                line.push_str(&format!(" {:?}", outcome.verdict));
            }
        }
        line
    };
    compare(&parties).rows.iter().map(line).collect()
}

/// Two counties in one year; results are left out.
#[track_caller]
fn check(one: &str, other: &str, expected: &[&str]) {
    let texts = [
        report("安平县", 2026, "各项工作有序推进", one),
        report("永宁县", 2026, "各项工作有序推进", other),
    ];
    assert_eq!(told(&texts), expected, "{one} ↔ {other}");
}

#[test]
fn numbers() {
    check(
        "地区生产总值增长6%",
        "地区生产总值增长7.5%",
        &["地区生产总值 | 6 | 7.5 (1.5个百分点)"],
    );
    check(
        "地区生产总值增长6%左右",
        "地区生产总值增长6%以上",
        &["地区生产总值 | 6 | 6~- (0个百分点!)"],
    );
    check(
        "地区生产总值增长6%",
        "地区生产总值增长6%",
        &["地区生产总值 | 6 | 6 (0个百分点)"],
    );
}

#[test]
fn ranges() {
    check(
        "地区生产总值增长5%—6%",
        "地区生产总值增长5.5%",
        &["地区生产总值 | 5~6 | 5.5 (0.5/-0.5个百分点!)"],
    );
}

#[test]
fn units() {
    check(
        "粮食产量稳定在120亿斤以上",
        "粮食产量稳定在630万吨以上",
        &["粮食产量 | 120~- | 126~- (6亿斤)"],
    );
}

#[test]
fn kinds() {
    check(
        "地区生产总值增长6%",
        "地区生产总值达到300亿元",
        &["地区生产总值 | 6 | 300 Differs(Measure)"],
    );
    check(
        "城镇调查失业率控制在5.5%以内",
        "城镇登记失业率控制在4%以内",
        &["城镇调查失业率 | -~5.5 | -~4 Differs(Caliber)"],
    );
    check(
        "居民收入与经济增长同步，地区生产总值增长6%",
        "地区生产总值增长6%",
        &["居民收入 | - | ", "地区生产总值 | 6 | 6 (0个百分点)"],
    );
}

#[test]
fn one_side_only() {
    check(
        "地区生产总值增长6%；进出口总额增长5%",
        "固定资产投资增长8%；地区生产总值增长6%",
        &[
            "地区生产总值 | 6 | 6 (0个百分点)",
            "进出口总额 | 5 | ",
            "固定资产投资 |  | 8",
        ],
    );
}

#[test]
fn two_years_of_one_place() {
    let texts = [
        report(
            "安平县",
            2026,
            "地区生产总值增长5.8%",
            "地区生产总值增长6%左右；居民消费价格涨幅2%以内",
        ),
        report(
            "安平县",
            2025,
            "地区生产总值增长6.4%",
            "地区生产总值增长6.5%左右；居民消费价格涨幅3%以内",
        ),
    ];
    assert_eq!(
        told(&texts),
        [
            "地区生产总值 | 6 (-0.5个百分点) | 6.5 Missed",
            "居民消费价格涨幅 | -~2 (-1个百分点) | -~3",
            "*地区生产总值 | 5.8 (-0.6个百分点) | 6.4",
        ]
    );
}

#[test]
fn two_places_in_two_years() {
    let texts = [
        report("安平县", 2026, "各项工作有序推进", "地区生产总值增长6%左右"),
        report("永宁县", 2025, "各项工作有序推进", "地区生产总值增长7%左右"),
    ];
    assert_eq!(told(&texts), ["地区生产总值 | 6 | 7 Year"]);
}

/// 全市 is the whole, 农村 a part of it.
#[test]
fn parts() {
    check(
        "规模以上工业增加值增长7%；全县社会消费品零售总额增长6%",
        "社会消费品零售总额增长5%；规模以上工业增加值增速8%",
        &[
            "规模以上工业增加值 | 7 | 8 (1个百分点)",
            "社会消费品零售总额 | 6 | 5 (-1个百分点)",
        ],
    );
    check(
        "地区生产总值增长6%、力争6.5%",
        "新建学校3所，地区生产总值增长6%",
        &["地区生产总值 | 6+ | 6 (0个百分点)", "新建学校 |  | 3"],
    );
}

/// A fall is below zero: a deeper one is less.
#[test]
fn falls() {
    check(
        "单位GDP能耗下降3%左右",
        "单位GDP能耗下降3.5%以上",
        &["单位GDP能耗 | -3 | -~-3.5 (-0.5个百分点!)"],
    );
}

#[test]
fn nothing() {
    assert_eq!(compare(&[]).rows, []);
    check("地区生产总值增长6%", "", &["地区生产总值 | 6 | "]);
}
