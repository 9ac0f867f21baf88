//! The library in a real browser: what must be the same there as natively.
#![cfg(target_arch = "wasm32")]

use planlens::report::{Options, analyze};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn an_empty_text_has_no_statements() {
    assert!(analyze("", &Options::default()).statements.is_empty());
}
