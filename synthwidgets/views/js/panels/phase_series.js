// An hour of one pair: every integration as a dot and every scan's mean as a disc, in the colour and shape of its field. Raw,
// the line is what the calibrator says, and between its scans it is a guess; the truth is dashed, once it is asked for.
// A press on a scan, or arrow keys and Enter, flags it, or takes the flag away.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { dots, plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { localPoint } from "../lib/pointer.js";
import { multiples } from "../lib/scales.js";
import { formatNumber, withUnit } from "../numbers.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "calibrator", "target", "check", "phase"];
const FIELDS = ["calibrator", "target", "check"];
const LEGEND = 22; // its row [px]
const TURN = 180;
const MINUTE = 60;
const NEAR = 12; // of a mark that is meant [px]
const JUMP = 150; // of an angle between two points: no line is drawn through it [deg]

export class PhaseSeries extends Sketch {
  chosen = null; // the scan that the keys are at

  constructor(spec, host) {
    super(spec, host, { shows: "rows", tokens: TOKENS, operate: host.text("ui.phase.operate", { title: spec.title }) });
    const { picture } = this.frame;
    picture.addEventListener("click", (event) => this.press(event));
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("blur", () => this.choose(null));
  }

  get raw() {
    return this.host.input(this.spec.shown) === "raw";
  }

  get pair() {
    const names = this.host.value(this.spec.names) ?? [];
    return (this.host.value(this.spec.watched) ?? []).map((index) => names[index]).join("–");
  }

  sketch(rows, width) {
    const { host } = this;
    const count = rows.shape[1];
    [this.times, this.fields, this.measured, this.divided] = [0, 1, 2, 3].map((row) => rows.array.subarray(row * count, (row + 1) * count));
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
    this.means.forEach((mean, place) => {
      const [x, y] = this.placeOf(mean);
      if (place === this.chosen) disc(context, x, y, 9, { edge: ink.ink, width: 2 });
      if (this.angleOf(mean) === null) cross(context, x, y, ink);
      else mark(context, mean.field, x, y, ink);
    });
  }

  get means() {
    return this.host.value(this.spec.means) ?? [];
  }

  angleOf(mean) {
    return this.raw ? mean.raw_deg : mean.right_deg;
  }

  // Of a scan's mark; one that is flagged stands near the bottom.
  placeOf(mean) {
    return [this.scale.toX(mean.time_s), this.scale.toY(this.angleOf(mean) ?? -TURN) - (this.angleOf(mean) === null ? 7 : 0)];
  }

  // flags ------------------------------------------------------------------------------------------------------

  press(event) {
    if (!this.scale) return;
    const { x, y } = localPoint(event, this.frame.picture);
    const far = this.means.map((mean) => Math.hypot(...this.placeOf(mean).map((value, axis) => value - [x, y][axis])));
    const nearest = far.indexOf(Math.min(...far));
    if (far[nearest] <= NEAR) this.flag(nearest);
  }

  key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && this.means.length) {
      this.choose(Math.min(this.means.length - 1, Math.max(0, this.chosen === null ? 0 : this.chosen + step)));
      this.host.say(this.wordsOf(this.means[this.chosen]));
    }
    else if (event.key === "Enter" && this.chosen !== null) this.flag(this.chosen);
    else return;
    event.preventDefault();
  }

  wordsOf(mean) {
    const angle = this.angleOf(mean);
    const phase = angle === null ? this.host.text("ui.phase.flagged") : `${formatNumber(angle, 0)}°`;
    return this.host.text("ui.phase.scan", { number: mean.scan + 1, name: this.host.text(`ui.phase.${FIELDS[mean.field]}`), phase });
  }

  choose(place) {
    if (place === this.chosen) return;
    this.chosen = place;
    this.repaint();
  }

  flag(place) {
    this.host.send({ act: ["toggle_scan", this.means[place].scan], release: true });
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
      const angles = this.means.filter((one) => one.field === field).map((one) => this.angleOf(one)).filter((angle) => angle !== null);
      const size = angles.length ? Math.sqrt(angles.reduce((sum, angle) => sum + angle * angle, 0) / angles.length) : 0;
      return host.text("ui.phase.rms", { name: host.text(`ui.phase.${name}`), rms: `${formatNumber(size, size < 10 ? 1 : 0)}°` });
    });
    row.content = host.text(raw ? "ui.phase.content_raw" : "ui.phase.content", { title: spec.title, pair, rms: rms.join(", ") });
  }
}

const wrapped = (angle) => ((((angle + TURN) % (2 * TURN)) + 2 * TURN) % (2 * TURN)) - TURN;

const cross = (context, x, y, { ink3 }) => {
  strokes(context, [[[x - 4, y - 4], [x + 4, y + 4]], [[x - 4, y + 4], [x + 4, y - 4]]], { colour: ink3, width: 2 });
};

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
