// The keyboard of a picture: arrow keys move its cross-hair by pixels, Escape hides it; what is there is read when it stands.

import { arrowStep } from "../lib/pointer.js";
import { inside } from "../lib/view.js";

const SAY_AFTER_MS = 300;

export class CrossKeys {
  #saying;

  // `pane` has `cross` {x: east, y: north}, which is set here, `view`, `cell`, `ready`, `picture`, `words`, `host`.
  constructor(pane) {
    this.pane = pane;
  }

  // True when the key was ours.
  key(event) {
    const { pane } = this;
    const step = arrowStep(event);
    if (event.key === "Escape" && pane.cross) pane.cross = null;
    else if (step && pane.ready) this.move(step);
    else return false;
    return true;
  }

  move([right, up]) {
    const { cell, view, cross } = this.pane;
    const { x, y } = cross ?? view;
    const pixel = (value) => Math.round(value / cell) * cell;
    const { x: east, y: north } = inside(view, x - right * cell, y + up * cell);
    this.pane.cross = { x: pixel(east), y: pixel(north) };
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.say(), SAY_AFTER_MS);
  }

  say() {
    const { cross, picture, words, host } = this.pane;
    const sentence = cross && picture.precise && words.spoken(cross);
    if (sentence) host.say(sentence);
  }

  destroy() {
    clearTimeout(this.#saying);
  }
}
