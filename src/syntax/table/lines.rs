//! Rows of cells set apart by tabs or pipes, a line each.

use super::{Grid, GridRow, trimmed};
use crate::base::Span;

/// A line between two rows that is no row itself (the name of a group): its longest, in bytes.
const LONGEST_BETWEEN: usize = 60;

/// What sets the cells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stroke {
    Tab,
    Pipe,
}

/// The grids among the lines outside of `tables`.
pub(super) fn grids(raw: &str, tables: &[Span]) -> Vec<Grid> {
    let mut out = Vec::new();
    let mut open: Option<(Stroke, Vec<GridRow>)> = None;
    let mut between = 0;
    let mut start = 0;
    let mut table = 0;
    for line in raw.split('\n') {
        let at = Span::new(start, start + line.len());
        start = at.end + 1;
        while tables.get(table).is_some_and(|t| t.end <= at.start) {
            table += 1;
        }
        let inside = tables.get(table).is_some_and(|t| t.overlaps(at));
        let stroke = stroke(line).filter(|_| !inside);
        match (stroke, &mut open) {
            (Some(stroke), Some((kind, rows))) if stroke == *kind => {
                between = 0;
                rows.extend(row(raw, at, stroke));
            }
            (Some(stroke), _) => {
                out.extend(open.take().and_then(close));
                between = 0;
                open = Some((stroke, row(raw, at, stroke).into_iter().collect()));
            }
            (None, Some(_)) => {
                // Blank lines, and one line at a time that names a group.
                let blank = line.trim().is_empty();
                between += usize::from(!blank);
                if inside || between > 1 || line.len() > LONGEST_BETWEEN {
                    out.extend(open.take().and_then(close));
                }
            }
            (None, None) => {}
        }
    }
    out.extend(open.and_then(close));
    out
}

fn close((_, rows): (Stroke, Vec<GridRow>)) -> Option<Grid> {
    let at = rows.first()?.at.cover(rows.last()?.at);
    Some(Grid { at, rows })
}

fn stroke(line: &str) -> Option<Stroke> {
    if line.bytes().filter(|b| *b == b'|').nth(1).is_some() {
        Some(Stroke::Pipe)
    } else if line.contains('\t') && !line.trim().is_empty() {
        Some(Stroke::Tab)
    } else {
        None
    }
}

/// The cells of a line; `None` for the ruling row of a Markdown table.
fn row(raw: &str, line: Span, stroke: Stroke) -> Option<GridRow> {
    let text = line.of(raw);
    let ruling = |b: u8| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t' | b'\r' | b'=' | b'+');
    if stroke == Stroke::Pipe && text.bytes().all(ruling) {
        return None;
    }
    let (mark, line) = match stroke {
        Stroke::Tab => ('\t', line),
        Stroke::Pipe => ('|', trimmed(raw, line)),
    };
    let text = line.of(raw);
    let mut cells = Vec::new();
    let mut start = line.start;
    for cell in text.split(mark) {
        cells.push(trimmed(raw, Span::new(start, start + cell.len())));
        start += cell.len() + 1;
    }
    if stroke == Stroke::Pipe {
        // The outer pipes set nothing apart.
        if text.starts_with(mark) && !cells.is_empty() {
            cells.remove(0);
        }
        if text.ends_with(mark) {
            cells.pop();
        }
    }
    Some(GridRow {
        at: trimmed(raw, line),
        cells,
    })
}
