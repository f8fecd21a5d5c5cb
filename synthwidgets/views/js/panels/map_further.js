// Antennas of further arrays on the ground, in the colour of their tracks; no hand moves them.

import { clipped, disc, strokes } from "../lib/canvas.js";
import { COLOURS } from "../lib/further.js";
import { placeAt } from "../lib/ground.js";

const NONE = []; // the same one always: a new one would have the map painted anew

export class MapFurther {
  // `map` has `spec`, `host`, `base`, `names`, `places`.
  constructor(map) {
    this.map = map;
  }

  // [{number, count, words}] of each array.
  get grounds() {
    const { spec, host } = this.map;
    return (spec.grounds && host.value(spec.grounds)) || NONE;
  }

  get value() {
    const { spec, host } = this.map;
    return this.grounds.length ? host.value(spec.further) : null;
  }

  // The places of those that stand on this ground; one that stands far away is drawn about its middle, as far as it goes.
  get near() {
    const { value, grounds } = this;
    if (!value) return NONE;
    let end = 0;
    return grounds.flatMap(({ count, there }) => {
      const start = end;
      end += 3 * count;
      return there ? [...value.array.subarray(start, end)] : NONE;
    });
  }

  // What is said of them.
  get words() {
    return this.grounds.map(({ words }) => words);
  }

  get own() {
    return this.map.base.length / 3;
  }

  get count() {
    return this.own + (this.value?.array.length ?? 0) / 3;
  }

  // East and north of an antenna of any array; those of further ones are numbered on from the first's.
  placeOf(index) {
    return index < this.own ? placeAt(this.map.places, index) : placeAt(this.value.array, index - this.own);
  }

  nameOf(index) {
    const { names, host, spec } = this.map;
    return index < this.own ? names[index] : host.value(spec.further_names)?.[index] ?? "";
  }

  paint(context, box, project, hovered, ink) {
    const { value, own } = this;
    if (!value) return;
    let index = 0;
    clipped(context, box, () => {
      for (const { number, count } of this.grounds) {
        for (const end = index + count; index < end; index++) {
          const edge = hovered.includes(own + index) ? ink.ink : ink.page;
          disc(context, ...this.#point(own + index, project), 3.6, { fill: ink[COLOURS[number]], edge });
        }
      }
    });
  }

  // The line between two antennas of one array.
  paintPair(context, box, project, pair, { baseline }) {
    clipped(context, box, () => strokes(context, [pair.map((index) => this.#point(index, project))], { colour: baseline, width: 1.5 }));
  }

  #point(index, project) {
    const [east, north] = this.placeOf(index);
    return [project.toX(east), project.toY(north)];
  }
}
