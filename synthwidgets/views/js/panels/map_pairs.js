// A pair on the ground: the antenna in focus and another, under the pointer or stepped to by Page Up and Page Down.

import { placeAt } from "../lib/ground.js";
import { pairWords } from "./pair_words.js";

export class MapPairs {
  partner = -1; // stepped to by keys

  // `map` has `hover`, `handles`, `places`, `names`, `spec`, `host`.
  constructor(map) {
    this.map = map;
  }

  // The pointer rests on this antenna, or with −1 on none.
  point(index) {
    const { focused } = this.map.handles;
    if (index < 0 || index === focused) this.rest();
    else this.show(focused < 0 ? [index] : [focused, index]);
  }

  // What the focus says: its antenna, with the partner it was brought together with.
  rest() {
    const { handles: { focused }, hover, spec } = this.map;
    if (focused < 0) hover.clear(spec.id);
    else this.show(this.partner < 0 ? [focused] : [focused, this.partner]);
  }

  // The focus went to another antenna, or away.
  refocus() {
    this.partner = -1;
    this.rest();
  }

  // On to the next farther partner, or back to the next nearer one.
  step(by) {
    const { handles: { focused }, hover, host } = this.map;
    const order = this.partners(focused);
    if (!order.length) return;
    const here = order.indexOf(this.partner);
    this.partner = order[here < 0 && by < 0 ? order.length - 1 : (here + by + order.length) % order.length];
    this.rest();
    const { what } = hover;
    if (!what?.uv) return;
    host.say([host.text("ui.link.pair", pairWords(what, this.map.names, host.text)), hover.describe(what)].join(" "));
  }

  // All others, nearest first.
  partners(index) {
    const { places, names } = this.map;
    const [east, north] = placeAt(places, index);
    const distance = (other) => Math.hypot(placeAt(places, other)[0] - east, placeAt(places, other)[1] - north);
    const others = names.map((_, other) => other).filter((other) => other !== index);
    return others.sort((a, b) => distance(a) - distance(b));
  }

  show(antennas) {
    this.map.hover.set({ antennas, by: this.map.spec.id });
  }
}
