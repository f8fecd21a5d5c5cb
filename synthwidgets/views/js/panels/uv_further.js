// The tracks of further arrays in the uv plane, each in its colour, and the legend of all.

import { COLOURS, partsOf } from "../lib/further.js";
import { uvLegend } from "./uv_marks.js";

export class UvFurther {
  #needs = [];
  #parts = [];

  // `panel` has `value(field)`, `paintChannels`, `box` and `ink`.
  constructor(panel) {
    this.panel = panel;
  }

  // What is drawn, a new list only where it is new.
  get needs() {
    const { spec } = this.panel;
    return spec.further ? ["further", "further_lost", "further_pairs", "further_shapes", "legend"].map((field) => this.panel.value(field)) : [];
  }

  // Of each array: {tracks, lost, pairs, colour}.
  get parts() {
    const { needs } = this;
    if (needs.some((need, index) => need !== this.#needs[index])) {
      this.#needs = needs;
      this.#parts = this.#cut(needs);
    }
    return this.#parts;
  }

  #cut([tracks, lost, pairs, shapes, legend]) {
    if (!shapes?.length || !tracks?.array) return [];
    const [every, gone] = [partsOf(tracks, shapes, 2), partsOf(lost, shapes, 1)];
    const numbers = partsOf(pairs, shapes.map(([rows]) => [rows]), 2);
    const each = (one, index) => ({ tracks: one, lost: gone[index], pairs: numbers[index].array, colour: COLOURS[legend[index + 1].number] });
    return every.map(each);
  }

  paint(context) {
    const { panel, parts } = this;
    const { box, ink } = panel;
    for (const { tracks, lost, colour } of parts) {
      panel.paintChannels(context, tracks, lost, {
        sample: { colour: ink[colour], width: 1.3, alpha: 0.85, together: true },
        conjugate: { colour: ink[colour], width: 0.9, alpha: 0.5, hollow: true, together: true },
        lost: { colour: ink.rule, width: 1, alpha: 1, hollow: true, dash: [1, 3] },
      });
    }
    if (parts.length) uvLegend(context, box, panel.value("legend"), ink);
  }
}
