//! Row 5: an analysis drawn, in pure stages: [`Spec`] (what stands where) → [`Scene`] (typed marks)
//! → SVG text ([`to_svg`]) or the page's own elements ([`scene::Mark::element`]).
//!
//! Invariants, held by `tests/chart.rs`:
//! - No sentence and no word stands here: [`Words`] brings them. The glyphs are signs, not words.
//! - Never two kinds of figure or two units on one axis, and each axis shows its zero.
//! - What has no number is never drawn at a place; what is inferred carries its question mark.
//! - All marks lie inside the scene, labels do not overlap, hit areas measure at least 24 px.
//! - Same input, same bytes: coordinates are rounded to 0.01 px.

mod beside;
mod investment;
mod layout;
mod legend;
mod mark;
mod measure;
mod options;
mod outline;
mod progress;
mod scale;
pub mod scene;
mod spec;
mod svg;
mod table;
mod value;
mod words;

pub use beside::{beside, sign};
pub use investment::{has_investment, investment};
pub use layout::{draw_outline, draw_panel, draw_spec};
pub use legend::{Sign, draw_legend, signs};
pub use measure::text_width;
pub use options::{ChartOptions, Labels, Order};
pub use outline::{OutlineBar, OutlineRow, outline};
pub use progress::{ProgressAxis, ProgressPanel, progress_panels};
pub use scale::{Scale, Tick};
pub use scene::{Mark, Scene, Target};
pub use spec::{By, Entry, Lid, Panel, PanelKind, Row, Spec, headline};
pub use svg::{Theme, to_inline_svg, to_picture, to_svg, with_colours};
pub use table::{Table, TableRow, outline_table, table};
pub use words::{Word, Words};

use crate::report::Analysis;

/// The rules for the scene's classes, written with the custom properties of the page.
pub const CSS: &str = include_str!("chart.css");

/// The headline targets of `analysis` as one scene: a panel for each kind and unit, the number
/// list, the relations. `text` is the raw text, or empty where only results are known.
pub fn draw(analysis: &Analysis, text: &str, options: &ChartOptions, words: &dyn Words) -> Scene {
    draw_spec(&headline(analysis, text, options), options, words)
}
