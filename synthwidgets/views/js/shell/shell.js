// The shell around the panels: bar, controls, headline, grid, drawer, keys. It gives each panel its place.

import { h, uniqueId } from "../dom.js";
import { Actions, buildBar } from "./bar.js";
import { TextDialog } from "./clipboard.js";
import { Drawer } from "./drawer.js";
import { Headline } from "./headline.js";
import { Keyboard, KeysTable, letters } from "./keys.js";
import { Offer } from "./offer.js";
import { SaveMenu } from "./save_menu.js";
import { ShareLink } from "./share_link.js";

export class Shell {
  // `root` is filled; `declared` is the app; `send(request)` asks the kernel; `onDrawer(open)` tells the layout;
  // `openFile(file)` takes a file; `offer(sentence, {label, onclick})` says what cannot be and what can; `teach(wish)`
  // does what the teaching tools' keys ask, and says whether it did; `dismiss()` takes away what went wrong, and says
  // whether there was something; `lookOf(panel)` is how a panel is shown.
  constructor(root, declared, { page, text, send, onDrawer, openFile, offer, teach, dismiss, lookOf }) {
    this.root = root;
    this.drawer = new Drawer(text, onDrawer);
    this.headline = new Headline(text);
    this.table = new KeysTable(text, declared.panels.map(({ kind }) => kind));
    this.dialog = new TextDialog(text);
    this.keep(declared, { text, send, openFile, offer, lookOf });
    this.controls = h("div", { class: "sw-controls", role: "group", "aria-label": text("ui.controls") });
    this.grid = h("div", { class: "sw-grid" });
    this.rows = rowsOf(declared);
    this.bare = Boolean(declared.bare);
    if (this.bare) root.dataset.bare = "";
    else if (page) root.append(buildBar(declared, this.actions));
    else {
      this.headline.row.append(this.actions.el);
      this.headline.row.classList.add("sw-with-actions");
    }
    this.actions.el.append(this.menu.el);
    const body = h("div", { class: "sw-body" }, h("div", { class: "sw-main" }, this.headline.el, this.grid), this.drawer.el);
    root.append(this.controls, this.offer.el, body, this.table.el, this.dialog.el);
    const reset = () => send({ act: ["reset"], release: true });
    const commands = this.bare ? { close: dismiss } : this.commands(reset, teach, dismiss);
    for (const way of ["undo", "redo"]) commands[way] = () => this.actions[way].click();
    this.keyboard = new Keyboard(root, commands, page);
    this.text = text;
  }

  // What the keys of a whole app ask; a bare stage knows undo, redo and Escape alone.
  commands(reset, teach, dismiss) {
    const link = () => this.actions.link.click();
    const close = () => dismiss() || teach("close") || this.close();
    const tools = ["pin", "flip", "cover", "projector"].map((tool) => [tool, () => teach(tool)]);
    const more = () => this.drawer.toggle();
    return { reset, link, picture: () => this.savePicture(), keys: this.table.open, more, close, ...Object.fromEntries(tools) };
  }

  // What keeps and shares: the link, the menu of files, and what was here before.
  keep(declared, { text, send, openFile, offer, lookOf }) {
    const { dialog } = this;
    const { say, announce } = this.headline;
    const file = (sentence) => offer(sentence, { label: text("ui.save.state.button"), onclick: this.menu.saveState });
    const share = new ShareLink(declared, { text, send, say, offer: file, dialog });
    this.actions = new Actions(text, send, { copyLink: share.copy, save: () => this.menu.toggle(), keys: this.table.open });
    this.menu = new SaveMenu(this.actions.save, declared, { text, send, openFile, dialog, lookOf });
    const { sentence, named } = declared.panels.find(({ kind }) => kind === "Sentence") ?? {};
    this.offer = new Offer(declared, { text, send, say, announce, sentence, named });
    this.prints = declared.prints ?? [];
  }

  take(store, changed, answer) {
    this.actions.show(store);
    this.offer.take(store, changed, answer);
  }

  // Of the panel that has the focus, else of all.
  savePicture() {
    const here = document.activeElement?.closest("[data-panel]")?.dataset.panel;
    this.menu.savePicture(this.root.contains(document.activeElement) && this.prints.includes(here) ? here : "all");
  }

  // The element that a declared panel stands in.
  placeOf = (spec) => {
    if (spec.kind === "Sentence") return this.headline.place;
    if (spec.kind === "NoteLine") return this.headline.aside;
    if (spec.group === "first") return this.controls;
    if (spec.group) return this.drawer.group(spec.group);
    return this.rowOf(spec) ?? this.grid;
  };

  // A row stands in the page where the first of its panels is declared, so that Tab comes to it in that order.
  rowOf({ id }) {
    const row = this.rows.get(id);
    if (row && !row.isConnected) this.grid.append(row);
    return row;
  }

  // After the panels have come: what stands behind them.
  finish(...controls) {
    const none = !this.controls.hasChildNodes(); // then More stands with the actions, and no row is empty
    this.controls.hidden = none;
    this.drawer.addOwn(...controls.filter(Boolean), this.lettersSwitch());
    (none ? this.actions.el : this.controls).append(this.drawer.button);
    for (const row of new Set(this.rows.values())) putInOrder(row);
  }

  // Escape closes the drawer when the focus is in it; false: there was nothing to close.
  close() {
    if (!this.drawer.el.contains(document.activeElement)) return false;
    this.drawer.toggle(false);
    return true;
  }

  lettersSwitch() {
    const id = uniqueId("letters");
    const box = h("input", { type: "checkbox", role: "switch", id, class: "sw-switch" });
    box.checked = letters.on;
    box.addEventListener("change", () => (letters.on = box.checked));
    const label = h("label", { for: id }, this.text("ui.letters"));
    return h("div", { class: "sw-control sw-Switch", title: this.text("ui.letters.tooltip") }, label, box);
  }

  destroy() {
    this.keyboard.destroy();
    this.headline.destroy();
    this.menu.destroy();
  }
}

export const SIZES = ["wide", "tight", "medium", "narrow"];

// An area that is no panel is a row of panels, "sky ⊛ beam": what is no panel's id in it is drawn as an operator.
// Gives a Map from panel id to the element of its row.
const rowsOf = ({ areas = {}, panels }) => {
  const ids = new Set(panels.map((panel) => panel.id));
  const rows = new Map();
  for (const [name, [words]] of Object.entries(areas).filter(([area]) => !SIZES.includes(area))) {
    const row = h("div", { class: "sw-row", "data-area": name, "data-row": words });
    row.style.gridArea = name;
    for (const word of words.split(/\s+/)) {
      if (ids.has(word)) rows.set(word, row);
      else row.append(h("span", { class: "sw-operator", "data-word": word, "aria-hidden": "true" }, word));
    }
  }
  return rows;
};

const putInOrder = (row) => {
  const words = row.dataset.row.split(/\s+/);
  for (const child of [...row.children]) child.style.order = words.indexOf(child.dataset.panel ?? child.dataset.word);
};
