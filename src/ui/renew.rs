//! A new version of the page: `static/offline.js` says that it waits, and lets it in when told so. The page
//! is loaded anew then, and what it holds is carried over.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{Event, Storage};
use yew::prelude::*;

use super::store::{Dispatch, use_dispatch};
use crate::state::{Action, Problem, State};
use crate::words::{Label, Lang};

/// `offline.js` says that a new version waits.
const RENEWABLE: &str = "planlens-renewable";
/// The page says that it may come in.
const RENEW: &str = "planlens-renew";
/// Where the text waits for the new version: a sign whether it was read, then the text.
const CARRIED: &str = "planlens.carried";
const READ: char = '+';
const TYPED: char = '-';

/// What one version of the page leaves for the next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Carried {
    /// The text of the document, or of the box.
    pub(super) text: Rc<str>,
    /// Whether it was read, and is to be read again at once.
    pub(super) read: bool,
}

impl Carried {
    /// What is to be carried over of this state.
    pub(super) fn of(state: &State) -> Self {
        // What the browser keeps comes back by itself, and with all that was done to it.
        if state.shelf.holds() {
            return Self {
                read: false,
                text: Rc::from(""),
            };
        }
        let read = state.shown().map(|document| document.text.clone());
        Self {
            read: read.is_some(),
            text: read.unwrap_or_else(|| state.draft.text.clone()),
        }
    }

    /// Whether the browser keeps it until the page is loaded anew, in this tab only.
    fn keep(&self) -> bool {
        if self.text.is_empty() {
            return true;
        }
        let sign = if self.read { READ } else { TYPED };
        let kept = [sign.encode_utf8(&mut [0; 4]), &*self.text].concat();
        storage().is_some_and(|storage| storage.set_item(CARRIED, &kept).is_ok())
    }
}

/// Takes what an older version of the page left.
pub(super) fn find_carried() -> Option<Carried> {
    let storage = storage()?;
    let kept = storage.get_item(CARRIED).ok().flatten()?;
    let _removed = storage.remove_item(CARRIED);
    let mut chars = kept.chars();
    let read = chars.next()? == READ;
    let text = Rc::from(chars.as_str());
    Some(Carried { text, read })
}

fn storage() -> Option<Storage> {
    gloo_utils::window().session_storage().ok().flatten()
}

/// Hears of new versions.
#[hook]
pub(super) fn use_renewal(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo_utils::document(), RENEWABLE, move |_: &Event| {
            dispatch.send(Action::Renewable { offered: true });
        });
        move || drop(listener)
    });
}

/// Properties of [`Renewal`].
#[derive(Properties, PartialEq)]
pub(super) struct RenewalProps {
    /// The language.
    pub(super) lang: Lang,
    /// What the new version is to find.
    pub(super) carried: Carried,
}

/// Offers the new version. Nothing happens by itself.
#[component]
pub(super) fn Renewal(props: &RenewalProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let renew = {
        let (dispatch, carried) = (dispatch.clone(), props.carried.clone());
        Callback::from(move |_: MouseEvent| {
            let event = Event::new(RENEW).ok().filter(|_| carried.keep());
            let said =
                event.is_some_and(|event| gloo_utils::document().dispatch_event(&event).is_ok());
            if !said {
                dispatch.send(Action::Rejected {
                    problem: Problem::NoRenewal,
                });
            }
        })
    };
    html! {
        <div class="notice-card">
            <p>{ Label::Renewable.text(lang) }</p>
            <button type="button" class="button" onclick={renew}>{ Label::Renew.text(lang) }</button>
            <button type="button" class="button is-quiet" onclick={dispatch.on(Action::Renewable { offered: false })}>
                { Label::RenewLater.text(lang) }
            </button>
        </div>
    }
}
