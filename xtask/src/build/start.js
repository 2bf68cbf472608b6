import init from "./{{glue}}";

// The second program, for the pages that read answers back. The app asks for it once an
// assessment is open.
globalThis.samenhangParts = {
  result: () => import("./{{result}}").then((program) => program.default().then(() => program)),
};

init().catch((error) => {
  const able = "WebAssembly" in globalThis;
  if (able) console.error(error);
  document.documentElement.classList.remove("samenhang-waits");
  const message = document.getElementById(able ? "start-failed" : "no-wasm");
  document.body.prepend(message);
  message.hidden = false;
});
