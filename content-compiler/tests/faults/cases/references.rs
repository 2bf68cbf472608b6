//! Ids, and references between files.

use super::{Case, VISION, case};

/// The edits.
pub(crate) fn cases() -> Vec<Case> {
    vec![
        case(
            VISION,
            "\"visie-drie-domeinen\"",
            "\"Visie drie\"",
            "Visie drie",
            ["geen id", "letters"],
        ),
        case(
            VISION,
            "\"visie-drie-domeinen\"",
            "\"visie-gedeeld\"",
            "id = \"visie-gedeeld\"",
            ["staat ook op content/dimensions/01", "andere id"],
        )
        .nth(2),
        case(
            "dilemmas.toml",
            "id = \"afdelingen-of-opgave\"",
            "id = \"brede-visie-of-stap-voor-stap\"",
            "id = \"brede-visie-of-stap-voor-stap\"",
            ["van een dilemma", "andere id"],
        )
        .nth(2),
        case(
            "glossary.toml",
            "id = \"casus\"",
            "id = \"begeleiding\"",
            "id = \"begeleiding\"",
            ["van een begrip", "andere id"],
        )
        .nth(2),
        case(
            "signals.toml",
            "id = \"uitvoering-zonder-visie\"",
            "id = \"visie-zonder-uitvoering\"",
            "id = \"visie-zonder-uitvoering\"",
            ["van een patroon", "andere id"],
        )
        .nth(2),
        case(
            "levels.toml",
            "id = \"verkennend\"",
            "id = \"versnipperd\"",
            "id = \"versnipperd\"",
            ["van een niveau", "andere id"],
        )
        .nth(2),
        case(
            VISION,
            "answer_by = [\"wethouder\"",
            "answer_by = [\"wethoudr\"",
            "wethoudr",
            ["geen rol `wethoudr`", "Bedoelt u `wethouder`"],
        ),
        case(
            VISION,
            "answer_by = [\"wethouder\"",
            "answer_by = [\"burgemeester\"",
            "burgemeester\"",
            ["geen rol `burgemeester`", "Kies uit: directeur-manager"],
        ),
        case(
            VISION,
            "answer_by = [\"wethouder\"",
            "answer_by = [\"directeur-manager\"",
            "answer_by = [\"directeur-manager\", \"directeur",
            ["twee keer in deze lijst", "Haal"],
        ),
        case(
            VISION,
            "answer_by = [\"wethouder\", \"directeur-manager\", \"strategisch-beleidsmedewerker\"]",
            "answer_by = []",
            "answer_by = []",
            ["De lijst `answer_by` is leeg", "Schrijf"],
        ),
        case(
            VISION,
            "answer_by = [\"wethouder\", \"directeur-manager\", \"strategisch-beleidsmedewerker\"]",
            "answer_by = [\"partner\"]",
            "answer_by = [\"partner\"]",
            ["geen hoofdrol", "primary = true"],
        ),
        case(
            VISION,
            "domains = [\"sociaal\", \"volkshuisvestelijk\", \"ruimtelijk\"]",
            "domains = [\"sociaal\", \"volkshuisvestelijk\", \"ruimte\"]",
            "\"ruimte\"]",
            ["geen domein `ruimte`", "Kies uit: ruimtelijk, sociaal"],
        ),
        case(
            VISION,
            "main_domain = \"sociaal\"",
            "main_domain = \"sociale\"",
            "main_domain = \"sociale\"",
            ["geen domein (of `overstijgend`) `sociale`", "`sociaal`"],
        ),
        case(
            VISION,
            "main_domain = \"sociaal\"",
            "main_domain = \"ruimtelijk\"",
            "main_domain = \"ruimtelijk\"",
            ["hoofddomein", "Voeg het toe"],
        ),
        case(
            VISION,
            "sources = [\"A10\", \"B10\"",
            "sources = [\"A10\", \"B99\"",
            "\"B99\"",
            ["geen zin `B99`", "Bedoelt u"],
        ),
    ]
}
