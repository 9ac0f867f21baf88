//! What is taken away: the workbook read back by another library, notes and briefs as committed
//! files. `PLANLENS_UPDATE=1 cargo test --test export` rewrites those; the diff is read, the brief
//! looked at.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "all of this file is a test"
)]

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx};
use planlens::catalogue::{FactKind, Field};
use planlens::export::{
    Brief, Cell, Coded, ExportFormat, Filled, STATEMENT_HEAD, Work, Workbook, html_close,
    html_open, markdown, statement_rows, task_rows,
};
use planlens::input::{InputError, check_text};
use planlens::report::{Analysis, Options, analyze};
use planlens::words::{
    Column, Lang, STATEMENT_COLUMNS, Sheet, TASK_SHEET_COLUMNS, Term as _, task_columns,
};

const SEED: &str = include_str!("../static/samples/seed.txt");
const COUNTY: &str = include_str!("../static/samples/county.txt");
const FIVE_YEARS: &str = include_str!("../static/samples/five-year.txt");

/// Words that a spreadsheet or a page would take for something else.
const HOSTILE: &str = "<script>alert(1)</script>县2026年工作计划\n今年预期目标为：=HYPERLINK(\"http://x\")增长5%左右；\"><img src=x onerror=y>产量达到-3万吨；@cmd增长7％以上；a|b_c*d增长8%。\n实施=1+1工程，新建厂房5个。";

fn read(text: &str, source: &str) -> Analysis {
    let options = Options {
        source: Some(source.to_owned()),
        ..Options::default()
    };
    analyze(text, &options)
}

fn work<'a>(analysis: &'a Analysis, text: &'a str, lang: Lang) -> Work<'a> {
    Work {
        analysis,
        text,
        lang,
        filled: &[],
        coded: &[],
    }
}

fn workbook(works: &[Work<'_>]) -> Vec<u8> {
    let mut book =
        Workbook::new(works[0].lang, works.len() > 1, !works[0].coded.is_empty()).unwrap();
    for work in works {
        book.add(work).unwrap();
    }
    book.finish().unwrap()
}

/// The rows of a sheet as the other library has them, the head first.
fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn heads(columns: &[Column], lang: Lang) -> Vec<String> {
    let heads = columns.iter().map(|c| lang.pick(c.head.0, c.head.1));
    heads.map(str::to_owned).collect()
}

/// A cell of the file is the cell that was written.
#[track_caller]
fn same(found: &Data, written: &Cell<'_>, place: &str) {
    let fits = match (found, written) {
        (Data::Empty, Cell::Empty | Cell::Flag(false)) => true,
        (Data::String(text), Cell::Text(words)) => *text == words.replace('\r', ""),
        (Data::String(text), Cell::Flag(true)) => text == "是" || text == "yes",
        (Data::Float(number), Cell::Number(decimal)) => *number == decimal.to_f64(),
        (Data::Float(number), Cell::Whole(whole)) => *number == f64::from(*whole),
        _ => false,
    };
    assert!(fits, "{place}: {found:?} is not {written:?}");
}

#[test]
fn the_workbook_reads_back() {
    for (name, text) in [
        ("seed", SEED),
        ("county", COUNTY),
        ("five-year", FIVE_YEARS),
    ] {
        for lang in [Lang::Zh, Lang::En] {
            let analysis = read(text, name);
            let work = work(&analysis, text, lang);
            let bytes = workbook(&[work]);
            let book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
            let names: Vec<&str> = Sheet::ALL.iter().map(|s| s.name(lang)).collect();
            assert_eq!(book.sheet_names(), names);

            let found = rows(&bytes, Sheet::Statements.name(lang));
            let head: Vec<String> = found[0].iter().map(ToString::to_string).collect();
            assert_eq!(head, heads(STATEMENT_COLUMNS, lang));
            let csv = statement_rows(&work);
            assert_eq!(found.len(), csv.len() + 1, "{name}");
            for (row, (found, csv)) in found[1..].iter().zip(&csv).enumerate() {
                for (column, found) in STATEMENT_COLUMNS.iter().zip(found) {
                    let direct = [
                        "id",
                        "name",
                        "indicator",
                        "headline",
                        "low",
                        "high",
                        "unit",
                        "unit_inferred",
                        "average",
                        "reference",
                        "confidence",
                        "quote",
                    ];
                    if direct.contains(&column.field) {
                        let at = STATEMENT_HEAD.iter().position(|h| *h == column.field);
                        let place = format!("{name} {row} {}", column.field);
                        same(found, &csv[at.unwrap()], &place);
                    }
                }
            }

            let found = rows(&bytes, Sheet::Tasks.name(lang));
            let tasks = task_rows(&work);
            assert_eq!(found.len(), tasks.len() + 1);
            for (row, (found, task)) in found[1..].iter().zip(&tasks).enumerate() {
                for (at, found) in found.iter().enumerate() {
                    let place = format!("{name} task {row} {}", TASK_SHEET_COLUMNS[at].head.1);
                    same(found, &task[at + 3], &place);
                }
            }

            let progress = rows(&bytes, Sheet::Progress.name(lang));
            assert_eq!(progress.len(), analysis.progress.len() + 1);
            for (found, row) in progress[1..].iter().zip(&analysis.progress) {
                same(&found[5], &Cell::number(row.gap), name);
                assert_eq!(found[7].to_string(), row.verdict.term(lang));
                same(&found[10], &Cell::count(row.target), name);
                if lang == Lang::En && row.gap_unit.as_deref() == Some("个百分点") {
                    assert!(["pp", ""].contains(&found[6].to_string().as_str()));
                }
            }
            // Numbers are numbers, years too.
            let notes = rows(&bytes, Sheet::Notes.name(lang));
            let numbers = |found: &[Data]| matches!(found[1], Data::Float(_));
            let year = FactKind::Year.term(lang);
            let year = notes.iter().find(|row| row[0].to_string() == year);
            assert_eq!(
                year.is_some_and(|row| numbers(row)),
                analysis.year.is_some()
            );
            assert!(
                notes.iter().filter(|row| numbers(row)).count() >= 7,
                "{name}"
            );
            let digits =
                |cell: &Data| matches!(cell, Data::String(words) if words.parse::<f64>().is_ok());
            assert!(!notes.iter().flatten().any(digits), "{name}");
            let findings = rows(&bytes, Sheet::Findings.name(lang));
            assert_eq!(findings.len(), analysis.findings.len() + 1);
        }
    }
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    let analysis = read(COUNTY, "county.txt");
    let work = work(&analysis, COUNTY, Lang::Zh);
    assert!(workbook(&[work]) == workbook(&[work]));
}

#[test]
fn rows_of_several_documents_tell_their_own() {
    let (seed, county) = (read(SEED, "seed.txt"), read(COUNTY, "county.txt"));
    let works = [work(&seed, SEED, Lang::Zh), work(&county, COUNTY, Lang::Zh)];
    let found = rows(&workbook(&works), "指标");
    assert_eq!(
        found.len(),
        seed.statements.len() + county.statements.len() + 1
    );
    let last = &found[found.len() - 1];
    assert_eq!(last[0], Data::String("county.txt".to_owned()));
    assert_eq!(last[1], Data::String("云浦县".to_owned()));
    assert_eq!(last[2], Data::Float(2026.0));
    assert_eq!(found[0][0], Data::String("来源".to_owned()));
}

#[test]
fn the_coding_stands_behind_the_statements() {
    let analysis = read(COUNTY, "county.txt");
    let pair = |name: &str, word: &str| [name.to_owned(), word.to_owned()];
    let coded = [Coded {
        firmness: pair("soft", "软"),
        rule: pair("about", "左右：软"),
        upper: "5.5".to_owned(),
        raise: "-0.5".to_owned(),
        ..Coded::default()
    }];
    let work = Work {
        coded: &coded,
        ..work(&analysis, COUNTY, Lang::Zh)
    };
    let bytes = workbook(&[work]);
    let found = rows(&bytes, "指标");
    let own = STATEMENT_COLUMNS.len();
    let head: Vec<String> = found[0].iter().map(ToString::to_string).collect();
    assert_eq!(
        head[own..],
        ["硬软", "依据", "折算", "上级目标", "与上级之差"]
    );
    let word = |word: &str| Data::String(word.to_owned());
    let cells = [word("软"), word("左右：软"), Data::Empty];
    assert_eq!(found[1][own..own + 3], cells);
    assert_eq!(found[1][own + 3..], [Data::Float(5.5), Data::Float(-0.5)]);
    assert_eq!(found[2][own..], [const { Data::Empty }; 5]);
    // They are explained.
    let explained = rows(&bytes, "列说明");
    assert!(explained.iter().any(|row| row[1] == word("硬软")));
}

#[test]
fn no_cell_is_a_formula() {
    let analysis = read(HOSTILE, "=a.txt");
    let works = [work(&analysis, HOSTILE, Lang::Zh); 2];
    let bytes = workbook(&works);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let mut words = String::new();
    for sheet in Sheet::ALL {
        let name = sheet.name(Lang::Zh);
        let formulas = book.worksheet_formula(name).unwrap();
        assert!(formulas.rows().flatten().all(String::is_empty), "{name}");
        for cell in book.worksheet_range(name).unwrap().rows().flatten() {
            words += &cell.to_string();
        }
    }
    assert!(words.contains("=a.txt"), "{words}");
    assert!(words.contains("=HYPERLINK(\"http://x\")"), "{words}");
}

#[test]
fn what_was_filled_in_and_corrected_goes_along() {
    let mut analysis = read(COUNTY, "county.txt");
    analysis.statements[0].corrected = vec![Field::Low, Field::Period];
    let filled = [Filled {
        lead: Some("县工信局".to_owned()),
        support: None,
        deadline: Some("年底".to_owned()),
    }];
    let work = Work {
        filled: &filled,
        coded: &[],
        ..work(&analysis, COUNTY, Lang::Zh)
    };
    let bytes = workbook(&[work]);
    let tasks = rows(&bytes, "任务分解表");
    let at = |head: &str| tasks[0].iter().position(|h| *h == head).unwrap();
    assert_eq!(tasks[1][at("牵头单位")].to_string(), "县工信局");
    assert_eq!(tasks[1][at("配合单位")], Data::Empty);
    assert_eq!(tasks[1][at("完成时限")].to_string(), "年底");
    let statements = rows(&bytes, "指标");
    let at = statements[0].iter().position(|h| *h == "更正").unwrap();
    assert_eq!(statements[1][at].to_string(), "下端、时期");
    let csv = statement_rows(&work);
    assert_eq!(csv[0][30].plain(), "low period");
    assert_eq!(task_columns(Lang::Zh)[10], "牵头单位");
}

/// Holds `text` against `tests/export/<name>`.
#[track_caller]
fn check(name: &str, text: &str) {
    let path = Path::new("tests/export").join(name);
    if std::env::var_os("PLANLENS_UPDATE").is_some() {
        fs::write(&path, text).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == text,
        "{name} differs; PLANLENS_UPDATE=1 rewrites it"
    );
}

fn file(works: &[Work<'_>]) -> String {
    let sheets = works.iter().map(|work| Brief::new(work).sheet());
    [
        html_open(works[0].lang),
        sheets.collect(),
        html_close().to_owned(),
    ]
    .concat()
}

#[test]
fn notes_and_briefs() {
    for (name, text) in [("seed", SEED), ("county", COUNTY)] {
        let analysis = read(text, &format!("{name}.txt"));
        for lang in [Lang::Zh, Lang::En] {
            let work = work(&analysis, text, lang);
            let ending = lang.pick("", "-en");
            check(&format!("{name}{ending}.md"), &markdown(&work));
            check(&format!("{name}{ending}.html"), &file(&[work]));
        }
    }
    let nothing = Analysis::default();
    check("nothing.html", &file(&[work(&nothing, "", Lang::Zh)]));
    check("nothing.md", &markdown(&work(&nothing, "", Lang::Zh)));
}

#[test]
fn words_of_the_text_are_no_markup() {
    let analysis = read(HOSTILE, "<b>.txt");
    for lang in [Lang::Zh, Lang::En] {
        let work = work(&analysis, HOSTILE, lang);
        let sheet = Brief::new(&work).sheet();
        let parsed = roxmltree::Document::parse(&sheet).unwrap_or_else(|e| panic!("{e}: {sheet}"));
        let known = [
            "article", "h1", "h2", "p", "div", "svg", "desc", "g", "rect", "line", "path",
            "circle", "text", "title", "table", "thead", "tbody", "tr", "th", "td", "ol", "li",
            "footer", "br",
        ];
        for node in parsed.descendants().filter(roxmltree::Node::is_element) {
            assert!(
                known.contains(&node.tag_name().name()),
                "{:?}",
                node.tag_name()
            );
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(
                    !name.starts_with("on") && name != "style" && name != "href",
                    "{name}"
                );
            }
        }
    }
}

#[test]
fn a_file_of_briefs_brings_its_policy_and_asks_for_nothing() {
    let analysis = read(COUNTY, "county.txt");
    let page = file(&[work(&analysis, COUNTY, Lang::Zh)]);
    assert!(page.contains("default-src 'none'"));
    for asked in ["<script", "<link", "<img", "@import", "url(", "src="] {
        assert!(!page.contains(asked), "{asked}");
    }
}

/// What holds results and no text is not taken for a text, in either language.
#[test]
fn what_was_exported_is_no_text() {
    let forms = [
        ExportFormat::Csv,
        ExportFormat::Tasks,
        ExportFormat::Markdown,
        ExportFormat::Brief,
    ];
    for text in [COUNTY, SEED, "新建厂房5个。"] {
        let analysis = read(text, "county.txt");
        for lang in [Lang::Zh, Lang::En] {
            for form in forms {
                let file = form.file(&work(&analysis, text, lang), || None).unwrap();
                let file = String::from_utf8(file).unwrap();
                assert_eq!(check_text(&file), Some(InputError::Exported), "{form:?}");
            }
        }
        assert_eq!(check_text(text), None);
    }
}
