// The cells of the table: fields in rows that are made once, of which only those that changed are written to. Keys go
// from cell to cell as in a spreadsheet; Tab goes along one row and then on, so that nobody is caught in the table.

import { h, set } from "../dom.js";
import { formatNumber } from "../numbers.js";

export const COLUMNS = ["name", "east", "north", "up", "diameter"];
const PLACES = { east: 0, north: 1, up: 2 };
const LINES = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };
const EXACT = 4; // decimals that are kept

// A number as wide as a cell is: hundredths near the site, whole metres across the Earth.
export const written = (value) => formatNumber(value, Math.abs(value) < 1000 ? 2 : Math.abs(value) < 1e5 ? 1 : 0);

// All of it that is kept, without zeros behind.
export const exact = (value) => formatNumber(value, EXACT).replace(/\.?0+$/, "");

export class AntennaCells {
  current = { index: 0, column: "east" };
  #rows = []; // {row, fields: {column: input}, values: {column: what it shows}}
  #marked = new Map(); // class -> rows that wear it

  // `commit(index, column, text)` hears what was typed; `point(index)` which row the pointer or the focus is in, or −1.
  constructor(text, { commit, point }) {
    Object.assign(this, { text, commit, point });
    this.body = h("tbody");
    const heads = COLUMNS.map((column) => this.head(column));
    const table = h("table", { "aria-label": text("ui.table.operate") }, h("thead", {}, h("tr", {}, ...heads)), this.body);
    this.el = h("div", { class: "sw-table" }, table);
    this.body.addEventListener("focusin", (event) => this.enter(event.target));
    this.body.addEventListener("focusout", (event) => this.leave(event.target));
    this.body.addEventListener("input", () => (this.typing = true));
    this.body.addEventListener("keydown", (event) => this.key(event));
    this.body.addEventListener("pointerover", (event) => this.point(this.indexOf(event.target)));
    this.body.addEventListener("pointerleave", () => this.point(-1));
  }

  get count() {
    return this.#rows.length;
  }

  // All antennas as they are: names, places [east, north, up, …] and dishes, in metres.
  show(names, places, dishes) {
    this.adjust(names.length);
    names.forEach((name, index) => {
      this.write(index, "name", name);
      for (const [column, axis] of Object.entries(PLACES)) this.write(index, column, places[3 * index + axis]);
      this.write(index, "diameter", dishes[index]);
    });
  }

  // One antenna as the hand has it.
  move(index, [east, north]) {
    if (!this.#rows[index]) return;
    this.write(index, "east", east);
    this.write(index, "north", north);
  }

  write(index, column, value) {
    const { fields, values } = this.#rows[index];
    if (values[column] === value) return;
    values[column] = value;
    const field = fields[column];
    const atHand = field === document.activeElement;
    if (!atHand || !this.typing) field.value = this.shown(index, column, atHand);
    if (atHand && !this.typing) this.before = field.value;
    if (column === "name") this.label(index);
  }

  // A dish crossed the wire in single precision: six digits of it are true.
  shown(index, column, whole = false) {
    const value = this.#rows[index].values[column];
    if (typeof value !== "number") return value ?? "";
    if (column === "diameter") return exact(Number(value.toPrecision(6)));
    return whole ? exact(value) : written(value);
  }

  label(index) {
    const { fields, values } = this.#rows[index];
    for (const column of COLUMNS) {
      set(fields[column], "aria-label", this.text("ui.table.cell", { column: this.text(`ui.table.${column}`), name: values.name }));
    }
  }

  // These rows, and no others, wear a class.
  mark(name, indices) {
    for (const row of this.#marked.get(name) ?? []) row.classList.remove(name);
    const rows = indices.flatMap((index) => this.#rows[index]?.row ?? []);
    for (const row of rows) row.classList.add(name);
    this.#marked.set(name, rows);
  }

  // Into sight, inside the table only: the page stays where it is.
  reveal(index) {
    const row = this.#rows[index]?.row;
    if (!row) return;
    const head = this.body.offsetTop;
    const { scrollTop, clientHeight } = this.el;
    if (row.offsetTop - head < scrollTop) this.el.scrollTop = row.offsetTop - head;
    else if (row.offsetTop + row.offsetHeight > scrollTop + clientHeight) this.el.scrollTop = row.offsetTop + row.offsetHeight - clientHeight;
  }

  focus(index, column) {
    const row = this.#rows[Math.max(0, Math.min(index, this.count - 1))];
    row?.fields[column].focus({ preventScroll: true });
  }

  forgetTyping() {
    this.typing = false;
  }

  // the focus ------------------------------------------------------------------------------------------------------

  enter(field) {
    const { index, column } = this.placeOf(field);
    this.rove(index);
    this.current = { index, column };
    this.typing = false;
    field.value = this.shown(index, column, true);
    this.before = field.value;
    field.select();
    this.reveal(index);
    this.point(index);
  }

  leave(field) {
    const { index, column } = this.placeOf(field);
    const typed = field.value;
    if (index < 0) return; // its row has gone
    if (typed !== this.before && typed.trim()) {
      this.#rows[index].values[column] = undefined; // so that the answer is written, whatever it is
      this.commit(index, column, typed);
    } else field.value = this.shown(index, column);
    this.before = typed;
    this.typing = false;
    this.point(-1);
  }

  // Tab goes along the row at hand only.
  rove(index) {
    for (const [at, tabindex] of [[this.current.index, -1], [index, 0]]) {
      for (const field of Object.values(this.#rows[at]?.fields ?? {})) field.tabIndex = tabindex;
    }
  }

  // keys -----------------------------------------------------------------------------------------------------------

  key(event) {
    const { index, column } = this.placeOf(event.target);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = event.key === "Enter" ? (event.shiftKey ? -1 : 1) : LINES[event.key];
    const step = this.sideways(event);
    if (lines) this.go(event, index + lines, column);
    else if (step) this.go(event, index, COLUMNS[COLUMNS.indexOf(column) + step]);
    else if (event.key === "Escape" && event.target.value !== this.before) {
      event.target.value = this.before;
      this.typing = false;
      event.preventDefault();
      event.stopPropagation(); // the drawer stays open
    }
  }

  // Left and right leave a cell that is chosen whole, or from its end; in the middle of a text they are the caret's.
  sideways({ key, target, shiftKey }) {
    const { selectionStart: start, selectionEnd: end, value } = target;
    const whole = start === 0 && end === value.length;
    if (shiftKey) return 0;
    if (key === "ArrowLeft") return whole || (start === end && start === 0) ? -1 : 0;
    return key === "ArrowRight" && (whole || (start === end && end === value.length)) ? 1 : 0;
  }

  go(event, index, column) {
    event.preventDefault();
    if (!column) return;
    const to = Math.max(0, Math.min(index, this.count - 1));
    if (to === this.current.index && column === this.current.column) {
      this.leave(event.target); // the last row: what was typed is taken all the same
      this.enter(event.target);
    } else this.focus(to, column);
  }

  // rows -----------------------------------------------------------------------------------------------------------

  adjust(count) {
    while (this.#rows.length > count) this.#rows.pop().row.remove();
    while (this.#rows.length < count) this.#rows.push(this.row());
    this.current = { ...this.current, index: Math.max(0, Math.min(this.current.index, count - 1)) };
    this.rove(this.current.index);
  }

  row() {
    const fields = Object.fromEntries(COLUMNS.map((column) => [column, this.field(column)]));
    const row = h("tr", {}, ...COLUMNS.map((column) => h("td", {}, fields[column])));
    this.body.append(row);
    return { row, fields, values: {} };
  }

  field(column) {
    const kind = column === "name" ? {} : { inputmode: "decimal" };
    return h("input", { type: "text", class: `sw-cell sw-cell-${column}`, tabindex: -1, autocomplete: "off", spellcheck: "false", ...kind });
  }

  head(column) {
    const unit = this.text(`ui.table.${column}.unit`);
    const attributes = { scope: "col", class: `sw-cell-${column}`, title: this.text(`ui.table.${column}.tip`) };
    return h("th", attributes, this.text(`ui.table.${column}`), unit ? h("span", { class: "sw-unit" }, ` ${unit}`) : null);
  }

  indexOf(element) {
    const row = element.closest("tr");
    return row ? row.sectionRowIndex : -1;
  }

  placeOf(field) {
    const index = field.isConnected ? this.indexOf(field) : -1;
    return { index, column: COLUMNS[field.closest("td")?.cellIndex ?? 0] };
  }
}
