//! Keys, values, texts and what TOML itself asks.

use super::{Case, VISION, case};

/// The edits.
pub(crate) fn cases() -> Vec<Case> {
    vec![
        // Keys and values.
        case(
            VISION,
            "explanation.nl = \"Een visie van",
            "explenation.nl = \"Een visie van",
            "explanation.en",
            ["`explanation.nl` ontbreekt", "Schrijf"],
        )
        .more(1),
        case(VISION, "evidence.nl", "evidance.nl", "evidance.nl", ["niet bekend", "`evidence`"])
            .more(1),
        case(
            VISION,
            "core = true\n",
            "core = true\nkleur = \"rood\"\n",
            "kleur",
            ["`kleur`", "Haal"],
        ),
        case(
            VISION,
            "core = true\n",
            "core = \"ja\"\n",
            "core = \"ja\"",
            ["geen ja of nee", "core = true"],
        )
        .more(1),
        case(VISION, "from = 1\n", "from = \"1\"\n", "from = \"1\"", ["geheel getal", "from = 1"]),
        case(VISION, "from = 1\n", "", "[[next_steps]]", ["`from` ontbreekt", "getal"]).nth(2),
        case(
            VISION,
            "answer_by = [",
            "answer_by = [3, ",
            "answer_by = [3",
            ["geen lijst van teksten", "answer_by = ["],
        ),
        case(VISION, "id = \"visie-gedeeld\"", "id = 5", "id = 5", ["geen tekst", "id = \"…\""]),
        case(
            VISION,
            "text.nl = \"Heeft uw",
            "text.nl = \"\" # ",
            "text.nl = \"\"",
            ["leeg", "Vul"],
        ),
        case(
            "roles.toml",
            "name.nl = \"Strategisch beleidsmedewerker\"\n",
            "",
            "name.en = \"Strategic policy officer\"",
            ["`name.nl` ontbreekt", "name.nl ="],
        ),
        case(
            "roles.toml",
            "name.en = \"Strategic policy officer\"",
            "name.en = \"Strategisch beleidsmedewerker\"",
            "name.nl = \"Strategisch beleidsmedewerker\"",
            ["gelijk", "Vertaal"],
        ),
        case(
            "roles.toml",
            "short.nl = \"manager\"\nshort.en = \"manager\"\n",
            "",
            "[[roles]]",
            ["`short` ontbreekt", "short.nl"],
        )
        .nth(2),
        case(
            "roles.toml",
            "short.nl = \"manager\"\nshort.en = \"manager\"\n",
            "short = \"manager\"\n",
            "short = \"manager\"",
            ["geen twee talen", "short.en"],
        ),
        case(
            "roles.toml",
            "short.nl = \"wethouder\"",
            "short.nl = \"Wethouder\"",
            "short.nl = \"Wethouder\"",
            ["hoofdletter", "kleine letter"],
        ),
        case(
            "levels.toml",
            "[answers.niet-van-toepassing]",
            "[answers.nvt]",
            "[answers.weet-niet]",
            ["`answers.niet-van-toepassing` ontbreekt", "Voeg"],
        )
        .more(1),
        // Texts.
        case(
            "domains.toml",
            "Zorg, welzijn, ondersteuning",
            "Zorg,  welzijn, ondersteuning",
            "Zorg,  welzijn",
            ["dubbele spatie", "één"],
        ),
        case(
            "domains.toml",
            "werk en inkomen.\"",
            "werk en inkomen. \"",
            "inkomen. \"",
            ["eindigt met een spatie", "Haal"],
        ),
        case(
            "domains.toml",
            "De inrichting van wijken",
            "De 'inrichting' van wijken",
            "'inrichting'",
            ["recht aanhalingsteken", "‘ en ’"],
        ),
        case(
            "domains.toml",
            "Woningen bouwen, verdelen",
            "Woningen bouwen... verdelen",
            "bouwen...",
            ["drie losse punten", "…"],
        ),
        case(
            "domains.toml",
            "Woningen bouwen, verdelen",
            "Woningen bouwen,\\nverdelen",
            "bouwen,\\n",
            ["meer dan één regel", "één regel"],
        ),
        // What TOML itself asks.
        case(
            "domains.toml",
            "Woningen bouwen, verdelen en betaalbaar houden.\"",
            "Woningen bouwen, verdelen en betaalbaar houden.",
            "Woningen bouwen",
            ["aanhalingsteken te veel of te weinig", "rechte"],
        ),
        case(
            "domains.toml",
            "id = \"ruimtelijk\"\n",
            "id = \"ruimtelijk\"\nid = \"ruimte\"\n",
            "id = \"ruimte\"",
            ["twee keer", "Haal"],
        ),
        case(
            "domains.toml",
            "id = \"ruimtelijk\"",
            "id ruimtelijk",
            "id ruimte",
            ["te lezen", "#"],
        ),
    ]
}
