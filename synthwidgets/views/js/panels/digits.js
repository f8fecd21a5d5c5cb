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
    this.field.addEventListener("change", () => this.typed());
    host.el.append(this.label(), this.field);
    if (!spec.help) return;
    const help = `${this.id}-help`;
    this.field.setAttribute("aria-describedby", help);
    host.el.append(h("p", { class: "sw-control-help", id: help }, spec.help));
  }

  // Fewer digits are filled up with zeros in front, and that is said.
  typed() {
    const typed = this.field.value.trim();
    const whole = typed.padStart(this.spec.most, "0");
    this.done(typed);
    if (/^\d+$/.test(typed) && whole !== typed) this.host.say(this.host.text("ui.digits.filled", { typed, whole }));
  }

  show(value) {
    this.field.value = value;
  }
}
