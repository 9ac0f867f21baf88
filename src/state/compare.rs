//! 对比: which kept documents stand beside the one that is shown, and their table.

use std::rc::Rc;

use super::holding::first_line;
use super::reading::read;
use super::{Ask, Document, Lead, LinkView, Notice, Pending, Problem, State, Stored, View};
use crate::export::CompareFilter;
use crate::input::Failure;
use crate::wire::WireRecord;
use crate::words::{Label, Lang, titled, told_apart};

/// What stands beside the document that is shown.
#[derive(Debug, Clone, Default)]
pub struct Compare {
    /// The kept documents, in the order in which they were chosen.
    pub beside: Vec<Beside>,
    /// Which rows are listed.
    pub filter: CompareFilter,
    /// The one of them that the engine reads now; its id, and the request.
    pub reading: Option<(Rc<str>, Pending)>,
    made: Option<Made>,
}

/// The id of the sample that stands beside another one: it is not kept.
const SAMPLE: &str = "sample";

/// A kept document that was chosen.
#[derive(Debug, Clone)]
pub struct Beside {
    /// Its id.
    pub id: Rc<str>,
    /// What was read from it; `None` until it is read.
    pub document: Option<Rc<Document>>,
    revision: u32,
}

/// The table of the documents.
#[derive(Debug, Clone)]
struct Made {
    documents: Vec<Rc<Document>>,
    parts: [Rc<str>; 3],
}

impl State {
    /// The first of the chosen documents that was not read yet, unless one is being read.
    pub fn beside_wanted(&self) -> Option<&Rc<str>> {
        let mut all = self.compare.beside.iter();
        let next = all.find(|one| one.document.is_none() && one.id != self.work)?;
        self.compare.reading.is_none().then_some(&next.id)
    }

    /// The chosen documents that are read, without the one that is shown.
    fn beside(&self) -> impl Iterator<Item = (&Beside, &Rc<Document>)> {
        let all = self.compare.beside.iter();
        let all = all.filter(|one| one.id != self.work);
        all.filter_map(|one| Some((one, one.document.as_ref()?)))
    }

    /// The table as markup, its rules, and its lines; `None` until it is made.
    pub fn compared(&self) -> Option<&[Rc<str>; 3]> {
        let made = self.compare.made.as_ref()?;
        let now = self.documents();
        let same = now.len() == made.documents.len()
            && now
                .iter()
                .zip(&made.documents)
                .all(|(a, b)| Rc::ptr_eq(a, b));
        same.then_some(&made.parts)
    }

    /// What the documents are called that can stand beside each other, by their ids: the one that is
    /// shown, then the kept ones in the order of the shelf, then the sample. No two are called alike.
    pub fn beside_names(&self) -> Vec<(Rc<str>, String)> {
        let lang = self.lang;
        let mut ids = Vec::new();
        let mut names = Vec::new();
        if let Some(document) = self.shown() {
            ids.push(self.work.clone());
            let own = self.name.as_deref().filter(|name| !name.is_empty());
            names.push(own.map_or_else(|| title_of(document, lang), str::to_owned));
        }
        let others = self.shelf.entries.iter();
        for entry in others.filter(|entry| entry.id != self.work) {
            // A draft was not read.
            if let Ok(record) = &entry.record
                && record.statements.is_some()
            {
                ids.push(entry.id.clone());
                names.push(name_of(record, lang));
            }
        }
        let mut all = self.compare.beside.iter();
        if let Some(sample) = all.find(|one| &*one.id == SAMPLE) {
            ids.push(sample.id.clone());
            let title = sample.document.as_ref().map(|own| title_of(own, lang));
            names.push(title.unwrap_or_else(|| Label::SampleBefore.text(lang).to_owned()));
        }
        ids.into_iter().zip(told_apart(names.into_iter())).collect()
    }

    /// All documents of the table.
    fn documents(&self) -> Vec<Rc<Document>> {
        let first = self.shown().into_iter();
        first
            .chain(self.beside().map(|(_, d)| d))
            .cloned()
            .collect()
    }
}

/// Puts a document beside the one that is shown, or away.
pub(super) fn choose(next: &mut State, id: Rc<str>) {
    let all = &mut next.compare.beside;
    let before = all.len();
    all.retain(|one| one.id != id);
    if all.len() == before {
        all.push(Beside {
            id,
            document: None,
            revision: 0,
        });
    } else if next
        .compare
        .reading
        .as_ref()
        .is_some_and(|(own, _)| *own == id)
    {
        next.compare.reading = None;
    }
}

/// What was kept is to be read, with what was corrected in it.
pub(super) fn stored(next: &mut State, id: &Rc<str>, stored: Option<&Stored>) {
    if let Some(link) = stored.and_then(Stored::bare_link) {
        let revision = stored.map_or(0, |stored| stored.record.revision);
        if let Some(own) = next.compare.beside.iter_mut().find(|one| one.id == *id) {
            own.revision = revision;
            let id = id.clone();
            next.ask(Ask::Beside { id, link });
        }
        return;
    }
    let text = stored.and_then(|stored| Some((stored, stored.text.clone()?)));
    let Some((stored, text)) = text else {
        next.compare.beside.retain(|one| one.id != *id);
        return;
    };
    let Some(own) = next.compare.beside.iter_mut().find(|one| one.id == *id) else {
        return;
    };
    own.revision = stored.record.revision;
    let pending = Pending {
        source: stored.record.source.as_deref().map(Rc::from),
        kept: stored.kept(&text),
        corrections: stored.corrections(&text).into(),
        ..pending(next, text)
    };
    next.compare.reading = Some((id.clone(), pending));
}

/// A request for a reading of `text` that nothing but the comparison waits for.
fn pending(next: &mut State, text: Rc<str>) -> Pending {
    next.requests = next.requests.wrapping_add(1);
    Pending {
        id: next.requests,
        source: None,
        kept: Vec::new(),
        corrections: Rc::default(),
        text,
        percent: None,
        restored: None,
        over: false,
        received: None,
        lead: Lead::default(),
        against: None,
        before: next.snapshot(),
        history: None,
        focus: None,
    }
}

/// Shows the first of two samples, with the second beside it.
pub(super) fn pair(next: &mut State, [shown, beside]: [Rc<str>; 2]) {
    if !read(next, shown, None, Vec::new()) {
        return;
    }
    if let Some(pending) = &mut next.pending {
        pending.lead.view = Some(LinkView::Page(View::Compare));
    }
    let id: Rc<str> = SAMPLE.into();
    next.compare.beside = vec![Beside {
        id: id.clone(),
        document: None,
        revision: 0,
    }];
    let pending = pending(next, beside);
    next.compare.reading = Some((id, pending));
}

/// A link that stands for a kept document is opened.
pub(super) fn opened(next: &mut State, id: &Rc<str>, document: &Rc<Document>) {
    if let Some(own) = next.compare.beside.iter_mut().find(|one| one.id == *id) {
        own.document = Some(document.clone());
    }
}

/// Its link holds nothing that can be opened.
pub(super) fn unopened(next: &mut State, id: &Rc<str>) {
    next.compare.beside.retain(|one| one.id != *id);
}

/// One of them is read, or cannot be; tells whether the request was for one.
pub(super) fn answered(next: &mut State, request: u32, document: Option<&Rc<Document>>) -> bool {
    let read = next.compare.reading.take_if(|(_, own)| own.id == request);
    let Some((id, _)) = read else { return false };
    let all = &mut next.compare.beside;
    match document {
        Some(document) => {
            if let Some(own) = all.iter_mut().find(|one| one.id == id) {
                own.document = Some(document.clone());
            }
        }
        None => {
            all.retain(|one| one.id != id);
            next.notice = Some(Notice::Problem(Problem::Failure(Failure::Request)));
        }
    }
    true
}

/// What is kept has changed: what is gone stands beside nothing, what was changed is read again.
pub(super) fn follow(next: &mut State) {
    let entries = next.shelf.entries.clone();
    next.compare.beside.retain_mut(|one| {
        if &*one.id == SAMPLE {
            return true;
        }
        let kept = entries.iter().find(|entry| entry.id == one.id);
        let Some(Ok(record)) = kept.map(|entry| &entry.record) else {
            return false;
        };
        if record.revision != one.revision {
            one.document = None;
        }
        true
    });
}

/// Asks for the table, once all that was chosen is read; as a file where `file`.
pub(super) fn want(next: &mut State, file: bool) {
    let documents = next.documents();
    if documents.len() < 2 || next.beside_wanted().is_some() || next.compare.reading.is_some() {
        return;
    }
    let (filter, lang) = (next.compare.filter, next.lang);
    let all = next.beside_names();
    let name = |id: &Rc<str>, document: &Document| {
        let own = all.iter().find(|(own, _)| own == id);
        own.map_or_else(|| title_of(document, lang), |(_, name)| name.clone())
    };
    let shown = next.shown().map(|document| name(&next.work, document));
    let beside = next.beside().map(|(one, own)| name(&one.id, own));
    let names = shown.into_iter().chain(beside).collect();
    // Only the last wish counts.
    next.asked
        .retain(|asked| !matches!(asked.ask, Ask::Compare { file: own, .. } if own == file));
    next.ask(Ask::Compare {
        documents,
        names,
        filter,
        lang,
        file,
    });
}

/// What a kept document is called beside others: by its reader's name, else by its title with its place
/// and years.
fn name_of(record: &WireRecord, lang: Lang) -> String {
    let region = record.region.as_deref();
    let own = record.own_name().map(str::to_owned);
    own.unwrap_or_else(|| titled(lang, &record.title, region, record.period()))
}

/// The same of a document that is read, as its record would have it.
fn title_of(document: &Document, lang: Lang) -> String {
    let analysis = &document.analysis;
    let title = analysis.title.clone();
    let title = title.unwrap_or_else(|| first_line(&document.text));
    titled(lang, &title, analysis.region.as_deref(), analysis.years())
}

/// The table is made.
pub(super) fn made(next: &mut State, ask: Ask, parts: [Rc<str>; 3]) {
    if let Ask::Compare { documents, .. } = ask {
        next.compare.made = Some(Made { documents, parts });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{Action, Outcome, ShelfEntry, Theme, reduce};

    const TEXT: &str = "今年预期目标为：地区生产总值增长7%左右。";

    fn document() -> Rc<Document> {
        let analysis = analyze(TEXT, &Options::default());
        Rc::new(Document::new(TEXT.into(), None, analysis, Vec::new()))
    }

    #[test]
    fn documents_of_one_title_are_told_apart() {
        let mut state = beside();
        let read = |region: &str, year: u16| {
            let mut analysis = analyze(TEXT, &Options::default());
            analysis.title = Some("政府工作报告".to_owned());
            analysis.region = Some(region.to_owned());
            analysis.year = Some(year);
            Rc::new(Document::new(TEXT.into(), None, analysis, Vec::new()))
        };
        state.document = Some(read("云溪县", 2009));
        let kept = |region: &str, year: u16, name: Option<&str>| WireRecord {
            title: "政府工作报告".to_owned(),
            region: Some(region.to_owned()),
            year: Some(year),
            name: name.map(str::to_owned),
            ..record("b")
        };
        for (record, expected) in [
            (kept("云溪县", 2008, None), "政府工作报告（云溪县 2008）"),
            (kept("云溪县", 2008, Some("去年的")), "去年的"),
            (kept("云溪县", 2009, None), "政府工作报告（云溪县 2009） 2"),
        ] {
            let entry = ShelfEntry {
                id: "b".into(),
                record: Ok(record),
            };
            let mut state = state.clone();
            state.shelf.entries = Rc::new(vec![entry]);
            let asked = run(state, [Action::CompareWanted]).asked;
            let Ask::Compare { names, .. } = &asked.first().unwrap().ask else {
                panic!("the table is asked for");
            };
            assert_eq!(*names, ["政府工作报告（云溪县 2009）", expected]);
        }
    }

    #[test]
    fn the_table_names_the_documents_as_its_buttons_do() {
        let state = run(beside(), [listed(&["own", "c", "b", "d"])]);
        let names = state.beside_names();
        let names: Vec<(&str, &str)> = names.iter().map(|(id, name)| (&**id, &**name)).collect();
        assert_eq!(
            names,
            [
                ("own", TEXT),
                ("c", "另一个"),
                ("b", "另一个 2"),
                ("d", "另一个 3")
            ]
        );
        // Chosen in another order than that of the shelf.
        let chosen = Action::BesideChosen { id: "c".into() };
        let state = run(state, [chosen, stored("c", Some(TEXT))]);
        let (id, document) = (state.requests, document());
        let read = Action::Answered { id, document };
        let asked = run(state, [read, Action::CompareWanted]).asked;
        assert!(
            matches!(&asked.first().unwrap().ask, Ask::Compare { names, .. }
            if *names == [TEXT, "另一个 2", "另一个"])
        );
    }

    #[test]
    fn a_kept_document_is_called_as_it_is_when_it_is_shown() {
        let five = "云溪县国民经济和社会发展第十五个五年规划纲要
到2030年，地区生产总值达到500亿元。";
        for text in [
            TEXT,
            "二〇二六年政府工作报告
地区生产总值增长5%。",
            five,
        ] {
            let analysis = analyze(text, &Options::default());
            let mut state = beside();
            state.document = Some(Rc::new(Document::new(
                text.into(),
                None,
                analysis,
                Vec::new(),
            )));
            let shown = state.beside_names().swap_remove(0).1;
            let record = crate::state::holding(&state).unwrap().record();
            assert_eq!(name_of(&record, Lang::Zh), shown);
        }
    }

    fn record(id: &str) -> WireRecord {
        WireRecord {
            id: id.to_owned(),
            title: "另一个".to_owned(),
            statements: Some(1),
            revision: 3,
            ..WireRecord::default()
        }
    }

    fn stored(id: &str, text: Option<&str>) -> Action {
        let stored = Stored {
            record: record(id),
            text: text.map(Rc::from),
            draft: None,
        };
        Action::BesideStored {
            id: id.into(),
            stored: Some(Rc::new(stored)),
        }
    }

    fn listed(ids: &[&str]) -> Action {
        let entry = |id: &&str| ShelfEntry {
            id: Rc::from(*id),
            record: Ok(record(id)),
        };
        Action::Listed {
            entries: Rc::new(ids.iter().map(entry).collect()),
            bytes: 0.0,
        }
    }

    fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state, |s, a| reduce(&s, a))
    }

    /// A page that shows a document, with another one chosen and read.
    fn beside() -> State {
        let mut state = State::new(Lang::Zh, Theme::System, true);
        state.document = Some(document());
        state.work = "own".into();
        let chosen = Action::BesideChosen { id: "b".into() };
        let state = run(state, [listed(&["own", "b"]), chosen]);
        assert_eq!(state.beside_wanted().map(|id| &**id), Some("b"));
        let state = run(state, [stored("b", Some(TEXT))]);
        assert!(state.beside_wanted().is_none() && state.compare.reading.is_some());
        let id = state.requests;
        run(
            state,
            [Action::Answered {
                id,
                document: document(),
            }],
        )
    }

    #[test]
    fn chosen_read_and_compared() {
        let state = run(beside(), [Action::CompareWanted]);
        assert!(state.pending.is_none(), "what is shown stays");
        let asked = state.asked.first().unwrap();
        assert!(matches!(&asked.ask, Ask::Compare { documents, names, .. }
            if documents.len() == 2 && names[1] == "另一个"));
        let outcome = Outcome::Compared {
            html: "t".into(),
            css: "".into(),
            rows: "".into(),
        };
        let done = run(
            state.clone(),
            [Action::Formatted {
                id: asked.id,
                outcome,
            }],
        );
        assert_eq!(done.compared().map(|parts| &*parts[0]), Some("t"));
        // Put away, the table goes with it.
        let chosen = Action::BesideChosen { id: "b".into() };
        assert!(run(done, [chosen]).compared().is_none());
    }

    #[test]
    fn as_a_file() {
        let state = run(beside(), [Action::CompareWanted, Action::CompareExported]);
        let file = |at: usize| matches!(state.asked[at].ask, Ask::Compare { file: true, .. });
        assert_eq!((state.asked.len(), file(0), file(1)), (2, false, true));
    }

    #[test]
    fn what_came_without_its_text_is_opened_from_its_link() {
        let chosen = Action::BesideChosen { id: "c".into() };
        let state = run(beside(), [listed(&["own", "b", "c"]), chosen]);
        let mut record = record("c");
        record.link = Some(crate::wire::WireLink {
            mode: "results".to_owned(),
            fragment: "#1r".to_owned(),
            bare: true,
            checked: false,
        });
        let stored = Stored {
            record,
            text: None,
            draft: None,
        };
        let stored = Action::BesideStored {
            id: "c".into(),
            stored: Some(Rc::new(stored)),
        };
        let state = run(state, [stored]);
        let asked = state.asked.first().unwrap();
        assert!(matches!(&asked.ask, Ask::Beside { link, .. } if &**link == "#1r"));
        let shown = state.document.clone();
        let outcome = Outcome::Opened {
            document: document(),
            lead: Lead::default(),
        };
        let id = asked.id;
        let done = run(state.clone(), [Action::Formatted { id, outcome }]);
        assert!(
            Rc::ptr_eq(&done.document.unwrap(), &shown.unwrap()),
            "what is shown stays"
        );
        assert!(done.compare.beside.iter().all(|one| one.document.is_some()));
        let error = crate::link::LinkError::Damaged;
        let outcome = Outcome::Unopened { error };
        let failed = run(state, [Action::Formatted { id, outcome }]);
        assert_eq!(failed.compare.beside.len(), 1);
        assert!(failed.notice.is_some());
    }

    #[test]
    fn two_samples_at_one_press() {
        let mut state = State::new(Lang::Zh, Theme::System, true);
        state.engine = crate::state::Engine::Ready;
        let texts = [TEXT.into(), "今年预期目标为：地区生产总值增长6%。".into()];
        let state = run(state, [Action::SamplesPaired { texts }]);
        let (first, second) = (state.pending.as_ref().unwrap().id, state.requests);
        let answered = |id| Action::Answered {
            id,
            document: document(),
        };
        let state = run(state, [answered(first), answered(second), listed(&["own"])]);
        assert_eq!(state.view, View::Compare);
        assert_eq!(state.documents().len(), 2);
        let chosen = Action::BesideChosen { id: SAMPLE.into() };
        assert_eq!(run(state, [chosen]).documents().len(), 1, "and away again");
    }

    #[test]
    fn what_is_gone_or_refused_stands_beside_nothing() {
        assert!(run(beside(), [listed(&["own"])]).compare.beside.is_empty());
        let chosen = Action::BesideChosen { id: "c".into() };
        let bare = run(beside(), [chosen.clone(), stored("c", None)]);
        assert_eq!(bare.compare.beside.len(), 1);
        let state = run(beside(), [chosen, stored("c", Some(TEXT))]);
        let id = state.requests;
        let state = run(state, [Action::Refused { id }]);
        assert_eq!(state.compare.beside.len(), 1);
        assert!(state.notice.is_some());
    }

    #[test]
    fn nothing_to_compare() {
        let mut state = State::new(Lang::Zh, Theme::System, true);
        state.document = Some(document());
        assert!(run(state, [Action::CompareWanted]).asked.is_empty());
    }
}
