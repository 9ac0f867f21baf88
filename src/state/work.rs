//! What is to be kept of a page: a pure function of its state, and the way back from what was kept.

use std::rc::Rc;

use super::{Document, Fills, Kept, Place, State, View};
use crate::base::Utf16Map;
use crate::catalogue::{EditKind, Named as _};
use crate::link::text_hash;
use crate::wire::{RECORD_VERSION, WireFill, WireKept, WirePlace, WireRecord, spans};

/// How many characters of a first line stand for a title.
const TITLE: usize = 40;

/// The work that the page shows. Cheap to make and to compare; [`Work::record`] is not.
#[derive(Debug, Clone)]
pub struct Work {
    /// Names the document for good.
    pub id: Rc<str>,
    /// What was read; `None` for a draft that was never read.
    pub document: Option<Rc<Document>>,
    /// What the box holds, where it differs from the document's text.
    pub draft: Option<Rc<str>>,
    name: Option<Rc<str>>,
    writing: bool,
    fills: Fills,
    unplaced: Rc<Vec<WireFill>>,
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
pub fn work(state: &State) -> Option<Work> {
    let draft = &state.draft.text;
    let draft = match &state.document {
        Some(document) => (state.writing && *draft != document.text).then(|| draft.clone()),
        None if draft.trim().is_empty() => return None,
        None => Some(draft.clone()),
    };
    Some(Work {
        id: state.work.clone(),
        document: state.document.clone(),
        draft,
        name: state.name.clone(),
        writing: state.writing,
        fills: state.fills.clone(),
        unplaced: state.unplaced.clone(),
        view: state.view,
        place: state.selected.map(|light| light.place),
    })
}

impl Work {
    /// Whether nothing but the view differs: that is not worth a second document.
    pub fn differs_in_view_only(&self, other: &Self) -> bool {
        self.id == other.id
            && self.has_text_of(other)
            && self.draft == other.draft
            && self.name == other.name
            && self.fills == other.fills
    }

    /// Whether both would be kept the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.differs_in_view_only(other)
            && self.writing == other.writing
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
        let text = next.document.as_ref().map(|d| &d.text);
        let taken = self.writing && self.document.is_some() && self.draft.as_ref() == text;
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
            statements: analysis.map(|a| a.statements.len()),
            hash: document.map_or_else(String::new, |d| text_hash(&d.text).to_string()),
            plain: self.is_plain(),
            source: document.and_then(|d| d.source.as_deref().map(str::to_owned)),
            kept: document.map_or_else(Vec::new, kept),
            fills: self.rows(),
            writing: self.writing,
            view: view_name(self.view).to_owned(),
            place: self.place.and_then(wire_place),
            ..WireRecord::default()
        }
    }

    /// Whether the reader has only looked at it.
    fn is_plain(&self) -> bool {
        let kept = self.document.as_ref().is_some_and(|d| d.kept.is_empty());
        kept && self.draft.is_none()
            && self.name.is_none()
            && self.fills.is_empty()
            && self.unplaced.is_empty()
    }

    fn rows(&self) -> Vec<WireFill> {
        let mut rows = Vec::new();
        if let Some(document) = &self.document
            && !self.fills.is_empty()
        {
            let map = Utf16Map::new(&document.text);
            let commitments = document.analysis.commitments.iter().enumerate();
            rows.extend(commitments.filter_map(|(index, task)| {
                let cells = self.fills.row(index)?;
                Some(WireFill {
                    task: task.text.clone(),
                    at: map.utf16(task.at.start),
                    cells: cells.clone().map(|cell| cell.as_deref().map(str::to_owned)),
                })
            }));
        }
        rows.extend(self.unplaced.iter().cloned());
        rows
    }
}

impl Stored {
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
        let mut all = VIEWS.into_iter();
        let found = all.find(|view| view_name(*view) == self.record.view);
        found.unwrap_or(View::Overview)
    }
}

/// `fills` with these rows, each at the commitment of its words, the nearest one where there are
/// several; and the rows that find none. What is written there already stays.
pub(super) fn placed(
    fills: &Fills,
    more: &[WireFill],
    document: &Document,
) -> (Fills, Vec<WireFill>) {
    let map = Utf16Map::new(&document.text);
    let tasks = &document.analysis.commitments;
    let rows = (0..tasks.len()).map(|index| fills.row(index).cloned().unwrap_or_default());
    let mut rows: Vec<_> = rows.collect();
    let mut unplaced = Vec::new();
    for row in more {
        let at = map.byte(row.at);
        let same = tasks.iter().zip(&mut rows);
        let same = same.filter(|(task, _)| task.text == row.task);
        match same.min_by_key(|(task, _)| task.at.start.abs_diff(at)) {
            Some((_, cells)) => {
                for (cell, text) in cells.iter_mut().zip(&row.cells) {
                    if cell.is_none() {
                        *cell = text.as_deref().map(Rc::from);
                    }
                }
            }
            None => unplaced.push(row.clone()),
        }
    }
    (Fills::from_rows(rows), unplaced)
}

/// Whether one text is the other one worked over: of the shorter one, half stands in the other too,
/// sentence by sentence.
pub(super) fn is_kin(one: &str, other: &str) -> bool {
    fn parts(text: &str) -> Vec<&str> {
        let parts = text.split(['\n', '。', '；']).map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    }
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let mut known = parts(long);
    known.sort_unstable();
    let (mut shared, mut all) = (0, 0);
    for part in parts(short) {
        all += part.len();
        if known.binary_search(&part).is_ok() {
            shared += part.len();
        }
    }
    shared * 2 >= all && shared > 0
}

fn first_line(text: &str) -> String {
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

const VIEWS: [View; 6] = [
    View::Overview,
    View::Indicators,
    View::Tasks,
    View::Progress,
    View::Outline,
    View::Text,
];

fn view_name(view: View) -> &'static str {
    match view {
        View::Overview => "overview",
        View::Indicators => "indicators",
        View::Tasks => "tasks",
        View::Progress => "progress",
        View::Outline => "outline",
        View::Text => "text",
    }
}
