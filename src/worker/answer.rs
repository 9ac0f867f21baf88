use crate::report::{Options, analyze};
use crate::wire::{Answer, Request, WireAnalysis, corrections, english, spans};

/// Does what is asked. The messages of findings stay empty: the page has its own words, and may
/// change its language without a new analysis.
pub fn answer(request: Request) -> Answer {
    match request {
        Request::Analyze {
            id,
            text,
            source,
            keep,
            corrections: told,
        } => {
            let keep = spans(&keep, &text);
            let corrections = match corrections(&told, &text) {
                Ok(corrections) => corrections,
                Err(error) => {
                    let reason = format!("{error:?}");
                    return Answer::Failed { id, reason };
                }
            };
            let options = Options {
                source,
                keep,
                corrections,
            };
            let analysis = analyze(&text, &options);
            Answer::Done {
                id,
                analysis: Box::new(WireAnalysis::new(&analysis, &text)),
                english: english(&analysis),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_request_is_answered_by_its_number() {
        let request = Request::Analyze {
            id: 7,
            text: "地区生产总值增长7%，固定资产投资增长8%，地区生产总值达到900亿元。".to_owned(),
            source: Some("x".to_owned()),
            keep: Vec::new(),
            corrections: Vec::new(),
        };
        let Answer::Done {
            id,
            analysis,
            english,
        } = answer(request)
        else {
            panic!("a text is always analysed");
        };
        assert_eq!((id, analysis.statements.len()), (7, 3));
        assert_eq!(analysis.source.as_deref(), Some("x"));
        let ids: Vec<&str> = english.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["fai", "gdp"]);
    }
}
