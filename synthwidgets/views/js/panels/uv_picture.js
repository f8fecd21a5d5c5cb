// One part of a transform as a picture: u grows to the left, v up; amplitude, phase, real or imaginary part.

import { axes, frame } from "../lib/axes.js";
import { clipped, disc, rgbOf, strokes, text } from "../lib/canvas.js";
import { colourOf, colourTable, phaseTable } from "../lib/colours.js";
import { unitFor } from "../lib/units.js";
import { viewOf } from "../lib/view.js";
import { inHand } from "../store.js";
import { Brush } from "./brush.js";
import { ImagePane } from "./image.js";
import { PairLink } from "./pair_link.js";
import { axisNames, paintSample } from "./uv_marks.js";
import { PlaneWords } from "./uv_picture_words.js";

const ENDS = { amplitude: [0, 1], phase: [-180, 180], real: [-1, 1], imaginary: [-1, 1] };

const LEFT = 42; // of the picture, in its section [px]
const BAR = 20; // at least so much for the colour bar on the right

export class UvPicture extends ImagePane {
  static also = ["holding", "brush", inHand("brush")];

  constructor(spec, host) {
    super(spec, host);
    this.brush = new Brush(this, () => ({ phase_deg: host.input(spec.phase) }));
  }

  makeWords() {
    return new PlaneWords(this);
  }

  makeLink() {
    return new PairLink(this, "uv");
  }

  get operated() {
    return this.spec.strokes ? "ui.pairs.operate" : "ui.pane.operate";
  }

  claims() {
    return this.brush.claims();
  }

  // Numbers such as −500 want more room on the left than those of angles.
  boxFor(width) {
    const box = super.boxFor(width);
    const more = Math.max(0, LEFT - box.left);
    const side = Math.min(box.side, width - LEFT - (this.spec.hero ? BAR : 0));
    return { ...box, left: box.left + more, side, height: box.height + side - box.side };
  }

  get look() {
    return this.host.value(this.spec.look);
  }

  get scale() {
    const [lo, hi] = ENDS[this.look?.part ?? "amplitude"];
    return { lo, hi, begin() {}, offer() {}, withdraw() {}, settle() {} };
  }

  get cell() {
    const grid = this.host.value(this.spec.grid);
    return (grid.cell_klambda * grid.npix) / this.picture.shape[1];
  }

  get whole() {
    const { npix, cell_klambda: cell } = this.host.value(this.spec.grid);
    return viewOf(((npix - 1) / 2) * cell * (this.spec.crop || 1));
  }

  recolour() {
    if (!this.picture || !this.look) return;
    const { host, look } = this;
    const wish = JSON.stringify([look, this.colours.map, host.dark(), host.colour("page"), host.colour("ink")]);
    if (wish !== this.wish) Object.assign(this, { wish, table: this.tableOf(look) });
    this.raster.paint(this.picture, this.table);
    this.repaint();
  }

  // A logarithm is taken before it travels; a root is a matter of colours.
  tableOf({ part, scale, none }) {
    const { host } = this;
    const [page, ink] = ["page", "ink"].map((token) => rgbOf(host.colour(token)));
    if (part === "phase") return phaseTable({ none, page });
    const { lo, hi } = this.scale;
    return colourTable({ map: this.colours.map, stretch: scale === "root" ? "root" : "linear", lo, hi, dark: host.dark(), page, ink });
  }

  draw(changed) {
    if (changed.has(this.spec.look)) this.recolour();
    super.draw(changed);
  }

  get unit() {
    return this.spec.unit;
  }

  get uvUnit() {
    return unitFor("wavelengths", this.view.half);
  }

  paintRest(context) {
    const { box, view, ink, table } = this;
    frame(context, box, this.look.part === "phase" ? ink.edge : ink.hair);
    axes(context, box, view, { factor: this.uvUnit.factor, label: ` ${this.uvUnit.unit}` }, ink);
    axisNames(context, box, ink);
    if (this.spec.hero) partBar(context, box, table, this.words.ticks(), this.scale, ink);
  }

  // A hovered point has its twin: one of them alone would not be the transform of a picture.
  paintMarks(context) {
    const { box, ink, project } = this;
    this.link.paintPattern(context, box, project, ink);
    this.paintRings(context);
    const at = this.cross ?? this.hovered;
    if (at && !this.brush.isDown) paintSample(context, box, project, { u: at.x, v: at.y }, ink.uv, ink);
    this.brush.paint(context, box, project, ink);
  }

  // Where the rings of an equaliser end, and from where phases are scrambled.
  paintRings(context) {
    const { box, ink, project } = this;
    const { edges = [], scramble = null } = this.host.value(this.spec.rings) ?? {};
    const circle = (radius, edge, width, dash) => disc(context, project.toX(0), project.toY(0), radius * project.scale, { edge, width, dash });
    clipped(context, box, () => {
      for (const radius of edges) {
        circle(radius, ink.page, 3, []);
        circle(radius, ink.ink3, 1.2, [4, 3]);
      }
      if (scramble === null) return;
      circle(scramble, ink.page, 6, []);
      circle(scramble, ink.held, 2.6, []);
    });
  }

  tell() {
    super.tell();
    this.brush.dress();
  }

  showBadge() {} // its scale is fixed

  addTools() {
    this.frame.tool("zoom", this.host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
  }

  point(place) {
    super.point(this.brush.isDown ? null : place);
  }

  key(event) {
    if (this.brush.key(event)) return true;
    const ours = super.key(event);
    if (ours && this.cross) this.brush.draw(this.cross);
    if (this.brush.isDown) this.link.clear();
    return ours;
  }
}

// The colours beside the picture with the values in `ticks`, [[value as drawn, label], …].
const partBar = (context, { left, top, side, roomy }, table, ticks, { lo, hi }, { ink2, rule, font }) => {
  const [x, width] = [left + side + (roomy ? 12 : 6), 11];
  for (let row = 0; row < side; row++) {
    context.fillStyle = `rgb(${colourOf(table, hi - ((row + 0.5) / side) * (hi - lo))})`;
    context.fillRect(x, top + row, width, 1.5);
  }
  Object.assign(context, { strokeStyle: rule, lineWidth: 0.8 });
  context.strokeRect(x, top + 0.5, width, side - 1);
  for (const [value, label] of ticks) {
    const y = top + side - ((value - lo) / (hi - lo)) * side;
    strokes(context, [[[x + width, y], [x + width + 4, y]]], { colour: rule });
    text(context, label, x + width + 7, Math.min(Math.max(y + 4, top + 10), top + side), { colour: ink2, font: font("12px") });
  }
};
