// Rms phase against baseline length, both by their logarithm: a dot a pair, the exact curve, and how steep it is. At any
// length the pair nearest to it and the curve can be read, by the pointer or by arrow keys.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { pairAt } from "../lib/pair_grid.js";
import { dots, plotAxes, plotBox, within } from "../lib/plot.js";
import { amount } from "../lib/units.js";
import { formatNumber } from "../numbers.js";
import { Reading } from "./reading.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "phase"];
const HIGHEST = 260; // [px]
const [SHORTEST, LONGEST] = [20, 14_000]; // [m]
const LENGTHS = [[30, "30 m"], [100, "100 m"], [300, "300 m"], [1000, "1 km"], [3000, "3 km"], [10_000, "10 km"]];
const SLOPES_AT = [[100, 1000], [1000, 5000]]; // the ranges of the two exponents [m]
const LEAST = 0.01; // of the largest that are drawn at all

export class RmsPlot extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "lengths", tokens: TOKENS, operate: host.text("ui.read.operate", { title: spec.title }) });
    this.reading = new Reading(this);
  }

  keySteps = 100;

  get curve() {
    return this.host.value(this.spec.curve);
  }

  // {length, rms} of each pair that has any.
  get pairs() {
    const [lengths, rms] = [this.spec.lengths, this.spec.rms].map((name) => this.host.value(name)?.array ?? []);
    const most = rms.reduce((larger, value) => Math.max(larger, value), 0);
    return Array.from(lengths, (length, index) => ({ length, rms: rms[index], index })).filter((pair) => pair.rms > LEAST * most);
  }

  // The pair that is watched, by its place in the list of all.
  get watched() {
    const count = (this.host.value(this.spec.names) ?? []).length;
    const [first, second] = this.host.value(this.spec.watched) ?? [0, 1];
    return first * count - (first * (first + 1)) / 2 + second - first - 1;
  }

  sketch(_lengths, width) {
    this.box = plotBox(width, Math.min(mostSide(this.host.el), HIGHEST), 12);
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    const { pairs, curve } = this;
    const all = [...pairs.map(({ rms }) => rms), ...(curve?.rms_deg ?? [])];
    const longest = Math.max(LONGEST, ...(curve?.length_m ?? []));
    this.scale = logScale(this.box, { low: SHORTEST, high: longest }, logEnds(all));
    this.paintAxes(context);
    const line = this.reading.paint(context, this.box, [this.box.top, this.box.top + this.box.high], this.ink);
    this.read = line === null ? null : nearestTo(pairs, this.scale.toLength(line));
    within(context, this.box, () => this.paintPairs(context, pairs, curve));
    if (this.read) this.paintRead(context, curve);
    if (curve) this.paintSlopes(context, curve);
    else this.paintNone(context);
    this.tell(pairs);
  }

  paintAxes(context) {
    const { low, high } = this.scale.y;
    const y = decadeTicks(low, high).map((tick) => [tick, `${formatNumber(tick)}°`]);
    plotAxes(context, this.box, this.scale, LENGTHS, y, this.ink);
  }

  point = ({ length, rms }) => [this.scale.toX(length), this.scale.toY(rms)];
  points = ({ length_m: lengths, rms_deg: rms }) => lengths.map((length, index) => this.point({ length, rms: rms[index] }));

  paintPairs(context, pairs, curve) {
    const { ink, host, spec } = this;
    const many = pairs.length > 100;
    dots(context, pairs.map(this.point), many ? 2.4 : 5, { colour: ink.phase, alpha: many ? 0.4 : 0.6 });
    const ghost = host.ghost(spec.curve);
    if (ghost) strokes(context, [this.points(ghost)], { colour: ink.ink3, width: 1.5, dash: [6, 4] });
    if (curve) strokes(context, [this.points(curve)], { colour: ink.phase, width: 3 });
    const own = pairs.find(({ index }) => index === this.watched);
    if (own) disc(context, ...this.point(own), 6.5, { fill: ink.page, edge: ink.ink, width: 2.2 });
  }

  // The pair that is nearest in length to the line, and the curve at its length.
  paintRead(context, curve) {
    const { ink, read } = this;
    disc(context, ...this.point(read), 5, { fill: ink.phase, edge: ink.ink, width: 2 });
    if (curve) disc(context, ...this.point({ length: read.length, rms: at(curve, read.length) }), 4, { fill: ink.page, edge: ink.phase, width: 2 });
  }

  paintSlopes(context, curve) {
    const { ink, host, spec } = this;
    const [slopes, found] = [spec.slopes, spec.found].map((name) => host.value(name) ?? []);
    const style = { colour: ink.ink, font: ink.font("600 13px"), align: "right", halo: ink.page };
    slopes.forEach((slope, index) => {
      const middle = Math.sqrt(SLOPES_AT[index][0] * SLOPES_AT[index][1]);
      const [x, y] = this.point({ length: middle, rms: at(curve, middle) });
      text(context, host.text("ui.rms.power"), x - 36, y - 14, style);
      text(context, formatNumber(slope, 2), x - 35, y - 20, { ...style, align: "left", font: ink.font("600 12px") });
      const own = found[index];
      const below = { ...style, align: "left", colour: ink.ink2, font: ink.font("12px") };
      if (own !== null && own !== undefined) text(context, host.text("ui.rms.found", { slope: formatNumber(own, 2) }), x + 12, y + 30, below);
    });
  }

  paintNone(context) {
    const { box, ink, host } = this;
    const style = { colour: ink.ink2, font: ink.font("12px"), align: "center", halo: ink.page };
    text(context, host.text("ui.rms.no_curve"), box.left + box.wide / 2, box.top + box.high - 14, style);
  }

  tell(pairs) {
    const { frame: row, host, spec } = this;
    const own = pairs.find(({ index }) => index === this.watched);
    const names = host.value(spec.names) ?? [];
    const pair = (host.value(spec.watched) ?? []).map((index) => names[index]).join("–");
    const rms = own ? degrees(own.rms) : "0°";
    row.value = this.read ? this.readRow() : [[`${pair} `, "detail"], [rms, "bold"], [` ${host.text("ui.rms.minutes")}`, ""]];
    const slopes = host.value(spec.slopes);
    const steep = slopes ? host.text("ui.rms.slopes", { short: formatNumber(slopes[0], 2), long: formatNumber(slopes[1], 2) }) : host.text("ui.rms.no_curve");
    const longest = Math.max(...(host.value(spec.lengths)?.array ?? [0]));
    row.content = host.text("ui.rms.content", { title: spec.title, pair, rms, longest: amount(longest, "distance"), steep });
  }

  readRow() {
    const { index, length, rms } = this.read;
    return [[`${this.namesOf(index)}, ${amount(length, "distance")} `, ""], [degrees(rms), "bold"]];
  }

  // "C–F, 212 m: 14°, curve 13°".
  readWords() {
    const { read, curve, host } = this;
    if (!read) return "";
    const words = `${this.namesOf(read.index)}, ${amount(read.length, "distance")}: ${degrees(read.rms)}`;
    return curve ? `${words}, ${host.text("ui.rms.curve", { rms: degrees(at(curve, read.length)) })}` : words;
  }

  // Of a pair by its place in the list of all.
  namesOf(index) {
    const names = this.host.value(this.spec.names) ?? [];
    return pairAt(index, names.length).map((antenna) => names[antenna]).join("–");
  }

  destroy() {
    this.reading.destroy();
    super.destroy();
  }
}

const degrees = (rms) => `${formatNumber(Number(rms.toPrecision(2)))}°`;

const nearestTo = (pairs, length) =>
  pairs.reduce((best, pair) => (Math.abs(Math.log(pair.length / length)) < Math.abs(Math.log((best?.length ?? Infinity) / length)) ? pair : best), null);

// The value of the curve at a length, on the line between two of its points.
const at = ({ length_m: lengths, rms_deg: rms }, length) => {
  const next = Math.max(1, lengths.findIndex((one) => one >= length));
  const share = (length - lengths[next - 1]) / (lengths[next] - lengths[next - 1]);
  return rms[next - 1] + share * (rms[next] - rms[next - 1]);
};

// Ends of a logarithmic axis, at most two decades below the largest, with room above it for words.
export const logEnds = (values) => {
  const most = Math.max(...values, 1);
  const least = Math.min(...values.filter((value) => value > most / 100), most / 10);
  return { low: 10 ** (Math.floor(Math.log10(least * 0.8) * 2) / 2), high: 10 ** (Math.ceil(Math.log10(most * 1.6) * 2) / 2) };
};

// 1, 3, 10, 30, … between the ends.
export const decadeTicks = (low, high) => {
  const first = Math.floor(Math.log10(low));
  const ticks = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, decade) => [1, 3].map((digit) => Number((digit * 10 ** (first + decade)).toPrecision(1))));
  return ticks.flat().filter((tick) => tick >= low * 0.99 && tick <= high * 1.01);
};

const logScale = ({ left, top, wide, high }, x, y) => {
  const share = (value, ends) => Math.log(Math.max(value, 1e-9) / ends.low) / Math.log(ends.high / ends.low);
  const toLength = (place) => x.low * (x.high / x.low) ** ((place - left) / wide);
  return { y, toLength, toX: (value) => left + share(value, x) * wide, toY: (value) => top + (1 - share(value, y)) * high };
};
