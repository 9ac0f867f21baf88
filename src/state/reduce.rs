use super::{
    Action, Ask, Engine, Notice, PAGE, Problem, State, choose, cleaning, compare, correct, entry,
    export, hidden, link, reading, share, shelf, show, station, turn,
};

/// The page after `action`.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Typed { text } => reading::type_text(&mut next, text),
        Action::Submitted { text, source } => reading::submit(&mut next, text, source),
        Action::EngineReady { names } => {
            next.engine = Engine::Ready;
            next.names = names;
        }
        Action::EngineFailed { problem } => reading::go_down(&mut next, problem),
        Action::Advanced { id, percent } => reading::advance(&mut next, id, percent),
        Action::Answered { id, document } => reading::answer(&mut next, id, document),
        Action::Refused { id } => reading::refuse(&mut next, id),
        Action::Formatted { id, outcome } => link::formatted(&mut next, id, outcome),
        Action::FormatsFailed { problem } => link::lose(&mut next, problem),
        Action::Linked { link, by } => link::come(&mut next, link, by),
        Action::Shared { lead } => share::open(&mut next, lead),
        Action::LinkChosen { mode, few, lead } => share::choose(&mut next, mode, few, lead),
        Action::CodeWanted { text } => {
            next.ask(Ask::Code { text });
        }
        Action::LinkCopied { done } => share::copied(&mut next, done),
        Action::Unshared => share::close(&mut next),
        Action::Checked => link::check(&mut next),
        Action::Cancelled => reading::cancel(&mut next),
        Action::FileUnread { name, error } => {
            reading::blame(&mut next, Some(name), Problem::Input(error));
        }
        Action::Rejected { problem } => next.notice = Some(Notice::Problem(problem)),
        Action::Edited => show::edit(&mut next),
        Action::Returned => show::go_back(&mut next),
        Action::Reverted => show::revert(&mut next),
        Action::Cleared => show::clear(&mut next),
        Action::Undone => turn::undo(&mut next),
        Action::Redone => turn::redo(&mut next),
        Action::Dismissed => next.notice = None,
        Action::Renewable { offered } => next.renewable = offered,
        Action::Pointed { light } => next.pointed = light,
        Action::Selected { light } => choose::select(&mut next, light),
        Action::Hit { places, from } => choose::hit(&mut next, &places, from),
        Action::Stepped { step } => choose::step(&mut next, step),
        Action::Exported { format } => export::export(&mut next, format),
        Action::LinkWanted => export::want_link(&mut next),
        Action::BriefWanted => export::want_brief(&mut next),
        Action::Viewed { view } => choose::look(&mut next, view),
        Action::Went { station } => station::go(&mut next, station),
        Action::Widened { wide } => choose::widen(&mut next, wide),
        Action::Sorted { column } => next.listing.sort(column),
        Action::Filtered { filter } => next.listing.cut(|cut| cut.filter = filter),
        Action::Bounded { bound } => next.listing.cut(|cut| cut.bound = bound),
        Action::Searched { text } => next.listing.cut(|cut| cut.search = text),
        Action::Uncut => hidden::uncut(&mut next),
        Action::More => next.listing.limit += PAGE,
        Action::UnreadShown { unread } => next.listing.cut(|cut| cut.unread = unread),
        Action::TasksFiltered { filter } => next.tasks.cut(|cut| cut.filter = filter),
        Action::TasksSearched { text } => next.tasks.cut(|cut| cut.search = text),
        Action::Folded { section } => next.tasks.fold(section),
        Action::MoreTasks => next.tasks.limit += PAGE,
        Action::Filled {
            task,
            column,
            text,
            left,
        } => entry::fill(&mut next, (task, column), &text, left),
        Action::ProgressFiltered { filter } => next.progress.cut(filter),
        Action::MoreProgress => next.progress.limit += PAGE,
        Action::AllDifferences => next.all_differences = true,
        Action::BesideChosen { id } => compare::choose(&mut next, id),
        Action::BesideStored { id, stored } => compare::stored(&mut next, &id, stored.as_deref()),
        Action::CompareWanted => compare::want(&mut next, false),
        Action::SamplesPaired { texts } => compare::pair(&mut next, texts),
        Action::CompareExported => compare::want(&mut next, true),
        Action::CompareFiltered { filter } => next.compare.filter = filter,
        Action::CodingShown { shown } => next.coding.shown = shown,
        Action::Ruled { rule } => entry::code(&mut next, |coding| coding.switch(rule)),
        Action::Converted { kind } => {
            entry::code(&mut next, |coding| coding.switch_conversion(kind));
        }
        Action::Forgotten { waiting } => entry::give_up(&mut next, waiting),
        Action::Moved { waiting, to } => entry::move_to(&mut next, waiting, to),
        Action::UpperTyped {
            statement,
            text,
            left,
        } => entry::type_upper(&mut next, statement, &text, left),
        Action::EditsShown { shown } => next.edits_shown = shown,
        Action::Kept { edits } => cleaning::keep_edits(&mut next, &edits),
        Action::Mended { kept } => cleaning::mend(&mut next, kept),
        Action::Amending { id } => correct::open(&mut next, id),
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
        Action::Sought { place } => choose::seek(&mut next, place),
        Action::Listed { entries, bytes } => shelf::list(&mut next, entries, bytes),
        Action::Unlisted { error } => shelf::unlist(&mut next, error),
        Action::Opened { stored, asked } => shelf::open(&mut next, stored, asked),
        Action::Named { id, name } if id == next.work => next.name = name,
        Action::Named { .. } => {}
        Action::Removed { id } => shelf::remove(&mut next, &id),
        Action::BroughtBack => next.notice = Some(Notice::Restored),
        Action::Wiped => shelf::wipe(&mut next),
        Action::Parted => shelf::part(&mut next),
        Action::Troubled { error } => shelf::trouble(&mut next, error),
        Action::ShelfShown { shown } => next.shelf.shown = shown,
        Action::Themed { theme } => next.theme = theme,
        Action::Spoken { lang } => next.lang = lang,
    }
    hidden::reach(&mut next, state);
    next
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fresh, run};
    use super::*;
    use crate::state::{Column, Filter};

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
}
