// What a person has in this browser, handed out or erased without the app: this must work
// when the app does not. Loaded only when it is needed.
const folder = location.pathname.replace(/[^/]*$/, "");
const database = `samenhang${folder}`;
const own = `samenhang:${folder}:`;
const remembered = () => {
  try {
    return localStorage.getItem(`${own}lang`);
  } catch {
    return null;
  }
};
// Of its own page the address says the language; else what the person chose does.
const told = /^#(nl|en)$/.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get("lang");
const lang = (told ?? remembered()) === "en" ? 1 : 0;
const words = {
  broken: ["Er ging iets mis in deze pagina", "Something went wrong on this page"],
  kept: [
    "Wat was opgeslagen, staat nog in deze browser. Laad de pagina opnieuw om verder te gaan. Wilt u eerst zeker zijn? Bewaar dan uw gegevens als bestand. Dat bestand kunt u op de startpagina weer openen.",
    "What was saved is still in this browser. Load the page again to go on. Do you want to be sure first? Then save your data as a file. You can open that file again on the start page.",
  ],
  reload: ["Laad de pagina opnieuw", "Load the page again"],
  download: ["Download mijn gegevens", "Download my data"],
  done: [
    "De browser bewaart het bestand, meestal bij uw downloads.",
    "The browser is saving the file, usually with your downloads.",
  ],
  nothing: ["Er staat niets van Samenhang in deze browser.", "There is nothing of Samenhang in this browser."],
  unread: [
    "De opslag van deze browser antwoordt niet. Sluit andere tabbladen met deze website en probeer het opnieuw.",
    "The storage of this browser does not answer. Close other tabs with this website and try again.",
  ],
  title: ["Uw gegevens in deze browser", "Your data in this browser"],
  lead: [
    "Hier kunt u alles bewaren of wissen wat Samenhang in deze browser heeft opgeslagen, ook als de zelfscan zelf niet werkt.",
    "Here you can save or erase everything that Samenhang has stored in this browser, even if the assessment itself does not work.",
  ],
  wipe: ["Wis alles", "Erase everything"],
  ask: [
    "Wilt u alle zelfscans en instellingen van Samenhang uit deze browser wissen? U raakt alle antwoorden kwijt, behalve in kopieën die u zelf hebt bewaard.",
    "Do you want to erase all assessments and settings of Samenhang from this browser? You will lose all answers, except in copies that you saved yourself.",
  ],
  yes: ["Ja, wis alles", "Yes, erase everything"],
  no: ["Nee, laat alles staan", "No, keep everything"],
  wiped: ["Alles van Samenhang is uit deze browser gewist.", "Everything of Samenhang has been erased from this browser."],
  start: ["Naar de startpagina", "To the start page"],
};
const t = (name) => words[name][lang];

const settled = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => failed(request.error ?? new Error("blocked"));
  });

/** The records as they are, one after the other: Samenhang opens them again. */
export const records = async () => {
  const request = indexedDB.open(database);
  let isNew = false;
  // Opening what is not there would make it, without the part that the app needs.
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction.abort();
  };
  try {
    const opened = await settled(request);
    const all = await settled(opened.transaction("sheets").objectStore("sheets").getAll());
    opened.close();
    return all.map((it) => `${it.record}\n`).join("");
  } catch (error) {
    if (isNew) return "";
    throw error;
  }
};

const handOut = async () => {
  const text = await records();
  if (!text) return t("nothing");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "samenhang-gegevens.txt";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return t("done");
};

/** Erases what is ours: our database, keys, caches and service worker; nothing else of this
 * origin. What a browser does not have or does not allow, holds nothing of ours. */
export const wipe = async () => {
  for (const part of ["localStorage", "sessionStorage"]) {
    try {
      const store = globalThis[part];
      Object.keys(store).filter((key) => key.startsWith(own)).forEach((key) => store.removeItem(key));
    } catch {}
  }
  // The worker first: while it is there it may keep things.
  try {
    const scope = new URL(folder, location.href).href;
    const all = await navigator.serviceWorker.getRegistrations();
    await Promise.all(all.filter((it) => it.scope === scope).map((it) => it.unregister()));
  } catch {}
  try {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  } catch {}
  await settled(indexedDB.deleteDatabase(database));
  try {
    const tabs = new BroadcastChannel(database);
    tabs.postMessage("");
    tabs.close();
  } catch {}
};

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

const button = (name, action, look = "") => {
  const made = element("button", t(name), { type: "button", class: `samenhang-button ${look}` });
  made.onclick = action;
  return made;
};

/** Says what came of it, in words that are heard. */
const saying = (place, action) => async () => {
  place.textContent = await action().catch(() => t("unread"));
};

const primary = "samenhang-button--primary-action";

/** The app stopped: says so above what is left of it, with the ways out. */
export const recover = () => {
  if (document.getElementById("hersteld")) return;
  const said = element("p", "");
  const actions = element("div", "", { class: "samenhang-alert__actions" });
  actions.append(
    button("reload", () => location.reload(), primary),
    button("download", saying(said, handOut)),
  );
  const place = element("section", "", {
    class: "samenhang-alert",
    id: "hersteld",
    role: "alert",
    tabindex: "-1",
  });
  place.append(
    element("h2", t("broken"), { class: "samenhang-alert__heading" }),
    element("p", t("kept")),
    actions,
    said,
  );
  document.getElementById("samenhang")?.setAttribute("inert", "");
  document.body.prepend(place);
  place.focus();
};

/** There is no WebAssembly: says so above what stands there, in both languages. */
export const noWasm = () => {
  const say = (lang, text, to, link) => {
    const paragraph = element("p", text, { lang });
    paragraph.append(element("a", link, { href: to, hreflang: lang }), ".");
    return paragraph;
  };
  const place = element("div", "", {
    class: "samenhang-page samenhang-page__main samenhang-stack",
    id: "no-wasm",
    role: "alert",
  });
  place.append(
    say(
      "nl",
      "Deze browser kan de zelfscan niet starten. De browser is te oud, of uw beheerder heeft WebAssembly uitgezet. Probeer een nieuwe versie van Chrome, Edge, Firefox of Safari. Of vraag uw beheerder om WebAssembly aan te zetten voor deze website. U kunt de vragen ook ",
      "vragen.html",
      "lezen en printen",
    ),
    say(
      "en",
      "This browser cannot start the self-assessment. The browser is too old, or your administrator has switched off WebAssembly. Try a recent Chrome, Edge, Firefox or Safari. Or ask your administrator to switch on WebAssembly for this website. You can also ",
      "questions.html",
      "read and print the questions",
    ),
  );
  document.documentElement.classList.remove("samenhang-waits");
  document.body.prepend(place);
};

/** The page about everything that is kept here. */
const page = (main) => {
  document.documentElement.lang = lang ? "en" : "nl";
  document.title = `${t("title")} – Samenhang`;
  const said = element("p", "", { role: "status" });
  const actions = element("div", "", { class: "samenhang-actions" });
  const choices = [
    button("download", saying(said, handOut), primary),
    button("wipe", () => {
      const sure = saying(said, () => wipe().then(() => t("wiped")));
      const back = () => {
        actions.replaceChildren(...choices);
        choices[1].focus();
      };
      said.textContent = t("ask");
      const no = button("no", () => {
        said.textContent = "";
        back();
      });
      actions.replaceChildren(button("yes", () => sure().then(back)), no);
      no.focus();
    }),
  ];
  actions.append(...choices);
  main.replaceChildren(
    element("h1", t("title")),
    element("p", t("lead"), { class: "samenhang-lead" }),
    actions,
    said,
  );
  const back = element("p", "");
  back.append(element("a", t("start"), { href: "./" }));
  main.append(back);
};

const main = document.getElementById("gegevens");
if (main) page(main);
