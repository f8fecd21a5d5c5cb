// A few digits that are typed as text: a class code, where 0427 is not 427.

import { h } from "../dom.js";
import { Control } from "./control.js";

export class Digits extends Control {
  constructor(spec, host) {
    super(spec, host);
    const kind = { type: "text", inputmode: "numeric", autocomplete: "off", spellcheck: "false", maxlength: spec.most };
    this.field = h("input", { ...kind, id: this.id, class: "sw-field" });
    this.field.addEventListener("focus", () => this.field.select());
    this.field.addEventListener("input", () => (this.inHand = true));
    this.field.addEventListener("change", () => this.done(this.field.value));
    host.el.append(this.label(), this.field);
  }

  show(value) {
    this.field.value = value;
  }
}
