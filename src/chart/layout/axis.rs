use crate::chart::mark::{self, Shape};
use crate::chart::measure::Lines;
use crate::chart::scale::{Scale, typical};
use crate::chart::scene::{Anchor, Group, Line, Mark, Target};
use crate::chart::spec::{Entry, PanelKind, Row, Spec};
use crate::chart::value::label;
use crate::chart::words::Word;

use super::Block;
use super::cell::{Label, common_period, heads, period, sentence, spaced, under};
use super::frame::{Frame, hit, rule};

/// Between the ends of the axis and the edges of the plot: room for an arrow or half a band.
const PAD: f64 = 26.0;
/// The height of the plot under the words of a row, where the width is too small for columns.
const STRIP: f64 = 28.0;
/// The least width of the plot beside columns.
const LEAST_PLOT: f64 = 200.0;

/// A row before it has a place.
struct Prepared<'r, 'a> {
    row: &'r Row<'a>,
    name: String,
    under: String,
    labels: Vec<Label>,
    /// The result's text and the sentence that tells it.
    result: Option<(String, String)>,
}

/// The columns, from left to right: name, plot, value, result. Stacked, the plot lies under the rest
/// and results stand among the values.
struct Columns {
    stacked: bool,
    name: f64,
    plot: (f64, f64),
    value: (f64, f64),
    /// The widest part of a value before its point of alignment.
    lead: f64,
    result: Option<(f64, f64)>,
}

/// A row's place.
struct Place {
    top: f64,
    bottom: f64,
    /// The height of the marks.
    axis: f64,
    /// From where to where marks take the pointer.
    strip: (f64, f64),
    /// The middle of the first value.
    first: f64,
}

pub(super) fn draw(
    frame: &Frame<'_>,
    spec: &Spec<'_>,
    kind: PanelKind,
    unit: &str,
    rows: &[Row<'_>],
    top: f64,
) -> Block {
    let words = frame.words;
    let mut marks = Vec::new();
    let common = common_period(heads(rows));
    let note = common.map_or(String::new(), |(p, average)| words.period(p, average));
    let mut y = frame.heading(&words.panel(kind, unit), &note, top, &mut marks);

    let one_result = common_period(rows.iter().filter_map(|r| r.result).map(|e| e.statement));
    let prepared: Vec<Prepared<'_, '_>> = rows
        .iter()
        .map(|row| prepare(frame, spec, row, common.is_none(), one_result.is_none()))
        .collect();
    let columns = columns(frame, &prepared, one_result);
    if let Some((x, width)) = columns.result {
        let middle = y + 4.0 + frame.small_line / 2.0;
        let (value, wide) = columns.value;
        let target = words.word(Word::Target);
        marks.push(frame.text("c-note", target, frame.small, (value, middle), wide));
        let head = result_head(frame, one_result);
        marks.push(frame.text("c-note", &head, frame.small, (x, middle), width));
        y += frame.small_line + 8.0;
        marks.push(rule("c-rule", y, frame.width));
    }

    let values: Vec<f64> = rows
        .iter()
        .flat_map(|row| row.entries.iter().chain(&row.result))
        .flat_map(|entry| entry.ends.values())
        .collect();
    let ends = (columns.plot.0 + PAD, columns.plot.1 - PAD);
    let (scale, labelled) = fit(frame, &typical(&values), ends);
    let x = |value: f64| ends.0 + scale.place(value) * (ends.1 - ends.0);

    let ticks = |y: f64, marks: &mut Vec<Mark>| {
        for (tick, shown) in scale.ticks.iter().zip(&labelled) {
            if let Some((at, anchor)) = shown {
                marks.push(frame.anchored("c-axis", &tick.label, frame.small, (*at, y), *anchor));
            }
        }
    };
    if rows.len() > 12 {
        ticks(y + 4.0 + frame.small_line / 2.0, &mut marks);
        y += frame.small_line + 8.0;
    }
    let rows_top = y;
    let mut drawn = Vec::new();
    for (index, row) in prepared.iter().enumerate() {
        if index > 0 {
            drawn.push(rule("c-rule", y, frame.width));
        }
        let (group, bottom) = draw_row(frame, spec, row, &columns, &scale, &x, y);
        drawn.push(group);
        y = bottom;
    }
    for tick in &scale.ticks {
        let class = if tick.value == 0.0 {
            "c-zero"
        } else {
            "c-grid"
        };
        let at = x(tick.value).round();
        marks.push(Mark::Line(Line {
            class,
            from: (at, rows_top),
            to: (at, y),
        }));
    }
    marks.extend(drawn);
    marks.push(rule("c-rule", y, frame.width));
    ticks(y + 4.0 + frame.small_line / 2.0, &mut marks);
    Block {
        marks,
        bottom: y + 4.0 + frame.small_line,
    }
}

fn result_head(frame: &Frame<'_>, common: Option<(Option<crate::report::Period>, bool)>) -> String {
    let period = common.map_or(String::new(), |(p, average)| frame.words.period(p, average));
    spaced(&[frame.words.word(Word::Result), &period])
}

fn prepare<'r, 'a>(
    frame: &Frame<'_>,
    spec: &Spec<'_>,
    row: &'r Row<'a>,
    periods_differ: bool,
    results_differ: bool,
) -> Prepared<'r, 'a> {
    let head = row.head();
    let result = row.result.as_ref().map(|entry| {
        let mut text = label(entry.statement, spec, frame.options, frame.words);
        if results_differ {
            text = spaced(&[&text, &period(entry.statement, frame.words)]);
        }
        (text, sentence(entry, spec, frame.options, frame.words))
    });
    Prepared {
        row,
        name: head.map_or(String::new(), |s| frame.words.name(s).into_owned()),
        under: head.map_or(String::new(), |s| under(s, periods_differ, frame.words)),
        labels: row
            .entries
            .iter()
            .map(|entry| Label::new(frame, spec, entry))
            .collect(),
        result,
    }
}

fn columns(
    frame: &Frame<'_>,
    rows: &[Prepared<'_, '_>],
    one_result: Option<(Option<crate::report::Period>, bool)>,
) -> Columns {
    let most = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max).ceil();
    let name = most(&mut rows.iter().map(|row| {
        frame
            .measure(&row.name, frame.text)
            .max(frame.measure(&row.under, frame.small))
    }));
    let labels = || rows.iter().flat_map(|row| &row.labels);
    let lead = most(&mut labels().map(|l| l.lead));
    let value = lead + most(&mut labels().map(Label::tail));
    let results = || rows.iter().filter_map(|row| row.result.as_ref());
    let has_results = results().next().is_some();
    let result = if has_results {
        let head = frame.measure(&result_head(frame, one_result), frame.small);
        let widest = most(&mut results().map(|(text, _)| frame.measure(text, frame.small)));
        Some(widest.max(head.ceil()).clamp(48.0, frame.width * 0.22))
    } else {
        None
    };
    let gap = frame.gap;
    let value_width = value.clamp(48.0, frame.width * 0.36);
    let name_width = name.clamp(48.0, frame.width * 0.32);
    let value_x = frame.width - value_width - result.map_or(0.0, |w| w + gap);
    let plot = (name_width + gap, value_x - gap);
    if plot.1 - plot.0 >= LEAST_PLOT {
        return Columns {
            stacked: false,
            name: name_width,
            plot,
            value: (value_x, value_width),
            lead,
            result: result.map(|width| (frame.width - width, width)),
        };
    }
    // The value of a result stands among the values here, so the column is measured anew there.
    let value_width = value.clamp(48.0, frame.width * 0.6);
    let value_x = frame.width - value_width;
    Columns {
        stacked: true,
        name: value_x - gap,
        plot: (0.0, frame.width),
        value: (value_x, value_width),
        lead,
        result: None,
    }
}

/// The scale whose labels all fit, and for each tick where its label stands, if anywhere.
fn fit(frame: &Frame<'_>, values: &[f64], ends: (f64, f64)) -> (Scale, Vec<Option<(f64, Anchor)>>) {
    let space = 12.0;
    let boxes = |scale: &Scale| -> Vec<(f64, f64, f64, Anchor)> {
        let place = |tick: &crate::chart::scale::Tick| {
            let width = frame.measure(&tick.label, frame.small);
            let at = ends.0 + scale.place(tick.value) * (ends.1 - ends.0);
            if at - width / 2.0 < 0.0 {
                (0.0, width, 0.0, Anchor::Start)
            } else if at + width / 2.0 > frame.width {
                (frame.width - width, frame.width, frame.width, Anchor::End)
            } else {
                (at - width / 2.0, at + width / 2.0, at, Anchor::Middle)
            }
        };
        scale.ticks.iter().map(place).collect()
    };
    let clear = |a: &(f64, f64, f64, Anchor), b: &(f64, f64, f64, Anchor)| {
        a.1 + space <= b.0 || b.1 + space <= a.0
    };
    for most in (1..=6).rev() {
        let scale = Scale::new(values, most);
        let boxes = boxes(&scale);
        let pairs = boxes.iter().zip(boxes.iter().skip(1));
        if pairs.into_iter().all(|(a, b)| clear(a, b)) {
            let shown = boxes.iter().map(|b| Some((b.2, b.3))).collect();
            return (scale, shown);
        }
    }
    // Not even the ends fit side by side: zero keeps its label, the others as they find room.
    let scale = Scale::new(values, 1);
    let boxes = boxes(&scale);
    let zero = scale.ticks.iter().position(|tick| tick.value == 0.0);
    let mut kept: Vec<usize> = zero.into_iter().collect();
    for (index, own) in boxes.iter().enumerate() {
        let free = |other: &usize| boxes.get(*other).is_none_or(|other| clear(own, other));
        if own.0 >= 0.0 && own.1 <= frame.width && kept.iter().all(free) {
            kept.push(index);
        }
    }
    let shown = boxes
        .iter()
        .enumerate()
        .map(|(index, b)| kept.contains(&index).then_some((b.2, b.3)));
    let shown = shown.collect();
    (scale, shown)
}

fn draw_row(
    frame: &Frame<'_>,
    spec: &Spec<'_>,
    row: &Prepared<'_, '_>,
    columns: &Columns,
    scale: &Scale,
    x: &impl Fn(f64) -> f64,
    top: f64,
) -> (Mark, f64) {
    let name = frame.wrap(&row.name, frame.text, columns.name);
    let own_lane = columns.stacked && row.result.is_some();
    let lanes = row.labels.len() + usize::from(own_lane);
    let place = place(frame, columns, &name, !row.under.is_empty(), lanes, top);
    let single = row.labels.len() == 1 && row.result.is_none();
    let segments = segments(row, columns, scale, x);
    let mut marks = Vec::new();

    for (index, (entry, label)) in row.row.entries.iter().zip(&row.labels).enumerate() {
        let id = entry.statement.id;
        let said = sentence(entry, spec, frame.options, frame.words);
        let middle = place.first + index as f64 * frame.lane;
        let mut own = Vec::new();
        if single {
            own.push(hit(
                id,
                &said,
                true,
                (0.0, place.top),
                (frame.width, place.bottom),
            ));
        } else {
            own.extend(lane(frame, columns, &place, (index, lanes), id, &said));
            if let Some((from, to)) = segments.get(index) {
                own.push(hit(
                    id,
                    &said,
                    false,
                    (*from, place.strip.0),
                    (*to, place.strip.1),
                ));
            }
        }
        own.extend(draw_mark(frame, entry, scale, columns, x, place.axis));
        let at = columns.value.0 + (columns.lead - label.lead).max(0.0);
        let width = columns.value.0 + columns.value.1 - at;
        own.extend(label.draw(frame, "c-value", (at, middle), width));
        marks.push(Mark::Group(Group {
            class: "c-entry",
            target: Some(Target::Statement(id)),
            marks: own,
        }));
    }
    if let (Some(entry), Some((text, said))) = (&row.row.result, &row.result) {
        let id = entry.statement.id;
        let mut own = Vec::new();
        if let Some((at, width)) = columns.result {
            let corner = (at - frame.gap / 2.0, place.top);
            own.push(hit(id, said, true, corner, (frame.width, place.bottom)));
            let middle = (at, (place.top + place.bottom) / 2.0);
            own.push(frame.text("c-note", text, frame.small, middle, width));
        } else {
            let index = row.labels.len();
            own.extend(lane(frame, columns, &place, (index, lanes), id, said));
            let label = Label::result(frame, spec, entry);
            let middle = place.first + index as f64 * frame.lane;
            let at = columns.value.0 + (columns.lead - label.lead).max(0.0);
            let width = columns.value.0 + columns.value.1 - at;
            own.extend(label.draw(frame, "c-note", (at, middle), width));
        }
        let ends: Vec<f64> = entry.ends.values().collect();
        if ends.iter().all(|v| scale.holds(*v)) {
            own.extend(ends.iter().map(|v| mark::result(x(*v), place.axis)));
        }
        marks.push(Mark::Group(Group {
            class: "c-entry",
            target: Some(Target::Statement(id)),
            marks: own,
        }));
    }
    let block = name.lines.len() as f64 * frame.line
        + if row.under.is_empty() {
            0.0
        } else {
            frame.small_line
        };
    let text_top = if columns.stacked {
        place.first - frame.line / 2.0
    } else {
        (place.top + place.bottom - block) / 2.0
    };
    marks.extend(frame.lines("c-name", &name, &row.name, 0.0, text_top));
    if !row.under.is_empty() {
        let y = text_top + block - frame.small_line / 2.0;
        let size = frame.small;
        marks.push(frame.text("c-note", &row.under, size, (0.0, y), columns.name));
    }
    let group = Group {
        class: "c-row",
        target: None,
        marks,
    };
    (Mark::Group(group), place.bottom)
}

fn place(
    frame: &Frame<'_>,
    columns: &Columns,
    name: &Lines,
    under: bool,
    lanes: usize,
    top: f64,
) -> Place {
    let words = name.lines.len() as f64 * frame.line + if under { frame.small_line } else { 0.0 };
    let lanes_height = lanes as f64 * frame.lane;
    if columns.stacked {
        let first = top + 4.0 + frame.lane / 2.0;
        let words_bottom = first - frame.line / 2.0 + words;
        let block = words_bottom.max(top + 4.0 + lanes_height);
        let bottom = (block + STRIP.max(frame.lane)).round();
        return Place {
            top,
            bottom,
            axis: (block + bottom) / 2.0 - 1.0,
            strip: (block, bottom),
            first,
        };
    }
    let height = frame.row.max(words + 8.0).max(lanes_height).round();
    let middle = top + height / 2.0;
    Place {
        top,
        bottom: top + height,
        axis: middle,
        strip: (top, top + height),
        first: middle - (lanes as f64 - 1.0) / 2.0 * frame.lane,
    }
}

/// The hit areas of one value among several: its lane in the column of values, and for the first one
/// the name.
fn lane(
    frame: &Frame<'_>,
    columns: &Columns,
    place: &Place,
    (index, lanes): (usize, usize),
    id: usize,
    said: &str,
) -> Vec<Mark> {
    let middle = place.first + index as f64 * frame.lane;
    let words_bottom = if columns.stacked {
        place.strip.0
    } else {
        place.bottom
    };
    let from = if index == 0 {
        place.top
    } else {
        middle - frame.lane / 2.0
    };
    let to = if index + 1 == lanes {
        words_bottom
    } else {
        middle + frame.lane / 2.0
    };
    let left = columns.value.0 - frame.gap / 2.0;
    let right = columns
        .result
        .map_or(frame.width, |(x, _)| x - frame.gap / 2.0);
    let mut marks = vec![hit(id, said, true, (left, from), (right, to))];
    if index == 0 {
        let right = if columns.stacked {
            left
        } else {
            columns.plot.0
        };
        marks.push(hit(
            id,
            said,
            false,
            (0.0, place.top),
            (right, words_bottom),
        ));
    }
    marks
}

/// Where the middle of an entry's mark stands.
fn mark_middle(
    entry: &Entry<'_>,
    scale: &Scale,
    columns: &Columns,
    x: &impl Fn(f64) -> f64,
) -> f64 {
    let shape = Shape::of(entry);
    match shape.beyond(scale) {
        Some(mark::Side::Left) => columns.plot.0,
        Some(mark::Side::Right) => columns.plot.1,
        None => mark::draw(shape, entry.statement.modality, x, 0.0)
            .map_or(columns.plot.0, |(_, middle)| middle),
    }
}

/// The part of the plot that leads to each entry of a row: cut halfway between the marks, no part
/// smaller than a hit area; empty where not all of them find room.
fn segments(
    row: &Prepared<'_, '_>,
    columns: &Columns,
    scale: &Scale,
    x: &impl Fn(f64) -> f64,
) -> Vec<(f64, f64)> {
    let least = 44.0;
    let right = if columns.stacked {
        columns.plot.1
    } else {
        columns.plot.1 + 8.0
    };
    let left = columns.plot.0;
    let count = row.row.entries.len();
    if (count as f64) * least > right - left {
        return Vec::new();
    }
    let mut middles: Vec<(usize, f64)> = row
        .row
        .entries
        .iter()
        .map(|entry| mark_middle(entry, scale, columns, x))
        .enumerate()
        .collect();
    middles.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut out = vec![(left, right); count];
    let mut from = left;
    for (at, (index, middle)) in middles.iter().enumerate() {
        let after = (count - at - 1) as f64;
        let cut = middles.get(at + 1).map_or(right, |next| {
            f64::midpoint(*middle, next.1)
                .min(right - after * least)
                .max(from + least)
        });
        if let Some(slot) = out.get_mut(*index) {
            *slot = (from, cut);
        }
        from = cut;
    }
    out
}

fn draw_mark(
    frame: &Frame<'_>,
    entry: &Entry<'_>,
    scale: &Scale,
    columns: &Columns,
    x: &impl Fn(f64) -> f64,
    y: f64,
) -> Vec<Mark> {
    let shape = Shape::of(entry);
    if let Some(side) = shape.beyond(scale) {
        let end = match side {
            mark::Side::Left => columns.plot.0 + PAD,
            mark::Side::Right => columns.plot.1 - PAD,
        };
        return mark::off_scale(end, y, side);
    }
    let Some((mut marks, middle)) = mark::draw(shape, entry.statement.modality, x, y) else {
        return Vec::new();
    };
    if entry.statement.unit_inferred {
        marks.push(mark::question(middle, y, frame.small));
    }
    marks
}
