//! Row 6: what the edges say, in Chinese and English. No other place holds a sentence.

mod caution;
mod chart;
mod compare;
mod doubt;
mod error;
mod export;
mod finding;
mod lang;
mod link;
mod progress;
mod reference;
mod shelf;
mod summary;
mod task;
mod term;
mod ui;
mod unit;
mod value;

pub use caution::caution;
pub use chart::{ChartWords, fixed};
pub use compare::{
    CompareWord, by_results, held, of_report, outcome, titled, told_apart, untitled,
};
pub use error::{
    Argument, bad_argument, failure, file_error, folder_to_link, input_error, replaced, unwritable,
};
pub use export::{
    BriefWord, CODED_COLUMNS, COLUMN_COLUMNS, Column, FINDING_COLUMNS, NOTE_COLUMNS, Noted,
    PROGRESS_COLUMNS, SOURCE_COLUMNS, STATEMENT_COLUMNS, Sheet, TASK_SHEET_COLUMNS, file_view,
    in_period, left_out, made_by, notes, numbered, of_period, source_line, too_many_rows,
    xlsx_needs_file, yes,
};
pub use finding::{fill_messages, finding};
pub use lang::Lang;
pub use link::{
    came, came_corrected, carried_error, characters, checked, differences_left, differs, few,
    leads_to, link_copied, link_error, link_too_large, nameless, of_another, over_limits,
};
pub use progress::{gap, gap_unit, raised, verdict_glyph};
pub use reference::reference;
pub use shelf::{kept_facts, kept_sum, unplaced, wipe_question};
pub use summary::{part_head, summary};
pub use task::{TASK_COLUMNS, list_joint, name_joint, task_columns};
pub use term::Term;
pub use ui::{
    Label, cell, copied, corrected, counts, holds, left, percent_read, place, reading, shown,
    tasks_held,
};
pub use unit::unit;
pub use value::{amount, period, phrase, phrases, turn, value, years};
