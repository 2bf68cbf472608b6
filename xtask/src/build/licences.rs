//! `licenties.txt`: under which licences the parts of the release are, with their texts.

use super::parts::Part;

/// The text of the file; `own` is our own licence.
#[must_use]
pub fn text(parts: &[Part], own: &str, version: &str) -> String {
    let others: Vec<&Part> = parts.iter().filter(|part| !part.is_ours()).collect();
    let mut out = format!(
        "Samenhang {version}: licenties / licences\n\
         {}\n\n\
         Samenhang valt onder de EUPL-1.2. De programma's bevatten ook werk van anderen.\n\
         Hieronder staat van wie, onder welke licentie en met welke tekst.\n\
         Samenhang is licensed under the EUPL-1.2. Its programs contain the work of others too,\n\
         listed below with their licences and the texts that came with them.\n\n",
        "=".repeat(72)
    );
    for part in &others {
        let missing = if part.texts.is_empty() {
            "  (brings no text: those of `std` below hold)"
        } else {
            ""
        };
        out.push_str(&format!("{} {}: {}{missing}\n", part.name, part.version, part.licence));
        if !part.repository.is_empty() {
            out.push_str(&format!("    {}\n", part.repository));
        }
    }
    push(&mut out, "Samenhang: EUPL-1.2", own);
    for (names, text) in gathered(&others) {
        push(&mut out, &names.join(", "), &text);
    }
    out
}

fn push(out: &mut String, title: &str, text: &str) {
    let line = "-".repeat(72);
    out.push_str(&format!("\n{line}\n{title}\n{line}\n\n{}\n", text.trim()));
}

/// Each text once, with the parts that brought it, in the order in which they come.
fn gathered(parts: &[&Part]) -> Vec<(Vec<String>, String)> {
    let mut texts: Vec<(Vec<String>, String)> = Vec::new();
    for part in parts {
        for (_, text) in &part.texts {
            let title = format!("{} {}", part.name, part.version);
            match texts.iter_mut().find(|(_, known)| words(known).eq(words(text))) {
                Some((names, _)) if names.last() == Some(&title) => {}
                Some((names, _)) => names.push(title),
                None => texts.push((vec![title], text.replace('\r', ""))),
            }
        }
    }
    texts
}

/// Texts that differ in their lines only are the same.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, texts: &[&str]) -> Part {
        Part {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            repository: String::new(),
            checksum: None,
            texts: texts.iter().map(|text| ("LICENSE".to_owned(), (*text).to_owned())).collect(),
            uses: Vec::new(),
        }
    }

    #[test]
    fn every_part_is_named_and_every_text_stands_there_once() {
        let parts = [
            part("a", &["Copyright A\nPermission"]),
            part("b", &["Copyright A Permission", "Other text"]),
            part("c", &[]),
            part("samenhang-core", &["ours"]),
        ];
        let text = text(&parts, "The EUPL", "0.1.0");
        assert_eq!(text.matches("Permission").count(), 1, "{text}");
        assert!(text.contains("\na 1.0.0, b 1.0.0\n") && text.contains("Other text"), "{text}");
        assert!(text.contains("c 1.0.0: MIT  (brings no text"), "{text}");
        assert!(text.contains("The EUPL") && !text.contains("ours"), "{text}");
    }
}
