//! Words that are not used, and long words that need no explanation.

/// Words of offices and reports, with what people say.
pub(crate) const OFFICE: &[(&str, &str)] = &[
    ("aangaande", "over"),
    ("additioneel", "extra"),
    ("adequaat", "goed"),
    ("alsmede", "en"),
    ("alvorens", "voordat"),
    ("betreffende", "over"),
    ("bewerkstelligen", "zorgen voor"),
    ("borgen", "zorgen dat het zo blijft"),
    ("borging", "zorgen dat het zo blijft"),
    ("conform", "volgens"),
    ("dan wel", "of"),
    ("derhalve", "daarom"),
    ("dienen", "moeten"),
    ("dient", "moet"),
    ("doch", "maar"),
    ("echter", "maar"),
    ("eveneens", "ook"),
    ("evenwel", "maar"),
    ("faciliteren", "helpen, mogelijk maken"),
    ("geïmplementeerd", "ingevoerd"),
    ("geschieden", "gebeuren"),
    ("governance", "wie beslist"),
    ("heden", "nu"),
    ("hetgeen", "wat"),
    ("implementatie", "invoering"),
    ("implementeren", "invoeren"),
    ("indien", "als"),
    ("inzake", "over"),
    ("jegens", "tegenover"),
    ("krachtens", "volgens"),
    ("middels", "met"),
    ("mits", "als"),
    ("monitoren", "volgen"),
    ("monitoring", "volgen"),
    ("noodzakelijk", "nodig"),
    ("omtrent", "over"),
    ("optimaliseren", "verbeteren"),
    ("participatie", "meedoen, meepraten"),
    ("realiseren", "maken, bereiken"),
    ("stakeholders", "wie ermee te maken heeft"),
    ("tenzij", "behalve als"),
    ("teneinde", "om"),
    ("ter zake", "hierover"),
    ("tevens", "ook"),
    ("thans", "nu"),
    ("uiterst", "heel"),
    ("urgentie", "spoed, haast"),
    ("vigerend", "geldend"),
    ("vigerende", "geldende"),
    ("voornoemde", "deze"),
    ("voorts", "ook"),
    ("wederom", "weer"),
    ("zodoende", "zo"),
    ("zulks", "dat"),
];

/// Long words, with the reason why the glossary need not explain them.
pub(crate) const CLEAR: &[(&str, &str)] = &[
    (
        "leidinggevende leidinggevenden verantwoordelijk verantwoordelijke verantwoordelijkheid \
         verbeterpunten tegenstrijdige contactpersoon uitgangspunten overtuigingskracht \
         vertegenwoordiger betaalbaarheid",
        "Everyday words, only long.",
    ),
    (
        "ontmoetingsplek ontmoetingsplekken zorgvoorzieningen huisartsenpraktijk huisartsenzorg \
         wijkverpleging zorgverzekering woningzoekende woningzoekenden woningaanpassing \
         huurdersorganisatie huurdersorganisaties voorbeeldhuishouden \
         voorbeeldhuishoudens rekenvoorbeelden opleidingsplan",
        "Made of two everyday words that say what it is.",
    ),
    (
        "gemeentesecretaris centrumgemeente beleidsmedewerker beleidsmedewerkers \
         programmamanager programmaleider raadsvoorstellen collegebesluit beleidsterrein \
         beleidsterreinen beleidsstukken portefeuilleverdeling meerjarenraming besluitenlijsten \
         voortgangsverslag voortgangsrapportage voortgangsgesprekken ondertekenaars \
         dossiercontrole urgentieregeling gespreksleidraad",
        "Names of people and papers in a town hall, which everyone who fills this in works with. \
         Most stand only in the hints where to look.",
    ),
    (
        "volkshuisvestelijk volkshuisvestelijke",
        "The name of the domain; its description says what belongs to it.",
    ),
    ("browsegegevens", "What browsers call it: people must be able to find it there."),
];
