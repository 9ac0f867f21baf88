//! Workbooks read back by other programs: `xlsx.py` compares every cell.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::process::{output, program, run};

/// The program that reads them back.
const SCRIPT: &str = "xtask/src/xlsx.py";

/// Makes a workbook of each sample, and of each report beside the checkout where there are any, and
/// has them read back by openpyxl, a few by LibreOffice too where it is there.
///
/// # Errors
/// When a cell differs, or openpyxl cannot be had.
pub(crate) fn check(root: &Path) -> Result<()> {
    run(program("cargo", root).args(["build", "--release", "--bin", "planlens"]))?;
    let python = python(root)?;
    let mut texts = texts(&root.join("static/samples"))?;
    let corpus = root.join("../shared/bench/corpus");
    if corpus.exists() {
        texts.extend(self::texts(&corpus)?);
    } else {
        println!(
            "SKIPPED: ../shared/bench/corpus is absent beside this checkout; the samples alone"
        );
    }
    let mut script = program(python, root);
    script.arg(SCRIPT).arg("target/release/planlens");
    script.arg("target/check/xlsx");
    if output(program("soffice", root).arg("--version")).is_ok() {
        script.args(["--office", "soffice"]);
    }
    run(script.args(texts))
}

/// A Python that has openpyxl: the machine's, or one of our own under `target`.
fn python(root: &Path) -> Result<PathBuf> {
    let has = |python: &Path| output(program(python, root).args(["-c", "import openpyxl"])).is_ok();
    let found = PathBuf::from("python3");
    if has(&found) {
        return Ok(found);
    }
    let own = root.join("target/check/python");
    let python = own.join("bin/python3");
    if !has(&python) {
        run(program("python3", root).args(["-m", "venv"]).arg(&own))?;
        run(program(&python, root).args(["-m", "pip", "install", "--quiet", "openpyxl"]))
            .context("openpyxl cannot be had: install it for python3")?;
    }
    Ok(python)
}

/// The texts of a folder, by name.
fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut texts: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| format!("no {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    texts.retain(|text| text.extension().is_some_and(|e| e == "txt"));
    texts.sort();
    Ok(texts)
}
