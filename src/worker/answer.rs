use crate::base::{Pace, Utf16Map};
use crate::catalogue::indicators;
use crate::report::Reading;
use crate::wire::{Answer, LONG, Request, WireError, corrections, english, pack, spans, written};

/// What answers the page. It keeps the text that it read last: what its reader corrects then needs
/// no second reading.
#[derive(Debug, Default)]
pub struct Clerk {
    last: Option<Last>,
}

#[derive(Debug)]
struct Last {
    text: String,
    keep: Vec<[usize; 2]>,
    reading: Reading,
}

/// The greeting.
pub fn greeting() -> Answer {
    let names = indicators().iter();
    let names = names.map(|i| (i.name_zh.to_owned(), i.name_en.to_owned()));
    Answer::Ready {
        names: names.collect(),
    }
}

/// Where the analysis ends in percent of the whole; the rest is packing it.
const ANALYSIS: u8 = 95;

/// What is asked before anybody asks: a text of many names, whose answer is thrown away. The engine's
/// tables are then built and its code is compiled while the page waits for its reader, not the reader for it.
pub fn rehearsal() -> Request {
    let lines = indicators().iter().take(REHEARSED);
    let lines: Vec<String> = lines.map(|i| [i.name_zh, SAID].concat()).collect();
    Request::Analyze {
        id: 0,
        text: [PLANNED, &lines.concat()].concat(),
        source: None,
        keep: Vec::new(),
        corrections: Vec::new(),
    }
}

/// How many names it holds, and what is said of each.
const REHEARSED: usize = 96;
const SAID: &str = "增长5%左右，达到12.5亿元以上；新建项目3个。\n";
/// What stands before them.
const PLANNED: &str = "2026年工作计划\n\n一、2025年工作回顾\n全年完成8项。\n\n二、主要预期目标\n";

impl Clerk {
    /// Does what is asked; of a long text `tell` hears how far it has come. The messages of findings stay
    /// empty: the page has its own words, and may change its language without a new analysis.
    pub fn answer(&mut self, request: Request, tell: &mut dyn FnMut(Answer)) -> Answer {
        match request {
            Request::Analyze {
                id,
                text,
                source,
                keep,
                corrections: told,
            } => {
                let long = text.len() >= LONG;
                let mut say = |percent| {
                    if long {
                        tell(Answer::Advanced { id, percent });
                    }
                };
                let mut whole = Pace::new(&mut say);
                whole.until(ANALYSIS);
                let mut part = |percent| whole.at(usize::from(percent), 100);
                let pace = &mut Pace::new(&mut part);
                let last = self.read(text, keep, pace);
                let corrections = match corrections(&told, &last.text) {
                    Ok(corrections) => corrections,
                    Err(error) => return failed(id, error),
                };
                let analysis = last
                    .reading
                    .analysis(&last.text, source, &corrections, pace);
                whole.until(100);
                let (analysis, english) = (pack(&analysis), english(&analysis));
                Answer::Done {
                    id,
                    analysis,
                    english,
                }
            }
            Request::Guess { id, text, keep, at } => {
                let last = self.read(text, keep, &mut Pace::new(&mut |_| {}));
                let at = spans(&[at], &last.text)
                    .first()
                    .copied()
                    .unwrap_or_default();
                let guess = last.reading.guess(&last.text, at);
                let map = Utf16Map::new(&last.text);
                Answer::Guessed {
                    id,
                    at: [map.utf16(guess.at.start), map.utf16(guess.at.end)],
                    entries: written(&guess.entries),
                }
            }
        }
    }

    /// The reading of that text: the last one, or a new one.
    fn read(&mut self, text: String, keep: Vec<[usize; 2]>, pace: &mut Pace<'_>) -> &Last {
        let last = self.last.take();
        let last = last.filter(|last| last.text == text && last.keep == keep);
        self.last.insert(last.unwrap_or_else(|| Last {
            reading: Reading::paced(&text, &spans(&keep, &text), pace),
            text,
            keep,
        }))
    }
}

fn failed(id: u32, error: WireError) -> Answer {
    let reason = format!("{error:?}");
    Answer::Failed { id, reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::ChangeKind;
    use crate::report::Analysis;
    use crate::wire::{Name, WireCorrection, unpack};

    const TEXT: &str = "地区生产总值增长7%，固定资产投资增长8%，地区生产总值达到900亿元。";

    fn asked(id: u32, corrections: Vec<WireCorrection>) -> Request {
        Request::Analyze {
            id,
            text: TEXT.to_owned(),
            source: Some("x".to_owned()),
            keep: Vec::new(),
            corrections,
        }
    }

    fn done(answer: Answer) -> (u32, Analysis, Vec<(String, String)>) {
        let Answer::Done {
            id,
            analysis,
            english,
        } = answer
        else {
            panic!("a text is always analysed");
        };
        (id, unpack(&analysis).unwrap(), english)
    }

    #[test]
    fn each_request_is_answered_by_its_number() {
        let (id, analysis, english) =
            done(Clerk::default().answer(asked(7, Vec::new()), &mut |_| {}));
        assert_eq!((id, analysis.statements.len()), (7, 3));
        assert_eq!(analysis.source.as_deref(), Some("x"));
        let ids: Vec<&str> = english.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["fai", "gdp"]);
    }

    #[test]
    fn the_rehearsal_has_something_of_everything() {
        let (_, analysis, _) = done(Clerk::default().answer(rehearsal(), &mut |_| {}));
        assert!(analysis.statements.len() > REHEARSED);
        assert!(!analysis.outline.is_empty() && !analysis.commitments.is_empty());
    }

    #[test]
    fn corrections_are_applied_to_the_last_reading() {
        let mut clerk = Clerk::default();
        let (_, first, _) = done(clerk.answer(asked(1, Vec::new()), &mut |_| {}));
        let told = |text: &str| WireCorrection {
            kind: Name(ChangeKind::Set),
            at: [8, 10],
            value: "7%".to_owned(),
            quote: "地区生产总值增长7%".to_owned(),
            clause: String::new(),
            nth: 0,
            entries: vec![
                ("low".to_owned(), text.to_owned()),
                ("high".to_owned(), "9".to_owned()),
            ],
        };
        let (_, second, _) = done(clerk.answer(asked(2, vec![told("9")]), &mut |_| {}));
        assert_eq!(second.corrections.len(), 1, "{:?}", second.unplaced);
        assert_eq!(second.originals, first.statements[..1]);
        let (_, third, _) = done(clerk.answer(asked(3, Vec::new()), &mut |_| {}));
        assert_eq!(third, first);
        assert!(matches!(
            clerk.answer(asked(4, vec![told("nine")]), &mut |_| {}),
            Answer::Failed { id: 4, .. }
        ));
    }

    #[test]
    fn a_stretch_is_guessed() {
        let guess = Request::Guess {
            id: 5,
            text: TEXT.to_owned(),
            keep: Vec::new(),
            at: [8, 10],
        };
        let Answer::Guessed { id, at, entries } = Clerk::default().answer(guess, &mut |_| {})
        else {
            panic!("a guess is always made");
        };
        assert_eq!((id, at), (5, [8, 10]));
        assert!(entries.contains(&("low".to_owned(), "7".to_owned())));
    }

    #[test]
    fn a_long_text_says_how_far_it_is() {
        let told = |times: usize| {
            let request = Request::Analyze {
                id: 9,
                text: TEXT.repeat(times),
                source: None,
                keep: Vec::new(),
                corrections: Vec::new(),
            };
            let mut told = Vec::new();
            let mut tell = |answer| {
                let Answer::Advanced { id: 9, percent } = answer else {
                    panic!("{answer:?}");
                };
                told.push(percent);
            };
            let answer = Clerk::default().answer(request, &mut tell);
            assert!(matches!(answer, Answer::Done { id: 9, .. }));
            told
        };
        assert!(told(1).is_empty());
        let long = told(LONG / TEXT.len() + 1);
        assert!(long.is_sorted_by(|a, b| a < b) && long.len() > 20);
        assert_eq!(long.last(), Some(&ANALYSIS));
    }
}
