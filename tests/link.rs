//! Links: what goes in comes out, by every mode and codec; what chat and mail do to them is undone,
//! and what cannot be undone is told. Golden links are read for ever.
//!
//! A sample by default; `PLANLENS_LINKS=whole` (as `cargo xtask check links` sets it) takes all texts
//! of `../shared/bench` and 100,000 damaged links, and prints lengths and times.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::print_stdout,
    reason = "all of this file is a test"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use planlens::base::Span;
use planlens::catalogue::{Bound, Direction, DocKind, Measure, Modality};
use planlens::formats::answer;
use planlens::link::{
    Codec, Content, Correction, Excerpts, Link, LinkError, Phrases, Quoted, Results, Row, View,
    is_nameless, needs_phrases, text_hash,
};
use planlens::report::{Change, Entry, Options, Period, Statement, analyze};
use planlens::wire::{Bytes, FormatsRequest, pack};
use proptest::prelude::*;

fn table() -> Phrases {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/phrases.bin");
    Phrases::load(&fs::read(file).unwrap()).unwrap()
}

fn whole() -> bool {
    std::env::var("PLANLENS_LINKS").is_ok_and(|value| value == "whole")
}

/// The texts beside the checkout; said aloud when they are absent.
fn texts(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    let mut texts = Vec::new();
    for folder in folders {
        let Ok(entries) = fs::read_dir(bench.join(folder)) else {
            println!("SKIPPED: ../shared/bench/{folder} is absent beside this checkout");
            continue;
        };
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
        paths.sort();
        texts.extend(
            paths
                .into_iter()
                .map(|path| (path.clone(), fs::read_to_string(path).unwrap())),
        );
    }
    texts
}

fn link(content: Content) -> Link {
    Link {
        content,
        corrections: Vec::new(),
        left_out: 0,
        view: View::default(),
    }
}

/// The three links of a text.
fn links(text: &str) -> [Link; 3] {
    let analysis = analyze(text, &Options::default());
    let results = Results::new(&analysis, text);
    [
        link(Content::Results(results.clone())),
        link(Content::Sentences {
            results,
            excerpts: Excerpts::new(&analysis, text),
        }),
        link(Content::Text(text.to_owned())),
    ]
}

/// The lengths of a text's links, the shortest of each mode.
fn lengths(phrases: &Phrases, text: &str) -> [usize; 3] {
    links(text).map(|link| link.write(Some(phrases)).unwrap().len() - 1)
}

const CODECS: [Codec; 3] = [Codec::Plain, Codec::Deflate, Codec::Phrases];

/// Each link of a text by each codec gives back what went in; returns the fragments: by each codec,
/// and of these the shortest with the table and without.
fn come_back(phrases: &Phrases, name: &Path, text: &str) -> Vec<[String; 5]> {
    let mut all = Vec::new();
    for link in links(text) {
        let [plain, deflate, modelled] =
            CODECS.map(|codec| link.write_by(codec, Some(phrases)).unwrap());
        let short = link.write(Some(phrases)).unwrap();
        let bare = link.write(None).unwrap();
        for written in [&plain, &deflate, &modelled, &short, &bare] {
            let read = Link::read(written, Some(phrases));
            assert!(read.as_ref() == Ok(&link), "{}", name.display());
            assert!(written.ends_with(|c: char| c.is_ascii_alphanumeric()));
            assert!(short.len() <= written.len());
        }
        assert!(Link::read(&bare, None).as_ref() == Ok(&link));
        assert!(!needs_phrases(&bare).unwrap());
        all.push([plain, deflate, modelled, short, bare]);
    }
    all
}

/// Where the links of all texts are written to, a JSON line a text, for the browser to hold its own
/// against (`tests/browser/links.mjs`).
fn told() -> Option<fs::File> {
    let path = std::env::var_os("PLANLENS_LINKS_FILE")?;
    Some(fs::File::create(path).unwrap())
}

/// What a browser must tell of a text: its analysis, its links, and what each of them opens as.
fn line(phrases: &Phrases, path: &Path, text: &str, fragments: &[[String; 5]]) -> String {
    let read = analyze(text, &Options::default());
    let few = Link::headlines(&read, text);
    let few = [Some(phrases), None].map(|table| Some(few.as_ref()?.write(table).unwrap()));
    let Bytes(analysis) = pack(&read);
    let opened = fragments.iter().map(|all| {
        let link = all.first().cloned().unwrap_or_default();
        let answer = answer(FormatsRequest::Open { id: 0, link }, Some(phrases));
        let Bytes(told) = pack(&answer);
        (told.len(), crc(&told))
    });
    let opened: Vec<(usize, u32)> = opened.collect();
    let bench = path.parent().and_then(Path::parent).unwrap();
    serde_json::json!({
        "file": path.strip_prefix(bench).unwrap(),
        "analysis": [analysis.len(), crc(&analysis)],
        "fragments": fragments,
        "few": few,
        "opened": opened,
    })
    .to_string()
}

#[test]
fn every_text_comes_back() {
    let phrases = table();
    let mut all = texts(&["texts", "corpus", "noisy"]);
    if !whole() {
        all = all.into_iter().step_by(29).collect();
    }
    let mut file = told();
    let (mut slowest, mut count) = (Duration::ZERO, 0);
    for (path, text) in &all {
        let fragments = come_back(&phrases, path, text);
        for written in fragments.iter().flatten() {
            count += 1;
            // Slow where nothing is optimized.
            if whole() {
                slowest = slowest.max(timed(written, &phrases).1);
            }
        }
        if let Some(file) = &mut file {
            writeln!(file, "{}", line(&phrases, path, text, &fragments)).unwrap();
        }
    }
    println!(
        "{} texts, {count} links by 3 modes and every codec come back; the slowest is read in {slowest:?}",
        all.len()
    );
}

#[test]
fn links_are_short() {
    let phrases = table();
    let seeds = texts(&["texts"]);
    let Some((_, seed)) = seeds.iter().find(|(path, _)| path.ends_with("seed.txt")) else {
        return;
    };
    let [results, sentences, text] = lengths(&phrases, seed);
    println!("seed: results {results}, sentences {sentences}, text {text}");
    assert!(results <= 160 && sentences <= 420 && text <= 2500);
    for (path, report) in texts(&["corpus"]) {
        if path.ends_with("p2026-shanghai.txt") {
            let [_, _, text] = lengths(&phrases, &report);
            println!("{} characters: text {text}", report.chars().count());
            assert!(text <= 19_000);
        }
    }
    if !whole() {
        return;
    }
    println!("characters results sentences text deflate");
    for (path, report) in texts(&["corpus"]).iter().step_by(27) {
        let [results, sentences, text] = lengths(&phrases, report);
        let deflate = link(Content::Text(report.clone()))
            .write(None)
            .unwrap()
            .len()
            - 1;
        let name = path.file_stem().unwrap().to_string_lossy();
        let count = report.chars().count();
        println!("{count} {results} {sentences} {text} {deflate} {name}");
    }
}

const TEXT: &str =
    "2026年，地区生产总值增长5%左右；一般公共预算收入增长3%以上，力争建成榴园项目12个。";

/// Frozen: these links were published, and open for ever, here and in a browser.
const GOLDEN: &str = include_str!("same/golden.txt");

/// The same of the second version, which tells names.
const NAMED: &str = include_str!("same/named.txt");

/// Links of the first version as its page made them: they open, and go on as they came.
const FIRST: &str = include_str!("same/first.txt");

/// A row of a golden link.
fn row(indicator: &str, low: &str, bound: Bound) -> Row {
    Row {
        indicator: Some(indicator.to_owned()),
        low: low.parse().ok(),
        unit: Some("%".to_owned()),
        bound,
        period: Some(Period::year(2026)),
        ..Row::default()
    }
}

/// The place of a row of a golden link in its text.
fn quoted(text: &str, name: Option<&str>, value: &str) -> Quoted {
    let place = |part: &str| {
        let start = text.find(part).unwrap();
        Span::new(start, start + part.len())
    };
    Quoted {
        name_at: name.map(place),
        value_at: place(value),
    }
}

/// What the golden links hold, told here, so that another reading of the text changes nothing.
fn golden() -> [Link; 4] {
    let number = |text: &str| text.parse().ok();
    let year = Some(Period::year(2026));
    let results = Results {
        doc_kind: Some(DocKind::Other),
        year: Some(2026),
        hash: text_hash(TEXT),
        rows: vec![
            Row {
                high: number("5"),
                ..row("gdp", "5", Bound::About)
            },
            row("gen_budget_rev", "3", Bound::AtLeast),
            Row {
                name: "建成榴园项目".to_owned(),
                measure: Measure::Level,
                direction: Direction::Flat,
                low: number("12"),
                high: number("12"),
                unit: Some("个".to_owned()),
                modality: Modality::Strive,
                period: year,
                ..Row::default()
            },
        ],
        ..Results::default()
    };
    let quoted = |name: &str, value: &str| quoted(TEXT, Some(name), value);
    let excerpts = Excerpts {
        text: TEXT.to_owned(),
        places: vec![
            quoted("地区生产总值", "5%左右"),
            quoted("一般公共预算收入", "3%以上"),
            quoted("建成榴园项目", "12个"),
        ],
    };
    [
        link(Content::Results(results.clone())),
        link(Content::Sentences { results, excerpts }),
        link(Content::Text(TEXT.to_owned())),
        link(Content::Text(TEXT.to_owned())),
    ]
}

/// Names by their numbers, spelled, and taken from the sentence or not.
const CALLED: &str = "2026年，工业增加值增长7%，城镇、农村居民收入分别增长6%、8%，辖区榴园产值增长9%，建成榴园项目12个。";

/// What the golden links of the second version hold.
fn golden_named() -> [Link; 2] {
    let named = |name: &str, low: &str, indicator: &str| Row {
        name: name.to_owned(),
        high: low.parse().ok(),
        ..row(indicator, low, Bound::Exact)
    };
    let results = Results {
        year: Some(2026),
        hash: text_hash(CALLED),
        named: true,
        rows: vec![
            named("工业增加值", "7", "ind_va"),
            named("城镇居民人均可支配收入", "6", "income_urban"),
            named("农村居民收入", "8", "income_rural"),
            named("辖区榴园产值", "9", "ind_output"),
            Row {
                indicator: None,
                unit: Some("个".to_owned()),
                measure: Measure::Level,
                direction: Direction::Flat,
                ..named("建成榴园项目", "12", "")
            },
        ],
        ..Results::default()
    };
    let quoted = |name: Option<&str>, value: &str| quoted(CALLED, name, value);
    let excerpts = Excerpts {
        text: CALLED.to_owned(),
        places: vec![
            quoted(Some("工业增加值"), "7%"),
            quoted(Some("城镇"), "6%"),
            quoted(Some("农村居民收入"), "8%"),
            quoted(None, "9%"),
            quoted(Some("建成榴园项目"), "12个"),
        ],
    };
    [
        link(Content::Results(results.clone())),
        link(Content::Sentences { results, excerpts }),
    ]
}

#[test]
fn golden_links_tell_names() {
    let phrases = table();
    let made = golden_named().map(|link| link.write(Some(&phrases)).unwrap());
    assert_eq!(
        made.join("\n") + "\n",
        NAMED,
        "new links are as the old ones"
    );
    for (frozen, expected) in NAMED.lines().zip(golden_named()) {
        assert_eq!(Link::read(frozen, Some(&phrases)), Ok(expected));
    }
}

/// The names of what opens are those of what was sent.
#[test]
fn names_come_along() {
    let text = "2026年主要预期目标：工业增加值增长7%，财政收入12.5亿元，城镇化率60.5%，农村居民收入增长5%，新建小园3个。";
    let read = analyze(text, &Options::default());
    let names = |statements: &[Statement]| -> Vec<String> {
        statements.iter().map(|s| s.name.clone()).collect()
    };
    let expected = [
        "工业增加值",
        "财政收入",
        "城镇化率",
        "农村居民收入",
        "新建小园",
    ];
    assert_eq!(names(&read.statements), expected);
    let phrases = table();
    for link in links(text).into_iter().take(2) {
        let written = link.write(Some(&phrases)).unwrap();
        assert!(written.starts_with("#2"), "{written}");
        let opened = Link::read(&written, Some(&phrases)).unwrap();
        let (Content::Results(mut results) | Content::Sentences { mut results, .. }) =
            opened.content
        else {
            panic!("results");
        };
        assert_eq!(names(&results.analysis().statements), expected);
        assert_eq!(results.compare(&read), []);
        results.rows[0].name = "规模以上工业增加值".to_owned();
        assert_eq!(results.compare(&read), [(Some(0), Some(0))]);
        // The first version had no names: what it shows is the catalogue's, and nothing is said of it.
        results.named = false;
        for row in results
            .rows
            .iter_mut()
            .filter(|row| row.indicator.is_some())
        {
            row.name.clear();
        }
        let first = link_of(&results);
        assert!(first.starts_with("#1rf") && is_nameless(&first), "{first}");
        let opened = Link::read(&first, None).unwrap();
        assert_eq!(opened.content, Content::Results(results.clone()));
        assert_eq!(results.analysis().statements[1].name, "一般公共预算收入");
        assert_eq!(results.compare(&read), []);
    }
}

fn link_of(results: &Results) -> String {
    link(Content::Results(results.clone())).write(None).unwrap()
}

/// A long name is spelled: many rows that quote a long sentence take no memory.
#[test]
fn a_long_name_is_spelled() {
    let long = "长".repeat(300);
    let text = format!("{long}增长9%");
    let quote = Quoted {
        name_at: Some(Span::new(0, long.len())),
        value_at: Span::default(),
    };
    let row = Row {
        name: long,
        ..Row::default()
    };
    let sent = link(Content::Sentences {
        results: Results {
            named: true,
            rows: vec![row; 3],
            ..Results::default()
        },
        excerpts: Excerpts {
            text,
            places: vec![quote; 3],
        },
    });
    let written = sent.write(None).unwrap();
    assert!(written.len() > 3 * 300);
    assert_eq!(Link::read(&written, None), Ok(sent));
}

#[test]
fn golden_links_open() {
    let phrases = table();
    for (at, (frozen, expected)) in GOLDEN.lines().zip(golden()).enumerate() {
        let made = expected.write((at != 2).then_some(&phrases)).unwrap();
        assert_eq!(made, frozen, "new links are as the old ones");
        assert_eq!(Link::read(frozen, Some(&phrases)), Ok(expected));
    }
    assert_eq!(GOLDEN.lines().count(), 4);
}

#[test]
fn links_of_the_first_version_go_on_as_they_came() {
    let phrases = table();
    for link in FIRST.lines() {
        let read = Link::read(link, Some(&phrases)).unwrap();
        assert_eq!(read.write(Some(&phrases)).unwrap(), link);
    }
}

/// The file of version 1: another one is another codec.
#[test]
fn the_table_is_frozen_vocabulary() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/phrases.bin");
    let file = fs::read(file).unwrap();
    assert_eq!(
        crc(&file),
        2_608_291_361,
        "static/phrases.bin is not that of version 1"
    );
    let phrases = table().phrases();
    assert!(
        phrases
            .iter()
            .all(|phrase| (2..=12).contains(&phrase.chars().count()))
    );
    assert!(!phrases.iter().any(|phrase| phrase.contains('\0')));
    // A damaged file is none.
    for at in [0, 5, 9, 4000, file.len() - 1] {
        let mut damaged = file.clone();
        damaged[at] ^= 4;
        assert!(Phrases::load(&damaged).is_none());
        assert!(Phrases::load(&file[..at]).is_none());
    }
}

/// Each phrase stands in at least eight of the reports that it was drawn from.
#[test]
fn the_table_holds_what_many_reports_say() {
    let reports = texts(&["corpus"]);
    if reports.is_empty() {
        return;
    }
    let step = if whole() { 1 } else { 97 };
    for phrase in table().phrases().iter().step_by(step) {
        let count = reports
            .iter()
            .filter(|(_, text)| text.contains(phrase.as_str()))
            .count();
        assert!(count >= 8, "{phrase:?} stands in {count}");
    }
}

#[test]
fn corrections_and_view_travel_along() {
    let phrases = table();
    let corrections = vec![
        Correction {
            statement: 1,
            at: Span::default(),
            change: Change::Set(vec![Entry::Low("5.5".parse().ok())]),
        },
        Correction {
            statement: 0,
            at: Span::default(),
            change: Change::Removed,
        },
    ];
    for mut link in links(TEXT) {
        link.corrections.clone_from(&corrections);
        link.view = View {
            statement: Some(2),
            view: Some("embed".to_owned()),
        };
        let written = link.write(Some(&phrases)).unwrap();
        assert!(written.ends_with("&s=2&view=embed"));
        assert_eq!(Link::read(&written, Some(&phrases)), Ok(link));
    }
}

#[test]
fn a_forged_value_is_named() {
    let analysis = analyze(TEXT, &Options::default());
    let mut results = Results::new(&analysis, TEXT);
    assert_eq!(results.compare(&analysis), []);
    assert!(!results.is_of("地区生产总值增长5%。"));
    results.rows[1].low = "30".parse().ok();
    assert_eq!(results.compare(&analysis), [(Some(1), Some(1))]);
    assert_eq!(results.hash, text_hash(&format!("\r\n{TEXT} ")));
}

#[test]
fn without_the_table() {
    let phrases = table();
    let [.., text] = links(&TEXT.repeat(3));
    let written = text.write(Some(&phrases)).unwrap();
    assert_eq!(needs_phrases(&written), Ok(true));
    assert_eq!(Link::read(&written, None), Err(LinkError::NoTable));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(if whole() { 400 } else { 24 }) })]

    #[test]
    fn any_text_comes_back(text in "\\PC{0,300}", odd in any::<String>(), again in 1_usize..20) {
        let phrases = table();
        for text in [text.clone(), odd.clone(), format!("{odd}{text}").repeat(again)] {
            let link = link(Content::Text(text));
            prop_assert_eq!(Link::read(&link.write(None).unwrap(), None), Ok(link.clone()));
            let written = link.write(Some(&phrases)).unwrap();
            prop_assert_eq!(Link::read(&written, Some(&phrases)), Ok(link));
        }
    }

    #[test]
    fn any_text_as_a_link_is_told(text in any::<String>()) {
        prop_assert!(Link::read(&text, None).is_err());
    }
}

/// A generator of the tests' own: the same damage in each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

/// A link of a made-up payload whose check code is right.
fn forged(head: &str, payload: &str) -> String {
    let mut text = head.to_owned();
    let mut length = payload.len();
    loop {
        let more = if length > 31 { 32 } else { 0 };
        text.push(char::from(LETTERS[length & 31 | more]));
        length >>= 5;
        if more == 0 {
            break;
        }
    }
    text += payload;
    let sum = crc(text.as_bytes());
    for shift in [26, 20, 14, 8] {
        text.push(char::from(LETTERS[(sum >> shift) as usize & 63]));
    }
    text.push(char::from(LETTERS[(sum >> 3) as usize & 31]));
    format!("#{text}")
}

#[test]
fn damaged_links_are_told() {
    let phrases = table();
    let rounds = if whole() { 100_000 } else { 2_000 };
    let seed = include_str!("same/text.txt");
    let mut sound: Vec<(String, Link)> = Vec::new();
    for text in [TEXT, seed] {
        for link in links(text) {
            sound.push((link.write(Some(&phrases)).unwrap(), link.clone()));
            sound.push((link.write(None).unwrap(), link));
        }
    }
    let mut dice = Dice(0x0123_4567_89ab_cdef);
    let mut slowest = Duration::ZERO;
    let memory = Memory::now();
    for _ in 0..rounds {
        let (whole, link) = &sound[dice.roll(sound.len())];
        let body = &whole[1..];
        let at = dice.roll(body.len());
        let kind = dice.roll(6);
        let damaged = match kind {
            0 => format!("#{}", &body[..at]),
            1 => {
                let mut bytes = body.as_bytes().to_vec();
                bytes[at] = LETTERS[dice.roll(64)];
                format!("#{}", String::from_utf8(bytes).unwrap())
            }
            2 => {
                let glued = [
                    "。",
                    "&from=singlemessage",
                    "）请看",
                    "AbC-_9",
                    "…",
                    "%20&isappinstalled=0",
                    "]",
                    "\n再见",
                ];
                format!("{whole}{}", glued[dice.roll(glued.len())])
            }
            3 => {
                let mut text = String::from("https://example.org/planlens/%23");
                for byte in body.bytes() {
                    if dice.roll(9) == 0 {
                        text += &format!("%{byte:02X}");
                    } else {
                        text.push(char::from(byte));
                    }
                }
                text
            }
            4 => {
                let width = 20 + dice.roll(60);
                let breaks = ["\n", "\r\n", " ", "\n> ", "=\r\n", "\u{200b}"];
                let line_break = breaks[dice.roll(breaks.len())];
                let pieces: Vec<&str> = (0..body.len())
                    .step_by(width)
                    .map(|from| &body[from..body.len().min(from + width)])
                    .collect();
                format!("#{}", pieces.join(line_break))
            }
            _ => {
                let heads = [
                    "1rf", "1su", "1sd", "1sp", "1tu", "1td", "1tp", "2rf", "2su", "2sd", "2sp",
                    "1xf", "3rf", "2tu", "1tz",
                ];
                let length = dice.roll(200);
                let payload: String = (0..length)
                    .map(|_| char::from(LETTERS[dice.roll(64)]))
                    .collect();
                forged(heads[dice.roll(heads.len())], &payload)
            }
        };
        let (read, time) = timed(&damaged, &phrases);
        slowest = slowest.max(time);
        match kind {
            0 => match read {
                Err(LinkError::Cut { at: told }) => assert_eq!(told, at),
                other => assert!(
                    at == 0 && other == Err(LinkError::Foreign),
                    "{damaged} {other:?}"
                ),
            },
            1 => match read {
                Ok(read) => assert!(read == *link && damaged == *whole),
                // A changed length may ask for more than there is.
                Err(LinkError::Cut { .. }) => assert!((3..8).contains(&at), "{damaged}"),
                Err(error) => assert_eq!(error, LinkError::Damaged, "{damaged}"),
            },
            2..=4 => assert!(read.as_ref() == Ok(link), "{damaged}"),
            _ => {
                let newer = ["#3", "#2t", "#1x", "#1tz"];
                let newer = newer.iter().any(|head| damaged.starts_with(head));
                assert!(!newer || read == Err(LinkError::Newer), "{damaged}");
            }
        }
    }
    println!("{rounds} damaged links told; the slowest in {slowest:?}; {memory}");
    if whole() {
        assert!(slowest < Duration::from_millis(50));
        assert!(memory.grown().is_none_or(|grown| grown < MOST_MEMORY));
    }
}

/// Lengths that lie, in every place that a length stands in.
#[test]
fn hostile_lengths() {
    let phrases = table();
    let memory = Memory::now();
    let mut slowest = Duration::ZERO;
    for head in [
        "1rf", "1su", "1sd", "1sp", "1tu", "1td", "1tp", "2rf", "2su", "2sd", "2sp",
    ] {
        for payload in [
            "",
            "A",
            "AA",
            "AAAA",
            "____",
            "AP__",
            "AP____________________",
            "f____w",
            "AAAAAAAAAAAAAAAAAAAAAAAA",
        ] {
            for repeat in [1, 40, 4000] {
                let link = forged(head, &payload.repeat(repeat));
                slowest = slowest.max(timed(&link, &phrases).1);
            }
        }
    }
    println!("hostile lengths: the slowest in {slowest:?}; {memory}");
    if whole() {
        assert!(slowest < Duration::from_millis(50));
        assert!(memory.grown().is_none_or(|grown| grown < MOST_MEMORY));
    }
    // Deflate of a thousandfold.
    let long = link(Content::Text("增长8%，".repeat(300_000)))
        .write(Some(&phrases))
        .unwrap();
    let start = Instant::now();
    assert!(Link::read(&long, Some(&phrases)).is_ok());
    slowest = slowest.max(start.elapsed());
    assert!(
        link(Content::Text("长".repeat(1_400_000)))
            .write(None)
            .is_err()
    );
    println!("a text of 3.3 MB and what lies: the slowest in {slowest:?}; {memory}");
    if whole() {
        assert!(memory.grown().is_none_or(|grown| grown < MOST_MEMORY));
    }
    for head in ["#1tp_____________", "#1rf//////", "#2rf//////", "#1tu-----"] {
        assert!(Link::read(head, Some(&phrases)).is_err());
    }
}

/// Reads a link and returns how long that takes: where time is asserted, the best of some tries if
/// it seems slow, since other programs take the processor too.
fn timed(link: &str, phrases: &Phrases) -> (Result<Link, LinkError>, Duration) {
    let try_once = || {
        let start = Instant::now();
        let read = Link::read(link, Some(phrases));
        (read, start.elapsed())
    };
    let (read, mut best) = try_once();
    for _ in 0..if whole() { 8 } else { 0 } {
        if best < Duration::from_millis(40) {
            break;
        }
        best = best.min(try_once().1);
    }
    (read, best)
}

/// Opening a link takes no more memory, in kB.
const MOST_MEMORY: u64 = 64 * 1024;

/// How much memory this process has had since, as Linux tells it; other systems are not measured.
struct Memory {
    before: Option<u64>,
}

impl Memory {
    fn now() -> Self {
        // Makes the highest mark of the past the present one.
        let begun = fs::write("/proc/self/clear_refs", "5").is_ok();
        let before = Self::line("VmRSS:").filter(|_| begun);
        Self { before }
    }

    fn line(name: &str) -> Option<u64> {
        let status = fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().strip_suffix(" kB")?.parse().ok()
    }

    /// In kB.
    fn grown(&self) -> Option<u64> {
        Some(Self::line("VmHWM:")?.saturating_sub(self.before?))
    }
}

impl std::fmt::Display for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.grown() {
            Some(grown) => write!(f, "at most {grown} kB more memory"),
            None => write!(f, "memory not measured here"),
        }
    }
}
