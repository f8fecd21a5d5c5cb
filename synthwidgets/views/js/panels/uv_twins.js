// The point of a pair in the uv plane, and its twin opposite: seen from the other antenna it is the same pair.

import { axes, frame, mostSide, pictureBox } from "../lib/axes.js";
import { disc, fitCanvas, inkOf, strokes, text } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { niceAbove } from "../lib/scales.js";
import { amount } from "../lib/units.js";
import { projection, viewOf } from "../lib/view.js";
import { Frame } from "./frame.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "uv", "uv-conj"];
const LEAST = 10; // [kλ] half of what is seen

export class UvTwins {
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

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    const twins = this.host.value(this.spec.twins);
    if (!twins || !width) return;
    const ghost = this.host.ghost(this.spec.twins);
    const box = pictureBox(width, mostSide(this.host.el));
    const half = niceAbove(1.25 * Math.max(LEAST, ...[twins, ghost ?? twins].flatMap(({ u, v }) => [u, v].map(Math.abs))), [1, 1.5, 2, 3, 4, 6, 8, 10]);
    const ink = inkOf(this.host, TOKENS);
    this.paintPlane(fitCanvas(this.frame.canvas, box.width, box.height), box, viewOf(half), twins, ghost, ink);
    const [u, v] = [twins.u, twins.v].map((value) => amount(value, "wavelengths"));
    this.frame.value = [[amount(Math.hypot(twins.u, twins.v), "wavelengths"), "bold"]];
    this.frame.content = this.host.text("ui.twins.content", { title: this.spec.title, u, v });
  }

  paintPlane(context, box, view, { u, v }, ghost, ink) {
    const project = projection(view, box, -1);
    const at = (sign, { u: right, v: up } = { u, v }) => [project.toX(sign * right), project.toY(sign * up)];
    const [left, top, right, below] = [box.left, box.top, box.left + box.side, box.top + box.side];
    strokes(context, [[[left, project.toY(0)], [right, project.toY(0)]], [[project.toX(0), top], [project.toX(0), below]]], { colour: ink.hair });
    frame(context, box, ink.hair);
    axes(context, box, view, { factor: 1 }, ink);
    strokes(context, [[at(1), at(-1)]], { colour: ink["uv-conj"], width: 1.2, dash: [4, 3] });
    if (ghost) disc(context, ...at(1, ghost), 6, { edge: ink.ink3, dash: [2.5, 2.2] });
    disc(context, ...at(-1), 4.6, { fill: ink.page, edge: ink["uv-conj"], width: 1.8 });
    disc(context, ...at(1), 5.2, { fill: ink.uv, edge: ink.page });
    const italic = { colour: ink.ink2, font: ink.font("italic 14px", "math"), halo: ink.page };
    text(context, "v ↑", left + 6, top + 16, italic);
    text(context, "← u", right - 6, below - 7, { ...italic, align: "right" });
  }

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}
