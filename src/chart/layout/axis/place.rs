use crate::base::Sort as _;
use crate::chart::layout::frame::Frame;
use crate::chart::mark::{self, Shape, Side};
use crate::chart::spec::Entry;

use super::column::Columns;
use super::tick::{Axis, PAD};

/// The least height of the plot under the words of a row, in plain px.
const STRIP: f64 = 28.0;

/// Between the marks of a row that stand apart, in plain px. In a strip it stays this small under a finger
/// too: each of them has its lane among the values as well.
const TRACK: f64 = 24.0;

/// Where the parts of a row stand. All are heights in px unless they say otherwise.
pub(super) struct Place {
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// From where to where marks are drawn.
    pub(super) strip: (f64, f64),
    /// The middle of each target's mark.
    pub(super) tracks: Vec<f64>,
    /// Whether each target has a track of its own, because their marks would lie on each other.
    pub(super) apart: bool,
    /// The middle of the first value; the others follow at a lane's distance.
    pub(super) first: f64,
    /// The upper edge of the name.
    pub(super) name: f64,
}

impl Place {
    /// The place of a row of so many lanes of values, stacked so high each, whose name takes `words` px,
    /// from `top` downwards.
    pub(super) fn new(
        frame: &Frame<'_>,
        columns: &Columns,
        axis: &Axis,
        entries: &[Entry<'_>],
        (lanes, lane): (usize, f64),
        words: f64,
        top: f64,
    ) -> Self {
        // The marks of several documents are told apart by their heights.
        let several = entries.len() > 1 && entries.iter().any(|entry| entry.by.is_some());
        let apart = several || overlap(entries, axis, frame.unit);
        let count = entries.len();
        if columns.stacked {
            let first = top + 4.0 + lane / 2.0;
            let name = first - frame.line / 2.0;
            let block = (name + words).max(top + 4.0 + lanes as f64 * lane).round();
            let step = if apart { TRACK * frame.unit } else { 0.0 };
            let height = (STRIP * frame.unit).round().max(step * count as f64);
            let middle = block + height / 2.0;
            return Self {
                top,
                bottom: block + height,
                strip: (block, block + height),
                tracks: spread(middle, step, count),
                apart,
                first,
                name,
            };
        }
        let height = frame
            .row
            .max(words + 8.0)
            .max(lanes as f64 * frame.lane)
            .round();
        let middle = top + height / 2.0;
        let step = if apart { frame.lane } else { 0.0 };
        Self {
            top,
            bottom: top + height,
            strip: (top, top + height),
            tracks: spread(middle, step, count),
            apart,
            first: middle - (lanes as f64 - 1.0) / 2.0 * frame.lane,
            name: middle - words / 2.0,
        }
    }

    /// The heights of the first and the last mark.
    pub(super) fn marks(&self) -> (f64, f64) {
        let first = self.tracks.first().copied().unwrap_or(self.top);
        (first, self.tracks.last().copied().unwrap_or(first))
    }

    /// The edges of lane `index` of `count`; the outer ones reach to `from` and `to`.
    pub(super) fn lane(
        &self,
        frame: &Frame<'_>,
        (index, count): (usize, usize),
        (from, to): (f64, f64),
    ) -> (f64, f64) {
        let edge = |index: usize| self.first + (index as f64 - 0.5) * frame.lane;
        let upper = if index == 0 { from } else { edge(index) };
        let lower = if index + 1 == count {
            to
        } else {
            edge(index + 1)
        };
        (upper, lower)
    }
}

/// `count` heights around `middle` at a distance of `step`.
fn spread(middle: f64, step: f64, count: usize) -> Vec<f64> {
    let first = middle - (count as f64 - 1.0) / 2.0 * step;
    (0..count)
        .map(|index| first + index as f64 * step)
        .collect()
}

/// Whether two marks of a row would lie on each other.
fn overlap(entries: &[Entry<'_>], axis: &Axis, unit: f64) -> bool {
    let mut extents: Vec<(f64, f64)> = entries
        .iter()
        .filter_map(|e| extent(e, axis, unit))
        .collect();
    extents.order_by(|a, b| a.0.total_cmp(&b.0));
    let mut pairs = extents.iter().zip(extents.iter().skip(1));
    pairs.any(|(a, b)| a.1 + 1.0 > b.0)
}

/// From where to where an entry's mark reaches, in px.
fn extent(entry: &Entry<'_>, axis: &Axis, unit: f64) -> Option<(f64, f64)> {
    let shape = Shape::of(entry);
    match shape.beyond(&axis.scale) {
        Some(Side::Left) => Some((axis.ends.0 - PAD * unit, axis.ends.0)),
        Some(Side::Right) => Some((axis.ends.1, axis.ends.1 + PAD * unit)),
        None => mark::extent(shape, |value| axis.x(value), unit),
    }
}

/// The part of the plot that leads to each entry of a row, from left px to right px: cut halfway
/// between their marks, none narrower than a finger; empty where not all of them find room.
pub(super) fn segments(
    entries: &[Entry<'_>],
    axis: &Axis,
    (left, right): (f64, f64),
) -> Vec<(f64, f64)> {
    let least = 44.0;
    let count = entries.len();
    if count as f64 * least > right - left {
        return Vec::new();
    }
    let middle =
        |entry: &Entry<'_>| extent(entry, axis, 1.0).map_or(left, |e| f64::midpoint(e.0, e.1));
    let mut middles: Vec<(usize, f64)> = entries.iter().map(middle).enumerate().collect();
    middles.order_by(|a, b| a.1.total_cmp(&b.1));
    let mut out = vec![(left, right); count];
    let mut from = left;
    for (at, (index, middle)) in middles.iter().enumerate() {
        let after = (count - at - 1) as f64;
        let cut = middles.get(at + 1).map_or(right, |next| {
            let half = f64::midpoint(*middle, next.1);
            half.min(right - after * least).max(from + least)
        });
        if let Some(slot) = out.get_mut(*index) {
            *slot = (from, cut);
        }
        from = cut;
    }
    out
}
