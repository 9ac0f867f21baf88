use super::{Anchor, Correction, Entry, anchor_of};
use crate::catalogue::{ChangeKind, Field};
use crate::report::{Analysis, Statement};

impl Analysis {
    /// All that the reader has said of this text, what found no place included: given to
    /// [`analyze`](crate::report::analyze) again with the text, it gives this analysis.
    pub fn all_corrections(&self) -> Vec<Correction> {
        let all = self.corrections.iter().chain(&self.unplaced);
        all.cloned().collect()
    }

    /// The index in [`Analysis::corrections`] of what the reader said of the statement `id`.
    pub fn correction_of(&self, id: usize) -> Option<usize> {
        let (before, from) = self.statements.split_at_checked(id)?;
        let corrected = |s: &&Statement| !s.corrected.is_empty();
        from.first().filter(corrected)?;
        Some(before.iter().filter(corrected).count())
    }

    /// The index in [`Analysis::corrections`] of what dropped the statement of that index in
    /// [`Analysis::removed`].
    pub fn correction_of_removed(&self, index: usize) -> Option<usize> {
        let kinds = self.corrections.iter().map(|c| c.change.kind());
        let removed = |(_, kind): &(usize, ChangeKind)| *kind == ChangeKind::Removed;
        let mut removed = kinds.enumerate().filter(removed);
        removed.nth(index).map(|(at, _)| at)
    }

    /// By what the statement `id` is found again.
    pub fn anchor(&self, text: &str, id: usize) -> Option<Anchor> {
        if let Some(correction) = self.correction_of(id) {
            return self.corrections.get(correction).map(|c| c.anchor.clone());
        }
        // The reading without corrections: what was dropped stands where its number says.
        let mut read: Vec<&Statement> = Vec::with_capacity(self.statements.len());
        let mut removed = self.removed.iter().peekable();
        let mut index = None;
        for statement in self.statements.iter().filter(|s| !s.is_added()) {
            while let Some(dropped) = removed.next_if(|dropped| dropped.id == read.len()) {
                read.push(dropped);
            }
            if statement.id == id {
                index = Some(read.len());
            }
            read.push(statement);
        }
        read.extend(removed);
        anchor_of(text, &read, index?)
    }

    /// The statement `id` as it was read, where the reader has changed it.
    pub fn original_of(&self, id: usize) -> Option<&Statement> {
        let (before, from) = self.statements.split_at_checked(id)?;
        let changed = |s: &&Statement| !s.corrected.is_empty() && !s.is_added();
        from.first().filter(changed)?;
        self.originals.get(before.iter().filter(changed).count())
    }
}

impl Statement {
    /// Whether the reader has added it.
    pub fn is_added(&self) -> bool {
        self.corrected.contains(&Field::Added)
    }

    /// What stands in each field that a reader can set.
    pub fn entries(&self) -> Vec<Entry> {
        vec![
            Entry::Indicator(self.indicator.clone()),
            Entry::Name(self.name.clone()),
            Entry::Measure(self.measure),
            Entry::Direction(self.direction),
            Entry::Low(self.low),
            Entry::High(self.high),
            Entry::Unit(self.unit.clone()),
            Entry::Bound(self.bound),
            Entry::Modality(self.modality),
            Entry::Role(self.role),
            Entry::Period(self.period),
            Entry::Average(self.average),
        ]
    }
}
