//! The system's own way to send something on (Web Share), where there is one.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// The navigator's method; missing in Firefox, and wherever a page is not served securely.
fn method() -> Option<Function> {
    let navigator = gloo_utils::window().navigator();
    let method = Reflect::get(&navigator, &JsValue::from_str("share")).ok()?;
    method.dyn_into().ok()
}

/// Whether there is one.
pub(super) fn is_there() -> bool {
    method().is_some()
}

/// Offers an address to the system; a reader who thinks better of it has done nothing.
pub(super) fn send(address: &str) {
    let told = Object::new();
    let _set = Reflect::set(
        &told,
        &JsValue::from_str("url"),
        &JsValue::from_str(address),
    );
    if let Some(method) = method() {
        let _asked = method.call1(&gloo_utils::window().navigator(), &told);
    }
}
