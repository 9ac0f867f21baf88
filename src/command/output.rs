//! Where analyses go: a line of JSON each, rows of CSV, sheets of a workbook, notes, briefs.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::argument::Format;
use crate::export::{
    Brief, Cell, ExportError, MARK, STATEMENT_HEAD, Work, Workbook, csv_lines, html_close,
    html_open, markdown, statement_rows, task_rows,
};
use crate::wire::WireAnalysis;
use crate::words::{Lang, task_columns};

/// An open output.
pub(super) struct Output {
    target: BufWriter<Box<dyn Write>>,
    shape: Shape,
    /// Documents written.
    written: usize,
}

/// What is written.
enum Shape {
    Jsonl,
    Csv,
    Tasks,
    /// Written whole at the end.
    Xlsx(Box<Workbook>),
    Markdown,
    Html,
}

/// Why nothing more can be written.
pub(super) enum Unwritten {
    /// The file or pipe takes nothing more.
    Io(io::Error),
    /// There is more than a workbook holds.
    Export(ExportError),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<ExportError> for Unwritten {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl Output {
    /// Opens `path`, or standard output where there is none, and writes what stands before the
    /// first text. Of `many` texts each row of a workbook tells its own.
    pub(super) fn new(
        format: Format,
        lang: Lang,
        path: Option<&Path>,
        many: bool,
    ) -> Result<Self, Unwritten> {
        let target: Box<dyn Write> = match path {
            Some(path) => Box::new(File::create(path)?),
            None => Box::new(io::stdout().lock()),
        };
        let mut target = BufWriter::new(target);
        let shape = match format {
            Format::Jsonl => Shape::Jsonl,
            Format::Csv => {
                head(&mut target, &STATEMENT_HEAD)?;
                Shape::Csv
            }
            Format::Tasks => {
                head(&mut target, &task_columns(lang))?;
                Shape::Tasks
            }
            Format::Xlsx => Shape::Xlsx(Box::new(Workbook::new(lang, many, false)?)),
            Format::Md => Shape::Markdown,
            Format::Html => {
                target.write_all(html_open(lang).as_bytes())?;
                Shape::Html
            }
        };
        Ok(Self {
            target,
            shape,
            written: 0,
        })
    }

    /// Writes one analysis and passes it on, so that a pipeline sees each text when it is done.
    pub(super) fn write(&mut self, work: &Work<'_>, wire: &WireAnalysis) -> Result<(), Unwritten> {
        let Self {
            target,
            shape,
            written,
        } = self;
        match shape {
            Shape::Jsonl => {
                serde_json::to_writer(&mut *target, wire).map_err(io::Error::from)?;
                target.write_all(b"\n")?;
            }
            Shape::Csv => target.write_all(&lines(&statement_rows(work)))?,
            Shape::Tasks => target.write_all(&lines(&task_rows(work)))?,
            Shape::Xlsx(book) => book.add(work)?,
            Shape::Markdown => {
                let between = if *written > 0 { "\n---\n\n" } else { "" };
                target.write_all(between.as_bytes())?;
                target.write_all(markdown(work).as_bytes())?;
            }
            Shape::Html => target.write_all(Brief::new(work).sheet().as_bytes())?,
        }
        *written += 1;
        Ok(target.flush()?)
    }

    /// Writes what is left; for an output that got no text too.
    pub(super) fn finish(self) -> Result<(), Unwritten> {
        let mut target = self.target;
        match self.shape {
            Shape::Jsonl | Shape::Csv | Shape::Tasks | Shape::Markdown => {}
            Shape::Xlsx(book) => target.write_all(&book.finish()?)?,
            Shape::Html => target.write_all(html_close().as_bytes())?,
        }
        Ok(target.flush()?)
    }
}

/// The first row, and the mark before it.
fn head(target: &mut impl Write, head: &[&str]) -> io::Result<()> {
    let cells: Vec<Cell<'_>> = head.iter().map(|head| Cell::text(*head)).collect();
    target.write_all(MARK.as_bytes())?;
    target.write_all(&csv_lines([cells.as_slice()]))
}

fn lines<const N: usize>(rows: &[[Cell<'_>; N]]) -> Vec<u8> {
    csv_lines(rows.iter().map(<[Cell<'_>; N]>::as_slice))
}
