//! One call: see `planlens::command`.

/// The command is built for machines only.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::all, reason = "stub until the command lands")]
fn main() {
    for f in std::env::args().skip(2) {
        let text = std::fs::read_to_string(&f).unwrap();
        let a = planlens::report::analyze(&text, &planlens::report::Options { source: Some(f) });
        let w = planlens::wire::WireAnalysis::new(&a, &text);
        println!("{}", serde_json::to_string(&w).unwrap());
    }
}
