//! A static host for `dist`, as plain as a good one is: GET and HEAD, MIME types, compression, the
//! headers of `header`, `404.html`, and no second download of what has not changed.
//!
//! A thread for each connection, over std. (tiny_http, tried before, lets a connection wait for
//! ever when two arrive at once: its pool counts a thread as free that is already taken.)

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};

use crate::dist::{brotli, gzip};
use crate::header;

/// The longest head of a request, in bytes.
const HEAD: usize = 16 << 10;
/// How long a connection may be silent.
const SILENCE: Duration = Duration::from_secs(60);

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
        let line = format!("{} {} {status}\n", request.method, request.target);
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

    fn answer(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Answer::plain(405, "only GET and HEAD");
        }
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return Answer::plain(301, "").with("Location", &self.base);
        }
        let Some((file, bytes)) = self.find(path).and_then(read) else {
            return match read(self.folder.join("404.html")) {
                Some((file, bytes)) => self.send(404, &file, bytes, request),
                None => Answer::plain(404, "not found"),
            };
        };
        let tag = fs::metadata(&file).ok().and_then(|file| {
            let changed = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
            Some(format!("W/\"{:x}-{:x}\"", changed.as_nanos(), file.len()))
        });
        let mut answer = match &tag {
            Some(tag) if request.has(tag) => self.unchanged(&file, &bytes),
            Some(_) | None => self.send(200, &file, bytes, request),
        };
        if let Some(tag) = tag {
            answer = answer.with("ETag", &tag);
        }
        answer
    }

    /// Sends a file, compressed where that makes it smaller.
    fn send(&self, status: u16, file: &Path, bytes: Vec<u8>, request: &Request) -> Answer {
        let headers = header::of(&self.name(file), &bytes);
        let (mime, compressible) = mime(file);
        let encoded = match () {
            () if !compressible => None,
            () if request.accepts("br") => brotli(&bytes, 5).ok().map(|b| ("br", b)),
            () if request.accepts("gzip") => gzip(&bytes, 6).ok().map(|b| ("gzip", b)),
            () => None,
        };
        let answer = match encoded {
            Some((name, bytes)) => Answer::new(status, mime, bytes).with("Content-Encoding", name),
            None => Answer::new(status, mime, bytes),
        };
        answer.with_all(headers).with("Vary", "Accept-Encoding")
    }

    /// The browser has it already.
    fn unchanged(&self, file: &Path, bytes: &[u8]) -> Answer {
        let answer = Answer::bare(304).with_all(header::of(&self.name(file), bytes));
        answer.with("Vary", "Accept-Encoding")
    }

    /// The name of a file in the folder.
    fn name(&self, file: &Path) -> String {
        let below = file.strip_prefix(&self.folder).unwrap_or(file);
        below.to_string_lossy().replace('\\', "/")
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

/// The head of a request.
struct Request {
    method: String,
    /// The path and the query, as sent.
    target: String,
    accept_encoding: String,
    if_none_match: String,
    /// Whether the connection stays for another request.
    keep: bool,
}

impl Request {
    /// Reads the head of a request from the start of `bytes`, with its length; nothing while it is
    /// not complete.
    fn parse(bytes: &[u8]) -> Result<Option<(Self, usize)>> {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Request::new(&mut headers);
        let httparse::Status::Complete(length) = head.parse(bytes)? else {
            return Ok(None);
        };
        let value = |name: &str| {
            let found = head
                .headers
                .iter()
                .find(|h| h.name.eq_ignore_ascii_case(name));
            found.map_or(String::new(), |h| {
                String::from_utf8_lossy(h.value).into_owned()
            })
        };
        // What follows a body is not looked for: such a request is refused, and is the last.
        let body = !matches!(value("Content-Length").as_str(), "" | "0")
            || !value("Transfer-Encoding").is_empty();
        let close = value("Connection").eq_ignore_ascii_case("close");
        let request = Self {
            method: head.method.unwrap_or_default().to_owned(),
            target: head.path.unwrap_or_default().to_owned(),
            accept_encoding: value("Accept-Encoding"),
            if_none_match: value("If-None-Match"),
            keep: head.version == Some(1) && !close && !body,
        };
        Ok(Some((request, length)))
    }

    /// Whether the browser has the version of that tag.
    fn has(&self, tag: &str) -> bool {
        let weak = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        let mut tags = self.if_none_match.split(',');
        tags.any(|known| weak(known) == weak(tag))
    }

    /// Whether the browser takes `coding`.
    fn accepts(&self, coding: &str) -> bool {
        self.accept_encoding.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            parts.next() == Some(coding) && !parts.any(|q| q == "q=0" || q == "q=0.0")
        })
    }
}

/// What is sent back.
struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, mime: &str, body: Vec<u8>) -> Self {
        let mut answer = Self::bare(status).with("Content-Type", mime);
        answer.body = body;
        answer
    }

    fn bare(status: u16) -> Self {
        Self {
            status,
            headers: header::always(),
            body: Vec::new(),
        }
    }

    fn with_all(mut self, headers: Vec<(&'static str, String)>) -> Self {
        self.headers.extend(headers);
        self
    }

    fn plain(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.into())
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn write(&self, request: &Request, to: &mut impl io::Write) -> io::Result<()> {
        let reason = match self.status {
            200 => "OK",
            301 => "Moved Permanently",
            304 => "Not Modified",
            404 => "Not Found",
            _ => "Method Not Allowed",
        };
        let mut head = format!("HTTP/1.1 {} {reason}\r\n", self.status);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let stays = if request.keep { "keep-alive" } else { "close" };
        if self.status != 304 {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        head += &format!("Connection: {stays}\r\n\r\n");
        let mut bytes = head.into_bytes();
        if request.method != "HEAD" {
            bytes.extend_from_slice(&self.body);
        }
        to.write_all(&bytes)?;
        to.flush()
    }
}

/// Answers the requests of one connection, until it ends.
fn converse(site: &Site, mut stream: TcpStream) -> Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_nodelay(true)?;
    let mut bytes = Vec::new();
    loop {
        let (request, length) = loop {
            if let Some(parsed) = Request::parse(&bytes)? {
                break parsed;
            }
            let mut more = [0; 4096];
            let read = stream.read(&mut more)?;
            if read == 0 || bytes.len() > HEAD {
                return Ok(());
            }
            bytes.extend(more.iter().take(read));
        };
        bytes.drain(..length);
        let answer = site.answer(&request);
        site.note(&request, answer.status);
        answer.write(&request, &mut stream)?;
        if !request.keep {
            return Ok(());
        }
    }
}

/// A site being served, until it is dropped.
pub(crate) struct Serving {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
    listener: Option<thread::JoinHandle<()>>,
    /// The address of the page.
    pub(crate) url: String,
}

impl Serving {
    /// Starts to serve `site` at `address`; port 0 takes a free one.
    pub(crate) fn start(site: Site, address: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind(address)
            .with_context(|| format!("cannot listen on {address}; --port chooses another"))?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}{}", site.base);
        let ended = Arc::new(AtomicBool::new(false));
        let (site, end) = (Arc::new(site), Arc::clone(&ended));
        let listener = thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(Ordering::Acquire) {
                    return;
                }
                let site = Arc::clone(&site);
                // A browser that goes away in mid-sentence is no fault of ours.
                let answer = move |stream| drop(converse(&site, stream));
                match stream {
                    Ok(stream) => drop(thread::spawn(move || answer(stream))),
                    Err(error) => eprintln!("a connection failed: {error}"),
                }
            }
        });
        Ok(Self {
            address,
            ended,
            listener: Some(listener),
            url,
        })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Release);
        // Wakes the listener; the threads of connections end with their browsers.
        drop(TcpStream::connect(self.address));
        if let Some(listener) = self.listener.take() {
            drop(listener.join());
        }
    }
}

/// Serves and prints the address and each request, until the program is ended.
pub(crate) fn serve_until_killed(site: Site, address: SocketAddr) -> Result<()> {
    let mut serving = Serving::start(site, address)?;
    println!("\nPlanLens: {}   (Ctrl+C ends it)\n", serving.url);
    match serving.listener.take().map(thread::JoinHandle::join) {
        Some(Err(_)) => bail!("the server broke off"),
        Some(Ok(())) | None => Ok(()),
    }
}

/// The file with what is in it.
fn read(file: PathBuf) -> Option<(PathBuf, Vec<u8>)> {
    let bytes = fs::read(&file).ok()?;
    Some((file, bytes))
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
        fs::write(folder.join("site/app-0123456789abcdef.js"), "1").unwrap();
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
    fn kept_by_the_browser() {
        let (head, _) = answer("GET /planlens/app_bg.wasm HTTP/1.1");
        assert!(head.contains("cache-control: no-cache"), "{head}");
        let tag = head
            .lines()
            .find_map(|line| line.strip_prefix("etag: w/"))
            .unwrap();
        let again = |tag: &str| {
            answer(&format!(
                "GET /planlens/app_bg.wasm HTTP/1.1\r\nIf-None-Match: {tag}"
            ))
        };
        for known in [tag, &format!("W/{tag}"), &format!("\"a\", W/{tag}")] {
            let (head, body) = again(known);
            assert!(head.starts_with("http/1.1 304"), "{known}: {head}");
            assert!(body.is_empty());
        }
        assert!(again("\"other\"").0.starts_with("http/1.1 200"));
        let (head, _) = answer("GET /planlens/app-0123456789abcdef.js HTTP/1.1");
        assert!(head.contains("immutable"), "{head}");
    }

    #[test]
    fn a_page_for_what_is_not_there() {
        let folder = FOLDER.join("with");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        fs::write(folder.join("404.html"), "lost").unwrap();
        let mut site = Site::new(&folder, "/").unwrap();
        site.aloud = false;
        let request = Request::parse(b"GET /none HTTP/1.1\r\n\r\n")
            .unwrap()
            .unwrap()
            .0;
        let answer = site.answer(&request);
        assert_eq!((answer.status, answer.body.as_slice()), (404, &b"lost"[..]));
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

    #[test]
    fn one_connection_and_many() {
        let mut site = Site::new(&FOLDER.join("site"), "/").unwrap();
        site.aloud = false;
        let serving = Serving::start(site, (Ipv4Addr::LOCALHOST, 0).into()).unwrap();
        let connect = || TcpStream::connect(serving.address).unwrap();
        // Connections that say nothing hold up nobody.
        let silent: Vec<_> = (0..20).map(|_| connect()).collect();
        let mut stream = connect();
        for _ in 0..3 {
            write!(stream, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
            let mut bytes = [0; 1024];
            let read = stream.read(&mut bytes).unwrap();
            assert!(bytes[..read].ends_with(b"<!doctype html>"));
        }
        drop(silent);
    }
}
