// Beside the globe: play, the length of the observation, and its hours below the curve of how high the source stands.

import { h, set, uniqueId } from "../dom.js";
import { disc, fitCanvas, strokes, text, zoomOf } from "../lib/canvas.js";
import { toolIcon } from "../lib/glyphs.js";
import { Layer } from "../lib/layer.js";
import { measured } from "../lib/measures.js";
import { otherSpan, paintPinnedHours, pinnedHours } from "./globe_ghost.js";
import { degreesText, hoursText } from "./globe_words.js";
import { Player } from "./play.js";
import { rangeInput, share } from "./slider.js";

const LENGTHS = { snapshot: 12 / 60 / 0.99727, two: 2 }; // 12 minutes of the clock; [h] of hour angle
const STEP_H = 0.05;
const TOP = 4;
const LINE = 66; // the hours' line, below it their names
const HEIGHT = 90;
const DRAWN = 3; // pixels between points of the curve

// A span of a length about the middle of another, inside of what can be watched; null: all of that.
const spanOf = (length, [start, end], reach) => {
  if (!length || length >= 2 * reach) return [-reach, reach];
  const from = Math.max(-reach, Math.min((start + end - length) / 2, reach - length));
  return [from, from + length];
};

export class HourStrip {
  moving = false; // an end is in hand
  extent = 4; // hours on either side
  shown = []; // what the canvas was painted from

  constructor(globe) {
    Object.assign(this, { globe, layer: new Layer(), text: (key) => globe.words.text(key) });
    this.player = new Player(globe, () => this.showPlay());
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.button = h("button", { type: "button", class: "sw-play", onclick: () => this.toggle() });
    this.ends = ["start", "end"].map((end, index) => this.handle(end, index));
    this.pair = h("span", { class: "sw-pair" }, ...this.ends);
    this.pair.style.top = `${LINE - 12}px`;
    const row = h("div", { class: "sw-hours-row" }, this.button, this.segments());
    this.el = h("div", { class: "sw-hours" }, row, h("div", { class: "sw-hours-strip" }, this.canvas, this.pair));
    globe.host.el.addEventListener("keydown", (event) => event.key === "Escape" && this.escape(event));
    this.showPlay();
  }

  segments() {
    const name = uniqueId("length");
    const choices = ["snapshot", "two", "full"].map((length) => {
      const input = h("input", { type: "radio", name, value: length, onclick: () => this.choose(length) });
      const title = length === "full" ? this.text("full.tip") : null;
      return { length, input, label: h("label", { title }, input, h("span", {}, this.text(length))) };
    });
    this.choices = choices;
    const group = { class: "sw-segments", role: "radiogroup", "aria-label": this.text("length") };
    return h("span", group, ...choices.map(({ label }) => label));
  }

  handle(end, index) {
    const track = { low: -12, high: 12, step: STEP_H };
    return rangeInput(track, { "aria-label": this.text(end) }, (at) => this.move(index, at), () => this.letGo());
  }

  choose(length) {
    const { hours, reach, words } = this.globe;
    this.player.halt();
    const span = spanOf(LENGTHS[length], hours.span, reach);
    if (span[1] > span[0]) hours.move({ span, now: (span[0] + span[1]) / 2 }, { end: true });
    words.saySpan();
  }

  move(index, at) {
    const { hours } = this.globe;
    this.player.pause();
    this.moving = true;
    const span = [...hours.span];
    span[index] = index ? Math.max(at, span[0] + STEP_H) : Math.min(at, span[1] - STEP_H);
    hours.move({ span, now: span[index] });
  }

  letGo() {
    this.moving = false;
    this.globe.hours.done();
  }

  escape(event) {
    const handled = this.player.stop() || this.moving;
    if (this.moving) this.globe.hours.putBack();
    this.moving = false;
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // What plays is said: the button is a sign alone.
  toggle() {
    this.player.toggle();
    if (this.player.playing) this.globe.host.say(this.text("playing"));
  }

  showPlay() {
    const { playing } = this.player;
    const name = this.text(playing ? "pause" : this.player.quiet() ? "step" : "play");
    if (this.button.title === name) return;
    Object.assign(this.button, { title: name });
    set(this.button, "aria-label", name);
    this.button.replaceChildren(toolIcon(playing ? "pause" : "play"));
  }

  // pictures ----------------------------------------------------------------------------------------------------

  paint(width) {
    const { hours, reach, host } = this.globe;
    if (!host.holding()) this.extent = Math.min(12, Math.ceil(Math.max(4, reach + 1, ...[...hours.span, ...otherSpan(this.globe)].map(Math.abs))));
    this.width = width;
    this.placeHandles();
    for (const { length, input } of this.choices) input.checked = this.fits(length);
    this.paintCanvas();
  }

  // Drawn anew when it is next painted.
  forget() {
    this.layer.forget();
    this.shown = [];
  }

  // A hand on the ground moves the globe's antennas, and nothing here.
  paintCanvas() {
    const { needs } = this;
    const shown = [...needs, this.globe.hours.now, zoomOf(this.canvas) * window.devicePixelRatio];
    if (shown.every((need, index) => need === this.shown[index])) return;
    this.shown = shown;
    const context = fitCanvas(this.canvas, this.width, HEIGHT);
    this.layer.draw(context, needs, (under) => this.paintCurve(under));
    this.paintNow(context);
  }

  // What the curve is drawn from: an antenna in the hand changes none of it.
  get needs() {
    const { hours, ink, observation, site, stands, host, spec } = this.globe;
    const ghosts = [spec.observation, spec.site].map((name) => host.ghost(name));
    return [...hours.span, hours.declination, observation, site, stands, ...ghosts, this.extent, this.width, ink.page];
  }

  placeHandles() {
    const [low, high] = [-this.extent, this.extent];
    const { span } = this.globe.hours;
    set(this.pair, "style", `top:${LINE - 12}px;width:${this.width}px;--from:${share(span[0], { low, high })};--to:${share(span[1], { low, high })}`);
    this.ends.forEach((input, index) => {
      set(input, "min", low);
      set(input, "max", high);
      if (Math.abs(input.value - span[index]) > STEP_H / 2) input.value = span[index];
      set(input, "aria-valuetext", hoursText(span[index]));
    });
  }

  fits(length) {
    const { hours, reach } = this.globe;
    const [start, end] = this.player.whole ?? hours.span;
    if (LENGTHS[length]) return Math.abs(end - start - LENGTHS[length]) < 1e-3;
    return Math.abs(start + reach) < 0.01 && Math.abs(end - reach) < 0.01;
  }

  // The ends of a native track are half a thumb away from its edges.
  get thumb() {
    return measured(this.pair, "thumb", () => parseFloat(getComputedStyle(this.pair).getPropertyValue("--sw-thumb")) || 14);
  }

  x(hours) {
    return this.thumb / 2 + ((hours + this.extent) / (2 * this.extent)) * (this.width - this.thumb);
  }

  // From 0 to 1.
  y(height) {
    return LINE - height * (LINE - TOP - 14);
  }

  // How high: the source's elevation of 90°, or how many antennas of all see it.
  height(hours) {
    const { globe } = this;
    const part = globe.site.earth_wide ? globe.seeing(hours) / globe.observers.length : globe.elevations(hours)[0] / 90;
    return this.y(Math.max(0, part));
  }

  paintCurve(context) {
    const { globe, extent, width } = this;
    const { ink2, ink3, rule, uv, font, page } = globe.ink;
    const points = Array.from({ length: Math.ceil(width / DRAWN) + 1 }, (_, index) => -extent + (2 * extent * index * DRAWN) / width)
      .filter((hours) => hours <= extent);
    this.fill(context, [globe.hours.span[0], ...points.filter((at) => at > globe.hours.span[0] && at < globe.hours.span[1]), globe.hours.span[1]], uv);
    strokes(context, [[[this.x(-extent), LINE], [this.x(extent), LINE]]], { colour: rule });
    strokes(context, [points.map((hours) => [this.x(hours), this.height(hours)])], { colour: ink3, width: 1.3 });
    const pinned = pinnedHours(globe);
    if (pinned) paintPinnedHours(context, pinned, (hours, height) => [this.x(hours), this.y(height)], globe.ink);
    if (!globe.site.earth_wide) this.paintLimit(context);
    const style = { colour: ink2, font: font("12px"), halo: page };
    text(context, this.text(globe.site.earth_wide ? "who" : "elevation"), 0, TOP + 10, style);
    text(context, hoursText(-extent), 0, HEIGHT - 3, style);
    text(context, hoursText(extent), width, HEIGHT - 3, { ...style, align: "right" });
    text(context, this.text("hours"), width / 2, HEIGHT - 3, { ...style, font: font("600 12px"), colour: globe.ink.ink, align: "center" });
  }

  // What is watched, where the source can be seen.
  fill(context, hours, colour) {
    Object.assign(context, { fillStyle: colour, globalAlpha: 0.2 });
    for (let index = 1; index < hours.length; index++) {
      const [a, b] = [hours[index - 1], hours[index]];
      if (!this.globe.seeing((a + b) / 2)) continue;
      context.fillRect(this.x(a), (this.height(a) + this.height(b)) / 2, this.x(b) - this.x(a), LINE - (this.height(a) + this.height(b)) / 2);
    }
    context.globalAlpha = 1;
  }

  paintLimit(context) {
    const { observation, ink } = this.globe;
    const y = this.y(observation.limit_deg / 90);
    strokes(context, [[[this.x(-this.extent), y], [this.x(this.extent), y]]], { colour: ink.ink3, dash: [1, 3] });
    text(context, degreesText(observation.limit_deg), this.width, y - 3, { colour: ink.ink3, font: ink.font("12px"), align: "right", halo: ink.page });
  }

  paintNow(context) {
    const { hours, ink } = this.globe;
    const x = this.x(hours.now);
    strokes(context, [[[x, TOP], [x, LINE]]], { colour: ink.ink, width: 1.6 });
    disc(context, x, this.height(hours.now), 4, { fill: ink.ink, edge: ink.page });
  }

  destroy() {
    this.player.halt();
  }
}
