// What a recorder wrote in the last minute: the paths of the pair's two antennas, and below them the pair's phase at
// several frequencies. The right edge is now. What one antenna has now, the other had a while ago: a line says so.
// Any moment can be read, by the pointer or by arrow keys.

import { mostSide, pictureBox } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { plotAxes, plotScale, within } from "../lib/plot.js";
import { multiples, stepFor } from "../lib/scales.js";
import { keptApart, steadyEnds } from "../lib/steady.js";
import { amount, tickLabel, unitFor } from "../lib/units.js";
import { formatNumber, withUnit } from "../numbers.js";
import { Reading } from "./reading.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "antenna", "air", "phase", "sky"];
const [LEFT, RIGHT, ABOVE, BELOW, BETWEEN] = [46, 62, 20, 24, 30]; // [px]
const BESIDE = 9; // from the lanes' end to the frequencies [px]
const THICK = "600 13px"; // the one that is observed
const LEAST = { path: 100, phase: 60 }; // µm and ° that an axis has at least
const HALF_TURN = 180;
const TICKS_S = 10;
const FELT_UM = 0.5; // less is told as nothing

export class Traces extends Sketch {
  ends = {};

  constructor(spec, host) {
    super(spec, host, { shows: "paths", tokens: TOKENS, operate: host.text("ui.read.operate", { title: spec.title }) });
    this.reading = new Reading(this);
  }

  get keySteps() {
    return this.times.length - 1;
  }

  // The moment that is read; the last one, which is now, where none is.
  get moment() {
    return Math.round((this.reading.share ?? 1) * (this.times.length - 1));
  }

  // [[value, …], …] of a quantity of rows.
  rows(name) {
    const { array, shape } = this.host.value(name) ?? {};
    if (!array) return [];
    return shape.length === 1 ? [array] : Array.from({ length: shape[0] }, (_, row) => array.subarray(row * shape[1], (row + 1) * shape[1]));
  }

  get names() {
    const names = this.host.value(this.spec.names) ?? [];
    return (this.host.value(this.spec.watched) ?? []).map((index) => names[index]);
  }

  // The bands, and the frequency that is observed: {ghz, values, thick}, the lowest first.
  get lines() {
    const { host, spec } = this;
    const ghz = host.input(spec.frequency);
    const bands = (host.value(spec.bands) ?? []).map(({ ghz: band }, index) => ({ ghz: band, values: this.rows(spec.phases)[index], thick: band === ghz }));
    const own = bands.some(({ thick }) => thick) ? [] : [{ ghz, values: this.rows(spec.phase)[0], thick: true }];
    return [...bands, ...own].sort((a, b) => a.ghz - b.ghz);
  }

  sketch(_paths, width) {
    this.times = this.rows(this.spec.times)[0];
    this.paths = this.rows(this.spec.paths);
    if (!this.times || this.paths.length < 2) return;
    const { side: high } = pictureBox(width, mostSide(this.host.el));
    const context = fitCanvas(this.frame.canvas, width, high + BELOW);
    const lane = (high - ABOVE - BETWEEN) / 2;
    const wide = width - LEFT - this.roomFor(context);
    const box = (top) => ({ left: LEFT, wide, top, high: lane });
    this.box = box(ABOVE);
    const line = this.reading.paint(context, this.box, [ABOVE, high], this.ink);
    this.paintPaths(context, this.box, line);
    this.paintPhases(context, box(ABOVE + lane + BETWEEN), line);
    this.tell();
  }

  // Right of the lanes, for the widest of the frequencies there: fonts differ from page to page.
  roomFor(context) {
    context.font = this.ink.font(THICK);
    const widest = Math.max(...this.lines.map(({ ghz }) => context.measureText(ghzWords(ghz)).width));
    return Math.max(RIGHT, Math.ceil(BESIDE + widest + 2));
  }

  // The scale of one lane, its axes and its name.
  lane(context, box, kind, rows, words, { factor, degrees = "" }, x) {
    const flat = rows.flatMap((row) => [...row]);
    this.ends[kind] = steadyEnds(this.ends[kind], Math.min(...flat), Math.max(...flat), LEAST[kind]);
    const { low, high } = this.ends[kind];
    const time = { low: this.times[0], high: this.times.at(-1) };
    const scale = plotScale(box, time, { low, high });
    const step = stepFor((high - low) / factor, 5);
    const y = multiples(low / factor, high / factor, step).map((tick) => [tick * factor, tickLabel(tick, step, "+") + degrees]);
    const seconds = multiples(time.low, time.high, TICKS_S).map((tick) => [tick, x ? withUnit(formatNumber(tick, 0), "s") : ""]);
    plotAxes(context, box, scale, seconds, y, this.ink);
    text(context, words, box.left, box.top - 7, { colour: this.ink.ink2, font: this.ink.font("12px") });
    return scale;
  }

  line(scale, values) {
    return [...values].map((value, moment) => [scale.toX(this.times[moment]), scale.toY(value)]);
  }

  paintPaths(context, box, read) {
    const { ink, host, paths, names } = this;
    const unit = unitFor("path", Math.max(...paths.flatMap((row) => [...row]).map(Math.abs)));
    const scale = this.lane(context, box, "path", paths, host.text("ui.traces.path", unit), unit, false);
    const [first, second] = paths.map((row) => this.line(scale, row));
    const ghost = this.ghostRows();
    within(context, box, () => {
      for (const row of ghost) strokes(context, [this.line(scale, row)], { colour: ink.ink3, width: 1, dash: [2, 3] });
      strokes(context, [second], { colour: ink.antenna, width: 2.2, dash: [6, 4] });
      strokes(context, [first], { colour: ink.antenna, width: 2.2 });
    });
    if (read === null) this.paintDelay(context, scale, box);
    else this.paintRead(context, scale, paths, ink.antenna);
    const ends = [first.at(-1), second.at(-1)];
    disc(context, ...ends[1], 6.5, { fill: ink.page, edge: ink.antenna, width: 2.2 });
    disc(context, ...ends[0], 3.8, { fill: ink.antenna }); // seen within the other where both are alike
    const heights = keptApart(ends.map(([, y]) => y + 5), 17, [box.top + 6, box.top + box.high + 4]);
    const bold = { colour: ink.antenna, font: ink.font("600 15px") };
    names.forEach((name, index) => text(context, name, box.left + box.wide + 11, heights[index], bold));
  }

  // What each curve has at the moment that is read.
  paintRead(context, scale, rows, colour) {
    const { ink, moment, times } = this;
    for (const values of rows) disc(context, scale.toX(times[moment]), scale.toY(values[moment]), 4, { fill: colour, edge: ink.page });
  }

  ghostRows() {
    const ghost = this.host.ghost(this.spec.paths);
    if (!ghost) return [];
    const [, count] = ghost.shape;
    return [0, 1].map((row) => ghost.array.subarray(row * count, (row + 1) * count));
  }

  // What the later antenna has now, the earlier had so long ago.
  paintDelay(context, scale, box) {
    const delay = this.host.value(this.spec.delay)?.delay_s;
    const { times, paths, ink } = this;
    const now = times.at(-1);
    const before = now - Math.abs(delay ?? 0);
    if (!delay || before < times[0]) return;
    const [early, late] = delay > 0 ? paths : [...paths].reverse();
    const moment = Math.round(((before - times[0]) / (now - times[0])) * (times.length - 1));
    const [from, to] = [[scale.toX(before), scale.toY(early[moment])], [scale.toX(now), scale.toY(late.at(-1))]];
    strokes(context, [[from, to]], { colour: ink.sky, width: 2, dash: [1.5, 3], halo: ink.page });
    disc(context, ...from, 4.5, { fill: ink.sky, edge: ink.page });
    const words = withUnit(formatNumber(Number(Math.abs(delay).toPrecision(3))), "s");
    const y = from[1] - 9 < box.top + 12 ? from[1] + 19 : from[1] - 9;
    text(context, words, (from[0] + to[0]) / 2, y, { colour: ink.sky, font: ink.font("600 13px"), align: "center", halo: ink.page });
  }

  paintPhases(context, box, read) {
    const { ink, host, lines, names } = this;
    const words = host.text("ui.traces.phase", { pair: names.join(" − ") });
    const scale = this.lane(context, box, "phase", lines.map(({ values }) => values), words, { factor: 1, degrees: "°" }, true);
    const { low, high } = this.ends.phase;
    const turns = [-HALF_TURN, HALF_TURN].filter((turn) => turn > low && turn < high);
    strokes(context, turns.map((turn) => [[box.left, scale.toY(turn)], [box.left + box.wide, scale.toY(turn)]]), { colour: ink.ink3, dash: [1, 3], width: 1.3 });
    const drawn = lines.map(({ values }) => this.line(scale, values));
    within(context, box, () => drawn.forEach((points, index) => strokes(context, [points], { colour: ink.phase, width: lines[index].thick ? 3 : 1.4 })));
    if (read !== null) this.paintRead(context, scale, lines.map(({ values }) => values), ink.phase);
    const heights = keptApart(drawn.map((points) => points.at(-1)[1] + 4), 15, [box.top + 6, box.top + box.high + 2]);
    lines.forEach(({ ghz, thick }, index) => {
      disc(context, ...drawn[index].at(-1), thick ? 4.5 : 3, { fill: ink.phase, edge: ink.page });
      const style = { colour: ink.phase, font: ink.font(thick ? THICK : "12px") };
      text(context, ghzWords(ghz), box.left + box.wide + BESIDE, heights[index], style);
    });
  }

  tell() {
    const { frame: row, host, spec, lines, names, paths } = this;
    const now = lines.find(({ thick }) => thick);
    const degrees = (value) => `${formatNumber(value, 0)}°`;
    row.value = this.reading.share === null ? [[`${names.join("−")} `, ""], [degrees(now.values.at(-1)), "bold"]] : this.readRow(degrees(now.values[this.moment]));
    const has = names.map((name, index) => `${name} ${pathWords(paths[index].at(-1))}`).join(", ");
    const phases = lines.map(({ ghz, values }) => host.text("ui.traces.at", { phase: degrees(values.at(-1)), ghz: formatNumber(ghz) })).join(", ");
    const [least, most] = [Math.min(...now.values), Math.max(...now.values)].map(degrees);
    row.content = host.text("ui.traces.content", { title: spec.title, has, pair: names.join("–"), phases, least, most });
  }

  get readTime() {
    return withUnit(formatNumber(this.times[this.moment], 1), "s");
  }

  // Where the row is narrow, the time and the phase.
  readRow(phase) {
    const { names, paths, moment } = this;
    const has = names.map((name, index) => `  ${name} ${pathWords(paths[index][moment])}`).join("");
    return [[this.readTime, ""], [has, "detail"], [`  ${names.join("−")} `, ""], [phase, "bold"]];
  }

  readWords() {
    const { host, names, paths, lines, moment, readTime: time } = this;
    const has = names.map((name, index) => `${name} ${pathWords(paths[index][moment])}`).join(", ");
    const phases = lines.map(({ ghz, values }) => host.text("ui.traces.at", { phase: `${formatNumber(values[moment], 0)}°`, ghz: formatNumber(ghz) })).join(", ");
    return host.text("ui.traces.read", { time, has, pair: names.join("–"), phases });
  }

  destroy() {
    this.reading.destroy();
    super.destroy();
  }
}

const ghzWords = (ghz) => withUnit(formatNumber(ghz), "GHz");
const pathWords = (path) => (Math.abs(path) < FELT_UM ? "0 µm" : amount(path, "path"));
