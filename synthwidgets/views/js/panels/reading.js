// A line across a plot, at which its curves are read: it follows the pointer, or arrow keys bring it, and what is there is
// said when it stands. It keeps its place on the screen while the curves pass below it; Escape takes it away.

import { strokes } from "../lib/canvas.js";
import { arrowStep, localPoint } from "../lib/pointer.js";
import { clamp } from "../lib/scales.js";

const SAY_AFTER_MS = 300;
const BESIDE = 4; // so far beside the plot a pointer still means its end [px]

export class Reading {
  share = null; // of the plot's width; null: nothing is read
  #saying;

  // `panel` has `host`, `frame`, `repaint()`, `box` {left, wide} of its plot, `keySteps`, how many steps of an arrow key that
  // is wide, and `readWords()`: what is at the line, for the ear.
  constructor(panel) {
    this.panel = panel;
    const { picture } = panel.frame;
    for (const kind of ["pointerdown", "pointermove"]) picture.addEventListener(kind, (event) => this.follow(event));
    picture.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.put(null));
    picture.addEventListener("keydown", (event) => this.key(event) && event.preventDefault());
    picture.addEventListener("blur", () => this.put(null));
  }

  follow(event) {
    const { box, frame } = this.panel;
    if (!box) return;
    const along = localPoint(event, frame.picture).x - box.left;
    this.put(along < -BESIDE || along > box.wide + BESIDE ? null : clamp(along / box.wide, 0, 1));
  }

  // From the right end, or the left one, where nothing is read yet.
  key(event) {
    const step = arrowStep(event)?.[0];
    const end = { Home: 0, End: 1 }[event.key];
    if (event.key === "Escape" && this.share !== null) this.put(null);
    else if (step) this.put(this.share === null ? Number(step < 0) : clamp(this.share + step / this.panel.keySteps, 0, 1));
    else if (end !== undefined) this.put(end);
    else return false;
    this.sayLater();
    return true;
  }

  put(share) {
    if (share === this.share) return;
    this.share = share;
    this.panel.repaint();
  }

  sayLater() {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.share !== null && this.panel.host.say(this.panel.readWords()), SAY_AFTER_MS);
  }

  // The line itself, from `top` to `foot`; gives its x, null where nothing is read.
  paint(context, { left, wide }, [top, foot], ink) {
    if (this.share === null) return null;
    const x = left + this.share * wide;
    strokes(context, [[[x, top], [x, foot]]], { colour: ink.ink2, width: 1.3, dash: [2, 3] });
    return x;
  }

  destroy() {
    clearTimeout(this.#saying);
  }
}
