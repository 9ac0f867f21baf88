//! What a reader corrects: it is applied, it follows its clause into an edited text, and what finds
//! no place is listed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "all of this file is a test"
)]

use planlens::base::{Pace, Span};
use planlens::catalogue::{Field, Named as _};
use planlens::link::{received, sent};
use planlens::report::{
    Analysis, Anchor, Change, Correction, Entry, Options, Reading, Statement, analyze,
    anchor_of_number,
};

const PLAN: &str = "青山县2026年政府工作报告\n一、2025年工作回顾\n2025年，地区生产总值增长6.8%，粮食产量达到50万吨。\n二、2026年工作安排\n今年预期目标为：地区生产总值增长7%左右，进出口增长5%以上，城镇、农村居民人均可支配收入分别增长6%、6%。\n全年新建厂房5个，共同推进100，办好惠民的事。";

fn correct(text: &str, corrections: &[Correction]) -> Analysis {
    let corrections = corrections.to_vec();
    analyze(
        text,
        &Options {
            corrections,
            ..Options::default()
        },
    )
}

/// A correction of the statement whose value stands at the `nth` place of `value` in the text, as
/// `field text` each, or `drop`; of a number, as `add` and fields, or `dismiss`.
fn said(text: &str, value: &str, nth: usize, what: &str) -> Correction {
    let start = text.match_indices(value).nth(nth).unwrap().0;
    let at = Span::new(start, start + value.len());
    let (kind, fields) = what.split_once(':').unwrap_or((what, ""));
    let entries: Vec<Entry> = fields
        .split_whitespace()
        .map(|part| {
            let (field, text) = part.split_once('=').unwrap();
            let text = Some(text).filter(|text| !text.is_empty());
            Entry::parse(Field::from_name(field).unwrap(), text).unwrap()
        })
        .collect();
    let read = || {
        let read = analyze(text, &Options::default());
        let index = read.statements.iter().position(|s| s.value_at == at);
        read.anchor(text, index.unwrap()).unwrap()
    };
    let (anchor, change) = match kind {
        "set" => (read(), Change::Set(entries)),
        "drop" => (read(), Change::Removed),
        "add" => (anchor_of_number(text, at), Change::Added(entries)),
        "dismiss" => (anchor_of_number(text, at), Change::Dismissed),
        other => panic!("{other}"),
    };
    Correction { anchor, change }
}

/// What the corrected statements say: `name value [fields]`, then `-value` for what was dropped,
/// `?value` for what has no place.
fn told(text: &str, corrections: &[Correction]) -> Vec<String> {
    let analysis = correct(text, corrections);
    let statement = |s: &Statement| {
        let ends = [s.low, s.high].map(|n| n.map_or(String::new(), |n| n.to_string()));
        let fields: Vec<&str> = s.corrected.iter().map(|f| f.name()).collect();
        let at = s.value_at.of(text);
        format!(
            "{} {}..{} {at} [{}]",
            s.name,
            ends[0],
            ends[1],
            fields.join(" ")
        )
    };
    let corrected = analysis
        .statements
        .iter()
        .filter(|s| !s.corrected.is_empty());
    let mut told: Vec<String> = corrected.map(statement).collect();
    let removed = analysis.removed.iter();
    told.extend(removed.map(|s| format!("-{}", s.value_at.of(text))));
    let dismissed = analysis.skipped.iter().filter(|s| s.dismissed);
    told.extend(dismissed.map(|s| format!("~{}", s.at.of(text))));
    let unplaced = analysis.unplaced.iter();
    told.extend(unplaced.map(|c| format!("?{}", c.anchor.value)));
    holds(text, &analysis);
    told
}

/// What is true of every corrected analysis.
fn holds(text: &str, analysis: &Analysis) {
    for (id, statement) in analysis.statements.iter().enumerate() {
        assert_eq!(statement.id, id);
        let anchor = analysis.anchor(text, id).unwrap();
        assert_eq!(anchor.at, statement.value_at);
        let correction = analysis.correction_of(id);
        assert_eq!(correction.is_some(), !statement.corrected.is_empty());
        if let Some(correction) = correction {
            let anchor: &Anchor = &analysis.corrections[correction].anchor;
            assert_eq!(anchor.at, statement.value_at);
        }
        let changed = !statement.corrected.is_empty() && !statement.is_added();
        assert_eq!(analysis.original_of(id).is_some(), changed);
    }
    for (index, statement) in analysis.removed.iter().enumerate() {
        let correction = &analysis.corrections[analysis.correction_of_removed(index).unwrap()];
        assert_eq!(correction.anchor.at, statement.value_at);
        assert_eq!(correction.change, Change::Removed);
    }
    // The same again, and from a reading that was kept.
    let corrections = analysis.all_corrections();
    assert_eq!(&correct(text, &corrections), analysis);
    let reading = Reading::new(text, &[]);
    let again = reading.analysis(text, None, &corrections, &mut Pace::new(&mut |_| {}));
    assert_eq!(&again, analysis);
    // Through a link.
    let read = analyze(text, &Options::default());
    let placed = received(&sent(analysis), &read, text);
    assert_eq!(placed, analysis.corrections);
}

#[track_caller]
fn check(corrections: &[Correction], expected: &[&str]) {
    assert_eq!(told(PLAN, corrections), expected);
}

/// Said of the plan, and read from another text.
#[track_caller]
fn check_edited(text: &str, corrections: &[Correction], expected: &[&str]) {
    assert_eq!(told(text, corrections), expected);
}

fn in_plan(value: &str, nth: usize, what: &str) -> Correction {
    said(PLAN, value, nth, what)
}

#[test]
fn fields_are_set() {
    check(&[], &[]);
    check(
        &[in_plan("7%左右", 0, "set:low=7.5 high=7.5")],
        &["地区生产总值 7.5..7.5 7%左右 [low high]"],
    );
    check(
        &[
            in_plan("6%", 1, "set:low=6.5 high=6.5"),
            in_plan("50万吨", 0, "set:name=粮食总产量"),
        ],
        &[
            "粮食总产量 50..50 50万吨 [name]",
            "农村居民人均可支配收入 6.5..6.5 6% [low high]",
        ],
    );
}

#[test]
fn statements_are_dropped_added_and_numbers_dismissed() {
    check(&[in_plan("5%以上", 0, "drop")], &["-5%以上"]);
    check(
        &[in_plan(
            "100",
            0,
            "add:name=改革事项 low=100 high=100 unit=项",
        )],
        &["改革事项 100..100 100 [added]"],
    );
    check(&[in_plan("100", 0, "dismiss")], &["~100"]);
}

#[test]
fn what_makes_no_sense_is_listed() {
    check(&[in_plan("7%左右", 0, "set:low=9")], &["?7%左右"]);
    check(&[in_plan("100", 0, "add:low=1 high=1")], &["?100"]);
    check(&[in_plan("7%左右", 0, "set:low= high=")], &["?7%左右"]);
}

#[test]
fn an_indicator_comes_with_its_name() {
    let analysis = correct(PLAN, &[in_plan("5%以上", 0, "set:name=外贸进出口总额")]);
    let statement = analysis
        .statements
        .iter()
        .find(|s| !s.corrected.is_empty())
        .unwrap();
    assert!(statement.indicator.is_some() && statement.category.is_some());
    let analysis = correct(PLAN, &[in_plan("5%以上", 0, "set:name=别的什么")]);
    let statement = analysis
        .statements
        .iter()
        .find(|s| !s.corrected.is_empty())
        .unwrap();
    assert_eq!(
        (statement.indicator.as_deref(), statement.category),
        (None, None)
    );
    let analysis = correct(PLAN, &[in_plan("5%以上", 0, "set:indicator=gdp")]);
    let statement = analysis
        .statements
        .iter()
        .find(|s| !s.corrected.is_empty())
        .unwrap();
    assert_eq!(statement.indicator.as_deref(), Some("gdp"));
}

#[test]
fn what_follows_is_brought_along() {
    let read = analyze(PLAN, &Options::default());
    let dropped = correct(PLAN, &[in_plan("6.8%", 0, "drop")]);
    let with = |analysis: &Analysis| {
        analysis
            .progress
            .iter()
            .filter(|p| p.result.is_some())
            .count()
    };
    assert_eq!(
        with(&read),
        with(&dropped) + 1,
        "its target has no result any more"
    );
    assert_eq!(dropped.stats.statements, read.stats.statements - 1);
    assert_eq!(dropped.skipped, read.skipped, "a dropped one was read");
    let added = correct(PLAN, &[in_plan("100", 0, "add:name=改革 low=100 high=100")]);
    assert_eq!(added.stats.skipped, read.stats.skipped - 1);
    assert!(
        added
            .commitments
            .iter()
            .flat_map(|c| &c.statements)
            .all(|id| *id < added.statements.len())
    );
    let moved = correct(PLAN, &[in_plan("7%左右", 0, "set:role=actual")]);
    assert_eq!(moved.stats.headline, read.stats.headline - 1);
}

#[test]
fn corrections_follow_their_clause() {
    let set = in_plan("7%左右", 0, "set:low=7.5 high=7.5");
    let second = in_plan("6%", 1, "set:low=6.5 high=6.5");
    let dropped = in_plan("5%以上", 0, "drop");
    let added = in_plan("100", 0, "add:name=改革 low=100 high=100");
    let all = [set, second, dropped, added];
    let before = PLAN.replace("二、", "新的一行。\n二、");
    check_edited(
        &before,
        &all,
        &[
            "地区生产总值 7.5..7.5 7%左右 [low high]",
            "农村居民人均可支配收入 6.5..6.5 6% [low high]",
            "改革 100..100 100 [added]",
            "-5%以上",
        ],
    );
    // The clause around the same quote is another one.
    let other = PLAN.replace("为：地区", "为：全县地区");
    assert_eq!(
        told(&other, &all[..1]),
        ["地区生产总值 7.5..7.5 7%左右 [low high]"]
    );
    // The value itself was edited, or is gone.
    let gone = PLAN.replace("7%左右", "8%左右").replace("100", "一批");
    check_edited(
        &gone,
        &all,
        &[
            "农村居民人均可支配收入 6.5..6.5 6% [low high]",
            "-5%以上",
            "?7%左右",
            "?100",
        ],
    );
    // Of two places the nearest one.
    let twice = format!("{PLAN}\n今年预期目标为：地区生产总值增长7%左右。");
    let told = correct(&twice, &all[..1]);
    let corrected: Vec<usize> = told
        .statements
        .iter()
        .filter(|s| !s.corrected.is_empty())
        .map(|s| s.id)
        .collect();
    assert_eq!(corrected, [2]);
}

#[test]
fn guesses() {
    let guess_in = |text: &str, value: &str| {
        let start = text.find(value).unwrap();
        let at = Span::new(start, start + value.len());
        let guess = Reading::new(text, &[]).guess(text, at);
        let told: Vec<String> = guess
            .entries
            .iter()
            .filter_map(|e| Some(format!("{}={}", e.field().name(), e.text()?)))
            .collect();
        (guess.at.of(text).to_owned(), told.join(" "))
    };
    let guess = |value: &str| guess_in(PLAN, value);
    let check = |value: &str, at: &str, told: &str| {
        assert_eq!(guess(value), (at.to_owned(), told.to_owned()));
    };
    check(
        "100",
        "100",
        "name=共同推进 measure=level direction=flat low=100 high=100 bound=exact role=target period=2026",
    );
    check(
        "新建厂房5个",
        "5个",
        "name=新建厂房 measure=level direction=flat low=5 high=5 unit=个 bound=exact modality=plain average=false role=target period=2026",
    );
    check(
        "办好惠民的事",
        "办好惠民的事",
        "name=办好惠民的事 measure=level direction=flat bound=exact role=target period=2026",
    );
    // A numeral within a word: its value, and the name without it.
    let within = |text: &str, value: &str, name: &str, low: &str| {
        let (at, told) = guess_in(text, value);
        let expected = format!(
            "name={name} measure=level direction=flat low={low} high={low} bound=exact role=target"
        );
        assert_eq!((at.as_str(), told.as_str()), (value, expected.as_str()));
    };
    let check_words = |chosen: &str, name: &str| {
        let (at, told) = guess_in(&format!("全年{chosen}。"), chosen);
        assert_eq!(at, chosen);
        assert!(
            told.starts_with(&format!("name={name} ")) && !told.contains("low="),
            "{told}"
        );
    };
    within("扩大“新三样”的出口。", "三", "新样", "3");
    within("唱好五彩乡音。", "五", "彩乡音", "5");
    check_words("办好一批实事", "办好一批实事");
    within("带动老十七坊复兴。", "十七", "坊复兴", "17");
}
