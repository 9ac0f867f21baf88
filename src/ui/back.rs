//! The browser's Back and Forward lead through the page: an entry for each view, and for what lies over one.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Event, History};
use yew::prelude::*;

use super::store::Dispatch;
use crate::state::{Action, HistoryEntry, State, Turning};

/// What the page knows of the browser's entries.
#[derive(Default)]
struct Way {
    /// The page itself goes back: until it has, the last entry is not the one that it will be.
    leaving: bool,
    /// How often it has.
    left: u32,
    /// The last [`State::went`] that was seen.
    went: u32,
}

/// Keeps the browser's entries, and follows them.
#[hook]
pub(super) fn use_back(state: &State, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    let way = use_mut_ref(Way::default);
    let update = use_force_update();
    {
        let way = way.clone();
        use_effect_with((), move |()| {
            let window = gloo_utils::window();
            let listener = EventListener::new(&window, "popstate", move |_: &Event| {
                let mut known = way.borrow_mut();
                if std::mem::take(&mut known.leaving) {
                    known.left = known.left.wrapping_add(1);
                    update.force_update();
                } else if let Some(entry) = history().as_ref().and_then(entry) {
                    drop(known);
                    let station = entry.station;
                    dispatch.send(Action::Went { station });
                }
            });
            move || drop(listener)
        });
    }
    let left = way.borrow().left;
    use_effect_with(
        (state.station(), state.went, left),
        move |(now, went, _)| {
            let mut way = way.borrow_mut();
            if way.leaving {
                return;
            }
            let came = std::mem::replace(&mut way.went, *went) != *went;
            if let (Some(now), Some(history)) = (*now, history()) {
                let _turned = match HistoryEntry::turn(entry(&history), now, came) {
                    Turning::Keep => Ok(()),
                    Turning::Replace(entry) => history.replace_state(&entry.code().into(), ""),
                    Turning::Push(entry) => history.push_state(&entry.code().into(), ""),
                    Turning::Back => {
                        way.leaving = true;
                        history.back()
                    }
                };
            }
        },
    );
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

/// Whether what the address leads to was opened already: it is one of the page's entries.
pub(super) fn is_kept() -> bool {
    !kept().is_null()
}

/// From here on it was.
pub(super) fn keep() {
    if let Some(history) = history() {
        let _kept = history.replace_state(&JsValue::TRUE, "");
    }
}

/// What is kept with the address, for one that takes its place.
pub(super) fn kept() -> JsValue {
    let state = history().and_then(|history| history.state().ok());
    state.unwrap_or(JsValue::NULL)
}
