//! The page about the assessment itself: who offers it, which version, under which licence.

use super::texts;
use crate::assessment::Lang;

texts! {
    TITLE = "Over deze zelfscan", "About this self-assessment";
    LEAD = "Samenhang laat een gemeente zien hoe ver zij is met een integrale aanpak van wonen, begeleiding en zorg.", "Samenhang shows a municipality how far it is with an integrated approach to housing, support and care.";
    SENDER_HEADING = "Wie biedt de zelfscan hier aan?", "Who offers the assessment here?";
    NOBODY = "Dat heeft de beheerder van deze website hier niet ingevuld.", "The administrator of this website has not filled that in here.";
    CONTACT = "Neem contact op", "Get in touch";
    MORE = "Meer informatie over dit onderwerp", "More information about this subject";
    CIRCLE = "Meld u aan voor een leerkring", "Sign up for a learning circle";
    FEEDBACK = "Mail wat er beter kan", "Send an e-mail about what could be better";
    FEEDBACK_HELP = "Uw mailprogramma opent een bericht met de versie en de naam van deze pagina. Uw antwoorden staan er niet in.", "Your mail program opens a message with the version and the name of this page. Your answers are not in it.";
    FEEDBACK_ASKS = "Wat kan er beter?", "What could be better?";
    VERSION_HEADING = "Welke versie is dit?", "Which version is this?";
    VERSION = "Versie van de zelfscan:", "Version of the self-assessment:";
    LICENCE_HEADING = "Mag u het hergebruiken?", "May you reuse it?";
    LICENCE = "Ja. De licentie is de EUPL, versie 1.2. U mag de zelfscan gebruiken, aanpassen en op een eigen website zetten. Geeft u een aangepaste versie door? Dan geldt dezelfde licentie.", "Yes. The licence is the EUPL, version 1.2. You may use the assessment, change it and put it on a website of your own. Do you pass on a changed version? Then the same licence holds.";
    PARTS = "Alle onderdelen en hun licenties", "All parts and their licences";
    BILL = "Dezelfde lijst voor programma’s (CycloneDX)", "The same list for programs (CycloneDX)";
    SOURCES = "De vragen en dilemma’s zijn gebaseerd op:", "The questions and dilemmas are based on these documents, in Dutch:";
    ANSWERS = "Uw antwoorden blijven in uw browser. Er is geen server die ze ontvangt. De zelfscan gebruikt geen cookies en houdt niet bij wat u doet. De website waarop hij staat, kan wel zien dat iemand deze pagina’s opent.", "Your answers stay in your browser. There is no server that receives them. The assessment uses no cookies and does not track what you do. The website that it stands on can see that somebody opens these pages.";
    ACCESS_HEADING = "Kan iedereen de zelfscan gebruiken?", "Can everybody use the assessment?";
    ACCESS = "Dat is het doel: WCAG 2.2, niveau A en AA. Programma’s controleren elke pagina, ook alleen met het toetsenbord en sterk vergroot. Zij vinden nu geen fouten, maar kunnen niet alles zien. Schermlezers zijn nog niet geprobeerd. Mensen met een beperking hebben de zelfscan nog niet getest.", "That is the aim: WCAG 2.2, levels A and AA. Programs check every page, also by keyboard alone and strongly enlarged. They find no faults now, but cannot see everything. Screen readers have not been tried yet. People with a disability have not tested the assessment yet.";
}

/// The file of the page in a language, beside the start page.
#[must_use]
pub fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "over.html",
        Lang::En => "about.html",
    }
}
