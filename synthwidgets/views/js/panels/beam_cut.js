// How two beams fall off with the distance from a star: the dish's is a line, being round; that of the pairs is a band
// from its lowest to its highest value all around, with the mean in it.

import { mostSide } from "../lib/axes.js";
import { fitCanvas, strokes, text } from "../lib/canvas.js";
import { plotAxes, plotBox, plotScale, within } from "../lib/plot.js";
import { arrowStep, localPoint } from "../lib/pointer.js";
import { clamp, multiples, stepFor } from "../lib/scales.js";
import { amount, angleUnit, roundedTo, tickLabel } from "../lib/units.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "beam"];
const HIGHEST = 176; // [px]
const SHALLOW = -0.3; // the lowest value of most beams; where one goes deeper, down to −1
const SAY_AFTER_MS = 300; // a place that runs along is read when it stands

export class BeamCut extends Sketch {
  at = null; // the ring that is looked at

  constructor(spec, host) {
    super(spec, host, { shows: "rings", tokens: TOKENS, operate: host.text("ui.cut.operate", { title: spec.title }) });
    const { picture } = this.frame;
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("pointermove", (event) => this.point(event));
    picture.addEventListener("pointerleave", () => this.look(null));
  }

  get rings() {
    return this.value;
  }

  sketch(rings, width) {
    this.box = plotBox(width, Math.min(mostSide(this.host.el), HIGHEST), 16);
    const farthest = (rings.dish.length - 1) * rings.cell_arcsec;
    const low = Math.min(...rings.lowest) < SHALLOW ? -1 : SHALLOW;
    this.scale = plotScale(this.box, { low: 0, high: farthest }, { low, high: 1 });
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    this.paintAxes(context, farthest, low);
    within(context, this.box, () => this.paintBeams(context));
    this.legend(context);
    this.tell();
  }

  paintAxes(context, farthest, low) {
    const { label, factor } = angleUnit(farthest);
    const step = stepFor(farthest / factor, 8, true);
    const x = multiples(0, farthest / factor, step).map((tick) => [tick * factor, tick ? tickLabel(tick, step) + label : "0"]);
    const y = multiples(low, 1, low < SHALLOW ? 0.5 : 0.2).map((tick) => [tick, tickLabel(tick, 0.1)]);
    plotAxes(context, this.box, this.scale, x, y, this.ink);
  }

  line(values) {
    return values.map((value, ring) => [this.scale.toX(ring * this.rings.cell_arcsec), this.scale.toY(value)]);
  }

  paintBeams(context) {
    const { rings, ink, ghost, box } = this;
    this.band(context, rings);
    if (ghost) strokes(context, [this.line(ghost.lowest), this.line(ghost.highest)], { colour: ink.ink3, width: 1, dash: [4, 3] });
    strokes(context, [this.line(rings.mean)], { colour: ink.beam, width: 2.2 });
    strokes(context, [this.line(rings.dish)], { colour: ink.ink, width: 1.6, halo: ink.page });
    if (this.at === null) return;
    const x = this.scale.toX(this.at * rings.cell_arcsec);
    strokes(context, [[[x, box.top], [x, box.top + box.high]]], { colour: ink.ink2 });
  }

  band(context, { lowest, highest }) {
    context.beginPath();
    for (const point of [...this.line(highest), ...this.line(lowest).reverse()]) context.lineTo(...point);
    context.closePath();
    context.globalAlpha = 0.22;
    context.fillStyle = this.ink.beam;
    context.fill();
    context.globalAlpha = 1;
  }

  // The three lines, top right, where beams have fallen off.
  legend(context) {
    const { box, ink, host } = this;
    const right = box.left + box.wide - 8;
    const style = { font: ink.font("12px"), align: "right", halo: ink.page };
    const rows = [["dish", ink.ink, 1.6], ["mean", ink.beam, 2.2], ["pairs", ink.beam, 9]];
    rows.forEach(([key, colour, width], row) => {
      const y = box.top + 14 + 18 * row;
      context.globalAlpha = width > 3 ? 0.22 : 1;
      strokes(context, [[[right - 22, y - 4], [right, y - 4]]], { colour, width });
      context.globalAlpha = 1;
      text(context, host.text(`ui.cut.${key}`), right - 30, y, { ...style, colour: ink.ink2 });
    });
  }

  point(event) {
    const { x } = localPoint(event, this.frame.picture);
    const { box, rings } = this;
    if (!box || x < box.left || x > box.left + box.wide) return this.look(null);
    this.look(Math.round(((x - box.left) / box.wide) * (rings.dish.length - 1)));
  }

  key(event) {
    const step = arrowStep(event);
    if (event.key === "Escape" && this.at !== null) this.look(null);
    else if (step && step[0] && this.rings) {
      this.look(clamp((this.at ?? 0) + step[0], 0, this.rings.dish.length - 1));
      clearTimeout(this.saying);
      this.saying = setTimeout(() => this.host.say(this.words), SAY_AFTER_MS);
    } else return;
    event.preventDefault();
  }

  look(ring) {
    if (ring === this.at) return;
    clearTimeout(this.saying); // of a place that is left
    this.at = ring;
    this.repaint();
  }

  get words() {
    const { rings, at, host } = this;
    const number = (value) => roundedTo(value, 0.005);
    const place = amount(at * rings.cell_arcsec, "angle");
    return host.text("ui.cut.at", { place, dish: number(rings.dish[at]), lowest: number(rings.lowest[at]), highest: number(rings.highest[at]) });
  }

  // At rest, the value row has the highest sidelobe.
  get sidelobe() {
    const { sidelobe } = this.rings;
    if (sidelobe === null) return [];
    return [[`${this.host.text("ui.cut.sidelobe")} `, "detail"], [`${Math.round(100 * sidelobe)} %`, "bold"]];
  }

  tell() {
    const { rings, frame, host, spec } = this;
    frame.value = this.at === null ? this.sidelobe : [[this.words, ""]];
    const dark = rings.dish.findIndex((value, ring) => value < rings.dish[ring + 1]) * rings.cell_arcsec;
    const beyond = (values) => values.slice(Math.ceil(dark / rings.cell_arcsec));
    const values = { lowest: Math.min(...beyond(rings.lowest)), highest: Math.max(...beyond(rings.highest)) };
    const [lowest, highest] = [values.lowest, values.highest].map((value) => roundedTo(value, 0.005));
    frame.content = host.text("ui.cut.content", { title: spec.title, null: amount(dark, "angle"), lowest, highest });
  }

  destroy() {
    clearTimeout(this.saying);
    super.destroy();
  }
}
