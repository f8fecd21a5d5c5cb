// What was pinned, in the plot of visibilities: its samples as grey dots, and the mean of its model as a broken line.

import { strokes } from "../lib/canvas.js";
import { within } from "../lib/plot.js";
import { dotsOf } from "../lib/visibilities.js";
import { paintDots } from "./visibility_marks.js";

const PARTS = ["", "_choice", "_tracks", "_hours"].map((part) => `resting${part}`);
const SAME = 1e-3; // of the highest amplitude: two curves so near to each other are one
const NONE = [];

export class VisibilityGhost {
  all = NONE; // dots of the one of the two states, pinned and now, that is not on screen; one window holds both
  #needs = NONE;

  // `panel` has `spec` and `host`.
  constructor(panel) {
    this.panel = panel;
  }

  // Its dots are made anew only where what they are made of is new.
  take() {
    const { spec, host } = this.panel;
    const needs = PARTS.map((part) => host.other(spec[part]));
    if (needs.some((need, index) => need !== this.#needs[index])) this.all = dotsOf(...needs);
    this.#needs = needs;
  }

  // Rows of its model: [kλ, lowest, mean, highest, …].
  get band() {
    return this.panel.host.other(this.panel.spec.band)?.array ?? NONE;
  }

  // What is drawn of it: nothing of what is still the same.
  get dots() {
    const { spec, host } = this.panel;
    return PARTS.some((part) => host.ghost(spec[part]) !== undefined) ? this.all : NONE;
  }

  // The same sky goes on along the same curve, however far it is asked; that is no ghost.
  get mean() {
    const { spec, host, covered } = this.panel;
    const pinned = covered ? undefined : host.ghost(spec.band);
    return pinned && goesOn(meanOf(pinned), meanOf(host.value(spec.band))) ? undefined : pinned;
  }

  paint(context, box, { toX, toY }, { ink3 }) {
    const { axes, view, at, few } = this.panel;
    const rows = axes.y === "amplitude" && view === "amplitude_distance" ? meanOf(this.mean) : NONE;
    const line = rows.map(([klambda, mean]) => [toX(klambda), toY(mean)]);
    if (line.length) within(context, box, () => strokes(context, [line], { colour: ink3, width: 1.5, dash: [4, 3] }));
    paintDots(context, box, this.dots, at, ink3, few);
  }
}

// Whether two curves are one as far as both reach, but for what lies between their points.
const goesOn = (curve, other) => {
  const most = curve.reduce((high, [, mean]) => Math.max(high, mean), 0);
  let at = 0;
  return other.length > 1 && curve.every(([klambda, mean]) => {
    while (at < other.length - 2 && other[at + 1][0] < klambda) at += 1;
    const [[left, low], [right, high]] = [other[at], other[at + 1]];
    return klambda > right || Math.abs(low + ((high - low) * (klambda - left)) / (right - left) - mean) < SAME * most;
  });
};

const meanOf = (band) => Array.from({ length: band?.shape[0] ?? 0 }, (_, row) => [band.array[4 * row], band.array[4 * row + 2]]);
