//! Each view keeps the place that it was scrolled to; one that was not seen yet opens at its head.

use gloo_timers::callback::Interval;
use web_sys::{Element, ScrollBehavior, ScrollRestoration, ScrollToOptions};
use yew::prelude::*;

use crate::state::{State, View};

/// Where the view stands that has come into sight.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Coming {
    /// Counts the changes of view and document.
    turn: u32,
    to: To,
    /// Whether its pane scrolls for itself, and not with the page.
    alone: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum To {
    /// The first view of a document: all of the page.
    #[default]
    Start,
    /// A view that was not seen yet: its first line, below the tabs.
    Head,
    /// Where it was left, in px.
    Left(f64),
}

/// Where the views of one document were left, in px.
#[derive(Default)]
struct Places {
    /// The document, and whether the text stands beside its views.
    of: Option<(u32, bool)>,
    view: Option<View>,
    left: Vec<(View, f64)>,
    coming: Coming,
}

impl Places {
    /// The page shows this from now on; `at` is where it stands before that.
    fn turn(&mut self, of: Option<(u32, bool)>, view: Option<View>, at: f64) {
        if let Some(left) = self.view {
            self.left.retain(|(view, _)| *view != left);
            self.left.push((left, at));
        }
        let same = of.is_none() || of == self.of;
        if !same {
            self.left.clear();
            self.of = of;
        }
        self.view = view;
        let Some(view) = view else { return };
        let known = self.left.iter().find(|(known, _)| *known == view);
        self.coming = Coming {
            turn: self.coming.turn.wrapping_add(1),
            alone: self.of.as_ref().is_some_and(|(_, wide)| *wide),
            to: match known {
                Some((_, at)) => To::Left(*at),
                None if same => To::Head,
                None => To::Start,
            },
        };
    }
}

/// Keeps the places of the views, and tells where the one stands that comes into sight.
#[hook]
pub(super) fn use_places(state: &State) -> Coming {
    use_effect_with((), |()| {
        // The browser knows one place of the window only, and brings it back too late.
        if let Ok(history) = gloo_utils::window().history() {
            let _set = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
    });
    let places = use_mut_ref(Places::default);
    let shown = state.shown().filter(|_| state.embed.is_none());
    let of = shown.map(|_| (state.looks, state.wide));
    let view = shown.map(|_| state.view);
    // Before anything of the next view is drawn the page still stands where the last one was left.
    let mut kept = places.borrow_mut();
    if kept.view != view || (of.is_some() && kept.of != of) {
        let alone = kept.coming.alone;
        let pane = gloo_utils::document().get_element_by_id("panel");
        let at = pane
            .filter(|_| alone)
            .map_or_else(top, |pane| f64::from(pane.scroll_top()));
        kept.turn(of, view, at);
    }
    kept.coming
}

/// Brings the page, or the pane `node`, to where the view stands that came into sight with it.
#[hook]
pub(super) fn use_coming(node: &NodeRef, coming: Coming, shown: bool) {
    let node = node.clone();
    use_effect_with((coming, shown), move |(coming, shown)| {
        let pane = node.cast::<Element>().filter(|_| *shown);
        let settling = pane.and_then(|pane| Settling::begin(pane, *coming));
        move || drop(settling)
    });
}

/// How often, and after how many ms, a place is sought that the page is not long enough for yet: charts
/// are drawn when their width is known.
const TRIES: u32 = 12;
const PAUSE: u32 = 40;

/// A page on its way to a place; dropping it ends that.
struct Settling {
    _interval: Interval,
}

impl Settling {
    fn begin(pane: Element, coming: Coming) -> Option<Self> {
        let Coming { to, alone, .. } = coming;
        let pane = Pane { pane, alone };
        let at = match to {
            To::Left(at) => at,
            To::Head if !alone => pane.head().min(top()),
            To::Start | To::Head => 0.0,
        };
        let mut stood = pane.go(at);
        if (stood - at).abs() <= 1.0 {
            return None;
        }
        let mut tries = 0;
        let interval = Interval::new(PAUSE, move || {
            tries += 1;
            // Where the reader, or what was chosen, has moved it since it stays.
            if tries <= TRIES && (pane.now() - stood).abs() <= 1.0 && (stood - at).abs() > 1.0 {
                stood = pane.go(at);
            }
        });
        Some(Self {
            _interval: interval,
        })
    }
}

/// What scrolls: a pane alone, or the window with it.
struct Pane {
    pane: Element,
    alone: bool,
}

impl Pane {
    fn now(&self) -> f64 {
        if self.alone {
            f64::from(self.pane.scroll_top())
        } else {
            top()
        }
    }

    /// Goes there at once, and tells where that is: a short page ends before.
    fn go(&self, at: f64) -> f64 {
        let options = ScrollToOptions::new();
        options.set_top(at);
        options.set_behavior(ScrollBehavior::Instant);
        if self.alone {
            self.pane.scroll_to_with_scroll_to_options(&options);
        } else {
            gloo_utils::window().scroll_to_with_scroll_to_options(&options);
        }
        self.now()
    }

    /// Where the window stands when the pane's first line stands right below the tabs, in px.
    fn head(&self) -> f64 {
        let tabs = gloo_utils::document()
            .query_selector(".tabs")
            .ok()
            .flatten();
        let tabs = tabs.map_or(0.0, |tabs| tabs.get_bounding_client_rect().height());
        (self.pane.get_bounding_client_rect().top() + top() - tabs).max(0.0)
    }
}

/// How far the window is scrolled, in px.
fn top() -> f64 {
    gloo_utils::window().scroll_y().unwrap_or_default()
}
