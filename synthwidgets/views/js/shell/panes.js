// The panes of an app: every panel of the grid that has a title, with its curtain, its place on the projector, its menu.

import { h } from "../dom.js";
import { toolIcon } from "../lib/glyphs.js";
import { isAwaited } from "../panels/card.js";
import { Curtain } from "./curtain.js";
import { PaneMenu } from "./pane_menu.js";

export class Panes {
  #panes = [];

  constructor(stage, projector) {
    Object.assign(this, { stage, projector });
  }

  // A panel has been built in its section.
  add(spec, section, panel) {
    const head = section.querySelector(":scope > header");
    if (head && section.closest(".sw-grid")) this.#panes.push(new Pane(this, { spec, section, panel, head }));
  }

  // Whether the panel of this id is behind its curtain, or any for "all".
  covered(id) {
    return this.#panes.some(({ spec, curtain }) => curtain.hanging && (id === "all" || id === spec.id));
  }

  // What was to be hidden and stands open, in the words of the quantity that named it; "" where nothing does.
  get revealed() {
    return this.#panes.map((pane) => pane.revealed).find(Boolean) ?? "";
  }

  // How the panel of this id shows what it shows, for a picture of it; undefined where nothing of that is chosen.
  look(id) {
    return this.#panes.find(({ spec }) => spec.id === id)?.panel.look;
  }

  // A prediction is kept: what stood behind a curtain for it opens.
  lift() {
    for (const { spec, curtain } of this.#panes) if (spec.starts_covered) curtain.take();
  }

  // All begins anew: so do the curtains that hung at the start.
  anew() {
    for (const pane of this.#panes) pane.due = pane.spec.starts_covered;
  }

  // Before the panels are drawn with what changed: a curtain that is due hangs first.
  prepare(changed) {
    for (const pane of this.#panes) pane.heed(changed);
  }

  // The pane that the focus is in, else the one under the pointer; without any, a word on what to do.
  atHand(action) {
    const has = (test) => this.#panes.find(({ section }) => test(section));
    const pane = has((section) => section.contains(document.activeElement)) ?? has((section) => section.matches(":hover"));
    if (pane) action(pane);
    else this.stage.say(this.stage.text("ui.pane.choose"));
    return true;
  }

  destroy() {
    for (const pane of this.#panes) pane.menu.destroy();
  }
}

class Pane {
  #hidden = "false"; // what the declared quantity said last

  constructor({ stage, projector }, { spec, section, panel, head }) {
    Object.assign(this, { stage, projector, spec, section, panel, head });
    const { text, say } = stage;
    this.due = spec.starts_covered;
    const tools = section.querySelector(":scope > header > .sw-tools") ?? head.appendChild(h("span", { class: "sw-tools" }));
    const onChange = () => stage.board?.paint(["curtains"]);
    const early = () => spec.starts_covered && isAwaited(stage.root);
    this.curtain = new Curtain(section, { title: () => panel.title ?? spec.title, text, say, reach: () => this.picture, onChange, early });
    this.menu = new PaneMenu(text, { title: spec.title, items: () => this.items() });
    const leave = text("ui.projector.leave");
    const close = h("button", { type: "button", class: "sw-tool sw-unproject", title: leave, "aria-label": leave }, toolIcon("shrink"));
    close.addEventListener("click", () => projector.leave());
    tools.append(this.menu.button, close);
  }

  get picture() {
    return this.section.querySelector(".sw-picture") ?? this.menu.button;
  }

  // What the menu offers: what the panel has, where it can be seen, and the tools of every pane.
  items() {
    const { text } = this.stage;
    const covered = this.curtain.hanging;
    const own = covered ? [] : (this.panel.frame?.items ?? []).filter(({ there }) => there?.() ?? true);
    const cover = { label: text(covered ? "ui.cover.reveal" : "ui.cover"), key: "H", onclick: () => this.toggleCover() };
    const shown = this.projector.shows(this);
    const project = { label: text(shown ? "ui.projector.leave" : "ui.projector"), key: "F", onclick: () => this.project() };
    return [...own, cover, project];
  }

  // A declared quantity names what is to be hidden, or says that something is; something else is hidden anew.
  heed(changed) {
    if (this.curtain.hanging) this.curtain.rename();
    this.heedHidden(changed);
    if (this.due) this.curtain.hang();
    this.due = false;
  }

  heedHidden(changed) {
    const { covered } = this.spec;
    if (!covered || !changed.has(covered)) return;
    const hidden = JSON.stringify(this.stage.store.shown.values.get(covered) ?? false);
    if (hidden === this.#hidden) return;
    const [was, is] = [this.#hidden, hidden].map(JSON.parse);
    this.#hidden = hidden;
    if (is) this.curtain.hang();
    else if (was) this.curtain.take(); // one that hangs for another reason stays
  }

  get revealed() {
    return this.curtain.hanging ? "" : JSON.parse(this.#hidden) || "";
  }

  toggleCover() {
    if (this.curtain.hanging) this.curtain.reveal();
    else this.curtain.draw();
  }

  project() {
    if (!this.projector.leave()) this.projector.show(this);
  }
}
