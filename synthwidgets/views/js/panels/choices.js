// Controls that choose: a menu, two or three segments, a switch. All native, so keys and readers know them.

import { h } from "../dom.js";
import { Control } from "./control.js";

export class Menu extends Control {
  constructor(spec, host) {
    super(spec, host);
    this.select = h("select", { id: this.id, class: "sw-menu", onchange: () => this.choose(this.select.value) });
    for (const [title, choices] of spec.choices) this.select.append(...inGroup(title, choices.map(option)));
    // Shown when the value is none of the choices: an array that was moved, a sky of one's own.
    this.own = option(["", host.text("ui.menu.own")]);
    this.own.hidden = true;
    this.select.append(this.own);
    host.el.append(this.label(), this.select);
  }

  // Choices that are a quantity stand before the others.
  draw() {
    const { host, spec, own, select } = this;
    const offered = spec.offered ? (host.value(spec.offered) ?? []) : [];
    const told = JSON.stringify(offered);
    if (spec.offered && told !== this.told) {
      this.told = told;
      select.replaceChildren(...offered.map(option), own);
    }
    super.draw();
  }

  get value() {
    if (this.spec.comes) return this.host.value(this.spec.value);
    return (this.spec.value ? this.host.value(this.spec.value) : null) ?? super.value ?? "";
  }

  // A value is the id of a choice, or {id, label} where the app has a name for what is none of them.
  show(value) {
    const { id, label } = typeof value === "string" ? { id: value } : value;
    const known = [...this.select.options].some((choice) => choice !== this.own && choice.value === id);
    this.own.textContent = label ?? this.host.text("ui.menu.own");
    this.select.value = known ? id : "";
  }

  choose(id) {
    const { act } = this.spec;
    if (act) this.host.send({ act: [act, id], release: true });
    else this.done(id);
  }
}

const option = ([id, label]) => h("option", { value: id }, label);
const inGroup = (title, options) => (title ? [h("optgroup", { label: title }, ...options)] : options);

export class Segments extends Control {
  constructor(spec, host) {
    super(spec, host);
    this.choices = spec.choices.map(([id, label]) => {
      const input = h("input", { type: "radio", name: this.id, value: id, onchange: () => this.done(id) });
      return { id, input, label: h("label", {}, input, h("span", {}, label)) };
    });
    const group = h("span", { class: "sw-segments", role: "radiogroup", "aria-label": spec.label });
    group.append(...this.choices.map((choice) => choice.label));
    host.el.append(h("span", { class: "sw-label", "aria-hidden": "true" }, spec.label), group);
  }

  show(value) {
    for (const { id, input } of this.choices) input.checked = id === value;
  }
}

export class Switch extends Control {
  constructor(spec, host) {
    super(spec, host);
    this.box = h("input", { type: "checkbox", role: "switch", id: this.id, class: "sw-switch" });
    this.box.addEventListener("change", () => this.done(this.box.checked));
    host.el.append(this.label(), this.box);
  }

  show(value) {
    this.box.checked = Boolean(value);
  }
}
