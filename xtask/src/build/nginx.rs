//! `_nginx.conf`: what nginx must do with a release, from the same source as `_headers`, so that
//! the two never differ. It knows nothing of the place of the release: whoever hosts it includes
//! it where that is said (docs/hosting.md), for a whole site or for a folder of one.

use super::headers::{FRAME_ANCESTORS, Group};
use super::types;

/// The groups of files that have an address of their own, in the order in which nginx tries
/// them: as [`Group::of`] decides.
const PLACES: [(Group, &str); 2] =
    [(Group::Hashed, r"\.[0-9a-f]{16}\.[^/]*$"), (Group::Embed, r"/embed[^/]*\.js$")];

/// The text of `_nginx.conf`; the policy is that of the page.
#[must_use]
pub fn configuration(policy: &str) -> String {
    let mut text = format!(
        "\
# How nginx serves this release of Samenhang. Made by the build: the policy below knows this
# release by its hashes, so include the file of the release that is served. Inside `server`:
#
#     root /srv/samenhang;
#     include /srv/samenhang/_nginx.conf;
#
# or, for a folder of a site:
#
#     location /zelfscan/ {{
#         alias /srv/samenhang/;
#         include /srv/samenhang/_nginx.conf;
#     }}
#
# Where nginx has the module for brotli, add `brotli_static on;` beside the include.
# Only some sites may show the page inside theirs? Put them in the place of `https:` behind
# `frame-ancestors`, everywhere in this file:
#     sed -i \"s|{FRAME_ANCESTORS}|frame-ancestors 'self' https://www.example.nl|\" _nginx.conf

index index.html;
etag on;
server_tokens off;
# The smaller forms stand beside the files.
gzip off;
gzip_static on;
gzip_vary on;
charset off;
default_type {};
types {{
",
        types::OTHER
    );
    for (ending, kind) in types::TYPES {
        text.push_str(&format!("    \"{kind}\" {ending};\n"));
    }
    text.push_str("}\n\n");
    push_headers(&mut text, "", Group::Named, policy);
    for (group, place) in PLACES {
        text.push_str(&format!("\nlocation ~ \"{place}\" {{\n"));
        push_headers(&mut text, "    ", group, policy);
        text.push_str("}\n");
    }
    // For the host, not for visitors.
    text.push_str("\nlocation ~ \"/[._][^/]*$\" {\n    return 404;\n}\n");
    text
}

/// nginx says what stands at the innermost place only: each place has all of it.
fn push_headers(text: &mut String, indent: &str, group: Group, policy: &str) {
    for (name, value) in group.headers(policy) {
        text.push_str(&format!("{indent}add_header {name} \"{value}\" always;\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_says_all_that_its_files_need() {
        let text = configuration("default-src 'none'");
        let headers = |group: Group| group.headers("default-src 'none'");
        let all = [Group::Named, Group::Hashed, Group::Embed].map(|group| headers(group).len());
        assert_eq!(text.matches("add_header ").count(), all.iter().sum::<usize>());
        let (_, hashed) = text.split_once("[0-9a-f]{16}").unwrap_or_default();
        let (hashed, _) = hashed.split_once("\n}\n").unwrap_or_default();
        for (name, value) in headers(Group::Hashed) {
            assert!(hashed.contains(&format!("add_header {name} \"{value}\" always;")), "{name}");
        }
    }

    /// Nothing that is said may end the words of nginx, or be taken for a variable.
    #[test]
    fn no_value_breaks_out_of_its_quotes() {
        for group in [Group::Named, Group::Hashed, Group::Embed] {
            for (name, value) in
                group.headers(&super::super::headers::content_security_policy("", ""))
            {
                assert!(!value.contains(['"', '\\', '$', '{', '\n']), "{name}: {value}");
            }
        }
    }
}
