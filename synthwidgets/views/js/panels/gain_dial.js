// The gains of all antennas as arrows from one point: phase as an angle, amplitude as a length over the middle one, which
// is the ring. Arrow keys go from antenna to antenna, a press flags one.

import { mostSide } from "../lib/axes.js";
import { disc, fitCanvas, strokes, text } from "../lib/canvas.js";
import { Hover } from "../lib/hover.js";
import { arrowStep, localPoint, onDrag } from "../lib/pointer.js";
import { shared } from "../lib/shared_scale.js";
import { formatNumber } from "../numbers.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "edge", "antenna", "phase"];
const NEAR = 14; // of a tip [px]
const APART = 15; // between two names
const NAME = 14; // half of a name
const AROUND = 36; // above and below, for names of antennas and then of angles
const ASIDE = 50; // the same left and right
const LEAST = 1; // of the ring, that is seen at least
const SAY_AFTER_MS = 300;
const PRESS = ["Enter", " ", "Delete"];

export const middleOf = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Where each tip is, in units of the ring: [right, up], null without a gain.
export const tipsOf = (rows) => {
  const ring = middleOf(rows.filter(({ amplitude }) => amplitude !== null).map(({ amplitude }) => amplitude)) || 1;
  return rows.map(({ amplitude, phase_deg: phase }) => {
    if (amplitude === null) return null;
    const angle = (phase * Math.PI) / 180;
    return [(Math.cos(angle) * amplitude) / ring, (Math.sin(angle) * amplitude) / ring];
  });
};

export class GainDial extends Sketch {
  at = null; // the antenna that keys have gone to

  constructor(spec, host) {
    super(spec, host, { shows: "rows", tokens: TOKENS, operate: host.text("ui.gain_dial.operate", { title: spec.title }) });
    this.hover = shared(host.scales, "hover", () => new Hover());
    const { picture } = this.frame;
    picture.addEventListener("keydown", (event) => this.key(event));
    picture.addEventListener("pointermove", (event) => this.point(event));
    picture.addEventListener("pointerleave", () => this.hover.clear(this.spec.id));
    picture.addEventListener("blur", () => this.go(null));
    this.drag = onDrag(picture, { start: (event) => this.nearest(event) !== null, move: () => {}, end: (event, moved) => moved || this.press(this.nearest(event)) });
    this.deaf = this.hover.onChange(() => this.repaint());
  }

  get rows() {
    return this.value;
  }

  sketch(rows, width) {
    const { host, spec } = this;
    if (this.gone) this.go(null);
    const side = Math.min(width, mostSide(host.el));
    const tips = tipsOf(rows);
    const ghosts = host.ghost(spec.rows) ? tipsOf(host.ghost(spec.rows)) : [];
    const reach = Math.max(LEAST, ...[...tips, ...ghosts].filter(Boolean).map((tip) => Math.hypot(...tip)));
    this.scale = Math.min(side / 2 - AROUND, width / 2 - ASIDE) / reach;
    this.middle = [width / 2, side / 2];
    this.points = tips.map((tip) => tip && this.toPixel(tip));
    const context = fitCanvas(this.frame.canvas, width, side);
    this.paintRings(context);
    for (const ghost of ghosts) if (ghost) disc(context, ...this.toPixel(ghost), 5, { edge: this.ink.ink3, dash: [2.5, 2.2] });
    this.paintArrows(context);
    this.paintScale(context, this.paintNames(context));
    this.tell();
  }

  toPixel([right, up]) {
    return [this.middle[0] + right * this.scale, this.middle[1] - up * this.scale];
  }

  paintRings(context) {
    const { ink, middle, scale } = this;
    disc(context, ...middle, scale, { edge: ink.rule, width: 1.3 });
    disc(context, ...middle, scale / 2, { edge: ink.hair, width: 1 });
    const out = scale + 8;
    const [x, y] = middle;
    strokes(context, [[[x - out, y], [x + out, y]], [[x, y - out], [x, y + out]]], { colour: ink.hair });
  }

  // Where no antenna's name is: three angles tell what the fourth one says.
  paintScale(context, names) {
    const { ink, middle: [x, y], scale } = this;
    const labels = [["0°", 7, x + scale + 43, y + 4], ["90°", 11, x + 19, y - scale - 20], ["±180°", 18, x - scale - 28, y - 4], ["−90°", 16, x + 22, y + scale + 30]];
    labels.push(["×1", 9, x - 13, y + scale + 13], ["×0.5", 14, x - 18, y + scale / 2 + 13]);
    for (const [words, half, ...place] of labels) {
      if (names.some((name) => Math.abs(name[0] - place[0]) < half + NAME && Math.abs(name[1] - place[1]) < APART)) continue;
      text(context, words, ...place, { colour: ink.ink2, font: ink.font("12px"), halo: ink.page, align: "center" });
    }
  }

  get marked() {
    return (this.hover.what?.antennas ?? []).filter((index) => this.points[index]);
  }

  paintArrows(context) {
    const { ink, middle, points, marked, rows } = this;
    const many = points.length > 20;
    context.globalAlpha = many ? 0.4 : 0.75;
    strokes(context, points.filter(Boolean).map((point) => [middle, point]), { colour: ink.antenna, width: many ? 1.2 : 2 });
    context.globalAlpha = 1;
    strokes(context, marked.map((index) => [middle, points[index]]), { colour: ink.ink, width: 3 });
    points.forEach((point, index) => {
      if (!point) return;
      const bold = marked.includes(index);
      disc(context, ...point, bold ? 7 : many ? 4 : 5.5, { fill: bold ? ink.ink : ink.antenna, edge: ink.page, width: 1.4 });
      if (rows[index].reference) disc(context, ...point, 9, { edge: ink.antenna, width: 1.6 });
    });
  }

  // As many names as have room, and where they are: first what is marked and the reference, then those far from the others.
  paintNames(context) {
    const { ink, rows, points, marked, middle } = this;
    const taken = [];
    const lonely = points.map((point, index) => (point ? Math.min(...points.map((other, place) => (other && place !== index ? Math.hypot(other[0] - point[0], other[1] - point[1]) : Infinity))) : 0));
    const order = rows.map((_, index) => index).sort((a, b) => first(b) - first(a) || lonely[b] - lonely[a]);
    function first(index) {
      return marked.includes(index) ? 2 : Number(rows[index].reference);
    }
    for (const index of order) {
      if (!points[index]) continue;
      const [x, y] = points[index];
      const away = Math.hypot(x - middle[0], y - middle[1]) || 1;
      const place = [x + ((x - middle[0]) / away) * 19, y + ((y - middle[1]) / away) * 15 + 4];
      if (taken.some((other) => Math.abs(other[0] - place[0]) < 2 * APART && Math.abs(other[1] - place[1]) < APART)) continue;
      taken.push(place);
      const bold = first(index);
      text(context, rows[index].name, ...place, { colour: bold ? ink.ink : ink.ink2, font: ink.font(`${bold ? 700 : 400} 12px`), align: "center", halo: ink.page });
    }
    return taken;
  }

  // What is said --------------------------------------------------------------------------------------------------

  words(index) {
    return [this.gain(index), this.error(index)].filter(Boolean).join(", ");
  }

  gain(index) {
    const { host, rows } = this;
    const { name, phase_deg: phase, amplitude } = rows[index];
    if (amplitude === null) return host.text("ui.gain_dial.unsolved", { name });
    return host.text("ui.gain_dial.antenna", { name, phase: degrees(phase), amplitude: formatNumber(Math.hypot(...tipsOf(rows)[index]), 2) });
  }

  // Two digits of what is uncertain are enough.
  error(index) {
    const { amplitude, snr, error_deg: error } = this.rows[index];
    if (amplitude === null || !snr) return "";
    return this.host.text("ui.gain_dial.error", { error: `${formatNumber(Number(error.toPrecision(2)))}°`, snr: formatNumber(snr, 0) });
  }

  // Above the picture: where there is little room, without the error.
  told(index) {
    const error = this.error(index);
    return [[this.gain(index), "bold"], ...(error ? [[`, ${error}`, "detail-bold"]] : [])];
  }

  tell() {
    const { frame, host, spec, rows, marked } = this;
    frame.value = marked.length === 1 ? this.told(marked[0]) : [];
    const known = rows.filter(({ amplitude }) => amplitude !== null);
    if (!known.length) return (frame.content = host.text("ui.gain_dial.none", { title: spec.title }));
    const [phases, lengths] = [known.map((row) => row.phase_deg), tipsOf(known).map((tip) => Math.hypot(...tip))];
    const values = { low: degrees(Math.min(...phases)), high: degrees(Math.max(...phases)), weak: formatNumber(Math.min(...lengths), 2), strong: formatNumber(Math.max(...lengths), 2) };
    return (frame.content = host.text("ui.gain_dial.content", { title: spec.title, count: known.length, ...values }));
  }

  // Hand and keys ---------------------------------------------------------------------------------------------------

  nearest(event) {
    const { x, y } = localPoint(event, this.frame.picture);
    const away = (this.points ?? []).map((point) => (point ? Math.hypot(point[0] - x, point[1] - y) : Infinity));
    const least = Math.min(...away);
    return least <= NEAR ? away.indexOf(least) : null;
  }

  point(event) {
    const index = this.nearest(event);
    if (index === null) this.hover.clear(this.spec.id);
    else this.hover.set({ antennas: [index], by: this.spec.id });
  }

  press(index) {
    if (index !== null) this.host.send({ act: ["toggle_antenna", index], release: true });
  }

  key(event) {
    const step = arrowStep(event);
    const count = this.rows?.length ?? 0;
    if (event.key === "Escape" && this.at !== null) this.go(null);
    else if (PRESS.includes(event.key) && this.at !== null && !this.gone) this.press(this.at);
    else if (step && count) this.go(this.at === null ? 0 : (this.at + Math.sign(step[0] - step[1]) + count) % count);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  go(index) {
    clearTimeout(this.saying);
    if (index === null && this.at === null) return;
    this.at = index;
    if (index === null) return this.hover.clear(this.spec.id);
    this.hover.set({ antennas: [index], by: this.spec.id });
    this.saying = setTimeout(() => this.say(), SAY_AFTER_MS);
  }

  // A smaller array may have come since.
  get gone() {
    return this.at !== null && !(this.at < this.rows?.length);
  }

  say() {
    if (this.at !== null && !this.gone) this.host.say(this.words(this.at));
  }

  theme() {
    this.repaint();
  }

  destroy() {
    clearTimeout(this.saying);
    this.deaf();
    this.drag.remove();
    super.destroy();
  }
}

const degrees = (value) => `${formatNumber(value, 0)}°`;
