// The antennas of a pair on the ground, seen from above, and the others that stand there: east right, north up.

import { clipped, disc, strokes, text } from "../lib/canvas.js";
import { niceAbove, niceBelow } from "../lib/scales.js";
import { amount, unitFor } from "../lib/units.js";
import { viewOf } from "../lib/view.js";
import { ground, groundScale } from "./map_marks.js";
import { PlanePanel } from "./plane_panel.js";

const NAMES = "ABCDE";
const MARGIN = 1.2; // what is seen is so much wider than the array
const LEAST = 20; // [m] half of what is seen

export class PairGround extends PlanePanel {
  constructor(spec, host) {
    super(spec, host, { direction: 1, family: "distance", digits: 2, step: 1 });
    this.handles.begin(NAMES.length - 2);
  }

  // It keeps its scale while one of its antennas is in the hand.
  get whole() {
    const farthest = Math.max(LEAST, ...this.marks.places.flat().map(Math.abs));
    if (!this.handles.held || !this.half) this.half = niceAbove(MARGIN * farthest, [1, 1.5, 2, 3, 4, 6, 8, 10]);
    return viewOf(this.half);
  }

  get unit() {
    return unitFor("distance", this.view?.half ?? 1);
  }

  fitted(box) {
    const left = Math.max(0, Math.floor((box.width - box.side) / 2));
    return { ...box, left };
  }

  // The pair lies on top.
  get things() {
    const { marks, host, spec } = this;
    const places = host.input(spec.antennas);
    const sets = (index) => (place) => ({ [spec.antennas]: places.map((other, number) => (number === index ? place : other)) });
    const others = places.map((_, index) => index).filter((index) => !marks.pair.includes(index));
    return [...others, ...[...marks.pair].reverse()].map((index) => ({
      id: index, name: host.text("ui.pair_ground.antenna", { name: NAMES[index] }), place: places[index], grip: [0, 0], sets: sets(index),
    }));
  }

  paintPlane(context) {
    const { box, project, view, ink, host, marks } = this;
    const step = niceBelow(view.half / 2);
    ground(context, box, project, view, step, ink, host.text);
    clipped(context, box, () => {
      this.paintGhost(context);
      const points = new Map(this.things.map((thing) => [thing.id, this.pointOf(this.handles.placeOf(thing))]));
      strokes(context, [marks.pair.map((index) => points.get(index))], { colour: ink.baseline, width: 2.2, halo: ink.page });
      for (const [index, point] of points) this.antenna(context, index, point, marks.pair.includes(index));
    });
    groundScale(context, box, project.scale, step, ink);
  }

  antenna(context, index, [x, y], inPair) {
    const { ink, handles } = this;
    const held = handles.isHeld(index);
    const colour = held ? ink.held : inPair ? ink.antenna : ink.ink3;
    if (held) disc(context, x, y, 14, { fill: ink.held, alpha: 0.18 });
    disc(context, x, y, inPair ? 6 : 4, { fill: inPair ? colour : ink.page, edge: inPair ? ink.page : colour });
    const style = { colour, font: ink.font(`${inPair ? 600 : 400} 12px`), align: "center", halo: ink.page };
    text(context, NAMES[index], x, y - 10, style);
  }

  paintGhost(context) {
    const ghost = this.host.ghost(this.spec.marks);
    for (const place of ghost?.places ?? []) disc(context, ...this.pointOf(place), 6, { edge: this.ink.ink3, dash: [2.5, 2.2] });
  }

  tell() {
    const { frame: row, marks, host, handles, spec } = this;
    const thing = handles.atHand;
    const places = this.things.map((one) => [one.id, handles.placeOf(one)]);
    const [a, b] = marks.pair.map((index) => places.find(([id]) => id === index)[1]);
    const length = amount(Math.hypot(a[0] - b[0], a[1] - b[1]), "distance");
    const pair = marks.pair.map((index) => NAMES[index]).join("–");
    row.value = thing ? [[NAMES[thing.id], handles.held ? "held" : "bold"], [` ${length}`, ""]] : [[length, "bold"]];
    if (!handles.held) row.content = host.text("ui.pair_ground.content", { title: spec.title, pair, length });
  }
}
