// A scan in the hand: where it is drawn to, or how long; the kernel hears of it, and in one step when it is let go.

import { promptly } from "../lib/pointer.js";
import { placeFor } from "../lib/schedule.js";

export class ScanHold {
  active = false;
  byKey = false;
  hand = null; // [start, end] of the bar as the hand has it [s]

  constructor(host, spec, onMove) {
    Object.assign(this, { host, spec, onMove });
    this.tell = promptly(() => host.send({ sets: this.sets }));
  }

  get sets() {
    return { [this.spec.held]: this.held };
  }

  // `scans` as they are now; `under` is {index, seconds, atEnd} or {index, byKey}.
  take(scans, { index, seconds = 0, atEnd = false, byKey = false }) {
    Object.assign(this, { active: true, byKey, atEnd, home: index, rest: scans, held: null, hand: null, to: index });
    this.grip = seconds - scans[index].start_s;
    this.length = scans[index].duration_s;
  }

  get scan() {
    return this.rest[this.home];
  }

  carry(seconds) {
    const { start_s: start } = this.scan;
    if (this.atEnd) return this.stretch(Math.max(0, seconds - start), true);
    const from = seconds - this.grip;
    this.hand = [from, from + this.length];
    this.move(placeFor(this.rest, this.home, from + this.length / 2));
  }

  moveBy(steps) {
    this.move(Math.min(this.rest.length - 1, Math.max(0, this.to + steps)));
  }

  // By so many integrations.
  stretchBy(steps) {
    this.stretch(Math.max(0, this.length + steps * (this.host.value(this.spec.integration_s) ?? 1)));
  }

  move(to) {
    this.to = to;
    this.change();
  }

  stretch(seconds, byHand = false) {
    this.length = seconds;
    this.hand = byHand ? [this.scan.start_s, this.scan.start_s + seconds] : null;
    this.change();
  }

  // Only what was changed is told: a scan that keeps its length is not rounded to whole integrations.
  change() {
    const stretched = this.length === this.scan.duration_s ? {} : { duration_s: Number(this.length.toFixed(3)) };
    const moved = this.to === this.home && stretched.duration_s !== undefined ? {} : { to: this.to };
    this.held = { scan: this.home, ...moved, ...stretched };
    this.tell();
    this.onMove();
  }

  drop() {
    this.end(this.held && { sets: this.sets, act: ["drop"], release: true });
  }

  putBack() {
    this.end(this.held && { act: ["put_back"], release: true });
  }

  // A press that was no drag.
  forget() {
    this.end(null);
  }

  // An answer came: a refusal has put back what was held.
  heard() {
    if (this.active && this.held && !this.host.holding()) this.end(null);
  }

  end(request) {
    this.tell.cancel();
    const was = this.active;
    Object.assign(this, { active: false, byKey: false, hand: null });
    if (request) this.host.send(request);
    if (was) this.onMove();
  }
}
