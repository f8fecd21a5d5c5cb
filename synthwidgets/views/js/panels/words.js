// Panels of words: the live sentence, notes, facts.

import { h, set } from "../dom.js";
import { forgetPlaces } from "../lib/pointer.js";
import { changeOf } from "../lib/ghost.js";

// "**43 antennas** make" as pieces [{text, bold}].
export const piecesOf = (sentence) =>
  sentence.split("**").map((text, index) => ({ text, bold: index % 2 === 1 })).filter((piece) => piece.text);

const ENDS = /[.,:](?!\d)/; // and no decimal point

// No more than who observes: up to the first comma, colon or full stop that is not bold.
export const untold = (pieces) => {
  const end = pieces.findIndex(({ text, bold }) => !bold && ENDS.test(text));
  if (end < 0) return pieces;
  return [...pieces.slice(0, end), { text: `${pieces[end].text.split(ENDS)[0]}.`, bold: false }];
};

// The headline. What has changed since the hand took hold wears the colour of the hand.
export class Sentence {
  static also = ["holding", "curtains"];
  #atRest = [];

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.line = h("p", { class: "sw-sentence" });
    host.el.append(this.line);
  }

  draw() {
    const told = piecesOf(this.host.value(this.spec.sentence) ?? "");
    const pieces = this.spec.tells?.some(this.host.covered) ? untold(told) : told;
    const bold = pieces.filter((piece) => piece.bold);
    const holding = this.host.holding();
    if (!holding) this.#atRest = bold.map((piece) => piece.text);
    const changed = new Set(bold.filter((piece, index) => piece.text !== this.#atRest[index]));
    this.line.replaceChildren(...pieces.map((piece) => word(piece, changed.has(piece))));
    // Heard on release, not while dragging.
    if (!holding) this.host.announce(this.line.textContent);
  }
}

const word = (piece, changed) =>
  piece.bold ? h("b", { class: changed ? "sw-changed" : null }, piece.text) : piece.text;

// What the learner should know about this picture; some notes have a button that mends it.
export class Notes {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.list = h("ul", { class: "sw-notes", "aria-label": spec.title || host.text("ui.notes") });
    host.el.append(this.list);
  }

  draw() {
    const notes = this.host.value(this.spec.notes) ?? [];
    this.host.el.hidden = notes.length === 0;
    const told = JSON.stringify(notes);
    if (told === this.told) return; // a rebuilt button would lose the focus
    this.told = told;
    this.list.replaceChildren(...notes.map((note) => h("li", {}, h("span", {}, note.text), this.button(note))));
  }

  button({ label, act }) {
    if (!act) return null;
    return h("button", { type: "button", class: "sw-button", onclick: () => this.host.send({ act, release: true }) }, label);
  }
}

// The most pressing of them beside the sentence, what mends it, and the way to the others.
export class NoteLine {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.words = h("p", { class: "sw-note-words" });
    this.ways = h("span", { class: "sw-note-ways" });
    host.el.setAttribute("aria-label", host.text("ui.notes"));
    host.el.append(this.words, this.ways);
  }

  draw() {
    const notes = this.host.value(this.spec.notes) ?? [];
    const told = JSON.stringify(notes);
    if (told === this.told) return; // a rebuilt button would lose the focus
    this.told = told;
    const [first, ...others] = notes;
    this.words.textContent = this.words.title = first?.text ?? "";
    this.ways.replaceChildren(...[first && this.mend(first), others.length && this.more(others.length)].filter(Boolean));
    forgetPlaces(); // a line more or less, and the panels below have moved
  }

  mend({ label, act }) {
    return act && this.way(label, () => this.host.send({ act, release: true }));
  }

  more(count) {
    return this.way(this.host.text("ui.note.more", { count }), () => this.host.openDrawer(this.spec.opens));
  }

  way(words, onclick) {
    return h("button", { type: "button", class: "sw-link", onclick }, words);
  }
}

// Pairs of label and value.
export class Facts {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.list = h("dl", { class: "sw-facts" });
    this.rows = new Map(); // label -> the element of its value
    if (spec.title) host.el.append(h("header", { class: "sw-head" }, h("h2", {}, spec.title)));
    host.el.append(this.list);
  }

  draw() {
    const facts = this.host.value(this.spec.facts) ?? [];
    const pinned = new Map(this.host.ghost(this.spec.facts));
    const labels = facts.map(([label]) => label);
    if (labels.join() !== [...this.rows.keys()].join()) this.build(facts);
    for (const [label, value] of facts) {
      const [now, was] = this.rows.get(label);
      if (now.textContent !== value) now.textContent = value;
      const words = this.was(value, pinned.get(label));
      if (was.textContent !== words) was.textContent = words;
      set(was.parentElement, "data-was", words !== "");
    }
  }

  build(facts) {
    this.rows = new Map(facts.map(([label]) => [label, [h("span", {}), h("small", { class: "sw-was" })]]));
    const pairs = facts.map(([label, , tooltip]) => h("div", { title: tooltip }, h("dt", {}, label), h("dd", {}, ...this.rows.get(label))));
    this.list.replaceChildren(...pairs);
  }

  // What was pinned, where it differs, and by how much.
  was(now, then) {
    if (then === undefined || then === now) return "";
    const change = changeOf(now, then);
    return this.host.text(change ? "ui.pin.changed" : "ui.pin.was", { then, change });
  }
}
