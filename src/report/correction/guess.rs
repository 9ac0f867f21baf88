use super::Entry;
use super::place::clause;
use crate::base::{Decimal, Span};
use crate::catalogue::numeral::numeral;
use crate::catalogue::{Bound, Direction, Measure, Role};
use crate::report::{Options, Period, Reading, Statement, analyze};
use crate::syntax::{Numeric, Reason, UnitKind, clean, find_quantities, read_numeral};

/// A name is guessed from so many characters beside the number.
const LONGEST: usize = 12;

/// What a stretch that was not read may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Where the value stands.
    pub at: Span,
    /// The fields; their reader looks at each.
    pub entries: Vec<Entry>,
}

impl Reading {
    /// What a stretch of `text`, which must be the one that was read, may say: for the reader to
    /// begin with, and never shown as a fact.
    pub fn guess(&self, text: &str, at: Span) -> Guess {
        let whole = clause(text, at).cover(at);
        let words = whole.of(text);
        let within = Span::new(at.start - whole.start, at.end - whole.start);
        let back = |span: Span| Span::new(whole.start + span.start, whole.start + span.end);
        let role = self.role_at(at.start);
        let period = self.year().and_then(|year| match role {
            Role::Target => Some(year),
            Role::Actual => year.checked_sub(1),
        });
        let time = [Entry::Role(role), Entry::Period(period.map(Period::year))];
        let read = analyze(words, &Options::default());
        let mut read = read.statements.iter();
        if let Some(statement) = read.find(|s| s.value_at.overlaps(within)) {
            return Guess {
                at: back(statement.value_at),
                entries: with_time(statement, time),
            };
        }
        let view = clean(words);
        let lexemes = find_quantities(view.text());
        let quantities = lexemes.iter().filter_map(|lexeme| match &lexeme.what {
            Numeric::Quantity(quantity) => Some(quantity),
            Numeric::Date(_) | Numeric::Other(_) => None,
        });
        let found = quantities
            .map(|quantity| (view.raw(quantity.at.clone()), quantity))
            .find(|(place, _)| place.overlaps(within));
        let Some((place, quantity)) = found else {
            // A numeral that is part of a word (新三样) may be one all the same; where more is chosen than
            // it, only one that is no word by itself (一批).
            let lone = lexemes.iter().find_map(|lexeme| {
                let Numeric::Other(reason) = &lexeme.what else {
                    return None;
                };
                let place = view.raw(lexeme.at.clone());
                let chosen = place.cover(within) == place;
                let meant = place.overlaps(within) && (chosen || *reason == Reason::Bare);
                let value = read_numeral(view.text().get(lexeme.at.clone())?)?;
                meant.then_some((place, value))
            });
            let bare = || {
                let told = within.of(words);
                let all = told.chars().all(|c| numeral(c).is_some());
                Some((within, read_numeral(told).filter(|_| all)?))
            };
            if let Some((place, value)) = lone.or_else(bare) {
                let ends = Some((value, value, false));
                let name = name(words, place);
                return Guess {
                    at: back(place),
                    entries: with_entries(name, Measure::Level, ends, None, time),
                };
            }
            let name = within.of(words).chars().filter(|c| c.is_alphabetic());
            let name = name.take(LONGEST).collect();
            return Guess {
                at,
                entries: with_entries(name, Measure::Level, None, None, time),
            };
        };
        let rate = quantity.kind == UnitKind::Percent;
        let measure = if rate {
            Measure::Growth
        } else {
            Measure::Level
        };
        let ends = Some((quantity.low, quantity.high, quantity.range));
        let unit = quantity.unit.clone();
        Guess {
            at: back(place),
            entries: with_entries(name(words, place), measure, ends, unit, time),
        }
    }
}

fn with_time(statement: &Statement, time: [Entry; 2]) -> Vec<Entry> {
    let mut entries = statement.entries();
    let told = statement.period.is_some();
    entries.retain(|entry| match entry {
        Entry::Role(_) => false,
        Entry::Period(_) => told,
        Entry::Indicator(_)
        | Entry::Name(_)
        | Entry::Measure(_)
        | Entry::Direction(_)
        | Entry::Low(_)
        | Entry::High(_)
        | Entry::Unit(_)
        | Entry::Bound(_)
        | Entry::Modality(_)
        | Entry::Average(_) => true,
    });
    let [role, period] = time;
    entries.push(role);
    if !told {
        entries.push(period);
    }
    entries
}

fn with_entries(
    name: String,
    measure: Measure,
    ends: Option<(Decimal, Decimal, bool)>,
    unit: Option<String>,
    time: [Entry; 2],
) -> Vec<Entry> {
    let range = ends.is_some_and(|(.., range)| range);
    let direction = match measure {
        Measure::Growth => Direction::Up,
        Measure::Level | Measure::Change | Measure::Multiple => Direction::Flat,
    };
    let mut entries = vec![
        Entry::Name(name),
        Entry::Measure(measure),
        Entry::Direction(direction),
        Entry::Low(ends.map(|(low, ..)| low)),
        Entry::High(ends.map(|(_, high, _)| high)),
        Entry::Unit(unit),
        Entry::Bound(if range { Bound::Range } else { Bound::Exact }),
    ];
    entries.extend(time);
    entries
}

/// The words behind a number, else those before it; where both are too short for a name, what is left of
/// the word that the number stands in.
fn name(words: &str, number: Span) -> String {
    let is_word = |c: &char| c.is_alphabetic();
    let behind = words.get(number.end..).unwrap_or_default();
    let behind: String = behind.chars().take_while(is_word).take(LONGEST).collect();
    if behind.chars().nth(1).is_some() {
        return behind;
    }
    let before = words.get(..number.start).unwrap_or_default();
    let mut before: Vec<char> = before
        .chars()
        .rev()
        .take_while(is_word)
        .take(LONGEST)
        .collect();
    before.reverse();
    let mut name: String = before.into_iter().collect();
    if name.chars().nth(1).is_none() {
        name.push_str(&behind);
    }
    name
}
