use crate::base::Decimal;
use crate::catalogue::Bound;

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
pub fn find_fault(
    name: &str,
    bound: Bound,
    low: Option<Decimal>,
    high: Option<Decimal>,
) -> Option<Fault> {
    if name.trim().is_empty() {
        return Some(Fault::NoName);
    }
    if let (Some(low), Some(high)) = (low, high)
        && low > high
    {
        return Some(Fault::Reversed);
    }
    let told = match bound {
        Bound::Exact | Bound::About | Bound::Range => low.is_some() && high.is_some(),
        Bound::AtLeast => low.is_some(),
        Bound::AtMost => high.is_some(),
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => true,
    };
    (!told).then_some(Fault::NoNumber)
}
