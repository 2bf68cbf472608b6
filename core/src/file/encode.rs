//! From a [`Sheet`] to the fields of a file. What was not recorded is left out.

use super::writer::Writer;
use super::{FORMAT, FULL, NOT_APPLICABLE, QUICK, UNKNOWN, VERSION};
use crate::answers::{Aim, Answer, Place};
use crate::sheet::{Path, Sheet};

pub(super) fn write(sheet: &Sheet, assessment_id: &str, writer: &mut Writer) {
    writer.open('{');
    writer.text_field("format", FORMAT);
    writer.plain_field("version", &VERSION.to_string());
    writer.key("assessment");
    writer.open('{');
    writer.text_field("id", assessment_id);
    writer.text_field("version", &sheet.content_version);
    writer.close('}');
    writer.key("sheet");
    write_about(sheet, writer);
    writer.key("answers");
    write_questions(sheet, writer);
    writer.key("dilemmas");
    write_dilemmas(sheet, writer);
    writer.key("aims");
    write_aims(sheet, writer);
    writer.close('}');
}

fn write_about(sheet: &Sheet, writer: &mut Writer) {
    writer.open('{');
    writer.text_field("id", sheet.id.as_str());
    writer.plain_field("createdMs", &sheet.created.0.to_string());
    writer.plain_field("changedMs", &sheet.changed.0.to_string());
    let path = match sheet.path {
        Path::Quick => QUICK,
        Path::Full => FULL,
    };
    writer.text_field("path", path);
    if let Some(role) = &sheet.role {
        writer.text_field("role", role.as_str());
    }
    writer.text_if_any("name", &sheet.name);
    writer.close('}');
}

fn write_questions(sheet: &Sheet, writer: &mut Writer) {
    writer.open('[');
    for (id, entry) in &sheet.answers.questions {
        if entry.is_empty() {
            continue;
        }
        writer.next();
        writer.open('{');
        writer.text_field("question", id.as_str());
        match entry.answer {
            Some(Answer::Level(level)) => write_number(writer, "answer", level.value().into()),
            Some(Answer::Unknown) => writer.text_field("answer", UNKNOWN),
            Some(Answer::NotApplicable) => writer.text_field("answer", NOT_APPLICABLE),
            None => {}
        }
        if let Some(certainty) = entry.certainty {
            writer.text_field("certainty", certainty.id());
        }
        writer.text_if_any("note", &entry.note);
        if entry.later {
            writer.plain_field("later", "true");
        }
        writer.close('}');
    }
    writer.close(']');
}

fn write_dilemmas(sheet: &Sheet, writer: &mut Writer) {
    writer.open('[');
    for (id, entry) in &sheet.answers.dilemmas {
        if entry.is_empty() {
            continue;
        }
        writer.next();
        writer.open('{');
        writer.text_field("dilemma", id.as_str());
        for (key, place) in [("now", entry.now), ("desired", entry.desired)] {
            match place {
                Some(Place::At(position)) => write_number(writer, key, position.value().into()),
                Some(Place::Unknown) => writer.text_field(key, UNKNOWN),
                None => {}
            }
        }
        writer.text_if_any("note", &entry.note);
        writer.close('}');
    }
    writer.close(']');
}

fn write_aims(sheet: &Sheet, writer: &mut Writer) {
    writer.open('[');
    for (id, aim) in &sheet.answers.aims {
        if *aim == Aim::default() {
            continue;
        }
        writer.next();
        writer.open('{');
        writer.text_field("dimension", id.as_str());
        if let Some(level) = aim.ambition {
            write_number(writer, "ambition", level.value().into());
        }
        if let Some(urgency) = aim.urgency {
            write_number(writer, "urgency", urgency.value().into());
        }
        writer.close('}');
    }
    writer.close(']');
}

fn write_number(writer: &mut Writer, key: &str, number: i32) {
    writer.plain_field(key, &number.to_string());
}
