// The tracks in the hand, and all others. An answer brings the tracks of the pairs that move; from the grab until the
// first of them, they are those at rest.

import { emptied, reachOf, rowsInHand, rowsOf } from "../lib/tracks.js";

export class UvHand {
  resting = null; // all tracks at rest but those in the hand
  reachAtRest = 0; // their largest |u| or |v|
  held = null; // those
  heldLost = null;
  heldPairs = [];
  #taken = []; // of those at rest: tracks, lost, pairs
  #needs = [];

  // `panel` has `value(field)` and `host`.
  constructor(panel) {
    this.panel = panel;
  }

  // True where what is at rest is another part now: while the hand moves it stays, and so does its picture.
  divide() {
    const { panel } = this;
    const indices = panel.host.hand?.indices ?? [];
    const [rest, moving] = ["resting", "held"].map((kind) => [kind, `${kind}_lost`, `${kind}_pairs`].map((field) => panel.value(field)));
    const needs = [...rest, moving[2], `${indices}`];
    const anew = needs.some((need, index) => need !== this.#needs[index]);
    if (anew) this.#take(indices, rest, moving[2]?.array ?? []);
    this.#needs = needs;
    const [held, lost, pairs] = moving[2]?.array?.length ? moving : this.#taken;
    [this.held, this.heldLost, this.heldPairs] = [held, lost, pairs?.array ?? []];
    return anew;
  }

  #take(indices, rest, moving) {
    const [tracks, , pairs] = rest;
    const rows = tracks?.array ? rowsInHand(pairs?.array ?? [], indices, moving) : [];
    this.resting = rows.length ? emptied(tracks, rows) : tracks;
    this.reachAtRest = reachOf(this.resting);
    this.#taken = rows.length ? rest.map((each) => each?.array && rowsOf(each, rows)) : [];
  }
}
