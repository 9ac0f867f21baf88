//! What must hold of the finished page before a browser sees it: the wasm's features, what is
//! linked into which file, the policy, the weight.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload, Validator, WasmFeatures};

use crate::dist;

/// What Chromium 97, Safari 16.4 and Firefox 102 all know, beyond the first wasm.
const BASELINE: &[(&str, WasmFeatures)] = &[
    ("mutable-global", WasmFeatures::MUTABLE_GLOBAL),
    (
        "saturating-float-to-int",
        WasmFeatures::SATURATING_FLOAT_TO_INT,
    ),
    ("sign-extension", WasmFeatures::SIGN_EXTENSION),
    ("multi-value", WasmFeatures::MULTI_VALUE),
    ("bulk-memory", WasmFeatures::BULK_MEMORY),
    ("reference-types", WasmFeatures::REFERENCE_TYPES),
    ("simd", WasmFeatures::SIMD),
];

/// Floats are of the first wasm; `GC_TYPES` lets the validator know reference types at all and
/// opens no instruction.
const FIRST_WASM: WasmFeatures = WasmFeatures::FLOATS.union(WasmFeatures::GC_TYPES);

/// What the first visit is to load at most, in bytes after brotli.
const BUDGET: usize = 300_000;

/// What it may load today, hardly more than it does. It is far above the budget, which is said at each run;
/// it goes down as the page's own wasm gets lighter.
const LIMIT: usize = 667_500;

/// The engine, which only the worker has.
const ENGINE: &[&str] = &["planlens::syntax", "planlens::extract"];

/// What the page's own wasm must not hold: the engine, and what is fetched at first use.
const NOT_THE_PAGES: &[&str] = &[
    "planlens::syntax",
    "planlens::extract",
    "planlens::link::results",
    "planlens::link::phrases",
    "qrcode",
    "miniz_oxide",
    "rust_xlsxwriter",
];

/// What the wasm of links must not hold: the one who opens a link waits for it.
const NOT_LINKS: &[&str] = &[
    "planlens::syntax",
    "planlens::extract",
    "yew",
    "rust_xlsxwriter",
];

/// What the wasm of files must not hold.
const NOT_FORMATS: &[&str] = &["planlens::syntax", "planlens::extract", "yew", "qrcode"];

/// The files that are fetched at first use only.
const LATER: &[&str] = &[
    "start-links.js",
    "links.js",
    "links_bg.wasm",
    "start-formats.js",
    "formats.js",
    "formats_bg.wasm",
    "phrases.bin",
];

/// Checks `dist`, and the wasm that it was made from.
///
/// # Errors
/// What does not hold, with what was found instead.
pub(crate) fn check(root: &Path) -> Result<()> {
    let folder = root.join("dist");
    for file in dist::files(&folder)? {
        if file.ends_with(".wasm") {
            let wasm = fs::read(folder.join(&file))?;
            println!(
                "{file}: {}",
                features(&wasm).with_context(|| file.clone())?.join(", ")
            );
        }
    }
    links(&root.join("target/wasm32-unknown-unknown"))?;
    policy(&fs::read_to_string(folder.join("index.html"))?)?;

    let weights = dist::Weights::of(&folder)?;
    println!("\n{weights}");
    for file in LATER {
        ensure!(folder.join(file).exists(), "dist has no {file}");
        ensure!(
            !weights.is_of_first_visit(file),
            "the first visit loads {file}, which is for later"
        );
    }
    let first = weights.first_visit();
    if first > BUDGET {
        println!("OVER BUDGET: the first visit loads {first} bytes after brotli, not {BUDGET}");
    }
    ensure!(
        first <= LIMIT,
        "the first visit loads {first} bytes after brotli, of {LIMIT} that it may"
    );
    Ok(())
}

/// The features that `wasm` uses, all of them in the baseline.
fn features(wasm: &[u8]) -> Result<Vec<&'static str>> {
    let valid = |features| Validator::new_with_features(features).validate_all(wasm);
    let all = BASELINE.iter().fold(FIRST_WASM, |all, (_, one)| all | *one);
    valid(all).context("needs a feature that the oldest supported browsers do not have")?;
    let used = |one: &WasmFeatures| valid(all & !*one).is_err();
    let names = BASELINE
        .iter()
        .filter(|(_, one)| used(one))
        .map(|(name, _)| *name);
    Ok(names.collect())
}

/// The engine is linked into the worker, and neither into the page nor into the threads of links and files.
/// `folder` holds a folder for each of the two profiles.
fn links(folder: &Path) -> Result<()> {
    for (file, must, must_not) in [
        ("page/app.wasm", &["yew"][..], NOT_THE_PAGES),
        ("thread/worker.wasm", ENGINE, &["yew", "qrcode"]),
        (
            "thread/links.wasm",
            &["planlens::link", "qrcode"],
            NOT_LINKS,
        ),
        ("thread/formats.wasm", &["rust_xlsxwriter"], NOT_FORMATS),
    ] {
        let wasm = fs::read(folder.join(file)).with_context(|| format!("cannot read {file}"))?;
        let names = function_names(&wasm).with_context(|| file.to_owned())?;
        let crates: BTreeSet<&str> = names
            .iter()
            .filter_map(|(_, name)| crate_of(name))
            .collect();
        let crates = crates.into_iter().collect::<Vec<_>>().join(" ");
        println!("{file} is made of: {crates}");
        let holds = |part: &&&str| names.iter().any(|(_, name)| within(name, part));
        if let Some(missing) = must.iter().find(|part| !holds(part)) {
            bail!("{file} has no {missing}: are the names of its functions still in it?");
        }
        if let Some(part) = must_not.iter().find(holds) {
            let example = names.iter().find(|(_, name)| within(name, part));
            bail!(
                "{file} holds {part}, as in {}",
                example.map_or("", |(_, name)| name)
            );
        }
    }
    Ok(())
}

/// The demangled names of all functions in the name section, each with the function's index.
pub(crate) fn function_names(wasm: &[u8]) -> Result<Vec<(u32, String)>> {
    let mut all = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else {
            continue;
        };
        let KnownCustom::Name(names) = section.as_known() else {
            continue;
        };
        for part in names {
            let Name::Function(functions) = part? else {
                continue;
            };
            for function in functions {
                let function = function?;
                let name = format!("{:#}", rustc_demangle::demangle(function.name));
                all.push((function.index, name));
            }
        }
    }
    Ok(all)
}

/// The crate whose code a function is: `yew` of `<yew::html::Html as core::clone::Clone>::clone`.
fn crate_of(name: &str) -> Option<&str> {
    let path = name
        .trim_start_matches(['<', '&', '(', '['])
        .trim_start_matches("mut ");
    let (first, _) = path.split_once("::")?;
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (!first.is_empty() && first.chars().all(word)).then_some(first)
}

/// Whether `name` names a function of the module or crate `part`: its own, or its type's.
pub(crate) fn within(name: &str, part: &str) -> bool {
    let path = name
        .trim_start_matches(['<', '&', '(', '['])
        .trim_start_matches("mut ");
    path.strip_prefix(part)
        .is_some_and(|rest| rest.starts_with("::"))
}

/// The page has its policy before anything that loads, and nothing that the policy forbids.
fn policy(page: &str) -> Result<()> {
    let at = |what: &str| page.find(what).unwrap_or(usize::MAX);
    let policy = at("http-equiv=\"Content-Security-Policy\"");
    ensure!(policy != usize::MAX, "index.html has no policy");
    for loads in ["<script", "<link", "<style", "<img"] {
        ensure!(
            policy < at(loads),
            "index.html has a {loads}> before its policy"
        );
    }
    ensure!(
        !page.contains("'unsafe-"),
        "the policy allows what it is there to forbid"
    );
    ensure!(
        !page.contains(" style=\""),
        "index.html has a style= attribute, which the policy drops"
    );
    ensure!(
        !page.contains("<style"),
        "index.html has a style sheet inside, which the policy drops"
    );
    for tag in ["<script", "<link"] {
        for part in page.split(tag).skip(1) {
            let tag_end = part.split('>').next().unwrap_or_default();
            let data = tag_end.contains("type=\"application/ld+json\"");
            ensure!(
                tag == "<link" || data || tag_end.contains(" src=\"./"),
                "index.html has an inline script or one of an absolute path: {tag}{tag_end}>"
            );
            for absolute in ["src=\"/", "href=\"/"] {
                ensure!(
                    !tag_end.contains(absolute),
                    "an absolute path: {tag}{tag_end}>"
                );
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one function of `code`, which gives an i32.
    fn wasm(code: &[u8]) -> Vec<u8> {
        let body = [&[0][..], code, &[0x0b]].concat();
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 5, 1, 0x60, 0, 1, 0x7f]);
        wasm.extend([3, 2, 1, 0]);
        let length = u8::try_from(body.len()).unwrap();
        wasm.extend([10, length + 2, 1, length]);
        wasm.extend(body);
        wasm
    }

    #[test]
    fn listed() {
        assert_eq!(features(&wasm(&[0x41, 1])).unwrap(), [""; 0]);
        assert_eq!(
            features(&wasm(&[0x41, 1, 0xc0])).unwrap(),
            ["sign-extension"]
        );
        assert_eq!(
            features(&wasm(&[0x43, 0, 0, 0, 0, 0xfc, 0])).unwrap(),
            ["saturating-float-to-int"]
        );
    }

    #[test]
    fn too_new() {
        // A tail call: return_call 0.
        assert!(features(&wasm(&[0x12, 0])).is_err());
        // atomic.fence, of threads.
        assert!(features(&wasm(&[0xfe, 3, 0, 0x41, 1])).is_err());
    }

    #[test]
    fn crates() {
        for (name, owner) in [
            ("yew::html::render", Some("yew")),
            ("<yew::Html as core::clone::Clone>::clone", Some("yew")),
            ("<&mut std::fmt::Formatter as x::Y>::z", Some("std")),
            ("memcpy", None),
        ] {
            assert_eq!(crate_of(name), owner, "{name}");
        }
        assert!(within(
            "<planlens::extract::Rule as core::fmt::Debug>::fmt",
            "planlens::extract"
        ));
        assert!(!within("planlens::extractor::run", "planlens::extract"));
        assert!(!within(
            "<alloc::vec::Vec<planlens::extract::Rule>>::push",
            "planlens::extract"
        ));
    }

    #[test]
    fn policies() {
        let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">";
        let script = "<script type=\"module\" src=\"./start.js\"></script>";
        assert!(
            policy(&format!(
                "{meta}{script}<link rel=\"icon\" href=\"./icon.svg\">"
            ))
            .is_ok()
        );
        for bad in [
            format!("{script}{meta}"),
            script.to_owned(),
            format!("{meta}<script>1</script>"),
            format!("{meta}<script src=\"/start.js\"></script>"),
            format!("{meta}<link href=\"/a.css\">"),
            format!("{meta}<p style=\"a\">"),
            meta.replace("'self'", "'unsafe-inline'"),
        ] {
            assert!(policy(&bad).is_err(), "{bad}");
        }
    }
}
