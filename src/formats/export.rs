//! Files to take away, and the brief that the page shows.

use super::answer::read;
use crate::catalogue::Named as _;
use crate::export::{
    BRIEF_CSS, Brief, COMPARE_CSS, Coded, CompareFilter, ExportFormat, Filled, Side, Work,
    carrying, compared, compared_file,
};
use crate::report::Analysis;
use crate::wire::{Bytes, FormatsAnswer, WireAnalysis, WireDocument};
use crate::words::{Lang, fill_messages};

/// The file of a document; `None` for a document or names of another version, and for more than the
/// form holds.
pub(super) fn file(
    id: u32,
    document: &WireDocument,
    (format, lang): (&str, &str),
    (filled, coded): (Vec<[Option<String>; 3]>, Vec<[String; 7]>),
    link: Option<String>,
) -> Option<FormatsAnswer> {
    let (format, lang) = (ExportFormat::from_name(format)?, Lang::from_name(lang)?);
    let analysis = read(document)?;
    let filled = filled.into_iter().map(|[lead, support, deadline]| Filled {
        lead,
        support,
        deadline,
    });
    let filled: Vec<Filled> = filled.collect();
    let coded =
        coded.into_iter().map(
            |[firm, firmly, rule, ruled, converted, upper, raise]| Coded {
                firmness: [firm, firmly],
                rule: [rule, ruled],
                converted,
                upper,
                raise,
            },
        );
    let coded: Vec<Coded> = coded.collect();
    let work = Work {
        analysis: &analysis,
        text: &document.text,
        lang,
        filled: &filled,
        coded: &coded,
    };
    let name = format.file_name(&work);
    let told = || told(&work);
    let bytes = format.file(&work, told).ok()?;
    let bytes = match link {
        Some(link) => carrying(format, bytes, &link),
        None => bytes,
    };
    Some(FormatsAnswer::File {
        id,
        name,
        mime: format.mime().to_owned(),
        bytes: Bytes(bytes),
    })
}

/// The brief of a document.
pub(super) fn sheet(id: u32, document: &WireDocument, lang: &str) -> Option<FormatsAnswer> {
    let analysis = read(document)?;
    let work = Work {
        analysis: &analysis,
        text: &document.text,
        lang: Lang::from_name(lang)?,
        filled: &[],
        coded: &[],
    };
    Some(FormatsAnswer::Sheet {
        id,
        html: Brief::new(&work).sheet(),
        css: BRIEF_CSS.to_owned(),
    })
}

/// Documents side by side; `None` for one, or for a name, of another version.
pub(super) fn side_by_side(
    id: u32,
    documents: &[WireDocument],
    names: &[String],
    (filter, lang): (&str, &str),
    file: bool,
) -> Option<FormatsAnswer> {
    let (filter, lang) = (CompareFilter::from_name(filter)?, Lang::from_name(lang)?);
    let read: Option<Vec<Analysis>> = documents.iter().map(read).collect();
    let read = read?;
    let sides = documents.iter().zip(&read).zip(names);
    let sides = sides.map(|((document, analysis), name)| Side {
        analysis,
        text: &document.text,
        name,
    });
    let sides: Vec<Side<'_>> = sides.collect();
    if file {
        let (name, bytes) = compared_file(&sides, lang, filter);
        return Some(FormatsAnswer::File {
            id,
            name,
            mime: ExportFormat::Csv.mime().to_owned(),
            bytes: Bytes(bytes),
        });
    }
    let made = compared(&sides, lang, filter);
    Some(FormatsAnswer::Compared {
        id,
        html: made.html,
        css: COMPARE_CSS.to_owned(),
        rows: made.rows,
    })
}

/// The JSON as the command prints it.
fn told(work: &Work<'_>) -> Option<String> {
    let mut wire = WireAnalysis::new(work.analysis, work.text);
    fill_messages(work.lang, work.analysis, &mut wire);
    Some(json(&wire)? + "\n")
}

#[cfg(target_arch = "wasm32")]
fn json(wire: &WireAnalysis) -> Option<String> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    let value = crate::wire::write(wire, &plain).ok()?;
    js_sys::JSON::stringify(&value).ok()?.as_string()
}

#[cfg(not(target_arch = "wasm32"))]
fn json(wire: &WireAnalysis) -> Option<String> {
    serde_json::to_string(wire).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    const TEXT: &str =
        "青山县2026年政府工作计划\n今年预期目标为：地区生产总值增长7%左右。\n新建厂房5个。";

    fn document() -> WireDocument {
        WireDocument::new(&analyze(TEXT, &Options::default()), TEXT.to_owned())
    }

    #[track_caller]
    fn check(format: &str, lang: &str, name: &str, begins: &[u8]) {
        let filled = vec![[Some("县工信局".to_owned()), None, None]];
        let answer = file(3, &document(), (format, lang), (filled, Vec::new()), None);
        let Some(FormatsAnswer::File {
            id,
            name: found,
            bytes,
            ..
        }) = answer
        else {
            panic!("no file of {format}");
        };
        assert_eq!((id, found.as_str()), (3, name));
        assert!(bytes.0.starts_with(begins), "{format}");
    }

    #[test]
    fn files() {
        check("xlsx", "zh", "青山县-2026-指标.xlsx", b"PK");
        check(
            "csv",
            "en",
            "青山县-2026-indicators.csv",
            "\u{feff}source,".as_bytes(),
        );
        check(
            "tasks",
            "zh",
            "青山县-2026-任务分解表.csv",
            "\u{feff}来源,".as_bytes(),
        );
        check(
            "md",
            "en",
            "青山县-2026-notes.md",
            "# 青山县2026".as_bytes(),
        );
        check("html", "zh", "青山县-2026-一页纸.html", b"<!doctype html>");
        check("json", "zh", "青山县-2026-数据.json", b"{\"version\":1");
        assert_eq!(
            file(3, &document(), ("new", "zh"), Default::default(), None),
            None
        );
        assert_eq!(
            file(3, &document(), ("md", "fr"), Default::default(), None),
            None
        );
    }

    #[test]
    fn the_coding_goes_along() {
        let cells = ["soft", "软", "about", "左右：软", "", "6.5", "0.5"];
        let coded = vec![cells.map(str::to_owned)];
        let answer = file(3, &document(), ("csv", "zh"), (Vec::new(), coded), None);
        let Some(FormatsAnswer::File { bytes, .. }) = answer else {
            panic!("no file");
        };
        let csv = String::from_utf8(bytes.0).unwrap();
        let mut lines = csv.lines();
        let head = ",corrected,firmness,rule,converted,upper,raise";
        assert!(lines.next().unwrap().ends_with(head), "{csv}");
        assert!(
            lines.next().unwrap().ends_with(",,soft,about,,6.5,0.5"),
            "{csv}"
        );
        // What is not coded has as many cells.
        assert!(lines.next().unwrap().ends_with(",,,,,,"), "{csv}");
    }

    #[test]
    fn a_sheet() {
        let Some(FormatsAnswer::Sheet { html, css, .. }) = sheet(4, &document(), "zh") else {
            panic!("a document has a sheet");
        };
        assert!(html.starts_with("<article class=\"b-sheet"), "{html}");
        assert!(css.contains(".b-sheet{"));
    }
}
