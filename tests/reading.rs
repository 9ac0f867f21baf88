//! Sentences and what is read from them: `tests/data/reading.txt`.
//!
//! A case is a line that begins with `> ` and holds a sentence, and the lines behind it, one a
//! statement; a case without such lines must yield nothing. `PLANLENS_UPDATE=1 cargo test` writes
//! the file anew; the diff is then read.
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

use std::collections::BTreeSet;
use std::fmt::Write as _;

use planlens::catalogue::{Modality, Named, Role};
use planlens::report::{Options, Statement, analyze};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/reading.txt");

#[test]
fn sentences_are_read_as_written_down() {
    let cases = std::fs::read_to_string(FILE).expect("the cases are part of the repository");
    let mut found = String::new();
    for line in cases.lines() {
        if let Some(sentence) = line.strip_prefix("> ") {
            writeln!(found, "{line}").unwrap();
            for statement in analyze(sentence, &Options::default()).statements {
                writeln!(found, "{}", shown(&statement, sentence)).unwrap();
            }
        } else if line.starts_with('#') || line.is_empty() {
            writeln!(found, "{line}").unwrap();
        }
    }
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        std::fs::write(FILE, &found).expect("the cases can be written");
        return;
    }
    for (number, (want, got)) in cases.lines().zip(found.lines()).enumerate() {
        assert_eq!(got, want, "tests/data/reading.txt, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), cases.lines().count());
}

/// A statement's rule is how its value was read and how it got its name: `growth/known`. The names
/// stand in files that people keep, and `catalogue::rate` knows how often each is right; each has a
/// sentence above that it reads.
#[test]
fn each_rule_reads_a_sentence() {
    let measures = [
        "added",
        "change",
        "continued",
        "gap",
        "growth",
        "level",
        "multiple",
        "points",
        "relation",
        "sign",
    ];
    let namings = [
        "behind",
        "carried",
        "composed",
        "examples",
        "group",
        "known",
        "pair",
        "part",
        "progress",
        "shared",
        "shared_out",
        "task",
        "unknown",
        "verb",
    ];
    let cases = std::fs::read_to_string(FILE).expect("the cases are part of the repository");
    let mut found = [BTreeSet::new(), BTreeSet::new()];
    for sentence in cases.lines().filter_map(|line| line.strip_prefix("> ")) {
        for statement in analyze(sentence, &Options::default()).statements {
            let (measure, naming) = statement.rule.split_once('/').expect("both are told");
            found[0].insert(measure.to_owned());
            found[1].insert(naming.to_owned());
        }
    }
    let names = |rules: &[&str]| rules.iter().map(|rule| (*rule).to_owned()).collect();
    assert_eq!(found, [names(&measures), names(&namings)]);
}

/// `gdp: growth up 7.5..7.5 % about «7.5%左右»`, with what is not plain behind it.
fn shown(s: &Statement, text: &str) -> String {
    let mut out = format!(
        "  {}: {}",
        s.indicator
            .clone()
            .unwrap_or_else(|| format!("({})", s.name)),
        s.measure.name()
    );
    if s.direction.name() != "flat" || s.measure.name() != "level" {
        write!(out, " {}", s.direction.name()).unwrap();
    }
    let end = |d: Option<planlens::base::Decimal>| d.map_or("·".to_owned(), |d| d.to_string());
    if s.low.is_some() || s.high.is_some() {
        write!(out, " {}..{}", end(s.low), end(s.high)).unwrap();
    }
    if let Some(unit) = &s.unit {
        write!(out, " {unit}{}", if s.unit_inferred { "?" } else { "" }).unwrap();
    }
    write!(out, " {}", s.bound.name()).unwrap();
    if s.modality != Modality::Plain {
        write!(out, " {}", s.modality.name()).unwrap();
    }
    if s.average {
        out.push_str(" average");
    }
    write!(out, " {}", s.role.name()).unwrap();
    if let Some(period) = s.period {
        write!(out, " {period}").unwrap();
    }
    if let Some(reference) = &s.reference {
        write!(out, " →{reference}").unwrap();
    }
    write!(out, " «{}»", s.value_at.of(text)).unwrap();
    out
}

/// The year that each statement of the text is of.
#[track_caller]
fn check_years(text: &str, expected: &[u16]) {
    let statements = analyze(text, &Options::default()).statements;
    let years = statements.iter().map(|s| s.period.map_or(0, |p| p.end));
    assert_eq!(years.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn a_plan_that_is_compared_with_is_no_time() {
    for review in [
        "过去五年，地区生产总值达到320亿元，较“十三五”末增长31%。",
        "五年来，地区生产总值达到320亿元，比“十三五”末增长31%。",
    ] {
        let plan = "二、2026年主要目标\n今年预期目标为：地区生产总值增长5.5%左右。";
        let text = format!("安平县2026年政府工作报告\n一、工作回顾\n{review}\n{plan}\n");
        check_years(&text, &[2025, 2025, 2026]);
    }
}

/// The period of each statement of a review of the five years to 2025.
#[track_caller]
fn check_periods(review: &str, expected: &[&str]) {
    let plan = "二、2026年主要目标\n今年预期目标为：地区生产总值增长5.5%左右。";
    check_periods_of(Role::Actual, &format!("{review}\n{plan}\n"), expected);
}

/// Of what role, in a report whose review begins with the text.
fn check_periods_of(role: Role, review: &str, expected: &[&str]) {
    let head = "安平县2026年政府工作报告\n一、“十四五”时期和2025年工作回顾\n";
    let statements = analyze(&format!("{head}{review}"), &Options::default()).statements;
    let periods = statements
        .iter()
        .filter(|s| s.role == role)
        .map(|s| s.period.map(|p| p.to_string()).unwrap_or_default());
    assert_eq!(periods.collect::<Vec<_>>(), expected, "{review}");
}

#[test]
fn what_is_compared_with_is_of_its_own_year() {
    let review = "过去五年，地区生产总值达到320亿元，较“十三五”末的240亿元增加80亿元。";
    check_periods(review, &["2025", "2020", "2025"]);
}

#[test]
fn what_was_done_over_several_years_is_of_all_of_them() {
    let all = "2021/2025";
    // What is done adds up, what stands at a value does not.
    check_periods(
        "这五年，乡村面貌变了样。新修便道120公里，改造危房900户。",
        &[all, all],
    );
    check_periods(
        "这五年，产业越来越强。企业总数达到310家，森林覆盖率为41%。",
        &["2025", "2025"],
    );
    check_periods(
        "这五年，新城扩展到12平方公里，6个村入选省级名录。",
        &["2025", all],
    );
    check_periods(
        "这五年，惠农支出累计达到9.5亿元，每年办好实事20件。",
        &[all, all],
    );
    // A paragraph that opens with the last year ends the review of several.
    check_periods(
        "这五年，新修便道120公里。\n刚刚过去的2025年，是“十四五”收官之年。新修便道30公里。",
        &[all, "2025"],
    );
    check_periods(
        "这五年，新修便道120公里。\n各位代表！2025年是“十四五”收官之年。新修便道30公里。",
        &[all, "2025"],
    );
    check_periods(
        "过去一年，新修便道30公里。\n这五年，新修便道120公里。",
        &["2025", all],
    );
    check_periods(
        "过去一年，税收增长8%左右，为五年来最好水平。新修便道30公里。",
        &["2025", "2025"],
    );
}

#[test]
fn what_a_change_starts_from_is_of_no_year_of_it() {
    // It is not said of which.
    check_periods("过去一年，企业由1800户增加到3300户。", &["", "2025"]);
    check_periods("这五年，企业由1800户增加到3300户。", &["2020", "2025"]);
    check_periods("企业由2023年的1800户增加到3300户。", &["2023", "2025"]);
}

#[test]
fn a_list_of_binding_aims_binds() {
    use planlens::catalogue::Constraint::{Binding, Expected};
    let read = |text: &str| -> Vec<_> {
        let text = format!("安平县2026年政府工作报告\n二、2026年工作\n{text}\n");
        let all = analyze(&text, &Options::default()).statements;
        all.into_iter().map(|s| s.constraint).collect()
    };
    for (text, expected) in [
        (
            "预期目标：能耗强度下降3%（约束性），税收增长5%。",
            &[Some(Binding), None][..],
        ),
        (
            "约束性指标：能耗强度下降3%，耕地保有量120万亩。",
            &[Some(Binding), Some(Binding)],
        ),
        ("预期目标和约束性指标：能耗强度下降3%。", &[None]),
        // The nearest tells.
        (
            "约束性指标：能耗强度下降3%，粮食产量20万吨（预期性），耕地保有量120万亩。",
            &[Some(Binding), Some(Expected), Some(Binding)],
        ),
        // No head of a list.
        (
            "以约束性指标为抓手，能耗强度下降3%，耕地保有量120万亩。",
            &[None, None],
        ),
        (
            "（一）预期性指标\n税收增长5%。\n（二）约束性指标\n能耗强度下降3%。",
            &[Some(Expected), Some(Binding)],
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn a_numbered_heading_tells_by_its_year() {
    let read = |title: &str, last: &str, this: &str| {
        let text =
            format!("{title}\n各位代表：\n一、{last}\n税收增长5%。\n二、{this}\n税收增长6%。");
        let all = analyze(&text, &Options::default()).statements;
        let told = |s: &planlens::report::Statement| (s.role, s.period.unwrap().start);
        all.iter().map(told).collect::<Vec<_>>()
    };
    for (title, last, this) in [
        (
            "安平县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告",
            "2025年计划执行情况",
            "2026年计划安排",
        ),
        (
            "关于安平县2026年预算草案和2025年预算执行情况的报告",
            "2025年预算执行情况",
            "2026年预算草案",
        ),
        (
            "安平县2026年政府工作报告",
            "2025年的答卷",
            "2026年，我们怎么干",
        ),
    ] {
        let expected = [(Role::Actual, 2025), (Role::Target, 2026)];
        assert_eq!(read(title, last, this), expected, "{title}");
    }
}

#[test]
fn a_heading_below_that_of_a_review() {
    use Role::{Actual, Target};
    let head = "安平县2026年政府工作报告\n各位代表：\n";
    for (text, expected) in [
        (
            "一、2025年工作回顾\n税收增长5%。\n二是重点工作扎实推进。税收增长6%。\n二、2026年工作安排\n税收增长7%。",
            &[Actual, Actual, Target][..],
        ),
        (
            "一、2025年工作回顾及2026年工作安排\n（一）2025年工作回顾\n税收增长5%。\n（二）2026年主要预期目标\n税收增长6%。\n（三）2026年重点工作\n税收增长7%。",
            &[Actual, Target, Target],
        ),
        (
            "一、2025年工作情况\n税收增长5%。\n（二）下一步工作打算\n税收增长6%。",
            &[Actual, Target],
        ),
    ] {
        let text = format!("{head}{text}");
        let all = analyze(&text, &Options::default()).statements;
        let roles: Vec<Role> = all.iter().map(|s| s.role).collect();
        assert_eq!(roles, expected, "{text}");
    }
}

#[test]
fn aims_under_a_heading_of_several_years_are_of_their_end() {
    check_periods_of(
        Role::Target,
        "二、“十五五”时期主要目标任务\n创新能力明显增强。城镇化率提升至67%，税收年均增长6%。\n三、2026年工作\n新建公园3个。",
        &["2030", "2026/2030", "2026"],
    );
    // A paragraph that opens with the year ends them.
    check_periods_of(
        Role::Target,
        "二、今后五年的主要任务\n城镇化率达到67%。\n各位代表，今年是开局之年，我们要办好实事。新建公园3个。",
        &["2030", "2026"],
    );
}

#[test]
fn words_of_time_are_looked_at_whole() {
    let all = "2021/2025";
    // 七十五年来 is no 五年来.
    check_periods("建县七十五年来，面貌一新。\n新修便道120公里。", &["2025"]);
    // What is compared with is not what is told of.
    check_periods(
        "这五年，新修便道120公里。\n税收比上年增长8%。新修便道60公里。",
        &[all, "2025", all],
    );
    check_periods(
        "近三年来，新修便道70公里。\n这两年，新修便道40公里。",
        &["2023/2025", "2024/2025"],
    );
    // What stands at a value does not add up.
    check_periods(
        "这五年，乡村变了样。私家车保有量12万辆，在校学生3万人，新修便道60公里。",
        &["2025", "2025", all],
    );
}

#[test]
fn a_heading_that_names_a_year_is_of_it_only_where_it_ends_so() {
    let years = |headings: [&str; 2]| {
        let [first, second] = headings;
        let text =
            format!("安平县2026年工作要点\n{first}\n改造旧宅20栋。\n{second}\n改造管网30公里。\n");
        let statements = analyze(&text, &Options::default()).statements;
        let told = statements.iter().map(|s| (s.role, s.period.map(|p| p.end)));
        told.collect::<Vec<_>>()
    };
    let now = (Role::Target, Some(2026));
    let then = (Role::Actual, Some(2025));
    assert_eq!(
        years(["一、稳步走来的2025", "二、再上台阶的2026"]),
        [then, now]
    );
    assert_eq!(
        years(["一、巩固2025年回升的态势", "二、提升县城品质"]),
        [now, now]
    );
}

#[test]
fn a_review_of_one_year_stays_one() {
    let review = "一年来，新修便道30公里。\n乡村整治提速。“十四五”规划中期评估完成，改造危房80户。";
    check_periods(review, &["2025", "2025"]);
}
