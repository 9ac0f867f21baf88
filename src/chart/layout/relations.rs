use crate::catalogue::Modality;
use crate::chart::mark;
use crate::chart::scene::{Group, Mark, Rect, Target};
use crate::chart::spec::{Entry, Spec};
use crate::chart::value::label;
use crate::chart::words::Word;

use super::Block;
use super::cell::{common_period, lid_word, sentence, under};
use super::frame::{Frame, hit, rule};

/// Relations without a number: names, and chips that say the relation.
pub(super) fn draw(frame: &Frame<'_>, spec: &Spec<'_>, entries: &[Entry<'_>], top: f64) -> Block {
    let words = frame.words;
    let mut marks = Vec::new();
    let common = common_period(entries.iter().map(|e| e.statement));
    let note = common.map_or(String::new(), |(p, average)| words.period(p, average));
    let mut y = frame.heading(words.word(Word::Relations), &note, top, &mut marks);

    let widest = entries
        .iter()
        .map(|e| {
            let under = under(e.statement, common.is_none(), words);
            frame
                .measure(&words.name(e.statement), frame.text)
                .max(frame.measure(&under, frame.small))
        })
        .fold(0.0, f64::max);
    let column = widest.ceil().min((frame.width * 0.42).floor());
    for (index, entry) in entries.iter().enumerate() {
        if index > 0 {
            marks.push(rule("c-rule", y, frame.width));
        }
        let id = entry.statement.id;
        let name = words.name(entry.statement);
        let lines = frame.wrap(&name, frame.text, column);
        let under = under(entry.statement, common.is_none(), words);
        let small = if under.is_empty() {
            0.0
        } else {
            frame.small_line
        };
        let block = lines.lines.len() as f64 * frame.line + small;
        let height = (frame.row + 4.0).max(block + 8.0).round();
        let said = sentence(entry, spec, frame.options, words);
        let mut own = vec![hit(id, &said, true, (0.0, y), (frame.width, y + height))];
        let text_top = y + (height - block) / 2.0;
        own.extend(frame.lines("c-name", &lines, &name, 0.0, text_top));
        if !under.is_empty() {
            let at = (0.0, text_top + block - small / 2.0);
            own.push(frame.text("c-note", &under, frame.small, at, column));
        }
        own.extend(chip(
            frame,
            spec,
            entry,
            column + frame.gap,
            y + height / 2.0,
        ));
        marks.push(Mark::Group(Group {
            class: "c-entry",
            target: Some(Target::Statement(id)),
            marks: own,
        }));
        y += height;
    }
    marks.push(rule("c-rule", y, frame.width));
    Block {
        marks,
        bottom: y + 1.0,
    }
}

/// The relation in a rounded outline, modality and lid behind it.
fn chip(frame: &Frame<'_>, spec: &Spec<'_>, entry: &Entry<'_>, x: f64, y: f64) -> Vec<Mark> {
    let words = frame.words;
    let text = label(entry.statement, spec, frame.options, words);
    let modality = match entry.statement.modality {
        Modality::Plain => "",
        Modality::Strive | Modality::Ensure => words.modality(entry.statement.modality),
    };
    let lid = entry.lid.map_or("", |lid| words.word(lid_word(lid)));
    let modality_width = tag_width(frame, modality, 0.0);
    let lid_width = tag_width(frame, lid, 14.0 * frame.unit);
    let pad = 10.0;
    let room = frame.width - x - 2.0 * pad;
    let tagged = (room - modality_width - lid_width).max(frame.text * 4.0);
    let width = frame
        .measure(&text, frame.text)
        .min(tagged)
        .min(room)
        .ceil();
    let half = (frame.line / 2.0 + 3.0).min(frame.row / 2.0 - 1.0);
    let mut marks = vec![
        Mark::Rect(Rect {
            class: "c-chip",
            x: x + 0.5,
            y: (y - half).round() + 0.5,
            width: width + 2.0 * pad - 1.0,
            height: (2.0 * half).round() - 1.0,
            radius: half,
        }),
        frame.text("c-value", &text, frame.text, (x + pad, y), width),
    ];
    let mut at = x + width + 2.0 * pad;
    if modality_width > 0.0 && at + modality_width <= frame.width {
        marks.push(frame.text(
            "c-note",
            modality,
            frame.small,
            (at + 8.0, y),
            modality_width,
        ));
        at += modality_width;
    }
    if lid_width > 0.0 && at + lid_width <= frame.width {
        marks.extend(mark::lid(frame.spot(at + 8.0, y)));
        marks.push(frame.text(
            "c-note",
            lid,
            frame.small,
            (at + 8.0 + 14.0 * frame.unit, y),
            lid_width,
        ));
    }
    marks
}

fn tag_width(frame: &Frame<'_>, text: &str, sign: f64) -> f64 {
    if text.is_empty() {
        0.0
    } else {
        8.0 + sign + frame.measure(text, frame.small)
    }
}
