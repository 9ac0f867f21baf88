use std::rc::Rc;

use crate::base::Span;
use crate::input::{Failure, InputError, PAGE_LIMIT, check_text};
use crate::link::looks_like_link;
use crate::report::Progress;

use super::correct::{self, Form};
use super::history::{History, Past};
use super::{
    Action, Ask, Document, Draft, Engine, FillColumn, Fills, Kept, Lead, Light, Listing, Notice,
    Origin, PAGE, Pending, Place, Problem, ProgressList, Snapshot, State, Step, TaskList, Uppers,
    View, Work, compare, export, link, share, shelf,
};

/// The page after `action`.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Typed { text } => {
            shelf::give_way(&mut next);
            next.draft.text = text;
        }
        Action::Submitted { text, source } => submit(&mut next, text, source),
        Action::EngineReady { names } => {
            next.engine = Engine::Ready;
            next.names = names;
        }
        Action::EngineFailed { problem } => {
            next.engine = Engine::Down;
            next.glance = None;
            shelf::let_go(&mut next);
            next.notice = Some(Notice::Problem(problem));
        }
        Action::Answered { id, document } => {
            if compare::answered(&mut next, id, Some(&document)) {
            } else if let Some(pending) = next.pending.take_if(|p| p.id == id) {
                answered(&mut next, pending, document);
            }
        }
        Action::Refused { id } => {
            compare::answered(&mut next, id, None);
            let looked = next.glance.take_if(|glance| glance.id == id).is_some();
            let read = next.pending.as_ref().is_some_and(|p| p.id == id);
            if read {
                shelf::let_go(&mut next);
            }
            if looked || read {
                next.notice = Some(Notice::Problem(Problem::Failure(Failure::Request)));
            }
        }
        Action::Formatted { id, outcome } => link::formatted(&mut next, id, outcome),
        Action::FormatsFailed { problem } => {
            next.asked.clear();
            next.share = None;
            next.notice = Some(Notice::Problem(problem));
        }
        Action::Linked { link } => link::come(&mut next, link, false),
        Action::Shared { lead } => share::open(&mut next, lead),
        Action::LinkChosen { mode, lead } => share::choose(&mut next, mode, lead),
        Action::CodeWanted { text } => {
            next.ask(Ask::Code { text });
        }
        Action::LinkCopied { done } => {
            if let Some(share) = &mut next.share {
                share.copied = Some(done);
            }
        }
        Action::Unshared => share::close(&mut next),
        Action::Checked => link::check(&mut next),
        Action::Cancelled => {
            shelf::let_go(&mut next);
            next.asked.clear();
        }
        Action::Rejected { problem } => next.notice = Some(Notice::Problem(problem)),
        Action::Edited => edit(&mut next),
        Action::Returned => {
            next.writing = false;
            next.checking = false;
            next.notice = None;
        }
        Action::Cleared => clear(&mut next),
        Action::Undone => undo(&mut next),
        Action::Redone => redo(&mut next),
        Action::Dismissed => next.notice = None,
        Action::Renewable { offered } => next.renewable = offered,
        Action::Pointed { light } => next.pointed = light,
        Action::Selected { light } => select(&mut next, light),
        Action::Hit { places, from } => hit(&mut next, &places, from),
        Action::Stepped { step } => self::step(&mut next, step),
        Action::Exported { format } => export::export(&mut next, format),
        Action::LinkWanted => export::want_link(&mut next),
        Action::BriefWanted => export::want_brief(&mut next),
        Action::Viewed { view } => look(&mut next, view),
        Action::Widened { wide } => {
            next.wide = wide;
            if wide && next.view == View::Text {
                next.view = next.results;
            }
        }
        Action::Sorted { column } => {
            let again = next.listing.column == column;
            next.listing.turned = again && !next.listing.turned;
            next.listing.column = column;
        }
        Action::Filtered { filter } => {
            next.listing.filter = filter;
            next.listing.limit = PAGE;
        }
        Action::Bounded { bound } => {
            next.listing.bound = bound;
            next.listing.limit = PAGE;
        }
        Action::Searched { text } => {
            next.listing.search = text;
            next.listing.limit = PAGE;
        }
        Action::More => next.listing.limit += PAGE,
        Action::UnreadShown { unread } => {
            next.listing.unread = unread;
            next.listing.limit = PAGE;
        }
        Action::TasksFiltered { filter } => {
            next.tasks.filter = filter;
            next.tasks.limit = PAGE;
        }
        Action::TasksSearched { text } => {
            next.tasks.search = text;
            next.tasks.limit = PAGE;
        }
        Action::Folded { section } => fold(&mut next, section),
        Action::MoreTasks => next.tasks.limit += PAGE,
        Action::Filled { task, column, text } => fill(&mut next, task, column, text),
        Action::ProgressFiltered { filter } => {
            next.progress.filter = filter;
            next.progress.limit = PAGE;
        }
        Action::MoreProgress => next.progress.limit += PAGE,
        Action::BesideChosen { id } => compare::choose(&mut next, id),
        Action::BesideStored { id, stored } => compare::stored(&mut next, &id, stored.as_deref()),
        Action::CompareWanted => compare::want(&mut next, false),
        Action::SamplesPaired { texts } => compare::pair(&mut next, texts),
        Action::CompareExported => compare::want(&mut next, true),
        Action::CompareFiltered { filter } => next.compare.filter = filter,
        Action::CodingShown { shown } => next.coding.shown = shown,
        Action::Ruled { rule } => next.coding.switch(rule),
        Action::Converted { kind } => next.coding.switch_conversion(kind),
        Action::UpperTyped { statement, text } => type_upper(&mut next, statement, &text),
        Action::EditsShown { shown } => next.edits_shown = shown,
        Action::Kept { edits } => keep_edits(&mut next, &edits),
        Action::Mended { kept } => mend(&mut next, kept),
        Action::Amending { id } => {
            next.form = Some(Form::Statement(id));
            next.glance = None;
            next.notice = None;
        }
        Action::Marked { at } => correct::mark(&mut next, at),
        Action::Guessed { id, at, entries } => correct::guessed(&mut next, id, at, entries),
        Action::FormClosed => next.form = None,
        Action::Amended { id, entries } => correct::amend(&mut next, id, entries),
        Action::Dropped { id } => correct::remove(&mut next, id),
        Action::Added { at, entries } => correct::add(&mut next, at, entries),
        Action::TickedOff { number } => correct::dismiss(&mut next, number),
        Action::Withdrawn { correction } => correct::withdraw(&mut next, correction),
        Action::Copied { rows } => next.notice = Some(Notice::Copied { rows }),
        Action::Pictured => next.notice = Some(Notice::Pictured),
        Action::WordsCopied => next.notice = Some(Notice::WordsCopied),
        Action::Ordered { order } => next.order = order,
        Action::Sought { place } => seek(&mut next, place),
        Action::Listed { entries, bytes } => {
            next.shelf.entries = entries;
            next.shelf.bytes = bytes;
            next.shelf.keeps = true;
            compare::follow(&mut next);
        }
        Action::Opened { stored, asked } => shelf::open(&mut next, stored, asked),
        Action::Named { id, name } if id == next.work => next.name = name,
        Action::Named { .. } => {}
        Action::Removed { id } => shelf::remove(&mut next, &id),
        Action::BroughtBack => next.notice = Some(Notice::Restored),
        Action::Wiped => shelf::wipe(&mut next),
        Action::Parted => {
            shelf::begin(&mut next);
            next.notice = Some(Notice::Parted);
        }
        Action::Troubled { error } => shelf::trouble(&mut next, error),
        Action::ShelfShown { shown } => next.shelf.shown = shown,
        Action::Themed { theme } => next.theme = theme,
        Action::Spoken { lang } => next.lang = lang,
    }
    next
}

fn submit(next: &mut State, text: Rc<str>, source: Option<Rc<str>>) {
    if source.is_none() && looks_like_link(&text) {
        link::come(next, text, true);
    } else {
        // What is corrected goes along into the same text, edited.
        let old = next.document.as_ref();
        let edited = old.is_some_and(|old| correct::is_edited(&old.text, &text));
        let wished = next.wished().filter(|_| edited);
        read(next, text, source, Vec::new());
        if let (Some(pending), Some((_, corrections))) = (&mut next.pending, wished) {
            pending.corrections = corrections;
        }
    }
}

/// The request under way comes to nothing.
pub(super) fn abandon(next: &mut State) {
    if let Some(history) = next.pending.take().and_then(|pending| pending.history) {
        next.history = history;
    }
}

/// Asks the engine for a text; what is kept is read as it stands. Tells whether it was asked.
pub(super) fn read(
    next: &mut State,
    text: Rc<str>,
    source: Option<Rc<str>>,
    kept: Vec<Kept>,
) -> bool {
    if next.engine == Engine::Down {
        // The notice that says so is still there, or comes back.
        next.notice
            .get_or_insert(Notice::Problem(Problem::Failure(Failure::Worker)));
        return false;
    }
    let bytes = text.len();
    let too_large = (bytes > PAGE_LIMIT).then_some(InputError::TooLarge { bytes });
    if let Some(error) = check_text(&text).or(too_large) {
        next.notice = Some(Notice::Problem(Problem::Input(error)));
        return false;
    }
    next.requests = next.requests.wrapping_add(1);
    shelf::hush(next);
    next.pending = Some(Pending {
        id: next.requests,
        text,
        source,
        kept,
        corrections: Rc::default(),
        received: None,
        lead: Lead::default(),
        against: link::against(next),
        restored: None,
        over: shelf::is_over(next),
        before: next.snapshot(),
        history: None,
        focus: None,
    });
    true
}

fn answered(next: &mut State, pending: Pending, mut document: Rc<Document>) {
    let Pending {
        received,
        lead,
        against,
        restored,
        over,
        before,
        history,
        focus,
        ..
    } = pending;
    // What is read again came by the link by which it came.
    let old = before.document.as_ref().filter(|d| d.text == document.text);
    let old = old.and_then(|d| d.received.clone());
    let received = received.or_else(|| old.filter(|r| !r.is_bare()));
    if received.is_some() {
        Rc::make_mut(&mut document).received = received;
    }
    if history.is_some() {
        show_again(next, document, focus);
        return;
    }
    if let Some(stored) = restored {
        shelf::show(next, &stored, before, document);
        link::verify(next, against);
    } else if show(next, before, document, over) {
        link::follow(next, lead);
        link::verify(next, against);
    }
}

/// Shows a document in place of what is there; tells whether there is something to show. `over`: it
/// was asked for from a box that was open over the document before.
pub(super) fn show(next: &mut State, before: Snapshot, document: Rc<Document>, over: bool) -> bool {
    if document.analysis.statements.is_empty() {
        next.notice = Some(Notice::Problem(Problem::Input(InputError::NoStatement)));
        return false;
    }
    let text = document.text.clone();
    let lost = |kept: &str| !kept.trim().is_empty() && kept != &*text;
    let replaced = |d: &Rc<Document>| lost(&d.text) || (d.text.is_empty() && !d.is_same(&document));
    let replaced = before.document.as_ref().is_some_and(replaced);
    let keeps = shelf::keeps(&before, over, &document);
    let same = before.document.as_ref().filter(|_| keeps);
    let (fills, lost_rows) =
        same.map_or_else(Default::default, |old| before.fills.follow(old, &document));
    let dropped = same.is_none() && !(before.fills.is_empty() && before.uppers.is_empty());
    let old = same.cloned();
    let uppers = same.map(|old| before.uppers.follow(old, &document));
    let replaced = replaced || dropped || lost(&before.draft);
    if replaced {
        next.history.push(Past::Document(before));
    }
    let broken = text.matches('\u{fffd}').count();
    if replaced || broken > 0 {
        next.notice = Some(Notice::Taken { replaced, broken });
    } else {
        shelf::hush(next);
    }
    put(next, Some(document), text, fills);
    next.uppers = uppers.unwrap_or_default();
    if keeps {
        shelf::place_again(next);
        set_aside(next, old, &lost_rows);
    } else {
        shelf::begin(next);
    }
    true
}

/// Rows that found no place are told of, and wait.
fn set_aside(next: &mut State, old: Option<Rc<Document>>, lost: &Fills) {
    let Some(old) = old.filter(|_| !lost.is_empty()) else {
        return;
    };
    shelf::set_aside(next, &old, lost);
    let rows = next.unplaced.count();
    next.notice.get_or_insert(Notice::Unplaced { rows });
}

/// The same text, read otherwise: the step that led to it is in the history already.
fn show_again(next: &mut State, document: Rc<Document>, focus: Option<Span>) {
    let Some(old) = next.document.clone() else {
        return;
    };
    let (fills, lost) = next.fills.follow(&old, &document);
    let uppers = next.uppers.follow(&old, &document);
    let focus = focus.and_then(|at| correct::at(&document, at));
    let text = document.text.clone();
    put(next, Some(document), text, fills);
    next.uppers = uppers;
    shelf::place_again(next);
    set_aside(next, Some(old), &lost);
    if focus.is_some() {
        select(next, focus);
    }
}

/// Puts this work in place of what is there.
pub(super) fn put(next: &mut State, document: Option<Rc<Document>>, draft: Rc<str>, fills: Fills) {
    let same = match (&next.document, &document) {
        (Some(old), Some(new)) if old.is_same(new) => Some((old.clone(), new.clone())),
        (Some(_), Some(_)) | (None, _) | (_, None) => None,
    };
    next.document = document;
    next.fills = fills;
    next.form = None;
    next.glance = None;
    next.draft = Draft {
        text: draft,
        revision: next.draft.revision.wrapping_add(1),
    };
    next.writing = false;
    next.checking = false;
    next.embed = None;
    share::close(next);
    next.pointed = None;
    if let Some((old, new)) = same {
        // Another reading counts anew: what was chosen, or folded away, may bear another number.
        next.selected = next.selected.and_then(|light| {
            let place = new.follow(&old, light.place)?;
            Some(Light { place, ..light })
        });
        let section = |index: usize| {
            let at = old.at(Place::Section(index))?;
            new.analysis.outline.iter().position(|s| s.at == at)
        };
        let folded = next.tasks.folded.iter();
        let folded = folded.filter_map(|own| match own {
            None => Some(None),
            Some(index) => section(*index).map(Some),
        });
        next.tasks.folded = folded.collect();
    } else {
        next.selected = None;
        next.listing = Listing::default();
        next.tasks = TaskList::default();
        next.progress = ProgressList::default();
        next.view = View::Overview;
        next.results = View::Overview;
    }
}

fn edit(next: &mut State) {
    next.writing = true;
    next.checking = false;
    shelf::hush(next);
    if let Some(document) = &next.document
        && next.draft.text != document.text
    {
        next.draft = Draft {
            text: document.text.clone(),
            revision: next.draft.revision.wrapping_add(1),
        };
    }
}

fn clear(next: &mut State) {
    let work = next.snapshot();
    next.pending = None;
    if work.document.is_none() && work.draft.trim().is_empty() {
        return;
    }
    next.history.push(Past::Document(work));
    put(next, None, Rc::from(""), Fills::default());
    next.uppers = Uppers::default();
    shelf::begin(next);
    next.notice = Some(if next.shelf.holds() {
        Notice::PutAway
    } else {
        Notice::Cleared
    });
}

fn undo(next: &mut State) {
    let mut history = next.history.clone();
    let past = history.undo(|past| now(next, past));
    turn(next, history, past);
}

fn redo(next: &mut State) {
    let mut history = next.history.clone();
    let past = history.redo(|past| now(next, past));
    turn(next, history, past);
}

/// What is there, of the kind of what was there.
fn now(next: &State, past: &Past) -> Past {
    match past {
        Past::Document(_) => Past::Document(next.snapshot()),
        Past::Fills(_) => Past::Fills(next.fills.clone()),
        Past::Uppers(_) => Past::Uppers(next.uppers.clone()),
        Past::Reading { work, .. } => {
            let (kept, corrections) = next.wished().unwrap_or_default();
            Past::Reading {
                work: *work,
                kept,
                corrections,
            }
        }
    }
}

/// Brings back what was there; the steps are then those of `history`.
fn turn(next: &mut State, history: History, past: Option<Past>) {
    let Some(past) = past else { return };
    next.form = None;
    match past {
        Past::Document(work) => {
            next.pending = None;
            put(next, work.document, work.draft, work.fills);
            next.uppers = work.uppers;
            next.work = work.work;
            next.name = work.name;
            next.unplaced = work.unplaced;
            next.notice = Some(Notice::Restored);
            next.history = history;
        }
        Past::Fills(fills) => {
            next.fills = fills;
            next.history = history;
        }
        Past::Uppers(uppers) => {
            next.uppers = uppers;
            next.history = history;
        }
        Past::Reading {
            kept, corrections, ..
        } => {
            if correct::read_again(next, kept, corrections) {
                next.history = history;
            }
        }
    }
}

pub(super) fn select(next: &mut State, light: Option<Light>) {
    next.selected = light;
    next.pointed = None;
    // A form is of what was chosen.
    next.form = None;
    // A row that is far down a long table must be there to be led to.
    let reach = |limit: usize, index: usize| limit.max(index.saturating_add(PAGE) / PAGE * PAGE);
    let tasks = next.document.as_ref().map(|d| &d.analysis.commitments);
    let progress = next.document.as_ref().map(|d| &d.analysis.progress);
    let task = match light.map(|l| l.place) {
        Some(Place::Statement(id)) => {
            next.listing.limit = reach(next.listing.limit, id);
            let row = |p: &Progress| p.target == id || p.result == Some(id);
            if let Some(at) = progress.and_then(|all| all.iter().position(row)) {
                next.progress.limit = reach(next.progress.limit, at);
            }
            tasks.and_then(|tasks| tasks.iter().position(|t| t.statements.contains(&id)))
        }
        Some(Place::Task(index)) => Some(index),
        Some(
            Place::Section(_)
            | Place::Programme(_)
            | Place::Finding { .. }
            | Place::Skipped(_)
            | Place::Edit(_),
        )
        | None => None,
    };
    let Some(index) = task else { return };
    next.tasks.limit = reach(next.tasks.limit, index);
    if let Some(task) = tasks.and_then(|tasks| tasks.get(index)) {
        next.tasks.folded.retain(|section| *section != task.section);
    }
}

fn seek(next: &mut State, place: Place) {
    let from = Origin::Detail;
    select(next, Some(Light { place, from }));
    look(next, View::Text);
}

fn keep_edits(next: &mut State, edits: &[usize]) {
    let (Some(document), Some((mut kept, corrections))) = (next.document.clone(), next.wished())
    else {
        return;
    };
    let edits = edits
        .iter()
        .filter_map(|index| document.analysis.cleaning.get(*index));
    kept.extend(edits.map(|edit| Kept {
        kind: edit.kind,
        at: edit.at,
    }));
    correct::again(next, Work::Cleaning, kept, corrections.to_vec(), None);
}

fn mend(next: &mut State, index: Option<usize>) {
    let (Some(document), Some((_, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let kept = document.kept.iter().enumerate();
    let kept = kept.filter(|(at, _)| index.is_some_and(|index| index != *at));
    let kept = kept.map(|(_, kept)| *kept).collect();
    correct::again(next, Work::Cleaning, kept, corrections.to_vec(), None);
}

fn fold(next: &mut State, section: Option<usize>) {
    let folded = &mut next.tasks.folded;
    match folded.iter().position(|s| *s == section) {
        Some(at) => {
            folded.remove(at);
        }
        None => folded.push(section),
    }
}

fn fill(next: &mut State, task: usize, column: FillColumn, text: Rc<str>) {
    let Some(document) = &next.document else {
        return;
    };
    if next.fills.shown(document, task, column) == text.trim() {
        return;
    }
    // What the text itself says there is nothing that the reader wrote.
    let plain = Fills::default();
    let own = plain.shown(document, task, column) != text.trim();
    let text = own.then(|| Rc::from(text.trim()));
    let fills = next.fills.with(task, column, text);
    let before = std::mem::replace(&mut next.fills, fills);
    next.history.push(Past::Fills(before));
}

fn type_upper(next: &mut State, statement: usize, text: &str) {
    let uppers = next.uppers.with(statement, text);
    if uppers.typed(statement) != next.uppers.typed(statement) {
        let before = std::mem::replace(&mut next.uppers, uppers);
        next.history.push(Past::Uppers(before));
    }
}

fn hit(next: &mut State, places: &[Place], from: Origin) {
    let chosen = next.selected.map(|l| l.place);
    let at = places.iter().position(|p| Some(*p) == chosen);
    let behind = at.and_then(|at| places.get(at + 1));
    // Where the commitments are listed, a clause is one of them before all.
    let listed = |place: &&Place| next.results == View::Tasks && matches!(place, Place::Task(_));
    let first = places.iter().find(listed).or(places.first());
    if let Some(place) = behind.or(first) {
        let light = Light {
            place: *place,
            from,
        };
        select(next, Some(light));
    }
}

fn step(next: &mut State, step: Step) {
    let Some(document) = &next.document else {
        return;
    };
    let count = document.analysis.statements.len();
    let id = match (next.statement(), step) {
        (None, Step::On) => Some(0),
        (None, Step::Back) => count.checked_sub(1),
        (Some(id), Step::On) => Some(id + 1),
        (Some(id), Step::Back) => id.checked_sub(1),
    };
    if let Some(id) = id.filter(|id| *id < count) {
        let light = Light {
            place: Place::Statement(id),
            from: Origin::Detail,
        };
        select(next, Some(light));
    }
}

pub(super) fn look(next: &mut State, view: View) {
    match view {
        View::Text if next.wide => return,
        View::Text => {}
        View::Overview
        | View::Indicators
        | View::Tasks
        | View::Progress
        | View::Compare
        | View::Outline
        | View::Brief => {
            next.results = view;
        }
    }
    next.view = view;
    next.pointed = None;
    // What was chosen is looked for in the new view too.
    if let Some(light) = &mut next.selected {
        light.from = Origin::Detail;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::{Column, Filter, Theme};
    use crate::words::Lang;

    const PLAN: &str = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。";
    const OTHER: &str = "固定资产投资增长10%。";

    fn document(text: &str) -> Rc<Document> {
        let analysis = analyze(text, &Options::default());
        Rc::new(Document::new(Rc::from(text), None, analysis, Vec::new()))
    }

    fn fresh() -> State {
        State::new(Lang::Zh, Theme::System, true)
    }

    fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state, |s, a| reduce(&s, a))
    }

    fn typed(text: &str) -> Action {
        Action::Typed { text: text.into() }
    }

    fn submitted(text: &str) -> Action {
        Action::Submitted {
            text: text.into(),
            source: None,
        }
    }

    fn answered(id: u32, text: &str) -> Action {
        Action::Answered {
            id,
            document: document(text),
        }
    }

    /// What is there after the actions: the document's text, the box's text, the notice.
    fn check(actions: Vec<Action>, shown: &str, draft: &str, notice: Option<Notice>) -> State {
        let state = run(fresh(), actions);
        let text = state.document.as_ref().map_or("", |d| &d.text);
        assert_eq!(text, shown);
        assert_eq!(&*state.draft.text, draft);
        assert_eq!(state.notice, notice);
        state
    }

    fn problem(problem: Problem) -> Option<Notice> {
        Some(Notice::Problem(problem))
    }

    #[test]
    fn a_text_is_shown() {
        let state = check(
            vec![typed(PLAN), submitted(PLAN), answered(1, PLAN)],
            PLAN,
            PLAN,
            None,
        );
        assert!(state.pending.is_none() && !state.can_undo());
    }

    #[test]
    fn late_answers_are_dropped() {
        let state = check(
            vec![submitted(PLAN), submitted(OTHER), answered(1, PLAN)],
            "",
            "",
            None,
        );
        assert_eq!(state.pending.as_ref().map(|p| p.id), Some(2));
        let state = run(state, [answered(2, OTHER), answered(2, PLAN)]);
        assert_eq!(state.document.map(|d| d.text.clone()), Some(OTHER.into()));
        check(
            vec![submitted(PLAN), Action::Cancelled, answered(1, PLAN)],
            "",
            "",
            None,
        );
    }

    #[test]
    fn bad_input_leaves_what_is_there() {
        let there = || vec![typed(PLAN), submitted(PLAN), answered(1, PLAN)];
        let with = |more: Vec<Action>| [there(), more].concat();
        check(
            with(vec![submitted("")]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::Empty)),
        );
        check(
            with(vec![submitted(" \n\u{3000}\u{200b}")]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::Blank)),
        );
        check(
            with(vec![submitted("各位代表"), answered(2, "各位代表")]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::NoStatement)),
        );
        check(
            with(vec![submitted(&"长".repeat(PAGE_LIMIT / 3 + 1))]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::TooLarge {
                bytes: (PAGE_LIMIT / 3 + 1) * 3,
            })),
        );
        check(
            with(vec![submitted(OTHER), Action::Refused { id: 2 }]),
            PLAN,
            PLAN,
            problem(Problem::Failure(Failure::Request)),
        );
        check(
            with(vec![Action::Rejected {
                problem: Problem::Input(InputError::UnknownEncoding),
            }]),
            PLAN,
            PLAN,
            problem(Problem::Input(InputError::UnknownEncoding)),
        );
    }

    #[test]
    fn what_is_cleared_comes_back() {
        let there = || vec![typed(PLAN), submitted(PLAN), answered(1, PLAN)];
        let with = |more: Vec<Action>| [there(), more].concat();
        check(with(vec![Action::Cleared]), "", "", Some(Notice::Cleared));
        check(
            with(vec![Action::Cleared, Action::Undone]),
            PLAN,
            PLAN,
            Some(Notice::Restored),
        );
        // A draft that was never read counts as work too.
        check(
            vec![typed("草稿"), Action::Cleared, Action::Undone],
            "",
            "草稿",
            Some(Notice::Restored),
        );
        let state = check(vec![Action::Cleared], "", "", None);
        assert!(!state.can_undo());
    }

    #[test]
    fn what_is_replaced_comes_back() {
        let replaced = vec![
            typed(PLAN),
            submitted(PLAN),
            answered(1, PLAN),
            submitted(OTHER),
            answered(2, OTHER),
        ];
        let taken = Notice::Taken {
            replaced: true,
            broken: 0,
        };
        check(replaced.clone(), OTHER, OTHER, Some(taken));
        let broken = "增长\u{fffd}，进出口增长5%。";
        let taken = Notice::Taken {
            replaced: false,
            broken: 1,
        };
        check(
            vec![submitted(broken), answered(1, broken)],
            broken,
            broken,
            Some(taken),
        );
        check(
            [replaced, vec![Action::Undone]].concat(),
            PLAN,
            PLAN,
            Some(Notice::Restored),
        );
        // A draft that gives way to a file.
        check(
            vec![
                typed("草稿"),
                submitted(PLAN),
                answered(1, PLAN),
                Action::Undone,
            ],
            "",
            "草稿",
            Some(Notice::Restored),
        );
    }

    #[test]
    fn the_engine_fails() {
        let failed = Action::EngineFailed {
            problem: Problem::Failure(Failure::OldWorker),
        };
        let state = check(
            vec![submitted(PLAN), failed, submitted(PLAN)],
            "",
            "",
            problem(Problem::Failure(Failure::OldWorker)),
        );
        assert!(state.pending.is_none());
    }

    #[test]
    fn the_box_opens_over_the_document() {
        let state = check(
            vec![submitted(PLAN), answered(1, PLAN), Action::Edited],
            PLAN,
            PLAN,
            None,
        );
        assert!(state.shown().is_none());
        let state = run(state, [typed("别的"), Action::Returned]);
        assert!(state.shown().is_some());
        let state = run(state, [Action::Edited]);
        assert_eq!(&*state.draft.text, PLAN);
    }

    #[test]
    fn steps() {
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN)]);
        let after = |steps: &[Step]| {
            let steps = steps.iter().map(|step| Action::Stepped { step: *step });
            run(state.clone(), steps).statement()
        };
        use Step::{Back, On};
        for (steps, at) in [
            (&[On][..], Some(0)),
            (&[On, On], Some(1)),
            (&[On, On, On], Some(1)),
            (&[Back], Some(1)),
            (&[Back, Back, Back], Some(0)),
        ] {
            assert_eq!(after(steps), at, "{steps:?}");
        }
        assert_eq!(
            run(fresh(), [Action::Stepped { step: On }]).statement(),
            None
        );
    }

    #[test]
    fn hits() {
        let hit = || Action::Hit {
            places: vec![Place::Statement(1), Place::Statement(0)],
            from: Origin::Text,
        };
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN), hit()]);
        assert_eq!(state.statement(), Some(1));
        let state = run(state, [hit()]);
        assert_eq!(state.statement(), Some(0));
        let state = run(state, [hit()]);
        assert_eq!(state.statement(), Some(1));
    }

    #[test]
    fn views() {
        let text = Action::Viewed { view: View::Text };
        let narrow = Action::Widened { wide: false };
        let wide = Action::Widened { wide: true };
        let outline = Action::Viewed {
            view: View::Outline,
        };
        for (actions, view) in [
            (vec![text.clone()], View::Overview),
            (vec![narrow.clone(), text.clone()], View::Text),
            (vec![narrow, outline, text, wide], View::Outline),
        ] {
            assert_eq!(run(fresh(), actions).view, view);
        }
    }

    #[test]
    fn sorted_and_cut() {
        let by = |column| Action::Sorted { column };
        let state = run(fresh(), [by(Column::Name), by(Column::Name)]);
        assert!(state.listing.turned);
        let state = run(state, [by(Column::Value)]);
        assert!(!state.listing.turned);
        let state = run(
            state,
            [
                Action::More,
                Action::Filtered {
                    filter: Filter::Headline,
                },
            ],
        );
        assert_eq!(state.listing.limit, PAGE);
    }

    /// A document with two commitments, the second in the section of index 3.
    fn with_tasks(text: &str) -> Action {
        let mut document = Document::clone(&document(text));
        let task = |text: &str, section| crate::report::Commitment {
            text: text.to_owned(),
            verb: String::new(),
            object: String::new(),
            at: crate::base::Span::new(0, 3),
            section,
            statements: Vec::new(),
            programmes: Vec::new(),
            deadline: None,
            places: Vec::new(),
            projects: Vec::new(),
        };
        document.analysis.commitments = vec![task("修路", None), task("建桥", Some(3))];
        Action::Answered {
            id: 1,
            document: Rc::new(document),
        }
    }

    fn filled(task: usize, text: &str) -> Action {
        Action::Filled {
            task,
            column: FillColumn::Lead,
            text: text.into(),
        }
    }

    fn lead(state: &State) -> [String; 2] {
        let document = state.document.clone().unwrap();
        let shown = |task| state.fills.shown(&document, task, FillColumn::Lead);
        [shown(0).to_owned(), shown(1).to_owned()]
    }

    #[test]
    fn what_is_written_can_be_taken_back() {
        let state = run(fresh(), [submitted(PLAN), with_tasks(PLAN)]);
        assert!(!state.can_undo());
        let state = run(state, [filled(0, "甲"), filled(1, " 乙 "), filled(1, "乙")]);
        assert_eq!(lead(&state), ["甲", "乙"]);
        let state = run(state, [Action::Undone]);
        assert_eq!(lead(&state), ["甲", ""]);
        let state = run(state, [Action::Undone, Action::Undone]);
        assert!(state.fills.is_empty() && !state.can_undo());
    }

    #[test]
    fn what_is_written_comes_back_with_its_text() {
        let state = run(
            fresh(),
            [submitted(PLAN), with_tasks(PLAN), filled(1, "乙")],
        );
        // Read once more: the rows are found again.
        let again = run(state.clone(), [submitted(PLAN)]);
        let Action::Answered { document, .. } = with_tasks(PLAN) else {
            panic!("it is an answer");
        };
        let again = run(again, [Action::Answered { id: 2, document }]);
        assert_eq!(lead(&again), ["", "乙"]);
        assert_eq!(again.notice, None);
        // Another text: the rows go, and come back with the text.
        let other = run(state, [submitted(OTHER), answered(2, OTHER)]);
        assert!(other.fills.is_empty());
        let back = run(other, [Action::Undone]);
        assert_eq!(lead(&back), ["", "乙"]);
    }

    #[test]
    fn upper_values_are_steps_too() {
        let typed = |text: &str| Action::UpperTyped {
            statement: 0,
            text: text.into(),
        };
        let state = run(fresh(), [submitted(PLAN), answered(1, PLAN)]);
        for (actions, value) in [
            (vec![typed("6"), typed(" 6 "), typed("5")], "5"),
            (
                vec![typed("6"), typed(" 6 "), typed("5"), Action::Undone],
                "6",
            ),
            (vec![typed("6"), Action::Undone], ""),
            (vec![typed("6"), Action::Undone, Action::Redone], "6"),
        ] {
            let state = run(state.clone(), actions);
            assert_eq!(state.uppers.typed(0), value);
        }
        assert!(!run(state, [typed("")]).can_undo());
    }

    #[test]
    fn rows_without_a_place_wait_for_one() {
        let state = run(
            fresh(),
            [submitted(PLAN), with_tasks(PLAN), filled(1, "乙")],
        );
        let waiting = |state: &State| state.unplaced().rows().len();
        // The same text, read without any commitment.
        let state = run(state, [submitted(PLAN), answered(2, PLAN)]);
        assert!(state.fills.is_empty());
        assert_eq!(waiting(&state), 1);
        assert_eq!(state.notice, Some(Notice::Unplaced { rows: 1 }));
        let Action::Answered { document, .. } = with_tasks(PLAN) else {
            panic!("it is an answer");
        };
        let state = run(
            state,
            [submitted(PLAN), Action::Answered { id: 3, document }],
        );
        assert_eq!(
            (lead(&state), waiting(&state)),
            (["".into(), "乙".into()], 0)
        );
    }

    #[test]
    fn a_chosen_commitment_is_unfolded() {
        let folded = Action::Folded { section: Some(3) };
        let state = run(fresh(), [submitted(PLAN), with_tasks(PLAN), folded.clone()]);
        assert!(state.tasks.is_folded(Some(3)));
        let chosen = Action::Hit {
            places: vec![Place::Statement(0), Place::Task(1)],
            from: Origin::Text,
        };
        let tasks = Action::Viewed { view: View::Tasks };
        let state = run(state, [tasks, chosen.clone()]);
        assert!(!state.tasks.is_folded(Some(3)));
        assert_eq!(state.selected.map(|l| l.place), Some(Place::Task(1)));
        let overview = Action::Viewed {
            view: View::Overview,
        };
        let state = run(state, [Action::Selected { light: None }, overview, chosen]);
        assert_eq!(
            state.statement(),
            Some(0),
            "elsewhere the statement comes first"
        );
        let state = run(state, [folded.clone(), folded]);
        assert!(!state.tasks.is_folded(Some(3)));
    }

    #[test]
    fn what_was_cleaned_is_read_as_it_stands_and_back() {
        let text = "今年预期目标为：地区 生产总值增长7%左右；进出口增长 5%以上。";
        let read = |state: State| {
            let pending = state.pending.clone().unwrap();
            let options = Options {
                keep: pending.kept.iter().map(|kept| kept.at).collect(),
                ..Options::default()
            };
            let analysis = analyze(&pending.text, &options);
            let mut document = Document::new(pending.text, None, analysis, Vec::new());
            document.kept = pending.kept;
            run(
                state,
                [Action::Answered {
                    id: pending.id,
                    document: Rc::new(document),
                }],
            )
        };
        let counts = |state: &State| {
            let document = state.document.as_ref().unwrap();
            (document.analysis.cleaning.len(), document.kept.len())
        };
        let state = read(run(fresh(), [submitted(text)]));
        assert_eq!(counts(&state), (2, 0));
        let tasks = Action::Viewed { view: View::Tasks };
        let state = read(run(state, [tasks, Action::Kept { edits: vec![1] }]));
        assert_eq!(counts(&state), (1, 1));
        assert_eq!((state.view, state.notice), (View::Tasks, None));
        let state = read(run(state, [Action::Kept { edits: vec![0] }]));
        assert_eq!(counts(&state), (0, 2));
        let state = read(run(state, [Action::Mended { kept: Some(0) }]));
        assert_eq!(counts(&state), (1, 1));
        let state = read(run(state, [Action::Mended { kept: None }]));
        assert_eq!(counts(&state), (2, 0));
        // What was chosen stays chosen by its place, not by its number.
        let chosen = |state: &State| state.selected.map(|light| light.place);
        let choose = |place| Action::Selected {
            light: Some(Light {
                place,
                from: Origin::Text,
            }),
        };
        let first = Action::Kept { edits: vec![0] };
        let behind = read(run(state.clone(), [choose(Place::Edit(1)), first.clone()]));
        assert_eq!(chosen(&behind), Some(Place::Edit(0)));
        let gone = read(run(state, [choose(Place::Edit(0)), first]));
        assert_eq!(chosen(&gone), None);
    }

    #[test]
    fn sought_in_the_text() {
        let place = Place::Skipped(0);
        let narrow = Action::Widened { wide: false };
        let state = run(
            fresh(),
            [submitted(PLAN), answered(1, PLAN), Action::Sought { place }],
        );
        assert_eq!(state.view, View::Overview, "the text stands beside it");
        let state = run(state, [narrow, Action::Sought { place }]);
        assert_eq!(state.view, View::Text);
        assert_eq!(state.selected.map(|l| l.place), Some(place));
    }

    #[test]
    fn lit() {
        let light = |id, from| Light {
            place: Place::Statement(id),
            from,
        };
        let chosen = Action::Selected {
            light: Some(light(1, Origin::Text)),
        };
        let pointed = |light| Action::Pointed { light };
        let state = run(fresh(), [chosen, pointed(Some(light(0, Origin::Results)))]);
        assert_eq!(state.lit().map(|l| l.place), Some(Place::Statement(0)));
        let state = run(state, [pointed(None)]);
        assert_eq!(state.lit().map(|l| l.place), Some(Place::Statement(1)));
    }
}
