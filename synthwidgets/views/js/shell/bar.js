// The bar: what the app is called, and what undoes, resets and explains it.

import { h } from "../dom.js";
import { icon, mark } from "../icons.js";

// The buttons of the whole app. In a notebook they stand in the row of the sentence.
export class Actions {
  // `calls` is {copyLink, save, keys}: what the other buttons do.
  constructor(text, send, calls) {
    this.text = text;
    this.undo = this.button("undo", () => send({ act: ["undo"], release: true }));
    this.redo = this.button("redo", () => send({ act: ["redo"], release: true }));
    this.reset = this.button("reset", () => send({ act: ["reset"], release: true }), "R");
    this.link = this.button("link", calls.copyLink);
    this.save = this.button("save", calls.save);
    this.keys = this.button("keys", calls.keys, "?");
    const line = () => h("span", { class: "sw-between", "aria-hidden": "true" });
    this.el = h("div", { class: "sw-actions", role: "group", "aria-label": text("ui.actions") });
    this.el.append(this.undo, this.redo, this.reset, line(), this.link, this.save, line(), this.keys);
  }

  // A button that is not ours stands before the line.
  add(button) {
    this.el.insertBefore(button, this.el.querySelector(".sw-between"));
  }

  button(name, call, key) {
    const label = this.text(`ui.${name}`);
    const button = h("button", { type: "button", class: "sw-action", title: this.text(`ui.${name}.tooltip`), "aria-label": label });
    button.append(icon(name), h("span", {}, label));
    if (key) button.append(h("kbd", { "aria-hidden": "true" }, key));
    button.addEventListener("click", () => button.ariaDisabled !== "true" && call());
    return button;
  }

  // What cannot be done now stays where it is and says why to who points at it or reads it; Tab passes it by.
  show({ undo, redo }) {
    for (const [name, possible] of Object.entries({ undo, redo })) {
      this[name].ariaDisabled = String(!possible);
      this[name].tabIndex = possible ? 0 : -1;
      this[name].title = this.text(possible ? `ui.${name}.tooltip` : `ui.${name}.nothing`);
    }
  }
}

export const buildBar = ({ title, tagline }, actions) =>
  h(
    "div",
    { class: "sw-bar" },
    mark(),
    h("h1", {}, title),
    h("span", { class: "sw-tagline" }, tagline ?? ""),
    actions.el,
  );
