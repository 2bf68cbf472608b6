import init from "./{{glue}}";

// A panic of the app is a trap: what it kept is handed out without it.
const broken = (error) =>
  error instanceof WebAssembly.RuntimeError &&
  import("./{{rescue}}").then((rescue) => rescue.recover());
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));

init().catch((error) => {
  console.error(error);
  document.getElementById("start-failed")?.removeAttribute("hidden");
});
