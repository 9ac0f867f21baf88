//! The width of an element, followed.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// An observer with its callback; dropping it ends both.
struct Observer {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Observer {
    fn new(element: &Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

/// The inner width of the element in whole px; 0 before it is known. An element that goes out of sight
/// keeps the width that it had.
#[hook]
pub(super) fn use_width(node: &NodeRef) -> f64 {
    let width = use_state_eq(|| 0.0);
    let (node, set) = (node.clone(), width.setter());
    use_effect_with((), move |()| {
        let observer = node.cast::<Element>().and_then(|element| {
            let take = |element: &Element, set: &UseStateSetter<f64>| {
                if element.client_width() > 0 {
                    set.set(f64::from(element.client_width()));
                }
            };
            take(&element, &set);
            let watched = element.clone();
            Observer::new(&element, move || take(&watched, &set))
        });
        move || drop(observer)
    });
    *width
}
