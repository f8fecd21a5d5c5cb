// What CLEAN restores: a picture of the sky. Before there is one, its frame stands empty and says how it comes to be.

import { axes, frame } from "../lib/axes.js";
import { fitCanvas, inkOf, text } from "../lib/canvas.js";
import { widthOf } from "../lib/measures.js";
import { angleUnit } from "../lib/units.js";
import { ImagePane } from "./image.js";

const LINE = 18;
const INSET = 24;

export class RestoredPane extends ImagePane {
  clear() {
    super.clear();
    this.scale.withdraw(this.spec.id);
    this.paintEmpty();
  }

  paint() {
    if (this.picture) super.paint();
    else this.paintEmpty();
  }

  // The scale is another one: so is, perhaps, the unit that the empty frame shares.
  recolour() {
    super.recolour();
    if (!this.picture) this.paintEmpty();
  }

  paintEmpty() {
    this.repaint.cancel();
    const { host, spec } = this;
    const width = widthOf(host.el);
    if (!width || !host.value(spec.grid)) return;
    const [box, ink] = [this.boxFor(width), inkOf(host, ["ink2", "ink3", "rule", "hair"])];
    const context = fitCanvas(this.frame.canvas, box.width, box.height);
    frame(context, box, ink.hair);
    axes(context, box, this.whole, { ...angleUnit(this.whole.half), plus: "+", angle: true }, ink);
    this.invite(context, box, ink);
    this.frame.unit = this.words.flux.unit;
    this.frame.content = [this.words.text("empty", { title: spec.title }), spec.empty].filter(Boolean).join(" ");
  }

  invite(context, box, ink) {
    const style = { colour: ink.ink2, font: ink.font("14px"), align: "center" };
    context.font = style.font;
    const lines = linesOf(this.spec.empty, box.side - 2 * INSET, (words) => context.measureText(words).width);
    const top = box.top + (box.side - LINE * (lines.length - 1)) / 2;
    lines.forEach((line, index) => text(context, line, box.left + box.side / 2, top + index * LINE, style));
  }
}

// Words in lines that are no wider than there is room for.
export const linesOf = (sentence, room, widthOfWords) => {
  const lines = [];
  for (const word of sentence.split(" ").filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOfWords(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};
