//! Each limit on what comes in has its own named error (R30), and holds at its edge.

use samenhang_core::answers::NOTE_MAX_CHARS;
use samenhang_core::assessment::{DilemmaId, DimensionId, QuestionId};
use samenhang_core::file::{
    DEPTH_MAX, FILE_MAX_BYTES, Field, FileError, Item, LIST_MAX_ITEMS, List, MOMENT_MAX_MS, decode,
};
use samenhang_core::sheet::NAME_MAX_CHARS;

/// A small file with these lists and this name.
fn file_with(name: &str, rest: &str) -> String {
    format!(
        "{{\"format\":\"samenhang-answers\",\"version\":1,\
         \"assessment\":{{\"id\":\"a\",\"version\":\"1\"}},\
         \"sheet\":{{\"id\":\"s1\",\"createdMs\":1,\"changedMs\":2,\"path\":\"quick\",\
         \"role\":\"wethouder\",\"name\":\"{name}\"}}{rest}}}"
    )
}

fn fault(text: &str) -> Option<FileError> {
    decode(text.as_bytes()).err()
}

/// The fault after one replacement in the small file, which has no fault itself.
fn fault_after(right: &str, wrong: &str) -> Option<FileError> {
    let file = file_with("", "");
    assert_eq!(fault(&file), None);
    let changed = file.replacen(right, wrong, 1);
    assert_ne!(changed, file, "{right} is in the file");
    fault(&changed)
}

fn question(id: &str) -> Item {
    Item::Question(QuestionId::new(id))
}

#[test]
fn size() {
    let file = file_with("", "");
    let fits = format!("{file}{}", " ".repeat(FILE_MAX_BYTES - file.len()));
    assert_eq!(fault(&fits), None);
    assert_eq!(
        fault(&format!("{fits} ")),
        Some(FileError::TooLarge { bytes: FILE_MAX_BYTES as u64 + 1 })
    );
}

#[test]
fn not_text() {
    assert_eq!(decode(b"\xff\xd8\xff\xe0").err(), Some(FileError::NotText { line: 1, column: 1 }));
    assert_eq!(
        decode(b"{\n \"name\": \"caf\xe9\"}").err(),
        Some(FileError::NotText { line: 2, column: 14 }),
        "an old encoding, in line and column"
    );
    let utf_16: Vec<u8> = file_with("", "").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        decode(&utf_16).err(),
        Some(FileError::NotJson { line: 1, column: 2 }),
        "UTF-16 without a mark is text with zeros in between"
    );
}

#[test]
fn not_json() {
    assert_eq!(fault(""), Some(FileError::NotJson { line: 1, column: 1 }));
    assert_eq!(fault("hallo"), Some(FileError::NotJson { line: 1, column: 1 }));
    let file = file_with("", "");
    let cut = &file[..file.len() - 1];
    assert_eq!(fault(cut), Some(FileError::NotJson { line: 1, column: cut.len() + 1 }));
    assert_eq!(
        fault(&file.replacen(",\"sheet\"", ",\n\n  ,\"sheet\"", 1)),
        Some(FileError::NotJson { line: 3, column: 3 })
    );
    assert!(matches!(fault(&format!("{file} x")), Some(FileError::NotJson { .. })));
}

#[test]
fn depth() {
    let nested =
        |inner: usize| file_with("", &format!(",\"x\":{}{}", "[".repeat(inner), "]".repeat(inner)));
    assert_eq!(fault(&nested(DEPTH_MAX - 1)), None, "the file itself is one deep");
    assert_eq!(fault(&nested(DEPTH_MAX)), Some(FileError::TooDeep));
    assert_eq!(fault(&"[".repeat(FILE_MAX_BYTES)), Some(FileError::TooDeep));
    assert_eq!(fault(&"{\"a\":".repeat(100_000)), Some(FileError::TooDeep));
    assert_eq!(fault(&file_with(&"[{".repeat(20), "")), None, "brackets in a text do not count");
    assert_eq!(fault(&file_with("\\\"[[[[[[[[[[[[[[[[[[[[[", "")), None, "nor after a quote in it");
}

#[test]
fn another_kind_of_file() {
    for other in ["{}", "[]", "7", "null", "{\"format\":\"samenhang-answers\"}", "{\"version\":1}"]
    {
        assert_eq!(fault(other), Some(FileError::NotSamenhang), "{other}");
    }
    assert_eq!(fault_after("samenhang-answers", "other"), Some(FileError::NotSamenhang));
    for version in ["0", "\"1\"", "-1", "1.5", "null"] {
        let wrong = format!("\"version\":{version},\"a");
        assert_eq!(
            fault_after("\"version\":1,\"a", &wrong),
            Some(FileError::NotSamenhang),
            "{version}"
        );
    }
}

#[test]
fn a_newer_version_whatever_its_form() {
    assert_eq!(
        fault_after("\"version\":1,\"a", "\"version\":2,\"a"),
        Some(FileError::NewerVersion { version: 2 })
    );
    assert_eq!(
        fault("{\"version\":99,\"format\":\"samenhang-answers\",\"answers\":\"packed\"}"),
        Some(FileError::NewerVersion { version: 99 })
    );
}

#[test]
fn another_form() {
    for (right, wrong) in [
        ("\"createdMs\":1", "\"createdMs\":-1"),
        ("\"createdMs\":1", "\"createdMs\":\"gisteren\""),
        ("\"createdMs\":1,", ""),
        ("\"id\":\"a\",", ""),
        ("\"id\":\"a\",\"version\":\"1\"", "\"id\":\"a\""),
        ("\"id\":\"s1\"", "\"id\":1"),
        // A list or an object is whole JSON, but no word and no number.
        ("\"id\":\"s1\"", "\"id\":[\"s1\"]"),
        ("\"createdMs\":1", "\"createdMs\":{\"ms\":1}"),
        ("\"id\":\"s1\"", "\"id\":\"s1\",\"id\":\"s2\""),
    ] {
        assert!(
            matches!(fault_after(right, wrong), Some(FileError::Form { line: 1, column: 1.. })),
            "{wrong}"
        );
    }
    assert!(matches!(fault(&file_with("", ",\"answers\":7")), Some(FileError::Form { .. })));
    for twice in [
        ",\"answers\":[],\"answers\":[]",
        ",\"answers\":[{\"question\":\"a\",\"answer\":3,\"answer\":3}]",
        ",\"answers\":[{\"question\":\"a\",\"question\":\"a\"}]",
        ",\"answers\":[{\"question\":\"a\",\"later\":true,\"later\":true}]",
    ] {
        assert!(matches!(fault(&file_with("", twice)), Some(FileError::Form { .. })), "{twice}");
    }
    let list = ",\n\"answers\":[\n{\"question\":\"a\"},\n{\"answer\":3}]";
    assert_eq!(
        fault(&file_with("", list)),
        Some(FileError::Form { line: 4, column: 1 }),
        "the place of an answer without its question"
    );
}

#[test]
fn too_many() {
    for (list, name, key) in [
        (List::Answers, "answers", "question"),
        (List::Dilemmas, "dilemmas", "dilemma"),
        (List::Aims, "aims", "dimension"),
    ] {
        let of = |count: usize| {
            let items: Vec<String> =
                (0..count).map(|number| format!("{{\"{key}\":\"x{number}\"}}")).collect();
            file_with("", &format!(",\"{name}\":[{}]", items.join(",")))
        };
        assert_eq!(fault(&of(LIST_MAX_ITEMS)), None);
        assert_eq!(
            fault(&of(LIST_MAX_ITEMS + 1)),
            Some(FileError::TooMany { list, items: LIST_MAX_ITEMS + 1 })
        );
    }
    let answered: Vec<String> =
        (0..LIST_MAX_ITEMS).map(|n| format!("{{\"question\":\"x{n}\",\"answer\":1}}")).collect();
    let longest = file_with("", &format!(",\"answers\":[{}]", answered.join(",")));
    let read = decode(longest.as_bytes()).map(|sheet| sheet.answers.questions.iter().count());
    assert_eq!(read, Ok(LIST_MAX_ITEMS), "the last one is read too");
    let full: String = (0..LIST_MAX_ITEMS).map(|n| format!("{{\"question\":\"x{n}\"}},")).collect();
    let numbers = format!(",\"answers\":[{full}7{}]", ",7".repeat(100_000));
    assert_eq!(
        fault(&file_with("", &numbers)),
        Some(FileError::TooMany { list: List::Answers, items: LIST_MAX_ITEMS + 100_001 }),
        "what is too much is counted, not read"
    );
}

#[test]
fn long_notes_and_names() {
    let noted = |list: &str, key: &str, chars: usize| {
        let note = "é".repeat(chars);
        file_with("", &format!(",\"{list}\":[{{\"{key}\":\"x\",\"note\":\"{note}\"}}]"))
    };
    let chars = NOTE_MAX_CHARS + 1;
    assert_eq!(fault(&noted("answers", "question", NOTE_MAX_CHARS)), None);
    assert_eq!(
        fault(&noted("answers", "question", chars)),
        Some(FileError::NoteTooLong { item: question("x"), chars })
    );
    assert_eq!(
        fault(&noted("dilemmas", "dilemma", chars)),
        Some(FileError::NoteTooLong { item: Item::Dilemma(DilemmaId::new("x")), chars })
    );
    assert_eq!(fault(&file_with(&"ü".repeat(NAME_MAX_CHARS), "")), None);
    assert_eq!(
        fault(&file_with(&"ü".repeat(NAME_MAX_CHARS + 1), "")),
        Some(FileError::NameTooLong { chars: NAME_MAX_CHARS + 1 })
    );
    let turned = format!("{}\u{202e}", "ü".repeat(NAME_MAX_CHARS));
    assert_eq!(fault(&file_with(&turned, "")), None, "what is left out does not count");
}

#[test]
fn ids_and_doubles() {
    let answers = |items: &str| fault(&file_with("", &format!(",\"answers\":[{items}]")));
    for wrong in ["", "Visie", "a b", "é", &"x".repeat(65)] {
        assert_eq!(
            answers(&format!("{{\"question\":\"a\"}},{{\"question\":\"{wrong}\"}}")),
            Some(FileError::NotAnId { list: List::Answers, number: 2 }),
            "{wrong}"
        );
    }
    assert_eq!(
        answers("{\"question\":\"a\",\"answer\":1},{\"question\":\"b\"},{\"question\":\"a\"}"),
        Some(FileError::Duplicate(question("a")))
    );
    assert_eq!(
        fault(&file_with("", ",\"dilemmas\":[{\"dilemma\":\"a\"},{\"dilemma\":\"a\"}]")),
        Some(FileError::Duplicate(Item::Dilemma(DilemmaId::new("a"))))
    );
    assert_eq!(
        fault(&file_with("", ",\"aims\":[{\"dimension\":\"a\"},{\"dimension\":\"a\"}]")),
        Some(FileError::Duplicate(Item::Dimension(DimensionId::new("a"))))
    );
}

#[test]
fn values_out_of_range() {
    let wrong_levels =
        ["0", "6", "-1", "3.5", "3e0", "true", "\"3\"", "257", "18446744073709551615"];
    let check = |list: &str, key: &str, field: &str, value: &str, item: Item, expected| {
        let text = file_with("", &format!(",\"{list}\":[{{\"{key}\":\"x\",\"{field}\":{value}}}]"));
        let fault = fault(&text);
        assert_eq!(fault, Some(FileError::OutOfRange { item, field: expected }), "{field} {value}");
    };
    let dilemma = || Item::Dilemma(DilemmaId::new("x"));
    let dimension = || Item::Dimension(DimensionId::new("x"));
    for value in wrong_levels.into_iter().chain(["\"weet niet\"", "\"\""]) {
        check("answers", "question", "answer", value, question("x"), Field::Answer);
        check("aims", "dimension", "ambition", value, dimension(), Field::Ambition);
    }
    for value in ["4", "-4", "0.5", "253", "false", "\"niet-van-toepassing\""] {
        check("dilemmas", "dilemma", "now", value, dilemma(), Field::Now);
        check("dilemmas", "dilemma", "desired", value, dilemma(), Field::Desired);
    }
    for value in ["0", "4", "259", "\"hoog\""] {
        check("aims", "dimension", "urgency", value, dimension(), Field::Urgency);
    }
    for value in ["\"zeker\"", "1", "\"\""] {
        check("answers", "question", "certainty", value, question("x"), Field::Certainty);
    }
}

#[test]
fn values_of_the_sheet_out_of_range() {
    let edge = format!("\"changedMs\":{MOMENT_MAX_MS}");
    assert_eq!(fault_after("\"changedMs\":2", &edge), None);
    let late = format!("{}", MOMENT_MAX_MS + 1);
    let long = format!("\"version\":\"{}\"", "1".repeat(33));
    for (right, wrong, field) in [
        ("\"createdMs\":1", format!("\"createdMs\":{late}"), Field::Created),
        ("\"changedMs\":2", format!("\"changedMs\":{late}"), Field::Changed),
        ("\"id\":\"s1\"", "\"id\":\"../s1\"".to_owned(), Field::SheetId),
        ("\"path\":\"quick\"", "\"path\":\"short\"".to_owned(), Field::Path),
        ("\"wethouder\"", "\"De wethouder\"".to_owned(), Field::Role),
        ("\"version\":\"1\"", long, Field::ContentVersion),
    ] {
        assert_eq!(fault_after(right, &wrong), Some(FileError::SheetOutOfRange(field)), "{wrong}");
    }
}
