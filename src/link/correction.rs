//! What a reader has corrected, as it travels along.

use super::coder::{Bit, Choice, Coder, Number, Reader, Writer};
use super::fields::{Decimals, Periods, Words, listed, optional};
use super::{LinkError, TooLarge, frozen};
use crate::base::Decimal;
use crate::catalogue::{Bound, Direction, Measure, Modality, Role};
use crate::report::Period;

const MOST: usize = 8192;
const BASE: u16 = 2020;

/// A field of a statement that a reader has set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The statement's number.
    pub statement: usize,
    /// What it is now.
    pub change: Change,
}

/// The field and its new value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each variant is the field of its name in `Statement`"
)]
pub enum Change {
    /// It is no statement.
    Removed,
    /// An id of the catalogue.
    Indicator(Option<String>),
    Name(String),
    Measure(Measure),
    Direction(Direction),
    Low(Option<Decimal>),
    High(Option<Decimal>),
    Unit(Option<String>),
    Bound(Bound),
    Modality(Modality),
    Role(Role),
    Period(Option<Period>),
    Average(bool),
}

impl Change {
    /// Frozen: a new one takes the next number.
    fn number(&self) -> usize {
        match self {
            Self::Removed => 0,
            Self::Indicator(_) => 1,
            Self::Name(_) => 2,
            Self::Measure(_) => 3,
            Self::Direction(_) => 4,
            Self::Low(_) => 5,
            Self::High(_) => 6,
            Self::Unit(_) => 7,
            Self::Bound(_) => 8,
            Self::Modality(_) => 9,
            Self::Role(_) => 10,
            Self::Period(_) => 11,
            Self::Average(_) => 12,
        }
    }
}

/// Corrections as bytes.
pub(super) fn write(corrections: &[Correction]) -> Result<Vec<u8>, TooLarge> {
    let mut writer = Writer::new();
    let written = Model::default().corrections(&mut writer, corrections);
    if written.as_deref() == Some(corrections) {
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
    read.ok_or(LinkError::Newer)
}

#[derive(Default)]
struct Model {
    count: Number,
    step: Number,
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
        coder: &mut impl Coder,
        told: &[Correction],
    ) -> Option<Vec<Correction>> {
        let count = self.count.index(coder, told.len());
        let empty = Correction {
            statement: 0,
            change: Change::Removed,
        };
        let mut coded = Vec::new();
        let mut before = 0_i64;
        for at in 0..count.min(MOST + 1) {
            if coder.over() || at == MOST {
                return None;
            }
            let told = told.get(at).unwrap_or(&empty);
            let step = i64::try_from(told.statement).ok()?.checked_sub(before)?;
            before = before.checked_add(self.step.signed(coder, step))?;
            coded.push(Correction {
                statement: usize::try_from(before).ok()?,
                change: self.change(coder, &told.change)?,
            });
        }
        Some(coded)
    }

    fn change(&mut self, coder: &mut impl Coder, told: &Change) -> Option<Change> {
        match self.kind.code(coder, 4, told.number()) {
            0 => Some(Change::Removed),
            1 => {
                let id = if let Change::Indicator(id) = told {
                    id.as_deref()
                } else {
                    None
                };
                if !self.present.code(coder, id.is_some()) {
                    return Some(Change::Indicator(None));
                }
                let number = id.and_then(frozen::indicator_number).unwrap_or_default();
                let number = self.indicators.index(coder, number);
                Some(Change::Indicator(Some(
                    frozen::numbered_indicator(number)?.to_owned(),
                )))
            }
            2 => {
                let name = if let Change::Name(name) = told {
                    name
                } else {
                    ""
                };
                Some(Change::Name(self.words.code(coder, name)?))
            }
            3 => {
                let value = if let Change::Measure(v) = told {
                    *v
                } else {
                    Measure::Growth
                };
                self.listed(coder, frozen::MEASURES, value)
                    .map(Change::Measure)
            }
            4 => {
                let value = if let Change::Direction(v) = told {
                    *v
                } else {
                    Direction::Up
                };
                self.listed(coder, frozen::DIRECTIONS, value)
                    .map(Change::Direction)
            }
            5 => {
                let value = if let Change::Low(v) = told { *v } else { None };
                self.decimal(coder, value).map(Change::Low)
            }
            6 => {
                let value = if let Change::High(v) = told { *v } else { None };
                self.decimal(coder, value).map(Change::High)
            }
            7 => {
                let value = if let Change::Unit(v) = told {
                    v.as_ref()
                } else {
                    None
                };
                let words = &mut self.words;
                optional(coder, &mut self.present, value, String::new(), |c, t| {
                    words.code(c, t)
                })
                .map(Change::Unit)
            }
            8 => {
                let value = if let Change::Bound(v) = told {
                    *v
                } else {
                    Bound::Exact
                };
                self.listed(coder, frozen::BOUNDS, value).map(Change::Bound)
            }
            9 => {
                let value = if let Change::Modality(v) = told {
                    *v
                } else {
                    Modality::Plain
                };
                self.listed(coder, frozen::MODALITIES, value)
                    .map(Change::Modality)
            }
            10 => {
                let value = if let Change::Role(v) = told {
                    *v
                } else {
                    Role::Target
                };
                self.listed(coder, frozen::ROLES, value).map(Change::Role)
            }
            11 => {
                let value = if let Change::Period(v) = told {
                    v.as_ref()
                } else {
                    None
                };
                let periods = &mut self.periods;
                optional(coder, &mut self.present, value, Period::year(0), |c, p| {
                    periods.code(c, BASE, *p)
                })
                .map(Change::Period)
            }
            12 => {
                let value = matches!(told, Change::Average(true));
                Some(Change::Average(self.flag.code(coder, value)))
            }
            _ => None,
        }
    }

    fn listed<T: Copy + PartialEq>(
        &mut self,
        coder: &mut impl Coder,
        list: &[T],
        value: T,
    ) -> Option<T> {
        listed(coder, &mut self.listed, list, value)
    }

    #[expect(clippy::option_option, reason = "outside unknown, inside absent")]
    fn decimal(
        &mut self,
        coder: &mut impl Coder,
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
        let changes = [
            Change::Removed,
            Change::Indicator(Some("gdp".to_owned())),
            Change::Indicator(None),
            Change::Name("园区亩均税收 (规上)".to_owned()),
            Change::Measure(Measure::Multiple),
            Change::Direction(Direction::Down),
            Change::Low("7.55".parse().ok()),
            Change::High(None),
            Change::Unit(Some("万人次".to_owned())),
            Change::Bound(Bound::Assigned),
            Change::Modality(Modality::Ensure),
            Change::Role(Role::Actual),
            Change::Period(Some(Period {
                start: 2026,
                end: 2030,
            })),
            Change::Average(true),
        ];
        let corrections: Vec<Correction> = changes
            .into_iter()
            .enumerate()
            .map(|(at, change)| Correction {
                statement: at * 3 % 7,
                change,
            })
            .collect();
        let bytes = write(&corrections);
        assert_eq!(bytes.map(|bytes| read(&bytes)), Ok(Ok(corrections)));
        assert_eq!(write(&[]).map(|bytes| read(&bytes)), Ok(Ok(Vec::new())));
    }
}
