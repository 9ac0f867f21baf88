use crate::catalogue::{Bound, Modality};

use super::layout::Frame;
use super::mark::{self, Shape, Side};
use super::options::ChartOptions;
use super::scale::{Scale, typical};
use super::scene::{Group, Mark, Scene};
use super::spec::{Entry, Lid, Panel, Spec};
use super::words::{Word, Words};

/// A sign that a reader may not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A filled dot.
    Exact,
    /// A hollow dot on a soft band.
    About,
    /// A tick with an arrow to the greater side.
    AtLeast,
    /// A tick with an arrow to the smaller side.
    AtMost,
    /// A bar between two ticks.
    Range,
    /// A hollow diamond.
    Strive,
    /// A filled square.
    Ensure,
    /// A question mark: the unit is inferred.
    Inferred,
    /// The lid of an upper limit that the text states.
    Ceiling,
    /// The lid of an indicator that is kept down by its kind.
    CeilingKind,
    /// A light tick: what was reached.
    Result,
    /// Two chevrons: beyond the axis.
    OffScale,
}

/// The signs that the panels with an axis show, in the order of [`Sign`], each once.
pub fn signs(spec: &Spec<'_>) -> Vec<Sign> {
    let mut signs = Vec::new();
    for panel in &spec.panels {
        match panel {
            Panel::Axis { rows, .. } => {
                let entries = || rows.iter().flat_map(|row| row.entries.iter());
                let results = || rows.iter().filter_map(|row| row.result.as_ref());
                let values: Vec<f64> = entries()
                    .chain(results())
                    .flat_map(|entry| entry.ends.values())
                    .collect();
                let scale = Scale::new(&typical(&values), 6);
                for entry in entries() {
                    signs.extend(of_mark(entry, &scale));
                    signs.extend(of_notes(entry));
                }
                signs.extend(results().next().map(|_| Sign::Result));
            }
            Panel::Numbers { rows } => {
                signs.extend(rows.iter().flat_map(|r| &r.entries).flat_map(of_notes));
            }
            Panel::Relations { entries } => signs.extend(entries.iter().flat_map(of_notes)),
        }
    }
    signs.sort_unstable();
    signs.dedup();
    signs
}

fn of_mark(entry: &Entry<'_>, scale: &Scale) -> Vec<Sign> {
    let shape = Shape::of(entry);
    if shape.beyond(scale).is_some() {
        return vec![Sign::OffScale];
    }
    let modality = match entry.statement.modality {
        Modality::Plain => None,
        Modality::Strive => Some(Sign::Strive),
        Modality::Ensure => Some(Sign::Ensure),
    };
    let own = match shape {
        // The dot itself changes its form with the modality.
        Shape::Point(_) => modality.is_none().then_some(Sign::Exact),
        Shape::Soft(_) => Some(Sign::About),
        Shape::Open(_, _) => Some(if entry.statement.bound == Bound::AtMost {
            Sign::AtMost
        } else {
            Sign::AtLeast
        }),
        Shape::Span(_, _) => Some(Sign::Range),
        Shape::Nothing => None,
    };
    own.into_iter().chain(modality).collect()
}

fn of_notes(entry: &Entry<'_>) -> Vec<Sign> {
    let inferred = entry.statement.unit_inferred.then_some(Sign::Inferred);
    let lid = entry.lid.map(|lid| match lid {
        Lid::Stated => Sign::Ceiling,
        Lid::Kind => Sign::CeilingKind,
    });
    inferred.into_iter().chain(lid).collect()
}

/// A legend of those signs, in lines of the given width; empty for none.
pub fn draw_legend(signs: &[Sign], options: &ChartOptions, words: &dyn Words) -> Scene {
    let frame = Frame::new(options, words);
    let mut scene = Scene {
        width: frame.width,
        title: words.word(Word::Legend).to_owned(),
        ..Scene::default()
    };
    let glyph_width = 44.0;
    let height = 28f64.max(frame.small_line);
    let (mut x, mut y) = (0.0, 0.0);
    for sign in signs {
        let word = word(*sign, words);
        let width = glyph_width + frame.measure(word, frame.small);
        if x > 0.0 && x + width > frame.width {
            x = 0.0;
            y += height;
        }
        let middle = y + height / 2.0;
        let mut marks = draw_sign(*sign, x, middle, frame.small);
        let at = (x + glyph_width, middle);
        marks.push(frame.text("c-note", word, frame.small, at, frame.width - at.0));
        scene.marks.push(Mark::Group(Group {
            class: "c-key",
            target: None,
            marks,
        }));
        x += width + 24.0;
        scene.height = y + height;
        if !scene.desc.is_empty() {
            scene.desc.push('\n');
        }
        scene.desc.push_str(word);
    }
    scene
}

fn word(sign: Sign, words: &dyn Words) -> &str {
    match sign {
        Sign::Exact => words.word(Word::Exact),
        Sign::About => words.bound(Bound::About),
        Sign::AtLeast => words.bound(Bound::AtLeast),
        Sign::AtMost => words.bound(Bound::AtMost),
        Sign::Range => words.bound(Bound::Range),
        Sign::Strive => words.modality(Modality::Strive),
        Sign::Ensure => words.modality(Modality::Ensure),
        Sign::Inferred => words.word(Word::Inferred),
        Sign::Ceiling => words.word(Word::Ceiling),
        Sign::CeilingKind => words.word(Word::CeilingKind),
        Sign::Result => words.word(Word::Result),
        Sign::OffScale => words.word(Word::OffScale),
    }
}

/// The sign in the middle of 36 px from `x`.
fn draw_sign(sign: Sign, x: f64, y: f64, size: f64) -> Vec<Mark> {
    let middle = x + 18.0;
    let half = mark::OPEN_LENGTH / 2.0;
    let plain = Modality::Plain;
    match sign {
        Sign::Exact => vec![mark::point(middle, y, plain)],
        Sign::About => mark::soft(middle, y, plain),
        Sign::AtLeast => mark::open(middle - half, y, Side::Right, plain),
        Sign::AtMost => mark::open(middle + half, y, Side::Left, plain),
        Sign::Range => mark::span(middle - 12.0, middle + 12.0, y, plain),
        Sign::Strive => vec![mark::point(middle, y, Modality::Strive)],
        Sign::Ensure => vec![mark::point(middle, y, Modality::Ensure)],
        Sign::Inferred => vec![mark::question(middle - 10.0, y + 7.0, size)],
        Sign::Ceiling | Sign::CeilingKind => mark::lid(middle - 5.0, y),
        Sign::Result => vec![mark::result(middle, (y, y))],
        Sign::OffScale => mark::off_scale(middle - 12.0, y, Side::Right),
    }
}
