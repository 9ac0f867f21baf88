//! The one store, and the way to it.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Document, State, reduce};

/// The state as yew holds it.
#[derive(Debug)]
pub(super) struct Store(pub(super) State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(reduce(&self.0, action)))
    }
}

/// Where actions go. The same for the whole life of the page.
#[derive(Clone, PartialEq)]
pub(super) struct Dispatch(pub(super) UseReducerDispatcher<Store>);

impl Dispatch {
    /// Lets `action` happen.
    pub(super) fn send(&self, action: Action) {
        self.0.dispatch(action);
    }

    /// A callback that lets one and the same action happen.
    pub(super) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.send(action.clone()))
    }
}

/// The way to the store.
#[hook]
pub(super) fn use_dispatch() -> Dispatch {
    #[expect(
        clippy::expect_used,
        reason = "every component stands inside `App`, which provides it"
    )]
    use_context::<Dispatch>().expect("App provides the dispatcher")
}

/// The link that pictures carry, as a context: `None` until it is made.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PictureLink(pub(super) Option<Rc<str>>);

/// A document as a property: the same one or another one, never compared by content.
#[derive(Debug, Clone)]
pub(super) struct Shared(pub(super) Rc<Document>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Shared {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.0
    }
}
