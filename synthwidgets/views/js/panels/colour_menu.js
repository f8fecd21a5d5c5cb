// The colours of pictures: one choice of map and stretch for all of them, and the small menu that makes it.

import { h, uniqueId } from "../dom.js";
import { rgbOf } from "../lib/canvas.js";
import { colourTable, MAPS, STRETCHES } from "../lib/colours.js";

export class PictureColours {
  map = "signed";
  stretch = "root";
  #ears = new Set();

  choose(choice) {
    Object.assign(this, choice);
    for (const ear of this.#ears) ear();
  }

  // What the colours of a picture between the ends of its scale depend on, as words to compare; and those colours.
  wish({ lo, hi }, host) {
    return JSON.stringify([this.map, this.stretch, lo, hi, host.dark(), host.colour("page"), host.colour("ink")]);
  }

  table({ lo, hi }, host) {
    const [page, ink] = ["page", "ink"].map((token) => rgbOf(host.colour(token)));
    return colourTable({ map: this.map, stretch: this.stretch, lo, hi, dark: host.dark(), page, ink });
  }

  onChange(ear) {
    this.#ears.add(ear);
    return () => this.#ears.delete(ear);
  }
}

const CHOICES = { map: Object.keys(MAPS), stretch: Object.keys(STRETCHES) };

export class ColourMenu {
  constructor(frame, colours, text) {
    Object.assign(this, { frame, colours, text });
    this.button = frame.tool("colours", text("ui.pane.colours"), () => this.toggle());
    this.button.setAttribute("aria-expanded", "false");
    this.outside = (event) => !this.menu?.contains(event.target) && !this.button.contains(event.target) && this.close();
  }

  toggle() {
    if (this.menu) this.close();
    else this.open();
  }

  open() {
    const groups = Object.keys(CHOICES).map((name) => this.group(name));
    this.menu = h("div", { class: "sw-colour-menu", onkeydown: (event) => this.keydown(event) }, ...groups);
    this.button.after(this.menu);
    this.button.setAttribute("aria-expanded", "true");
    this.menu.querySelector("input:checked").focus();
    document.addEventListener("pointerdown", this.outside);
  }

  group(name) {
    const shared = uniqueId(name);
    const option = (value) => {
      const onchange = () => this.colours.choose({ [name]: value });
      const input = h("input", { type: "radio", name: shared, value, onchange });
      input.checked = this.colours[name] === value;
      return h("label", {}, input, this.text(`ui.pane.${name}.${value}`));
    };
    return h("fieldset", {}, h("legend", {}, this.text(`ui.pane.${name}`)), ...CHOICES[name].map(option));
  }

  // Escape closes the menu and nothing else.
  keydown(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
    this.button.focus();
  }

  close() {
    document.removeEventListener("pointerdown", this.outside);
    this.menu?.remove();
    this.menu = null;
    this.button.setAttribute("aria-expanded", "false");
  }

  destroy() {
    this.close();
  }
}
