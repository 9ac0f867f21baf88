//! `cargo xtask test`: the stages, in order, each timed; the first that fails ends it.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::process::{program, run, run_counting};
use crate::server::{Serving, Site};
use crate::setup::{self, Browser, Tools};
use crate::tally::Tally;
use crate::{artefact, dist};

const WASM: &str = "wasm32-unknown-unknown";

/// One stage after the set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Stage {
    /// cargo fmt --check
    Format,
    /// clippy of all packages for this machine
    Clippy,
    /// clippy of the page and the worker, and of the wasm tests
    ClippyWasm,
    /// cargo test: unit tests, tests/, examples of the documentation
    Native,
    /// wasm-bindgen's tests in headless Chromium
    Wasm,
    /// Build `dist`
    Build,
    /// The wasm's features, what is linked where, the policy, the weight
    Artefact,
    /// The page in headless Chromium: tests/browser
    Browser,
}

/// Runs all stages, or `only` those, and of the tests of the page all or those of the named `files`;
/// prints a closing table and the counts.
pub(crate) fn run_all(root: &Path, only: &[Stage], files: &[String]) -> ExitCode {
    let began = Instant::now();
    let mut table: Vec<(String, Duration, Tally)> = Vec::new();
    let mut timed = |name: &str, work: &mut dyn FnMut(&mut Tally) -> Result<()>| -> Result<()> {
        println!("\n== {name}");
        let began = Instant::now();
        let mut tally = Tally::default();
        let result = work(&mut tally).with_context(|| format!("stage {name}"));
        if result.is_err() && tally.failed == 0 {
            tally.failed = 1;
        }
        table.push((name.to_owned(), began.elapsed(), tally));
        result
    };

    let mut tools = None;
    let result = timed("set-up", &mut |_| {
        tools = Some((setup::build_tools(root)?, setup::browser(root)?));
        Ok(())
    })
    .and_then(|()| {
        let (tools, browser) = tools.as_ref().context("the set-up is done")?;
        let stages = Stage::value_variants().iter();
        for stage in stages.filter(|stage| only.is_empty() || only.contains(stage)) {
            let name = stage.to_possible_value().context("each has a name")?;
            timed(name.get_name(), &mut |tally| {
                stage.run(root, tools, browser, files, tally)
            })?;
        }
        Ok(())
    });

    println!("\n{:12}  {:>8}  tests", "stage", "time");
    let mut total = Tally::default();
    for (name, time, tally) in &table {
        let counts = if *tally == Tally::default() {
            String::new()
        } else {
            tally.to_string()
        };
        println!("{name:12}  {:>6.1} s  {counts}", time.as_secs_f64());
        total += *tally;
    }
    println!("{:12}  {:>6.1} s", "all", began.elapsed().as_secs_f64());
    if let Err(error) = &result {
        println!("\nFAILED: {error:#}");
    }
    println!("\n{total}");
    if result.is_ok() && total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

impl Stage {
    fn run(
        self,
        root: &Path,
        tools: &Tools,
        browser: &Browser,
        files: &[String],
        tally: &mut Tally,
    ) -> Result<()> {
        let cargo = |args: &[&str]| {
            let mut cargo = program("cargo", root);
            cargo.args(args);
            cargo
        };
        let deny: [&str; 3] = ["--", "-D", "warnings"];
        match self {
            Self::Format => run(&mut cargo(&["fmt", "--all", "--check"])),
            Self::Clippy => run(cargo(&["clippy", "--workspace", "--all-targets"]).args(deny)),
            Self::ClippyWasm => run(
                cargo(&["clippy", "--package", "planlens", "--target", WASM])
                    .args(["--lib", "--bins", "--test", "wasm*"])
                    .args(deny),
            ),
            Self::Native => run_counting(
                &mut cargo(&["test", "--workspace", "--no-fail-fast"]),
                tally,
            ),
            Self::Wasm => {
                let mut cargo = cargo(&["test", "--package", "planlens", "--target", WASM]);
                cargo
                    .args(["--lib", "--test", "wasm*"])
                    .env(
                        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                        &tools.test_runner,
                    )
                    .env("CHROMEDRIVER", &browser.chromedriver)
                    .env(
                        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
                        webdriver(root, browser)?,
                    )
                    .env("WASM_BINDGEN_USE_BROWSER", "1")
                    // A machine that also compiles is slow to start a browser.
                    .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
                    .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
                run_counting(&mut cargo, tally)?;
                ensure!(tally.passed > 0, "no wasm test ran");
                Ok(())
            }
            Self::Build => dist::build(root, tools, false, None),
            Self::Artefact => artefact::check(root),
            Self::Browser => {
                run_in_browser(root, browser, files, tally)?;
                ensure!(tally.passed > 0, "no browser test ran");
                Ok(())
            }
        }
    }
}

/// `webdriver.json` with the browser that was found named in it.
fn webdriver(root: &Path, browser: &Browser) -> Result<std::path::PathBuf> {
    let text = fs::read_to_string(root.join("webdriver.json")).context("webdriver.json")?;
    let mut capabilities: Value = serde_json::from_str(&text).context("webdriver.json")?;
    if let Some(options) = capabilities.pointer_mut("/goog:chromeOptions") {
        options["binary"] = json!(browser.chromium);
    }
    let path = root.join("target/webdriver.json");
    fs::write(&path, capabilities.to_string())?;
    Ok(path)
}

/// Serves `dist` twice, at the root and under a sub-path, and runs `tests/browser/*.test.mjs`, or of
/// these the `named` ones.
fn run_in_browser(
    root: &Path,
    browser: &Browser,
    named: &[String],
    tally: &mut Tally,
) -> Result<()> {
    let mut tests = dist::files(&root.join("tests/browser"))?;
    tests.retain(|file| file.ends_with(".test.mjs") && !file.contains("node_modules"));
    if !named.is_empty() {
        tests.retain(|file| {
            named
                .iter()
                .any(|name| file.starts_with(&format!("{name}.")))
        });
    }
    with_page(root, browser, |node| {
        // One file at a time: they share the request log.
        node.args(["--test", "--test-concurrency=1"]).args(tests);
        run_counting(node, tally)
    })
}

/// Runs the named files of tests/browser on `dist` as it is.
pub(crate) fn test_page(root: &Path, files: &[String]) -> Result<()> {
    let mut tally = Tally::default();
    run_in_browser(root, &setup::browser(root)?, files, &mut tally)?;
    ensure!(tally.passed > 0, "no browser test ran");
    Ok(())
}

/// Runs a script of tests/browser on `dist` as it is.
pub(crate) fn run_script(root: &Path, script: &str, args: &[&Path]) -> Result<()> {
    with_page(root, &setup::browser(root)?, |node| {
        run(node.arg(script).args(args))
    })
}

/// Takes pictures of the page into `target/shots`.
pub(crate) fn take_shots(root: &Path, browser: &Browser, args: &[String]) -> Result<()> {
    let out = root.join("target/shots");
    with_page(root, browser, |node| {
        run(node.arg("shots.mjs").arg("--out").arg(&out).args(args))
    })?;
    println!("{}", out.display());
    Ok(())
}

/// Lends a Node that stands in `tests/browser` and knows where the page and the browser are.
fn with_page(
    root: &Path,
    browser: &Browser,
    work: impl FnOnce(&mut Command) -> Result<()>,
) -> Result<()> {
    let out = root.join("target/browser");
    fs::create_dir_all(&out)?;
    let log = out.join("requests.log");
    fs::write(&log, "")?;
    let serve = |base| {
        let site = Site::new(&root.join("dist"), base)?.logging_to(&log)?;
        Serving::start(site, (Ipv4Addr::LOCALHOST, 0).into())
    };
    let (at_root, below) = (serve("/")?, serve("/sub/planlens/")?);
    let mut node = program("node", &root.join("tests/browser"));
    node.env("PLANLENS_URL", &at_root.url)
        .env("PLANLENS_SUBPATH_URL", &below.url)
        .env("PLANLENS_REQUEST_LOG", &log)
        .env("PLANLENS_CHROMIUM", &browser.chromium);
    work(&mut node)
}
