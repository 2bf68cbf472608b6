//! The whole assessment with the answers of worked example 3, and every figure of its
//! result as the method gives it.

use samenhang_tests::{Outcome, Page};

use crate::steps::{
    EXAMPLE_3, assert_says, assert_silent, choose, choose_level, go_on, question, saved, table,
    texts_of,
};

/// All 38 questions, two dilemmas, a note and a flag; the review; the result.
pub(crate) async fn all_questions(page: &mut Page) -> Outcome {
    page.open("").await?;
    from_start(page).await
}

/// The same once the start page is there, wherever that is.
pub(crate) async fn from_start(page: &Page) -> Outcome {
    page.click_text("Of begin met alle 38 vragen").await?;
    page.wait_for_heading("Voordat u begint").await?;
    page.click_text("Wethouder of andere portefeuillehouder").await?;
    page.type_into("input[type=text]", "Voorjaar, team wonen").await?;
    page.click_text("Begin met de vragen").await?;
    answer_all(page).await?;
    two_dilemmas(page).await?;
    review(page).await?;
    result(page).await
}

async fn answer_all(page: &Page) -> Outcome {
    for (number, level) in (1..).zip(EXAMPLE_3) {
        page.wait_for_text(&question(number)).await?;
        choose_level(page, level).await?;
        match number {
            1 => choose(page, "zekerheid", "onderbouwd").await?,
            12 => {
                page.type_into("textarea", "Raadsbesluit van dit jaar").await?;
                page.click_text("Later bespreken").await?;
            }
            _ => {}
        }
        page.click("#volgende").await?;
    }
    page.wait_for_text("Dilemma 1 van 9").await
}

async fn two_dilemmas(page: &Page) -> Outcome {
    choose(page, "nu", "-2").await?;
    choose(page, "gewenst", "1").await?;
    go_on(page, "Dilemma 2 van 9").await?;
    choose(page, "nu", "0").await?;
    choose(page, "gewenst", "0").await?;
    saved(page).await?;
    page.click_text("Naar het overzicht").await?;
    page.wait_for_heading("Overzicht van uw zelfscan").await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Voorjaar, team wonen",
            "U hebt alle 38 vragen beantwoord. Tien onderwerpen zijn helemaal ingevuld.",
            "(2 van 9 ingevuld)",
        ],
    );
    page.click_text("Controleer uw antwoorden").await
}

/// Every answer stands there, in its place.
async fn review(page: &Page) -> Outcome {
    page.wait_for_heading("Controleer uw antwoorden").await?;
    let says = page.text().await?;
    assert_says(
        &says,
        &[
            "Bij alle 38 vragen koos u een situatie.",
            "Eén vraag wilt u later bespreken: vraag 12",
            "Uw toelichting: Raadsbesluit van dit jaar",
            "Nu: Vooral: beginnen met een brede, integrale visie",
            "Over twee jaar: Iets meer: beginnen met praktische stappen",
            "Nu: Ertussenin Over twee jaar: Ertussenin",
        ],
    );
    assert_silent(&says, &["koos u ‘weet ik niet’", "vragen zijn niet ingevuld"]);
    const ROWS: &str = "
        return [...document.querySelectorAll('#samenhang dt')].map((dt) =>
          `${dt.innerText} = ${dt.nextElementSibling.innerText}`)";
    let rows = texts_of(page, ROWS).await?;
    assert_eq!(rows.len(), 38 + 9, "{rows:#?}");
    for ((number, level), row) in (1..).zip(EXAMPLE_3).zip(&rows) {
        let begins = row.starts_with(&format!("{number}. "));
        assert!(begins && row.contains(&format!("= Situatie {level}: ")), "{number}: {row}");
    }
    let blank = rows.iter().filter(|row| row.ends_with("= Niet ingevuld")).count();
    assert_eq!(blank, 7, "seven dilemmas are not filled in");
    page.click_text("Naar de uitkomst").await
}

/// The figures of worked example 3.
async fn result(page: &Page) -> Outcome {
    page.wait_for_heading("Uitkomst: uw beeld van de samenhang").await?;
    unfold(page).await?;
    let says = page.text().await?;
    assert_says(&says, &WHOLE);
    assert_says(&says, &STANDS_OUT);
    assert_silent(&says, &DOES_NOT_STAND_OUT);
    assert_says(&says, &STEPS);
    assert_says(&says, &DILEMMAS);
    assert_eq!(table(page, "Dezelfde uitkomst als tabel").await?, SUBJECTS);
    assert_eq!(table(page, "Gemiddelde per domein").await?, DOMAINS);
    bars(page).await
}

/// A copy from the result has all of it.
pub(crate) async fn copied(page: &Page) -> Outcome {
    page.click_text("Bewaar een kopie").await?;
    page.wait_for_text("De browser bewaart de kopie").await?;
    let (_, copy) = page.downloaded().await?;
    assert_eq!(copy.matches("\"answer\"").count(), 38, "{copy}");
    assert_says(&copy, &["Voorjaar, team wonen", "Raadsbesluit van dit jaar"]);
    Ok(())
}

/// Opens every folded part.
pub(crate) async fn unfold(page: &Page) -> Outcome {
    const UNFOLD: &str = "for (const it of document.querySelectorAll('details')) it.open = true";
    page.script(UNFOLD, vec![]).await.map(drop)
}

/// The bars say the same as the table.
async fn bars(page: &Page) -> Outcome {
    let says = page.text().await?;
    let lines: Vec<String> = SUBJECTS
        .iter()
        .map(|[name, score, level, ..]| {
            let questions = match *name {
                "3. Wil, durf en veranderstrategie" => 5,
                "6. Inwoner en leefomgeving"
                | "9. Samenwerken met partners"
                | "10. Leren en uitwisselen" => 3,
                _ => 4,
            };
            format!("{name} {questions} van de {questions} vragen {score} {level}")
        })
        .collect();
    let flat = says.replace(" ,", ",");
    assert_says(&flat, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(())
}

const WHOLE: [&str; 17] = [
    "Zoals u het ziet, staat uw gemeente op het niveau verkennend, op weg naar verwoord.",
    "Gemiddeld 2,7. Laagste: Leren en uitwisselen (1,7). Hoogste: Visie en ambitie (3,8).",
    "Op andere manieren berekend ligt het gemiddelde tussen 2,6 en 2,8.",
    "Bij alle 38 vragen koos u een situatie.",
    "Bij 1 van de 38 gekozen situaties kunt u een document of voorbeeld noemen.",
    "Dit is het beeld van één persoon, geen meting van buitenaf.",
    "Voorjaar, team wonen. ",
    "Rol: wethouder.",
    "3,75 + 2,50 + 2,60 + 2 + 2,75 + 2,67 + 3,25 + 2,25 + 3,33 + 1,67 = 26,77; 26,77 / 10 = 2,7",
    "Meetkundig gemiddelde 2,6",
    "Elke vraag even zwaar 2,7",
    "Zonder ‘Visie en ambitie’ 2,6",
    "Zonder ‘Integraal werkende organisatie’ 2,8",
    "Zonder ‘Samenwerken met partners’ 2,6",
    "Zonder ‘Leren en uitwisselen’ 2,8",
    // The sums of two subjects and of a domain.
    "4 + 4 + 4 + 3 = 15; 15 / 4 = 3,8",
    "2 + 2 + 1 = 5; 5 / 3 = 1,7",
];

const STANDS_OUT: [&str; 9] = [
    "Duidelijk verder dan uw eigen gemiddelde bent u bij ‘Visie en ambitie’.",
    "Bij vier vragen koos u situatie 4 of 5.",
    "‘Leren en uitwisselen’ ligt minstens een heel niveau lager dan uw eigen gemiddelde, en nog \
     onder niveau 2.",
    "De visie is verder dan de uitvoering.",
    "Visie en ambitie: 3,8. Van visie naar uitvoering: 2,5. Verschil: 1,3.",
    "De visie is integraal, maar de organisatie werkt nog niet zo.",
    "Visie en ambitie: 3,8. Integraal werkende organisatie: 2,0. Verschil: 1,8.",
    "Visie en ambitie: 3,8. Inwoner en leefomgeving: 2,7. Verschil: 1,1.",
    "Bij ‘Weet uw gemeente of haar aanpak werkt voor inwoners?’ koos u situatie 1.",
];

/// The other six patterns: their differences are smaller than 1,0 or their rule does not
/// hold.
const DOES_NOT_STAND_OUT: [&str; 7] = [
    "Er gebeurt veel, maar de gezamenlijke richting is minder duidelijk.",
    "Misschien hangt dat af van enkele medewerkers.",
    "De uitvoering is verder dan de samenwerking met partners.",
    "U voert veel uit, maar leert daar nog weinig van.",
    "de verdeling van woningen volgt daar nog niet uit",
    "Dagelijkse vragen verdringen de vernieuwing.",
    "‘Integraal werkende organisatie’ ligt",
];

const STEPS: [&str; 10] = [
    "Visie en ambitie Nu: 3,8 Verwoord, op weg naar Verankerd. Van verwoord naar verankerd:",
    "Van visie naar uitvoering Nu: 2,5 Verkennend, op weg naar Verwoord. \
     Van verkennend naar verwoord:",
    "Wil, durf en veranderstrategie Nu: 2,6 Verkennend, op weg naar Verwoord. \
     Van verkennend naar verwoord:",
    "Integraal werkende organisatie Nu: 2,0 Verkennend. Van verkennend naar verwoord:",
    "Toegang, consistentie en maatwerk Nu: 2,8 Verkennend, op weg naar Verwoord. \
     Van verkennend naar verwoord:",
    "Inwoner en leefomgeving Nu: 2,7 Verkennend, op weg naar Verwoord. \
     Van verkennend naar verwoord:",
    "Aandachtsgroepen, woningdruk en betaalbaarheid Nu: 3,3 Verwoord. \
     Van verwoord naar verankerd:",
    "Sturen op wijken en voorzieningen Nu: 2,3 Verkennend. Van verkennend naar verwoord:",
    "Samenwerken met partners Nu: 3,3 Verwoord. Van verwoord naar verankerd:",
    "Leren en uitwisselen Nu: 1,7 Versnipperd, op weg naar Verkennend. \
     Van versnipperd naar verkennend:",
];

const DILEMMAS: [&str; 4] = [
    "U koos nergens ‘weet ik niet’.",
    "U hebt 2 van de 9 dilemma’s ingevuld.",
    "Uw gemeente staat nu vooral bij ‘beginnen met een brede, integrale visie’. Over twee jaar \
     wilt u iets meer bij ‘beginnen met praktische stappen’ staan.",
    "Uw gemeente staat nu ertussenin. Daar wilt u over twee jaar ook staan.",
];

const KNOWN: &str = "alles is bekend";

const SUBJECTS: [[&str; 6]; 10] = [
    [
        "1. Visie en ambitie",
        "3,8",
        "Verwoord, op weg naar Verankerd",
        "4 van 4",
        KNOWN,
        "4, 4, 4, 3",
    ],
    [
        "2. Van visie naar uitvoering",
        "2,5",
        "Verkennend, op weg naar Verwoord",
        "4 van 4",
        KNOWN,
        "3, 2, 3, 2",
    ],
    [
        "3. Wil, durf en veranderstrategie",
        "2,6",
        "Verkennend, op weg naar Verwoord",
        "5 van 5",
        KNOWN,
        "3, 2, 3, 3, 2",
    ],
    ["4. Integraal werkende organisatie", "2,0", "Verkennend", "4 van 4", KNOWN, "2, 2, 2, 2"],
    [
        "5. Toegang, consistentie en maatwerk",
        "2,8",
        "Verkennend, op weg naar Verwoord",
        "4 van 4",
        KNOWN,
        "3, 3, 3, 2",
    ],
    [
        "6. Inwoner en leefomgeving",
        "2,7",
        "Verkennend, op weg naar Verwoord",
        "3 van 3",
        KNOWN,
        "3, 3, 2",
    ],
    [
        "7. Aandachtsgroepen, woningdruk en betaalbaarheid",
        "3,3",
        "Verwoord",
        "4 van 4",
        KNOWN,
        "3, 3, 3, 4",
    ],
    ["8. Sturen op wijken en voorzieningen", "2,3", "Verkennend", "4 van 4", KNOWN, "2, 2, 2, 3"],
    ["9. Samenwerken met partners", "3,3", "Verwoord", "3 van 3", KNOWN, "3, 3, 4"],
    [
        "10. Leren en uitwisselen",
        "1,7",
        "Versnipperd, op weg naar Verkennend",
        "3 van 3",
        KNOWN,
        "2, 2, 1",
    ],
];

const DOMAINS: [[&str; 4]; 4] = [
    ["Sociaal domein", "3,0", "Verwoord", "8 van 8"],
    ["Volkshuisvestelijk domein", "3,3", "Verwoord", "4 van 4"],
    ["Ruimtelijk domein", "2,3", "Verkennend", "4 van 4"],
    [
        "Over de domeinen heen: de samenhang zelf",
        "2,5",
        "Verkennend, op weg naar Verwoord",
        "22 van 22",
    ],
];
