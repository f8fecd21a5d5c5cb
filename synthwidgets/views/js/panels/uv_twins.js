// The point of a pair in the uv plane, and its twin opposite: seen from the other antenna it is the same pair.

import { axes, frame, mostSide, pictureBox } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { niceAbove } from "../lib/scales.js";
import { amount } from "../lib/units.js";
import { projection, viewOf } from "../lib/view.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "uv", "uv-conj"];
const LEAST = 10; // [kλ] half of what is seen

export class UvTwins extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "twins", tokens: TOKENS });
  }

  sketch(twins, width) {
    const { ghost } = this;
    const box = pictureBox(width, mostSide(this.host.el));
    const half = niceAbove(1.25 * Math.max(LEAST, ...[twins, ghost ?? twins].flatMap(({ u, v }) => [u, v].map(Math.abs))), [1, 1.5, 2, 3, 4, 6, 8, 10]);
    this.paintPlane(fitCanvas(this.frame.canvas, box.width, box.height), box, viewOf(half), twins);
    const [u, v] = [twins.u, twins.v].map((value) => amount(value, "wavelengths"));
    this.frame.value = [[amount(Math.hypot(twins.u, twins.v), "wavelengths"), "bold"]];
    this.frame.content = this.host.text("ui.twins.content", { title: this.spec.title, u, v });
  }

  paintPlane(context, box, view, { u, v }) {
    const { ink, ghost } = this;
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
}
