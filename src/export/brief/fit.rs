//! What of a brief goes on one sheet, and how large: told from the widths of its texts, without a
//! font. The sizes here are those of `brief.css`; the drawing takes up what the estimate is off.

use super::Brief;
use crate::chart::{ChartOptions, Labels, Panel, Row, Scene, draw_spec, headline, text_width};
use crate::report::{Analysis, Due};
use crate::words::{Lang, left_out};

/// The text block of GB/T 9704, 156 mm by 225 mm, in px of 1/96 inch.
const WIDTH: f64 = 589.6;
const HEIGHT: f64 = 850.4;

/// The size of the title.
const TITLE: f64 = 80.0 / 3.0;

/// The width that the drawing is made for; the sheet shows it at [`WIDTH`]. English names are long.
fn drawn(lang: Lang) -> f64 {
    lang.pick(700.0, 860.0)
}

/// How far the drawing may be made smaller than the width makes it. The estimate of the rest is on the
/// high side, so that it hardly comes to this.
fn least(lang: Lang) -> f64 {
    lang.pick(0.76, 0.9)
}

/// The share of the width that each column of the table has, in hundredths: `brief.css` has the same.
const COLUMNS: [f64; 5] = [28.0, 21.0, 21.0, 16.0, 14.0];

/// The sizes of one level of density, in px.
struct Level {
    body: f64,
    body_line: f64,
    table: f64,
    table_line: f64,
    /// Above and below a row of the table.
    around: f64,
}

/// 三号, 四号, 小四, 五号 for the body, and what goes with them in the table and the findings.
const LEVELS: [Level; 4] = [
    level([16.0, 28.0, 12.0, 17.0], 3.0),
    level([14.0, 24.0, 12.0, 16.0], 2.0),
    level([12.0, 20.0, 10.5, 14.0], 2.0),
    level([10.5, 16.5, 9.0, 11.5], 1.0),
];

/// From points: the body and its line, the table and its line; `around` in px.
const fn level([body, body_line, table, table_line]: [f64; 4], around: f64) -> Level {
    Level {
        body: body * 4.0 / 3.0,
        body_line: body_line * 4.0 / 3.0,
        table: table * 4.0 / 3.0,
        table_line: table_line * 4.0 / 3.0,
        around,
    }
}

/// More rows than this go on no sheet.
const MOST: usize = 60;

/// What goes on the sheet.
pub(super) struct Fit {
    /// The index of the density.
    pub(super) level: usize,
    /// How many rows of the table.
    pub(super) rows: usize,
    /// How many findings.
    pub(super) findings: usize,
    /// The drawing; none where there is nothing to draw, or no room.
    pub(super) scene: Option<Scene>,
    /// What is left out.
    pub(super) left_out: Option<String>,
}

/// How much is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Drawing {
    /// All panels.
    Whole,
    /// What has an axis; the rest stands in the table.
    Axes,
    /// The axis of the most rows, and on it those of the planned year.
    Main,
    /// Nothing.
    Without,
}

/// The most that fits, as large as it fits.
pub(super) fn fit(brief: &Brief<'_>, english: &[(String, String)]) -> Fit {
    let (all, told) = (brief.headline.rows.len(), brief.findings.len());
    let last = LEVELS.len() - 1;
    let all_levels = 0..=last;
    let drawings = |level| {
        let main = (level + 2 > last).then_some(Drawing::Main);
        let drawings = [Some(Drawing::Whole), Some(Drawing::Axes), main];
        drawings.into_iter().flatten()
    };
    let whole = all_levels.flat_map(|level| drawings(level).map(move |d| (level, d, all, told)));
    let fewer = [6, 4, 3].into_iter().filter(|some| *some < told);
    let fewer = fewer.map(|some| (last, Drawing::Main, all, some));
    let bare = (0..=last).map(|level| (level, Drawing::Without, all, told));
    let cut = (0..=all.min(MOST)).rev();
    let cut = cut.map(|rows| (last, Drawing::Without, rows, told.min(3)));
    let tries = whole.chain(fewer).chain(bare).chain(cut);
    let mut found = None;
    for (level, drawing, rows, findings) in tries {
        let scene = draw(brief, english, drawing);
        let drawn = drawing == Drawing::Without || scene.is_some();
        let room = drawn && height(brief, level, rows, findings, scene.as_ref()) <= HEIGHT;
        found = Some((level, rows, findings, scene));
        if room {
            break;
        }
    }
    let (level, rows, findings, scene) = found.unwrap_or((last, 0, 0, None));
    let more = brief.headline.more;
    Fit {
        level,
        rows,
        findings,
        scene,
        left_out: left_out(brief.work.lang, all - rows + more, told - findings),
    }
}

/// The drawing; `None` where there is nothing to draw.
fn draw(brief: &Brief<'_>, english: &[(String, String)], drawing: Drawing) -> Option<Scene> {
    let options = ChartOptions {
        width: drawn(brief.work.lang),
        labels: brief.work.lang.pick(Labels::Written, Labels::Composed),
        ..ChartOptions::default()
    };
    let words = brief.work.words(english);
    let mut spec = headline(brief.work.analysis, brief.work.text, &options);
    match drawing {
        Drawing::Whole => {}
        Drawing::Axes => spec.panels.retain(|panel| axis_rows(panel) > 0),
        Drawing::Main => {
            let most = spec.panels.iter().map(axis_rows).max().unwrap_or(0);
            let main = spec
                .panels
                .iter()
                .position(|panel| axis_rows(panel) == most);
            let main = main
                .filter(|_| most > 0)
                .map(|at| spec.panels.swap_remove(at));
            spec.panels = main.into_iter().collect();
            for panel in &mut spec.panels {
                keep_planned(panel, brief.work.analysis);
            }
        }
        Drawing::Without => spec.panels.clear(),
    }
    let scene = draw_spec(&spec, &options, &words);
    (scene.height > 0.0).then_some(scene)
}

/// Leaves the rows of the planned year, where they make an axis by themselves.
fn keep_planned(panel: &mut Panel<'_>, analysis: &Analysis) {
    let planned = |row: &Row<'_>| {
        row.head()
            .is_some_and(|head| analysis.due(head) == Due::Planned)
    };
    match panel {
        Panel::Axis { rows, .. } if rows.iter().filter(|row| planned(row)).count() > 1 => {
            rows.retain(planned);
        }
        Panel::Axis { .. } | Panel::Numbers { .. } | Panel::Relations { .. } => {}
    }
}

/// The rows on the panel's axis; none where it has no axis.
fn axis_rows(panel: &Panel<'_>) -> usize {
    match panel {
        Panel::Axis { rows, .. } => rows.len(),
        Panel::Numbers { .. } | Panel::Relations { .. } => 0,
    }
}

/// The height of all, in px.
fn height(
    brief: &Brief<'_>,
    level: usize,
    rows: usize,
    findings: usize,
    scene: Option<&Scene>,
) -> f64 {
    let Some(sizes) = LEVELS.get(level) else {
        return f64::INFINITY;
    };
    let lang = brief.work.lang;
    let space = sizes.body_line / 2.0;
    // The title has lines of 36 px, the facts one of 24 px.
    let title = brief.title_lines();
    let title = title.iter().map(|line| lines(lang, line, TITLE, WIDTH));
    let mut sum = 36.0 * title.sum::<f64>() + 24.0 + space;
    let said = brief.said.join(lang.pick("", " "));
    // Two characters are indented.
    sum += sizes.body_line * lines(lang, &said, sizes.body, WIDTH - 2.0 * sizes.body);
    if brief.headline.rows.is_empty() {
        sum += sizes.body_line;
    }
    if let Some(scene) = scene {
        sum += scene.height * least(lang) * WIDTH / drawn(lang) + space;
    }
    let heads = usize::from(!brief.headline.rows.is_empty()) + usize::from(findings > 0);
    sum += heads as f64 * (sizes.body_line + space);
    let columns = brief.headline.columns();
    let shown: f64 = columns.iter().filter_map(|c| COLUMNS.get(*c)).sum();
    let row = |cells: &[String; 5]| {
        let tallest = columns.iter().filter_map(|c| {
            let width = WIDTH * COLUMNS.get(*c)? / shown - 8.0;
            Some(lines(lang, cells.get(*c)?, sizes.table, width))
        });
        // The rule below.
        tallest.fold(1.0, f64::max) * sizes.table_line + 2.0 * sizes.around + 1.0
    };
    if rows > 0 {
        sum += row(&brief.headline.heads) + space;
    }
    sum += brief
        .headline
        .rows
        .iter()
        .take(rows)
        .map(|r| {
            let part = r.part.as_ref().map_or(0.0, |_| row(&Default::default()));
            part + row(&r.cells)
        })
        .sum::<f64>();
    for told in brief.findings.iter().take(findings) {
        let width = WIDTH - 2.0 * sizes.table;
        sum += (sizes.table_line + 2.0) * lines(lang, told, sizes.table, width);
    }
    // The line of what is left out, and the source in 9 points.
    sum += 18.0 + 16.0 * lines(lang, &brief.source, 12.0, WIDTH) + space;
    sum
}

/// The lines that a text takes; at least one. A Chinese line loses a character to marks that do not
/// open it, an English one half a word; figures and letters stand in a
/// narrower type than the measure has.
fn lines(lang: Lang, text: &str, size: f64, width: f64) -> f64 {
    let (lost, narrow) = lang.pick((0.4, 0.96), (1.0, 0.76));
    let long = text_width(text, size) * narrow;
    (long / (width - lost * size).max(size)).ceil().max(1.0)
}

impl Brief<'_> {
    /// The title; a span of years in brackets gets a line of its own where all is too long for one.
    pub(super) fn title_lines(&self) -> Vec<&str> {
        let title = self.title.as_str();
        match title.find('（').filter(|at| *at > 0) {
            Some(at) if text_width(title, TITLE) > WIDTH => {
                let (title, years) = title.split_at(at);
                vec![title, years]
            }
            Some(_) | None => vec![title],
        }
    }
}
