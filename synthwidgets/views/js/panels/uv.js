// The uv plane: where each pair of antennas measures the sky's transform while the Earth turns.

import { axes, frame, mostSide, pictureBox } from "../lib/axes.js";
import { clipped, fitCanvas, inkOf } from "../lib/canvas.js";
import { Hover, differs } from "../lib/hover.js";
import { Layer } from "../lib/layer.js";
import { widthOf } from "../lib/measures.js";
import { arrowStep, oncePerFrame } from "../lib/pointer.js";
import { shared } from "../lib/shared_scale.js";
import { AHEAD, halfFor, nearestSample, reachOf } from "../lib/tracks.js";
import { amount, unitFor } from "../lib/units.js";
import { projection, viewOf } from "../lib/view.js";
import { counted } from "../numbers.js";
import { Frame } from "./frame.js";
import { crossHair } from "./image_marks.js";
import { Navigation } from "./navigation.js";
import { pairWords } from "./pair_words.js";
import { UvFurther } from "./uv_further.js";
import { UvHand } from "./uv_hand.js";
import { UvModel } from "./uv_model.js";
import { axisNames, haloed, paintSample, paintTracks, stretched } from "./uv_marks.js";
import { UvPairs } from "./uv_pairs.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "edge", "held", "uv", "uv-conj", "uv-second", "uv-third"];
const NEAR = 14; // a sample so near to the pointer is meant [px]
const FEW = 60; // so few pairs are drawn strong
const STEPS = 100; // of the cross-hair across half of the plane
const SAY_AFTER_MS = 300;

export class UvPlane {
  static also = ["curtains", "holding"]; // what covers the sky covers its transform, which waits for the end of a gesture

  whole = null;
  cross = null; // the cross-hair of the keyboard: {x: u, y: v}
  mark = null; // where the pointer or the cross-hair has found a sample

  constructor(spec, host) {
    Object.assign(this, { spec, host, layer: new Layer() });
    this.hover = shared(host.scales, "hover", () => new Hover());
    this.hand = new UvHand(this);
    this.further = new UvFurther(this);
    this.pairsOf = new UvPairs(this);
    this.hover.complete = this.pairsOf.complete;
    this.frame = new Frame(host, spec, host.text("ui.uv.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    if (spec.model) this.model = new UvModel(this);
    this.navigation = new Navigation(this, { point: (place) => this.point(place), key: (event) => this.key(event) });
    this.frame.tool("zoom", host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
    const pair = ["antennas", "uv", "held"];
    this.forget = [
      this.hover.onChange((now, before) => differs(now, before, pair) && this.repaint()),
      host.onHand(() => this.hand.divide() && this.paint()), // a grab is painted before the first move
    ];
  }

  value(field) {
    return this.host.value(this.spec[field]);
  }

  draw(changed) {
    if (!this.model?.on && !Object.values(this.spec).some((name) => changed.has(name))) return;
    this.hand.divide();
    if (!this.whole || !this.host.holding()) this.fit();
    else this.grow();
    if (this.cross ?? this.mark) this.seek(this.cross ?? this.mark);
    else this.hover.renew();
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  fit() {
    this.reach = this.channels.at(-1) * Math.max(...["resting", "held", "further"].map((field) => reachOf(this.value(field))));
    const other = reachOf(this.host.other(this.spec.resting)); // so that what is pinned and what is now fit one window
    this.whole = viewOf(halfFor(Math.max(this.reach, other)));
  }

  // What is pulled out of the window widens it.
  grow() {
    const reach = this.channels.at(-1) * reachOf(this.hand.held);
    this.reach = Math.max(this.channels.at(-1) * this.hand.reachAtRest, reach);
    if (reach > this.whole.half) this.whole = viewOf(halfFor(AHEAD * reach));
  }

  theme() {
    this.layer.forget();
    this.repaint();
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    if (!this.whole || !width) return;
    this.layOut(width);
    const [{ resting }, lost] = [this.hand, this.value("resting_lost")];
    const ghost = this.host.ghost(this.spec.resting);
    const needs = [resting, lost, ghost, ...this.further.needs, `${this.channels}`, this.view, this.box.side, this.pairs < FEW, ...(this.model?.needs ?? [])];
    this.layer.draw(this.context, needs, (under) => this.paintResting(under, resting, lost, ghost));
    this.paintHeld();
    this.paintFound();
    this.tell();
  }

  layOut(width) {
    this.box = pictureBox(width, mostSide(this.host.el));
    this.navigation.fit(this.whole);
    this.view = this.navigation.view;
    this.project = projection(this.view, this.box, -1);
    this.ink = inkOf(this.host, TOKENS);
    this.context = fitCanvas(this.frame.canvas, width, this.box.height);
  }

  // The resting tracks are many and rarely change: with the axes they are kept as a picture of their own.
  paintResting(context, resting, lost, ghost) {
    const { box, project, ink } = this;
    const grey = { colour: ink.ink3, width: 1, alpha: 0.45 };
    clipped(context, box, () => this.model?.paint(context, project));
    clipped(context, box, () => paintTracks(context, ghost, null, project, { sample: grey, conjugate: grey, lost: grey }, this.pairs < FEW));
    this.paintChannels(context, resting, lost, {
      sample: { colour: ink.uv, width: 1, alpha: 0.72, together: true },
      conjugate: { colour: ink["uv-conj"], width: 0.75, alpha: 0.5, hollow: true, together: true },
      lost: { colour: ink.rule, width: 1, alpha: 1, hollow: true, dash: [1, 3] },
    });
    this.further.paint(context);
    this.model?.paintKey(context, box, ink);
    frame(context, box, ink.hair);
    axes(context, box, this.view, this.unit, ink);
    axisNames(context, box, this.model?.shown ? { ...ink, ink2: ink.ink } : ink);
  }

  paintHeld() {
    const { context, ink } = this;
    this.paintChannels(context, this.hand.held, this.hand.heldLost, {
      sample: { colour: ink.held, width: 2, alpha: 1, together: true },
      conjugate: { colour: ink.held, width: 1.2, alpha: 0.7, hollow: true, together: true },
      lost: { colour: ink.rule, width: 1.4, alpha: 1, hollow: true, dash: [1, 3], together: true },
    });
  }

  // The tracks of each channel of a wide band, the longer the shorter its wave: together they are rays.
  paintChannels(context, tracks, lost, looks) {
    const { box, project, ink } = this;
    clipped(context, box, () => {
      const paint = (scale, some) => paintTracks(context, tracks, lost, stretched(project, scale), some, this.pairs < FEW);
      const halo = this.model?.shown && haloed(looks, ink.page, this.pairs < FEW);
      if (halo) for (const scale of this.channels) paint(scale, halo);
      for (const scale of this.channels) paint(scale, looks);
    });
  }

  get channels() {
    return (this.spec.channels && this.value("channels")) || [1];
  }

  // The sample that is hovered here or in another panel.
  get found() {
    return this.hover.what?.uv ? this.hover.what : null;
  }

  paintFound() {
    const { context, box, project, ink, found, cross } = this;
    clipped(context, box, () => this.pairsOf.paintLit(context, project, ink));
    const colour = this.further.parts[found?.further]?.colour ?? "uv";
    if (found) paintSample(context, box, project, found.uv, ink[found.held ? "held" : colour], ink);
    if (cross) crossHair(context, project.toX(cross.x), project.toY(cross.y), ink);
  }

  // hover and cross-hair ---------------------------------------------------------------------------------------

  point(place) {
    if (this.host.holding() || this.cross) return;
    this.seek(place);
    this.repaint();
  }

  // The sample nearest to a place, told to the other panels too.
  seek(mark) {
    const found = mark && this.project ? this.sampleAt(mark) : null;
    this.mark = found && mark;
    if (found) this.hover.set({ ...found, by: this.spec.id });
    else this.hover.clear(this.spec.id);
  }

  sampleAt(mark) {
    const most = NEAR / this.project.scale;
    const { hand, further } = this;
    const of = ({ tracks, pairs }) => {
      const sample = nearestSample(tracks, mark.x, mark.y, most);
      return sample ? [{ antennas: [...pairs.subarray(2 * sample.pair, 2 * sample.pair + 2)], ...sample }] : [];
    };
    const resting = { tracks: hand.resting, pairs: this.value("resting_pairs")?.array };
    const kinds = [{ tracks: hand.held, pairs: hand.heldPairs }, resting, ...further.parts];
    const [nearest] = kinds.flatMap(of).sort((a, b) => a.distance - b.distance);
    return nearest ? { antennas: nearest.antennas, point: nearest.point } : null;
  }

  // Arrow keys move the cross-hair, Escape hides it; true when the key was ours.
  key(event) {
    const step = arrowStep(event);
    if (event.key === "Escape" && this.cross) this.moveCross(null);
    else if (step && this.view) this.moveCross(step);
    else return false;
    this.repaint();
    return true;
  }

  moveCross(step) {
    clearTimeout(this.saying);
    if (!step) this.cross = null;
    else {
      const { x, y, half } = { ...this.view, ...this.cross };
      const [right, up] = step.map((steps) => (steps * half) / STEPS);
      const edge = (value, middle) => Math.min(Math.max(value, middle - half), middle + half);
      this.cross = { x: edge(x - right, this.view.x), y: edge(y + up, this.view.y) };
      this.saying = setTimeout(() => this.sayFound(), SAY_AFTER_MS);
    }
    this.seek(this.cross);
  }

  // words ------------------------------------------------------------------------------------------------------

  get unit() {
    return unitFor("wavelengths", this.whole.half);
  }

  get pairs() {
    return this.value("resting")?.shape?.[0] ?? 0;
  }

  get words() {
    return pairWords(this.found, this.value("names") ?? [], this.host.text, this.unit);
  }

  // For a picture of it on paper: what is under the tracks.
  get look() {
    return this.model?.look;
  }

  tell() {
    const { frame: row, host, found } = this;
    row.unit = this.unit.unit;
    const longest = amount(this.reach, "wavelengths", this.unit);
    const together = (this.value("legend") ?? []).map(({ name }) => name).join(" + ");
    const pairs = this.further.parts.reduce((sum, one) => sum + one.pairs.length / 2, this.pairs);
    row.content = [host.text(counted("ui.uv.content", pairs), { title: this.spec.title, pairs, longest }), together, this.model?.content].filter(Boolean).join(" ");
    row.value = found ? this.valueOfFound() : [[host.text("ui.uv.longest", { longest }), ""]];
  }

  valueOfFound() {
    const { pair, length, stripes } = this.words;
    const name = [pair, this.found.held ? "held" : "bold"];
    return [name, [` ${length}`, ""], [`, ${this.host.text("ui.uv.stripes")} `, "detail"], [stripes, "detail-bold"]];
  }

  sayFound() {
    if (!this.found) return;
    this.host.say([this.host.text("ui.link.pair", this.words), this.hover.describe(this.found)].filter(Boolean).join(" "));
  }

  destroy() {
    clearTimeout(this.saying);
    this.repaint.cancel();
    this.watcher.disconnect();
    this.model?.forget();
    for (const forget of this.forget) forget();
  }
}
