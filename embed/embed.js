// Samenhang, EUPL-1.2. Makes the iframe in <samenhang-zelfscan> as high as its page and tells
// the host when somebody begins and finishes; never an answer. Without it the iframe scrolls.
(() => {
  const TAG = "samenhang-zelfscan";
  if (customElements.get(TAG)) return;
  // The attributes that reach the iframe: what they are called there, and what they may be.
  const SETTINGS = {
    language: ["lang", /^(nl|en)$/],
    theme: ["theme", /^[a-z][a-z0-9-]{0,31}$/],
    scan: ["scan", /^(quick|full)$/],
    start: ["start", /^(start|begin|question)$/],
    back: ["back", /^https?:/],
  };
  let count = 0;
  customElements.define(TAG, class extends HTMLElement {
    static observedAttributes = ["language", "theme"];
    connectedCallback() {
      addEventListener("message", this);
      // The iframe may still have to come, or come anew.
      this.watch = new MutationObserver(() => this.take());
      this.watch.observe(this, { childList: true, subtree: true });
      this.take();
    }
    disconnectedCallback() {
      removeEventListener("message", this);
      this.watch.disconnect();
    }
    attributeChangedCallback(name) {
      const value = this.setting(name);
      if (value && this.frame) this.tell(SETTINGS[name][0], { value });
    }
    setting(name) {
      let value = this.getAttribute(name);
      // The way back leads to this site only.
      if (name === "back" && value) {
        const link = document.createElement("a");
        link.href = value;
        value = link.origin === location.origin ? link.href : "";
      }
      return SETTINGS[name][1].test(value ?? "") && value;
    }
    take() {
      let frame = this.querySelector("iframe[src]");
      if (!frame || frame === this.frame) return;
      const url = new URL(frame.src);
      for (const name in SETTINGS) {
        const value = this.setting(name);
        if (value) url.searchParams.set(SETTINGS[name][0], value);
      }
      this.frame = frame;
      if (url.href !== frame.src) {
        // A new one: another address in the old one would be a step in the host's history.
        this.frame = frame.cloneNode();
        this.frame.src = url.href;
        frame.replaceWith(this.frame);
      }
      while (!this.frame.id) {
        const id = `samenhang-${++count}`;
        if (!document.getElementById(id)) this.frame.id = id;
      }
      this.tell("hello");
    }
    // Nothing in it is a secret, and the iframe may still be empty: any origin may read it.
    tell(what, more) {
      const message = { type: `samenhang:${what}`, v: 1, id: this.frame.id, ...more };
      this.frame.contentWindow?.postMessage(message, "*");
    }
    handleEvent({ data, origin, source }) {
      const { frame } = this;
      if (!source || source !== frame?.contentWindow || data?.v !== 1) return;
      if (origin !== new URL(frame.src).origin) return;
      const { type, px } = data;
      const { id } = frame;
      const tall = Number.isInteger(px) && px >= 0 && px < 1e6;
      if (type === "samenhang:height" && tall && px) {
        if (data.id !== id) this.tell("hello");
        const border = frame.offsetHeight - frame.clientHeight;
        const within = getComputedStyle(frame).boxSizing === "border-box" ? border : 0;
        frame.style.height = `${px + within}px`;
      } else if (type === "samenhang:scroll" && tall) {
        // Only while the person is in the iframe, and only to what is out of sight.
        const top = frame.getBoundingClientRect().top + px;
        if (document.activeElement !== frame || this.hasAttribute("no-scroll")) return;
        if (top >= 0 && top < innerHeight * 0.8) return;
        frame.style.scrollMarginTop = `${-px}px`;
        frame.scrollIntoView();
        frame.style.scrollMarginTop = "";
        return;
      } else if (type !== "samenhang:started" && type !== "samenhang:finished") return;
      const detail = type === "samenhang:height" ? { id, px } : { id };
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
    }
  });
})();
