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
  const lang = new URLSearchParams(location.search).get("lang") ?? remembered("lang");
  // Another page or language: show nothing until the app does.
  if (location.hash.length > 2 || lang === "en") classList.add("samenhang-waits");
})();
