//! What is saved, what is not, and what to do about it.

use super::common::{LocalTime, time};
use super::texts;
use crate::assessment::Lang;
use crate::storage::StoreError;

texts! {
    NOT_YET = "Nog niet opgeslagen", "Not saved yet";
    UNCHANGED = "Bewaard in deze browser", "Kept in this browser";
    ALERT = "Uw antwoorden zijn niet opgeslagen", "Your answers were not saved";
    GO_ON = "U kunt gewoon doorgaan. Sluit deze pagina pas als u een kopie hebt bewaard.", "You can simply go on. Do not close this page until you have saved a copy.";
    DOWNLOAD = "Bewaar een kopie", "Save a copy";
    RETRY = "Probeer opnieuw op te slaan", "Try to save again";
    DOWNLOAD_FAILED = "Het bewaren als bestand is niet gelukt. Open deze pagina in een nieuw tabblad en probeer het daar.", "Saving as a file did not work. Open this page in a new tab and try there.";
    DOWNLOADED = "De kopie staat bij uw downloads.", "The copy is with your downloads.";
}

/// "Opgeslagen om 14:03, in deze browser".
#[must_use]
pub fn saved_at(lang: Lang, at: LocalTime) -> String {
    match lang {
        Lang::Nl => format!("Opgeslagen om {}, in deze browser", time(at)),
        Lang::En => format!("Saved at {}, in this browser", time(at)),
    }
}

/// Why saving failed, in one sentence.
#[must_use]
pub fn reason(lang: Lang, error: &StoreError) -> &'static str {
    let [nl, en] = match error {
        StoreError::Missing => [
            "Deze browser kan niets bewaren op dit apparaat.",
            "This browser cannot keep anything on this device.",
        ],
        StoreError::Blocked => [
            "De instellingen van deze browser staan opslaan niet toe.",
            "The settings of this browser do not allow saving.",
        ],
        StoreError::Full => [
            "Er is geen ruimte meer op dit apparaat of in deze browser.",
            "There is no room left on this device or in this browser.",
        ],
        StoreError::Closed => {
            ["De browser heeft de opslag afgesloten.", "The browser has closed its store."]
        }
        StoreError::Failed(_) => [
            "De browser meldde een fout bij het opslaan.",
            "The browser reported an error while saving.",
        ],
    };
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}
