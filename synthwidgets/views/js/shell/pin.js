// Pin: a state that is kept to compare with. It stays in this browser; flipping shows it in place of what is now.

import { h, set, uniqueId } from "../dom.js";
import { icon } from "../icons.js";
import { arrowStep, panStep, zoomKey } from "../lib/pointer.js";
import { piecesOf } from "../panels/words.js";
import { wishOf } from "./keys.js";

export class Pin {
  // `stage` gives {root, store, text, say, board}; `sentence` is the quantity that tells the state in words.
  constructor(stage, sentence) {
    Object.assign(this, { stage, sentence });
    const { text } = stage;
    this.button = h("button", { type: "button", class: "sw-action", "aria-pressed": "false", title: text("ui.pin.tooltip"), "aria-label": text("ui.pin") });
    this.button.append(icon("pin"), h("span", {}, text("ui.pin")), h("kbd", { "aria-hidden": "true" }, "P"));
    this.button.addEventListener("click", () => this.toggle());
    this.words = h("p", { class: "sw-pinned" });
    const unpin = h("button", { type: "button", class: "sw-tool", title: text("ui.pin.unpin"), "aria-label": text("ui.pin.unpin") }, icon("close"));
    unpin.addEventListener("click", () => this.unpin());
    this.el = h("div", { class: "sw-pin", role: "group", "aria-label": text("ui.pin.group") }, this.segments(), this.words, unpin);
    this.el.hidden = true;
    this.guard = (event) => this.goBack(event);
    for (const kind of ["pointerdown", "mousedown", "keydown"]) stage.root.addEventListener(kind, this.guard, true);
  }

  segments() {
    const name = uniqueId("pin");
    this.choices = ["a", "b"].map((state) => {
      const input = h("input", { type: "radio", name, value: state, onchange: () => this.show(state === "a") });
      return { state, input, label: h("label", {}, input, h("span", {}, this.stage.text(`ui.pin.${state}`))) };
    });
    const group = { class: "sw-segments", role: "radiogroup", "aria-label": this.stage.text("ui.pin.shown"), title: this.stage.text("ui.pin.flip") };
    return h("span", group, ...this.choices.map(({ label }) => label));
  }

  toggle() {
    if (this.stage.store.pinned) this.unpin();
    else this.pin();
  }

  pin() {
    const { store, text, say } = this.stage;
    if (store.holding || !store.values.size) return say(text("ui.pin.holding"));
    store.pin();
    this.words.replaceChildren(text("ui.pin.pinned"), " ", ...piecesOf(store.values.get(this.sentence) ?? "").map(word));
    this.changed();
    say(text("ui.pin.done"));
  }

  unpin() {
    const inside = this.el.contains(document.activeElement);
    this.stage.store.unpin();
    this.changed();
    this.stage.say(this.stage.text("ui.pin.unpinned"));
    if (inside) this.button.focus();
  }

  flip() {
    const { store, text, say } = this.stage;
    if (store.pinned) this.show(!store.flipped);
    else say(text("ui.pin.nothing"));
  }

  // A, what was pinned, or B, what is now; in all panels in one frame.
  show(flipped) {
    const { store, text, say } = this.stage;
    const refused = flipped && store.holding;
    if (!refused && flipped !== store.flipped) store.flipped = flipped;
    this.changed();
    say(text(refused ? "ui.pin.holding" : flipped ? "ui.pin.a" : "ui.pin.b"));
  }

  changed() {
    const { root, store, board } = this.stage;
    set(this.button, "aria-pressed", String(Boolean(store.pinned)));
    if (this.el.hidden === Boolean(store.pinned)) {
      this.el.hidden = !store.pinned;
      this.stage.layout.fit();
    }
    set(root, "data-pinned", Boolean(store.pinned));
    set(root, "data-flipped", store.flipped);
    for (const { state, input } of this.choices) input.checked = (state === "a") === store.flipped;
    board.paint(store.everything);
  }

  // What the hand would change is now, not what was pinned: the first touch goes back to now and does nothing else.
  goBack(event) {
    if (!this.stage.store.flipped || harmless(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.show(false);
  }

  destroy() {
    for (const kind of ["pointerdown", "mousedown", "keydown"]) this.stage.root.removeEventListener(kind, this.guard, true);
  }
}

const word = ({ text, bold }) => (bold ? h("b", {}, text) : text);

const QUIET = ["Tab", "Escape", "Shift", "Control", "Alt", "Meta"];

// Buttons send what needs no place on a picture; looking around changes nothing.
const harmless = (event) => {
  const { target, type, key } = event;
  if (target.closest("button, .sw-pin, .sw-curtain, .sw-question, dialog")) return true;
  if (type !== "keydown") return !target.closest(".sw-picture, input, select, textarea");
  if (QUIET.includes(key) || wishOf(event, true)) return true;
  return target.matches(".sw-picture") && Boolean(arrowStep(event) || panStep(event) || zoomKey(event) !== undefined);
};
