// How high every source of a block stands against time: thin all the time, thick while a scan looks at it. Any time can be
// read, by the pointer or by arrow keys: then each source's name has its elevation.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { multiples } from "../lib/scales.js";
import { CLASS_TOKENS, clock, partAt, timeTicks, tokenOf } from "../lib/schedule.js";
import { Reading } from "./reading.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", ...CLASS_TOKENS];
const HIGH = { beside: 190, alone: 262 }; // of the plot: next to the card, and across a page of two columns
const ALONE = 620; // from this width on [px]
const LIMITS = [30, 85]; // between them is where to observe [deg]
const NAMES = 132; // of the sources with their elevations, on the right [px]
const LINE = 17; // between two of them
const LEADER = 16; // from the end of a curve to its name
const LEAST = 20; // of an axis, so that what hardly moves is not blown up [deg]

export class Elevations extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "curves", tokens: TOKENS, operate: host.text("ui.read.operate", { title: spec.title }) });
    this.reading = new Reading(this);
  }

  keySteps = 100;

  // The time that is read [s].
  get moment() {
    const { start_s: start, end_s: end } = this.host.value(this.spec.zoomed);
    return start + this.reading.share * (end - start);
  }

  // Each field as a list of [seconds, degrees].
  get curves() {
    const [{ array: curves }, { array: minutes }] = [this.host.value(this.spec.curves), this.host.value(this.spec.minutes)];
    const names = this.host.value(this.spec.names);
    return names.map((name, field) => ({ name, points: Array.from(minutes, (minute, at) => [60 * minute, curves[field * minutes.length + at]]) }));
  }

  sketch(_curves, width) {
    const { host, spec } = this;
    const [scans, zoomed] = [host.value(spec.scans), host.value(spec.zoomed)];
    if (!scans || !zoomed) return;
    this.box = plotBox(width, Math.min(width < ALONE ? HIGH.beside : HIGH.alone, mostSide(host.el)), NAMES);
    const { start_s: start, end_s: end } = zoomed;
    const { curves } = this;
    const [low, high] = rangeOf(curves, start, end);
    this.scale = plotScale(this.box, { low: start, high: end }, { low, high });
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    const { step, ticks } = timeTicks(start, end, Math.max(2, Math.floor(width / 110)));
    plotAxes(context, this.box, this.scale, ticks.map((tick) => [tick, clock(tick, step)]), multiples(low, high, high - low > 40 ? 20 : 10).map((tick) => [tick, `${tick}°`]), this.ink);
    this.frame.value = [[this.reading.share === null ? host.text("ui.elevations.range", { low, high }) : this.readAt(scans), ""]];
    const line = this.reading.paint(context, this.box, [this.box.top, this.box.top + this.box.high], this.ink);
    within(context, this.box, () => this.paintCurves(context, curves, scans, [low, high]));
    if (line !== null) curves.forEach(({ points }) => disc(context, line, this.scale.toY(heightAt(points, this.moment)), 4, { fill: this.ink.ink, edge: this.ink.page }));
    this.paintNames(context, curves, end, line !== null);
    this.tell(scans, { low, high });
  }

  paintCurves(context, curves, scans, [low, high]) {
    const { scale, box, ink, host, spec } = this;
    for (const limit of LIMITS.filter((one) => one > low && one < high)) {
      strokes(context, [[[box.left, scale.toY(limit)], [box.left + box.wide, scale.toY(limit)]]], { colour: ink.ink3, dash: [2, 4] });
    }
    const onPlot = (points) => points.map(([seconds, degrees]) => [scale.toX(seconds), scale.toY(degrees)]);
    for (const { points } of curves) strokes(context, [onPlot(points)], { colour: ink.ink3, width: 1.2 });
    for (const scan of scans) {
      const { points } = curves.find(({ name }) => name === scan.field);
      const part = between(points, scan.start_s, scan.start_s + scan.duration_s);
      strokes(context, [onPlot(part)], { colour: host.input(spec.named) ? ink[tokenOf(scan.class)] : ink.ink, width: 5 });
    }
  }

  // At the right end of each curve, moved apart where they would lie on each other.
  paintNames(context, curves, end, read) {
    const { scale, box, ink } = this;
    const right = box.left + box.wide;
    const ends = curves.map(({ points }) => scale.toY(between(points, end - 1, end).at(-1)[1]));
    const places = apart(ends, LINE, box.top + box.high);
    strokes(context, ends.map((y, field) => [[right + 2, y], [right + LEADER, places[field]]]), { colour: ink.rule });
    curves.forEach(({ name, points }, field) => {
      const words = read ? `${name} ${heightAt(points, this.moment).toFixed(0)}°` : name;
      text(context, words, right + LEADER + 4, places[field] + 5, { colour: ink.ink2, font: ink.font("14px"), halo: ink.page });
    });
  }

  // "13:20, TW Hya": when, and what is looked at then.
  readAt(scans) {
    const { moment } = this;
    const scan = scans[partAt(scans, moment)];
    return [clock(moment), scan?.field ?? this.host.text("ui.elevations.nothing")].join(", ");
  }

  readWords() {
    const { host, spec, curves, moment } = this;
    const heights = curves.map(({ name, points }) => `${name} ${heightAt(points, moment).toFixed(0)}°`).join(", ");
    return `${this.readAt(host.value(spec.scans))}: ${heights}`;
  }

  destroy() {
    this.reading.destroy();
    super.destroy();
  }

  tell(scans, range) {
    const { host, spec, frame } = this;
    const heights = {};
    for (const { field, elevation_deg: height } of scans) (heights[field] ??= []).push(height);
    const list = Object.entries(heights).map(([name, all]) => host.text("ui.elevations.source", { name, low: Math.min(...all).toFixed(0), high: Math.max(...all).toFixed(0) }));
    frame.content = `${host.text("ui.elevations.content", { title: spec.title, list: list.join("; ") })} ${host.text("ui.elevations.range", range)}.`;
  }
}

const heightAt = (points, seconds) => between(points, seconds, seconds)[0][1];

// Whole tens around what the curves reach in a window of time, at least `LEAST`, from the ground to the zenith.
export const rangeOf = (curves, start, end) => {
  const heights = curves.flatMap(({ points }) => between(points, start, end).map(([, degrees]) => degrees));
  const low = Math.max(0, 10 * Math.floor(Math.min(...heights) / 10));
  const high = Math.min(90, 10 * Math.ceil(Math.max(...heights) / 10));
  const foot = Math.max(0, Math.min(low, high - LEAST));
  return [foot, Math.max(high, foot + LEAST)];
};

// Places for names, each as near to its own as one `line` between any two allows, none below `foot`; in any order.
export const apart = (places, line, foot) => {
  const order = places.map((place, index) => index).sort((a, b) => places[a] - places[b]);
  const found = [...places];
  order.forEach((index, at) => {
    if (at) found[index] = Math.max(found[index], found[order[at - 1]] + line);
  });
  order.reverse().forEach((index, at) => {
    found[index] = Math.min(found[index], at ? found[order[at - 1]] - line : foot);
  });
  return found;
};

// The part of a curve from one time to another, its ends on the line between its points.
export const between = (points, start, end) => {
  const at = (seconds) => {
    const next = points.findIndex(([time]) => time >= seconds);
    if (next <= 0) return [seconds, points.at(next)[1]];
    const [[t0, y0], [t1, y1]] = [points[next - 1], points[next]];
    return [seconds, y0 + ((y1 - y0) * (seconds - t0)) / (t1 - t0)];
  };
  return [at(start), ...points.filter(([time]) => time > start && time < end), at(end)];
};
