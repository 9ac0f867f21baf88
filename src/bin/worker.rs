//! One call: see `planlens::worker`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::JsCast as _;

    let thread = js_sys::global().unchecked_into::<web_sys::DedicatedWorkerGlobalScope>();
    if let Err(error) = thread.post_message(&wasm_bindgen::JsValue::from_str("ready")) {
        wasm_bindgen::throw_val(error);
    }
}

/// The worker is built for wasm only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
