//! Row 6: every word and sentence of the edge, one table per language.

mod chart;

pub use chart::{ChartEn, ChartZh};
