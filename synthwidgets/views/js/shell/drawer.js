// More: a drawer at the right with the controls that are needed less often, in groups. It stays open until closed.

import { h, uniqueId } from "../dom.js";
import { icon } from "../icons.js";

const OWN_GROUP = "Display"; // the group that holds the stage's own settings, last

export class Drawer {
  #groups = new Map();

  // `onToggle(open)`: the layout gives the drawer its room.
  constructor(text, onToggle) {
    Object.assign(this, { text, onToggle });
    const id = uniqueId("more");
    this.button = h("button", { type: "button", class: "sw-action sw-more", title: text("ui.more.tooltip"), "aria-controls": id });
    this.button.append(icon("more"), h("span", {}, text("ui.more")));
    this.button.addEventListener("click", () => this.toggle());
    const close = h("button", { type: "button", class: "sw-action", "aria-label": text("ui.more.close"), onclick: () => this.toggle(false) });
    close.append(icon("close"));
    this.title = h("h2", { tabindex: "-1" }, text("ui.more"));
    this.el = h("aside", { class: "sw-drawer", id, "aria-label": text("ui.more") }, h("header", {}, this.title, close));
    this.el.hidden = true;
    this.button.ariaExpanded = "false";
  }

  get open() {
    return !this.el.hidden;
  }

  // The element that holds the controls of a group; a group appears with its first control.
  group(name) {
    if (!this.#groups.has(name)) {
      const key = `ui.group.${name.toLowerCase()}`;
      const group = h("div", { class: "sw-group", role: "group", "aria-label": this.text(key) }, h("h3", {}, this.text(key)));
      this.#groups.set(name, group);
      this.el.append(group);
    }
    return this.#groups.get(name);
  }

  addOwn(...controls) {
    const group = this.group(OWN_GROUP);
    group.append(...controls);
    this.el.append(group);
  }

  // Open at a group.
  show(name) {
    this.toggle(true);
    const heading = this.group(name).querySelector("h3");
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: "start" });
    heading.focus({ preventScroll: true });
  }

  // The focus moves in, and comes back to where it was.
  toggle(open = !this.open) {
    if (open === this.open) return;
    if (open) this.before = document.activeElement;
    const inside = this.el.contains(document.activeElement);
    this.el.hidden = !open;
    this.button.ariaExpanded = String(open);
    this.onToggle(open);
    if (open) this.title.focus({ preventScroll: true });
    else if (inside) (this.before?.isConnected && this.before !== document.body ? this.before : this.button).focus();
  }
}
