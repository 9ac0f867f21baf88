//! Tables that were pasted with a text: `tests/data/tables`.
//!
//! One plan of an invented city stands there as tabs, as Markdown pipes and as HTML source; all
//! three must give the statements of `plan.expected`, the yearly plan `annual.txt` those of
//! `annual.expected`. `PLANLENS_UPDATE=1 cargo test` writes both anew; the diff is then read.
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

use std::fmt::Write as _;

use planlens::base::Decimal;
use planlens::catalogue::Named;
use planlens::report::{Analysis, Options, Statement, analyze};

fn read(name: &str) -> String {
    let path = format!("{}/tests/data/tables/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The statements and the rows of 完成, a line each, without their places.
fn shown(analysis: &Analysis) -> String {
    let mut out = String::new();
    for s in &analysis.statements {
        writeln!(out, "{}", line(s)).unwrap();
    }
    for p in &analysis.progress {
        let gap = p.gap.map_or(String::new(), |gap| format!(" {gap}"));
        let unit = p.gap_unit.clone().unwrap_or_default();
        let reason = p.reason.map_or(String::new(), |r| format!(" {}", r.name()));
        let target = &analysis.statements[p.target];
        let period = target.period.map_or("·".to_owned(), |p| p.to_string());
        let verdict = p.verdict.name();
        writeln!(
            out,
            "{} {period}: {verdict}{gap}{unit}{reason}",
            target.name
        )
        .unwrap();
    }
    out
}

fn line(s: &Statement) -> String {
    let end = |d: Option<Decimal>| d.map_or("·".to_owned(), |d| d.to_string());
    format!(
        "{}|{}|{} {}|{}..{} {}{}|{}|{} {}{}|{}|{}",
        s.name,
        s.indicator.as_deref().unwrap_or("-"),
        s.measure.name(),
        s.direction.name(),
        end(s.low),
        end(s.high),
        s.unit.as_deref().unwrap_or("-"),
        if s.unit_inferred { "?" } else { "" },
        s.bound.name(),
        s.role.name(),
        s.period.map_or("·".to_owned(), |p| p.to_string()),
        if s.average { " average" } else { "" },
        s.constraint.map_or("-", Named::name),
        s.reference.as_deref().unwrap_or("-"),
    )
}

/// Every statement is the table's, and its places hold what it says.
#[track_caller]
fn sound(text: &str, analysis: &Analysis) {
    for s in &analysis.statements {
        assert_eq!(s.rule, "table", "{s:?}");
        assert!(s.name_at.unwrap().of(text).contains(&s.name), "{s:?}");
        if let Some(number) = s.low.or(s.high) {
            let cell = s.value_at.of(text);
            assert!(cell.contains(&number.to_string()), "{cell}: {s:?}");
        }
        assert!(s.clause_at.start <= s.name_at.unwrap().start);
        assert!(s.value_at.end <= s.clause_at.end);
    }
}

#[track_caller]
fn check(names: &[&str], expected: &str) {
    for name in names {
        let text = read(name);
        let analysis = analyze(&text, &Options::default());
        sound(&text, &analysis);
        let found = shown(&analysis);
        if std::env::var_os("PLANLENS_UPDATE").is_some() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tables");
            std::fs::write(format!("{folder}/{expected}"), &found).expect("it can be written");
            return;
        }
        let expected = read(expected);
        for (number, (want, got)) in expected.lines().zip(found.lines()).enumerate() {
            assert_eq!(got, want, "{name}, line {}", number + 1);
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
    }
}

#[test]
fn one_plan_in_three_forms() {
    check(&["tabs.txt", "pipes.txt", "html.txt"], "plan.expected");
}

#[test]
fn a_yearly_plan_holds_targets_beside_results() {
    check(&["annual.txt"], "annual.expected");
}

/// The statements of a small table, as `indicator low..high unit role period`.
#[track_caller]
fn check_cells(text: &str, expected: &[&str]) {
    let analysis = analyze(text, &Options::default());
    let found: Vec<String> = analysis
        .statements
        .iter()
        .filter(|s| s.rule == "table")
        .map(|s| {
            let end = |d: Option<Decimal>| d.map_or("·".to_owned(), |d| d.to_string());
            format!(
                "{} {} {}..{} {} {} {}",
                s.indicator.as_deref().unwrap_or(&s.name),
                s.measure.name(),
                end(s.low),
                end(s.high),
                s.unit.as_deref().unwrap_or("-"),
                s.role.name(),
                s.period.map_or("·".to_owned(), |p| p.to_string())
            )
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn headings_over_two_rows() {
    check_cells(
        "指标\t单位\t2025年\t\t2026年\n\t\t计划\t预计完成\t计划\n地区生产总值\t亿元\t500\t512\t540\n进出口总额\t亿美元\t10\t12.5\t13\n",
        &[
            "gdp level 500..500 亿元 target 2025",
            "gdp level 512..512 亿元 actual 2025",
            "gdp level 540..540 亿元 target 2026",
            "trade level 10..10 亿美元 target 2025",
            "trade level 12.5..12.5 亿美元 actual 2025",
            "trade level 13..13 亿美元 target 2026",
        ],
    );
    check_cells(
        "<table><tr><td rowspan=\"2\">指标名称</td><td rowspan=2>单位</td><td colspan=\"2\">2025年</td><td>2026年预期目标</td></tr>\
         <tr><td>绝对值</td><td>增长（%）</td><td>增长（%）</td></tr>\
         <tr><td>地区生产总值</td><td>亿元</td><td>512</td><td>5.2</td><td>5.5左右</td></tr>\
         <TR><TD>一般公共预算收入<sup>[1]</sup></TD><TD>亿元</TD><TD>1,234.5</TD><TD>-0.4</TD><TD>&ge;2</TD></TR></table>",
        &[
            "gdp level 512..512 亿元 actual 2025",
            "gdp growth 5.2..5.2 % actual 2025",
            "gdp growth 5.5..5.5 % target 2026",
            "gen_budget_rev level 1234.5..1234.5 亿元 actual 2025",
            "gen_budget_rev growth 0.4..0.4 % actual 2025",
            "gen_budget_rev growth 2..· % target 2026",
        ],
    );
}

#[test]
fn rows_short_of_a_merged_cell() {
    check_cells(
        "类别\t序号\t指标\t单位\t2025年\t2030年\n经济\t1\t地区生产总值\t亿元\t800\t1100\n2\t固定资产投资\t亿元\t300\t420\n",
        &[
            "gdp level 800..800 亿元 actual 2025",
            "gdp level 1100..1100 亿元 target 2030",
            "fai level 300..300 亿元 actual 2025",
            "fai level 420..420 亿元 target 2030",
        ],
    );
}

#[test]
fn units_and_growth_in_the_cells() {
    check_cells(
        "| 指标 | 2025年实际 | 2026年目标 |\n|:--|--:|--:|\n| GDP增速 | 5.0% | 5%左右 |\n| 城镇新增就业 | 12.3万人 | 12万人以上 |\n| 单位GDP能耗 | -2.8% | 完成国家下达目标 |\n| 登记失业率 | 3.0% | 控制在4%以内 |\n",
        &[
            "gdp growth 5..5 % actual 2025",
            "gdp growth 5..5 % target 2026",
            "new_jobs level 12.3..12.3 万人 actual 2025",
            "new_jobs level 12..· 万人 target 2026",
            "energy_int growth 2.8..2.8 % actual 2025",
            "energy_int level ·..· - target 2026",
            "reg_unemp level 3..3 % actual 2025",
            "reg_unemp level ·..4 % target 2026",
        ],
    );
}

#[test]
fn what_is_no_table_of_figures() {
    let text = read("none.txt");
    let analysis = analyze(&text, &Options::default());
    assert!(analysis.statements.iter().all(|s| s.rule != "table"));
    let targets: Vec<&str> = analysis
        .statements
        .iter()
        .filter(|s| s.headline)
        .map(|s| s.value_at.of(&text))
        .collect();
    assert_eq!(
        targets,
        ["6%左右", "3万人"],
        "prose with a tab is read as prose"
    );
    for text in [
        "序号\t项目名称\t总投资（万元）\t2026年计划投资\n1\t污水处理厂\t12000\t5000\n2\t环城公路\t30000\t8000\n",
        "指标\t2025年\t2030年\n",
        "时间\t周一\t周二\n9:00\t开会\t讨论\n10:00\t讨论\t休会\n",
        "任务\t责任单位\t完成时限\n新建学校3所\t教育局\t2026年8月\n改造小区5个\t住建局\t2026年9月\n",
    ] {
        check_cells(text, &[]);
    }
}

#[test]
fn any_grid_is_read_without_harm() {
    for text in [
        "<table",
        "<table><tr><td>指标<td>2025年<td>2030年<tr><td>GDP<td>1<td>2",
        "指标\t\t\n\t\t\n",
        "||||\n|-|-|-|\n||||",
        "指标|2025年|2030年|\nGDP|[|]|\nCPI|〔〕|（）|\n粮食产量|>|-|\n",
        "指标\t2025年\t2030年\n😀\t１２\t[３]\n粮食产量\t1.2.3\t9999999999999999999\n粮食产量\t-\t−5\n",
    ] {
        let analysis = analyze(text, &Options::default());
        for s in &analysis.statements {
            assert!(!s.value_at.of(text).is_empty());
        }
    }
}
