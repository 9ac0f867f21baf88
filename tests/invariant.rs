//! What must hold of the analysis of any text.
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

use std::path::Path;
use std::time::{Duration, Instant};

use planlens::base::Utf16Map;
use planlens::report::{Analysis, Options, analyze};
use planlens::wire::WireAnalysis;
use proptest::prelude::*;

/// Checks one text and returns its analysis.
fn sound(text: &str) -> Analysis {
    let analysis = analyze(text, &Options::default());
    let inside = |span: planlens::base::Span| {
        span.start <= span.end
            && span.end <= text.len()
            && text.is_char_boundary(span.start)
            && text.is_char_boundary(span.end)
    };
    let mut last = 0;
    for (index, s) in analysis.statements.iter().enumerate() {
        assert_eq!(s.id, index);
        assert!(inside(s.value_at) && !s.value_at.is_empty(), "{s:?}");
        assert!(s.name_at.is_none_or(inside), "{s:?}");
        assert!(inside(s.clause_at), "{s:?}");
        assert!(s.value_at.start >= last, "in the order of their values");
        last = s.value_at.start;
        assert!(!s.name.is_empty(), "{s:?}");
        assert!(s.confidence <= 1000);
        if let (Some(low), Some(high)) = (s.low, s.high) {
            assert!(
                low <= high || s.bound.eq(&planlens::catalogue::Bound::Range),
                "{s:?}"
            );
        }
    }
    for edit in &analysis.cleaning {
        assert!(inside(edit.at), "{edit:?}");
    }
    let mut last = 0;
    for c in &analysis.commitments {
        assert!(inside(c.at) && !c.at.is_empty(), "{c:?}");
        assert!(c.at.start >= last, "in the order of the text: {c:?}");
        last = c.at.start;
        let within = |span: &planlens::base::Span| inside(*span) && c.at.cover(*span) == c.at;
        assert!(c.places.iter().chain(&c.projects).all(within), "{c:?}");
        assert!(c.deadline.as_ref().is_none_or(|d| within(&d.at)), "{c:?}");
        assert!(c.statements.iter().all(|id| {
            let value = analysis.statements[*id].value_at;
            c.at.contains(value.start)
        }));
        assert!(c.programmes.iter().all(|p| *p < analysis.programmes.len()));
        assert!(!c.text.is_empty());
        assert!(!c.verb.is_empty() || !c.object.is_empty());
    }
    for section in &analysis.outline {
        assert!(inside(section.at) && section.parent.is_none_or(|p| p < analysis.outline.len()));
    }
    for finding in &analysis.findings {
        assert!(
            !finding.at.is_empty() && finding.at.iter().all(|at| inside(*at)),
            "{finding:?}"
        );
    }
    let wire = WireAnalysis::new(&analysis, text);
    let map = Utf16Map::new(text);
    for (s, w) in analysis.statements.iter().zip(&wire.statements) {
        assert_eq!(map.byte(w.value_at[0]), s.value_at.start);
        assert_eq!(map.byte(w.value_at[1]), s.value_at.end);
        assert_eq!(w.quote, s.quote_at().of(text));
    }
    assert_eq!(
        wire.analysis(text).as_ref(),
        Ok(&analysis),
        "the wire gives back what it was given"
    );
    analysis
}

fn texts() -> Vec<String> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    let mut texts = Vec::new();
    for folder in ["noisy", "texts"] {
        let Ok(files) = std::fs::read_dir(shared.join(folder)) else {
            println!("skipped: no {folder} beside the project");
            continue;
        };
        let mut paths: Vec<_> = files.flatten().map(|f| f.path()).collect();
        paths.sort();
        texts.extend(paths.iter().filter_map(|p| std::fs::read_to_string(p).ok()));
    }
    texts
}

#[test]
fn hold_for_real_texts_and_their_pieces() {
    for text in texts() {
        sound(&text);
        // Cut anywhere, and spliced from its own ends.
        let mut cuts: Vec<usize> = (1..8).map(|n| text.len() * n / 8 + n).collect();
        cuts.retain(|at| text.is_char_boundary(*at));
        for at in cuts {
            let (head, tail) = text.split_at(at);
            sound(head);
            sound(&format!(
                "{}{}",
                tail,
                head.chars().take(200).collect::<String>()
            ));
        }
    }
}

/// Texts without end of one piece: what a reader that looks back or ahead without a bound is slow on.
const PIECES: &[&str] = &[
    "（",
    "）",
    "“",
    "”",
    "、",
    "：",
    "—",
    "_",
    "<",
    "<td>",
    "a\t",
    "|a",
    "\n",
    "1",
    "一",
    "1:",
    "8%",
    "增长8%、",
    "地区生产总值增长8%，",
    "2025年",
    "五年来",
    "比上年",
    "到",
    "的",
    "和",
    "甲和乙、",
    "分别",
    "目标",
    "实施",
    "合肥市",
    "“十四五”",
    "（一）",
    "一、甲\n",
    "www.",
    "甲",
];

#[test]
fn time_grows_as_the_text_does() {
    if std::env::var_os("PLANLENS_GROWTH").is_none() {
        println!("SKIPPED: times are measured by `cargo xtask check growth`, not in a test run");
        return;
    }
    // A quarter of the text takes a quarter of the time, not a sixteenth of it.
    const LENGTH: usize = 15_000;
    let time = |text: &str| -> Duration {
        let began = Instant::now();
        analyze(text, &Options::default());
        began.elapsed()
    };
    for piece in PIECES {
        let short = piece.repeat(LENGTH / piece.len());
        let long = piece.repeat(4 * LENGTH / piece.len());
        // Three chances: other programs run beside this one.
        let grows = |_| time(&long) < 9 * time(&short) + Duration::from_millis(100);
        assert!((0..3).any(grows), "{piece:?} takes more than its share");
    }
}

#[test]
fn hold_for_the_smallest_texts() {
    for text in [
        "",
        " ",
        "\n",
        "%",
        "1",
        "增长",
        "增长8%",
        "，。；",
        "（",
        "“”",
        "2026年",
        "\u{feff}",
        "😀8%",
        "…增长…",
    ] {
        sound(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn hold_for_words_of_the_genre_in_any_order(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "地区生产总值", "城镇", "、", "农村居民人均可支配收入", "分别", "增长", "下降", "达到", "8", "9.5", "%", "‰", "左右", "以上",
                "，", "。", "；", "：", "\n", "（", "）", "“", "”", "力争", "确保", "完成", "下达", "任务", "与", "和", "同步", "高于", "全国", "全省平均水平",
                "比", "2025年", "“十五五”", "3万", "亿元", "个", "项目", "的", "其中", "控制在", "从", "提高到", "翻一番", "一、", "（一）", "20_年", " ", "１２", "％", "—", "两位数",
                "正增长", "持平", "年均", "主要预期目标是", "😀", "\u{200b}", "(jīng)", "**", "&nbsp;", "基础上", "在",
            ]),
            0..40,
        )
    ) {
        sound(&words.concat());
    }

    #[test]
    fn hold_for_any_text(text in "\\PC{0,120}") {
        sound(&text);
    }
}
