// What start.js is to a release: everything stands in this file. The modules are functions here,
// because a module in a page cannot be asked for by another.
const glue = () => {{{glue}}};
const resultGlue = () => {{{result}}};
const rescueGlue = () => {{{rescue}}};

/** A part that stands in this page, unpacked. */
const part = async (name) => {
  const packed = atob(document.getElementById(`deel:${name}`).textContent);
  const bytes = Uint8Array.from(packed, (one) => one.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};
// The programs ask for the texts by their names. Nothing can be asked of anyone else.
globalThis.fetch = part;
const start = async (program, name) => {
  await program.default({ module_or_path: await (await part(name)).arrayBuffer() });
  return program;
};
let result;
let rescue;
globalThis.samenhangParts = {
  result: () => (result ??= start(resultGlue(), "result.wasm")),
  // To another page, as a step of its own in the history.
  go: (to) => (location.hash = to),
  failed: samenhangFailed,
};
// A panic of the app is a trap: what it kept is handed out without it. WebKit tells a file
// nothing about its own errors, so the calls into the program are watched instead.
const watched = (call) =>
  typeof call !== "function"
    ? call
    : (...given) => {
        try {
          return call(...given);
        } catch (error) {
          if (error instanceof WebAssembly.RuntimeError) (rescue ??= rescueGlue()).recover();
          throw error;
        }
      };
const app = glue();
const { instantiate } = globalThis.WebAssembly ?? {};
const startApp = async () => {
  WebAssembly.instantiate = async (...given) => {
    WebAssembly.instantiate = instantiate;
    const { instance, module } = await instantiate(...given);
    const exports = Object.entries(instance.exports).map(([name, it]) => [name, watched(it)]);
    return { instance: { exports: Object.fromEntries(exports) }, module };
  };
  await start(app, "samenhang.wasm");
};

// The pages that are files of their own in a release stand here behind the app.
const inside = () => {
  const page = document.getElementById(location.hash.slice(1));
  return page?.className === "samenhang-inside" && page;
};
const show = () => {
  const page = inside();
  if (page.id === "gegevens") (rescue ??= rescueGlue()).page(page.querySelector("main"));
  const heading = page.querySelector("h1");
  document.title = `${heading.textContent} – Samenhang`;
  heading.tabIndex = -1;
  heading.focus();
  scrollTo(0, 0);
};
// Before the app hears of it: to the app it would be an address that names no page.
addEventListener(
  "hashchange",
  (event) => {
    if (!inside()) return begin();
    event.stopImmediatePropagation();
    show();
  },
  true,
);
const handOut = async (name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await (await part(name)).blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
addEventListener("click", (event) => {
  const to = event.target.closest?.("a[href]")?.getAttribute("href") ?? "";
  const [, name, ending] = /^([a-z.]+)\.(html|txt|json)\b/.exec(to) ?? [];
  if (to !== "./" && !name) return;
  event.preventDefault();
  if (ending === "txt" || ending === "json") handOut(to);
  else location.hash = name ? `#${name}` : "#/";
});

// What a file can and cannot keep: in short on the start page, in full where the answers are told of.
const words = {
  kept: [
    "Uw antwoorden staan niet in dit bestand: uw browser bewaart ze op deze computer.",
    "Your answers are not in this file: your browser keeps them on this computer.",
  ],
  heading: ["U gebruikt de zelfscan als bestand", "You are using the assessment as a file"],
  lost: [
    "In een andere browser of op een andere computer staan uw antwoorden niet, ook niet als u dit bestand meeneemt. Bewaar daarom een kopie op het overzicht. Die kopie kunt u overal weer openen, onderaan de startpagina.",
    "Your answers are not in another browser or on another computer, even if you take this file along. So save a copy on the overview. You can open that copy again anywhere, at the bottom of the start page.",
  ],
  others: [
    "Andere HTML-bestanden die u in deze browser opent, kunnen soms bij dezelfde opslag. Open dus alleen bestanden die u vertrouwt.",
    "Other HTML files that you open in this browser can sometimes get at the same storage. So only open files that you trust.",
  ],
  updates: [
    "Een bestand werkt zichzelf niet bij. Vraag af en toe aan wie het u gaf of er een nieuwe versie is.",
    "A file does not update itself. Ask whoever gave it to you now and then whether there is a new version.",
  ],
};
const root = document.documentElement;
const place = document.createElement("aside");
place.className = "samenhang-page";
place.id = "samenhang-bestand";
place.setAttribute("aria-labelledby", "samenhang-bestand-kop");
const element = (name, text, className = "") => Object.assign(document.createElement(name), { textContent: text, className });
const note = () => {
  const t = (name) => words[name][root.lang === "en" ? 1 : 0];
  const page = location.hash.split("~")[0];
  const short = page.length < 3;
  place.hidden = !short && page !== "#/antwoorden";
  const heading = short
    ? element("p", t("kept"), "samenhang-meta")
    : element("h2", t("heading"), "samenhang-section__heading");
  heading.id = "samenhang-bestand-kop";
  place.replaceChildren(heading);
  if (!short) {
    const section = element("div", "", "samenhang-section");
    const body = element("div", "", "samenhang-section__body samenhang-stack");
    body.append(...["kept", "lost", "others", "updates"].map((name) => element("p", t(name))));
    section.append(heading, body);
    place.append(section);
  }
  // The way past it must stay the first thing that a keyboard meets.
  if (short) document.body.prepend(place);
  else document.getElementById("samenhang").after(place);
};
addEventListener("hashchange", note);
new MutationObserver(note).observe(root, { attributeFilter: ["lang"] });
note();

let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  startApp().catch((error) => {
    if (!("WebAssembly" in globalThis)) return rescueGlue().noWasm();
    console.error(error);
    samenhangFailed("start-failed");
  });
};
// Whoever loads one of those pages anew has no use for the app yet. It is shown by then.
if (inside()) addEventListener("load", show);
else begin();
