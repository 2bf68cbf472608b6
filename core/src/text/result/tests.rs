//! The sentences of the result in singular and plural.

use super::*;

#[test]
fn a_role_stands_without_an_article() {
    assert_eq!(
        about(Lang::En, "3 March 2026", Some("alderman"), "0.2.0"),
        "Last changed on 3 March 2026. Role: alderman. Questionnaire version: 0.2.0."
    );
    assert_eq!(
        about(Lang::Nl, "3 maart 2026", None, "0.2.0"),
        "Laatst gewijzigd op 3 maart 2026. Versie van de vragenlijst: 0.2.0."
    );
}

#[test]
fn none_one_and_many_differ() {
    assert_eq!(
        too_few(Lang::Nl, 2, 8, 10),
        "Daarvoor moeten minstens 8 van de 10 onderwerpen een uitkomst hebben. \
         Nu zijn dat er twee."
    );
    let round = |levels| FirstRound { levels, applicable: 9, needed: 8 };
    assert_eq!(
        first_impression_needs(Lang::Nl, round(7)),
        "Kies bij minstens 8 van de 9 vragen uit de eerste ronde een situatie. \
         Dan ziet u een eerste indruk. Nu deed u dat bij zeven."
    );
    assert!(
        first_impression_needs(Lang::Nl, round(0)).ends_with(" Dat deed u nog bij geen vraag.")
    );
    assert!(first_impression_needs(Lang::En, round(1)).ends_with(" done so for one."));
    assert!(too_few(Lang::Nl, 1, 8, 10).ends_with(" Nu is dat er één."));
    assert!(too_few(Lang::En, 7, 8, 10).ends_with(" So far there are seven."));
    assert_eq!(coverage(Lang::Nl, 1, 1), "1 van 1 vraag");
    assert_eq!(coverage(Lang::En, 3, 4), "3 of 4 questions");
}

#[test]
fn what_was_answered_is_a_sentence() {
    let counts = Counts { questions: 38, levels: 32, blank: 1, ..Counts::default() };
    assert_eq!(
        answered(Lang::Nl, &counts),
        "U hebt 37 van de 38 vragen beantwoord. Bij 32 daarvan koos u een situatie."
    );
    let all = Counts { questions: 38, levels: 38, supported: 14, ..Counts::default() };
    assert_eq!(
        answered(Lang::En, &all),
        "You have answered all 38 questions, each time with a situation."
    );
    assert_eq!(
        basis(Lang::Nl, &all),
        "Bij alle 38 vragen koos u een situatie. \
         Bij 14 van de 38 gekozen situaties kunt u een document of voorbeeld noemen."
    );
    let none = Counts { supported: 0, ..all };
    assert!(basis(Lang::Nl, &none).ends_with(" een document of voorbeeld kunt noemen."));
}
