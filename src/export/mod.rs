//! Row 6: what is taken away: tables for spreadsheets, notes for threads, the brief of one page,
//! pictures and files that carry their link. An analysis, its text and a language in; text or bytes out.
//!
//! - Pure: no clock, no file; the same document gives the same bytes.
//! - What the text says is escaped for the form that it goes into: no cell is a formula, no name a tag.
//! - What was inferred says so in a column of its own.

mod brief;
mod carry;
mod cell;
mod compare;
mod csv;
mod format;
mod markdown;
mod name;
mod picture;
mod sheet;
mod statement;
mod task;
mod work;
mod workbook;

pub use self::csv::{MARK, csv_lines};
pub use brief::{BRIEF_CSS, Brief, html_close, html_open};
pub use carry::{carrying, text_state};
pub use cell::{Cell, is_formula};
pub use compare::{COMPARE_CSS, CompareFilter, Compared, Side, compared, compared_file};
pub use format::ExportFormat;
pub use markdown::markdown;
pub use name::file_name;
pub use picture::{png_state, png_with_state, svg_state, svg_with_state};
pub use statement::{STATEMENT_HEAD, statement_rows};
pub use task::task_rows;
pub use work::{Coded, Filled, Work};
pub use workbook::{ExportError, MOST_ROWS, Workbook};
