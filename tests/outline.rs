//! The outline: small cases, and the headings of thirty reports read by hand (`tests/data/outline`,
//! offsets only; the reports themselves stand in the shared bench, not in this repository).
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
use std::fs;
use std::path::{Path, PathBuf};

use planlens::syntax::{clean, read_outline};

/// Depth and text of each heading of `raw`.
fn outline(raw: &str) -> Vec<(u8, String)> {
    let view = clean(raw);
    read_outline(&view)
        .into_iter()
        .map(|h| (h.depth, view.text()[h.at].to_owned()))
        .collect()
}

fn check(raw: &str, expected: &[(u8, &str)]) {
    let found = outline(raw);
    let found: Vec<(u8, &str)> = found.iter().map(|(d, t)| (*d, t.as_str())).collect();
    assert_eq!(found, expected, "{raw}");
}

const BODY: &str = "全市上下齐心协力，克服了不少困难，各项工作取得了新的进展，群众得到了实惠。";

#[test]
fn marks_nest() {
    check(
        &format!(
            "政府工作报告\n——2025年1月3日在会议上\n各位代表：\n一、去年工作回顾\n{BODY}\n——经济稳。{BODY}\n——民生好。{BODY}\n（一）抓工业，稳增长。{BODY}\n一是扩投资。{BODY}\n二是强链条。{BODY}\n（二）抓农业。{BODY}\n二、今年工作安排\n1.修路。{BODY}\n2.架桥。{BODY}"
        ),
        &[
            (1, "一、去年工作回顾"),
            (2, "——经济稳"),
            (2, "——民生好"),
            (2, "（一）抓工业，稳增长"),
            (3, "一是扩投资"),
            (3, "二是强链条"),
            (2, "（二）抓农业"),
            (1, "二、今年工作安排"),
            (2, "1.修路"),
            (2, "2.架桥"),
        ],
    );
}

#[test]
fn headings_without_marks() {
    check(
        &format!(
            "报告\n各位代表：\n2022年工作回顾\n{BODY}\n2023年工作安排\n一、做强产业\n{BODY}\n二、改善民生\n{BODY}\n名词解释\n1.产业链：说明。"
        ),
        &[
            (1, "2022年工作回顾"),
            (1, "2023年工作安排"),
            (2, "一、做强产业"),
            (2, "二、改善民生"),
            (1, "名词解释"),
        ],
    );
}

#[test]
fn bold_run_in_titles() {
    check(
        &format!(
            "各位代表：\n一、工作回顾\n（一）抓项目\n**扩大投资。**{BODY}\n**引进企业。**{BODY}"
        ),
        &[
            (1, "一、工作回顾"),
            (2, "（一）抓项目"),
            (3, "扩大投资"),
            (3, "引进企业"),
        ],
    );
}

#[test]
fn lost_line_ends() {
    let body = BODY.repeat(6);
    check(
        &format!(
            "综合各方面因素，重点做好两方面工作：（一）聚焦创新，打造产业新体系实施引领工程，建成两个园区。{body}（二）聚焦招商，培育发展新动能强化产业招商，推动集聚。{body}"
        ),
        &[
            (1, "（一）聚焦创新，打造产业新体系"),
            (1, "（二）聚焦招商，培育发展新动能"),
        ],
    );
}

#[test]
fn items_are_no_headings() {
    check(
        "各位代表：\n今年的目标是：\n——地区生产总值增长5%。\n——财政收入增长3%。\n一年来，我们做了很多工作。",
        &[],
    );
    check("注意（一）和（二）的规定。", &[]);
}

fn bench() -> Option<PathBuf> {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    if bench.is_dir() {
        return Some(bench);
    }
    println!("skipped: the shared bench is not beside this repository");
    None
}

#[test]
fn headings_of_thirty_reports() {
    let Some(bench) = bench() else { return };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/outline");
    let mut files: Vec<PathBuf> = fs::read_dir(data)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), 30);
    let mut tally = [[0usize; 4]; 2];
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let raw = fs::read_to_string(bench.join(format!("corpus/{name}.txt"))).unwrap();
        let gold: BTreeSet<(u8, usize, usize)> = fs::read_to_string(&file)
            .unwrap()
            .lines()
            .skip(1)
            .map(|line| {
                let n: Vec<usize> = line.split(',').map(|n| n.parse().unwrap()).collect();
                (n[0] as u8, n[1], n[2])
            })
            .collect();
        let view = clean(&raw);
        let scalar = |byte: usize| raw[..byte].chars().count();
        let found: BTreeSet<(u8, usize, usize)> = read_outline(&view)
            .into_iter()
            .filter(|h| h.depth <= 2)
            .map(|h| {
                let at = view.raw(h.at);
                (h.depth, scalar(at.start), scalar(at.end))
            })
            .collect();
        for depth in 1..=2u8 {
            let at = |set: &BTreeSet<(u8, usize, usize)>| -> BTreeSet<usize> {
                set.iter().filter(|h| h.0 == depth).map(|h| h.1).collect()
            };
            let (g, f) = (at(&gold), at(&found));
            let right = g.intersection(&f).count();
            let exact = gold.intersection(&found).filter(|h| h.0 == depth).count();
            let tally = &mut tally[usize::from(depth) - 1];
            tally[0] += g.len();
            tally[1] += f.len();
            tally[2] += right;
            tally[3] += exact;
            for (what, all) in [("missed", g.difference(&f)), ("extra", f.difference(&g))] {
                for start in all {
                    let text: String = raw.chars().skip(*start).take(24).collect();
                    println!(
                        "{name}: depth {depth} {what} at {start}: {}",
                        text.replace('\n', "/")
                    );
                }
            }
        }
    }
    for (depth, [gold, found, right, exact]) in tally.into_iter().enumerate() {
        let f1 = 2.0 * right as f64 / (gold + found) as f64;
        println!(
            "depth {}: {gold} by hand, {found} found, {right} right ({exact} to the last character), F1 {f1:.3}",
            depth + 1
        );
        assert!(f1 >= [0.97, 0.92][depth], "depth {}: F1 {f1:.3}", depth + 1);
    }
}
