// What the map says in words and numbers.

import { count, middleOf, radius } from "../lib/ground.js";
import { amount, unitFor } from "../lib/units.js";
import { counted } from "../numbers.js";

export const NAMED = 4; // so many antennas are still named one by one

export class MapWords {
  // `map` has `spec`, `host`, `frame`, `names`, `base`, `places`, `view`, `hold`, `hovered`, `gestures`, `handles`, `step`.
  constructor(map) {
    this.map = map;
  }

  get unit() {
    return unitFor("distance", this.map.view.half).unit;
  }

  // The value row, the unit and the name of the map.
  tell() {
    const { frame, spec, base, hold, places } = this.map;
    frame.unit = this.unit;
    frame.value = this.row();
    if (hold.active) return;
    const middle = this.written(middleOf(places), "side"); // it follows every antenna
    const values = { title: spec.title, count: count(base), radius: amount(radius(places), "distance"), middle };
    frame.content = [this.text(counted("content", count(base)), values), ...this.map.further.words].join(" ");
  }

  // What is in hand, under the pointer, chosen or in focus; at rest the number of antennas.
  row() {
    const { hold, hovered, gestures, handles, base } = this.map;
    if (hold.active) return this.valueOf(hold.indices, "held");
    if (hovered.length === 2) return this.valueOfPair(hovered);
    if (hovered.length) return this.valueOf(hovered, "bold");
    if (gestures.selected.size > 1) return this.valueOf([...gestures.selected], "bold");
    if (handles.focused >= 0) return this.valueOf([handles.focused], "bold");
    const all = [count(base), ...this.map.further.grounds.map((one) => one.count)].join(" + ");
    return [[this.text(counted("antennas", all), { count: all }), ""]];
  }

  valueOf(indices, kind) {
    if (indices.length > 1) return [[this.text("antennas", { count: indices.length }), kind]];
    return [[this.map.further.nameOf(indices[0]), kind], [` ${this.place(indices[0])}`, "detail"]];
  }

  valueOfPair([first, second]) {
    const { further } = this.map;
    const [a, b] = [further.placeOf(first), further.placeOf(second)];
    const length = Math.hypot(...a.map((value, axis) => value - b[axis]));
    return [[`${further.nameOf(first)}–${further.nameOf(second)}`, "bold"], [` ${amount(length, "distance")}`, ""]];
  }

  // "301 m E, 85 m S", or in words for the ear.
  place(index, form = "letter") {
    return this.written(this.map.further.placeOf(index), form);
  }

  written([east, north], form) {
    const part = (value, [plus, minus]) =>
      `${amount(Math.abs(value), "distance")} ${this.map.host.text(`ui.${form}.${value < 0 ? minus : plus}`)}`;
    return `${part(east, ["east", "west"])}, ${part(north, ["north", "south"])}`;
  }

  called(indices) {
    if (indices.length > NAMED) return this.text("antennas", { count: indices.length });
    return indices.map((index) => this.map.names[index]).join(", ");
  }

  sayGrab() {
    const { hold, step, host } = this.map;
    const [one, ten] = [step, 10 * step].map((length) => amount(length, "distance"));
    host.say(this.text("holding", { names: this.called(hold.indices), step: one, ten }));
  }

  sayRelease() {
    const { hold, host } = this.map;
    const values = { names: this.called(hold.indices), place: this.place(hold.indices[0], "side") };
    host.say(this.text(hold.indices.length > 1 ? "released" : "rests", values));
  }

  sayChosen() {
    const chosen = [...this.map.gestures.selected].sort((a, b) => a - b);
    this.map.host.say(this.text(chosen.length ? "chosen" : "chosen.none", { names: this.called(chosen) }));
  }

  sayBack() {
    const { hold, host } = this.map;
    host.say(this.text("back", { names: this.called(hold.indices) }));
  }

  text(key, values) {
    return this.map.host.text(`ui.map.${key}`, values);
  }
}
