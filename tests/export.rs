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
use planlens::catalogue::{FactKind, Field, Measure};
use planlens::export::{
    Brief, Cell, Coded, ExportFormat, Filled, STATEMENT_HEAD, Work, Workbook, html_close,
    html_open, markdown, statement_rows, task_rows,
};
use planlens::input::{InputError, check_text};
use planlens::link::Results;
use planlens::report::{Analysis, Change, Correction, Options, analyze, anchor_of_number};
use planlens::state::{Coding, Document, Uppers, statement_sheet};
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
                    if column.field == "id" {
                        same(found, &Cell::count(row + 1), name);
                    }
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
                    if TASK_SHEET_COLUMNS[at].field == "statements" {
                        let ids = &analysis.commitments[row].statements;
                        let numbers = ids.iter().map(|id| (id + 1).to_string());
                        let numbers = numbers.collect::<Vec<_>>().join(" ");
                        assert_eq!(found.to_string(), numbers, "{name} task {row}");
                        continue;
                    }
                    let place = format!("{name} task {row} {}", TASK_SHEET_COLUMNS[at].head.1);
                    same(found, &task[at + 3], &place);
                }
            }

            let progress = rows(&bytes, Sheet::Progress.name(lang));
            assert_eq!(progress.len(), analysis.progress.len() + 1);
            for (found, row) in progress[1..].iter().zip(&analysis.progress) {
                same(&found[7], &Cell::number(row.gap), name);
                assert_eq!(found[9].to_string(), row.verdict.term(lang));
                same(&found[12], &Cell::count(row.target + 1), name);
                if lang == Lang::En && row.gap_unit.as_deref() == Some("个百分点") {
                    assert!(["pp", ""].contains(&found[8].to_string().as_str()));
                }
            }
            // Numbers are numbers, years too.
            let notes = rows(&bytes, Sheet::Notes.name(lang));
            let numbers = |found: &[Data]| matches!(found[1], Data::Float(_));
            let year = FactKind::Year.term(lang);
            let year = notes
                .iter()
                .find(|row| matches!(&row[0], Data::String(head) if head == year));
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

/// What the page shows, what it copies and what the workbook holds: the same numbers, headings and words.
#[test]
fn page_copy_and_workbook_say_the_same() {
    let text = "林河县2026年工作报告\n\n一、2025年工作回顾\n（一）农业稳产。粮食产量达到12万吨，增长1.2%。\n\n二、2026年工作安排\n今年预期目标为：地区生产总值增长6%左右；生猪出栏30。共办45。\n";
    let read = analyze(text, &Options::default());
    let open = read.skipped.iter().position(|s| s.is_unread()).unwrap();
    let at = read.skipped[open].at;
    let dismissed = Correction {
        anchor: anchor_of_number(text, at),
        change: Change::Dismissed,
    };
    let options = Options {
        corrections: vec![dismissed],
        ..Options::default()
    };
    let worked = analyze(text, &options);
    assert_eq!(worked.unread(), read.unread() - 1);

    let work = work(&worked, text, Lang::Zh);
    let bytes = workbook(&[work]);
    let notes = rows(&bytes, "说明");
    let said = |item: &str| {
        let row = notes.iter().find(|row| row[0] == *item);
        row.map(|row| row[1].to_string())
    };
    assert_eq!(said("未读的数"), Some(worked.unread().to_string()));

    let sheet = rows(&bytes, "指标");
    let column = |head: &str| sheet[0].iter().position(|h| *h == head).unwrap();
    let document = Document::new(text.into(), None, worked.clone(), Vec::new());
    let ids: Vec<usize> = (0..worked.statements.len()).collect();
    let (coding, uppers) = (Coding::default(), Uppers::default());
    let copied = statement_sheet(&document, &ids, &coding, &uppers, Lang::Zh);
    let copied_column = |head: &str| copied[0].iter().position(|h| h == head).unwrap();
    assert_eq!(copied.len(), sheet.len());
    for (own, other) in [("序", "序"), ("章节", "章节"), ("原文", "原句")] {
        for (row, line) in sheet[1..].iter().zip(&copied[1..]) {
            assert_eq!(
                row[column(own)].to_string(),
                line[copied_column(other)],
                "{own}"
            );
        }
    }
    let growth = worked
        .statements
        .iter()
        .position(|s| s.measure == Measure::Growth);
    let growth = &copied[growth.unwrap() + 1];
    assert_eq!(
        growth[copied_column("原句")],
        "粮食产量达到12万吨，增长1.2%"
    );
    assert_eq!(
        growth[copied_column("章节")],
        "一、2025年工作回顾 › （一）农业稳产"
    );
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

/// A report of one year that opens with targets for five.
const YEARS: &str = "青禾市2026年政府工作报告\n一、2025年工作回顾\n“十四五”时期，全市地区生产总值年均增长5.4%。2025年，全市地区生产总值增长5%，固定资产投资增长6%。\n二、“十五五”时期主要目标\n到2030年的主要预期目标是：地区生产总值年均增长5.5%，森林覆盖率达到45%。\n三、2026年工作安排\n今年的主要预期目标是：地区生产总值增长6%，固定资产投资增长8%、力争10%，进出口总额实现正增长，专利授权量增长1倍。\n";

/// The table of the targets in the notes, a line a row, the cells without their white space.
fn targets(analysis: &Analysis, text: &str, lang: Lang) -> Vec<String> {
    let notes = markdown(&work(analysis, text, lang));
    let rows = notes.lines().filter(|line| line.starts_with('|'));
    rows.map(|row| row.replace(" | ", "|")).collect()
}

#[test]
fn the_planned_year_stands_first_and_spans_are_whole() {
    let analysis = read(YEARS, "-");
    assert_eq!(
        targets(&analysis, YEARS, Lang::Zh),
        [
            "| 指标|2026年目标|2025年实绩|目标减实绩 |",
            "| ---|---|---|--- |",
            "| 地区生产总值|增长6%|增长5%|\\+1个百分点 |",
            "| 固定资产投资|增长8%、力争增长10%|增长6%|\\+2个百分点、+4个百分点 |",
            "| 进出口总额|正增长|| |",
            "| 专利授权量|增长1倍|| |",
            "| **到2030年的目标**||| |",
            "| 地区生产总值|增长5.5%（2026—2030年年均）|增长5.4%（2021—2025年年均）|\\+0.1个百分点 |",
            "| 森林覆盖率|达到45%|| |",
        ]
    );
    let english = targets(&analysis, YEARS, Lang::En);
    assert_eq!(
        english[0],
        "| Indicator|Target 2026|Result 2025|Target less result |"
    );
    assert_eq!(english[6], "| **Targets to 2030**||| |");
    assert_eq!(
        english[7],
        "| Gross regional product|growth of 5.5% (2026–2030, annual average)|growth of 5.4% (2021–2025, annual average)|\\+0.1 pp |"
    );
    let said = Brief::new(&work(&analysis, YEARS, Lang::Zh)).sheet();
    assert!(said.contains("2026年主要预期目标 4 项"), "{said}");
    assert!(said.contains("另有到2030年的目标 2 项"), "{said}");
}

#[test]
fn a_link_tells_as_many_targets() {
    for text in [YEARS, SEED, COUNTY, FIVE_YEARS] {
        let analysis = read(text, "-");
        let sent = Results::new(&analysis, text).analysis();
        let counted = |analysis: &Analysis| {
            let aims = analysis.headline_aims();
            let each = aims.iter().map(|aim| (aim.due, aim.statements.len()));
            each.collect::<Vec<_>>()
        };
        assert_eq!(counted(&sent), counted(&analysis), "{text}");
        assert_eq!(
            targets(&sent, "", Lang::Zh).len(),
            targets(&analysis, text, Lang::Zh).len()
        );
    }
}

#[test]
fn the_sheet_of_progress_tells_whole_periods() {
    let analysis = read(YEARS, "-");
    let bytes = workbook(&[work(&analysis, YEARS, Lang::Zh)]);
    let rows = rows(&bytes, Sheet::Progress.name(Lang::Zh));
    let head: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    let at = |name: &str| head.iter().position(|head| head == name).unwrap();
    let columns = ["指标", "目标", "目标时期", "最近实绩", "实绩时期", "差距"].map(at);
    let told = rows[1..]
        .iter()
        .map(|row| columns.map(|at| row[at].to_string()).join("|"));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "地区生产总值|增长5.5%|2026—2030年年均|增长5.4%|2021—2025年年均|0.1",
            "森林覆盖率|达到45%|2030年|||",
            "地区生产总值|增长6%|2026年|增长5%|2025年|1",
            "固定资产投资|增长8%|2026年|增长6%|2025年|2",
            "固定资产投资|力争增长10%|2026年|增长6%|2025年|4",
            "进出口总额|正增长|2026年|||",
            "专利授权量|增长1倍|2026年|||",
        ]
    );
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
