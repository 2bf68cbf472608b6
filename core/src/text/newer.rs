//! The page of an assessment that cannot be opened: of a newer version, or damaged.

use super::{Joiner, count, join, review, texts};
use crate::assessment::Lang;

texts! {
    TITLE = "Deze zelfscan komt uit een nieuwere versie", "This assessment comes from a newer version";
    LEAD = "U kunt hier lezen wat u hebt ingevuld, maar niets veranderen.", "You can read here what you filled in, but you cannot change anything.";
    STORED = "Deze zelfscan is het laatst opgeslagen met een nieuwere versie van Samenhang. Er is niets aan veranderd. Laad deze pagina opnieuw: misschien komt dan de nieuwere versie. Anders kunt u de gegevens bewaren, precies zoals ze zijn.", "This assessment was last saved with a newer version of Samenhang. Nothing about it has changed. Load this page again: perhaps the newer version comes then. Otherwise you can save the data exactly as it is.";
    FILE = "Deze kopie is gemaakt met een nieuwere versie van Samenhang. Uw bestand is niet veranderd, en in deze browser is niets opgeslagen. Wilt u verder? Laad deze pagina opnieuw en open de kopie nog eens. Of open hem op de website waar u hem hebt bewaard.", "This copy was made with a newer version of Samenhang. Your file has not changed, and nothing was saved in this browser. Do you want to go on? Load this page again and open the copy once more. Or open it on the website where you saved it.";
    SEALED = "Van wat erin staat, kan deze versie niets lezen.", "This version can read nothing of what is in it.";
    RELOAD = "Laad deze pagina opnieuw", "Load this page again";
    ABOUT = "Om welke zelfscan gaat het?", "Which assessment is it?";
    NAME = "Naam", "Name";
    BEGUN = "Begonnen", "Started";
    CHANGED = "Laatst veranderd", "Last changed";
    ROLE = "Rol", "Role";
    LEFT_OUT = "Wat u hier niet ziet", "What you do not see here";
    NEW_PARTS = "Wat er in de nieuwere versie is bij gekomen, laat deze pagina niet zien.", "What was added in the newer version is not shown on this page.";
    NOT_READ = "Niet te lezen in deze versie", "Cannot be read in this version";
    PARTLY_READ = "Niet alles is te lezen in deze versie", "Not everything can be read in this version";
    DAMAGED_TITLE = "Deze zelfscan kan niet worden gelezen", "This assessment cannot be read";
    DAMAGED = "De opgeslagen gegevens zijn beschadigd. Ze zijn niet gewist. Bewaar de gegevens als bestand. De beheerder van deze website kan ernaar kijken.", "The saved data is damaged. It has not been erased. Save the data as a file. The administrator of this website can then look at it.";
}

/// "Bij vraag 2, vraag 3 en dilemma 1 is niet alles te lezen."
#[must_use]
pub fn unread(lang: Lang, questions: &[usize], dilemmas: &[usize]) -> Option<String> {
    let mut names: Vec<String> = questions.iter().map(|it| review::question(lang, *it)).collect();
    // The same word in both languages.
    names.extend(dilemmas.iter().map(|it| format!("dilemma {it}")));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let names = join(lang, &names, Joiner::And);
    (!names.is_empty()).then(|| match lang {
        Lang::Nl => format!("Niet alles is te lezen bij: {names}."),
        Lang::En => format!("Not everything can be read with: {names}."),
    })
}

/// How many things more cannot be read.
#[must_use]
pub fn more(lang: Lang, count: usize) -> Option<String> {
    let number = count::in_words_capital(lang, count);
    let (nl, en) = match count {
        0 => return None,
        1 => ("ander gegeven is", "other thing"),
        _ => ("andere gegevens zijn", "other things"),
    };
    Some(match lang {
        Lang::Nl => format!("{number} {nl} niet te lezen."),
        Lang::En => format!("{number} {en} cannot be read."),
    })
}

/// How many answers belong to questions that this version does not have.
#[must_use]
pub fn unknown(lang: Lang, count: usize) -> Option<String> {
    let number = count::in_words_capital(lang, count);
    Some(match (lang, count) {
        (_, 0) => return None,
        (Lang::Nl, 1) => "Eén antwoord hoort bij een vraag die hier niet bestaat.".to_owned(),
        (Lang::Nl, _) => format!("{number} antwoorden horen bij vragen die hier niet bestaan."),
        (Lang::En, 1) => "One answer belongs to a question that does not exist here.".to_owned(),
        (Lang::En, _) => format!("{number} answers belong to questions that do not exist here."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_named_and_counted() {
        let say = |lang, questions: &[usize], dilemmas: &[usize]| unread(lang, questions, dilemmas);
        assert_eq!(say(Lang::Nl, &[], &[]), None);
        let both = say(Lang::Nl, &[2, 3], &[1]);
        let both = both.as_deref();
        assert_eq!(both, Some("Niet alles is te lezen bij: vraag 2, vraag 3 en dilemma 1."));
        let one = say(Lang::En, &[2], &[]);
        assert_eq!(one.as_deref(), Some("Not everything can be read with: question 2."));
        assert_eq!(more(Lang::Nl, 0), None);
        assert_eq!(more(Lang::Nl, 1).as_deref(), Some("Eén ander gegeven is niet te lezen."));
        assert_eq!(more(Lang::En, 2).as_deref(), Some("Two other things cannot be read."));
        assert_eq!(unknown(Lang::En, 0), None);
        let three = unknown(Lang::Nl, 3);
        let words = "Drie antwoorden horen bij vragen die hier niet bestaan.";
        assert_eq!(three.as_deref(), Some(words));
    }
}
