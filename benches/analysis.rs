//! How fast each stage of the analysis is, in MB of UTF-8 a second on one core.
//!
//! `cargo bench`, or `cargo xtask check bench` for a table of the figures.
#![allow(
    missing_docs,
    clippy::panic,
    clippy::print_stdout,
    reason = "a program that measures, and says what it could not"
)]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use planlens::report::Stages;

/// How long each text is made, in bytes.
const LENGTH: usize = 400_000;

fn stages(criterion: &mut Criterion) {
    for (name, text) in texts() {
        let stages = Stages::new(&text);
        for (stage, run) in Stages::ALL {
            let mut group = criterion.benchmark_group(stage);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
                bencher.iter(|| run(black_box(&stages)));
            });
            group.finish();
        }
    }
}

/// The texts by name.
fn texts() -> Vec<(&'static str, String)> {
    let mut texts = vec![("written", written())];
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    let mut beside = |name, text: Option<String>| match text {
        Some(text) => texts.push((name, text)),
        None => println!("SKIPPED {name}: absent in {}", bench.display()),
    };
    let seed = fs::read_to_string(bench.join("texts/seed.txt")).ok();
    beside(
        "seed",
        seed.map(|seed| seed.repeat(LENGTH / seed.len().max(1) + 1)),
    );
    beside("corpus", reports(&bench.join("corpus")));
    texts
}

/// Every twentieth report of a folder, one behind the other.
fn reports(folder: &Path) -> Option<String> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    let chosen = files.into_iter().step_by(20);
    let all: Vec<String> = chosen
        .filter_map(|file| fs::read_to_string(file).ok())
        .collect();
    (!all.is_empty()).then(|| all.join("\n"))
}

/// A report that this project wrote: a review, aims, tasks under headings, and words around them,
/// with figures that differ from part to part.
fn written() -> String {
    let mut text = String::from("云山市2026年政府工作报告\n\n各位代表：\n\n一、2025年工作回顾\n\n");
    let mut part = 0_u32;
    while text.len() < LENGTH {
        part += 1;
        let (rate, amount, count) = (part % 9 + 1, part % 700 + 90, part % 40 + 3);
        let section = [
            format!(
                "（{part}）产业升级取得新进展。全市地区生产总值完成{amount}.6亿元，同比增长{rate}.2%，规模以上工业增加值增长{rate}.8%，城镇、农村居民人均可支配收入分别增长5.{rate}%和6.{rate}%。"
            ),
            format!(
                "我们坚持把项目建设放在首位，新开工重点项目{count}个，完成投资{amount}亿元；云山大桥、清水河水库等{count}项工程进展顺利。"
            ),
            String::from(
                "广大干部群众凝心聚力，营商环境不断优化，城乡面貌持续改善，人民生活更加殷实，社会大局和谐稳定。",
            ),
            format!(
                "今年经济社会发展的主要预期目标是：地区生产总值增长{rate}%左右，一般公共预算收入增长{rate}.5%，城镇调查失业率控制在5.5%以内，粮食产量稳定在{amount}万吨以上，单位地区生产总值能耗下降2.{rate}%。"
            ),
            format!(
                "加快建设先进制造业基地，实施技术改造项目{count}个，年底前建成投用科技企业孵化器2家，力争高新技术企业突破{amount}家。"
            ),
            String::from(
                "深入实施“清流行动”，统筹推进山水林田湖草沙一体化保护和系统治理，健全生态产品价值实现机制，完善流域横向补偿制度，让绿水青山成为云山最鲜明的底色。",
            ),
        ];
        for paragraph in section {
            let _ = writeln!(text, "{paragraph}\n");
        }
    }
    text
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = stages
}
criterion_main!(benches);
