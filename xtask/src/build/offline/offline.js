// Makes the page work without a network, and offers a new version. Comes after everything else:
// without it, or where a browser allows none of this, the page works the same.
const lang = () => (document.documentElement.lang === "en" ? 1 : 0);
const words = {
  title: ["Er is een nieuwe versie van de zelfscan", "There is a new version of the self-assessment"],
  text: ["Uw antwoorden blijven staan.", "Your answers stay."],
  button: ["Nieuwe versie – herladen", "New version – reload"],
};

/** Loads the page again, of the new version. */
const take = (waiting) => {
  const reload = () => location.reload();
  // Another tab may have taken it already.
  if (waiting.state !== "installed") return reload();
  navigator.serviceWorker.addEventListener("controllerchange", reload);
  waiting.postMessage("now");
  // The old worker may still be busy with this very page: then loading again frees it.
  setTimeout(reload, 3000);
};

let offered;
/** Offers the new version above the page, until the person takes it. */
const offer = (waiting) => {
  offered = waiting;
  document.getElementById("nieuwe-versie")?.remove();
  const say = (tag, name, look) => {
    const made = document.createElement(tag);
    made.textContent = words[name][lang()];
    if (look) made.className = look;
    return made;
  };
  const place = document.createElement("section");
  place.className = "samenhang-alert samenhang-stack";
  const title = say("h2", "title", "samenhang-alert__heading");
  title.id = "nieuwe-versie-titel";
  place.setAttribute("aria-labelledby", title.id);
  const button = say("button", "button", "samenhang-button");
  button.type = "button";
  button.onclick = () => take(waiting);
  place.append(title, say("p", "text"), button);
  // In line with the page under it.
  const around = document.createElement("div");
  around.id = "nieuwe-versie";
  around.className = "samenhang-page";
  around.append(place);
  document.body.prepend(around);
};

// In the language that the page changes to.
new MutationObserver(() => offered && offer(offered)).observe(document.documentElement, {
  attributeFilter: ["lang"],
});

/** Not under the hands of someone who answers: with the next page. */
const offerLater = (waiting) => addEventListener("hashchange", () => offer(waiting), { once: true });

/** Where a page can only say that a newer version may help, its button takes the one that waits. */
const takeWhereAsked = (registration) =>
  addEventListener("click", (event) => {
    if (!registration.waiting || !event.target.closest?.("#opnieuw-laden")) return;
    event.stopPropagation();
    take(registration.waiting);
  }, true);

const start = async () => {
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "manifest.webmanifest";
  document.head.append(manifest);
  const workers = navigator.serviceWorker;
  // The one address that the policy of the page allows to become a worker.
  const policy = globalThis.trustedTypes?.createPolicy("samenhang", {
    createScriptURL: () => "sw.js",
  });
  const address = policy ? policy.createScriptURL("") : "sw.js";
  const registration = await workers.register(address, { updateViaCache: "none" });
  takeWhereAsked(registration);
  if (registration.waiting && registration.active) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    // The first one of all is no new version.
    const isUpdate = registration.active !== null;
    fresh?.addEventListener("statechange", () => {
      if (fresh.state === "installed" && isUpdate) offerLater(fresh);
    });
  });
  // Not every browser asks for itself at each visit, and none at one that passed over the worker.
  if (registration.active) registration.update().catch(() => {});
};
// Refused, out of reach, or not of this time: then without.
start().catch(() => {});
