//! Keeps the work: a moment after it changed, and when the page is left.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;
use yew::prelude::*;

use super::base::{self, Saved};
use crate::state::{Action, Holding, ShelfError, State, holding};
use crate::ui::address;
use crate::ui::store::Dispatch;

/// How long changes are gathered, in ms.
const PAUSE: u32 = 400;

/// What keeps the work. One for the whole life of the page.
pub(in crate::ui) struct Keeper {
    dispatch: Dispatch,
    inner: RefCell<Inner>,
}

#[derive(Default)]
struct Inner {
    /// The work as it is now.
    now: Option<Holding>,
    /// The work as it was written, or read.
    written: Option<Holding>,
    /// The id of what is shown, also of nothing; `None` before the first look.
    id: Option<Rc<str>>,
    /// The id of what was opened: as it comes up it is kept already.
    opened: Option<Rc<str>>,
    /// Runs while changes are gathered.
    timer: Option<Timeout>,
    /// What was deleted last.
    removed: Option<JsValue>,
    /// Counts the lists that were asked for.
    lists: u32,
}

/// The way to the keeper, the same for the whole life of the page.
#[derive(Clone)]
pub(in crate::ui) struct Shelf(Rc<Keeper>);

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Shelf {
    type Target = Keeper;

    fn deref(&self) -> &Keeper {
        &self.0
    }
}

impl Shelf {
    /// A keeper that has nothing yet.
    fn new(dispatch: Dispatch) -> Self {
        let inner = RefCell::default();
        Self(Rc::new(Keeper { dispatch, inner }))
    }

    /// Lists what is kept; says so where nothing can be.
    pub(in crate::ui) fn list(&self) {
        let this = self.clone();
        spawn_local(async move { this.listed().await });
    }

    async fn listed(&self) {
        let number = {
            let mut inner = self.inner.borrow_mut();
            inner.lists = inner.lists.wrapping_add(1);
            inner.lists
        };
        let entries = base::entries().await;
        if self.inner.borrow().lists != number {
            // A later list is under way, and this one is old.
            return;
        }
        match entries {
            Ok((entries, bytes)) => self.dispatch.send(Action::Listed {
                entries: Rc::new(entries),
                bytes,
            }),
            // A page without storage works; that is said when there is something to keep.
            Err(error) => {
                base::settled();
                let error = base::error(&error);
                self.dispatch.send(Action::Unlisted { error });
            }
        }
    }

    /// Opens a kept document. One that nobody asked for gives way to what the reader has begun, and
    /// where it is not there, to what the address holds.
    pub(in crate::ui) fn open(&self, id: Rc<str>, asked: bool) {
        self.flush();
        let this = self.clone();
        spawn_local(async move {
            match base::stored(&id).await {
                Ok(stored) => {
                    this.inner.borrow_mut().opened = Some(id);
                    let stored = Rc::new(stored);
                    this.dispatch.send(Action::Opened { stored, asked });
                }
                Err(error) => {
                    // What is gone was deleted; what is damaged is a loss.
                    if asked || base::error(&error) == ShelfError::Damaged {
                        this.trouble(&error);
                    }
                    if !asked {
                        base::settled();
                        address::open(&this.dispatch);
                    }
                }
            }
        });
    }

    /// Fetches a kept document that is to stand beside the one that is shown.
    pub(in crate::ui) fn fetch(&self, id: Rc<str>) {
        let this = self.clone();
        spawn_local(async move {
            let stored = match base::stored(&id).await {
                Ok(stored) => Some(Rc::new(stored)),
                Err(error) => {
                    this.trouble(&error);
                    None
                }
            };
            this.dispatch.send(Action::BesideStored { id, stored });
        });
    }

    /// Deletes a kept document; it can be brought back.
    pub(in crate::ui) fn remove(&self, id: Rc<str>) {
        self.flush();
        let this = self.clone();
        spawn_local(async move {
            match base::answer(base::remove(&id)).await {
                Ok(removed) => {
                    this.inner.borrow_mut().removed = Some(removed);
                    this.dispatch.send(Action::Removed { id });
                }
                Err(error) => this.trouble(&error),
            }
            this.listed().await;
        });
    }

    /// Brings back what was deleted last.
    pub(in crate::ui) fn bring_back(&self) {
        let Some(removed) = self.inner.borrow_mut().removed.take() else {
            return;
        };
        self.run(Action::BroughtBack, async move {
            base::answer(base::bring_back(removed)).await
        });
    }

    /// Names a kept document; an empty name takes its name away.
    pub(in crate::ui) fn rename(&self, id: Rc<str>, name: &str) {
        self.flush();
        let name: Rc<str> = Rc::from(name.trim());
        let named = Action::Named {
            id: id.clone(),
            name: Some(name.clone()).filter(|name| !name.is_empty()),
        };
        self.run(named, async move {
            base::answer(base::rename(&id, &name)).await
        });
    }

    /// Deletes everything that is kept.
    pub(in crate::ui) fn wipe(&self) {
        self.inner.borrow_mut().removed = None;
        self.run(Action::Wiped, base::answer(base::wipe()));
    }

    /// Gives a document's text as a file.
    pub(in crate::ui) fn download(&self, id: Rc<str>, name: String) {
        let this = self.clone();
        spawn_local(async move {
            if let Err(error) = base::answer(base::download(&id, &name)).await {
                this.trouble(&error);
            }
        });
    }

    /// Does something to what is kept, tells the state, and lists it anew.
    fn run(&self, done: Action, work: impl Future<Output = Result<JsValue, JsValue>> + 'static) {
        let this = self.clone();
        spawn_local(async move {
            match work.await {
                Ok(_) => this.dispatch.send(done),
                Err(error) => this.trouble(&error),
            }
            this.listed().await;
        });
    }

    fn trouble(&self, error: &JsValue) {
        let error = Some(base::error(error));
        self.dispatch.send(Action::Troubled { error });
    }

    /// Looks at what the page shows now, under that id; what changed is written a moment later.
    fn look(&self, id: Rc<str>, now: Option<Holding>) {
        let moved = {
            let before = &self.inner.borrow().id;
            before.as_ref().is_some_and(|before| *before != id)
        };
        if moved {
            self.leave(now.as_ref());
        }
        let mut inner = self.inner.borrow_mut();
        if moved || now.is_some() && inner.now.is_none() {
            base::at(now.as_ref().map_or("", |work| &work.id));
        }
        inner.id = Some(id);
        if let Some(now) = now
            .as_ref()
            .filter(|now| inner.opened.as_ref() == Some(&now.id))
        {
            inner.opened = None;
            inner.written = Some(now.clone());
            base::settled();
        }
        let same = match (&now, &inner.written) {
            (Some(now), Some(written)) => now.is_same(written),
            (None, None) => true,
            // The box was emptied: what was kept of it goes.
            (None, Some(_)) | (Some(_), None) => false,
        };
        inner.now = now;
        if same {
            inner.timer = None;
        } else if inner.timer.is_none() {
            let this = self.clone();
            inner.timer = Some(Timeout::new(PAUSE, move || this.flush()));
        }
    }

    /// Writes what is left behind, as it is left for `next`.
    fn leave(&self, next: Option<&Holding>) {
        let left = {
            let inner = self.inner.borrow();
            let left = inner.now.as_ref().zip(next);
            left.and_then(|(now, next)| now.left_for(next))
        };
        if left.is_some() {
            self.inner.borrow_mut().now = left;
        }
        self.flush();
        let mut inner = self.inner.borrow_mut();
        inner.now = None;
        inner.written = None;
    }

    /// Writes what has changed, now.
    fn flush(&self) {
        let (now, before) = {
            let mut inner = self.inner.borrow_mut();
            inner.timer = None;
            (inner.now.clone(), inner.written.clone())
        };
        let Some(now) = now else {
            if let Some(gone) = self.inner.borrow_mut().written.take() {
                let this = self.clone();
                spawn_local(async move {
                    let _gone = base::answer(base::remove(&gone.id)).await;
                    this.listed().await;
                });
            }
            return;
        };
        if before.as_ref().is_some_and(|before| now.is_same(before)) {
            return;
        }
        self.inner.borrow_mut().written = Some(now.clone());
        let this = self.clone();
        spawn_local(async move { this.write(now, before).await });
    }

    async fn write(&self, now: Holding, before: Option<Holding>) {
        let mere = before
            .as_ref()
            .is_some_and(|before| now.differs_in_view_only(before));
        let mut said = put(&now, before.as_ref(), mere).await;
        if matches!(said, Ok(Saved::Gone)) {
            // What this window shows is not lost by what another one deletes.
            said = put(&now, None, mere).await;
        }
        match said {
            Ok(Saved::Kept) => {
                self.dispatch.send(Action::Troubled { error: None });
                if !mere {
                    self.listed().await;
                }
            }
            Ok(Saved::Apart | Saved::Gone) => {
                // Nothing more is written under this id.
                let mut inner = self.inner.borrow_mut();
                (inner.now, inner.written) = (None, None);
                drop(inner);
                self.dispatch.send(Action::Parted);
            }
            Err(error) => {
                // All of it is tried again with the next change.
                self.inner.borrow_mut().written = None;
                self.trouble(&error);
            }
        }
    }
}

/// Writes `now`; of text and draft what is not as it was `before`, when they were written.
async fn put(now: &Holding, before: Option<&Holding>, mere: bool) -> Result<Saved, JsValue> {
    let text = |work: &Holding| work.document.as_ref().map(|d| d.text.clone());
    let (own, draft) = (text(now), now.draft.as_deref());
    let own = Some(own.as_deref()).filter(|own| before.is_none_or(|b| text(b).as_deref() != *own));
    let draft = Some(draft).filter(|_| before.is_none_or(|before| before.draft != now.draft));
    base::write(&now.record(), own, draft, mere).await
}

/// The document that was open when the page was left; `None` where there is none, or where the
/// address holds another one.
#[hook]
pub(in crate::ui) fn use_last() -> Option<Rc<str>> {
    let last = use_memo((), |()| {
        let last = base::last().ok().and_then(|id| id.as_string());
        last.filter(|id| !id.is_empty())
            .map(|id| Rc::from(id.as_str()))
    });
    (*last).clone()
}

/// The keeper of the page's work. It lists what is kept, and opens `last`.
#[hook]
pub(in crate::ui) fn use_shelf(state: &State, dispatch: &Dispatch, last: Option<Rc<str>>) -> Shelf {
    let shelf = use_memo((), |()| Shelf::new(dispatch.clone()));
    let shelf = (*shelf).clone();
    {
        let shelf = shelf.clone();
        use_effect_with((), move |()| {
            shelf.list();
            match last {
                Some(id) => shelf.open(id, false),
                None => base::settled(),
            }
            let listen = |target: &web_sys::EventTarget, name, heard: fn(&Shelf)| {
                let shelf = shelf.clone();
                EventListener::new(target, name, move |_: &Event| heard(&shelf))
            };
            let window = gloo_utils::window();
            let listeners = [
                listen(&window, "pagehide", Shelf::flush),
                listen(&gloo_utils::document(), "visibilitychange", Shelf::flush),
                listen(&window, "planlens-shelf", Shelf::list),
            ];
            move || drop(listeners)
        });
    }
    {
        // After every render: the comparison is cheap, and the state knows nothing of time.
        let (shelf, id) = (shelf.clone(), state.work.clone());
        // A frame in another page keeps nothing.
        let now = state.embed.is_none().then(|| holding(state));
        use_effect(move || {
            if let Some(now) = now {
                shelf.look(id, now);
            }
        });
    }
    shelf
}

/// The way to the keeper, for components.
#[hook]
pub(in crate::ui) fn use_keeper() -> Shelf {
    #[expect(
        clippy::expect_used,
        reason = "every component stands inside `App`, which provides it"
    )]
    use_context::<Shelf>().expect("App provides the keeper")
}
