use std::rc::Rc;

use super::{
    Carrier, Column, Document, FillColumn, Filter, Lead, Light, Origin, Outcome, Place, Problem,
    ProgressFilter, Rule, ShelfEntry, ShelfError, Station, Stored, TaskFilter, Theme, Unread, View,
    Waiting,
};
use crate::base::Span;
use crate::catalogue::Bound;
use crate::catalogue::conversion::ConversionKind;
use crate::chart::Order;
use crate::export::{CompareFilter, ExportFormat};
use crate::input::InputError;
use crate::link::Mode;
use crate::report::Entry;
use crate::words::Lang;

/// Everything that can happen to the page.
#[derive(Debug, Clone)]
pub enum Action {
    /// The paste box holds this text now.
    Typed {
        /// All of it.
        text: Rc<str>,
    },
    /// A text is to be read.
    Submitted {
        /// The raw text.
        text: Rc<str>,
        /// Where it comes from (a file's name).
        source: Option<Rc<str>>,
    },
    /// The engine listens.
    EngineReady {
        /// The names of the catalogue's indicators, in Chinese and English.
        names: Rc<Vec<(String, String)>>,
    },
    /// The engine cannot be used.
    EngineFailed {
        /// Why.
        problem: Problem,
    },
    /// A request is under way.
    Advanced {
        /// Its number.
        id: u32,
        /// How much of it is done, in percent.
        percent: u8,
    },
    /// A request is done.
    Answered {
        /// Its number.
        id: u32,
        /// What was read.
        document: Rc<Document>,
    },
    /// A request could not be done.
    Refused {
        /// Its number.
        id: u32,
    },
    /// A request to the thread of links or of files ended.
    Formatted {
        /// Its number.
        id: u32,
        /// How.
        outcome: Outcome,
    },
    /// A thread of links or of files cannot be used.
    FormatsFailed {
        /// Why.
        problem: Problem,
    },
    /// The address of the page, or a file, holds a link.
    Linked {
        /// The fragment, `#` included.
        link: Rc<str>,
        /// How it came.
        by: Carrier,
    },
    /// A link is to be shared.
    Shared {
        /// Where it is to lead.
        lead: Lead,
    },
    /// Another link is chosen.
    LinkChosen {
        /// What goes along.
        mode: Mode,
        /// Whether of the results the headline targets go along alone.
        few: bool,
        /// Where it is to lead.
        lead: Lead,
    },
    /// The QR code of a link is wanted.
    CodeWanted {
        /// The whole address.
        text: Rc<str>,
    },
    /// The link went to the clipboard, or the browser let nothing in.
    LinkCopied {
        /// Whether it is there.
        done: bool,
    },
    /// No more of links.
    Unshared,
    /// The text of a link's results is to be pasted, and held against them.
    Checked,
    /// The reader does not want to wait.
    Cancelled,
    /// A file cannot be read.
    FileUnread {
        /// Its name.
        name: Rc<str>,
        /// Why not.
        error: InputError,
    },
    /// Something that was given could not be taken.
    Rejected {
        /// Why.
        problem: Problem,
    },
    /// Back to the paste box, with the text in it.
    Edited,
    /// From the paste box back to the document.
    Returned,
    /// The edit in the box, which was not read, is given up.
    Reverted,
    /// Away with text and results.
    Cleared,
    /// The last step is undone.
    Undone,
    /// The step that was undone last is done again.
    Redone,
    /// The notice was read.
    Dismissed,
    /// A new version of the page waits, or the reader wants it later.
    Renewable {
        /// Whether it is to be offered.
        offered: bool,
    },
    /// Pointer or focus rests on this, or on nothing.
    Pointed {
        /// What, and from where.
        light: Option<Light>,
    },
    /// This was chosen, or nothing.
    Selected {
        /// What, and from where.
        light: Option<Light>,
    },
    /// A place was hit that may be of several things: the one behind the chosen one is chosen.
    Hit {
        /// What it may be, the likeliest first.
        places: Vec<Place>,
        /// Where it was hit.
        from: Origin,
    },
    /// To the neighbour of the chosen statement.
    Stepped {
        /// Which neighbour.
        step: Step,
    },
    /// The document is to be taken away.
    Exported {
        /// In which form.
        format: ExportFormat,
    },
    /// Pictures are going to be saved, and carry a link.
    LinkWanted,
    /// The brief is shown, and has to be made.
    BriefWanted,
    /// Another view.
    Viewed {
        /// Which one.
        view: View,
    },
    /// There is room for text and results side by side, or not.
    Widened {
        /// Whether there is.
        wide: bool,
    },
    /// The browser's Back or Forward led to a place in the page.
    Went {
        /// Which.
        station: Station,
    },
    /// Sort the table by this column; once more turns the order.
    Sorted {
        /// The column.
        column: Column,
    },
    /// Show these rows only.
    Filtered {
        /// Which ones.
        filter: Filter,
    },
    /// Show the rows of this bound only, or of every one.
    Bounded {
        /// The bound.
        bound: Option<Bound>,
    },
    /// Show the rows that hold this text only.
    Searched {
        /// What is sought.
        text: Rc<str>,
    },
    /// Search and filters of the shown list are taken off, and the chosen row is led to.
    Uncut,
    /// Show more rows of a long table.
    More,
    /// List these of the unread numbers.
    UnreadShown {
        /// Which ones.
        unread: Unread,
    },
    /// Show these commitments only.
    TasksFiltered {
        /// Which ones.
        filter: TaskFilter,
    },
    /// Show the commitments that hold this text only.
    TasksSearched {
        /// What is sought.
        text: Rc<str>,
    },
    /// Fold the commitments of a section away, or bring them back.
    Folded {
        /// The index of the section.
        section: Option<usize>,
    },
    /// Show more commitments.
    MoreTasks,
    /// The reader wrote into the table of commitments.
    Filled {
        /// The index of the commitment.
        task: usize,
        /// The column.
        column: FillColumn,
        /// What stands there now.
        text: Rc<str>,
        /// Whether the cell was left, and what follows is another step.
        left: bool,
    },
    /// Show these targets beside their results only.
    ProgressFiltered {
        /// Which ones.
        filter: ProgressFilter,
    },
    /// Show more targets beside their results.
    MoreProgress,
    /// Show all that a link and a text tell otherwise.
    AllDifferences,
    /// A kept document is to stand beside the one that is shown, or no longer.
    BesideChosen {
        /// Its id.
        id: Rc<str>,
    },
    /// What was kept of such a document is here.
    BesideStored {
        /// It; `None` where it cannot be had.
        stored: Option<Rc<Stored>>,
        /// Its id.
        id: Rc<str>,
    },
    /// The documents are to be brought side by side.
    CompareWanted,
    /// Two samples are to stand side by side.
    SamplesPaired {
        /// Their texts, that which is to be shown first.
        texts: [Rc<str>; 2],
    },
    /// The table of the documents side by side is wanted as a file.
    CompareExported,
    /// Show these rows of them only.
    CompareFiltered {
        /// Which ones.
        filter: CompareFilter,
    },
    /// Show how targets are coded, or hide it.
    CodingShown {
        /// Whether to show it.
        shown: bool,
    },
    /// Turn a rule of the coding on or off.
    Ruled {
        /// The rule.
        rule: Rule,
    },
    /// Turn a kind of conversion on or off.
    Converted {
        /// The kind.
        kind: ConversionKind,
    },
    /// Something that waits for a place is given up.
    Forgotten {
        /// What.
        waiting: Waiting,
    },
    /// Something that waits is put where the reader says.
    Moved {
        /// What.
        waiting: Waiting,
        /// The index of the commitment; for a correction and an upper-level value the id of the statement.
        to: usize,
    },
    /// The reader typed the upper level's target for a statement.
    UpperTyped {
        /// The statement's id.
        statement: usize,
        /// What was typed.
        text: Rc<str>,
        /// Whether the cell was left, and what follows is another step.
        left: bool,
    },
    /// Show in the text what was set aside or mended, or hide it.
    EditsShown {
        /// Whether to show it.
        shown: bool,
    },
    /// Read these stretches as they stand.
    Kept {
        /// The indexes of their edits in the cleaning.
        edits: Vec<usize>,
    },
    /// Clean again what was read as it stands.
    Mended {
        /// Its index in [`Document::kept`]; `None` for all.
        kept: Option<usize>,
    },
    /// A form opens for a statement.
    Amending {
        /// Its id.
        id: usize,
    },
    /// A stretch of the text is to be read as a statement: a form opens that begins with what it
    /// may say.
    Marked {
        /// The stretch.
        at: Span,
    },
    /// A stretch was looked at.
    Guessed {
        /// The request's number.
        id: u32,
        /// Where the value stands.
        at: Span,
        /// What the fields begin with.
        entries: Rc<[Entry]>,
    },
    /// The form closes, and nothing comes of it.
    FormClosed,
    /// A statement says this, and else what was read.
    Amended {
        /// Its id.
        id: usize,
        /// All that it says otherwise; of one that was added, all that it says.
        entries: Vec<Entry>,
    },
    /// A statement is none.
    Dropped {
        /// Its id.
        id: usize,
    },
    /// A statement is added.
    Added {
        /// Where its value stands.
        at: Span,
        /// What it says.
        entries: Vec<Entry>,
    },
    /// A number that was not read is none of the plan's; once more takes that back.
    TickedOff {
        /// The index of the number.
        number: usize,
    },
    /// A correction is taken back.
    Withdrawn {
        /// Its index in the analysis: first among those that have a place, then among the others.
        correction: usize,
    },
    /// A table went to the clipboard.
    Copied {
        /// How many rows it has, the head left out.
        rows: usize,
    },
    /// A chart's picture went to the clipboard.
    Pictured,
    /// The words of a file are in the clipboard.
    WordsCopied,
    /// Other order of a chart's rows.
    Ordered {
        /// Which one.
        order: Order,
    },
    /// Choose this, and lead to it in the text.
    Sought {
        /// What.
        place: Place,
    },
    /// This is kept in the browser.
    Listed {
        /// Every document, the latest first.
        entries: Rc<Vec<ShelfEntry>>,
        /// How many bytes the browser holds for the page; 0 where it does not say.
        bytes: f64,
    },
    /// It is not known what is kept in the browser, if anything can be.
    Unlisted {
        /// Why not.
        error: ShelfError,
    },
    /// What was kept of a document is here, and it is to be shown.
    Opened {
        /// It.
        stored: Rc<Stored>,
        /// Whether the reader asked for it; else it gives way to whatever the reader has begun.
        asked: bool,
    },
    /// A document has a name, or none any more.
    Named {
        /// The document.
        id: Rc<str>,
        /// Its name.
        name: Option<Rc<str>>,
    },
    /// A kept document was deleted.
    Removed {
        /// Which one.
        id: Rc<str>,
    },
    /// A deleted document is there again.
    BroughtBack,
    /// Everything that was kept is deleted.
    Wiped,
    /// Another window has changed the document that is shown: what is shown here becomes another one.
    Parted,
    /// Keeping or opening did not work, or keeping works again.
    Troubled {
        /// Why not.
        error: Option<ShelfError>,
    },
    /// The list of kept documents is shown, or put away.
    ShelfShown {
        /// Whether it is shown.
        shown: bool,
    },
    /// Other colours.
    Themed {
        /// Which ones.
        theme: Theme,
    },
    /// The other language.
    Spoken {
        /// Which one.
        lang: Lang,
    },
}

/// A neighbour in the order of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The statement before.
    Back,
    /// The statement behind.
    On,
}
