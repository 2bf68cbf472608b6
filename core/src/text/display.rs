//! Texts of the choice of colours.

use super::texts;

texts! {
    TITLE = "Weergave", "Display";
    LEGEND = "Welke kleuren wilt u?", "Which colours would you like?";
    SYSTEM = "Zoals mijn apparaat is ingesteld", "The same as my device";
    LIGHT = "Licht", "Light";
    DARK = "Donker", "Dark";
    HELP = "Uw keuze geldt meteen. Deze browser onthoudt uw keuze.", "Your choice applies at once. This browser remembers it.";
    FORGETS = "Deze browser kan uw keuze niet onthouden. Uw keuze geldt tot u deze pagina sluit.", "This browser cannot remember your choice. It applies until you close this page.";
}
