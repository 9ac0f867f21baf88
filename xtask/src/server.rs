//! A static host for `dist`, as plain as the plainest: GET and HEAD, MIME types, compression.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail};

use crate::dist::{brotli, gzip};

/// The head of a request is no longer than this, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A browser opens connections ahead of need; one that asks nothing for so long is closed.
const PATIENCE: Duration = Duration::from_secs(30);

/// The head of a request.
struct Request {
    method: String,
    url: String,
    /// `Accept-Encoding`.
    accepted: String,
}

impl Request {
    /// Reads one from a connection; `None` for anything that is none.
    fn read(stream: &TcpStream) -> Option<Self> {
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
        let first = lines.next()?.ok()?;
        let mut words = first.split(' ');
        let (method, url) = (words.next()?.to_owned(), words.next()?.to_owned());
        let mut accepted = String::new();
        for line in lines {
            let line = line.ok()?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("Accept-Encoding")
            {
                accepted = value.trim().to_owned();
            }
        }
        Some(Self {
            method,
            url,
            accepted,
        })
    }
}

/// An answer.
struct Response {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Response {
    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Sends it; the body only where it was asked for.
    fn send(&self, mut stream: &TcpStream, body: bool) -> std::io::Result<()> {
        let reason = match self.status {
            200 => "OK",
            301 => "Moved Permanently",
            405 => "Method Not Allowed",
            _ => "Not Found",
        };
        let mut head = format!(
            "HTTP/1.1 {} {reason}\r\nContent-Length: {}\r\nConnection: close\r\n",
            self.status,
            self.body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(name);
            head.push_str(": ");
            head.push_str(value);
            head.push_str("\r\n");
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if body {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}

/// A folder under a path.
pub(crate) struct Site {
    folder: PathBuf,
    /// Begins and ends with `/`.
    base: String,
    /// One line a request: method, path, status.
    log: Option<File>,
    aloud: bool,
}

impl Site {
    /// Serves `folder` under `base`, and says each request aloud.
    ///
    /// # Errors
    /// When there is no finished page in `folder`.
    pub(crate) fn new(folder: &Path, base: &str) -> Result<Self> {
        if !folder.join("index.html").is_file() {
            bail!("there is no dist/index.html; `cargo xtask build` makes it");
        }
        let base = base.trim_matches('/');
        let base = if base.is_empty() {
            "/".to_owned()
        } else {
            format!("/{base}/")
        };
        Ok(Self {
            folder: folder.canonicalize()?,
            base,
            log: None,
            aloud: true,
        })
    }

    /// Writes the requests to the end of `log` instead of saying them aloud.
    pub(crate) fn logging_to(mut self, log: &Path) -> Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(log)?;
        self.log = Some(file);
        self.aloud = false;
        Ok(self)
    }

    fn note(&self, request: &Request, status: u16) {
        let line = format!("{} {} {status}\n", request.method, request.url);
        if self.aloud {
            print!("{line}");
        }
        if let Some(mut log) = self.log.as_ref() {
            // One write a line, so that lines of two servers do not mix.
            if let Err(error) = log.write_all(line.as_bytes()) {
                eprintln!("the request log cannot be written: {error}");
            }
        }
    }

    /// Answers the one request of a connection.
    fn answer(&self, stream: &TcpStream) {
        drop(stream.set_read_timeout(Some(PATIENCE)));
        let Some(request) = Request::read(stream) else {
            return;
        };
        let response = self.response(&request);
        self.note(&request, response.status);
        // A browser that has gone away is no fault of ours.
        drop(response.send(stream, request.method != "HEAD"));
    }

    fn response(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return plain(405, "only GET and HEAD");
        }
        let path = request.url.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return plain(301, "").with("Location", &self.base);
        }
        let Some(file) = self.find(path) else {
            return plain(404, "not found");
        };
        let Ok(bytes) = fs::read(&file) else {
            return plain(404, "not found");
        };
        let (mime, compressible) = mime(&file);
        let encoded = match () {
            () if !compressible => None,
            () if accepts(&request.accepted, "br") => brotli(&bytes, 5).ok().map(|b| ("br", b)),
            () if accepts(&request.accepted, "gzip") => gzip(&bytes, 6).ok().map(|b| ("gzip", b)),
            () => None,
        };
        let (encoding, body) = match encoded {
            Some((name, bytes)) => (Some(name), bytes),
            None => (None, bytes),
        };
        let response = Response {
            status: 200,
            headers: Vec::new(),
            body,
        }
        .with("Content-Type", mime)
        .with("X-Content-Type-Options", "nosniff")
        .with("Cache-Control", "no-cache")
        .with("Vary", "Accept-Encoding");
        match encoding {
            Some(encoding) => response.with("Content-Encoding", encoding),
            None => response,
        }
    }

    /// The file that `path` names, if it lies in the folder.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let below = percent_decoded(path.strip_prefix(&self.base)?)?;
        let below = Path::new(&below);
        let inside = |part| matches!(part, Component::Normal(_));
        if !below.components().all(inside) || below.to_string_lossy().contains('\\') {
            return None;
        }
        let mut file = self.folder.join(below);
        if file.is_dir() {
            file.push("index.html");
        }
        let file = file.canonicalize().ok()?;
        (file.starts_with(&self.folder) && file.is_file()).then_some(file)
    }
}

/// A site being served, until it is dropped.
pub(crate) struct Serving {
    at: SocketAddr,
    over: Arc<AtomicBool>,
    listening: Option<thread::JoinHandle<()>>,
    /// The address of the page.
    pub(crate) url: String,
}

impl Serving {
    /// Starts to serve `site` at `address`; port 0 takes a free one.
    ///
    /// One thread a connection and one request a connection: nothing waits for anything else.
    pub(crate) fn start(site: Site, address: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind(address).map_err(|error| {
            anyhow!("cannot listen on {address} ({error}); --port chooses another")
        })?;
        let at = listener.local_addr().context("an internet address")?;
        let url = format!("http://{at}{}", site.base);
        let over = Arc::new(AtomicBool::new(false));
        let ends = Arc::clone(&over);
        let site = Arc::new(site);
        let listening = thread::spawn(move || {
            for stream in listener.incoming() {
                if ends.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let site = Arc::clone(&site);
                thread::spawn(move || site.answer(&stream));
            }
        });
        Ok(Self {
            at,
            over,
            listening: Some(listening),
            url,
        })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // Wakes the listener, which then sees that it is over.
        drop(TcpStream::connect(self.at));
        if let Some(thread) = self.listening.take() {
            drop(thread.join());
        }
    }
}

/// Serves and prints the address and each request, until the program is ended.
pub(crate) fn serve_until_killed(site: Site, address: SocketAddr) -> Result<()> {
    let mut serving = Serving::start(site, address)?;
    println!("\nPlanLens: {}   (Ctrl+C ends it)\n", serving.url);
    if let Some(thread) = serving.listening.take()
        && thread.join().is_err()
    {
        bail!("the server broke off");
    }
    Ok(())
}

fn plain(status: u16, text: &str) -> Response {
    Response {
        status,
        headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
        body: text.as_bytes().to_vec(),
    }
}

/// Whether a browser that sent `Accept-Encoding: {header}` takes `coding`.
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        parts.next() == Some(coding) && !parts.any(|q| q == "q=0" || q == "q=0.0")
    })
}

/// The MIME type, and whether the file gets smaller by compression.
fn mime(file: &Path) -> (&'static str, bool) {
    let extension = file
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    match extension {
        "html" => ("text/html; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "json" | "map" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "wasm" => ("application/wasm", true),
        "svg" => ("image/svg+xml", true),
        "txt" | "md" => ("text/plain; charset=utf-8", true),
        "xml" => ("application/xml", true),
        "png" => ("image/png", false),
        "jpg" | "jpeg" => ("image/jpeg", false),
        "webp" => ("image/webp", false),
        "ico" => ("image/x-icon", false),
        "woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    }
}

/// `%E6%8C%87` as text; nothing when it is no UTF-8 or holds a NUL.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
            u8::try_from(high * 16 + low).ok()?
        } else {
            byte
        });
    }
    let text = String::from_utf8(bytes).ok()?;
    (!text.contains('\0')).then_some(text)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{Ipv4Addr, TcpStream};
    use std::sync::LazyLock;

    use super::*;

    /// A folder with a site in it, and a file beside the site.
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = std::env::temp_dir().join(format!("planlens-server-{}", std::process::id()));
        fs::create_dir_all(folder.join("site/data")).unwrap();
        fs::write(folder.join("secret.txt"), "secret").unwrap();
        fs::write(folder.join("site/index.html"), "<!doctype html>").unwrap();
        fs::write(folder.join("site/app_bg.wasm"), vec![0; 4096]).unwrap();
        fs::write(folder.join("site/data/指标.txt"), "指标").unwrap();
        folder
    });

    /// The head and the body that the server sends for `request` to a site under `/planlens/`.
    fn answer(request: &str) -> (String, Vec<u8>) {
        let mut site = Site::new(&FOLDER.join("site"), "planlens").unwrap();
        site.aloud = false;
        let serving = Serving::start(site, (Ipv4Addr::LOCALHOST, 0).into()).unwrap();
        let host = serving
            .url
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "{request}\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        (head, bytes[end + 4..].to_vec())
    }

    #[track_caller]
    fn check(request: &str, status: &str, head: &[&str], body: &str) {
        let (got_head, got_body) = answer(request);
        assert!(
            got_head.starts_with(&format!("http/1.1 {status}")),
            "{got_head}"
        );
        for line in head {
            assert!(got_head.contains(line), "{line} in {got_head}");
        }
        assert_eq!(String::from_utf8_lossy(&got_body), body, "{request}");
    }

    #[test]
    fn pages() {
        let html = "content-type: text/html; charset=utf-8";
        check("GET /planlens/ HTTP/1.1", "200", &[html], "<!doctype html>");
        check(
            "GET /planlens/index.html?a=b HTTP/1.1",
            "200",
            &[html],
            "<!doctype html>",
        );
        check("HEAD /planlens/ HTTP/1.1", "200", &[html], "");
        check(
            "GET /planlens HTTP/1.1",
            "301",
            &["location: /planlens/"],
            "",
        );
        check(
            "GET /planlens/data/%E6%8C%87%E6%A0%87.txt HTTP/1.1",
            "200",
            &["text/plain"],
            "指标",
        );
    }

    #[test]
    fn refused() {
        for path in [
            "/",
            "/other/",
            "/planlens/none.js",
            "/planlens/../secret.txt",
            "/planlens/%2e%2e/secret.txt",
            "/planlens/..%2fsecret.txt",
            "/planlens/data/..%5c..%5csecret.txt",
            "/planlens//etc/passwd",
            "/planlens/%2fetc%2fpasswd",
            "/planlens/%ff",
            "/planlens/%0",
        ] {
            check(&format!("GET {path} HTTP/1.1"), "404", &[], "not found");
        }
        check(
            "POST /planlens/ HTTP/1.1\r\nContent-Length: 0",
            "405",
            &[],
            "only GET and HEAD",
        );
    }

    #[test]
    fn compressed() {
        for (accepted, encoding) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip", Some("gzip")),
            ("br;q=0, gzip;q=0.5", Some("gzip")),
            ("identity", None),
        ] {
            let request =
                format!("GET /planlens/app_bg.wasm HTTP/1.1\r\nAccept-Encoding: {accepted}");
            let (head, body) = answer(&request);
            assert!(head.contains("content-type: application/wasm"), "{head}");
            let got = head
                .lines()
                .find_map(|line| line.strip_prefix("content-encoding: "));
            assert_eq!(got, encoding, "{accepted}");
            assert_eq!(body.len() < 4096, encoding.is_some());
        }
    }
}
