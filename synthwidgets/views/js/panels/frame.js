// The anatomy of a picture panel: one row of glyph, title, unit, value and tools; then the picture.

import { h, set } from "../dom.js";
import { rgbOf } from "../lib/canvas.js";
import { glyph, toolIcon } from "../lib/glyphs.js";
import { passing } from "../lib/passing.js";

// Parts of a value: ["text", "bold" | "held" | "detail" | "detail-bold" | "word" | ""]; details go where the row is narrow, a
// word before a number where there is no room beside the drawer.
const CLASSES = { bold: "sw-bold", held: "sw-in-hand", detail: "sw-detail", "detail-bold": "sw-detail sw-bold", word: "sw-word" };

export class Frame {
  badged = null; // the words of the badge that was asked for last, also when it has gone
  ended = () => {}; // no more waiting for it to go

  // `describe` is the name of the picture as a thing to operate: what its keys do.
  constructor(host, spec, describe) {
    Object.assign(this, { host, spec });
    this.unitLabel = h("span", { class: "sw-unit", title: spec.unit || null }, spec.unit ?? "");
    this.valueRow = h("span", { class: "sw-value" });
    this.tools = h("span", { class: "sw-tools" });
    this.heading = h("h2", { title: spec.tooltip || null }, spec.title);
    this.head = h("header", { class: "sw-title" }, glyph(spec.glyph), this.heading, this.unitLabel, this.valueRow, this.tools);
    this.canvas = h("canvas", { role: "img" });
    this.badges = h("div", { class: "sw-badges" });
    this.items = [{ label: host.text("ui.pane.save"), onclick: () => this.save() }]; // of the pane's menu
    this.picture = h("div", { class: "sw-picture", tabindex: 0, role: "application", "aria-label": describe }, this.canvas);
    host.el.append(this.head, h("div", { class: "sw-stand" }, this.picture, this.badges));
  }

  tool(name, label, onclick) {
    const attributes = { type: "button", class: "sw-tool", title: label, "aria-label": label, onclick };
    const button = h("button", attributes, toolIcon(name));
    this.tools.append(button);
    return button;
  }

  // A tool that offers choices: a native menu as small as its picture; `attributes` are those of the menu.
  choice(name, attributes, options) {
    const select = h("select", { title: attributes["aria-label"], ...attributes }, ...options);
    this.tools.append(h("span", { class: "sw-tool sw-choice" }, toolIcon(name), select));
    return select;
  }

  set title(title) {
    if (title !== this.heading.textContent) this.heading.textContent = title;
  }

  set unit(unit) {
    if (unit !== this.unitLabel.textContent) this.unitLabel.textContent = this.unitLabel.title = unit;
  }

  set value(parts) {
    const told = JSON.stringify(parts);
    if (told === this.told) return;
    this.told = told;
    this.valueRow.replaceChildren(...parts.map(([words, kind]) => h("span", { class: CLASSES[kind] ?? null }, words)));
  }

  // What the picture shows, for those who do not see it.
  set content(sentence) {
    set(this.canvas, "aria-label", sentence);
  }

  // A quiet word on the picture, which goes by itself, or a button when there is something to do, which stays; null takes
  // it away. Who asks for the same again gets nothing new.
  badge(words, { onclick, tooltip, middle } = {}) {
    this.badges.style.left = `${middle ?? 0}px`;
    if (words === this.badged) return;
    this.badged = words;
    this.ended();
    if (!words) return this.badges.replaceChildren();
    const button = { type: "button", title: tooltip, "aria-label": tooltip, onclick };
    this.badges.replaceChildren(h(onclick ? "button" : "span", { class: "sw-badge", ...(onclick ? button : {}) }, words));
    if (!onclick) this.ended = passing(() => this.badges.replaceChildren(), () => this.badges.matches(":hover"));
  }

  // The picture as it is on screen, as a file.
  save() {
    const { canvas } = this;
    const copy = h("canvas", { width: canvas.width, height: canvas.height });
    const context = copy.getContext("2d");
    context.fillStyle = `rgb(${rgbOf(this.host.colour("page"))})`;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(canvas, 0, 0);
    copy.toBlob((blob) => {
      const href = URL.createObjectURL(blob);
      h("a", { href, download: `${this.spec.title}.png` }).click();
      setTimeout(() => URL.revokeObjectURL(href), 1000);
    });
  }
}
