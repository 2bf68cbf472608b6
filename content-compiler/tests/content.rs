//! The content of this project: it has no faults, and all of it is there.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says what it found and stops")]

use std::{fs, path::Path};

use samenhang_content::Content;
use samenhang_core::assessment::{Assessment, Lang, MainDomain};

fn content() -> Content {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content"));
    samenhang_content::load(root).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn both_languages_are_complete() {
    let content = content();
    for lang in Lang::ALL {
        let assessment = Assessment::decode(&content.compact(lang)).unwrap();
        let parts = assessment.parts();
        assert_eq!(*parts, content.packed(lang));
        assert_eq!(parts.lang, lang);
        assert_eq!(parts.version, content.version());
        let steps: usize = parts.dimensions.iter().map(|one| one.next_steps.len()).sum();
        let levels: usize = assessment.questions().map(|one| one.question.levels.len()).sum();
        let counts = [
            parts.dimensions.len(),
            assessment.question_count(),
            levels,
            parts.dilemmas.len(),
            steps,
            parts.signals.len(),
            parts.glossary.len(),
        ];
        assert_eq!(counts, [10, 38, 190, 9, 50, 9, 56]);
        assert_eq!(assessment.core_questions().count(), 10);
        assert_eq!((parts.roles.len(), parts.domains.len(), parts.levels.len()), (6, 3, 5));
    }
}

#[test]
fn the_languages_differ_in_texts_only() {
    let content = content();
    let [nl, en] = Lang::ALL.map(|lang| content.packed(lang));
    let ids = |packed: &samenhang_core::assessment::Packed| {
        let questions = packed.dimensions.iter().flat_map(|one| &one.questions);
        questions.map(|one| one.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&nl), ids(&en));
    assert_eq!(nl.quotes, en.quotes);
    assert_eq!(nl.start_quotes, en.start_quotes);
    let rules = |packed: &samenhang_core::assessment::Packed| {
        packed.signals.iter().map(|one| one.rule).collect::<Vec<_>>()
    };
    assert_eq!(rules(&nl), rules(&en));
    assert_ne!(nl.title, en.title);
}

#[test]
fn questions_count_in_the_domains_of_the_method() {
    let packed = content().packed(Lang::Nl);
    let count = |main: MainDomain| {
        let questions = packed.dimensions.iter().flat_map(|one| &one.questions);
        questions.filter(|one| one.main_domain == main).count()
    };
    let counts = [MainDomain::Across, MainDomain::One(0), MainDomain::One(1), MainDomain::One(2)];
    assert_eq!(counts.map(count), [22, 8, 4, 4]);
}

#[test]
fn niet_van_toepassing_comes_with_its_hint() {
    let packed = content().packed(Lang::Nl);
    let questions = packed.dimensions.iter().flat_map(|one| &one.questions);
    let allowed: Vec<_> = questions.filter(|one| one.na_allowed).collect();
    assert_eq!(allowed.len(), 1);
    assert_eq!(allowed.first().unwrap().id.as_str(), "uitvoering-in-de-wijk");
    assert!(allowed.first().unwrap().na_hint.is_some());
}

#[test]
fn it_takes_ten_minutes_or_thirty_to_forty_five() {
    let content = content();
    for lang in Lang::ALL {
        let packed = content.packed(lang);
        assert_eq!((packed.quick_minutes, packed.full_minutes), (10, (30, 45)));
        let reading = content.reading(lang);
        assert_eq!((reading.quick_questions, reading.full_questions), (10, 38));
        assert!(reading.quick_words < reading.full_words / 3);
    }
}

#[test]
fn quotations_are_short_and_each_dimension_has_its_own() {
    let packed = content().packed(Lang::Nl);
    assert_eq!(packed.start_quotes.len(), 3);
    let mut shown = packed.start_quotes.clone();
    shown.extend(packed.dimensions.iter().filter_map(|one| one.quote));
    assert_eq!(shown.len(), packed.quotes.len());
    for quote in &packed.quotes {
        assert!(quote.text.split_whitespace().count() <= 25, "{}", quote.text);
        assert_eq!(quote.year, 2016);
        assert!(quote.source.contains("Platform31"));
    }
}

/// What the guide for editors tells them to paste is right as it stands.
#[test]
fn the_example_of_the_guide_can_be_pasted() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let guide = fs::read_to_string(project.join("docs/inhoud-aanpassen.md")).unwrap();
    let (_, example) = guide.split_once("```toml\n[[questions]]").unwrap();
    let (example, _) = example.split_once("```").unwrap();

    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
    for folder in ["", "dimensions"] {
        fs::create_dir_all(copy.join(folder)).unwrap();
        for entry in fs::read_dir(project.join("content").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, copy.join(folder).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    let file = copy.join("dimensions/10-leren-en-uitwisselen.toml");
    let text = fs::read_to_string(&file).unwrap();
    let pasted = text.replacen("\n[[next", &format!("\n[[questions]]{example}\n[[next"), 1);
    fs::write(&file, pasted).unwrap();
    let packed = samenhang_content::load(&copy).unwrap().packed(Lang::Nl);
    assert_eq!(packed.dimensions.last().unwrap().questions.len(), 4);
    fs::remove_dir_all(copy).unwrap();
}
