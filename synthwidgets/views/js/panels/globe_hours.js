// From when to when the array watches, the moment that is shown, and the declination: as the last answer has them, or
// as the hand does, which goes ahead of it.

import { oncePerFrame } from "../lib/pointer.js";

const SAME_H = 1e-4;
const same = (a, b) => a.every((value, index) => Math.abs(value - b[index]) < SAME_H);
const rounded = (hours) => Number(hours.toFixed(5)) + 0; // 36 ms; no negative zero
const between = (value, low, high) => Math.min(high, Math.max(low, value));

export class Hours {
  hand = null; // {span, now, declination} from the first move until the answer to the last
  active = false; // the gesture goes on
  #answer = { span: [0, 0], declination: 0 };
  #now = 0;
  #sets = {};

  // `spec` names the inputs; `onMove()` hears that the hand has moved.
  constructor(host, spec, onMove) {
    Object.assign(this, { host, spec, onMove });
    this.tell = oncePerFrame(() => host.send({ sets: this.#sets }));
  }

  // An answer came. `told`: the inputs themselves came too, as they do at the end of a gesture and after a refusal.
  hear({ start_h, end_h, declination_deg }, told) {
    const [span, declination] = [[start_h, end_h], declination_deg];
    const arrived = this.hand && same([...span, declination], [...this.hand.span, this.hand.declination]);
    const moved = !same(span, this.#answer.span);
    this.#answer = { span, declination };
    if (this.hand && !this.active && (told || arrived)) this.#letGo();
    else if (!this.hand && moved) this.#now = (start_h + end_h) / 2;
  }

  get span() {
    return (this.hand ?? this.#answer).span;
  }

  get declination() {
    return (this.hand ?? this.#answer).declination;
  }

  get now() {
    return this.hand?.now ?? this.#now;
  }

  // {span, now, declination}, or some of them; `end` says that the gesture ends with it, in one step of undo.
  move(change, { end = false } = {}) {
    if (!this.active) this.home = { span: this.span, now: this.now, declination: this.declination };
    this.active = true;
    this.hand = { ...this.home, ...this.hand, ...change };
    if (change.span) {
      this.hand.span = change.span.map((hours) => rounded(between(hours, -12, 12)));
      this.#sets = { ...this.#sets, [this.spec.span]: this.hand.span, [this.spec.hours]: null };
    }
    if (change.declination !== undefined) this.#sets = { ...this.#sets, [this.spec.declination]: this.hand.declination };
    this.hand.now = between(this.hand.now, ...this.hand.span);
    if (end) this.done();
    else if (Object.keys(this.#sets).length) this.tell();
    this.onMove();
  }

  done() {
    if (!this.active) return;
    this.tell.cancel();
    this.active = false;
    const sets = this.#sets;
    this.#sets = {};
    if (Object.keys(sets).length) this.host.send({ sets, release: true });
    else this.#letGo(); // only the moment that is shown has changed
  }

  // As it was before the gesture.
  putBack() {
    if (this.active) this.move(this.home, { end: true });
  }

  // Something else has ended the gesture: what was sent is as good as released.
  lose() {
    this.tell.cancel();
    this.active = false;
    this.#sets = {};
    this.#letGo();
  }

  #letGo() {
    if (this.hand) this.#now = between(this.hand.now, ...this.#answer.span);
    this.hand = null;
  }
}
