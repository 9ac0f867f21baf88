//! A target and its result as a small drawing for one row of a table: the result a plain tick, the
//! target the mark of its bound, all rows of one kind and unit on one axis.

use crate::catalogue::Verdict;
use crate::report::{Analysis, Progress, Statement};

use super::mark::{self, Shape, Side, Spot};
use super::measure::text_width;
use super::scale::{Scale, Tick, typical};
use super::scene::{Anchor, Line, Mark, Scene, Text};
use super::spec::{Entry, PanelKind};
use super::words::Words;

/// Rows of the table that share an axis, or have none.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressPanel<'a> {
    /// Whether these are headline targets.
    pub headline: bool,
    /// The axis; `None` for rows that are not drawn.
    pub axis: Option<ProgressAxis<'a>>,
    /// The indexes in [`Analysis::progress`], in order.
    pub rows: Vec<usize>,
}

/// What the rows of a panel are drawn on.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressAxis<'a> {
    /// The kind of figure.
    pub kind: PanelKind,
    /// The unit; empty where the text gives none.
    pub unit: &'a str,
    /// The axis.
    pub scale: Scale,
}

/// The most steps of so short an axis.
const STEPS: usize = 4;
/// Room for the marks that reach beyond their value, at each end.
const PAD: f64 = 22.0;
/// The height of a row's drawing.
const ROW: f64 = 24.0;
/// The height of the axis' labels, and their size.
const AXIS: f64 = 16.0;
const LABEL: f64 = 12.0;

/// The rows in panels: headline targets first, those that can be drawn before the others.
pub fn progress_panels<'a>(analysis: &'a Analysis, rows: &[usize]) -> Vec<ProgressPanel<'a>> {
    let mut panels = Vec::new();
    for headline in [true, false] {
        let own = rows.iter().filter(|index| {
            let target = analysis.progress.get(**index);
            let target = target.and_then(|p| analysis.statements.get(p.target));
            target.is_some_and(|s| s.headline == headline)
        });
        let own: Vec<usize> = own.copied().collect();
        panels.extend(split(analysis, headline, &own));
    }
    panels
}

fn split<'a>(analysis: &'a Analysis, headline: bool, rows: &[usize]) -> Vec<ProgressPanel<'a>> {
    let mut drawn: Vec<(PanelKind, &'a str, Vec<usize>)> = Vec::new();
    for index in rows {
        if let Some((kind, unit)) = axis_of(analysis, *index, true)
            && !drawn.iter().any(|(k, u, _)| (*k, *u) == (kind, unit))
        {
            drawn.push((kind, unit, Vec::new()));
        }
    }
    let mut others = Vec::new();
    for index in rows {
        // A target without a result joins an axis of its kind, and makes none.
        let axis = axis_of(analysis, *index, false);
        let panel = axis.and_then(|axis| drawn.iter_mut().find(|(k, u, _)| (*k, *u) == axis));
        match panel {
            Some((_, _, rows)) => rows.push(*index),
            None => others.push(*index),
        }
    }
    let mut panels: Vec<ProgressPanel<'a>> = Vec::new();
    for (kind, unit, rows) in drawn {
        let values: Vec<f64> = rows
            .iter()
            .filter_map(|index| analysis.progress.get(*index))
            .flat_map(|p| [Some(p.target), p.result])
            .filter_map(|id| analysis.statements.get(id?))
            .flat_map(|s| Entry::new(s).ends.values())
            .collect();
        let scale = Scale::new(&typical(&values), STEPS);
        panels.push(ProgressPanel {
            headline,
            axis: Some(ProgressAxis { kind, unit, scale }),
            rows,
        });
    }
    if !others.is_empty() {
        panels.push(ProgressPanel {
            headline,
            axis: None,
            rows: others,
        });
    }
    panels
}

/// Kind and unit of the axis that a row is drawn on: only where target and result, if there is one
/// or `whole` asks for it, are numbers of the same.
fn axis_of<'a>(analysis: &'a Analysis, index: usize, whole: bool) -> Option<(PanelKind, &'a str)> {
    let progress: &Progress = analysis.progress.get(index)?;
    let of = |id: usize| -> Option<(PanelKind, &'a str)> {
        let statement = analysis.statements.get(id)?;
        statement.low.or(statement.high)?;
        let unit = statement.unit.as_deref().unwrap_or_default();
        Some((PanelKind::of(statement), unit))
    };
    match progress.verdict {
        Verdict::Met | Verdict::Missed | Verdict::Ahead | Verdict::NoResult => {}
        Verdict::Incomparable => return None,
    }
    let axis = of(progress.target)?;
    match progress.result {
        Some(result) => (of(result)? == axis).then_some(axis),
        None => (!whole).then_some(axis),
    }
}

impl ProgressAxis<'_> {
    /// The axis as a language counts it, and what it is called.
    pub fn told(self, words: &dyn Words) -> (Self, String) {
        let (power, unit) = words.axis_unit(self.unit, self.scale.reach());
        let title = words.panel(self.kind, &unit);
        let scale = self.scale.told(power, words);
        (Self { scale, ..self }, title)
    }

    fn x(&self, value: f64, width: f64) -> f64 {
        PAD + self.scale.place(value) * (width - 2.0 * PAD)
    }

    /// From where to where a tick's label stands.
    fn label_at(&self, tick: &Tick, width: f64) -> (f64, f64) {
        let wide = text_width(&tick.label, LABEL);
        let x = (self.x(tick.value, width) - wide / 2.0).clamp(0.0, (width - wide).max(0.0));
        (x, x + wide)
    }

    /// The ends of the axis and its zero, `width` px wide.
    pub fn draw(&self, width: f64) -> Scene {
        let scale = &self.scale;
        let mut marks = Vec::new();
        let mut free = f64::NEG_INFINITY;
        let ends = [scale.ticks.first(), scale.ticks.last()];
        let zero = scale.ticks.iter().find(|tick| tick.value == 0.0);
        // The ends first; zero between them where it has room.
        let [first, last] = ends.map(|tick| tick.map(|t| (t, self.label_at(t, width))));
        let zero = zero.map(|tick| (tick, self.label_at(tick, width)));
        let until = last.map_or(width, |(_, (x, _))| x);
        for (tick, (x, end)) in [first, zero, last].into_iter().flatten() {
            let is_last = scale.ticks.last() == Some(tick);
            if x < free || (!is_last && end + 8.0 > until) {
                continue;
            }
            free = end + 8.0;
            marks.push(Mark::Text(Text {
                class: "c-axis",
                x,
                y: AXIS - 4.0,
                size: LABEL,
                anchor: Anchor::Start,
                content: tick.label.clone(),
                full: None,
            }));
        }
        scene(width, AXIS, marks)
    }

    /// Result and target on the axis, `width` px wide.
    pub fn draw_row(&self, target: &Statement, result: Option<&Statement>, width: f64) -> Scene {
        let y = ROW / 2.0;
        let x = |value: f64| self.x(value, width);
        let line = |class, from, to| Mark::Line(Line { class, from, to });
        let mut marks = vec![line(
            "c-rule",
            (x(self.scale.min), y),
            (x(self.scale.max), y),
        )];
        let zero = x(0.0);
        marks.push(line("c-zero", (zero, 2.0), (zero, ROW - 2.0)));
        if let Some(result) = result {
            let entry = Entry::new(result);
            match Shape::of(&entry).beyond(&self.scale) {
                Some(side) => marks.extend(self.beyond("c-off c-reached", side, width)),
                None => {
                    let ticks = entry.ends.values();
                    marks.extend(ticks.map(|v| mark::result(x(v), (3.0, ROW - 3.0))));
                }
            }
        }
        let shape = Shape::of(&Entry::new(target));
        match shape.beyond(&self.scale) {
            Some(side) => marks.extend(self.beyond("c-off", side, width)),
            None => {
                let drawn = mark::draw(shape, target.modality, x, y, 1.0);
                marks.extend(drawn.map(|(marks, _)| marks).unwrap_or_default());
            }
        }
        scene(width, ROW, marks)
    }

    /// The sign of a value that lies beyond the axis.
    fn beyond(&self, class: &'static str, side: Side, width: f64) -> Vec<Mark> {
        let end = match side {
            Side::Left => self.scale.min,
            Side::Right => self.scale.max,
        };
        let spot = Spot {
            x: self.x(end, width),
            y: ROW / 2.0,
            unit: 1.0,
        };
        mark::off_scale(class, spot, side)
    }
}

fn scene(width: f64, height: f64, marks: Vec<Mark>) -> Scene {
    Scene {
        width,
        height,
        marks,
        ..Scene::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    const TEXT: &str = "一、2025年工作回顾\n地区生产总值增长6%，进出口增长4%，粮食产量150亿斤。\n二、2026年工作\n今年预期目标为：地区生产总值增长7%左右；固定资产投资增长300%；进出口增长5%以上；城镇新增就业5万人。";

    fn analysis() -> Analysis {
        let mut analysis = analyze(TEXT, &Options::default());
        let row = |target, result, verdict| Progress {
            target,
            result,
            gap: None,
            gap_unit: None,
            verdict,
            reason: None,
        };
        analysis.progress = vec![
            row(3, Some(0), Verdict::Ahead),
            row(4, None, Verdict::NoResult),
            row(5, Some(1), Verdict::Ahead),
            row(6, Some(2), Verdict::Incomparable),
        ];
        analysis
    }

    #[test]
    fn panels() {
        let analysis = analysis();
        let panels = progress_panels(&analysis, &[0, 1, 2, 3]);
        let told: Vec<_> = panels
            .iter()
            .map(|p| (p.axis.as_ref().map(|a| (a.kind, a.unit)), p.rows.clone()))
            .collect();
        assert_eq!(
            told,
            [
                (Some((PanelKind::Growth, "%")), vec![0, 1, 2]),
                (None, vec![3]),
            ]
        );
        assert!(
            progress_panels(&analysis, &[1])
                .iter()
                .all(|p| p.axis.is_none())
        );
        assert_eq!(progress_panels(&analysis, &[]), []);
    }

    #[test]
    fn all_marks_lie_inside() {
        let analysis = analysis();
        let panels = progress_panels(&analysis, &[0, 1, 2, 3]);
        let axis = panels[0].axis.as_ref().unwrap();
        for width in [120.0, 168.0, 600.0] {
            for row in &panels[0].rows {
                let progress = &analysis.progress[*row];
                let target = &analysis.statements[progress.target];
                let result = progress.result.map(|id| &analysis.statements[id]);
                let svg = format!("{:?}", axis.draw_row(target, result, width));
                assert!(!svg.contains("NaN"), "{svg}");
                for mark in axis.draw_row(target, result, width).marks {
                    if let Mark::Line(line) = mark {
                        assert!(line.from.0 >= 0.0 && line.to.0 <= width, "{line:?}");
                    }
                }
            }
            let mut end = -1.0;
            for mark in axis.draw(width).marks {
                let Mark::Text(text) = mark else { continue };
                assert!(text.x > end, "labels keep apart");
                end = text.x + text_width(&text.content, text.size);
                assert!(end <= width + 0.01, "{end}");
            }
        }
    }
}
