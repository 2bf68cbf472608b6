//! Who offers the assessment, from what a host fills in (`hosting/sender.toml`).

use samenhang_views::pages::Sender;
use toml::de::DeTable;

use super::security::is_address;
use crate::report::{Explain, Failure, Outcome};

/// What a host fills in.
pub const SETTINGS: &str = "hosting/sender.toml";

/// The longest that a name or an address may be.
const LONGEST: usize = 200;

/// The sender in these settings.
///
/// # Errors
/// When they cannot be read, or hold something else than a name and addresses.
pub fn read(settings: &str) -> Outcome<Sender> {
    const REMEDY: &str = "mend hosting/sender.toml; docs/hosting.md explains it";
    let table = DeTable::parse(settings).explain(format!("{SETTINGS} is not TOML"), REMEDY)?;
    let fault = |what: String| Failure::new(format!("{SETTINGS}: {what}"), REMEDY);
    let mut sender = Sender::default();
    for (key, value) in table.get_ref() {
        let key = key.get_ref().as_ref();
        let value = value.get_ref().as_str().ok_or_else(|| fault(format!("`{key}` is no text")))?;
        let web = || is_address(value, &["https://"]);
        let (place, fits, form) = match key {
            "name" => (&mut sender.name, !value.contains(char::is_control), "a name on one line"),
            "contact" => {
                let fits = web() || is_address(value, &["mailto:", "tel:"]);
                (&mut sender.contact, fits, "an address with https:, mailto: or tel:")
            }
            "more" => (&mut sender.more, web(), "an address with https:"),
            "circle" => (&mut sender.circle, web(), "an address with https:"),
            "feedback" => (&mut sender.feedback, is_mail(value), "an address as naam@example.nl"),
            _ => return Err(fault(format!("`{key}` is not known"))),
        };
        if !value.is_empty() && (!fits || value.len() > LONGEST) {
            return Err(fault(format!("`{key}` is `{value}`, not {form}")));
        }
        value.clone_into(place);
    }
    Ok(sender)
}

/// One plain address: nothing that a browser could read as more of the message.
fn is_mail(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|it| it.is_ascii_alphanumeric() || b"-._+".contains(&it))
    };
    text.split_once('@')
        .is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_to_be_filled_in() {
        assert_eq!(read(""), Ok(Sender::default()));
        assert_eq!(read("name = \"\"\nmore = \"\"\nfeedback = \"\""), Ok(Sender::default()));
    }

    #[test]
    fn what_is_filled_in_is_kept() {
        let sender =
            read("name = \"Gemeente Ü\"\ncontact = \"tel:14\"\nfeedback = \"a.b@example.nl\"");
        assert!(sender.as_ref().is_ok_and(|it| it.name == "Gemeente Ü" && it.contact == "tel:14"));
        assert!(sender.is_ok_and(|it| it.feedback == "a.b@example.nl" && it.more.is_empty()));
    }

    #[test]
    fn what_is_no_name_or_address_is_refused_by_name() {
        for (bad, named) in [
            ("more = \"http://example.nl\"", "`more`"),
            ("more = \"javascript:alert(1)\"", "`more`"),
            ("circle = \"mailto:a@example.nl\"", "`circle`"),
            ("contact = \"a@example.nl\"", "`contact`"),
            ("feedback = \"mailto:a@example.nl\"", "`feedback`"),
            ("feedback = \"a@example.nl?bcc=b@example.nl\"", "`feedback`"),
            ("name = \"a\\nb\"", "`name`"),
            ("name = 3", "`name`"),
            ("naam = \"a\"", "`naam`"),
        ] {
            let said = read(bad).map_err(|failure| failure.to_string());
            assert!(said.as_ref().is_err_and(|it| it.contains(named)), "{bad}: {said:?}");
        }
    }
}
