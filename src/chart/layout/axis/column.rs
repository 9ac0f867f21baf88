use super::{Draft, Prepared};
use crate::chart::layout::cell::Label;
use crate::chart::layout::frame::Frame;

/// The least width of the plot beside columns, in px.
const LEAST_PLOT: f64 = 200.0;

/// The least width of the names beside values and results, where the plot lies under them, in
/// characters.
const LEAST_NAME: f64 = 6.0;

/// A column of labels that are aligned by their whole numbers.
pub(super) struct Column {
    pub(super) x: f64,
    pub(super) width: f64,
    /// The widest part of a label before the end of its whole number.
    lead: f64,
}

/// Name, plot, value and result from left to right; stacked, the plot lies under the words, and where
/// these have no room for a column of results, they stand among the values.
pub(in crate::chart::layout) struct Columns {
    pub(super) stacked: bool,
    /// The width of the names, from 0.
    pub(super) name: f64,
    /// The two ends of the plot.
    pub(super) plot: (f64, f64),
    pub(super) value: Column,
    pub(super) result: Option<Column>,
}

impl Column {
    /// A column for those labels, its place not yet known, over at most `most` px.
    fn for_labels<'l>(labels: impl Iterator<Item = &'l Label>, most: f64) -> Self {
        let (mut lead, mut tail) = (0.0f64, 0.0f64);
        for label in labels {
            lead = lead.max(label.lead);
            tail = tail.max(label.tail());
        }
        Self {
            x: 0.0,
            width: (lead + tail).ceil().clamp(48.0, most.max(48.0)),
            lead,
        }
    }

    /// A column that ends at `right` px and cuts no label: those without a result beside them reach `over`
    /// px further.
    fn beside<'r>(
        rows: impl Iterator<Item = &'r Prepared<'r, 'r>> + Clone,
        right: f64,
        over: f64,
    ) -> Self {
        let labels = |row: &'r Prepared<'r, 'r>| row.labels.iter();
        let lead = rows.clone().flat_map(labels).map(|label| label.lead);
        let lead = lead.fold(0.0, f64::max);
        let tail = rows.flat_map(|row| {
            let free = if row.result.is_none() { over } else { 0.0 };
            row.labels.iter().map(move |label| label.tail() - free)
        });
        let width = (lead + tail.fold(0.0, f64::max)).ceil().max(48.0);
        Self {
            x: right - width,
            width,
            lead,
        }
    }

    /// Where a label of the column starts, and the width that it may take.
    pub(super) fn place(&self, label: &Label) -> (f64, f64) {
        let indent = (self.lead - label.lead).max(0.0);
        // A column that was cut keeps room for the label before it keeps the alignment.
        let indent = indent.min((self.width - label.lead - label.tail()).max(0.0));
        (self.x + indent, self.width - indent)
    }
}

impl Columns {
    /// The columns that all those panels share.
    pub(in crate::chart::layout) fn new(frame: &Frame<'_>, drafts: &[Draft<'_, '_>]) -> Self {
        let rows = || drafts.iter().flat_map(|draft| &draft.rows);
        let names = rows().map(|row| {
            let under = frame.measure(&row.under, frame.small);
            row.indent + frame.measure(&row.name, frame.text).max(under)
        });
        let name = names.fold(0.0, f64::max).ceil();
        let gap = frame.gap;
        let full = frame.width;

        let values = || rows().flat_map(|row| &row.labels);
        let results = || rows().filter_map(|row| row.result.as_ref());
        let mut value = Column::for_labels(values(), full * 0.36);
        let mut result = results().next().is_some().then(|| {
            let own = Column::for_labels(results().map(|(label, _)| label), full * 0.22);
            let heads = drafts.iter().map(|draft| &draft.result_head);
            let heads = heads.map(|head| frame.measure(head, frame.small));
            let head = heads.fold(0.0, f64::max).ceil();
            Column {
                width: own.width.max(head.min(full * 0.22)),
                ..own
            }
        });
        let name_width = name.clamp(48.0, full * 0.32);
        let mut right = full;
        if let Some(result) = &mut result {
            result.x = right - result.width;
            right = result.x - gap;
        }
        value.x = right - value.width;
        let plot = (name_width + gap, value.x - gap);
        if plot.1 - plot.0 >= LEAST_PLOT {
            return Self {
                stacked: false,
                name: name_width,
                plot,
                value,
                result,
            };
        }
        if let Some(result) = result {
            let value = Column::beside(rows(), right, full - right);
            let beside = value.x - gap;
            if beside >= name.min(frame.text * LEAST_NAME) {
                return Self {
                    stacked: true,
                    name: beside,
                    plot: (0.0, full),
                    value,
                    result: Some(result),
                };
            }
        }
        let all = values().chain(results().map(|(_, label)| label));
        let mut value = Column::for_labels(all, full * 0.6);
        value.x = full - value.width;
        Self {
            stacked: true,
            name: value.x - gap,
            plot: (0.0, full),
            value,
            result: None,
        }
    }
}
