// How high every source of a block stands against time: thin all the time, thick while a scan looks at it.

import { fitCanvas, inkOf, strokes, text } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { oncePerFrame } from "../lib/pointer.js";
import { multiples } from "../lib/scales.js";
import { CLASS_TOKENS, clock, timeTicks, tokenOf } from "../lib/schedule.js";
import { Frame } from "./frame.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", ...CLASS_TOKENS];
const HIGH = 170;
const LIMITS = [30, 85]; // between them is where to observe [deg]
const NAMES = 100; // of the sources, on the right [px]
const LINE = 15; // between two of them

export class Elevations {
  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.frame = new Frame(host, spec, spec.title);
    this.repaint = oncePerFrame(() => this.paint());
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
  }

  draw() {
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  // Each field as a list of [seconds, degrees].
  get curves() {
    const [{ array: curves }, { array: minutes }] = [this.host.value(this.spec.curves), this.host.value(this.spec.minutes)];
    const names = this.host.value(this.spec.names);
    return names.map((name, field) => ({ name, points: Array.from(minutes, (minute, at) => [60 * minute, curves[field * minutes.length + at]]) }));
  }

  paint() {
    this.repaint.cancel();
    const { host, spec } = this;
    const width = widthOf(host.el);
    const [scans, zoomed] = [host.value(spec.scans), host.value(spec.zoomed)];
    if (!scans || !zoomed || !host.value(spec.curves) || !width) return;
    this.ink = inkOf(host, TOKENS);
    this.box = plotBox(width, HIGH, NAMES);
    const { start_s: start, end_s: end } = zoomed;
    this.scale = plotScale(this.box, { low: start, high: end }, { low: 0, high: 90 });
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    const { step, ticks } = timeTicks(start, end, Math.max(2, Math.floor(width / 110)));
    plotAxes(context, this.box, this.scale, ticks.map((tick) => [tick, clock(tick, step)]), multiples(0, 90, 30).map((tick) => [tick, `${tick}°`]), this.ink);
    const { curves } = this;
    within(context, this.box, () => this.paintCurves(context, curves, scans));
    this.paintNames(context, curves, end);
    this.tell(scans);
  }

  paintCurves(context, curves, scans) {
    const { scale, box, ink, host, spec } = this;
    for (const limit of LIMITS) {
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
  paintNames(context, curves, end) {
    const { scale, box, ink } = this;
    const rows = curves.map(({ name, points }) => ({ name, y: scale.toY(between(points, end - 1, end).at(-1)[1]) })).sort((a, b) => a.y - b.y);
    rows.forEach((row, index) => {
      if (index) row.y = Math.max(row.y, rows[index - 1].y + LINE);
    });
    for (const { name, y } of rows) {
      text(context, name, box.left + box.wide + 6, Math.min(y, box.top + box.high) + 4, { colour: ink.ink2, font: ink.font("12px"), halo: ink.page });
    }
  }

  tell(scans) {
    const { host, spec, frame } = this;
    const heights = {};
    for (const { field, elevation_deg: height } of scans) (heights[field] ??= []).push(height);
    const list = Object.entries(heights).map(([name, all]) => host.text("ui.elevations.source", { name, low: Math.min(...all).toFixed(0), high: Math.max(...all).toFixed(0) }));
    frame.content = host.text("ui.elevations.content", { title: spec.title, list: list.join("; ") });
  }

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}

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
