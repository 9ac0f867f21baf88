//! How often a statement is right in every field, measured on hand-made labels: data.
//!
//! Of 972 statements of 60 documents (`(right + 1) / (all + 2)`, in thousandths): 831 without a
//! caution, 824 right; leaving out one document at a time the share stays between 0.991 and 0.994.

use super::Caution;

/// A statement without a caution.
pub const UNCAUTIONED: u16 = 990;

/// A statement with this caution: unit inferred 32 of 32, list by order 8 of 8, name uncertain 75 of
/// 101. One that was not measured counts as the least certain of these.
pub fn rate(caution: Caution) -> u16 {
    match caution {
        Caution::UnitInferred => 970,
        Caution::ListByOrder => 900,
        Caution::NameUncertain
        | Caution::PeriodUnsettled
        | Caution::RoleUncertain
        | Caution::ValueUnusual => 738,
    }
}
