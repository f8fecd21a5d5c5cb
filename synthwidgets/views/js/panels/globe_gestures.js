// The globe in the hand: sideways the Earth turns and the observation goes along, up and down the source moves.

import { RADIANS_AN_HOUR } from "../lib/globe.js";
import { arrowStep, localPoint, onDrag } from "../lib/pointer.js";

const KEY_H = 0.1; // of an arrow key
const between = (value, low, high) => Math.min(high, Math.max(low, value));

// The span and the moment that is shown, so many hours later: the span goes along as far as the day is long and its
// middle stays where the source can be watched; where it cannot go, the moment moves inside of it.
export const later = ({ span: [start, end], now }, hours, reach) => {
  const middle = (start + end) / 2;
  const most = Math.min(12 - end, Math.max(0, reach - middle));
  const least = Math.max(-12 - start, Math.min(0, -reach - middle));
  const shift = between(hours, least, most);
  const span = [start + shift, end + shift];
  return { span, now: between(now + hours, ...span) };
};

export class GlobeGestures {
  constructor(globe) {
    this.globe = globe;
    const { picture } = globe.frame;
    picture.addEventListener("keydown", (event) => this.keydown(event));
    picture.addEventListener("keyup", () => this.release());
    picture.addEventListener("blur", () => this.release());
    this.drag = onDrag(picture, {
      start: (event) => this.start(event),
      move: (event) => this.move(event),
      end: (_event, moved) => moved && this.release(),
    });
  }

  start(event) {
    const { globe } = this;
    if (!globe.places || !this.onBall(localPoint(event, globe.frame.picture))) return false;
    globe.strip.player.pause();
    const { span, now, declination } = globe.hours;
    this.grip = { ...localPoint(event, globe.frame.picture), span, now, declination, way: null };
    return true;
  }

  onBall({ x, y }) {
    const { globe } = this.globe;
    return Math.hypot(x - globe.x, y - globe.y) <= globe.radius;
  }

  // One thing at a time, whichever way the hand sets out. The ground goes where the hand pulls it.
  move(event) {
    const { globe, grip } = this;
    const { x, y } = localPoint(event, globe.frame.picture);
    const [right, down] = [x - grip.x, y - grip.y].map((way) => way / globe.globe.radius);
    grip.way ??= Math.abs(right) >= Math.abs(down) ? "hours" : "declination";
    if (grip.way === "hours") this.turn(grip, right / RADIANS_AN_HOUR);
    else this.lean(grip.declination, (down * 180) / Math.PI);
  }

  turn(from, hours) {
    const { globe } = this;
    const room = Math.max(0, globe.reach - globe.observation.integration_h);
    const there = later(from, hours, room);
    const moves = Math.abs(there.span[0] - globe.hours.span[0]) > 1e-6;
    globe.hours.move(moves ? there : { now: there.now });
  }

  lean(from, degrees) {
    this.globe.hours.move({ declination: between(Math.round(from + degrees), -90, 90) });
  }

  keydown(event) {
    const step = arrowStep(event);
    const { globe } = this;
    if (event.key === "Escape" && globe.hours.active) {
      this.drag.drop();
      globe.strip.player.stop();
      globe.hours.putBack();
    } else if (step && globe.places) {
      globe.strip.player.pause();
      if (step[0]) this.turn(globe.hours, step[0] * KEY_H);
      else this.lean(globe.hours.declination, step[1]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  release() {
    const { hours, strip, words } = this.globe;
    if (!hours.active || strip.player.playing || strip.moving) return;
    hours.done();
    words.sayNow();
  }
}
