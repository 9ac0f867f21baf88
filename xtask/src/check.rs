//! Slow checks, which no test run needs: each prints what it measured.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use serde_json::Value;

use crate::process::{output, program, run};
use crate::{codec, setup, speed, stage, xlsx};

/// The registry of slow checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Check {
    /// The command over the texts of ../shared/bench, scored against the labels
    Score,
    /// The same texts damaged in each way that copies are damaged: what each costs
    Noise,
    /// The findings over the reports of ../shared/bench/corpus: how many of each kind, and the files of the three that must be rare
    Findings,
    /// The stages of the analysis, in MB of UTF-8 a second on one core
    Bench,
    /// Time grows as the text does, for pieces of text that are hard to read
    Growth,
    /// Links: every text of ../shared/bench by every mode and codec, here and in the browser of `dist`, 100,000 damaged ones, lengths (lz-string's beside them), times and memory
    Links,
    /// What the codecs of links add to the download, after brotli; of the last `cargo xtask build`
    Codec,
    /// Workbooks of the samples and of ../shared/bench/corpus, read back by openpyxl and LibreOffice
    Xlsx,
    /// The page of `dist` without a network: after one visit, in a new version, as one file from a disk
    Offline,
    /// What the page of `dist` asks of the network while everything on it is pressed, by Chromium's log and the server's
    Requests,
    /// What docs/hosting.md says, on a plain server, nginx and Caddy, where they are there, with `dist`
    Hosting,
    /// The workflows: linted, and the steps of the one that publishes run in a clean clone of this commit
    Workflows,
    /// What a paste and a correction take in the page of `dist`, texts of 1 MB and 20 MB, and the memory; beside the goals
    Speed,
    /// Lighthouse on a phone over the page of `dist`: its scores, and what keeps them down
    Lighthouse,
}

impl Check {
    /// Runs it.
    ///
    /// # Errors
    /// When the labelled texts are not there, or a program fails.
    pub(crate) fn run(self, root: &Path) -> Result<()> {
        let bench = || Bench::find(root);
        match self {
            Self::Score => bench()?.score(),
            Self::Noise => bench()?.noise(),
            Self::Findings => bench()?.findings(),
            Self::Bench => speed::measure(root),
            Self::Growth => {
                let mut tests = program("cargo", root);
                tests.args(["test", "--release", "--test", "invariant", "--"]);
                tests.args(["--nocapture", "time_grows"]);
                run(tests.env("PLANLENS_GROWTH", "measure"))
            }
            Self::Xlsx => xlsx::check(root),
            Self::Links => {
                let mut tests = program("cargo", root);
                tests.args(["test", "--release", "--test", "link", "--"]);
                // One at a time, so that what is timed is alone.
                tests.args(["--nocapture", "--test-threads", "1"]);
                let told = root.join("target/check/links.jsonl");
                fs::create_dir_all(root.join("target/check"))?;
                tests.env("PLANLENS_LINKS_FILE", &told);
                run(tests.env("PLANLENS_LINKS", "whole"))?;
                setup::browser(root)?;
                run(program("node", &root.join("tests/browser")).arg("lz.mjs"))?;
                stage::run_script(root, "links.mjs", &[&told])
            }
            Self::Codec => codec::weigh(root, &setup::build_tools(root)?),
            Self::Offline => stage::test_page(root, &["offline".to_owned()]),
            Self::Speed => stage::run_script(root, "speed.mjs", &[]),
            Self::Requests => stage::run_script(root, "requests.mjs", &[]),
            Self::Hosting => stage::run_script(root, "hosting.mjs", &[]),
            Self::Workflows => {
                let linters = setup::linters(root)?;
                run(program("node", root)
                    .arg("xtask/src/workflow.mjs")
                    .arg(linters))
            }
            Self::Lighthouse => {
                let lighthouse = setup::lighthouse(root)?;
                stage::run_script(root, "lighthouse.mjs", &[&lighthouse])
            }
        }
    }
}

/// The kinds of finding that honest reports hardly have, and the share of them that may.
const GATED: [&str; 3] = ["truncated", "dropped_characters", "contradictory"];
const RARE: f64 = 0.03;

/// The labelled texts beside the checkout, and the built command.
struct Bench {
    root: PathBuf,
    bench: PathBuf,
    out: PathBuf,
    command: PathBuf,
}

impl Bench {
    fn find(root: &Path) -> Result<Self> {
        let bench = root.join("../shared/bench");
        ensure!(
            bench.join("dev.jsonl").exists(),
            "../shared/bench is absent beside this checkout: NOTHING WAS MEASURED"
        );
        run(program("cargo", root).args(["build", "--release", "--bin", "planlens"]))?;
        let out = root.join("target/check");
        fs::create_dir_all(&out)?;
        Ok(Self {
            root: root.to_owned(),
            bench,
            out,
            command: root.join("target/release/planlens"),
        })
    }

    /// Reads all of `texts` into one file of JSON lines, and returns its path.
    fn extract(&self, texts: &Path, name: &str) -> Result<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(texts)
            .with_context(|| format!("no {}", texts.display()))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        files.retain(|file| file.extension().is_some_and(|e| e == "txt"));
        files.sort();
        let lines = output(
            program(&self.command, &self.root)
                .arg("extract")
                .args(files),
        )?;
        let path = self.out.join(format!("{name}.jsonl"));
        fs::write(&path, lines)?;
        Ok(path)
    }

    fn score(&self) -> Result<()> {
        let texts = self.bench.join("texts");
        let predictions = self.extract(&texts, "score")?;
        let mut python = program("python3", &self.root);
        python.args([self.bench.join("score.py"), self.bench.join("dev.jsonl")]);
        run(python.args([texts, predictions]))
    }

    /// Counts the files of each kind of finding, and fails where one of the gated kinds stands in
    /// [`RARE`] of the files or more.
    fn findings(&self) -> Result<()> {
        let lines = fs::read_to_string(self.extract(&self.bench.join("corpus"), "findings")?)?;
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        let mut gated: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let (mut files, mut dated) = (0_u32, 0_u32);
        for line in lines.lines() {
            let analysis: Value = serde_json::from_str(line)?;
            let source = analysis.get("source").and_then(Value::as_str);
            let name = source
                .and_then(|s| s.rsplit('/').next())
                .unwrap_or_default();
            let own = !name.starts_with("p2026-");
            files += 1;
            dated += u32::from(own);
            let found = analysis.get("findings").and_then(Value::as_array);
            let found: BTreeSet<&str> = found
                .into_iter()
                .flatten()
                .filter_map(|finding| finding.get("kind")?.as_str())
                .collect();
            for kind in found {
                *kinds.entry(kind.to_owned()).or_default() += 1;
                if let Some(gate) = GATED.iter().find(|gate| **gate == kind && own) {
                    gated.entry(gate).or_default().push(name.to_owned());
                }
            }
        }
        println!("{files} reports; files with at least one finding of the kind:");
        for (kind, count) in &kinds {
            println!("{count:6} {kind}");
        }
        println!("of the {dated} reports that are not p2026-*:");
        for gate in GATED {
            let names = gated.get(gate).map(Vec::as_slice).unwrap_or_default();
            println!("{:6} {gate} {}", names.len(), names.join(" "));
            let rare = f64::from(u32::try_from(names.len())?) <= RARE * f64::from(dated);
            ensure!(rare, "{gate} stands in too many reports: read them");
        }
        Ok(())
    }

    fn noise(&self) -> Result<()> {
        let folder = self.out.join("noise");
        let mut python = program("python3", &self.root);
        python.args([self.bench.join("noise.py"), self.bench.join("dev.jsonl")]);
        let kinds = output(python.args([&self.bench.join("texts"), &folder]))?;

        let gold = self.bench.join("dev.jsonl");
        let clean = self.strict(&gold, &self.bench.join("texts"), "score")?;
        let line = |kind: &str, of: Strict| {
            let lost = |now: f64, then: f64| format!("{now:.3} ({:+.3})", now - then);
            println!(
                "{kind:16} {:>16} {:>16}",
                lost(of.headline, clean.headline),
                lost(of.all, clean.all)
            );
        };
        println!("\n{:16} {:>16} {:>16}", "strict F1", "headline", "all");
        line("clean", clean);
        for kind in kinds.lines() {
            let damaged = folder.join(kind);
            let gold = damaged.join("gold.jsonl");
            line(
                kind,
                self.strict(&gold, &damaged.join("texts"), &format!("noise-{kind}"))?,
            );
        }
        Ok(())
    }

    fn strict(&self, gold: &Path, texts: &Path, name: &str) -> Result<Strict> {
        let predictions = self.extract(texts, name)?;
        let mut python = program("python3", &self.root);
        python
            .arg(self.bench.join("score.py"))
            .args([gold, texts, &predictions]);
        let scores: Value = serde_json::from_str(&output(python.arg("--json"))?)?;
        let f1 = |kind: &str| {
            let value = scores.pointer(&format!("/{kind}/strict/f1"));
            value
                .and_then(Value::as_f64)
                .context("the score has no strict F1")
        };
        Ok(Strict {
            headline: f1("headline")?,
            all: f1("all")?,
        })
    }
}

/// Strict F1 over the headline paragraphs and over all windows.
#[derive(Clone, Copy)]
struct Strict {
    headline: f64,
    all: f64,
}
