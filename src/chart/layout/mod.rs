//! From spec to scene: every place and size, from the width and the width of texts.

mod axis;
mod cell;
mod frame;
mod numbers;
mod outline;
mod relations;

use cell::sentence;
pub(super) use cell::{lid_word, sign_words};
pub(super) use frame::Frame;
pub use outline::draw_outline;

use super::options::ChartOptions;
use super::scene::{Mark, Scene};
use super::spec::{Panel, Spec};
use super::words::Words;

/// A part of a scene that is placed under what was drawn before.
pub(super) struct Block {
    marks: Vec<Mark>,
    /// The y under its last mark.
    bottom: f64,
}

/// Every panel of the spec, one under the other.
pub fn draw_spec(spec: &Spec<'_>, options: &ChartOptions, words: &dyn Words) -> Scene {
    draw(spec, &spec.panels, options, words)
}

/// One panel of the spec as a scene of its own.
pub fn draw_panel(
    spec: &Spec<'_>,
    panel: &Panel<'_>,
    options: &ChartOptions,
    words: &dyn Words,
) -> Scene {
    draw(spec, std::slice::from_ref(panel), options, words)
}

fn draw(spec: &Spec<'_>, panels: &[Panel<'_>], options: &ChartOptions, words: &dyn Words) -> Scene {
    let frame = Frame::new(options, words);
    let mut scene = Scene {
        width: frame.width,
        title: words.word(spec.title).to_owned(),
        ..Scene::default()
    };
    let drafts: Vec<axis::Draft<'_, '_>> = panels
        .iter()
        .filter_map(|panel| match panel {
            Panel::Axis { kind, unit, rows } => {
                Some(axis::Draft::new(&frame, spec, *kind, unit, rows))
            }
            Panel::Numbers { .. } | Panel::Relations { .. } => None,
        })
        .collect();
    let columns = axis::Columns::new(&frame, &drafts);
    let mut drafts = drafts.iter();
    for panel in panels {
        let top = if scene.height > 0.0 {
            scene.height + frame.text * 2.0
        } else {
            0.0
        };
        let block = match panel {
            Panel::Axis { .. } => match drafts.next() {
                Some(draft) => axis::draw(&frame, spec, draft, &columns, top),
                None => continue,
            },
            Panel::Numbers { rows } => numbers::draw(&frame, spec, rows, top),
            Panel::Relations { entries } => relations::draw(&frame, spec, entries, top),
        };
        scene.marks.extend(block.marks);
        scene.height = block.bottom.ceil();
        for entry in panel.entries() {
            if !scene.desc.is_empty() {
                scene.desc.push('\n');
            }
            scene.desc.push_str(&sentence(entry, spec, options, words));
        }
    }
    scene
}
