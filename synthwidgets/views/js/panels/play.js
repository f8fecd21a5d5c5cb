// Play: the end of the observation goes from its start to where it was, an hour in two seconds by the browser's clock,
// and from a snapshot, which has nowhere to grow, through all of the day. It goes on when the last picture has been painted, and all of it is one gesture. Where motion is not wanted, a press
// is a step.

const HOUR_MS = 2000;
const STEPS = 10;
const SAME_H = 1e-4;
const SNAPSHOT_H = 0.5; // shorter than a second of play
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// What play runs through: the observation; a snapshot shows only its moment, so from one the whole track is run.
export const spanToPlay = ([start, end], reach) =>
  end - start < SNAPSHOT_H && end - start < 2 * reach ? [-reach, reach] : [start, end];

// The first end of an observation from `start` of which something is seen: `sees(hours)` at the middle of an
// integration. Before that there is nothing to show.
export const firstEnd = ([start, end], integration, sees) => {
  for (let middle = start + integration / 2; middle < end; middle += integration) {
    if (sees(middle)) return Math.min(end, middle + integration / 2);
  }
  return end;
};

export class Player {
  playing = false;
  #chosen = null; // the whole span, while a part of it is shown
  #reached = 0;
  #awaited = null; // the end of which no picture has been painted yet

  // `globe` has `host`, `hours`, `observation`, `reach`, says `seeing(hours)` and `words`; `onChange()` hears of play and pause.
  constructor(globe, onChange, { clock = performance, quiet = still } = {}) {
    Object.assign(this, { globe, onChange, clock, quiet });
  }

  // The span that is being played.
  get whole() {
    return this.playing ? this.#chosen : null;
  }

  toggle() {
    if (this.playing) this.pause();
    else if (this.quiet()) this.step();
    else this.play();
  }

  play() {
    const end = this.resume();
    this.playing = true;
    this.began = this.clock.now() - (end - this.#chosen[0]) * HOUR_MS;
    this.onChange();
    this.show(end);
  }

  // Goes on from where it paused, if that is still what is shown; else from the start. Gives the end to begin with.
  resume() {
    const { hours, observation, host } = this.globe;
    const [start, end] = hours.span;
    const paused = this.#chosen && Math.abs(start - this.#chosen[0]) < SAME_H && Math.abs(end - this.#reached) < SAME_H;
    if (paused && end < this.#chosen[1] - SAME_H) return end;
    this.#chosen = spanToPlay([start, end], this.globe.reach);
    return firstEnd(this.#chosen, observation.integration_h, (at) => this.globe.seeing(at) > 0);
  }

  show(end, { last = false } = {}) {
    const { hours } = this.globe;
    this.#reached = Math.min(end, this.#chosen[1]);
    this.#awaited = last ? null : this.#reached;
    hours.move({ span: [this.#chosen[0], this.#reached], now: this.#reached }, { end: last });
    if (!last) hours.tell.now(); // at once: one picture was painted, the next may be asked for
    [, this.#reached] = hours.span;
  }

  // Panels have been painted with an answer: the next, if it was the one that was awaited.
  painted({ end_h }) {
    if (!this.playing || this.#awaited === null || Math.abs(end_h - this.#awaited) > SAME_H) return;
    const end = this.#chosen[0] + (this.clock.now() - this.began) / HOUR_MS;
    if (end >= this.#chosen[1]) this.finish(this.#chosen[1]);
    else this.show(Math.max(end, this.#awaited + 2 * SAME_H));
  }

  step() {
    const [start, end] = [this.resume(), this.#chosen[1]];
    this.finish(Math.min(end, start + Math.max(this.globe.observation.integration_h, (end - this.#chosen[0]) / STEPS)));
  }

  pause() {
    if (this.playing) this.finish(this.#reached);
  }

  finish(end) {
    this.show(end, { last: true });
    this.halt();
    this.globe.words.saySpan();
  }

  // Back to the whole span; true when there was something to stop.
  stop() {
    if (!this.playing) return false;
    this.halt();
    this.globe.hours.putBack();
    return true;
  }

  // Another gesture, or a refusal, has ended ours.
  lose() {
    this.halt();
    this.globe.hours.lose();
  }

  halt() {
    this.playing = false;
    this.#awaited = null;
    this.onChange();
  }
}
