// Text on its way out: to the clipboard where that is allowed, else in a field, selected, to be copied by hand.

import { h, uniqueId } from "../dom.js";

// Whether it was copied. Pages that are not served safely (http on a school's network) have no clipboard.
export const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

// A dialog with a text to read, copy, and, where it makes a file, save.
export class TextDialog {
  constructor(text) {
    this.text = text;
    const title = uniqueId("text");
    this.title = h("h2", { id: title });
    this.note = h("p", { class: "sw-note" });
    this.field = h("textarea", { readonly: true, spellcheck: "false", "aria-labelledby": title });
    this.said = h("span", { class: "sw-said", role: "status" });
    this.copy = this.button("ui.text.copy", () => this.toClipboard());
    this.save = this.button("ui.text.save", () => this.onSave());
    const close = this.button("ui.close", () => this.el.close());
    this.el = h("dialog", { class: "sw-dialog sw-text-dialog", "aria-labelledby": title });
    this.el.append(this.title, this.note, this.field, h("div", { class: "sw-buttons" }, this.copy, this.save, close, this.said));
  }

  button(key, onclick) {
    return h("button", { type: "button", class: "sw-button", onclick }, this.text(key));
  }

  show({ title, note = "", content, rows = 2, onSave }) {
    Object.assign(this, { onSave });
    this.title.textContent = title;
    this.note.textContent = note;
    this.note.hidden = !note;
    this.field.value = content;
    this.field.rows = rows;
    this.save.hidden = !onSave;
    this.said.textContent = "";
    if (!this.el.open) this.el.showModal();
    this.field.focus();
    if (!onSave) this.field.select();
    else this.field.setSelectionRange(0, 0);
    this.field.scrollTop = 0;
  }

  // The old way needs the text selected, and works where the new one is forbidden.
  async toClipboard() {
    this.field.select();
    const done = (await copied(this.field.value)) || document.execCommand("copy");
    this.said.textContent = this.text(done ? "ui.text.copied" : "ui.text.by_hand");
  }
}
