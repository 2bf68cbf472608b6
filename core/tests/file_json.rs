//! What is JSON and what is not: the reader of files says the same as a library.

mod cases;

use cases::cases;
use proptest::prelude::*;
use samenhang_core::file::{FileError, decode};

const GOLDEN: &str = include_str!("golden/answers-v1.json");

/// Whether both agree that this is or is not JSON. Nesting and numbers too large for the
/// library are left out: there the two differ on purpose.
fn agree(text: &str) -> bool {
    match (decode(text.as_bytes()), serde_json::from_str::<serde_json::Value>(text)) {
        (Err(FileError::TooDeep), _) => true,
        (Err(FileError::NotJson { .. }), library) => library.is_err(),
        (_, Err(error)) => error.to_string().starts_with("number out of range"),
        (_, Ok(_)) => true,
    }
}

#[test]
fn known_cases() {
    for json in [
        "0",
        "-0",
        "10",
        "1.50",
        "1e5",
        "1E+5",
        "1e-05",
        "-1.5e10",
        "true",
        "false",
        "null",
        "\"\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "[]",
        "{}",
        " [ 1 , 2 ] ",
        "\t{\r\n\"a\" : { } }\n",
        "\"\u{7f}\u{2028}\"",
        "123456789012345678901234567890",
    ] {
        assert_eq!(decode(json.as_bytes()), Err(FileError::NotSamenhang), "{json} is JSON");
        assert!(agree(json), "{json}");
    }
    for other in [
        "",
        " ",
        "01",
        "-",
        "+1",
        "1.",
        ".5",
        "1e",
        "1e+",
        "tru",
        "nul",
        "True",
        "NaN",
        "'a'",
        "\"",
        "\"a",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u+123\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ude00\"",
        "\"\\ud83d\\ud83d\"",
        "\"a\nb\"",
        "\"\u{0}\"",
        "\"\u{1f}\"",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "[1}",
        "{\"a\":1]",
        "1 2",
        "[] []",
        "/* */ 1",
        "\u{a0}1",
        "1\u{feff}",
        "\"\\u123é\"",
    ] {
        assert!(
            matches!(decode(other.as_bytes()), Err(FileError::NotJson { .. })),
            "{other} is no JSON"
        );
        assert!(agree(other), "{other}");
    }
}

#[test]
fn escapes_become_what_they_stand_for() {
    let escaped = r#"\"\\\/\b\f\n\r\t\u00e9\u001F\u2028\ud83d\ude00\udbff\udfff"#;
    let file = GOLDEN.replace("Voorbeeld, één kern", escaped);
    let name = decode(file.as_bytes()).map(|sheet| sheet.name);
    let expected = "\"\\/\u{8}\u{c}\n\r\té\u{1f}\u{2028}😀\u{10ffff}";
    assert_eq!(name.as_deref(), Ok(expected));
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn made_of_pieces(pieces in prop::collection::vec(prop::sample::select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "1", "0", "-", ".", "e", "E+", "true",
        "null", " ", "\n", "\\", "\\u", "d83d", "\\ude00", "é", "\u{1}", "[]", "{}", ",1", "\\n",
    ]), 0..12)) {
        let text = pieces.concat();
        prop_assert!(agree(&text), "{}", text);
    }

    #[test]
    fn a_damaged_file(
        place in any::<prop::sample::Index>(),
        piece in prop::sample::select(vec!["", "\"", "\\", ",", "}", "[", "0", ".", "u", "\n", "é"]),
        cut in 0_usize..3,
    ) {
        let mut text = GOLDEN.to_owned();
        let mut start = place.index(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + cut).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        text.replace_range(start..end, piece);
        prop_assert!(agree(&text), "{}", text);
    }
}
