use std::collections::BTreeSet;

use crate::catalogue::indicator;
use crate::report::Analysis;

/// The English names of the indicators that occur, as (id, name), by id: the page holds no catalogue.
pub fn english(analysis: &Analysis) -> Vec<(String, String)> {
    let ids: BTreeSet<&str> = analysis
        .statements
        .iter()
        .filter_map(|statement| statement.indicator.as_deref())
        .collect();
    ids.into_iter()
        .filter_map(|id| Some((id.to_owned(), indicator(id)?.name_en.to_owned())))
        .collect()
}
