// Truth has a curtain: a pane behind hatching, with a handle that pulls it aside. What is behind it is neither seen
// nor heard nor reached by keys, also where it is half open. Where a prediction is still to be kept, the first wish to look
// is answered by saying so; the second is granted.

import { h, set } from "../dom.js";
import { arrowStep, localPoint, onDrag } from "../lib/pointer.js";

const STEP = 0.02; // of the width, an arrow key
const OPEN = 0.98; // so far aside is open

// How far open a key leaves the curtain, 0 to 1; null for a key that is not its own.
export const pulled = (open, event) => {
  if (event.key === "Home") return 0;
  if (event.key === "End") return 1;
  const step = arrowStep(event);
  if (!step) return null;
  return Math.min(1, Math.max(0, open + STEP * (step[0] + step[1])));
};

export class Curtain {
  hanging = false;
  open = 0; // the part of the pane that is seen, from its left
  #warned = false; // it was said that it is early to look

  // `title()` is what the pane is called now. `reach()` is the element that the focus goes to when the pane is open; `onChange()` hears of a curtain that comes
  // or goes; `early()` whether a prediction is still to be kept.
  constructor(section, { title, text, say, reach, onChange, early = () => false }) {
    Object.assign(this, { section, title, text, say, reach, onChange, early });
    this.sentence = h("p", {});
    this.button = h("button", { type: "button", class: "sw-button", onclick: () => this.reveal() });
    this.handle = h("div", { class: "sw-curtain-handle", role: "slider", tabindex: 0, "aria-valuemin": 0, "aria-valuemax": 100, title: text("ui.cover.pull") });
    this.cloth = h("div", { class: "sw-curtain-cloth" }, h("div", { class: "sw-curtain-plate" }, this.sentence, this.button));
    this.el = h("div", { class: "sw-curtain", role: "group" }, this.cloth, this.handle);
    this.head = section.querySelector(":scope > header");
    this.watcher = new ResizeObserver(() => (this.el.style.top = `${this.head.offsetHeight}px`)); // it may have two lines
    this.handle.addEventListener("keydown", (event) => this.keydown(event));
    onDrag(this.handle, { start: () => !this.holdsBack(), move: (event) => this.drag(event), end: () => this.settle() });
  }

  // A learner or a teacher covers the pane: the focus goes where it can be opened again.
  draw() {
    const inside = this.section.contains(document.activeElement);
    this.hang();
    if (inside) this.button.focus({ preventScroll: true });
    this.say(this.text("ui.cover.covered", { title: this.title() }));
  }

  // Some panes are called otherwise at another time.
  rename() {
    const title = this.title();
    set(this.el, "aria-label", this.text("ui.cover.covered", { title }));
    set(this.handle, "aria-label", this.text("ui.cover.handle", { title }));
  }

  hang() {
    this.rename();
    if (!this.hanging) this.section.append(this.el);
    this.watcher.observe(this.head);
    this.hanging = true;
    this.warn(false);
    this.section.classList.add("sw-covered");
    this.inert(true);
    this.show(0);
    this.onChange();
  }

  // Everything but the title, the tools and what went wrong.
  inert(on) {
    for (const child of this.section.children) {
      if (child.matches("header, .sw-curtain, .sw-error")) continue;
      child.inert = on;
      set(child, "aria-hidden", on && "true");
    }
  }

  warn(warned) {
    this.#warned = warned;
    this.sentence.textContent = this.text(warned ? "ui.cover.early" : "ui.cover.sentence");
    this.button.textContent = this.text(warned ? "ui.cover.anyway" : "ui.cover.reveal");
  }

  // True when it is early to look and that was not said yet.
  holdsBack() {
    if (this.#warned || !this.early()) return false;
    this.warn(true);
    this.say(this.text("ui.cover.early"));
    return true;
  }

  show(open) {
    this.open = open;
    this.el.style.setProperty("--sw-open", `${100 * open}%`);
    this.handle.setAttribute("aria-valuenow", Math.round(100 * open));
    this.handle.setAttribute("aria-valuetext", this.text("ui.cover.open", { percent: Math.round(100 * open) }));
  }

  take() {
    if (!this.hanging) return;
    this.hanging = false;
    this.section.classList.remove("sw-covered");
    this.inert(false);
    this.watcher.disconnect();
    this.el.remove();
    this.onChange();
  }

  reveal() {
    if (this.holdsBack()) return;
    const inside = this.section.contains(document.activeElement);
    this.take();
    if (inside) this.reach().focus({ preventScroll: true });
    this.say(this.section.querySelector("canvas")?.ariaLabel ?? this.text("ui.cover.revealed", { title: this.title() }));
  }

  keydown(event) {
    const open = pulled(this.open, event);
    if (open === null) return;
    event.preventDefault();
    if (this.holdsBack()) return;
    this.show(open);
    this.settle();
  }

  drag(event) {
    const { x } = localPoint(event, this.el);
    this.show(Math.min(1, Math.max(0, x / this.el.offsetWidth)));
  }

  settle() {
    if (this.open > OPEN) this.reveal();
  }
}
