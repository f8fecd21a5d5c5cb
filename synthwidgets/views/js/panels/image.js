// One picture of the sky, dirty or true: east left, north up, with the value under the cursor or the cross-hair.

import { axes, frame, mostSide, pictureBox, ticksOf } from "../lib/axes.js";
import { clipped, fitCanvas, fontOf, rgbOf, text } from "../lib/canvas.js";
import { colourTable } from "../lib/colours.js";
import { Hover } from "../lib/hover.js";
import { extremes, indexOf, paintPicture, placeOf } from "../lib/picture.js";
import { arrowStep, oncePerFrame } from "../lib/pointer.js";
import { SharedScale, shared } from "../lib/shared_scale.js";
import { roundedTo, unitFor } from "../lib/units.js";
import { contains, projection, viewOf, within } from "../lib/view.js";
import { ColourMenu, PictureColours } from "./colour_menu.js";
import { Frame } from "./frame.js";
import { beamEllipse, colourBar, compass, crossHair, scaleBar, stripes } from "./image_marks.js";
import { Navigation } from "./navigation.js";

const TOKENS = ["ink", "ink2", "page", "rule", "hair", "held", "uv"];
const SAY_AFTER_MS = 300; // a cross-hair that runs is read when it stands

export class ImagePane {
  constructor(spec, host) {
    Object.assign(this, { spec, host, pixels: document.createElement("canvas"), cross: null, hovered: null });
    this.scale = shared(host.scales, spec.scale || spec.id, () => new SharedScale(spec.range));
    this.colours = shared(host.scales, "colours of all pictures", () => new PictureColours());
    this.hover = shared(host.scales, "hover", () => new Hover());
    this.frame = new Frame(host, spec, host.text("ui.pane.operate", { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    this.navigation = new Navigation(this, { point: (place) => this.point(place), key: (event) => this.key(event) });
    if (spec.hero) this.addTools();
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
    this.forget = [this.scale.onChange(() => this.recolour()), this.colours.onChange(() => this.recolour()), this.hover.onChange(() => this.repaint())];
  }

  addTools() {
    this.menu = new ColourMenu(this.frame, this.colours, this.host.text);
    this.frame.tool("zoom", this.host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
    this.frame.tool("save", this.host.text("ui.pane.save"), () => this.frame.save());
  }

  draw(changed) {
    if (this.host.holding()) this.scale.settle();
    if (changed.has(this.spec.image) || !this.picture) this.take(this.host.value(this.spec.image));
    this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  // A precise picture is measured; one that was rounded to travel is only drawn.
  take(picture) {
    this.picture = picture?.array ? picture : null;
    if (!this.picture) return;
    if (this.picture.precise || !this.scale.hi) {
      this.found = extremes(this.picture.array);
      this.scale.offer(this.spec.id, this.found);
    }
    this.recolour();
  }

  theme() {
    this.recolour();
  }

  recolour() {
    if (!this.picture || !this.scale.hi) return;
    const { host } = this;
    const { map, stretch } = this.colours;
    const { lo, hi } = this.scale;
    this.table = colourTable({ map, stretch, lo, hi, dark: host.dark(), page: rgbOf(host.colour("page")), ink: rgbOf(host.colour("ink")) });
    paintPicture(this.pixels, this.picture, this.table);
    this.repaint();
  }

  // The side of a pixel of the picture at hand [arcsec]; a draft has larger ones.
  get cell() {
    const grid = this.host.value(this.spec.grid);
    return (grid.cell_arcsec * grid.npix) / this.picture.shape[1];
  }

  // All of the picture. Half a cell is left away, so that the window is symmetric about the phase centre.
  get whole() {
    const { npix, cell_arcsec: cell } = this.host.value(this.spec.grid);
    return viewOf(((npix - 1) / 2) * cell * (this.spec.crop || 1));
  }

  get ready() {
    return Boolean(this.picture && this.table && this.host.value(this.spec.grid));
  }

  paint() {
    this.repaint.cancel();
    const { clientWidth } = this.host.el;
    if (!this.ready || !clientWidth) return;
    const { hero } = this.spec;
    this.box = pictureBox(clientWidth, mostSide(this.host.el), hero);
    this.navigation.fit(this.whole);
    this.view = within(this.navigation.view, this.whole);
    this.project = projection(this.view, this.box, -1);
    this.ink = Object.fromEntries(TOKENS.map((token) => [token, this.host.colour(token)]));
    this.ink.font = fontOf(this.host);
    const context = fitCanvas(this.frame.canvas, this.box.width, this.box.height);
    this.paintSky(context);
    frame(context, this.box, this.ink.hair);
    this.paintAxes(context);
    this.paintMarks(context);
    this.tell();
  }

  paintSky(context) {
    const { cell, project, box } = this;
    const [height, width] = this.picture.shape;
    // Pixel (x, y) is centred on its place: the picture's corner is half a cell further.
    const x = project.toX((Math.floor(width / 2) + 0.5) * cell);
    const y = project.toY((height - Math.floor(height / 2) - 0.5) * cell);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = this.picture.precise ? "high" : "medium";
    clipped(context, box, () => context.drawImage(this.pixels, x, y, width * cell * project.scale, height * cell * project.scale));
  }

  paintAxes(context) {
    const { box, view, ink } = this;
    const { unit, factor } = unitFor("angle", view.half);
    const axis = (middle) => ({ ...ticksOf((middle - view.half) / factor, (middle + view.half) / factor, box.side, true), middle: middle / factor });
    const project = projection({ x: view.x / factor, y: view.y / factor, half: view.half / factor }, box, -1);
    const label = unit.length > 1 ? `\u00a0${unit}` : unit;
    axes(context, box, { x: axis(view.x), y: axis(view.y), project, plus: "+", unit: label }, { colour: ink.ink2, rule: ink.rule, font: ink.font("12px") });
  }

  paintMarks(context) {
    const { box, ink, project, spec, host } = this;
    const { uv, held } = this.hover.what ?? {};
    if (uv && spec.colours === "sky") stripes(context, box, project, uv, ink[held ? "held" : "uv"]);
    if (spec.hero) {
      compass(context, box, ink);
      scaleBar(context, box, project.scale, ink);
      colourBar(context, box, this.table, { ...this.scale, factor: this.flux.factor }, ink);
    }
    const beam = spec.clean_beam && host.value(spec.clean_beam);
    if (beam && spec.hero) beamEllipse(context, box, project.scale, beam, ink, host.text("ui.pane.beam"));
    if (this.draft) text(context, host.text("ui.pane.draft"), box.left + box.side - 8, box.top + 18, { colour: ink.ink2, font: ink.font("12px"), align: "right", halo: ink.page });
    const mark = this.cross ?? (this.hovered?.touch ? this.hovered : null);
    if (mark) crossHair(context, project.toX(mark.x), project.toY(mark.y), ink);
  }

  get draft() {
    return this.picture.shape[0] < this.host.value(this.spec.grid).npix;
  }

  // Jy, mJy or µJy, whichever makes the numbers of the scale short.
  get flux() {
    const { unit = "" } = this.spec;
    if (!unit.startsWith("Jy")) return { unit, factor: 1 };
    const chosen = unitFor("flux", this.scale.hi);
    return { unit: unit.replace("Jy", chosen.unit), factor: chosen.factor };
  }

  // The value row, the badge and the name of the picture.
  tell() {
    const { frame: row, host } = this;
    const { misfit, renewed } = this.scale;
    row.unit = this.flux.unit;
    const shown = this.cross ?? this.hovered;
    row.value = !this.picture.precise ? [] : shown ? this.valueAt(shown) : this.peak();
    if (this.picture.precise) row.content = this.description();
    this.showBadge(this.picture.precise && misfit, renewed);
  }

  // What is off with the scale, in full on the large picture; or that the scale was changed just now.
  showBadge(misfit, renewed) {
    const { frame: row, host, box, spec } = this;
    const middle = box.left + box.side / 2;
    const tooltip = misfit && host.text(`ui.pane.${misfit}`);
    if (misfit) row.badge(spec.hero ? tooltip : host.text("ui.pane.rescale"), { tooltip, middle, onclick: () => this.scale.rescale() });
    else row.badge(renewed ? host.text("ui.pane.rescaled") : null, { middle });
  }

  number(value) {
    const { factor } = this.flux;
    return roundedTo(value / factor, this.scale.hi / factor / 200);
  }

  withUnit(value) {
    return `${this.number(value)} ${this.flux.unit}`.trim();
  }

  valueAt({ x, y }) {
    const index = indexOf({ east: x / this.cell, north: y / this.cell }, this.picture.shape);
    if (index === null) return this.peak();
    return [[this.number(this.picture.array[index]), "bold"], [` ${this.host.text("ui.pane.at", { place: this.place(x, y) })}`, "detail"]];
  }

  peak() {
    if (this.found.brightest === null) return [];
    return [[`${this.host.text("ui.pane.peak")} `, "detail"], [this.number(this.found.hi), "bold"]];
  }

  // "1.6″ W, 1.7″ S", or in words for the ear.
  place(x, y, words = false) {
    const { unit, factor } = unitFor("angle", this.whole.half);
    const side = (value, [plus, minus]) => {
      const number = roundedTo(Math.abs(value) / factor, this.cell / factor);
      const name = this.host.text(`ui.${words ? "side" : "letter"}.${value < 0 ? minus : plus}`);
      return `${number}${unit.length > 1 ? "\u00a0" : ""}${unit} ${name}`;
    };
    return `${side(x, ["east", "west"])}, ${side(y, ["north", "south"])}`;
  }

  placeOfPixel(index) {
    const { east, north } = placeOf(index, this.picture.shape);
    return this.place(east * this.cell, north * this.cell, true);
  }

  description() {
    const { spec, host, found } = this;
    if (found.brightest === null) return host.text("ui.pane.empty", { title: spec.title });
    const { unit, factor } = unitFor("angle", 2 * this.whole.half);
    return host.text("ui.pane.content", {
      title: spec.title,
      width: `${roundedTo((2 * this.whole.half) / factor, this.whole.half / factor / 50)}${unit}`,
      peak: this.withUnit(found.hi),
      place: this.placeOfPixel(found.brightest),
      lowest: this.number(found.lo),
    });
  }

  point(place) {
    this.hovered = place && contains(this.view, place.x, place.y) ? place : null;
    this.repaint();
  }

  // Arrow keys move the cross-hair by pixels, Escape hides it; true when the key was ours.
  key(event) {
    const step = arrowStep(event);
    if (event.key === "Escape" && this.cross) this.cross = null;
    else if (step && this.ready) this.moveCross(step);
    else return false;
    this.repaint();
    return true;
  }

  moveCross([right, up]) {
    const { x, y } = this.cross ?? this.view;
    const { cell, view } = this;
    const edge = (value, middle) => Math.min(Math.max(value, middle - view.half), middle + view.half);
    const east = Math.round(edge(x - right * cell, view.x) / cell) * cell;
    const north = Math.round(edge(y + up * cell, view.y) / cell) * cell;
    this.cross = { x: east, y: north };
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.sayCross(), SAY_AFTER_MS);
  }

  sayCross() {
    if (!this.cross || !this.picture.precise) return;
    const index = indexOf({ east: this.cross.x / this.cell, north: this.cross.y / this.cell }, this.picture.shape);
    if (index === null) return;
    const value = this.withUnit(this.picture.array[index]);
    this.host.say(this.host.text("ui.pane.spoken", { value, place: this.place(this.cross.x, this.cross.y, true) }));
  }

  destroy() {
    clearTimeout(this.saying);
    this.repaint.cancel();
    this.watcher.disconnect();
    this.menu?.destroy();
    for (const forget of this.forget) forget();
  }
}
