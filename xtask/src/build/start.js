import init from "./{{glue}}";

// The second program, for the pages that read answers back. The app asks for it once an
// assessment is open.
globalThis.samenhangParts = {
  result: () => import("./{{result}}").then((program) => program.default().then(() => program)),
};

init().catch((error) => {
  console.error(error);
  document.getElementById("start-failed")?.removeAttribute("hidden");
});
