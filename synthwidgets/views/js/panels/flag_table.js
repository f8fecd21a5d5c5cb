// What is flagged, row by row: what it is, why, and a way back. Reasons are typed here.

import { h } from "../dom.js";

export class FlagTable {
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

  draw() {
    const rows = this.host.value(this.spec.rows) ?? [];
    const told = JSON.stringify(rows);
    if (told === this.told) return; // a rebuilt field would lose the focus
    this.told = told;
    this.empty.hidden = rows.length > 0;
    this.list.hidden = this.clear.hidden = !rows.length;
    this.body.replaceChildren(...rows.map((row, index) => this.row(row, index)));
  }

  row({ what, reason }, index) {
    const { text } = this.host;
    const field = h("input", { class: "sw-cell", maxlength: 200, "aria-label": text("ui.flags.reason", { what }), onchange: () => this.act("set_reason", index, field.value) });
    field.value = reason;
    const name = text("ui.flags.remove", { what });
    const remove = h("button", { type: "button", class: "sw-tool", title: name, "aria-label": name, onclick: () => this.act("remove_flag", index) }, "×");
    return h("tr", {}, h("th", { scope: "row" }, what), h("td", {}, field), h("td", {}, remove));
  }

  act(...act) {
    this.host.send({ act, release: true });
  }
}
