// Save: what can be taken out of the app, and a state put back in. A disclosure below its button, not a modal thing.

import { h, uniqueId } from "../dom.js";
import { saveFile } from "../files.js";

const FORMATS = ["png", "pdf", "svg"];
const DATA = ["csv", "uvfits", "fits", "all"];

export class SaveMenu {
  // `button` opens it; `declared.gives` names what the kernel has; `openFile(file)` takes a state file;
  // `lookOf(panel)` says how it is shown, where that is the learner's choice.
  constructor(button, declared, { text, send, openFile, dialog, lookOf }) {
    Object.assign(this, { button, declared, text, send, openFile, dialog, lookOf });
    this.id = uniqueId("save");
    this.el = h("div", { class: "sw-save", id: this.id, role: "group", "aria-label": text("ui.save") });
    this.el.hidden = true;
    this.el.append(...[this.#state(), this.#picture(), this.#data(), this.#casa()].filter(Boolean));
    this.el.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false) && event.stopPropagation());
    button.setAttribute("aria-controls", this.id);
    button.ariaExpanded = "false";
    this.outside = ({ target }) => this.el.contains(target) || button.contains(target) || this.toggle(false);
  }

  toggle(open = this.el.hidden) {
    if (open !== this.el.hidden) return false;
    const inside = this.el.contains(document.activeElement);
    this.el.hidden = !open;
    this.button.ariaExpanded = String(open);
    document[open ? "addEventListener" : "removeEventListener"]("pointerdown", this.outside);
    if (open) this.el.querySelector("button").focus();
    else if (inside) this.button.focus();
    return true;
  }

  saveState = () => this.#give(["state"]);

  // A panel as it is printed; "all" is the whole page.
  savePicture = (panel) => {
    this.#give(["picture", panel, this.format?.value ?? FORMATS[0], this.lookOf(panel) ?? null]);
  };

  destroy() {
    document.removeEventListener("pointerdown", this.outside);
  }

  #give(give, then) {
    this.toggle(false);
    this.send({ give, then });
  }

  #has = (name) => this.declared.gives?.includes(name);

  #group(name, ...children) {
    const id = uniqueId("group");
    return h("div", { role: "group", "aria-labelledby": id }, h("h3", { id }, this.text(`ui.save.${name}`)), ...children);
  }

  #button(name, onclick) {
    const attributes = { type: "button", class: "sw-button", title: this.text(`ui.save.${name}.tooltip`), onclick };
    return h("button", attributes, this.text(`ui.save.${name}.button`));
  }

  #state() {
    if (!this.#has("state")) return undefined;
    const field = h("input", { type: "file", accept: ".json,application/json", tabindex: -1, "aria-hidden": "true" });
    field.hidden = true;
    field.addEventListener("change", () => {
      const [file] = field.files;
      field.value = ""; // so that the same file can be chosen again
      if (file && this.toggle(false)) this.openFile(file);
    });
    const buttons = [this.#button("state", this.saveState), this.#button("open", () => field.click()), field];
    return this.#group("state", h("div", { class: "sw-buttons" }, ...buttons), h("p", {}, this.declared.opens ?? ""));
  }

  #picture() {
    const { prints } = this.declared;
    if (!this.#has("picture") || !prints) return undefined;
    const titles = Object.fromEntries(this.declared.panels.map(({ id, title }) => [id, title]));
    const options = [["all", this.text("ui.save.everything")], ...prints.map((id) => [id, titles[id] ?? id])];
    const choice = (label, choices) => h("select", { class: "sw-menu", "aria-label": this.text(label) }, ...choices.map(option));
    this.panel = choice("ui.save.panel", options);
    this.format = choice("ui.save.format", FORMATS.map((format) => [format, format.toUpperCase()]));
    const save = this.#button("picture", () => this.savePicture(this.panel.value));
    return this.#group("picture", h("div", { class: "sw-buttons" }, this.panel, this.format, save));
  }

  #data() {
    const names = DATA.filter(this.#has);
    if (!names.length) return undefined;
    return this.#group("data", h("div", { class: "sw-buttons" }, ...names.map((name) => this.#button(name, () => this.#give([name])))));
  }

  #casa() {
    if (!this.#has("casa")) return undefined;
    return this.#group("casa", h("div", { class: "sw-buttons" }, this.#button("casa", () => this.#give(["casa"], this.#showScript))));
  }

  #showScript = (file) => {
    const [title, note] = [this.text("ui.casa"), this.text("ui.casa.note")];
    const content = new TextDecoder().decode(file.content);
    this.dialog.show({ title, note, content, rows: 24, onSave: () => saveFile(file) });
  };
}

const option = ([value, label]) => h("option", { value }, label);
