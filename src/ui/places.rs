//! The places of one thing as numbered buttons that lead to the text.

use yew::prelude::*;

use super::store::use_dispatch;
use crate::state::{Action, Place};
use crate::words::{Lang, left, place};

/// So many places are numbered at first, and more at each wish.
const STEP: usize = 12;

/// Properties of [`Places`].
#[derive(Properties, PartialEq)]
pub(super) struct PlacesProps {
    /// The places, in the order of their numbers.
    pub(super) places: Vec<Place>,
    /// What they are places of, for who does not see where the buttons stand.
    pub(super) of: AttrValue,
    /// What the button says where there is one place only; its number by default.
    #[prop_or_default]
    pub(super) alone: Option<&'static str>,
    /// The language.
    pub(super) lang: Lang,
}

/// The buttons.
#[component]
pub(super) fn Places(props: &PlacesProps) -> Html {
    let dispatch = use_dispatch();
    let limit = use_state(|| STEP);
    let PlacesProps {
        places,
        of,
        alone,
        lang,
    } = props;
    let alone = alone.filter(|_| places.len() == 1);
    let button = |(index, at): (usize, &Place)| {
        let (edit, finding) = data(*at);
        let said = alone.map_or_else(|| (index + 1).to_string(), str::to_owned);
        let label = match alone {
            Some(word) => [word, of.as_str()].join(" · "),
            None => [of.as_str(), &place(*lang, index + 1)].join(" "),
        };
        html! {
            <button type="button" class="place" data-edit={edit} data-finding={finding} aria-label={label}
                onclick={dispatch.on(Action::Sought { place: *at })}>{ said }</button>
        }
    };
    let waiting = places.len().saturating_sub(*limit);
    let onmore = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(*limit + 4 * STEP))
    };
    html! {
        <span class="places">
            { for places.iter().take(*limit).enumerate().map(button) }
            if waiting > 0 {
                <button type="button" class="place more" onclick={onmore}>{ left(*lang, waiting) }</button>
            }
        </span>
    }
}

/// The attributes by which an edit or a finding's place is known.
fn data(place: Place) -> (Option<String>, Option<String>) {
    match place {
        Place::Edit(index) => (Some(index.to_string()), None),
        Place::Finding { index, part } => (None, Some(format!("f{index}.{part}"))),
        Place::Statement(_)
        | Place::Section(_)
        | Place::Programme(_)
        | Place::Task(_)
        | Place::Skipped(_) => (None, None),
    }
}
