//! One call: see `planlens::ui`.

#[cfg(target_arch = "wasm32")]
fn main() {
    planlens::ui::run();
}

/// The page is built for wasm only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
