//! Documents side by side as a table: for the page, and for the clipboard.

use super::brief::Out;
use crate::catalogue::{Named, Role};
use crate::chart::Words as _;
use crate::report::{Analysis, CompareCell, CompareRow, Party, Statement, compare};
use crate::wire::english;
use crate::words::{ChartWords, CompareWord, Lang, apart, outcome, period, phrase, short_of};

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

/// The documents side by side; the first is the one that the page shows.
pub fn compared(sides: &[Side<'_>], lang: Lang, filter: CompareFilter) -> Compared {
    let parties: Vec<Party<'_>> = sides
        .iter()
        .map(|side| Party {
            text: side.text,
            analysis: side.analysis,
        })
        .collect();
    let all = compare(&parties);
    let names: Vec<_> = sides.iter().map(|side| english(side.analysis)).collect();
    let desk = Desk {
        sides,
        names: &names,
        lang,
        same_place: all.same_place,
    };
    let rows = all.rows.iter().filter(|row| filter.takes(row)).take(MOST);
    let rows: Vec<&CompareRow> = rows.collect();
    Compared {
        html: desk.html(&rows),
        rows: desk.lines(&rows),
    }
}

struct Desk<'a> {
    sides: &'a [Side<'a>],
    names: &'a [Vec<(String, String)>],
    lang: Lang,
    same_place: bool,
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

    /// What is told of the differences, a line for each document that is not the base; of more than
    /// two documents with its name.
    fn told(&self, row: &CompareRow) -> Vec<String> {
        let mut lines = Vec::new();
        for (document, cell) in row.cells.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let gap = cell.gap.as_ref();
            let gap = gap.map(|gap| short_of(self.lang, gap, row.role, self.same_place));
            let told = gap.or_else(|| cell.apart.map(|reason| apart(self.lang, reason)));
            let name = self.sides.get(document).map_or("", |side| side.name);
            if let Some(told) = told {
                lines.push(if self.sides.len() > 2 {
                    [name, self.lang.pick("：", ": "), &told].concat()
                } else {
                    told
                });
            }
            if let Some(met) = &cell.outcome {
                let reached = self.statement(met.document, met.statement);
                let reached = reached.map_or_else(String::new, |s| phrase(self.lang, s));
                lines.push(outcome(self.lang, met, &reached));
            }
        }
        lines
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
        let flat = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = lines
            .iter()
            .map(|line| line.iter().map(flat).collect::<Vec<_>>().join("\t"));
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
        for side in self.sides {
            head("k-doc", side.name);
        }
        head("k-gap", CompareWord::Difference.text(lang));
        out.raw("</tr></thead>");
        let mut group = None;
        for row in rows {
            let own = match (row.headline, row.role) {
                (true, _) => CompareWord::Headline,
                (false, Role::Target) => CompareWord::Targets,
                (false, Role::Actual) => CompareWord::Results,
            };
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
            self.open(out, "k-doc", name);
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
        let text = self.sides.get(document).map_or("", |side| side.text);
        let quote = self.statement(document, id);
        let quote = quote.map_or("", |s| s.clause_at.of(text).trim());
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
             地区生产总值\t增长6%左右\t增长6.5%左右\t下调0.5个百分点\n\
             进出口总额\t增长5%\t\t\n\
             固定资产投资\t\t增长8%\t"
        );
        let english = made(Lang::En, CompareFilter::Headline).rows;
        assert!(
            english.contains("lowered by 0.5 percentage points"),
            "{english}"
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
