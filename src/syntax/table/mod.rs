//! Tables as they come out of a paste: cells set apart by tabs, Markdown pipes, HTML source.
//!
//! They are found in the raw text, before anything is cleaned: what a cell is lies in the tabs and
//! tags that the cleaning folds away. Whether a grid is a table of figures is for the reader of
//! its headings to say.

mod html;
mod lines;

use crate::base::{Sort as _, Span};

/// A grid of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The stretch of raw text.
    pub at: Span,
    /// The rows from top to bottom.
    pub rows: Vec<GridRow>,
}

/// A row of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The stretch of raw text.
    pub at: Span,
    /// The cells from left to right, each the stretch of raw text inside it without the spaces and
    /// tags around it. A cell that spans several rows or columns stands once for each.
    pub cells: Vec<Span>,
}

/// The grids of the raw text with at least two rows and three columns, in its order. Linear in the
/// text's length; never panics.
///
/// ```
/// use planlens::syntax::find_grids;
/// let text = "指标\t2025年\t2030年\n粮食产量\t120\t125\n";
/// let grids = find_grids(text);
/// assert_eq!(grids[0].rows[1].cells[2].of(text), "125");
/// ```
pub fn find_grids(raw: &str) -> Vec<Grid> {
    let mut grids = html::grids(raw);
    let tables: Vec<Span> = grids.iter().map(|grid| grid.at).collect();
    grids.extend(lines::grids(raw, &tables));
    grids.retain(|grid| grid.rows.iter().filter(|row| row.cells.len() >= 3).count() >= 2);
    grids.order_by_key(|grid| grid.at.start);
    grids
}

/// The stretch without the white space around it.
fn trimmed(raw: &str, at: Span) -> Span {
    let text = at.of(raw);
    let start = at.start + (text.len() - text.trim_start().len());
    let end = start + text.trim().len();
    Span::new(start, end)
}
