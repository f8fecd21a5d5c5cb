// What the visibilities panel says: the pair's number in its four parts, and what the plot holds.

import { formatNumber } from "../numbers.js";
import { amount, unitFor } from "../lib/units.js";
import { amplitudeOf, phaseOf } from "../lib/visibilities.js";
import { pairWords } from "./pair_words.js";

const SPACE = "\u00a0";

// {amplitude, phase, parts} of a visibility, with units: "184 mJy", "117°", "−83.5 + 164 i mJy".
export const numbersOf = (value) => {
  const size = amplitudeOf(value);
  const { unit, factor } = unitFor("flux", size);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(size / factor || 1)));
  const part = (number) => formatNumber(number / factor, digits);
  const imaginary = part(Math.abs(value.im));
  const sign = value.im < 0 && Number(imaginary) ? "−" : "+";
  return {
    amplitude: amount(size, "flux"),
    phase: `${formatNumber(phaseOf(value), 0)}°`,
    parts: `${part(value.re)} ${sign} ${imaginary}${SPACE}i${SPACE}${unit}`,
    real: `${part(value.re)}${SPACE}${unit}`,
    imaginary: `${part(value.im)}${SPACE}${unit}`,
  };
};

export class VisibilityWords {
  // `panel` has `spec`, `host`, `shown`, `value(field)`, `dots` at rest, `held` (dots) and `view`.
  constructor(panel) {
    this.panel = panel;
  }

  // The name of the plot: what it holds, and the arrow.
  tell() {
    const { frame: row, spec, shown, dots, held } = this.panel;
    const amplitudes = [...dots, ...held].map(({ amplitude }) => amplitude);
    const most = amplitudes.reduce((high, value) => Math.max(high, value), 0);
    const least = amplitudes.reduce((low, value) => Math.min(low, value), most);
    row.content = [
      this.text("content", { title: spec.title, view: this.viewName, count: amplitudes.length }),
      amplitudes.length ? this.text("range", { least: amount(least, "flux"), most: amount(most, "flux") }) : "",
      shown ? this.arrow(shown) : "",
      this.panel.covered ? this.text("covered") : "",
    ].filter(Boolean).join(" ");
  }

  pair(shown) {
    return pairWords(shown, this.panel.value("names") ?? [], this.panel.host.text);
  }

  // "The arrow of A1–A2 …"
  arrow(shown) {
    const { pair } = this.pair(shown);
    return shown.value ? this.text("arrow", { pair, ...numbersOf(shown.value) }) : this.text("lost", { pair });
  }

  get viewName() {
    return this.text(`view.${this.panel.view}`);
  }

  text(key, values) {
    return this.panel.host.text(`ui.vis.${key}`, values);
  }
}
