use crate::base::Sort as _;
use crate::catalogue::indicator;
use crate::report::Analysis;

/// The English names of the indicators that occur, as (id, name), by id: the page holds no catalogue.
pub fn english(analysis: &Analysis) -> Vec<(String, String)> {
    let mut ids: Vec<&str> = analysis
        .statements
        .iter()
        .filter_map(|statement| statement.indicator.as_deref())
        .collect();
    ids.order();
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| Some((id.to_owned(), indicator(id)?.name_en.to_owned())))
        .collect()
}
