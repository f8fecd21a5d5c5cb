// What the hand holds, from the grab to the release. Its place is drawn from here at once; the kernel hears of it at
// most once an animation frame, and in one step when the hand lets go.

import { placeAt } from "../lib/ground.js";
import { promptly } from "../lib/pointer.js";

const SAME = 1e-3; // [m]

export class Hold {
  indices = [];
  #home = [];
  #enu = [];
  #settling = null; // let go, and not yet confirmed: {indices, enu}

  // `positions` names the quantity that has the places of all antennas.
  constructor(host, positions) {
    Object.assign(this, { host, positions });
    this.moved = false; // something was sent
    this.tell = promptly(() => host.send({ sets: this.sets }));
  }

  get active() {
    return this.indices.length > 0;
  }

  get sets() {
    return { held_indices: this.indices, held_enu_m: this.#enu };
  }

  grab(indices, places, names) {
    this.#settling = null;
    this.indices = indices;
    this.moved = false;
    this.#home = indices.map((index) => placeAt(places, index));
    this.names = indices.map((index) => names[index]);
    this.#place([0, 0]);
  }

  // So far from where it was taken up.
  moveTo([east, north]) {
    this.moved = true;
    this.#place([east, north]);
    this.tell();
  }

  // So far from where it is.
  nudge([east, north]) {
    this.moveTo([this.#enu[0][0] - this.#home[0][0] + east, this.#enu[0][1] - this.#home[0][1] + north]);
  }

  drop() {
    const sets = this.moved ? { sets: this.sets } : {};
    this.#end(["drop"], this.#enu, sets);
  }

  putBack() {
    this.#end(["put_back"], this.#home, {});
  }

  // The antennas changed under the hand: nothing is held any more.
  lose() {
    this.tell.cancel();
    this.indices = [];
    this.#settling = null;
    this.host.setHand(null);
  }

  homeOf(index) {
    return this.#home[this.indices.indexOf(index)];
  }

  // All places as the hand has them: `places` comes from the last answer, which is always a little late.
  overlaid(places) {
    const overlay = this.active ? { indices: this.indices, enu: this.#enu } : this.#settling;
    if (!overlay) return places;
    const mine = places.slice();
    overlay.indices.forEach((antenna, index) => mine.set(overlay.enu[index], 3 * antenna));
    return mine;
  }

  // An answer came. What was let go is confirmed when it has arrived at its place; `again` says that the same
  // places came once more, as they do after a refusal: then they are the truth.
  heard(places, again) {
    if (!this.#settling) return;
    const { indices, enu } = this.#settling;
    const there = indices.every((antenna, index) =>
      [0, 1].every((axis) => Math.abs(places[3 * antenna + axis] - enu[index][axis]) < SAME));
    if (there || again || this.#settling.length !== places.length) this.#settling = null;
  }

  get settling() {
    return this.#settling?.indices ?? [];
  }

  #place([east, north]) {
    this.#enu = this.#home.map(([homeEast, homeNorth, up]) => [homeEast + east, homeNorth + north, up]);
    this.host.setHand({ indices: this.indices, names: this.names, enu: this.#enu });
  }

  #end(act, enu, sets) {
    this.tell.cancel();
    if (this.moved) {
      this.#settling = { indices: this.indices, enu, length: this.#length };
      this.host.send({ ...sets, act, release: true });
    }
    this.indices = [];
    this.host.setHand(null);
  }

  // Of the array that the settling places belong to.
  get #length() {
    return this.host.value(this.positions)?.array?.length;
  }
}
