//! The figures of a row as buttons, each leading to its statement.

use yew::prelude::*;

use super::store::Shared;
use crate::chart::Words as _;
use crate::words::{ChartWords, Lang, value};

/// A button for each of the statements `ids`, under a label for who does not see them.
pub(super) fn chips(document: &Shared, lang: Lang, ids: &[usize], label: &'static str) -> Html {
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let chips = ids.iter().filter_map(|id| document.statement(*id));
    let chips: Vec<Html> = chips
        .map(|s| {
            let said = match lang {
                Lang::Zh => s.value_at.of(&document.text).split_whitespace().collect(),
                Lang::En => value(lang, s),
            };
            let name = words.name(s);
            html! {
                <li><button type="button" class="chip" data-statement={s.id.to_string()}
                    title={name.to_string()} aria-label={format!("{name} {said}")}>{ said }</button></li>
            }
        })
        .collect();
    if chips.is_empty() {
        return Html::default();
    }
    html! { <ul class="chips" aria-label={label}>{ for chips }</ul> }
}
