// Plays a count from where it is to its end, evenly along its track, by the browser's clock: the next picture is asked
// for when the last one has been painted. All of it is one gesture. Where motion is not wanted, a press is a step.

const WHOLE_MS = 12000; // from one end of the track to the other, where the stepper does not say
const SHARE = 0.1; // of the track, a step where motion is not wanted
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class StepPlayer {
  playing = false;
  #awaited = null; // the count of which no picture has been painted yet
  #timer = 0; // until the next is due

  // `stepper` gives `value`, `last`, `track`, where it is not as above `wholeMs` and `share`, and `moving(count)`, `done(count)`; `onChange()` hears of play and pause.
  constructor(stepper, onChange, { clock = performance, quiet = still, later = (action, wait) => setTimeout(action, wait) } = {}) {
    Object.assign(this, { stepper, onChange, clock, quiet, later });
  }

  toggle() {
    if (this.playing) this.pause();
    else if (this.quiet()) this.step();
    else this.play();
  }

  // From the start again where it stands at the end.
  get from() {
    const { value, last } = this.stepper;
    return value >= last ? 0 : value;
  }

  get wholeMs() {
    return this.stepper.wholeMs ?? WHOLE_MS;
  }

  // A press is answered at once: the first count is shown before its time, and stays no longer than others for that.
  play() {
    if (!this.stepper.last) return;
    const { track } = this.stepper;
    const first = this.from + 1;
    this.playing = true;
    this.began = this.clock.now() - track.at(first) * this.wholeMs;
    this.onChange();
    this.show(first);
  }

  // Panels have been painted with this count: if it was the one that was awaited, the next comes when it is due.
  painted(count) {
    if (!this.playing || count !== this.#awaited) return;
    this.#awaited = null;
    const { track, last } = this.stepper;
    if (count >= last) return this.finish(last);
    const due = track.at(count + 1) * this.wholeMs - this.elapsed;
    if (due > 0) this.#timer = this.later(() => this.next(count), due);
    else this.next(count);
  }

  get elapsed() {
    return this.clock.now() - this.began;
  }

  next(count) {
    if (!this.playing) return;
    const { track, last } = this.stepper;
    this.show(Math.min(last, Math.max(count + 1, track.count(this.elapsed / this.wholeMs))));
  }

  show(count) {
    this.#awaited = this.reached = count;
    this.stepper.moving(count);
  }

  step() {
    const { track, last, share = SHARE } = this.stepper;
    if (last) this.stepper.done(Math.min(last, Math.max(this.from + 1, track.count(track.at(this.from) + share))));
  }

  pause() {
    if (this.playing) this.finish(this.reached);
  }

  finish(count) {
    this.halt();
    this.stepper.done(count);
  }

  // Another gesture has ended ours, or begins.
  halt() {
    this.playing = false;
    this.#awaited = null;
    clearTimeout(this.#timer);
    this.onChange();
  }
}
