//! `cargo xtask check bench`: criterion's figures as one table.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::process::{program, run};

/// What the whole analysis is to reach natively, in MB a second.
const WANTED: f64 = 30.0;

/// The stages in the order in which the analysis runs them (`planlens::report::Stages`).
const STAGES: [&str; 11] = [
    "clean",
    "document",
    "lex",
    "tokenize",
    "read",
    "tables",
    "weigh",
    "findings",
    "commitments",
    "progress",
    "whole",
];

/// The texts of `benches/analysis.rs`.
const TEXTS: [&str; 3] = ["written", "seed", "corpus"];

/// Runs the benchmarks and prints MB of UTF-8 a second, a stage a line and a text a column.
///
/// # Errors
/// When the benchmarks fail or write no figures.
pub(crate) fn measure(root: &Path) -> Result<()> {
    let folder = root.join("target/criterion");
    // Figures of an earlier run must not stand for what this one skipped.
    if folder.exists() {
        fs::remove_dir_all(&folder).context("the figures of the last run")?;
    }
    run(program("cargo", root).args(["bench", "--package", "planlens", "--bench", "analysis"]))?;
    let mut measured = 0;
    println!(
        "\n{:12} {}",
        "MB/s",
        TEXTS.map(|t| format!("{t:>10}")).concat()
    );
    for stage in STAGES {
        let mut line = format!("{stage:12} ");
        for text in TEXTS {
            let figures = folder.join(stage).join(text).join("new");
            let Some(speed) = speed(&figures)? else {
                line += &format!("{:>10}", "-");
                continue;
            };
            measured += 1;
            line += &format!("{speed:>10.1}");
        }
        println!("{line}");
    }
    ensure!(measured > 0, "NOTHING WAS MEASURED");
    println!("the whole is to reach {WANTED} MB/s");
    Ok(())
}

/// MB a second, from the median time and the length that criterion noted; `None` where there is none.
fn speed(figures: &Path) -> Result<Option<f64>> {
    let read = |name: &str| -> Result<Option<Value>> {
        let path = figures.join(name);
        if !path.exists() {
            return Ok(None);
        }
        Ok(Some(serde_json::from_str(&fs::read_to_string(path)?)?))
    };
    let (Some(estimates), Some(benchmark)) = (read("estimates.json")?, read("benchmark.json")?)
    else {
        return Ok(None);
    };
    let nanoseconds = estimates.pointer("/median/point_estimate");
    let nanoseconds = nanoseconds.and_then(Value::as_f64);
    let bytes = benchmark.pointer("/throughput/Bytes");
    let bytes = bytes.and_then(Value::as_f64);
    let (nanoseconds, bytes) = nanoseconds.zip(bytes).context("criterion's figures")?;
    Ok(Some(bytes / nanoseconds * 1000.0))
}
