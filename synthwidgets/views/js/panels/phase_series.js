// An hour of one pair: every integration as a dot and every scan's mean as a disc, in the colour and shape of its field. Raw,
// the line is what the calibrator says, and between its scans it is a guess; the truth is dashed, once it is asked for.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, inkOf, strokes, text } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { dots, plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { oncePerFrame } from "../lib/pointer.js";
import { multiples } from "../lib/scales.js";
import { formatNumber, withUnit } from "../numbers.js";
import { Frame } from "./frame.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "calibrator", "target", "check", "phase"];
const FIELDS = ["calibrator", "target", "check"];
const LEGEND = 22; // its row [px]
const TURN = 180;
const MINUTE = 60;
const JUMP = 150; // of an angle between two points: no line is drawn through it [deg]

export class PhaseSeries {
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

  get raw() {
    return this.host.input(this.spec.shown) === "raw";
  }

  get pair() {
    const names = this.host.value(this.spec.names) ?? [];
    return (this.host.value(this.spec.watched) ?? []).map((index) => names[index]).join("–");
  }

  paint() {
    this.repaint.cancel();
    const { host, spec } = this;
    const rows = host.value(spec.rows);
    const width = widthOf(host.el);
    if (!rows || !width) return;
    const count = rows.shape[1];
    [this.times, this.fields, this.measured, this.divided] = [0, 1, 2, 3].map((row) => rows.array.subarray(row * count, (row + 1) * count));
    this.ink = inkOf(host, TOKENS);
    const most = mostSide(host.el);
    this.box = plotBox(width, (Number.isFinite(most) ? most : 300) - LEGEND, 12);
    const context = fitCanvas(this.frame.canvas, width, this.box.height + LEGEND);
    this.scale = plotScale(this.box, { low: 0, high: MINUTE * MINUTE }, { low: -TURN, high: TURN });
    const minutes = multiples(0, MINUTE, 10).map((tick) => [tick * MINUTE, withUnit(String(tick), "min")]);
    plotAxes(context, this.box, this.scale, minutes, multiples(-TURN, TURN, 90).map((tick) => [tick, `${formatNumber(tick, 0)}°`]), this.ink);
    within(context, this.box, () => this.paintPhases(context));
    this.paintLegend(context);
    this.tell();
  }

  paintPhases(context) {
    const { ink, scale, box, host, spec, times, fields, raw } = this;
    const values = raw ? this.measured : this.divided;
    strokes(context, [[[box.left, scale.toY(0)], [box.left + box.wide, scale.toY(0)]]], { colour: ink.rule, width: 1.4 });
    const truth = host.value(spec.truth)?.array;
    const solution = host.value(spec.solution)?.array;
    const line = (angles, style) => strokes(context, this.pieces(angles), style);
    if (raw && solution) line(solution, { colour: ink.phase, width: 1.8 });
    if (truth) line(raw || !solution ? truth : truth.map((angle, place) => wrapped(angle - solution[place])), { colour: ink.ink, width: 1.4, dash: [5, 3] });
    FIELDS.forEach((name, field) => {
      const points = [];
      times.forEach((time, place) => {
        if (fields[place] === field && Number.isFinite(values[place])) points.push([scale.toX(time), scale.toY(values[place])]);
      });
      dots(context, points, 3, { colour: ink[name], alpha: 0.55 });
    });
    for (const mean of host.value(spec.means) ?? []) {
      const angle = raw ? mean.raw_deg : mean.right_deg;
      if (angle !== null) mark(context, mean.field, scale.toX(mean.time_s), scale.toY(angle), ink);
    }
  }

  // Runs of points without a jump by a turn.
  pieces(angles) {
    const { scale, times } = this;
    const runs = [];
    angles.forEach((angle, place) => {
      if (!Number.isFinite(angle)) return;
      if (!runs.length || Math.abs(angle - angles[place - 1]) > JUMP || !Number.isFinite(angles[place - 1])) runs.push([]);
      runs.at(-1).push([scale.toX(times[place]), scale.toY(angle)]);
    });
    return runs.filter((run) => run.length > 1);
  }

  paintLegend(context) {
    const { ink, host, spec, box, raw } = this;
    const y = box.height + 14;
    let x = box.left;
    const add = (words, paint) => {
      paint(x + 8);
      text(context, words, x + 20, y, { colour: ink.ink2, font: ink.font("12px") });
      context.font = ink.font("12px");
      x += 36 + context.measureText(words).width;
    };
    FIELDS.forEach((name, field) => add(host.text(`ui.phase.${name}`), (at) => mark(context, field, at, y - 4, ink)));
    const stroke = (style) => (at) => strokes(context, [[[at - 8, y - 4], [at + 8, y - 4]]], style);
    if (raw) add(host.text("ui.phase.solution"), stroke({ colour: ink.phase, width: 1.8 }));
    if (host.value(spec.truth)) add(host.text("ui.phase.truth"), stroke({ colour: ink.ink, width: 1.4, dash: [5, 3] }));
  }

  tell() {
    const { frame: row, host, spec, pair, raw } = this;
    row.value = [[pair, "bold"]];
    const rms = FIELDS.map((name, field) => {
      const angles = (host.value(spec.means) ?? []).filter((one) => one.field === field).map((one) => (raw ? one.raw_deg : one.right_deg)).filter((angle) => angle !== null);
      const size = angles.length ? Math.sqrt(angles.reduce((sum, angle) => sum + angle * angle, 0) / angles.length) : 0;
      return host.text("ui.phase.rms", { name: host.text(`ui.phase.${name}`), rms: `${formatNumber(size, size < 10 ? 1 : 0)}°` });
    });
    row.content = host.text(raw ? "ui.phase.content_raw" : "ui.phase.content", { title: spec.title, pair, rms: rms.join(", ") });
  }

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}

const wrapped = (angle) => ((((angle + TURN) % (2 * TURN)) + 2 * TURN) % (2 * TURN)) - TURN;

// A scan's mean: a disc for the calibrator, a square for the target, a diamond for the check source.
const mark = (context, field, x, y, ink) => {
  const fill = ink[FIELDS[field]];
  if (field === 0) return disc(context, x, y, 4.5, { fill, edge: ink.page });
  const [reach, turned] = field === 1 ? [3.8, false] : [5.4, true];
  const corners = turned ? [[0, -1], [1, 0], [0, 1], [-1, 0]] : [[-1, -1], [1, -1], [1, 1], [-1, 1]];
  context.beginPath();
  corners.forEach(([dx, dy], place) => context[place ? "lineTo" : "moveTo"](x + dx * reach, y + dy * reach));
  context.closePath();
  Object.assign(context, { fillStyle: fill, strokeStyle: ink.page, lineWidth: 1.4 });
  context.fill();
  context.stroke();
};
