//! What is to be kept of a page: a pure function of its state, and the way back from what was kept.

use std::rc::Rc;

use super::setting::Settings;
use super::waiting::{Entries, filled, typed};
use super::{Coding, Document, Kept, Place, Received, State, View};
use crate::base::Utf16Map;
use crate::catalogue::{EditKind, Named as _};
use crate::link::{Mode, text_hash};
use crate::report::Correction;
use crate::wire::{
    RECORD_VERSION, WireCorrection, WireFill, WireKept, WireLink, WirePlace, WireRecord, WireUpper,
    spans,
};

/// How many characters of a first line stand for a title.
const TITLE: usize = 40;

/// The work that the page shows. Cheap to make and to compare; [`Holding::record`] is not.
#[derive(Debug, Clone)]
pub struct Holding {
    /// Names the document for good.
    pub id: Rc<str>,
    /// What was read; `None` for a draft that was never read.
    pub document: Option<Rc<Document>>,
    /// What the box holds, where it differs from the document's text.
    pub draft: Option<Rc<str>>,
    name: Option<Rc<str>>,
    writing: bool,
    entries: Entries,
    settings: Settings,
    view: View,
    place: Option<Place>,
}

/// What was kept of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// Its record.
    pub record: WireRecord,
    /// Its text, where it was read.
    pub text: Option<Rc<str>>,
    /// What the box held, where that differs.
    pub draft: Option<Rc<str>>,
}

/// The work that `state` shows; `None` where there is nothing to keep.
pub fn holding(state: &State) -> Option<Holding> {
    let draft = &state.draft.text;
    let draft = match &state.document {
        Some(document) => (*draft != document.text).then(|| draft.clone()),
        None if draft.trim().is_empty() => return None,
        None => Some(draft.clone()),
    };
    Some(Holding {
        id: state.work.clone(),
        document: state.document.clone(),
        draft,
        name: state.name.clone(),
        writing: state.writing,
        entries: state.entries(),
        settings: Settings::of(state),
        view: state.view,
        place: state.selected.map(|light| light.place),
    })
}

impl Holding {
    /// Whether nothing but the view differs: that is not worth a second document.
    pub fn differs_in_view_only(&self, other: &Self) -> bool {
        self.id == other.id
            && self.has_text_of(other)
            && self.draft == other.draft
            && self.name == other.name
            && self.entries == other.entries
            && self.settings.coded() == other.settings.coded()
    }

    /// Whether both would be kept the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.differs_in_view_only(other)
            && self.writing == other.writing
            && self.settings == other.settings
            && self.view == other.view
            && self.place == other.place
    }

    /// Whether both show the very same reading.
    fn has_text_of(&self, other: &Self) -> bool {
        match (&self.document, &other.document) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// What is kept of it once `next` has taken its place: a draft that became a document of its own
    /// does not stay behind as a draft of this one too. `None` where nothing has to change.
    pub fn left_for(&self, next: &Self) -> Option<Self> {
        let taken = |draft: &Rc<str>| {
            next.document.as_ref().is_some_and(|document| {
                // A link in the box became what it holds.
                let came = document.received.as_ref();
                *draft == document.text || came.is_some_and(|r| draft.contains(&*r.fragment))
            })
        };
        let taken = self.draft.as_ref().is_some_and(taken);
        let taken = taken && self.writing && self.document.is_some();
        taken.then(|| Self {
            draft: None,
            writing: false,
            ..self.clone()
        })
    }

    /// Its record. Revision and times are the edge's.
    pub fn record(&self) -> WireRecord {
        let document = self.document.as_deref();
        let text = document.map(|d| &d.text).or(self.draft.as_ref());
        let analysis = document.map(|d| &d.analysis);
        let title = analysis.and_then(|a| a.title.clone());
        let title = title.unwrap_or_else(|| first_line(text.map_or("", |text| text)));
        WireRecord {
            version: RECORD_VERSION,
            id: self.id.to_string(),
            name: self.name.as_deref().map(str::to_owned),
            title,
            region: analysis.and_then(|a| a.region.clone()),
            year: analysis.and_then(|a| a.year),
            years: analysis.and_then(|a| a.years().map(|own| [own.start, own.end])),
            statements: analysis.map(|a| a.statements.len()),
            hash: document.map_or_else(String::new, hash),
            plain: self.is_plain(),
            source: document.and_then(|d| d.source.as_deref().map(str::to_owned)),
            kept: document.map_or_else(Vec::new, kept),
            corrections: document.map_or_else(Vec::new, corrections),
            fills: self.rows(),
            uppers: self.typed(),
            link: document.and_then(link),
            writing: self.writing,
            view: view_name(self.view).to_owned(),
            place: self.place.and_then(wire_place),
            settings: self.settings.written(),
            ..WireRecord::default()
        }
    }

    /// Whether the reader has only looked at it.
    fn is_plain(&self) -> bool {
        let read = |d: &Rc<Document>| d.kept.is_empty() && d.analysis.all_corrections().is_empty();
        self.document.as_ref().is_some_and(read)
            && self.draft.is_none()
            && self.name.is_none()
            && self.entries.is_empty()
            && self.settings.coded() == Coding::default().with_shown(false)
    }

    fn rows(&self) -> Vec<WireFill> {
        let document = self.document.as_ref();
        let mut rows = document.map_or_else(Vec::new, |d| filled(d, &self.entries.fills));
        rows.extend(self.entries.unplaced.fills.iter().cloned());
        rows
    }

    fn typed(&self) -> Vec<WireUpper> {
        let document = self.document.as_ref();
        let mut all = document.map_or_else(Vec::new, |d| typed(d, &self.entries.uppers));
        all.extend(self.entries.unplaced.uppers.iter().cloned());
        all
    }
}

impl Stored {
    /// Whether what was read is not there any more.
    pub fn is_damaged(&self) -> bool {
        let read = !self.record.hash.is_empty() && self.bare_link().is_none();
        read && self.text.is_none() && self.draft.is_none()
    }

    /// What was corrected, for `text`.
    pub(super) fn corrections(&self, text: &str) -> Vec<Correction> {
        let map = Utf16Map::new(text);
        let all = self.record.corrections.iter();
        all.filter_map(|correction| correction.correction(&map).ok())
            .collect()
    }

    /// The link whose document came without its text.
    pub(super) fn bare_link(&self) -> Option<Rc<str>> {
        let link = self.record.link.as_ref().filter(|link| link.bare)?;
        Some(Rc::from(link.fragment.as_str()))
    }

    /// What came by the link, of a document that has its text.
    pub(super) fn received(&self) -> Option<Received> {
        let link = self.record.link.as_ref().filter(|link| !link.bare)?;
        Some(Received {
            mode: Mode::from_name(&link.mode)?,
            fragment: Rc::from(link.fragment.as_str()),
            left_out: 0,
            check: None,
        })
    }

    /// The edits that are switched off, for `text`.
    pub(super) fn kept(&self, text: &str) -> Vec<Kept> {
        let places: Vec<[usize; 2]> = self.record.kept.iter().map(|kept| kept.at).collect();
        let kinds = self.record.kept.iter();
        let kinds = kinds.map(|kept| EditKind::from_name(&kept.kind));
        let spans = spans(&places, text).into_iter().zip(kinds);
        let kept = spans.filter_map(|(at, kind)| Some(Kept { kind: kind?, at }));
        kept.filter(|kept| !kept.at.is_empty()).collect()
    }

    /// What was chosen, where `document` still has it.
    pub(super) fn place(&self, document: &Document) -> Option<Place> {
        let place = match self.record.place? {
            WirePlace::Statement(id) => Place::Statement(id),
            WirePlace::Task(index) => Place::Task(index),
            WirePlace::Section(index) => Place::Section(index),
        };
        document.at(place).map(|_| place)
    }

    /// The view.
    pub(super) fn view(&self) -> View {
        let mut all = View::ALL.into_iter();
        let found = all.find(|view| view_name(*view) == self.record.view);
        found.unwrap_or(View::Overview)
    }
}

/// What tells the document from others: its text's hash, or that of its link.
fn hash(document: &Document) -> String {
    let link = document.received.as_ref().filter(|_| !document.is_whole());
    let what = link.map_or(&document.text, |received| &received.fragment);
    text_hash(what).to_string()
}

fn link(document: &Document) -> Option<WireLink> {
    let received = document.received.as_ref()?;
    Some(WireLink {
        mode: received.mode.name().to_owned(),
        fragment: received.fragment.to_string(),
        bare: received.is_bare(),
        checked: received.check.is_some(),
    })
}

fn corrections(document: &Document) -> Vec<WireCorrection> {
    let all = document.analysis.all_corrections();
    if all.is_empty() {
        return Vec::new();
    }
    let map = Utf16Map::new(&document.text);
    all.iter().map(|c| WireCorrection::new(c, &map)).collect()
}

pub(super) fn first_line(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty());
    line.unwrap_or_default().chars().take(TITLE).collect()
}

fn kept(document: &Document) -> Vec<WireKept> {
    if document.kept.is_empty() {
        return Vec::new();
    }
    let map = Utf16Map::new(&document.text);
    let kept = document.kept.iter().map(|kept| WireKept {
        kind: kept.kind.name().to_owned(),
        at: [map.utf16(kept.at.start), map.utf16(kept.at.end)],
    });
    kept.collect()
}

fn wire_place(place: Place) -> Option<WirePlace> {
    match place {
        Place::Statement(id) => Some(WirePlace::Statement(id)),
        Place::Task(index) => Some(WirePlace::Task(index)),
        Place::Section(index) => Some(WirePlace::Section(index)),
        // These come and go with the view that shows them.
        Place::Programme(_) | Place::Finding { .. } | Place::Skipped(_) | Place::Edit(_) => None,
    }
}

fn view_name(view: View) -> &'static str {
    match view {
        // The sheet is made anew when it is asked for.
        View::Overview | View::Brief => "overview",
        View::Indicators => "indicators",
        View::Tasks => "tasks",
        View::Progress => "progress",
        View::Compare => "compare",
        View::Outline => "outline",
        View::Text => "text",
    }
}
