//! The page about what happens to the answers.

use super::texts;

texts! {
    TITLE = "Wat er met uw antwoorden gebeurt", "What happens to your answers";
    LEAD = "Uw antwoorden blijven op uw eigen apparaat. Deze zelfscan heeft geen server die ze kan ontvangen.", "Your answers stay on your own device. This assessment has no server that could receive them.";
    WHERE_HEADING = "Waar staan ze?", "Where are they?";
    WHERE = "Uw antwoorden staan in de opslag van deze browser, op dit apparaat, voor deze website. In een andere browser, op een ander apparaat of op een andere website ziet u ze niet.", "Your answers are in the storage of this browser, on this device, for this website. You do not see them in another browser, on another device or on another website.";
    WHO_HEADING = "Wie kan ze zien?", "Who can see them?";
    WHO = "Alleen wie op dit apparaat met uw account werkt. Er gaat niets naar de makers van deze zelfscan, naar uw gemeente of naar wie dan ook. Er zijn geen cookies en er wordt niets gemeten.", "Only someone who works on this device with your account. Nothing goes to the makers of this assessment, to your municipality or to anyone else. There are no cookies and nothing is measured.";
    LONG_HEADING = "Hoe lang blijven ze staan?", "How long do they stay?";
    LONG = "Tot u ze verwijdert. Maar een browser kan ze ook zelf opruimen: als u uw browsegegevens wist, als het apparaat vol is, of na het sluiten van een privévenster. Safari wist ze als u deze website zeven dagen niet bezoekt. Ook uw beheerder kan instellen dat een browser alles wist.", "Until you remove them. But a browser can also clear them: when you clear your browsing data, when the device is full, or after a private window is closed. Safari clears them if you do not visit this website for seven days. Your administrator can also set a browser to clear everything.";
    DO_HEADING = "Wat kunt u doen?", "What can you do?";
    DO_COPY = "Bewaar een kopie als bestand. Die knop staat op het overzicht. Dat bestand kunt u later weer openen, ook op een ander apparaat.", "Save a copy as a file. The button is on the overview. You can open that file later, on another device too.";
    DO_REMOVE = "Verwijder een zelfscan op de startpagina als u klaar bent, zeker op een gedeelde computer. Bestanden die u hebt bewaard, verwijdert u zelf.", "Remove an assessment on the start page when you are done, certainly on a shared computer. Files that you saved you remove yourself.";
    DO_NOTES = "Schrijf in toelichtingen geen namen of gegevens van inwoners.", "Do not write names or details of residents in explanations.";
}
