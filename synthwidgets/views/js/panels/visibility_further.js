// What further arrays measure, each in the colour of its tracks: the same as of the first, which no hand moves.

import { COLOURS, partsOf } from "../lib/further.js";
import { dotsOf } from "../lib/visibilities.js";

const FIELDS = ["", "_model", "_choice", "_tracks", "_pairs", "_hours", "_shapes"].map((part) => `further${part}`);
const NONE = [];

export class VisibilityFurther {
  #needs = NONE;
  #parts = NONE;

  // `panel` has `spec` and `value(field)`.
  constructor(panel) {
    this.panel = panel;
  }

  // Of each array: {points, model, choice, tracks, hours, pairs, colour, dots}; a new list only where something is new.
  get parts() {
    const { spec } = this.panel;
    const needs = spec.further ? [...FIELDS, "legend"].map((field) => this.panel.value(field)) : NONE;
    if (needs.some((need, index) => need !== this.#needs[index])) {
      this.#needs = needs;
      this.#parts = this.#cut(needs);
    }
    return this.#parts;
  }

  #cut([points, model, choices, tracks, pairs, hours, shapes, legend]) {
    if (!shapes?.length || !points?.array) return NONE;
    const sent = shapes.map(([rows], index) => [Math.ceil(rows / choices[index].step), choices[index].along.length]);
    const [measured, exact] = [points, model ?? points].map((each) => partsOf(each, sent, 2));
    const every = partsOf(tracks, shapes, 2);
    const numbers = partsOf(pairs, shapes.map(([rows]) => [rows]), 2);
    return measured.map((one, index) => {
      const rest = { choice: choices[index], tracks: every[index], hours: hours[index] };
      const dots = dotsOf(one, rest.choice, rest.tracks, rest.hours).map((dot) => ({ ...dot, further: index }));
      return { ...rest, points: one, model: exact[index], pairs: numbers[index].array, colour: COLOURS[legend[index + 1].number], dots };
    });
  }
}
