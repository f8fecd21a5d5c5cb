// The quiet bar that offers back what a learner had here before. Nothing is taken up, or thrown away, unasked.

import { h } from "../dom.js";
import { inShort, Memory } from "./memory.js";

export class Offer {
  #opened = false;

  // `send` asks the kernel; `announce` says it to those who do not see it; `sentence` names the quantity to tell it by.
  constructor(declared, { text, send, announce, sentence }) {
    Object.assign(this, { text, send, announce, sentence });
    this.memory = declared.start ? new Memory(declared.start, location.pathname) : null;
    this.words = h("span");
    const go = h("button", { type: "button", class: "sw-button", onclick: () => this.accept() }, text("ui.memory.continue"));
    const fresh = h("button", { type: "button", class: "sw-button", onclick: () => this.decline() }, text("ui.memory.fresh"));
    this.el = h("div", { class: "sw-offer", role: "region", "aria-label": text("ui.memory") }, this.words, go, fresh);
    this.el.hidden = true;
  }

  // With every answer: the first one says where this view starts, later ones what is worth remembering.
  take(store, changed, { inputs, error, request }) {
    if (!this.memory || !inputs) return;
    if (error && request?.act?.[0] === "take_up") this.memory.forget(); // it would be refused every time
    if (!this.#opened) this.#open(inputs);
    else if (Object.keys(inputs).some((name) => changed.has(name))) this.memory.write(inputs, this.#told(store));
  }

  accept() {
    this.send({ act: ["take_up", this.entry.inputs], release: true });
    this.#close();
  }

  decline() {
    this.memory.forget();
    this.#close();
  }

  #open(inputs) {
    this.#opened = true;
    this.entry = this.memory.read();
    if (!this.entry || same(this.entry.inputs, inputs)) return;
    this.words.textContent = this.text("ui.memory.offer", { words: this.entry.words });
    this.el.hidden = false;
    this.announce(this.words.textContent);
  }

  #close() {
    const inside = this.el.contains(document.activeElement);
    this.el.hidden = true;
    if (inside) this.el.closest(".sw")?.querySelector("[data-panel] [tabindex='0'], [data-panel] input")?.focus();
  }

  #told(store) {
    const sentence = store.values.get(this.sentence);
    return typeof sentence === "string" ? inShort(sentence) : "";
  }
}

const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (inputs) => Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));
