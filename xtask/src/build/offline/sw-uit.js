// The way back: a host that puts this file in the place of sw.js switches off working without a
// network. Browsers fetch it at the next visit; it lets go of what was kept and of itself.
// Answers are kept elsewhere and stay.
const own = `samenhang:${new URL(registration.scope).pathname}:`;
const stop = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
};
addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(stop()));
