// One picture of the sky, dirty or true: east left, north up, with the value under the cursor or the cross-hair.

import { axes, frame, mostSide, pictureBox } from "../lib/axes.js";
import { clipped, fitCanvas, inkOf, Stamp, text } from "../lib/canvas.js";
import { Layer } from "../lib/layer.js";
import { widthOf } from "../lib/measures.js";
import { extremes, Raster } from "../lib/picture.js";
import { oncePerFrame } from "../lib/pointer.js";
import { SharedScale, shared } from "../lib/shared_scale.js";
import { angleUnit } from "../lib/units.js";
import { contains, projection, viewOf, within } from "../lib/view.js";
import { ColourMenu, PictureColours } from "./colour_menu.js";
import { CrossKeys } from "./cross_keys.js";
import { Frame } from "./frame.js";
import { PictureLink } from "./image_link.js";
import { beamCircles, beamEllipse, circleWords, colourBar, compass, crossHair, ghostBeam, scaleBar } from "./image_marks.js";
import { Smoothing } from "./image_smooth.js";
import { PictureWords } from "./image_words.js";
import { Navigation } from "./navigation.js";

const TOKENS = ["ink", "ink2", "ink3", "page", "rule", "hair", "held", "uv", "beam", "edge"];

export class ImagePane {
  static also = ["holding"]; // what is smoothed waits, and says so
  picture = null; // what was sent last, and `found`: the extremes of the last precise one
  cross = null; // the cross-hair of the keyboard: {x: east, y: north} in arcsec
  hovered = null; // the place under the pointer

  constructor(spec, host) {
    Object.assign(this, { spec, host, raster: new Raster(), marks: new Layer(), stamp: new Stamp(), words: this.makeWords() });
    this.own = shared(host.scales, spec.scale || spec.id, () => new SharedScale(spec.range));
    this.colours = shared(host.scales, "colours of all pictures", () => new PictureColours());
    this.frame = new Frame(host, spec, host.text(this.operated, { title: spec.title }));
    this.repaint = oncePerFrame(() => this.paint());
    const claims = (event) => this.claims(event);
    this.navigation = new Navigation(this, { point: (place) => this.point(place), key: (event) => this.key(event), claims });
    this.link = this.makeLink();
    this.smoothing = new Smoothing(this);
    this.crossKeys = new CrossKeys(this);
    if (spec.hero) this.addTools();
    this.watcher = new ResizeObserver(() => this.paint());
    this.watcher.observe(host.el);
    const recolour = () => this.recolour();
    this.forget = [
      this.own.onChange(recolour),
      this.smoothing.scale?.onChange(() => this.smoothing.shows && this.recolour()) ?? (() => {}),
      this.colours.onChange(recolour),
      () => this.link.destroy(),
      host.onGesture(() => this.scale.settle()), // it may not change this picture
    ];
  }

  // What a pane of another plane does in its own way.
  makeWords() {
    return new PictureWords(this);
  }

  makeLink() {
    return new PictureLink(this);
  }

  get operated() {
    return "ui.pane.operate";
  }

  claims() {
    return false;
  }

  boxFor(width) {
    return pictureBox(width, mostSide(this.host.el), this.spec.hero);
  }

  addTools() {
    this.menu = new ColourMenu(this.frame, this.colours, this.host.text);
    this.frame.tool("zoom", this.host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
  }

  // Another picture of the same sky begins: as it is, or smoothed.
  begin() {
    this.take(this.host.value(this.source));
    this.repaint();
  }

  get source() {
    return this.smoothing.source;
  }

  get scale() {
    return this.smoothing.shows ? this.smoothing.scale : this.own;
  }

  get unit() {
    return this.smoothing.unit;
  }

  draw(changed) {
    if (this.host.holding()) this.scale.settle();
    else if (this.spec.ends && !this.host.flipped()) this.own.fix(this.host.value(this.spec.ends)); // never in mid-gesture
    if (this.spec.called) this.frame.title = this.title;
    const news = changed.has(this.spec.image) || changed.has(this.spec.smoothed);
    if (news || !this.picture) this.take(this.host.value(this.source));
    if (news || !this.rests(changed)) this.paint();
    this.frame.canvas.dataset.token = this.host.token?.() ?? "";
  }

  // True while something else is in hand that changes no more of a small picture than the beam, which it only says.
  rests(changed) {
    const { spec, host, constructor } = this;
    const others = [...Object.values(spec), ...constructor.also].filter((name) => name !== spec.clean_beam);
    const onlyBeam = changed.has(spec.clean_beam) && !others.some((name) => changed.has(name));
    return host.holding() && !spec.hero && onlyBeam;
  }

  // Some have another one at another time.
  get title() {
    return (this.spec.called && this.host.value(this.spec.called)) || this.spec.title;
  }

  // A precise picture is measured; one that was rounded to travel is only drawn.
  take(picture) {
    this.picture = picture?.shape ? picture : null;
    if (!this.picture) return this.clear();
    const flipped = this.host.flipped();
    if (!flipped) this.scale.begin(JSON.stringify([this.spec.grid, this.spec.subject].map((name) => this.host.value(name))));
    if (this.picture.precise || !this.scale.hi) {
      this.found = extremes(this.picture.array);
      this.scale.offer(flipped ? this.pinnedId : this.spec.id, this.found);
    }
    if (!this.host.other(this.spec.image)) this.scale.withdraw(this.pinnedId);
    this.recolour();
  }

  // There is no such picture any more.
  clear() {
    const { canvas } = this.frame;
    canvas.width = canvas.width; // which wipes it
    this.frame.value = [];
    this.frame.content = this.words.text("empty", { title: this.title });
  }

  // What is pinned and what is now are drawn by one scale that holds both.
  get pinnedId() {
    return `${this.spec.id} pinned`;
  }

  theme() {
    this.marks.forget();
    this.recolour();
  }

  recolour() {
    if (!this.picture || !this.scale.hi) return;
    const wish = this.colours.wish(this.scale, this.host);
    if (wish !== this.wish) Object.assign(this, { wish, table: this.colours.table(this.scale, this.host) });
    this.raster.paint(this.picture, this.table);
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
    const width = widthOf(this.host.el);
    if (!this.ready || !width) return;
    this.box = this.boxFor(width);
    this.navigation.fit(this.whole);
    this.view = within(this.navigation.view, this.whole);
    this.project = projection(this.view, this.box, -1);
    this.ink = inkOf(this.host, TOKENS);
    const context = fitCanvas(this.frame.canvas, this.box.width, this.box.height);
    this.paintSky(context);
    const { x, y, half } = this.view;
    this.marks.draw(context, [x, y, half, this.box.left, this.box.side, this.wish], (under) => this.paintRest(under));
    this.paintMarks(context);
    this.paintState(context);
    this.tell();
  }

  paintSky(context) {
    const { cell, project, box } = this;
    const [height, width] = this.picture.shape;
    // Pixel (x, y) is centred on its place: the picture's corner is half a cell further.
    const x = project.toX((Math.floor(width / 2) + 0.5) * cell);
    const y = project.toY((height - Math.floor(height / 2) - 0.5) * cell);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = this.picture.precise ? "high" : "low";
    const [wide, high] = [width, height].map((cells) => cells * cell * project.scale);
    clipped(context, box, () => context.drawImage(this.raster.canvas, x, y, wide, high));
  }

  // What stays while a picture changes.
  paintRest(context) {
    const { box, view, ink, project, table } = this;
    frame(context, box, ink.hair);
    axes(context, box, view, { ...angleUnit(view.half), plus: "+", angle: true }, ink);
    if (!this.spec.hero) return;
    compass(context, box, ink);
    scaleBar(context, box, project.scale, ink);
    const { lo, hi } = this.scale;
    colourBar(context, box, table, { lo, hi, factor: this.words.flux.factor }, ink);
  }

  paintMarks(context) {
    const { box, ink, project, spec, host } = this;
    this.link.paintPattern(context, box, project, ink);
    beamCircles(context, box, project, this.circles, ink);
    const [beam, ghost] = spec.clean_beam ? [host.value(spec.clean_beam), host.ghost(spec.clean_beam)] : [];
    if (!spec.hero) return ghost && spec.colours !== "sky" && ghostBeam(context, box, project, ghost, ink);
    const label = { label: host.text("ui.pane.beam"), stamp: this.stamp };
    if (beam) beamEllipse(context, box, project.scale, { beam, ghost }, ink, label);
  }

  paintState(context) {
    const { box, ink, project } = this;
    const style = { colour: ink.ink2, font: ink.font("12px"), align: "right", halo: ink.page };
    if (this.draft) text(context, this.host.text("ui.pane.draft"), box.left + box.side - 8, box.top + 18, style);
    if (this.spec.hero) circleWords(context, box, this.circles, style, this.draft ? 2 : 1);
    const { words } = this.smoothing;
    if (words) text(context, words, box.left + 8, box.top + 17, { ...style, align: "left" });
    const mark = this.cross ?? (this.hovered?.touch ? this.hovered : this.link.elsewhere);
    if (mark) crossHair(context, project.toX(mark.x), project.toY(mark.y), ink);
  }

  // Of the dishes' own view; none with the primary beam off.
  get circles() {
    return (this.spec.circles && this.host.value(this.spec.circles)) || [];
  }

  get draft() {
    return this.picture.shape[0] < this.host.value(this.spec.grid).npix;
  }

  // The value row, the badge and the name of the picture.
  tell() {
    const { frame: row, words, picture } = this;
    row.unit = this.spec.unit_beside ? "" : words.flux.unit;
    row.value = words.row(this.cross ?? this.hovered ?? this.link.elsewhere);
    if (picture.precise) this.described = words.description();
    const circles = this.circles.map(({ label }) => `${label}.`);
    row.content = [this.described, this.more, ...circles, this.smoothing.words, this.link.words].filter(Boolean).join(" ");
    this.showBadge(this.scale);
  }

  // What a picture of another kind adds to what it says it shows.
  get more() {
    return "";
  }

  // What is off with the scale, in full on the large picture; or that the scale was changed just now.
  showBadge({ misfit, renewed }) {
    const { frame: row, box, spec } = this;
    const middle = box.left + box.side / 2;
    if (!misfit) return row.badge(renewed ? this.words.text("rescaled") : null, { middle });
    const tooltip = this.words.text(misfit);
    row.badge(spec.hero ? tooltip : this.words.text("rescale"), { tooltip, middle, onclick: () => this.scale.rescale() });
  }

  point(place) {
    this.hovered = place && contains(this.view, place.x, place.y) ? place : null;
    this.link.tell();
    this.repaint();
  }

  // True when the key was ours.
  key(event) {
    if (!this.crossKeys.key(event)) return false;
    this.link.tell();
    this.repaint();
    return true;
  }

  destroy() {
    this.crossKeys.destroy();
    this.repaint.cancel();
    this.watcher.disconnect();
    this.menu?.destroy();
    for (const forget of this.forget) forget();
  }
}
