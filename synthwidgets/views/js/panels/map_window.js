// How much of the ground is seen. It stays while the antennas move inside of it; it grows when one is let go outside.

import { easing } from "../lib/ease.js";
import { fittingHalf, movedCount, nudgeStep, placesOf } from "../lib/ground.js";
import { contains, viewOf } from "../lib/view.js";

export class MapWindow {
  whole = null;
  #renewed = false; // it has grown, and no gesture since
  #anew = false; // Reset was asked for: what comes is seen as at the opening
  #near = []; // antennas of further arrays that it fits too

  // `map` has `base`, `further`, `hold`, `navigation`, `gestures`, `frame`, `box`, `host`, `repaint`.
  constructor(map) {
    this.map = map;
    this.ease = easing();
  }

  // Antennas have come, after those of `before`; the learner has moved `mine`.
  fit(before, mine) {
    const { base, gestures } = this.map;
    const another = !before || this.#anew || movedCount(before, base, mine) > before.length / 3 / 2;
    this.#anew = false;
    if (this.#othersCome() || another) this.#show(this.fitting(base));
    else if (this.outside) this.#grow();
    if (another) gestures.selected.clear();
    this.map.step = nudgeStep(base);
  }

  // Whether an antenna has left what can be seen, as a whole or from where the learner looks.
  get outside() {
    const { places, navigation } = this.map;
    const seen = [this.whole, navigation.view ?? this.whole];
    return placesOf(places).some(([east, north]) => !seen.some((view) => contains(view, east, north)));
  }

  fitting(places) {
    return fittingHalf(places, this.#near);
  }

  // Whether further arrays are others than before: they stand still while one of the first is pulled.
  #othersCome() {
    const [before, now] = [this.#near, this.map.further.near];
    this.#near = now;
    return before.length !== now.length || movedCount(before, now) > 0;
  }

  #show(half) {
    this.ease.cancel();
    this.whole = viewOf(half);
  }

  // A key has no place on the ground: it may be followed while it moves an antenna out of sight.
  follow() {
    if (this.outside) this.#grow();
  }

  // Eased, and said.
  #grow() {
    const from = this.whole.half;
    const to = this.fitting(this.map.places);
    this.#renewed = true;
    this.ease((share) => {
      this.whole = viewOf(from + (to - from) * share);
      this.map.repaint();
    });
  }

  // All of it as it stands now: asked for by a key, a double click or Reset.
  refit() {
    const { base, hold } = this.map;
    if (base && !hold.active) this.#show(this.fitting(base));
  }

  gestureBegins(reset) {
    this.#renewed = false;
    this.#anew = reset;
    if (reset) this.map.navigation.showAll();
  }

  tell() {
    const { frame, host, box } = this.map;
    frame.badge(this.#renewed ? host.text("ui.pane.rescaled") : null, { middle: box.left + box.side / 4 }); // beside "north"
  }

  destroy() {
    this.ease.cancel();
  }
}
