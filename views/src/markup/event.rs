//! What a person does to an element, and who is told.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was activated, with a mouse, a finger or a key.
    Click,
    /// Its value was changed.
    Change,
    /// Something was typed in it.
    Input,
    /// Focus left it.
    Blur,
}

/// What happened to an element, as far as a page needs it.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// The text of the field, where it is one.
    pub value: String,
    /// Whether the box or radio is checked, where it is one.
    pub checked: bool,
    prevented: Rc<Cell<bool>>,
}

impl Event {
    /// An event of a field with this value and state.
    #[must_use]
    pub fn new(value: String, checked: bool) -> Self {
        Self { value, checked, prevented: Rc::default() }
    }

    /// Keeps the browser from what it would do itself.
    pub fn prevent_default(&self) {
        self.prevented.set(true);
    }

    /// Whether the browser must not do what it would do itself.
    #[must_use]
    pub fn is_prevented(&self) -> bool {
        self.prevented.get()
    }
}

/// Who is told that something happened.
pub struct Callback<T>(Rc<dyn Fn(T)>);

impl<T: 'static> Callback<T> {
    /// Tells nobody.
    #[must_use]
    pub fn noop() -> Self {
        Self(Rc::new(|_| ()))
    }

    /// Tells it.
    pub fn emit(&self, value: T) {
        (self.0)(value);
    }

    /// One that tells this one what `make` makes of it.
    #[must_use]
    pub fn reform<U: 'static>(&self, make: impl Fn(U) -> T + 'static) -> Callback<U> {
        let tell = Rc::clone(&self.0);
        Callback(Rc::new(move |value| tell(make(value))))
    }
}

impl<T, F: Fn(T) + 'static> From<F> for Callback<T> {
    fn from(tell: F) -> Self {
        Self(Rc::new(tell))
    }
}

impl<T> Clone for Callback<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> fmt::Debug for Callback<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
    }
}
