//! What a reader has corrected, as it travels along.

use super::coder::{Bit, Choice, Coder, Number, Reader, Writer};
use super::fields::{Decimals, Periods, Words, listed, optional};
use super::{LinkError, TooLarge, frozen};
use crate::base::{Decimal, Span};
use crate::catalogue::{Bound, Direction, Measure, Modality, Role};
use crate::report::{
    self, Analysis, Change, Entry, Period, Statement, anchor_of, anchor_of_number,
};

const MOST: usize = 8192;
const BASE: u16 = 2020;

/// What a reader has corrected, by its place in the reading that it was made in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The number of the statement in the reading without corrections; 0 for what was no statement.
    pub statement: usize,
    /// Where the value of what was no statement stands, in bytes of the text: for added statements
    /// and dismissed numbers. Empty for the others.
    pub at: Span,
    /// What is said.
    pub change: Change,
}

/// What the reader of a text has corrected, as it goes into a link. What found no place does not
/// travel.
pub fn sent(analysis: &Analysis) -> Vec<Correction> {
    let (mut originals, mut removed) = (analysis.originals.iter(), analysis.removed.iter());
    let corrections = analysis.corrections.iter();
    let sent = corrections.filter_map(|report::Correction { anchor, change }| {
        let (statement, at) = match change {
            Change::Set(_) => (originals.next()?.id, Span::default()),
            Change::Removed => (removed.next()?.id, Span::default()),
            Change::Added(_) | Change::Dismissed => (0, anchor.at),
        };
        let change = change.clone();
        Some(Correction {
            statement,
            at,
            change,
        })
    });
    sent.collect()
}

/// The same for who opens the link: `read` is the reading of the link's text without corrections.
/// What has no place in it is left out.
pub fn received(
    corrections: &[Correction],
    read: &Analysis,
    text: &str,
) -> Vec<report::Correction> {
    let order: Vec<&Statement> = read.statements.iter().collect();
    let received = corrections.iter().filter_map(|told| {
        let anchor = match told.change {
            Change::Set(_) | Change::Removed => anchor_of(text, &order, told.statement)?,
            Change::Added(_) | Change::Dismissed => {
                text.get(told.at.range())?;
                anchor_of_number(text, told.at)
            }
        };
        let change = told.change.clone();
        Some(report::Correction { anchor, change })
    });
    received.collect()
}

/// One correction in code: a change of several fields is one for each, in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Coded {
    Removed,
    Entry(Entry),
    Added(Span, Vec<Entry>),
    Dismissed(Span),
}

impl Coded {
    /// Frozen: a new one takes the next number.
    fn number(&self) -> usize {
        match self {
            Self::Removed => 0,
            Self::Entry(entry) => number(entry),
            Self::Added(..) => 13,
            Self::Dismissed(_) => 14,
        }
    }
}

/// The number of a field. Frozen.
fn number(entry: &Entry) -> usize {
    match entry {
        Entry::Indicator(_) => 1,
        Entry::Name(_) => 2,
        Entry::Measure(_) => 3,
        Entry::Direction(_) => 4,
        Entry::Low(_) => 5,
        Entry::High(_) => 6,
        Entry::Unit(_) => 7,
        Entry::Bound(_) => 8,
        Entry::Modality(_) => 9,
        Entry::Role(_) => 10,
        Entry::Period(_) => 11,
        Entry::Average(_) => 12,
    }
}

/// Each change as it is coded, with the number of its statement.
fn flat(corrections: &[Correction]) -> Vec<(usize, Coded)> {
    let mut flat = Vec::new();
    for Correction {
        statement,
        at,
        change,
    } in corrections
    {
        let mut push = |coded| flat.push((*statement, coded));
        match change {
            Change::Removed => push(Coded::Removed),
            Change::Set(entries) => entries.iter().cloned().map(Coded::Entry).for_each(push),
            Change::Added(entries) => push(Coded::Added(*at, entries.clone())),
            Change::Dismissed => push(Coded::Dismissed(*at)),
        }
    }
    flat
}

/// The changes again.
fn whole(flat: Vec<(usize, Coded)>) -> Vec<Correction> {
    let mut corrections: Vec<Correction> = Vec::new();
    for (statement, coded) in flat {
        let (at, change) = match coded {
            Coded::Removed => (Span::default(), Change::Removed),
            Coded::Added(at, entries) => (at, Change::Added(entries)),
            Coded::Dismissed(at) => (at, Change::Dismissed),
            Coded::Entry(entry) => {
                if let Some(last) = corrections.last_mut().filter(|c| c.statement == statement)
                    && let Change::Set(entries) = &mut last.change
                {
                    entries.push(entry);
                    continue;
                }
                (Span::default(), Change::Set(vec![entry]))
            }
        };
        corrections.push(Correction {
            statement,
            at,
            change,
        });
    }
    corrections
}

/// Corrections as bytes.
pub(super) fn write(corrections: &[Correction]) -> Result<Vec<u8>, TooLarge> {
    let mut writer = Writer::new();
    let told = flat(corrections);
    let written = Model::default().corrections(&mut writer, &told);
    if written.is_some_and(|written| written == told && whole(written) == corrections) {
        Ok(writer.finish())
    } else {
        Err(TooLarge)
    }
}

/// The corrections again.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Correction>, LinkError> {
    let mut reader = Reader::new(bytes);
    let read = Model::default().corrections(&mut reader, &[]);
    if reader.over() {
        return Err(LinkError::Damaged);
    }
    read.map(whole).ok_or(LinkError::Newer)
}

#[derive(Default)]
struct Model {
    count: Number,
    step: Number,
    before: i64,
    place: Number,
    length: Number,
    entries: Number,
    field: Choice,
    kind: Choice,
    present: Bit,
    flag: Bit,
    indicators: Number,
    listed: Choice,
    words: Words,
    decimals: Decimals,
    periods: Periods,
}

impl Model {
    fn corrections(
        &mut self,
        coder: &mut dyn Coder,
        told: &[(usize, Coded)],
    ) -> Option<Vec<(usize, Coded)>> {
        let count = self.count.index(coder, told.len());
        let empty = (0, Coded::Removed);
        let mut coded = Vec::new();
        let mut before = 0_i64;
        for at in 0..count.min(MOST + 1) {
            if coder.over() || at == MOST {
                return None;
            }
            let (statement, told) = told.get(at).unwrap_or(&empty);
            let step = i64::try_from(*statement).ok()?.checked_sub(before)?;
            before = before.checked_add(self.step.signed(coder, step))?;
            let statement = usize::try_from(before).ok()?;
            coded.push((statement, self.coded(coder, told)?));
        }
        Some(coded)
    }

    fn coded(&mut self, coder: &mut dyn Coder, told: &Coded) -> Option<Coded> {
        let kind = self.kind.code(coder, 4, told.number());
        match kind {
            0 => Some(Coded::Removed),
            13 => {
                let (at, entries) = if let Coded::Added(at, entries) = told {
                    (*at, entries.as_slice())
                } else {
                    (Span::default(), &[][..])
                };
                let at = self.at(coder, at)?;
                let count = self.entries.index(coder, entries.len());
                let plain = Entry::Average(false);
                let mut coded = Vec::new();
                for place in 0..count {
                    if coder.over() || place > 15 {
                        return None;
                    }
                    let entry = entries.get(place).unwrap_or(&plain);
                    let kind = self.field.code(coder, 4, number(entry));
                    coded.push(self.entry(coder, kind, entry)?);
                }
                Some(Coded::Added(at, coded))
            }
            14 => {
                let at = if let Coded::Dismissed(at) = told {
                    *at
                } else {
                    Span::default()
                };
                self.at(coder, at).map(Coded::Dismissed)
            }
            kind => {
                let plain = Entry::Average(false);
                let told = if let Coded::Entry(entry) = told {
                    entry
                } else {
                    &plain
                };
                self.entry(coder, kind, told).map(Coded::Entry)
            }
        }
    }

    /// A place in the text, told by what it is from the last one.
    fn at(&mut self, coder: &mut dyn Coder, at: Span) -> Option<Span> {
        let step = i64::try_from(at.start).ok()?.checked_sub(self.before)?;
        self.before = self.before.checked_add(self.place.signed(coder, step))?;
        let start = usize::try_from(self.before).ok()?;
        let length = self.length.index(coder, at.len());
        Some(Span::new(start, start.checked_add(length)?))
    }

    fn entry(&mut self, coder: &mut dyn Coder, kind: usize, told: &Entry) -> Option<Entry> {
        match kind {
            1 => {
                let id = if let Entry::Indicator(id) = told {
                    id.as_deref()
                } else {
                    None
                };
                if !self.present.code(coder, id.is_some()) {
                    return Some(Entry::Indicator(None));
                }
                let number = id.and_then(frozen::indicator_number).unwrap_or_default();
                let number = self.indicators.index(coder, number);
                Some(Entry::Indicator(Some(
                    frozen::numbered_indicator(number)?.to_owned(),
                )))
            }
            2 => {
                let name = if let Entry::Name(name) = told {
                    name
                } else {
                    ""
                };
                Some(Entry::Name(self.words.code(coder, name)?))
            }
            3 => {
                let value = if let Entry::Measure(v) = told {
                    *v
                } else {
                    Measure::Growth
                };
                self.listed(coder, frozen::MEASURES, value)
                    .map(Entry::Measure)
            }
            4 => {
                let value = if let Entry::Direction(v) = told {
                    *v
                } else {
                    Direction::Up
                };
                self.listed(coder, frozen::DIRECTIONS, value)
                    .map(Entry::Direction)
            }
            5 => {
                let value = if let Entry::Low(v) = told { *v } else { None };
                self.decimal(coder, value).map(Entry::Low)
            }
            6 => {
                let value = if let Entry::High(v) = told { *v } else { None };
                self.decimal(coder, value).map(Entry::High)
            }
            7 => {
                let value = if let Entry::Unit(v) = told {
                    v.as_ref()
                } else {
                    None
                };
                let words = &mut self.words;
                optional(coder, &mut self.present, value, String::new(), |c, t| {
                    words.code(c, t)
                })
                .map(Entry::Unit)
            }
            8 => {
                let value = if let Entry::Bound(v) = told {
                    *v
                } else {
                    Bound::Exact
                };
                self.listed(coder, frozen::BOUNDS, value).map(Entry::Bound)
            }
            9 => {
                let value = if let Entry::Modality(v) = told {
                    *v
                } else {
                    Modality::Plain
                };
                self.listed(coder, frozen::MODALITIES, value)
                    .map(Entry::Modality)
            }
            10 => {
                let value = if let Entry::Role(v) = told {
                    *v
                } else {
                    Role::Target
                };
                self.listed(coder, frozen::ROLES, value).map(Entry::Role)
            }
            11 => {
                let value = if let Entry::Period(v) = told {
                    v.as_ref()
                } else {
                    None
                };
                let periods = &mut self.periods;
                optional(coder, &mut self.present, value, Period::year(0), |c, p| {
                    periods.code(c, BASE, *p)
                })
                .map(Entry::Period)
            }
            12 => {
                let value = matches!(told, Entry::Average(true));
                Some(Entry::Average(self.flag.code(coder, value)))
            }
            _ => None,
        }
    }

    fn listed<T: Copy + PartialEq>(
        &mut self,
        coder: &mut dyn Coder,
        list: &[T],
        value: T,
    ) -> Option<T> {
        listed(coder, &mut self.listed, list, value)
    }

    #[expect(clippy::option_option, reason = "outside unknown, inside absent")]
    fn decimal(
        &mut self,
        coder: &mut dyn Coder,
        value: Option<Decimal>,
    ) -> Option<Option<Decimal>> {
        let decimals = &mut self.decimals;
        optional(
            coder,
            &mut self.present,
            value.as_ref(),
            Decimal::ZERO,
            |c, v| decimals.code(c, *v),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_comes_back() {
        let entries = [
            Entry::Indicator(Some("gdp".to_owned())),
            Entry::Indicator(None),
            Entry::Name("园区亩均税收 (规上)".to_owned()),
            Entry::Measure(Measure::Multiple),
            Entry::Direction(Direction::Down),
            Entry::Low("7.55".parse().ok()),
            Entry::High(None),
            Entry::Unit(Some("万人次".to_owned())),
            Entry::Bound(Bound::Assigned),
            Entry::Modality(Modality::Ensure),
            Entry::Role(Role::Actual),
            Entry::Period(Some(Period {
                start: 2026,
                end: 2030,
            })),
            Entry::Average(true),
        ];
        let set = |entry: &Entry| Change::Set(vec![entry.clone()]);
        let mut changes: Vec<Change> = entries.iter().map(set).collect();
        changes.push(Change::Removed);
        changes.push(Change::Set(entries.to_vec()));
        changes.push(Change::Added(entries.to_vec()));
        changes.push(Change::Dismissed);
        changes.push(Change::Added(Vec::new()));
        let corrections: Vec<Correction> = changes
            .into_iter()
            .enumerate()
            .map(|(index, change)| {
                let placed = matches!(change, Change::Added(_) | Change::Dismissed);
                let start = 90_000 - index * 700;
                Correction {
                    statement: if placed { 0 } else { index * 3 % 7 },
                    at: if placed {
                        Span::new(start, start + index)
                    } else {
                        Span::default()
                    },
                    change,
                }
            })
            .collect();
        let bytes = write(&corrections);
        assert_eq!(bytes.map(|bytes| read(&bytes)), Ok(Ok(corrections)));
        assert_eq!(write(&[]).map(|bytes| read(&bytes)), Ok(Ok(Vec::new())));
    }

    #[test]
    fn what_says_nothing_is_not_written() {
        let nothing = Correction {
            statement: 3,
            at: Span::default(),
            change: Change::Set(Vec::new()),
        };
        assert!(write(&[nothing]).is_err());
    }
}
