//! The session as the app holds it: a thin shell around `core::session`.

use std::rc::Rc;

use samenhang_core::session::{self, Action, Edit, Session};
use yew::prelude::*;

use crate::effects::clock;

/// The session as the app holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Store(pub Session);

impl Reducible for Store {
    type Action = Action;

    /// The same value when nothing changed: then nothing is rendered or saved.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = Store(session::update(&self.0, action));
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Changes the session from anywhere. It never causes a render by itself.
pub type Dispatch = UseReducerDispatcher<Store>;

/// A callback that makes an edit of what it is given, with the time of now.
pub fn edit<T: 'static>(dispatch: &Dispatch, make: impl Fn(T) -> Edit + 'static) -> Callback<T> {
    let dispatch = dispatch.clone();
    Callback::from(move |value| {
        dispatch.dispatch(Action::Edit { edit: make(value), moment: clock::now() });
    })
}
