// The stripes of a pair on the sky: what adds is warm, what takes away is blue, and nothing between. On it the source,
// the phase centre, from which the stripes begin, and where the dishes point, which fades what is farther away.

import { clipped, disc, strokes, text } from "../lib/canvas.js";
import { spacingOf } from "../lib/stripes.js";
import { amount, angleUnit } from "../lib/units.js";
import { viewOf } from "../lib/view.js";
import { compass } from "./image_marks.js";
import { blob, companionLine, dishView, fade, phaseCross, star } from "./pair_sky_marks.js";
import { PlanePanel } from "./plane_panel.js";
import { FINEST, stripes } from "./stripe_marks.js";

const SOURCE = "source";

export class PairSky extends PlanePanel {
  unit = { unit: "″", factor: 1 };

  constructor(spec, host) {
    super(spec, host, { direction: -1, family: "angle", digits: 3, step: 0.1 });
    this.frame.tool("zoom", host.text("ui.pane.zoom"), () => this.navigation.zoom(2));
    this.handles.begin(2); // the source, where there is one star
  }

  get whole() {
    return viewOf(this.marks.field_arcsec / 2);
  }

  // What can be dragged; the source lies on top. The dishes' view is taken by its circle.
  get things() {
    const { marks, host, spec } = this;
    const named = (id) => ({ id, name: host.text(`ui.stripes.${id}`), place: host.input(spec[id]), grip: [0, 0], sets: (place) => ({ [spec[id]]: place }) });
    const pointing = { ...named("pointing"), grip: [0, marks.fwhm_arcsec / 2] };
    const [source] = marks.stars;
    const companion = { ...named("companion"), grip: this.handles.isHeld(SOURCE) ? this.sourcePlace() : host.input(spec.source) };
    return [named("phase_centre"), pointing, ...(marks.stars.length > 1 ? [companion] : []), { ...named(SOURCE), place: host.input(spec.source) ?? source }];
  }

  sourcePlace() {
    const { handles, host, spec } = this;
    return handles.isHeld(SOURCE) ? handles.held.place : host.input(spec.source);
  }

  placeNow(id) {
    const thing = this.things.find((one) => one.id === id);
    return thing && this.handles.placeOf(thing);
  }

  paintPlane(context) {
    const { box, project, marks, ink, host } = this;
    const pointing = this.pointOf(this.placeNow("pointing"));
    const radius = (marks.fwhm_arcsec / 2) * project.scale;
    if (marks.spacing_arcsec) stripes(context, box, this.from(this.crest()), marks.uv_klambda, this.look);
    clipped(context, box, () => fade(context, box, pointing, radius, ink));
    clipped(context, box, () => this.paintThings(context, pointing, radius));
    this.paintFrame(context, { ...angleUnit(this.view.half), plus: "+", angle: true });
    compass(context, box, ink);
    this.paintLegend(context);
  }

  // Orange and blue: on a dark page that is farther along the colours.
  get look() {
    return this.host.dark() ? { dark: true, hue: 0.7, strongest: 0.8 } : { dark: false, strongest: 0.95 };
  }

  // Where a crest is: at the phase centre, or for the sine a quarter of a stripe on.
  crest() {
    const { marks } = this;
    const [east, north] = this.placeNow("phase_centre");
    const { u, v } = marks.uv_klambda;
    const quarter = marks.stripes === "sine" ? spacingOf(marks.uv_klambda) / 4 / Math.hypot(u, v) : 0;
    return [east + quarter * u, north + quarter * v];
  }

  // The same window, its places counted from another one.
  from([east, north]) {
    const { scale, toX, toY } = this.project;
    return { scale, toX: (x) => toX(x + east), toY: (y) => toY(y + north) };
  }

  paintThings(context, pointing, radius) {
    const { ink, host, marks, project } = this;
    const centre = this.pointOf(this.placeNow("phase_centre"));
    const source = this.sourcePlace();
    const at = this.pointOf(source);
    dishView(context, pointing, radius, { words: host.text("ui.stripes.pointing"), colour: this.colourOf("pointing") }, ink);
    this.paintGhost(context);
    strokes(context, [[centre, at]], { colour: ink.ink, width: 1.5, dash: [2, 3] });
    const [[, , width]] = marks.stars;
    if (width) blob(context, at, (width / 2) * project.scale, this.colourOf(SOURCE), ink);
    phaseCross(context, centre, { words: host.text("ui.stripes.phase_centre"), colour: this.colourOf("phase_centre") }, ink);
    const offset = this.placeNow("companion");
    if (offset) {
      const other = this.pointOf([source[0] + offset[0], source[1] + offset[1]]);
      companionLine(context, at, other, ink);
      star(context, other, { words: "", colour: this.colourOf("companion") }, ink);
    }
    star(context, at, { words: host.text("ui.stripes.source"), colour: this.colourOf(SOURCE) }, ink);
  }

  // Where the star was when it was pinned.
  paintGhost(context) {
    const ghost = this.host.ghost(this.spec.marks);
    if (!ghost) return;
    for (const [east, north] of ghost.stars) disc(context, ...this.pointOf([east, north]), 9, { edge: this.ink.ink3, dash: [2.5, 2.2] });
  }

  paintLegend(context) {
    const { box, ink, host } = this;
    const style = { colour: ink.ink, font: ink.font("600 12px"), halo: ink.page };
    text(context, host.text(`ui.stripes.${this.legend}`), box.left + 9, box.top + box.side - 10, style);
  }

  get legend() {
    const spacing = this.marks.spacing_arcsec;
    if (!spacing) return "none";
    return spacing * this.project.scale < FINEST ? "fine" : "legend";
  }

  tell() {
    const { frame: row, marks, host, handles } = this;
    const thing = handles.atHand;
    const spacing = marks.spacing_arcsec && amount(marks.spacing_arcsec, "angle");
    const every = spacing ? [[`${host.text("ui.stripes.every")} `, ""], [spacing, "bold"]] : [[host.text("ui.stripes.none"), ""]];
    if (thing) row.value = [[thing.name, handles.held ? "held" : "bold"], [` ${this.placeWords(handles.placeOf(thing), "letter")}`, "detail"]];
    else row.value = every;
    if (!handles.held) row.content = this.described(every.map(([words]) => words).join(""));
  }

  described(every) {
    const { host, spec, marks } = this;
    const words = Object.fromEntries(["phase_centre", "pointing", "source"].map((id) => [id, this.placeWords(this.placeNow(id))]));
    return host.text("ui.stripes.content", { title: spec.title, pattern: host.text(`ui.stripes.${marks.stripes}`), every, ...words });
  }
}
