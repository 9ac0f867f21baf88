use crate::chart::scene::{Group, Mark};
use crate::chart::spec::{Entry, PanelKind, Row, Spec};
use crate::chart::value::{falls, glyph, label};
use crate::chart::words::{Word, Words};

use super::Block;
use super::cell::{Shared, heads, joined, notes, period, sentence, sign, spaced, whence};
use super::frame::{Frame, hit};
use crate::chart::mark;
use crate::chart::scene::Line;
use crate::report::Statement;

/// The least width of a cell, at the plain size of type.
const CELL: f64 = 156.0;

/// Between a figure's unit and its signs, in px.
const SIGN_GAP: f64 = 6.0;

/// Single figures, set large in cells side by side.
pub(super) fn draw(frame: &Frame<'_>, spec: &Spec<'_>, rows: &[Row<'_>], top: f64) -> Block {
    let words = frame.words;
    let mut marks = Vec::new();
    let shared = Shared::of(heads(rows));
    let note = shared.told(words);
    let title = title(spec, rows, words);
    let mut y = frame.heading(&title, &note, top, &mut marks);

    let gap = frame.gap * 1.5;
    let least = CELL * frame.text / 14.0;
    let room = ((frame.width + gap) / (least + gap)).floor().max(1.0);
    // Every target a cell; the row's result stands under the last one.
    let cells: Vec<(&Row<'_>, &Entry<'_>, Option<&Entry<'_>>)> = rows
        .iter()
        .flat_map(|row| {
            let last = row.entries.len().saturating_sub(1);
            row.entries
                .iter()
                .enumerate()
                .map(move |(at, e)| (row, e, row.result.as_ref().filter(|_| at == last)))
        })
        .collect();
    // Few figures share the whole width, but stay in reach of the eye.
    let across = room.min(cells.len().max(2) as f64);
    let width = ((frame.width + gap) / across - gap).floor();
    for (line, cells) in cells.chunks(across as usize).enumerate() {
        if line > 0 {
            marks.push(super::frame::rule("c-rule", y, frame.width));
        }
        let mut bottom = y;
        for (column, (row, entry, result)) in cells.iter().enumerate() {
            let x = column as f64 * (width + gap);
            let cell = Cell {
                frame,
                spec,
                x,
                width,
                shared,
                whence: whence(row, false, spec, frame),
            };
            let (drawn, end) = cell.draw(entry, *result, y);
            marks.extend(drawn);
            bottom = bottom.max(end);
        }
        for column in 1..cells.len() {
            let x = (column as f64 * (width + gap) - gap / 2.0).round();
            marks.push(Mark::Line(Line {
                class: "c-rule",
                from: (x, y + 12.0),
                to: (x, bottom - 12.0),
            }));
        }
        y = bottom;
    }
    marks.push(super::frame::rule("c-rule", y, frame.width));
    Block {
        marks,
        bottom: y + 1.0,
    }
}

/// What the list is called: in a chart of investment by what it holds.
fn title(spec: &Spec<'_>, rows: &[Row<'_>], words: &dyn Words) -> String {
    if spec.title != Word::Investment {
        return words.word(Word::Numbers).to_owned();
    }
    match rows {
        [row] => words.panel(row.kind, ""),
        _ => words.word(spec.title).to_owned(),
    }
}

struct Cell<'c, 'a> {
    frame: &'c Frame<'a>,
    spec: &'c Spec<'a>,
    x: f64,
    width: f64,
    shared: Shared,
    whence: String,
}

impl Cell<'_, '_> {
    fn draw(&self, entry: &Entry<'_>, result: Option<&Entry<'_>>, top: f64) -> (Vec<Mark>, f64) {
        let frame = self.frame;
        let statement = entry.statement;
        let mut own = Vec::new();
        let mut y = top + 12.0;
        let name = frame.words.name(statement);
        let name = spaced(&[&name, entry.by.map_or("", |by| by.sign)]);
        let lines = frame.wrap(&name, frame.text, self.width);
        own.extend(frame.lines("c-name", &lines, &name, self.x, y));
        y += lines.lines.len() as f64 * frame.line + 4.0;

        let middle = y + frame.big * 0.6;
        own.extend(self.figure(entry, middle));
        y += frame.big * 1.2 + 4.0;

        let mut said = notes(entry, frame.words);
        let own_period = self.shared.own(statement, frame.words);
        let kind = self.kind(statement);
        said.insert(0, &kind);
        said.extend([own_period.as_str(), self.whence.as_str()]);
        let note = joined(&said, " · ");
        if !note.is_empty() {
            let mut at = (self.x, y + frame.small_line / 2.0);
            if entry.lid.is_some() {
                own.extend(mark::lid(frame.spot(at.0, at.1)));
                at.0 += 14.0 * frame.unit;
            }
            let width = self.x + self.width - at.0;
            let (lines, drawn) = self.notes(&note, at, width);
            own.extend(drawn);
            y += lines * frame.small_line;
        }
        // The result follows at once; its own area is higher than its line.
        y += if result.is_none() { 12.0 } else { 0.0 };
        let bottom = y.round();
        if entry.target().is_some() {
            let said = sentence(entry, self.spec, frame.options, frame.words);
            let end = (self.x + self.width, bottom);
            own.insert(0, hit(statement.id, &said, true, (self.x, top), end));
        }
        let mut marks = vec![group(entry, own)];
        let Some(result) = result else {
            return (marks, bottom);
        };
        let text = label(result.statement, self.spec, frame.options, frame.words);
        let period = period(result.statement, frame.words);
        let sign = sign(result.statement, frame.words);
        let text = spaced(&[frame.words.word(Word::Result), &text, &sign, &period]);
        // As high as its lines, and as a hit area at least.
        let (lines, _) = self.notes(&text, (0.0, 0.0), self.width);
        let end = bottom + frame.lane.max(lines * frame.small_line + 4.0);
        let first = (end - bottom - (lines - 1.0) * frame.small_line) / 2.0;
        let (_, drawn) = self.notes(&text, (self.x, bottom + first), self.width);
        let mut own = vec![hit(
            result.statement.id,
            &sentence(result, self.spec, frame.options, frame.words),
            true,
            (self.x, bottom),
            (self.x + self.width, end),
        )];
        own.extend(drawn);
        marks.push(group(result, own));
        (marks, end + 8.0)
    }

    /// A note in as many lines as it takes, the middle of the first at `at`; how many they are.
    fn notes(&self, note: &str, at: (f64, f64), width: f64) -> (f64, Vec<Mark>) {
        let frame = self.frame;
        let lines = frame.wrap(note, frame.small, width);
        let marks = lines.lines.iter().enumerate().map(|(index, line)| {
            let y = at.1 + index as f64 * frame.small_line;
            frame.text("c-note", line, frame.small, (at.0, y), width)
        });
        (lines.lines.len() as f64, marks.collect())
    }

    /// The kind of figure, where a bare amount would mislead.
    fn kind(&self, statement: &Statement) -> String {
        let words = self.frame.words;
        let kind = PanelKind::of(statement);
        if falls(statement) && kind != PanelKind::Gap {
            return words.falling(statement.measure, "").trim().to_owned();
        }
        match kind {
            PanelKind::Growth | PanelKind::Change | PanelKind::Multiple => words.panel(kind, ""),
            PanelKind::Level | PanelKind::Gap | PanelKind::Investment | PanelKind::Projects => {
                String::new()
            }
        }
    }

    /// Glyph and number large, the unit behind; all at the plain size where that is too wide.
    fn figure(&self, entry: &Entry<'_>, y: f64) -> Vec<Mark> {
        let frame = self.frame;
        let statement = entry.statement;
        if statement.is_sign_alone() {
            let said = frame.words.value(statement);
            return vec![frame.text("c-value", &said, frame.text, (self.x, y), self.width)];
        }
        let (number, unit) = frame.words.figure(statement);
        let number = spaced(&[&glyph(statement), &number]);
        let shown = if statement.unit_inferred {
            [unit.as_str(), "?"].concat()
        } else {
            unit
        };
        let class = if statement.unit_inferred {
            "c-guess"
        } else {
            "c-unit"
        };
        let sign = sign(statement, frame.words);
        let number_width = frame.measure(&number, frame.big);
        let unit_width = frame.measure(&shown, frame.text);
        let sign_width = if sign.is_empty() {
            0.0
        } else {
            SIGN_GAP + frame.measure(&sign, frame.small)
        };
        if number_width + 4.0 + unit_width + sign_width <= self.width {
            let after = (
                self.x + number_width + 4.0,
                y + frame.big * 0.36 - frame.text * 0.36,
            );
            let mut marks = vec![
                frame.text("c-figure", &number, frame.big, (self.x, y), self.width),
                frame.text(class, &shown, frame.text, after, self.width),
            ];
            if !sign.is_empty() {
                let behind = (after.0 + unit_width + SIGN_GAP, after.1);
                marks.push(frame.text("c-note", &sign, frame.small, behind, self.width));
            }
            return marks;
        }
        // Before the number, for what is too long is cut at its end.
        let all = spaced(&[&sign, &number, &shown]);
        vec![frame.text("c-value", &all, frame.text, (self.x, y), self.width)]
    }
}

fn group(entry: &Entry<'_>, marks: Vec<Mark>) -> Mark {
    Mark::Group(Group {
        class: "c-entry",
        target: entry.target(),
        marks,
    })
}
