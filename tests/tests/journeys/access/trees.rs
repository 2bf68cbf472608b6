//! What a listener gets of the pages, compared with what was read and judged before.
//!
//! The files stand in `tests/golden/`. `SAMENHANG_GOLDEN=write` writes them anew: read the
//! difference as a listener would hear it before it is kept.

use std::{env, fs};

use samenhang_tests::{Outcome, Page};
use xtask::project::Project;

use crate::steps::{copy, go_to, open_copy};

/// Walks past the pages and compares each with its file.
pub(crate) async fn trees(page: &mut Page) -> Outcome {
    let mut golden = Golden::default();
    let partly = open_copy(page, "partly.json").await?;
    // Before there are two: which one stands first is not said.
    go_to(page, "#/", "Hoe hangt het bij u samen").await?;
    page.click_text("Verwijder: Half ingevuld").await?;
    page.wait_for_text("Wilt u ‘Half ingevuld’ verwijderen").await?;
    golden.compare(page, "start-remove").await?;
    page.click_text("Nee, laat staan").await?;
    page.upload(&copy("no-copy.png")?).await?;
    page.wait_for_text("is niet geopend").await?;
    golden.compare(page, "start-refused").await?;
    let whole = open_copy(page, "example-3.json").await?;
    let quick = format!("{partly}vraag/verandering-durven-kiezen");
    let places = [
        ("question", format!("{whole}vraag/visie-gedeeld"), "Heeft uw gemeente één gedeelde visie"),
        ("question-first-round", quick, "Durven college en raad te kiezen"),
        (
            "dilemma",
            format!("{whole}dilemma/brede-visie-of-stap-voor-stap"),
            "Brede visie of stap voor stap?",
        ),
        ("overview", format!("{partly}overzicht"), "Overzicht van uw zelfscan"),
        ("review", format!("{partly}controle"), "Controleer uw antwoorden"),
        ("result", format!("{whole}uitkomst"), "Uitkomst: uw beeld"),
        ("result-partly", format!("{partly}uitkomst"), "Uitkomst: uw beeld"),
        ("begin", "#/begin/eerste-ronde".to_owned(), "Voordat u begint"),
    ];
    for (name, route, heading) in places {
        go_to(page, &route, heading).await?;
        golden.compare(page, name).await?;
    }
    page.click_text("English").await?;
    page.wait_for_heading("Before you begin").await?;
    let question = format!("{whole}vraag/visie-gedeeld");
    go_to(page, &question, "Does your municipality have one shared vision").await?;
    golden.compare(page, "question-en").await?;
    go_to(page, &format!("{whole}uitkomst"), "Result: your picture").await?;
    golden.compare(page, "result-en").await?;
    golden.end()
}

/// The files that differ.
#[derive(Default)]
struct Golden(Vec<String>);

impl Golden {
    async fn compare(&mut self, page: &Page, name: &str) -> Outcome {
        let tree = page.tree().await?;
        let file = Project::locate()?.root().join(format!("tests/golden/{name}.txt"));
        if env::var_os("SAMENHANG_GOLDEN").is_some_and(|it| it == "write") {
            fs::create_dir_all(file.parent().unwrap_or(&file))?;
            return Ok(fs::write(file, tree)?);
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        if kept != tree {
            self.0.push(format!("{}:\n{}", file.display(), difference(&kept, &tree)));
        }
        Ok(())
    }

    fn end(self) -> Outcome {
        if self.0.is_empty() {
            return Ok(());
        }
        let found = self.0.join("\n");
        Err(format!(
            "a listener gets something else than what was read before (- kept, + now):\n{found}\n\
             If it is better, write it down: SAMENHANG_GOLDEN=write"
        )
        .into())
    }
}

/// The first lines where two texts part.
fn difference(kept: &str, now: &str) -> String {
    let same = kept.lines().zip(now.lines()).take_while(|(kept, now)| kept == now).count();
    let next = |sign: &str, text: &str| {
        let lines = text.lines().skip(same).take(5).map(|line| format!("{sign} {line}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    format!("line {}\n{}\n{}", same + 1, next("-", kept), next("+", now))
}
