// An error: a sentence where it was caused, with Undo when that mends it.

import { h } from "../dom.js";
import { icon } from "../icons.js";

export class ErrorSentence {
  constructor(text, undo) {
    Object.assign(this, { text, undo, el: null });
  }

  // `undoMends`: the state itself is at fault, not something that was asked for and not kept.
  build(sentence, undoMends) {
    this.clear();
    this.el = h("p", { class: "sw-error", role: "alert" }, icon("error"), h("span", {}, sentence));
    if (undoMends) this.el.append(h("button", { type: "button", class: "sw-button", onclick: this.undo }, this.text("ui.undo")));
    return this.el;
  }

  clear() {
    this.el?.remove();
    this.el = null;
  }
}
