import init from "./{{glue}}";

// The styles of the pages of the second program, and of paper. A page without them can be read.
let styled;
const styles = () =>
  new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.onload = link.onerror = done;
    link.href = "{{later-styles}}";
    document.body.append(link);
  });
// The second program, for the pages that read answers back. The app asks for it once an
// assessment is open.
globalThis.samenhangParts = {
  result: async () => {
    styled ??= styles();
    const program = await import("./{{result}}");
    await program.default();
    await styled;
    return program;
  },
  // To another page, as a step of its own in the history.
  go: (to) => (location.hash = to),
  failed: samenhangFailed,
};
// A panic of the app is a trap: what it kept is handed out without it.
const broken = (error) =>
  error instanceof WebAssembly.RuntimeError &&
  import("./{{rescue}}").then((rescue) => rescue.recover());
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));
// In a page of somebody else there is more to heed.
const alone = parent === self;
if (!alone) import("./{{frame}}");

// What works without a network comes when nobody waits for anything else; of a page that is kept
// already, at once. A page inside another is not kept: the one around it is not either.
const keep = () =>
  alone &&
  navigator.serviceWorker &&
  setTimeout(() => import("./{{offline}}"), navigator.serviceWorker.controller ? 0 : 4000);
init({ module_or_path: samenhangAsk("{{wasm}}") }).then(keep, (error) => {
  const failed = () => samenhangFailed("start-failed");
  if (!("WebAssembly" in globalThis)) return import("./{{rescue}}").then((it) => it.noWasm()).catch(failed);
  console.error(error);
  failed();
});
