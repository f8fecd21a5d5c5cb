// A count to go through: play, one step back or on, and a slider on which the first steps have the most room. Above it
// may stand a curve of what each step brings.

import { h, set } from "../dom.js";
import { toolIcon } from "../lib/glyphs.js";
import { arrowStep } from "../lib/pointer.js";
import { Control } from "./control.js";
import { rangeInput } from "./slider.js";
import { StepCurve } from "./step_curve.js";
import { StepPlayer } from "./step_player.js";

const TICKS = 2000; // of the slider
const POWER = 2; // half of the track is a quarter of the counts
const EACH_MS = 800; // to look at each of a few counts
const MOST_MS = 12000; // of many together

// Where counts up to `last` lie along a track from 0 to 1.
export const countTrack = (last, power = POWER) => ({
  at: (count) => (last ? (Math.min(count, last) / last) ** (1 / power) : 0),
  count: (at) => Math.round(last * Math.min(1, Math.max(0, at)) ** power),
});

export const evenTrack = (last) => countTrack(last, 1);

export class Stepper extends Control {
  static also = ["holding"];
  #keyed = false; // an arrow key is down
  #expected = null; // let go of at this count, and not yet answered: an older answer does not take it back

  constructor(spec, host) {
    super(spec, host);
    this.player = new StepPlayer(this, () => this.showPlay());
    this.play = this.button("sw-play", "play", "", () => this.toggle());
    this.back = this.button("sw-step", "back", "back", () => this.stepBy(-1));
    this.on = this.button("sw-step", "forward", "on", () => this.stepBy(1));
    this.range = rangeInput({ low: 0, high: TICKS, step: 1 }, { id: this.id }, (at) => this.drag(at), (at) => this.drop(at));
    this.range.addEventListener("pointerdown", () => this.player.pause());
    this.range.addEventListener("keydown", (event) => this.keydown(event));
    for (const end of ["keyup", "blur"]) this.range.addEventListener(end, () => this.keyup());
    this.shown = h("output", { class: "sw-value", for: this.id });
    this.curve = spec.curve ? new StepCurve(host, spec) : null;
    this.stand();
    host.el.addEventListener("keydown", (event) => event.key === "Escape" && this.escape(event));
    this.deaf = host.onGesture(() => (this.#expected = null));
    this.showPlay();
  }

  stand() {
    const row = h("div", { class: "sw-step-row" }, this.play, this.back, this.on, this.label(), this.shown);
    this.host.el.append(row, ...(this.curve ? [this.curve.el] : []), h("div", { class: "sw-step-track" }, this.range));
  }

  button(kind, icon, text, onclick) {
    const name = text ? this.host.text(`ui.step.${text}`, { label: this.spec.label }) : null;
    return h("button", { type: "button", class: kind, title: name, "aria-label": name, onclick }, toolIcon(icon));
  }

  // What is on screen, which is never beyond the last.
  get value() {
    return this.host.value(this.spec.shown) ?? 0;
  }

  // What was asked for is there, or all that there is.
  get settled() {
    if (this.#expected !== null && this.value === Math.min(this.#expected, this.last)) this.#expected = null;
    return this.#expected === null;
  }

  // As many as there may be, as long as nobody has asked how many there are.
  get last() {
    return this.known ?? this.spec.most ?? 0;
  }

  get known() {
    return this.host.value(this.spec.last) ?? null;
  }

  get track() {
    return this.spec.even ? evenTrack(this.last) : countTrack(this.last);
  }

  // How long it plays from one end to the other; where it is not said, as long as the player takes.
  get wholeMs() {
    return this.spec.even ? Math.min(MOST_MS, EACH_MS * this.last) : undefined;
  }

  // How many counts an arrow key goes.
  get stride() {
    return 1;
  }

  // The last one as it is told.
  get end() {
    return String(this.last);
  }

  words(count) {
    return this.known === null ? `${count}` : this.host.text("ui.step.value", { count, last: this.last });
  }

  draw() {
    if (this.player.playing && !this.host.holding()) this.lose();
    if (!this.player.playing && this.settled) super.draw();
    this.curve?.draw(this.track, this.current ?? this.value);
    this.player.painted(this.value);
  }

  show(count) {
    this.current = count;
    const { last } = this;
    const words = this.words(count);
    const at = this.track.at(count);
    this.range.value = Math.round(at * TICKS);
    this.range.style.setProperty("--to", at);
    this.range.setAttribute("aria-valuetext", words);
    this.shown.textContent = words;
    set(this.back, "aria-disabled", String(count <= 0));
    set(this.on, "aria-disabled", String(count >= last));
  }

  // What plays is said: the button is a sign alone.
  toggle() {
    this.player.toggle();
    const { host, spec, known } = this;
    if (!this.player.playing) return;
    this.said = host.text(known === null ? "ui.step.playing.on" : "ui.step.playing", { label: spec.label, last: this.end });
    host.say(this.said);
  }

  showPlay() {
    const { playing } = this.player;
    if (!playing && this.said) this.host.unsay(this.said);
    const name = this.host.text(`ui.step.${playing ? "pause" : this.player.quiet() ? "stride" : "play"}`);
    this.play.title = name;
    this.play.setAttribute("aria-label", name);
    this.play.replaceChildren(toolIcon(playing ? "pause" : "play"));
  }

  interrupt() {
    this.player.pause();
  }

  // Another gesture, or a refusal, has ended what was being played.
  lose() {
    this.player.halt();
    this.inHand = false;
  }

  moving(count) {
    this.show(this.within(count));
    super.moving(this.asked(count));
    this.curve?.draw(this.track, count);
  }

  done(count) {
    this.show(this.within(count));
    super.done(this.asked(count));
    this.#expected = this.within(count);
  }

  // At the end it may be the end that is meant, and not so many.
  asked(count) {
    return count >= this.last ? (this.spec.end ?? count) : count;
  }

  drag(at) {
    this.moving(this.track.count(at / TICKS));
  }

  drop(at) {
    this.done(this.track.count(at / TICKS));
  }

  stepBy(steps) {
    this.player.pause();
    const count = this.within((this.current ?? 0) + steps);
    if (count !== this.current) this.done(count);
  }

  within(count) {
    return Math.min(this.last, Math.max(0, count));
  }

  // Arrow keys go by one, with Shift by ten, however many counts there are; all while a key is down is one gesture.
  keydown(event) {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    this.player.pause();
    this.#keyed = true;
    this.moving(this.within(this.current + (step[0] + step[1]) * this.stride));
  }

  keyup() {
    if (!this.#keyed) return;
    this.#keyed = false;
    this.done(this.current);
  }

  escape(event) {
    if (!this.player.playing) return;
    event.stopPropagation();
    this.player.pause();
  }

  theme() {
    this.curve?.forget();
  }

  destroy() {
    this.player.halt();
    this.curve?.destroy();
    this.deaf();
    super.destroy();
  }
}
