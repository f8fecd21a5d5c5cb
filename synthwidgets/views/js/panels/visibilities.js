// Visibilities: what each pair measures, against its length or the time, the model as a line, and one of them as an arrow.

import { h } from "../dom.js";
import { fitCanvas, inkOf, text } from "../lib/canvas.js";
import { Hover, differs } from "../lib/hover.js";
import { Layer } from "../lib/layer.js";
import { measured, widthOf } from "../lib/measures.js";
import { plotAxes, plotBox, plotScale } from "../lib/plot.js";
import { localPoint, oncePerFrame } from "../lib/pointer.js";
import { shared } from "../lib/shared_scale.js";
import { AHEAD, halfFor, pairsWith, rowsInHand } from "../lib/tracks.js";
import { amplitudeRange, dotsOf, trackOf, visibilityAt } from "../lib/visibilities.js";
import { Frame } from "./frame.js";
import { VisibilityFurther } from "./visibility_further.js";
import { VisibilityGhost } from "./visibility_ghost.js";
import { VisibilityKeys } from "./visibility_keys.js";
import {
  DIAL, VIEWS, fluxUnit, paintArrow, paintBand, paintDial, paintDots, paintFound, paintLine, ticksOfX, ticksOfY,
} from "./visibility_marks.js";
import { VisibilityWords } from "./visibility_words.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "held", "uv", "uv-conj", "uv-second", "uv-third", "amplitude", "phase"];
const NEAR = 12; // a dot so near to the pointer is meant [px]
const FEW = 120; // so few dots are drawn large
const NONE = [];

const plotHeight = (element) => parseFloat(getComputedStyle(element).getPropertyValue("--sw-plot-height")) || 176;

export class Visibilities {
  static also = ["curtains"]; // what covers the sky covers its model
  view = "amplitude_distance";
  resting = []; // dots
  held = [];
  ranges = null; // of both axes, for all views; as they were while something is held
  #dots = {}; // by kind
  #needs = {}; // what they, and their division, were made of

  constructor(spec, host) {
    Object.assign(this, { spec, host, layer: new Layer(), words: new VisibilityWords(this), ghost: new VisibilityGhost(this), further: new VisibilityFurther(this) });
    this.hover = shared(host.scales, "hover", () => new Hover());
    this.hover.describe = (what) => this.words.arrow(this.valued(what));
    this.frame = new Frame(host, spec, host.text("ui.vis.operate", { title: spec.title }));
    this.frame.unitLabel.before(this.buildMenu());
    this.repaint = oncePerFrame(() => this.paint());
    this.keys = new VisibilityKeys(this);
    const { picture } = this.frame;
    picture.addEventListener("pointermove", (event) => this.point(event));
    picture.addEventListener("pointerdown", (event) => this.point(event));
    picture.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.hover.clear(spec.id));
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
    const parts = ["antennas", "point", "held", "uv"];
    this.forget = [
      this.hover.onChange((now, before) => differs(now, before, parts) && this.repaint()),
      host.onHand(() => this.divide() && this.paint()), // as in the uv plane
    ];
  }

  // What against what: the panel's own choice, of this view alone.
  buildMenu() {
    const { text } = this.host;
    const options = Object.keys(VIEWS).map((view) => h("option", { value: view }, text(`ui.vis.view.${view}`)));
    const onchange = () => this.choose(this.menu.value);
    this.menu = h("select", { class: "sw-menu sw-small", "aria-label": text("ui.vis.choose"), onchange }, ...options);
    return this.menu;
  }

  choose(view) {
    this.view = view;
    this.paint();
  }

  value(field) {
    return this.host.value(this.spec[field]);
  }

  draw() {
    this.divide();
    this.ghost.take();
    if (!this.ranges || !this.host.holding()) this.fit();
    else this.grow();
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  // Dots in the hand, which from the grab until the first answer are those at rest, and all others. True where the others
  // are other ones now: while the hand moves they stay, and so does their picture.
  divide() {
    const indices = this.host.hand?.indices ?? [];
    const [pairs, moving] = ["resting_pairs", "held_pairs"].map((field) => this.value(field)?.array ?? NONE);
    const all = this.made("resting");
    const asked = this.isNew("asked", [all, pairs, moving, `${indices}`]);
    const rows = asked ? new Set(rowsInHand(pairs, indices, moving)) : null;
    const anew = asked && this.isNew("division", [all, `${[...rows]}`]); // an answer says again what the grab has said
    if (anew) {
      this.resting = rows.size ? all.filter(({ pair }) => !rows.has(pair)) : all;
      this.taken = all.filter(({ pair }) => rows.has(pair));
    }
    this.held = moving.length ? this.made("held") : this.taken;
    return anew;
  }

  // The dots of pairs at rest or of held ones, made anew only where what they are made of is new.
  made(kind) {
    const needs = ["", "_choice", "_tracks", "_hours"].map((part) => this.value(kind + part));
    if (this.isNew(kind, needs)) this.#dots[kind] = dotsOf(...needs);
    return this.#dots[kind];
  }

  isNew(what, needs) {
    const before = this.#needs[what];
    this.#needs[what] = needs;
    return needs.some((need, index) => need !== before?.[index]);
  }

  fit() {
    const own = [...this.resting, ...this.held];
    const all = [...this.dots, ...this.held, ...this.ghost.all]; // what is pinned and what is now fit one window
    const bands = [...(this.value("band")?.array ?? []), ...this.ghost.band];
    const lengthOf = (dots) => dots.reduce((most, { klambda }) => Math.max(most, klambda), 0);
    const high = halfFor(lengthOf(all));
    const crests = bands.filter((_, index) => index % 4 === 3 && bands[index - 3] <= high); // the band goes on beyond
    const amplitudes = [...all.map(({ amplitude }) => amplitude), ...crests];
    const hours = all.map(({ hour }) => hour).sort((a, b) => a - b);
    const [first, last] = [hours[0] ?? 0, hours.at(-1) ?? 0];
    const room = 0.03 * (last - first) || 0.5;
    this.ranges = {
      klambda: { low: 0, high },
      hour: { low: first - room, high: last + room },
      amplitude: { ...amplitudeRange(amplitudes), log: true },
      phase: { low: -180, high: 180 },
    };
    const longest = lengthOf(own);
    this.longest = own.find(({ klambda }) => klambda === longest);
    const pairs = this.value("resting_pairs")?.array;
    this.atRest = this.longest && pairs && { antennas: [...pairs.subarray(2 * this.longest.pair, 2 * this.longest.pair + 2)] };
  }

  // What is pulled out of the window widens it.
  grow() {
    const longest = this.held.reduce((most, { klambda }) => Math.max(most, klambda), 0);
    if (longest > this.ranges.klambda.high) this.ranges = { ...this.ranges, klambda: { low: 0, high: halfFor(AHEAD * longest) } };
  }

  // All dots at rest, those of further arrays too.
  get dots() {
    const { parts } = this.further;
    return parts.length ? [this.resting, ...parts.map(({ dots }) => dots)].flat() : this.resting;
  }

  theme() {
    this.layer.forget();
    this.repaint();
  }

  // What the arrow is of: what is hovered, else what was, else the longest baseline; with its value, null where lost.
  get shown() {
    const { what } = this.hover;
    if (what?.uv) this.last = { antennas: what.antennas, point: what.point };
    for (const pair of [what, this.last, this.atRest]) {
      const known = pair?.antennas?.length === 2 ? this.hover.complete(pair) : null;
      if (known?.uv) return this.valued(known);
    }
    return null;
  }

  // For a picture of it on paper: the view, and what the arrow is of.
  get look() {
    const { antennas, point } = this.shown ?? {};
    return { view: this.view, ...(antennas && { antennas, point }), ...(this.covered && { model: false }) };
  }

  // Whoever covers the sky covers the model, which would tell it; what is measured stays.
  get covered() {
    return this.host.covered("sky");
  }

  valued(sample) {
    const { points, choice } = this.sourceOf(sample);
    return { ...sample, value: visibilityAt(points, choice, sample.pair, sample.point) };
  }

  // Where a sample is from: {points, model, choice, tracks, hours}, and its colour where that is an array's.
  sourceOf({ held, further }) {
    if (further !== undefined) return this.further.parts[further] ?? {};
    const kind = held ? "held" : "resting";
    const [points, model, ...rest] = ["", "_model", "_choice", "_tracks", "_hours"].map((part) => this.value(kind + part));
    const [choice, tracks, hours] = rest;
    return { points, model: model ?? points, choice, tracks, hours, colour: held ? "held" : this.firstColour };
  }

  // Dots have the colour of what they are read off, or of their array where there are several.
  get firstColour() {
    return this.further.parts.length ? "uv" : this.axes?.y;
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    if (!this.ranges || !width) return;
    this.layOut(width);
    const { context, box, at, ink, shown, ghost } = this;
    const needs = [this.resting, this.value("band"), ghost.dots, ghost.mean, this.ranges, this.view, box.wide, Boolean(shown?.value), this.further.parts, this.covered];
    this.layer.draw(context, needs, (under) => this.paintResting(under, shown));
    paintDots(context, box, this.held, at, ink.held, this.few);
    this.paintLit();
    if (shown) this.paintShown(shown);
    paintArrow(context, box.width - DIAL, shown, this.words, ink);
    if (!this.dots.length && !this.held.length) this.paintEmpty();
    this.frame.unit = this.axes.y === "phase" ? "°" : this.flux.unit;
    this.words.tell(shown);
  }

  layOut(width) {
    this.box = plotBox(width, measured(this.host.el, "plot height", plotHeight), DIAL + 12);
    this.axes = VIEWS[this.view];
    this.scale = plotScale(this.box, this.ranges[this.axes.x], this.ranges[this.axes.y]);
    this.at = (dot) => [this.scale.toX(dot[this.axes.x]), this.scale.toY(dot[this.axes.y])];
    this.flux = fluxUnit(this.ranges.amplitude);
    this.few = this.dots.length + this.held.length < FEW;
    this.ink = inkOf(this.host, TOKENS);
    this.context = fitCanvas(this.frame.canvas, width, this.box.height);
  }

  // The axes, the model's band and the resting dots are many strokes and rarely change: kept as a picture of their own.
  paintResting(context, shown) {
    const { box, axes: { x, y }, ranges, scale, ink, flux } = this;
    plotAxes(context, box, scale, ticksOfX(ranges[x], x, box.wide), ticksOfY(ranges[y], y, flux), ink);
    this.ghost.paint(context, box, scale, ink);
    const band = this.covered ? null : this.value("band");
    if (this.view === "amplitude_distance" && band?.array) paintBand(context, box, band, scale, ink);
    paintDots(context, box, this.resting, this.at, ink[this.firstColour], this.few);
    for (const { dots, colour } of this.further.parts) paintDots(context, box, dots, this.at, ink[colour], this.few);
    if (shown?.value) paintDial(context, box, box.width - DIAL, this.words, ink);
  }

  // All dots of one antenna that is hovered on the ground.
  paintLit() {
    const { antennas } = this.hover.what ?? {};
    if (antennas?.length !== 1 || this.host.hand) return;
    const pairs = new Set(pairsWith(this.value("resting_pairs")?.array, antennas));
    paintDots(this.context, this.box, this.resting.filter(({ pair }) => pairs.has(pair)), this.at, this.ink.ink, this.few);
  }

  paintShown(shown) {
    const { context, box, axes, at, ink } = this;
    const { points, model, choice, tracks, hours, colour: name } = this.sourceOf(shown);
    if (!tracks) return;
    const colour = ink[name];
    if (!this.covered) paintLine(context, box, trackOf(model, choice, tracks, hours, shown.pair), { field: axes.y, at }, { colour, halo: ink.page });
    const dots = trackOf(points, choice, tracks, hours, shown.pair);
    const dot = dots.find(({ point }) => point === shown.value?.point);
    if (dot) paintFound(context, at(dot), colour, ink);
  }

  paintEmpty() {
    const { context, box, ink } = this;
    const style = { colour: ink.ink2, font: ink.font("12px"), align: "center" };
    text(context, this.words.text("empty"), box.left + box.wide / 2, box.top + box.high / 2, style);
  }

  // hover ------------------------------------------------------------------------------------------------------

  point(event) {
    if (this.host.holding() || !this.box) return;
    const { x, y } = localPoint(event, this.frame.picture);
    const near = (dot) => Math.hypot(this.at(dot)[0] - x, this.at(dot)[1] - y);
    let [best, least] = [null, NEAR];
    for (const dot of this.dots) {
      const distance = near(dot);
      if (distance < least) [best, least] = [dot, distance];
    }
    this.mark(best);
  }

  // A resting dot, told to the other panels.
  mark(dot) {
    if (!dot) return this.hover.clear(this.spec.id);
    const pairs = this.further.parts[dot.further]?.pairs ?? this.value("resting_pairs").array;
    this.hover.set({ antennas: [...pairs.subarray(2 * dot.pair, 2 * dot.pair + 2)], point: dot.point, by: this.spec.id });
  }

  destroy() {
    this.keys.destroy();
    this.repaint.cancel();
    this.watcher.disconnect();
    for (const forget of this.forget) forget();
  }
}
