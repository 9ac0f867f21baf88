//! The rules of the house that a reader of `src/` can check: rows depend downwards only, the
//! world is named at the edges only, words of the field stand in the catalogue, and nothing that
//! is committed names the machine it was written on.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "all of this file is a test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Crates and parts of `std` by which a program touches the world, and the first row that may.
const WORLD: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo",
    "gloo_events",
    "gloo_file",
    "gloo_storage",
    "gloo_timers",
    "yew",
    "serde_wasm_bindgen",
    "clap",
    "std::fs",
    "std::io",
    "std::time",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
];
const EDGE: usize = 7;

/// What a module must not name although it lies below it, with the reason.
const APART: &[(&str, &str, &str)] = &[
    (
        "syntax",
        "catalogue::Indicator",
        "the syntax knows no indicator",
    ),
    (
        "syntax",
        "catalogue::indicator",
        "the syntax knows no indicator",
    ),
    (
        "syntax",
        "catalogue::indicators",
        "the syntax knows no indicator",
    ),
    (
        "syntax",
        "catalogue::find_indicator",
        "the syntax knows no indicator",
    ),
    (
        "syntax",
        "catalogue::aliases",
        "the syntax knows no indicator",
    ),
    ("chart", "syntax", "a chart is drawn from the analysis"),
    ("chart", "extract", "a chart is drawn from the analysis"),
    ("ui", "extract", "the engine is the worker's"),
    ("ui", "syntax", "the engine is the worker's"),
];

/// The rows of the core whose Chinese words stand in the catalogue.
const WORDLESS: std::ops::RangeInclusive<usize> = 2..=5;

#[test]
fn each_module_stands_in_the_table() {
    let rows = rows();
    let found: BTreeSet<String> = sources().iter().map(|s| s.module.clone()).collect();
    let known: BTreeSet<String> = rows.keys().cloned().collect();
    let unknown: Vec<_> = found.difference(&known).collect();
    assert!(
        unknown.is_empty(),
        "not in the table of src/lib.rs: {unknown:?}"
    );
}

#[test]
fn rows_depend_downwards_only() {
    let rows = rows();
    let mut faults = Vec::new();
    let mut beside: BTreeSet<(String, String)> = BTreeSet::new();
    for source in sources() {
        let row = rows[&source.module];
        for path in source.paths() {
            let Some(to) = path.module() else { continue };
            let Some(&below) = rows.get(to) else { continue };
            if below > row {
                faults.push(format!("{path}: row {row} uses row {below}"));
            } else if below == row && to != source.module {
                beside.insert((source.module.clone(), to.to_owned()));
            }
        }
    }
    // Neighbours in a row may use each other one way.
    for (from, to) in &beside {
        if reaches(&beside, to, from) {
            faults.push(format!("{from} and {to} of one row use each other"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn modules_that_know_nothing_of_each_other() {
    check(|source, path| {
        let (_, _, reason) = APART.iter().find(|(module, what, _)| {
            source.module == *module && path.starts_with(&format!("crate::{what}"))
        })?;
        Some((*reason).to_owned())
    });
}

#[test]
fn only_the_edges_touch_the_world() {
    let rows = rows();
    check(|source, path| {
        let what = WORLD.iter().find(|what| path.starts_with(what))?;
        (rows[&source.module] < EDGE).then(|| format!("only the edges name {what}"))
    });
}

#[test]
fn only_wire_names_serde() {
    let rows = rows();
    check(|source, path| {
        let serde = path.starts_with("serde");
        let format = path.starts_with("serde_json") || path.starts_with("serde_wasm_bindgen");
        let allowed = source.module == "wire" || (format && rows[&source.module] >= EDGE);
        ((serde || format) && !allowed).then(|| "the wire types are the only serde".to_owned())
    });
    for source in sources() {
        let derives = source
            .words
            .iter()
            .find(|(word, line)| matches!(word.as_str(), "Serialize" | "Deserialize") && *line > 0);
        assert!(
            derives.is_none() || source.module == "wire",
            "{}: {derives:?}: the wire types are the only serde",
            source.name
        );
    }
}

#[test]
fn words_of_the_field_stand_in_the_catalogue() {
    let rows = rows();
    let mut faults = Vec::new();
    for source in sources() {
        if !WORDLESS.contains(&rows[&source.module]) {
            continue;
        }
        faults.extend(
            source
                .literals
                .iter()
                .filter(|(text, _)| has_han(text))
                .map(|(text, line)| {
                    format!("{}:{line}: {text} belongs in the catalogue", source.name)
                }),
        );
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn nothing_is_forgotten() {
    let mut faults = Vec::new();
    for source in sources() {
        faults.extend(
            source
                .words
                .iter()
                .filter(|(word, _)| word == "forget")
                .map(|(_, line)| {
                    format!(
                        "{}:{line}: whoever makes it owns it in a struct with Drop",
                        source.name
                    )
                }),
        );
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn nothing_committed_names_a_machine() {
    // In two parts, so that this file does not name them.
    let forbidden: Vec<String> = [
        ("/ro", "ot/"),
        ("/wo", "rk/"),
        ("/ho", "me/"),
        ("/Us", "ers/"),
        ("C:", "\\"),
        ("registry.", "npmjs"),
        ("registry.", "yarnpkg"),
        ("npm", "mirror.com"),
        ("static.", "crates.io"),
        ("index.", "crates.io"),
        ("\"resol", "ved\":"),
    ]
    .map(|(a, b)| format!("{a}{b}"))
    .into();
    let mut faults = Vec::new();
    for file in committed(Path::new(env!("CARGO_MANIFEST_DIR"))) {
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        let lock = file.ends_with("Cargo.lock");
        for (number, line) in text.lines().enumerate() {
            if lock && line.starts_with("source = ") {
                continue;
            }
            if let Some(what) = forbidden.iter().find(|what| line.contains(what.as_str())) {
                faults.push(format!("{}:{}: {what}", file.display(), number + 1));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Asks `fault` about every path in every file, and fails with all that it finds.
#[track_caller]
fn check(fault: impl Fn(&Source, &UsedPath) -> Option<String>) {
    let mut faults = Vec::new();
    for source in sources() {
        for path in source.paths() {
            faults.extend(fault(source, &path).map(|reason| format!("{path}: {reason}")));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn reaches(edges: &BTreeSet<(String, String)>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            open.extend(
                edges
                    .iter()
                    .filter(|(a, _)| a == at)
                    .map(|(_, b)| b.as_str()),
            );
        }
    }
    false
}

/// Chinese characters; punctuation alone is no word.
fn has_han(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'))
}

/// A literal with its `\u{…}` as the characters that they stand for.
fn unescaped(literal: &str) -> String {
    let mut parts = literal.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        text.push_str(rest);
    }
    text
}

/// Module to row, as the table in the documentation of `src/lib.rs` has it.
fn rows() -> BTreeMap<String, usize> {
    let text = fs::read_to_string(source_folder().join("lib.rs")).unwrap();
    let mut rows = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("//! | ")) {
        let mut cells = line.split(" | ");
        let Some(Ok(row)) = cells.next().map(str::parse::<usize>) else {
            continue;
        };
        let modules = cells.next().unwrap();
        for module in modules.split('`').skip(1).step_by(2) {
            rows.insert(module.trim_end_matches("/*").to_owned(), row);
        }
    }
    assert!(rows.len() >= 9, "the table of src/lib.rs is read: {rows:?}");
    rows
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// A file of `src/`, without what is compiled for tests only.
struct Source {
    /// Below `src`, with `/`.
    name: String,
    /// The module of the crate that it belongs to.
    module: String,
    /// How many modules it lies below the crate.
    depth: usize,
    tokens: Vec<Token>,
    /// Every identifier with its line, those of attributes too.
    words: Vec<(String, usize)>,
    /// Every string and character with its line, documentation apart.
    literals: Vec<(String, usize)>,
}

/// All files of `src/`, but for `lib.rs`, read once.
fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_sources);
    &SOURCES
}

fn read_sources() -> Vec<Source> {
    let root = source_folder();
    let mut all = Vec::new();
    let mut test_files = BTreeSet::new();
    for file in committed(&root) {
        if file.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        let name = file
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        let text = fs::read_to_string(&file).unwrap();
        let stream = TokenStream::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut reader = Reader::default();
        reader.read(stream);
        let folder = match file.file_stem().and_then(|s| s.to_str()) {
            Some("mod" | "lib") => file.parent().unwrap().to_owned(),
            _ => file.with_extension(""),
        };
        for module in &reader.test_modules {
            test_files.insert(folder.join(format!("{module}.rs")));
            test_files.insert(folder.join(module).join("mod.rs"));
        }
        let parts: Vec<&str> = name.trim_end_matches(".rs").split('/').collect();
        let module = parts[0].to_owned();
        let depth = parts.len() - usize::from(parts.last() == Some(&"mod"));
        all.push((
            file,
            Source {
                name,
                module,
                depth,
                tokens: reader.tokens,
                words: reader.words,
                literals: reader.literals,
            },
        ));
    }
    all.retain(|(file, source)| source.name != "lib.rs" && !test_files.contains(file));
    assert!(all.len() > 10, "the files of src are found");
    all.into_iter().map(|(_, source)| source).collect()
}

/// What a path is made of.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Word(String, usize),
    /// `::`
    Of,
    Open,
    Close,
    Other(char),
}

#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    words: Vec<(String, usize)>,
    literals: Vec<(String, usize)>,
    test_modules: Vec<String>,
}

impl Reader {
    fn read(&mut self, stream: TokenStream) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        let mut at = 0;
        while at < trees.len() {
            if let Some((attribute, after)) = attribute(&trees, at) {
                at = after;
                if for_tests(&attribute) {
                    at = self.skip_item(&trees, at);
                } else if !attribute.to_string().starts_with("doc") {
                    self.attribute_words(attribute);
                }
                continue;
            }
            match &trees[at] {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Brace => (Token::Open, Token::Close),
                        Delimiter::Parenthesis => (Token::Other('('), Token::Other(')')),
                        Delimiter::Bracket => (Token::Other('['), Token::Other(']')),
                        Delimiter::None => (Token::Other(' '), Token::Other(' ')),
                    };
                    self.tokens.push(open);
                    self.read(group.stream());
                    self.tokens.push(close);
                }
                TokenTree::Ident(word) => {
                    let line = word.span().start().line;
                    self.words.push((word.to_string(), line));
                    self.tokens.push(Token::Word(word.to_string(), line));
                }
                TokenTree::Punct(mark) => {
                    let pair = matches!(trees.get(at + 1), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                    if mark.as_char() == ':' && pair {
                        self.tokens.push(Token::Of);
                        at += 1;
                    } else {
                        self.tokens.push(Token::Other(mark.as_char()));
                    }
                }
                TokenTree::Literal(literal) => {
                    self.tokens.push(Token::Other('0'));
                    // The ends of a range (`'\u{4e00}'..='\u{9fff}'`) are no words.
                    let dots = |at: Option<usize>| {
                        let tree = at.and_then(|at| trees.get(at));
                        matches!(tree, Some(TokenTree::Punct(mark)) if matches!(mark.as_char(), '.' | '='))
                    };
                    let range = dots(at.checked_sub(1)) && dots(at.checked_sub(2))
                        || dots(Some(at + 1)) && dots(Some(at + 2));
                    if !range {
                        self.literals
                            .push((unescaped(&literal.to_string()), literal.span().start().line));
                    }
                }
            }
            at += 1;
        }
    }

    /// The words of `#[derive(…)]` and the like; their literals are for the compiler.
    fn attribute_words(&mut self, stream: TokenStream) {
        for tree in stream {
            match tree {
                TokenTree::Ident(word) => self
                    .words
                    .push((word.to_string(), word.span().start().line)),
                TokenTree::Group(group) => self.attribute_words(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// The place after the item at `at`, which is compiled for tests only.
    fn skip_item(&mut self, trees: &[TokenTree], mut at: usize) -> usize {
        while let Some((_, after)) = attribute(trees, at) {
            at = after;
        }
        let mut words: Vec<String> = Vec::new();
        for (place, tree) in trees.iter().enumerate().skip(at) {
            match tree {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    return place + 1;
                }
                TokenTree::Punct(mark) if mark.as_char() == ';' => {
                    if let [.., module, name] = words.as_slice()
                        && module == "mod"
                    {
                        self.test_modules.push(name.clone());
                    }
                    return place + 1;
                }
                TokenTree::Ident(word) => words.push(word.to_string()),
                TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
        trees.len()
    }
}

/// The inside of the attribute at `at`, and the place after it.
fn attribute(trees: &[TokenTree], at: usize) -> Option<(TokenStream, usize)> {
    let is =
        |place: usize, c| matches!(trees.get(place), Some(TokenTree::Punct(p)) if p.as_char() == c);
    if !is(at, '#') {
        return None;
    }
    let group = if is(at + 1, '!') { at + 2 } else { at + 1 };
    match trees.get(group) {
        Some(TokenTree::Group(inside)) if inside.delimiter() == Delimiter::Bracket => {
            Some((inside.stream(), group + 1))
        }
        _ => None,
    }
}

/// Whether an attribute is `#[cfg(test)]` or `#[cfg(all(test, …))]`.
fn for_tests(attribute: &TokenStream) -> bool {
    let text: String = attribute.to_string().split_whitespace().collect();
    text == "cfg(test)" || text.starts_with("cfg(all(test,")
}

/// A path as it is used, such as `crate::base::Span`.
struct UsedPath {
    file: String,
    line: usize,
    parts: Vec<String>,
}

impl UsedPath {
    /// The module of this crate that it names.
    fn module(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [root, module, ..] if root == "crate" => Some(module),
            _ => None,
        }
    }

    fn starts_with(&self, path: &str) -> bool {
        let parts: Vec<&str> = path.split("::").collect();
        self.parts.len() >= parts.len() && self.parts.iter().zip(parts).all(|(a, b)| a == b)
    }
}

impl std::fmt::Display for UsedPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "src/{}:{}: {}",
            self.file,
            self.line,
            self.parts.join("::")
        )
    }
}

impl Source {
    /// Every path of two or more parts, and every imported name, with groups written out; `super`
    /// that reaches the crate, and `planlens`, as `crate`.
    fn paths(&self) -> Vec<UsedPath> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let Token::Word(word, line) = &self.tokens[at] else {
                at += 1;
                continue;
            };
            let imported = word == "use";
            if imported {
                at += 1;
            }
            if self.tokens.get(at) == Some(&Token::Of) {
                at += 1;
            }
            let mut paths = Vec::new();
            at = self.path(at, &[], &mut paths);
            let line = *line;
            found.extend(
                paths
                    .into_iter()
                    .filter(|p| p.len() > 1 || imported)
                    .map(|parts| UsedPath {
                        file: self.name.clone(),
                        line,
                        parts: self.absolute(parts),
                    }),
            );
        }
        found
    }

    /// Reads the path at `at`, which continues `before`; returns the place after it.
    fn path(&self, mut at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
        let mut parts = before.to_vec();
        loop {
            match self.tokens.get(at) {
                Some(Token::Word(word, _)) => {
                    parts.push(word.clone());
                    at += 1;
                    if self.tokens.get(at) != Some(&Token::Of) {
                        found.push(parts);
                        return at;
                    }
                    at += 1;
                }
                Some(Token::Open) => {
                    at += 1;
                    while let Some(token) = self.tokens.get(at) {
                        match token {
                            Token::Close => break,
                            Token::Word(word, _) if word == "as" => at += 2,
                            Token::Word(..) | Token::Open => at = self.path(at, &parts, found),
                            Token::Of | Token::Other(_) => at += 1,
                        }
                    }
                    return at + 1;
                }
                _ => {
                    // A glob, a turbofish, or the end of what is a path.
                    found.push(parts);
                    return at;
                }
            }
        }
    }

    fn absolute(&self, parts: Vec<String>) -> Vec<String> {
        let supers = parts.iter().take_while(|p| *p == "super").count();
        let root = |rest: &[String]| {
            let mut path = vec!["crate".to_owned()];
            path.extend_from_slice(rest);
            path
        };
        match parts.first().map(String::as_str) {
            Some("super") if supers >= self.depth => root(&parts[supers..]),
            Some("planlens") if self.module == "bin" => root(&parts[1..]),
            Some("alloc" | "core") if parts.len() > 1 => {
                let mut path = vec!["std".to_owned()];
                path.extend_from_slice(&parts[1..]);
                path
            }
            _ => parts,
        }
    }
}

/// The files below `folder` that belong to the project: nothing that is built, fetched or git's.
fn committed(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(&below).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                if !matches!(
                    name.as_str(),
                    "target" | "dist" | "node_modules" | ".git" | "out"
                ) {
                    folders.push(entry.path());
                }
            } else if kind.is_file() && name != ".git" {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    files
}

mod the_reader {
    use super::*;

    fn read(name: &str, text: &str) -> Source {
        let mut reader = Reader::default();
        reader.read(TokenStream::from_str(text).unwrap());
        let parts: Vec<&str> = name.trim_end_matches(".rs").split('/').collect();
        Source {
            name: name.to_owned(),
            module: parts[0].to_owned(),
            depth: parts.len() - usize::from(parts.last() == Some(&"mod")),
            tokens: reader.tokens,
            words: reader.words,
            literals: reader.literals,
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let paths = read("syntax/view.rs", text).paths();
        let paths: Vec<String> = paths.iter().map(|p| p.parts.join("::")).collect();
        assert_eq!(paths.join(" "), expected, "{text}");
    }

    #[test]
    fn paths() {
        check("use yew;", "yew");
        check("use crate::base::Span;", "crate::base::Span");
        check(
            "use crate::{base::{Span, Decimal as D}, report::*};",
            "crate::base::Span crate::base::Decimal crate::report",
        );
        check("use super::super::wire::Name;", "crate::wire::Name");
        check("use super::token::Token;", "super::token::Token");
        check(
            "fn f(a: &std::fs::File) -> Vec<::web_sys::Node> {}",
            "std::fs::File web_sys::Node",
        );
        check(
            "fn f() { core::time::Duration::ZERO; x.parse::<u8>() }",
            "std::time::Duration::ZERO",
        );
        check("struct A { b: C }", "");
    }

    #[test]
    fn tests_and_comments_are_left_out() {
        let source = read(
            "syntax/view.rs",
            "//! 指标\n/// 增长\nfn f() { g(\"，\", '年') } // 下降\n\
             #[cfg(test)] mod tests { use crate::wire::X; const A: &str = \"以上\"; }\n\
             #[cfg(test)] #[allow(dead_code)] mod corpus;\n\
             const B: &str = \"以内\";\n\
             const C: (char, bool) = ('\\u{5e74}', matches!(x, '\\u{4e00}'..='\\u{9fff}'));",
        );
        assert!(source.paths().is_empty());
        let mut han = source.literals;
        han.retain(|(text, _)| has_han(text));
        let expected = [("'年'", 3), ("\"以内\"", 6), ("'年'", 7)];
        assert_eq!(han, expected.map(|(text, line)| (text.to_owned(), line)));
    }
}
