// Phases round triangles of baselines, one beside the other: a ring as measured, a dot after the gains. They coincide,
// whatever the antennas do.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { Hover } from "../lib/hover.js";
import { plotAxes, plotBox, plotScale } from "../lib/plot.js";
import { arrowStep, localPoint } from "../lib/pointer.js";
import { clamp } from "../lib/scales.js";
import { shared } from "../lib/shared_scale.js";
import { formatNumber } from "../numbers.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "phase"];
const HIGHEST = 176; // [px]
const REACHES = [15, 30, 60, 90, 180]; // of the axis, to either side [deg]
const SAY_AFTER_MS = 300;

export const reachOf = (degrees) => REACHES.find((reach) => degrees.every((value) => Math.abs(value) <= 0.9 * reach)) ?? 180;

export class TrianglePlot extends Sketch {
  at = null; // the triangle that is looked at

  constructor(spec, host) {
    super(spec, host, { shows: "closure", tokens: TOKENS, operate: host.text("ui.triangles.operate", { title: spec.title }) });
    this.hover = shared(host.scales, "hover", () => new Hover());
    const { picture } = this.frame;
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("pointermove", (event) => this.point(event));
    picture.addEventListener("pointerleave", () => this.look(null));
    picture.addEventListener("blur", () => this.look(null));
    this.deaf = this.hover.onChange(() => this.repaint());
  }

  get closure() {
    return this.value;
  }

  sketch(closure, width) {
    const { host } = this;
    if (this.gone) this.look(null);
    this.box = plotBox(width, Math.min(mostSide(host.el), HIGHEST), 8);
    const reach = reachOf([...closure.before_deg, ...closure.after_deg]);
    this.scale = plotScale(this.box, { low: -0.5, high: closure.triangles.length - 0.5 }, { low: -reach, high: reach });
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    const ticks = [-reach, -reach / 2, 0, reach / 2, reach];
    plotAxes(context, this.box, this.scale, [], ticks.map((tick) => [tick, `${formatNumber(tick)}°`]), this.ink);
    strokes(context, [[[this.box.left, this.scale.toY(0)], [this.box.left + this.box.wide, this.scale.toY(0)]]], { colour: this.ink.ink3 });
    this.paintMarks(context);
    this.paintLegend(context);
    this.tell();
  }

  // Of triangles that have the marked pair or antenna, a line each; of the others dots.
  paintMarks(context) {
    const { closure, scale, ink, box } = this;
    const size = clamp(box.wide / closure.triangles.length / 3, 1.6, 4.5);
    const marked = this.hover.what?.antennas ?? [];
    closure.triangles.forEach((corners, index) => {
      const x = scale.toX(index);
      const [before, after] = [closure.before_deg[index], closure.after_deg[index]].map(scale.toY);
      const bold = marked.length > 1 && marked.every((antenna) => corners.includes(antenna));
      if (bold) strokes(context, [[[x, scale.toY(0)], [x, after]]], { colour: ink.ink, width: 2.2 });
      disc(context, x, before, size + Math.min(2, 0.6 * size), { edge: bold ? ink.ink : ink.ink3, width: 1.2 });
      disc(context, x, after, size, { fill: bold ? ink.ink : ink.phase });
    });
  }

  paintLegend(context) {
    const { box, ink, host } = this;
    const y = box.top + box.high + 18;
    const style = { colour: ink.ink2, font: ink.font("12px") };
    context.font = style.font;
    disc(context, box.left + 6, y - 4, 5.5, { edge: ink.ink3, width: 1.2 });
    const before = host.text("ui.triangles.before");
    text(context, before, box.left + 16, y, style);
    const next = box.left + 16 + context.measureText(before).width + 18;
    disc(context, next, y - 4, 3.5, { fill: ink.phase });
    text(context, host.text("ui.triangles.after"), next + 9, y, style);
  }

  words(index) {
    const { closure, host, spec } = this;
    const names = host.value(spec.grid)?.names ?? [];
    const name = closure.triangles[index].map((antenna) => names[antenna]).join("–");
    const [before, after] = [closure.before_deg[index], closure.after_deg[index]].map((value) => `${formatNumber(value, 1)}°`);
    return host.text("ui.triangles.one", { name, before, after });
  }

  tell() {
    const { closure, frame, host, spec, at } = this;
    const count = closure.triangles.length;
    if (!count) {
      frame.value = [];
      frame.content = host.text("ui.triangles.none", { title: spec.title });
      return;
    }
    const rms = `${formatNumber(closure.rms_deg, 1)}°`;
    frame.value = at !== null ? [[this.words(at), "bold"]] : [[host.text("ui.triangles.rms", { rms }), "bold"]];
    frame.content = host.text("ui.triangles.content", { title: spec.title, count, rms });
  }

  point(event) {
    const { x } = localPoint(event, this.frame.picture);
    const { box } = this;
    const count = this.closure?.triangles.length;
    if (!box || !count || x < box.left || x > box.left + box.wide) return this.look(null);
    this.look(clamp(Math.floor(((x - box.left) / box.wide) * count), 0, count - 1));
  }

  key(event) {
    const step = arrowStep(event);
    const count = this.closure?.triangles.length;
    if (event.key === "Escape" && this.at !== null) this.look(null);
    else if (step && count) {
      this.look(clamp(this.at === null ? 0 : this.at + step[0] + step[1], 0, count - 1));
      this.saying = setTimeout(() => this.say(), SAY_AFTER_MS);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // A flag or another array may have taken triangles away since.
  get gone() {
    return this.at !== null && !(this.at < this.closure?.triangles.length);
  }

  say() {
    if (this.at !== null && !this.gone) this.host.say(this.words(this.at));
  }

  look(index) {
    clearTimeout(this.saying);
    this.at = index;
    if (index === null) this.hover.clear(this.spec.id);
    else this.hover.set({ antennas: this.closure.triangles[index], by: this.spec.id });
  }

  theme() {
    this.repaint();
  }

  destroy() {
    clearTimeout(this.saying);
    this.deaf();
    super.destroy();
  }
}
