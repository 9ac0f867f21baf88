//! What the reader takes away, and the brief that is shown.

use std::rc::Rc;

use super::{Ask, Document, Notice, State};
use crate::catalogue::Named as _;
use crate::export::ExportFormat;
use crate::link::Mode;
use crate::words::Lang;

/// The brief of a document in a language.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The document.
    pub document: Rc<Document>,
    /// The language.
    pub lang: Lang,
    /// Its element.
    pub html: Rc<str>,
    /// The rules for it.
    pub css: Rc<str>,
}

impl State {
    /// The brief of what is shown; `None` until it is made.
    pub fn brief(&self) -> Option<&Brief> {
        let shown = self.shown()?;
        let made = self.brief.as_ref()?;
        (made.lang == self.lang && Rc::ptr_eq(&made.document, shown)).then_some(made)
    }
}

impl State {
    /// The words of the file that was just handed to the browser, where they can be copied instead.
    pub fn copyable(&self) -> Option<&Rc<str>> {
        let said = self.notice == Some(Notice::Saved);
        self.exported.as_ref().filter(|_| said)
    }

    /// The link to the results of what is shown, for its pictures to carry; `None` until it is made.
    pub fn carried(&self) -> Option<&Rc<str>> {
        self.fragments()?.first()?.as_ref()
    }

    /// The links of what is shown, one a mode; `None` until they are made.
    pub(super) fn fragments(&self) -> Option<&[Option<Rc<str>>]> {
        let shown = self.shown()?;
        let (document, fragments) = self.carried.as_ref()?;
        Rc::ptr_eq(document, shown).then_some(fragments)
    }
}

/// Asks for the links of what is shown, unless they are there or on its way.
pub(super) fn want_link(next: &mut State) {
    let Some(document) = next.shown().cloned() else {
        return;
    };
    let same = |ask: &Ask| match ask {
        Ask::Links { document: of, .. } => Rc::ptr_eq(of, &document),
        Ask::Open { .. }
        | Ask::Beside { .. }
        | Ask::Verify { .. }
        | Ask::Code { .. }
        | Ask::Export { .. }
        | Ask::Sheet { .. }
        | Ask::Compare { .. } => false,
    };
    if next.fragments().is_none() && !next.asked.iter().any(|asked| same(&asked.ask)) {
        // What came without its text goes on as it came.
        let came = document.received.as_ref().filter(|r| r.is_bare());
        let link = came.map(|received| received.fragment.clone());
        next.ask(Ask::Links { document, link });
    }
}

/// The links of a document are made.
pub(super) fn linked(next: &mut State, ask: Ask, fragments: &[Option<Rc<str>>]) {
    if let Ask::Links { document, .. } = ask {
        next.carried = Some((document, fragments.into()));
    }
    release(next);
}

/// Asks for a file of what is shown, once the link that it carries is there.
pub(super) fn export(next: &mut State, format: ExportFormat) {
    if next.shown().is_none() {
        return;
    }
    next.notice = None;
    if carried_mode(format).is_some() && next.fragments().is_none() {
        next.held.push(format);
        want_link(next);
    } else {
        ask(next, format);
    }
}

/// Asks for the files that waited for their link, also where there is none.
pub(super) fn release(next: &mut State) {
    for format in std::mem::take(&mut next.held) {
        ask(next, format);
    }
}

fn ask(next: &mut State, format: ExportFormat) {
    let Some(document) = next.shown().cloned() else {
        return;
    };
    // What is too much for one mode may fit into the one before it.
    let link = carried_mode(format).zip(next.fragments());
    let link = link.and_then(|(mode, fragments)| {
        let at = Mode::ALL.iter().position(|m| *m == mode)?;
        fragments.get(..=at)?.iter().rev().flatten().next().cloned()
    });
    let (lang, fills) = (next.lang, next.fills.clone());
    let (coding, uppers) = (next.coding, next.uppers.clone());
    next.ask(Ask::Export {
        document,
        format,
        lang,
        fills,
        coding,
        uppers,
        link,
    });
}

/// The mode of the link that a file of that form carries, so that it says no more than the file itself;
/// `None` for one that has no place for a link.
fn carried_mode(format: ExportFormat) -> Option<Mode> {
    match format {
        ExportFormat::Json => Some(Mode::Sentences),
        ExportFormat::Brief => Some(Mode::Results),
        ExportFormat::Xlsx | ExportFormat::Csv | ExportFormat::Tasks | ExportFormat::Markdown => {
            None
        }
    }
}

/// Asks for the brief of what is shown, unless it is there or on its way.
pub(super) fn want_brief(next: &mut State) {
    let Some(document) = next.shown().cloned() else {
        return;
    };
    let lang = next.lang;
    let same = |ask: &Ask| match ask {
        Ask::Sheet {
            document: of,
            lang: l,
        } => *l == lang && Rc::ptr_eq(of, &document),
        Ask::Links { .. }
        | Ask::Open { .. }
        | Ask::Beside { .. }
        | Ask::Verify { .. }
        | Ask::Code { .. }
        | Ask::Export { .. }
        | Ask::Compare { .. } => false,
    };
    if next.brief().is_none() && !next.asked.iter().any(|asked| same(&asked.ask)) {
        next.ask(Ask::Sheet { document, lang });
    }
}

/// The brief is made.
pub(super) fn made(next: &mut State, ask: Ask, html: Rc<str>, css: Rc<str>) {
    if let Ask::Sheet { document, lang } = ask {
        next.brief = Some(Brief {
            document,
            lang,
            html,
            css,
        });
    }
}

/// A file was handed to the browser.
pub(super) fn saved(next: &mut State, words: Option<Rc<str>>) {
    next.notice = Some(Notice::Saved);
    next.exported = words;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{Action, Outcome, Theme, reduce};

    fn shown() -> State {
        let text = "今年预期目标为：地区生产总值增长7%左右。";
        let analysis = analyze(text, &Options::default());
        let document = Document::new(Rc::from(text), None, analysis, Vec::new());
        let mut state = State::new(Lang::Zh, Theme::System, true);
        state.document = Some(Rc::new(document));
        state
    }

    fn formatted(state: &State, outcome: Outcome) -> State {
        let id = state.asked.last().unwrap().id;
        reduce(state, Action::Formatted { id, outcome })
    }

    fn sheet() -> Outcome {
        Outcome::Sheet {
            html: "<p>".into(),
            css: "p{}".into(),
        }
    }

    #[test]
    fn the_brief_is_asked_for_once_and_follows_the_language() {
        let asked = reduce(&shown(), Action::BriefWanted);
        assert_eq!(asked.asked.len(), 1);
        assert_eq!(reduce(&asked, Action::BriefWanted).asked.len(), 1);
        let made = formatted(&asked, sheet());
        assert_eq!(made.brief().map(|brief| &*brief.html), Some("<p>"));
        assert!(reduce(&made, Action::BriefWanted).asked.is_empty());
        let lang = Lang::En;
        let spoken = reduce(&made, Action::Spoken { lang });
        assert!(spoken.brief().is_none());
        assert_eq!(reduce(&spoken, Action::BriefWanted).asked.len(), 1);
    }

    #[test]
    fn a_brief_that_comes_late_is_of_its_own_document() {
        let mut asked = reduce(&shown(), Action::BriefWanted);
        asked.document = shown().document;
        assert!(formatted(&asked, sheet()).brief().is_none());
    }

    #[test]
    fn a_file_is_told() {
        let format = ExportFormat::Xlsx;
        let asked = reduce(&shown(), Action::Exported { format });
        let name = "a.xlsx".into();
        let words = Some("a,b".into());
        let saved = formatted(&asked, Outcome::Saved { name, words });
        assert_eq!(saved.notice, Some(Notice::Saved));
        assert_eq!(saved.copyable().map(|words| &**words), Some("a,b"));
        let copied = reduce(&saved, Action::WordsCopied);
        assert_eq!(copied.notice, Some(Notice::WordsCopied));
        assert_eq!(copied.copyable(), None);
        let empty = State::new(Lang::Zh, Theme::System, true);
        assert!(reduce(&empty, Action::Exported { format }).asked.is_empty());
    }

    #[test]
    fn pictures_carry_the_link_to_the_results() {
        let asked = reduce(&shown(), Action::LinkWanted);
        assert_eq!(reduce(&asked, Action::LinkWanted).asked.len(), 1);
        let fragments = vec![Some("#1r".into()), None, None];
        let made = formatted(&asked, Outcome::Links { fragments });
        assert_eq!(made.carried().map(|link| &**link), Some("#1r"));
        assert!(made.share.is_none());
        assert!(reduce(&made, Action::LinkWanted).asked.is_empty());
    }

    /// The links that the files under way carry.
    fn links(state: &State) -> Vec<Option<&str>> {
        let asked = state.asked.iter().filter_map(|asked| {
            if let Ask::Export { link, .. } = &asked.ask {
                Some(link.as_deref())
            } else {
                None
            }
        });
        asked.collect()
    }

    #[test]
    fn a_file_waits_for_its_link() {
        let wanted = |state: &State, format| reduce(state, Action::Exported { format });
        let asked = wanted(&shown(), ExportFormat::Json);
        let asked = wanted(&asked, ExportFormat::Brief);
        assert_eq!(asked.asked.len(), 1, "the links");
        let all = |sentences: Option<&str>| Outcome::Links {
            fragments: vec![Some("#1r".into()), sentences.map(Rc::from), None],
        };
        let made = formatted(&asked, all(Some("#1s")));
        assert_eq!(links(&made), [Some("#1s"), Some("#1r")]);
        // They are made once.
        let again = wanted(&made, ExportFormat::Json);
        assert_eq!(links(&again).len(), 3);
        let short = formatted(&asked, all(None));
        assert_eq!(links(&short), [Some("#1r"), Some("#1r")]);
        let failed = formatted(&asked, Outcome::Failed);
        assert_eq!(links(&failed), [None, None]);
        assert_eq!(links(&wanted(&shown(), ExportFormat::Csv)), [None]);
    }
}
