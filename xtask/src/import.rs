//! Short names between a wasm and its script: wasm-bindgen ends each with a hash, which no compression makes
//! lighter and which the first visit would load twice.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasmparser::BinaryReader;

use crate::dist;

/// The section of imports, and the kind of an import that is a function.
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// What every import comes from.
const MODULE: &str = "a";

/// Shortens the names in every wasm of `dist` and in the script beside it.
///
/// # Errors
/// When a file cannot be read or written, or is not as wasm-bindgen makes it.
pub(crate) fn shorten(dist: &Path) -> Result<()> {
    for file in dist::files(dist)? {
        let Some(name) = file.strip_suffix("_bg.wasm") else {
            continue;
        };
        let (wasm, script) = (dist.join(&file), dist.join(format!("{name}.js")));
        let (code, names) = renamed(&fs::read(&wasm)?).with_context(|| file.clone())?;
        let text = rewritten(&fs::read_to_string(&script)?, &names)
            .with_context(|| format!("{name}.js"))?;
        fs::write(wasm, code)?;
        fs::write(script, text)?;
    }
    Ok(())
}

/// A name of the wasm in its module, and the short one in its place.
type Renamed = (String, String);

/// The wasm with short names, and which they are.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, Vec<Renamed>)> {
    let mut from = BinaryReader::new(wasm, 0);
    let mut to = from.read_bytes(8).context("no wasm")?.to_vec();
    let mut names = Vec::new();
    while !from.eof() {
        let id = from.read_u8()?;
        let size = from.read_var_u32()? as usize;
        let section = from.read_bytes(size)?;
        let made = (id == IMPORTS)
            .then(|| section_renamed(section, &mut names))
            .transpose()?;
        let section = made.as_deref().unwrap_or(section);
        to.push(id);
        put(section.len(), &mut to);
        to.extend(section);
    }
    Ok((to, names))
}

fn section_renamed(section: &[u8], names: &mut Vec<Renamed>) -> Result<Vec<u8>> {
    let mut from = BinaryReader::new(section, 0);
    let (mut to, count) = (Vec::new(), from.read_var_u32()?);
    put(count as usize, &mut to);
    for at in 0..count {
        let (_module, name) = (from.read_string()?, from.read_string()?);
        let short = format!("a{at:x}");
        for text in [MODULE, &short] {
            put(text.len(), &mut to);
            to.extend(text.as_bytes());
        }
        ensure!(from.read_u8()? == FUNCTION, "{name} is no function");
        to.push(FUNCTION);
        put(from.read_var_u32()? as usize, &mut to);
        names.push((name.to_owned(), short));
    }
    Ok(to)
}

/// The script with the names that the wasm has now.
fn rewritten(script: &str, names: &[Renamed]) -> Result<String> {
    let mut left: Vec<&Renamed> = names.iter().collect();
    let mut text = String::with_capacity(script.len());
    let mut modules = 0;
    for line in script.lines() {
        let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
        let (key, value) = rest.split_once(": ").unwrap_or_default();
        if let Some(at) = left.iter().position(|(name, _)| name == key) {
            let (_, short) = left.swap_remove(at);
            text += &format!("{indent}{short}: {value}\n");
        } else if key.starts_with("\"./") && key.ends_with("_bg.js\"") {
            modules += 1;
            text += &format!("{indent}{MODULE}: {value}\n");
        } else {
            text += &format!("{line}\n");
        }
    }
    ensure!(modules == 1, "{modules} modules of imports");
    ensure!(
        left.is_empty(),
        "imports that are not in the script: {left:?}"
    );
    Ok(text)
}

/// Seven bits a byte, the lowest first.
fn put(mut number: usize, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions of one type.
    fn wasm(module: &str, names: [&str; 2]) -> Vec<u8> {
        let mut imports = vec![2];
        for name in names {
            for text in [module, name] {
                imports.push(u8::try_from(text.len()).unwrap());
                imports.extend(text.as_bytes());
            }
            imports.extend([0, 0]);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        wasm.push(u8::try_from(imports.len()).unwrap());
        wasm.extend(imports);
        wasm
    }

    const SCRIPT: &str = "const import0 = {
        __wbg_a_0a1b: function(arg0) {
            x: y;
        },
        __wbg_b_2c3d: b,
    };
    return {
        \"./x_bg.js\": import0,
    };
";

    #[test]
    fn both_sides_agree() {
        let (short, names) = renamed(&wasm("./x_bg.js", ["__wbg_a_0a1b", "__wbg_b_2c3d"])).unwrap();
        assert_eq!(short, wasm("a", ["a0", "a1"]));
        assert_eq!(
            rewritten(SCRIPT, &names).unwrap(),
            SCRIPT
                .replace("__wbg_a_0a1b", "a0")
                .replace("__wbg_b_2c3d", "a1")
                .replace("\"./x_bg.js\"", "a")
        );
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let (_, names) = renamed(&wasm("./x_bg.js", ["__wbg_a_0a1b", "__wbg_c_4e5f"])).unwrap();
        assert!(rewritten(SCRIPT, &names).is_err());
        assert!(rewritten(&SCRIPT.replace("./x_bg.js", "x"), &names[..1]).is_err());
        assert!(renamed(b"wasm").is_err());
    }
}
