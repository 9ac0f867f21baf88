//! What the codecs of links add to the download: their functions within the wasm of links, and the table.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use wasmparser::{Parser, Payload, TypeRef};

use crate::artefact::{function_names, within};
use crate::dist::brotli;
use crate::process::run;
use crate::setup::Tools;

/// What writes and reads the text of a link; the pictures of QR codes are packed by it too.
const TEXT: &[&str] = &[
    "planlens::link::text",
    "planlens::link::phrases",
    "planlens::link::coder",
    "planlens::link::deflate",
    "miniz_oxide",
];

/// And the rest: rows, sentences, corrections, the envelope.
const LINKS: &[&str] = &["planlens::link"];

/// What the codecs may add, after brotli, the table included.
const BUDGET: usize = 40_000;

/// Prints what the functions weigh after wasm-opt and brotli: how much less the whole code would be
/// without them. Functions of others that were made for theirs alone (a `Vec` of their entries) and what
/// was inlined elsewhere are not told apart.
///
/// # Errors
/// When the wasm of links is not there, or the text's codecs weigh more than [`BUDGET`].
pub(crate) fn weigh(root: &Path, tools: &Tools) -> Result<()> {
    let made = root.join("target/wasm32-unknown-unknown/thread/links.wasm");
    ensure!(
        made.exists(),
        "there is no links.wasm; `cargo xtask build` makes it"
    );
    let folder = root.join("target/check");
    fs::create_dir_all(&folder)?;
    let named = folder.join("links.wasm");
    // As Trunk calls it, but for the names, which stay.
    let mut optimize = tools.program("wasm-opt", root);
    optimize.args(["-Oz", "--converge", "-g"]).arg(&made);
    run(optimize.arg("-o").arg(&named))?;

    let wasm = fs::read(&named)?;
    let functions = functions(&wasm)?;
    let weight = |without: &[&str]| {
        let of = |name: &str| without.iter().any(|part| within(name, part));
        let kept = functions.iter().filter(|(name, _)| !of(name));
        let code: Vec<u8> = kept.flat_map(|(_, body)| body.iter().copied()).collect();
        anyhow::Ok((code.len(), brotli(&code, 11)?.len()))
    };
    let (raw, packed) = weight(&[])?;
    println!("{:28} {:>9} {:>9}", "code of links.wasm", "bytes", "brotli");
    println!("{:28} {raw:>9} {packed:>9}", "all functions");
    let row = |name: &str, parts: &[&str]| {
        let (rest, rest_packed) = weight(parts)?;
        let (own, own_packed) = (raw - rest, packed.saturating_sub(rest_packed));
        println!("{name:28} {own:>9} {own_packed:>9}");
        anyhow::Ok(own_packed)
    };
    for part in TEXT {
        row(part, &[part])?;
    }
    let code = row("the text's codecs", TEXT)?;
    row(
        "planlens::link, miniz_oxide",
        &[LINKS, &["miniz_oxide"]].concat(),
    )?;
    ensure!(code > 0, "links.wasm has no names");

    let table = fs::read(root.join("static/phrases.bin"))?;
    let table = table.len().min(brotli(&table, 11)?.len());
    let all = code + table;
    println!("text's codecs {code} and phrases.bin {table}: {all} bytes of {BUDGET} after brotli");
    ensure!(all <= BUDGET, "the codecs add {all} bytes to the download");
    Ok(())
}

/// The functions of a module: name and body.
fn functions(wasm: &[u8]) -> Result<Vec<(String, &[u8])>> {
    let names: BTreeMap<u32, String> = function_names(wasm)?.into_iter().collect();
    let mut functions = Vec::new();
    let mut index = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports() {
                let is_function = matches!(import?.ty, TypeRef::Func(_));
                index += u32::from(is_function);
            }
        } else if let Payload::CodeSectionEntry(body) = payload {
            let name = names.get(&index).cloned().unwrap_or_default();
            functions.push((name, body.as_bytes()));
            index += 1;
        }
    }
    Ok(functions)
}
