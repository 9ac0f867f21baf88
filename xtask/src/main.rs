//! `cargo xtask`: the commands by which the project is served, built and tested.
#![allow(
    clippy::print_stdout,
    reason = "the terminal is what this program writes to"
)]

mod address;
mod artefact;
mod check;
mod codec;
mod dist;
mod header;
mod import;
mod lean;
mod offline;
mod process;
mod server;
mod setup;
mod single;
mod speed;
mod stage;
mod tally;
mod xlsx;

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Serves, builds and tests PlanLens. Each command does its own set-up."
)]
struct Cli {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the finished page and serve it as a static host would
    Serve {
        /// The port; 0 takes a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The address to listen on; 0.0.0.0 shows the page to a phone in the same network
        #[arg(long, default_value = "127.0.0.1")]
        host: IpAddr,
        /// The path that the page stands under, as in /planlens/
        #[arg(long, default_value = "/")]
        base: String,
        /// Serve `dist` as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Build the folder `dist` for any static host and print what it weighs
    Build {
        /// Large and slow, but soon there: for trying what is being worked on
        #[arg(long)]
        fast: bool,
        /// The address that it is going to stand at, for link previews: https://example.org/planlens/
        #[arg(long)]
        url: Option<String>,
    },
    /// Format, lints, native tests, wasm tests and the page in a real browser
    Test {
        /// Only these stages, after the set-up
        #[arg(value_enum)]
        only: Vec<stage::Stage>,
        /// Of the tests of the page only those whose file is named so (`tasks`)
        #[arg(long)]
        file: Vec<String>,
    },
    /// Slow checks, by name
    Check {
        /// Which
        #[arg(value_enum, required = true)]
        names: Vec<check::Check>,
    },
    /// Pictures of everything that the page of `dist` shows, at two widths, light and dark, in both languages, into target/shots
    Shots {
        /// Views of tests/browser/tour.mjs, where not all; --text, --width, --lang, --theme, --zoom, --whole
        #[arg(allow_hyphen_values = true, trailing_var_arg = true)]
        args: Vec<String>,
    },
    /// Do the set-up and nothing else
    Setup,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    let root = root()?;
    match task {
        Task::Serve {
            port,
            host,
            base,
            no_build,
        } => {
            if !no_build {
                let tools = setup::build_tools(&root)?;
                dist::build(&root, &tools, false, None)?;
            }
            let site = server::Site::new(&root.join("dist"), &base)?;
            server::serve_until_killed(site, (host, port).into())?;
        }
        Task::Build { fast, url } => {
            let tools = setup::build_tools(&root)?;
            dist::build(&root, &tools, fast, url.as_deref())?;
            if fast {
                return Ok(ExitCode::SUCCESS);
            }
            println!("{}", dist::Weights::of(&root.join("dist"))?);
        }
        Task::Test { only, file } => return Ok(stage::run_all(&root, &only, &file)),
        Task::Check { names } => {
            for name in names {
                name.run(&root)?;
            }
        }
        Task::Shots { mut args } => {
            // Node stands in another folder; what is no file is a text that the script knows by name.
            for arg in &mut args {
                if let Ok(file) = Path::new(arg.as_str()).canonicalize()
                    && file.is_file()
                {
                    *arg = file.display().to_string();
                }
            }
            stage::take_shots(&root, &setup::browser(&root)?, &args)?;
        }
        Task::Setup => {
            let tools = setup::build_tools(&root)?;
            setup::browser(&root)?;
            println!("All set up. Trunk and its tools: {}", tools.cache.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder of the workspace: the parent of this package's.
fn root() -> Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_owned)
        .context("xtask stands in a workspace")
}
