// A square picture of a plane with things on it to drag: what the sky and the ground of a pair share.

import { axes, frame, mostSide, pictureBox } from "../lib/axes.js";
import { fitCanvas, inkOf } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { amount } from "../lib/units.js";
import { projection } from "../lib/view.js";
import { Frame } from "./frame.js";
import { Navigation } from "./navigation.js";
import { PlaneHandles } from "./plane_handles.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "hair", "rule", "edge", "held", "antenna", "baseline", "sky", "uv", "uv-conj"];

export class PlanePanel {
  // `direction` is −1 where x grows to the left; `family` the one of the plane's unit; places are kept to so many
  // `digits`, and an arrow key moves by `step`.
  constructor(spec, host, { direction, family, digits, step }) {
    Object.assign(this, { spec, host, direction, family, digits, step });
    this.frame = new Frame(host, spec, host.text("ui.handles.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    this.handles = new PlaneHandles(this);
    this.navigation = new Navigation(this, { point: () => {}, key: (event) => this.handles.key(event) });
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
  }

  get marks() {
    return this.host.value(this.spec.marks);
  }

  draw() {
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  paint() {
    this.repaint.cancel();
    const width = widthOf(this.host.el);
    if (!this.marks || !width) return;
    this.box = this.fitted(pictureBox(width, mostSide(this.host.el)));
    this.navigation.fit(this.whole);
    this.view = this.navigation.view;
    this.project = projection(this.view, this.box, this.direction);
    this.ink = inkOf(this.host, TOKENS);
    this.paintPlane(fitCanvas(this.frame.canvas, this.box.width, this.box.height));
    this.handles.show();
    this.tell();
  }

  fitted(box) {
    return box;
  }

  // The frame and the ticks outside it, in the unit that fits.
  paintFrame(context, unit) {
    frame(context, this.box, this.ink.hair);
    axes(context, this.box, this.view, unit, this.ink);
  }

  colourOf(id) {
    return this.handles.isHeld(id) ? this.ink.held : this.ink.ink;
  }

  pointOf([x, y]) {
    return [this.project.toX(x), this.project.toY(y)];
  }

  // "1.2″ east, 0.4″ north", in words for the ear or by letters for the eye; far less than a step is rounding.
  placeWords([east, north], form = "side") {
    const part = (place, [plus, minus]) => {
      const value = Math.abs(place) < this.step / 1000 ? 0 : place;
      const size = value ? amount(Math.abs(value), this.family) : amount(0, this.family, this.unit);
      return `${size} ${this.host.text(`ui.${form}.${value < 0 ? minus : plus}`)}`;
    };
    return `${part(east, ["east", "west"])}, ${part(north, ["north", "south"])}`;
  }

  stepWords = (steps) => amount(steps * this.step, this.family, this.unit);

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.handles.tell.cancel();
    this.watcher.disconnect();
  }
}
