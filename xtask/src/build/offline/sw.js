// Keeps the release of this build, so that it works without a network (R45). What this file
// says changes with every release: that is how a browser learns of a new one.
const version = "{{version}}";
const files = {{files}};
const scope = new URL(registration.scope);
const own = `samenhang:${scope.pathname}:`;
const current = own + version;
// WebKit does not heed here what the host says of it.
const silent = { referrerPolicy: "no-referrer" };

/** All files or none: what is kept in part is no release. */
const keep = async () => {
  try {
    const answers = await Promise.all(
      files.map(async (file) => {
        // A file with a hash in its name never changes; what has none is asked for anew.
        const cache = /\.[0-9a-f]{16}\./.test(file) ? "default" : "no-cache";
        const answer = await fetch(new URL(file, scope), { cache, ...silent });
        if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
        // A page that came by a detour may not be the answer to a question for that page.
        return answer.redirected ? new Response(answer.body, answer) : answer;
      }),
    );
    const cache = await caches.open(current);
    await Promise.all(files.map((file, at) => cache.put(new URL(file, scope), answers[at])));
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
};

const releases = async () => (await caches.keys()).filter((name) => name.startsWith(own));

/** Keeps again what a browser threw away; lets go of earlier releases, once no page is open that
 * may still use one. */
const tidy = async () => {
  if (!(await caches.has(current))) await keep();
  if ((await clients.matchAll({ type: "window", includeUncontrolled: true })).length) return;
  const old = (await releases()).filter((name) => name !== current);
  await Promise.all(old.map((name) => caches.delete(name)));
};

/** A file as it was kept: of this release, else of an earlier one, for a page that is still of
 * that one. What is not kept, or cannot be read, comes over the network as if nothing stood in
 * between. */
const answer = async (request) => {
  // The settings in the query are read by the page itself.
  const file = new URL(request.url).pathname.replace(/\/index\.html$/, "/");
  // Not `caches.open`: that makes one where there is none, also after everything was erased.
  const kept = (cacheName) => caches.match(file, { cacheName, ignoreVary: true });
  try {
    const now = await kept(current);
    if (now) return now;
    for (const release of await releases()) {
      const earlier = await kept(release);
      if (earlier) return earlier;
    }
  } catch {}
  return fetch(request, silent);
};

addEventListener("install", (event) => event.waitUntil(keep()));
// The page that is open at the first visit is helped as well.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.data === "now" && event.waitUntil(skipWaiting()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope.href)) return;
  if (mode === "navigate") event.waitUntil(tidy().catch(() => {}));
  event.respondWith(answer(event.request));
});
