// A round dish seen from above, and what is left of it, to drag: east right, north up. Every hole is drawn in its true
// size, and where that would be less than a dot, it is said how much larger it is drawn.

import { mostSide, pictureBox } from "../lib/axes.js";
import { disc, fitCanvas, inkOf, text } from "../lib/canvas.js";
import { Layer } from "../lib/layer.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { amount } from "../lib/units.js";
import { projection, viewOf } from "../lib/view.js";
import { Frame } from "./frame.js";
import { PlaneHandles } from "./plane_handles.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "land", "antenna", "held"];
const MARGIN = 1.04; // of the dish, that is seen
const LEAST = 1.6; // radius of a hole [px]

export class Aperture {
  direction = 1; // x grows to the right
  digits = 3; // to which a place is kept [m]

  constructor(spec, host) {
    Object.assign(this, { spec, host, atRest: new Layer() });
    this.frame = new Frame(host, spec, host.text("ui.aperture.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    this.handles = new PlaneHandles(this);
    this.frame.picture.addEventListener("keydown", (event) => this.handles.key(event) && event.preventDefault());
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
    this.plan = this.host.value(this.spec.plan);
    if (!this.plan || !width) return;
    const box = pictureBox(width, mostSide(this.host.el));
    this.box = { ...box, left: Math.floor((width - box.side) / 2 - 4) };
    this.view = viewOf((MARGIN * this.plan.dish_m) / 2);
    this.project = projection(this.view, this.box);
    this.ink = inkOf(this.host, TOKENS);
    const context = fitCanvas(this.frame.canvas, width, this.box.height);
    const tiles = this.host.value(this.spec.tiles).array;
    this.atRest.draw(context, [JSON.stringify(this.plan), this.box.left, this.box.side, this.ink.page], (under) => this.paintDish(under, tiles));
    this.paintHoles(context);
    this.handles.show();
    this.tell();
  }

  get radius() {
    return (this.plan.hole_m / 2) * this.project.scale;
  }

  // The dish as it was, its tiles faint.
  paintDish(context, tiles) {
    const { project, ink, plan } = this;
    const [x, y] = [project.toX(0), project.toY(0)];
    disc(context, x, y, (plan.dish_m / 2) * project.scale, { fill: ink.land, edge: ink.rule, width: 1 });
    const radius = Math.max(this.radius, 1);
    for (let index = 0; index < tiles.length / 2; index++) disc(context, ...this.pointOf(tiles, index), radius, { edge: ink.page, width: 0.8 });
  }

  pointOf(places, index) {
    return [this.project.toX(places[2 * index]), this.project.toY(places[2 * index + 1])];
  }

  paintHoles(context) {
    const { ink, host, spec, box } = this;
    const ghost = host.ghost(spec.holes)?.array ?? [];
    const radius = Math.max(this.radius, LEAST);
    for (let index = 0; index < ghost.length / 2; index++) disc(context, ...this.pointOf(ghost, index), radius, { edge: ink.ink3, dash: [2.5, 2.2] });
    for (const thing of this.things) {
      const [point, held] = [this.pointOf(this.handles.placeOf(thing), 0), this.handles.isHeld(thing.id)];
      if (held) disc(context, ...point, radius + 7, { fill: ink.held, alpha: 0.18 });
      disc(context, ...point, radius, { fill: held ? ink.held : ink.antenna, edge: ink.page, width: radius > 4 ? 1 : 0.5 });
    }
    const style = { colour: ink.ink2, font: ink.font("12px"), halo: ink.page };
    text(context, this.words.join(", "), box.left + box.side / 2, box.top + box.side + 18, { ...style, align: "center" });
  }

  // What can be dragged: each hole, inside of the rim.
  get things() {
    const { host, spec } = this;
    const holes = host.value(spec.holes)?.array ?? [];
    return Array.from({ length: holes.length / 2 }, (_, id) => ({
      id,
      name: host.text("ui.aperture.hole_number", { number: id + 1 }),
      place: [holes[2 * id], holes[2 * id + 1]],
      grip: [0, 0],
      sets: (place) => ({ [spec.moved]: this.moved(id, place) }),
    }));
  }

  // What is pulled beyond the rim stays at the rim.
  kept([east, north]) {
    const beyond = Math.max(1, Math.hypot(east, north) / ((this.plan.dish_m - this.plan.hole_m) / 2));
    return [east / beyond, north / beyond];
  }

  // The input with one hole elsewhere; put back it was never moved.
  moved(id, place) {
    const { held } = this.handles;
    held.before ??= this.host.input(this.spec.moved);
    if (place === held.home) return held.before;
    const shares = place.map((value) => (2 * value) / this.plan.dish_m);
    const others = held.before.filter(([hole]) => hole !== id);
    return [...others, [id, ...shares]].sort(([a], [b]) => a - b);
  }

  get step() {
    return this.plan.dish_m / 240;
  }

  stepWords = (steps) => amount(steps * this.step, "distance");

  placeWords([east, north]) {
    const part = (value, [plus, minus]) => `${amount(Math.abs(Math.round(value)), "distance")} ${this.host.text(`ui.side.${value < 0 ? minus : plus}`)}`;
    return `${part(east, ["east", "west"])}, ${part(north, ["north", "south"])}`;
  }

  // What is drawn, and how far that is from its true size.
  get words() {
    const { plan, radius, host } = this;
    const words = [host.text("ui.aperture.filled", { dish: amount(plan.dish_m, "distance") }), host.text("ui.aperture.hole", { hole: amount(plan.hole_m, "distance") })];
    const times = LEAST / radius;
    return times > 1.05 ? [...words, host.text("ui.aperture.enlarged", { times: Number(times.toPrecision(2)) })] : words;
  }

  tell() {
    const { frame, host, spec, plan } = this;
    const holes = host.value(spec.holes).array.length / 2;
    const values = { title: spec.title, holes, hole: amount(plan.hole_m, "distance"), dish: amount(plan.dish_m, "distance") };
    frame.content = host.text("ui.aperture.content", values);
  }

  theme() {
    this.atRest.forget();
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.handles.tell.cancel();
    this.watcher.disconnect();
  }
}
