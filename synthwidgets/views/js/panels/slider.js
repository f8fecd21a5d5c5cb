// Controls of one number, or of a pair: sliders with their value behind them, and fields to type in.

import { h, set } from "../dom.js";
import { everyDigit, formatNumber, parseNumber, withUnit } from "../numbers.js";
import { Control } from "./control.js";

const LOG_STEPS = 400;
const MOVES_A_SLIDER = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

// Where values lie along a track: evenly, or by their logarithm; whole numbers, `digits: 0`, without what lies between.
export const trackOf = ({ low, high, step, log, digits }) => {
  if (!log) {
    return { low, high, step, at: (value) => value, value: (at) => at, format: (value) => formatNumber(value, digits) };
  }
  const ratio = Math.log(high / low);
  if (digits === 0) return wholeTrack(Array.from({ length: LOG_STEPS + 1 }, (_, at) => low * Math.exp((at / LOG_STEPS) * ratio)));
  return {
    low: 0,
    high: LOG_STEPS,
    step: 1,
    at: (value) => (Math.log(value / low) / ratio) * LOG_STEPS,
    value: (at) => Number((low * Math.exp((at / LOG_STEPS) * ratio)).toPrecision(3)),
    format: (value) => formatNumber(value),
  };
};

// Each step of a key is another number, also at the lower end, where many places round to one.
const wholeTrack = (values) => {
  const whole = [...new Set(values.map(Math.round))];
  const at = (value) => whole.reduce((best, other, index) => (Math.abs(other - value) < Math.abs(whole[best] - value) ? index : best), 0);
  return { low: 0, high: whole.length - 1, step: 1, at, value: (index) => whole[Math.round(index)], format: (value) => formatNumber(value, 0) };
};

// A native range input that tells when it moves and when it is let go of. A key that is held down fires
// "change" at every repeat; the gesture ends when the key comes up. A thumb that is brought back to where it was taken
// fires no "change" at all; so a pointer that goes ends the gesture too, after the "change" there may be.
export const rangeInput = (track, attributes, onMove, onDone) => {
  const { low, high, step } = track;
  const input = h("input", { type: "range", class: "sw-range", min: low, max: high, step, ...attributes });
  let key = false;
  let moved = false;
  const end = () => {
    key = false;
    if (moved) onDone(Number(input.value));
    moved = false;
  };
  input.addEventListener("keydown", (event) => (key ||= MOVES_A_SLIDER.has(event.key)));
  input.addEventListener("input", () => {
    moved = true;
    onMove(Number(input.value));
  });
  input.addEventListener("change", () => key || end());
  for (const kind of ["keyup", "blur"]) input.addEventListener(kind, end);
  for (const kind of ["pointerup", "pointercancel"]) input.addEventListener(kind, () => setTimeout(end));
  return input;
};

export const share = (at, { low, high }) => Math.min(1, Math.max(0, (at - low) / (high - low)));

export class Slider extends Control {
  constructor(spec, host) {
    super(spec, host);
    this.track = trackOf(spec);
    const toValue = (at) => this.track.value(at);
    this.range = rangeInput(
      this.track,
      { id: this.id },
      (at) => this.move(toValue(at)),
      (at) => this.done(toValue(at)),
    );
    const hint = host.text("ui.slider.type");
    this.shown = h("output", { class: "sw-value", for: this.id, title: hint, ondblclick: () => this.type() });
    this.shown.style.minWidth = `${this.widest()}ch`;
    this.range.addEventListener("keydown", (event) => event.key === "Enter" && this.type());
    host.el.append(this.label(), this.range, this.shown);
    host.el.classList.toggle("sw-long", Boolean(spec.long));
    if (spec.called) host.el.append((this.called = h("span", { class: "sw-called" })));
  }

  draw() {
    if (this.spec.scale) this.stretch(this.host.value(this.spec.scale));
    super.draw();
    if (this.called) this.called.textContent = this.host.value(this.spec.called) ?? "";
  }

  // The ends follow what they are measured in: the same place on the track is then another number.
  stretch(scale) {
    if (!scale || scale === this.scale) return;
    const { low, high } = this.spec;
    this.scale = scale;
    this.track = trackOf({ ...this.spec, low: low * scale, high: high * scale });
  }

  move(value) {
    this.show(value);
    this.moving(value);
  }

  show(value) {
    if (typeof value !== "number") return; // letters that were typed, until the answer refuses them
    const at = this.track.at(value);
    const text = withUnit(this.worded(value), this.spec.unit);
    this.current = value;
    this.range.value = at;
    this.range.style.setProperty("--to", share(at, this.track));
    this.range.setAttribute("aria-valuetext", text);
    this.shown.textContent = text;
  }

  // What was typed here between two places of the track stands as it was typed.
  worded(value) {
    return value === this.typed ? everyDigit(value) : this.track.format(value);
  }

  widest() {
    const { low, high, unit } = this.spec;
    return Math.max(...[low, high].map((end) => withUnit(this.track.format(end), unit).length));
  }

  type() {
    typeInPlace(this, this.worded(this.current), (value) => {
      if (typeof value === "string") return super.done(value);
      this.typed = value;
      if (value !== this.current) this.done(value);
    });
  }

  moving(value) {
    this.telling(() => super.moving(value));
  }

  done(value) {
    this.show(value);
    this.telling(() => super.done(value));
  }

  // What is set along with the value is said, where it was another before.
  telling(send) {
    const { hint, also } = this.spec;
    const swaps = hint && Object.entries(also).some(([name, other]) => this.host.input(name) !== other);
    send();
    if (swaps) this.host.say(hint);
  }
}

// A field in place of a control's value, its number in `text`. Enter takes what was typed, Escape leaves it. `take` gets a
// number; what is none it gets as it stands, to be sent: the sentence that refuses it says what would be.
export const typeInPlace = ({ spec: { label, unit }, range, shown }, text, take) => {
  const name = unit ? `${label}, ${unit}` : label;
  const field = h("input", { type: "text", inputmode: "decimal", class: "sw-field", "aria-label": name });
  field.value = text;
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") field.value = "";
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    range.focus(); // leaves the field, which finishes it
  });
  field.addEventListener("blur", () => {
    const typed = field.value.trim();
    const value = parseNumber(typed, unit);
    field.replaceWith(shown);
    if (typed) take(Number.isFinite(value) ? value : typed);
  });
  shown.replaceWith(field);
  field.select();
  field.focus();
};

// Two thumbs on one track, which do not pass one another.
export class Range extends Control {
  constructor(spec, host) {
    super(spec, host);
    this.track = trackOf(spec);
    this.ends = ["start", "end"].map((end, index) =>
      rangeInput(
        this.track,
        { "aria-label": host.text(`ui.range.${end}`, { label: spec.label }) },
        (at) => this.move(index, at),
        () => this.done(this.pair),
      ),
    );
    this.shown = h("output", { class: "sw-value" });
    this.shown.style.minWidth = `${2 * this.track.format(spec.low).length + 3}ch`;
    this.tracks = h("span", { class: "sw-pair" }, ...this.ends);
    host.el.setAttribute("role", "group");
    host.el.setAttribute("aria-label", spec.label);
    host.el.append(h("span", { class: "sw-label", "aria-hidden": "true" }, spec.label), this.tracks, this.shown);
  }

  move(index, at) {
    const pair = [...this.pair];
    const { step } = this.spec;
    pair[index] = index ? Math.max(at, pair[0] + step) : Math.min(at, pair[1] - step);
    this.show(pair);
    this.moving(pair);
  }

  show(pair) {
    this.pair = pair;
    this.ends.forEach((input, index) => {
      input.value = pair[index];
      input.setAttribute("aria-valuetext", withUnit(this.track.format(pair[index]), this.spec.unit));
    });
    this.tracks.style.setProperty("--from", share(pair[0], this.track));
    this.tracks.style.setProperty("--to", share(pair[1], this.track));
    const [from, to] = pair.map((value) => this.track.format(value));
    this.shown.textContent = this.host.text("ui.range.value", { from, to: withUnit(to, this.spec.unit) });
  }
}

// A number that is typed, read as everywhere: the browser's own field of numbers drops a comma that is not of its language,
// and makes 125 of 12,5. What is no number is sent as it stands: the sentence that refuses it says what would be.
export class NumberField extends Control {
  constructor(spec, host) {
    super(spec, host);
    const kind = { type: "text", role: "spinbutton", inputmode: "decimal", autocomplete: "off", class: "sw-field" };
    const { low, high, unit } = spec;
    this.field = h("input", { ...kind, id: this.id, "aria-valuemin": low, "aria-valuemax": high });
    this.field.addEventListener("input", () => (this.inHand = true));
    this.field.addEventListener("change", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("blur", () => this.inHand && this.leave()); // typed back to what it was: no "change"
    host.el.append(this.label(), this.field, h("span", { class: "sw-unit" }, unit));
  }

  show(value) {
    this.field.value = value;
    set(this.field, "aria-valuenow", value);
  }

  get read() {
    return parseNumber(this.field.value, this.spec.unit);
  }

  typed() {
    const text = this.field.value.trim();
    if (text) this.done(Number.isFinite(this.read) ? this.read : text);
    else this.leave();
  }

  // It shows what the app has again.
  leave() {
    this.inHand = false;
    this.draw();
  }

  // Up and down count by one, within the ends.
  key(event) {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by || !Number.isFinite(this.read)) return;
    event.preventDefault();
    const { low, high } = this.spec;
    this.show(Math.min(high, Math.max(low, this.read + by)));
    this.typed();
  }
}
