// The model's transform under the tracks of the uv plane, and the menu that chooses which part of it. It is asked for
// while it is chosen, and waits for the end of a gesture.

import { h, set } from "../dom.js";
import { rgbOf, strokes, text } from "../lib/canvas.js";
import { colourOf } from "../lib/colours.js";
import { Raster } from "../lib/picture.js";
import { shared } from "../lib/shared_scale.js";
import { DECADES, endsOf, FAINTEST, PARTS, pictureOf, placeOf, tableFor, wholeOf } from "../lib/transform.js";
import { amount } from "../lib/units.js";
import { PictureColours } from "./colour_menu.js";

const OFF = "off";
const KEY = { wide: 132, bar: 8, aside: 8, above: 10, row: 15 }; // of the colours' key [px]

export class UvModel {
  part = OFF;
  raster = new Raster();
  #upper = null; // what `whole` was made of
  #wish = ""; // what the raster was made for
  #count = 0; // of rasters

  // `panel` has `spec`, `host`, `frame`, `layer`, `repaint`.
  constructor(panel) {
    this.panel = panel;
    const { host, frame } = panel;
    this.colours = shared(host.scales, "colours of all pictures", () => new PictureColours());
    this.forget = this.colours.onChange(() => this.on && panel.repaint());
    const options = [OFF, ...PARTS].map((part) => h("option", { value: part }, this.text(part)));
    const onchange = () => this.choose(this.menu.value);
    this.menu = frame.choice("layers", { "aria-label": this.text("choose"), onchange }, options);
  }

  text(key, values) {
    return this.panel.host.text(`ui.uv.model.${key}`, values);
  }

  get on() {
    return this.part !== OFF;
  }

  choose(part) {
    const asked = this.on;
    this.part = part;
    set(this.menu.parentElement, "data-on", this.on);
    if (this.on !== asked) for (const field of ["model_look", "model"]) this.panel.host.ask(field, this.on);
    this.panel.repaint();
  }

  // For a picture of it on paper.
  get look() {
    return this.on && !this.covered ? { model: this.part } : {};
  }

  // Whoever covers the sky covers what would tell it.
  get covered() {
    return this.panel.host.covered("sky");
  }

  // Ready to paint: the transform and where it ends; null where there is none, or none to be seen.
  get shown() {
    const [upper, look] = [this.panel.value("model"), this.panel.value("model_look")];
    return this.on && !this.covered && upper?.shape && look ? { upper, half: look.half_klambda } : null;
  }

  // What is said on the picture besides which part it is: whose sky, from when, or why there is none.
  get words() {
    const { host } = this.panel;
    if (!this.on) return "";
    if (this.covered) return this.text("covered");
    const [upper, look] = [this.panel.value("model"), this.panel.value("model_look")];
    if (upper === undefined || !look) return host.flipped() ? this.text("pinned") : "";
    if (!upper) return look.said || this.text("none");
    return [look.said, host.holding() && !host.hand && this.text("waits")].filter(Boolean).join(", ");
  }

  // What its picture depends on, for the layer that keeps it.
  get needs() {
    this.make();
    return [this.part, this.shown && this.#count, this.shown?.half, this.words];
  }

  make() {
    const { shown, part, panel: { host } } = this;
    if (!shown) return;
    const wish = JSON.stringify([part, this.colours.map, host.dark(), host.colour("page"), host.colour("ink")]);
    if (shown.upper === this.#upper && wish === this.#wish) return;
    if (shown.upper !== this.#upper) this.whole = wholeOf(shown.upper);
    [this.#upper, this.#wish] = [shown.upper, wish];
    const [page, ink] = ["page", "ink"].map((token) => rgbOf(host.colour(token)));
    this.table = tableFor(part, { map: this.colours.map, dark: host.dark(), page, ink });
    this.raster.paint(pictureOf(this.whole, part), this.table);
    this.#count += 1;
  }

  // Phases go round, and between −180° and 180° there is no 0°: their cells stay squares.
  paint(context, project) {
    const { shown } = this;
    if (!shown) return;
    const { x, y, size } = placeOf(shown.half, this.whole.side, project);
    context.imageSmoothingEnabled = this.part !== "phase";
    context.drawImage(this.raster.canvas, x, y, size, size);
  }

  // Bottom left on the picture: which part it is, its colours and their ends.
  paintKey(context, { left, top, side }, ink) {
    const lines = [this.shown ? this.text(this.part) : "", this.words].filter(Boolean);
    if (!lines.length) return;
    const { wide, bar, aside, above, row } = KEY;
    const colours = this.shown ? bar + row : 0;
    const high = lines.length * row + colours;
    const [x, y] = [left + aside, top + side - above - high];
    const style = { colour: ink.ink, font: ink.font("12px") };
    context.font = style.font;
    const widest = Math.max(wide, ...lines.map((words) => context.measureText(words).width));
    Object.assign(context, { fillStyle: ink.page, globalAlpha: 0.86 });
    context.fillRect(left + 1, y - 4, widest + 2 * aside, high + above + 3);
    context.globalAlpha = 1;
    lines.forEach((words, line) => text(context, words, x, y + 11 + row * line, style));
    if (this.shown) this.paintColours(context, x, y + row * lines.length + 2, ink);
  }

  paintColours(context, x, y, { ink2, rule, font }) {
    const { wide, bar } = KEY;
    const [lo, hi] = endsOf(this.part);
    const at = (value) => x + ((value - lo) / (hi - lo)) * wide;
    for (let step = 0; step < wide; step++) {
      context.fillStyle = `rgb(${colourOf(this.table, lo + ((step + 0.5) / wide) * (hi - lo))})`;
      context.fillRect(x + step, y, 1.5, bar);
    }
    Object.assign(context, { strokeStyle: rule, lineWidth: 0.8 });
    context.strokeRect(x, y, wide, bar);
    strokes(context, this.ticks.map((value) => [[at(value), y + bar], [at(value), y + bar + 3]]), { colour: ink2 });
    const style = { colour: ink2, font: font("12px") };
    const [low, middle, high] = this.labels;
    text(context, low, x, y + bar + 14, style);
    text(context, middle, x + wide / 2, y + bar + 14, { ...style, align: "center" });
    text(context, high, x + wide, y + bar + 14, { ...style, align: "right" });
  }

  // Powers of ten below the peak, of both signs where there are two; quarters of a turn.
  get ticks() {
    if (this.part === "phase") return [-180, -90, 0, 90, 180];
    const powers = Array.from({ length: DECADES + 1 }, (_, power) => power / DECADES);
    return this.part === "amplitude" ? powers : [...powers, ...powers.map((place) => -place)];
  }

  // Of the two ends and the middle.
  get labels() {
    const { peak } = this.whole;
    if (this.part === "phase") return ["−180°", "0°", "180°"];
    const least = amount(peak * 10 ** -DECADES, "flux");
    return this.part === "amplitude" ? [least, "", amount(peak, "flux")] : [amount(-peak, "flux"), "0", amount(peak, "flux")];
  }

  // The same for those who do not see it.
  get content() {
    if (!this.on) return "";
    if (!this.shown) return this.words && `${this.words}.`;
    const [low, , high] = this.labels;
    const said = this.text(`content.${this.part}`, { peak: high, least: amount(FAINTEST * this.whole.peak, "flux"), low, high });
    return [said, this.words && `${this.words}.`].filter(Boolean).join(" ");
  }
}
