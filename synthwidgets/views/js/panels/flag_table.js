// What is flagged, row by row: what it is, why, and a way back. Reasons are typed here.

import { h } from "../dom.js";

export class FlagTable {
  rows = []; // as they will be when all that was sent has been answered: {what, reason, element, field, remove}

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.empty = h("p", { class: "sw-table-empty" }, spec.none);
    this.body = h("tbody");
    const head = ["what", "why"].map((key) => h("th", { scope: "col" }, host.text(`ui.flags.${key}`)));
    const table = h("table", { "aria-label": spec.title }, h("thead", {}, h("tr", {}, ...head, h("td"))), this.body);
    this.list = h("div", { class: "sw-flags" }, table);
    this.clear = h("button", { type: "button", class: "sw-link", onclick: () => this.act("clear_flags") }, host.text("ui.flags.clear"));
    const title = h("header", { class: "sw-title" }, h("h2", {}, spec.title), h("span", { class: "sw-value" }), this.clear);
    host.el.append(title, this.empty, this.list);
  }

  // A row that is there stays the element that it was: it may have the focus, or somebody types in it.
  draw() {
    const gone = [...this.rows];
    this.rows = (this.host.value(this.spec.rows) ?? []).map((told) => {
      const place = gone.findIndex(({ what }) => what === told.what);
      return place < 0 ? this.row(told) : renewed(gone.splice(place, 1)[0], told);
    });
    for (const { element } of gone) element.remove();
    this.rows.forEach(({ element }, place) => {
      const there = this.body.children[place] ?? null;
      if (there !== element) this.body.insertBefore(element, there);
    });
    this.empty.hidden = this.rows.length > 0;
    this.list.hidden = this.clear.hidden = !this.rows.length;
  }

  row({ what, reason }) {
    const { text } = this.host;
    const name = text("ui.flags.remove", { what });
    const row = { what, reason };
    row.field = h("input", { class: "sw-cell", maxlength: 200, "aria-label": text("ui.flags.reason", { what }), onchange: () => this.give(row) });
    row.field.value = reason;
    const pressed = { onclick: (event) => event.detail > 1 || this.take(row), onkeydown: (event) => event.repeat && event.preventDefault() };
    row.remove = h("button", { type: "button", class: "sw-tool", title: name, "aria-label": name, ...pressed }, "×");
    row.element = h("tr", {}, h("th", { scope: "row" }, what), h("td", {}, row.field), h("td", {}, row.remove));
    return row;
  }

  give(row) {
    const place = this.rows.indexOf(row);
    if (place >= 0) this.act("set_reason", place, row.field.value);
  }

  // The next row has moved to where this one was: a second click there, or a key held down, is none of it.
  take(row) {
    const place = this.rows.indexOf(row);
    if (place < 0) return;
    this.act("remove_flag", place);
    this.rows.splice(place, 1);
    (this.rows[place] ?? this.rows[place - 1])?.remove.focus();
    row.element.remove();
  }

  act(...act) {
    this.host.send({ act, release: true });
  }
}

const renewed = (row, { reason }) => {
  if (row.reason !== reason) row.field.value = row.reason = reason;
  return row;
};
