// The small menu of a pane: native buttons, opened by a button of three dots.

import { h } from "../dom.js";
import { toolIcon } from "../lib/glyphs.js";

export class PaneMenu {
  // `items()` gives [{label, key, onclick}] as they are now.
  constructor(text, { title, items }) {
    this.items = items;
    const label = text("ui.pane.menu", { title });
    this.button = h("button", { type: "button", class: "sw-tool", title: label, "aria-label": label, onclick: () => this.toggle() }, toolIcon("dots"));
    this.button.setAttribute("aria-expanded", "false");
    this.outside = (event) => !this.el?.contains(event.target) && !this.button.contains(event.target) && this.close();
  }

  toggle() {
    if (this.el) this.close();
    else this.open();
  }

  open() {
    this.el = h("div", { class: "sw-pane-menu", onkeydown: (event) => this.keydown(event) }, ...this.items().map((item) => this.entry(item)));
    this.button.after(this.el);
    this.button.setAttribute("aria-expanded", "true");
    this.el.querySelector("button").focus();
    document.addEventListener("pointerdown", this.outside);
  }

  // The focus goes back first, so that what was chosen may take it elsewhere.
  entry({ label, key, onclick }) {
    const button = h("button", { type: "button" }, h("span", {}, label), key ? h("kbd", { "aria-hidden": "true" }, key) : null);
    button.addEventListener("click", () => {
      this.close();
      this.button.focus();
      onclick();
    });
    return button;
  }

  // Up and down go round; Escape closes the menu and nothing else.
  keydown(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) {
      this.close();
      return this.button.focus();
    }
    const buttons = [...this.el.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement) + step;
    buttons[(at + buttons.length) % buttons.length].focus();
  }

  close() {
    document.removeEventListener("pointerdown", this.outside);
    this.el?.remove();
    this.el = null;
    this.button.setAttribute("aria-expanded", "false");
  }

  destroy() {
    this.close();
  }
}
