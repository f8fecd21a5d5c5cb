// The quiet bar that offers back what a learner had here before. Nothing is taken up, or thrown away, unasked: until it is
// answered, what is offered is kept aside from what the learner does now, and offered next time again.

import { h } from "../dom.js";
import { inShort, Memory } from "./memory.js";

export class Offer {
  #opened = false;

  // `send` asks the kernel; `announce` says it to those who do not see it; `sentence` names the quantity to tell it by.
  constructor(declared, { text, send, announce, sentence }) {
    Object.assign(this, { text, send, announce, sentence });
    this.memory = declared.start ? new Memory(declared.start, location.pathname) : null;
    this.aside = declared.start ? new Memory(`aside.${declared.start}`, location.pathname) : null;
    this.words = h("span");
    const go = h("button", { type: "button", class: "sw-button", onclick: () => this.accept() }, text("ui.memory.continue"));
    const fresh = h("button", { type: "button", class: "sw-button", onclick: () => this.decline() }, text("ui.memory.fresh"));
    this.el = h("div", { class: "sw-offer", role: "region", "aria-label": text("ui.memory") }, this.words, go, fresh);
    this.el.hidden = true;
  }

  // With every answer: the first one says where this view starts, later ones what is worth remembering.
  take(store, changed, { inputs, error, request }) {
    if (!this.memory || !inputs) return;
    if (request?.act?.[0] === "take_up" && !error) this.aside.forget(); // what was refused stays
    if (!this.#opened) this.#open(inputs);
    else if (Object.keys(inputs).some((name) => changed.has(name))) this.memory.write(inputs, this.#told(store));
  }

  accept() {
    this.send({ act: ["take_up", this.waiting[0].inputs], release: true });
    this.#close();
  }

  decline() {
    if (same(this.memory.read()?.inputs ?? {}, this.waiting[0].inputs)) this.memory.forget();
    this.aside.forget();
    this.waiting.shift();
    if (!this.#offer()) this.#close();
  }

  #open(inputs) {
    this.#opened = true;
    this.waiting = unanswered(inputs, [this.memory.read(), this.aside.read()]);
    this.#offer();
  }

  // The latest that waits for an answer; false when nothing does.
  #offer() {
    const [entry] = this.waiting;
    if (!entry) return false;
    this.aside.write(entry.inputs, entry.words);
    this.words.textContent = this.text("ui.memory.offer", { words: entry.words });
    this.el.hidden = false;
    this.announce(this.words.textContent);
    return true;
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

// What was kept, once each, that is not how the app stands already.
export const unanswered = (inputs, kept) => {
  const seen = [inputs];
  return kept.filter((entry) => {
    const known = !entry || seen.some((one) => same(one, entry.inputs));
    if (!known) seen.push(entry.inputs);
    return !known;
  });
};

const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (inputs) => Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));
