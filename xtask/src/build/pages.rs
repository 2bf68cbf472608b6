//! The pages that stand there without a program: the start page, and all questions to read and
//! to print (R48). They are the same views as those of the app.

use samenhang_content::Content;
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::sheet::Moment;
use samenhang_core::text::common::{Date, LocalTime};
use samenhang_views::markup::{Callback, Html};
use samenhang_views::model::{Model, Send};
use samenhang_views::pages::{self, Desk, Sender, View, frame, paper, start};
use samenhang_views::route::Route;

use super::index;
use crate::report::{Explain, Outcome};

fn desk(content: &[u8]) -> Outcome<Desk> {
    let assessment = Assessment::decode(content)
        .map_err(|error| format!("{error:?}"))
        .explain("the content cannot be read back", "report it: the content is checked before")?;
    Ok(Desk { assessment: assessment.into(), send: Send(Callback::noop()), clock: no_clock })
}

/// These pages show no time.
fn no_clock(_: Moment) -> LocalTime {
    LocalTime { date: Date { year: 1970, month: 1, day: 1 }, hour: 0, minute: 0 }
}

/// What stands on the start page at a first visit, in Dutch.
///
/// # Errors
/// When the content cannot be read back.
pub fn start_page(content: &Content) -> Outcome<String> {
    let desk = desk(&content.compact(Lang::Nl))?;
    let model = Model::new(Route::Start);
    let View { body, .. } = start(&desk, &model);
    Ok(frame(&desk, &model, body, None).to_html())
}

/// All questions on one page: a whole file without a script.
///
/// # Errors
/// When the content cannot be read back or the template does not fit.
pub fn questions(
    content: &Content,
    lang: Lang,
    csp: &str,
    files: &[(&str, &str)],
) -> Outcome<String> {
    whole(paper(&desk(&content.compact(lang))?), lang, csp, files)
}

/// The page about the assessment itself: a whole file without a script.
///
/// # Errors
/// When the content cannot be read back or the template does not fit.
pub fn about(
    content: &Content,
    lang: Lang,
    sender: &Sender,
    csp: &str,
    files: &[(&str, &str)],
) -> Outcome<String> {
    let view = pages::about(&desk(&content.compact(lang))?, sender, env!("CARGO_PKG_VERSION"));
    whole(view, lang, csp, files)
}

fn whole(view: View, lang: Lang, csp: &str, files: &[(&str, &str)]) -> Outcome<String> {
    let View { title, body } = view;
    let mut values = vec![("csp", csp), ("lang", lang.code())];
    let title = escaped(&title);
    let body = body.to_html();
    values.extend([("title", title.as_str()), ("body", body.as_str())]);
    values.extend(files);
    index::fill(include_str!("questions.html"), &values)
}

fn escaped(text: &str) -> String {
    Html::Text(text.to_owned().into()).to_html()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::rc::Rc;

    use samenhang_core::answers::Answers;
    use samenhang_core::sheet::{Path, Sheet, SheetId};
    use samenhang_views::pages::{Sheeted, begin, question};

    use super::*;
    use crate::build::content;
    use crate::build::styles::{self, Styles};
    use crate::project::Project;

    #[test]
    fn the_start_page_is_whole_without_a_program() -> Outcome<()> {
        let page = start_page(&content::load(&Project::locate()?)?)?;
        for part in ["<h1", "href=\"#/begin/eerste-ronde\"", "href=\"vragen.html\"", "38 vragen"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("style="));
        Ok(())
    }

    /// Every page that the first program makes, in one language.
    fn first_program(desk: &Desk) -> Vec<String> {
        let sheet = |path| Sheet {
            id: SheetId::from_random(1),
            created: Moment(1),
            changed: Moment(1),
            path,
            role: None,
            name: String::new(),
            content_version: String::new(),
            answers: Answers::default(),
        };
        let mut pages = vec![start(desk, &Model::new(Route::Start))];
        for path in [Path::Quick, Path::Full] {
            pages.push(begin(desk, path, None));
            let sheet = Rc::new(sheet(path));
            for placed in desk.assessment.questions() {
                let (desk, sheet) = (desk.clone(), Rc::clone(&sheet));
                let (saved, said, lasting) = (String::new(), None, None);
                let base = Sheeted { desk, sheet, saved, said, lasting };
                pages.push(question(&base, &placed.question.id, false));
            }
        }
        pages.iter().map(|page| page.title.clone() + &page.body.to_html()).collect()
    }

    #[test]
    fn the_first_program_has_all_the_content_that_it_shows() -> Outcome<()> {
        let content = content::load(&Project::locate()?)?;
        for lang in Lang::ALL {
            let whole = first_program(&desk(&content.compact(lang))?);
            assert!(whole.len() > 70, "{}", whole.len());
            assert!(content.answering(lang).len() < content.compact(lang).len());
            assert_eq!(first_program(&desk(&content.answering(lang))?), whole);
        }
        Ok(())
    }

    /// The names of ours that stand behind `before` in a text.
    fn names<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
        let other = |one: char| !(one.is_ascii_alphanumeric() || one == '-' || one == '_');
        text.split(before).skip(1).filter_map(|part| part.split(other).next()).collect()
    }

    #[test]
    fn the_first_program_shows_nothing_whose_styles_come_later() -> Outcome<()> {
        let project = Project::locate()?;
        let Styles { first, later } = styles::build(project.root())?;
        let (components, _) = later.split_once("@layer print").unwrap_or((&later, ""));
        let (first, later) = (names(&first, ".samenhang-"), names(components, ".samenhang-"));
        let later: BTreeSet<&str> = later.difference(&first).copied().collect();
        assert!(later.contains("bars") && !later.contains("button"), "{later:?}");
        let mut pages = first_program(&desk(&content::load(&project)?.compact(Lang::Nl))?);
        for file in ["index.html", "gegevens.html", "xtask/src/build/rescue.js"] {
            pages
                .push(fs::read_to_string(project.root().join(file)).explain(file, "git checkout")?);
        }
        for page in pages {
            let found: Vec<&str> =
                later.intersection(&names(&page, "samenhang-")).copied().collect();
            assert!(found.is_empty(), "{found:?} in {page}");
        }
        Ok(())
    }

    #[test]
    fn the_page_about_it_says_who_offers_it_and_mails_no_answer() -> Outcome<()> {
        let content = content::load(&Project::locate()?)?;
        let files = [("styles", "s.css"), ("later-styles", "l.css"), ("icon", "i.svg")];
        let sender = Sender {
            name: "Gemeente <b>".to_owned(),
            more: "https://example.nl/meer".to_owned(),
            feedback: "a@example.nl".to_owned(),
            ..Sender::default()
        };
        for lang in Lang::ALL {
            let page = about(&content, lang, &sender, "default-src 'none'", &files)?;
            let version = env!("CARGO_PKG_VERSION");
            let mail = format!("href=\"mailto:a@example.nl?subject=Samenhang%20{version}%3A%20");
            for part in ["Gemeente &lt;b", "href=\"https://example.nl/meer\"", &mail] {
                assert!(page.contains(part), "{part} in {page}");
            }
            let bare = about(&content, lang, &Sender::default(), "default-src 'none'", &files)?;
            assert!(!bare.contains("mailto:") && !bare.contains("<script"), "{bare}");
        }
        Ok(())
    }

    #[test]
    fn every_question_and_situation_can_be_read_on_paper() -> Outcome<()> {
        let content = content::load(&Project::locate()?)?;
        for lang in Lang::ALL {
            let files = [("styles", "s.css"), ("later-styles", "l.css"), ("icon", "i.svg")];
            let page = questions(&content, lang, "default-src 'none'", &files)?;
            let packed = content.packed(lang);
            for question in packed.dimensions.iter().flat_map(|it| &it.questions) {
                let words = question.levels.iter().chain([&question.text, &question.explanation]);
                for words in words {
                    assert!(page.contains(&escaped(words)), "{words}");
                }
            }
            for dilemma in &packed.dilemmas {
                assert!(page.contains(&escaped(&dilemma.title)), "{}", dilemma.title);
            }
            assert!(!page.contains("<script"));
        }
        Ok(())
    }
}
