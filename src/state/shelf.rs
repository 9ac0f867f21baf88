//! What is kept in the browser, as the page knows it, and what happens to the work that is shown
//! when something is opened, deleted or changed elsewhere.

use std::rc::Rc;

use super::choose::{look, select};
use super::correct::is_edited;
use super::history::{History, Past, Work};
use super::reading::{abandon, read};
use super::setting::Settings;
use super::show::put;
use super::waiting::{Entries, Unplaced};
use super::{
    Ask, Carrier, Document, Kept, Light, Notice, Origin, Problem, Snapshot, State, Stored, compare,
    link, share,
};
use crate::link::Mode;
use crate::report::Correction;
use crate::wire::WireRecord;

/// What is kept, as far as the page knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// Every document, the latest first.
    pub entries: Rc<Vec<ShelfEntry>>,
    /// How many bytes the browser holds for the page; 0 where it does not say.
    pub bytes: f64,
    /// Whether anything can be kept; false before that is known.
    pub keeps: bool,
    /// Whether it is known what is kept, or that nothing can be.
    pub listed: bool,
    /// Why it is not known what is kept.
    pub unlisted: Option<ShelfError>,
    /// Why the last work is not kept.
    pub trouble: Option<ShelfError>,
    /// Whether the list is shown.
    pub shown: bool,
}

impl Shelf {
    /// Whether what is shown is kept too.
    pub fn holds(&self) -> bool {
        self.keeps && self.trouble.is_none()
    }
}

/// A kept document.
#[derive(Debug, Clone, PartialEq)]
pub struct ShelfEntry {
    /// Names it for good.
    pub id: Rc<str>,
    /// Its record, or why that is of no use here.
    pub record: Result<WireRecord, Unreadable>,
}

/// Why a record cannot be opened. It can still be saved as a text, and deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer page wrote it.
    Newer,
    /// It is damaged.
    Damaged,
}

/// Why work is not kept, or cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShelfError {
    /// The browser keeps nothing (in some private windows, or by its settings).
    None,
    /// A newer page has changed the database.
    Newer,
    /// The database does not answer; another window may hold it.
    Blocked,
    /// There is no room.
    Full,
    /// Anything else.
    Failed,
    /// The document is not there any more.
    Gone,
    /// The document's text is not there any more.
    Damaged,
}

/// This is kept.
pub(super) fn list(next: &mut State, entries: Rc<Vec<ShelfEntry>>, bytes: f64) {
    next.shelf.entries = entries;
    next.shelf.bytes = bytes;
    next.shelf.keeps = true;
    next.shelf.listed = true;
    next.shelf.unlisted = None;
    compare::follow(next);
}

/// What is kept cannot be listed.
pub(super) fn unlist(next: &mut State, error: ShelfError) {
    next.shelf.listed = true;
    next.shelf.unlisted = Some(error);
}

/// Another window has changed the document: this one goes on under another name.
pub(super) fn part(next: &mut State) {
    begin(next);
    next.notice = Some(Notice::Parted);
}

/// Nothing is said any more, but for what was said of work that is not kept: that is said once, and
/// stays until it is read.
pub(super) fn hush(next: &mut State) {
    next.notice
        .take_if(|notice| !matches!(notice, Notice::Problem(Problem::Shelf(_))));
}

/// From here on what is shown is a document of its own.
pub(super) fn begin(next: &mut State) {
    next.works = next.works.wrapping_add(1);
    next.work = Rc::from(format!("{}-{}", next.session, next.works));
    next.name = None;
}

/// Whether a text that is asked for now comes from a box that is open over its document.
pub(super) fn is_over(state: &State) -> bool {
    let own = |document: &Rc<Document>| document.is_whole() || state.checking;
    state.writing && state.document.as_ref().is_some_and(own)
}

/// Whether what was read goes on as the document that was there before. Only what the reader did
/// with that very text does: another text is another document.
pub(super) fn keeps(before: &Snapshot, over: bool, document: &Document) -> bool {
    match &before.document {
        Some(old) if old.is_same(document) => true,
        Some(old) => over && (!old.is_whole() || is_edited(&old.text, &document.text)),
        None => !before.draft.trim().is_empty() && is_edited(&before.draft, &document.text),
    }
}

/// Shows what was kept: a draft in the box, a text once the engine has read it.
pub(super) fn open(next: &mut State, stored: Rc<Stored>, asked: bool) {
    let begun = next.document.is_some() || next.pending.is_some();
    if !asked && (begun || !next.draft.text.trim().is_empty()) {
        return;
    }
    next.shelf.shown = false;
    if let Some(fragment) = stored.bare_link() {
        link::come(next, fragment, Carrier::Address);
        next.reopened = Some(stored);
        return;
    }
    let Some(text) = stored.text.clone() else {
        let before = next.snapshot();
        replace(next, before);
        show_draft(next, &stored);
        return;
    };
    let source = stored.record.source.as_deref().map(Rc::from);
    let kept = stored.kept(&text);
    let corrections = stored.corrections(&text);
    let received = stored.received();
    abandon(next);
    read(next, text, source, kept);
    match &mut next.pending {
        Some(pending) => {
            pending.corrections = corrections.into();
            // What was held against a link is held against it again.
            let link = received.map(|r| (r.mode, r.fragment.clone(), r));
            pending.against = None;
            match link {
                Some((Mode::Text, _, received)) => pending.received = Some(Rc::new(received)),
                Some((_, fragment, _)) => pending.against = Some((fragment, true)),
                None => {}
            }
            pending.restored = Some(stored);
        }
        // The engine is down, and the notice says so.
        None => {
            let before = next.snapshot();
            let notice = next.notice.take();
            replace(next, before);
            show_draft(next, &stored);
            next.notice = notice;
        }
    }
}

/// Work that nobody asked for gives way to the reader's own.
pub(super) fn give_way(next: &mut State) {
    next.pending.take_if(|p| p.restored.is_some());
    if next.reopened.take().is_some() {
        next.asked.retain(|a| !matches!(a.ask, Ask::Open { .. }));
    }
}

/// Ends the request under way. A text that was to be opened again, with nothing else there, stands
/// in the box at least.
pub(super) fn let_go(next: &mut State) {
    let restored = next.pending.as_ref().and_then(|p| p.restored.clone());
    abandon(next);
    let bare = next.document.is_none() && next.draft.text.trim().is_empty();
    if let Some(stored) = restored.filter(|_| bare) {
        show_draft(next, &stored);
    }
}

/// Shows a kept document as it was left.
pub(super) fn show(next: &mut State, stored: &Stored, before: Snapshot, document: Rc<Document>) {
    if document.analysis.statements.is_empty() {
        show_draft(next, stored);
        return;
    }
    replace(next, before);
    let entries = Entries::waiting(unplaced(stored)).placed(&document, false);
    let rows = entries.unplaced.count();
    let place = stored.place(&document);
    let writing = stored.record.writing;
    let text = document.text.clone();
    let draft = stored.draft.clone();
    // Another document, even where the text is the same; a file that waits for its link is of the old one.
    share::close(next);
    next.document = None;
    put(next, Some(document), draft.unwrap_or(text), entries);
    next.writing = writing;
    take_name(next, &stored.record);
    if next.shelf.holds() {
        next.history = steps(next.wished());
    }
    Settings::set(next, &stored.record.settings);
    look(next, stored.view());
    select(
        next,
        place.map(|place| Light {
            place,
            from: Origin::Detail,
        }),
    );
    if rows > 0 {
        next.notice = Some(Notice::Unplaced { rows });
    }
}

/// Corrections that were made before the page was opened can be undone too, one by one from the last
/// of the text: in which order they were made is not kept.
fn steps(said: Option<(Vec<Kept>, Rc<[Correction]>)>) -> History {
    let mut history = History::default();
    let (kept, corrections) = said.unwrap_or_default();
    for (count, _) in corrections.iter().enumerate() {
        history.push(Past::Reading {
            work: Work::Correction,
            kept: kept.clone(),
            corrections: corrections.iter().take(count).cloned().collect(),
        });
    }
    history
}

/// Puts a kept text into the box, unread.
fn show_draft(next: &mut State, stored: &Stored) {
    let draft = stored.draft.clone().or(stored.text.clone());
    // What was written into its table waits for the next reading.
    let entries = Entries::waiting(unplaced(stored));
    put(next, None, draft.unwrap_or_default(), entries);
    take_name(next, &stored.record);
}

/// All that was written into a document, before it has a place.
fn unplaced(stored: &Stored) -> Unplaced {
    Unplaced {
        fills: stored.record.fills.clone(),
        uppers: stored.record.uppers.clone(),
    }
}

fn take_name(next: &mut State, record: &WireRecord) {
    next.work = Rc::from(record.id.as_str());
    next.name = record.name.as_deref().map(Rc::from);
}

/// What gives way is kept in the browser; where that does not work, here.
fn replace(next: &mut State, before: Snapshot) {
    let worked = before.document.is_some() || !before.draft.trim().is_empty();
    next.notice = None;
    if worked && !next.shelf.holds() {
        next.history.push(Past::Document(before));
        next.notice = Some(Notice::Taken {
            replaced: true,
            broken: 0,
        });
    }
}

pub(super) fn remove(next: &mut State, id: &str) {
    if *next.work == *id {
        empty(next);
    }
    next.notice = Some(Notice::Removed);
}

/// The page with nothing in it.
fn empty(next: &mut State) {
    abandon(next);
    put(next, None, Rc::from(""), Entries::default());
    begin(next);
}

pub(super) fn wipe(next: &mut State) {
    empty(next);
    // What was deleted for good cannot come back by a button.
    next.history = History::default();
    next.shelf.entries = Rc::default();
    next.notice = Some(Notice::Wiped);
}

pub(super) fn trouble(next: &mut State, error: Option<ShelfError>) {
    // That a document cannot be opened says nothing of what is written.
    if let Some(error @ (ShelfError::Gone | ShelfError::Damaged)) = error {
        next.notice = Some(Notice::Problem(Problem::Shelf(error)));
        return;
    }
    let before = std::mem::replace(&mut next.shelf.trouble, error);
    // Said once, not at every change.
    if let Some(error) = error.filter(|_| before != error) {
        next.notice = Some(Notice::Problem(Problem::Shelf(error)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{
        Action, FillColumn, Filter, Holding, Place, Rule, Theme, View, holding, reduce,
    };
    use crate::words::Lang;

    const PLAN: &str = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。2026年，重点做好以下工作。加快城南水厂建设，新增停车位500个。";
    const OTHER: &str = "固定资产投资增长10%。";

    fn document(text: &str) -> Rc<Document> {
        let analysis = analyze(text, &Options::default());
        Rc::new(Document::new(Rc::from(text), None, analysis, Vec::new()))
    }

    fn fresh() -> State {
        let mut state = State::new(Lang::Zh, Theme::System, true);
        state.session = Rc::from("s");
        state.work = Rc::from("s-0");
        state.shelf.keeps = true;
        state
    }

    fn run(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
        actions
            .into_iter()
            .fold(state.clone(), |s, a| reduce(&s, a))
    }

    fn typed(text: &str) -> Action {
        Action::Typed { text: text.into() }
    }

    /// Has `text` read.
    fn read(state: &State, text: &str) -> State {
        let submitted = Action::Submitted {
            text: text.into(),
            source: None,
        };
        answer(&run(state, [submitted]), text)
    }

    fn answer(state: &State, text: &str) -> State {
        let id = state.pending.as_ref().map_or(0, |p| p.id);
        let document = document(text);
        run(state, [Action::Answered { id, document }])
    }

    fn filled(task: usize) -> Action {
        Action::Filled {
            task,
            column: FillColumn::Lead,
            text: "教育局".into(),
            left: true,
        }
    }

    fn stored(work: &Holding) -> Rc<Stored> {
        Rc::new(Stored {
            record: work.record(),
            text: work.document.as_ref().map(|d| d.text.clone()),
            draft: work.draft.clone(),
        })
    }

    /// Opens what was kept of `state` in a fresh page.
    fn reopened(state: &State) -> State {
        let stored = stored(&holding(state).unwrap());
        let text = stored.text.clone();
        let asked = false;
        let opened = run(&fresh(), [Action::Opened { stored, asked }]);
        match text {
            Some(text) => answer(&opened, &text),
            None => opened,
        }
    }

    #[test]
    fn what_is_kept_comes_back() {
        let state = read(&fresh(), PLAN);
        let state = run(
            &state,
            [
                filled(1),
                Action::Viewed { view: View::Tasks },
                Action::Filtered {
                    filter: Filter::Headline,
                },
                Action::Ruled { rule: Rule::About },
                Action::Selected {
                    light: Some(Light {
                        place: Place::Statement(1),
                        from: Origin::Results,
                    }),
                },
                Action::Named {
                    id: state.work.clone(),
                    name: Some("我的".into()),
                },
            ],
        );
        let back = reopened(&state);
        assert_eq!(back.document, state.document);
        assert_eq!(
            back.fills.written(1, FillColumn::Lead),
            Some(&"教育局".into())
        );
        assert_eq!((back.view, back.statement()), (View::Tasks, Some(1)));
        assert_eq!(back.name.as_deref(), Some("我的"));
        assert_eq!(back.listing.filter, Filter::Headline);
        assert!(!back.coding.has(Rule::About));
        assert_eq!(back.work, state.work);
        assert!(back.notice.is_none() && !back.writing && !back.can_undo());
        let (one, two) = (holding(&state).unwrap(), holding(&back).unwrap());
        assert_eq!(one.record(), two.record());
    }

    #[test]
    fn drafts_come_back() {
        // One that was never read.
        let back = reopened(&run(&fresh(), [typed("草稿\n二")]));
        assert_eq!(&*back.draft.text, "草稿\n二");
        assert!(back.document.is_none());
        assert_eq!(holding(&back).unwrap().record().title, "草稿");
        // One over a document.
        let state = run(&read(&fresh(), PLAN), [Action::Edited, typed("改了")]);
        let back = reopened(&state);
        assert!(back.writing && back.document == state.document);
        assert_eq!(&*back.draft.text, "改了");
        // The box was open, and nothing was changed.
        let back = reopened(&run(&read(&fresh(), PLAN), [Action::Edited]));
        assert!(back.writing);
        assert_eq!(&*back.draft.text, PLAN);
    }

    #[test]
    fn an_edit_waits_in_the_box() {
        let edited = [Action::Edited, typed("改了"), Action::Returned];
        let state = run(&read(&fresh(), PLAN), edited);
        let back = reopened(&state);
        assert!(!back.writing && back.document == state.document);
        assert_eq!(&*run(&back, [Action::Edited]).draft.text, "改了");
        // Nothing of it stays in the box of the document that takes its place.
        let other = read(&back, OTHER);
        assert_eq!(&*run(&other, [Action::Edited]).draft.text, OTHER);
        let back = run(&other, [Action::Undone, Action::Edited]);
        assert_eq!(&*back.draft.text, "改了");
    }

    #[test]
    fn a_record_without_its_text_is_damaged() {
        let whole = stored(&holding(&read(&fresh(), PLAN)).unwrap());
        let bare = |stored: &Stored| Stored {
            text: None,
            ..stored.clone()
        };
        assert!(!whole.is_damaged() && bare(&whole).is_damaged());
        let mut edited = bare(&whole);
        edited.draft = Some("改了".into());
        let draft = stored(&holding(&run(&fresh(), [typed("草稿")])).unwrap());
        let mut linked = bare(&whole);
        linked.record.link = Some(crate::wire::WireLink {
            mode: "results".to_owned(),
            fragment: "#1r".to_owned(),
            bare: true,
            checked: false,
        });
        for stored in [&edited, &*draft, &linked] {
            assert!(!stored.is_damaged(), "{stored:?}");
        }
        // It is told each time, and is no trouble with what is written.
        let error = Some(ShelfError::Damaged);
        let state = run(&fresh(), [Action::Troubled { error }]);
        let told = Some(Notice::Problem(Problem::Shelf(ShelfError::Damaged)));
        assert_eq!((state.notice, state.shelf.trouble), (told, None));
    }

    #[test]
    fn why_nothing_is_listed_is_known_until_it_is() {
        let error = ShelfError::Newer;
        let state = run(&fresh(), [Action::Unlisted { error }]);
        assert!(state.shelf.listed);
        assert_eq!(state.shelf.unlisted, Some(error));
        let entries = Rc::default();
        let state = run(
            &state,
            [Action::Listed {
                entries,
                bytes: 0.0,
            }],
        );
        assert_eq!(state.shelf.unlisted, None);
    }

    #[test]
    fn nothing_is_kept_of_nothing() {
        assert!(holding(&fresh()).is_none());
        assert!(holding(&run(&fresh(), [typed(" \n")])).is_none());
    }

    #[test]
    fn another_text_is_another_document() {
        let plan = read(&run(&fresh(), [typed(PLAN)]), PLAN);
        assert_eq!(&*plan.work, "s-0", "the draft became the document");
        let other = read(&plan, OTHER);
        assert_ne!(other.work, plan.work);
        // Worked over in the box.
        let edited = format!("{PLAN}粮食产量增长3%。");
        let over = run(&plan, [Action::Edited, typed(&edited)]);
        assert_eq!(read(&over, &edited).work, plan.work);
        // The same text once more.
        assert_eq!(read(&plan, PLAN).work, plan.work);
        // A like text that did not come from the box: last year's report.
        assert_ne!(read(&plan, &edited).work, plan.work);
        // Another text that was pasted over this one.
        let over = run(&plan, [Action::Edited, typed(OTHER)]);
        let next = read(&over, OTHER);
        assert_ne!(next.work, plan.work);
        let left = holding(&over).unwrap();
        let left = left.left_for(&holding(&next).unwrap()).unwrap();
        assert!(left.draft.is_none() && left.id == plan.work);
        assert!(!left.record().writing);
        // A file that is opened over a draft leaves the draft alone.
        let draft = run(&fresh(), [typed("草稿")]);
        let next = read(&draft, OTHER);
        assert_ne!(next.work, draft.work);
        let left = holding(&draft).unwrap().left_for(&holding(&next).unwrap());
        assert!(left.is_none());
        // Back to what was there.
        assert_eq!(run(&other, [Action::Undone]).work, plan.work);
        let away = run(&plan, [Action::Cleared]);
        assert_eq!(away.notice, Some(Notice::PutAway));
        assert_ne!(away.work, plan.work);
        assert_eq!(run(&away, [Action::Undone]).work, plan.work);
    }

    #[test]
    fn what_is_kept_gives_way_to_what_the_reader_has_begun() {
        let kept = stored(&holding(&read(&fresh(), PLAN)).unwrap());
        let opened = |asked| Action::Opened {
            stored: kept.clone(),
            asked,
        };
        let draft = run(&fresh(), [typed("草稿"), opened(false)]);
        assert!(draft.pending.is_none());
        let later = run(&fresh(), [opened(false), typed("草稿")]);
        assert!(later.pending.is_none());
        assert_eq!(&*later.draft.text, "草稿");
        let other = run(&read(&fresh(), OTHER), [opened(false)]);
        assert!(other.pending.is_none());
        // Unless it is asked for.
        let other = answer(&run(&other, [opened(true)]), PLAN);
        assert_eq!(other.document.map(|d| d.text.clone()), Some(PLAN.into()));
    }

    #[test]
    fn without_an_engine_the_text_stands_in_the_box() {
        let kept = stored(&holding(&run(&read(&fresh(), PLAN), [filled(0)])).unwrap());
        let opened = Action::Opened {
            stored: kept.clone(),
            asked: false,
        };
        for end in [
            Action::Cancelled,
            Action::Refused { id: 1 },
            Action::EngineFailed {
                problem: Problem::Failure(crate::input::Failure::Worker),
            },
        ] {
            let state = run(&fresh(), [opened.clone(), end]);
            assert_eq!(&*state.draft.text, PLAN);
            assert_eq!(&*state.work, kept.record.id);
            // What was written into the table waits.
            let record = holding(&state).unwrap().record();
            assert_eq!(record.fills, kept.record.fills);
            let mut again = state;
            again.engine = crate::state::Engine::Ready;
            let again = read(&again, PLAN);
            assert_eq!(&*again.work, kept.record.id);
            assert!(again.fills.written(0, FillColumn::Lead).is_some());
        }
    }

    #[test]
    fn rows_without_a_place_are_kept() {
        let kept = stored(&holding(&run(&read(&fresh(), PLAN), [filled(0)])).unwrap());
        let mut kept = (*kept).clone();
        kept.record.fills[0].task = "另一件事".to_owned();
        let record = kept.record.clone();
        let stored = Rc::new(kept);
        let asked = true;
        let state = answer(&run(&fresh(), [Action::Opened { stored, asked }]), PLAN);
        assert_eq!(state.notice, Some(Notice::Unplaced { rows: 1 }));
        assert!(state.fills.is_empty());
        assert_eq!(holding(&state).unwrap().record().fills, record.fills);
    }

    #[test]
    fn deleted_for_good() {
        let plan = read(&fresh(), PLAN);
        let away = run(
            &plan,
            [Action::Removed {
                id: plan.work.clone(),
            }],
        );
        assert!(away.document.is_none() && away.work != plan.work);
        assert_eq!(away.notice, Some(Notice::Removed));
        let id = Rc::from("another");
        let still = run(&plan, [Action::Removed { id }]);
        assert_eq!(
            (still.document, still.work),
            (plan.document.clone(), plan.work.clone())
        );
        let wiped = run(&read(&plan, OTHER), [Action::Wiped]);
        assert!(wiped.document.is_none() && !wiped.can_undo());
    }

    #[test]
    fn a_document_that_another_window_changed_becomes_a_second_one() {
        // What waits for a place goes along.
        let kept = stored(&holding(&run(&read(&fresh(), PLAN), [filled(0)])).unwrap());
        let mut kept = (*kept).clone();
        kept.record.fills[0].task = "另一件事".to_owned();
        let (stored, asked) = (Rc::new(kept), true);
        let state = answer(&run(&fresh(), [Action::Opened { stored, asked }]), PLAN);
        let state = run(&state, [Action::Parted]);
        assert_eq!(state.unplaced().rows().len(), 1);
        let plan = read(&fresh(), PLAN);
        let apart = run(&plan, [Action::Parted]);
        assert_ne!(apart.work, plan.work);
        assert_eq!(apart.document, plan.document);
        assert_eq!(apart.notice, Some(Notice::Parted));
    }

    #[test]
    fn trouble_is_told_once_and_nothing_is_lost() {
        let error = Some(ShelfError::Full);
        let told = Some(Notice::Problem(Problem::Shelf(ShelfError::Full)));
        let plan = read(&fresh(), PLAN);
        let state = run(&plan, [Action::Troubled { error }]);
        assert_eq!(state.notice, told);
        let state = run(&state, [Action::Dismissed, Action::Troubled { error }]);
        assert!(state.notice.is_none());
        // What is not kept in the browser can be brought back in the page.
        let other = stored(&holding(&read(&fresh(), OTHER)).unwrap());
        let opened = Action::Opened {
            stored: other,
            asked: true,
        };
        let opened = answer(&run(&state, [opened]), OTHER);
        assert!(opened.can_undo());
        let away = run(&state, [Action::Cleared]);
        assert_eq!(away.notice, Some(Notice::Cleared));
        let state = run(&state, [Action::Troubled { error: None }]);
        assert!(state.notice.is_none() && state.shelf.holds());
    }

    #[test]
    fn only_what_differs_is_kept_again() {
        let plan = read(&fresh(), PLAN);
        let same = |a: &State, b: &State| holding(a).unwrap().is_same(&holding(b).unwrap());
        let mere = |a: &State, b: &State| {
            let (a, b) = (holding(a).unwrap(), holding(b).unwrap());
            a.differs_in_view_only(&b)
        };
        let pointed = Action::Pointed {
            light: Some(Light {
                place: Place::Statement(0),
                from: Origin::Text,
            }),
        };
        assert!(same(&plan, &run(&plan, [pointed])));
        let viewed = run(&plan, [Action::Viewed { view: View::Tasks }]);
        assert!(!same(&plan, &viewed) && mere(&plan, &viewed));
        let entered = run(&plan, [filled(0)]);
        assert!(!same(&plan, &entered) && !mere(&plan, &entered));
        assert!(holding(&plan).unwrap().record().plain);
        assert!(!holding(&entered).unwrap().record().plain);
    }
}
