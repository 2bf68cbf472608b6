#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;
use std::path::Path as Folder;

use samenhang_core::answers::{Answer, Answers, Level, Place, Position};
use samenhang_core::assessment::{Lang, QuestionId};
use samenhang_core::merge::Spot;
use samenhang_core::sheet::{Path, Sheet, SheetId};
use samenhang_core::text::common::Date;
use samenhang_views::markup::{Element, Html};
use samenhang_views::model::Theme;
use samenhang_views::pages::{View, privacy};
use samenhang_views::wire::{DEPTH_MAX, read_view};

use super::*;

fn assessment(lang: Lang) -> Rc<Assessment> {
    let root = Folder::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let content = samenhang_content::load(&root).unwrap();
    Rc::new(Assessment::decode(&content.compact(lang)).unwrap())
}

fn clock(_: Moment) -> LocalTime {
    LocalTime { date: Date { year: 2026, month: 11, day: 24 }, hour: 14, minute: 3 }
}

/// A sheet in which every question for which `answer` gives one is answered.
fn sheet(assessment: &Assessment, answer: impl Fn(usize) -> Option<Answer>) -> Sheet {
    let mut answers = Answers::default();
    for (at, placed) in assessment.questions().enumerate() {
        let id: &QuestionId = &placed.question.id;
        answers.edit_question(id, |entry| {
            entry.answer = answer(at);
            entry.later = at % 7 == 0;
            entry.note = if at % 5 == 0 { "Een <b> & \"twee\".".to_owned() } else { String::new() };
        });
    }
    Sheet {
        id: SheetId::from_random(7),
        created: Moment(1),
        changed: Moment(2),
        path: Path::Full,
        role: None,
        name: "Voorjaar".to_owned(),
        content_version: assessment.parts().version.clone(),
        answers,
    }
}

/// What every button on the page asks, in the order of the page.
fn press_all(node: &Html, found: &mut Vec<Callback<Event>>) {
    match node {
        Html::Text(_) => {}
        Html::List(nodes) => nodes.iter().for_each(|node| press_all(node, found)),
        Html::Element(element) => {
            let Element { listeners, children, .. } = &**element;
            found.extend(listeners.iter().map(|(_, tell)| tell.clone()));
            children.iter().for_each(|node| press_all(node, found));
        }
    }
}

fn recorder() -> (Send, Rc<RefCell<Vec<Ask>>>) {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let note = Rc::clone(&asked);
    (Send(Callback::from(move |ask| note.borrow_mut().push(ask))), asked)
}

fn asks(node: &Html, asked: &RefCell<Vec<Ask>>) -> Vec<Ask> {
    let mut buttons = Vec::new();
    press_all(node, &mut buttons);
    buttons.iter().for_each(|tell| tell.emit(Event::default()));
    asked.take()
}

#[test]
fn a_page_arrives_as_it_was_made() {
    for lang in Lang::ALL {
        let assessment = assessment(lang);
        let level = |at: usize| Level::ALL.get(at % 5).copied().map(Answer::Level);
        let sheets = [
            sheet(&assessment, |_| None),
            sheet(&assessment, level),
            sheet(&assessment, |at| if at % 3 == 0 { Some(Answer::Unknown) } else { level(at) }),
            Sheet { path: Path::Quick, ..sheet(&assessment, |at| level(at).filter(|_| at < 6)) },
        ];
        for sheet in sheets {
            for (page, make) in
                [(Page::Review, review as fn(&Sheeted) -> View), (Page::Result, result as _)]
            {
                let (send, asked) = recorder();
                let direct = make(&Sheeted {
                    desk: Desk { assessment: Rc::clone(&assessment), send, clock },
                    sheet: Rc::new(sheet.clone()),
                    saved: "Opgeslagen".to_owned(),
                    said: Some("Bewaard".to_owned()),
                    lasting: None,
                });
                let request = Request {
                    page,
                    sheet: file::encode_compact(&sheet, &assessment.parts().id),
                    saved: "Opgeslagen".to_owned(),
                    said: Some("Bewaard".to_owned()),
                    lasting: None,
                };
                assert_eq!(Request::read(&request.write()).as_ref(), Some(&request));
                let bytes =
                    super::page(Rc::clone(&assessment), &request.write(), clock, false).unwrap();
                let (send, asked_there) = recorder();
                let arrived = read_view(&bytes, &send).unwrap();
                assert_eq!(arrived.title, direct.title);
                assert_eq!(arrived.body.to_html(), direct.body.to_html());
                assert_eq!(asks(&arrived.body, &asked_there), asks(&direct.body, &asked));
                // Whatever is cut off is no page, and no panic.
                for end in (0..bytes.len()).step_by(bytes.len() / 50 + 1) {
                    assert!(read_view(&bytes[..end], &send).is_none());
                }
            }
        }
    }
}

#[test]
fn the_buttons_of_the_result_ask_something() {
    let assessment = assessment(Lang::Nl);
    let all = |_| Some(Answer::Level(Level::ALL[2]));
    let request = Request {
        page: Page::Result,
        sheet: file::encode_compact(&sheet(&assessment, all), &assessment.parts().id),
        saved: String::new(),
        said: None,
        lasting: None,
    };
    let bytes = page(assessment, &request.write(), clock, false).unwrap();
    let (send, asked) = recorder();
    let asks = asks(&read_view(&bytes, &send).unwrap().body, &asked);
    assert!(asks.contains(&Ask::Copy) && asks.contains(&Ask::Print), "{asks:?}");
}

#[test]
fn a_request_that_cannot_be_read_gives_no_page() {
    let assessment = assessment(Lang::Nl);
    for bytes in [&b""[..], &[9], &[0, 255, 255, 255, 255], &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0]] {
        assert_eq!(page(Rc::clone(&assessment), bytes, clock, false), None);
    }
}

#[test]
fn of_a_file_it_is_not_said_that_it_is_a_website() {
    for (lang, website, file) in
        [(Lang::Nl, "website", "dit bestand"), (Lang::En, "website", "this file")]
    {
        let shown = |in_file| {
            let request = Request::of(Page::Privacy).write();
            let bytes = page(assessment(lang), &request, clock, in_file).unwrap();
            read_view(&bytes, &recorder().0).unwrap().body.to_html()
        };
        assert!(!shown(true).contains(website) && shown(true).contains(file));
        assert!(shown(false).contains(website) && !shown(false).contains(file));
    }
}

/// A page of a sheet, as it arrives.
fn shown(page: Page, sheet: &Sheet) -> String {
    let assessment = assessment(Lang::Nl);
    let sheet = file::encode_compact(sheet, &assessment.parts().id);
    let request = Request { sheet, ..Request::of(page) }.write();
    let bytes = super::page(assessment, &request, clock, false).unwrap();
    read_view(&bytes, &recorder().0).unwrap().body.to_html()
}

/// A first round in which situation 2 was chosen everywhere but on the questions with these places
/// in it.
fn first_round(left_out: &[usize]) -> Sheet {
    let assessment = assessment(Lang::Nl);
    let mut sheet = Sheet { path: Path::Quick, ..sheet(&assessment, |_| None) };
    sheet.answers = Answers::default();
    let core = assessment.questions().filter(|placed| placed.question.core).enumerate();
    for (_, placed) in core.filter(|(at, _)| !left_out.contains(at)) {
        let answer = Some(Answer::Level(Level::ALL[1]));
        sheet.answers.edit_question(&placed.question.id, |entry| entry.answer = answer);
    }
    sheet
}

#[test]
fn the_result_names_what_was_skipped_in_the_first_round() {
    let skipped = "van de eerste ronde overgeslagen";
    assert!(!shown(Page::Result, &first_round(&[])).contains(skipped));
    let one = shown(Page::Result, &first_round(&[1]));
    assert!(one.contains("één vraag van de eerste ronde overgeslagen. Die gaat over: "));
    assert!(one.contains(">Van visie naar uitvoering</a>."), "{one}");
    let two = shown(Page::Result, &first_round(&[1, 9]));
    assert!(two.contains("twee vragen van de eerste ronde overgeslagen. Die gaan over: "));
    assert!(two.contains(">Van visie naar uitvoering</a>, <a "), "{two}");
    // Of all questions the result says at its end how many are blank.
    let all = Sheet { path: Path::Full, ..first_round(&[1]) };
    assert!(!shown(Page::Result, &all).contains(skipped));
}

#[test]
fn the_review_lists_the_first_round_while_nothing_else_is_filled_in() {
    let rows = |sheet: &Sheet| shown(Page::Review, sheet).matches("id=\"rij-").count();
    let all = "Ga verder met alle 38 vragen";
    let mut sheet = first_round(&[1]);
    assert_eq!(rows(&sheet), 10);
    let page = shown(Page::Review, &sheet);
    assert!(page.contains("Bij 9 van de 10 vragen") && page.contains(">vraag 2</a>"), "{page}");
    assert!(page.contains("De andere 28 vragen") && page.contains(all), "{page}");
    // A dilemma is seen where it was filled in.
    let dilemma = assessment(Lang::Nl).parts().dilemmas[0].id.clone();
    sheet.answers.edit_dilemma(&dilemma, |entry| entry.now = Some(Place::Unknown));
    assert_eq!(rows(&sheet), 10 + 9);
    // A note on another question is enough for all to be listed.
    let other = assessment(Lang::Nl);
    let other = other.questions().find(|placed| !placed.question.core).unwrap();
    sheet.answers.edit_question(&other.question.id, |entry| entry.note = "Ja.".to_owned());
    assert_eq!(rows(&sheet), 38 + 9);
    assert!(!shown(Page::Review, &sheet).contains(all));
    assert_eq!(rows(&Sheet { path: Path::Full, ..first_round(&[]) }), 38 + 9);
}

#[test]
fn what_happens_to_answers_needs_no_sheet() {
    for lang in Lang::ALL {
        let bytes =
            page(assessment(lang), &Request::of(Page::Privacy).write(), clock, false).unwrap();
        let (send, _) = recorder();
        assert_eq!(
            read_view(&bytes, &send).unwrap().body.to_html(),
            privacy(lang, false).body.to_html()
        );
    }
}

/// One of every page, of a sheet with everything in it.
fn requests(assessment: &Assessment) -> Vec<Request> {
    let root = Folder::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/golden");
    let newer = std::fs::read_to_string(root.join("answers-newer.json")).unwrap();
    let level = |at: usize| Level::ALL.get(at % 5).copied().map(Answer::Level);
    let mut full = sheet(assessment, level);
    for dilemma in &assessment.parts().dilemmas {
        full.answers.edit_dilemma(&dilemma.id, |entry| {
            entry.now = Some(Place::At(Position::ALL[1]));
            entry.desired = Some(Place::At(Position::ALL[5]));
            entry.note = "Samen.".to_owned();
        });
    }
    let file = file::encode_compact(&full, &assessment.parts().id);
    let spot = Spot::Answer(assessment.questions().next().unwrap().question.id.clone());
    let dilemma = assessment.parts().dilemmas[0].id.clone();
    [
        (Page::Review, &*file),
        (Page::Result, &file),
        (Page::Privacy, ""),
        (Page::Overview, &file),
        (Page::Dilemma(dilemma, true), &file),
        (Page::Display(Theme::Dark, false), ""),
        (Page::Newer { stored: true }, &newer),
        (Page::Newer { stored: false }, "samenhang-record 2 packed\n\u{1}"),
        (Page::Newer { stored: true }, "samenhang-record 1 cut"),
        (Page::Choice(spot, file.clone()), &file),
    ]
    .map(|(page, sheet)| Request { sheet: sheet.to_owned(), ..Request::of(page) })
    .into()
}

/// How deep nodes stand in one another, and every tag with its attributes.
fn measure<'a>(node: &'a Html, shapes: &mut BTreeSet<Vec<&'a str>>) -> usize {
    let children = match node {
        Html::Text(_) => return 0,
        Html::List(nodes) => nodes,
        Html::Element(element) => {
            shapes.insert([&[element.tag], element.names].concat());
            &element.children
        }
    };
    1 + children.iter().map(|node| measure(node, shapes)).max().unwrap_or_default()
}

#[test]
fn every_page_is_well_within_the_limits() {
    let assessment = assessment(Lang::Nl);
    let (mut deepest, mut shapes, mut largest) = (0, BTreeSet::new(), 0);
    let pages: Vec<View> = requests(&assessment)
        .iter()
        .map(|request| {
            let bytes = page(Rc::clone(&assessment), &request.write(), clock, false).unwrap();
            largest = largest.max(bytes.len());
            read_view(&bytes, &recorder().0).unwrap()
        })
        .collect();
    for view in &pages {
        deepest = deepest.max(measure(&view.body, &mut shapes));
    }
    let longest = shapes.iter().map(|names| names.concat().len()).max().unwrap();
    println!("{deepest} deep, {} shapes, the longest {longest}; {largest} bytes", shapes.len());
    assert!((8..DEPTH_MAX / 2).contains(&deepest), "{deepest} deep");
    // `views/src/wire/view.rs` keeps 256 shapes of at most 512 bytes.
    assert!((40..128).contains(&shapes.len()), "{} shapes", shapes.len());
    assert!(longest < 256, "{longest} bytes of names");
}
