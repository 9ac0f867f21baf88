//! Links that come: opened as a new document, held against the text.

use std::rc::Rc;

use super::choose::{look, select};
use super::correct::again;
use super::reading::{blame, read};
use super::show::{fill, show};
use super::{
    Ask, Carrier, Check, Document, Lead, Light, LinkView, Notice, Origin, Outcome, Place, Problem,
    Received, State, Work, compare, export, share, shelf,
};
use crate::link::{LinkError, Mode};
use crate::wire::{WireCorrection, corrections as corrections_of};

/// A link came by the address or in place of a text.
pub(super) fn come(next: &mut State, link: Rc<str>, by: Carrier) {
    next.notice = None;
    next.reopened = None;
    // A frame in another page shows nothing else meanwhile.
    let view = link.rsplit_once("&view=").map(|(_, name)| name);
    next.embed = match view.and_then(LinkView::from_name) {
        Some(LinkView::Embed(embed)) if by != Carrier::Box => Some(embed),
        Some(LinkView::Embed(_) | LinkView::Page(_)) | None => None,
    };
    // The link before it is not waited for.
    next.asked.retain(|a| !matches!(a.ask, Ask::Open { .. }));
    next.ask(Ask::Open { link, by });
}

/// The box is shown for the text of the link's results.
pub(super) fn check(next: &mut State) {
    if against(next).is_none() {
        return;
    }
    // The sentences that came are no text of the reader's.
    if !next.is_edited() {
        fill(next, Rc::from(""));
    }
    next.checking = true;
    next.writing = true;
    next.notice = None;
}

/// A request to the thread of links or of files is done.
pub(super) fn formatted(next: &mut State, id: u32, outcome: Outcome) {
    let Some(ask) = next.take_asked(id) else {
        return;
    };
    if let (Ask::Beside { id, .. }, Outcome::Opened { document, .. }) = (&ask, &outcome) {
        compare::opened(next, id, document);
        return;
    }
    match outcome {
        Outcome::Opened { document, lead } => {
            let mut before = next.snapshot();
            before.take(opened(&ask));
            if let Some(stored) = next.reopened.take() {
                shelf::show(next, &stored, before, document);
            } else {
                show(next, before, document, false);
                follow(next, lead);
            }
        }
        Outcome::Text {
            text,
            received,
            corrected,
            lead,
        } => {
            if read(next, text, None, Vec::new())
                && let Some(pending) = &mut next.pending
            {
                pending.before.take(opened(&ask));
                pending.against = corrected.then(|| (received.fragment.clone(), false));
                pending.received = Some(received);
                pending.lead = lead;
            }
        }
        Outcome::Unopened { error } => {
            next.embed = None;
            unopened(next, ask, error);
        }
        Outcome::Verified { check, corrections } => {
            let Ask::Verify {
                link,
                document,
                wanted,
            } = ask
            else {
                return;
            };
            // Another document may have come meanwhile.
            if !next
                .document
                .as_ref()
                .is_some_and(|d| Rc::ptr_eq(d, &document))
            {
                return;
            }
            if check.same_text || wanted {
                verified(next, link, check);
            }
            correct(next, &corrections);
        }
        Outcome::Links { fragments } => {
            export::linked(next, ask, &fragments);
            share::made(next, fragments);
        }
        Outcome::Code { code } => {
            if let Ask::Code { text } = ask {
                share::drawn(next, text, code);
            }
        }
        Outcome::Saved { name: _, words } => export::saved(next, words),
        Outcome::Sheet { html, css } => export::made(next, ask, html, css),
        Outcome::Compared { html, css, rows } => compare::made(next, ask, [html, css, rows]),
        Outcome::Failed => {
            if let Ask::Beside { id, .. } = &ask {
                compare::unopened(next, id);
            }
            share::close(next);
            next.notice = Some(Notice::Problem(Problem::NoFormats));
        }
    }
}

/// The link that was to be opened.
fn opened(ask: &Ask) -> &str {
    match ask {
        Ask::Open { link, .. } => link,
        Ask::Verify { .. }
        | Ask::Links { .. }
        | Ask::Code { .. }
        | Ask::Export { .. }
        | Ask::Sheet { .. }
        | Ask::Beside { .. }
        | Ask::Compare { .. } => "",
    }
}

/// A thread of links or of files cannot be used.
pub(super) fn lose(next: &mut State, problem: Problem) {
    give_up(next);
    next.share = None;
    next.notice = Some(Notice::Problem(problem));
}

/// Nothing that was asked of the threads of links and files is waited for.
pub(super) fn give_up(next: &mut State) {
    for asked in std::mem::take(&mut next.asked) {
        if let Ask::Beside { id, .. } = asked.ask {
            compare::unopened(next, &id);
        }
    }
    next.held.clear();
}

fn unopened(next: &mut State, ask: Ask, error: LinkError) {
    match ask {
        // A text that looks like a link, and is none.
        Ask::Open {
            link,
            by: Carrier::Box,
        } if error == LinkError::Foreign => {
            read(next, link, None, Vec::new());
        }
        Ask::Open {
            by: Carrier::File(name),
            ..
        } => blame(next, Some(name), Problem::Carried(error)),
        Ask::Beside { id, .. } => {
            compare::unopened(next, &id);
            next.notice = Some(Notice::Problem(Problem::Link(error)));
        }
        Ask::Open { .. }
        | Ask::Verify { .. }
        | Ask::Links { .. }
        | Ask::Code { .. }
        | Ask::Export { .. }
        | Ask::Sheet { .. }
        | Ask::Compare { .. } => {
            next.notice = Some(Notice::Problem(Problem::Link(error)));
        }
    }
}

/// Says of the document how a link stands to it.
fn verified(next: &mut State, fragment: Rc<str>, check: Check) {
    next.all_differences = false;
    // A text that came by a link is that link's text.
    let plain = |document: &&mut Rc<Document>| document.received.is_none();
    if let Some(document) = next.document.as_mut().filter(plain) {
        Rc::make_mut(document).received = Some(Rc::new(Received {
            mode: Mode::Results,
            fragment,
            left_out: 0,
            check: Some(check),
        }));
    }
}

/// Corrects the document as the sender of a link has, unless its reader has corrected it already.
fn correct(next: &mut State, corrections: &[WireCorrection]) {
    let Some(document) = &next.document else {
        return;
    };
    let said = corrections_of(corrections, &document.text).unwrap_or_default();
    if !said.is_empty() && document.analysis.all_corrections().is_empty() {
        let kept = document.kept.clone();
        again(next, Work::Correction, kept, said, None);
    }
}

/// The link that a text is to be held against, now that it is there.
pub(super) fn verify(next: &mut State, received: Option<(Rc<str>, bool)>) {
    let (Some((link, wanted)), Some(document)) = (received, next.document.clone()) else {
        return;
    };
    next.ask(Ask::Verify {
        link,
        document,
        wanted,
    });
}

/// The link whose results a pasted text can be held against, and whether the reader asked for it.
pub(super) fn against(state: &State) -> Option<(Rc<str>, bool)> {
    let received = state.document.as_ref()?.received.as_ref()?;
    let open = received.is_bare();
    open.then(|| (received.fragment.clone(), state.checking))
}

/// Goes where a link leads.
pub(super) fn follow(next: &mut State, lead: Lead) {
    let Some(document) = &next.document else {
        return;
    };
    let there = lead
        .statement
        .filter(|id| document.statement(*id).is_some());
    match lead.view {
        Some(LinkView::Page(view)) => look(next, view),
        Some(LinkView::Embed(embed)) => next.embed = Some(embed),
        None => {}
    }
    if let Some(id) = there {
        let light = Light {
            place: Place::Statement(id),
            from: Origin::Detail,
        };
        select(next, Some(light));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::report::{Analysis, Options, Statement, analyze};
    use crate::state::{Action, Difference, Embed, Theme, View, reduce};
    use crate::words::Lang;

    const PLAN: &str = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。";
    const OTHER: &str = "固定资产投资增长10%。";

    fn run(state: State, actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(state, |s, a| reduce(&s, a))
    }

    fn fresh() -> State {
        State::new(Lang::Zh, Theme::System, true)
    }

    fn document(text: &str) -> Document {
        let analysis = analyze(text, &Options::default());
        Document::new(text.into(), None, analysis, Vec::new())
    }

    fn linked(link: &str) -> Action {
        let by = Carrier::Address;
        Action::Linked {
            link: link.into(),
            by,
        }
    }

    fn received(mode: Mode) -> Rc<Received> {
        Rc::new(Received {
            mode,
            fragment: "#1r".into(),
            left_out: 0,
            check: None,
        })
    }

    /// The answer to the request that was asked last.
    fn formatted(state: State, outcome: Outcome) -> State {
        let id = state.asked.last().map(|asked| asked.id).unwrap();
        run(state, [Action::Formatted { id, outcome }])
    }

    fn answered(state: State) -> State {
        let pending = state.pending.clone().unwrap();
        let document = Rc::new(document(&pending.text));
        let id = pending.id;
        run(state, [Action::Answered { id, document }])
    }

    fn submitted(text: &str) -> Action {
        Action::Submitted {
            text: text.into(),
            source: None,
        }
    }

    /// The results of [`PLAN`], without it.
    fn opened(lead: Lead) -> Outcome {
        let statements = document(PLAN).analysis.statements.into_iter();
        let unplaced = |s: Statement| Statement {
            name_at: None,
            value_at: Span::default(),
            clause_at: Span::default(),
            ..s
        };
        let analysis = Analysis {
            statements: statements.map(unplaced).collect(),
            ..Analysis::default()
        };
        let mut document = Document::new("".into(), None, analysis, Vec::new());
        document.received = Some(received(Mode::Results));
        Outcome::Opened {
            document: Rc::new(document),
            lead,
        }
    }

    fn differing(same_text: bool) -> Outcome {
        let differences = vec![Difference {
            sent: None,
            read: Some(0),
        }];
        Outcome::Verified {
            check: Check {
                same_text,
                title: None,
                rows: 9,
                differences,
            },
            corrections: Vec::new(),
        }
    }

    fn is_shown(state: &State, text: &str) -> bool {
        state.document.as_ref().is_some_and(|d| *d.text == *text)
    }

    #[test]
    fn results_open_where_the_link_leads() {
        let lead = Lead {
            statement: Some(1),
            view: Some(LinkView::Page(View::Indicators)),
        };
        let state = formatted(run(fresh(), [linked("#1r&s=1")]), opened(lead));
        assert!(state.asked.is_empty() && state.pending.is_none());
        assert_eq!((state.view, state.statement()), (View::Indicators, Some(1)));
        let nowhere = Lead {
            statement: Some(99),
            view: None,
        };
        let state = formatted(run(fresh(), [linked("#1r&s=99")]), opened(nowhere));
        assert_eq!((state.view, state.statement()), (View::Overview, None));
    }

    #[test]
    fn a_frame_shows_one_thing_from_the_beginning() {
        let embed = Some(Embed::Table);
        let state = run(fresh(), [linked("#1r&view=embed-table")]);
        assert_eq!(state.embed, embed);
        let lead = Lead {
            statement: None,
            view: embed.map(LinkView::Embed),
        };
        let shown = formatted(state.clone(), opened(lead));
        assert_eq!(shown.embed, embed);
        let error = LinkError::Damaged;
        let state = formatted(state, Outcome::Unopened { error });
        assert_eq!(state.embed, None);
        assert_eq!(state.notice, Some(Notice::Problem(Problem::Link(error))));
    }

    #[test]
    fn work_gives_way_to_a_link_and_comes_back() {
        let state = answered(run(fresh(), [submitted(OTHER)]));
        let state = formatted(run(state, [linked("#1r")]), opened(Lead::default()));
        assert!(is_shown(&state, ""));
        let state = run(state, [Action::Undone]);
        assert!(is_shown(&state, OTHER));
        // And the results come back after a text.
        let state = formatted(run(state, [linked("#1r")]), opened(Lead::default()));
        let state = answered(run(state, [submitted(OTHER)]));
        let state = run(state, [Action::Undone]);
        assert!(state.document.is_some_and(|d| d.received.is_some()));
    }

    #[test]
    fn a_text_is_read_and_keeps_where_it_came_from() {
        let lead = Lead {
            statement: Some(0),
            view: None,
        };
        let text = Outcome::Text {
            text: PLAN.into(),
            received: received(Mode::Text),
            corrected: false,
            lead,
        };
        let state = answered(formatted(run(fresh(), [linked("#1t")]), text));
        assert!(is_shown(&state, PLAN) && state.asked.is_empty());
        assert_eq!(state.statement(), Some(0));
        let came = |state: &State| state.document.as_ref().and_then(|d| d.received.clone());
        assert_eq!(came(&state), Some(received(Mode::Text)));
        // A text by hand came by no link.
        let state = answered(run(state, [submitted(OTHER)]));
        assert_eq!(came(&state), None);
    }

    #[test]
    fn what_is_pasted_may_be_a_link_or_none() {
        let text = "固定资产投资增长10%。#1zabcdefghijk";
        let state = run(fresh(), [submitted(text)]);
        assert!(state.pending.is_none() && state.is_opening());
        let error = LinkError::Foreign;
        let read = answered(formatted(state.clone(), Outcome::Unopened { error }));
        assert!(is_shown(&read, text));
        let error = LinkError::Cut { at: 9 };
        let told = formatted(state, Outcome::Unopened { error });
        assert_eq!(told.notice, Some(Notice::Problem(Problem::Link(error))));
        // Of a file the file is spoken of.
        let name: Rc<str> = "甲.json".into();
        let by = Carrier::File(name.clone());
        let link = "#1r".into();
        let state = run(fresh(), [Action::Linked { link, by }]);
        for error in [error, LinkError::Foreign, LinkError::Damaged] {
            let told = formatted(state.clone(), Outcome::Unopened { error });
            assert_eq!(told.notice, Some(Notice::Problem(Problem::Carried(error))));
            assert_eq!(told.blamed(), Some(&name));
        }
    }

    #[test]
    fn a_pasted_text_is_held_against_the_link() {
        let bare = formatted(run(fresh(), [linked("#1r")]), opened(Lead::default()));
        for (wanted, same_text) in [(true, true), (true, false), (false, true), (false, false)] {
            let mut state = bare.clone();
            if wanted {
                state = run(state, [Action::Checked]);
                assert!(state.writing && state.checking && state.draft.text.is_empty());
            }
            let state = answered(run(state, [submitted(PLAN)]));
            assert!(!state.checking && !state.writing);
            let state = formatted(state, differing(same_text));
            let check = state.document.as_ref().and_then(|d| d.received.clone());
            let check = check.and_then(|r| r.check.clone());
            assert_eq!(check.is_some(), wanted || same_text, "{wanted} {same_text}");
            // All that differs is listed: the document stays as it is, and with it what was made of it.
            let all = run(state.clone(), [Action::AllDifferences]);
            let [before, after] = [&state, &all].map(|state| state.document.clone().unwrap());
            assert!(all.all_differences && Rc::ptr_eq(&before, &after));
            // It is checked once.
            let state = answered(run(state, [submitted(PLAN)]));
            assert!(state.asked.is_empty());
            // Another text has differences of its own.
            assert!(!answered(run(all, [submitted(OTHER)])).all_differences);
        }
    }

    #[test]
    fn late_and_foreign_answers_change_nothing() {
        let state = run(fresh(), [linked("#1r"), linked("#1s")]);
        assert_eq!(
            state.asked.len(),
            1,
            "the last link is the one that is waited for"
        );
        let id = 1;
        let outcome = opened(Lead::default());
        let state = run(state, [Action::Formatted { id, outcome }]);
        assert!(state.document.is_none());
        let state = formatted(state, Outcome::Failed);
        assert_eq!(state.notice, Some(Notice::Problem(Problem::NoFormats)));
        // A text that came after the one that was held against the link.
        let bare = formatted(run(fresh(), [linked("#1r")]), opened(Lead::default()));
        let state = answered(run(bare, [submitted(PLAN)]));
        let late = state.asked.last().map(|asked| asked.id).unwrap();
        let state = answered(run(state, [submitted(OTHER)]));
        let outcome = differing(true);
        let state = run(state, [Action::Formatted { id: late, outcome }]);
        assert!(state.document.is_some_and(|d| d.received.is_none()));
    }

    #[test]
    fn without_its_text_nothing_is_corrected() {
        let bare = formatted(run(fresh(), [linked("#1r")]), opened(Lead::default()));
        let state = run(bare, [Action::Dropped { id: 0 }]);
        assert!(state.pending.is_none());
    }
}
