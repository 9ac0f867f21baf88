//! The browser's Back and Forward lead through the page: an entry for each view, and for what lies over one.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Event, History};
use yew::prelude::*;

use super::store::Dispatch;
use crate::state::{Action, HistoryEntry, State, Turning};

/// Keeps the browser's entries, and follows them.
#[hook]
pub(super) fn use_back(state: &State, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let window = gloo_utils::window();
        let listener = EventListener::new(&window, "popstate", move |_: &Event| {
            if let Some(entry) = history().as_ref().and_then(entry) {
                let station = entry.station;
                dispatch.send(Action::Went { station });
            }
        });
        move || drop(listener)
    });
    let known = use_mut_ref(|| 0);
    use_effect_with((state.station(), state.went), move |(now, went)| {
        let came = known.replace(*went) != *went;
        if let (Some(now), Some(history)) = (*now, history()) {
            let _turned = match HistoryEntry::turn(entry(&history), now, came) {
                Turning::Keep => Ok(()),
                Turning::Replace(entry) => history.replace_state(&entry.code().into(), ""),
                Turning::Push(entry) => history.push_state(&entry.code().into(), ""),
                Turning::Back => history.back(),
            };
        }
    });
}

fn history() -> Option<History> {
    gloo_utils::window().history().ok()
}

/// The last of the browser's entries; none where it is not the page's.
fn entry(history: &History) -> Option<HistoryEntry> {
    let state = history.state().ok()?;
    let code = state.as_f64().filter(|code| (0.0..32.0).contains(code))?;
    HistoryEntry::from_code(code as u8)
}

/// Whether the address is one of the page's entries.
pub(super) fn is_kept() -> bool {
    history().as_ref().and_then(entry).is_some()
}

/// What is kept with the address, for one that takes its place.
pub(super) fn kept() -> JsValue {
    let state = history().and_then(|history| history.state().ok());
    state.unwrap_or(JsValue::NULL)
}
