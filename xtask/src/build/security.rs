//! `.well-known/security.txt` (RFC 9116), from what a host fills in. An address that nobody reads
//! is worse than none: without a contact there is no file (docs/decisions/0019-security-txt.md).

use toml::de::DeTable;

use crate::report::{Explain, Failure, Outcome};

/// Where the release has it.
pub const FILE: &str = ".well-known/security.txt";
/// What a host fills in.
pub const SETTINGS: &str = "hosting/security.toml";

/// The text of the file; `None` when the settings name no contact.
///
/// # Errors
/// When the settings cannot be read or are not as the RFC wants them, with the line to mend.
pub fn text(settings: &str) -> Outcome<Option<String>> {
    const REMEDY: &str = "mend hosting/security.toml; docs/hosting.md explains it";
    let settings = DeTable::parse(settings).explain(format!("{SETTINGS} is not TOML"), REMEDY)?;
    let settings = settings.get_ref();
    let known = ["contact", "expires", "policy", "canonical"];
    let fault = |what: String| Failure::new(format!("{SETTINGS}: {what}"), REMEDY);
    if let Some(other) = settings.keys().find(|key| !known.contains(&key.get_ref().as_ref())) {
        return Err(fault(format!("`{}` is not known", other.get_ref())));
    }
    let word = |name: &str| match settings.get(name) {
        None => Ok(""),
        Some(value) => {
            value.get_ref().as_str().ok_or_else(|| fault(format!("`{name}` is not a text")))
        }
    };
    let contacts = match settings.get("contact") {
        None => Vec::new(),
        Some(value) => {
            let list = value.get_ref().as_array();
            let words: Option<Vec<&str>> =
                list.and_then(|list| list.iter().map(|it| it.get_ref().as_str()).collect());
            words.ok_or_else(|| fault("`contact` is not a list of texts".into()))?
        }
    };
    if contacts.is_empty() {
        return Ok(None);
    }
    let mut out = String::new();
    for contact in contacts {
        if !is_address(contact, &["https://", "mailto:", "tel:"]) {
            return Err(fault(format!("`{contact}` is no address with https:, mailto: or tel:")));
        }
        out.push_str(&format!("Contact: {contact}\n"));
    }
    let expires = word("expires")?;
    if !is_time(expires) {
        return Err(fault(format!("`expires` is `{expires}`, not a time as 2027-06-30T22:00:00Z")));
    }
    out.push_str(&format!("Expires: {expires}\nPreferred-Languages: nl, en\n"));
    for (name, field) in [("policy", "Policy"), ("canonical", "Canonical")] {
        match word(name)? {
            "" => {}
            address if is_address(address, &["https://"]) => {
                out.push_str(&format!("{field}: {address}\n"));
            }
            other => return Err(fault(format!("`{name}` is `{other}`, no address with https:"))),
        }
    }
    Ok(Some(out))
}

pub(super) fn is_address(text: &str, starts: &[&str]) -> bool {
    let rest = starts.iter().find_map(|start| text.strip_prefix(start));
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic()))
}

/// A time in UTC as RFC 3339 writes it.
fn is_time(text: &str) -> bool {
    const FORM: &str = "0000-00-00T00:00:00Z";
    let fits = text.len() == FORM.len()
        && text.bytes().zip(FORM.bytes()).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            _ => byte == form,
        });
    let number = |from: usize, to: usize| text.get(from..to).and_then(|it| it.parse::<u32>().ok());
    let within = |from, to, range: std::ops::RangeInclusive<u32>| {
        number(from, to).is_some_and(|number| range.contains(&number))
    };
    fits && within(5, 7, 1..=12)
        && within(8, 10, 1..=31)
        && within(11, 13, 0..=23)
        && within(14, 16, 0..=59)
        && within(17, 19, 0..=59)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_contact_there_is_no_file() {
        assert_eq!(text("contact = []\nexpires = \"\""), Ok(None));
        assert_eq!(text(""), Ok(None));
    }

    #[test]
    fn what_a_host_fills_in_stands_there_as_the_rfc_wants_it() {
        let made = text(
            "contact = [\"mailto:veilig@example.nl\", \"https://example.nl/melden\"]\n\
             expires = \"2027-06-30T22:00:00Z\"\npolicy = \"https://example.nl/beleid\"",
        );
        let expected = "Contact: mailto:veilig@example.nl\nContact: https://example.nl/melden\n\
                        Expires: 2027-06-30T22:00:00Z\nPreferred-Languages: nl, en\n\
                        Policy: https://example.nl/beleid\n";
        assert_eq!(made, Ok(Some(expected.to_owned())));
    }

    #[test]
    fn what_the_rfc_forbids_is_refused_by_name() {
        let good = "contact = [\"mailto:veilig@example.nl\"]\nexpires = \"2027-06-30T22:00:00Z\"\n";
        assert!(text(good).is_ok_and(|text| text.is_some()));
        for (bad, named) in [
            (good.replace("mailto:", ""), "veilig@example.nl"),
            (good.replace("mailto:", "http://"), "http://"),
            (good.replace("veilig@", "veilig\\nExpires: x@"), "contact"),
            (good.replace("2027-06-30T22:00:00Z", ""), "expires"),
            (good.replace("06-30", "13-30"), "expires"),
            (good.replace("22:00:00Z", "22:00"), "expires"),
            (format!("{good}canonical = \"http://example.nl\""), "canonical"),
            (format!("{good}kontakt = \"x\""), "kontakt"),
            (good.replace("[\"mailto:veilig@example.nl\"]", "\"x\""), "contact"),
        ] {
            let failed = text(&bad).map_err(|failure| failure.to_string());
            let named = if named == "contact" { "hosting/security.toml" } else { named };
            assert!(failed.as_ref().is_err_and(|said| said.contains(named)), "{bad}: {failed:?}");
        }
    }
}
