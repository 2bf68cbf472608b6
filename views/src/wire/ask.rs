//! What can be asked on a page from the other side.

use samenhang_core::answers::{Place, Position};
use samenhang_core::assessment::DilemmaId;
use samenhang_core::session::{Edit, Side};
use samenhang_core::sheet::Path;

use super::{Reader, Unsendable, write_text};
use crate::markup::{Callback, Event};
use crate::model::{Ask, Press, Send, Theme};

/// What is asked without anything beside it, by its number.
const PLAIN: [Ask; 8] = [
    Ask::Copy,
    Ask::Print,
    Ask::GoOnWithAll,
    Ask::AskToLast,
    Ask::Flush,
    Ask::Reload,
    Ask::Press(Press::Unreadable),
    Ask::Bring,
];

// What is asked with something beside it has a number from here on.
const QUICK: u8 = 100;
const FULL: u8 = 101;
const THEME: u8 = 102;
const NOW: u8 = 103;
const DESIRED: u8 = 104;
const NOTE: u8 = 105;

/// The themes by their number.
const THEMES: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

/// A place on a dilemma as a number: none, "weet ik niet", and then from left to right.
const NOWHERE: u8 = 0;
const UNKNOWN: u8 = 1;
const LEFTMOST: u8 = 2;

/// Writes down what is asked.
///
/// # Errors
/// Where it is none of these.
pub(super) fn write_ask(out: &mut Vec<u8>, ask: &Ask) -> Result<(), Unsendable> {
    let number = |at: Option<usize>| at.and_then(|at| u8::try_from(at).ok()).ok_or(Unsendable);
    match ask {
        Ask::Edit(Edit::Path(Path::Quick)) => out.push(QUICK),
        Ask::Edit(Edit::Path(Path::Full)) => out.push(FULL),
        Ask::Edit(Edit::Place(id, side, place)) => {
            out.push(if *side == Side::Now { NOW } else { DESIRED });
            write_text(out, id.as_str());
            out.push(match place {
                None => NOWHERE,
                Some(Place::Unknown) => UNKNOWN,
                Some(Place::At(position)) => {
                    LEFTMOST + number(Position::ALL.iter().position(|known| known == position))?
                }
            });
        }
        // The text is what stands in the field by then.
        Ask::Edit(Edit::DilemmaNote(id, _)) => {
            out.push(NOTE);
            write_text(out, id.as_str());
        }
        Ask::Theme(theme) => {
            out.push(THEME);
            out.push(number(THEMES.iter().position(|known| known == theme))?);
        }
        plain => out.push(number(PLAIN.iter().position(|known| known == plain))?),
    }
    Ok(())
}

/// What tells `send` what is asked.
pub(super) fn read_ask(reader: &mut Reader<'_>, send: &Send) -> Option<Callback<Event>> {
    let ask = match reader.byte()? {
        QUICK => Ask::Edit(Edit::Path(Path::Quick)),
        FULL => Ask::Edit(Edit::Path(Path::Full)),
        THEME => Ask::Theme(*THEMES.get(usize::from(reader.byte()?))?),
        kind @ NOW..=NOTE => {
            let id = DilemmaId::new(reader.text()?);
            if kind == NOTE {
                let note = move |event: Event| Edit::DilemmaNote(id.clone(), event.value);
                return Some(send.edit(note));
            }
            let side = if kind == NOW { Side::Now } else { Side::Desired };
            let place = match reader.byte()? {
                NOWHERE => None,
                UNKNOWN => Some(Place::Unknown),
                at => Some(Place::At(*Position::ALL.get(usize::from(at - LEFTMOST))?)),
            };
            Ask::Edit(Edit::Place(id, side, place))
        }
        plain => PLAIN.get(usize::from(plain))?.clone(),
    };
    Some(send.click(ask))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// What is asked at the other end when it is told of this event.
    fn arrived(bytes: &[u8], event: Event) -> Option<Ask> {
        let asked = Rc::new(RefCell::new(None));
        let note = Rc::clone(&asked);
        let send = Send(Callback::from(move |ask: Ask| {
            note.replace(Some(ask));
        }));
        let mut reader = Reader(bytes);
        read_ask(&mut reader, &send)?.emit(event);
        assert!(reader.0.is_empty(), "{bytes:?} was not read to its end");
        asked.take()
    }

    fn written(ask: &Ask) -> Result<Vec<u8>, Unsendable> {
        let mut bytes = Vec::new();
        write_ask(&mut bytes, ask).map(|()| bytes)
    }

    #[test]
    fn what_is_asked_arrives() -> Result<(), Unsendable> {
        let id = || DilemmaId::new("een-dilemma");
        let places = Position::ALL.into_iter().map(Place::At).map(Some);
        let mut asks: Vec<Ask> = PLAIN.to_vec();
        asks.extend([Path::Quick, Path::Full].map(|path| Ask::Edit(Edit::Path(path))));
        asks.extend(THEMES.map(Ask::Theme));
        for place in places.chain([None, Some(Place::Unknown)]) {
            for side in [Side::Now, Side::Desired] {
                asks.push(Ask::Edit(Edit::Place(id(), side, place)));
            }
        }
        for ask in asks {
            let bytes = written(&ask)?;
            assert_eq!(arrived(&bytes, Event::default()).as_ref(), Some(&ask));
            for end in 0..bytes.len() {
                assert_eq!(arrived(&bytes[..end], Event::default()), None, "{ask:?} at {end}");
            }
        }
        Ok(())
    }

    #[test]
    fn a_note_is_what_stands_in_the_field_by_then() -> Result<(), Unsendable> {
        let note = |text: &str| {
            Ask::Edit(Edit::DilemmaNote(DilemmaId::new("een-dilemma"), text.to_owned()))
        };
        let mut typed = Event::default();
        typed.value = "Eerst de afdelingen".to_owned();
        let asked = arrived(&written(&note(""))?, typed);
        assert_eq!(asked, Some(note("Eerst de afdelingen")));
        Ok(())
    }

    #[test]
    fn what_needs_more_cannot_be_sent() {
        assert_eq!(written(&Ask::Begin), Err(Unsendable));
        assert_eq!(arrived(&[99], Event::default()), None);
    }
}
