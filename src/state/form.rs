//! A form's fields as they are written, and what they say.

use crate::base::Decimal;
use crate::catalogue::{Bound, Direction, Field, Measure, Modality, Named, Role};
use crate::report::{Entry, Fault, Period, Statement, find_fault};

/// The fields of a form as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The name.
    pub name: String,
    /// The value, or the lower end of a range.
    pub value: String,
    /// The upper end of a range; of no weight for other bounds.
    pub upper: String,
    /// The unit.
    pub unit: String,
    /// A year, or two.
    pub period: String,
    /// The kind of figure.
    pub measure: Measure,
    /// The sign.
    pub direction: Direction,
    /// The bound.
    pub bound: Bound,
    /// The modality.
    pub modality: Modality,
    /// Target or result.
    pub role: Role,
    /// Whether it is an annual average.
    pub average: bool,
}

/// Why a form cannot be taken as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormFault {
    /// What stands for a number is none.
    Number,
    /// What stands for a year or a span of years is none.
    Period,
    /// What it says makes no sense.
    Sense(Fault),
}

impl Written {
    /// As a form for a statement begins.
    pub fn of(statement: &Statement) -> Self {
        let mut written = Self::default();
        written.take(&statement.entries());
        written
    }

    /// As a form with those entries begins.
    pub fn with(entries: &[Entry]) -> Self {
        let mut written = Self::default();
        written.take(entries);
        written
    }

    fn take(&mut self, entries: &[Entry]) {
        let number = |n: &Option<Decimal>| n.map(|n| n.to_string()).unwrap_or_default();
        let mut ends = [String::new(), String::new()];
        for entry in entries {
            match entry {
                Entry::Indicator(_) => {}
                Entry::Name(name) => self.name.clone_from(name),
                Entry::Measure(value) => self.measure = *value,
                Entry::Direction(value) => self.direction = *value,
                Entry::Low(value) => ends[0] = number(value),
                Entry::High(value) => ends[1] = number(value),
                Entry::Unit(unit) => self.unit = unit.clone().unwrap_or_default(),
                Entry::Bound(value) => self.bound = *value,
                Entry::Modality(value) => self.modality = *value,
                Entry::Role(value) => self.role = *value,
                Entry::Period(period) => {
                    self.period = period.map(|p| p.to_string()).unwrap_or_default();
                }
                Entry::Average(value) => self.average = *value,
            }
        }
        let [low, high] = ends;
        self.value = if low.is_empty() { high.clone() } else { low };
        self.upper = high;
    }

    /// Writes a field by its name in the form; a name or a value that is none of ours changes nothing.
    pub fn write(&mut self, field: &str, text: &str) {
        match field {
            "name" => text.clone_into(&mut self.name),
            "value" => text.clone_into(&mut self.value),
            "upper" => text.clone_into(&mut self.upper),
            "unit" => text.clone_into(&mut self.unit),
            "period" => text.clone_into(&mut self.period),
            "measure" => set(&mut self.measure, text),
            "direction" => set(&mut self.direction, text),
            "bound" => set(&mut self.bound, text),
            "modality" => set(&mut self.modality, text),
            "role" => set(&mut self.role, text),
            "average" => self.average = text == "true",
            _ => {}
        }
    }

    /// The entries that say what is written.
    ///
    /// # Errors
    /// [`FormFault`] where a field holds nothing of its kind.
    pub fn entries(&self) -> Result<Vec<Entry>, FormFault> {
        let value = number(&self.value)?;
        let (low, high) = match self.bound {
            Bound::AtLeast => (value, None),
            Bound::AtMost => (None, value),
            Bound::Range => (value, number(&self.upper)?),
            Bound::Exact
            | Bound::About
            | Bound::Sync
            | Bound::Above
            | Bound::Below
            | Bound::Stable
            | Bound::Assigned => (value, value),
        };
        let unit = self.unit.trim();
        Ok(vec![
            Entry::Name(self.name.trim().to_owned()),
            Entry::Measure(self.measure),
            Entry::Direction(self.direction),
            Entry::Low(low),
            Entry::High(high),
            Entry::Unit((!unit.is_empty()).then(|| unit.to_owned())),
            Entry::Bound(self.bound),
            Entry::Modality(self.modality),
            Entry::Role(self.role),
            Entry::Period(period(&self.period)?),
            Entry::Average(self.average),
        ])
    }

    /// The entries of a statement that was not read.
    ///
    /// # Errors
    /// [`FormFault`], the first that is found.
    pub fn added(&self) -> Result<Vec<Entry>, FormFault> {
        let entries = self.entries()?;
        self.sense(&entries)?;
        Ok(entries)
    }

    /// The entries that say otherwise than what was read.
    ///
    /// # Errors
    /// [`FormFault`], the first that is found.
    pub fn changed(&self, read: &Statement) -> Result<Vec<Entry>, FormFault> {
        let entries = self.entries()?;
        self.sense(&entries)?;
        // A form shows one number for what has one; ends that it does not show stay as they were.
        let shown = Self::of(read).entries().unwrap_or_default();
        Ok(entries
            .into_iter()
            .filter(|entry| !shown.contains(entry))
            .collect())
    }

    fn sense(&self, entries: &[Entry]) -> Result<(), FormFault> {
        let end = |field: Field| {
            let found = entries.iter().find(|entry| entry.field() == field);
            match found {
                Some(Entry::Low(end) | Entry::High(end)) => *end,
                Some(
                    Entry::Indicator(_)
                    | Entry::Name(_)
                    | Entry::Measure(_)
                    | Entry::Direction(_)
                    | Entry::Unit(_)
                    | Entry::Bound(_)
                    | Entry::Modality(_)
                    | Entry::Role(_)
                    | Entry::Period(_)
                    | Entry::Average(_),
                )
                | None => None,
            }
        };
        find_fault(&self.name, self.bound, end(Field::Low), end(Field::High))
            .map_or(Ok(()), |fault| Err(FormFault::Sense(fault)))
    }
}

impl Default for Written {
    fn default() -> Self {
        Self {
            name: String::new(),
            value: String::new(),
            upper: String::new(),
            unit: String::new(),
            period: String::new(),
            measure: Measure::Level,
            direction: Direction::Flat,
            bound: Bound::Exact,
            modality: Modality::Plain,
            role: Role::Target,
            average: false,
        }
    }
}

fn set<T: Named>(value: &mut T, name: &str) {
    if let Some(named) = T::from_name(name) {
        *value = named;
    }
}

/// A number as people write it: full width, with marks between thousands.
fn number(text: &str) -> Result<Option<Decimal>, FormFault> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '\u{ff0c}'))
        .map(narrow)
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    plain.parse().map(Some).map_err(|_| FormFault::Number)
}

/// A year or a span of years, with whatever stands between its two.
fn period(text: &str) -> Result<Option<Period>, FormFault> {
    let plain: String = text.chars().map(narrow).collect();
    let years = plain.split(|c: char| !c.is_ascii_digit());
    let years: Result<Vec<u16>, _> = years.filter(|y| !y.is_empty()).map(str::parse).collect();
    let year = |year: u16| (1000..10_000).contains(&year);
    match years.as_deref() {
        Ok([]) if plain.trim().is_empty() => Ok(None),
        Ok([only]) if year(*only) => Ok(Some(Period::year(*only))),
        Ok([start, end]) if year(*start) && year(*end) && start <= end => Ok(Some(Period {
            start: *start,
            end: *end,
        })),
        _ => Err(FormFault::Period),
    }
}

/// A character of full width as its plain one.
fn narrow(c: char) -> char {
    match c {
        '\u{ff0e}' => '.',
        '\u{ff10}'..='\u{ff19}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    const TEXT: &str = "今年预期目标为：地区生产总值增长7%左右，进出口增长5%以上，投资增长6%—7%。";

    /// What a form for the statement `id` says after `edit`: `field=text` each, or the fault.
    fn check(id: usize, edit: impl FnOnce(&mut Written), expected: &str) {
        let analysis = analyze(TEXT, &Options::default());
        let statement = &analysis.statements[id];
        let mut written = Written::of(statement);
        edit(&mut written);
        let told = match written.changed(statement) {
            Ok(entries) => {
                let told = entries
                    .iter()
                    .map(|e| format!("{}={}", e.field().name(), e.text().unwrap_or_default()));
                told.collect::<Vec<_>>().join(" ")
            }
            Err(fault) => format!("{fault:?}"),
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn nothing_is_said_where_nothing_is_written() {
        for id in 0..3 {
            check(id, |_| {}, "");
        }
    }

    #[test]
    fn what_is_written_is_said() {
        check(0, |w| w.value = "７．５".into(), "low=7.5 high=7.5");
        check(0, |w| w.bound = Bound::AtLeast, "high= bound=at_least");
        check(1, |w| w.bound = Bound::AtMost, "low= high=5 bound=at_most");
        check(1, |w| w.value = "1,200".into(), "low=1200");
        check(2, |w| w.upper = "6.5".into(), "high=6.5");
        check(2, |w| w.bound = Bound::Sync, "high=6 bound=sync");
        check(0, |w| w.period = "2026年—2030年".into(), "period=2026/2030");
        check(0, |w| w.unit = " ".into(), "unit=");
        check(0, |w| w.write("role", "actual"), "role=actual");
        check(0, |w| w.write("role", "x"), "");
    }

    #[test]
    fn what_makes_no_sense_is_told() {
        check(0, |w| w.value = "七".into(), "Number");
        check(0, |w| w.value = "".into(), "Sense(NoNumber)");
        check(0, |w| w.name = " ".into(), "Sense(NoName)");
        check(2, |w| w.upper = "5".into(), "Sense(Reversed)");
        check(2, |w| w.upper = "".into(), "Sense(NoNumber)");
        check(0, |w| w.period = "明年".into(), "Period");
        check(0, |w| w.period = "2030-2026".into(), "Period");
    }
}
