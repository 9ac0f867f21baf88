//! Rows of marks on one axis, as a table of four columns or, where that is too narrow, with the plot
//! under the words.

mod column;
mod place;
mod row;
mod tick;

use crate::chart::scene::{Line, Mark};
use crate::chart::spec::{PanelKind, Row, Spec, axis_values};
use crate::chart::words::{Word, Words};

use super::Block;
use super::cell::{Label, Shared, heads, joined, spaced, under, whence};
use super::frame::{Frame, rule};
pub(super) use column::Columns;
use tick::Axis;

/// How far a part stands in behind its whole, in plain px.
const INDENT: f64 = 18.0;

/// A row before it has a place.
struct Prepared<'r, 'a> {
    row: &'r Row<'a>,
    name: String,
    under: String,
    /// How far the name of a part stands in, in px.
    indent: f64,
    /// Whether another part of the same whole follows.
    goes_on: bool,
    labels: Vec<Label>,
    /// The result's label as the column of results shows it, and as a line among the values.
    result: Option<(Label, Label)>,
}

/// A panel before it has a place. All panels of a drawing are prepared before one is placed, so that
/// they share their columns.
pub(super) struct Draft<'r, 'a> {
    title: String,
    /// The values that its axis is made for.
    values: Vec<f64>,
    /// The power of ten between those and the unit of its title.
    power: i8,
    rows: Vec<Prepared<'r, 'a>>,
    /// The period that all rows share, in words, and what else is told of all.
    note: String,
    /// The head over the results, with their period where they share one; empty for no results.
    result_head: String,
}

impl<'r, 'a> Draft<'r, 'a> {
    /// What the panel of those rows will show.
    pub(super) fn new(
        frame: &Frame<'_>,
        spec: &Spec<'_>,
        kind: PanelKind,
        unit: &str,
        rows: &'r [Row<'a>],
    ) -> Self {
        let words = frame.words;
        // Of several documents each has its own time.
        let several = rows
            .iter()
            .flat_map(|row| &row.entries)
            .any(|e| e.by.is_some());
        let shared = Shared::of(heads(rows));
        let results = || rows.iter().filter_map(|r| r.result).map(|e| e.statement);
        let reached = Shared::of(results());
        let result_head = if results().next().is_some() {
            spaced(&[words.word(Word::Result), &reached.told(words)])
        } else {
            String::new()
        };
        let before = |at: usize| at.checked_sub(1).and_then(|at| rows.get(at));
        let row = |(at, row): (usize, &'r Row<'a>)| Prepared {
            goes_on: rows.get(at + 1).is_some_and(Row::is_part),
            ..prepare(frame, spec, row, before(at), shared, reached)
        };
        let values = axis_values(kind, rows.iter());
        let most = values.iter().fold(0.0, |most: f64, v| most.max(v.abs()));
        let (power, unit) = words.axis_unit(unit, most);
        Self {
            title: words.panel(kind, &unit),
            values,
            power,
            rows: rows.iter().enumerate().map(row).collect(),
            note: if several {
                String::new()
            } else {
                joined(
                    &[&shared.told(words), of_all(kind, rows.len(), words)],
                    " · ",
                )
            },
            result_head,
        }
    }
}

/// A panel at its place.
pub(super) fn draw(
    frame: &Frame<'_>,
    spec: &Spec<'_>,
    draft: &Draft<'_, '_>,
    columns: &Columns,
    top: f64,
) -> Block {
    let mut marks = Vec::new();
    // A head that its column has no room for stands in the panel's.
    let word = frame.words.word(Word::Result);
    let head = columns.result.as_ref().map(|result| {
        let fits = frame.measure(&draft.result_head, frame.small) <= result.width;
        if fits {
            draft.result_head.as_str()
        } else {
            word
        }
    });
    let apart = head.is_none_or(|head| head != draft.result_head);
    let note = if apart && !draft.result_head.is_empty() {
        joined(&[&draft.note, &draft.result_head], " · ")
    } else {
        draft.note.clone()
    };
    let mut y = frame.heading(&draft.title, &note, top, &mut marks);
    if let (Some(result), Some(head), false) = (&columns.result, head, draft.result_head.is_empty())
    {
        let middle = y + 4.0 + frame.small_line / 2.0;
        // Over the figures, not over the words that hang out to their left.
        let first = draft.rows.first().and_then(|row| row.labels.first());
        let (x, width) = first.map_or((columns.value.x, columns.value.width), |label| {
            columns.value.place(label)
        });
        for (head, x, width) in [
            (frame.words.word(Word::Target), x, width),
            (head, result.x, result.width),
        ] {
            marks.push(frame.text("c-note", head, frame.small, (x, middle), width));
        }
        y = (y + frame.small_line + 8.0).round();
        marks.push(rule("c-rule", y, frame.width));
    }

    let axis = Axis::new(frame, &draft.values, draft.power, columns.plot);
    if draft.rows.len() > 12 {
        marks.extend(axis.labels(frame, y + 4.0 + frame.small_line / 2.0));
        y = (y + frame.small_line + 8.0).round();
    }
    let rows_top = y;
    let mut drawn = Vec::new();
    for (index, row) in draft.rows.iter().enumerate() {
        if index > 0 {
            drawn.push(Mark::Line(Line {
                class: "c-rule",
                from: (row.indent, y),
                to: (frame.width, y),
            }));
        }
        let (group, bottom) = row::draw(frame, spec, row, columns, &axis, y);
        drawn.push(group);
        y = bottom;
    }
    if !columns.stacked {
        marks.extend(axis.grid((rows_top, y)));
    }
    marks.extend(drawn);
    marks.push(rule("c-rule", y, frame.width));
    marks.extend(axis.labels(frame, y + 4.0 + frame.small_line / 2.0));
    Block {
        marks,
        bottom: y + 4.0 + frame.small_line,
    }
}

/// What holds for all figures of a panel of that kind.
fn of_all(kind: PanelKind, rows: usize, words: &dyn Words) -> &str {
    match kind {
        PanelKind::Investment | PanelKind::Projects if rows > 1 => words.word(Word::NotSummed),
        PanelKind::Investment
        | PanelKind::Projects
        | PanelKind::Growth
        | PanelKind::Level
        | PanelKind::Change
        | PanelKind::Multiple
        | PanelKind::Gap => "",
    }
}

fn prepare<'r, 'a>(
    frame: &Frame<'_>,
    spec: &Spec<'_>,
    row: &'r Row<'a>,
    before: Option<&Row<'_>>,
    shared: Shared,
    reached: Shared,
) -> Prepared<'r, 'a> {
    // The first row of a section tells it for those that follow.
    let same = before.is_some_and(|before| before.within == row.within);
    let head = row.head();
    let result = row.result.as_ref().map(|entry| {
        let label = |named| Label::result(frame, spec, entry, named, reached);
        (label(false), label(true))
    });
    Prepared {
        row,
        name: head.map_or(String::new(), |s| frame.words.name(s).into_owned()),
        under: joined(
            &[
                &head
                    .filter(|_| row.entries.iter().all(|e| e.by.is_none()))
                    .map_or(String::new(), |s| under(s, shared, frame.words)),
                &whence(row, same, spec, frame),
            ],
            " · ",
        ),
        indent: if row.is_part() {
            INDENT * frame.unit
        } else {
            0.0
        },
        goes_on: false,
        labels: row
            .entries
            .iter()
            .map(|entry| Label::new(frame, spec, entry))
            .collect(),
        result,
    }
}

impl Axis {
    /// The lines of the ticks between two heights, zero stronger than the others.
    fn grid(&self, (top, bottom): (f64, f64)) -> Vec<Mark> {
        let line = |tick: &crate::chart::scale::Tick| {
            let at = self.x(tick.value).round();
            Mark::Line(Line {
                class: if tick.value == 0.0 {
                    "c-zero"
                } else {
                    "c-grid"
                },
                from: (at, top),
                to: (at, bottom),
            })
        };
        self.scale.ticks.iter().map(line).collect()
    }
}
