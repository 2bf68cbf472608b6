//! The content on its way into the release, and `cargo xtask check-content`.

use std::fmt::Display;

use samenhang_content::Content;
use samenhang_core::assessment::Lang;

use crate::project::Project;
use crate::report::{Failure, Outcome};

/// Reads the content of this checkout.
///
/// # Errors
/// All its faults at once.
pub fn load(project: &Project) -> Outcome<Content> {
    samenhang_content::load(&project.root().join("content")).map_err(|faults| failure(&faults))
}

/// Prints that all is well, with what there is.
///
/// # Errors
/// All faults of the content at once.
pub fn check(project: &Project) -> Outcome<()> {
    let content = load(project)?;
    let packed = content.packed(Lang::Nl);
    let questions: usize = packed.dimensions.iter().map(|it| it.questions.len()).sum();
    println!(
        "De inhoud (versie {}) is in orde: {} dimensies, {questions} vragen, {} dilemma's, \
         {} signalen, {} begrippen, in het Nederlands en het Engels.",
        content.version(),
        packed.dimensions.len(),
        packed.dilemmas.len(),
        packed.signals.len(),
        packed.glossary.len(),
    );
    Ok(())
}

/// In Dutch, as the faults are: those who change the content read it.
fn failure(faults: &[impl Display]) -> Failure {
    let list: Vec<String> = faults.iter().map(|fault| format!("\n{fault}\n")).collect();
    let count = match faults.len() {
        1 => "er staat één fout".to_owned(),
        many => format!("er staan {many} fouten"),
    };
    Failure::new(
        format!("{count} in de inhoud.\n{}", list.concat()),
        "verbeter wat hierboven staat (docs/inhoud-aanpassen.md) en kijk het na met \
         `cargo xtask check-content`",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faults_are_shown_with_their_number() {
        let text = failure(&["regel 1: dit", "regel 9: dat"]).to_string();
        assert!(text.contains("2 fouten") && text.contains("dit") && text.contains("dat"));
    }

    #[test]
    fn the_content_of_this_checkout_is_in_order() -> Outcome<()> {
        check(&Project::locate()?)
    }
}
