// The page for editors: choices, the code that follows from them, and what it looks like.
const english = new URLSearchParams(location.search).get("lang") === "en";
const words = {
  title: ["Zet de zelfscan op uw website", "Put the self-assessment on your website"],
  lead: [
    "Kies hoe de zelfscan op uw website komt te staan. Kopieer daarna de code naar uw pagina. Antwoorden van bezoekers blijven in hun eigen browser.",
    "Choose how the self-assessment will appear on your website. Then copy the code to your page. Answers of visitors stay in their own browser.",
  ],
  other: ["English", "Nederlands"],
  choices: ["Uw keuzes", "Your choices"],
  usual: [
    "Wat nu gekozen is, past bij de meeste websites. U kunt het later nog veranderen.",
    "What is chosen now suits most websites. You can still change it later.",
  ],
  lang: ["In welke taal begint de zelfscan?", "In which language does the assessment begin?"],
  nl: ["Nederlands", "Dutch"],
  en: ["Engels", "English"],
  theme: ["Welke kleuren krijgt de zelfscan?", "Which colours will the assessment have?"],
  neutral: ["Neutraal: paars, met schreefletters in de koppen", "Neutral: purple, with serif letters in the headings"],
  scan: ["Hoeveel vragen krijgt een bezoeker?", "How many questions will a visitor get?"],
  quick: ["Eerst de eerste ronde van tien vragen", "First the first round of ten questions"],
  full: ["Meteen alle vragen", "All questions at once"],
  start: ["Waar begint een bezoeker?", "Where does a visitor begin?"],
  begin: ["Op de pagina vóór de eerste vraag", "On the page before the first question"],
  front: ["Op de startpagina, met uitleg", "On the start page, with an explanation"],
  question: ["Meteen bij de eerste vraag", "At the first question at once"],
  back: ["Link terug", "Link back"],
  optional: ["(optioneel)", "(optional)"],
  backHelp: [
    "Een adres van uw eigen website, dat begint met https://. Het staat boven de zelfscan als ‘Terug naar de website’.",
    "An address of your own website that begins with https://. It stands above the assessment as ‘Back to the website’.",
  ],
  backWrong: [
    "Dit adres is niet volledig. Begin met https:// en de naam van uw website.",
    "This address is not complete. Begin with https:// and the name of your website.",
  ],
  code: ["De code voor uw pagina", "The code for your page"],
  codeLabel: ["HTML-code", "HTML code"],
  codeHelp: [
    "Plak deze code in uw pagina, als HTML. Laat de code verder zoals ze is.",
    "Paste this code into your page, as HTML. Leave the code as it is.",
  ],
  here: [
    "Deze pagina staat nu op uw eigen computer, en dat adres staat ook in de code. Voor uw website werkt dat niet. Open deze pagina op de plaats waar de zelfscan voor iedereen staat.",
    "This page is on your own computer now, and the code has that address too. That does not work for your website. Open this page in the place where everyone finds the assessment.",
  ],
  copy: ["Kopieer de code", "Copy the code"],
  copied: ["De code is gekopieerd.", "The code has been copied."],
  byHand: [
    "Kopiëren lukt hier niet vanzelf. De code is nu geselecteerd: druk op Ctrl+C, of op Cmd+C op een Mac.",
    "Copying does not work by itself here. The code is selected now: press Ctrl+C, or Cmd+C on a Mac.",
  ],
  preview: ["Zo ziet het eruit", "What it looks like"],
  previewHelp: [
    "Dit is de zelfscan zelf. Wat u hier invult, wordt in uw browser bewaard.",
    "This is the assessment itself. What you fill in here is kept in your browser.",
  ],
  previewQuestion: [
    "Dit voorbeeld toont de pagina vóór de eerste vraag. Op uw website begint een bezoeker bij de eerste vraag.",
    "This preview shows the page before the first question. On your website a visitor begins at the first question.",
  ],
  admin: ["Voor uw webbeheerder", "For your web administrator"],
  policy: [
    "Heeft uw website een Content Security Policy? Neem dan dit adres op in frame-src en in script-src:",
    "Does your website have a Content Security Policy? Then add this address to frame-src and to script-src:",
  ],
  systems: [
    "Haalt uw redactiesysteem de code weg? Voor WordPress is er een plug-in, en voor Drupal een recept. Ze staan bij de broncode, in embed/wordpress en docs/insluiten.md.",
    "Does your content system remove the code? There is a plugin for WordPress, and a recipe for Drupal. They stand with the source code, in embed/wordpress and docs/insluiten.md.",
  ],
  check: [
    "Kijk na het plaatsen of de hele pagina zichtbaar is, zonder tweede schuifbalk. Beantwoord één vraag en laad de pagina opnieuw. Uw antwoord moet er dan nog staan.",
    "After placing the code, see that the whole page is visible, without a second scroll bar. Answer one question and load the page again. Your answer should still be there.",
  ],
  toStart: ["Naar de zelfscan", "To the self-assessment"],
  frame: ["Zelfscan wonen, begeleiding en zorg", "Self-assessment for housing, support and care"],
};
const inLang = (both) => both[english ? 1 : 0];
const t = (name) => inLang(words[name]);
// What the themes look like that come with Samenhang. Of one that a webmaster made nobody wrote
// that down: it is called as its file.
const looks = {
  __proto__: null,
  helder: ["Helder: blauw, met ronde hoeken", "Helder: blue, with round corners"],
  stad: ["Stad: groen en steenrood, met rechte hoeken", "Stad: green and brick red, with straight corners"],
};
const nameOf = (theme) => {
  const words = theme.replaceAll("-", " ");
  return looks[theme] ? inLang(looks[theme]) : words[0].toUpperCase() + words.slice(1);
};

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const main = document.getElementById("insluiten");
const { script, integrity, themes } = main.dataset;
const tool = new URL("./", location.href).href;

/** A question with some answers, of which the first holds at the start. */
const choice = (name, options) =>
  element(
    "fieldset",
    { class: "samenhang-form-field" },
    element("legend", { class: "samenhang-form-field__label" }, t(name)),
    element("div", { class: "samenhang-compact-options" }, ...options.map(([value, label], at) => {
      const radio = element("input", { class: "samenhang-radio", type: "radio", name, value });
      radio.checked = at === 0;
      return element("label", { class: "samenhang-option" }, radio, element("span", {}, label));
    })),
  );

const back = element("input", {
  class: "samenhang-input",
  type: "url",
  id: "terug",
  autocomplete: "off",
  "aria-describedby": "terug-hulp",
});
const wrong = element("p", { id: "terug-fout", role: "alert" });
const fields = [
  choice("lang", [["nl", t("nl")], ["en", t("en")]]),
  choice("theme", [["", t("neutral")], ...themes.split("|").filter(Boolean).map((id) => [id, nameOf(id)])]),
  choice("scan", [["quick", t("quick")], ["full", t("full")]]),
  choice("start", [["start", t("front")], ["begin", t("begin")], ["question", t("question")]]),
  element(
    "div",
    { class: "samenhang-form-field" },
    element("label", { class: "samenhang-form-field__label", for: "terug" }, t("back"), " ", element("small", {}, t("optional"))),
    element("p", { class: "samenhang-form-field__help", id: "terug-hulp" }, t("backHelp")),
    back,
    wrong,
  ),
];
const code = element("textarea", {
  class: "samenhang-textarea",
  id: "code",
  rows: "10",
  readonly: "",
  spellcheck: "false",
  "aria-describedby": "code-hulp",
});
code.style.fontFamily = "monospace";
const said = element("p", { role: "status" });
const copy = element("button", { class: "samenhang-button samenhang-button--primary-action", type: "button" }, t("copy"));
const note = element("p", { class: "samenhang-meta" });
const preview = element("div", {});

/** An address of the editor's own website; nothing where there is none, or a wrong one. */
const wayBack = () => {
  try {
    const url = new URL(back.value.trim());
    return url.protocol === "https:" && url.host.includes(".") ? url.href : "";
  } catch {
    return "";
  }
};

const ATTRIBUTES = { lang: "language", theme: "theme", scan: "scan", start: "start", back: "back" };
/** What was chosen and is not what would happen anyhow. */
const chosen = () => {
  const radios = [...main.querySelectorAll("input:checked")];
  const all = Object.fromEntries(radios.map(({ name, value }) => [name, value]));
  if (all.start === "start") delete all.start;
  return Object.entries({ ...all, back: wayBack() }).filter(([, value]) => value);
};

/** The element with its iframe, as nodes: to be shown, and to be written as code. */
const tag = (settings) => {
  const address = new URL(tool);
  for (const [key, value] of settings) address.searchParams.set(key, value);
  const frame = element("iframe", {
    src: address.href,
    title: words.frame[settings.some(([, value]) => value === "en") ? 1 : 0],
    loading: "lazy",
    allow: "clipboard-write; fullscreen",
    width: "100%",
    height: "700",
  });
  const attributes = settings.map(([key, value]) => [ATTRIBUTES[key], value]);
  return element("samenhang-zelfscan", Object.fromEntries(attributes), frame);
};

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const written = (node, more = "") => {
  const pairs = [...node.attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`);
  return `<${node.localName}${pairs.join("")}${more}>`;
};
const update = () => {
  const settings = chosen();
  const made = tag(settings);
  code.value = [
    written(made),
    `  ${written(made.firstChild, ' style="border:0"')}</iframe>`,
    "</samenhang-zelfscan>",
    `<script src="${tool}${script}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
  ].join("\n");
  said.textContent = "";
  // At a question every preview would begin an assessment.
  const question = ["start", "question"];
  const begins = settings.some((pair) => pair.join() === question.join());
  note.textContent = t(begins ? "previewQuestion" : "previewHelp");
  const shown = settings.filter(([key]) => key !== "back").map(([key, value]) => [key, key === "start" ? "begin" : value]);
  const shownTag = tag(shown);
  shownTag.firstChild.style.border = "0";
  if (preview.firstChild?.firstChild?.src !== shownTag.firstChild.src) preview.replaceChildren(shownTag);
};
main.addEventListener("change", () => {
  const bad = back.value.trim() !== "" && !wayBack();
  wrong.textContent = bad ? t("backWrong") : "";
  back.setAttribute("aria-invalid", bad);
  back.setAttribute("aria-describedby", bad ? "terug-hulp terug-fout" : "terug-hulp");
  update();
});
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    said.textContent = t("copied");
  } catch {
    code.focus();
    code.select();
    said.textContent = t("byHand");
  }
});

/** Nobody else can open an address of this computer. */
const onlyHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(location.hostname);
const section = (id, heading, ...children) =>
  element("section", { class: "samenhang-section", "aria-labelledby": id },
    element("h2", { class: "samenhang-section__heading", id }, t(heading)),
    element("div", { class: "samenhang-section__body samenhang-stack" }, ...children));
document.documentElement.lang = english ? "en" : "nl";
document.title = `${t("title")} – Samenhang`;
const otherLang = english ? "nl" : "en";
main.append(
  element("h1", {}, t("title")),
  element("p", { class: "samenhang-lead" }, t("lead")),
  element("p", {}, element("a", { href: `?lang=${otherLang}`, lang: otherLang, hreflang: otherLang }, t("other"))),
  section("keuzes", "choices", element("p", {}, t("usual")), ...fields),
  section("code-kop", "code",
    ...(onlyHere ? [element("p", {}, t("here"))] : []),
    element("p", { class: "samenhang-form-field__help", id: "code-hulp" }, t("codeHelp")),
    element("label", { class: "samenhang-form-field__label", for: "code" }, t("codeLabel")),
    code, copy, said),
  section("beheer", "admin",
    element("p", {}, t("policy")), element("p", {}, element("code", {}, new URL(tool).origin)),
    element("p", {}, t("systems")), element("p", {}, t("check"))),
  // Last: it is as long as the assessment, and nobody looks under it.
  section("voorbeeld", "preview", note, preview),
  element("p", {}, element("a", { href: `./?lang=${english ? "en" : "nl"}` }, t("toStart"))),
);
if (english) main.querySelector("[name=lang][value=en]").checked = true;
update();
