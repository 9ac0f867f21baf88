//! What a reader corrects, as steps of the page: each makes a new list of corrections, with which the
//! engine reads the text again.

use std::rc::Rc;

use super::history::{Past, Work};
use super::{Document, Kept, Light, Notice, Origin, Place, State, reading};
use crate::base::{Sort as _, Span};
use crate::catalogue::ChangeKind;
use crate::report::{Anchor, Change, Correction, Entry, anchor_of_number};

/// A form that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// For the statement of that id.
    Statement(usize),
    /// For a statement that was not read.
    New {
        /// Where its value stands.
        at: Span,
        /// What the fields begin with.
        entries: Rc<[Entry]>,
    },
}

/// A stretch that is looked at, so that a form can begin with what it may say.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// The number that the answer must bear.
    pub id: u32,
    /// The stretch.
    pub at: Span,
    /// The document that it stands in.
    pub document: Rc<Document>,
}

impl State {
    /// Whether the text that is shown is being read otherwise.
    pub(super) fn is_read_again(&self) -> bool {
        let pending = self.pending.as_ref();
        pending.is_some_and(|pending| pending.history.is_some())
    }

    /// How the text is read, or is about to be: what is read as it stands, and what is corrected.
    pub(super) fn wished(&self) -> Option<(Vec<Kept>, Rc<[Correction]>)> {
        // A text that did not come along cannot be read again.
        let document = self.document.as_ref().filter(|d| d.is_whole())?;
        let pending = self.pending.as_ref();
        Some(match pending.filter(|p| p.text == document.text) {
            Some(pending) => (pending.kept.clone(), pending.corrections.clone()),
            None => {
                let corrections = document.analysis.all_corrections();
                (document.kept.clone(), corrections.into())
            }
        })
    }
}

/// Writes those entries, and no others, over what was read of a statement; or what an added one says.
pub(super) fn amend(next: &mut State, id: usize, entries: Vec<Entry>) {
    let added = |document: &Document| document.statement(id).is_some_and(|s| s.is_added());
    let kind = match &next.document {
        Some(document) if added(document) => ChangeKind::Added,
        _ => ChangeKind::Set,
    };
    let empty = entries.is_empty() && kind == ChangeKind::Set;
    replace(next, id, (!empty).then(|| Change::new(kind, entries)));
}

/// Drops a statement.
pub(super) fn remove(next: &mut State, id: usize) {
    let added = |document: &Rc<Document>| document.statement(id).is_some_and(|s| s.is_added());
    let added = next.document.as_ref().is_some_and(added);
    replace(next, id, (!added).then_some(Change::Removed));
}

/// Puts this in place of all that the reader has said of a statement.
fn replace(next: &mut State, id: usize, change: Option<Change>) {
    let (Some(document), Some((kept, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let analysis = &document.analysis;
    let Some(anchor) = analysis.anchor(&document.text, id) else {
        return;
    };
    let said = analysis.correction_of(id);
    let said = said.and_then(|index| analysis.corrections.get(index));
    let added = said.is_some_and(|c| c.change.kind() == ChangeKind::Added);
    let mut list = corrections.to_vec();
    if added {
        let place = list.iter().position(|c| Some(c) == said);
        place.map(|place| list.remove(place));
    } else {
        list.retain(|c| !is_of(c, &anchor));
    }
    let dropped = match change {
        None => added,
        Some(Change::Removed) => true,
        Some(Change::Set(_) | Change::Added(_) | Change::Dismissed) => false,
    };
    let focus = (!dropped).then_some(anchor.at);
    list.extend(change.map(|change| Correction { anchor, change }));
    again(next, Work::Correction, kept, list, focus);
    if dropped && next.pending.is_some() {
        next.notice = Some(Notice::Dropped);
    }
}

/// Whether a correction is of the statement of that anchor.
fn is_of(correction: &Correction, anchor: &Anchor) -> bool {
    let Correction {
        anchor: own,
        change,
    } = correction;
    match change.kind() {
        ChangeKind::Set | ChangeKind::Removed => {
            own.at == anchor.at && own.nth == anchor.nth && own.value == anchor.value
        }
        ChangeKind::Added | ChangeKind::Dismissed => false,
    }
}

/// Takes back the correction of that index: in `corrections`, then in `unplaced`.
pub(super) fn withdraw(next: &mut State, index: usize) {
    let (Some(document), Some((kept, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let analysis = &document.analysis;
    let mut said = analysis.corrections.iter().chain(&analysis.unplaced);
    let Some(said) = said.nth(index) else { return };
    let mut list = corrections.to_vec();
    if let Some(place) = list.iter().position(|c| c == said) {
        list.remove(place);
    }
    let back = index < analysis.corrections.len() && said.change.kind() == ChangeKind::Removed;
    let focus = back.then_some(said.anchor.at);
    again(next, Work::Correction, kept, list, focus);
}

/// Takes back the correction of that index among those without a place.
pub(super) fn withdraw_unplaced(next: &mut State, index: usize) {
    let placed = |d: &Rc<Document>| d.analysis.corrections.len();
    if let Some(placed) = next.document.as_ref().map(placed) {
        withdraw(next, placed + index);
    }
}

/// Says of the statement of that id what was said by the correction of that index among those without a
/// place: what an added one was to be, it is. A number that was dismissed has no statement to go to.
pub(super) fn move_to(next: &mut State, index: usize, id: usize) {
    let (Some(document), Some((kept, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let analysis = &document.analysis;
    let Some(said) = analysis.unplaced.get(index) else {
        return;
    };
    let change = match &said.change {
        Change::Set(entries) | Change::Added(entries) => Change::Set(entries.clone()),
        Change::Removed => Change::Removed,
        Change::Dismissed => return,
    };
    let Some(anchor) = analysis.anchor(&document.text, id) else {
        return;
    };
    let focus = match change {
        Change::Removed => None,
        Change::Set(_) | Change::Added(_) | Change::Dismissed => Some(anchor.at),
    };
    let mut list = corrections.to_vec();
    list.retain(|c| c != said && !is_of(c, &anchor));
    list.push(Correction { anchor, change });
    again(next, Work::Correction, kept, list, focus);
}

/// Adds a statement whose value stands there.
pub(super) fn add(next: &mut State, at: Span, entries: Vec<Entry>) {
    let (Some(document), Some((kept, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let mut list = corrections.to_vec();
    // What is read as a statement is no number without one.
    list.retain(|c| c.change.kind() != ChangeKind::Dismissed || !c.anchor.at.overlaps(at));
    list.push(Correction {
        anchor: anchor_of_number(&document.text, at),
        change: Change::Added(entries),
    });
    again(next, Work::Correction, kept, list, Some(at));
}

/// Says of a number that was not read that it is none of the plan's; once more takes it back.
pub(super) fn dismiss(next: &mut State, number: usize) {
    let (Some(document), Some((kept, corrections))) = (next.document.clone(), next.wished()) else {
        return;
    };
    let Some(skipped) = document.analysis.skipped.get(number) else {
        return;
    };
    let mut list = corrections.to_vec();
    let dismissed =
        |c: &Correction| c.change.kind() == ChangeKind::Dismissed && c.anchor.at == skipped.at;
    if list.iter().any(dismissed) {
        list.retain(|c| !dismissed(c));
    } else {
        list.push(Correction {
            anchor: anchor_of_number(&document.text, skipped.at),
            change: Change::Dismissed,
        });
    }
    again(next, Work::Correction, kept, list, None);
}

/// Has the text read again as a step that can be undone; where it is read so already, nothing
/// happens. `focus` is the value of the statement that is then chosen.
pub(super) fn again(
    next: &mut State,
    work: Work,
    kept: Vec<Kept>,
    corrections: Vec<Correction>,
    focus: Option<Span>,
) {
    next.form = None;
    let Some((before_kept, before)) = next.wished() else {
        return;
    };
    if before_kept == kept && *before == *corrections {
        return;
    }
    let history = next.history.clone();
    if read_again(next, kept, corrections.into()) {
        next.history.push(Past::Reading {
            work,
            kept: before_kept,
            corrections: before,
        });
        if let Some(pending) = &mut next.pending {
            pending.history = Some(history);
            pending.focus = focus;
        }
    }
}

/// Asks for the text once more, read so.
pub(super) fn read_again(next: &mut State, kept: Vec<Kept>, corrections: Rc<[Correction]>) -> bool {
    let Some(document) = next.document.clone() else {
        return false;
    };
    let (text, source) = (document.text.clone(), document.source.clone());
    let asked = reading::read(next, text, source, kept);
    if let Some(pending) = next.pending.as_mut().filter(|_| asked) {
        pending.corrections = corrections;
        pending.received = document.received.clone();
        pending.against = None;
        pending.history = Some(next.history.clone());
    }
    asked
}

/// Opens the form of a statement.
pub(super) fn open(next: &mut State, id: usize) {
    next.form = Some(Form::Statement(id));
    next.glance = None;
    next.notice = None;
}

/// Looks at a stretch that the reader has marked.
pub(super) fn mark(next: &mut State, at: Span) {
    let Some(document) = next.document.clone().filter(|d| d.is_whole()) else {
        return;
    };
    if at.of(&document.text).trim().is_empty() {
        return;
    }
    next.requests = next.requests.wrapping_add(1);
    next.form = None;
    next.glance = Some(Glance {
        id: next.requests,
        at,
        document,
    });
}

/// A stretch was looked at.
pub(super) fn guessed(next: &mut State, id: u32, at: Span, entries: Rc<[Entry]>) {
    if next.glance.take_if(|glance| glance.id == id).is_some() {
        next.selected = None;
        next.pointed = None;
        next.form = Some(Form::New { at, entries });
    }
}

/// The statement whose value stands there.
pub(super) fn at(document: &Document, at: Span) -> Option<Light> {
    let mut all = document.analysis.statements.iter();
    let found = all.find(|s| s.value_at == at)?;
    Some(Light {
        place: Place::Statement(found.id),
        from: Origin::Detail,
    })
}

/// Whether one text is the other one, edited: a long line stands in both, or most of one is at the
/// two ends of the other.
pub(super) fn is_edited(old: &str, new: &str) -> bool {
    const LINE: usize = 36;
    let ends = |old: &str, new: &str| {
        let same = |(a, b): &(u8, u8)| a == b;
        let front = old.bytes().zip(new.bytes()).take_while(same).count();
        let back = old
            .bytes()
            .rev()
            .zip(new.bytes().rev())
            .take_while(same)
            .count();
        (front + back) * 2 >= old.len().min(new.len())
    };
    let lines = |text| {
        str::lines(text)
            .map(str::trim)
            .filter(|line| line.len() >= LINE)
    };
    let mut known: Vec<&str> = lines(old).collect();
    known.order();
    ends(old, new) || lines(new).any(|line| known.binary_search(&line).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Field;
    use crate::report::{Options, analyze};
    use crate::state::{Action, Theme, Waiting, reduce};
    use crate::words::Lang;

    const PLAN: &str = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。\n年内共同推进100，办好惠民的事。";

    /// The state when the engine has done all that it is asked.
    fn settled(mut state: State) -> State {
        while let Some(pending) = state.pending.clone() {
            let options = Options {
                source: None,
                keep: pending.kept.iter().map(|kept| kept.at).collect(),
                corrections: pending.corrections.to_vec(),
            };
            let analysis = analyze(&pending.text, &options);
            let mut document = Document::new(pending.text, None, analysis, Vec::new());
            document.kept = pending.kept;
            let (id, document) = (pending.id, Rc::new(document));
            state = reduce(&state, Action::Answered { id, document });
        }
        state
    }

    fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        let all = actions.into_iter();
        all.fold(state, |state, action| settled(reduce(&state, action)))
    }

    fn submitted(text: &str) -> Action {
        Action::Submitted {
            text: text.into(),
            source: None,
        }
    }

    fn read() -> State {
        run(State::new(Lang::Zh, Theme::System, true), [submitted(PLAN)])
    }

    fn low(id: usize, text: &str) -> Action {
        let end = |field| Entry::parse(field, Some(text)).unwrap();
        Action::Amended {
            id,
            entries: vec![end(Field::Low), end(Field::High)],
        }
    }

    fn added(text: &str) -> Action {
        let start = PLAN.find("100").unwrap();
        let entry = |field, text| Entry::parse(field, Some(text)).unwrap();
        Action::Added {
            at: Span::new(start, start + 3),
            entries: vec![
                entry(Field::Name, text),
                entry(Field::Low, "100"),
                entry(Field::High, "100"),
            ],
        }
    }

    /// The lower ends (`*` where corrected), `-` for each that is dropped, `~` for each number that is
    /// dismissed, `?` for each correction without a place.
    fn told(state: &State) -> String {
        let analysis = &state.document.as_ref().unwrap().analysis;
        let mut told: Vec<String> = Vec::new();
        for s in &analysis.statements {
            let mark = if s.corrected.is_empty() { "" } else { "*" };
            told.push(format!("{}{mark}", s.low.unwrap_or_default()));
        }
        let marks = [
            ("-", analysis.removed.len()),
            ("~", analysis.skipped.iter().filter(|s| s.dismissed).count()),
            ("?", analysis.unplaced.len()),
        ];
        told.extend(marks.map(|(mark, count)| mark.repeat(count)));
        told.retain(|part| !part.is_empty());
        told.join(" ")
    }

    #[track_caller]
    fn check(actions: impl IntoIterator<Item = Action>, expected: &str) -> State {
        let state = run(read(), actions);
        assert_eq!(told(&state), expected);
        state
    }

    #[test]
    fn each_step_and_back() {
        let dismissed = || Action::TickedOff { number: 0 };
        check([], "7 5");
        check([low(0, "8")], "8* 5");
        check([low(0, "8"), low(0, "9"), low(1, "6")], "9* 6*");
        check([Action::Dropped { id: 0 }], "5 -");
        check([low(0, "8"), Action::Dropped { id: 0 }], "5 -");
        check([added("改革")], "7 5 100*");
        check([dismissed()], "7 5 ~");
        check([dismissed(), dismissed()], "7 5");
        check([dismissed(), added("改革")], "7 5 100*");
        // Changed, dropped and restored as it was read.
        let nothing = Action::Amended {
            id: 0,
            entries: Vec::new(),
        };
        check([low(0, "8"), nothing], "7 5");
        let withdrawn = |correction| Action::Withdrawn { correction };
        check([Action::Dropped { id: 0 }, withdrawn(0)], "7 5");
        check([added("改革"), Action::Dropped { id: 2 }], "7 5");
        check([added("改革"), low(2, "50")], "7 5 ?");
    }

    #[test]
    fn undone_and_done_again() {
        use Action::{Redone, Undone};
        check([low(0, "8"), Undone], "7 5");
        check([low(0, "8"), low(0, "9"), Undone], "8* 5");
        check([low(0, "8"), low(0, "9"), Undone, Undone, Redone], "8* 5");
        check([low(0, "8"), Undone, Redone, Redone], "8* 5");
        let state = check([low(0, "8"), Undone, low(1, "6")], "7 6*");
        assert_eq!(
            (state.undoable(), state.redoable()),
            (Some(Work::Correction), None)
        );
        check([Undone, Redone], "7 5");
        // Another document, and back to the corrected one.
        let other = "固定资产投资增长10%。";
        let state = check([low(0, "8"), submitted(other)], "10");
        assert_eq!(state.undoable(), Some(Work::Document));
        let state = run(state, [Undone]);
        assert_eq!(told(&state), "8* 5");
        assert_eq!(told(&run(state.clone(), [Undone])), "7 5");
        assert_eq!(told(&run(state, [Redone])), "10");
    }

    #[test]
    fn steps_that_come_before_the_answer_are_kept() {
        let state = reduce(&read(), low(0, "8"));
        let state = reduce(&state, low(1, "6"));
        assert_eq!(told(&settled(state.clone())), "8* 6*");
        let state = reduce(&state, Action::Undone);
        assert_eq!(told(&settled(state)), "8* 5");
    }

    #[test]
    fn a_step_that_is_refused_leaves_no_trace() {
        let state = reduce(&read(), low(0, "8"));
        let id = state.pending.as_ref().unwrap().id;
        for action in [Action::Refused { id }, Action::Cancelled] {
            let state = reduce(&state, action);
            assert_eq!((told(&state).as_str(), state.undoable()), ("7 5", None));
        }
    }

    #[test]
    fn corrections_go_along_into_the_edited_text() {
        let edited = PLAN.replace("年内", "年内再").replace("5%", "6%");
        let steps = [low(0, "8"), low(1, "9"), submitted(&edited)];
        let state = check(steps, "8* 6 ?");
        let withdrawn = Action::Withdrawn { correction: 1 };
        assert_eq!(told(&run(state, [withdrawn])), "8* 6");
        // Into another text they do not.
        let other = "固定资产投资增长10%，财政收入增长3%，粮食产量达到500万吨，城镇新增就业1万人。";
        check([low(0, "8"), submitted(other)], "10 3 500 1");
    }

    #[test]
    fn what_was_chosen_stays_chosen() {
        let chosen = |id| Action::Selected {
            light: Some(Light {
                place: Place::Statement(id),
                from: Origin::Text,
            }),
        };
        let of = |actions: Vec<Action>| run(read(), actions).statement();
        assert_eq!(of(vec![chosen(1), Action::Dropped { id: 0 }]), Some(0));
        assert_eq!(of(vec![chosen(1), Action::Dropped { id: 1 }]), None);
        assert_eq!(of(vec![chosen(0), added("改革")]), Some(2));
        assert_eq!(of(vec![chosen(0), low(0, "8")]), Some(0));
    }

    #[test]
    fn a_form_opens_for_a_stretch() {
        let start = PLAN.find("100").unwrap();
        let at = Span::new(start, start + 3);
        let state = run(read(), [Action::Marked { at }]);
        let id = state.glance.as_ref().unwrap().id;
        let guessed = |id| Action::Guessed {
            id,
            at,
            entries: Rc::from([]),
        };
        assert!(reduce(&state, guessed(id + 1)).form.is_none());
        let state = reduce(&state, guessed(id));
        assert!(matches!(state.form, Some(Form::New { .. })));
        assert!(run(state, [Action::FormClosed]).form.is_none());
    }

    #[test]
    fn a_correction_without_a_place_is_moved_or_given_up() {
        let edited = PLAN.replace("5%", "6%");
        let state = run(read(), [low(1, "9"), submitted(&edited)]);
        assert_eq!(told(&state), "7 6 ?");
        let waiting = Waiting::Correction(0);
        let moved = |to| Action::Moved { waiting, to };
        let forgotten = || Action::Forgotten { waiting };
        for (actions, expected) in [
            (vec![moved(1)], "7 9*"),
            (vec![moved(0)], "9* 6"),
            (vec![moved(0), Action::Undone], "7 6 ?"),
            (vec![moved(7)], "7 6 ?"),
            (vec![forgotten()], "7 6"),
            (vec![forgotten(), Action::Undone], "7 6 ?"),
            // What was said of that statement before gives way, and comes back.
            (vec![low(0, "8"), moved(0)], "9* 6"),
            (vec![low(0, "8"), moved(0), Action::Undone], "8* 6 ?"),
        ] {
            assert_eq!(
                told(&run(state.clone(), actions.clone())),
                expected,
                "{actions:?}"
            );
        }
    }

    #[test]
    fn an_upper_value_waits_for_its_statement() {
        let typed = |statement, text: &str| Action::UpperTyped {
            statement,
            text: text.into(),
            left: true,
        };
        let upper = |state: &State| {
            let waits = state.unplaced().uppers().iter().map(|u| u.typed.clone());
            let typed = (0..2).map(|id| state.uppers.typed(id).to_owned());
            (typed.collect::<Vec<_>>(), waits.collect::<Vec<_>>())
        };
        #[track_caller]
        fn check(found: (Vec<String>, Vec<String>), typed: [&str; 2], waits: &[&str]) {
            assert_eq!(
                (found.0, found.1),
                (
                    typed.map(str::to_owned).to_vec(),
                    waits.iter().map(|w| (*w).to_owned()).collect()
                )
            );
        }
        let state = run(read(), [typed(0, "6"), typed(1, "4")]);
        let dropped = run(state.clone(), [Action::Dropped { id: 0 }]);
        check(upper(&dropped), ["4", ""], &["6"]);
        check(
            upper(&run(dropped.clone(), [Action::Undone])),
            ["6", "4"],
            &[],
        );
        let waiting = Waiting::Upper(0);
        check(
            upper(&run(dropped.clone(), [Action::Forgotten { waiting }])),
            ["4", ""],
            &[],
        );
        // Its place is taken.
        let moved = || Action::Moved { waiting, to: 0 };
        check(upper(&run(dropped.clone(), [moved()])), ["4", ""], &["6"]);
        let freed = run(dropped.clone(), [typed(0, ""), moved()]);
        check(upper(&freed), ["6", ""], &[]);
        check(upper(&run(freed, [Action::Undone])), ["", ""], &["6"]);
        // Another correction does not send it to another statement.
        check(upper(&run(dropped, [low(0, "9")])), ["4", ""], &["6"]);
        // Into the edited text, and out of it.
        let edited = ["各位代表：今年的工作如下。\n", PLAN].concat();
        let into = run(state, [Action::Edited, submitted(&edited)]);
        check(upper(&into), ["6", "4"], &[]);
        let without = PLAN.replace("进出口", "旅游收入");
        let into = run(into, [Action::Edited, submitted(&without)]);
        check(upper(&into), ["6", ""], &["4"]);
        check(upper(&run(into, [Action::Undone])), ["6", "4"], &[]);
    }
}
