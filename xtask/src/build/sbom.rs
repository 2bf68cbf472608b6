//! `sbom.cdx.json`: what the release is made of, for programs that look for known faults in it
//! (CycloneDX 1.5). It names no time and no computer, so that the same source gives the same.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::parts::Part;

/// The text of the list.
#[must_use]
pub fn bill(parts: &[Part], version: &str) -> String {
    let (ours, others): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.is_ours());
    let components: Vec<Value> = others.iter().map(|part| component(part)).collect();
    // Our own crates are one thing to whoever reads this: the application.
    let application = format!("samenhang@{version}");
    let name = |key: &String| {
        let is_ours = ours.iter().any(|part| part.key() == *key);
        if is_ours { application.clone() } else { reference(key) }
    };
    let standard = others.iter().filter(|part| part.name == "std").map(|part| part.key());
    let mut used: Vec<String> = ours.iter().flat_map(|part| &part.uses).map(name).collect();
    used.extend(standard.map(|key| reference(&key)));
    used.retain(|it| *it != application);
    used.sort();
    used.dedup();
    let mut dependencies = vec![json!({ "ref": application, "dependsOn": used })];
    for part in others {
        let uses: Vec<String> = part.uses.iter().map(name).collect();
        dependencies.push(json!({ "ref": reference(&part.key()), "dependsOn": uses }));
    }
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": application,
                "name": "samenhang",
                "version": version,
                "licenses": [{ "license": { "id": "EUPL-1.2" } }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    });
    // A list with another content is another list, and the same one has the same number.
    let digest = Sha256::digest(bill.to_string());
    let digits: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let groups = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)];
    let groups = groups.map(|(from, to)| digits.get(from..to).unwrap_or_default());
    if let Some(bill) = bill.as_object_mut() {
        bill.insert("serialNumber".to_owned(), format!("urn:uuid:{}", groups.join("-")).into());
    }
    format!("{bill:#}\n")
}

/// How this list and others speak of a package of the registry.
fn reference(key: &str) -> String {
    match key.strip_prefix("std@") {
        Some(version) => format!("pkg:generic/rust-std@{version}"),
        None => format!("pkg:cargo/{key}"),
    }
}

fn component(part: &Part) -> Value {
    let reference = reference(&part.key());
    let mut component = json!({
        "type": "library",
        "bom-ref": reference,
        "purl": reference,
        "name": part.name,
        "version": part.version,
        "scope": "required",
        "licenses": [{ "expression": part.licence }],
    });
    if let (Some(component), Some(sum)) = (component.as_object_mut(), &part.checksum) {
        component.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": sum }]));
    }
    if let (Some(component), true) = (component.as_object_mut(), !part.repository.is_empty()) {
        let source = json!([{ "type": "vcs", "url": part.repository }]);
        component.insert("externalReferences".to_owned(), source);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, uses: &[&str]) -> Part {
        Part {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            repository: String::new(),
            checksum: Some("ab".repeat(32)),
            texts: Vec::new(),
            uses: uses.iter().map(|name| format!("{name}@1.0.0")).collect(),
        }
    }

    #[test]
    fn everything_that_is_used_is_there_once_with_its_sum() {
        let parts = [
            part("samenhang", &["samenhang-core", "yew"]),
            part("samenhang-core", &["serde"]),
            part("serde", &[]),
            part("yew", &["serde"]),
            part("std", &[]),
        ];
        let text = bill(&parts, "1.0.0");
        assert_eq!(text, bill(&parts, "1.0.0"), "no time, no chance");
        let read: Value = serde_json::from_str(&text).unwrap_or_default();
        let at = |path: &str| read.pointer(path).cloned().unwrap_or_default();
        assert_eq!(at("/components/1/purl"), json!("pkg:cargo/yew@1.0.0"));
        assert_eq!(at("/components/1/hashes/0/content"), json!("ab".repeat(32)));
        assert_eq!(at("/components/3"), Value::Null, "our own crates are not listed as libraries");
        let used =
            json!(["pkg:cargo/serde@1.0.0", "pkg:cargo/yew@1.0.0", "pkg:generic/rust-std@1.0.0"]);
        assert_eq!(at("/dependencies/0/dependsOn"), used);
        assert_eq!(at("/dependencies/0/ref"), at("/metadata/component/bom-ref"));
        assert_eq!(at("/serialNumber").as_str().map(str::len), Some(45));
    }
}
