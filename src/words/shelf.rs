//! What is said of kept documents.

use super::{Label, Lang, years};
use crate::wire::WireRecord;

/// What a kept document is, in one line; `when` is the time of its last change, in the reader's words.
pub fn kept_facts(lang: Lang, record: &WireRecord, when: &str) -> String {
    let mut facts: Vec<String> = Vec::new();
    facts.extend(record.region.clone());
    facts.extend(record.period().map(|own| years(lang, own)));
    facts.push(match (record.statements, lang) {
        (None, _) => Label::ShelfDraft.text(lang).to_owned(),
        (Some(count), Lang::Zh) => format!("{count} 条"),
        (Some(1), Lang::En) => "1 statement".to_owned(),
        (Some(count), Lang::En) => format!("{count} statements"),
    });
    facts.push(when.to_owned());
    facts.join(" · ")
}

/// How many documents are kept, and how many bytes the browser holds for the page (0: unknown).
pub fn kept_sum(lang: Lang, count: usize, bytes: f64) -> String {
    // Whole numbers, rounded up: nobody needs more.
    let room = match bytes {
        b if b <= 0.0 => String::new(),
        b if b < 1e6 => format!("{} kB", (b / 1e3).ceil() as u32),
        b => format!("{} MB", (b / 1e6).ceil() as u32),
    };
    match (lang, room.is_empty()) {
        (Lang::Zh, true) => format!("共 {count} 份"),
        (Lang::Zh, false) => {
            format!("共 {count} 份；本页在浏览器里约占 {room}，离线使用的文件也算在内")
        }
        (Lang::En, true) => format!("{count} in all"),
        (Lang::En, false) => format!(
            "{count} in all; this page takes some {room} in the browser, its own files included"
        ),
    }
}

/// What goes when everything is deleted.
pub fn wipe_question(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!(
            "要删去这里的全部 {count} 份文档吗？原文、更正、填写的内容和草稿都会删去，正在显示的也会收起。"
        ),
        Lang::En => format!(
            "Delete all {count} documents? Their texts, corrections, entries and drafts go, and what is shown now is closed."
        ),
    }
}

/// So much of what was filled in has no place in this reading.
pub fn unplaced(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::Zh => {
            format!("有 {rows} 处填写的内容在现在的读法里找不到位置，仍随文档保存，列在表格上方。")
        }
        Lang::En => format!(
            "{rows} of your entries found no place in this reading; they stay with the document, listed over the table."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let record = WireRecord {
            region: Some("云溪县".to_owned()),
            year: Some(2026),
            statements: Some(12),
            ..WireRecord::default()
        };
        assert_eq!(
            kept_facts(Lang::Zh, &record, "09:30"),
            "云溪县 · 2026 · 12 条 · 09:30"
        );
        let draft = WireRecord::default();
        assert_eq!(
            kept_facts(Lang::En, &draft, "09:30"),
            "draft, not read · 09:30"
        );
        assert_eq!(kept_sum(Lang::Zh, 2, 0.0), "共 2 份");
        assert_eq!(
            kept_sum(Lang::En, 2, 1_200_000.0),
            "2 in all; this page takes some 2 MB in the browser, its own files included"
        );
        assert!(kept_sum(Lang::Zh, 2, 1001.0).contains("2 kB"));
    }
}
