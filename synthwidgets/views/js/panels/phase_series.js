// An hour of one pair: every integration as a dot and every scan's mean in the colour and shape of its field. Raw,
// the line is what the calibrator says, and between its scans it is a guess; the truth is dashed, once it is asked for.
// What is flagged is crossed out; hands and keys for that are in `phase_flags.js`.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes } from "../lib/canvas.js";
import { LEGEND, legendOf } from "../lib/legend.js";
import { crossAt, dots, plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { multiples } from "../lib/scales.js";
import { formatNumber, withUnit } from "../numbers.js";
import { PhaseFlags } from "./phase_flags.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "calibrator", "target", "check", "phase", "held"];
const FIELDS = ["calibrator", "target", "check"];
const TURN = 180;
const MINUTE = 60;
const JUMP = 150; // of an angle between two points: no line is drawn through it [deg]

export class PhaseSeries extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "rows", tokens: TOKENS, operate: host.text("ui.phase.operate", { title: spec.title }) });
    this.flags = new PhaseFlags(this);
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
    const [times, fields, ...phases] = [0, 1, 2, 3, 4, 5].map((row) => rows.array.subarray(row * count, (row + 1) * count));
    const [values, flagged] = this.raw ? [phases[0], phases[2]] : [phases[1], phases[3]];
    Object.assign(this, { times, fields, values, flagged });
    this.flags.offer(host.value(this.spec.watched), host.value(this.spec.names));
    const most = mostSide(host.el);
    this.box = plotBox(width, (Number.isFinite(most) ? most : 300) - LEGEND, 12);
    const legend = legendOf(this.frame.canvas, this.entries, { left: this.box.left, right: width, ink: this.ink });
    const context = fitCanvas(this.frame.canvas, width, this.box.height + legend.height);
    this.scale = plotScale(this.box, { low: 0, high: MINUTE * MINUTE }, { low: -TURN, high: TURN });
    const minutes = multiples(0, MINUTE, 10).map((tick) => [tick * MINUTE, withUnit(String(tick), "min")]);
    plotAxes(context, this.box, this.scale, minutes, multiples(-TURN, TURN, 90).map((tick) => [tick, `${formatNumber(tick, 0)}°`]), this.ink);
    within(context, this.box, () => this.paintPhases(context));
    legend.paint(context, this.box.height);
    this.tell();
  }

  paintPhases(context) {
    const { ink, scale, box, host, spec, times, fields, raw, values, flags } = this;
    if (flags.band) band(context, flags.band, box, ink);
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
    const out = [...this.flagged].flatMap((angle, place) => (Number.isFinite(angle) ? crossAt(scale.toX(times[place]), scale.toY(angle), 2) : []));
    strokes(context, out, { colour: ink.ink3 });
    this.means.forEach((mean, place) => {
      const [x, y] = this.placeOf(mean);
      if (place === flags.scan) disc(context, x, y, 9, { edge: ink.ink, width: 2 });
      if (this.angleOf(mean) === null) strokes(context, crossAt(x, y, 4), { colour: ink.ink3, width: 2 });
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

  wordsOf(mean) {
    const angle = this.angleOf(mean);
    const phase = angle === null ? this.host.text("ui.phase.flagged") : `${formatNumber(angle, 0)}°`;
    return this.host.text("ui.phase.scan", { number: mean.scan + 1, name: this.host.text(`ui.phase.${FIELDS[mean.field]}`), phase });
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

  // Of the legend.
  get entries() {
    const { ink, host, spec, raw } = this;
    const stroke = (style) => (x, y, context) => strokes(context, [[[x - 8, y], [x + 8, y]]], style);
    return [
      ...FIELDS.map((name, field) => [host.text(`ui.phase.${name}`), (x, y, context) => mark(context, field, x, y, ink)]),
      ...(raw ? [[host.text("ui.phase.solution"), stroke({ colour: ink.phase, width: 1.8 })]] : []),
      ...(host.value(spec.truth) ? [[host.text("ui.phase.truth"), stroke({ colour: ink.ink, width: 1.4, dash: [5, 3] })]] : []),
    ];
  }

  destroy() {
    this.flags.destroy();
    super.destroy();
  }

  tell() {
    const { frame: row, host, spec, pair, raw } = this;
    row.value = this.flags.span ? [[this.flags.words, "held"]] : [[pair, "bold"]];
    const rms = FIELDS.map((name, field) => {
      const angles = this.means.filter((one) => one.field === field).map((one) => this.angleOf(one)).filter((angle) => angle !== null);
      const size = angles.length ? Math.sqrt(angles.reduce((sum, angle) => sum + angle * angle, 0) / angles.length) : 0;
      return host.text("ui.phase.rms", { name: host.text(`ui.phase.${name}`), rms: `${formatNumber(size, size < 10 ? 1 : 0)}°` });
    });
    const said = [host.text(raw ? "ui.phase.content_raw" : "ui.phase.content", { title: spec.title, pair, rms: rms.join(", ") })];
    const count = this.flagged.filter(Number.isFinite).length;
    if (count) said.push(host.text("ui.phase.out", { count }));
    row.content = said.join(" ");
  }
}

const wrapped = (angle) => ((((angle + TURN) % (2 * TURN)) + 2 * TURN) % (2 * TURN)) - TURN;

const band = (context, [low, high], { top, high: tall }, { held }) => {
  Object.assign(context, { fillStyle: held, globalAlpha: 0.16 });
  context.fillRect(low, top, high - low, tall);
  context.globalAlpha = 1;
  strokes(context, [[[low, top], [low, top + tall]], [[high, top], [high, top + tall]]], { colour: held, width: 1.4 });
};

// Of a scan's mean, as everywhere: a calibrator is a square, a target a diamond, a check source a star. [[dx, dy], …] in pixels.
const SHAPES = [
  [[-4, -4], [4, -4], [4, 4], [-4, 4]],
  [[0, -5.6], [5.6, 0], [0, 5.6], [-5.6, 0]],
  [[0, -8], [2.4, -2.4], [8, 0], [2.4, 2.4], [0, 8], [-2.4, 2.4], [-8, 0], [-2.4, -2.4]],
];

const mark = (context, field, x, y, ink) => {
  context.beginPath();
  SHAPES[field].forEach(([dx, dy], place) => context[place ? "lineTo" : "moveTo"](x + dx, y + dy));
  context.closePath();
  Object.assign(context, { fillStyle: ink[FIELDS[field]], strokeStyle: ink.page, lineWidth: 1.4 });
  context.stroke();
  context.fill();
};
