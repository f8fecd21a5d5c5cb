// A picture that is drawn of one value, and not without it: anew with another value, another width and another theme.

import { inkOf } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { oncePerFrame } from "../lib/pointer.js";
import { Frame } from "./frame.js";

export class Sketch {
  #tokens;

  // `shows` is the field of `spec` that names the value, `tokens` are the colours in `ink`, `operate` is what the picture
  // is called as a thing to operate. Another class has `sketch(value, width)`, which draws and tells.
  constructor(spec, host, { shows, tokens, operate = spec.title }) {
    Object.assign(this, { spec, host, shows });
    this.#tokens = tokens;
    this.frame = new Frame(host, spec, operate);
    this.repaint = oncePerFrame(() => this.paint());
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
  }

  get value() {
    return this.host.value(this.spec[this.shows]);
  }

  // What was pinned.
  get ghost() {
    return this.host.ghost(this.spec[this.shows]);
  }

  draw() {
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  paint() {
    this.repaint.cancel();
    const [value, width] = [this.value, widthOf(this.host.el)];
    if (!value || !width) return;
    this.ink = inkOf(this.host, this.#tokens);
    this.sketch(value, width);
  }

  theme() {
    this.repaint();
  }

  destroy() {
    this.repaint.cancel();
    this.watcher.disconnect();
  }
}
