//! The workbook: one sheet a view, typed cells, the same bytes for the same documents.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook as File, Worksheet,
    XlsxError,
};

use super::cell::{Cell, is_formula};
use super::sheet::{Look, Row, column_rows, columns, rows};
use super::work::Work;
use crate::words::{Column, Lang, Sheet, made_by, yes};

/// Rows below the head that a sheet of Excel holds.
pub const MOST_ROWS: u32 = 1_048_575;

/// Characters (UTF-16 code units) that a cell of Excel holds.
const LONGEST: usize = 32_767;

/// A4, by Excel's number.
const A4: u8 = 9;

/// Why there is no workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportError {
    /// A sheet has more than [`MOST_ROWS`] rows.
    TooManyRows,
    /// The file could not be put together.
    Unwritable,
}

impl From<XlsxError> for ExportError {
    fn from(_: XlsxError) -> Self {
        Self::Unwritable
    }
}

/// A workbook to which documents are added one after the other.
pub struct Workbook {
    file: File,
    formats: Formats,
    lang: Lang,
    /// Whether a row tells its document.
    many: bool,
    coded: bool,
    /// The next row of each sheet.
    next: [u32; Sheet::ALL.len()],
}

impl Workbook {
    /// A workbook without rows. Of `many` documents each row tells its own; where a coding is in use the
    /// statements have its columns.
    ///
    /// # Errors
    /// [`ExportError::Unwritable`].
    pub fn new(lang: Lang, many: bool, coded: bool) -> Result<Self, ExportError> {
        let (mut file, formats) = (File::new(), Formats::new());
        for sheet in Sheet::ALL {
            let columns = columns(sheet, many, coded);
            open(file.add_worksheet(), sheet, lang, columns, &formats)?;
        }
        Ok(Self {
            file,
            formats,
            lang,
            many,
            coded,
            next: [1; Sheet::ALL.len()],
        })
    }

    /// Adds the rows of a document to every sheet.
    ///
    /// # Errors
    /// [`ExportError::TooManyRows`] where a sheet is full; the workbook is of no use then.
    pub fn add(&mut self, work: &Work<'_>) -> Result<(), ExportError> {
        let own = if self.many {
            work.source_cells().into()
        } else {
            Vec::new()
        };
        for (index, sheet) in Sheet::ALL.into_iter().enumerate() {
            for row in rows(sheet, work) {
                self.write(index, &own, &row)?;
            }
        }
        Ok(())
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// [`ExportError`], as for a document that is added.
    pub fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        for (index, sheet) in Sheet::ALL.into_iter().enumerate() {
            if sheet == Sheet::Columns {
                for row in column_rows(self.lang, self.many, self.coded) {
                    self.write(index, &[], &row)?;
                }
            }
            let next = self.next.get(index).copied().unwrap_or(1);
            let width = columns(sheet, self.many, self.coded).count();
            let last = u16::try_from(width.saturating_sub(1)).unwrap_or(u16::MAX);
            self.file.worksheet_from_index(index)?.autofilter(
                0,
                0,
                next.saturating_sub(1),
                last,
            )?;
        }
        // The file has a date, and the program no clock.
        let date = ExcelDateTime::from_ymd(2026, 1, 1)?;
        let about = DocProperties::new().set_creation_datetime(&date);
        self.file
            .set_properties(&about.set_comment(made_by(self.lang)));
        Ok(self.file.save_to_buffer()?)
    }

    fn write(&mut self, index: usize, own: &[Cell<'_>], row: &Row<'_>) -> Result<(), ExportError> {
        let Some(next) = self.next.get_mut(index) else {
            return Ok(());
        };
        if *next > MOST_ROWS {
            return Err(ExportError::TooManyRows);
        }
        let page = self.file.worksheet_from_index(index)?;
        let own = own.iter().map(|cell| (cell, Look::Plain));
        let cells = own.chain(row.cells.iter().map(|(cell, look)| (cell, *look)));
        for (column, (cell, look)) in (0..).zip(cells) {
            put(
                page,
                (*next, column),
                cell,
                self.formats.of(cell, look),
                self.lang,
            )?;
        }
        *next += 1;
        Ok(())
    }
}

/// How cells look.
struct Formats {
    head: Format,
    text: Format,
    /// For words that look like a formula: they stay words when the cell is edited.
    quoted: Format,
    number: Format,
    inferred: Format,
    corrected: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let text = || top().set_text_wrap();
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(0x00E8_EDF4)
                .set_border_bottom(FormatBorder::Thin),
            text: text(),
            quoted: text().set_quote_prefix(),
            number: top(),
            inferred: top().set_italic().set_font_color(0x001F_4B7F),
            corrected: text().set_background_color(0x00FF_F3D6),
        }
    }

    fn of(&self, cell: &Cell<'_>, look: Look) -> &Format {
        match (cell, look) {
            (Cell::Text(text), _) if is_formula(text) => &self.quoted,
            (_, Look::Inferred) => &self.inferred,
            (_, Look::Corrected) => &self.corrected,
            (Cell::Number(_) | Cell::Whole(_), Look::Plain) => &self.number,
            (Cell::Empty | Cell::Text(_) | Cell::Flag(_), Look::Plain) => &self.text,
        }
    }
}

/// Names the sheet and writes its head: it stays in sight, and on every printed page.
fn open(
    page: &mut Worksheet,
    sheet: Sheet,
    lang: Lang,
    columns: impl Iterator<Item = Column>,
    formats: &Formats,
) -> Result<(), ExportError> {
    page.set_name(sheet.name(lang))?;
    page.set_freeze_panes(1, 0)?;
    page.set_landscape();
    page.set_paper_size(A4);
    page.set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    for (at, Column { head, width, .. }) in (0..).zip(columns) {
        page.write_string_with_format(0, at, lang.pick(head.0, head.1), &formats.head)?;
        page.set_column_width(at, f64::from(width))?;
    }
    Ok(())
}

fn put(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
    format: &Format,
    lang: Lang,
) -> Result<(), ExportError> {
    match cell {
        Cell::Empty => page.write_blank(row, column, format)?,
        Cell::Text(text) => page.write_string_with_format(row, column, fitted(text), format)?,
        Cell::Number(number) => {
            page.write_number_with_format(row, column, number.to_f64(), format)?
        }
        Cell::Whole(whole) => page.write_number_with_format(row, column, *whole, format)?,
        Cell::Flag(true) => page.write_string_with_format(row, column, yes(lang), format)?,
        Cell::Flag(false) => page.write_blank(row, column, format)?,
    };
    Ok(())
}

/// Words as a cell holds them: without what XML does not allow, an ellipsis where there are too many.
fn fitted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut room = LONGEST - 1;
    for c in text.chars().filter(|c| is_allowed(*c)) {
        let Some(left) = room.checked_sub(c.len_utf16()) else {
            out.push('…');
            break;
        };
        room = left;
        out.push(c);
    }
    out
}

/// Whether XML 1.0 allows it; a carriage return is none of a cell's line breaks.
fn is_allowed(c: char) -> bool {
    !matches!(c, '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_fitted() {
        assert_eq!(fitted("甲\r\n乙\u{0}\u{ffff}丙"), "甲\n乙丙");
        assert_eq!(
            fitted(&"字".repeat(LONGEST - 1)).chars().count(),
            LONGEST - 1
        );
        let long = fitted(&"😀".repeat(LONGEST));
        assert!(long.ends_with("😀…"));
        assert!(long.encode_utf16().count() <= LONGEST);
    }
}
