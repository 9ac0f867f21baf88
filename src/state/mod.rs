//! Row 6: what the page is at any moment ([`State`]), what can happen to it ([`Action`]), and the one
//! function between them ([`reduce`]). Pure: no clock, no browser, tested natively.
//!
//! - Cloning a state is cheap: whatever is large stands behind an `Rc`.
//! - Whatever changes work is a step that [`Action::Undone`] undoes and [`Action::Redone`] does again.
//! - What the reader writes into a table, and corrects in a reading, follows into a new reading.
//! - A request has an id; an answer that bears another one changes nothing.

mod action;
mod asked;
mod choose;
mod cleaning;
mod coding;
mod compare;
mod correct;
mod document;
mod entry;
mod export;
mod fill;
mod form;
mod hidden;
mod history;
mod holding;
mod link;
mod listing;
mod notice;
mod picture;
mod progress;
mod reading;
mod received;
mod reduce;
mod segment;
mod setting;
mod share;
mod sheet;
mod shelf;
mod show;
mod sought;
mod station;
mod task;
mod theme;
#[cfg(test)]
mod trial;
mod turn;
mod unread;
mod waiting;

pub use action::{Action, Step};
pub use asked::{Ask, Asked, Carrier, Code, Outcome};
pub use coding::{Coding, Converted, Firmness, Raise, Rule, Uppers, conversion_label};
pub use compare::{Beside, Compare};
pub use correct::{Form, Glance};
pub use document::{Document, Kept};
pub use export::Brief;
pub use fill::{FillColumn, Fills};
pub use form::{FormFault, Written};
pub use history::Work;
pub use holding::{Holding, Stored, holding};
pub use listing::{Column, Filter, Listing, PAGE};
pub use notice::{Notice, Problem};
pub use picture::{picture_heading, picture_name};
pub use progress::{ProgressFilter, ProgressList};
pub use received::{Check, Difference, Embed, Lead, LinkView, Received};
pub use reduce::reduce;
pub use segment::{Cover, Covered, Paragraph, Run, segment};
pub use share::{Fragments, Share};
pub use sheet::{coded_rows, figure, marked_up, statement_sheet, tabbed, task_sheet, written};
pub use shelf::{Shelf, ShelfEntry, ShelfError, Unreadable};
pub use sought::Sought;
pub use station::{HistoryEntry, Station, Turning};
pub use task::{TaskFilter, TaskGroup, TaskList};
pub use theme::Theme;
pub use unread::{Unread, around};
pub use waiting::{Unplaced, Waiting};

use std::rc::Rc;

use crate::base::Span;
use crate::chart::Order;
use crate::export::ExportFormat;
use crate::report::Correction;
use crate::words::Lang;
use history::History;
use waiting::Entries;

/// One of the page's views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// 总览: the headline targets drawn, the findings.
    Overview,
    /// 指标: the table of all statements.
    Indicators,
    /// 任务: the commitments, section by section (任务分解表).
    Tasks,
    /// 完成: the targets beside the last results.
    Progress,
    /// 结构: the outline and the programmes.
    Outline,
    /// 对比: beside other documents.
    Compare,
    /// 一页纸: the brief on a sheet of paper.
    Brief,
    /// 原文: the text, where it does not stand beside the others.
    Text,
}

impl View {
    /// All of them, in the order of their tabs; the text is the last.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Indicators,
        Self::Tasks,
        Self::Progress,
        Self::Compare,
        Self::Outline,
        Self::Brief,
        Self::Text,
    ];
}

/// Something that has a place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The statement of that id.
    Statement(usize),
    /// The section of that index in the outline.
    Section(usize),
    /// The programme of that index.
    Programme(usize),
    /// One of the places of a finding.
    Finding {
        /// The finding's index.
        index: usize,
        /// The index of its place.
        part: usize,
    },
    /// The commitment of that index.
    Task(usize),
    /// The unread number of that index.
    Skipped(usize),
    /// The edit of that index in the cleaning.
    Edit(usize),
}

impl Place {
    /// The statement's id, where it is one.
    pub fn statement(self) -> Option<usize> {
        match self {
            Self::Statement(id) => Some(id),
            Self::Section(_)
            | Self::Programme(_)
            | Self::Finding { .. }
            | Self::Task(_)
            | Self::Skipped(_)
            | Self::Edit(_) => None,
        }
    }
}

/// Where the reader's hand was when a place was lit: that part does not scroll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// In the text.
    Text,
    /// In a chart, a table, a list.
    Results,
    /// In the panel of one statement, or by its keys: both sides scroll.
    Detail,
}

/// A place that is lit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Light {
    /// What is lit.
    pub place: Place,
    /// Where it was pointed at.
    pub from: Origin,
}

/// What the paste box holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The text.
    pub text: Rc<str>,
    /// Counts the times that the text was set by something else than typing: the box takes it over.
    pub revision: u32,
}

/// A request that is under way.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The number that the answer must bear.
    pub id: u32,
    /// The raw text.
    pub text: Rc<str>,
    /// Where it comes from (a file's name).
    pub source: Option<Rc<str>>,
    /// How much of it is done, in percent; `None` for a text that is read before that is of use.
    pub percent: Option<u8>,
    /// What is to be read as it stands.
    pub kept: Vec<Kept>,
    /// What the reader has corrected, in this text or in the one before it.
    pub corrections: Rc<[Correction]>,
    /// What was kept of it, where it is opened again.
    restored: Option<Rc<Stored>>,
    /// Whether it was asked for from a box that was open over a document.
    over: bool,
    /// The link that it came by.
    pub received: Option<Rc<Received>>,
    /// Where that link leads.
    pub lead: Lead,
    /// The link that it is to be held against, and whether the reader asked for that.
    against: Option<(Rc<str>, bool)>,
    /// What was there when it was asked for.
    before: Snapshot,
    /// For a text that is only read otherwise: the steps before that, should it come to nothing.
    history: Option<History>,
    /// Where the value stands of what is then chosen.
    focus: Option<Span>,
}

/// Work that can be brought back.
#[derive(Debug, Clone)]
struct Snapshot {
    document: Option<Rc<Document>>,
    draft: Rc<str>,
    writing: bool,
    entries: Entries,
    work: Rc<str>,
    name: Option<Rc<str>>,
    coding: Coding,
}

/// Whether the engine's thread listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// It was started and has not spoken yet.
    Starting,
    /// It listens.
    Ready,
    /// It cannot be used.
    Down,
}

/// The page at one moment.
#[derive(Debug, Clone)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// Whether text and results stand side by side.
    pub wide: bool,
    /// The engine's thread.
    pub engine: Engine,
    /// The text that is shown, with what was read from it.
    pub document: Option<Rc<Document>>,
    /// What the paste box holds.
    pub draft: Draft,
    /// Whether the paste box is shown over a document.
    pub writing: bool,
    /// The request under way.
    pub pending: Option<Pending>,
    /// The last brief that was made.
    brief: Option<Brief>,
    /// A document with its links, one a mode, for pictures and files to carry.
    carried: Option<(Rc<Document>, Fragments)>,
    /// The words of the last file, where they can be copied in its stead.
    exported: Option<Rc<str>>,
    /// The files that wait for the link that they carry.
    held: Vec<ExportFormat>,
    /// What is asked of the threads of links and files.
    pub asked: Vec<Asked>,
    /// Whether the paste box waits for the text of a link's results.
    pub checking: bool,
    /// The dialog of links, while it is open.
    pub share: Option<Share>,
    /// What stands alone on the page.
    pub embed: Option<Embed>,
    /// What pointer or focus rests on.
    pub pointed: Option<Light>,
    /// What was chosen.
    pub selected: Option<Light>,
    /// Whether the list that is shown has a row for what was chosen, and search or filter hide it.
    pub hidden: bool,
    /// The view; [`View::Text`] only where it does not stand beside the others.
    pub view: View,
    /// The last view that was not the text.
    pub results: View,
    /// How the table of statements is sorted and cut.
    pub listing: Listing,
    /// How the table of commitments is cut.
    pub tasks: TaskList,
    /// What the reader wrote into it.
    pub fills: Fills,
    /// How targets are coded.
    pub coding: Coding,
    /// The upper level's targets as the reader typed them.
    pub uppers: Uppers,
    /// Which targets stand beside their results.
    pub progress: ProgressList,
    /// What stands beside the document.
    pub compare: Compare,
    /// Whether all is listed that a link and the text tell otherwise, and not the first of it only.
    pub all_differences: bool,
    /// In which order the rows of a chart stand.
    pub order: Order,
    /// Whether the text shows what was set aside or mended in it.
    pub edits_shown: bool,
    /// The form that is open.
    pub form: Option<Form>,
    /// The stretch that is looked at for a form.
    pub glance: Option<Glance>,
    /// The names of the catalogue's indicators, in Chinese and English.
    pub names: Rc<Vec<(String, String)>>,
    /// What the page has to say.
    pub notice: Option<Notice>,
    /// The file that could not be read last.
    blamed: Option<Rc<str>>,
    /// Names this run of the page; the edge sets it once, so that no two runs name a document alike.
    pub session: Rc<str>,
    /// Names the work that is shown, for good.
    pub work: Rc<str>,
    /// The reader's name for it.
    pub name: Option<Rc<str>>,
    /// What is kept in this browser.
    pub shelf: Shelf,
    /// What was once written into rows that this reading does not have.
    unplaced: Rc<Unplaced>,
    works: u32,
    /// What is opened again from its link.
    reopened: Option<Rc<Stored>>,
    /// Whether a new version of the page waits and is offered.
    pub renewable: bool,
    /// How often another document came into sight.
    pub looks: u32,
    /// How often Back or Forward led somewhere.
    pub went: u32,
    requests: u32,
    history: History,
}

impl State {
    /// The page before anything was pasted.
    pub fn new(lang: Lang, theme: Theme, wide: bool) -> Self {
        Self {
            lang,
            theme,
            wide,
            engine: Engine::Starting,
            document: None,
            draft: Draft {
                text: Rc::from(""),
                revision: 0,
            },
            writing: false,
            pending: None,
            brief: None,
            carried: None,
            exported: None,
            held: Vec::new(),
            asked: Vec::new(),
            checking: false,
            share: None,
            embed: None,
            pointed: None,
            selected: None,
            hidden: false,
            view: View::Overview,
            results: View::Overview,
            listing: Listing::default(),
            tasks: TaskList::default(),
            fills: Fills::default(),
            coding: Coding::default(),
            uppers: Uppers::default(),
            progress: ProgressList::default(),
            compare: Compare::default(),
            all_differences: false,
            order: Order::Text,
            edits_shown: false,
            form: None,
            glance: None,
            names: Rc::default(),
            notice: None,
            blamed: None,
            session: Rc::from(""),
            work: Rc::from(""),
            name: None,
            shelf: Shelf::default(),
            unplaced: Rc::default(),
            works: 0,
            reopened: None,
            renewable: false,
            looks: 0,
            went: 0,
            requests: 0,
            history: History::default(),
        }
    }

    /// The document, unless the paste box covers it.
    pub fn shown(&self) -> Option<&Rc<Document>> {
        self.document.as_ref().filter(|_| !self.writing)
    }

    /// Whether the box holds the document's text with an edit that was not read.
    pub fn is_edited(&self) -> bool {
        let draft = &self.draft.text;
        let document = self.document.as_ref();
        document.is_some_and(|d| *draft != d.text && !draft.trim().is_empty())
    }

    /// The name of the file that the notice is of.
    pub fn blamed(&self) -> Option<&Rc<str>> {
        match self.notice {
            Some(Notice::Problem(Problem::Input(_) | Problem::Carried(_))) => self.blamed.as_ref(),
            Some(_) | None => None,
        }
    }

    /// What is lit now: what is pointed at, else what was chosen.
    pub fn lit(&self) -> Option<Light> {
        self.pointed.or(self.selected)
    }

    /// The chosen statement's id.
    pub fn statement(&self) -> Option<usize> {
        self.selected?.place.statement()
    }

    /// What the next [`Action::Undone`] undoes.
    pub fn undoable(&self) -> Option<Work> {
        self.history.undoable()
    }

    /// What the next [`Action::Redone`] does again.
    pub fn redoable(&self) -> Option<Work> {
        self.history.redoable()
    }

    /// Whether there is work to bring back.
    pub fn can_undo(&self) -> bool {
        self.undoable().is_some()
    }

    /// What the reader wrote that has no place in this reading.
    pub fn unplaced(&self) -> &Rc<Unplaced> {
        &self.unplaced
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot {
            document: self.document.clone(),
            draft: self.draft.text.clone(),
            writing: self.writing,
            entries: self.entries(),
            work: self.work.clone(),
            name: self.name.clone(),
            coding: self.coding,
        }
    }
}
