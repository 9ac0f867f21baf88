use crate::chart::mark::Spot;
use crate::chart::measure::{Lines, ellipsize, wrap};
use crate::chart::options::ChartOptions;
use crate::chart::scene::{Anchor, Hit, Line, Mark, Target, Text};
use crate::chart::words::Words;

/// The sizes that all panels share, in px, and the makers of their plainest marks.
pub(in crate::chart) struct Frame<'a> {
    pub(in crate::chart) options: &'a ChartOptions,
    pub(in crate::chart) words: &'a dyn Words,
    pub(in crate::chart) width: f64,
    /// The factor on type and marks.
    pub(in crate::chart) unit: f64,
    /// Ticks, notes, heads of columns.
    pub(in crate::chart) small: f64,
    /// Names, values, titles.
    pub(in crate::chart) text: f64,
    /// The figures of the number list.
    pub(in crate::chart) big: f64,
    /// A line of names or values.
    pub(in crate::chart) line: f64,
    /// A line of notes.
    pub(in crate::chart) small_line: f64,
    /// The least height of a row.
    pub(in crate::chart) row: f64,
    /// The least side of a hit area.
    pub(in crate::chart) lane: f64,
    /// Between columns.
    pub(in crate::chart) gap: f64,
}

impl<'a> Frame<'a> {
    pub(in crate::chart) fn new(options: &'a ChartOptions, words: &'a dyn Words) -> Self {
        let within = |value: f64, low: f64, high: f64, otherwise: f64| {
            if value.is_finite() {
                value.clamp(low, high)
            } else {
                otherwise
            }
        };
        let scale = within(options.text_scale, 1.0, 3.0, 1.0);
        let text = 14.0 * scale;
        let least: f64 = if options.touch { 44.0 } else { 24.0 };
        Self {
            options,
            words,
            width: within(options.width, 240.0, 4000.0, 720.0).floor(),
            unit: scale,
            small: 12.0 * scale,
            text,
            big: 22.0 * scale,
            line: (text * 1.4).round(),
            small_line: (12.0 * scale * 1.4).round(),
            row: least.max((text * 2.0).round()),
            lane: least.max((text * 1.5).round()),
            gap: 16.0,
        }
    }

    pub(in crate::chart) fn measure(&self, text: &str, size: f64) -> f64 {
        (self.options.measure)(text, size)
    }

    /// The place for a mark.
    pub(in crate::chart) fn spot(&self, x: f64, y: f64) -> Spot {
        Spot {
            x,
            y,
            unit: self.unit,
        }
    }

    /// A line of text whose middle stands at height `y`, shortened to `width`.
    pub(in crate::chart) fn text(
        &self,
        class: &'static str,
        content: &str,
        size: f64,
        at: (f64, f64),
        width: f64,
    ) -> Mark {
        let short = ellipsize(content, size, width, self.options.measure);
        let full = short.is_some().then(|| content.to_owned());
        Mark::Text(Text {
            class,
            x: at.0,
            y: baseline(at.1, size),
            size,
            anchor: Anchor::Start,
            content: short.unwrap_or_else(|| content.to_owned()),
            full,
        })
    }

    /// A line of text that is known to fit, with its anchor.
    pub(in crate::chart) fn anchored(
        &self,
        class: &'static str,
        content: &str,
        size: f64,
        at: (f64, f64),
        anchor: Anchor,
    ) -> Mark {
        Mark::Text(Text {
            class,
            x: at.0,
            y: baseline(at.1, size),
            size,
            anchor,
            content: content.to_owned(),
            full: None,
        })
    }

    pub(in crate::chart) fn wrap(&self, text: &str, size: f64, width: f64) -> Lines {
        wrap(text, size, width, 4, self.options.measure)
    }

    /// The lines of a name from height `top`, each `line` high; the whole name as the title of the
    /// last one where it is cut.
    pub(in crate::chart) fn lines(
        &self,
        class: &'static str,
        lines: &Lines,
        whole: &str,
        x: f64,
        top: f64,
    ) -> Vec<Mark> {
        let mut y = top + self.line / 2.0;
        let mut marks = Vec::new();
        for (index, line) in lines.lines.iter().enumerate() {
            let last = index + 1 == lines.lines.len();
            marks.push(Mark::Text(Text {
                class,
                x,
                y: baseline(y, self.text),
                size: self.text,
                anchor: Anchor::Start,
                content: line.clone(),
                full: (last && lines.cut).then(|| whole.to_owned()),
            }));
            y += self.line;
        }
        marks
    }

    /// The title of a panel with a note at the right, over a hairline; returns the y under it.
    pub(in crate::chart) fn heading(
        &self,
        title: &str,
        note: &str,
        top: f64,
        marks: &mut Vec<Mark>,
    ) -> f64 {
        let mut y = top + self.line / 2.0;
        marks.push(self.text("c-title", title, self.text, (0.0, y), self.width));
        if !note.is_empty() {
            let beside = self.measure(title, self.text) + self.gap + self.measure(note, self.small);
            if beside <= self.width {
                marks.push(self.anchored("c-note", note, self.small, (self.width, y), Anchor::End));
            } else {
                y += self.line / 2.0 + self.small_line / 2.0;
                marks.push(self.text("c-note", note, self.small, (0.0, y), self.width));
            }
        }
        let y = (y + self.line / 2.0 + 4.0).round();
        marks.push(rule("c-head", y, self.width));
        y
    }
}

/// The baseline of a text of that size whose middle stands at `y`.
fn baseline(y: f64, size: f64) -> f64 {
    // Half the height of capitals and figures, a little more for the taller full-width square.
    y + size * 0.36
}

/// A horizontal hairline over the whole width.
pub(in crate::chart) fn rule(class: &'static str, y: f64, width: f64) -> Mark {
    Mark::Line(Line {
        class,
        from: (0.0, y),
        to: (width, y),
    })
}

/// A hit area for a statement between two corners.
pub(in crate::chart) fn hit(
    id: usize,
    label: &str,
    focus: bool,
    from: (f64, f64),
    to: (f64, f64),
) -> Mark {
    Mark::Hit(Hit {
        x: from.0,
        y: from.1,
        width: to.0 - from.0,
        height: to.1 - from.1,
        target: Target::Statement(id),
        label: label.to_owned(),
        focus,
    })
}
