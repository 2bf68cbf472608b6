// Before the first paint, in the page itself: the start page stands there already, in Dutch.
(() => {
  const { classList } = document.documentElement;
  // Says why there is no app, above what stands there, with the address as it is to be copied.
  globalThis.samenhangFailed = (id) => {
    classList.remove("samenhang-waits");
    const message = document.getElementById(id);
    for (const link of message.querySelectorAll("[target]")) link.textContent = link.href;
    document.body.prepend(message);
    message.hidden = false;
  };
  // A page that puts this one in a sandbox may keep its programs out.
  const failed = () => samenhangFailed("start-failed");
  addEventListener("error", ({ target }) => target.type === "module" && addEventListener("load", failed), true);
  const key = `samenhang:${location.pathname.replace(/[^/]*$/, "")}:`;
  const remembered = (name, from) => {
    try {
      return self[from].getItem(key + name);
    } catch {
      return null;
    }
  };
  // Answers that a link brings: out of the address before anything is shown, and kept for this tab.
  let code = remembered("mee", "sessionStorage");
  const bring = () => {
    const found = /^#\/mee\/(.*)/.exec(location.hash);
    if (!found) return;
    code = found[1].slice(0, 9999);
    try {
      sessionStorage.setItem(key + "mee", code);
    } catch {}
    history.replaceState(null, "", "#/mee");
  };
  bring();
  addEventListener("hashchange", bring);
  globalThis.samenhangBrought = () => code ?? "";
  const theme = remembered("theme", "localStorage");
  if (/^(light|dark)$/.test(theme)) classList.add(`samenhang-theme--${theme}`);
  const settings = new URLSearchParams(location.search);
  // The theme that a host asks for, one of the build's: before anything is painted where a browser can.
  const id = settings.get("theme");
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `theme.${id}.{{theme-hash}}.css`;
  link.blocking = "render";
  if (/^({{themes}})$/.test(id)) document.head.append(link);
  const lang = settings.get("lang") ?? remembered("lang", "localStorage");
  // Where a host wants people to begin, unless the address says more (R27).
  const page = { __proto__: null, begin: "", question: "/vraag" }[settings.get("start")];
  if (page !== undefined && location.hash.length < 3) {
    const path = settings.get("scan") === "full" ? "alle-vragen" : "eerste-ronde";
    history.replaceState(null, "", `#/begin/${path}${page}`);
  }
  // What the app cannot begin without, asked for here and not by a preload: Safari asks once more
  // for what was preloaded for `fetch`. Without them it is start.js that says so.
  const asked = new Map([{{asked}}].map((address) => [address, fetch(address, { priority: "low" })]));
  globalThis.samenhangAsk = (address) => {
    const answer = asked.get(address) ?? fetch(address);
    asked.delete(address);
    return answer;
  };
  // Another page or language: show nothing until the app does.
  if (location.hash.length > 2 || lang === "en") classList.add("samenhang-waits");
})();
