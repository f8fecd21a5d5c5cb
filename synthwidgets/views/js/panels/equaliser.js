// An equaliser: one upright slider for each ring of the uv plane, all of them one input, a list of gains.

import { h } from "../dom.js";
import { formatNumber } from "../numbers.js";
import { Control } from "./control.js";
import { rangeInput, share } from "./slider.js";

export class Equaliser extends Control {
  constructor(spec, host) {
    super(spec, host);
    this.row = h("div", { class: "sw-equaliser", role: "group", "aria-label": spec.title });
    host.el.append(h("header", { class: "sw-title" }, h("h2", { title: spec.tooltip || null }, spec.title), h("span", { class: "sw-unit" }, spec.unit)), this.row);
  }

  draw() {
    const labels = this.host.value(this.spec.labels) ?? [];
    if (labels.join("|") !== this.labels) this.build(labels);
    super.draw();
  }

  build(labels) {
    this.labels = labels.join("|");
    this.track = { low: 0, high: this.spec.high, step: 0.05 };
    this.bars = labels.map((label, index) => {
      const attributes = { "aria-label": label, "aria-orientation": "vertical", class: "sw-range sw-upright" };
      const input = rangeInput(this.track, attributes, (value) => this.move(index, value), () => this.done(this.gains));
      const shown = h("output", { class: "sw-value" });
      return { input, shown, el: h("div", { class: "sw-eq-bar" }, shown, input, h("span", { class: "sw-eq-label", "aria-hidden": "true" }, label)) };
    });
    this.row.replaceChildren(...this.bars.map(({ el }) => el));
  }

  move(index, value) {
    const gains = [...this.gains];
    gains[index] = value;
    this.show(gains);
    this.moving(gains);
  }

  show(gains) {
    this.gains = gains;
    this.bars?.forEach(({ input, shown }, index) => {
      const words = `×${formatNumber(gains[index], 2)}`;
      input.value = gains[index];
      input.style.setProperty("--to", share(gains[index], this.track));
      input.setAttribute("aria-valuetext", words);
      shown.textContent = words;
    });
  }
}
