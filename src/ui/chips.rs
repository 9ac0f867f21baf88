//! The figures of a row as buttons, each leading to its statement.

use yew::prelude::*;

use super::store::Shared;
use crate::chart::Words as _;
use crate::state::figure;
use crate::words::{ChartWords, Lang};

/// A button for each of the statements `ids`, under a label for who does not see them; `named` where
/// no words beside them say what the figures are of.
pub(super) fn chips(
    document: &Shared,
    lang: Lang,
    ids: &[usize],
    label: &'static str,
    named: bool,
) -> Html {
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let chips = ids.iter().filter_map(|id| document.statement(*id));
    let chips: Vec<Html> = chips
        .map(|s| {
            let name = words.name(s);
            let said = figure(lang, &document.text, s);
            let whole = [&*name, &said].join(" ");
            html! {
                <li><button type="button" class="chip" data-statement={s.id.to_string()}
                    title={name.to_string()} aria-label={whole.clone()}>{ if named { whole } else { said } }</button></li>
            }
        })
        .collect();
    if chips.is_empty() {
        return Html::default();
    }
    html! { <ul class="chips" aria-label={label}>{ for chips }</ul> }
}
