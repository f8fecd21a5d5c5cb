// A brush on a picture: what it has gone over is drawn at once, and sent as one stroke that grows until it is lifted.

import { clipped } from "../lib/canvas.js";
import { onDrag, promptly } from "../lib/pointer.js";

const MOST_POINTS = 400; // of a stroke, as the model takes them
const APART = 0.35; // of the brush's width: nearer points add nothing

export class Brush {
  #points = null; // of the stroke under way
  #before = []; // the strokes that were there

  // `pane` has `spec` (names of inputs: mode, strokes, size), `host`, `navigation`, `whole`, `frame`, `cross`, `repaint`.
  // `more()`: what else a stroke is made with.
  constructor(pane, more = () => ({})) {
    Object.assign(this, { pane, more });
    this.tell = promptly(() => this.send({}));
    if (!pane.spec.strokes) return;
    onDrag(pane.frame.picture, {
      start: (event) => !event.defaultPrevented && this.claims() && this.down(pane.navigation.placeOf(event)),
      move: (event) => this.draw(pane.navigation.placeOf(event)),
      end: (event) => (event.type === "pointercancel" ? this.putBack() : this.up()),
    });
  }

  get mode() {
    const { spec, host } = this.pane;
    return spec.strokes ? host.input(spec.mode) : "hand";
  }

  get isDown() {
    return this.#points !== null;
  }

  // This press is a stroke.
  claims() {
    return this.mode !== "hand";
  }

  // Its width, in the unit of the plane.
  get width() {
    const { spec, host, whole } = this.pane;
    return Number((host.input(spec.size) * whole.half).toPrecision(3));
  }

  // The look of the picture under a brush: a finger draws and does not scroll.
  dress() {
    const { picture } = this.pane.frame;
    picture.classList.toggle("sw-brushing", this.claims());
  }

  down(place) {
    if (!place) return false;
    const { spec, host } = this.pane;
    this.#before = host.input(spec.strokes);
    this.#points = [];
    this.pane.link.clear();
    this.draw(place);
    return true;
  }

  draw(place) {
    if (!this.isDown || !place || this.#points.length >= MOST_POINTS) return;
    const point = [place.x, place.y].map((value) => Number(value.toPrecision(4)));
    const last = this.#points.at(-1);
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < APART * this.width) return;
    this.#points.push(point);
    this.tell();
    this.pane.repaint();
  }

  up() {
    if (!this.isDown) return;
    this.tell.cancel();
    this.send({ release: true });
    this.#points = null;
    this.pane.repaint();
  }

  putBack() {
    if (!this.isDown) return;
    const { spec, host } = this.pane;
    this.tell.cancel();
    this.#points = null;
    host.send({ sets: { [spec.strokes]: this.#before }, release: true });
    this.pane.repaint();
  }

  send(request) {
    if (!this.isDown) return;
    const { spec, host } = this.pane;
    const stroke = { points: [...this.#points], width: this.width, erase: this.mode === "erase", ...this.more() };
    host.send({ sets: { [spec.strokes]: [...this.#before, stroke] }, ...request });
  }

  // With the cross-hair: Enter puts the brush down and lifts it, Escape takes the stroke back. True when it was ours.
  key({ key }) {
    if (!this.claims() && !this.isDown) return false;
    const { host, view } = this.pane;
    if (key === "Escape" && this.isDown) this.putBack();
    else if (key !== "Enter") return false;
    else if (this.isDown) {
      this.up();
      host.say(host.text("ui.pairs.stroke_end"));
    } else {
      this.pane.cross ??= { x: view.x, y: view.y };
      this.down(this.pane.cross);
      host.say(host.text("ui.pairs.stroke"));
    }
    return true;
  }

  paint(context, box, project, { held }) {
    if (!this.isDown) return;
    clipped(context, box, () => {
      context.beginPath();
      const [start, ...rest] = this.#points.map(([x, y]) => [project.toX(x), project.toY(y)]);
      context.moveTo(...start);
      for (const point of rest.length ? rest : [[start[0] + 0.1, start[1]]]) context.lineTo(...point);
      Object.assign(context, { strokeStyle: held, lineWidth: this.width * project.scale, lineCap: "round", lineJoin: "round", globalAlpha: 0.35 });
      context.stroke();
      context.globalAlpha = 1;
    });
  }
}
