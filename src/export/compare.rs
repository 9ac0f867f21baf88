//! Documents side by side: their headline targets drawn, and a table for the page, for the clipboard and as
//! CSV.

use super::brief::Out;
use super::cell::Cell;
use super::csv::{MARK, csv_lines};
use super::name::file_name;
use super::work::Work;
use crate::catalogue::{Named, Role};
use crate::chart::{
    ChartOptions, Labels, Words as _, beside, draw_legend, draw_spec, sign, signs, to_inline_svg,
};
use crate::report::{
    Analysis, CompareCell, CompareRow, Comparison, Held, Party, Statement, compare,
};
use crate::wire::english;
use crate::words::{
    ChartWords, CompareWord, Lang, by_results, held, of_report, outcome, period, phrase,
};

/// The rules of the table.
pub const COMPARE_CSS: &str = include_str!("compare.css");

/// Rows at most: a bound on what the page has to show.
const MOST: usize = 600;

/// A document that is compared, under the name that its column bears.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What was read.
    pub analysis: &'a Analysis,
    /// The raw text; empty where only results are known.
    pub text: &'a str,
    /// The name.
    pub name: &'a str,
}

/// Which rows are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum CompareFilter {
    /// All of them.
    #[default]
    All,
    /// The headline targets.
    Headline,
    /// Those in which the documents differ.
    Differing,
}

impl Named for CompareFilter {
    const ALL: &'static [Self] = &[Self::All, Self::Headline, Self::Differing];

    fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Headline => "headline",
            Self::Differing => "differing",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|filter| filter.name() == name)
    }
}

impl CompareFilter {
    fn takes(self, row: &CompareRow) -> bool {
        match self {
            Self::All => true,
            Self::Headline => row.headline,
            Self::Differing => row.differs(),
        }
    }
}

/// The table, made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// As an element with the classes of [`COMPARE_CSS`] and of the page; every word is escaped. A
    /// button in the column of the first document names its statement in `data-statement`.
    pub html: String,
    /// The head and a row for each of the listed, cells apart by tabs.
    pub rows: String,
}

/// The widths at which the charts are drawn, each with the class by which the page shows it where it
/// fits.
const WIDTHS: [(f64, &str); 2] = [(600.0, "k-wide"), (320.0, "k-slim")];

/// The documents side by side; the first is the one that the page shows.
pub fn compared(sides: &[Side<'_>], lang: Lang, filter: CompareFilter) -> Compared {
    let (all, names) = side_by_side(sides);
    let desk = Desk {
        sides,
        names: &names,
        lang,
    };
    let rows = all.rows.iter().filter(|row| filter.takes(row)).take(MOST);
    let rows: Vec<&CompareRow> = rows.collect();
    Compared {
        html: [
            "<div class=\"k-all\">",
            &desk.head(&all),
            &desk.html(&rows),
            "</div>",
        ]
        .concat(),
        rows: desk.lines(&rows),
    }
}

/// The same rows, all of them, as CSV with its mark, and the file's name: of each document the value, its
/// time and its sentence.
pub fn compared_file(sides: &[Side<'_>], lang: Lang, filter: CompareFilter) -> (String, Vec<u8>) {
    let (all, names) = side_by_side(sides);
    let desk = Desk {
        sides,
        names: &names,
        lang,
    };
    let lines = desk.cells(all.rows.iter().filter(|row| filter.takes(row)));
    let cells: Vec<Vec<Cell<'_>>> = lines
        .iter()
        .map(|line| line.iter().map(Cell::text).collect())
        .collect();
    let mut bytes = MARK.as_bytes().to_vec();
    bytes.extend(csv_lines(cells.iter().map(Vec::as_slice)));
    let mut view = CompareWord::File.text(lang).to_owned();
    for side in sides.iter().skip(1) {
        view.push('-');
        view.push_str(side.name);
    }
    let first = sides.first();
    let name = first.map_or_else(String::new, |side| {
        let work = Work {
            analysis: side.analysis,
            text: side.text,
            lang,
            filled: &[],
            coded: &[],
        };
        file_name(&work, &view, "csv")
    });
    (name, bytes)
}

/// The documents compared, and the English names of the indicators of each.
fn side_by_side(sides: &[Side<'_>]) -> (Comparison, Vec<Vec<(String, String)>>) {
    let parties: Vec<Party<'_>> = sides
        .iter()
        .map(|side| Party {
            text: side.text,
            analysis: side.analysis,
        })
        .collect();
    let names = sides.iter().map(|side| english(side.analysis)).collect();
    (compare(&parties), names)
}

struct Desk<'a> {
    sides: &'a [Side<'a>],
    names: &'a [Vec<(String, String)>],
    lang: Lang,
}

impl Desk<'_> {
    fn name(&self, row: &CompareRow) -> String {
        let (document, id) = row.head;
        let english = self.names.get(document).map_or(&[][..], Vec::as_slice);
        let words = ChartWords {
            lang: self.lang,
            english,
        };
        self.statement(document, id)
            .map_or_else(String::new, |s| words.name(s).into_owned())
    }

    fn statement(&self, document: usize, id: usize) -> Option<&Statement> {
        self.sides.get(document)?.analysis.statements.get(id)
    }

    /// What a cell says: its values, and the time of the first.
    fn said(&self, document: usize, cell: &CompareCell) -> (String, String) {
        let all = cell.statements.iter();
        let all: Vec<&Statement> = all.filter_map(|id| self.statement(document, *id)).collect();
        let values: Vec<String> = all.iter().map(|s| phrase(self.lang, s)).collect();
        let time = all
            .first()
            .map_or_else(String::new, |s| period(self.lang, s.period, s.average));
        (values.join(self.lang.pick("、", ", ")), time)
    }

    /// What is told of the differences, a line for each pair that is held against each other; of more
    /// than two documents with the name of the one that differs.
    fn told(&self, row: &CompareRow) -> Vec<String> {
        let mut lines = Vec::new();
        for (document, cell) in row.cells.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let told = cell.held.iter();
            let told = told.map(|one| {
                let base = self.base(row, document, one);
                held(self.lang, one, row.role, &base)
            });
            let met = cell.outcome.iter().map(|met| {
                let reached = self.statement(met.document, met.statement);
                let reached = reached.map_or_else(String::new, |s| phrase(self.lang, s));
                outcome(self.lang, met, &reached)
            });
            let name = self.sides.get(document).map_or("", |side| side.name);
            lines.extend(told.chain(met).map(|told| {
                if self.sides.len() > 2 {
                    [name, self.lang.pick("：", ": "), &told].concat()
                } else {
                    told
                }
            }));
        }
        lines
    }

    /// What a document is held against: a year of its own place, or another place.
    fn base(&self, row: &CompareRow, document: usize, held: &Held) -> String {
        let lang = self.lang;
        let side = |at: usize| self.sides.get(at);
        let Some(base) = side(held.base) else {
            return String::new();
        };
        let told = |at: usize| {
            let cell = row.cells.get(at)?.as_ref()?;
            self.statement(at, *cell.statements.first()?)
        };
        let time = |at: usize| told(at).and_then(|s| s.period);
        let region = base.analysis.region.as_deref();
        let own = side(document).and_then(|own| own.analysis.region.as_deref());
        let year = base.analysis.year.filter(|_| held.earlier);
        match (time(held.base), year, region) {
            (base, Some(_), _) if base.is_some() && base != time(document) => {
                period(lang, base, told(held.base).is_some_and(|s| s.average))
            }
            (_, Some(year), _) => of_report(lang, year),
            (_, None, Some(region)) if own != Some(region) => region.to_owned(),
            (_, None, _) => {
                let (open, close) = lang.pick(("《", "》"), ("“", "”"));
                [open, base.name, close].concat()
            }
        }
    }

    /// The documents with their signs, what is to be said of them, and the charts.
    fn head(&self, all: &Comparison) -> String {
        let lang = self.lang;
        let mut out = Out(String::new());
        out.raw("<ol class=\"k-key\" role=\"list\">");
        for (at, side) in self.sides.iter().enumerate() {
            out.cell("li", "", &[sign(at), " ", side.name].concat());
        }
        out.raw("</ol>");
        for side in self.sides.iter().filter(|side| side.text.is_empty()) {
            out.tag("p", "note", &by_results(lang, side.name));
        }
        let documents: Vec<(&Analysis, &str)> = self
            .sides
            .iter()
            .map(|side| (side.analysis, side.name))
            .collect();
        let Some((first, _)) = documents.first() else {
            return out.0;
        };
        let spec = beside(all, &documents, first);
        let english: Vec<(String, String)> = self.names.concat();
        let words = ChartWords {
            lang,
            english: &english,
        };
        if !spec.panels.is_empty() {
            for (width, class) in WIDTHS {
                let options = ChartOptions {
                    width,
                    labels: Labels::Composed,
                    ..ChartOptions::default()
                };
                out.raw("<figure class=\"k-chart ");
                out.raw(class);
                out.raw("\">");
                out.raw(&to_inline_svg(&draw_spec(&spec, &options, &words)));
                out.raw("<figcaption>");
                out.raw(&to_inline_svg(&draw_legend(
                    &signs(&spec),
                    &options,
                    &words,
                )));
                out.raw("</figcaption></figure>");
            }
        }
        out.0
    }

    /// The rows for a file, the head first.
    fn cells<'r>(&self, rows: impl Iterator<Item = &'r CompareRow>) -> Vec<Vec<String>> {
        let lang = self.lang;
        let mut head = [CompareWord::Kind, CompareWord::Indicator]
            .map(|word| word.text(lang).to_owned())
            .to_vec();
        for side in self.sides {
            head.push(side.name.to_owned());
            for word in [CompareWord::Time, CompareWord::Sentence] {
                head.push([side.name, " ", word.text(lang)].concat());
            }
        }
        head.push(CompareWord::Difference.text(lang).to_owned());
        let mut lines = vec![head];
        lines.extend(rows.map(|row| {
            let mut line = vec![group_of(row).text(lang).to_owned(), self.name(row)];
            for (document, cell) in row.cells.iter().enumerate() {
                let (value, time) = cell
                    .as_ref()
                    .map_or_else(Default::default, |cell| self.said(document, cell));
                let quote = cell.as_ref().map_or("", |cell| self.quote(document, cell));
                line.extend([value, time, flat(quote)]);
            }
            line.push(self.told(row).join(lang.pick("；", "; ")));
            line
        }));
        lines
    }

    /// The words of a cell's first statement, from its name to its value; empty where the text did not come along.
    fn quote(&self, document: usize, cell: &CompareCell) -> &str {
        let text = self.sides.get(document).map_or("", |side| side.text);
        let id = cell.statements.first();
        let statement = id.and_then(|id| self.statement(document, *id));
        statement.map_or("", |s| s.quote_at().of(text).trim())
    }

    fn lines(&self, rows: &[&CompareRow]) -> String {
        let lang = self.lang;
        let mut lines = Vec::new();
        let mut head = vec![CompareWord::Indicator.text(lang).to_owned()];
        head.extend(self.sides.iter().map(|side| side.name.to_owned()));
        head.push(CompareWord::Difference.text(lang).to_owned());
        lines.push(head);
        for row in rows {
            let mut line = vec![self.name(row)];
            for (document, cell) in row.cells.iter().enumerate() {
                line.push(match cell {
                    Some(cell) => self.said(document, cell).0,
                    None => String::new(),
                });
            }
            line.push(self.told(row).join(lang.pick("；", "; ")));
            lines.push(line);
        }
        let lines = lines.iter().map(|line| {
            line.iter()
                .map(|cell| flat(cell))
                .collect::<Vec<_>>()
                .join("\t")
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn html(&self, rows: &[&CompareRow]) -> String {
        let lang = self.lang;
        let mut out = Out(String::new());
        if rows.is_empty() {
            out.tag("p", "note", CompareWord::NoRows.text(lang));
            return out.0;
        }
        out.raw("<table class=\"rows compare\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
        let mut head = |class: &str, words: &str| {
            out.raw("<th scope=\"col\" role=\"columnheader\" class=\"");
            out.raw(class);
            out.raw("\">");
            out.words(words);
            out.raw("</th>");
        };
        head("col-name", CompareWord::Indicator.text(lang));
        for (at, side) in self.sides.iter().enumerate() {
            head("k-doc", &[sign(at), " ", side.name].concat());
        }
        head("k-gap", CompareWord::Difference.text(lang));
        out.raw("</tr></thead>");
        let mut group = None;
        for row in rows {
            let own = group_of(row);
            if group != Some(own) {
                out.raw(if group.is_some() { "</tbody>" } else { "" });
                group = Some(own);
                out.raw("<tbody role=\"rowgroup\"><tr class=\"group\" role=\"row\"><th scope=\"rowgroup\" role=\"rowheader\" colspan=\"");
                out.raw(&(self.sides.len() + 2).to_string());
                out.raw("\">");
                out.words(own.text(lang));
                out.raw("</th></tr>");
            }
            self.row(&mut out, row);
        }
        out.raw("</tbody></table>");
        out.0
    }

    fn row(&self, out: &mut Out, row: &CompareRow) {
        out.raw("<tr class=\"row\" role=\"row\"><th scope=\"row\" role=\"rowheader\" class=\"col-name\">");
        out.words(&self.name(row));
        out.raw("</th>");
        for (document, cell) in row.cells.iter().enumerate() {
            let name = self.sides.get(document).map_or("", |side| side.name);
            self.open(out, "k-doc", &[sign(document), " ", name].concat());
            match cell {
                Some(cell) => self.cell(out, document, cell),
                None => out.cell("span", "k-silent", CompareWord::Silent.text(self.lang)),
            }
            out.raw("</td>");
        }
        let told = self.told(row);
        // A card bears no label over nothing.
        let label = if told.is_empty() {
            ""
        } else {
            CompareWord::Difference.text(self.lang)
        };
        self.open(out, "k-gap", label);
        for line in told {
            out.cell("span", "", &line);
        }
        out.raw("</td></tr>");
    }

    fn open(&self, out: &mut Out, class: &str, label: &str) {
        out.raw("<td role=\"cell\" class=\"");
        out.raw(class);
        out.raw("\" data-label=\"");
        out.words(label);
        out.raw("\">");
    }

    /// The value: of the first document a button that leads to its sentence, of another one a fold
    /// that holds it.
    fn cell(&self, out: &mut Out, document: usize, cell: &CompareCell) {
        let (value, time) = self.said(document, cell);
        let id = cell.statements.first().copied().unwrap_or_default();
        let quote = self.quote(document, cell);
        if document == 0 {
            out.raw("<button type=\"button\" class=\"row-name\" data-statement=\"");
            out.raw(&id.to_string());
            out.raw("\">");
            out.words(&value);
            out.raw("</button>");
        } else if quote.is_empty() {
            out.words(&value);
        } else {
            out.raw("<details><summary>");
            out.words(&value);
            out.raw("</summary><blockquote lang=\"zh-CN\">");
            out.words(quote);
            out.raw("</blockquote></details>");
        }
        out.cell("span", "k-note", &time);
    }
}

/// The group of rows that it stands in.
fn group_of(row: &CompareRow) -> CompareWord {
    match (row.headline, row.role) {
        (true, _) => CompareWord::Headline,
        (false, Role::Target) => CompareWord::Targets,
        (false, Role::Actual) => CompareWord::Results,
    }
}

/// On one line, white space brought to single spaces.
fn flat(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    const NOW: &str =
        "安平县2026年政府工作报告\n今年预期目标为：地区生产总值增长6%左右；进出口总额增长5%。";
    const BEFORE: &str = "安平县2025年政府工作报告\n今年预期目标为：地区生产总值增长6.5%左右；<b>固定资产投资增长8%。";

    fn made(lang: Lang, filter: CompareFilter) -> Compared {
        let read = [NOW, BEFORE].map(|text| analyze(text, &Options::default()));
        let sides: Vec<Side<'_>> = [NOW, BEFORE]
            .into_iter()
            .zip(&read)
            .zip(["今年", "去年"])
            .map(|((text, analysis), name)| Side {
                analysis,
                text,
                name,
            })
            .collect();
        compared(&sides, lang, filter)
    }

    #[test]
    fn for_the_clipboard() {
        assert_eq!(
            made(Lang::Zh, CompareFilter::All).rows,
            "指标\t今年\t去年\t差异\n\
             地区生产总值\t增长6%左右\t增长6.5%左右\t比2025年下调0.5个百分点\n\
             进出口总额\t增长5%\t\t\n\
             固定资产投资\t\t增长8%\t"
        );
        let english = made(Lang::En, CompareFilter::Headline).rows;
        assert!(
            english.contains("\tagainst 2025: lowered by 0.5 percentage points"),
            "{english}"
        );
    }

    /// What is told of the row of GDP of texts, each a county, a year, the target, and what was reached.
    #[track_caller]
    fn check(lang: Lang, texts: &[(&str, u16, &str, &str)], expected: &str) {
        let texts = texts.iter().map(|(place, year, target, reached)| {
            let last = year - 1;
            format!(
                "{place}{year}年政府工作报告\n一、{last}年工作回顾\n{last}年，{reached}。\n二、{year}年工作安排\n今年预期目标为：地区生产总值{target}。\n"
            )
        });
        let texts: Vec<String> = texts.collect();
        let read = texts.iter().map(|text| analyze(text, &Options::default()));
        let read: Vec<Analysis> = read.collect();
        let sides: Vec<Side<'_>> = texts
            .iter()
            .zip(&read)
            .zip(["甲", "乙", "丙"])
            .map(|((text, analysis), name)| Side {
                analysis,
                text,
                name,
            })
            .collect();
        let rows = compared(&sides, lang, CompareFilter::Headline).rows;
        let told = rows.lines().nth(1).and_then(|row| row.rsplit_once('\t'));
        assert_eq!(told.map(|(_, told)| told), Some(expected), "{texts:?}");
    }

    #[test]
    fn what_is_held_against_what() {
        let calm = "各项工作有序推进";
        let years = [
            ("安平县", 2026, "增长5%", "地区生产总值增长5.2%"),
            ("安平县", 2025, "增长5.5%左右", calm),
        ];
        check(
            Lang::Zh,
            &years,
            "比2025年下调0.5个百分点；2025年目标：2026年报告为增长5.2%，未完成",
        );
        check(
            Lang::En,
            &years,
            "against 2025: lowered by 0.5 percentage points; 2025 target: growth of 5.2% by the 2026 report, missed",
        );
        let three = [years[0], years[1], ("永宁县", 2026, "增长5%左右", calm)];
        check(
            Lang::Zh,
            &three,
            "甲：比2025年下调0.5个百分点；乙：2025年目标：2026年报告为增长5.2%，未完成；丙：与安平县数值相同，松紧不同",
        );
        let places = |target| {
            [
                ("安平县", 2026, "增长5.5%以上", calm),
                ("永宁县", 2026, target, calm),
            ]
        };
        for (target, zh, en) in [
            (
                "增长6%",
                "比安平县高0.5个百分点",
                "against 安平县: higher by 0.5 percentage points",
            ),
            (
                "增长5.75%—6.25%",
                "比安平县下端高0.25个百分点",
                "against 安平县: lower end higher by 0.25 percentage points",
            ),
            ("增长5.5%以上", "与安平县相同", "against 安平县: the same"),
            (
                "达到500亿元",
                "与安平县不可比：一为增速、一为水平",
                "not comparable with 安平县: a rate beside a level",
            ),
        ] {
            check(Lang::Zh, &places(target), zh);
            check(Lang::En, &places(target), en);
        }
        let drafts = [
            ("安平县", 2026, "增长5%", calm),
            ("安平县", 2026, "增长6%", calm),
        ];
        check(Lang::Zh, &drafts, "比《甲》高1个百分点");
        let apart = [
            ("安平县", 2026, "增长5%", calm),
            ("永宁县", 2025, "增长6%", calm),
        ];
        check(Lang::Zh, &apart, "与安平县不可比：年份不同");
    }

    #[test]
    fn as_a_file() {
        let read = [NOW, BEFORE].map(|text| analyze(text, &Options::default()));
        let texts = [NOW, ""];
        let sides: Vec<Side<'_>> = texts
            .into_iter()
            .zip(&read)
            .zip(["今年", "去年：第二稿"])
            .map(|((text, analysis), name)| Side {
                analysis,
                text,
                name,
            })
            .collect();
        let (name, bytes) = compared_file(&sides, Lang::Zh, CompareFilter::Headline);
        assert_eq!(name, "安平县-2026-对比-去年-第二稿.csv");
        let csv = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(
            lines[0],
            "\u{feff}类别,指标,今年,今年 时期,今年 原句,去年：第二稿,去年：第二稿 时期,去年：第二稿 原句,差异"
        );
        assert_eq!(
            lines[1],
            "主要目标,地区生产总值,增长6%左右,2026年,地区生产总值增长6%左右,增长6.5%左右,2025年,,比2025年下调0.5个百分点"
        );
        let html = compared(&sides, Lang::Zh, CompareFilter::All).html;
        assert!(
            html.contains("《去年：第二稿》由链接收到，没有原文"),
            "{html}"
        );
        assert!(!html.contains("《今年》"), "{html}");
    }

    #[test]
    fn charts_name_their_documents() {
        let html = made(Lang::Zh, CompareFilter::All).html;
        assert_eq!(html.matches("<figure").count(), 2, "one a width");
        assert_eq!(html.matches("<svg").count(), 4, "each with its legend");
        assert!(html.contains("<li>① 今年</li><li>② 去年</li>"), "{html}");
        assert!(
            html.contains("① 今年</th>") && html.contains("地区生产总值：6%左右，今年"),
            "{html}"
        );
        assert!(!html.contains("style="), "the policy drops it");
        // Nothing that two documents tell: nothing to draw.
        let read = analyze(NOW, &Options::default());
        let other = analyze(
            "青山县2024年政府工作报告\n今年预期目标为：粮食产量5万吨。",
            &Options::default(),
        );
        let sides = [(&read, NOW, "甲"), (&other, "", "乙")].map(|(analysis, text, name)| Side {
            analysis,
            text,
            name,
        });
        assert!(
            !compared(&sides, Lang::Zh, CompareFilter::All)
                .html
                .contains("<figure")
        );
    }

    #[test]
    fn for_the_page() {
        let html = made(Lang::Zh, CompareFilter::Differing).html;
        assert!(
            html.contains("data-statement=\"0\">增长6%左右</button>"),
            "{html}"
        );
        assert!(
            html.contains("<summary>增长6.5%左右</summary><blockquote"),
            "{html}"
        );
        assert!(!html.contains("<b>"), "{html}");
        for tag in ["table", "tbody", "tr", "td", "th", "details"] {
            let count = |end: &str| html.matches(&["<", tag, end].concat()).count();
            let closed = html.matches(&["</", tag, ">"].concat()).count();
            assert_eq!(count(">") + count(" "), closed, "{tag}");
        }
    }
}
