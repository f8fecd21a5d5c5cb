// A wavefront through the air, from the side, the wind blowing to the right: flat above the sheet, and below it, where
// there is more path, it has not come so far. The pair stands below it. How late it is, is drawn far too large, and says by how much.

import { mostSide } from "../lib/axes.js";
import { fitCanvas, strokes, text } from "../lib/canvas.js";
import { airTable, colourOf } from "../lib/colours.js";
import { amount } from "../lib/units.js";
import { formatNumber } from "../numbers.js";
import { arrow } from "./argand.js";
import { Sketch } from "./sketch.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "antenna", "sky", "air"];
const HIGHEST = 190; // [px]
const SIDE = 14;
const NAME = 44; // that two names side by side take
const FOOT = 26; // below the ground
const MAST = 18;
const LATE = 0.4; // of the height, the whole of the scale
const SHEET = [30, 12]; // where the air is, and how thick it is drawn
const ON_CUT = 0.1; // of the way downwind: so far aside, an antenna is still below the cut

export class FrontCut extends Sketch {
  constructor(spec, host) {
    super(spec, host, { shows: "front", tokens: TOKENS });
  }

  get front() {
    return this.value;
  }

  sketch(front, width) {
    const { host, spec } = this;
    const high = Math.min(mostSide(host.el), HIGHEST);
    const context = fitCanvas(this.frame.canvas, width, high + 24);
    const [lo, hi] = host.value(spec.extent);
    this.base = lo ? (lo + hi) / 2 : 0; // a front without what lies over all alike
    const { along_m: along } = front;
    const metres = (width - 2 * SIDE) / (along.at(-1) - along[0]);
    this.floor = high - FOOT;
    const tall = (LATE * this.floor) / (hi - lo); // px a µm
    this.toX = (place) => SIDE + (place - along[0]) * metres;
    const lift = (path) => (path - this.base) * tall;
    const level = this.floor - MAST - 4 - (lo ? (LATE * this.floor) / 2 : 0);
    this.paintSheet(context, width, { lo, hi });
    this.paintFront(context, level, lift);
    this.paintGround(context, width, level, lift);
    const times = Math.round(Number(((tall / metres) * 1e6).toPrecision(2)));
    const words = host.text("ui.front.times", { times: String(times).replace(/\B(?=(\d{3})+$)/g, "\u00a0") });
    text(context, words, width / 2, high + 18, { colour: this.ink.ink2, font: this.ink.font("12px"), align: "center" });
    this.tell();
  }

  // The air, coloured as on the map, and the next fronts, which have not met it.
  paintSheet(context, width, range) {
    const { front, ink, toX, host } = this;
    const [top, thick] = SHEET;
    for (const y of [6, 18]) strokes(context, [[[SIDE, y], [width - SIDE, y]]], { colour: ink.sky, width: 1.4 });
    const table = airTable({ lo: range.lo - this.base, hi: range.hi - this.base, dark: host.dark() });
    const step = toX(front.along_m[1]) - toX(front.along_m[0]);
    front.along_m.forEach((place, index) => {
      context.fillStyle = `rgb(${colourOf(table, front.path_um[index] - this.base)})`;
      context.fillRect(Math.floor(toX(place) - step / 2), top, Math.ceil(step) + 1, thick); // without seams
    });
    Object.assign(context, { strokeStyle: ink.rule, lineWidth: 1 });
    context.strokeRect(SIDE - step / 2, top + 0.5, width - 2 * SIDE + step, thick - 1);
  }

  paintFront(context, level, lift) {
    const { front, ink, toX } = this;
    const points = front.along_m.map((place, index) => [toX(place), level - lift(front.path_um[index])]);
    strokes(context, [[[points[0][0], level], [points.at(-1)[0], level]]], { colour: ink.ink3, width: 1.3, dash: [1.5, 3] });
    strokes(context, [points], { colour: ink.sky, width: 3 });
  }

  paintGround(context, width, level, lift) {
    const { ink, front, floor, toX, host } = this;
    strokes(context, [[[0, floor], [width, floor]]], { colour: ink.rule, width: 1.3 });
    const [first, second] = front.places_m.map(([along]) => toX(along));
    const close = Math.abs(first - second) < NAME;
    front.places_m.forEach(([along, aside], place) => {
      const x = toX(along);
      if (x < 0 || x > width) return;
      const below = Math.abs(aside) <= ON_CUT * Math.abs(along);
      const colour = below ? ink.antenna : ink.ink3;
      strokes(context, [[[x, floor], [x, floor - MAST / 2]]], { colour, width: 2.4 });
      context.beginPath();
      context.arc(x, floor - MAST / 2 - 6, 8, 0.15 * Math.PI, 0.85 * Math.PI);
      Object.assign(context, { strokeStyle: colour, lineWidth: 2.4 });
      context.stroke();
      if (below) this.paintLate(context, x, level, lift(this.pathAt(along)));
      const left = place ? second < first : first <= second;
      const [align, beside] = close ? (left ? ["right", 2] : ["left", -2]) : ["center", 0];
      text(context, this.names[place], x + beside, floor + 18, { colour, font: ink.font("600 13px"), align });
    });
    const style = { colour: ink.air, font: ink.font("12px"), align: "right" };
    const words = host.text("ui.air.wind");
    text(context, words, width - 42, floor + 18, style);
    arrow(context, [width - 36, floor + 14], [width - 8, floor + 14], ink.air, { size: 8, width: 2 });
  }

  // How late the front is above an antenna.
  paintLate(context, x, level, lifted) {
    if (Math.abs(lifted) > 2) strokes(context, [[[x, level], [x, level - lifted]]], { colour: this.ink.antenna, width: 4, halo: this.ink.page });
  }

  pathAt(along) {
    const { along_m: places, path_um: paths } = this.front;
    const step = places[1] - places[0];
    const index = Math.min(paths.length - 2, Math.max(0, Math.floor((along - places[0]) / step)));
    const share = Math.min(1, Math.max(0, (along - places[index]) / step));
    return paths[index] + share * (paths[index + 1] - paths[index]);
  }

  get names() {
    const names = this.host.value(this.spec.names) ?? [];
    return (this.host.value(this.spec.watched) ?? []).map((index) => names[index]);
  }

  tell() {
    const { frame: row, host, spec, front } = this;
    const low = Math.min(...front.path_um);
    const most = front.path_um.reduce((best, path, index) => (path > front.path_um[best] ? index : best), 0);
    const late = amount(Math.round(front.path_um[most] - low), "path");
    const place = Math.round(front.along_m[most]);
    row.value = [[`${host.text("ui.front.uneven")} `, "detail"], [late, "bold"]];
    const side = host.text(place < 0 ? "ui.front.upwind" : "ui.front.downwind", { distance: `${formatNumber(Math.abs(place))} m`, name: this.names[0] });
    row.content = host.text("ui.front.content", { title: spec.title, late, side });
  }
}
