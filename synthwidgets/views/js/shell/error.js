// An error: a sentence where it was caused, with Undo when that mends it, until the next gesture, its × or Escape.

import { h } from "../dom.js";
import { icon } from "../icons.js";

export class ErrorSentence {
  constructor(text) {
    this.text = text;
    this.el = null;
  }

  // `action` is {label, onclick}: what mends it, where something does.
  build(sentence, action) {
    this.clear();
    this.before = document.activeElement; // the focus stays there
    this.el = h("p", { class: "sw-error", role: "alert" }, icon("error"), h("span", {}, sentence));
    if (action) this.el.append(h("button", { type: "button", class: "sw-button", onclick: action.onclick }, action.label));
    const close = this.text("ui.error.close");
    const cross = h("button", { type: "button", class: "sw-tool", title: close, "aria-label": close, onclick: this.dismiss });
    cross.append(icon("close"));
    this.el.append(cross);
    return this.el;
  }

  // A person has read it; false: there is none.
  dismiss = () => {
    if (!this.el) return false;
    const inside = this.el.contains(document.activeElement);
    this.clear();
    if (inside && this.before?.isConnected) this.before.focus({ preventScroll: true });
    return true;
  };

  clear() {
    this.el?.remove();
    this.el = null;
  }
}
