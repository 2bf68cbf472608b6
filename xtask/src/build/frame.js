// Loaded only where this page stands in a page of somebody else: tells it how high this one is,
// and when somebody begins and finishes; never an answer. Leaves its scrolling, focus and
// history alone.
const host = parent;
const root = document.documentElement;
const originOf = (address) => {
  try {
    return new URL(address).origin;
  } catch {
    return "null";
  }
};
// Where the browser does not say on whose page this is, the first message from there does.
let origin = location.ancestorOrigins?.[0] ?? originOf(document.referrer);
let id = "";
const tell = (what, more) => {
  const message = { type: `samenhang:${what}`, v: 1, id, ...more };
  host.postMessage(message, origin === "null" ? "*" : origin);
};

// The height: at most once per frame, and not for a pixel. A page that is on its way may be low
// for a moment: getting lower waits until that has passed.
let px = 0;
let asked = false;
let later = 0;
// One pixel of room: what is not told must fit all the same.
const height = () => Math.ceil(root.getBoundingClientRect().height) + 1;
const say = () => {
  px = height();
  tell("height", { px });
};
const look = () => {
  asked = false;
  clearTimeout(later);
  const change = height() - px;
  if (change > 1) say();
  else if (change < -1) later = setTimeout(() => Math.abs(height() - px) > 1 && say(), 150);
};
new ResizeObserver(() => {
  if (!asked) requestAnimationFrame(look);
  asked = true;
}).observe(root);

// What the page of the address is, and nothing of what stands on it.
const [SHEET, QUESTION, RESULT] = [/^#\/zelfscan\//, /^#\/zelfscan\/\w+\/vraag\//, /^#\/zelfscan\/\w+\/uitkomst/];
const told = {};
const tellOnce = (what, page) => {
  if (!told[what] && page.test(location.hash)) {
    told[what] = true;
    tell(what);
  }
};
const route = () => {
  tellOnce("started", QUESTION);
  tellOnce("finished", RESULT);
};

// Only the page that this one stands in may ask for something, and only for this.
const classes = (theme) => {
  for (const name of ["light", "dark"]) root.classList.toggle(`samenhang-theme--${name}`, name === theme);
};
const requests = {
  "samenhang:hello": ({ id: given }, from) => {
    if (!/^[\w-]{1,64}$/.test(given)) return;
    [origin, id] = [from, given];
    if (px) say();
    note();
  },
  "samenhang:theme": ({ value }) => ["light", "dark", "system"].includes(value) && classes(value),
  "samenhang:lang": ({ value }) =>
    ["nl", "en"].includes(value) && value !== root.lang && document.getElementById("taal")?.click(),
};
addEventListener("message", ({ data, source, origin: from }) => {
  if (source === host && data?.v === 1 && Object.hasOwn(requests, data.type)) requests[data.type](data, from);
});

// Focus stays where the person is; the app always asks for it without scrolling. What would
// scroll the host asks for it instead.
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options) {
  if (!options?.preventScroll || document.hasFocus()) focus.call(this, options);
};
const show = (element) => {
  const top = element ? element.getBoundingClientRect().top + scrollY : 0;
  tell("scroll", { px: Math.max(0, Math.round(top)) });
};
const { scrollIntoView } = Element.prototype;
Element.prototype.scrollIntoView = function (...wishes) {
  // The app has no wishes; what has is the browser's or a person's own tool.
  if (wishes.length) return scrollIntoView.apply(this, wishes);
  scrollTo(0, this.getBoundingClientRect().top + scrollY);
  show(this);
};
addEventListener("hashchange", () => {
  route();
  // Once the page is drawn: to what has focus where it was returned to, else to its top.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const { activeElement } = document;
    if (!location.hash.includes("~")) show(activeElement?.matches("a, button") ? activeElement : null);
  }));
});

// One step back leaves the host as long as nothing was answered: until then no page of ours is
// a step of its own.
let answered = false;
for (const event of ["input", "change"]) {
  addEventListener(event, () => (answered ||= SHEET.test(location.hash)), true);
}
const go = samenhangParts.go;
const goInPlace = (to) => {
  // Not `location.replace`: WebKit goes back to what stood there before.
  history.replaceState(null, "", to);
  dispatchEvent(new HashChangeEvent("hashchange"));
};
samenhangParts.go = (to) => (answered ? go(to) : goInPlace(to));
const inner = document.createElement("iframe");
inner.hidden = true;
const saveInside = (event, link) => {
  document.body.append(inner);
  const page = inner.contentDocument;
  // In a sandbox there is none, and nothing can be saved.
  if (!page) return;
  event.preventDefault();
  const twin = page.importNode(link);
  page.body.append(twin);
  twin.click();
  twin.remove();
};
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || event.defaultPrevented || event.button || elsewhere) return;
  const to = link.getAttribute("href");
  if (to.startsWith("#/") && !answered) {
    event.preventDefault();
    goInPlace(to);
  }
  // Firefox takes a copy that is saved for another page of this frame, and asks the policy of
  // the host. Of a frame inside this one it asks ours.
  if (link.download && navigator.userAgent.includes("Firefox")) saveInside(event, link);
  // All questions on one page: they do not fit in this one.
  if (/^(vragen|questions)\.html/.test(to)) link.target = "_blank";
});

// Where the answers are, and the way to the whole page.
const words = {
  back: ["Terug naar de website", "Back to the website"],
  kept: [
    "Uw antwoorden worden alleen in deze browser bewaard, en alleen voor deze website.",
    "Your answers are kept in this browser only, and for this website only.",
  ],
  closed: [
    "De website om deze zelfscan heen laat niet toe dat uw antwoorden worden bewaard. Ook printen of een kopie maken kan hier niet: de knoppen daarvoor doen niets. U kunt de vragen wel beantwoorden en de uitkomst lezen.",
    "The website around this assessment does not allow your answers to be saved. Nor can you print or save a copy here: the buttons for that do nothing. You can answer the questions and read the result, though.",
  ],
  elsewhere: [
    "Wilt u uw antwoorden bewaren? Open dan dit adres in een nieuw tabblad: ",
    "Do you want to keep your answers? Then open this address in a new tab: ",
  ],
  open: ["Open de hele zelfscan in een nieuw tabblad", "Open the whole assessment in a new tab"],
  what: ["Wat gaat er mee?", "What goes along?"],
  travels: [
    "Met deze link gaan alleen de taal en de instellingen mee. Hebt u hier al antwoorden? Ga dan verder waar u was, naar het overzicht. Onderaan staat een link die uw antwoorden meeneemt.",
    "With this link only the language and the settings go along. Do you have answers here already? Then continue where you were, on the overview. At its end is a link that takes your answers along.",
  ],
  brings: [
    "Wilt u uw antwoorden bewaren? Open dan dit adres in een nieuw tabblad. Uw antwoorden gaan mee, uw toelichtingen niet: ",
    "Do you want to keep your answers? Then open this address in a new tab. Your answers go along, your explanations do not: ",
  ],
};
const place = document.createElement("aside");
place.className = "samenhang-page samenhang-stack";
place.style.paddingBlockStart = "var(--samenhang-space-3)";
place.id = "samenhang-ingebed";
place.setAttribute("aria-labelledby", "samenhang-ingebed-kop");
const paragraph = (...parts) => {
  const made = document.createElement("p");
  made.className = "samenhang-meta";
  made.append(...parts);
  return made;
};
const link = (text, href, target) => Object.assign(document.createElement("a"), { textContent: text, href, target });
// The way back leads to the page that this one stands in, and not to somewhere else.
const back = () => {
  const given = new URLSearchParams(location.search).get("back") ?? "";
  const loopback = /^http:\/\/(localhost|127\.[\d.]+)(:\d+)?$/;
  const fits = originOf(given) === origin && (given.startsWith("https:") || loopback.test(origin));
  return fits ? given : null;
};
// A sandbox without an origin has no store, and lets nothing be saved, printed or opened.
const sandboxed = self.origin === "null";
const whole = () => {
  const query = new URLSearchParams(location.search);
  query.delete("back");
  query.set("lang", root.lang);
  return `${location.pathname}?${query}`;
};
// On the overview and with the result links carry the answers; here they get the settings of
// this page and a tab of their own. One of them saves a copy first, as the button for that does.
let carried = "";
const carry = () => {
  const links = document.querySelectorAll(".samenhang-carry a");
  carried = links[0]?.hash ?? "";
  for (const link of links) {
    const to = whole() + link.hash;
    if (link.getAttribute("href") !== to) Object.assign(link, { href: to, target: "_blank" });
  }
};
addEventListener("click", ({ target }) => {
  if (target.closest?.("#meenemen-met-kopie")) document.getElementById("bewaar-kopie")?.click();
});
const note = () => {
  carry();
  const t = (name) => words[name][root.lang === "en" ? 1 : 0];
  const start = /^(#\/?)?(~.*)?$/.test(location.hash);
  const [way, open] = [back(), link(t("open"), whole(), "_blank")];
  const parts = way ? [paragraph(link(t("back"), way, "_top"))] : [];
  if (sandboxed) {
    // A link may lead nowhere here: its address can be copied.
    const to = open.href + carried;
    parts.push(paragraph(t("closed")), paragraph(t(carried ? "brings" : "elsewhere"), link(to, to, "_blank")));
  } else if (start) {
    const more = document.createElement("details");
    more.className = "samenhang-disclosure";
    more.append(document.createElement("summary"), paragraph(t("travels")));
    more.firstChild.append(t("what"));
    parts.push(paragraph(t("kept")), paragraph(open), more);
  }
  if (parts.length) parts[0].id = "samenhang-ingebed-kop";
  place.replaceChildren(...parts);
  place.hidden = parts.length === 0;
};
addEventListener("hashchange", note);
new MutationObserver(note).observe(root, { attributeFilter: ["lang"] });
const drawn = () => {
  const before = carried;
  carry();
  if (sandboxed && carried !== before) note();
};
new MutationObserver(drawn).observe(document.body, { attributeFilter: ["href"], childList: true, subtree: true });
root.classList.toggle("samenhang-framed", !sandboxed);
document.body.prepend(place);
note();
route();
