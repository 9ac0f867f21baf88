//! A static host for `dist`, as plain as the plainest: GET and HEAD, MIME types, compression.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context as _, Result, anyhow, bail};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

use crate::dist::{brotli, gzip};

/// Threads that answer; a browser opens six connections to a host.
const THREADS: usize = 6;

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
        let line = format!("{} {} {status}\n", request.method(), request.url());
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

    fn answer(&self, request: Request) {
        let response = self.response(&request);
        self.note(&request, response.status_code().0);
        let head = request.method() == &Method::Head;
        let headers = request.headers().to_vec();
        // As HTTP/1.0, which ends the connection: tiny_http can leave a new one without a thread
        // as long as the kept ones hold all of them, and the page then waits for a file for ever.
        let (mut writer, version) = (request.into_writer(), HTTPVersion(1, 0));
        // A browser that has gone away is no fault of ours.
        drop(response.raw_print(&mut writer, version, &headers, head, None));
        drop(writer.flush());
    }

    fn response(&self, request: &Request) -> Response<std::io::Cursor<Vec<u8>>> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return plain(405, "only GET and HEAD");
        }
        let path = request.url().split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return plain(301, "").with_header(header("Location", &self.base));
        }
        let Some(file) = self.find(path) else {
            return plain(404, "not found");
        };
        let Ok(bytes) = fs::read(&file) else {
            return plain(404, "not found");
        };
        let (mime, compressible) = mime(&file);
        let accepted = header_value(request, "Accept-Encoding");
        let encoded = match () {
            () if !compressible => None,
            () if accepts(&accepted, "br") => brotli(&bytes, 5).ok().map(|b| ("br", b)),
            () if accepts(&accepted, "gzip") => gzip(&bytes, 6).ok().map(|b| ("gzip", b)),
            () => None,
        };
        let (encoding, bytes) = match encoded {
            Some((name, bytes)) => (Some(name), bytes),
            None => (None, bytes),
        };
        let mut response = Response::from_data(bytes)
            .with_header(header("Content-Type", mime))
            .with_header(header("X-Content-Type-Options", "nosniff"))
            .with_header(header("Cache-Control", "no-cache"))
            .with_header(header("Vary", "Accept-Encoding"))
            // With a length, not in chunks, as a static host does.
            .with_chunked_threshold(usize::MAX);
        if let Some(encoding) = encoding {
            response.add_header(header("Content-Encoding", encoding));
        }
        response
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
    server: Arc<Server>,
    threads: Vec<thread::JoinHandle<()>>,
    /// The address of the page.
    pub(crate) url: String,
}

impl Serving {
    /// Starts to serve `site` at `address`; port 0 takes a free one.
    pub(crate) fn start(site: Site, address: SocketAddr) -> Result<Self> {
        let server = Server::http(address).map_err(|error| {
            anyhow!("cannot listen on {address} ({error}); --port chooses another")
        })?;
        let at = server
            .server_addr()
            .to_ip()
            .context("an internet address")?;
        let url = format!("http://{at}{}", site.base);
        let (server, site) = (Arc::new(server), Arc::new(site));
        let threads = (0..THREADS).map(|_| {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    site.answer(request);
                }
            })
        });
        Ok(Self {
            threads: threads.collect(),
            server,
            url,
        })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
        for thread in self.threads.drain(..) {
            drop(thread.join());
        }
    }
}

/// Serves and prints the address and each request, until the program is ended.
pub(crate) fn serve_until_killed(site: Site, address: SocketAddr) -> Result<()> {
    let mut serving = Serving::start(site, address)?;
    println!("\nPlanLens: {}   (Ctrl+C ends it)\n", serving.url);
    for thread in serving.threads.drain(..) {
        if thread.join().is_err() {
            bail!("a thread of the server broke off");
        }
    }
    Ok(())
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(text).with_status_code(status)
}

fn header(name: &str, value: &str) -> Header {
    #[allow(clippy::expect_used, reason = "names and values are ours, and ASCII")]
    Header::from_bytes(name, value).expect("ASCII")
}

fn header_value(request: &Request, name: &'static str) -> String {
    let found = request.headers().iter().find(|h| h.field.equiv(name));
    found.map_or(String::new(), |h| h.value.to_string())
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
