//! All questions on one page, to read and to print.

use super::texts;

texts! {
    TITLE = "Alle vragen om te lezen en te printen", "All questions, to read and to print";
    LEAD = "Hier staan alle vragen en dilemma’s van de zelfscan. U kunt ze rustig lezen, printen of op papier invullen. Een uitkomst krijgt u alleen in de zelfscan zelf.", "Here are all questions and dilemmas of the self-assessment. You can read them, print them or fill them in on paper. Only the assessment itself gives you a result.";
    TO_START = "Naar de zelfscan", "To the self-assessment";
    TO_OTHER = "English", "Nederlands";
    FIRST_ROUND = "Deze vraag hoort bij de eerste ronde.", "This question is part of the first round.";
    NOTE = "Voorbeeld of toelichting:", "Example or explanation:";
    DILEMMAS = "Dilemma’s", "Dilemmas";
    VERSION = "Versie van de vragenlijst:", "Version of the questionnaire:";
}
