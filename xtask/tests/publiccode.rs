//! `publiccode.yml` against the rules of the validator of the standard, publiccode-parser-go 5,
//! for format 0.x: those for every key that our file has, and for every key that it must have.
//! What the validator only warns of is refused here too.

use std::collections::BTreeSet;
use std::fs;

use xtask::project::Project;
use yaml_rust2::yaml::Hash;
use yaml_rust2::{Yaml, YamlLoader};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Everything that is wrong with the text of such a file.
fn faults(text: &str) -> Outcome<Vec<String>> {
    let documents = YamlLoader::load_from_str(text)?;
    let [file] = documents.as_slice() else { return Err("not one document".into()) };
    let mut faults = Faults(Vec::new());
    faults.whole(file);
    Ok(faults.0)
}

struct Faults(Vec<String>);

impl Faults {
    fn whole(&mut self, file: &Yaml) {
        self.keys(file, "", &TOP);
        let versions = ["0.4", "0.4.0", "0.5", "0.5.0", "0.7", "0.7.0"];
        self.one_of(file, "publiccodeYmlVersion", &versions);
        self.filled(file, "name");
        self.address(file, "url");
        self.some(file, "platforms");
        self.all_of(file, "categories", &CATEGORIES);
        let states = ["concept", "development", "beta", "stable", "obsolete"];
        self.one_of(file, "developmentStatus", &states);
        self.one_of(file, "softwareType", &["standalone/web"]);
        let audience = &file["intendedAudience"];
        self.keys(audience, "intendedAudience.", &["countries", "scope"]);
        self.all_of(audience, "scope", &["government", "local-authorities", "welfare"]);
        // The validator warns of small letters.
        self.all_of(audience, "countries", &["NL"]);
        self.described(file);
        self.keys(&file["legal"], "legal.", &["license", "mainCopyrightOwner"]);
        self.one_of(&file["legal"], "license", &["EUPL-1.2"]);
        self.maintained(&file["maintenance"]);
        let known = ["localisationReady", "availableLanguages"];
        self.keys(&file["localisation"], "localisation.", &known);
        if file["localisation"]["localisationReady"].as_bool().is_none() {
            self.add("localisationReady is not true or false");
        }
    }

    fn described(&mut self, file: &Yaml) {
        let empty = Hash::new();
        let descriptions = file["description"].as_hash().unwrap_or(&empty);
        let described: BTreeSet<&str> = descriptions.keys().filter_map(Yaml::as_str).collect();
        let languages: BTreeSet<&str> =
            strings(&file["localisation"]["availableLanguages"]).into_iter().collect();
        if languages.is_empty() || described != languages {
            self.add("description and availableLanguages name other languages");
        }
        for (language, text) in descriptions {
            let place = format!("description.{}.", language.as_str().unwrap_or_default());
            let known = ["shortDescription", "longDescription", "features", "documentation"];
            self.keys(text, &place, &known);
            for (name, from, to) in [("shortDescription", 1, 150), ("longDescription", 150, 10_000)]
            {
                let length = text[name].as_str().unwrap_or_default().trim().chars().count();
                if !(from..=to).contains(&length) {
                    self.add(&format!("{place}{name} has {length} characters, not {from} to {to}"));
                }
            }
            self.some(text, "features");
        }
    }

    fn maintained(&mut self, maintenance: &Yaml) {
        self.keys(maintenance, "maintenance.", &["type", "contacts", "contractors"]);
        self.one_of(maintenance, "type", &["internal", "contract", "community", "none"]);
        let needed = match maintenance["type"].as_str() {
            Some("internal" | "community") => "contacts",
            Some("contract") => "contractors",
            _ => return,
        };
        match maintenance[needed].as_vec() {
            Some(people) => people.iter().for_each(|one| self.filled(one, "name")),
            None => self.add(&format!("maintenance has no {needed}")),
        }
    }

    fn add(&mut self, fault: &str) {
        self.0.push(fault.to_owned());
    }

    /// The validator refuses what it does not know.
    fn keys(&mut self, value: &Yaml, place: &str, known: &[&str]) {
        let Some(table) = value.as_hash() else { return self.add(&format!("{place} is missing")) };
        for key in table.keys().filter(|key| key.as_str().is_none_or(|key| !known.contains(&key))) {
            self.add(&format!("{place}{key:?} is not known"));
        }
    }

    fn filled(&mut self, value: &Yaml, name: &str) {
        if value[name].as_str().unwrap_or_default().trim().is_empty() {
            self.add(&format!("{name} is missing"));
        }
    }

    fn address(&mut self, value: &Yaml, name: &str) {
        let address = value[name].as_str().unwrap_or_default();
        match address.split_once("://") {
            Some(("https", rest)) if rest.contains('/') && !rest.contains(' ') => {}
            _ if address.is_empty() => self.add(&format!("{name} is missing")),
            _ => self.add(&format!("{name} is no address: {address}")),
        }
    }

    fn one_of(&mut self, value: &Yaml, name: &str, allowed: &[&str]) {
        if value[name].as_str().is_none_or(|it| !allowed.contains(&it)) {
            self.add(&format!("{name} is {:?}, not one of {allowed:?}", value[name]));
        }
    }

    fn all_of(&mut self, value: &Yaml, name: &str, allowed: &[&str]) {
        self.some(value, name);
        for other in strings(&value[name]).into_iter().filter(|it| !allowed.contains(it)) {
            self.add(&format!("{name} has {other}, which is not known"));
        }
    }

    /// A list of texts with at least one.
    fn some(&mut self, value: &Yaml, name: &str) {
        let whole = value[name].as_vec().map_or(0, Vec::len);
        if whole == 0 || strings(&value[name]).len() != whole {
            self.add(&format!("{name} is no list with something in it"));
        }
    }
}

fn strings(value: &Yaml) -> Vec<&str> {
    value.as_vec().into_iter().flatten().filter_map(Yaml::as_str).collect()
}

/// The keys at the top that can be ours; old ones and those of one country are left out.
const TOP: [&str; 18] = [
    "publiccodeYmlVersion",
    "name",
    "url",
    "landingURL",
    "isBasedOn",
    "softwareVersion",
    "releaseDate",
    "logo",
    "platforms",
    "categories",
    "roadmap",
    "developmentStatus",
    "softwareType",
    "intendedAudience",
    "description",
    "legal",
    "maintenance",
    "localisation",
];

/// The categories of the standard that can fit.
const CATEGORIES: [&str; 5] =
    ["collaboration", "data-collection", "educational-content", "knowledge-management", "survey"];

fn ours() -> Outcome<String> {
    Ok(fs::read_to_string(Project::locate()?.root().join("publiccode.yml"))?)
}

#[test]
fn it_has_no_fault() -> Outcome {
    assert_eq!(faults(&ours()?)?, [""; 0]);
    Ok(())
}

#[test]
fn it_says_the_version_of_the_code() -> Outcome {
    let documents = YamlLoader::load_from_str(&ours()?)?;
    let said = documents.first().and_then(|file| file["softwareVersion"].as_str());
    assert_eq!(said, Some(env!("CARGO_PKG_VERSION")));
    Ok(())
}

#[test]
fn each_rule_can_be_broken() -> Outcome {
    let text = ours()?;
    for (from, to, fault) in [
        ("name: Samenhang", "name: \"\"", "name is missing"),
        ("name: Samenhang", "naam: Samenhang", "naam"),
        ("https://example", "example", "url is no address"),
        ("\"0.4\"", "\"9\"", "publiccodeYmlVersion"),
        ("  - web\n", "", "platforms"),
        ("  - data-collection", "  - gegevens", "gegevens"),
        ("developmentStatus: development", "developmentStatus: klaar", "developmentStatus"),
        ("standalone/web", "website", "softwareType"),
        ("    - NL", "    - nl", "countries"),
        ("    - local-authorities", "    - gemeenten", "scope"),
        ("shortDescription: Zelfscan", "shortDescription: \"\" #", "nl.shortDescription has 0"),
        ("longDescription: >", "longDescription: kort\n    notes: >", "nl.longDescription has 4"),
        ("features:", "feature:", "feature"),
        ("  en:\n", "  fr:\n", "other languages"),
        ("EUPL-1.2", "eigen", "license"),
        ("type: none", "type: internal", "contacts"),
        ("localisationReady: true", "localisationReady: ja", "localisationReady"),
    ] {
        let broken = text.replacen(from, to, 1);
        assert_ne!(broken, text, "{from}");
        let found = faults(&broken)?;
        assert!(found.iter().any(|it| it.contains(fault)), "{to}: {found:?}");
    }
    Ok(())
}
