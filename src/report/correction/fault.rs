use crate::catalogue::Bound;
use crate::report::Statement;

/// Why a statement makes no sense as it is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has no name.
    NoName,
    /// Its bound needs a number, and there is none.
    NoNumber,
    /// Its lower end is above its upper one.
    Reversed,
}

/// What is wrong with a statement that a reader has written, the first thing.
pub fn find_fault(statement: &Statement) -> Option<Fault> {
    if statement.name.trim().is_empty() {
        return Some(Fault::NoName);
    }
    if let (Some(low), Some(high)) = (statement.low, statement.high)
        && low > high
    {
        return Some(Fault::Reversed);
    }
    let (low, high) = (statement.low.is_some(), statement.high.is_some());
    let told = match statement.bound {
        Bound::Exact | Bound::About | Bound::Range => low && high,
        Bound::AtLeast => low,
        Bound::AtMost => high,
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => true,
    };
    (!told).then_some(Fault::NoNumber)
}
