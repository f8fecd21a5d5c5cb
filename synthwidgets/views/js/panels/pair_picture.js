// A picture to work on: handles widen, stretch, turn and move it, a brush draws on it.

import { inHand } from "../store.js";
import { Brush } from "./brush.js";
import { ImagePane } from "./image.js";
import { PictureWords } from "./image_words.js";
import { HANDLED, PairHandles } from "./pair_handles.js";
import { PairLink } from "./pair_link.js";

const DEEP = -0.02; // so little below zero is no reason for a scale of two signs

export class PairPicture extends ImagePane {
  static also = ["holding", ...HANDLED, ...HANDLED.map(inHand), "brush", inHand("brush")];

  constructor(spec, host) {
    super(spec, host);
    this.brush = new Brush(this);
    if (Object.keys(spec.bounds ?? {}).length) this.handles = new PairHandles(this);
  }

  makeWords() {
    return new SaidWords(this);
  }

  makeLink() {
    return new PairLink(this, "sky");
  }

  get operated() {
    return this.spec.strokes ? "ui.pairs.operate" : "ui.pane.operate";
  }

  claims() {
    return this.brush.claims();
  }

  // Shares of the brightest place: one scale for all pictures, with a side below zero where there is any.
  get scale() {
    this.shares ??= { lo: 0, hi: 1, begin() {}, offer() {}, withdraw() {}, settle() {} };
    return this.shares;
  }

  take(picture) {
    super.take(picture);
    const lowest = this.picture?.precise === false ? -this.picture.zero * this.picture.step : (this.found?.lo ?? 0);
    const lo = lowest < DEEP ? -1 : 0;
    if (lo === this.scale.lo) return;
    this.scale.lo = lo;
    this.recolour();
    this.marks.forget();
  }

  paintMarks(context) {
    super.paintMarks(context);
    this.brush.paint(context, this.box, this.project, this.ink);
    this.handles?.paint(context, this.ink);
  }

  tell() {
    super.tell();
    this.handles?.place();
    this.brush.dress();
  }

  // What is under the pointer is nobody's matter while it drags.
  point(place) {
    super.point(this.handles?.held || this.brush.isDown ? null : place);
  }

  key(event) {
    if (this.brush.key(event)) return true;
    const ours = super.key(event);
    if (ours && this.cross) this.brush.draw(this.cross);
    if (this.brush.isDown) this.link.clear();
    return ours;
  }
}

// What the kernel says of the picture, and no peak at rest: it is 1.
export class SaidWords extends PictureWords {
  row(place) {
    return place ? super.row(place) : [];
  }

  description() {
    const { spec, host } = this.pane;
    return host.value(spec.said) ?? "";
  }
}
