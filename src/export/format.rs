use super::statement::CODED_HEAD;
use super::work::{Coded, Work};
use super::workbook::{ExportError, Workbook};
use super::{
    Brief, Cell, MARK, STATEMENT_HEAD, csv_lines, file_name, html_close, html_open, markdown,
    statement_rows, task_rows,
};
use crate::catalogue::Named;
use crate::words::{file_view, task_columns};

/// A form in which a document is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportFormat {
    /// A workbook with a sheet a view.
    Xlsx,
    /// Statements as rows.
    Csv,
    /// Commitments as rows.
    Tasks,
    /// Notes.
    Markdown,
    /// The brief as a page of its own.
    Brief,
    /// The JSON of the command.
    Json,
}

impl Named for ExportFormat {
    const ALL: &'static [Self] = &[
        Self::Xlsx,
        Self::Csv,
        Self::Tasks,
        Self::Markdown,
        Self::Brief,
        Self::Json,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Tasks => "tasks",
            Self::Markdown => "md",
            Self::Brief => "html",
            Self::Json => "json",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|format| format.name() == name)
    }
}

impl ExportFormat {
    /// The media type of a file.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv | Self::Tasks => "text/csv;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Brief => "text/html;charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// What a file of `work` is called.
    pub fn file_name(self, work: &Work<'_>) -> String {
        let kind = match self {
            Self::Csv | Self::Tasks => "csv",
            Self::Xlsx | Self::Markdown | Self::Brief | Self::Json => self.name(),
        };
        file_name(work, file_view(work.lang, self.name()), kind)
    }

    /// The file of `work`; `json` makes its JSON, which the edges alone can write.
    ///
    /// # Errors
    /// [`ExportError`] for more than a workbook holds.
    pub fn file(
        self,
        work: &Work<'_>,
        json: impl FnOnce() -> Option<String>,
    ) -> Result<Vec<u8>, ExportError> {
        Ok(match self {
            Self::Xlsx => {
                let mut book = Workbook::new(work.lang, false, !work.coded.is_empty())?;
                book.add(work)?;
                book.finish()?
            }
            Self::Csv => {
                let none = Coded::default();
                let coded = work.coded.iter().chain(std::iter::repeat(&none));
                let used = !work.coded.is_empty();
                let rows = statement_rows(work).into_iter().zip(coded);
                let rows = rows.map(|(row, coded)| {
                    let coded = used.then(|| coded.cells(false)).into_iter().flatten();
                    row.into_iter().chain(coded).collect()
                });
                let more = if used { &CODED_HEAD[..] } else { &[] };
                table(&[&STATEMENT_HEAD, more].concat(), rows)
            }
            Self::Tasks => {
                let rows = task_rows(work).into_iter().map(Vec::from);
                table(&task_columns(work.lang), rows)
            }
            Self::Markdown => markdown(work).into_bytes(),
            Self::Brief => {
                let parts = [
                    &html_open(work.lang),
                    &Brief::new(work).sheet(),
                    html_close(),
                ];
                parts.concat().into_bytes()
            }
            Self::Json => json().ok_or(ExportError::Unwritable)?.into_bytes(),
        })
    }
}

/// A table as a whole file of CSV.
fn table<'a>(head: &[&'a str], rows: impl Iterator<Item = Vec<Cell<'a>>>) -> Vec<u8> {
    let head = head.iter().map(|head| Cell::text(*head)).collect();
    let rows: Vec<Vec<Cell<'_>>> = std::iter::once(head).chain(rows).collect();
    let lines = csv_lines(rows.iter().map(Vec::as_slice));
    [MARK.as_bytes(), &lines].concat()
}
