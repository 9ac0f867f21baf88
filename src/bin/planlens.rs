//! One call: see `planlens::command`.
fn main() {}
