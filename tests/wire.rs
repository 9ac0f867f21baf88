//! Analysis to JSON and back is the same analysis; on every text of the corpus that lies beside
//! the package, on cuts of them, and on texts that chance makes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "all of this file is a test"
)]

use std::fs;
use std::path::{Path, PathBuf};

use planlens::base::{Decimal, Span};
use planlens::catalogue::{
    Bound, Category, Caution, ChangeKind, Constraint, Direction, DocKind, EditKind, FactKind,
    Field, FindingKind, Level, Measure, Mismatch, Modality, Named, Polarity, Role, Severity,
    SkipReason, Verdict,
};
use planlens::report::{
    Analysis, Anchor, Change, Commitment, Correction, Deadline, Edit, Entry, Fact, Finding,
    Options, Param, Period, Programme, Progress, Section, Skipped, Statement, Stats, analyze,
};
use planlens::wire::{VERSION, WireAnalysis, WireError};
use proptest::prelude::*;
use proptest::sample::select;

/// Through the JSON's text, as page, command and link have it.
#[track_caller]
fn check(analysis: &Analysis, text: &str) {
    let wire = WireAnalysis::new(analysis, text);
    let json = serde_json::to_string(&wire).unwrap();
    let read: WireAnalysis = serde_json::from_str(&json).unwrap();
    assert_eq!(read, wire);
    assert_eq!(
        sorted(read.analysis(text).unwrap()),
        sorted(analysis.clone())
    );
    // What is told of each place is what stands there.
    let units: Vec<u16> = text.encode_utf16().collect();
    for statement in &wire.statements {
        let [start, end] = statement.name_at.map_or(statement.value_at, |name| {
            let [a, b] = statement.value_at;
            [name[0].min(a), name[1].max(b)]
        });
        assert_eq!(
            String::from_utf16(&units[start..end]).unwrap(),
            statement.quote
        );
    }
}

/// Parameters are found by their names; the JSON has them in the order of these.
fn sorted(mut analysis: Analysis) -> Analysis {
    for finding in &mut analysis.findings {
        finding.params.sort_by(|a, b| a.0.cmp(&b.0));
    }
    analysis
}

fn read(text: &str) -> Analysis {
    let source = Some("a \"b\"\\c.txt".to_owned());
    let options = Options {
        source,
        ..Options::default()
    };
    analyze(text, &options)
}

/// Texts of real plans; skipped aloud where they are not there.
fn corpus() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("../shared/bench/texts");
    let Ok(entries) = fs::read_dir(&folder) else {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: no folder {}", folder.display());
        }
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn the_corpus_and_its_cuts() {
    for text in corpus() {
        check(&read(&text), &text);
        // Windows that begin and end anywhere, a pair of surrogates before them.
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for window in ends.chunks(701).take(6) {
            let cut = &text[window[0]..window[window.len() - 1]];
            let cut = format!("😀{cut}");
            check(&read(&cut), &cut);
        }
    }
}

#[test]
fn other_versions_are_told() {
    let mut wire = WireAnalysis::new(&Analysis::default(), "");
    wire.version = VERSION + 1;
    assert_eq!(wire.analysis(""), Err(WireError::Version(VERSION + 1)));
    wire.version = VERSION;
    wire.horizon = Some("2026/x".to_owned());
    assert_eq!(wire.analysis(""), Err(WireError::Period));
}

#[test]
fn offsets_beyond_the_text_are_its_end() {
    let text = "增长8%。";
    let mut wire = WireAnalysis::new(&read(text), text);
    wire.programmes.clear();
    for edit in &mut wire.cleaning {
        edit.at = [usize::MAX, 0];
    }
    for statement in &mut wire.statements {
        statement.value_at = [3, 99];
        statement.clause_at = [99, 3];
    }
    let back = wire.analysis(text).unwrap();
    for statement in &back.statements {
        assert_eq!(statement.value_at, Span::new(7, text.len()));
        assert!(statement.clause_at.is_empty());
    }
}

fn one_of<T: Named + std::fmt::Debug + 'static>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

/// Clauses as plans have them, and what damages them.
fn text() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "地区生产总值",
        "城镇、农村居民人均可支配收入",
        "分别",
        "增长",
        "下降",
        "达到",
        "力争",
        "确保",
        "7.5%",
        "4.5、5.5",
        "左右",
        "以上",
        "以内",
        "500亿元",
        "与经济增长同步",
        "高于全省2个百分点",
        "2026年",
        "“十五五”时期",
        "年均",
        "一、",
        "（二）",
        "\n",
        "，",
        "；",
        "。",
        "😀",
        "𠮷",
        "\u{200b}",
        "２０％",
        "&nbsp;",
        "20_年",
        "-0.0000001%",
        "999999999999999吨",
    ]);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

const TEXT: &str = "a增😀长\u{200b}八%，𠮷二；\n";

fn span() -> impl Strategy<Value = Span> {
    let ends: Vec<usize> = (0..=TEXT.len())
        .filter(|at| TEXT.is_char_boundary(*at))
        .collect();
    (select(ends.clone()), select(ends)).prop_map(|(a, b)| Span::new(a.min(b), a.max(b)))
}

/// All that fits: what is written has at most 15 digits.
fn decimal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999i64..=999_999_999_999_999, 0u8..=15)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale).unwrap())
}

fn period() -> impl Strategy<Value = Period> {
    (any::<u16>(), any::<u16>()).prop_map(|(start, end)| Period { start, end })
}

prop_compose! {
    fn kind()(
        indicator in any::<Option<String>>(),
        category in proptest::option::of(one_of::<Category>()),
        polarity in proptest::option::of(one_of::<Polarity>()),
        measure in one_of::<Measure>(),
        direction in one_of::<Direction>(),
        bound in one_of::<Bound>(),
        modality in one_of::<Modality>(),
        role in one_of::<Role>(),
        constraint in proptest::option::of(one_of::<Constraint>()),
        cautions in proptest::collection::vec(one_of::<Caution>(), 0..3),
        corrected in proptest::collection::vec(one_of::<Field>(), 0..3),
    ) -> Statement {
        Statement {
            id: 0, indicator, name: String::new(), category, polarity, measure, direction,
            low: None, high: None, unit: None, unit_inferred: false, bound, modality, role,
            period: None, average: false, reference: None, constraint, section: None,
            headline: false, confidence: 0, cautions, rule: "".into(), name_at: None,
            value_at: Span::default(), clause_at: Span::default(), corrected,
        }
    }
}

prop_compose! {
    fn statement()(
        kind in kind(),
        (id, name, unit, reference) in any::<(usize, String, Option<String>, Option<String>)>(),
        (low, high) in proptest::option::of((decimal(), proptest::option::of(decimal()))).prop_map(
            |ends| ends.map_or((None, None), |(low, high)| (Some(low), high))
        ),
        (unit_inferred, average, headline) in any::<(bool, bool, bool)>(),
        period in proptest::option::of(period()),
        section in any::<Option<usize>>(),
        confidence in 0u16..=1000,
        rule in "[a-z_]{0,9}",
        name_at in proptest::option::of(span()),
        (value_at, clause_at) in (span(), span()),
    ) -> Statement {
        Statement {
            id, name, low, high, unit, unit_inferred, period, average, reference, section,
            headline, confidence, rule: rule.into(), name_at, value_at, clause_at, ..kind
        }
    }
}

prop_compose! {
    fn finding()(
        kind in one_of::<FindingKind>(),
        severity in one_of::<Severity>(),
        params in proptest::collection::btree_map("[a-z]{1,4}", prop_oneof![
            any::<usize>().prop_map(Param::Number),
            any::<String>().prop_map(Param::Text),
        ], 0..3),
        at in proptest::collection::vec(span(), 1..3),
    ) -> Finding {
        let params = params.into_iter().map(|(key, param)| (key.into(), param)).collect();
        Finding { kind, severity, params, at }
    }
}

prop_compose! {
    fn commitment()(
        (text, verb, object) in any::<(String, String, String)>(),
        at in span(),
        section in any::<Option<usize>>(),
        statements in any::<Vec<usize>>(),
        programmes in any::<Vec<usize>>(),
        deadline in proptest::option::of((any::<(String, Option<u16>, Option<u8>)>(), span())),
        places in proptest::collection::vec(span(), 0..2),
        projects in proptest::collection::vec(span(), 0..2),
    ) -> Commitment {
        let deadline = deadline.map(|((text, year, month), at)| Deadline { text, at, year, month });
        Commitment { text, verb, object, at, section, statements, programmes, deadline, places, projects }
    }
}

prop_compose! {
    fn progress()(
        (target, result) in any::<(usize, Option<usize>)>(),
        gap in proptest::option::of(decimal()),
        gap_unit in any::<Option<String>>(),
        verdict in one_of::<Verdict>(),
        reason in proptest::option::of(one_of::<Mismatch>()),
    ) -> Progress {
        Progress { target, result, gap, gap_unit, verdict, reason }
    }
}

fn entry() -> impl Strategy<Value = Entry> {
    let words = || proptest::option::of("[a-z_ %万]{1,4}");
    prop_oneof![
        words().prop_map(Entry::Indicator),
        "[a-z万]{1,4}".prop_map(Entry::Name),
        one_of::<Measure>().prop_map(Entry::Measure),
        one_of::<Direction>().prop_map(Entry::Direction),
        proptest::option::of(decimal()).prop_map(Entry::Low),
        proptest::option::of(decimal()).prop_map(Entry::High),
        words().prop_map(Entry::Unit),
        one_of::<Bound>().prop_map(Entry::Bound),
        one_of::<Modality>().prop_map(Entry::Modality),
        one_of::<Role>().prop_map(Entry::Role),
        proptest::option::of(period()).prop_map(Entry::Period),
        any::<bool>().prop_map(Entry::Average),
    ]
}

prop_compose! {
    fn correction()(
        at in span(),
        (value, quote, clause, nth) in any::<(String, String, String, usize)>(),
        kind in one_of::<ChangeKind>(),
        entries in proptest::collection::vec(entry(), 0..4),
    ) -> Correction {
        let anchor = Anchor { at, value, quote, clause, nth };
        Correction { anchor, change: Change::new(kind, entries) }
    }
}

prop_compose! {
    fn analysis()(
        (source, title, issuer, region, year) in any::<(Option<String>, Option<String>, Option<String>, Option<String>, Option<u16>)>(),
        level in proptest::option::of(one_of::<Level>()),
        doc_kind in proptest::option::of(one_of::<DocKind>()),
        horizon in proptest::option::of(period()),
        cleaning in proptest::collection::vec((one_of::<EditKind>(), span(), any::<String>()), 0..3),
        outline in proptest::collection::vec((any::<(String, u8, String, Option<usize>, Vec<usize>)>(), span()), 0..3),
        statements in proptest::collection::vec(statement(), 0..4),
        programmes in proptest::collection::vec((any::<(String, Option<usize>)>(), span()), 0..3),
        (facts, commitments, progress) in (
            proptest::collection::vec((one_of::<FactKind>(), proptest::collection::vec(span(), 0..2), 0..=1000u16), 0..3),
            proptest::collection::vec(commitment(), 0..3),
            proptest::collection::vec(progress(), 0..3),
        ),
        findings in proptest::collection::vec(finding(), 0..3),
        skipped in proptest::collection::vec((span(), one_of::<SkipReason>(), any::<bool>()), 0..3),
        (corrections, unplaced) in (
            proptest::collection::vec(correction(), 0..3),
            proptest::collection::vec(correction(), 0..2),
        ),
        (originals, removed) in (
            proptest::collection::vec(statement(), 0..2),
            proptest::collection::vec(statement(), 0..2),
        ),
        stats in any::<(usize, usize, usize)>(),
    ) -> Analysis {
        Analysis {
            source, title, issuer, region, level, year, horizon, doc_kind, statements, findings, commitments, progress,
            corrections, unplaced, originals, removed,
            facts: facts.into_iter().map(|(kind, at, confidence)| Fact { kind, at, confidence }).collect(),
            cleaning: cleaning.into_iter()
                .map(|(kind, at, replacement)| Edit { kind, at, replacement })
                .collect(),
            outline: outline.into_iter()
                .map(|((marker, depth, title, parent, totals), at)| Section { marker, depth, title, at, parent, totals })
                .collect(),
            programmes: programmes.into_iter()
                .map(|((name, section), name_at)| Programme { name, name_at, section })
                .collect(),
            skipped: skipped.into_iter()
                .map(|(at, reason, dismissed)| Skipped { at, reason, dismissed })
                .collect(),
            stats: Stats { characters: stats.0, skipped: stats.1, targets: stats.2, ..Stats::default() },
        }
    }
}

proptest! {
    #[test]
    fn texts_by_chance(text in text()) {
        check(&read(&text), &text);
    }

    #[test]
    fn any_analysis(analysis in analysis()) {
        check(&analysis, TEXT);
    }
}
