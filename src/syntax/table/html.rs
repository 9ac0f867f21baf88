//! The source of HTML tables.

use super::{Grid, GridRow};
use crate::base::Span;

/// The most columns, and the most rows, that one cell is taken to span.
const WIDEST: usize = 16;
const TALLEST: usize = 100;

/// The most cells of a row that reach down into the next.
const MOST_HANGING: usize = 12;

/// The longest tag, in bytes.
const LONGEST: usize = 2000;

/// A tag of the table's frame, at its place.
struct Tag<'t> {
    at: Span,
    /// Name in the case as written, without the stroke of a closing tag.
    name: &'t str,
    closing: bool,
    attributes: &'t str,
}

/// The tables of the raw text.
pub(super) fn grids(raw: &str) -> Vec<Grid> {
    let mut out: Vec<Grid> = Vec::new();
    let mut open: Option<Open> = None;
    for tag in tags(raw) {
        let is = |name: &str| tag.name.eq_ignore_ascii_case(name);
        if is("table") {
            out.extend(open.take().and_then(|table| table.close(raw, tag.at)));
            if !tag.closing {
                open = Some(Open::new(tag.at.start));
            }
        } else if let Some(table) = &mut open {
            if is("tr") {
                table.end_row(raw, tag.at.start);
                if !tag.closing {
                    table.row = Some((tag.at.end, Vec::new()));
                }
            } else if is("td") || is("th") {
                table.end_cell(raw, tag.at.start);
                if !tag.closing && table.row.is_some() {
                    let span = |name, most| spanned(tag.attributes, name).clamp(1, most);
                    let (rows, columns) = (span("rowspan", TALLEST), span("colspan", WIDEST));
                    table.cell = Some((tag.at.end, rows, columns));
                }
            }
        }
    }
    out
}

/// A cell that reaches down into the next rows: its column, what it holds, how many rows more.
type Hanging = (usize, Span, usize);

/// A table that is being read.
struct Open {
    start: usize,
    rows: Vec<GridRow>,
    row: Option<(usize, Vec<Span>)>,
    cell: Option<(usize, usize, usize)>,
    /// From the rows above, by column.
    hanging: Vec<Hanging>,
    /// From this row.
    dropped: Vec<Hanging>,
}

impl Open {
    fn new(start: usize) -> Self {
        Self {
            start,
            rows: Vec::new(),
            row: None,
            cell: None,
            hanging: Vec::new(),
            dropped: Vec::new(),
        }
    }

    fn end_cell(&mut self, raw: &str, end: usize) {
        let Some((start, rowspan, colspan)) = self.cell.take() else {
            return;
        };
        self.fill();
        let at = inner(raw, Span::new(start, end));
        if let Some((_, cells)) = &mut self.row {
            for _ in 0..colspan {
                if rowspan > 1 {
                    self.dropped.push((cells.len(), at, rowspan - 1));
                }
                cells.push(at);
            }
        }
    }

    /// Puts in the cells that reach down from above to where the row stands.
    fn fill(&mut self) {
        let Some((_, cells)) = &mut self.row else {
            return;
        };
        while let Some(index) = self.hanging.iter().position(|cell| cell.0 == cells.len()) {
            let (column, at, more) = self.hanging.swap_remove(index);
            if more > 1 {
                self.dropped.push((column, at, more - 1));
            }
            cells.push(at);
        }
    }

    fn end_row(&mut self, raw: &str, end: usize) {
        self.end_cell(raw, end);
        self.fill();
        if let Some((start, cells)) = self.row.take() {
            self.rows.push(GridRow {
                at: Span::new(start, end.max(start)),
                cells,
            });
            self.hanging = std::mem::take(&mut self.dropped);
            self.hanging.truncate(MOST_HANGING);
        }
    }

    fn close(mut self, raw: &str, tag: Span) -> Option<Grid> {
        self.end_row(raw, tag.start);
        (!self.rows.is_empty()).then(|| Grid {
            at: Span::new(self.start, tag.end),
            rows: self.rows,
        })
    }
}

/// The tags of the raw text, each closed within reach.
fn tags(raw: &str) -> impl Iterator<Item = Tag<'_>> {
    raw.match_indices('<').filter_map(|(start, _)| {
        let rest = raw.get(start + 1..)?;
        let closing = rest.starts_with('/');
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let len = name
            .bytes()
            .take(8)
            .take_while(u8::is_ascii_alphanumeric)
            .count();
        let name = name.get(..len).filter(|name| !name.is_empty())?;
        let close = rest
            .bytes()
            .take(LONGEST)
            .position(|b| b == b'>' || b == b'<')?;
        (rest.as_bytes().get(close) == Some(&b'>')).then(|| Tag {
            at: Span::new(start, start + 1 + close + 1),
            name,
            closing,
            attributes: rest
                .get(usize::from(closing) + len..close)
                .unwrap_or_default(),
        })
    })
}

/// How many rows or columns a cell spans.
fn spanned(attributes: &str, name: &str) -> usize {
    let find = || {
        let at = attributes.to_ascii_lowercase().find(name)? + name.len();
        let rest = attributes.get(at..)?.trim_start().strip_prefix('=')?;
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest.get(..digits)?.parse::<usize>().ok()
    };
    find().unwrap_or(1)
}

/// The stretch without the spaces, tags and blank entities around it.
fn inner(raw: &str, at: Span) -> Span {
    const BLANKS: &[&str] = &["&nbsp;", "&ensp;", "&emsp;", "&#160;"];
    let (mut start, mut end) = (at.start, at.end.max(at.start));
    loop {
        let text = Span::new(start, end).of(raw);
        let left = text.trim_start();
        let cut = if let Some(rest) = BLANKS.iter().find_map(|b| left.strip_prefix(b)) {
            text.len() - rest.len()
        } else if left.starts_with('<')
            && left
                .as_bytes()
                .get(1)
                .is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/')
            && let Some(close) = left.find('>')
        {
            text.len() - left.len() + close + 1
        } else {
            start += text.len() - left.len();
            break;
        };
        start += cut;
    }
    loop {
        let text = Span::new(start, end).of(raw);
        let left = text.trim_end();
        if let Some(rest) = BLANKS.iter().find_map(|b| left.strip_suffix(b)) {
            end = start + rest.len();
        } else if left.ends_with('>')
            && let Some(open) = left.rfind('<')
            && left
                .as_bytes()
                .get(open + 1)
                .is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/')
        {
            end = start + open;
        } else {
            end = start + left.len();
            break;
        }
    }
    Span::new(start, end)
}
