// One complex number, large: an arrow whose length says how much and whose angle says where, its parts, and its twin.

import { mostSide, pictureBox } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { partsWords, phaseWords } from "../lib/phase_words.js";
import { phaseRing } from "../lib/phase_wheel.js";
import { niceAbove } from "../lib/scales.js";
import { amount, unitFor } from "../lib/units.js";
import { arc, arrow } from "./argand.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "edge", "amplitude", "phase", "sky", "uv-conj"];
const LEAST = 3; // [Jy] the outer ring of what the slider can make
const BELOW = 24;
const ROOM = 30; // about the outer ring
const ARC = 38; // the radius of the phase's arc [px]
const BEYOND = 16; // of the tip
const SHORT = 12; // an arrow that is no longer has no angle to point at
const NARROW = 0.7; // rad: less has no room for its number
const HIGH = 12; // of a label [px]
const CLEAR = 4; // of the outer ring

// Where the twin's label stands, from the middle of a dial of this radius: beside the twin on its outer side, else on its
// inner side, clear of the line that leads to it, else nearer the axis; the first that touches no ring.
export const twinLabel = ([x, y], width, radius) => {
  const outward = Math.sign(y) || 1;
  const at = (side, down) => ({ x: x + 10 * side, y: y + 5 + down, align: side > 0 ? "left" : "right" });
  const fits = ({ x: near, y: base, align }) => {
    const far = near + (align === "left" ? width : -width);
    return [near, far].every((end) => [base, base - HIGH].every((line) => Math.hypot(end, line) < radius - CLEAR));
  };
  const away = Math.sign(x) || 1;
  const places = [at(away, 0), at(-away, Math.abs(y) < Math.abs(x) ? 16 * outward : 0), at(1, -22 * outward)];
  return places.find(fits) ?? places.at(-1);
};

export class ArrowDial extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "arrow", tokens: TOKENS });
  }

  sketch(value, width) {
    const { side } = pictureBox(width, mostSide(this.host.el)); // as high as the sky beside it
    this.ring = value.flux > LEAST ? niceAbove(value.flux) : LEAST;
    const dial = { x: width / 2, y: side / 2, radius: Math.max(8, side / 2 - ROOM) };
    this.scale = dial.radius / this.ring;
    const context = fitCanvas(this.frame.canvas, width, side + BELOW);
    this.paintDial(context, dial);
    this.paintNumber(context, dial, value);
    const style = { colour: this.ink.ink2, font: this.ink.font("12px"), align: "center" };
    text(context, this.host.text("ui.dial.caption"), dial.x, side + 18, style);
    this.tell(value);
  }

  // Rings at round amplitudes, the colours of the phases about them, and the two axes.
  paintDial(context, { x, y, radius }) {
    const { ink, ring, host } = this;
    const parts = ring === LEAST ? LEAST : 2;
    for (let part = 1; part <= parts; part++) disc(context, x, y, (radius * part) / parts, { edge: ink.hair, width: 1 });
    phaseRing(context, x, y, radius + 12, 9, ink.edge);
    strokes(context, [[[x - radius, y], [x + radius, y]], [[x, y - radius], [x, y + radius]]], { colour: ink.rule });
    const small = { colour: ink.ink2, font: ink.font("12px"), halo: ink.page };
    for (let part = 1; part <= parts; part++) {
      text(context, amount((ring * part) / parts, "flux"), x + (radius * part) / parts - 4, y + 16, { ...small, colour: ink.ink3, align: "right" });
    }
    text(context, host.text("ui.dial.real"), x + radius - 4, y - 7, { ...small, align: "right" });
    text(context, host.text("ui.dial.imaginary"), x + 7, y - radius + 14, small);
  }

  paintNumber(context, dial, value) {
    const { x, y } = dial;
    const { ink, scale, ghost } = this;
    const at = ({ re, im }) => [x + re * scale, y - im * scale];
    const [tip, twin] = [at(value), at({ re: value.re, im: -value.im })];
    strokes(context, [[[x, tip[1]], tip, [tip[0], y]]], { colour: ink.ink2, dash: [1.5, 3] });
    strokes(context, [[[x, y], twin]], { colour: ink["uv-conj"], width: 1.6, dash: [5, 4] });
    disc(context, ...twin, 5, { fill: ink.page, edge: ink["uv-conj"], width: 1.8 });
    if (ghost) strokes(context, [[[x, y], at(ghost)]], { colour: ink.ink3, width: 2, dash: [6, 4] });
    this.paintParts(context, value.parts, at);
    if (value.amplitude * scale > SHORT) arc(context, x, y, ARC, value, ink.phase);
    arrow(context, [x, y], tip, ink.amplitude, { size: 16, width: 5 });
    this.label(context, dial, value, twin);
  }

  // The arrows of several parts, one after the other, end where the whole one does.
  paintParts(context, parts, at) {
    if (parts.length < 2) return;
    let end = { re: 0, im: 0 };
    for (const part of parts) {
      const next = { re: end.re + part.re, im: end.im + part.im };
      arrow(context, at(end), at(next), this.ink.sky, { size: 9, width: 2 });
      end = next;
    }
  }

  label(context, { x, y, radius }, value, twin) {
    const { ink, scale, host } = this;
    if (value.amplitude * scale > SHORT) this.labelArrow(context, { x, y }, value);
    if (Math.abs(value.im) * scale > 24) {
      const [words, font] = [host.text("ui.dial.twin"), ink.font("12px")];
      context.font = font;
      const place = twinLabel([twin[0] - x, twin[1] - y], context.measureText(words).width, radius);
      text(context, words, x + place.x, y + place.y, { colour: ink.ink2, font, halo: ink.page, align: place.align });
    }
  }

  // The length beyond the tip; the angle beside its arc, or where that is too narrow, on the arrow's other side.
  labelArrow(context, { x, y }, value) {
    const { ink, scale } = this;
    const bold = { font: ink.font("600 15px"), halo: ink.page };
    const angle = Math.atan2(value.im, value.re);
    const about = (radius, at) => [x + radius * Math.cos(at), y - radius * Math.sin(at) + 5];
    const beyond = Math.max(value.amplitude * scale + BEYOND, ARC + 36); // clear of the angle's number
    const align = Math.cos(angle) > 0.3 ? "left" : Math.cos(angle) < -0.3 ? "right" : "center";
    text(context, amount(value.amplitude, "flux"), ...about(beyond, angle), { ...bold, colour: ink.amplitude, align });
    const beside = Math.abs(angle) > NARROW ? angle / 2 : angle + Math.sign(angle || 1) * 0.7;
    text(context, phaseWords(value), ...about(ARC + 10, beside), { ...bold, colour: ink.phase, align: Math.cos(beside) < 0 ? "right" : "left" });
  }

  tell(value) {
    const { frame: row, host, spec } = this;
    row.value = [[partsWords(value, value.flux), "bold"]];
    const unit = unitFor("flux", value.amplitude);
    const [real, imaginary] = [value.re, value.im].map((part) => amount(Math.abs(part) < 1e-3 * value.amplitude ? 0 : part, "flux", unit));
    row.content = host.text("ui.dial.content", { title: spec.title, amplitude: amount(value.amplitude, "flux"), phase: phaseWords(value), real, imaginary });
  }
}
