// The ground with its antennas, seen from above: east right, north up.

import { mostSide, pictureBox } from "../lib/axes.js";
import { fitCanvas, inkOf, Stamp, text, zoomOf } from "../lib/canvas.js";
import { nearest, nudgeStep, placeAt } from "../lib/ground.js";
import { Hover, differs } from "../lib/hover.js";
import { Layer } from "../lib/layer.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { niceBelow } from "../lib/scales.js";
import { shared } from "../lib/shared_scale.js";
import { contains, projection } from "../lib/view.js";
import { counted } from "../numbers.js";
import { AntennaHandles } from "./antenna_handles.js";
import { Frame } from "./frame.js";
import { Hold } from "./hold.js";
import { MapFurther } from "./map_further.js";
import { MapGestures } from "./map_gestures.js";
import { antennas, ghosts, ground, groundScale, heldAntenna, heldLines, pointsOf, selectionBox } from "./map_marks.js";
import { MapPairs } from "./map_pairs.js";
import { MapWords, NAMED } from "./map_words.js";
import { MapWindow } from "./map_window.js";
import { Navigation } from "./navigation.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "held", "antenna", "baseline", "uv-second", "uv-third"];
const NEAR = 12; // an antenna so near to the pointer is hovered [px]

export class ArrayMap {
  names = [];
  base = null; // the places of the last answer
  stamps = []; // of the names of what is held
  awaited = ""; // "added" or "removed": what the next answer brings

  constructor(spec, host) {
    Object.assign(this, { spec, host, atRest: new Layer(), words: new MapWords(this) });
    this.hover = shared(host.scales, "hover", () => new Hover());
    this.frame = new Frame(host, spec, host.text("ui.map.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    this.window = new MapWindow(this);
    this.further = new MapFurther(this);
    this.hold = new Hold(host, spec.positions);
    this.handles = new AntennaHandles(this.frame.picture);
    this.pairs = new MapPairs(this);
    this.gestures = new MapGestures(this);
    this.navigation = new Navigation(this, {
      farthest: 8,
      point: (place) => this.point(place),
      key: (event) => this.gestures.key(event),
      claims: (event) => this.gestures.claims(event),
      click: () => this.gestures.clickGround(),
    });
    this.addTool = this.frame.tool("add", host.text("ui.map.add"), () => this.gestures.setAdding(!this.gestures.adding));
    this.addTool.setAttribute("aria-pressed", "false");
    this.frame.tool("zoom", host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
    const marked = (now, before) => differs(now, before, ["antennas"]) && this.repaint();
    this.forget = [
      this.hover.onChange(marked),
      host.onHand((hand) => (hand && this.gestures.setAdding(false), this.repaint())),
      host.onGesture((request) => this.gestureBegins(request)),
    ];
  }

  draw(changed) {
    const { spec, host } = this;
    const places = host.value(spec.positions)?.array;
    if (places && (changed.has(spec.positions) || !this.base)) this.take(places, host.value(spec.names) ?? []);
    else if (this.base && changed.has(spec.further) && this.rests) this.window.fit(this.base, []);
    this.paint();
    this.frame.canvas.dataset.token = host.token?.() ?? "";
  }

  take(places, names) {
    const before = this.base;
    if (this.hold.active && before?.length !== places.length) this.hold.lose();
    const mine = this.hold.settling;
    this.hold.heard(places, places === before);
    Object.assign(this, { base: places, names });
    if (this.rests) this.window.fit(before, mine);
    this.label();
    this.greet(before);
  }

  get rests() {
    return !this.hold.active && !this.host.holding();
  }

  // An antenna that was asked for has come: it is the one at hand.
  greet(before) {
    const { awaited, base } = this;
    if (!awaited || !before || base.length === before.length) return;
    this.awaited = "";
    const count = base.length / 3;
    this.gestures.selected.clear();
    if (awaited === "added") this.handles.show(count - 1);
    this.host.say(this.host.text(counted(`ui.map.${awaited}`, count), { name: this.names[count - 1], count }));
  }

  label() {
    if (this.hold.active) return;
    this.handles.place(pointsOf(this.places, this.project ?? projection(this.whole, { side: 1 })));
    this.handles.label(this.names.map((name, index) => `${name}, ${this.words.place(index, "side")}`));
  }

  get whole() {
    return this.window.whole;
  }

  // All of it was asked for.
  refit() {
    this.window.refit();
  }

  // Where everything is now: what is held is where the hand has it.
  get places() {
    return this.hold.overlaid(this.base);
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    if (!this.base || !width) return;
    this.layOut(width);
    const { places, project } = this;
    const points = pointsOf(places, project);
    const seen = points.map((point, index) => (contains(this.view, ...placeAt(places, index)) ? point : null));
    this.paintCanvas(points, seen);
    // What is held keeps its handle at the edge, where the focus stays: without it the hold would end.
    this.handles.place(seen.map((point, index) => point ?? (this.hold.indices.includes(index) ? within(this.box, points[index]) : null)));
    this.handles.press(this.hold.indices);
    this.words.tell();
    this.window.tell();
  }

  layOut(width) {
    const box = pictureBox(width, mostSide(this.host.el));
    this.box = { ...box, left: Math.floor((width - box.side) / 2 - 4) };
    this.navigation.fit(this.whole);
    this.view = this.navigation.view;
    this.project = projection(this.view, this.box);
    this.ink = inkOf(this.host, TOKENS);
  }

  // An answer brings the places that the hand has shown already: then there is nothing to paint.
  paintCanvas(points, seen) {
    const { hold, hovered, gestures, view, box, ink } = this;
    const state = [points, hold.indices, hovered, [...gestures.selected], gestures.box, view, box, zoomOf(this.frame.canvas), ink.page];
    const told = JSON.stringify(state);
    const shown = [told, this.host.ghost(this.spec.positions), this.further.grounds, this.further.value];
    if (shown.every((part, index) => part === this.shown?.[index])) return;
    Object.assign(this, { shown, ghost: shown[1] });
    this.context = fitCanvas(this.frame.canvas, widthOf(this.host.el), box.height);
    this.paintAtRest(seen);
    this.paintInHand(points);
  }

  // The ground and what stands on it: the same picture while something else is held.
  paintAtRest(seen) {
    const { hold, hovered, gestures, view, box } = this;
    const resting = seen.map((point, index) => (hold.indices.includes(index) ? null : point));
    const chosen = [...gestures.selected];
    this.atRest.draw(this.context, [`${resting}`, `${hovered}`, `${chosen}`, view, box.left, box.side, ...this.shown.slice(1)], (under) => {
      this.paintGround(under);
      this.further.paint(under, box, this.project, hovered, this.ink);
      antennas(under, resting, { hovered, selected: gestures.selected }, this.ink);
    });
  }

  paintGround(context) {
    const { box, project, view, ink, host } = this;
    const step = niceBelow(view.half / 3);
    ground(context, box, project, view, step, ink, host.text);
    groundScale(context, box, project.scale, step, ink);
    if (this.ghost) ghosts(context, box, pointsOf(this.ghost.array, project), pointsOf(this.places, project), ink);
    this.centred(context, host.text(`ui.map.axes.${this.words.unit}`), box.top + box.side + 18);
  }

  paintInHand(points) {
    const { context, box, ink, hold, project, gestures } = this;
    heldLines(context, points, hold.indices, ink);
    const { hovered } = this;
    if (hovered.length === 2) this.further.paintPair(context, box, project, hovered, ink);
    hold.indices.forEach((index, order) => {
      const [east, north] = hold.homeOf(index);
      const name = hold.indices.length <= NAMED ? hold.names[order] : "";
      const stamp = (this.stamps[order] ??= new Stamp());
      heldAntenna(context, box, points[index], [project.toX(east), project.toY(north)], { name, stamp }, ink);
    });
    const corners = gestures.box?.map(([east, north]) => [project.toX(east), project.toY(north)]);
    if (corners) selectionBox(context, corners, ink);
    if (!this.further.count) this.centred(context, this.host.text("ui.map.empty"), box.top + box.side / 3);
  }

  // What the pointer rests on, here or as a pair of the uv plane.
  get hovered() {
    const known = (this.hover.what?.antennas ?? []).filter((index) => index < this.further.count);
    return this.hold.active ? [] : known;
  }

  centred(context, words, y) {
    const { box, ink } = this;
    const style = { colour: ink.ink2, font: ink.font("12px"), align: "center", halo: ink.page };
    text(context, words, box.left + box.side / 2, y, style);
  }

  theme() {
    this.atRest.forget();
    this.shown = null;
    this.repaint();
  }

  gestureBegins({ act }) {
    this.gestures.setAdding(false);
    this.window.gestureBegins(act?.[0] === "reset");
    this.repaint();
  }

  showAdding(adding) {
    this.addTool.setAttribute("aria-pressed", String(adding));
    this.frame.picture.classList.toggle("sw-adding", adding);
    this.host[adding ? "say" : "unsay"](this.host.text("ui.map.adding"));
  }

  point(place) {
    this.pointed = place;
    if (this.hold.active || !this.project) return;
    const index = place ? nearest(this.places, place.x, place.y, NEAR / this.project.scale) : -1;
    this.pairs.point(index);
  }

  destroy() {
    this.gestures.setAdding(false); // it listens to all of the page
    this.repaint.cancel();
    this.window.destroy();
    this.hold.tell.cancel();
    this.watcher.disconnect();
    for (const forget of this.forget) forget();
  }
}

// A place on the canvas, brought to the nearest edge of a box.
const within = ({ left, top, side }, [x, y]) => [Math.min(Math.max(x, left), left + side), Math.min(Math.max(y, top), top + side)];
