use crate::base::Sort as _;
use crate::catalogue::{Bound, Modality};

use super::layout::Frame;
use super::mark::{self, Shape, Side, Spot};
use super::options::ChartOptions;
use super::scale::Scale;
use super::scene::{Anchor, Group, Mark, Scene};
use super::spec::{Entry, Lid, Panel, Spec, axis_values};
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
    /// There is something to look at before quoting.
    Doubtful,
    /// The reader has corrected it.
    Corrected,
    /// The reader has added it.
    Added,
}

/// The signs that the panels with an axis show, in the order of [`Sign`], each once.
pub fn signs(spec: &Spec<'_>) -> Vec<Sign> {
    let mut signs = Vec::new();
    for panel in &spec.panels {
        match panel {
            Panel::Axis { kind, rows, .. } => {
                let entries = || rows.iter().flat_map(|row| row.entries.iter());
                let results = || rows.iter().filter_map(|row| row.result.as_ref());
                let scale = Scale::new(&axis_values(*kind, rows.iter()), 6);
                for entry in entries() {
                    signs.extend(of_mark(entry, &scale));
                    signs.extend(of_notes(entry));
                }
                signs.extend(results().next().map(|_| Sign::Result));
                signs.extend(results().flat_map(of_signs));
            }
            Panel::Numbers { rows } => {
                signs.extend(rows.iter().flat_map(|r| &r.entries).flat_map(of_notes));
                let results = rows.iter().filter_map(|row| row.result.as_ref());
                signs.extend(results.flat_map(of_signs));
            }
            Panel::Relations { entries } => signs.extend(entries.iter().flat_map(of_notes)),
        }
    }
    signs.order();
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
    let signs = inferred.into_iter().chain(lid);
    signs.chain(of_signs(entry)).collect()
}

/// The signs of who has read the value.
fn of_signs(entry: &Entry<'_>) -> Vec<Sign> {
    let statement = entry.statement;
    let hand = if statement.is_added() {
        Some(Sign::Added)
    } else {
        let corrected = !statement.corrected.is_empty();
        corrected.then_some(Sign::Corrected)
    };
    let doubtful = statement.is_doubtful().then_some(Sign::Doubtful);
    hand.into_iter().chain(doubtful).collect()
}

/// A legend of those signs, in lines of the given width; empty for none.
pub fn draw_legend(signs: &[Sign], options: &ChartOptions, words: &dyn Words) -> Scene {
    let frame = Frame::new(options, words);
    let mut scene = Scene {
        width: frame.width,
        title: words.word(Word::Legend).to_owned(),
        ..Scene::default()
    };
    let glyph_width = 44.0 * frame.unit;
    let height = (28.0 * frame.unit).round();
    let (mut x, mut y) = (0.0, 0.0);
    for sign in signs {
        let word = word(*sign, words);
        let width = glyph_width + frame.measure(word, frame.small);
        if x > 0.0 && x + width > frame.width {
            x = 0.0;
            y += height;
        }
        let middle = y + height / 2.0;
        let centre = x + 18.0 * frame.unit;
        let mut marks = draw_sign(*sign, frame.spot(centre, middle));
        marks.extend(glyph(*sign).map(|glyph| {
            let at = (centre, middle);
            frame.anchored("c-note", words.word(glyph), frame.small, at, Anchor::Middle)
        }));
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
        Sign::Doubtful => words.word(Word::Doubtful),
        Sign::Corrected => words.word(Word::Corrected),
        Sign::Added => words.word(Word::Added),
    }
}

/// The sign that is a character.
fn glyph(sign: Sign) -> Option<Word> {
    match sign {
        Sign::Doubtful => Some(Word::DoubtfulSign),
        Sign::Corrected => Some(Word::CorrectedSign),
        Sign::Added => Some(Word::AddedSign),
        Sign::Exact
        | Sign::About
        | Sign::AtLeast
        | Sign::AtMost
        | Sign::Range
        | Sign::Strive
        | Sign::Ensure
        | Sign::Inferred
        | Sign::Ceiling
        | Sign::CeilingKind
        | Sign::Result
        | Sign::OffScale => None,
    }
}

/// The sign, its middle at the spot; none is wider than 36 plain px.
fn draw_sign(sign: Sign, middle: Spot) -> Vec<Mark> {
    let plain = Modality::Plain;
    let unit = middle.unit;
    let right = |dx: f64| Spot {
        x: middle.x + dx * unit,
        ..middle
    };
    match sign {
        Sign::Exact => vec![mark::point(middle, plain)],
        Sign::About => mark::soft(middle, plain),
        Sign::AtLeast => mark::open(right(-mark::OPEN_LENGTH / 2.0), Side::Right, plain),
        Sign::AtMost => mark::open(right(mark::OPEN_LENGTH / 2.0), Side::Left, plain),
        Sign::Range => mark::span(right(-12.0), right(12.0).x, plain),
        Sign::Strive => vec![mark::point(middle, Modality::Strive)],
        Sign::Ensure => vec![mark::point(middle, Modality::Ensure)],
        Sign::Inferred => vec![mark::question(Spot {
            y: middle.y + 7.0 * unit,
            ..right(-10.0)
        })],
        Sign::Ceiling | Sign::CeilingKind => mark::lid(right(-5.0)),
        Sign::Result => {
            let reach = (middle.y - 9.0 * unit, middle.y + 9.0 * unit);
            vec![mark::result(middle.x, reach)]
        }
        Sign::OffScale => mark::off_scale("c-off", right(-12.0), Side::Right),
        // Characters: see `glyph`.
        Sign::Doubtful | Sign::Corrected | Sign::Added => Vec::new(),
    }
}
