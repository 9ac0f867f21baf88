//! The finished page: built by Trunk, weighed file by file.

use std::fmt;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::process::run;
use crate::setup::Tools;
use crate::{address, header, import, lean, offline, single};

/// Makes `dist` anew: hashed names, relative paths, and unless it is to be built `fast`, for trying
/// what is being worked on, in release and through wasm-opt. `url` is where it is going to stand.
pub(crate) fn build(root: &Path, tools: &Tools, fast: bool, url: Option<&str>) -> Result<()> {
    let release = (!fast).then_some("--release");
    run(tools.program("trunk", root).arg("build").args(release))?;
    let dist = root.join("dist");
    let page = dist.join("index.html");
    let mut text = lean::join_styles(&fs::read_to_string(&page)?, &dist)?;
    if let Some(url) = url {
        text = address::place(&text, url)?;
    }
    lean::strip_scripts(&root.join("static"), &dist, &text)?;
    fs::write(page, text)?;
    import::shorten(&dist)?;
    // In this order: each reads what those before it wrote.
    single::write(&dist)?;
    header::write(&dist)?;
    offline::fill(&dist)
}

/// Every file below `folder`, relative to it, with `/`, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        let entries = fs::read_dir(folder.join(&below))
            .with_context(|| format!("cannot read {}", folder.join(&below).display()))?;
        for entry in entries {
            let entry = entry?;
            let path = below.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                files.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Compressed as a host would that takes its time.
pub(crate) fn brotli(bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, quality, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(out)
}

/// Compressed for those who do not take brotli.
pub(crate) fn gzip(bytes: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::new(level));
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// The size of one file in bytes.
struct Weight {
    file: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
    first: bool,
}

/// The sizes of all files of `dist`.
pub(crate) struct Weights(Vec<Weight>);

impl Weights {
    /// Reads and compresses every file.
    pub(crate) fn of(dist: &Path) -> Result<Self> {
        let first = first_visit(dist)?;
        let mut weights = Vec::new();
        for file in files(dist)? {
            // It is the others once more.
            if file == single::NAME {
                continue;
            }
            let bytes = fs::read(dist.join(&file))?;
            weights.push(Weight {
                raw: bytes.len(),
                gzip: gzip(&bytes, 9)?.len(),
                brotli: brotli(&bytes, 11)?.len(),
                first: first.contains(&file),
                file,
            });
        }
        Ok(Self(weights))
    }

    /// Whether the first visit loads this file.
    pub(crate) fn is_of_first_visit(&self, file: &str) -> bool {
        self.0
            .iter()
            .any(|weight| weight.first && weight.file == file)
    }

    /// What the first visit loads, in bytes after brotli.
    pub(crate) fn first_visit(&self) -> usize {
        let first = self.0.iter().filter(|weight| weight.first);
        first.map(|weight| weight.brotli).sum()
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .0
            .iter()
            .map(|w| w.file.len())
            .max()
            .unwrap_or(0)
            .max(24);
        writeln!(
            f,
            "{:width$}  {:>9} {:>9} {:>9}",
            "dist/", "bytes", "gzip", "brotli"
        )?;
        for w in &self.0 {
            let mark = if w.first { "*" } else { "" };
            writeln!(
                f,
                "{:width$}  {:>9} {:>9} {:>9} {mark}",
                w.file, w.raw, w.gzip, w.brotli
            )?;
        }
        for (name, first_only) in [("all", false), ("* first visit", true)] {
            let sum = |size: fn(&Weight) -> usize| -> usize {
                let counted = self.0.iter().filter(|w| w.first || !first_only);
                counted.map(size).sum()
            };
            writeln!(
                f,
                "{name:width$}  {:>9} {:>9} {:>9}",
                sum(|w| w.raw),
                sum(|w| w.gzip),
                sum(|w| w.brotli)
            )?;
        }
        Ok(())
    }
}

/// The files that a browser fetches at the first visit: the page, what its `link` and `script`
/// tags name, the worker with its wasm, and what keeps the page for the next time.
pub(crate) fn first_visit(dist: &Path) -> Result<Vec<String>> {
    let page = fs::read_to_string(dist.join("index.html"))
        .context("there is no dist/index.html; `cargo xtask build` makes it")?;
    let mut first: Vec<String> = [
        "index.html",
        "offline.js",
        "start-worker.js",
        "sw.js",
        "worker.js",
        "worker_bg.wasm",
    ]
    .map(str::to_owned)
    .into();
    for (tag, names) in [
        ("<script", &["src", "data-js", "data-wasm"][..]),
        ("<link", &["href"]),
    ] {
        for part in page.split(tag).skip(1) {
            let tag = part.split('>').next().unwrap_or_default();
            if tag.contains("rel=\"canonical\"") || tag.contains("rel=\"apple-touch-icon\"") {
                continue;
            }
            first.extend(names.iter().filter_map(|name| {
                let value = tag
                    .split(&format!(" {name}=\""))
                    .nth(1)?
                    .split('"')
                    .next()?;
                Some(value.trim_start_matches("./").to_owned())
            }));
        }
    }
    Ok(first)
}
