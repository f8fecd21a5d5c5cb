// A file dropped onto the app, and while it hovers: where it would land, and what it would become there.
// The same files can be chosen with buttons, by keyboard too; so this is for pointers alone.

import { h, set } from "../dom.js";

// What is said over a panel, and whether that is the panel's own; `drops` is {panel id: words, "": words elsewhere}.
export const wordsFor = (panel, drops) => (panel && panel in drops ? { own: true, words: drops[panel] } : { own: false, words: drops[""] });

export class Drop {
  // `take(files, panel id)`: what to do with what was dropped; "" for no panel.
  constructor(root, drops, take) {
    Object.assign(this, { root, drops });
    this.words = h("span");
    this.el = h("div", { class: "sw-drop", "aria-hidden": "true" }, this.words);
    root.addEventListener("dragover", (event) => this.claim(event) && this.show(panelOf(event)));
    root.addEventListener("dragleave", (event) => root.contains(event.relatedTarget) || this.hide());
    root.addEventListener("drop", (event) => {
      this.hide();
      if (event.defaultPrevented || !this.claim(event)) return; // a panel took it, or it is no file
      take([...event.dataTransfer.files], panelOf(event)?.dataset.panel ?? "");
    });
  }

  claim(event) {
    if (!event.dataTransfer?.types.includes("Files")) return false;
    event.preventDefault(); // else the browser leaves the page for the file
    event.stopPropagation();
    return true;
  }

  show(panel) {
    const { own, words } = wordsFor(panel?.dataset.panel, this.drops);
    const place = own ? panel : this.root;
    if (this.words.textContent !== words) this.words.textContent = words;
    if (this.el.parentNode === place) return;
    this.hide();
    place.append(this.el);
    set(place, "data-drop", true);
  }

  hide() {
    if (this.el.parentNode) set(this.el.parentNode, "data-drop", null);
    this.el.remove();
  }
}

const panelOf = ({ target }) => target.closest?.("[data-panel]");
