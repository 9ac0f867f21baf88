use serde::{Deserialize, Serialize};

use super::WireCorrection;
use crate::report::Period;

/// The version of [`WireRecord`] that this page writes. Whoever adds a field that must not get lost
/// raises it: an older page leaves a record of a newer version alone.
pub const RECORD_VERSION: u32 = 1;

/// What is kept of a document in the browser, its text and draft apart: those are long and change
/// seldom. Offsets are UTF-16 code units of the text.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WireRecord {
    /// [`RECORD_VERSION`] of the page that wrote it.
    pub version: u32,
    /// Names the document for good.
    pub id: String,
    /// Counts its changes: by it a page sees that another one has changed the document.
    pub revision: u32,
    /// When it was made, in ms since 1970; the edge's word.
    pub made: f64,
    /// When it was last worked on, in ms since 1970; the edge's word.
    pub changed: f64,
    /// The reader's name for it.
    pub name: Option<String>,
    /// Its title, else its first line.
    pub title: String,
    /// The place that it speaks for.
    pub region: Option<String>,
    /// Its year; of what several years are planned for the first.
    pub year: Option<u16>,
    /// The first and the last year that it plans for, where that is told.
    pub years: Option<[u16; 2]>,
    /// How many statements were read from it; `None` for a draft that was never read.
    pub statements: Option<usize>,
    /// The hash of its text; empty for a draft.
    pub hash: String,
    /// Whether the reader has only looked at it.
    pub plain: bool,
    /// Where the text comes from (a file's name).
    pub source: Option<String>,
    /// What is read as it stands.
    pub kept: Vec<WireKept>,
    /// What the reader has corrected, those without a place in the text too.
    pub corrections: Vec<WireCorrection>,
    /// What was written into the table of commitments.
    pub fills: Vec<WireFill>,
    /// The targets of the level above, as they were typed.
    pub uppers: Vec<WireUpper>,
    /// The link that it came by, or was held against.
    pub link: Option<WireLink>,
    /// Whether the paste box was open over the document.
    pub writing: bool,
    /// The view's name.
    pub view: String,
    /// What was chosen.
    pub place: Option<WirePlace>,
    /// What was set in the lists and in the coding, each by its name; what is as it is at first is left out.
    pub settings: Vec<(String, String)>,
}

impl WireRecord {
    /// The reader's name for it, where there is one.
    pub fn own_name(&self) -> Option<&str> {
        self.name.as_deref().filter(|name| !name.is_empty())
    }

    /// The years that it plans for.
    pub fn period(&self) -> Option<Period> {
        let years = self.years.map(|[start, end]| Period { start, end });
        years.or(self.year.map(Period::year))
    }
}

/// A stretch that is read as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireKept {
    /// The name of the edit that would be made.
    pub kind: String,
    /// Start and end.
    pub at: [usize; 2],
}

/// What was written into one row. It goes by the commitment's words, so that a better reading of
/// the same text cannot move it to another row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireFill {
    /// The commitment's words.
    pub task: String,
    /// Where they begin.
    pub at: usize,
    /// 牵头单位, 配合单位, 完成时限; `None` where the reader wrote nothing.
    pub cells: [Option<String>; 3],
}

/// What was typed as the target of the level above, for one statement. It goes by the statement's
/// name and place, as [`WireFill`] by its commitment's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireUpper {
    /// The statement's name.
    pub name: String,
    /// Where its value begins.
    pub at: usize,
    /// What was typed.
    pub typed: String,
}

/// The link that a document came by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireLink {
    /// The name of what it holds.
    pub mode: String,
    /// The link, `#` included.
    pub fragment: String,
    /// Whether the text did not come along: the document is opened from the link again.
    pub bare: bool,
    /// Whether it was held against the text.
    pub checked: bool,
}

/// What was chosen: of one kind, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WirePlace {
    /// A statement.
    Statement(usize),
    /// A commitment.
    Task(usize),
    /// A section.
    Section(usize),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_come_back_as_they_were_written() {
        let record = WireRecord {
            version: RECORD_VERSION,
            id: "a-1".to_owned(),
            revision: 7,
            made: 1.0,
            changed: 1_764_000_000_000.0,
            name: Some("县里的".to_owned()),
            title: "政府工作报告".to_owned(),
            region: None,
            year: Some(2026),
            years: Some([2026, 2030]),
            statements: Some(3),
            hash: "wbnK6sBt".to_owned(),
            plain: false,
            source: Some("报告.txt".to_owned()),
            kept: vec![WireKept {
                kind: "space".to_owned(),
                at: [2, 3],
            }],
            corrections: Vec::new(),
            fills: vec![WireFill {
                task: "修路".to_owned(),
                at: 10,
                cells: [Some("交通局".to_owned()), None, Some(String::new())],
            }],
            uppers: vec![WireUpper {
                name: "地区生产总值".to_owned(),
                at: 5,
                typed: "6".to_owned(),
            }],
            link: Some(WireLink {
                mode: "results".to_owned(),
                fragment: "#1r".to_owned(),
                bare: true,
                checked: false,
            }),
            writing: true,
            view: "tasks".to_owned(),
            place: Some(WirePlace::Task(1)),
            settings: vec![("filter".to_owned(), "headline".to_owned())],
        };
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<WireRecord>(&json).unwrap(), record);
    }

    /// What version 1 wrote is read for ever.
    #[test]
    fn version_1() {
        let json = r#"{"version":1,"id":"k-2","revision":3,"made":5.0,"changed":6.0,"name":null,
            "title":"一","region":"某县","year":2025,"statements":1,"hash":"abc","plain":true,
            "source":null,"kept":[{"kind":"space","at":[1,2]}],
            "corrections":[{"kind":"set","at":[1,2],"value":"7","quote":"增长7","clause":"增长7%",
            "nth":0,"entries":[["low","8"]]}],
            "fills":[{"task":"修路","at":4,"cells":[null,"乙",null]}],
            "uppers":[{"name":"a","at":1,"typed":"6"}],
            "link":{"mode":"text","fragment":"1t","bare":false,"checked":true},
            "writing":false,"view":"progress","place":{"statement":4},"later":[1]}"#;
        let record: WireRecord = serde_json::from_str(json).unwrap();
        assert_eq!(record.place, Some(WirePlace::Statement(4)));
        assert_eq!(record.fills[0].cells[1].as_deref(), Some("乙"));
        assert_eq!((record.revision, record.year), (3, Some(2025)));
        assert_eq!(record.corrections[0].entries[0].1, "8");
        assert!(record.settings.is_empty());
        assert!(record.link.is_some_and(|link| link.checked));
        // What is missing is what a page knew nothing of.
        let short: WireRecord = serde_json::from_str(r#"{"id":"k"}"#).unwrap();
        assert_eq!((short.version, short.id.as_str()), (0, "k"));
        for damaged in [
            r#"{"id":3}"#,
            r#"{"id":"k","kept":[{}]}"#,
            r#"{"fills":"x"}"#,
            "null",
        ] {
            assert!(
                serde_json::from_str::<WireRecord>(damaged).is_err(),
                "{damaged}"
            );
        }
    }
}
