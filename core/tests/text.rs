//! The interface texts, measured, and the sentences that are built on the real content.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::path::Path;

use samenhang_core::answers::{Answer, Answers, Entry, Level, Position};
use samenhang_core::assessment::{Assessment, Lang, QuestionId};
use samenhang_core::file::{Field, FileError, Item, List};
use samenhang_core::score::{self, Outcome, Reading, Side};
use samenhang_core::text::{
    self, common, display, file, finding, newer, overview, privacy, result, review, share, start,
};

/// The longest sentence in words.
const LONGEST: usize = 20;

/// What is wrong with a text on screen, in words; nothing where all is well.
fn faults(lang: Lang, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for mark in ["'", "\"", "  ", "..", " .", " ,"] {
        if text.contains(mark) {
            faults.push(format!("holds {mark:?}: {text}"));
        }
    }
    if lang == Lang::Nl {
        for sentence in text.split_inclusive(['.', '?', '!']) {
            let words = sentence.split_whitespace().count();
            if words > LONGEST {
                faults.push(format!("{words} words: {sentence}"));
            }
        }
    }
    faults
}

fn assert_plain(lang: Lang, texts: impl IntoIterator<Item = String>) {
    let found: Vec<String> = texts.into_iter().flat_map(|text| faults(lang, &text)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn assessment(lang: Lang) -> Assessment {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let content = samenhang_content::load(&root).unwrap();
    Assessment::decode(&content.compact(lang)).unwrap()
}

fn outcome(
    assessment: &Assessment,
    answer: impl Fn(usize, &QuestionId) -> Option<Answer>,
) -> Outcome {
    let mut answers = Answers::default();
    for (place, placed) in assessment.questions().enumerate() {
        let id = placed.question.id.clone();
        let entry = Entry { answer: answer(place, &id), ..Entry::default() };
        answers.questions.insert(id, entry);
    }
    score::outcome(assessment, &answers)
}

fn said(assessment: &Assessment, outcome: &Outcome) -> String {
    text::result::conclusion(assessment, &outcome.overall).concat()
}

#[test]
fn a_fault_is_found() {
    let long = format!("Een{} eind.", " woord".repeat(LONGEST));
    for text in ["Foto's", "Twee  spaties", "Een \"woord\"", "Klaar..", long.as_str()] {
        assert!(!faults(Lang::Nl, text).is_empty(), "{text}");
    }
    assert!(faults(Lang::Nl, "Dilemma’s: ‘weet ik niet’ is ook goed.").is_empty());
}

#[test]
fn the_fixed_texts_are_plain() {
    for (module, texts) in text::ALL {
        assert!(!texts.is_empty(), "{module}");
        for lang in [Lang::Nl, Lang::En] {
            assert_plain(lang, texts.iter().map(|text| format!("{module}: {}", text.get(lang))));
        }
        // An abbreviation ends as its language wants; a sentence ends alike in both.
        for text in texts.iter().filter(|text| text.get(Lang::Nl).contains(' ')) {
            let end = |lang| text.get(lang).chars().last().filter(|c| !c.is_alphanumeric());
            assert_eq!(end(Lang::Nl), end(Lang::En), "{module}: {}", text.get(Lang::Nl));
        }
    }
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let titles = [
        start::DOCUMENT,
        start::BEGIN_DOCUMENT,
        overview::TITLE,
        review::TITLE,
        result::TITLE,
        privacy::TITLE,
        display::TITLE,
        common::NOT_FOUND_TITLE,
        common::NO_SHEET_TITLE,
        newer::TITLE,
        newer::DAMAGED_TITLE,
        common::PAGE_FAILED_TITLE,
        share::TITLE,
        share::REFUSED_TITLE,
        share::EMPTY_TITLE,
    ];
    for lang in [Lang::Nl, Lang::En] {
        let mut seen: Vec<&str> = titles.iter().map(|title| title.get(lang)).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), titles.len());
    }
}

#[test]
fn errors_about_a_file_are_plain_and_say_what_to_do() {
    let question = || Item::Question(QuestionId::new("visie-verbindend"));
    let errors = [
        FileError::TooLarge { bytes: 2_000_000 },
        FileError::NotText { line: 1, column: 1 },
        FileError::NotJson { line: 12, column: 3 },
        FileError::TooDeep,
        FileError::NotSamenhang,
        FileError::NewerVersion { version: 9 },
        FileError::Form { line: 12, column: 3 },
        FileError::TooMany { list: List::Answers, items: 600 },
        FileError::NoteTooLong { item: question(), chars: 12_045 },
        FileError::NameTooLong { chars: 200 },
        FileError::NotAnId { list: List::Answers, number: 3 },
        FileError::NotAnId { list: List::Dilemmas, number: 3 },
        FileError::NotAnId { list: List::Aims, number: 3 },
        FileError::Duplicate(question()),
        FileError::OutOfRange { item: question(), field: Field::Certainty },
        FileError::SheetOutOfRange(Field::Role),
    ];
    for (lang, action) in [(Lang::Nl, ["Kies", "Laad"]), (Lang::En, ["Choose", "Reload"])] {
        for error in &errors {
            let said = file::error(lang, error);
            assert!(action.iter().any(|verb| said.contains(verb)), "no advice: {said}");
            assert!(!said.contains("JSON"), "{said}");
            assert_plain(lang, [said]);
        }
    }
    let long = file::error(Lang::Nl, &FileError::NoteTooLong { item: question(), chars: 12_045 });
    assert!(long.starts_with(
        "De toelichting bij de vraag ‘visie-verbindend’ heeft 12.045 tekens. Er passen er 4.000."
    ));
    let role = file::error(Lang::En, &FileError::SheetOutOfRange(Field::Role));
    assert!(role.contains("The role (‘sheet.role’) has a value that does not exist."));
}

#[test]
fn remarks_about_a_file_have_a_singular() {
    let remarks = |lang, count| {
        let remarks =
            file::Remarks { not_applicable: count, unknown_questions: count, other_version: false };
        file::remarks(lang, remarks)
    };
    assert!(remarks(Lang::Nl, 0).is_empty());
    assert_eq!(
        remarks(Lang::Nl, 1),
        [
            "Eén antwoord hoort bij een vraag die hier niet bestaat. Het blijft bewaard, maar u ziet het niet.",
            "Bij één vraag staat ‘niet van toepassing’, terwijl dat daar niet kan. Die vraag telt als niet ingevuld.",
        ]
    );
    assert!(remarks(Lang::Nl, 3)[0].starts_with("Drie antwoorden horen bij vragen"));
    assert!(remarks(Lang::Nl, 3)[1].ends_with("Die vragen tellen als niet ingevuld."));
    assert!(remarks(Lang::En, 1)[0].starts_with("One answer belongs to a question"));
    assert!(remarks(Lang::En, 3)[1].starts_with("Three questions say ‘not applicable’"));
}

#[test]
fn the_conclusion_is_a_sentence_at_every_stage() {
    let nl = assessment(Lang::Nl);
    let en = assessment(Lang::En);
    let level = |level: Level| move |_: usize, _: &QuestionId| Some(Answer::Level(level));

    let all = outcome(&nl, level(Level::ALL[1]));
    assert_eq!(said(&nl, &all), "Zoals u het ziet, staat uw gemeente op het niveau verkennend.");
    let charts = text::result::bars_conclusion(&nl, &all.dimensions);
    assert!(charts.contains(" Alle uitkomsten zijn gelijk: 2,0. "), "{charts}");
    assert_plain(Lang::Nl, [charts]);

    let first = outcome(&nl, |_, id| {
        nl.question(id).unwrap().question.core.then_some(Answer::Level(Level::ALL[2]))
    });
    assert_eq!(said(&nl, &first), "Uw eerste indruk: uw gemeente staat op het niveau verwoord.");
    let charts = text::result::radar_conclusion(&nl, &first.dimensions);
    assert!(charts.contains(" Tien onderwerpen hebben een eerste indruk, op één vraag."));
    assert!(!charts.contains("geen uitkomst"), "{charts}");

    let one = outcome(&en, |place, _| (place < 4).then_some(Answer::Level(Level::ALL[3])));
    assert_eq!(said(&en, &one), "Too little has been filled in so far for an overall result.");
    let figures = text::result::figures(&en, &one.dimensions, &one.overall);
    assert!(figures.ends_with("8 of the 10 subjects. So far there is one."), "{figures}");
    let charts = text::result::bars_conclusion(&en, &one.dimensions);
    assert!(charts.contains(" has a result. Nine subjects have no result. "), "{charts}");
}

#[test]
fn subjects_that_share_a_figure_stay_apart() {
    let nl = assessment(Lang::Nl);
    let low = ["Wil, durf en veranderstrategie", "Leren en uitwisselen"];
    let mixed = outcome(&nl, |_, id| {
        let name = &nl.question(id).unwrap().dimension.name;
        Some(Answer::Level(Level::ALL[if low.contains(&name.as_str()) { 1 } else { 3 }]))
    });
    let figures = text::result::figures(&nl, &mixed.dimensions, &mixed.overall);
    assert!(
        figures.contains(
            " Laagste: ‘Wil, durf en veranderstrategie’ en ‘Leren en uitwisselen’ (2,0). "
        ),
        "{figures}"
    );
    let charts = text::result::bars_conclusion(&nl, &mixed.dimensions);
    assert!(
        charts.contains(
            " Het verst is ‘Visie en ambitie’ (4,0: Verankerd). \
             Het minst ver is ‘Wil, durf en veranderstrategie’ (2,0: Verkennend). "
        ),
        "{charts}"
    );
}

#[test]
fn what_two_places_say_is_a_sentence() {
    let [nl, en] = [Lang::Nl, Lang::En].map(assessment);
    let [middle, mostly_right] =
        [0, 2].map(|value| *Position::ALL.iter().find(|at| at.value() == value).unwrap());
    let read = |assessment: &Assessment, reading| {
        let parts = assessment.parts();
        finding::reading(parts.lang, &parts.dilemma_scale, &parts.dilemmas[0], reading)
    };
    let moves = Reading::Move { now: middle, desired: mostly_right, toward: Side::Right };
    assert_eq!(
        read(&nl, moves),
        "Uw gemeente staat nu ertussenin. \
         Over twee jaar wilt u vooral bij ‘beginnen met praktische stappen’ staan."
    );
    assert_eq!(
        read(&en, moves),
        "Your municipality is now in between. In two years’ time you want to be \
         mostly on the side of ‘start with practical steps’."
    );
    // To lean less is no step to the pole, though the place is called "iets meer".
    let [entirely, slightly] =
        [-3, -1].map(|value| *Position::ALL.iter().find(|at| at.value() == value).unwrap());
    let less = Reading::Move { now: entirely, desired: slightly, toward: Side::Right };
    assert_eq!(
        read(&nl, less),
        "Uw gemeente staat nu helemaal bij ‘beginnen met een brede, integrale visie’. \
         Over twee jaar wilt u daar ook staan, maar minder sterk: ‘iets meer’."
    );
    let more = Reading::Move { now: slightly, desired: entirely, toward: Side::Left };
    assert!(read(&nl, more).ends_with("maar sterker: ‘helemaal’."));
    assert!(read(&en, more).ends_with("but more so: ‘entirely’."));
    assert_eq!(
        read(&nl, Reading::Stay(middle)),
        "Uw gemeente staat nu ertussenin. Daar wilt u over twee jaar ook staan."
    );
    assert_eq!(
        read(&nl, Reading::OnlyDesired(mostly_right)),
        "Over twee jaar wilt u vooral bij ‘beginnen met praktische stappen’ staan. \
         Waar uw gemeente nu staat, is nog niet bekend."
    );
    assert_eq!(read(&en, Reading::Nothing), "");
}
