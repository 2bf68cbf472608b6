//! Tables, folds, the outline and the other parts of a page.

use samenhang_views::components::disclosure::Shows;
use samenhang_views::components::disclosure::examples::{TERMS, folded, terms};
use samenhang_views::components::{contents, finding, outline, poles, progress, section, table};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Stage, all, name, words};

#[wasm_bindgen_test]
async fn a_table_has_a_caption_and_a_heading_for_every_row_and_column() {
    for example in table::examples::examples() {
        let stage = Stage::show((example.view)()).await;
        let table = stage.one("table");
        let first = table.first_element_child().map(|child| child.tag_name());
        assert_eq!(first.as_deref(), Some("CAPTION"));
        assert_eq!(name(&table), "Dezelfde uitkomst als tabel");
        let columns = stage.words("thead th[scope='col']");
        assert_eq!(columns, ["Onderwerp", "Uitkomst", "Niveau", "Situatie gekozen"]);
        let rows = stage.all("tbody tr");
        assert_eq!(rows.len(), 4);
        for row in rows {
            let head = row.first_element_child().unwrap();
            assert_eq!(head.tag_name(), "TH");
            assert_eq!(head.get_attribute("scope").as_deref(), Some("row"));
            assert!(!words(&head).is_empty());
            assert_eq!(all(&row, "th, td").len(), columns.len());
        }
        assert_eq!(stage.count("th:not([scope])"), 0);
    }
}

#[wasm_bindgen_test]
async fn a_table_that_scrolls_is_a_region_the_keyboard_reaches() {
    for example in table::examples::examples() {
        let stage = Stage::show((example.view)()).await;
        let region = stage.one("[role='region']");
        assert_eq!(region.get_attribute("tabindex").as_deref(), Some("0"));
        assert_eq!(name(&region), "Dezelfde uitkomst als tabel");
        assert_eq!(all(&region, "table").len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_fold_is_native_closed_at_first_and_opens() {
    let stage = Stage::show(folded(Shows::Everywhere)).await;
    let details = stage.one("details");
    let first = details.first_element_child().map(|child| child.tag_name());
    assert_eq!(first.as_deref(), Some("SUMMARY"));
    assert!(!details.has_attribute("open"));
    stage.click("summary").await;
    assert!(details.has_attribute("open"));
    assert!(!details.class_list().contains("samenhang-disclosure--screen-only"));
    let stage = Stage::show(folded(Shows::OnScreen)).await;
    assert!(stage.one("details").class_list().contains("samenhang-disclosure--screen-only"));
}

/// A page that renders again, because something was answered, does not fold what is open.
#[wasm_bindgen_test]
async fn an_open_fold_stays_open() {
    let mut stage = Stage::show(folded(Shows::Everywhere)).await;
    stage.click("summary").await;
    stage.update(folded(Shows::OnScreen)).await;
    assert!(stage.one("details").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn terms_are_explained_and_without_terms_nothing_stands_there() {
    let stage = Stage::show(terms(&TERMS)).await;
    assert_eq!(stage.words("details > summary"), ["Uitleg van woorden in deze vraag"]);
    assert_eq!(stage.words("dl dt"), ["Begeleiding", "Beleidscyclus"]);
    let definitions = TERMS.map(|(_, definition)| definition);
    assert_eq!(stage.words("dl dd"), definitions);
    let stage = Stage::show(terms(&[])).await;
    assert_eq!(stage.root().child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn each_knot_of_the_outline_says_its_status_in_words() {
    let example = outline::examples::examples().remove(0);
    let stage = Stage::show((example.view)()).await;
    for (form, status) in [
        ("complete", "Ingevuld 4 van 4 vragen"),
        ("begun", "Begonnen 1 van 4 vragen"),
        ("open", "Nog niet begonnen 0 van 4 vragen"),
    ] {
        let item = format!("ol > .samenhang-outline__item--{form}");
        assert_eq!(stage.words(&format!("{item} .samenhang-outline__status")), [status]);
        assert_eq!(stage.count(&format!("{item} a[href]")), 1);
    }
    assert_eq!(stage.count("li"), 3);
}

#[wasm_bindgen_test]
async fn a_part_and_its_contents_are_named_by_their_headings() {
    for example in section::examples::examples() {
        let stage = Stage::show((example.view)()).await;
        assert_eq!(name(&stage.one("section")), words(&stage.one("h2")));
        let wide = stage.count(".samenhang-section--wide") == 1;
        assert_eq!(wide, example.name == "wide");
        assert_eq!(stage.count(".samenhang-section__body") == 0, wide);
    }
    let example = contents::examples::examples().remove(0);
    let stage = Stage::show((example.view)()).await;
    assert_eq!(name(&stage.one("nav")), "Op deze pagina");
    assert_eq!(
        stage.words("ol > li > a[href]"),
        ["Tien onderwerpen", "Wat opvalt", "Uw dilemma’s"]
    );
}

#[wasm_bindgen_test]
async fn a_finding_shows_only_what_it_has() {
    let examples = finding::examples::examples();
    let stage = Stage::show((examples[0].view)()).await;
    let parts = stage.words("p");
    assert_eq!(parts.len(), 3);
    assert!(parts[1].starts_with("Visie en ambitie: 3,8."));
    assert!(parts[2].starts_with("Voor het gesprek Met welke maatregel"));
    let stage = Stage::show((examples[1].view)()).await;
    assert_eq!(stage.count("p"), 1);
}

#[wasm_bindgen_test]
async fn both_poles_have_a_heading_a_strength_and_a_shadow() {
    let example = poles::examples::examples().remove(0);
    let stage = Stage::show((example.view)()).await;
    let sides = stage.all(".samenhang-pole");
    assert_eq!(sides.len(), 2);
    for side in sides {
        assert_eq!(all(&side, "h2").len(), 1);
        let headings: Vec<String> = all(&side, "dt").iter().map(words).collect();
        assert_eq!(headings, ["De kracht", "De keerzijde, als u doorschiet"]);
        assert_eq!(all(&side, "dd").len(), 2);
    }
}

/// Progress is text: not a stop of the keyboard, not part of the form, not a bar (R5).
#[wasm_bindgen_test]
async fn progress_is_text() {
    for example in progress::examples::examples() {
        let stage = Stage::show((example.view)()).await;
        let progress = words(&stage.one(".samenhang-progress"));
        assert!(progress.contains(" van "), "{progress}");
        assert!(progress.ends_with("Onderwerp 1 van 10: Visie en ambitie"), "{progress}");
        assert_eq!(stage.count("a, button, input, [tabindex], [role], progress, form"), 0);
    }
}
