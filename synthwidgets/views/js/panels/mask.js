// A mask painted on a picture in round dabs: with the pointer while its tool is on, by Enter and Delete at the cross-hair.
// The brush has some sizes, by its tools or by [ and ].

import { clipped, disc } from "../lib/canvas.js";
import { onDrag, promptly } from "../lib/pointer.js";
import { amount } from "../lib/units.js";

const SIZES = [0.25, 0.5, 1, 2, 4]; // of the quantity that is the brush
const BY_KEY = { "[": -1, "]": 1 };
const APART = 0.5; // of a dab's radius, from one to the next
const LINE = 1.6;

// A place in arcsec to a thousandth of the radius: short in a link.
const tidy = (value, radius) => Number(value.toFixed(Math.max(0, 3 - Math.floor(Math.log10(radius)))));

export class Mask {
  on = false; // the pointer paints
  size = SIZES.indexOf(1);

  // `pane` is a picture whose `spec.input` is the mask, [[east, north, radius], …] in arcsec, `spec.brush` the quantity
  // of a usual dab's radius.
  constructor(pane) {
    this.pane = pane;
    const { frame, host, navigation } = pane;
    this.button = frame.tool("brush", host.text("ui.mask"), () => this.toggle());
    this.button.setAttribute("aria-pressed", "false");
    this.sizers = [["smaller", -1], ["larger", 1]].map(([name, by]) => frame.tool(name, host.text(`ui.mask.${name}`), () => this.resize(by)));
    this.showSizers();
    navigation.claims = () => this.on;
    this.tell = promptly(() => this.stroke && host.send({ sets: { [pane.spec.input]: this.stroke } }));
    this.drag = onDrag(frame.picture, {
      start: (event) => this.start(event),
      move: (event) => this.move(event),
      end: () => this.end(),
    });
  }

  get dabs() {
    return this.stroke ?? this.pane.host.input(this.pane.spec.input) ?? [];
  }

  get radius() {
    return Number((SIZES[this.size] * this.pane.host.value(this.pane.spec.brush)).toPrecision(3));
  }

  get words() {
    const { length: count } = this.dabs;
    return count ? this.pane.host.text(count > 1 ? "ui.mask.dabs" : "ui.mask.dab", { count }) : "";
  }

  toggle() {
    this.on = !this.on;
    this.button.setAttribute("aria-pressed", String(this.on));
    this.pane.frame.picture.style.touchAction = this.on ? "none" : "";
    this.showSizers();
    this.pane.repaint();
  }

  // Dabs that lie there stay as they are.
  resize(by) {
    this.size = Math.min(SIZES.length - 1, Math.max(0, this.size + by));
    const { host } = this.pane;
    host.say(host.text("ui.mask.brush", { width: amount(2 * this.radius, "angle") }));
    this.showSizers();
    this.pane.repaint();
  }

  showSizers() {
    for (const [index, button] of this.sizers.entries()) {
      button.hidden = !this.on;
      button.setAttribute("aria-disabled", String(this.size === (index ? SIZES.length - 1 : 0)));
    }
  }

  start(event) {
    const place = this.on && this.pane.navigation.placeOf(event);
    if (!place) return false;
    this.stroke = [...this.dabs, this.dab(place)];
    this.show();
    return true;
  }

  move(event) {
    const place = this.pane.navigation.placeOf(event);
    const [east, north, radius] = this.stroke?.at(-1) ?? [];
    if (!place || !radius || Math.hypot(place.x - east, place.y - north) < APART * radius) return;
    this.stroke.push(this.dab(place));
    this.show();
  }

  end() {
    const { stroke } = this;
    this.tell.cancel();
    this.stroke = null;
    if (stroke) this.send(stroke);
  }

  show() {
    this.tell();
    this.pane.repaint();
  }

  dab({ x, y }) {
    const { radius } = this;
    return [tidy(x, radius), tidy(y, radius), radius];
  }

  send(dabs) {
    this.pane.host.send({ sets: { [this.pane.spec.input]: dabs }, release: true });
    this.pane.repaint();
  }

  // Enter adds a dab at the cross-hair, Delete takes away what lies there, [ and ] change the brush; true when the key
  // was ours.
  key({ key }) {
    const { cross, host } = this.pane;
    const by = BY_KEY[key];
    if (by) this.resize(by);
    if (by || !cross) return Boolean(by);
    if (key === "Enter") {
      this.send([...this.dabs, this.dab(cross)]);
      host.say(host.text("ui.mask.added"));
      return true;
    }
    if (key !== "Delete" && key !== "Backspace") return false;
    const kept = this.dabs.filter(([east, north, radius]) => Math.hypot(cross.x - east, cross.y - north) > radius);
    if (kept.length < this.dabs.length) {
      this.send(kept);
      host.say(host.text("ui.mask.removed"));
    }
    return true;
  }

  paint(context) {
    if (this.dabs.length) this.paintDabs(context);
    const { pane: { box, project, ink, cross, hovered } } = this;
    const place = cross ?? (this.on ? hovered : null);
    if (!place) return;
    const [x, y] = [project.toX(place.x), project.toY(place.y)];
    clipped(context, box, () => {
      for (const style of [{ edge: ink.page, width: 3 }, { edge: ink.ink, width: 1 }]) disc(context, x, y, this.radius * project.scale, style);
    });
  }

  // The outline of all dabs together: discs, less the same a line smaller.
  paintDabs(context) {
    const { dabs, pane: { box, project, ink } } = this;
    const { a: ratio } = context.getTransform();
    const under = new OffscreenCanvas(Math.ceil((box.left + box.side) * ratio), Math.ceil((box.top + box.side) * ratio));
    const pen = under.getContext("2d");
    pen.scale(ratio, ratio);
    for (const [grow, colour] of [[LINE + 1.4, ink.page], [LINE, ink.ink], [0, null]]) fillAll(pen, dabs, project, grow, colour);
    clipped(context, box, () => context.drawImage(under, 0, 0, under.width / ratio, under.height / ratio));
  }

  destroy() {
    this.drag.remove();
  }
}

// Without a colour what was there is taken away.
const fillAll = (pen, dabs, project, grow, colour) => {
  pen.globalCompositeOperation = colour ? "source-over" : "destination-out";
  pen.fillStyle = colour ?? "#000";
  for (const [east, north, radius] of dabs) {
    pen.beginPath();
    pen.arc(project.toX(east), project.toY(north), radius * project.scale + grow, 0, 2 * Math.PI);
    pen.fill();
  }
};
