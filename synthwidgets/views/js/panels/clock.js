// A time that plays, is scrubbed, and goes by seconds: a stepper whose counts are short and even.

import { formatNumber, withUnit } from "../numbers.js";
import { Control } from "./control.js";
import { typeInPlace } from "./slider.js";
import { evenTrack, Stepper } from "./stepper.js";

const TICK_S = 0.05; // a count
const STRIDE_S = 1; // an arrow key
const LEAP_S = 5; // a step of Play where motion is not wanted

export const secondsOf = (count) => Number((count * TICK_S).toFixed(2));
export const countOf = (seconds) => Math.round(seconds / TICK_S);

export class Clock extends Stepper {
  // In the bar: play, name, track and time in one row.
  stand() {
    this.shown.style.minWidth = "8ch";
    this.shown.title = this.host.text("ui.slider.type");
    this.shown.addEventListener("dblclick", () => this.type());
    this.range.addEventListener("keydown", (event) => event.key === "Enter" && this.type());
    this.host.el.append(this.play, this.label(), this.range, this.shown);
  }

  get value() {
    return countOf(super.value);
  }

  get last() {
    return countOf(super.last);
  }

  get track() {
    return evenTrack(this.last);
  }

  get stride() {
    return countOf(STRIDE_S);
  }

  get wholeMs() {
    return (1000 * secondsOf(this.last)) / this.spec.rate;
  }

  get share() {
    return countOf(LEAP_S) / this.last;
  }

  get end() {
    return withUnit(formatNumber(secondsOf(this.last)), this.spec.unit);
  }

  // Letters that were typed go as they are, to be refused in a sentence.
  told(count) {
    return typeof count === "string" ? count : secondsOf(count);
  }

  // A number in seconds, of which any is asked for: what is beyond the last is for the kernel to take or to refuse.
  typed(value) {
    this.player.pause();
    Control.prototype.done.call(this, typeof value === "string" ? value : countOf(value));
  }

  type() {
    typeInPlace(this, formatNumber(secondsOf(this.current), 1), (value) => this.typed(value));
  }

  words(count) {
    return withUnit(formatNumber(secondsOf(count), 1), this.spec.unit);
  }
}
