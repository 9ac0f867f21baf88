//! Kept documents: the browser's database ([`base`], by `shelf.js`), what keeps the work
//! ([`keeper`]), and what shows it: the latest in the empty page, all of them in a dialog.

mod base;
mod dialog;
mod keeper;
mod latest;
mod row;

pub(super) use dialog::ShelfDialog;
pub(super) use keeper::{Shelf, use_keeper, use_last, use_shelf};
pub(super) use latest::Latest;
