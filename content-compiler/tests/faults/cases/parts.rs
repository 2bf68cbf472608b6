//! What must hold in each part.

use super::{Case, VISION, case};

/// The edits.
pub(crate) fn cases() -> Vec<Case> {
    vec![
    // The assessment as a whole.
        case("assessment.toml", "version = \"", "version = \"1.", "version", ["geen versienummer", "`1.0.0`"]),
        case("assessment.toml", "version = \"", "version = \"v", "version", ["geen versienummer", "drie"]),
        case("levels.toml", "value = 2\n", "value = 3\n", "value = 3", ["niveau 2", "volgorde"]),
        case(
        "levels.toml",
        "id = \"onderbouwd\"",
        "id = \"bewezen\"",
        "id = \"bewezen\"",
        ["`certainties`", "onderbouwd, indruk, schatting"],
    ),

    // Dimensions and questions.
        case(VISION, "core = true\n", "", "# Dimensie", ["korte ronde", "precies één"]),
        case(
        VISION,
        "id = \"visie-drie-domeinen\"\n",
        "id = \"visie-drie-domeinen\"\ncore = true\n",
        "id = \"visie-drie-domeinen\"",
        ["al een vraag voor de korte ronde", "Haal"],
    ),
        case(
        "dimensions/02-van-visie-naar-uitvoering.toml",
        "na_allowed = true\n",
        "",
        "na_hint.nl",
        ["horen bij elkaar", "na_allowed = true"],
    ),
        case(
        VISION,
        "core = true\n",
        "core = true\nna_allowed = true\n",
        "na_allowed",
        ["horen bij elkaar", "na_hint.nl"],
    ),
        case(VISION, "levels.5.nl", "levels.6.nl", "levels.6.nl", ["`levels.6` is hier niet bekend", "Haal de regel weg"]).more(1),
        case(VISION, "from = 2\nto = 3", "from = 2\nto = 4", "from = 2", ["2 naar 4", "1→2"]).more(1),
        case(VISION, "from = 2\nto = 3", "from = 1\nto = 2", "from = 1", ["twee keer", "Haal"]).nth(2).more(1),
        case(
        VISION,
        "steps.2.nl = \"Leg bestaande",
        "steps.3.nl = \"Leg bestaande",
        "steps.3.nl",
        ["`steps.3` is hier niet bekend", "Haal de regel weg"],
    ).more(1),

    // Patterns.
        case(
        "signals.toml",
        "rule = \"question-max\"",
        "rule = \"question-min\"",
        "rule = \"question-min\"",
        ["`question-min` bestaat niet", "`question-max`"],
    ),
        case(
        "signals.toml",
        "high = \"visie-en-ambitie\"",
        "high = \"visie-en-ambities\"",
        "visie-en-ambities",
        ["geen dimensie", "`visie-en-ambitie`"],
    ),
        case(
        "signals.toml",
        "low = \"van-visie-naar-uitvoering\"",
        "low = \"visie-en-ambitie\"",
        "low = \"visie-en-ambitie\"",
        ["zijn gelijk", "een andere dimensie"],
    ),
        case(
        "signals.toml",
        "low = \"groepen-verdeling\"",
        "low = \"groepen-verdelen\"",
        "groepen-verdelen",
        ["geen vraag", "`groepen-verdeling`"],
    ),
        case(
        "signals.toml",
        "question_id = \"verandering-winkel-open\"",
        "question_id = \"winkel\"",
        "question_id = \"winkel\"",
        ["geen vraag `winkel`", "die bestaat"],
    ),
        case("signals.toml", "min_gap = 1.0", "min_gap = 0.9", "min_gap = 0.9", ["1.0 en 4.0", "toeval"]),
        case("signals.toml", "min_gap = 1.0", "min_gap = 5", "min_gap = 5", ["1.0 en 4.0", "1.0"]),
        case(
        "signals.toml",
        "min_gap = 1.0",
        "min_gap = 1.25",
        "min_gap = 1.25",
        ["één cijfer achter de punt", "min_gap = 1.0"],
    ),
        case("signals.toml", "max = 2", "max = 6", "max = 6", ["geen niveau", "1 tot en met 5"]),

    // Dilemmas.
        case(
        "dilemmas.toml",
        "value = -3",
        "value = 3",
        "[scale]",
        ["niet van -3 tot en met 3", "zeven delen"],
    ),
        case(
        "dilemmas.toml",
        "spoken.nl = \"Helemaal: {pole}\"",
        "spoken.nl = \"Helemaal links\"",
        "value = -3",
        ["`spoken.nl`", "behalve bij 0"],
    ),
        case(
        "dilemmas.toml",
        "left.shadow.nl = \"Kost veel tijd",
        "left.schadow.nl = \"Kost veel tijd",
        "left.schadow.nl",
        ["`left.schadow`", "`left.shadow`"],
    ).more(1),

    // Quotations.
        case("sources.toml", "year = 2016", "year = 2006", "year = 2006", ["2016 of 2017", "`year`"]),
        case(
        "sources.toml",
        "document = \"A\"",
        "document = \"C\"",
        "document = \"C\"",
        ["geen document `C`", "Kies uit: A, B"],
    ),
        case(
        "sources.toml",
        "is niet in beton gegoten.",
        "is niet in steen gegoten.",
        "in steen gegoten",
        ["niet de letterlijke zin", "Herstel"],
    ),
        case("sources.toml", "sha256 = \"", "sha256 = \"xyz", "\"xyz", ["geen vingerafdruk", "64"]),
        case(
        VISION,
        "quote = \"A08\"",
        "quote = \"A10\"",
        "quote = \"A10\"",
        ["`A10` wordt getoond", "letterlijke zin"],
    ).more(1),
        case(
        "sources.toml",
        "[[phrases]]\n",
        "[[phrases]]\nid = \"A99\"\ndocument = \"A\"\nsha256 = \"1b498bb407ec2421e324c13ea287c0a8b03b703d02a34d4cc27554b5f9529bb3\"\n\n[[phrases]]\n",
        "id = \"A99\"",
        ["Naar de zin `A99` verwijst niets", "Haal"],
    ),
        case(
        VISION,
        "quote = \"A08\"\n",
        "",
        "Welke ambitie formuleren",
        ["nergens op het scherm", "`text` weg"],
    ).fault_in("sources.toml"),

        case(
            "sources.toml",
            "Kortom: er is een lange adem nodig",
            "Kortom: er is, naar wij na lang praten met heel veel mensen hebben begrepen, een lange adem nodig",
            "lange adem",
            ["26 woorden; hoogstens 25", "kortere zin"],
        ).more(1),
        case(
            "sources.toml",
            "Kortom: er is een lange adem nodig",
            "Kortom: er is volgens Piet Pietersen een lange adem nodig",
            "lange adem",
            ["naam van een persoon", "zonder naam"],
        ).more(1),
        case(
            "sources.toml",
            "id = \"B\"",
            "id = \"b\"",
            "id = \"b\"",
            ["geen id van een bron", "`A04`"],
        ).more(19),
    // Glossary.
        case(
        "glossary.toml",
        "forms.nl = [\"aandachtsgroep\"]",
        "forms.nl = [\"Begeleiding\"]",
        "id = \"begeleiding\"",
        ["staat al bij het begrip `aandachtsgroepen`", "één begrip"],
    ),
    ]
}
