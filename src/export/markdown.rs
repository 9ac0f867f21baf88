//! Notes for threads and wikis, as Markdown.

use std::collections::BTreeMap;

use super::brief::Brief;
use super::work::Work;
use crate::words::{BriefWord, list_joint, phrase};

/// The document as Markdown: heading, one paragraph, the headline table, the findings, the
/// commitments by section, the source.
pub fn markdown(work: &Work<'_>) -> String {
    let Work { analysis, lang, .. } = *work;
    let brief = Brief::new(work);
    let mut out = String::new();
    let mut block = |lines: &[String]| {
        for line in lines {
            out.push_str(line);
            out.push('\n');
        }
        out.push('\n');
    };
    block(&[format!("# {}", escaped(&brief.title))]);
    if !brief.facts.is_empty() {
        block(&[escaped(&brief.facts.join(" · "))]);
    }
    block(&[escaped(&brief.said.join(lang.pick("", " ")))]);
    let head = if brief.headline.fallback {
        BriefWord::OtherTargets
    } else {
        BriefWord::Targets
    };
    if !brief.headline.rows.is_empty() {
        block(&[format!("## {}", head.text(lang))]);
        block(&table(&brief));
    }
    if !brief.findings.is_empty() {
        block(&[format!("## {}", BriefWord::Findings.text(lang))]);
        let items = brief.findings.iter();
        block(
            &items
                .map(|told| format!("- {}", escaped(told)))
                .collect::<Vec<_>>(),
        );
    }
    if !analysis.commitments.is_empty() {
        block(&[format!("## {}", BriefWord::Tasks.text(lang))]);
        let mut by_section: BTreeMap<Option<usize>, Vec<String>> = BTreeMap::new();
        for task in &analysis.commitments {
            let figures = task.statements.iter();
            let figures = figures.filter_map(|id| analysis.statements.get(*id));
            let figures: Vec<String> = figures
                .map(|s| format!("{} {}", s.name, phrase(lang, s)))
                .collect();
            let mut line = format!("- [ ] {}", escaped(&task.text));
            if !figures.is_empty() {
                line += &format!(" — {}", escaped(&figures.join(list_joint(lang))));
            }
            by_section.entry(task.section).or_default().push(line);
        }
        for (section, lines) in by_section {
            let title = analysis.path_text(section);
            if !title.is_empty() {
                block(&[format!("### {}", escaped(&title))]);
            }
            block(&lines);
        }
    }
    block(&[format!("*{}*", escaped(&brief.source))]);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn table(brief: &Brief<'_>) -> Vec<String> {
    let columns = brief.headline.columns();
    let line = |cells: &[String; 5]| {
        let cells = columns.iter().filter_map(|column| cells.get(*column));
        let cells: Vec<String> = cells.map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = vec!["---"; columns.len()].join(" | ");
    let mut lines = vec![line(&brief.headline.heads), format!("| {rule} |")];
    for row in &brief.headline.rows {
        if let Some(part) = &row.part {
            let rest = vec![""; columns.len().saturating_sub(1)].join(" | ");
            lines.push(format!("| **{}** | {rest} |", escaped(part)));
        }
        lines.push(line(&row.cells));
    }
    lines
}

/// Words of one line that stay words: what Markdown reads as a mark is escaped.
fn escaped(text: &str) -> String {
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let mut out = String::with_capacity(text.len());
    let mut only_digits = true;
    for (at, c) in text.char_indices() {
        // `1.` and `-` open a list where they open a line.
        let opens = match c {
            '.' | ')' => only_digits && at > 0,
            '+' | '-' | '=' => at == 0,
            _ => false,
        };
        only_digits &= c.is_ascii_digit();
        if opens || "\\`*_[]<>|~#&@$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        for (text, expected) in [
            ("增长8%", "增长8%"),
            ("a|b\nc", "a\\|b c"),
            ("# 题 *a* [b](c) <d>", "\\# 题 \\*a\\* \\[b\\](c) \\<d\\>"),
            ("1. 甲", "1\\. 甲"),
            ("12) 甲", "12\\) 甲"),
            ("- 甲", "\\- 甲"),
            ("1.5万", "1\\.5万"),
            ("甲1.5万", "甲1.5万"),
            ("@a #1 $x$", "\\@a \\#1 \\$x\\$"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
