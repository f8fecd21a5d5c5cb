// Rms phase of every pair against its length, as measured and after the calibrator's gains, with what formulas say of air
// alone. On the right ALMA's four words for it, and a lamp at what the longest fifth of the baselines has. Flagged pairs are
// crosses at the bottom; hands and keys for that are in `length_flags.js`.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { LEGEND, legendOf } from "../lib/legend.js";
import { pairAt } from "../lib/pair_grid.js";
import { crossAt, dots, plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { multiples } from "../lib/scales.js";
import { amount } from "../lib/units.js";
import { formatNumber, withUnit } from "../numbers.js";
import { LengthFlags } from "./length_flags.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "air", "phase", "good", "fair", "poor", "held"];
const LAMPS = { excellent: "good", good: "good", elevated: "fair", poor: "poor" };
const WORDS = 66; // on the right [px]
const HIGHEST = 120; // [deg]: phases that can be anything have 104; what a pair has beyond is a dot at the edge
const DECADES = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000];

export class LengthPlot extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "lengths", tokens: TOKENS, operate: host.text("ui.phase.operate_pairs", { title: spec.title }) });
    this.flags = new LengthFlags(this);
  }

  get count() {
    return (this.host.value(this.spec.names) ?? []).length;
  }

  sketch({ array: lengths }, width) {
    const { host, spec, ink } = this;
    const most = mostSide(host.el);
    const box = plotBox(width, (Number.isFinite(most) ? most : 260) - LEGEND, WORDS);
    const legend = legendOf(this.frame.canvas, this.entries, { left: box.left, right: width, ink });
    const context = fitCanvas(this.frame.canvas, width, box.height + legend.height);
    const curve = host.value(spec.curve);
    const [low, high] = [Math.log(curve.length_m[0]), Math.log(Math.max(curve.length_m.at(-1), ...lengths))];
    const plain = plotScale(box, { low, high }, { low: 0, high: HIGHEST });
    const scale = { toX: (metres) => plain.toX(Math.log(metres)), toY: plain.toY };
    const ticks = DECADES.filter((tick) => Math.log(tick) >= low && Math.log(tick) <= high);
    const every = ticks.length * 44 > box.wide ? 2 : 1;
    plotAxes(context, box, scale, ticks.map((tick, place) => [tick, place % every ? "" : amount(tick, "distance")]), multiples(0, HIGHEST, 30).map((tick) => [tick, tick < HIGHEST ? `${tick}°` : `≥${tick}°`]), ink);
    this.order = [...lengths.keys()].sort((a, b) => lengths[a] - lengths[b]);
    this.place(box, scale, lengths);
    within(context, box, () => this.paintPairs(context, box, scale, lengths, curve));
    this.paintLight(context, box, scale);
    legend.paint(context, box.height);
    this.tell();
  }

  // Where the dots of each pair are; of one that is flagged, its cross.
  place(box, scale, lengths) {
    const { host, spec } = this;
    const [out, before, after] = [spec.out, spec.before, spec.after].map((name) => host.value(name)?.array ?? []);
    this.marks = Array.from(lengths, (metres, pair) => {
      const x = scale.toX(metres);
      if (out[pair]) return [[x, box.top + box.high - 7]];
      return [before[pair], after[pair]].filter(Number.isFinite).map((rms) => [x, scale.toY(Math.min(rms, HIGHEST))]);
    });
    this.crosses = this.marks.filter((_, pair) => out[pair]).flatMap(([[x, y]]) => crossAt(x, y, 3));
  }

  paintPairs(context, box, scale, lengths, curve) {
    const { ink, host, spec } = this;
    const points = (name) => [...(host.value(name)?.array ?? [])].flatMap((rms, place) => (Number.isFinite(rms) ? [[scale.toX(lengths[place]), scale.toY(Math.min(rms, HIGHEST))]] : []));
    dots(context, points(spec.before), 3, { colour: ink.air, alpha: 0.5 });
    dots(context, points(spec.after), 3.4, { colour: ink.phase, alpha: 0.6 });
    strokes(context, this.crosses, { colour: ink.ink3, width: 1.4 });
    const line = (values) => [curve.length_m.map((metres, place) => [scale.toX(metres), scale.toY(Math.min(values[place], 2 * HIGHEST))])];
    strokes(context, line(curve.before_deg), { colour: ink.air, width: 1.6, dash: [6, 4] });
    strokes(context, line(curve.after_deg), { colour: ink.phase, width: 2.4, halo: ink.page });
    const x = scale.toX(host.value(spec.effective));
    strokes(context, [[[x, box.top], [x, box.top + box.high]]], { colour: ink.ink3, width: 1.2, dash: [1.5, 3] });
    const right = x > box.left + box.wide / 2;
    const style = { colour: ink.ink2, font: ink.font("12px"), halo: ink.page, align: right ? "right" : "left" };
    text(context, host.text("ui.phase.effective"), x + (right ? -5 : 5), box.top + box.high - 6, style);
    this.paintChosen(context);
  }

  paintChosen(context) {
    const { ink, flags, marks } = this;
    const ring = flags.chosen.length > 1 ? [3.6, { edge: ink.held, width: 1.2 }] : [6, { edge: ink.ink, width: 1.6 }];
    for (const pair of flags.chosen) for (const place of marks[pair]) disc(context, ...place, ...ring);
    if (!flags.box) return;
    const [[left, top], [right, bottom]] = flags.box;
    strokes(context, [[[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]], { colour: ink.held, width: 2, halo: ink.page });
  }

  wordsOf(pair) {
    const { out, ...told } = this.told(pair);
    return this.host.text(out ? "ui.phase.pair_out" : "ui.phase.pair", told);
  }

  shortWordsOf(pair) {
    const { out, ...told } = this.told(pair);
    return this.host.text(out ? "ui.grid.square_out" : "ui.phase.pair_short", told);
  }

  told(pair) {
    const { host, spec, count } = this;
    const names = host.value(spec.names);
    const [before, after, out, length] = [spec.before, spec.after, spec.out, spec.lengths].map((name) => host.value(name).array[pair]);
    return {
      out: out || !Number.isFinite(after),
      pair: pairAt(pair, count).map((index) => names[index]).join("–"),
      length: amount(length, "distance"),
      before: degrees(before),
      after: degrees(after),
    };
  }

  destroy() {
    this.flags.destroy();
    super.destroy();
  }

  paintLight(context, box, scale) {
    const { ink, host, spec } = this;
    const light = host.value(spec.light);
    const right = box.left + box.wide;
    let below = 0;
    for (const { below_deg: limit, word } of [...light.limits, { below_deg: HIGHEST, word: host.text("ui.phase.poor") }]) {
      const shown = word === light.word;
      if (limit < HIGHEST) strokes(context, [[[box.left, scale.toY(limit)], [right + 8, scale.toY(limit)]]], { colour: ink.ink3, dash: [2, 4] });
      const y = scale.toY((below + limit) / 2) + 4;
      text(context, word, right + 10, y, { colour: shown ? ink.ink : ink.ink3, font: ink.font(shown ? "600 12px" : "12px") });
      below = limit;
    }
    if (light.rms_deg === null) return;
    disc(context, right, scale.toY(Math.min(light.rms_deg, HIGHEST)), 6.5, { fill: ink[LAMPS[light.quality]], edge: ink.page, width: 2 });
  }

  // Of the legend.
  get entries() {
    const { ink, host } = this;
    const square = (colour) => (x, y, context) => dots(context, [[x, y]], 7, { colour });
    return [
      [host.text("ui.phase.before"), square(ink.air)],
      [host.text("ui.phase.after"), square(ink.phase)],
      [host.text("ui.phase.formula"), (x, y, context) => strokes(context, [[[x - 8, y], [x + 8, y]]], { colour: ink.ink2, width: 1.8 })],
    ];
  }

  tell() {
    const { frame: row, host, spec } = this;
    const light = host.value(spec.light);
    const rms = light.rms_deg === null ? "–" : `${formatNumber(light.rms_deg, 0)}°`;
    row.value = this.flags.words ? [[this.flags.shortWords, "held"]] : [[`${light.word} `, "detail"], [rms, "bold"]];
    const effective = withUnit(formatNumber(host.value(spec.effective), 0), "m");
    const said = [host.text("ui.phase.lengths", { title: spec.title, rms, word: light.word, effective })];
    const out = (host.value(spec.out)?.array ?? []).filter(Boolean).length;
    if (out) said.push(host.text("ui.phase.pairs_out", { count: out }));
    row.content = said.join(" ");
  }
}

const degrees = (value) => `${formatNumber(value, 0)}°`;
