//! The page about what happens to the answers.

use super::texts;

texts! {
    TITLE = "Wat er met uw antwoorden gebeurt", "What happens to your answers";
    LEAD = "Uw antwoorden blijven op uw eigen apparaat. Er is geen server die ze ontvangt.", "Your answers stay on your own device. There is no server that receives them.";
    WHERE_HEADING = "Waar staan ze?", "Where are they?";
    WHERE = "Uw antwoorden staan in de opslag van deze browser. Ze horen bij dit apparaat en bij deze website. In een andere browser, op een ander apparaat of op een andere website ziet u ze niet.", "Your answers are in the storage of this browser. They belong to this device and this website. You do not see them in another browser, on another device or on another website.";
    WHERE_FILE = "Uw antwoorden staan niet in dit bestand, maar in de opslag van deze browser. Ze horen bij dit apparaat. In een andere browser of op een ander apparaat ziet u ze niet, ook niet als u dit bestand meeneemt.", "Your answers are not in this file but in the storage of this browser. They belong to this device. You do not see them in another browser or on another device, not even if you take this file along.";
    WHO_HEADING = "Wie kan ze zien?", "Who can see them?";
    WHO = "Iedereen die dit apparaat met uw account kan gebruiken. En iedereen aan wie u een kopie of een link met uw antwoorden geeft. Er gaat niets naar de makers van deze zelfscan, naar uw gemeente of naar iemand anders. Deze zelfscan gebruikt geen cookies en houdt niet bij wat u doet.", "Anyone who can use this device with your account. And anyone to whom you give a copy or a link with your answers. Nothing goes to the makers of this assessment, to your municipality or to anyone else. This assessment uses no cookies and does not track what you do.";
    LONG_HEADING = "Hoe lang blijven ze staan?", "How long do they stay?";
    LONG = "Tot u ze verwijdert. Maar een browser kan ze ook zelf wissen. Dat gebeurt als u uw browsegegevens wist of een privévenster sluit. Het kan ook gebeuren als het apparaat vol is. Safari kan ze wissen als u deze website zeven dagen niet gebruikt. Ook uw beheerder kan instellen dat een browser alles wist.", "Until you remove them. But a browser can also erase them by itself. That happens when you clear your browsing data or close a private window. It can also happen when the device is full. Safari may erase them if you do not use this website for seven days. Your administrator can also set a browser to erase everything.";
    LONG_FILE = "Tot u ze verwijdert. Maar een browser kan ze ook zelf wissen. Dat gebeurt als u uw browsegegevens wist of een privévenster sluit. Het kan ook gebeuren als het apparaat vol is. Safari kan ze wissen als u dit bestand zeven dagen niet gebruikt. Ook uw beheerder kan instellen dat een browser alles wist.", "Until you remove them. But a browser can also erase them by itself. That happens when you clear your browsing data or close a private window. It can also happen when the device is full. Safari may erase them if you do not use this file for seven days. Your administrator can also set a browser to erase everything.";
    DO_HEADING = "Wat kunt u doen?", "What can you do?";
    DO_COPY = "Bewaar een kopie als bestand. De knop staat op het overzicht en bij de uitkomst. U kunt de kopie later weer openen met Samenhang, ook op een ander apparaat.", "Save a copy as a file. The button is on the overview and with the result. You can open the copy later with Samenhang, on another device too.";
    DO_REMOVE = "Bent u klaar? Verwijder uw zelfscan dan op de startpagina, vooral op een gedeelde computer. Kopieën die u hebt bewaard, verwijdert u zelf.", "Are you done? Then remove your assessment on the start page, especially on a shared computer. Any copies that you saved, you have to delete yourself.";
    ALL_DATA = "Al uw gegevens in deze browser bewaren of wissen", "Save or erase all your data in this browser";
    DO_NOTES = "Schrijf in toelichtingen geen namen of gegevens van inwoners.", "Do not write names or details of residents in your explanations.";
}
