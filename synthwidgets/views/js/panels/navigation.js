// Looking around in a picture: wheel, zoom keys, double click, drag on the ground, and the place under the pointer.

import { localPoint, onDrag, panStep, wheelFactor, zoomKey } from "../lib/pointer.js";
import { contains, viewOf, zoomed } from "../lib/view.js";

const CLOSEST = 64; // times closer than all of it
const PAN = 0.2; // of the picture's side, an arrow key with Ctrl

const sameView = (a, b) => Boolean(b) && ["x", "y", "half"].every((name) => a[name] === b[name]);

export class Navigation {
  view = null;
  #whole = null;

  // The panel has `frame`, `project`, `repaint` and a settled `box`; `point(place | null)` hears of the pointer,
  // `key(event)` of keys first and says whether they were its own. `claims(event)`: this press is the panel's, not a
  // pan; `click()` a press that stayed. `farthest`: how far out one may go, all of it being 1.
  constructor(panel, { point, key, claims = () => false, click = () => {}, farthest = 1 }) {
    Object.assign(this, { panel, point, key, claims, farthest });
    const { picture } = panel.frame;
    picture.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    picture.addEventListener("keydown", (event) => this.keydown(event));
    picture.addEventListener("dblclick", () => this.showAll());
    picture.addEventListener("pointermove", (event) => this.point(this.placeOf(event)));
    picture.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.point(null));
    picture.addEventListener("pointerdown", (event) => event.pointerType === "touch" && this.point(this.placeOf(event)));
    onDrag(picture, {
      start: (event) => this.startPan(event),
      move: (event) => this.pan(event),
      end: (_event, moved) => moved || click(),
    });
  }

  // What "all of it" is; a view that was never moved follows it, and another whole starts anew.
  fit(whole) {
    if (sameView(whole, this.#whole)) return;
    this.view = this.#whole = whole;
  }

  placeOf(event) {
    const { project, box } = this.panel;
    if (!project) return null;
    const { x, y } = localPoint(event, this.panel.frame.picture);
    if (x < box.left || x > box.left + box.side || y < box.top || y > box.top + box.side) return null;
    return { x: project.fromX(x), y: project.fromY(y), touch: event.pointerType === "touch" };
  }

  // Closer by `factor` about a place; a tool that can go no closer shows all.
  zoom(factor, place = this.view) {
    if (!this.view) return;
    const least = this.#whole.half / CLOSEST;
    if (this.view.half <= least && factor > 1) return this.showAll();
    this.view = zoomed(this.view, factor, place, { least, most: this.#whole.half * this.farthest });
    if (this.farthest === 1 && this.view.half >= this.#whole.half) this.view = this.#whole;
    this.panel.repaint();
  }

  showAll() {
    this.panel.refit?.();
    this.view = this.#whole;
    this.panel.repaint();
  }

  // The wheel belongs to the page, unless Ctrl or the focus gives it to the picture.
  wheel(event) {
    const focused = this.panel.frame.picture.contains(document.activeElement);
    if (!event.ctrlKey && !focused) return;
    const place = this.placeOf(event);
    if (!place) return;
    event.preventDefault();
    this.zoom(wheelFactor(event), place);
  }

  keydown(event) {
    const factor = zoomKey(event);
    const step = panStep(event);
    if (step && this.panel.project) {
      event.preventDefault();
      event.stopPropagation(); // a notebook has commands on Ctrl and arrows
      this.panBy(step);
    } else if (this.key(event)) event.preventDefault();
    else if (factor !== undefined) {
      event.preventDefault();
      if (factor) this.zoom(factor);
      else this.showAll();
    }
  }

  // One finger scrolls the page; a mouse moves the picture.
  startPan(event) {
    if (event.pointerType === "touch" || event.defaultPrevented || this.claims(event) || !this.placeOf(event)) return false;
    this.grip = this.placeOf(event);
    return true;
  }

  pan(event) {
    const { project, frame } = this.panel;
    const { x, y } = localPoint(event, frame.picture);
    this.look(this.view.x + this.grip.x - project.fromX(x), this.view.y + this.grip.y - project.fromY(y));
  }

  panBy([right, up]) {
    const { project, box } = this.panel;
    const [x, y] = [box.left + box.side * (0.5 + PAN * right), box.top + box.side * (0.5 - PAN * up)];
    this.look(project.fromX(x), project.fromY(y));
  }

  // With another place in the middle, as long as that is a place of the whole.
  look(east, north) {
    if (!contains(this.#whole, east, north)) return;
    this.view = viewOf(this.view.half, east, north);
    this.panel.repaint();
  }
}
