//! Sentences with numbers in them: singular and plural in both languages.

use super::upper_first;
use crate::assessment::Lang;
use crate::progress::{Progress, Spread};

/// Small numbers in words at the start of a sentence or heading; others in digits.
#[must_use]
pub fn in_words(lang: Lang, number: usize) -> String {
    const NL: [&str; 13] = [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf",
    ];
    const EN: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let words = match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    };
    words.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// [`in_words`] with a capital.
#[must_use]
pub fn in_words_capital(lang: Lang, number: usize) -> String {
    upper_first(&in_words(lang, number))
}

/// "21 van de 38 vragen beantwoord".
#[must_use]
pub fn answered(lang: Lang, progress: Progress) -> String {
    let Progress { answered, total } = progress;
    match lang {
        Lang::Nl => format!("{answered} van de {total} vragen beantwoord"),
        Lang::En => format!("{answered} of {total} questions answered"),
    }
}

/// "38 vragen".
#[must_use]
pub fn questions(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 vraag".to_owned(),
        (Lang::Nl, n) => format!("{n} vragen"),
        (Lang::En, 1) => "1 question".to_owned(),
        (Lang::En, n) => format!("{n} questions"),
    }
}

/// How the answers are spread: "Bij 32 van de 38 vragen koos u een situatie. …".
/// Kinds that do not occur are left out.
#[must_use]
pub fn spread(lang: Lang, spread: Spread) -> String {
    let Spread { levels, unknown, not_applicable, blank } = spread;
    let total = levels + unknown + not_applicable + blank;
    let mut text = match lang {
        Lang::Nl => format!("Bij {levels} van de {total} vragen koos u een situatie."),
        Lang::En => format!("You chose a situation for {levels} of the {total} questions."),
    };
    let mut say = |count: usize, nl: [&str; 2], en: [&str; 2]| {
        if count > 0 {
            let [one, more] = if lang == Lang::Nl { nl } else { en };
            let form = if count == 1 { one } else { more };
            text.push(' ');
            text.push_str(&form.replace('#', &count.to_string()));
        }
    };
    say(
        unknown,
        ["Eén keer koos u ‘weet ik niet’.", "# keer koos u ‘weet ik niet’."],
        ["Once you chose ‘I don’t know’.", "# times you chose ‘I don’t know’."],
    );
    say(
        not_applicable,
        ["Eén vraag is niet van toepassing.", "# vragen zijn niet van toepassing."],
        ["One question does not apply.", "# questions do not apply."],
    );
    say(
        blank,
        ["Eén vraag is niet ingevuld.", "# vragen zijn niet ingevuld."],
        ["One question is not filled in.", "# questions are not filled in."],
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_differ() {
        assert_eq!(questions(Lang::Nl, 1), "1 vraag");
        assert_eq!(questions(Lang::En, 2), "2 questions");
        assert_eq!(in_words_capital(Lang::Nl, 10), "Tien");
        assert_eq!(in_words(Lang::En, 38), "38");
    }

    #[test]
    fn the_spread_names_only_what_occurs() {
        let some = Spread { levels: 32, unknown: 4, not_applicable: 1, blank: 1 };
        assert_eq!(
            spread(Lang::Nl, some),
            "Bij 32 van de 38 vragen koos u een situatie. 4 keer koos u ‘weet ik niet’. \
             Eén vraag is niet van toepassing. Eén vraag is niet ingevuld."
        );
        let all = Spread { levels: 10, ..Spread::default() };
        assert_eq!(spread(Lang::En, all), "You chose a situation for 10 of the 10 questions.");
    }
}
