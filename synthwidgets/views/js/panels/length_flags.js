// Flags in the plot of pairs against their lengths: a press on a dot flags its baseline, a box all that have a dot in it.
// Arrow keys go from the shortest to the longest, Shift takes neighbours along, Enter flags.

import { localPoint, onDrag } from "../lib/pointer.js";
import { pairAt } from "../lib/pair_grid.js";
import { endsOf, spanAfter } from "../lib/span.js";
import { tableItem } from "./phase_flags.js";

const NEAR = 9; // of a dot that is meant [px]
const PRESS = ["Enter", " ", "Delete"];
const SAY_AFTER_MS = 300; // a place that runs along is read when it stands

export class LengthFlags {
  span = null; // of the pairs in the order of their lengths, by keys
  over = null; // the pair that the pointer rests on
  box = null; // that a hand pulls, [[x, y], [x, y]]

  // The panel has `frame`, `marks` (the places of the dots of each pair), `order`, `count`, `wordsOf`, `shortWordsOf` and `repaint`.
  constructor(panel) {
    Object.assign(this, { panel, host: panel.host });
    const { picture } = panel.frame;
    panel.frame.items.push(tableItem(this.host));
    const { start, move, end } = this;
    this.drag = onDrag(picture, { start, move, end });
    picture.addEventListener("pointermove", (event) => this.rest(this.box ? null : this.nearest(this.placeOf(event))));
    picture.addEventListener("pointerleave", () => this.rest(null));
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("blur", () => this.go(null));
  }

  // The pairs that a hand or keys are at.
  get chosen() {
    if (this.box) return this.inside;
    if (this.span) return this.panel.order.slice(endsOf(this.span)[0], endsOf(this.span)[1] + 1);
    return this.over === null ? [] : [this.over];
  }

  get words() {
    const { chosen, panel, host } = this;
    if (!chosen.length) return "";
    return chosen.length === 1 ? panel.wordsOf(chosen[0]) : host.text("ui.phase.pairs", { count: chosen.length });
  }

  // The same where there is less room.
  get shortWords() {
    return this.chosen.length === 1 ? this.panel.shortWordsOf(this.chosen[0]) : this.words;
  }

  // pointer ----------------------------------------------------------------------------------------------------

  placeOf(event) {
    const { x, y } = localPoint(event, this.panel.frame.picture);
    return [x, y];
  }

  nearest([x, y]) {
    const far = (this.panel.marks ?? []).map((places) => Math.min(...places.map(([right, down]) => Math.hypot(right - x, down - y))));
    const least = Math.min(...far);
    return least <= NEAR ? far.indexOf(least) : null;
  }

  get inside() {
    const [[left, right], [top, bottom]] = [0, 1].map((axis) => endsOf(this.box.map((corner) => corner[axis])));
    const holds = ([x, y]) => x >= left && x <= right && y >= top && y <= bottom;
    return [...this.panel.marks.keys()].filter((pair) => this.panel.marks[pair].some(holds));
  }

  rest(pair) {
    if (pair === this.over) return;
    this.over = pair;
    this.panel.repaint();
  }

  start = (event) => {
    if (!this.panel.marks) return false;
    this.began = this.placeOf(event);
    return true;
  };

  move = (event) => {
    this.box = [this.began, this.placeOf(event)];
    this.panel.repaint();
  };

  end = (event, moved) => {
    const chosen = moved ? this.chosen : [this.nearest(this.began)].filter((pair) => pair !== null);
    this.box = null;
    if (event.type === "pointerup") this.flag(chosen);
    this.panel.repaint();
  };

  // keys -------------------------------------------------------------------------------------------------------

  key(event) {
    if (!this.panel.order || !this.act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Whether the key was one of these.
  act(event) {
    const { span } = this;
    if (span && PRESS.includes(event.key)) return this.flag(this.chosen);
    if (event.key === "Escape" && (span || this.box)) return this.leave();
    const next = spanAfter(span ?? [0, 0], event, this.panel.order.length);
    return next && this.go(span ? next : [0, 0]);
  }

  leave() {
    this.drag.drop();
    this.box = null;
    return this.go(null);
  }

  go(span) {
    clearTimeout(this.saying);
    this.span = span;
    this.panel.repaint();
    if (span) this.saying = setTimeout(() => this.host.say(this.words), SAY_AFTER_MS);
    return true;
  }

  // ------------------------------------------------------------------------------------------------------------

  flag(pairs) {
    const named = pairs.map((pair) => pairAt(pair, this.panel.count));
    if (named.length) this.host.send({ act: ["toggle_baselines", named], release: true });
    return true;
  }

  destroy() {
    clearTimeout(this.saying);
    this.drag.remove();
  }
}
