// The antennas as a row of buttons: one that is pressed is flagged, and its name is struck out. Arrow keys go along.

import { h, set } from "../dom.js";
import { arrowStep } from "../lib/pointer.js";

export class AntennaRow {
  at = 0; // the one that Tab comes to

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.row = h("div", { class: "sw-antenna-row", role: "toolbar", "aria-label": spec.title });
    this.row.addEventListener("keydown", (event) => this.key(event));
    this.row.addEventListener("focusin", (event) => this.rove([...this.row.children].indexOf(event.target)));
    host.el.append(h("header", { class: "sw-title" }, h("h2", { title: spec.tooltip || null }, spec.title)), this.row);
  }

  draw() {
    const antennas = this.host.value(this.spec.antennas) ?? [];
    const names = antennas.map(({ name }) => name).join();
    if (names !== this.names) this.row.replaceChildren(...antennas.map((one, index) => this.button(one, index)));
    this.names = names;
    antennas.forEach(({ out }, index) => set(this.row.children[index], "aria-pressed", String(out)));
    this.rove(Math.min(this.at, antennas.length - 1));
  }

  button({ name }, index) {
    const label = this.host.text("ui.antennas.flag", { name });
    const onclick = () => this.host.send({ act: ["toggle_antenna", index], release: true });
    return h("button", { type: "button", tabindex: -1, title: label, "aria-label": label, onclick }, name);
  }

  key(event) {
    const step = arrowStep(event);
    if (!step) return;
    const count = this.row.children.length;
    this.row.children[(this.at + Math.sign(step[0] - step[1]) + count) % count].focus();
    event.preventDefault();
    event.stopPropagation();
  }

  rove(index) {
    this.at = Math.max(0, index);
    [...this.row.children].forEach((button, place) => (button.tabIndex = place === this.at ? 0 : -1));
  }
}
