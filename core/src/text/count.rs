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

/// [`in_words`] with a capital. A capital has no accent: "Eén", not "Één".
#[must_use]
pub fn in_words_capital(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Nl, 1) => "Eén".to_owned(),
        _ => upper_first(&in_words(lang, number)),
    }
}

/// "21 van de 38 vragen", or "alle 38 vragen".
#[must_use]
pub fn part(lang: Lang, part: usize, total: usize) -> String {
    match lang {
        Lang::Nl if total == 1 => format!("{part} van 1 vraag"),
        Lang::Nl if part == total => format!("alle {total} vragen"),
        Lang::Nl => format!("{part} van de {total} vragen"),
        Lang::En if total == 1 => format!("{part} of 1 question"),
        Lang::En if part == total => format!("all {total} questions"),
        Lang::En => format!("{part} of the {total} questions"),
    }
}

/// "21 van de 38 vragen beantwoord".
#[must_use]
pub fn answered(lang: Lang, progress: Progress) -> String {
    let part = upper_first(&part(lang, progress.answered, progress.total));
    match lang {
        Lang::Nl => format!("{part} beantwoord"),
        Lang::En => format!("{part} answered"),
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

/// "Vier keer koos u ‘weet ik niet’", without a full stop.
#[must_use]
pub fn unknown(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, _) => format!("{} keer koos u ‘weet ik niet’", in_words_capital(lang, count)),
        (Lang::En, 1) => "You chose ‘I don’t know’ once".to_owned(),
        (Lang::En, n) => format!("You chose ‘I don’t know’ {} times", in_words(lang, n)),
    }
}

/// "Drie vragen zijn niet ingevuld", without a full stop.
#[must_use]
pub fn blank(lang: Lang, count: usize) -> String {
    let number = in_words_capital(lang, count);
    match (lang, count) {
        (Lang::Nl, 1) => format!("{number} vraag is niet ingevuld"),
        (Lang::Nl, _) => format!("{number} vragen zijn niet ingevuld"),
        (Lang::En, 1) => format!("{number} question is not filled in"),
        (Lang::En, _) => format!("{number} questions are not filled in"),
    }
}

fn not_applicable(lang: Lang, count: usize) -> String {
    let number = in_words_capital(lang, count);
    match (lang, count) {
        (Lang::Nl, 1) => format!("{number} vraag is niet van toepassing"),
        (Lang::Nl, _) => format!("{number} vragen zijn niet van toepassing"),
        (Lang::En, 1) => format!("{number} question does not apply"),
        (Lang::En, _) => format!("{number} questions do not apply"),
    }
}

/// How the answers are spread: "Bij 32 van de 38 vragen koos u een situatie. …".
/// Kinds that do not occur are left out.
#[must_use]
pub fn spread(lang: Lang, spread: Spread) -> String {
    let total = spread.levels + spread.unknown + spread.not_applicable + spread.blank;
    let part = part(lang, spread.levels, total);
    let mut text = match (lang, spread.levels) {
        (Lang::Nl, 0) => "U koos nog nergens een situatie.".to_owned(),
        (Lang::En, 0) => "You have not chosen a situation anywhere yet.".to_owned(),
        (Lang::Nl, _) => format!("Bij {part} koos u een situatie."),
        (Lang::En, _) => format!("You chose a situation for {part}."),
    };
    let kinds = [
        (spread.unknown, unknown(lang, spread.unknown)),
        (spread.not_applicable, not_applicable(lang, spread.not_applicable)),
        (spread.blank, blank(lang, spread.blank)),
    ];
    for (_, sentence) in kinds.iter().filter(|(count, _)| *count > 0) {
        text += &[" ", sentence, "."].concat();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_differ() {
        assert_eq!(questions(Lang::Nl, 1), "1 vraag");
        assert_eq!(questions(Lang::En, 2), "2 questions");
        assert_eq!(in_words_capital(Lang::Nl, 1), "Eén");
        assert_eq!(in_words_capital(Lang::Nl, 10), "Tien");
        assert_eq!(in_words(Lang::En, 38), "38");
    }

    #[test]
    fn a_part_of_one_and_the_whole_have_their_own_words() {
        assert_eq!(part(Lang::Nl, 1, 1), "1 van 1 vraag");
        assert_eq!(part(Lang::Nl, 3, 3), "alle 3 vragen");
        assert_eq!(part(Lang::En, 1, 38), "1 of the 38 questions");
        let all = Progress { answered: 38, total: 38 };
        assert_eq!(answered(Lang::Nl, all), "Alle 38 vragen beantwoord");
        assert_eq!(answered(Lang::En, all), "All 38 questions answered");
        let some = Progress { answered: 21, ..all };
        assert_eq!(answered(Lang::Nl, some), "21 van de 38 vragen beantwoord");
    }

    #[test]
    fn the_spread_names_only_what_occurs() {
        let some = Spread { levels: 32, unknown: 4, not_applicable: 1, blank: 1 };
        assert_eq!(
            spread(Lang::Nl, some),
            "Bij 32 van de 38 vragen koos u een situatie. Vier keer koos u ‘weet ik niet’. \
             Eén vraag is niet van toepassing. Eén vraag is niet ingevuld."
        );
        assert_eq!(
            spread(Lang::En, some),
            "You chose a situation for 32 of the 38 questions. You chose ‘I don’t know’ four \
             times. One question does not apply. One question is not filled in."
        );
        let all = Spread { levels: 10, ..Spread::default() };
        assert_eq!(spread(Lang::Nl, all), "Bij alle 10 vragen koos u een situatie.");
        assert_eq!(spread(Lang::En, all), "You chose a situation for all 10 questions.");
        let none = Spread { not_applicable: 2, blank: 36, ..Spread::default() };
        assert_eq!(
            spread(Lang::Nl, none),
            "U koos nog nergens een situatie. Twee vragen zijn niet van toepassing. \
             36 vragen zijn niet ingevuld."
        );
    }
}
