use crate::chart::layout::cell::{Label, sentence};
use crate::chart::layout::frame::{Frame, hit};
use crate::chart::mark::{self, Shape, Side};
use crate::chart::scene::{Group, Line, Mark};
use crate::chart::spec::{Entry, Spec};

use super::Prepared;
use super::column::Columns;
use super::place::{Place, segments};
use super::tick::{Axis, PAD};

/// One row from height `top`: its name, each target with its own group of area, mark and label, and
/// the result; and the height of its lower edge.
pub(super) fn draw(
    frame: &Frame<'_>,
    spec: &Spec<'_>,
    row: &Prepared<'_, '_>,
    columns: &Columns,
    axis: &Axis,
    top: f64,
) -> (Mark, f64) {
    let room = columns.name - row.indent;
    let name = frame.wrap(&row.name, frame.text, room);
    let under = if row.under.is_empty() {
        0.0
    } else {
        frame.small_line
    };
    let block = name.lines.len() as f64 * frame.line + under;
    let entries = &row.row.entries;
    let lanes = row.labels.len() + usize::from(columns.result.is_none() && row.result.is_some());
    let single = row.labels.len() == 1 && row.result.is_none();
    // One value needs no lane of its own: its whole row is one area; but over a plot rows are alike.
    let alike = columns.stacked && columns.result.is_some();
    let lane = if single && !alike {
        frame.line
    } else {
        frame.lane
    };
    let place = Place::new(frame, columns, axis, entries, (lanes, lane), block, top);
    let areas = Areas {
        frame,
        columns,
        place: &place,
        lanes,
        segments: segments(entries, axis, (columns.plot.0, plot_end(frame, columns))),
        single,
        over: match &columns.result {
            Some(result) if columns.stacked && row.result.is_none() => {
                frame.width - result.x + frame.gap
            }
            Some(_) | None => 0.0,
        },
    };

    let mut marks = Vec::new();
    if columns.stacked {
        marks.extend(axis.grid(place.strip));
    }
    if let Some(entry) = &row.row.result {
        // Under the targets' marks; its words follow behind theirs.
        marks.push(group(entry, draw_result(frame, entry, axis, &place)));
    }
    for (index, (entry, label)) in entries.iter().zip(&row.labels).enumerate() {
        let said = sentence(entry, spec, frame.options, frame.words);
        let mut own = Vec::new();
        if entry.target().is_some() {
            own.extend(areas.target(index, entry.statement.id, &said));
        }
        let y = place.tracks.get(index).copied().unwrap_or(place.first);
        own.extend(draw_mark(frame, entry, axis, y));
        if let (Some(by), true) = (entry.by, columns.stacked) {
            own.push(frame.text("c-note", by.sign, frame.small, (0.0, y), PAD * frame.unit));
        }
        own.extend(value(&areas, index, label, "c-value"));
        marks.push(group(entry, own));
    }
    if let (Some(entry), Some((beside, among))) = (&row.row.result, &row.result) {
        let said = sentence(entry, spec, frame.options, frame.words);
        let id = entry.statement.id;
        let mut own = Vec::new();
        if let Some(column) = &columns.result {
            let corner = (column.x - frame.gap / 2.0, place.top);
            let (bottom, middle) = if columns.stacked {
                (place.strip.0, place.first)
            } else {
                (place.bottom, f64::midpoint(place.top, place.bottom))
            };
            own.push(hit(id, &said, true, corner, (frame.width, bottom)));
            let (x, width) = column.place(beside);
            own.extend(beside.draw(frame, "c-note", (x, middle), width));
        } else {
            let index = row.labels.len();
            own.push(areas.lane(index, id, &said));
            own.extend(value(&areas, index, among, "c-note"));
        }
        marks.push(group(entry, own));
    }
    if row.indent > 0.0 {
        marks.extend(elbow(frame, &place, row));
    }
    marks.extend(frame.lines("c-name", &name, &row.name, row.indent, place.name));
    if under > 0.0 {
        let y = place.name + block - under / 2.0;
        let at = (row.indent, y);
        marks.push(frame.text("c-note", &row.under, frame.small, at, room));
    }
    let row = Group {
        class: "c-row",
        target: None,
        marks,
    };
    (Mark::Group(row), place.bottom)
}

/// What leads from the whole down to a part: a line down, and one across before the first line of its
/// name.
fn elbow(frame: &Frame<'_>, place: &Place, row: &Prepared<'_, '_>) -> [Mark; 2] {
    let x = (row.indent / 3.0).round() + 0.5;
    let y = (place.name + frame.line / 2.0).round() + 0.5;
    let end = if row.goes_on { place.bottom } else { y };
    let line = |from, to| {
        Mark::Line(Line {
            class: "c-lid",
            from,
            to,
        })
    };
    [
        line((x, place.top), (x, end)),
        line((x, y), (row.indent - 4.0, y)),
    ]
}

fn group(entry: &Entry<'_>, marks: Vec<Mark>) -> Mark {
    Mark::Group(Group {
        class: "c-entry",
        target: entry.target(),
        marks,
    })
}

/// The right end of what belongs to the plot: halfway to the values, or the edge.
fn plot_end(frame: &Frame<'_>, columns: &Columns) -> f64 {
    if columns.stacked {
        columns.plot.1
    } else {
        columns.value.x - frame.gap / 2.0
    }
}

fn value(areas: &Areas<'_, '_>, index: usize, label: &Label, class: &'static str) -> Vec<Mark> {
    let (x, width) = areas.columns.value.place(label);
    let width = width + areas.over;
    let middle = areas.place.first + index as f64 * areas.frame.lane;
    label.draw(areas.frame, class, (x, middle), width)
}

/// The hit areas of a row.
struct Areas<'p, 'a> {
    frame: &'p Frame<'a>,
    columns: &'p Columns,
    place: &'p Place,
    lanes: usize,
    segments: Vec<(f64, f64)>,
    /// Whether the whole row is one area.
    single: bool,
    /// By how much values may leave their column: there is no result beside them.
    over: f64,
}

impl Areas<'_, '_> {
    /// All areas of a target; the first of them takes the keyboard.
    fn target(&self, index: usize, id: usize, said: &str) -> Vec<Mark> {
        let place = self.place;
        if self.single {
            let corner = (self.frame.width, place.bottom);
            return vec![hit(id, said, true, (0.0, place.top), corner)];
        }
        let mut areas = vec![self.lane(index, id, said)];
        areas.extend(self.plot(index, id, said));
        if index == 0 {
            let (right, bottom) = if self.columns.stacked {
                (self.value_left(), place.strip.0)
            } else {
                (self.columns.plot.0, place.bottom)
            };
            areas.push(hit(id, said, false, (0.0, place.top), (right, bottom)));
        }
        areas
    }

    /// The lane of a value in the column of values.
    fn lane(&self, index: usize, id: usize, said: &str) -> Mark {
        let bottom = if self.columns.stacked {
            self.place.strip.0
        } else {
            self.place.bottom
        };
        let edges = (self.place.top, bottom);
        let (upper, lower) = self.place.lane(self.frame, (index, self.lanes), edges);
        let result = self.columns.result.as_ref();
        let right = result.map_or(self.frame.width, |r| r.x - self.frame.gap / 2.0);
        hit(id, said, true, (self.value_left(), upper), (right, lower))
    }

    /// The part of the plot around a mark: its track, or its segment of the one track.
    fn plot(&self, index: usize, id: usize, said: &str) -> Option<Mark> {
        let place = self.place;
        let right = plot_end(self.frame, self.columns);
        if place.apart {
            let track = place.tracks.get(index)?;
            let (first, last) = place.marks();
            let count = place.tracks.len().saturating_sub(1).max(1);
            let half = (last - first) / count as f64 / 2.0;
            let last = index + 1 == place.tracks.len();
            let upper = if index == 0 {
                place.strip.0
            } else {
                track - half
            };
            let lower = if last { place.strip.1 } else { track + half };
            return Some(hit(
                id,
                said,
                false,
                (self.columns.plot.0, upper),
                (right, lower),
            ));
        }
        let (from, to) = *self.segments.get(index)?;
        Some(hit(
            id,
            said,
            false,
            (from, place.strip.0),
            (to, place.strip.1),
        ))
    }

    fn value_left(&self) -> f64 {
        self.columns.value.x - self.frame.gap / 2.0
    }
}

/// The chevrons of what leaves the axis at height `y`.
fn beyond(frame: &Frame<'_>, class: &'static str, axis: &Axis, y: f64, side: Side) -> Vec<Mark> {
    let end = match side {
        Side::Left => axis.ends.0,
        Side::Right => axis.ends.1,
    };
    mark::off_scale(class, frame.spot(end, y), side)
}

/// The tick of a result across all targets of its row.
fn draw_result(frame: &Frame<'_>, entry: &Entry<'_>, axis: &Axis, place: &Place) -> Vec<Mark> {
    let (first, last) = place.marks();
    if let Some(side) = Shape::of(entry).beyond(&axis.scale) {
        return beyond(
            frame,
            "c-off c-reached",
            axis,
            f64::midpoint(first, last),
            side,
        );
    }
    let reach = (first - 9.0 * frame.unit, last + 9.0 * frame.unit);
    let ends = entry.ends.values().filter(|v| axis.scale.holds(*v));
    ends.map(|v| mark::result(axis.x(v), reach)).collect()
}

/// The mark of an entry at height `y`, with its question mark; chevrons where it leaves the axis.
fn draw_mark(frame: &Frame<'_>, entry: &Entry<'_>, axis: &Axis, y: f64) -> Vec<Mark> {
    let shape = Shape::of(entry);
    if let Some(side) = shape.beyond(&axis.scale) {
        return beyond(frame, "c-off", axis, y, side);
    }
    let drawn = mark::draw(
        shape,
        entry.statement.modality,
        |v| axis.x(v),
        y,
        frame.unit,
    );
    let Some((mut marks, middle)) = drawn else {
        return Vec::new();
    };
    if entry.statement.unit_inferred {
        marks.push(mark::question(frame.spot(middle, y)));
    }
    marks
}
