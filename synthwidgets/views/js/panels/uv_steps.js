// The uv plane while samples come one after another: those to come faint, those that came whole, those of now in the
// colour of the hand, each with its twin.

import { axes, frame, mostSide, pictureBox } from "../lib/axes.js";
import { clipped, disc, fitCanvas, inkOf } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { halfFor } from "../lib/tracks.js";
import { amount, unitFor } from "../lib/units.js";
import { projection, viewOf } from "../lib/view.js";
import { Frame } from "./frame.js";
import { Navigation } from "./navigation.js";
import { axisNames, paintSample } from "./uv_marks.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "held", "uv", "uv-conj"];
const NONE = new Float32Array(0);

export class UvSteps {
  static also = ["holding"];

  constructor(spec, host) {
    Object.assign(this, { spec, host });
    this.frame = new Frame(host, spec, host.text("ui.stripes.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    this.navigation = new Navigation(this, { point: () => {}, key: () => false });
    this.frame.tool("zoom", host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
  }

  points(field) {
    return this.host.value(this.spec[field])?.array ?? NONE;
  }

  draw() {
    const all = this.points("all");
    let reach = 0;
    for (let index = 0; index < all.length; index += 2) reach = Math.max(reach, Math.hypot(all[index], all[index + 1]));
    this.reach = reach;
    this.whole = viewOf(halfFor(reach));
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  theme() {
    this.repaint();
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    if (!this.whole || !width) return;
    this.box = pictureBox(width, mostSide(this.host.el));
    this.navigation.fit(this.whole);
    this.view = this.navigation.view;
    this.project = projection(this.view, this.box, -1);
    const ink = inkOf(this.host, TOKENS);
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    clipped(context, this.box, () => this.paintPoints(context, ink));
    frame(context, this.box, ink.hair);
    const unit = unitFor("wavelengths", this.view.half);
    axes(context, this.box, this.view, unit, ink);
    axisNames(context, this.box, ink);
    this.paintNow(context, ink);
    this.tell(unit);
  }

  paintPoints(context, ink) {
    const all = this.points("all");
    const came = 2 * (this.host.value(this.spec.count) ?? 0);
    const size = all.length > 1500 ? 1.4 : 2.4;
    const ghost = this.host.ghost(this.spec.all)?.array ?? NONE; // what was pinned
    this.scatter(context, ghost, 0, ghost.length, size * 0.5, ink.ink3, ink.ink3);
    this.scatter(context, all, came, all.length, size * 0.7, ink.rule, ink.rule);
    this.scatter(context, all, 0, came, size, ink.uv, ink["uv-conj"]);
  }

  // Samples filled, their twins in the quieter colour, each kind at one stroke.
  scatter(context, points, start, end, radius, colour, twin) {
    for (const [sign, fill] of [[-1, twin], [1, colour]]) {
      context.fillStyle = fill;
      context.beginPath();
      for (let index = start; index < end; index += 2) {
        const [x, y] = [this.project.toX(sign * points[index]), this.project.toY(sign * points[index + 1])];
        context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      }
      context.fill();
    }
  }

  paintNow(context, ink) {
    const now = this.points("now");
    if (now.length === 2) return paintSample(context, this.box, this.project, { u: now[0], v: now[1] }, ink.held, ink);
    clipped(context, this.box, () => {
      for (const sign of [-1, 1]) {
        for (let index = 0; index < now.length; index += 2) {
          const [x, y] = [this.project.toX(sign * now[index]), this.project.toY(sign * now[index + 1])];
          disc(context, x, y, 3.6, sign > 0 ? { fill: ink.held, edge: ink.page } : { fill: ink.page, edge: ink.held, width: 1.6 });
        }
      }
    });
  }

  tell(unit) {
    const { host, spec } = this;
    this.frame.unit = unit.unit;
    const [now, all] = [host.value(spec.count) ?? 0, this.points("all").length / 2];
    this.frame.value = [[String(now), "bold"], [` ${host.text("ui.stripes.of", { all })}`, ""]];
    const words = { title: spec.title, now, all, longest: amount(this.reach, "wavelengths") };
    this.frame.content = host.text("ui.stripes.uv", words);
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}
