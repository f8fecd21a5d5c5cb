// The air from above, as on a map: east right, north up. On it where each line of sight meets it, the pair that is
// watched, and the wind as an arrow to pull. Two antennas pressed one after the other are the pair.

import { clipped, disc, strokes, text } from "../lib/canvas.js";
import { airTable } from "../lib/colours.js";
import { mostSide, pictureBox } from "../lib/axes.js";
import { widthOf } from "../lib/measures.js";
import { Raster } from "../lib/picture.js";
import { niceBelow } from "../lib/scales.js";
import { amount, unitFor } from "../lib/units.js";
import { contains, viewOf } from "../lib/view.js";
import { arrowOf, windOf } from "../lib/wind.js";
import { formatNumber, withUnit } from "../numbers.js";
import { paintAirGhost } from "./air_ghost.js";
import { arrow } from "./argand.js";
import { colourBar } from "./image_marks.js";
import { groundScale } from "./map_marks.js";
import { PlanePanel } from "./plane_panel.js";

const ARROW = 0.15; // of the picture's side, half of the arrow of the fastest wind
const [ASIDE, DOWN] = [0.68, 0.66]; // of half of the side, where the middle of the arrow is, left and up
const STEP_M_S = 0.5; // an arrow key
const MOST_NAMES = 12;
const FELT_UM = 0.5; // less is nothing to speak of
const NEAR = 40; // names above would run into one another [px]

export class AirMap extends PlanePanel {
  #last = null; // the antenna that was pressed last

  constructor(spec, host) {
    super(spec, host, { direction: 1, family: "distance", digits: 3, step: 1 });
    this.raster = new Raster();
    this.handles.begin(Infinity); // the wind
  }

  draw(changed) {
    const { air, extent } = this.spec;
    if (changed.has(air) || changed.has(extent) || !this.table) this.colour();
    super.draw();
  }

  theme() {
    this.colour();
    super.theme();
  }

  colour() {
    const picture = this.host.value(this.spec.air);
    if (!picture?.shape) return;
    const [lo, hi] = this.host.value(this.spec.extent);
    this.middle = lo ? (lo + hi) / 2 : 0; // of turbulent air only differences have a meaning
    const dark = this.host.dark();
    this.raster.paint(picture, airTable({ lo, hi, dark }));
    this.range = { lo: lo - this.middle, hi: hi - this.middle };
    this.table = airTable({ ...this.range, dark });
  }

  get whole() {
    const { middle_m: [east, north], side_m: side } = this.marks;
    return viewOf(side / 2, east, north);
  }

  // A bar of colours on the right, and no ticks on the left.
  fitted() {
    return { ...pictureBox(widthOf(this.host.el), mostSide(this.host.el), true), left: 0 };
  }

  // the wind's arrow and the antennas, to take and to press ---------------------------------------------------

  // So many metres of the map are a metre a second.
  get length() {
    return (ARROW * 2 * this.view.half) / this.spec.fastest;
  }

  get home() {
    const { x, y, half } = this.view;
    return [x - ASIDE * half, y + DOWN * half];
  }

  get things() {
    const { host, spec } = this;
    const places = host.value(spec.places)?.array ?? [];
    const named = host.value(spec.names) ?? [];
    const antennas = named.map((name, index) => ({
      id: index, name, place: [places[2 * index], places[2 * index + 1]], grip: [0, 0], press: () => this.watch(index),
    }));
    return this.view ? [...antennas, this.wind] : antennas;
  }

  get wind() {
    const { host, spec, length } = this;
    const from = host.input(spec.wind_from);
    const place = arrowOf(host.input(spec.wind), from).map((part) => part * length);
    const told = (at) => windOf(at.map((part) => part / this.length), from);
    const sets = (at) => ({ [spec.wind]: told(at).speed, [spec.wind_from]: told(at).from });
    return { id: "wind", name: host.text("ui.air.wind"), place, grip: this.home, sets, words: (at) => this.windWords(told(at)) };
  }

  windWords({ speed, from }) {
    const fast = withUnit(formatNumber(speed), "m/s");
    return this.host.text("ui.air.blows", { speed: fast, from: `${formatNumber(from, 0)}°` });
  }

  kept([east, north]) {
    const most = this.spec.fastest * this.length;
    const share = Math.min(1, most / (Math.hypot(east, north) || 1));
    return [east * share, north * share];
  }

  get step() {
    return this.view ? STEP_M_S * this.length : 1;
  }

  set step(_metres) {} // of the arrow, not of the ground

  stepWords = (steps) => withUnit(formatNumber(steps * STEP_M_S), "m/s");

  watch(index) {
    const pair = this.host.input(this.spec.pair);
    const other = pair.includes(this.#last) ? this.#last : pair[1];
    this.#last = index;
    if (other === index) return;
    this.host.send({ sets: { [this.spec.pair]: [other, index].sort((a, b) => a - b) }, release: true });
  }

  // the picture ------------------------------------------------------------------------------------------------

  paintPlane(context) {
    const { box, ink, project, host } = this;
    const step = niceBelow(this.view.half / 2);
    clipped(context, box, () => {
      this.paintAir(context);
      paintAirGhost(context, this);
      this.paintAntennas(context);
    });
    this.paintWind(context);
    Object.assign(context, { strokeStyle: ink.rule, lineWidth: 1 });
    context.strokeRect(box.left + 0.5, box.top + 0.5, box.side - 1, box.side - 1);
    const style = { colour: ink.ink, font: ink.font("12px"), halo: ink.page, align: "right" };
    text(context, `${host.text("ui.map.north")} ↑`, box.left + box.side - 8, box.top + 18, style);
    text(context, `${host.text("ui.map.east")} →`, box.left + box.side - 8, box.top + 34, style);
    groundScale(context, { ...box, left: box.left + 8 }, project.scale, step, ink);
    const unit = unitFor("path", this.range.hi);
    colourBar(context, box, this.table, { ...this.range, factor: unit.factor }, ink);
    this.frame.unit = `${unit.unit} ${this.spec.unit}`;
    this.paintCaption(context);
  }

  // Below the middle, or from the left edge on where it is longer than the picture.
  paintCaption(context) {
    const { box, ink, host } = this;
    const words = host.text("ui.air.caption");
    const font = ink.font("12px");
    context.font = font;
    const align = context.measureText(words).width > box.side ? "left" : "center";
    text(context, words, box.left + (align === "left" ? 0 : box.side / 2), box.top + box.side + 18, { colour: ink.ink2, font, align });
  }

  paintAir(context) {
    const { middle_m: [east, north], side_m: side } = this.marks;
    const { project } = this;
    Object.assign(context, { imageSmoothingEnabled: true, imageSmoothingQuality: "high" });
    const size = side * project.scale;
    context.drawImage(this.raster.canvas, project.toX(east - side / 2), project.toY(north + side / 2), size, size);
  }

  paintAntennas(context) {
    const { host, spec, ink } = this;
    const pair = host.value(spec.watched) ?? [];
    const antennas = this.things.filter(({ id }) => id !== "wind");
    const points = antennas.map(({ place }) => this.pointOf(place));
    strokes(context, [pair.map((index) => points[index])], { colour: ink.baseline, width: 2.2, halo: ink.page });
    points.forEach((point, index) => pair.includes(index) || disc(context, ...point, 4.6, { fill: ink.antenna, edge: ink.page }));
    disc(context, ...points[pair[0]], 7, { fill: ink.antenna, edge: ink.page, width: 2 });
    disc(context, ...points[pair[1]], 7.6, { fill: ink.page, edge: ink.page, width: 2 });
    disc(context, ...points[pair[1]], 6, { edge: ink.antenna, width: 3 });
    antennas.forEach(({ name }, index) => {
      if (pair.includes(index) || antennas.length > MOST_NAMES) return;
      text(context, name, points[index][0], points[index][1] - 12, { colour: ink.ink, font: ink.font("12px"), align: "center", halo: ink.page });
    });
    this.paintPair(context, pair.map((index) => ({ name: antennas[index].name, point: points[index] })));
  }

  // Names above, or to either side where the two are close.
  paintPair(context, pair) {
    const { ink } = this;
    const close = Math.abs(pair[0].point[0] - pair[1].point[0]) < NEAR && Math.abs(pair[0].point[1] - pair[1].point[1]) < NEAR / 2;
    const style = { colour: ink.ink, font: ink.font("600 15px"), halo: ink.page };
    pair.forEach(({ name, point: [x, y] }, place) => {
      const left = pair[place].point[0] < pair[1 - place].point[0] || (!place && pair[0].point[0] === pair[1].point[0]);
      if (close) text(context, name, x + (left ? -11 : 11), y + 5, { ...style, align: left ? "right" : "left" });
      else text(context, name, x, y - 12, { ...style, align: "center" });
    });
  }

  // About its middle, so that it stays in its corner wherever it points.
  paintWind(context) {
    const { wind, ink, project, handles } = this;
    const [east, north] = handles.placeOf(wind);
    const [x, y] = this.pointOf(this.home);
    const tip = [x + east * project.scale, y - north * project.scale];
    const tail = [x - east * project.scale, y + north * project.scale];
    const colour = this.colourOf("wind");
    if (handles.isHeld("wind")) disc(context, ...tip, 14, { fill: ink.held, alpha: 0.18 });
    strokes(context, [[tail, tip]], { colour, width: 3, halo: ink.page });
    arrow(context, tail, tip, colour, { size: 13, width: 3.4 });
    const words = `${this.host.text("ui.air.wind")} ${wind.words([east, north])}`;
    const style = { colour, font: ink.font("600 13px"), align: "left", halo: ink.page };
    text(context, words, this.box.left + 10, this.box.top + 20, style);
  }

  tell() {
    const { frame: row, host, spec, handles } = this;
    const names = host.value(spec.names) ?? [];
    const pair = (host.value(spec.watched) ?? []).map((index) => names[index]);
    const { wind } = this;
    row.value = handles.held ? [[wind.words(handles.placeOf(wind)), "held"]] : [[pair.join("–"), "bold"]];
    row.content = host.text("ui.air.content", {
      title: spec.title, count: names.length, wind: wind.words(handles.placeOf(wind)), pair: pair.join("–"), most: this.mostWords(),
    });
  }

  // Where the air holds the waves up most.
  mostWords() {
    const { array, shape } = this.host.value(this.spec.air) ?? {};
    if (!array) return "";
    const most = array.reduce((best, value, index) => (value > array[best] ? index : best), 0);
    if (array[most] - this.middle < FELT_UM) return "";
    const { middle_m: middle, side_m: side } = this.marks;
    const [row, column] = [Math.floor(most / shape[1]), most % shape[1]];
    const place = [column, row].map((at, axis) => middle[axis] + ((at + 0.5) / shape[1] - 0.5) * side);
    const path = amount(array[most] - this.middle, "path");
    return contains(this.whole, ...place) ? this.host.text("ui.air.most", { path, place: this.placeWords(place.map(Math.round)) }) : "";
  }

  get unit() {
    return unitFor("distance", this.view?.half ?? 1);
  }
}
