// The antennas as a table beside the map: a row each, every cell a field. It can do all that the map can, in numbers.

import { h } from "../dom.js";
import { Hover } from "../lib/hover.js";
import { shared } from "../lib/shared_scale.js";
import { parseNumber } from "../numbers.js";
import { AntennaCells, COLUMNS } from "./antenna_cells.js";
import { AntennaFiles } from "./antenna_files.js";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

// Where a new antenna goes: inside the array, and never where the one before it went.
export const freePlace = (positions) => {
  const count = positions.length / 3;
  const radius = Math.max(50, ...positions.map(Math.abs)) * Math.sqrt(((count * 0.618) % 1) * 0.8 + 0.1);
  return [radius * Math.cos(count * GOLDEN_ANGLE), radius * Math.sin(count * GOLDEN_ANGLE)].map(Math.round);
};

// What is pasted: "array", rows that become the antennas; "cells", a piece of one row; or nothing of ours.
const pastedKind = (text, rows) => {
  const lines = text.trim().split(/\r\n|\r|\n/);
  if (lines.length > 1 || (!rows && text.trim())) return "array";
  return lines[0].includes("\t") ? "cells" : null;
};

const KEYS = { name: "name", east: "east_m", north: "north_m", up: "up_m", diameter: "diameter_m" };

// Cells of one row as the kernel takes them; what is no number goes as it was typed, and is refused there in words.
const cellValues = (column, texts) =>
  Object.fromEntries(COLUMNS.slice(COLUMNS.indexOf(column)).flatMap((name, index) => {
    if (texts[index] === undefined) return [];
    const number = parseNumber(texts[index]);
    return [[KEYS[name], name === "name" || Number.isNaN(number) ? texts[index].trim() : number]];
  }));

export class AntennaTable {
  #visible = false; // in a closed drawer nothing is kept up
  #awaiting = false; // an antenna was added: its row is the next to be at hand
  #held = [];

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.hover = shared(host.scales, "hover", () => new Hover());
    this.cells = new AntennaCells(host.text, {
      commit: (index, column, text) => this.type(index, column, [text]),
      point: (index) => this.hover.set(index < 0 ? null : { antennas: [index] }),
    });
    this.empty = h("p", { class: "sw-table-empty", tabindex: 0 }, host.text("ui.table.empty"));
    this.files = new AntennaFiles(spec, host);
    const buttons = [this.button("add", () => this.add()), this.button("remove", () => this.remove()), ...this.files.buttons];
    const hint = h("p", { class: "sw-table-hint" }, host.text("ui.table.paste.hint"));
    host.el.append(this.cells.el, this.empty, hint, h("div", { class: "sw-buttons" }, ...buttons), this.files.el);
    host.el.addEventListener("paste", (event) => this.paste(event));
    host.el.addEventListener("drop", (event) => this.files.drop(event));
    this.forget = [host.onHand((hand) => this.follow(hand)), this.hover.onChange(() => this.mark())];
    this.watcher = new ResizeObserver(() => this.appear(host.el.clientWidth > 0));
    this.watcher.observe(host.el);
  }

  // The drawer opened or closed.
  appear(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    if (visible) this.draw();
  }

  draw() {
    const positions = this.host.value(this.spec.positions)?.array;
    if (!this.#visible || !positions) return;
    const names = this.host.value(this.spec.names) ?? [];
    // While a hand moves antennas, the others rest, and the held ones are where the hand has them.
    if (this.#held.length && names.length === this.cells.count) return;
    const dishes = this.host.value(this.spec.diameters)?.array ?? [];
    this.cells.show(names, positions, dishes);
    this.cells.el.hidden = !names.length;
    this.empty.hidden = names.length > 0;
    this.buttonOf.remove.disabled = !names.length;
    if (this.#awaiting && names.length) this.cells.focus(names.length - 1, "east");
    this.#awaiting = false;
    this.mark();
  }

  // What is in hand: its place from the hand, its row in sight.
  follow(hand) {
    const held = hand?.indices ?? [];
    const taken = held.some((index) => !this.#held.includes(index));
    const before = this.#held;
    this.#held = held;
    if (!this.#visible) return;
    held.forEach((index, order) => this.cells.move(index, hand.enu[order]));
    if (taken || held.length !== before.length) this.cells.mark("sw-held", held);
    if (taken) this.cells.reveal(held[0]);
  }

  mark() {
    if (this.#visible) this.cells.mark("sw-hovered", this.hover.what?.antennas ?? []);
  }

  type(index, column, texts) {
    this.act("set_antenna", index, cellValues(column, texts));
  }

  add() {
    this.#awaiting = true;
    this.act("add_antenna", ...freePlace([...(this.host.value(this.spec.positions)?.array ?? [])]));
  }

  remove() {
    this.act("remove_antennas", [this.cells.current.index]);
  }

  paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const kind = pastedKind(text, this.cells.count);
    if (!kind) return; // one value: the field takes it
    event.preventDefault();
    this.cells.forgetTyping();
    if (kind === "array") return this.act("paste_rows", text);
    const { index, column } = this.cells.current;
    this.type(index, column, text.trim().split("\t"));
  }

  act(...act) {
    this.host.send({ act, release: true });
  }

  // What a cell does not take is said right under the cells, in sight.
  fail(sentence) {
    this.cells.el.after(sentence);
    sentence.scrollIntoView({ block: "nearest" });
  }

  button(name, onclick) {
    const { text } = this.host;
    this.buttonOf ??= {};
    this.buttonOf[name] = h("button", { type: "button", class: "sw-button", title: text(`ui.table.${name}.tip`), onclick }, text(`ui.table.${name}`));
    return this.buttonOf[name];
  }

  destroy() {
    this.watcher.disconnect();
    for (const forget of this.forget) forget();
  }
}

