// The keyboard of the visibilities plot: left and right go to the next dot, up and down along a pair's track, Escape
// lets go. What is reached is marked in every panel, and read out when one stays.

import { arrowStep } from "../lib/pointer.js";

const SAY_AFTER_MS = 300;

export class VisibilityKeys {
  #saying;

  // `panel` has `frame`, `dots` at rest, `axes`, `hover`, `mark(dot)`, `shown`, `words` and `host`.
  constructor(panel) {
    this.panel = panel;
    panel.frame.picture.addEventListener("keydown", (event) => this.key(event) && event.preventDefault());
  }

  key(event) {
    const { hover, spec, host } = this.panel;
    if (event.key === "Escape" && hover.what?.by === spec.id) {
      clearTimeout(this.#saying);
      hover.set(null);
      return true;
    }
    const step = arrowStep(event);
    if (!step || host.holding() || !this.panel.dots.length) return false;
    this.go(step);
    this.#saying = this.later();
    return true;
  }

  go([right, up]) {
    const { shown, axes, dots } = this.panel;
    const same = ({ pair, further }) => pair === shown?.pair && further === shown?.further;
    const here = dots.find((dot) => same(dot) && dot.point === shown?.value?.point);
    const along = up ? dots.filter(same) : dots;
    const order = [...along].sort(up ? (a, b) => a.hour - b.hour : (a, b) => a[axes.x] - b[axes.x]);
    const from = here ? order.indexOf(here) : -1;
    const to = Math.min(Math.max(from + (up || right), 0), order.length - 1);
    this.panel.mark(order[to] ?? dots[0]);
  }

  later() {
    clearTimeout(this.#saying);
    return setTimeout(() => {
      const { shown, words, host } = this.panel;
      if (shown) host.say([host.text("ui.link.pair", words.pair(shown)), words.arrow(shown)].join(" "));
    }, SAY_AFTER_MS);
  }

  destroy() {
    clearTimeout(this.#saying);
  }
}
