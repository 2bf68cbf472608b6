// What a host sees of what it shows: everything that is posted to it, and every event.
window.seen = { messages: [], events: [] };
addEventListener("message", ({ data, origin }) => window.seen.messages.push({ data, origin }));
for (const what of ["started", "finished", "height"]) {
  addEventListener(`samenhang:${what}`, ({ type, detail, target }) =>
    window.seen.events.push({ type, detail, tag: target.localName }));
}
