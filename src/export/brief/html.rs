//! The brief as HTML: one sheet of A4 a document, by itself or in the page.

use super::Brief;
use super::fit::{Fit, fit};
use crate::chart::{Theme, to_inline_svg, with_colours};
use crate::wire::english;
use crate::words::{BriefWord, Lang, numbered};

/// The rules of the sheet, for the page and for the file.
pub const BRIEF_CSS: &str = include_str!("brief.css");

/// The policy of the file: it asks for nothing and runs nothing.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What stands before the first sheet of a file.
pub fn html_open(lang: Lang) -> String {
    [
        "<!doctype html>\n<html lang=\"",
        lang.pick("zh-CN", "en"),
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        POLICY,
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        BriefWord::Name.text(lang),
        "</title>\n<style>\n",
        &with_colours(Theme::Light),
        BRIEF_CSS,
        "</style>\n</head>\n<body class=\"b-file\">\n",
    ]
    .concat()
}

/// What stands behind the last sheet of a file.
pub fn html_close() -> &'static str {
    "</body>\n</html>\n"
}

impl Brief<'_> {
    /// The sheet: an `article` with the classes of [`BRIEF_CSS`]; no style and no script of its own.
    pub fn sheet(&self) -> String {
        let english = english(self.work.analysis);
        let fit = fit(self, &english);
        let lang = self.work.lang;
        let mut out = Out(String::new());
        out.raw("<article class=\"b-sheet b-level-");
        out.raw(&fit.level.to_string());
        out.raw(lang.pick("\" lang=\"zh-CN\">\n", "\" lang=\"en\">\n"));
        out.raw("<h1 class=\"b-title\">");
        for (at, line) in self.title_lines().iter().enumerate() {
            out.raw(if at > 0 { "<br/>" } else { "" });
            out.words(line);
        }
        out.raw("</h1>\n");
        if !self.facts.is_empty() {
            out.tag("p", "b-facts", &self.facts.join(lang.pick("　", " · ")));
        }
        out.tag("p", "b-said", &self.said.join(lang.pick("", " ")));
        let mut heads = 0;
        let mut head = |out: &mut Out, text: &str| {
            heads += 1;
            out.tag("h2", "b-head", &numbered(lang, heads, text));
        };
        let targets = if self.headline.fallback {
            BriefWord::OtherTargets
        } else {
            BriefWord::Targets
        };
        if self.headline.rows.is_empty() {
            let nothing = if self.work.analysis.stats.targets == 0 {
                BriefWord::NoTargets
            } else {
                BriefWord::NoKnown
            };
            out.tag("p", "b-said", nothing.text(lang));
        } else {
            head(&mut out, targets.text(lang));
            if let Some(scene) = &fit.scene {
                out.raw("<div class=\"b-chart\">\n");
                out.raw(&to_inline_svg(scene));
                out.raw("</div>\n");
            }
            self.table(&fit, &mut out);
        }
        if fit.findings > 0 {
            head(&mut out, BriefWord::Findings.text(lang));
            out.raw("<ol class=\"b-findings\">\n");
            for told in self.findings.iter().take(fit.findings) {
                out.tag("li", "", told);
            }
            out.raw("</ol>\n");
        }
        out.raw("<footer class=\"b-foot\">\n");
        if let Some(left_out) = &fit.left_out {
            out.tag("p", "", left_out);
        }
        out.tag("p", "", &self.source);
        out.raw("</footer>\n</article>\n");
        out.0
    }

    fn table(&self, fit: &Fit, out: &mut Out) {
        if fit.rows == 0 {
            return;
        }
        let columns = self.headline.columns();
        out.raw("<table class=\"b-table\">\n<thead>\n");
        let row = |out: &mut Out, tag: &str, cells: &[String; 5]| {
            out.raw("<tr>");
            for column in &columns {
                let class = ["b-name", "b-value", "b-value", "b-gap", "b-remarks"];
                if let (Some(cell), Some(class)) = (cells.get(*column), class.get(*column)) {
                    out.cell(tag, class, cell);
                }
            }
            out.raw("</tr>\n");
        };
        row(out, "th", &self.headline.heads);
        out.raw("</thead>\n<tbody>\n");
        for target in self.headline.rows.iter().take(fit.rows) {
            if let Some(part) = &target.part {
                out.raw("<tr><th class=\"b-part\" scope=\"rowgroup\" colspan=\"");
                out.raw(&columns.len().to_string());
                out.raw("\">");
                out.words(part);
                out.raw("</th></tr>\n");
            }
            row(out, "td", &target.cells);
        }
        out.raw("</tbody>\n</table>\n");
    }
}

/// HTML under way; words are escaped on their way in.
pub(in crate::export) struct Out(pub(in crate::export) String);

impl Out {
    pub(in crate::export) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    pub(in crate::export) fn tag(&mut self, tag: &str, class: &str, words: &str) {
        self.cell(tag, class, words);
        self.raw("\n");
    }

    pub(in crate::export) fn cell(&mut self, tag: &str, class: &str, words: &str) {
        self.raw("<");
        self.raw(tag);
        if !class.is_empty() {
            self.raw(" class=\"");
            self.raw(class);
            self.raw("\"");
        }
        self.raw(">");
        self.words(words);
        self.raw("</");
        self.raw(tag);
        self.raw(">");
    }

    pub(in crate::export) fn words(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\0' => {}
                _ => self.0.push(c),
            }
        }
    }
}
