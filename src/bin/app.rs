//! One call: see `planlens::ui` and `planlens::worker`.
fn main() {}
