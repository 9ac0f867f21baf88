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

/// Each row in one line: name, cells, what sets them apart or how far they are from each other, with the
/// index of the other: ↑ for the report before, ↔ for another text.
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
            for held in &cell.held {
                let way = if held.earlier { "↑" } else { "↔" };
                let base = held.base;
                let told = match &held.told {
                    Err(apart) => format!("{apart:?}"),
                    Ok(gap) => {
                        let unit = gap.unit.as_deref().unwrap_or_default();
                        let ends = if gap.low == gap.high {
                            number(gap.low)
                        } else {
                            format!("{}/{}", number(gap.low), number(gap.high))
                        };
                        let firm = if gap.firmness { "!" } else { "" };
                        format!("{ends}{unit}{firm}")
                    }
                };
                line.push_str(&format!(" {way}{base} {told}"));
            }
            if let Some(outcome) = &cell.outcome {
                let (year, reported) = (outcome.year, outcome.reported);
                line.push_str(&format!(" {year}:{reported} {:?}", outcome.verdict));
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
        &["地区生产总值 | 6 | 7.5 ↔0 1.5个百分点"],
    );
    check(
        "地区生产总值增长6%左右",
        "地区生产总值增长6%以上",
        &["地区生产总值 | 6 | 6~- ↔0 0个百分点!"],
    );
    check(
        "地区生产总值增长6%",
        "地区生产总值增长6%",
        &["地区生产总值 | 6 | 6 ↔0 0个百分点"],
    );
}

#[test]
fn ranges() {
    check(
        "地区生产总值增长5%—6%",
        "地区生产总值增长5.5%",
        &["地区生产总值 | 5~6 | 5.5 ↔0 0.5/-0.5个百分点!"],
    );
    // An open end has no distance.
    check(
        "地区生产总值增长5.5%以上",
        "地区生产总值增长5.75%—6.25%",
        &["地区生产总值 | 5.5~- | 5.75~6.25 ↔0 0.25/-个百分点!"],
    );
    check(
        "居民消费价格涨幅1%—2%",
        "居民消费价格涨幅2.5%以内",
        &["居民消费价格涨幅 | 1~2 | -~2.5 ↔0 -/0.5个百分点!"],
    );
    check(
        "地区生产总值增长6%",
        "地区生产总值增长5.5%以上",
        &["地区生产总值 | 6 | 5.5~- ↔0 -0.5个百分点!"],
    );
    check(
        "地区生产总值增长5%以上",
        "地区生产总值增长6%以内",
        &["地区生产总值 | 5~- | -~6 ↔0 Bound"],
    );
}

#[test]
fn units() {
    check(
        "粮食产量稳定在120亿斤以上",
        "粮食产量稳定在630万吨以上",
        &["粮食产量 | 120~- | 126~- ↔0 6亿斤"],
    );
}

#[test]
fn kinds() {
    check(
        "地区生产总值增长6%",
        "地区生产总值达到300亿元",
        &["地区生产总值 | 6 | 300 ↔0 Differs(Measure)"],
    );
    check(
        "城镇调查失业率控制在5.5%以内",
        "城镇登记失业率控制在4%以内",
        &["城镇调查失业率 | -~5.5 | -~4 ↔0 Differs(Caliber)"],
    );
    check(
        "居民收入与经济增长同步，地区生产总值增长6%",
        "地区生产总值增长6%",
        &["居民收入 | - | ", "地区生产总值 | 6 | 6 ↔0 0个百分点"],
    );
}

#[test]
fn one_side_only() {
    check(
        "地区生产总值增长6%；进出口总额增长5%",
        "固定资产投资增长8%；地区生产总值增长6%",
        &[
            "地区生产总值 | 6 | 6 ↔0 0个百分点",
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
            "地区生产总值 | 6 ↑1 -0.5个百分点 | 6.5 2025:2026 Missed",
            "居民消费价格涨幅 | -~2 ↑1 -1个百分点 | -~3",
            "*地区生产总值 | 5.8 ↑1 -0.6个百分点 | 6.4",
        ]
    );
}

#[test]
fn two_places_in_two_years() {
    let texts = [
        report("安平县", 2026, "各项工作有序推进", "地区生产总值增长6%左右"),
        report("永宁县", 2025, "各项工作有序推进", "地区生产总值增长7%左右"),
    ];
    assert_eq!(told(&texts), ["地区生产总值 | 6 | 7 ↔0 Year"]);
}

/// What one place says over the years does not depend on what else stands beside it.
#[test]
fn another_place_beside_years_of_one() {
    let gdp = |place, year, said: &str| {
        let said = format!("地区生产总值增长{said}");
        report(place, year, "各项工作有序推进", &said)
    };
    let texts = [
        report("安平县", 2026, "地区生产总值增长5.2%", "地区生产总值增长5%"),
        gdp("永宁县", 2026, "7%"),
        gdp("安平县", 2025, "5.5%"),
        gdp("永宁县", 2025, "6.5%"),
        gdp("安平县", 2023, "6%"),
    ];
    let own = "*地区生产总值 | 5.2 |  |  |  | ";
    assert_eq!(
        told(&texts),
        [
            "地区生产总值 | 5 ↑2 -0.5个百分点 | 7 ↑3 0.5个百分点 ↔0 2个百分点 \
             | 5.5 ↑4 -0.5个百分点 2025:2026 Missed | 6.5 ↔2 1个百分点 | 6",
            own
        ]
    );
    // A year of another place that stands alone is held against none of another year.
    let texts = [
        gdp("安平县", 2026, "5%"),
        gdp("永宁县", 2025, "7%"),
        gdp("安平县", 2024, "6%"),
    ];
    assert_eq!(
        told(&texts),
        ["地区生产总值 | 5 ↑2 -1个百分点 | 7 ↔0 Year | 6"]
    );
    // Its own years tell enough.
    let texts = [
        gdp("安平县", 2026, "5%"),
        gdp("永宁县", 2025, "7%"),
        gdp("永宁县", 2024, "6%"),
    ];
    assert_eq!(told(&texts), ["地区生产总值 | 5 | 7 ↑2 1个百分点 | 6"]);
}

/// The year before, else the nearest that tells a number.
#[test]
fn the_nearest_year() {
    let texts = [
        report("安平县", 2026, "各项工作有序推进", "居民收入增长6%"),
        report("安平县", 2025, "各项工作有序推进", "居民收入与经济增长同步"),
        report("安平县", 2023, "各项工作有序推进", "居民收入增长7%"),
        report("安平县", 2022, "各项工作有序推进", "居民收入增长8%"),
    ];
    assert_eq!(
        told(&texts),
        ["居民收入 | 6 ↑2 -1个百分点 | - ↑2 Differs(NoNumber) | 7 ↑3 -1个百分点 | 8"]
    );
    // Two texts of one year: neither was raised.
    let texts = [
        report("安平县", 2026, "各项工作有序推进", "地区生产总值增长6%"),
        report("安平县", 2026, "各项工作有序推进", "地区生产总值增长7%"),
    ];
    assert_eq!(told(&texts), ["地区生产总值 | 6 | 7 ↔0 1个百分点"]);
}

/// What several years brought is not what a year asks for.
#[test]
fn years_beside_spans() {
    let texts = [
        report("安平县", 2023, "各项工作有序推进", "城镇新增就业5万人以上"),
        "安平县2022年政府工作报告\n一、过去五年工作回顾\n五年来，累计实现城镇新增就业36万人。\n"
            .to_owned(),
    ];
    assert_eq!(
        told(&texts),
        ["城镇新增就业 | 5~- | ", "*城镇新增就业 |  | 36"]
    );
}

/// 全市 is the whole, 农村 a part of it.
#[test]
fn parts() {
    check(
        "规模以上工业增加值增长7%；全县社会消费品零售总额增长6%",
        "社会消费品零售总额增长5%；规模以上工业增加值增速8%",
        &[
            "规模以上工业增加值 | 7 | 8 ↔0 1个百分点",
            "社会消费品零售总额 | 6 | 5 ↔0 -1个百分点",
        ],
    );
    check(
        "地区生产总值增长6%、力争6.5%",
        "新建学校3所，地区生产总值增长6%",
        &["地区生产总值 | 6+ | 6 ↔0 0个百分点", "新建学校 |  | 3"],
    );
}

/// A fall is below zero: a deeper one is less.
#[test]
fn falls() {
    check(
        "单位GDP能耗下降3%左右",
        "单位GDP能耗下降3.5%以上",
        &["单位GDP能耗 | -3 | -~-3.5 ↔0 -0.5个百分点!"],
    );
}

#[test]
fn nothing() {
    assert_eq!(compare(&[]).rows, []);
    check("地区生产总值增长6%", "", &["地区生产总值 | 6 | "]);
}
