//! What a link holds, for the page; and whether it says what the text says.

use crate::base::Utf16Map;
use crate::link::{Content, Correction, Link, LinkError, Phrases, View, received};
use crate::report::{Analysis, Change, correct_numbered, pair_sent};
use crate::wire::{WireCorrection, WireDifference, WireOpened, english, pack};

/// Opens a link. What the sender has corrected is in the results; in a text it is to be asked for
/// once the text is read.
pub(super) fn open(pasted: &str, phrases: Option<&Phrases>) -> Result<WireOpened, LinkError> {
    let mut link = Link::read(pasted, phrases)?;
    let View { statement, view } = std::mem::take(&mut link.view);
    // What came in is what goes out again: the fragment does not depend on who wrote it.
    let fragment = link.write(phrases).map_err(|_| LinkError::Damaged)?;
    let mode = link.content.mode();
    let (mut analysis, text) = match link.content {
        Content::Results(results) => (Some(results.analysis()), String::new()),
        Content::Sentences { results, excerpts } => {
            let mut analysis = results.analysis();
            excerpts.place(&mut analysis.statements);
            (Some(analysis), excerpts.text)
        }
        Content::Text(text) => (None, text),
    };
    if let Some(analysis) = &mut analysis {
        let said = link.corrections.iter();
        let said: Vec<(usize, Change)> = said.map(|c| (c.statement, c.change.clone())).collect();
        correct_numbered(analysis, &said);
        pair_sent(analysis, &text);
    }
    Ok(WireOpened {
        mode,
        fragment,
        left_out: link.left_out,
        english: analysis.as_ref().map(english).unwrap_or_default(),
        analysis: analysis.as_ref().map(pack),
        text,
        corrected: !link.corrections.is_empty(),
        statement,
        view,
    })
}

/// The links of a document, one a mode, and behind them that of its headline targets alone; `None` for
/// one that there is not.
pub(super) type Links = [Option<Link>; 4];

/// What can be sent on of what a link holds; `None` where it cannot be read.
pub(super) fn parts(link: &str, phrases: Option<&Phrases>) -> Option<Links> {
    let link = Link {
        view: View::default(),
        ..Link::read(link, phrases).ok()?
    };
    Some(match &link.content {
        Content::Results(_) => [Some(link), None, None, None],
        Content::Sentences { results, .. } => {
            let content = Content::Results(results.clone());
            let corrections = link.corrections.clone();
            let alone = Link {
                content,
                corrections,
                left_out: link.left_out,
                view: View::default(),
            };
            [Some(alone), Some(link), None, None]
        }
        Content::Text(_) => [None, None, Some(link), None],
    })
}

/// How a link stands to a text.
pub(super) struct Verified {
    /// Whether the link was made of the text.
    pub(super) same_text: bool,
    /// The title of the document that the link is of.
    pub(super) title: Option<String>,
    /// How many rows the link has.
    pub(super) rows: usize,
    /// The rows that a reading of the text tells otherwise.
    pub(super) differences: Vec<WireDifference>,
    /// What the sender has corrected, by its places in the text.
    pub(super) corrections: Vec<WireCorrection>,
}

/// Holds a link against a text, as it was read without corrections. A link of a whole text has no
/// rows that could differ.
pub(super) fn verify(
    pasted: &str,
    analysis: &Analysis,
    text: &str,
    phrases: Option<&Phrases>,
) -> Result<Verified, LinkError> {
    let link = Link::read(pasted, phrases)?;
    let results = match &link.content {
        Content::Results(results) | Content::Sentences { results, .. } => Some(results),
        Content::Text(_) => None,
    };
    let same_text = match &link.content {
        Content::Results(results) | Content::Sentences { results, .. } => results.is_of(text),
        Content::Text(sent) => sent == text,
    };
    let mut differences = Vec::new();
    if let Some(results) = results {
        let sent = results.analysis().statements;
        let pairs = results.compare(analysis).into_iter();
        // What the sender has left out is told by no row.
        let pairs = pairs.filter(|(at, _)| at.is_some() || link.left_out == 0);
        differences.extend(pairs.map(|(at, read)| WireDifference {
            sent: at.and_then(|at| sent.get(at)).map(pack),
            read,
        }));
    }
    let corrections = match results {
        // In another text the places are others' places.
        _ if !same_text => Vec::new(),
        // Of a part the numbers are the part's own.
        Some(results) if link.left_out > 0 => {
            let places = results.places(analysis);
            let placed = |told: &Correction| {
                let statement = (*places.get(told.statement)?)?;
                let told = told.clone();
                Some(Correction { statement, ..told })
            };
            let told: Vec<Correction> = link.corrections.iter().filter_map(placed).collect();
            received(&told, analysis, text)
        }
        Some(_) | None => received(&link.corrections, analysis, text),
    };
    let map = Utf16Map::new(text);
    Ok(Verified {
        same_text,
        title: results.and_then(|results| results.title.clone()),
        rows: results.map_or(0, |results| results.rows.len()),
        differences,
        corrections: corrections
            .iter()
            .map(|c| WireCorrection::new(c, &map))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::formats::answer;
    use crate::report::{Entry, Options, Statement, analyze};
    use crate::wire::{FormatsAnswer, FormatsRequest, WireDocument, corrections, unpack};

    const TEXT: &str = "今年预期目标为：地区生产总值增长5%左右；进出口增长6%以上。新建学校3所。";

    fn document(text: &str, options: &Options) -> WireDocument {
        WireDocument::new(&analyze(text, options), text.to_owned())
    }

    /// The links of the text, corrected or not.
    fn links(corrected: bool) -> Vec<String> {
        let mut options = Options::default();
        if corrected {
            let read = analyze(TEXT, &options);
            let seven = vec![Entry::Low("7".parse().ok()), Entry::High("7".parse().ok())];
            let said = [(0, Change::Set(seven)), (2, Change::Removed)];
            let said = said.map(|(statement, change)| Correction {
                statement,
                at: Span::default(),
                change,
            });
            options.corrections = received(&said, &read, TEXT);
        }
        let document = document(TEXT, &options);
        let request = FormatsRequest::Links {
            id: 1,
            document,
            link: None,
        };
        let FormatsAnswer::Links { id: 1, fragments } = answer(request, None) else {
            panic!("links are made");
        };
        fragments.into_iter().flatten().collect()
    }

    fn told(analysis: &Analysis) -> String {
        let statements = analysis.statements.iter();
        let told = statements.map(|s| match s.low {
            Some(low) => format!("{}{low}", s.name),
            None => s.name.clone(),
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_link_opens_as_it_was_shared() {
        for (corrected, expected) in [
            (false, "地区生产总值5 进出口6 新建学校3"),
            (true, "地区生产总值7 进出口6"),
        ] {
            let links = links(corrected);
            assert_eq!(links.len(), 3);
            for (at, link) in links.iter().enumerate() {
                let opened = open(&format!("{link}&s=1&view=tasks"), None).unwrap();
                assert_eq!(opened.fragment, *link);
                assert_eq!(
                    (opened.statement, opened.view.as_deref()),
                    (Some(1), Some("tasks"))
                );
                assert_eq!(opened.corrected, corrected);
                match opened.analysis {
                    Some(analysis) => {
                        assert_eq!(told(&unpack(&analysis).unwrap()), expected);
                        assert_eq!(opened.english.len(), 2);
                    }
                    None => assert_eq!((at, opened.text.as_str()), (2, TEXT)),
                }
            }
        }
    }

    /// The targets of a text beside its results: the same where it came by a link, without its sentences
    /// and with them.
    #[track_caller]
    fn check_progress(text: &str, expected: &str) {
        let read = analyze(text, &Options::default());
        let said = |analysis: &Analysis| {
            let rows = analysis.progress.iter();
            let rows = rows.map(|row| match row.gap {
                Some(gap) => format!("{}{gap}", row.target),
                None => row.target.to_string(),
            });
            rows.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(said(&read), expected, "{text}");
        let request = FormatsRequest::Links {
            id: 1,
            document: document(text, &Options::default()),
            link: None,
        };
        let FormatsAnswer::Links { fragments, .. } = answer(request, None) else {
            panic!("links are made");
        };
        let sent: Vec<&String> = fragments.iter().take(2).flatten().collect();
        assert!(sent.len() == 2 || read.statements.is_empty(), "{text}");
        for link in sent {
            let opened = open(link, None).unwrap();
            let sent: Analysis = unpack(&opened.analysis.unwrap()).unwrap();
            assert_eq!(said(&sent), expected, "{link}");
            assert_eq!(sent.progress, read.progress, "{link}");
        }
    }

    #[test]
    fn the_targets_of_a_link_stand_beside_its_results() {
        const AIMS: &str = "2026年预期目标为：地区生产总值增长5%左右；城镇新增就业10万人以上。";
        let text = |before: &str| format!("二〇二六年政府工作报告\n{before}\n{AIMS}");
        check_progress("", "");
        check_progress(
            &text("2025年，地区生产总值增长5.4%，城镇新增就业11.2万人。"),
            "2-0.4 3-1.2",
        );
        // What is of five years together is held against no year's target.
        check_progress(
            &text("“十四五”时期，城镇新增就业47.1万人，地区生产总值年均增长5.3%。"),
            "2 3",
        );
        check_progress(
            &text(
                "2025年，地区生产总值增长5.4%，五年增长33.6%，城镇新增就业11.2万人。五年来，城镇新增就业累计47.1万人。",
            ),
            "4-0.4 5-1.2",
        );
        check_progress(
            &text("2025年，地区生产总值增长5.4%。\n“十五五”时期，地区生产总值年均增长4.5%—5%。"),
            "1 2-0.4 3",
        );
        let share = "2025年，常住人口城镇化率从66.7%提高到72.1%。\n2026年预期目标为：地区生产总值增长5%左右；常住人口城镇化率达到73%。";
        check_progress(&["二〇二六年政府工作报告\n", share].concat(), "2 30.9");
    }

    #[test]
    fn what_came_goes_on_as_it_came() {
        for corrected in [false, true] {
            let links = links(corrected);
            let request = |link: &String| FormatsRequest::Links {
                id: 1,
                document: document("", &Options::default()),
                link: Some(link.clone()),
            };
            let again = |link: &String| {
                let FormatsAnswer::Links { fragments, .. } = answer(request(link), None) else {
                    panic!("{link} is sent on");
                };
                fragments
            };
            let some = |at: usize| links.get(at).cloned();
            assert_eq!(again(&links[0]), [some(0), None, None, None]);
            assert_eq!(again(&links[1]), [some(0), some(1), None, None]);
            assert_eq!(again(&links[2]), [None, None, some(2), None]);
        }
    }

    #[test]
    fn a_text_confirms_its_links() {
        let read = analyze(TEXT, &Options::default());
        for corrected in [false, true] {
            for link in links(corrected) {
                let verified = verify(&link, &read, TEXT, None).unwrap();
                assert!(verified.same_text && verified.differences.is_empty());
                let said = corrections(&verified.corrections, TEXT).unwrap();
                assert_eq!(said.len(), if corrected { 2 } else { 0 });
                let options = Options {
                    corrections: said,
                    ..Options::default()
                };
                let again = analyze(TEXT, &options);
                assert_eq!(again.statements.len(), if corrected { 2 } else { 3 });
                let other = verify(&link, &read, &TEXT.replace('3', "4"), None).unwrap();
                assert!(!other.same_text && other.corrections.is_empty());
            }
        }
    }

    #[test]
    fn what_was_corrected_in_a_part_finds_its_place() {
        let text = ["新建医院2所。\n", TEXT].concat();
        let read = analyze(&text, &Options::default());
        let seven = vec![Entry::Low("7".parse().ok()), Entry::High("7".parse().ok())];
        let said = Correction {
            statement: 2,
            at: Span::default(),
            change: Change::Set(seven),
        };
        let options = Options {
            corrections: received(&[said], &read, &text),
            ..Options::default()
        };
        let few = Link::headlines(&analyze(&text, &options), &text).unwrap();
        assert_eq!((few.left_out, few.corrections[0].statement), (1, 1));
        let verified = verify(&few.write(None).unwrap(), &read, &text, None).unwrap();
        assert!(verified.same_text && verified.differences.is_empty());
        let said = corrections(&verified.corrections, &text).unwrap();
        assert_eq!(said, options.corrections);
    }

    #[test]
    fn a_forged_value_is_named() {
        let read = analyze(TEXT, &Options::default());
        let links = links(false);
        let [link, ..] = &links[..] else {
            panic!("links are made");
        };
        let mut forged = Link::read(link, None).unwrap();
        if let Content::Results(results) = &mut forged.content {
            results.rows[1].low = "60".parse().ok();
        }
        let forged = forged.write(None).unwrap();
        let verified = verify(&forged, &read, TEXT, None).unwrap();
        assert!(verified.same_text);
        let [difference] = verified.differences.try_into().unwrap();
        let sent: Statement = unpack(&difference.sent.unwrap()).unwrap();
        assert_eq!((sent.name.as_str(), difference.read), ("进出口", Some(1)));
        assert_eq!(sent.low, "60".parse().ok());
    }

    #[test]
    fn another_name_is_named() {
        let read = analyze(TEXT, &Options::default());
        for link in &links(false)[..2] {
            let mut forged = Link::read(link, None).unwrap();
            if let Content::Results(results) | Content::Sentences { results, .. } =
                &mut forged.content
            {
                results.rows[1].name = "进出口总额".to_owned();
            }
            let forged = forged.write(None).unwrap();
            let verified = verify(&forged, &read, TEXT, None).unwrap();
            let [difference] = verified.differences.try_into().unwrap();
            let sent: Statement = unpack(&difference.sent.unwrap()).unwrap();
            assert_eq!(
                (sent.name.as_str(), difference.read),
                ("进出口总额", Some(1))
            );
        }
    }
}
