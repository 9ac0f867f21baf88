use std::sync::LazyLock;

use super::listed::sorted_rows;
use super::term::{Category, Named, Polarity};

/// One row of the reviewed table `indicators.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// The stable id.
    pub id: &'static str,
    /// The standard name in Chinese.
    pub name_zh: &'static str,
    /// The standard name in English.
    pub name_en: &'static str,
    /// The units that it is told in, the commonest first.
    pub units: &'static [&'static str],
    polarity: &'static str,
    category: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/indicators.rs"));

impl Indicator {
    /// Which way is wanted.
    pub fn polarity(&self) -> Polarity {
        Polarity::from_name(self.polarity).unwrap_or(Polarity::Neutral)
    }

    /// The category; `None` where the table's word is none of ours (a test holds that it is).
    pub fn category(&self) -> Option<Category> {
        Category::from_name(self.category)
    }
}

/// Every indicator, in the order of the table.
pub fn indicators() -> &'static [Indicator] {
    INDICATORS
}

/// The indicator that `alias` is a name of; the whole name, not a part.
///
/// ```
/// use planlens::catalogue::find_indicator;
/// assert_eq!(find_indicator("GDP").map(|i| i.id), Some("gdp"));
/// assert_eq!(find_indicator("GDP增速"), None);
/// ```
pub fn find_indicator(alias: &str) -> Option<&'static Indicator> {
    let at = ALIASES
        .binary_search_by(|(name, _)| (*name).cmp(alias))
        .ok()?;
    INDICATORS.get(usize::from(ALIASES.get(at)?.1))
}

/// The indicator of that id.
pub fn indicator(id: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|i| i.id == id)
}

/// Every alias with its indicator, sorted by alias.
pub fn aliases() -> impl Iterator<Item = (&'static str, &'static Indicator)> {
    ALIASES
        .iter()
        .filter_map(|(alias, row)| Some((*alias, INDICATORS.get(usize::from(*row))?)))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn ids_are_unique() {
        let ids: BTreeSet<&str> = indicators().iter().map(|i| i.id).collect();
        assert_eq!(ids.len(), indicators().len());
        assert!(ids.iter().all(|id| {
            id.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        }));
    }

    #[test]
    fn no_alias_has_two_owners() {
        let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (alias, indicator) in aliases() {
            owners.entry(alias).or_default().push(indicator.id);
        }
        owners.retain(|_, ids| ids.len() > 1);
        assert!(owners.is_empty(), "{owners:?}");
    }

    #[test]
    fn every_alias_is_found() {
        for (alias, indicator) in aliases() {
            assert_eq!(find_indicator(alias), Some(indicator), "{alias}");
            assert!(!alias.is_empty() && alias.trim() == alias, "{alias:?}");
        }
    }

    #[test]
    fn every_row_is_whole() {
        for indicator in indicators() {
            assert_eq!(
                find_indicator(indicator.name_zh),
                Some(indicator),
                "{}",
                indicator.id
            );
            assert!(
                indicator.category().is_some(),
                "{}: {}",
                indicator.id,
                indicator.category
            );
            assert!(
                Polarity::from_name(indicator.polarity).is_some(),
                "{}",
                indicator.id
            );
            assert!(!indicator.name_en.is_empty(), "{}", indicator.id);
        }
    }
}
