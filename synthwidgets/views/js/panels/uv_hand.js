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
  #divided = []; // what that was made of

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
    const anew = isNew(this.#needs, needs) && this.#take(indices, rest, moving[2]?.array ?? []);
    this.#needs = needs;
    const [held, lost, pairs] = moving[2]?.array?.length ? moving : this.#taken;
    [this.held, this.heldLost, this.heldPairs] = [held, lost, pairs?.array ?? []];
    return anew;
  }

  // An answer says in its own way what the grab has said already: then what rests is the same, and so is its picture.
  #take(indices, rest, moving) {
    const [tracks, , pairs] = rest;
    const rows = tracks?.array ? rowsInHand(pairs?.array ?? [], indices, moving) : [];
    const divided = [...rest, `${rows}`];
    if (!isNew(this.#divided, divided)) return false;
    this.#divided = divided;
    this.resting = rows.length ? emptied(tracks, rows) : tracks;
    this.reachAtRest = reachOf(this.resting);
    this.#taken = rows.length ? rest.map((each) => each?.array && rowsOf(each, rows)) : [];
    return true;
  }
}

const isNew = (before, now) => now.some((need, index) => need !== before[index]);
