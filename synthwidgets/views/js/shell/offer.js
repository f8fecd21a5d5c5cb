// The quiet bar that offers back what a learner had here before. Nothing is taken up, or thrown away, unasked: what is
// not answered, or was refused, is offered next time again.

import { h, uniqueId } from "../dom.js";
import { saveFile } from "../files.js";
import { inShort, Memory } from "./memory.js";

const STATE_VERSION = 1; // of a state file

export class Offer {
  #opened = false;
  #said = false; // that there is no room

  // `send` asks the kernel; `say` shows and `announce` only tells those who do not see it; `sentence` names the
  // quantity to tell it by, `named` the input without which that is a riddle.
  constructor(declared, { text, send, say, announce, sentence, named }) {
    Object.assign(this, { text, send, say, announce, sentence, named, language: declared.language });
    this.memory = declared.start ? new Memory(declared.start, location.pathname, declared.stage_id) : null;
    this.list = h("ul");
    const fresh = this.#button("ui.memory.fresh", () => this.decline());
    this.el = h("div", { class: "sw-offer", role: "region", "aria-label": text("ui.memory") }, this.list, fresh);
    this.el.hidden = true;
  }

  // With every answer: the first one says where this view starts, later ones what is worth remembering.
  take(store, changed, { inputs, error, request }) {
    if (!this.memory || !inputs) return;
    this.#answered(request?.act, error);
    if (!this.#opened) this.#open(inputs);
    else if (Object.keys(inputs).some((name) => changed.has(name))) this.#keep(inputs, store);
  }

  accept(entry) {
    this.send({ act: ["take_up", entry.inputs], release: true });
    this.#close();
  }

  decline() {
    for (const entry of this.others) this.memory.forget(entry);
    this.#close();
  }

  #open(inputs) {
    this.#opened = true;
    this.others = this.memory.others();
    this.entries = offered(this.others, inputs);
    if (!this.entries.length) return;
    const riddle = Boolean(this.named) && !inputs[this.named];
    this.list.replaceChildren(...this.entries.map((entry, index) => this.#row(entry, keyOf(index, riddle))));
    this.el.hidden = false;
    this.announce(this.list.querySelector("span").textContent);
  }

  #row(entry, key) {
    const when = new Date(entry.saved).toLocaleString(this.language, { dateStyle: "short", timeStyle: "short" });
    const words = h("span", { id: uniqueId("offer") }, this.text(key, { words: entry.words, when }));
    entry.button = this.#button("ui.memory.continue", () => this.accept(entry), words.id);
    return h("li", {}, words, entry.button);
  }

  // The kernel has taken up an entry, which is then the app's own, or refused it: it would again, so it can be saved.
  #answered([act, inputs] = [], error) {
    const entry = act === "take_up" && this.entries?.find((one) => one.inputs === inputs);
    if (!entry) return;
    if (!error) return this.memory.forget(entry);
    const save = this.#button("ui.memory.save", () => saveFile(fileOf(entry)), entry.button.getAttribute("aria-describedby"));
    entry.button.replaceWith(save);
    entry.button = save;
    this.el.hidden = false;
  }

  #keep(inputs, store) {
    if (this.memory.write(inputs, this.#told(store)) || this.#said) return;
    this.#said = true;
    this.say(this.text("ui.memory.full"));
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

  #button(key, onclick, described) {
    return h("button", { type: "button", class: "sw-button", "aria-describedby": described, onclick }, this.text(key));
  }
}

// How an entry is told: by its sentence, or by its time alone where that would answer a riddle.
export const keyOf = (index, riddle) => `ui.memory.${index ? "before" : "offer"}${riddle ? ".when" : ""}`;

// Of what was kept, newest first, that is not how the app stands already: the newest, and the one that waits longest.
export const offered = (kept, inputs) => {
  const seen = [inputs];
  const news = kept.filter((entry) => !seen.some((one) => same(one, entry.inputs)) && seen.push(entry.inputs));
  return news.length > 2 ? [news[0], news.at(-1)] : news;
};

// A state file of it, as the kernel writes one.
export const fileOf = ({ inputs }) => {
  const content = JSON.stringify({ synthwidgets: STATE_VERSION, ...inputs });
  return { name: "earlier-work.json", type: "application/json", content };
};

const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (inputs) => Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));
