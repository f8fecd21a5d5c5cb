// An error: a sentence where it was caused, with Undo when that mends it.

import { h } from "../dom.js";
import { icon } from "../icons.js";

export class ErrorSentence {
  constructor() {
    this.el = null;
  }

  // `action` is {label, onclick}: what mends it, where something does.
  build(sentence, action) {
    this.clear();
    this.el = h("p", { class: "sw-error", role: "alert" }, icon("error"), h("span", {}, sentence));
    if (action) this.el.append(h("button", { type: "button", class: "sw-button", onclick: action.onclick }, action.label));
    return this.el;
  }

  clear() {
    this.el?.remove();
    this.el = null;
  }
}
