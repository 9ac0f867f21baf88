//! The cleaned view: what is mended, and that the way back to the raw text always holds.
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

use planlens::base::Span;
use planlens::catalogue::EditKind;
use planlens::report::{Options, analyze};
use planlens::syntax::{View, clean, clean_but};
use proptest::prelude::*;

fn check(raw: &str, expected: &str) {
    let view = clean(raw);
    assert_eq!(view.text(), expected, "{raw:?}");
    holds(raw, &view);
}

/// What must hold of every view: offsets rise, spans are true, and every byte of the raw text is
/// either read or told as an edit, but for white space at line ends.
fn holds(raw: &str, view: &View) {
    let text = view.text();
    let mut end = 0;
    let mut rebuilt = String::new();
    for (at, c) in text.char_indices() {
        let span = view.raw(at..at + c.len_utf8());
        assert!(span.start >= end, "{raw:?}: spans fall at {at}");
        assert!(raw.is_char_boundary(span.start) && raw.is_char_boundary(span.end));
        assert!(
            !span.is_empty(),
            "{raw:?}: {c:?} at {at} stands for nothing"
        );
        assert_eq!(view.offset(span.start), at, "{raw:?}: {c:?}");
        rebuilt.push_str(&told(raw, view, end, span.start));
        rebuilt.push_str(span.of(raw));
        end = span.end;
    }
    rebuilt.push_str(&told(raw, view, end, raw.len()));
    assert_eq!(rebuilt, raw);
    let mut last = 0;
    for edit in view.edits() {
        assert!(
            edit.at.start >= last && !edit.at.is_empty(),
            "{raw:?}: {edit:?}"
        );
        assert!(raw.is_char_boundary(edit.at.start) && raw.is_char_boundary(edit.at.end));
        last = edit.at.end;
    }
}

/// The raw text between two characters of the view, which edits tell, or white space.
fn told(raw: &str, view: &View, start: usize, end: usize) -> String {
    for (at, c) in raw[start..end].char_indices() {
        let at = start + at;
        assert!(
            c.is_whitespace() || view.edits().iter().any(|edit| edit.at.contains(at)),
            "{raw:?}: {c:?} at {at} is lost in silence"
        );
    }
    raw[start..end].to_owned()
}

#[test]
fn punctuation_of_chinese_text() {
    check(
        "增长7.5%,其中工业:8%;农业(含林业)3%",
        "增长7.5%，其中工业：8%；农业（含林业）3%",
    );
    check(
        "总量1,234,567元,增加10,20户",
        "总量1,234,567元，增加10，20户",
    );
    check(
        "三次产业比为5：3∶2,时间10:30",
        "三次产业比为5:3:2，时间10:30",
    );
    check("人口(GDP)6.5％,PM2.5(℅)", "人口（GDP）6.5%，PM2.5（%）");
    check(
        "It is said (today), that 6.5% is right.",
        "It is said (today), that 6.5% is right.",
    );
    check("增长8%.全年", "增长8%。全年");
    check("经济增长.全年", "经济增长。全年");
}

#[test]
fn widths_and_scripts() {
    check("增長７．５％左右", "增长7.5%左右");
    check("地區生產總值「十強縣」", "地区生产总值“十强县”");
    check("增\u{200b}长\u{ad}8\u{a0}%\u{feff}", "增长8%");
    check(
        "經(jīng)濟增長(zhǎng)6(含)、產(chǎn)業",
        "经济增长6（含）、产业",
    );
    check("每千人口(km)4张", "每千人口（km）4张");
}

#[test]
fn torn_numbers() {
    check("完成8 12.15亿元和6 . 5%", "完成812.15亿元和6.5%");
    check(
        "脱贫,2\n018年投入3380万元,全年脱贫",
        "脱贫，2018年投入3380万元，全年脱贫",
    );
    check("达到 1.01\n亿美元。", "达到1.01亿美元。");
    check(
        "目标如下:\n1. 2026年建成\n2. 2027年用",
        "目标如下：\n1.2026年建成\n2.2027年用",
    );
    check("增长8%\n2、建成5条", "增长8%\n2、建成5条");
    check("地区生产总值\n5000\n5.5", "地区生产总值\n5000\n5.5");
}

#[test]
fn spaces() {
    check(
        "政 府 工 作 报 告\n　　全市 GDP 增长 5% 左右",
        "政府工作报告\n全市GDP增长5%左右",
    );
    check("the work of the  government", "the work of the government");
    check("  \n\n一、目标\n\n\n二、任务 \n", "一、目标\n二、任务");
    check(
        "回顾 (一)全镇指标情况 ——工业稳定",
        "回顾\n（一）全镇指标情况\n——工业稳定",
    );
}

#[test]
fn markup() {
    check(
        "**一、目标**\n# 二、任务\n> 引文",
        "一、目标\n二、任务\n引文",
    );
    check(
        "增长&nbsp;8%&#12288;左右<b>和</b>&ldquo;十四五&rdquo;<br/>下段",
        "增长8%左右和“十四五”\n下段",
    );
    check(
        "见[全文](https://example.cn/a)和![图](b.png)文",
        "见全文和文",
    );
    check("20**年,全市**镇和**镇实施", "20**年，全市**镇和**镇实施");
    check("增长8%[12]。国发〔2020〕5号", "增长8%。国发〔2020〕5号");
    check("<tr><td>指标</td>\n<td>2030年</td></tr>", "指标\t2030年");
}

#[test]
fn masks_stay() {
    for masked in ["20_年", "20XX年", "X%", "_镇人民政府", "某区"] {
        check(masked, masked);
    }
}

#[test]
fn pages() {
    check("第1页共18页全市目标", "全市目标");
    check(
        "目标一。\n- 12 -\n目标二。\n第 3 页 共 18 页\n目标三。",
        "目标一。\n目标二。\n目标三。",
    );
    let long = "推动产业集聚发展,加快项目建设进度,".repeat(6);
    check(
        &format!(
            "{long}着力打造以\n2、特色产业为主{long}培育\n3、、品牌化建设。\n1、种粮。\n2、植树。"
        ),
        &format!("{long}着力打造以特色产业为主{long}培育、品牌化建设。\n1、种粮。\n2、植树。")
            .replace(',', "，"),
    );
}

#[test]
fn chrome() {
    let raw = "下载\n打印\n【字号：大 中 小】\n政府工作报告\n来源：本站\n时间：2026-02-11\n各位代表：今年的目标是增长5%。\n相关报道：\n更多";
    let view = clean(raw);
    assert_eq!(view.text(), "政府工作报告\n各位代表：今年的目标是增长5%。");
    assert!(
        view.edits()
            .iter()
            .all(|edit| edit.kind == EditKind::PageChrome)
    );
    holds(raw, &view);
    check("---\ntitle: 报告\n---\n\n正文。", "正文。");
}

#[test]
fn wraps() {
    let wrapped = "今年以来,我们在市委的正确领导下,在镇人大的\n监督支持下,全镇干部紧紧围绕目标定位,做实\n事、求实效,经济发展取得了成效。全年实现税\n收增长8%。\n下半年工作\n我们要继续努力推动全镇各项事业发展,力争实\n现目标。";
    check(
        wrapped,
        "今年以来，我们在市委的正确领导下，在镇人大的监督支持下，全镇干部紧紧围绕目标定位，做实事、求实效，经济发展取得了成效。全年实现税收增长8%。\n下半年工作\n我们要继续努力推动全镇各项事业发展，力争实现目标。",
    );
}

const PIECES: &[&str] = &[
    "地区生产总值增长",
    "7.5%左右",
    "，",
    ",",
    "\n",
    "\n2、",
    "\n\n",
    " ",
    "\u{3000}",
    "\t",
    "20_年",
    "**",
    "*",
    "#",
    "&nbsp;",
    "&#",
    "<td>",
    "</td>",
    "<tr>",
    "</tr>",
    "<!--",
    "-->",
    "<script>",
    "(jīng)",
    "經",
    "７",
    "．",
    "[12]",
    "[a](b)",
    "https://a.cn",
    "第1页共18页",
    "---\n",
    "title: x\n",
    "下载",
    "来源：",
    "相关报道：",
    "(一)",
    "一、",
    "1. ",
    "。",
    "\u{200b}",
    "\r\n",
    "|",
    "||",
    "\\",
    "😀",
    "vfO\n",
    "6 . 5",
];

/// Keeps those edits of `raw` that the bits of `subset` choose: they are no edits any more, their
/// text stands in the view as it is, nothing else is lost, and the analysis takes it.
fn keeps(raw: &str, subset: u64) {
    let keep: Vec<Span> = clean(raw)
        .edits()
        .iter()
        .enumerate()
        .filter(|(i, _)| subset >> (i % 64) & 1 == 1)
        .map(|(_, edit)| edit.at)
        .collect();
    let view = clean_but(raw, &keep);
    for span in &keep {
        for edit in view.edits() {
            assert!(
                !edit.at.overlaps(*span),
                "{raw:?}: {edit:?} lies in {span:?}"
            );
        }
        let at = view.offset(span.start)..view.offset(span.end);
        assert_eq!(&view.text()[at], span.of(raw), "{raw:?}");
    }
    holds(raw, &view);
    let options = Options {
        keep,
        ..Options::default()
    };
    let analysis = analyze(raw, &options);
    assert_eq!(analysis.cleaning, view.edits());
}

#[test]
fn edits_can_be_switched_off() {
    let raw = "下载\n打印\n地区生产总值 增长８ %左右。";
    let view = clean(raw);
    assert_eq!(view.text(), "地区生产总值增长8%左右。");
    let all: Vec<Span> = view.edits().iter().map(|edit| edit.at).collect();
    assert_eq!(clean_but(raw, &all).text(), raw);
    let chrome = view.edits()[0].at;
    assert_eq!(
        clean_but(raw, &[chrome]).text(),
        "下载\n打印\n地区生产总值增长8%左右。"
    );
    // Places that are none of an edit, past the end, or inside a character.
    for span in [Span::new(1, 2), Span::new(5, 5), Span::new(900, 2000)] {
        holds(raw, &clean_but(raw, &[span]));
    }
}

proptest! {
    #[test]
    fn any_subset_of_edits_can_be_kept(
        at in prop::collection::vec(0..PIECES.len(), 0..40),
        subset in any::<u64>(),
    ) {
        let raw: String = at.into_iter().map(|i| PIECES[i]).collect();
        keeps(&raw, subset);
    }

    #[test]
    fn any_text_can_be_kept(raw in "\\PC{0,60}", subset in any::<u64>()) {
        keeps(&raw, subset);
    }

    #[test]
    fn any_text_holds(raw in "\\PC{0,60}") {
        holds(&raw, &clean(&raw));
    }

    #[test]
    fn any_splice_holds(at in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let raw: String = at.into_iter().map(|i| PIECES[i]).collect();
        holds(&raw, &clean(&raw));
    }

    #[test]
    fn any_truncation_holds(cut in 0usize..2000) {
        let raw = "---\ntitle: 报告\n---\n**一、目标**\n增長7.5％(含税),力争\n8 % 。经(jīng)营(yíng)\n<p>项目&nbsp;5个</p>\n2、下段";
        let cut = raw.floor_char_boundary(cut);
        holds(&raw[..cut], &clean(&raw[..cut]));
        holds(&raw[cut..], &clean(&raw[cut..]));
    }
}
