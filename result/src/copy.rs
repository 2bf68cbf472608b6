//! Opens a copy that a person chose, and says in words what came of it.

use samenhang_core::answers::Answer;
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::file::{self, FILE_MAX_BYTES, FileError};
use samenhang_core::keeper::{self, Glance, Rescued};
use samenhang_core::share;
use samenhang_core::sheet::Sheet;
use samenhang_core::text::file::{self as text, Remarks};
use samenhang_views::wire::{Chosen, Opened};

/// What comes of a file that was chosen.
pub(crate) fn open(assessment: &Assessment, chosen: &Chosen) -> Opened {
    let lang = assessment.parts().lang;
    let id = &assessment.parts().id;
    if let Some(sheet) = brought(assessment, chosen) {
        // What there is to know of it stood on the page that asked.
        return Opened::Sheets(vec![file::encode_compact(&sheet, id)], Vec::new());
    }
    let decoded = match chosen {
        Chosen::Bytes(bytes) => sheets(lang, bytes),
        Chosen::TooLarge(bytes) => Err(FileError::TooLarge { bytes: *bytes }),
        Chosen::Unreadable => return Opened::Refused(text::NOT_READ.get(lang).to_owned()),
    };
    match decoded {
        Ok((sheets, more)) => {
            let mut remarks = sheets.last().map_or_else(Vec::new, |it| remarks(assessment, it));
            remarks.extend(more);
            let sheets = sheets.iter().map(|sheet| file::encode_compact(sheet, id)).collect();
            Opened::Sheets(sheets, remarks)
        }
        Err(error) => match newer(chosen) {
            Some(text) => Opened::Newer(text),
            None => Opened::Refused(text::error(lang, &error)),
        },
    }
}

/// The sheet in a code that came in a link, which is handed over like a file.
fn brought(assessment: &Assessment, chosen: &Chosen) -> Option<Sheet> {
    let Chosen::Bytes(bytes) = chosen else { return None };
    let (sheet, _) = share::decode(std::str::from_utf8(bytes).ok()?, assessment).ok()?;
    Some(sheet)
}

/// The sheet of a copy, or all sheets of raw records with what must be known about that.
fn sheets(lang: Lang, bytes: &[u8]) -> Result<(Vec<Sheet>, Vec<String>), FileError> {
    let records = std::str::from_utf8(bytes).ok().and_then(keeper::rescued);
    let Some(Rescued { sheets, newer, damaged }) = records else {
        return Ok((vec![file::decode(bytes)?], Vec::new()));
    };
    if sheets.is_empty() {
        return Err(FileError::NotSamenhang);
    }
    let plain = match (sheets.len(), damaged) {
        (_, 1..) => Some(text::PARTLY),
        (1, 0) => None,
        (_, 0) => Some(text::MORE),
    };
    let plain = plain.map(|plain| plain.get(lang).to_owned());
    Ok((sheets, plain.into_iter().chain(text::newer(lang, newer)).collect()))
}

/// The text of a file that a newer version made, to be shown.
fn newer(chosen: &Chosen) -> Option<String> {
    let Chosen::Bytes(bytes) = chosen else { return None };
    if bytes.len() > FILE_MAX_BYTES {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let newer = match keeper::glance(text) {
        Glance::Newer(newer) => newer.version > u64::from(file::VERSION) || !text.starts_with('{'),
        Glance::Sealed => true,
        Glance::Damaged => false,
    };
    newer.then(|| text.to_owned())
}

/// What must be known about a file that was opened.
fn remarks(assessment: &Assessment, sheet: &Sheet) -> Vec<String> {
    let mut remarks = Remarks {
        other_version: sheet.content_version != assessment.parts().version,
        ..Remarks::default()
    };
    for (id, entry) in sheet.answers.questions.iter() {
        match assessment.question(id) {
            None => remarks.unknown_questions += 1,
            Some(placed) => {
                let refused =
                    entry.answer == Some(Answer::NotApplicable) && !placed.question.na_allowed;
                remarks.not_applicable += usize::from(refused);
            }
        }
    }
    text::remarks(assessment.parts().lang, remarks)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]
mod tests {
    use std::path::Path;

    use samenhang_core::assessment::QuestionId;
    use samenhang_core::record;
    use samenhang_core::sheet::SheetId;

    use super::*;

    fn assessment() -> Assessment {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let content = samenhang_content::load(&root).unwrap();
        Assessment::decode(&content.compact(Lang::Nl)).unwrap()
    }

    fn golden() -> Vec<u8> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/golden");
        std::fs::read(root.join("answers-v1.json")).unwrap()
    }

    #[test]
    fn a_copy_comes_through_whole() {
        let opened = open(&assessment(), &Chosen::Bytes(golden()));
        let Opened::Sheets(sheets, _) = opened else { panic_with(&opened) };
        let sheets: Vec<_> = sheets.iter().map(|it| file::decode(it.as_bytes())).collect();
        assert_eq!(sheets, [file::decode(&golden())]);
    }

    #[test]
    fn answers_to_unknown_questions_and_another_version_are_told() {
        let mut sheet = file::decode(&golden()).unwrap();
        sheet.content_version = "9.0.0".to_owned();
        let later = QuestionId::new("een-vraag-van-later");
        sheet.answers.edit_question(&later, |entry| entry.answer = Some(Answer::Unknown));
        let copy = file::encode(&sheet, &assessment().parts().id);
        let opened = open(&assessment(), &Chosen::Bytes(copy.into_bytes()));
        let Opened::Sheets(_, remarks) = opened else { panic_with(&opened) };
        assert!(remarks.len() >= 2, "{remarks:?}");
    }

    #[test]
    fn a_copy_of_a_newer_version_is_handed_on_to_be_shown() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/golden");
        for name in ["answers-newer.json", "record-newer.txt"] {
            let text = std::fs::read_to_string(root.join(name)).unwrap();
            let opened = open(&assessment(), &Chosen::Bytes(text.clone().into_bytes()));
            assert_eq!(opened, Opened::Newer(text), "{name}");
        }
    }

    /// What can be read opens, and what cannot is told: the file is all there is of that.
    #[test]
    fn raw_records_of_a_newer_version_are_told_of_beside_what_opens() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/golden");
        let newer = std::fs::read_to_string(root.join("record-newer.txt")).unwrap() + "\n";
        let sheet = |number| Sheet {
            id: SheetId::from_random(number),
            content_version: assessment().parts().version.clone(),
            ..file::decode(&golden()).unwrap()
        };
        let ours = |number| record::seal(3, &file::encode_compact(&sheet(number), "a")) + "\n";
        let cut = ours(3).replace("rev=3", "rev=4");
        let known = remarks(&assessment(), &sheet(1)).len();
        let cases: [(&[&str], usize, &[&str]); 5] = [
            (&[&ours(1)], 1, &[]),
            (&[&ours(1), &newer], 1, &["één opgeslagen versie"]),
            (&[&newer, &ours(1)], 1, &["één opgeslagen versie"]),
            (&[&newer, &newer, &ours(1), &ours(2)], 2, &["meer zelfscans", "twee opgeslagen"]),
            (&[&ours(1), &cut, &newer], 1, &["niet te lezen", "één opgeslagen versie"]),
        ];
        for (records, count, told) in cases {
            let opened = open(&assessment(), &Chosen::Bytes(records.concat().into_bytes()));
            let Opened::Sheets(sheets, remarks) = opened else { panic_with(&opened) };
            assert_eq!((sheets.len(), remarks.len()), (count, known + told.len()), "{remarks:?}");
            for (remark, told) in remarks.iter().skip(known).zip(told) {
                assert!(remark.contains(told), "{remark}");
            }
        }
    }

    #[test]
    fn what_is_no_copy_is_refused_in_words() {
        for chosen in [Chosen::Bytes(b"PK".to_vec()), Chosen::TooLarge(9), Chosen::Unreadable] {
            let opened = open(&assessment(), &chosen);
            let Opened::Refused(reason) = &opened else { panic_with(&opened) };
            assert!(reason.ends_with('.') && reason.len() > 30, "{reason}");
        }
    }

    #[expect(clippy::panic, reason = "a test stops at what it did not expect")]
    fn panic_with(opened: &Opened) -> ! {
        panic!("{opened:?}")
    }
}
