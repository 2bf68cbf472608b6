//! What is saved, what is not, and what to do about it.

use super::common::{LocalTime, time};
use super::texts;
use crate::assessment::Lang;
use crate::storage::StoreError;

texts! {
    NOT_YET = "Nog niet opgeslagen", "Not saved yet";
    UNCHANGED = "Opgeslagen in deze browser", "Saved in this browser";
    ALERT = "Uw antwoorden zijn niet opgeslagen", "Your answers were not saved";
    GO_ON = "U kunt gewoon doorgaan. Sluit deze pagina pas als u een kopie hebt bewaard.", "You can simply go on. Do not close this page until you have saved a copy.";
    DOWNLOAD = "Bewaar een kopie", "Save a copy";
    RETRY = "Probeer opnieuw op te slaan", "Try to save again";
    DOWNLOAD_FAILED = "De browser kon het bestand niet bewaren. Controleer of deze browser mag downloaden en probeer het opnieuw. Laat deze pagina zolang open.", "The browser could not save the file. Check whether this browser is allowed to download, and try again. Keep this page open until then.";
    OTHER_ALERT = "Een andere zelfscan is nog niet opgeslagen", "Another assessment was not saved yet";
    GONE = "Deze zelfscan is in een ander tabblad verwijderd", "This assessment was removed in another tab";
    GONE_TEXT = "Wat u hier ziet, staat niet meer in deze browser. Wilt u de zelfscan houden?", "What you see here is no longer stored in this browser. Do you want to keep the assessment?";
    GONE_KEEP = "Ja, bewaar de zelfscan opnieuw", "Yes, save the assessment again";
    GONE_LET_GO = "Nee, laat hem weg", "No, let it go";
    CHOICE = "In twee tabbladen hebt u iets anders ingevuld", "You filled in different things in two tabs";
    CHOICE_TEXT = "Welke van de twee wilt u houden?", "Which of the two do you want to keep?";
    CHOICE_OURS = "Houd wat hier stond", "Keep what was here";
    CHOICE_THEIRS = "Houd wat in het andere tabblad staat", "Keep what is in the other tab";
    CHOICE_HERE = "Hier stond", "Here it was";
    CHOICE_THERE = "In het andere tabblad", "In the other tab";
    CHOICE_NOTHING = "niet ingevuld", "not filled in";
    BEHIND = "De laatste versie van deze zelfscan is beschadigd", "The last version of this assessment is damaged";
    BEHIND_TEXT = "U ziet de versie van daarvoor. Kijk na of uw laatste antwoorden kloppen. De beschadigde gegevens zijn niet gewist.", "You see the version before it. Check whether your last answers are right. The damaged data has not been erased.";
    BEHIND_OK = "Verberg deze melding", "Hide this message";
    MAY_GO = "Bewaar een kopie: een browser kan opgeslagen antwoorden wissen, bijvoorbeeld als de ruimte op is. U kunt de browser ook vragen om dat niet te doen.", "Save a copy: a browser can erase saved answers, for example when it runs out of space. You can also ask the browser not to do that.";
    ASK_TO_LAST = "Vraag de browser om mijn antwoorden te bewaren", "Ask the browser to keep my answers";
    LASTS = "De browser heeft toegezegd dat uw antwoorden blijven staan tot u ze zelf wist.", "The browser has promised that your answers stay until you erase them yourself.";
    LASTS_NOT = "De browser zegt niet toe dat uw antwoorden blijven staan. Bewaar daarom een kopie.", "The browser does not promise that your answers stay. So save a copy.";
    DOWNLOADED = "De browser bewaart de kopie, meestal bij uw downloads.", "The browser is saving the copy, usually with your downloads.";
}

/// "Opgeslagen om 14:03, in deze browser".
#[must_use]
pub fn saved_at(lang: Lang, at: LocalTime) -> String {
    match lang {
        Lang::Nl => format!("Opgeslagen om {}, in deze browser", time(at)),
        Lang::En => format!("Saved at {}, in this browser", time(at)),
    }
}

/// Why the store failed, in one sentence that fits saving, reading and removing.
#[must_use]
pub fn reason(lang: Lang, error: &StoreError) -> &'static str {
    let [nl, en] = match error {
        StoreError::Missing => [
            "Deze browser kan niets opslaan op dit apparaat.",
            "This browser cannot save anything on this device.",
        ],
        StoreError::Blocked => [
            "De instellingen van deze browser staan opslaan niet toe.",
            "The settings of this browser do not allow anything to be saved.",
        ],
        StoreError::Full => [
            "Er is geen ruimte meer op dit apparaat of in deze browser.",
            "There is no space left on this device or in this browser.",
        ],
        StoreError::Closed => {
            ["De browser heeft de opslag gesloten.", "The browser has closed its storage."]
        }
        StoreError::Slow => [
            "Het opslaan duurt langer dan anders. De browser is nog bezig.",
            "Saving takes longer than usual. The browser is still busy.",
        ],
        StoreError::Newer => [
            "Deze zelfscan is ook geopend met een nieuwere versie van Samenhang. Bewaar een kopie en laad deze pagina opnieuw.",
            "This assessment is also open in a newer version of Samenhang. Save a copy and load this page again.",
        ],
        StoreError::Changed | StoreError::Failed(_) => [
            "De opslag van deze browser werkt niet goed.",
            "The storage of this browser is not working properly.",
        ],
    };
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}
