//! The command as a process: what it prints, what it says of bad input, and its status.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "all of this file is a test"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const TEXT: &str = "全年地区生产总值增长7.5%左右，城镇新增就业1.2万人以上。";

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("command-{name}"));
        let _absent = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Runs `planlens extract` in the folder.
    fn run(&self, arguments: &[&str], input: &[u8]) -> Run {
        self.call("extract", arguments, input)
    }

    /// Runs one of the command's own commands in the folder.
    fn call(&self, command: &str, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_planlens"))
            .arg(command)
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // It may end before it has read all, or any, of its input.
        let _closed = child.stdin.take().unwrap().write_all(input);
        Run::new(child.wait_with_output().unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.0);
    }
}

struct Run {
    out: String,
    err: String,
    status: i32,
}

impl Run {
    fn new(output: Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap(),
        }
    }

    fn lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    fn sources(&self) -> Vec<String> {
        self.lines()
            .iter()
            .map(|line| line["source"].as_str().unwrap().replace('\\', "/"))
            .collect()
    }

    /// All was read, and nothing is to be said.
    #[track_caller]
    fn quiet(&self) {
        assert_eq!((self.status, self.err.as_str()), (0, ""));
    }

    /// One line on standard error that names `file` and holds `said`.
    #[track_caller]
    fn says(&self, file: &str, said: &str, status: i32) {
        assert_eq!(self.status, status, "{}", self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        assert!(
            self.err.starts_with(&format!("planlens: {file}: ")),
            "{}",
            self.err
        );
        assert!(self.err.contains(said), "{}", self.err);
    }
}

/// The statements of a line, as (indicator, low, bound).
fn statements(line: &Value) -> Vec<(String, f64, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    line["statements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| {
            let low = s["low"].as_f64().unwrap_or(f64::NAN);
            (text(&s["indicator"]), low, text(&s["bound"]))
        })
        .collect()
}

#[track_caller]
fn is_text(line: &Value) {
    let expected = [
        ("gdp".to_owned(), 7.5, "about".to_owned()),
        ("urban_jobs".to_owned(), 1.2, "at_least".to_owned()),
    ];
    let found = statements(line);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], expected[0]);
    assert_eq!((found[1].1, &found[1].2), (expected[1].1, &expected[1].2));
}

#[test]
fn one_object_a_line() {
    let folder = Folder::new("lines");
    folder.put("甲.txt", TEXT).put("乙.txt", TEXT);
    let run = folder.run(&["甲.txt", "乙.txt"], b"");
    run.quiet();
    assert_eq!(run.sources(), ["甲.txt", "乙.txt"]);
    run.lines().iter().for_each(is_text);
    assert_eq!(run.lines()[0]["version"], 1);
}

#[test]
fn offsets_are_utf16() {
    let text = format!("😀𠮷{TEXT}");
    let run = Folder::new("offsets").run(&["-"], text.as_bytes());
    run.quiet();
    let line = &run.lines()[0];
    is_text(line);
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = &line["statements"][0]["value_at"];
    let end = |n: usize| usize::try_from(at[n].as_u64().unwrap()).unwrap();
    assert_eq!(
        String::from_utf16(&units[end(0)..end(1)]).unwrap(),
        "7.5%左右"
    );
}

#[test]
fn standard_input() {
    let folder = Folder::new("stdin");
    for arguments in [&["-"][..], &[]] {
        let run = folder.run(arguments, TEXT.as_bytes());
        run.quiet();
        assert_eq!(run.sources(), ["-"]);
        is_text(&run.lines()[0]);
    }
}

#[test]
fn every_encoding() {
    let folder = Folder::new("encodings");
    let (gb, _, _) = encoding_rs::GB18030.encode(TEXT);
    let utf16 = |mark: u16, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(mark)
            .chain(TEXT.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    folder
        .put("gb.txt", &gb)
        .put("utf8-mark.txt", format!("\u{feff}{TEXT}"))
        .put("utf16le.txt", utf16(0xfeff, u16::to_le_bytes))
        .put("utf16be.txt", utf16(0xfeff, u16::to_be_bytes));
    let run = folder.run(
        &["gb.txt", "utf8-mark.txt", "utf16le.txt", "utf16be.txt"],
        b"",
    );
    run.quiet();
    let lines = run.lines();
    assert_eq!(lines.len(), 4);
    for line in &lines {
        is_text(line);
        assert_eq!(
            line["statements"], lines[0]["statements"],
            "the mark is no part of the text"
        );
    }
}

#[test]
fn folders_by_name() {
    let folder = Folder::new("folders");
    folder
        .put("省/b.txt", TEXT)
        .put("省/a.MD", TEXT)
        .put("省/市/c.txt", TEXT)
        .put("省/.隐.txt", TEXT)
        .put("省/图.png", "\u{0}")
        .put("空/图.png", "\u{0}");
    let run = folder.run(&["省"], b"");
    run.quiet();
    assert_eq!(run.sources(), ["省/a.MD", "省/b.txt", "省/市/c.txt"]);
    folder.run(&["空"], b"").says("空", ".txt 或 .md", 1);
    for (lang, said) in [("zh", "这是文件夹"), ("en", "This is a folder")] {
        let run = folder.call("link", &["省", "--lang", lang], b"");
        run.says("省", said, 1);
        assert_eq!(run.out, "");
    }
}

/// A link that leads nowhere is told, the others are followed to files.
#[cfg(unix)]
#[test]
fn broken_links_in_folders_are_told() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("links");
    folder.put("省/a.txt", TEXT).put("省/图.png", "\u{0}");
    folder.put("市.txt/c.txt", TEXT);
    let link = |to: &str, name: &str| symlink(to, folder.0.join(name)).unwrap();
    link("a.txt", "省/b.txt");
    link("无.txt", "省/断.txt");
    link("无.png", "省/断.png");
    link("../市.txt", "省/市.txt");
    let run = folder.run(&["省"], b"");
    run.says("省/断.txt", "没有这个文件", 1);
    assert_eq!(run.sources(), ["省/a.txt", "省/b.txt"]);
}

/// Names come through links as they were read; a link of the first version says that it has none.
#[test]
fn links_tell_names() {
    let folder = Folder::new("names");
    folder.put(
        "甲.txt",
        "工业增加值增长7%，财政收入12.5亿元，城镇化率60.5%。",
    );
    let expected = ["工业增加值", "财政收入", "城镇化率"];
    for mode in ["results", "sentences", "text"] {
        let made = folder.call("link", &["甲.txt", "--mode", mode], b"");
        made.quiet();
        let opened = folder.call("open", &[made.out.trim()], b"");
        opened.quiet();
        let names = opened.lines()[0]["statements"].clone();
        let names: Vec<&str> = names
            .as_array()
            .unwrap()
            .iter()
            .map(|s| s["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, expected, "{mode}");
    }
    let first = include_str!("same/first.txt").lines().next().unwrap();
    let opened = folder.call("open", &[first], b"");
    assert_eq!((opened.status, opened.lines().len()), (0, 1));
    assert!(
        opened.err.contains("不带原文里的指标名称"),
        "{}",
        opened.err
    );
}

#[test]
fn bad_inputs_are_one_sentence_each() {
    let folder = Folder::new("bad");
    let cases: &[(&str, &[u8], &str, &str)] = &[
        ("空.txt", b"", "没有文字", "no text"),
        ("白.txt", " \n　\r\n".as_bytes(), "只有空格", "only spaces"),
        ("纸.txt", b"%PDF-1.7\n\0", "PDF", "PDF"),
        (
            "旧.txt",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
            ".doc",
            ".doc",
        ),
        ("码.txt", b"\x81\xff\x82\xff", "编码", "encoding"),
        ("零.txt", b"\x01\0\0\x02", "二进制", "binary"),
    ];
    for (file, bytes, zh, en) in cases {
        folder.put(file, bytes);
        for (lang, said) in [("zh", zh), ("en", en)] {
            let run = folder.run(&[file, "--lang", lang], b"");
            run.says(file, said, 1);
            assert_eq!(run.out, "");
        }
    }
    let run = folder.run(&["无.txt"], b"");
    run.says("无.txt", "没有这个文件", 1);
}

#[test]
fn the_rest_is_still_done() {
    let folder = Folder::new("rest");
    folder.put("坏.txt", b"%PDF-1.7").put("好.txt", TEXT);
    let run = folder.run(&["坏.txt", "无.txt", "好.txt"], b"");
    assert_eq!(run.status, 1);
    assert_eq!(run.err.lines().count(), 2);
    assert_eq!(run.sources(), ["好.txt"]);
}

#[test]
fn a_text_without_statements_is_printed() {
    let folder = Folder::new("none");
    folder.put("诗.txt", "床前明月光，疑是地上霜。");
    let run = folder.run(&["诗.txt"], b"");
    run.says("诗.txt", "没有读到", 0);
    assert_eq!(statements(&run.lines()[0]).len(), 0);
}

#[test]
fn broken_characters_are_told() {
    let folder = Folder::new("broken");
    let mut bytes = TEXT.as_bytes().to_vec();
    bytes.pop();
    folder.put("断.txt", bytes);
    let run = folder.run(&["断.txt"], b"");
    run.says("断.txt", "1 处字符损坏", 0);
    is_text(&run.lines()[0]);
}

#[test]
fn tasks_have_a_row_a_commitment() {
    let folder = Folder::new("tasks");
    folder.put(
        "plan.txt",
        "2026年工作安排。6月底前建成青石县科技馆，新增停车位500个。开展“千企升级”行动。",
    );
    let run = folder.run(&["plan.txt", "--format", "tasks"], b"");
    let body = run.out.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let head = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| {
        let column = head.iter().position(|head| head == name).unwrap();
        rows[row][column].to_owned()
    };
    assert_eq!(rows.len(), 3);
    assert_eq!(cell(0, "任务"), "6月底前建成青石县科技馆");
    assert_eq!(cell(0, "动词"), "建成");
    assert_eq!(cell(0, "期限"), "2026-06");
    assert_eq!(cell(0, "完成时限"), "6月底前");
    assert_eq!(cell(0, "牵头单位"), "");
    assert_eq!(cell(1, "序号"), "2");
    assert_eq!(cell(1, "数量"), "新增停车位 达到500个");
    assert_eq!(cell(2, "工程和行动"), "“千企升级”行动");
    let run = folder.run(&["plan.txt", "--format", "tasks", "--lang", "en"], b"");
    assert!(
        run.out
            .contains("source,region,year,section,number,task,verb")
    );
}

#[test]
fn csv_has_a_row_a_statement() {
    let folder = Folder::new("csv");
    folder.put("甲.txt", TEXT);
    folder.put("乙.txt", "=1+1，\n全市旅游总收入达到“12,345”亿元、增长8%。");
    let run = folder.run(
        &["甲.txt", "乙.txt", "--format", "csv", "--lang", "en"],
        b"",
    );
    run.quiet();
    let body = run
        .out
        .strip_prefix('\u{feff}')
        .expect("Excel needs the mark");
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let head = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, column: &str| {
        let at = head.iter().position(|name| name == column).unwrap();
        rows[row].get(at).unwrap()
    };
    assert_eq!(cell(0, "source"), "甲.txt");
    assert_eq!(cell(0, "indicator"), "gdp");
    assert_eq!(cell(0, "low"), "7.5");
    assert_eq!(cell(0, "said"), "growth of about 7.5%");
    assert_eq!(cell(1, "unit"), "万人");
    assert!(rows.iter().all(|row| row.len() == head.len()));
    assert!(rows.iter().any(|row| row.get(0) == Some("乙.txt")));
}

#[test]
fn the_output_may_be_a_file() {
    let folder = Folder::new("output");
    folder.put("甲.txt", TEXT);
    let run = folder.run(&["甲.txt", "-o", "结果.jsonl"], b"");
    run.quiet();
    assert_eq!(run.out, "");
    let written = fs::read_to_string(folder.0.join("结果.jsonl")).unwrap();
    is_text(&serde_json::from_str(&written).unwrap());
    let run = folder.run(&["甲.txt", "-o", "无/结果.jsonl"], b"");
    assert_eq!(run.status, 1);
    assert!(
        run.err.contains("无/结果.jsonl: 结果写不出去"),
        "{}",
        run.err
    );
}

#[test]
fn a_closed_pipe_is_quiet() {
    let folder = Folder::new("pipe");
    // More than a pipe holds.
    folder.put("长.txt", TEXT.repeat(5000));
    for format in ["jsonl", "csv"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_planlens"))
            .args(["extract", "长.txt", "--format", format])
            .current_dir(&folder.0)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        Run::new(child.wait_with_output().unwrap()).quiet();
    }
}

#[test]
fn wrong_arguments() {
    let folder = Folder::new("arguments");
    let run = folder.run(&["--format", "pdf", "x"], b"");
    assert_eq!(run.status, 2);
    let run = folder.run(&["--help"], b"");
    assert_eq!(run.status, 0);
    for word in ["GB18030", "--format", "--lang", "标准输入"] {
        assert!(run.out.contains(word), "{}", run.out);
    }
}

/// The worked example, from the folder of real texts where it lies beside the package.
#[test]
fn the_seed() {
    let places = ["static/samples/seed.txt", "../shared/bench/texts/seed.txt"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(path) = places.iter().map(|p| root.join(p)).find(|p| p.is_file()) else {
        #[allow(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: no seed.txt at {places:?}");
        }
        return;
    };
    let folder = Folder::new("seed");
    folder.put("seed.txt", fs::read(path).unwrap());
    let run = folder.run(&["seed.txt"], b"");
    run.quiet();
    let found = statements(&run.lines()[0]);
    for (indicator, value) in [
        ("gdp", 7.5),
        ("fai", 10.0),
        ("ind_va", 10.0),
        ("gen_budget_rev", 3.0),
        ("retail", 10.7),
        ("income_urban", 7.4),
        ("income_rural", 7.7),
        ("", 5.0),
        ("", 68.0),
        ("annual_plan_inv", 41.63),
    ] {
        assert!(
            found
                .iter()
                .any(|s| (s.1 - value).abs() < 1e-9 && (indicator.is_empty() || s.0 == indicator)),
            "{indicator} {value}: {found:?}"
        );
    }
}

#[test]
fn a_workbook_goes_to_a_file() {
    let folder = Folder::new("xlsx");
    folder.put("甲.txt", TEXT).put("乙.txt", TEXT);
    let refused = folder.run(&["--format", "xlsx", "甲.txt"], b"");
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("-o"), "{}", refused.err);
    let run = folder.run(
        &["--format", "xlsx", "-o", "a.xlsx", "甲.txt", "乙.txt"],
        b"",
    );
    run.quiet();
    let bytes = fs::read(folder.0.join("a.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
    let run = folder.run(
        &["--format", "xlsx", "-o", "b.xlsx", "甲.txt", "absent.txt"],
        b"",
    );
    assert_eq!(run.status, 1);
    assert!(folder.0.join("b.xlsx").exists());
}

#[test]
fn notes_and_briefs_of_several_texts() {
    let folder = Folder::new("notes");
    folder.put("甲.txt", TEXT).put("乙.txt", TEXT);
    let notes = folder.run(&["--format", "md", "甲.txt", "乙.txt"], b"");
    notes.quiet();
    assert_eq!(
        notes
            .out
            .lines()
            .filter(|line| line.starts_with("# "))
            .count(),
        2
    );
    let briefs = folder.run(&["--format", "html", "甲.txt", "乙.txt"], b"");
    briefs.quiet();
    assert_eq!(briefs.out.matches("<article").count(), 2);
    assert!(briefs.out.ends_with("</html>\n"));
}
