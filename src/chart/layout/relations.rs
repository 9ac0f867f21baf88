use crate::catalogue::Modality;
use crate::chart::mark;
use crate::chart::measure::Lines;
use crate::chart::scene::{Group, Mark, Rect, Target};
use crate::chart::spec::{Entry, Spec};
use crate::chart::value::label;
use crate::chart::words::Word;

use super::Block;
use super::cell::{Shared, lid_word, sentence, sign, spaced, under};
use super::frame::{Frame, hit, rule};

/// Relations without a number: names, and chips that say the relation.
pub(super) fn draw(frame: &Frame<'_>, spec: &Spec<'_>, entries: &[Entry<'_>], top: f64) -> Block {
    let words = frame.words;
    let mut marks = Vec::new();
    let shared = Shared::of(entries.iter().map(|e| e.statement));
    let note = shared.told(words);
    let mut y = frame.heading(words.word(Word::Relations), &note, top, &mut marks);

    let widest = entries
        .iter()
        .map(|e| {
            let under = under(e.statement, shared, words);
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
        let under = under(entry.statement, shared, words);
        let small = if under.is_empty() {
            0.0
        } else {
            frame.small_line
        };
        let block = lines.lines.len() as f64 * frame.line + small;
        let chip = Chip::new(frame, spec, entry, column + frame.gap);
        let least = (block + 8.0).max(chip.height() + 6.0);
        let height = frame.row.max(least).round();
        let middle = y + height / 2.0;
        let said = sentence(entry, spec, frame.options, words);
        let mut own = vec![hit(id, &said, true, (0.0, y), (frame.width, y + height))];
        let text_top = middle - block / 2.0;
        own.extend(frame.lines("c-name", &lines, &name, 0.0, text_top));
        if !under.is_empty() {
            let at = (0.0, text_top + block - small / 2.0);
            own.push(frame.text("c-note", &under, frame.small, at, column));
        }
        own.extend(chip.draw(middle));
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

/// A relation on a rounded tint, in up to four lines, its signs, modality and lid behind it.
struct Chip<'f, 'a> {
    frame: &'f Frame<'a>,
    x: f64,
    text: String,
    lines: Lines,
    /// The width of the widest line.
    width: f64,
    /// The signs, and the modality behind them.
    modality: String,
    lid: &'a str,
}

/// Between the edge of a chip and its text, in px.
const PAD: f64 = 10.0;

impl<'f, 'a> Chip<'f, 'a> {
    fn new(frame: &'f Frame<'a>, spec: &Spec<'_>, entry: &Entry<'_>, x: f64) -> Self {
        let words = frame.words;
        let text = label(entry.statement, spec, frame.options, words);
        let room = frame.width - x - 2.0 * PAD;
        let lines = frame.wrap(&text, frame.text, room);
        let widths = lines.lines.iter();
        let widths = widths.map(|line| frame.measure(line, frame.text));
        let modality = match entry.statement.modality {
            Modality::Plain => "",
            Modality::Strive | Modality::Ensure => words.modality(entry.statement.modality),
        };
        Self {
            frame,
            x,
            width: widths.fold(0.0, f64::max).ceil().min(room.max(0.0)),
            text,
            lines,
            modality: spaced(&[&sign(entry.statement, words), modality]),
            lid: entry.lid.map_or("", |lid| words.word(lid_word(lid))),
        }
    }

    /// Whether modality and lid find room beside the chip; else they stand under it.
    fn beside(&self) -> bool {
        let tags = self.tag_width(&self.modality, 0.0) + self.tag_width(self.lid, SIGN);
        self.x + self.width + 2.0 * PAD + tags <= self.frame.width
    }

    /// How many tags there are; under the chip each has a line of its own.
    fn tags(&self) -> usize {
        [self.modality.as_str(), self.lid]
            .iter()
            .filter(|tag| !tag.is_empty())
            .count()
    }

    fn tag_width(&self, text: &str, sign: f64) -> f64 {
        if text.is_empty() {
            0.0
        } else {
            8.0 + sign * self.frame.unit + self.frame.measure(text, self.frame.small)
        }
    }

    fn chip_height(&self) -> f64 {
        (self.lines.lines.len() as f64 * self.frame.line + 5.0).round()
    }

    fn height(&self) -> f64 {
        let lines = if self.beside() { 0 } else { self.tags() };
        self.chip_height() + lines as f64 * self.frame.small_line
    }

    /// The chip with its tags around height `middle`.
    fn draw(&self, middle: f64) -> Vec<Mark> {
        let frame = self.frame;
        let top = (middle - self.height() / 2.0).round();
        let height = self.chip_height();
        let mut marks = vec![Mark::Rect(Rect {
            class: "c-chip",
            x: self.x,
            y: top,
            width: self.width + 2.0 * PAD,
            height,
            radius: ((frame.line + 5.0) / 2.0).round(),
        })];
        let text_top = top + 2.5;
        let x = self.x + PAD;
        marks.extend(frame.lines("c-value", &self.lines, &self.text, x, text_top));
        let (mut x, mut y) = if self.beside() {
            (self.x + self.width + 2.0 * PAD, top + height / 2.0)
        } else {
            (self.x, top + height + frame.small_line / 2.0)
        };
        for (text, sign) in [(self.modality.as_str(), 0.0), (self.lid, SIGN)] {
            let wide = self.tag_width(text, sign);
            if wide > 0.0 {
                let at = x + 8.0 + sign * frame.unit;
                if sign > 0.0 {
                    marks.extend(mark::lid(frame.spot(x + 8.0, y)));
                }
                marks.push(frame.text("c-note", text, frame.small, (at, y), frame.width - at));
                if self.beside() {
                    x += wide;
                } else {
                    y += frame.small_line;
                }
            }
        }
        marks
    }
}

/// The width of the lid with the space behind it, in plain px.
const SIGN: f64 = 14.0;
