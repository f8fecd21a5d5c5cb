// The arrows of all pairs side by side, the shortest pair first: aligned for a source at the phase centre, fanned out
// beside it. Each is a button that brings its pair to the other panels.

import { h, set } from "../dom.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { phaseWords } from "../lib/phase_words.js";
import { arrowStep } from "../lib/pointer.js";
import { amount } from "../lib/units.js";
import { amplitudeOf } from "../lib/visibilities.js";
import { arc, arrow } from "./argand.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "amplitude", "phase"];
const NAMES = "ABCDE";
const WIDEST = 38; // the radius of a dial [px]
const NARROWEST = 68; // a cell
const ROOMY = 86; // one that has room for length and phase
const WORDS = 40; // below a dial
const LINE = 16; // of the caption
const SHORT = 4; // an arrow that is no longer has no angle to point at [px]

export class ArrowStrip extends Sketch {
  #buttons = [];

  constructor(spec, host) {
    super(spec, host, { shows: "arrows", tokens: TOKENS });
    this.frame.value = [[host.text("ui.all_pairs.sorted"), "detail"]];
    this.frame.picture.addEventListener("keydown", (event) => this.key(event));
  }

  sketch(arrows, width) {
    const fitting = Math.floor(width / NARROWEST);
    const columns = fitting >= arrows.length ? arrows.length : fitting >= 5 ? 5 : Math.max(1, fitting);
    const cell = width / columns;
    const radius = Math.max(8, Math.min(WIDEST, cell / 2 - 6));
    const high = 2 * radius + 10 + WORDS;
    const rows = Math.ceil(arrows.length / columns);
    const middles = arrows.map((_, index) => [(index % columns) * cell + cell / 2, Math.floor(index / columns) * high + radius + 4]);
    const style = { colour: this.ink.ink2, font: this.ink.font("12px") };
    const lines = wrapped(this.frame.canvas.getContext("2d"), this.host.text("ui.all_pairs.caption"), width - 8, style.font);
    const context = fitCanvas(this.frame.canvas, width, rows * high + LINE * lines.length + 8);
    const ghosts = this.ghost ?? [];
    arrows.forEach((one, index) => {
      const ghost = ghosts.find(({ pair }) => `${pair}` === `${one.pair}`);
      this.dial(context, middles[index], { radius, cell }, one, ghost);
      this.button(index, middles[index], cell, radius, high);
    });
    lines.forEach((words, index) => text(context, words, 4, rows * high + LINE * (index + 1), style));
    this.tell();
  }

  dial(context, [x, y], { radius, cell }, { pair, length_m, flux, ...value }, ghost) {
    const { ink } = this;
    const chosen = `${pair}` === `${this.host.input(this.spec.pair)}`;
    const scale = radius / flux;
    disc(context, x, y, radius, { edge: chosen ? ink.ink : ink.hair, width: chosen ? 1.8 : 1 });
    strokes(context, [[[x, y], [x + radius, y]]], { colour: ink.ink3, dash: [1.5, 3] });
    if (ghost) strokes(context, [[[x, y], [x + ghost.re * scale, y - ghost.im * scale]]], { colour: ink.ink3, dash: [4, 3] });
    if (amplitudeOf(value) * scale > SHORT) arc(context, x, y, radius * 0.36, value, ink.phase);
    arrow(context, [x, y], [x + value.re * scale, y - value.im * scale], ink.amplitude);
    const style = { colour: ink.ink, font: ink.font("600 13px"), align: "center" };
    text(context, nameOf(pair), x, y + radius + 18, style);
    const words = cell < ROOMY ? phaseWords(value) : `${amount(length_m, "distance")}, ${phaseWords(value)}`;
    text(context, words, x, y + radius + 34, { ...style, colour: ink.ink2, font: ink.font("12px") });
  }

  button(index, [x, y], cell, radius, high) {
    const one = (this.#buttons[index] ??= this.#made(index));
    const wide = Math.min(cell - 4, 2 * radius + 10);
    Object.assign(one.style, { left: `${x - wide / 2}px`, top: `${y - radius - 4}px`, width: `${wide}px`, height: `${high - 4}px` });
    const { pair, length_m, ...value } = this.value[index];
    const chosen = `${pair}` === `${this.host.input(this.spec.pair)}`;
    const words = { pair: nameOf(pair), length: amount(length_m, "distance"), amplitude: amount(amplitudeOf(value), "flux"), phase: phaseWords(value) };
    set(one, "aria-label", this.host.text("ui.all_pairs.pair", words));
    set(one, "aria-pressed", String(chosen));
    set(one, "tabindex", chosen ? 0 : -1);
  }

  #made(index) {
    const one = h("button", { type: "button", class: "sw-dial", onclick: () => this.choose(index) });
    this.frame.picture.append(one);
    return one;
  }

  choose(index) {
    this.host.send({ sets: { [this.spec.pair]: this.value[index].pair }, release: true });
  }

  // Arrow keys go from pair to pair, Enter chooses.
  key(event) {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const count = this.#buttons.length;
    const at = this.#buttons.indexOf(document.activeElement);
    const way = step[0] - step[1] < 0 ? -1 : 1;
    this.#buttons[at < 0 ? 0 : (at + way + count) % count].focus();
  }

  tell() {
    const list = this.#buttons.map((one) => one.getAttribute("aria-label")).join("; ");
    this.frame.content = this.host.text("ui.all_pairs.content", { title: this.spec.title, list });
  }
}

// A text in lines that are no wider.
const wrapped = (context, words, width, font) => {
  context.font = font;
  return words.split(" ").reduce((lines, word) => {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    const fits = lines.length && context.measureText(longer).width <= width;
    return fits ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
};

const nameOf = (pair) => pair.map((index) => NAMES[index]).join("–");
