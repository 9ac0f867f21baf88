//! One call: see `planlens::command`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    planlens::command::run()
}

/// The command is built for native targets only.
#[cfg(target_arch = "wasm32")]
fn main() {}
