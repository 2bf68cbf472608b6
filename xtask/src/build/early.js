// Before the first paint, in the page itself: the start page stands there already, in Dutch.
(() => {
  const { classList } = document.documentElement;
  const remembered = (name) => {
    try {
      return localStorage.getItem(`samenhang:${location.pathname.replace(/[^/]*$/, "")}:${name}`);
    } catch {
      return null;
    }
  };
  const theme = remembered("theme");
  if (theme === "light" || theme === "dark") classList.add(`samenhang-theme--${theme}`);
  const settings = new URLSearchParams(location.search);
  const lang = settings.get("lang") ?? remembered("lang");
  // Where a host wants people to begin, unless the address says more (R27).
  const page = { __proto__: null, begin: "", question: "/vraag" }[settings.get("start")];
  if (page !== undefined && location.hash.length < 3) {
    const path = settings.get("scan") === "full" ? "alle-vragen" : "eerste-ronde";
    history.replaceState(null, "", `#/begin/${path}${page}`);
  }
  // Another page or language: show nothing until the app does.
  if (location.hash.length > 2 || lang === "en") classList.add("samenhang-waits");
})();
