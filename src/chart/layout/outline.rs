use crate::chart::options::ChartOptions;
use crate::chart::outline::{OutlineBar, OutlineRow};
use crate::chart::scene::{Group, Hit, Line, Mark, Rect, Scene, Target};
use crate::chart::words::{Word, Words};

use super::frame::{Frame, rule};

/// The parts of a text as bars of one scale, a tick in each bar for each statement: long for a
/// target, short for a result.
pub fn draw_outline(bar: &OutlineBar, options: &ChartOptions, words: &dyn Words) -> Scene {
    let frame = Frame::new(options, words);
    let mut scene = Scene {
        width: frame.width,
        title: words.word(Word::Outline).to_owned(),
        ..Scene::default()
    };
    if bar.rows.is_empty() {
        return scene;
    }
    let title = words.word(Word::Outline);
    let mut y = frame.heading(title, "", 0.0, &mut scene.marks);
    let longest = bar.rows.iter().map(|row| row.characters).max();
    let longest = longest.unwrap_or(1).max(1) as f64;
    for (index, row) in bar.rows.iter().enumerate() {
        if index > 0 {
            scene.marks.push(rule("c-rule", y, frame.width));
        }
        let said = said(row, words);
        let (drawn, bottom) = draw_row(&frame, row, &said, longest, y);
        scene.marks.push(drawn);
        y = bottom;
        if !scene.desc.is_empty() {
            scene.desc.push('\n');
        }
        scene.desc.push_str(&said);
    }
    scene.marks.push(rule("c-rule", y, frame.width));
    scene.height = (y + 1.0).ceil();
    scene
}

fn name<'r>(row: &'r OutlineRow, words: &'r dyn Words) -> &'r str {
    if row.section.is_none() {
        words.word(Word::Preamble)
    } else {
        &row.title
    }
}

fn said(row: &OutlineRow, words: &dyn Words) -> String {
    let length = words.length(row.characters);
    let held = words.held(row.statements.len(), row.targets());
    words.sentence(name(row, words), &[&length, &held])
}

/// Title and counts on one line, the bar under it.
fn draw_row(
    frame: &Frame<'_>,
    row: &OutlineRow,
    said: &str,
    longest: f64,
    top: f64,
) -> (Mark, f64) {
    let words = frame.words;
    let mut marks = Vec::new();
    let length = words.length(row.characters);
    let held = words.held(row.statements.len(), row.targets());
    let note = super::cell::joined(&[&length, &held], " · ");
    let note_width = frame.measure(&note, frame.small).min(frame.width);
    let beside = frame.width - note_width - frame.gap;
    // Either stands whole: a long title has the lines to itself.
    let title = name(row, words);
    let fits = beside >= frame.measure(title, frame.text).max(frame.width * 0.4);
    let room = if fits { beside } else { frame.width };
    let lines = frame.wrap(title, frame.text, room);
    marks.extend(frame.lines("c-name", &lines, title, 0.0, top + 6.0));
    let middle = top + 6.0 + frame.line / 2.0;
    let mut y = top + 6.0 + frame.line * lines.lines.len() as f64;
    let at = if fits {
        (frame.width - note_width, middle)
    } else {
        y += frame.small_line;
        (0.0, y - frame.small_line / 2.0)
    };
    marks.push(frame.text("c-note", &note, frame.small, at, note_width));

    let bar_top = y + 4.0;
    let width = (frame.width * row.characters as f64 / longest).max(1.0);
    marks.push(Mark::Rect(Rect {
        class: "c-length",
        x: 0.0,
        y: bar_top,
        width,
        height: 10.0,
        radius: 0.0,
    }));
    for (part, target) in &row.statements {
        let x = (part.clamp(0.0, 1.0) * (width - 1.0)).max(0.0) + 0.5;
        let (class, from) = if *target {
            ("c-stitch", bar_top)
        } else {
            ("c-result", bar_top + 6.0)
        };
        marks.push(Mark::Line(Line {
            class,
            from: (x, from),
            to: (x, bar_top + 10.0),
        }));
    }
    let bottom = (bar_top + 18.0).max(top + frame.lane).round();
    let target = row.section.map(Target::Section);
    if let Some(target) = target {
        marks.insert(
            0,
            Mark::Hit(Hit {
                x: 0.0,
                y: top,
                width: frame.width,
                height: bottom - top,
                target,
                label: said.to_owned(),
                focus: true,
            }),
        );
    }
    let group = Group {
        class: "c-entry",
        target,
        marks,
    };
    (Mark::Group(group), bottom)
}
