//! Where analyses go: a line of JSON each, or rows of CSV.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::argument::Format;
use super::{table, task};
use crate::report::Analysis;
use crate::wire::WireAnalysis;
use crate::words::{Lang, task_columns};

/// An open output.
pub(super) enum Output {
    Jsonl(BufWriter<Box<dyn Write>>),
    Csv(Box<csv::Writer<Box<dyn Write>>>),
    Tasks(Box<csv::Writer<Box<dyn Write>>>),
}

impl Output {
    /// Opens `path`, or standard output where there is none, and writes what stands before the
    /// first text.
    pub(super) fn new(format: Format, lang: Lang, path: Option<&Path>) -> io::Result<Self> {
        let target: Box<dyn Write> = match path {
            Some(path) => Box::new(File::create(path)?),
            None => Box::new(io::stdout().lock()),
        };
        match format {
            Format::Jsonl => Ok(Self::Jsonl(BufWriter::new(target))),
            Format::Csv => Ok(Self::Csv(sheet(target, &table::HEAD)?)),
            Format::Tasks => Ok(Self::Tasks(sheet(target, &task_columns(lang))?)),
        }
    }

    /// Writes one analysis and passes it on, so that a pipeline sees each text when it is done.
    pub(super) fn write(
        &mut self,
        lang: Lang,
        raw: &str,
        analysis: &Analysis,
        wire: &WireAnalysis,
    ) -> io::Result<()> {
        match self {
            Self::Jsonl(writer) => {
                serde_json::to_writer(&mut *writer, wire)?;
                writer.write_all(b"\n")?;
                writer.flush()
            }
            Self::Csv(writer) => {
                for (statement, told) in analysis.statements.iter().zip(&wire.statements) {
                    let row = table::row(lang, analysis, wire, statement, told);
                    let cells = row.iter().map(|cell| cell.as_bytes());
                    writer.write_record(cells).map_err(io_error)?;
                }
                writer.flush()
            }
            Self::Tasks(writer) => {
                for row in task::rows(lang, analysis, wire, raw) {
                    writer.write_record(&row).map_err(io_error)?;
                }
                writer.flush()
            }
        }
    }

    /// Writes what is left; for an output that got no text.
    pub(super) fn finish(self) -> io::Result<()> {
        match self {
            Self::Jsonl(mut writer) => writer.flush(),
            Self::Csv(mut writer) | Self::Tasks(mut writer) => writer.flush(),
        }
    }
}

/// A sheet with its first row.
fn sheet(
    mut target: Box<dyn Write>,
    head: &[&str],
) -> io::Result<Box<csv::Writer<Box<dyn Write>>>> {
    // Without the mark Excel takes UTF-8 for the system's own encoding.
    target.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(target);
    writer.write_record(head).map_err(io_error)?;
    Ok(Box::new(writer))
}

/// The error beneath, by whose kind a closed pipe is known; the crate's own way hides it.
fn io_error(error: csv::Error) -> io::Error {
    if error.is_io_error()
        && let csv::ErrorKind::Io(beneath) = error.into_kind()
    {
        return beneath;
    }
    // Rows of one length in UTF-8 leave no other.
    io::Error::from(io::ErrorKind::InvalidData)
}
