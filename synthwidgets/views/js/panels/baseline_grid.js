// A square for each baseline: what is off, and whose it is. Squares, antennas and boxes are flagged here, by a press or
// by keys; what the hand rests on is marked in every panel.

import { mostSide } from "../lib/axes.js";
import { fitCanvas } from "../lib/canvas.js";
import { Hover } from "../lib/hover.js";
import { antennasOf, cellAfter, cellAt, gridBox, phaseOf, tally } from "../lib/pair_grid.js";
import { arrowStep, localPoint, onDrag } from "../lib/pointer.js";
import { shared } from "../lib/shared_scale.js";
import { formatNumber } from "../numbers.js";
import { Sketch } from "./sketch.js";
import { paintBox, paintLegend, paintMarks, paintNames, paintSquares } from "./grid_paint.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "edge", "held", "poor", "good"];
const ASIDE = 30; // room for the last names [px]
const EDGE = 2; // for outlines
const SAY_AFTER_MS = 300; // a place that runs along is read when it stands
const PRESS = ["Enter", " ", "Delete"];

export class BaselineGrid extends Sketch {
  at = null; // [row, column] of the cell that keys have gone to

  constructor(spec, host) {
    super(spec, host, { shows: "grid", tokens: TOKENS, operate: host.text("ui.grid.operate", { title: spec.title }) });
    this.hover = shared(host.scales, "hover", () => new Hover());
    const { picture } = this.frame;
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("pointermove", (event) => this.point(event));
    picture.addEventListener("pointerleave", () => this.hover.clear(this.spec.id));
    picture.addEventListener("blur", () => this.go(null));
    const { start, move, end } = this;
    this.drag = onDrag(picture, { start, move, end });
    this.deaf = this.hover.onChange(() => this.repaint());
  }

  get grid() {
    return this.value;
  }

  sketch(grid, width) {
    const { host, spec, ink } = this;
    if (this.gone) this.go(null);
    this.box = gridBox(grid.names.length, Math.min(width - ASIDE, mostSide(host.el)));
    const of = { grid, look: host.input(spec.look), box: this.box, ink, dark: host.dark(), reference: host.value(spec.reference) };
    const context = fitCanvas(this.frame.canvas, width, this.box.side + 2 * EDGE);
    context.translate(EDGE, EDGE);
    this.count = tally(grid);
    paintSquares(context, of);
    paintNames(context, of, this.marked);
    paintMarks(context, of, this.marked);
    if (this.corner) paintBox(context, of, [this.corner, this.other]);
    paintLegend(context, of, this.count, host);
    this.tell();
  }

  // The antennas that a hand rests on, here or in another panel.
  get marked() {
    const most = this.grid.names.length;
    return (this.hover.what?.antennas ?? []).filter((index) => index < most);
  }

  // What is said --------------------------------------------------------------------------------------------------

  words(antennas) {
    const { grid, count, host } = this;
    const [row, column] = antennas;
    if (antennas.length === 1) return host.text("ui.grid.antenna", { name: grid.names[row], ...count.each[row] });
    const pair = `${grid.names[Math.min(row, column)]}–${grid.names[Math.max(row, column)]}`;
    if (grid.unused[row][column]) return host.text("ui.grid.square_out", { pair });
    const phase = `${formatNumber(phaseOf(grid, antennas), 0)}°`;
    const values = { pair, phase, amplitude: formatNumber(grid.amplitude[row][column], 2) };
    return host.text(grid.red[row][column] ? "ui.grid.square_red" : "ui.grid.square", values);
  }

  tell() {
    const { count, frame, host, spec, grid, marked } = this;
    frame.value = marked.length && marked.length < 3 ? [[this.words(marked), "bold"]] : [];
    const said = [host.text("ui.grid.content", { title: spec.title, ...count })];
    if (count.red) said.push(host.text("ui.grid.most", { name: grid.names[count.most], count: count.each[count.most].red }));
    if (count.out) said.push(host.text("ui.grid.flagged", { count: count.out }));
    frame.content = said.join(" ");
  }

  // Pointer ---------------------------------------------------------------------------------------------------------

  cellOf(event) {
    const { x, y } = localPoint(event, this.frame.picture);
    return this.box && cellAt(this.box, { x: x - EDGE, y: y - EDGE });
  }

  point(event) {
    if (this.corner) return;
    const cell = this.cellOf(event);
    if (cell) this.hover.set({ antennas: antennasOf(cell), by: this.spec.id });
    else this.hover.clear(this.spec.id);
  }

  start = (event) => {
    const cell = this.cellOf(event);
    if (!cell) return false;
    this.began = cell;
    return true;
  };

  move = (event) => {
    this.corner = this.began;
    this.other = this.cellOf(event) ?? this.other ?? this.began;
    this.repaint();
  };

  end = (event, moved) => {
    const { began, corner, other } = this;
    Object.assign(this, { corner: null, other: null });
    if (event.type === "pointerup") this.choose(began, moved && corner ? other : began);
    this.repaint();
  };

  press(cell) {
    if (cell[0] === cell[1]) this.act("toggle_antenna", cell[0]);
    else this.act("toggle_baseline", ...cell);
  }

  act(...act) {
    this.host.send({ act, release: true });
  }

  // Keys ------------------------------------------------------------------------------------------------------------

  key(event) {
    const step = arrowStep(event);
    if (event.key === "Escape" && (this.at || this.corner)) this.leave();
    else if (event.key === "Enter" && event.shiftKey && this.at) this.stretch(this.at);
    else if (PRESS.includes(event.key) && this.at) this.finish();
    else if (step && this.box) this.go(this.at ? cellAfter(this.box, this.at, step) : [Math.min(1, this.box.count - 1), 0]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // A box begins at a cell: arrow keys stretch it, a press flags what is in it.
  stretch(cell) {
    Object.assign(this, { corner: cell, other: cell });
    this.repaint();
  }

  finish() {
    const { at, corner } = this;
    Object.assign(this, { corner: null, other: null });
    this.choose(corner ?? at, at);
    this.repaint();
  }

  // A press on one cell, or a box from one to the other.
  choose(cell, other) {
    if (`${cell}` === `${other}`) this.press(cell);
    else this.act("toggle_box", ...cell, ...other);
  }

  leave() {
    this.drag.drop();
    Object.assign(this, { corner: null, other: null });
    this.go(null);
  }

  go(cell) {
    clearTimeout(this.saying);
    if (!cell && !this.at) return;
    this.at = cell;
    if (!cell) return this.forget();
    if (this.corner) this.other = cell;
    this.hover.set({ antennas: antennasOf(cell), by: this.spec.id });
    this.saying = setTimeout(() => this.say(), SAY_AFTER_MS);
  }

  // A smaller array may have come since.
  get gone() {
    return this.at && !(this.at[0] < this.grid?.names.length);
  }

  say() {
    if (this.at && !this.gone) this.host.say(this.words(antennasOf(this.at)));
  }

  forget() {
    Object.assign(this, { corner: null, other: null });
    this.hover.clear(this.spec.id);
    this.repaint();
  }

  destroy() {
    clearTimeout(this.saying);
    this.deaf();
    this.drag.remove();
    super.destroy();
  }
}
