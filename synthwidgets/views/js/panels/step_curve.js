// The curve above a stepper: what has come together by each count, as far as is shown, and where it ought to end.

import { h } from "../dom.js";
import { disc, fitCanvas, inkOf, strokes, text } from "../lib/canvas.js";
import { mostSide } from "../lib/axes.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { multiples, stepFor } from "../lib/scales.js";
import { withUnit } from "../numbers.js";
import { amount, roundedTo, tickLabel, unitFor } from "../lib/units.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "rule", "hair", "held", "image", "sky"];
const [ABOVE, BELOW, LEFT] = [22, 8, 8];
const CLOSE = 14; // a tick so near to the goal is left away [px]
const HIGH = 154;
const FIRST = 28; // a number above it would stand in the words of the curve [px]

export class StepCurve {
  // `spec` names the quantity: {at, values, goal}, counts and what there is at each of them; goal: null or a value.
  constructor(host, spec) {
    Object.assign(this, { host, spec });
    this.canvas = h("canvas", { role: "img" });
    this.el = h("div", { class: "sw-step-curve" }, this.canvas);
    this.repaint = oncePerFrame(() => this.paint());
    this.watcher = new ResizeObserver(() => this.repaint());
    this.watcher.observe(host.el);
  }

  // The unit of the values: flux in the one that fits, or the one that is declared.
  unitOf(size) {
    return this.spec.curve_unit ? { unit: this.spec.curve_unit, factor: 1 } : unitFor("flux", size);
  }

  draw(track, count) {
    Object.assign(this, { track, count });
    this.paint();
    this.canvas.dataset.token = this.host.token?.() ?? "";
  }

  forget() {
    this.repaint();
  }

  paint() {
    this.repaint.cancel();
    const { host, spec, track } = this;
    const curve = host.value(spec.curve);
    const width = widthOf(host.el);
    if (!curve || !track || !width) return;
    const ink = inkOf(host, TOKENS);
    const high = Math.min(HIGH, mostSide(host.el) / 2.2);
    const context = fitCanvas(this.canvas, width, high);
    const ghost = host.ghost(spec.curve); // what was pinned
    const values = [...curve.values, ...(ghost?.values ?? [])];
    const most = Math.max(curve.goal ?? 0, ...values);
    const top = most || 1;
    const low = Math.min(0, ...values);
    const box = { left: LEFT, right: width - LEFT, top: ABOVE, bottom: high - BELOW };
    const toX = (count) => box.left + track.at(count) * (box.right - box.left);
    const toY = (value) => box.bottom - ((value - low) / (top - low)) * (box.bottom - box.top);
    const scale = { low, top, goal: curve.goal, empty: !most && !low };
    this.paintScale(context, box, toY, scale, ink);
    if (curve.goal !== null) this.paintGoal(context, box, toY(curve.goal), curve, ink);
    if (ghost) this.paintGhost(context, ghost, { toX, toY }, ink);
    if (isBegun(curve)) this.paintCurve(context, curve, { toX, toY }, ink);
    this.paintNumbers(context, box, toY, scale, ink);
    this.tell(curve);
  }

  // Of what there is nothing of yet, nobody knows how much there will be: zero alone.
  ticks({ low, top, goal, empty }, toY) {
    if (empty) return [{ tick: 0, step: 1, y: toY(0) }];
    const { factor } = this.unitOf(top);
    const step = stepFor((top - low) / factor, 3);
    const all = multiples(low / factor, top / factor, step).map((tick) => ({ tick, step, y: toY(tick * factor) }));
    return all.filter(({ y }) => goal === null || Math.abs(y - toY(goal)) >= CLOSE);
  }

  paintScale(context, box, toY, scale, ink) {
    for (const { tick, y } of this.ticks(scale, toY)) {
      strokes(context, [[[box.left, y], [box.right, y]]], { colour: tick ? ink.hair : ink.rule });
    }
  }

  // Above the curve, which may be anywhere.
  paintNumbers(context, box, toY, scale, ink) {
    const style = { font: ink.font("12px"), halo: ink.page };
    for (const { tick, step, y } of this.ticks(scale, toY)) {
      if (tick && y > FIRST) text(context, tickLabel(tick, step), box.left + 2, y - 3, { ...style, colour: ink.ink2 });
    }
    const { unit } = this.unitOf(scale.top);
    text(context, `${this.spec.curve_label} [${unit}]`, box.left + 2, 14, { ...style, colour: ink.ink2 });
  }

  paintGoal(context, box, y, { goal }, ink) {
    strokes(context, [[[box.left, y], [box.right, y]]], { colour: ink.sky, width: 2, dash: [1, 3] });
    const words = `${this.spec.goal_label} ${amount(goal, "flux")}`;
    text(context, words, box.right - 2, y - 6, { colour: ink.sky, font: ink.font("12px"), align: "right", halo: ink.page });
  }

  paintGhost(context, { at, values }, { toX, toY }, { ink3: colour }) {
    const last = this.track.count(1);
    const points = at.map((count, index) => [toX(count), toY(values[index])]).filter((_, index) => at[index] <= last);
    if (points.length > 1) strokes(context, [points], { colour, width: 1.5, dash: [6, 4] });
  }

  // All of it thin, what is shown thick, and a point at its end.
  paintCurve(context, { at, values, goal }, { toX, toY }, ink) {
    const points = at.map((count, index) => [toX(count), toY(values[index])]);
    if (points.length > 1) strokes(context, [points], { colour: ink.rule, width: 1.5 });
    const shown = points.slice(0, at.findLastIndex((count) => count <= this.count) + 1);
    if (!shown.length) return;
    const end = [toX(this.count), toY(valueAt({ at, values }, this.count))];
    strokes(context, [[...shown, end]], { colour: ink.image, width: goal === null ? 1.6 : 3 });
    disc(context, ...end, 5, { fill: this.host.holding() ? ink.held : ink.image, edge: ink.page });
  }

  tell({ at, values, goal }) {
    const unit = this.unitOf(Math.max(goal ?? 0, ...values));
    const inWords = (value) => (this.spec.curve_unit ? withUnit(roundedTo(value, 0.1), unit.unit) : amount(value, "flux", unit));
    const [found, last] = [valueAt({ at, values }, this.count), values.at(-1) ?? 0].map(inWords);
    const says = isBegun({ at }) ? this.spec.curve_says : "ui.step.none";
    const said = this.host.text(says, { label: this.spec.curve_label, found, last });
    const ought = goal === null ? "" : ` ${this.spec.goal_label} ${amount(goal, "flux")}.`;
    this.canvas.setAttribute("aria-label", said + ought);
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}

// A step is known: of none a dot alone would stand there, and look like a handle.
export const isBegun = ({ at }) => at.at(-1) > 0;

// Between two points of the curve, on the line that joins them.
export const valueAt = ({ at, values }, count) => {
  const next = at.findIndex((one) => one >= count);
  if (next < 0) return values.at(-1) ?? 0;
  if (next === 0 || at[next] === count) return values[next];
  const share = (count - at[next - 1]) / (at[next] - at[next - 1]);
  return values[next - 1] + share * (values[next] - values[next - 1]);
};
